"""Tables whose rows hold a field of a work each."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from converter.document import Block, BlockKind, Text
from converter.parse.publications.signs import is_complete, is_link_label


def rows_of_fields(blocks: Sequence[Block]) -> Sequence[Block]:
    """The blocks with rows as paragraphs, where each row of a list has one cell, and most hold one field of a work."""
    rows = [b for b in blocks if b.kind is BlockKind.ROW]
    filled = [row for row in rows if is_one_field(row)]
    if (
        len(filled) < _LEAST_ROWS
        or len(filled) < len(rows)
        or 2 * sum(is_complete(b.text.plain) for b in rows) > len(rows)
    ):
        return blocks
    return [
        replace(b, kind=BlockKind.PARAGRAPH, cells=(), blank_before=True) if b.kind is BlockKind.ROW else b
        for b in blocks
    ]


def is_one_field(row: Block) -> bool:
    """Whether all that a row holds in its cells is one field, and links beside it."""
    filled = [cell for cell in row.cells if cell.plain.strip()]
    return len(filled) == 1 or sum(not _are_links(cell) for cell in filled) == 1


def _are_links(cell: Text) -> bool:
    """Whether a cell holds nothing but short labels of links: "(pdf) (talk)"."""
    shown = [run for run in cell.runs if re.search(r"\w", run.text)]
    return is_link_label(cell.plain) or all(run.href and len(run.text) < _LABEL for run in shown)


_LABEL = 16
"""Fewer characters than that has the label of a link, and hardly a title."""
_LEAST_ROWS = 6
"""So many rows hold the fields of two works at least."""
