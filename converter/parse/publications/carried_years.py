"""Years in a column that hold for several entries: "2024 | Berg, A. Sand.", and below "Dahl, C. Silt." of that year."""

from __future__ import annotations

from collections.abc import Sequence

from converter.document import BlockKind
from converter.parse.publications.dates import YEAR
from converter.parse.publications.head import YEAR_BARE, is_sparse_column
from converter.parse.publications.raw_entry import RawEntry
from converter.patterns import Lazy

_IN_COLUMN = Lazy(rf"({YEAR})[ \u00a0]?\t")
_IN_CELL = Lazy(rf"({YEAR})[ \u00a0]?\v")
"""A year in a cell that spans the rows below it."""
_BEFORE_COLON = Lazy(rf"\s*({YEAR})\s?:\s(?=[^\W\d_a-z]|[“\"„«\d])")
"""A year that a colon sets off from the entry behind it: "2011: Sand by the sea"."""
_LEAST = 3
"""So many years in columns a document has at least."""


def carry_years(lists: Sequence[Sequence[RawEntry]]) -> None:
    """Gives entries that print no year in the column the one above it, where a list prints each year but once.

    An entry that says its year itself keeps that.
    """
    found = []
    for entries in lists:
        texts = [raw.text.plain for raw in entries]
        repeats = bool(texts and _BEFORE_COLON.match(texts[0]))
        year = _BEFORE_COLON if repeats else YEAR_BARE if is_sparse_column(texts) else _IN_COLUMN
        rows = year is _IN_COLUMN and all(raw.blocks[0].kind is BlockKind.ROW for raw in entries if raw.blocks)
        found.append(([(_IN_CELL if rows else year).match(text) for text in texts], repeats))
    if sum(match is not None for own, _ in found for match in own) < _LEAST:
        return
    for entries, (own, repeats) in zip(lists, found, strict=True):
        years = [int(match[1]) for match in own if match]
        ordered = sorted(years if repeats else set(years))
        if years not in (ordered, ordered[::-1]):
            continue
        above: int | None = None
        for raw, match in zip(entries, own, strict=True):
            above = int(match[1]) if match else above
            if match is None and raw.year is None:
                raw.year = above
