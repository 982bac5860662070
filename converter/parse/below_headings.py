"""What stands below a heading, up to the next one."""

from __future__ import annotations

from collections.abc import Sequence

from converter.document import Block, BlockKind
from converter.parse.candidate import Candidate, visible
from converter.parse.lines import lines_of


def blocks_below(pieces: Sequence[Block | Candidate], i: int) -> list[Block]:
    """What stands between a heading and the next one, up to 40 blocks."""
    found: list[Block] = []
    for p in pieces[i + 1 :]:
        if isinstance(p, Candidate):
            break
        if visible(p):
            found.append(p)
            if len(found) >= 40:
                break
    return found


def dated_below(pieces: Sequence[Block | Candidate], i: int) -> int:
    """How many lines with an entry's date stand below a heading, outside of lists."""
    return sum(
        line.dated
        for b in blocks_below(pieces, i)
        if b.depth == 0 and b.kind is not BlockKind.ITEM
        for line in lines_of(b)
    )


def holds_items(blocks: Sequence[Block]) -> bool:
    """Whether what stands below a heading is a list, be it of one item: an entry by itself."""
    return is_list(blocks) or len(blocks) == 1 and blocks[0].kind is BlockKind.ITEM and len(blocks[0].text.plain) > 90


def is_list(blocks: Sequence[Block]) -> bool:
    """Whether two blocks at least are items or rows."""
    return sum(b.kind in (BlockKind.ITEM, BlockKind.ROW) for b in blocks) >= 2
