"""Tables whose columns only strokes above or below them tell, as Pandoc writes Word's and LaTeX's.

      ------ -----------------------------
      2020   Berg, A. Slow rivers and how
             they come about.

      2019   Lind, B. Fast rivers.
      ------ -----------------------------

https://pandoc.org/MANUAL.html#extension-simple_tables and #extension-multiline_tables: with a header above the strokes
a table ends at an empty line, or where another line was drawn above it, at one like that. Where an empty line stands
inside, rows end at empty lines, elsewhere with their line.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from converter.patterns import Lazy
from converter.readers.grid_tables import Cell, Piece, Table, blocks_of, columns_of
from converter.readers.lines import Line

_RULER = Lazy(r"[ \t]{0,40}-{2,}(?: +-{2,})+[ \t]*")
_STROKE = Lazy(r"[ \t]{0,40}-{8,}[ \t]*")
_LONGEST = 5000
"""So many lines at most has a table."""
_HEADER = 12
"""So many lines at most has a header."""


class Ruled(NamedTuple):
    """The cells of a table's rows, and the lines [first, last) that it fills."""

    first: int
    last: int
    rows: list[list[Cell]]


def find_ruled(lines: Sequence[Line], source: str, name: str) -> list[Table]:
    """The tables of a plain text, by the positions among its lines of those that hold anything."""
    if not any(line.text.startswith("--") and _RULER.fullmatch(line.text) for line in lines):
        return []
    pieces = [Piece(match["line"] or match["last"] or "", match.start()) for match in _LINE.finditer(source)]
    starts = [line.start for line in lines]
    tables: list[Table] = []
    i = 0
    while i < len(pieces):
        below = pieces[i + 1].text if i + 1 < len(pieces) else ""
        apart = i == 0 or not pieces[i - 1].text.strip()
        table = table_at(pieces, i) if apart and may_begin(pieces[i].text, below) else None
        if table:
            first = bisect_left(starts, pieces[i].start)
            last = bisect_left(starts, pieces[table.last].start if table.last < len(pieces) else len(source))
            tables.append(Table(first, last, list(blocks_of(table.rows, name))))
            i = table.last
        else:
            i += 1
    return tables


_LINE = Lazy(r"(?P<line>[^\n\f]*)[\n\f]|(?P<last>[^\n\f]+)\Z")


def may_begin(line: str, below: str) -> bool:
    """Whether such a table can begin at a line: at its strokes, or at its header above these."""
    return line.lstrip().startswith("--") or below.lstrip().startswith("--")


def table_at(lines: Sequence[Piece], first: int) -> Ruled | None:
    """The table that begins at a line of a source, which an empty line or none stands above."""
    stroke = bool(_STROKE.fullmatch(lines[first].text))
    ruler = next(_rulers(lines, first), None)
    if ruler is None or stroke and ruler == first + 1 or not stroke and ruler > first + 1:
        return None
    headed = ruler > first
    last = _end(lines, ruler, lines[first].text if stroke else "" if headed else lines[ruler].text)
    edges = [(m.start(), m.end()) for m in re.finditer("-+", lines[ruler].text)]
    if last is None or last < ruler + 2:
        return None
    body = lines[ruler + 1 : last - (0 if headed and not stroke else 1)]
    if not body or not all(_fits(line.text, edges) for line in [*lines[first:ruler], *body] if line.text.strip(" \t-")):
        return None
    groups = [lines[first + stroke : ruler]] if headed else []
    groups += list(_groups(body)) if any(not line.text.strip() for line in body) else [[line] for line in body]
    return Ruled(first, last, [_cells(group, edges) for group in groups if group])


def _rulers(lines: Sequence[Piece], first: int) -> Iterator[int]:
    """The line that parts the columns, unless an empty line stands above it."""
    for i in range(first, min(first + _HEADER, len(lines))):
        if not lines[i].text.strip():
            return
        if _RULER.fullmatch(lines[i].text):
            yield i


def _end(lines: Sequence[Piece], ruler: int, closing: str) -> int | None:
    """The line behind a table's last one: below a line drawn as `closing` is, or at an empty one where that is none."""
    for i in range(ruler + 1, min(ruler + _LONGEST, len(lines))):
        text = lines[i].text.rstrip()
        if closing and text == closing.rstrip():
            return i + 1
        if not closing and not text.strip():
            return i
    return None if closing else len(lines)


def _fits(text: str, edges: Sequence[tuple[int, int]]) -> bool:
    """Whether no word of a line goes across the blanks between the columns."""
    found = columns_of(text)
    return all(found.get(start - 1) is None or text[found[start - 1]].isspace() for start, _ in edges)


def _groups(lines: Sequence[Piece]) -> Iterator[list[Piece]]:
    """The lines of each row, between empty ones."""
    group: list[Piece] = []
    for line in lines:
        if line.text.strip():
            group.append(line)
        elif group:
            yield group
            group = []
    if group:
        yield group


def _cells(lines: Sequence[Piece], edges: Sequence[tuple[int, int]]) -> list[Cell]:
    """What stands in each column, with blanks up to the column's width; a last one goes on to the lines' ends."""
    cells: list[Cell] = [[] for _ in edges]
    for line in lines:
        found = columns_of(line.text)
        for cell, (start, end), following in zip(cells, edges, [*edges[1:], None], strict=True):
            low = found.get(start, len(line.text))
            high = len(line.text) if following is None else found.get(following[0], len(line.text))
            text = line.text[low:high].rstrip()
            cell.append(Piece(text.ljust(end - start), line.start + low))
    return cells
