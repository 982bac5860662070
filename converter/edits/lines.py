"""Merges texts line by line."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from converter.edits.conflict import Conflict
from converter.edits.moves import (
    Line,
    begins_item,
    keys,
    line_end,
    split,
    text_of,
    with_moves,
    without_gone,
    without_taken_out,
)
from converter.edits.sections import headings


@dataclass(frozen=True, slots=True)
class _Change:
    """Lines of the base, and the lines of the other text that stand in their place."""

    start: int
    stop: int
    other_start: int
    other_stop: int


def merge(base: str, mine: str, new: str, end: str = "", first_line: int = 1) -> tuple[str, list[Conflict]]:
    r"""Mine with what changed from base to new, and the places that both changed.

    Lines keep their ends ("\r\n" or "\n"); new ones get `end`, or that of most of mine.  What both sides put in at one
    place is kept, the generated lines first: they belong to the list above them.  `first_line` is the number of mine's
    first.
    """
    end = end or line_end(mine)
    bases, mines = split(base), split(mine)
    news = [Line(line.text, end) for line in split(new)]
    of_mine, of_new = _changes(bases, mines), _changes(bases, news)
    merged: list[Line] = []
    conflicts: list[Conflict] = []
    left_out: list[tuple[int, list[Line]]] = []
    stays: list[Line] = []
    at = mine_at = new_at = 0
    for start, stop, changed, renewed in _regions(of_mine, of_new, bases, mines, news):
        merged += _unchanged(bases[at:start], mines[mine_at:], news[new_at:])
        mine_start, new_start = mine_at + start - at, new_at + start - at
        mine_at = mine_start + (stop - start) + sum(_growth(c) for c in changed)
        new_at = new_start + (stop - start) + sum(_growth(c) for c in renewed)
        at = stop
        ours, theirs = mines[mine_start:mine_at], news[new_start:new_at]
        if not changed:
            # A heading of two lines would make the line before it one of its own.
            if merged and merged[-1].text.strip() and 0 in headings(theirs) and not news[new_start - 1].text.strip():
                merged.append(Line("", end))
            merged += theirs
        elif not renewed or keys(ours) == keys(theirs):
            merged += ours
        elif start == stop:
            merged += _inserted(ours, theirs)
        else:
            merged += ours
            where = f"line {first_line + mine_start}"
            conflicts.append(Conflict(where, text_of(ours), text_of(theirs)))
            left_out.append((len(merged), theirs))
            stays += ours
    merged += _unchanged(bases[at:], mines[mine_at:], news[new_at:])
    merged = with_moves(merged, left_out, bases, mines, news)
    merged = without_gone(merged, stays, bases, mines, news)
    merged, taken_out = without_taken_out(merged, bases, mines, news)
    conflicts += (Conflict("moved lines", "", text_of(item)) for item in taken_out)
    return "".join(line.text + (line.end or end) for line in merged[:-1]) + "".join(
        line.text + line.end for line in merged[-1:]
    ), conflicts


def _changes(base: Sequence[Line], other: Sequence[Line]) -> list[_Change]:
    matcher = SequenceMatcher(None, keys(base), keys(other))
    codes = [_Change(i, j, k, m) for tag, i, j, k, m in matcher.get_opcodes() if tag != "equal"]
    ends = [0, *(change.stop for change in codes)]
    starts = [*(change.start for change in codes[1:]), len(base)]
    return [_slid(change, base, other, *gap) for change, *gap in zip(codes, ends, starts, strict=False)]


def _slid(change: _Change, base: Sequence[Line], other: Sequence[Line], low: int, high: int) -> _Change:
    """The change, or an equal one nearby that begins with an item: which of equal lines were put in cannot be told.

    low, high: where the lines of the base before and behind it are unchanged.
    """
    if change.start < change.stop and change.other_start < change.other_stop:
        return change
    lines, start, stop = base, change.start, change.stop
    if start == stop:
        lines, start, stop = other, change.other_start, change.other_stop
    least = most = 0
    while change.start + least > low and lines[start + least - 1].key == lines[stop + least - 1].key:
        least -= 1
    while change.stop + most < high and lines[start + most].key == lines[stop + most].key:
        most += 1
    for by in sorted(range(least, most + 1), key=abs):
        if begins_item(lines, start + by):
            return _Change(change.start + by, change.stop + by, change.other_start + by, change.other_stop + by)
    return change


def _regions(
    of_mine: list[_Change],
    of_new: list[_Change],
    base: Sequence[Line],
    mine: Sequence[Line],
    new: Sequence[Line],
) -> Iterator[tuple[int, int, list[_Change], list[_Change]]]:
    """The changed places of the base from top to bottom, each with the changes on either side that meet there."""
    both = [(change, 0) for change in of_mine] + [(change, 1) for change in of_new]
    queue = deque(sorted(both, key=lambda one: (one[0].start, one[0].stop)))
    while queue:
        change, side = queue.popleft()
        start, stop = change.start, change.stop
        sides: tuple[list[_Change], list[_Change]] = ([], [])
        sides[side].append(change)
        while queue:
            change, side = queue[0]
            same_place = start == stop == change.start == change.stop
            homeless = side == 1 and change.start == stop and _has_no_heading_left(change, sides[0], base, mine, new)
            if not (change.start < stop or same_place or homeless):
                break
            queue.popleft()
            sides[side].append(change)
            stop = max(stop, change.stop)
        yield start, stop, *sides


def _has_no_heading_left(
    change: _Change, of_mine: Sequence[_Change], base: Sequence[Line], mine: Sequence[Line], new: Sequence[Line]
) -> bool:
    """Whether lines are put in right behind a section that was taken out by hand, and would stand without heading."""
    if change.start != change.stop or not of_mine:
        return False
    last = of_mine[-1]
    put_in = [line for line in new[change.other_start : change.other_stop] if line.text.strip()]
    had_heading = headings(base[last.start : last.stop]) and not headings(mine[last.other_start : last.other_stop])
    return bool(had_heading) and 0 not in headings(put_in)


def _growth(change: _Change) -> int:
    return (change.other_stop - change.other_start) - (change.stop - change.start)


def _unchanged(base: Sequence[Line], mine: Sequence[Line], new: Sequence[Line]) -> list[Line]:
    """Lines that differ in numbers of list items at most: the new number, unless mine was changed by hand."""
    return [
        Line(renewed.text, own.end) if own.text == former.text else own
        for former, own, renewed in zip(base, mine, new, strict=False)
    ]


def _inserted(mine: Sequence[Line], new: Sequence[Line]) -> list[Line]:
    ours, theirs = [k for k in keys(mine) if k.strip()], [k for k in keys(new) if k.strip()]
    if any(ours[i : i + len(theirs)] == theirs for i in range(len(ours) - len(theirs) + 1)):
        return list(mine)
    return [*new, *mine]
