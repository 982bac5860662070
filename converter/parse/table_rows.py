"""Entries that are rows of a table, and what its head says of their columns."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from converter.document import Block, BlockKind
from converter.parse.entries import Draft, is_table_head, readable
from converter.parse.lines import Line, cells_of, lines_of
from converter.parse.table_columns import entry_of_row, table_of
from converter.patterns import Lazy

_TITLE_COLUMN = Lazy(
    r"(?:course|class|module|subject|kurs|lehrveranstaltung|veranstaltung|cours|curso|asignatura|disciplina|corso|"
    r"insegnamento)s?(?: (?:name|title))?|(?:course )?(?:title|name)|titel|titre|título|titolo|课程(?:名称)?|科目名?",
    re.IGNORECASE,
)
"""What heads the column of a table that holds the names of courses."""


def entries_of_rows(blocks: Sequence[Block], width: int, kind: str = "") -> list[Draft | Block]:
    """An entry of each row but those that name the columns, with the date of the row above where its own is empty."""
    result: list[Draft | Block] = []
    dated: Line | None = None
    named: tuple[int, int] | None = None
    """Which of how many columns holds the title."""
    columns: dict[str, int] = {}
    count = 0
    parted = rows_take_turns(blocks)
    for block in blocks:
        if block.kind is BlockKind.ROW and is_table_head(block):
            columns, count = table_of(block, kind)
        if block.kind is BlockKind.ROW and is_table_head(block) and kind == "teaching":
            heads = [cell.plain.strip() for cell in block.cells]
            named = next(((n, len(heads)) for n, head in enumerate(heads) if _TITLE_COLUMN.fullmatch(head)), None)
        if block.kind is BlockKind.ROW and readable(block) and not is_table_head(block):
            lines = lines_of(block, width)
            goes_on = bool(block.cells) and not block.cells[0].plain.strip()
            if parted and goes_on and result and isinstance(result[-1], Draft):
                result[-1].details.append(block)
                continue
            draft = entry_of_row(block, columns, width, count) if columns else None
            draft = draft or Draft(lines, date_line=dated if goes_on else None)
            cells = cells_of(block, width) if named else []
            if named and len(block.cells) == len(cells) == named[1] and not cells[named[0]][0].only_date:
                draft.title = lines[sum(map(len, cells[: named[0]]))]
            result.append(draft)
            dated = next((line for line in lines if line.only_date), dated if goes_on else None)
        elif result and isinstance(result[-1], Draft) and block.depth > 0 and readable(block):
            result[-1].details.append(block)
        else:
            result.append(block)
    return result


def rows_take_turns(blocks: Sequence[Block]) -> bool:
    """Whether a row without a date follows nearly every row with one, and never two: it says more of the one above."""
    rows = [b for b in blocks if b.kind is BlockKind.ROW and b.cells and readable(b) and not is_table_head(b)]
    begun = [bool(b.cells[0].plain.strip()) for b in rows]
    twice = any(not a and not b for a, b in pairwise(begun))
    bare = len(begun) - sum(begun)
    return sum(begun) > 2 and begun[0] and not twice and bare * 4 >= 3 * sum(begun)
