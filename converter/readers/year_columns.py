"""Columns of years that an extraction has put between, into and in front of the entries."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from converter.patterns import Lazy
from converter.readers.lines import Line

_YEAR = Lazy(r"(?:19|20)\d\d")
_LEAST = 4
"""So many years by themselves make a column, where nearly all are in the text above them."""
_FAR = 60
"""So far to the right at least stands a column of years beside entries."""
_FEW = 3
_ENTRY = 60
"""Characters that an entry has at least."""


def find_repeated_years(lines: Sequence[Line]) -> None:
    """Marks the lines with a year alone that the entry above says, too, as what the printed page had beside it.

    A heading's year is that of the entries below it, and no year follows itself.
    """
    rows = [i for i, line in enumerate(lines) if line.blank_before and _YEAR.fullmatch(line.text)]
    if len(rows) < _LEAST:
        return
    said: list[int] = []
    beside: list[int] = []
    """Years whose entry stands right above them, since no other year stands in between."""
    start, above = 0, ""
    for i in rows:
        if own := " ".join(line.text for line in lines[start:i]):
            above = own
        start = i + 1
        if len(own) >= _ENTRY:
            beside.append(i)
        if len(above) >= _ENTRY and re.search(rf"(?<!\d){lines[i].text}(?!\d)", above):
            said.append(i)
    again = sum(lines[a].text == lines[b].text for a, b in zip(rows, rows[1:], strict=False))
    if len(beside) < _LEAST or 5 * len(set(said) & set(beside)) < 4 * len(beside) or 6 * again < len(rows):
        return
    for i in said:
        line, below = lines[i], lines[i + 1] if i + 1 < len(lines) else None
        line.furniture = True
        if below and not below.marker and _goes_on(lines[i - 1].text, below.text):
            line.blank_before = below.blank_before = False


def find_years_far_right(lines: Sequence[Line]) -> None:
    """Marks the lines with nothing but a year far to the right, which stands beside an entry that says it, too.

    "pdftotext -layout" puts such a line between those of the entry that the year was set beside.
    """
    rows = [i for i, line in enumerate(lines) if line.indent >= _FAR and _YEAR.fullmatch(line.text)]
    said = [i for i in rows if lines[i].text in _around(lines, i)]
    if len(said) < _FEW or 5 * len(said) < 4 * len(rows):
        return
    for i in said:
        lines[i].furniture = True


def _around(lines: Sequence[Line], i: int) -> str:
    """The lines around one as far as no empty line parts them."""
    start, end = i, i + 1
    while start and not lines[start].blank_before:
        start -= 1
    while end < len(lines) and not lines[end].blank_before:
        end += 1
    return " ".join(line.text for line in (*lines[start:i], *lines[i + 1 : end]))


def _goes_on(above: str, below: str) -> bool:
    """Whether an entry goes on below the year that was set beside it."""
    return bool(re.match(r"https?://|doi\b|[a-z]", below)) or not re.search(r"[.!?)\]”\"\d]$", above)


_LISTED = Lazy(
    r"(?:(?P<year>(?:19|20)\d\d)[ \t\u00a0]+)?"
    r"(?:[\[(]?(?P<number>\d{1,3})[.)\]]+|(?P<bullet>[•▪◦‣●]))[ \t\u00a0]+(?=\S)"
)
_Listed = tuple[Line, int, re.Match[str]]
"""A line, its position, and what was seen of its beginning."""
_YEARS_BEFORE = 2
"""So many listed lines at least have a year in front."""


def with_years_before_items(lines: Sequence[Line]) -> list[Line]:
    """The lines with each year on a line of its own that stood in a column before an entry's number or bullet.

    The number tells that it goes on the list: "2024 7. Sand"; that of another entry above or below is its neighbour.
    A bullet stands right above or below one without a year, of the same column.
    """
    found = [(line, i, match) for i, line in enumerate(lines) if (match := _LISTED.match(line.text))]
    parted: dict[int, int] = {}
    for kind in ("number", "bullet"):
        listed = [each for each in found if each[2][kind]]
        dated = [k for k, (_, _, match) in enumerate(listed) if match["year"]]
        own: dict[int, int] = {}
        for k in (*dated, *dated):  # that of one entry alone goes with the year beside it
            beside = [*listed[max(k - 1, 0) : k], *listed[k + 1 : k + 2]]
            if any(_goes_with(each, listed[k], each[1] in own) for each in beside):
                own[listed[k][1]] = listed[k][2].end("year")
        if len(own) >= _YEARS_BEFORE and (kind == "bullet" or len(own) == len(dated)):
            parted |= own
    if not parted:
        return list(lines)
    result: list[Line] = []
    for i, line in enumerate(lines):
        size = parted.get(i, 0)
        if size:
            gap = len(line.text) - len(line.text[size:].lstrip())
            result.append(replace(line, text=line.text[:size], end=line.start + size, blank_before=True))
            line = replace(
                line,
                text=line.text[gap:],
                start=line.start + gap,
                indent=line.indent + gap,
                lead=line.lead + gap,
                blank_before=True,
            )
        result.append(line)
    return result


def _goes_with(one: _Listed, other: _Listed, parted: bool) -> bool:
    """Whether the items that two lines begin are neighbours of one list; the first one's year may be `parted`."""
    (line, _, match), (dated, _, beside) = one, other
    if match["number"]:
        return abs(int(match["number"]) - int(beside["number"])) == 1
    if match["year"] and not parted or match["bullet"] != beside["bullet"]:
        return False
    column = line.indent + match.start("bullet")
    return column in (dated.indent, dated.indent + beside.start("bullet"))  # blanks in front may be lost
