"""Lines of a PDF that a converter took for tables, since some of their words stand below each other.

| Slow rivers of | the north |     |     |      |
| -------------- | --------- | --- | --- | ---- |
| Anna Berg,     | Bo Lind   |     |     | 2020 |
Sand Letters 5, 1-9
"""

from __future__ import annotations

import re

from converter.patterns import Lazy

_STROKES = Lazy(r"^\|(?: -{3,} \|)+$", re.MULTILINE)
_ROW = Lazy(r"^\|.*\|$")
_FEWEST = 5
"""So many tables at least has such a text ..."""
_HEADERS = 3
"""... and so many of one row, which no one writes ..."""
_EMPTY = 0.35
"""... and so many of all cells are empty."""
_APART = 3
"""So many empty cells in a row are a gap in the printed line."""


def without_word_tables(text: str) -> str:
    """The text with the lines that such tables were made of; as it is where it has other tables or none."""
    if len(_STROKES.findall(text)) < _FEWEST:
        return text
    lines = text.split("\n")
    strokes = [bool(_STROKES.fullmatch(line)) for line in lines]
    rows = {i: line.strip("|").split("|") for i, line in enumerate(lines) if _ROW.match(line) and not strokes[i]}
    alone = sum(
        strokes[i] and i - 1 in rows and (i + 1 not in rows or i + 2 < len(lines) and strokes[i + 2])
        for i in range(1, len(lines))
    )
    cells = [cell for row in rows.values() for cell in row]
    if alone < _HEADERS or sum(not cell.strip() for cell in cells) < _EMPTY * len(cells):
        return text
    return "\n".join(_line(rows[i]) if i in rows else line for i, line in enumerate(lines) if not strokes[i])


def _line(cells: list[str]) -> str:
    line, empty = "", 0
    for cell in map(str.strip, cells):
        if not cell:
            empty += 1
            continue
        if line:
            line += " " * (2 * _APART if empty >= _APART else 1)
        line, empty = line + cell, 0
    return line
