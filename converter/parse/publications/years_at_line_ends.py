"""Years that stood at the right margin of an entry's first line, where an extraction leaves only a blank before them.

Slow Sand in Narrow Valleys and on Low 2021
Shores
Anna Berg and Carl Dahl
"""

from __future__ import annotations

from collections.abc import Sequence

from converter.parse.publications.dates import YEAR
from converter.parse.publications.raw_entry import RawEntry
from converter.parse.publications.words import MONTHS
from converter.patterns import Lazy

_AT_END = Lazy(rf"[^\n\v]{{12,}}[^\s,.;:(](?P<year>[ \u00a0](?:(?:{'|'.join(MONTHS)})\.? )?{YEAR})[ \t]*(?=[\n\v])")
_A_YEAR = Lazy(rf"\b{YEAR}\b")
_LEAST = 3
"""So many entries at least have their year there, and most of the list."""


def find_years_at_line_ends(lists: Sequence[Sequence[RawEntry]]) -> None:
    """Says where the year of each entry stands, where most of a list have theirs at the end of the first line alone."""
    found = [[_year_alone(entry) for entry in entries] for entries in lists]
    if not any(_are_most(years, _LEAST) for years in found):
        return
    for entries, years in zip(lists, found, strict=True):
        if _are_most(years, 1):
            for entry, year in zip(entries, years, strict=True):
                entry.margin = year


def _are_most(years: Sequence[tuple[int, int] | None], least: int) -> bool:
    many = sum(year is not None for year in years)
    return many >= least and 3 * many >= 2 * len(years)


def _year_alone(entry: RawEntry) -> tuple[int, int] | None:
    """Where the year at the end of an entry's first line stands, if it has no other."""
    match = _AT_END.match(entry.text.plain)
    if match is None or entry.year is not None or _A_YEAR.search(entry.text.plain[match.end() :]):
        return None
    return match.span("year")
