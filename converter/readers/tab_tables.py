"""Tables whose cells only tabs part, a row to a line, as texts that programs take out of Word files have them.

Most tabs are an author's own, who set dates apart with them: those lines are read as they stand.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from converter.patterns import Lazy
from converter.readers.grid_tables import Cell, Piece, Table, blocks_of
from converter.readers.lines import Line

_YEAR = Lazy(r"(?:19|20)\d\d")
_LABEL = Lazy(r"[^\W\d_][^\d.;]{0,30}\.?|#")
_LEAST = 3
"""So many rows at least has such a table."""


def find_tabbed(lines: Sequence[Line], source: str, name: str) -> list[Table]:
    """The tables among the lines of a text: those with a header, and those in which a year holds for rows below it."""
    tables: list[Table] = []
    for first, last in _runs(lines, source):
        rows = [list(_cells(line, source)) for line in lines[first:last]]
        if _is_headed(rows) or _carries_years(rows):
            tables.append(Table(first, last, list(blocks_of(rows, name))))
    return tables


def _runs(lines: Sequence[Line], source: str) -> Iterator[tuple[int, int]]:
    """Where lines with the same number of tabs stand right below each other."""
    if "\t" not in source:
        return
    counts = [0 if line.furniture else source.count("\t", line.start - line.lead, line.end) for line in lines]
    first = 0
    for i in range(1, len(lines) + 1):
        if i == len(lines) or counts[i] != counts[first] or lines[i].blank_before:
            if counts[first] and i - first >= _LEAST:
                yield first, i
            first = i


def _cells(line: Line, source: str) -> Iterator[Cell]:
    start = line.start - line.lead
    for text in source[start : line.end].split("\t"):
        yield [Piece(text + " ", start)]
        start += len(text) + 1


def _shown(cell: Cell) -> str:
    return cell[0].text.strip()


def _is_headed(rows: Sequence[Sequence[Cell]]) -> bool:
    """Whether the first row names three columns or more, and no other one could."""
    titles, *others = rows
    return (
        len(titles) > 2
        and all(map(_LABEL.fullmatch, map(_shown, titles)))
        and not any(all(map(_LABEL.fullmatch, map(_shown, row))) for row in others)
    )


def _carries_years(rows: Sequence[Sequence[Cell]]) -> bool:
    """Whether the first of two columns holds years alone, and nothing beside what is of the year above."""
    first = [_shown(row[0]) for row in rows]
    years = [text for text in first if text]
    return (
        len(rows[0]) == 2
        and len(first) > len(years) > 1
        and bool(first[0])
        and all(map(_YEAR.fullmatch, years))
        and all(len(_shown(row[1])) > 40 for row in rows)
    )
