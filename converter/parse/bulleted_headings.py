"""Headings of a list of works behind bullets of their own: "▷ Journal articles", its items below without any."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from converter.document import Block, BlockKind
from converter.parse.candidate import Candidate, flat, visible
from converter.parse.lines import sliced
from converter.parse.vocabulary import is_known, is_partly_known, kind_of

_LEAST = 2
"""So many bullets at least of one kind stand before words for works."""
_LONGEST = 60


def headings_behind_bullets(blocks: Sequence[Block]) -> Mapping[int, int]:
    """Which items begin with a heading, and how long it is.

    All items that have their bullet name works, most of them in known words, and something else stands below each.
    """
    shown = [i for i, block in enumerate(blocks) if visible(block)]
    found: dict[str, list[int]] = {}
    for at, i in enumerate(shown):
        block = blocks[i]
        if block.kind is BlockKind.ITEM and block.marker and not any(map(str.isalnum, block.marker)):
            below = blocks[shown[at + 1]] if at + 1 < len(shown) else None
            led = "\n" in block.text.plain or below is not None and below.marker != block.marker
            found.setdefault(block.marker, []).append(i if led and _names_works(_first_line(block)) else -1)
    return {
        i: len(block.text.plain.split("\n", 1)[0])
        for own in found.values()
        if len(own) >= _LEAST and min(own) >= 0
        if 2 * sum(is_known(_first_line(blocks[i])) for i in own) > len(own)
        for i in own
        for block in (blocks[i],)
    }


def with_heading(block: Block, size: int) -> Iterable[Block | Candidate]:
    """An item as the heading that fills its first line, and what stands below it in the same item."""
    head = block.text[:size].strip()
    yield Candidate(sliced(block, 0, size), head, "numbered", 0, True, flat(head))
    if size + 1 < len(block.text.plain):
        below = sliced(block, size + 1, len(block.text.plain))
        yield replace(below, kind=BlockKind.PARAGRAPH, marker="", depth=0, blank_before=False)


def _first_line(block: Block) -> str:
    return block.text.plain.split("\n", 1)[0].strip().rstrip(" :")


def _names_works(plain: str) -> bool:
    return len(plain) < _LONGEST and is_partly_known(plain) and kind_of(plain) == "publications"
