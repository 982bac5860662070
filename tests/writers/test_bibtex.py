"""The BibTeX entries, as a BibTeX library reads them."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from pybtex.database import BibliographyData, Person, parse_string

from converter.model import Name, Publication
from converter.writers import Settings, Site, write
from converter.writers.bibtex import bibtex, keys
from tests.writers.build import cv, paper
from tests.writers.cases import CASES


def read(*publications: Publication) -> BibliographyData:
    files = bibtex(publications, [str(i) for i, _ in enumerate(publications)])
    return parse_string(files["files/publications.bib"], "bibtex")


def entry(markup: str = "title{T}", **fields: Any) -> Any:
    ((_, found),) = read(paper(markup, **fields)).entries.items()
    return found


def test_an_article() -> None:
    found = entry(
        "title{On graphs}",
        authors=("L. de la Fuente", "The Group"),
        names=(Name(family="Fuente", given="L.", particle="de la"), Name(literal="The Group")),
        et_al=True,
        year=2019,
        venue="J. Graphs & Co.",
        volume="3",
        issue="1",
        pages="1–9",
        doi="10.1/a_b",
        arxiv="1901.00001",
    )
    assert found.type == "article"
    assert found.persons["author"] == [Person("de la Fuente, L."), Person("{The Group}"), Person("others")]
    assert dict(found.fields) == {
        "title": "On graphs",
        "journal": r"J. Graphs \& Co.",
        "year": "2019",
        "volume": "3",
        "number": "1",
        "pages": "1--9",
        "doi": "10.1/a_b",
        "eprint": "1901.00001",
        "archiveprefix": "arXiv",
    }


@pytest.mark.parametrize(
    ("fields", "expected", "venue"),
    [
        ({"kind": "journal"}, "article", "journal"),
        ({"kind": "conference"}, "inproceedings", "booktitle"),
        ({"kind": "workshop"}, "inproceedings", "booktitle"),
        ({"kind": "chapter"}, "incollection", "booktitle"),
        ({"kind": "book"}, "book", "publisher"),
        ({"kind": "report"}, "techreport", "institution"),
        ({"kind": "patent"}, "misc", "howpublished"),
        ({"kind": "preprint", "status": "preprint"}, "misc", "howpublished"),
        ({"kind": "journal", "status": "submitted"}, "unpublished", None),
        ({"kind": "journal", "status": "in press"}, "article", "journal"),
    ],
)
def test_types(fields: dict[str, Any], expected: str, venue: str | None) -> None:
    found = entry("title{T}. imprint{V}", venue="V", **fields)
    assert found.type == expected
    assert [field for field, value in found.fields.items() if value == "V" and field != "note"] == [venue] * bool(venue)
    assert ("note" in found.fields) is (fields.get("status") in ("submitted", "in press"))


@pytest.mark.parametrize(
    ("said", "expected"),
    [("Ph.D. thesis", "phdthesis"), ("MSc thesis", "mastersthesis"), ("Thesis, Cambridge, MA", "misc")],
)
def test_theses(said: str, expected: str) -> None:
    assert entry(f"title{{T}}. imprint{{{said}}}", kind="thesis").type == expected


@pytest.mark.parametrize(
    ("title", "written"),
    [
        ("On DNA and the iPhone", "On {DNA} and the {iPhone}"),
        ("A walk with Markov: Chains and what they hold", "A walk with {Markov}: Chains and what they hold"),
        ("A Walk With Markov and His Chains", "A Walk With Markov and His Chains"),
        ("EVERYTHING IN CAPITALS", "EVERYTHING IN CAPITALS"),
        ("MRI-based methods", "{MRI}-based methods"),
        ("All about R&D", r"All about {R}\&{D}"),
    ],
)
def test_capitals_are_protected(title: str, written: str) -> None:
    assert entry(title=title).fields["title"] == written


def test_keys_are_unique_and_stay_when_a_paper_is_added_on_top() -> None:
    old = [paper(title="On graphs", authors=("B. Jones",), year=2019) for _ in range(2)]
    assert keys(old) == ["jones2019graphs-2", "jones2019graphs"]
    assert keys([old[0], *old])[1:] == keys(old)
    assert keys([paper(title="图论研究", authors=()), paper(title="?!", year=2020)]) == ["tu", "2020paper"]


@pytest.mark.parametrize("text", [text for _, text in CASES], ids=[name for name, _ in CASES])
def test_nothing_breaks_an_entry(text: str) -> None:
    made = paper("title{T}", title=text, venue=text, authors=(text, "B"), names=(Name(literal=text), Name(family="B")))
    found = read(made, paper("title{After}", title="After", year=1999, authors=("Z",)))
    assert len(found.entries) == 2
    (first, _) = found.entries.values()
    assert len(first.persons["author"]) == 2


@given(st.text(max_size=30), st.text(max_size=30))
@example("", ",,")
def test_any_text_is_read_back(title: str, name: str) -> None:
    found = read(paper(title=title, venue=title, authors=(name,), names=(Name(family=name, given="A."),)))
    assert len(found.entries) == 1


def test_each_paper_has_its_file_and_the_page_links_to_it() -> None:
    files = write(cv(paper("title{On graphs}", year=2019), name="A"), Site(baseurl="/blog")).files
    assert files["files/bibtex/2019-on-graphs.bib"] == files["files/publications.bib"]
    page = files["_publications/2019-01-01-001-on-graphs.md"]
    assert 'bibtexurl: "/blog/files/bibtex/2019-on-graphs.bib"\n' in page
    assert page.count("bibtex/") == 1
    files = write(cv(paper("title{On graphs}", year=2019), name="A"), Site(shows_bibtex=False)).files
    assert "[[BibTeX]](/files/bibtex/2019-on-graphs.bib)\n" in files["_publications/2019-01-01-001-on-graphs.md"]


def test_the_file_of_all_papers_is_linked_from_the_cv_page() -> None:
    page = write(cv(paper("title{On graphs}")), Site(baseurl="/me")).files["_pages/cv.md"]
    assert "\nPublications\n======\n[[BibTeX]](/me/files/publications.bib)\n\n1. **On graphs**" in page
    without = Settings(files=frozenset({"cv"}))
    assert "bib" not in write(cv(paper("title{On graphs}")), Site(), without).files["_pages/cv.md"]
