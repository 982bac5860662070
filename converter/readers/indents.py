"""Lists of HTML without items, by which old pages indent what stands in them: `<ul><p>Education</p></ul>`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from converter.document import Block, BlockKind, Element

_LISTS = frozenset({"ul", "ol"})


def without_indents(blocks: Sequence[Block]) -> list[Block]:
    """The blocks with those taken out of such lists that stand in some; items stay in the lists that are theirs."""
    lists: dict[Element, bool] = {}
    """Whether a list has an item of its own."""
    for block in blocks:
        own = [element for element in block.within if element.name in _LISTS]
        for element in own:
            lists.setdefault(element, False)
        if own and block.kind is BlockKind.ITEM:
            lists[own[-1]] = True
    if all(lists.values()):
        return list(blocks)
    result: list[Block] = []
    for block in blocks:
        within = tuple(element for element in block.within if lists.get(element, True))
        depth = block.depth - (len(block.within) - len(within))
        if len(within) == len(block.within):
            result.append(block)
        else:
            result.append(replace(block, within=within, depth=max(depth, int(block.kind is BlockKind.ITEM))))
    return result
