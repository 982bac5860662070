"""Headings in a column of their own beside the text, as many CVs set with LaTeX have them, put in front of it.

Such a heading may take several lines:  ACADEMIC           Some University                       2018 - present
                                        APPOINTMENTS           Associate professor
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from converter.patterns import Lazy
from converter.readers.lines import Line

_LEAST_WIDTH = 6
"""The text stands at least so many characters behind the margin that the headings stand at."""
_LEAST_HEADS = 3
_LONGEST_HEAD = 3
"""A heading has so many lines at most."""
_NARROW = 22
"""A narrow column of headings has so many characters at most."""
_LONGEST_BESIDE = 6
"""A heading in a narrow column, with text beside nearly each of its lines, has so many."""
_ADDRESSED = 4
"""Of more pieces than so many one may be what is written below the name: an address."""
_WORDS = Lazy(r"(?:& ?|\()?[^\W\d_][^\d@]{2,45}")
_NAME_HALF = Lazy(r",$|, ?[A-Z]\.?$")
"""How the first names of an entry are cut off whose further lines hang as far in as a column: "Berg, A.,"."""


@dataclass(frozen=True, slots=True)
class _Row:
    """A line that holds a piece of a heading in `text[:head]` and text of the body from `text[body:]` on."""

    line: Line
    head: int = 0
    body: int = 0


def with_side_heads(lines: Sequence[Line]) -> list[Line]:
    """The lines with those parted that hold a heading and text beside it; all of a heading stands before the text.

    Only where the whole text has such a column, and words alone are in it: a column of dates stays what it is.
    """
    rows = [row for page in _pages(lines) for row in _rows(page)]
    groups = list(_groups(rows))
    heads = [group for group in groups if group[0].head]
    beside = sum(any(row.body < len(row.line.text) for row in group) for group in heads)
    pieces = [row.line.text[: row.head].strip() for group in heads for row in group]
    if (
        len(heads) < _LEAST_HEADS
        or beside < 0.85 * len(heads)
        or len(heads) * 3 > len(rows)
        or sum(not _WORDS.fullmatch(piece) for piece in pieces) > max(len(pieces) > _ADDRESSED, 0.05 * len(pieces))
        or 4 * sum(bool(_NAME_HALF.search(piece)) for piece in pieces) > len(pieces)
    ):
        return list(lines)
    return [line for group in groups for line in _parted(group)]


_BEFORE_LIST = Lazy(
    r"(?P<head>(?:[A-Z] (?=[A-Z]{3}))?[^\W\d_a-z][^\W\d_]+(?:[ /&,-]+[^\W\d_]+){0,4})"
    r"[ \t]+(?P<item>(?:1\.|\[1\]|\(1\)|1\))[ \t]+\S.{12,})"
)
_FAR = 20
"""So many lines at most does the first item of a list fill."""


def with_heads_before_lists(lines: Sequence[Line]) -> list[Line]:
    """The lines with those parted that hold a lost column's heading and a list's first item: "Papers 1. Ann Lee"."""
    result: list[Line] = []
    for i, line in enumerate(lines):
        match = None if line.furniture or line.heading else _BEFORE_LIST.fullmatch(line.text)
        if match and _goes_on(lines[i + 1 : i + _FAR], match["item"].split()[0]):
            start = line.start + match.start("item")
            shift = match.start("item")
            result.append(replace(line, text=match["head"], end=line.start + match.end("head"), blank_before=True))
            result.append(
                replace(
                    line,
                    text=match["item"],
                    start=start,
                    indent=line.indent + shift,
                    blank_before=True,
                    page_start=False,
                    lead=line.lead + shift,
                )
            )
        else:
            result.append(line)
    return result


def _goes_on(below: Sequence[Line], first: str) -> bool:
    """Whether the second item of a list stands below its first one."""
    second = first.replace("1", "2")
    for line in below:
        if line.text.startswith(first):
            return False
        if line.text.startswith(second):
            return True
    return False


def _pages(lines: Sequence[Line]) -> Iterator[Sequence[Line]]:
    starts = [0, *(i for i, line in enumerate(lines) if line.page_start and i), len(lines)]
    for start, end in zip(starts, starts[1:], strict=False):
        yield lines[start:end]


def _rows(page: Sequence[Line]) -> list[_Row]:
    """A page's lines, taken apart if the page has a column of headings."""
    whole = [_Row(line) for line in page]
    shown = [line for line in page if not line.furniture]
    if not shown:
        return whole
    margin = min(line.indent for line in shown)
    starts = Counter(line.indent for line in shown if line.indent > margin + 1)
    for line in shown:
        if line.indent <= margin + 1 and (gap := re.search(r"\s{2,}", line.text)):
            starts[line.indent + gap.end()] += 1
    column = max(starts, key=lambda start: (starts[start], -start), default=0)
    if column < margin + _LEAST_WIDTH:
        return whole
    rows = [
        _Row(line) if line.indent >= margin + _LEAST_WIDTH else _row(line, column) or _shifted(page, i, margin)
        for i, line in enumerate(page)
    ]
    for run in _runs_across(rows):
        for i, row in zip(run, _drawn_left([page[i] for i in run], column), strict=False):
            rows[i] = row
    first = next((i for i, row in enumerate(rows) if row and row.head), len(rows))
    across = sum(row is None for row in rows[first:])
    if first == len(rows) and margin < column or across * 10 > len(rows) - first:
        return whole
    parted = [row or _Row(line) for row, line in zip(rows, page, strict=True)]
    return whole if any(_is_too_long(group) for group in _groups(parted)) else parted


