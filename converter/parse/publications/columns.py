# ruff: noqa: E501 (a list of words reads better on long lines)
"""Tables of works: what their columns hold, by the words of the row that heads them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal, NamedTuple

from converter.document import Block, BlockKind
from converter.parse.fold import bare
from converter.parse.publications.dates import YEAR
from converter.patterns import Lazy

Column = Literal["number", "title", "authors", "venue", "year", "other"]


class Places(NamedTuple):
    """Where in the plain text of a row its columns stand."""

    number: tuple[int, int] | None = None
    title: tuple[int, int] | None = None
    authors: tuple[int, int] | None = None
    venue: tuple[int, int] | None = None
    year: tuple[int, int] | None = None
    other: tuple[int, int] | None = None


NOWHERE = Places()

_NAMES: dict[Column, frozenset[str]] = {
    "number": frozenset({"#", "no", "nr", "n", "s no", "sl no", "sr no", "num", "number", "index", "id", "序号", "编号"}),
    "title": frozenset(
        {"title", "titles", "paper", "paper title", "title of paper", "title of the paper", "article", "article title",
         "titel", "titre", "titulo", "titolo", "publication title", "work", "题目", "标题", "论文", "论文题目", "タイトル", "題目"}
    ),
    "authors": frozenset(
        {"author", "authors", "author s", "autor", "autoren", "autores", "auteurs", "auteur", "autori", "co authors",
         "coauthors", "authors name", "name of authors", "作者", "著者"}
    ),
    "venue": frozenset(
        {"venue", "journal", "journals", "conference", "journal conference", "conference journal", "journal or conference",
         "published in", "where", "source", "publisher", "zeitschrift", "revue", "revista", "rivista", "outlet",
         "journal name", "name of journal", "name of the journal", "booktitle", "proceedings", "期刊", "会议", "刊物", "雑誌"}
    ),
    "year": frozenset({"year", "date", "jahr", "annee", "ano", "anno", "when", "published", "year of publication", "年份", "年"}),
    "other": frozenset(
        {"citations", "cited by", "cites", "if", "impact factor", "type", "quartile", "rank", "ranking", "role", "position",
         "status", "indexing", "indexed in", "doi", "doi url", "link", "links", "url", "pdf", "code", "issn", "isbn", "jcr",
         "ccf", "area", "topic", "keywords", "notes", "note", "award", "awards", "country", "类型", "引用"}
    ),
}  # fmt: skip
_WHOLE = frozenset(
    {"reference", "references", "citation", "publication", "publications", "referenz", "referencia", "riferimento",
     "literatur", "bibliographic reference", "full reference", "details", "文献", "参考文献"}
)  # fmt: skip
"""What heads a column of whole references, beside which others hold their numbers, years and ranks."""
_CLAIMED = frozenset(
    {"citations", "cited by", "cites", "if", "impact factor", "quartile", "rank", "ranking", "类型", "引用"}
)


def columns_of(header: Block) -> tuple[Column | None, ...]:
    """What the columns below a row hold; nothing where the row heads no table of works."""
    if len(header.cells) < 2:
        return ()
    names = [re.sub(r"[\W_]+", " ", bare(cell.plain)).strip() or cell.plain.strip() for cell in header.cells]
    found: list[Column | None] = [next((c for c, words in _NAMES.items() if name in words), None) for name in names]
    known = [column for column in found if column]
    whole = "title" not in known and any(name in _WHOLE for name in names)
    if whole and len(known) != len(found) - 1:
        return ()
    if not (whole or "title" in known) or len(known) != len({c for c in known if c != "other"}) + known.count("other"):
        return ()
    if 3 * len(known) < 2 * len(found):
        return ()
    # what a count of citations says is no part of a venue; a status or a link is read as everywhere
    return tuple(
        None if column == "other" and name not in _CLAIMED else column
        for column, name in zip(found, names, strict=True)
    )


def places_in(row: Block, columns: Sequence[Column | None]) -> Places:
    """Where in a row's text its columns stand; nothing where the row has other cells than its header."""
    if len(row.cells) != len(columns):
        return NOWHERE
    places: dict[Column, tuple[int, int]] = {}
    at = 0
    for cell, column in zip(row.cells, columns, strict=True):
        length = len(cell.plain)
        if not length:
            continue
        if column and column not in places:
            places[column] = (at, at + length)
        at += length + 1
    if at - 1 != len(row.text.plain) or "title" in columns and "title" not in places:
        return NOWHERE
    if "title" not in places:
        return Places(**places)  # the reference is read as everywhere
    low, high = places["title"]
    if "authors" not in places and re.search("[\v\n]", row.text.plain[low:high]):
        del places["title"]  # the authors stand below it
    return Places(**places)


def number_in(row: Block) -> Places:
    """The place of the number with which a row of a table without a heading row begins."""
    several = len(row.cells) > 2 or len(row.cells) == 2 and len(row.cells[1].plain) > 60
    first = row.cells[0].plain if several else ""
    return Places(number=(0, len(first))) if re.fullmatch(r"\W*\d{1,3}\W*", first) else NOWHERE


def year_of_row(row: Block) -> int | None:
    """The year that a row's first cell holds and nothing else."""
    first = _YEAR_ALONE.fullmatch(row.cells[0].plain) if len(row.cells) > 1 else None
    return int(first[1]) if first else None


def carries_years(blocks: Sequence[Block]) -> bool:
    """Whether a year in a table's first column holds for the rows below it, too, whose first cell is empty."""
    rows = [b for b in blocks if b.kind is BlockKind.ROW and len(b.cells) > 1]
    empty = any(not row.cells[0].plain.strip() for row in rows)
    return empty and sum(year_of_row(row) is not None for row in rows) > 1


_YEAR_ALONE = Lazy(rf"\W*({YEAR})\W*")
