"""Merges texts line by line."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from converter.edits.conflict import Conflict

_NUMBER = re.compile(r"\d{1,3}(?=[.)] )")
_HASHES = re.compile(r"(#{1,6})(?:\s+|$)")
_UNDERLINE = re.compile(r"([=-])\1*\s*")
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)


@dataclass(frozen=True, slots=True)
class _Line:
    text: str
    end: str

    @property
    def key(self) -> str:
        """What the line is compared by: without the number of a list item, which moves with every item above it."""
        return _NUMBER.sub("0", self.text, count=1) if _NUMBER.match(self.text) else self.text


@dataclass(frozen=True, slots=True)
class _Change:
    """Lines of the base, and the lines of the other text that stand in their place."""

    start: int
    stop: int
    other_start: int
    other_stop: int


def line_end(text: str) -> str:
    r"""How most lines of a text end: "\r\n" or "\n"."""
    return "\r\n" if 2 * text.count("\r\n") > text.count("\n") else "\n"


def merge(base: str, mine: str, new: str, first_line: int = 1) -> tuple[str, list[Conflict]]:
    r"""Mine with what changed from base to new, and the places that both changed.

    Lines keep their ends ("\r\n" or "\n"); new ones get that of most of mine.  What both sides put in at one place
    is kept, the generated lines first: they belong to the list above them.  `first_line` is the number of mine's first.
    """
    end = line_end(mine)
    bases, mines = _split(base), _split(mine)
    news = [_Line(line.text, end) for line in _split(new)]
    of_mine, of_new = _changes(bases, mines), _changes(bases, news)
    merged: list[_Line] = []
    conflicts: list[Conflict] = []
    at = mine_at = new_at = 0
    for start, stop, changed, renewed in _regions(of_mine, of_new, bases, news):
        merged += _unchanged(bases[at:start], mines[mine_at:], news[new_at:])
        mine_start, new_start = mine_at + start - at, new_at + start - at
        mine_at = mine_start + (stop - start) + sum(_growth(c) for c in changed)
        new_at = new_start + (stop - start) + sum(_growth(c) for c in renewed)
        at = stop
        ours, theirs = mines[mine_start:mine_at], news[new_start:new_at]
        if not changed:
            merged += theirs
        elif not renewed or _keys(ours) == _keys(theirs):
            merged += ours
        elif start == stop:
            merged += _inserted(ours, theirs)
        else:
            merged += ours
            where = f"line {first_line + mine_start}"
            conflicts.append(Conflict(where, _text(ours), _text(theirs)))
    merged += _unchanged(bases[at:], mines[mine_at:], news[new_at:])
    return "".join(line.text + (line.end or end) for line in merged[:-1]) + "".join(
        line.text + line.end for line in merged[-1:]
    ), conflicts


def add(mine: str, new: str) -> str:
    """Mine, untouched, with those parts of new behind it that it does not have.

    A part is a heading with what stands below it, or a paragraph before the first heading.  Mine has it if it has a
    heading of the same words, or all its lines, and not in a comment.
    """
    mines = _split(_COMMENT.sub("", mine))
    here = {line.text.strip() for line in mines}
    headings = {_words(heading) for heading, _ in _headings(mines).values()}
    missing = []
    for heading, part in _parts(_split(new)):
        has_heading = bool(heading) and _words(heading) in headings
        if not has_heading and not all(line.text.strip() in here for line in part):
            missing.append(_text(part).strip("\n"))
    if not missing:
        return mine
    end = line_end(mine)
    gap = "" if not mine.strip() or mine.endswith(end + end) else end if mine.endswith("\n") else end + end
    return mine + gap + "\n\n".join(missing).replace("\n", end) + end


def _split(text: str) -> list[_Line]:
    pieces = text.split("\n")
    lines = [_Line(piece.removesuffix("\r"), "\r\n" if piece.endswith("\r") else "\n") for piece in pieces[:-1]]
    return [*lines, _Line(pieces[-1], "")] if pieces[-1] else lines


def _changes(base: Sequence[_Line], other: Sequence[_Line]) -> list[_Change]:
    matcher = SequenceMatcher(None, _keys(base), _keys(other))
    return [_Change(i, j, k, m) for tag, i, j, k, m in matcher.get_opcodes() if tag != "equal"]


def _regions(
    of_mine: list[_Change], of_new: list[_Change], base: Sequence[_Line], new: Sequence[_Line]
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
            homeless = side == 1 and change.start == stop and _has_no_heading_left(change, sides[0], base, new)
            if not (change.start < stop or same_place or homeless):
                break
            queue.popleft()
            sides[side].append(change)
            stop = max(stop, change.stop)
        yield start, stop, *sides


def _has_no_heading_left(
    change: _Change, of_mine: Sequence[_Change], base: Sequence[_Line], new: Sequence[_Line]
) -> bool:
    """Whether lines are put in right behind a section that was taken out by hand, and would stand without heading."""
    if change.start != change.stop or not of_mine or of_mine[-1].other_start != of_mine[-1].other_stop:
        return False
    taken_out = base[of_mine[-1].start : of_mine[-1].stop]
    put_in = [line for line in new[change.other_start : change.other_stop] if line.text.strip()]
    return bool(_headings(taken_out)) and 0 not in _headings(put_in)


def _growth(change: _Change) -> int:
    return (change.other_stop - change.other_start) - (change.stop - change.start)


def _unchanged(base: Sequence[_Line], mine: Sequence[_Line], new: Sequence[_Line]) -> list[_Line]:
    """Lines that differ in numbers of list items at most: the new number, unless mine was changed by hand."""
    return [
        _Line(renewed.text, own.end) if own.text == former.text else own
        for former, own, renewed in zip(base, mine, new, strict=False)
    ]


def _inserted(mine: Sequence[_Line], new: Sequence[_Line]) -> list[_Line]:
    ours, theirs = [k for k in _keys(mine) if k.strip()], [k for k in _keys(new) if k.strip()]
    if any(ours[i : i + len(theirs)] == theirs for i in range(len(ours) - len(theirs) + 1)):
        return list(mine)
    return [*new, *mine]


def _keys(lines: Sequence[_Line]) -> list[str]:
    return [line.key for line in lines]


def _text(lines: Sequence[_Line]) -> str:
    return "\n".join(line.text for line in lines)


def _headings(lines: Sequence[_Line]) -> dict[int, tuple[str, int]]:
    """Index of the first line of each heading -> words and level: `## Words`, or `Words` above `=====` or `-----`."""
    found = {}
    for i, line in enumerate(lines):
        if match := _HASHES.match(line.text):
            found[i] = (line.text[match.end() :], len(match[1]))
        elif i and (match := _UNDERLINE.fullmatch(line.text)) and lines[i - 1].text.strip() and i - 1 not in found:
            found[i - 1] = (lines[i - 1].text, 1 if match[1] == "=" else 2)
    return found


def _words(heading: str) -> str:
    return " ".join(re.findall(r"\w+", heading.casefold()))


def _parts(lines: Sequence[_Line]) -> Iterator[tuple[str, list[_Line]]]:
    """Paragraphs up to the first heading, then headings with all that stands below them, those of lower ones too."""
    headings = _headings(lines)
    part: list[_Line] = []
    title, level = "", 0
    for i, line in enumerate(lines):
        words, depth = headings.get(i, ("", 0))
        if part and (depth and (not level or depth <= level) or not level and not line.text.strip()):
            yield title, part
            part = []
        if depth and not part:
            title, level = words, depth
        if part or line.text.strip():
            part.append(line)
    if part:
        yield title, part