def _is_too_long(group: Sequence[_Row]) -> bool:
    """Whether what stands in the column goes on over more lines than a heading has."""
    if len(group) <= _LONGEST_HEAD + 1:
        return False
    narrow = max(row.head for row in group) <= _NARROW
    beside = sum(row.body < len(row.line.text) for row in group)
    return not narrow or len(group) > _LONGEST_BESIDE or beside < len(group) - 1


def _row(line: Line, column: int) -> _Row | None:
    """A line taken apart at the column where the text begins; None for one that goes across it."""
    if line.furniture or line.indent >= column - 1:
        return _Row(line)
    at = column - line.indent
    for gap in re.finditer(r"\s{2,}", line.text):
        if abs(gap.end() - at) <= 1:
            return _before_bullet(_Row(line, gap.start(), gap.end()))
    if line.text[at - 1 : at].isspace():
        return _before_bullet(_Row(line, at - 1, at))
    return _Row(line, len(line.text), len(line.text)) if len(line.text) < at else None


def _before_bullet(row: _Row) -> _Row:
    """A line taken apart in front of the bullet or number of the text, which stands further left than the text."""
    match = _BULLET_BEHIND.search(row.line.text, 0, row.head)
    return _Row(row.line, match.start(), match.start("bullet")) if match else row


_BULLET_BEHIND = Lazy(r"(?<=\w|\))\s{2,}(?P<bullet>[-–—•▪◦●■*·]|§?\d{1,3}[.)]|\[\d{1,3}\])\s*$")


def _shifted(page: Sequence[Line], i: int, margin: int) -> _Row | None:
    """A line taken apart where the text of the next one begins: some paragraphs come out further to the left."""
    line = page[i]
    near = page[i + 1 : i + 1 + _LONGEST_HEAD]
    column = min((below.indent for below in near if below.indent > margin + 1), default=0)
    if column < margin + _LEAST_WIDTH or line.indent > margin + 1:
        return None
    row = _row(line, column) or _row(line, column - 1)
    return row if row and row.body < len(line.text) else None


_SHIFT = 5
"""So many characters at most does a wide heading draw the text beside it to the left."""


def _runs_across(rows: Sequence[_Row | None]) -> Iterator[range]:
    """The lines right below each other that go across the column."""
    start = 0
    for i, row in enumerate([*rows, _Row(_NO_LINE)]):
        if row is not None:
            if start < i:
                yield range(start, i)
            start = i + 1


_NO_LINE = Line("", 0, 0, 0, False, False)


def _drawn_left(lines: Sequence[Line], column: int) -> list[_Row]:
    """Lines taken apart where all of them have text that begins a little further left than elsewhere; else none.

    The first of them holds a heading, which is as wide as its column: "PUBLICATIONS Berg, A. Slow rivers".
    """
    if len(lines) < 2:
        return []
    for at in range(column - 1, max(column - _SHIFT, _LEAST_WIDTH) - 1, -1):
        offsets = [_begin_at(line, at) for line in lines]
        if offsets[0] and None not in offsets:
            return [_Row(line, max(o - 1, 0), o) for o, line in zip(offsets, lines, strict=True) if o is not None]
    return []


def _begin_at(line: Line, at: int) -> int | None:
    """Where in a line a word begins at a column, or one character before it."""
    for offset in (at - line.indent, at - 1 - line.indent):
        if not offset or 0 < offset < len(line.text) and line.text[offset - 1].isspace():
            return offset
    return None


def _groups(rows: Sequence[_Row]) -> Iterator[list[_Row]]:
    """Rows that hold one heading together, and each other row alone."""
    group: list[_Row] = []
    for row in rows:
        goes_on = group and group[-1].head and row.head and not row.line.blank_before
        if group and (not goes_on or _begins_beside(group, row)):
            yield group
            group = []
        group.append(row)
    if group:
        yield group


def _begins_beside(group: Sequence[_Row], row: _Row) -> bool:
    """Whether text begins beside a row again below one without any: "Research  Shores", "Interests", "Posts  Tutor"."""
    if row.line.text[:1] == "(":
        return False  # what a heading says in brackets: "Articles", "(selection)"
    beside = [other.body < len(other.line.text) for other in group]
    return row.body < len(row.line.text) and any(beside) and not beside[-1]


def _parted(group: Sequence[_Row]) -> Iterator[Line]:
    """The lines of a heading, then those of the text beside it."""
    for row in group:
        if row.head:
            line = row.line
            yield replace(line, text=line.text[: row.head].rstrip(), end=line.start + row.head, heading=1)
    blank = bool(group[0].head)
    for row in group:
        line = row.line
        if not row.head:
            yield line
        elif row.body < len(line.text):
            body = len(line.text) - len(line.text[row.body :].lstrip())
            yield replace(
                line,
                text=line.text[body:],
                start=line.start + body,
                indent=line.indent + body,
                blank_before=blank,
                page_start=False,
                lead=line.lead + body,
            )
            blank = False
