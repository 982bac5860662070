"""Puts the dates of a column back to their entries, where an extraction has printed the whole column first or last.

A printer's columns come out of a PDF one after the other: "2021 ⏎ 2019-20 ⏎ 2018", an empty line, and then as many
entries, of which each may go over several lines.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from converter.document import Block, BlockKind
from converter.parse import words
from converter.parse.entries import Draft, header_of, readable
from converter.parse.lines import Line, blocks_of, lines_of, sliced
from converter.patterns import Lazy

_MOST_LINES = 5
"""So many lines at most has an entry on the average."""

_GOES_ON = Lazy(r"(?:[,&:–-]|\b(?:and|of|the|in|for|with|at|on|to|from|a|an|und|der|et|de|la|du|y|e))$")
"""How a line ends that the next one goes on with."""


@dataclass
class _Column:
    """Dates that stand one below the other, and the text before or behind them."""

    dates: list[Line] = field(default_factory=list)
    texts: list[Block] = field(default_factory=list)


def entries_of_columns(blocks: Sequence[Block], width: int) -> list[Draft | Block]:
    """An entry for each date of a column, if all of a section's text parts into as many entries as it has dates; else
    nothing.
    """
    shown = [b for b in blocks if readable(b)]
    if not width or any(b.kind not in (BlockKind.PARAGRAPH, BlockKind.ITEM) for b in shown):
        return []
    columns = _columns(shown, width)
    if max((len(c.dates) for c in columns), default=0) < (2 if len(columns) == 1 else 3):
        return []
    result: list[Draft | Block] = [b for b in blocks if not readable(b)]
    for column in columns:
        groups = _parted(column.texts, len(column.dates))
        if not groups:
            return []
        own = max(len(row) for block in column.texts for row in block.text.plain.split("\n"))
        for date, group in zip(column.dates, groups, strict=True):
            lines = [line for block in group for line in lines_of(block, own)]
            header, rest = header_of(lines)
            result.append(Draft([date, *header], list(blocks_of(rest))))
    return result


def _columns(shown: Sequence[Block], width: int) -> list[_Column]:
    """Columns of dates, each with its text; nothing where one lacks the other."""
    runs: list[tuple[list[Line], list[Block]]] = []
    """Dates or text, by turns."""
    for block in shown:
        at = 0
        begin = 0
        for line in lines_of(block, width):
            dated = line.only_date and block.kind is BlockKind.PARAGRAPH
            if dated:
                if at > begin:
                    _take(runs, sliced(block, begin, at))
                begin = at + len(line.text)
                if not runs or runs[-1][1]:
                    runs.append(([], []))
                runs[-1][0].append(line)
            at += len(line.text)
        if at > begin:
            _take(runs, sliced(block, begin, at))
    if len(runs) < 2 or len(runs) % 2:
        return []
    pairs = [(runs[i], runs[i + 1]) for i in range(0, len(runs), 2)]
    return [_Column(a[0] or b[0], a[1] or b[1]) for a, b in pairs]


def _take(runs: list[tuple[list[Line], list[Block]]], text: Block) -> None:
    if not runs or runs[-1][0]:
        runs.append(([], []))
    runs[-1][1].append(text)


def _parted(texts: Sequence[Block], count: int) -> list[list[Block]]:
    """Text parted into so many entries, nothing if that cannot be: behind the lines that could have been longer."""
    rows = [(block, a, b) for block in texts for a, b in _rows(block)]
    if not count <= len(rows) <= count * _MOST_LINES:
        return []
    width = max(len(block.text.plain[a:b].rstrip()) for block, a, b in rows)
    room: list[tuple[int, int]] = []
    """How much longer each line could have been, and which one follows it."""
    for i, ((block, a, b), (other, c, d)) in enumerate(zip(rows, rows[1:], strict=False), 1):
        line, following = block.text.plain[a:b].strip(), other.text.plain[c:d].strip()
        if other.kind is BlockKind.ITEM:
            left = width if c == 0 and other.depth <= 1 else -1
        elif len(rows) > count and (following[:1].islower() or _GOES_ON.search(line)):
            left = -1
        else:
            left = max(0, width - len(line) - len(following.split(None, 1)[0])) + (width if other is not block else 0)
            left += width // 3 if _ends(line) else 0
        room.append((left, i))
    chosen = sorted(room, key=lambda pair: (-pair[0], pair[1]))[: count - 1]
    if any(left < 0 for left, _ in chosen):
        return []
    bounds = [0, *sorted(i for _, i in chosen), len(rows)]
    return [_joined(rows[a:b]) for a, b in zip(bounds, bounds[1:], strict=False)]


def _ends(line: str) -> bool:
    """Whether a line ends as entries do: in a full stop, a bracket or a place."""
    return line[-1] in ".)" or any(stop >= len(line) for _, stop in words.find_places(line))


def _rows(block: Block) -> list[tuple[int, int]]:
    """The ranges of a block's source lines."""
    if block.kind is BlockKind.ITEM:
        return [(0, len(block.text))]
    ranges, at = [], 0
    for piece in block.text.plain.splitlines(keepends=True):
        if piece.strip():
            ranges.append((at, at + len(piece)))
        at += len(piece)
    return ranges


def _joined(rows: Sequence[tuple[Block, int, int]]) -> list[Block]:
    """Neighbouring lines of each block as one block."""
    result: list[Block] = []
    for block in dict.fromkeys(id(row[0]) for row in rows):
        own = [row for row in rows if id(row[0]) == block]
        result.append(sliced(own[0][0], own[0][1], own[-1][2]))
    return result
