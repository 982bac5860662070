"""Entries of a plain text that each end with their date: "Bird Days, Bergen (2024)", a line or two each."""

from __future__ import annotations

import re
from collections.abc import Sequence

from converter.parse.joined_lines import joined_in_blocks
from converter.parse.lines import Line

_LEAST = 3
_MOST_LINES = 3


def entries_ending_with_dates(lines: Sequence[Line]) -> list[list[Line]]:
    """The lines of each entry, wrapped ones as one line; nothing where dates stand elsewhere, too, or in no order."""
    groups: list[list[Line]] = [[]]
    for line in lines:
        if line.dates and not ends_with_date(line) or line.only_date or line.heading:
            return []
        groups[-1].append(line)
        if line.dates:
            groups.append([])
    if groups.pop() or len(groups) < _LEAST or any(len(group) > _MOST_LINES for group in groups):
        return []
    years = [(line.dates[-1].start or line.dates[-1].end or "")[:4] for line in lines if line.dates]
    single = sum(len(group) == 1 for group in groups)
    if single < len(groups) and (single * 3 < len(groups) * 2 or sorted(years) not in (years, years[::-1])):
        return []
    return [joined_in_blocks(group) for group in groups]


def ends_with_date(line: Line) -> bool:
    """Whether the last that a line says is its date, and its text says more than that."""
    return bool(line.dates) and line.dates[-1].at > 3 and not re.search(r"\w", line.raw[line.dates[-1].to :])
