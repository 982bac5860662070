"""Pandoc's grid tables in Markdown, whose cells hold blocks: headings, paragraphs and lists.

https://pandoc.org/MANUAL.html#extension-grid_tables
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

from converter.document import BlockKind
from converter.patterns import Lazy
from converter.readers.blocks import Builder
from converter.readers.grid_tables import Cell, Piece, is_border, is_empty, rows_of
from converter.readers.offsets import Offsets

Inline = Callable[[Offsets], None]
"""Reads the inline content of a block."""


class _Part(NamedTuple):
    """A heading, an item or a paragraph in a cell: its marker, where it begins, and its content."""

    marker: str
    start: int
    content: Offsets
    apart: bool
    """Whether an empty line stands above it."""


_MARKER = Lazy(r"(?P<marker>#{1,6}|[-*+]|\d{1,3}[.)])(?:[ \t]+(?=\S)|$)")


def is_grid(content: str) -> bool:
    """Whether the text of a paragraph is such a table."""
    first, _, rest = content.partition("\n")
    return is_border(first) and is_border(rest[rest.rfind("\n") + 1 :])


def read_grid(offsets: Offsets, builder: Builder, inline: Inline) -> None:
    """Feeds a builder with the rows of a table, and with the headings and lists that stand in its cells."""
    pieces = [
        Piece(match[0], offsets.at(match.start()))
        for match in re.finditer(r"[^\n]+", offsets.content)
        if match[0].strip()
    ]
    read_rows(rows_of(pieces), builder, inline)


def read_rows(rows: Iterable[Sequence[Cell]], builder: Builder, inline: Inline) -> None:
    """Feeds a builder with rows, and with the headings and lists that stand in their cells."""
    for cells in rows:
        builder.open_row(None)
        for cell in cells:
            builder.open_cell()
            empty = True
            for part in _parts(cell, builder.source):
                if part.marker.startswith("#"):
                    if not part.content.content:
                        continue
                    builder.close_row()
                    builder.open(BlockKind.HEADING, part.start, len(part.marker))
                    inline(part.content)
                    builder.close()
                    builder.open_row(None)
                    builder.open_cell()
                    empty = True
                    continue
                if not empty:
                    at = part.content.at(0)
                    for _ in range(2 if part.apart else 1):
                        builder.hard(at, at)
                if part.marker:
                    builder.text(part.marker + " ", part.start, part.content.at(0))
                inline(part.content)
                empty = False
        builder.close_row()


def _parts(cell: Cell, source: str) -> Iterator[_Part]:
    lines: list[Piece] = []
    apart = False
    for piece in [*cell, Piece("", 0)]:
        if lines and (is_empty(piece.text) or _MARKER.match(piece.text.strip())):
            yield _part(lines, source, apart=apart)
            lines, apart = [], False
        apart = apart or is_empty(piece.text)
        if not is_empty(piece.text):
            lines.append(piece)


def _part(lines: list[Piece], source: str, *, apart: bool) -> _Part:
    """The lines as one: they are wrapped at the width of the cell, but for those that end in a backslash."""
    content, marker = "", ""
    start = 0
    stretches: list[tuple[int, int]] = []
    for i, line in enumerate(lines):
        shown = line.text.strip()
        at = line.start + line.text.index(shown)
        if i == 0:
            start = at
            if found := _MARKER.match(shown):
                marker = found["marker"]
                shown, at = shown[found.end() :], at + found.end()
        stretches.append((len(content), at))
        content += shown
        if i + 1 < len(lines):
            ended = shown.endswith("\\") or source[at + len(shown)] not in " \n"
            if not ended and source[at + len(shown)] == "\n":
                stretches.append((len(content), lines[i + 1].start - 1))  # a blank of those in front of the next line
            content += "\n" if ended else " "
    return _Part(marker, start, Offsets(content, stretches), apart)
