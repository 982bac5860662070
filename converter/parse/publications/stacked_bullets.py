"""Bullets that an extraction has set one above the other, so that the texts beside them follow without any.

Of a page with bullets in a column of their own come "•", "Berg, A. Sand. 2021.⏎Dahl, C. Silt. 2020.", "•", "•",
"Holm, E. Clay. 2019.": an item may hold several entries, and a paragraph between items is one too.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from converter.document import Block, BlockKind
from converter.parse.publications.alike import openings
from converter.parse.publications.bylines import has_names
from converter.parse.publications.signs import is_complete
from converter.parse.publications.split import cut

_ITEMS = 5
"""So many items at least has such a list."""
_WITHOUT = 3
"""So many entries at least stand between or in them without a bullet."""


def items_of_stacks(blocks: Sequence[Block]) -> Sequence[Block]:
    """The blocks with each entry as an item, where whole entries without a bullet stand between the items of a list."""
    items = [i for i, b in enumerate(blocks) if b.kind is BlockKind.ITEM]
    if len(items) < _ITEMS or any(any(map(str.isdigit, blocks[i].marker)) for i in items):
        return blocks
    loose = [
        i
        for i in range(items[0], len(blocks))
        if blocks[i].kind is BlockKind.PARAGRAPH
        and is_complete(blocks[i].text.plain)
        and has_names(blocks[i].text.plain)
    ]
    if not loose:
        return blocks
    found = openings({i: blocks[i].text.plain for i in (*items, *loose)})
    opened = [i for i, starts in found.items() if starts and not starts[0]]
    without = sum(len(found[i]) - (i in items) for i in opened)
    if 4 * len(opened) < 3 * len(found) or without < _WITHOUT or not any(i in opened for i in loose):
        return blocks
    first = blocks[items[0]]
    result: list[Block] = []
    for i, block in enumerate(blocks):
        if i not in opened:
            result.append(block)
            continue
        item = replace(block, kind=BlockKind.ITEM, marker=first.marker, depth=first.depth)
        result += [item.with_text(piece) for piece in cut(block.text, found[i])]
    return result
