"""Items with two marks, as a converter writes a list whose numbers were typed behind those that Word counts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from converter.document import Block, BlockKind


def without_doubled_items(blocks: Sequence[Block], source: str) -> Sequence[Block]:
    """The blocks with one item in the place of two: "1. 70. Slow dunes", "* 12. Wet silt" begin a list in an item."""
    result: list[Block] = []
    raised = 0
    """The depth that the blocks inside of a doubled item are below, or 0."""
    for i, block in enumerate(blocks):
        if raised and block.depth <= raised:
            raised = 0
        if not raised and _is_empty(block) and _stands_in(blocks, i, source):
            raised = block.depth
        elif raised:
            result.append(replace(block, depth=block.depth - 1))
        else:
            result.append(block)
    return result


def _is_empty(block: Block) -> bool:
    return block.kind is BlockKind.ITEM and not block.text.plain.strip()


def _stands_in(blocks: Sequence[Block], i: int, source: str) -> bool:
    """Whether the item holds nothing but one item, that begins on the same line."""
    block = blocks[i]
    inside: list[Block] = []
    for below in blocks[i + 1 :]:
        if below.depth <= block.depth:
            break
        inside.append(below)
    if not inside or inside[0].kind is not BlockKind.ITEM or "\n" in source[block.span.start : inside[0].span.start]:
        return False
    return not any(b.kind is BlockKind.ITEM and b.depth == inside[0].depth for b in inside[1:])
