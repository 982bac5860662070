"""Tables that are drawn with characters, as pandoc writes Word's into plain text and Markdown.

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

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
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


class Piece(NamedTuple):
    """What a cell holds of a line, with the blanks around it, and where it begins in the source."""

    text: str
    start: int


Cell = list[Piece]


def find_grids(lines: Sequence[Line], name: str) -> list[Table]:
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
            pieces = [Piece(line.text, line.start) for line in lines[i:stop]]
            rows = list(blocks_of(rows_of(pieces), name))
            tables.append(Table(i, stop, rows))
        i = max(stop, i + 1)
    return tables


def blocks_of(rows: Iterable[list[Cell]], name: str) -> Iterator[Block]:
    """The rows that show a text."""
    for cells in rows:
        texts = [_text(cell, name) for cell in cells]
        texts = [text if text.plain != "[]" else text[0:0] for text in texts]  # a picture without words
        shown = [text for text in texts if text]
        if len(shown) == 1 and (listed := list(_listed(shown[0], name))):
            yield from listed
        elif shown:
            text = concatenate(shown, HARD_BREAK)
            yield Block(BlockKind.ROW, text, Span(name, text.span.start, text.span.end), cells=tuple(texts))


def _listed(text: Text, name: str) -> Iterator[Block]:
    """The paragraphs and items of a row's only cell with text, if several of these are items; else nothing.

    A table of LaTeX's may have its columns in one cell, with the sign that parts them.
    """
    parts = [text[m.start() : m.end()] for m in re.finditer(rf"(?:(?!{HARD_BREAK}{{2}}).)+", text.plain, re.DOTALL)]
    torn = any(part.plain.strip() == "&" for part in parts)  # the sign between LaTeX's columns
    parts = [part.strip() for part in parts if re.search(r"\w", part.plain)]
    if not torn and sum(_ITEM.match(part.plain) is not None for part in parts) < _FEW:
        return
    for part in parts:
        marker = _ITEM.match(part.plain)
        kind = BlockKind.ITEM if marker else BlockKind.PARAGRAPH
        shown = part[marker.end() :] if marker else part
        span = Span(name, part.span.start, part.span.end)
        yield Block(kind, shown, span, depth=int(bool(marker)), marker=marker[1] if marker else "", blank_before=True)


_ITEM = Lazy(r"([-*+•]|\d{1,3}[.)])\s+(?=\S)")
_FEW = 2
"""So many items at least make a list of what stands in a cell."""


def rows_of(pieces: Sequence[Piece]) -> Iterator[list[Cell]]:
    """The cells of each row between a table's borders, those of a table inside a cell behind the row's other ones."""
    group: list[Piece] = []
    for piece in pieces:
        if not _BORDER.fullmatch(piece.text.strip()):
            group.append(piece)
            continue
        cells = _cells(group)
        group = []
        inner = [cell for cell in cells if sum(is_border(p.text) for p in cell) > 1]
        if outer := [cell for cell in cells if cell not in inner]:
            yield outer
        for cell in inner:
            yield from rows_of(cell)


def is_empty(line: str) -> bool:
    """Whether a cell's line shows nothing: it is blank, or a border that parts this cell only."""
    return not line.strip(" -=:")


def is_border(line: str) -> bool:
    """Whether a line is one that parts a table's rows: "+-----+------+"."""
    return _BORDER.fullmatch(line.strip()) is not None


def _cells(lines: Sequence[Piece]) -> list[Cell]:
    """The cells of a row, cut where all of its lines have a bar."""
    if not lines:
        return []
    columns = [columns_of(line.text) for line in lines]
    edges = _edges(lines, columns, "|")
    if _is_cut_off(lines, columns, edges):
        edges = _edges(lines, columns, "|+")  # a border parts some of the row's cells
        if _is_cut_off(lines, columns, edges):
            return [list(lines)]
    cells: list[Cell] = []
    for low, high in zip(edges, edges[1:], strict=False):
        cell: Cell = []
        for line, found in zip(lines, columns, strict=True):
            start = found[low] + 1
            cell.append(Piece(line.text[start : found[high]], line.start + start))
        cells.append(cell)
    return cells or [list(lines)]


def _is_cut_off(lines: Sequence[Piece], columns: Sequence[dict[int, int]], edges: Sequence[int]) -> bool:
    """Whether there is text behind the last edge."""
    return not edges or any(
        line.text[found[edges[-1]] + 1 :].strip() for line, found in zip(lines, columns, strict=True)
    )


def _edges(lines: Sequence[Piece], columns: Sequence[dict[int, int]], signs: str) -> list[int]:
    """The columns in which all lines have one of the signs."""
    bars = [
        {c for c, at in found.items() if line.text[at] in signs} for line, found in zip(lines, columns, strict=True)
    ]
    return sorted(set.intersection(*bars))


def columns_of(text: str) -> dict[int, int]:
    """Where on its line each column begins; ideographs take two."""
    result: dict[int, int] = {}
    column = 0
    for at, character in enumerate(text):
        result[column] = at
        if not unicodedata.combining(character):
            column += 2 if unicodedata.east_asian_width(character) in "WF" else 1
    return result


def _text(cell: Cell, name: str) -> Text:
    """A cell's text: its wrapped lines joined, an empty one as two breaks."""
    runs: list[Run] = []
    last: Piece | None = None
    empty = False
    for piece in cell:
        shown = piece.text.strip()
        if is_empty(shown):
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
