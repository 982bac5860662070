"""Dates that a narrow column has broken over two lines, beside the two first lines of their entries."""

from __future__ import annotations

import re

from converter.parse.dates import find_dates
from converter.parse.lines import Line
from converter.parse.single_dates import PRESENT
from converter.parse.torn_dates import TO_MONTH
from converter.patterns import Lazy

_COLUMN = Lazy(r"\s*(?P<date>\S.{0,18}?)\s{2,}(?=\S)")


def with_joined_columns(lines: list[Line]) -> list[Line]:
    """With dates put together that a narrow left column has broken over two lines: "Sep 2016 -", "Dec 2018"."""
    result: list[Line] = []
    i = 0
    while i < len(lines):
        joined = _joined(lines[i], lines[i + 1]) if i + 1 < len(lines) else []
        result += joined or [lines[i]]
        i += 2 if joined else 1
    return result


def _date_up_to(raw: str, column: int) -> re.Match[str] | None:
    """What stands in a column so narrow that but one blank parts it from the text beside it."""
    return re.compile(rf"(?P<date>\S.{{{max(column - 1, 1)}}})(?<=\s)(?=\S)").match(raw)


def _joined(upper: Line, lower: Line) -> list[Line]:
    """The date of two lines' left columns and what stands beside them, else nothing."""
    if upper.block is not lower.block:
        return []
    below = _COLUMN.match(lower.raw)
    above = below and (_COLUMN.match(upper.raw) or _date_up_to(upper.raw, below.end()))
    if not above or not below:
        return []
    both = f"{above['date'].rstrip()} {below['date']}"
    dates = find_dates(both)
    if (
        len(dates) != 1
        or dates[0].at
        or dates[0].to != len(both)
        or not (dates[0].end == PRESENT or re.search(r"\d{4}(?:[-–/]\d\d)?$", below["date"]))
    ):
        return []
    alone = find_dates(above["date"])
    if alone and alone[0].end != PRESENT and not TO_MONTH.fullmatch(above["date"][alone[0].to :].rstrip()):
        return []
    column = upper.text[: above.end()] + lower.text[: below.end()]
    return [
        Line(column, upper.block, upper.first, upper.indent),
        Line(upper.text[above.end() :], upper.block, False, upper.indent + above.end()),
        Line(lower.text[below.end() :], lower.block, False, lower.indent + below.end()),
    ]
