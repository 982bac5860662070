"""Tables with two rows for each work: its date and title, and below them, beside an empty cell, where it appeared."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from converter.document import HARD_BREAK, Block, BlockKind, concatenate
from converter.parse.publications import venues
from converter.parse.publications.bylines import has_names
from converter.parse.publications.dates import YEAR
from converter.patterns import Lazy

_LEAST = 3
"""So many pairs at least ..."""
_NEARLY_ALL = 0.8
"""... and so much of the dated rows have one row without a date below them, with an outlet and no work."""
_DATE = Lazy(rf"\W*(?:\d\d?/)?{YEAR}\W*")


def rows_in_pairs(lists: Sequence[Sequence[Block]]) -> list[Sequence[Block]]:
    """The lists with the rows of each pair made one, where a table's first column holds a date in every other one.

    What a long table of a document tells holds for short ones that are built alike, too.
    """
    told = [_are_pairs(blocks) for blocks in lists]
    return [
        _in_pairs(blocks) if pairs or any(told) and _alternate(blocks) else blocks
        for blocks, pairs in zip(lists, told, strict=True)
    ]


def _are_pairs(blocks: Sequence[Block]) -> bool:
    """Whether a table by itself tells that its rows go in pairs."""
    rows = [b for b in blocks if b.kind is BlockKind.ROW]
    if len(rows) < 2 * _LEAST or any(len(row.cells) < 2 for row in rows):
        return False
    signs = "".join(_sign(row) for row in rows)
    dated = signs.count("d")
    paired = sum(group == " " for group in signs.split("d")[1:])
    outlets = sum(_is_outlet(row) for row in rows if _sign(row) == " ")
    return dated >= _LEAST and paired >= _NEARLY_ALL * dated and outlets >= _NEARLY_ALL * signs.count(" ")


def _alternate(blocks: Sequence[Block]) -> bool:
    """Whether dated rows and rows without a date go round in a short table."""
    rows = [b for b in blocks if b.kind is BlockKind.ROW and b.text.plain.strip()]
    signs = "".join(_sign(row) for row in rows)
    return bool(rows) and signs == "d " * (len(rows) // 2) and all(len(row.cells) > 1 for row in rows)


def _in_pairs(blocks: Sequence[Block]) -> list[Block]:
    result: list[Block] = []
    for block in blocks:
        above = result[-1] if result else None
        if block.kind is BlockKind.ROW and _sign(block) == " " and above is not None and above.kind is BlockKind.ROW:
            result[-1] = _joined(above, block)
        else:
            result.append(block)
    return result


def _is_outlet(row: Block) -> bool:
    """Whether a row begins with an outlet, in italics or by its words, and names nobody: it is no work by itself."""
    text = row.cells[-1]
    first = next((run for run in text.runs if run.text.strip()), None)
    set_off = first is not None and first.italic or venues.VENUE.match(text.plain.strip()[:_OPENING]) is not None
    return set_off and not has_names(text.plain)


_OPENING = 60
"""Among so many characters are the first words of an outlet."""


def _sign(row: Block) -> str:
    first = row.cells[0].plain.strip()
    return " " if not first else "d" if _DATE.fullmatch(first) else "-"


def _joined(row: Block, below: Block) -> Block:
    """A row whose last cell holds the text of the row below it, too, on a line of its own."""
    cells = (*row.cells[:-1], concatenate([row.cells[-1], below.text], HARD_BREAK))
    return replace(row, text=concatenate([row.text, below.text], HARD_BREAK), cells=cells)
