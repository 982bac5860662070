"""The first rows of tables, which name the columns; where the other rows became entries they say nothing any more."""

from __future__ import annotations

from collections.abc import Sequence

from converter.diagnostics import Code, Diagnostic, Severity
from converter.document import Block, BlockKind, Document
from converter.parse.entries import is_table_head


def without_table_heads(prose: Sequence[Block], document: Document) -> tuple[list[Block], list[Diagnostic]]:
    """A section's prose without the heads of tables of which no other row is left in it, and what names them."""
    if any(block.kind is BlockKind.ROW and not is_table_head(block) for block in prose):
        return list(prose), []
    message = "the names of a table's columns were left out, since its rows are shown as entries"
    named = [
        Diagnostic(Code.TEMPLATE_DROPPED, Severity.NOTE, message, location=document.locate(b.span), text=b.text.plain)
        for b in prose
        if _names_columns(b)
    ]
    return [block for block in prose if not _names_columns(block)], named


_LONGEST = 40


def _names_columns(block: Block) -> bool:
    """Whether a row is a head in which no cell says more than a column's name: Word's may be a letterhead."""
    return is_table_head(block) and all(
        len(cell.plain) <= _LONGEST and "@" not in cell.plain and not any(run.href for run in cell.runs)
        for cell in block.cells
    )
