"""Cuts lists of talks in which a line of every entry is a title in quotes, above or below the lines of its event."""

from __future__ import annotations

from collections.abc import Sequence

from converter.parse.lines import Line
from converter.patterns import Lazy

_OPENING = Lazy(r"[“\"„«‘「『]\s?\*?\w")
_CLOSING = Lazy(r"\w[\w?!.…)']*\s?[,.]?\s?[”\"“»’」』]")


def begins_quoted(line: Line) -> bool:
    """Whether a line begins with an opening quotation mark."""
    return bool(_OPENING.match(line.plain))


def quoted_entries(lines: Sequence[Line]) -> list[list[Line]]:
    """Groups of lines that are an entry each; none where not every entry has a quoted line and most a date."""
    titles = [i for i, line in enumerate(lines) if begins_quoted(line)]
    if len(titles) < 2:
        return []
    starts = titles if titles[0] == 0 else [0, *(_end(lines, at) for at in titles[:-1])]
    bounds = [*starts, len(lines)]
    groups = [list(lines[a:b]) for a, b in zip(bounds, bounds[1:], strict=False)]
    dated = sum(any(line.dates for line in group) for group in groups)
    short = all(group and len(group) <= 6 for group in groups)
    return groups if short and dated * 5 >= len(groups) * 4 else []


def _end(lines: Sequence[Line], at: int) -> int:
    """The line behind a title that begins at a line, and behind what goes on in lower case."""
    end = at + 1
    closed = bool(_CLOSING.search(lines[at].plain, 2))
    while end < len(lines) and not closed and not begins_quoted(lines[end]):
        closed = bool(_CLOSING.search(lines[end].plain))
        end += 1
    while end < len(lines) and lines[end].plain[:1].islower():
        end += 1
    return end
