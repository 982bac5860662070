"""Years in a column beside the entries, each of them only beside the first entry of its year.

"pdftotext -layout" leaves the others below it:

    2022    “Slow Rivers”
            Hydrology 12

            “Fast Rivers”
            Hydrology 11
"""

from __future__ import annotations

from collections.abc import Sequence

from converter.parse.publications.dates import YEAR
from converter.parse.publications.raw_entry import RawEntry
from converter.patterns import Lazy

_BESIDE = Lazy(rf"({YEAR})\s{{3,}}(?=\S)")
_A_YEAR = Lazy(rf"\b{YEAR}\b")
_LEAST = 2
"""So many entries at least have their year beside them."""


def with_years_beside(entries: Sequence[RawEntry]) -> None:
    """Gives the entries without a year the one that stands beside an entry above, where they hang below its text."""
    found = [_BESIDE.match(entry.text.plain) for entry in entries]
    if sum(match is not None for match in found) < _LEAST:
        return
    year, column, heading = None, 0, None
    for entry, match in zip(entries, found, strict=True):
        first = entry.blocks[0]
        if match:
            year, column, heading = int(match[1]), first.indent + match.end(), entry.heading
        elif entry.heading != heading or abs(first.indent - column) > 1 or _A_YEAR.match(first.text.plain):
            year = None
        elif year and entry.year is None and not _A_YEAR.search(entry.text.plain):
            entry.year = year
