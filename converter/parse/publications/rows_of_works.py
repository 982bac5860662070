"""Tables with a row for each field of a work: its title, below it who wrote it, and below that where it appeared.

The rows of names come round, and say for all lists of a document how many rows a work has.  A list with one work alone
tells that neither by its length nor by what goes round in it.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from converter.document import Block, BlockKind
from converter.parse.publications.bylines import has_names, is_only_authors
from converter.parse.publications.rows_of_fields import is_one_field

_LEAST = 4
"""So many rows of several names come round at least."""
_MOST = 6
"""More rows has hardly any work."""


def rows_of_works(lists: Sequence[Sequence[Block]]) -> list[Sequence[Block]]:
    """The lists with the rows of each work made one record, where works have the same number of rows in all of them."""
    rows = [_rows(blocks) for blocks in lists]
    signed = [[i for i, row in enumerate(own) if _is_signed(row)] for own in rows]
    steps = Counter(below - above for own in signed for above, below in pairwise(own))
    if not steps or sum(map(len, signed)) < _LEAST:
        return list(lists)
    step = steps.most_common(1)[0][0]
    if not 2 < step <= _MOST:
        return list(lists)
    return [
        _with_records(blocks, own, _starts(names, len(own), step))
        for blocks, own, names in zip(lists, rows, signed, strict=True)
    ]


def _rows(blocks: Sequence[Block]) -> list[Block]:
    """The rows of a list that show anything; none where one of them holds more than a field."""
    rows = [b for b in blocks if b.kind is BlockKind.ROW and b.text.plain.strip()]
    return rows if all(map(is_one_field, rows)) else []


def _is_signed(row: Block) -> bool:
    text = row.text.plain
    return has_names(text) and is_only_authors(text)


def _starts(signed: Sequence[int], count: int, step: int) -> list[int]:
    """Where the works of a list of so many rows begin, each with its authors in the second row; none if it is no such
    list.

    Works between two of several authors may have one author each: then so many rows lie between.
    """
    second = sum(at % step == 1 for at in signed)
    if count % step == 0 and 2 * step * second >= count and 3 * second >= 2 * len(signed):
        return [*range(0, count, step)]
    if not signed or signed[0] % step != 1:
        return []
    starts = [*range(0, signed[0] - 1, step)]
    for at, following in pairwise([*signed, count + 1]):
        between = following - at
        if between < 2 or between % step and between > _MOST:
            return []
        starts += [at - 1] if between % step else range(at - 1, following - 1, step)
    return starts if 2 * len(signed) >= len(starts) else []


def _with_records(blocks: Sequence[Block], rows: Sequence[Block], starts: Sequence[int]) -> Sequence[Block]:
    """The list with each cell of its rows a paragraph, those of a work one record."""
    if not starts:
        return blocks
    of = {row.span: rows[starts[bisect_right(starts, i) - 1]].span.start + 1 for i, row in enumerate(rows)}
    result: list[Block] = []
    for block in blocks:
        if block.span in of:
            cells = [cell for cell in block.cells if cell.plain.strip()]
            result += [
                replace(block, kind=BlockKind.PARAGRAPH, text=cell, cells=(), record=of[block.span], span=cell.span)
                for cell in cells
            ]
        else:
            result.append(block)
    return result
