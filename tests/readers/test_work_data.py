"""Works that a page keeps as data."""

from __future__ import annotations

from converter.conversion import convert
from converter.document import BlockKind, Document
from converter.readers import read
from converter.readers.bibtex import bibtex_of
from converter.readers.work_data import keys_of_works
from converter.writers import Site

ENTRY = '@article{a, title={Salt in Old Brick}, author="Ada Holm", journal=Brickwork, year=2019}\n'
SECOND = "@book{b,\n  author = {Holm, Ada},\n  title = {A House {Without} Doors},\n  year = {2015},\n}\n"


def _read(source: str) -> Document:
    return read("works.md", source.encode())


def _kinds(source: str) -> list[BlockKind]:
    return [block.kind for block in _read(source)]


def test_entries_of_bibtex_become_items_with_a_line_for_each_field() -> None:
    document = _read(f"# Papers\n\n```bibtex\n{ENTRY}{SECOND}```\n")
    items = [block.text.plain for block in document if block.kind is BlockKind.ITEM]
    assert items == ["Salt in Old Brick\vAda Holm\vBrickwork, 2019", "A House Without Doors\vHolm, Ada\v2015"]


def test_bibtex_to_copy_is_no_work_of_its_own() -> None:
    printed = "- Ada Holm. Salt in old brick. Brickwork, 2019.\n\n"
    assert BlockKind.CODE in _kinds(f"# Papers\n\n{printed}```bibtex\n{ENTRY}{SECOND}```\n")
    assert BlockKind.CODE in _kinds(f"# How to cite\n\n```bibtex\n{ENTRY}```\n")


def test_what_is_not_bibtex_alone_stays_code() -> None:
    assert bibtex_of("@decorated\ndef salt(): ...\n") == []
    assert bibtex_of(f"{ENTRY} and more") == []
    assert bibtex_of("@article{a, title={Salt") == []


def test_lists_in_front_matter_are_works_if_they_have_titles_and_authors_or_outlets() -> None:
    works = [{"title": "Salt", "authors": "Ada Holm"}, {"title": "Brick", "journal": "Brickwork"}]
    assert keys_of_works({"listing": {"contents": works}}) == ["contents"]
    assert keys_of_works({"menu": [{"title": "Home", "url": "/"}, {"title": "Blog", "url": "/b"}]}) == []
    assert keys_of_works({"papers": works[:1]}) == []


def test_nothing_is_lost_of_works_kept_as_data() -> None:
    front = (
        "---\ntitle: Ada Holm\npublications:\n"
        "  - {title: 'Salt in Old Brick', authors: [Ada Holm, Cem Dahl], venue: Brickwork, date: 2019-04-01}\n"
        "  - {title: 'A House Without Doors', authors: [Ada Holm], venue: Holm Press, date: 2015-01-01}\n---\n"
    )
    other = ENTRY.replace("Salt", "Soot") + SECOND.replace("House", "Shed")
    page = f"{front}\n# Books\n\n```bibtex\n{other}```\n"
    assert len(convert([("works.md", page.encode())], Site()).cv.publications) == 4
