"""Entries of a plain text whose header begins at a bullet and goes on in paragraphs, with another bullet's list below.

• Doctoral student

05/2020 – 04/2024

Example University, Exampleshire
· Worked on reeds.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from converter.document import Block, BlockKind
from converter.parse.entries import readable
from converter.parse.lines import lines_of


def with_bullets_apart(blocks: Sequence[Block], width: int) -> Sequence[Block]:
    """The blocks with bulleted first lines of headers made paragraphs, and the lists below them raised."""
    shown = [b for b in blocks if readable(b)]
    if not width or len(shown) < 3 or shown[0].kind is not BlockKind.ITEM:
        return blocks
    marker = shown[0].marker
    heads = [(a, b) for a, b in pairwise(shown) if a.kind is BlockKind.ITEM and a.marker == marker]
    others = [b for b in shown if b.kind is BlockKind.ITEM and b.marker != marker]
    dated = [any(x.only_date for x in lines_of(b, width)) for _, b in heads if _goes_on(b)]
    if not others or any(c.isalnum() for c in marker) or len(dated) < len(heads) or 2 * sum(dated) < len(dated):
        return blocks
    if shown[-1].kind is BlockKind.ITEM and shown[-1].marker == marker:
        return blocks
    return [_raised(b, marker) if b.kind is BlockKind.ITEM else b for b in blocks]


def _goes_on(block: Block) -> bool:
    return block.kind is BlockKind.PARAGRAPH and not block.depth


def _raised(block: Block, marker: str) -> Block:
    if block.marker == marker:
        return replace(block, kind=BlockKind.PARAGRAPH, depth=0, marker="")
    return replace(block, depth=1)
