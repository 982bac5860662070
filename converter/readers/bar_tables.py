"""Tables whose cells bars part, a row to a line, in texts that are no Markdown: "| Slow rivers | 2021 | Ada Berg |".

Programs that take the text out of web pages write them without the strokes below the header, which Markdown asks for.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from converter.patterns import Lazy
from converter.readers.grid_tables import Cell, Piece, Table, blocks_of
from converter.readers.lines import Line

_BAR = Lazy(r"(?<!\\)\|")
_STROKES = Lazy(r"[|:\s-]+")
_LEAST = 3
"""So many rows, and so many bars in each of them, at least has such a table."""


def find_barred(lines: Sequence[Line], name: str) -> list[Table]:
    """The tables among the lines of a text whose rows begin and end with a bar."""
    tables: list[Table] = []
    for first, last in _runs(lines):
        rows = [line for line in lines[first:last] if not _STROKES.fullmatch(line.text)]
        if len(rows) < _LEAST:
            continue
        blocks = list(blocks_of(map(list, map(_cells, rows)), name))
        if blocks and _STROKES.fullmatch(lines[first + 1].text):
            blocks[0] = replace(blocks[0], header=True)
        tables.append(Table(first, last, blocks))
    return tables


def _runs(lines: Sequence[Line]) -> Iterator[tuple[int, int]]:
    """Where lines with the same number of bars stand right below each other."""
    counts = [len(_BAR.findall(line.text)) if line.text[:1] == line.text[-1:] == "|" else 0 for line in lines]
    if not any(counts):
        return
    first = 0
    for i in range(1, len(lines) + 1):
        if i == len(lines) or counts[i] != counts[first] or lines[i].blank_before:
            if counts[first] >= _LEAST and i - first >= _LEAST:
                yield first, i
            first = i


def _cells(line: Line) -> Iterator[Cell]:
    start = 1
    for bar in [match.start() for match in _BAR.finditer(line.text)][1:]:
        yield [Piece(line.text[start:bar], line.start + start)]
        start = bar + 1
