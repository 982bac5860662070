"""Tables that are drawn with characters, as pandoc writes Word's into a plain text.

    +-----------+----------------------------+
    | Education | 2016-2020                  |
    |           |                            |
    |           | PhD in Geology, University |
    |           | of Examples                |
    +-----------+----------------------------+

A cell's lines are wrapped at its width, so that a line which the next one's first word would still have fitted was
ended by its author.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from converter.document import HARD_BREAK, Block, BlockKind, Run, Span, Text, concatenate
from converter.patterns import Lazy
from converter.readers.lines import Line

_BORDER = Lazy(r"\+(?:[-=:]+\+)+")


class Table(NamedTuple):
    """The rows of a table, and the lines [first, last) that it fills."""

    first: int
    last: int
    rows: list[Block]


class _Piece(NamedTuple):
    """What a cell holds of a line, with the blanks around it, and where it begins in the source."""

    text: str
    start: int


_Cell = list[_Piece]


def find_tables(lines: Sequence[Line], name: str) -> list[Table]:
    """The tables among the lines of a text."""
    tables: list[Table] = []
    i = 0
    while i < len(lines):
        stop = i
        if _BORDER.fullmatch(lines[i].text):
            while stop < len(lines) and lines[stop].indent == lines[i].indent and lines[stop].text[0] in "+|":
                if stop > i and lines[stop].blank_before:
                    break
                stop += 1
        while stop > i and not _BORDER.fullmatch(lines[stop - 1].text):
            stop -= 1
        if stop - i > 2:
            rows = list(_rows([_Piece(line.text, line.start) for line in lines[i:stop]], name))
            tables.append(Table(i, stop, rows))
        i = max(stop, i + 1)
    return tables


def _rows(pieces: Sequence[_Piece], name: str) -> Iterator[Block]:
    """The rows between a table's borders, those of a table inside a cell behind the row's other cells."""
    group: list[_Piece] = []
    for piece in pieces:
        if not _BORDER.fullmatch(piece.text.strip()):
            group.append(piece)
            continue
        cells = _cells(group)
        group = []
        inner = [cell for cell in cells if sum(bool(_BORDER.fullmatch(p.text.strip())) for p in cell) > 1]
        texts = [_text(cell, name) for cell in cells if cell not in inner]
        if any(texts):
            text = concatenate([t for t in texts if t], HARD_BREAK)
            yield Block(BlockKind.ROW, text, Span(name, text.span.start, text.span.end), cells=tuple(texts))
        for cell in inner:
            yield from _rows(cell, name)


def _cells(lines: Sequence[_Piece]) -> list[_Cell]:
    """The cells of a row, cut where all of its lines have a bar."""
    if not lines:
        return []
    columns = [_columns(line.text) for line in lines]
    bars = set.intersection(
        *({c for c, at in found.items() if line.text[at] == "|"} for line, found in zip(lines, columns, strict=True))
    )
    edges = sorted(bars)
    cells: list[_Cell] = []
    for low, high in zip(edges, edges[1:], strict=False):
        cell: _Cell = []
        for line, found in zip(lines, columns, strict=True):
            start = found[low] + 1
            cell.append(_Piece(line.text[start : found[high]], line.start + start))
        cells.append(cell)
    return cells or [list(lines)]


def _columns(text: str) -> dict[int, int]:
    """Where on its line each column begins; ideographs take two."""
    result: dict[int, int] = {}
    column = 0
    for at, character in enumerate(text):
        result[column] = at
        if not unicodedata.combining(character):
            column += 2 if unicodedata.east_asian_width(character) in "WF" else 1
    return result


def _text(cell: _Cell, name: str) -> Text:
    """A cell's text: its wrapped lines joined, an empty one as two breaks."""
    runs: list[Run] = []
    last: _Piece | None = None
    empty = False
    for piece in cell:
        shown = piece.text.strip()
        if not shown:
            empty = last is not None
            continue
        start = piece.start + piece.text.index(shown)
        if last is not None:
            room = len(last.text.rstrip()) + len(shown.split(None, 1)[0]) + 1 < len(last.text)
            between = HARD_BREAK * 2 if empty else HARD_BREAK if room else " "
            runs.append(Run(between, start, start))
        runs.append(Run(shown, start, start + len(shown)))
        last, empty = piece, False
    return Text(tuple(runs), name)
