"""Items that hold an entry's authors alone, whose title and venue stand in paragraphs below."""

from __future__ import annotations

from collections.abc import Sequence

from converter.document import HARD_BREAK, Block, BlockKind, concatenate
from converter.parse.publications.bylines import is_only_authors
from converter.parse.publications.paragraph_kinds import paragraph_kind

_MOST = 4
"""Paragraphs below an item that may belong to it."""


def authors_in_items(blocks: Sequence[Block]) -> Sequence[Block]:
    """With each item and the paragraphs below it as one block, where most items of a list hold nothing but names.

    Word sets what is indented below a number as a quotation: "1. A. Berg", "> Title", "> Journal, 2020".
    """
    items = [i for i, b in enumerate(blocks) if b.kind is BlockKind.ITEM and b.depth <= 1]
    below = {i: _paragraphs_below(blocks, i) for i in items}
    named = [i for i in items if below[i] and is_only_authors(blocks[i].text.plain.strip(" .,;\n"))]
    if len(named) < 2 or 3 * len(named) < 2 * len(items) or items[0] not in named:
        return blocks
    gone = {j for i in named for j in below[i]}
    return [
        block.with_text(concatenate([block.text, *(blocks[j].text for j in below[i])], HARD_BREAK))
        if i in named
        else block
        for i, block in enumerate(blocks)
        if i not in gone
    ]


def _paragraphs_below(blocks: Sequence[Block], at: int) -> list[int]:
    found: list[int] = []
    for i in range(at + 1, len(blocks)):
        if blocks[i].kind is not BlockKind.PARAGRAPH or paragraph_kind(blocks[i]) in ("legend", "pointer"):
            break
        found.append(i)
    return found if len(found) <= _MOST else []
