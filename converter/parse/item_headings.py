"""Finds items that are the headings of the items below them: "- Journal articles", above a list of its own for each."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from converter.document import Block, BlockKind
from converter.parse.publications.item_levels import is_heading_item, is_label_of_items

_LEAST = 2
"""So many such items at least stand in a list: one alone may be an entry with what is said of it."""


def headings_among(blocks: Sequence[Block]) -> frozenset[int]:
    """The positions of such items: all of the first level of their list name kinds of works, and items follow each."""
    result: set[int] = set()
    run: list[int] = []
    for i, block in enumerate(blocks):
        if block.kind is BlockKind.TEMPLATE:
            continue  # what stands at a page's foot
        if block.depth:
            run.append(i)
            continue
        result |= _headings_of(blocks, run)
        run = []
    return frozenset(result | _headings_of(blocks, run))


def _headings_of(blocks: Sequence[Block], run: Sequence[int]) -> set[int]:
    """The headings of one list, whose blocks stand at some positions."""
    items = [i for i in run if blocks[i].kind is BlockKind.ITEM]
    depths = {blocks[i].depth for i in items}
    if len(depths) < 2:
        return set()
    first = [i for i in items if blocks[i].depth == min(depths)]
    if len(first) < _LEAST or not all(is_label_of_items(blocks[i]) or is_heading_item(blocks[i]) for i in first):
        return set()
    deeper = {i for i in items if blocks[i].depth > min(depths)}
    return set(first) if all(below in deeper for i, below in pairwise([*run, -1]) if i in first) else set()
