"""Remarks behind dashes or bullets between paragraphs of entries, as an extraction leaves them without empty lines.

A reader takes each for an item, which then swallows the entries below it: "Berg, A. (2020). Sand. Letters 2.", "- Press
coverage by the Post", "Berg, A. (2019). Silt. Letters 1.".
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby

from converter.document import SOFT_BREAK, Block, BlockKind, concatenate
from converter.parse.publications.alike import starts_alike
from converter.parse.publications.dates import heading_year
from converter.parse.publications.split import cut


def remarks_in_items(blocks: Sequence[Block], source: str) -> Sequence[Block]:
    """With each entry of such a list as an item and the remarks on it as items below, where all entries begin alike."""
    if not _swallow(blocks):
        return blocks
    groups = [(together, list(run)) for together, run in groupby(blocks, _may_go_on)]
    wholes = [_whole(group) if together else group[0] for together, group in groups]
    starts = starts_alike([whole for whole, (together, _) in zip(wholes, groups, strict=True) if together], source)
    result: list[Block] = []
    changed = False
    index = 0
    for whole, (together, group) in zip(wholes, groups, strict=True):
        parted = _parted(whole, group, starts.get(index, [])) if together else []
        index += together
        changed = changed or len(parted) != len(group)
        result += parted or group
    return result if changed else blocks


def _may_go_on(block: Block) -> bool:
    """Whether a block is text that an entry may be in, and no year that holds for those below."""
    return block.kind in (BlockKind.PARAGRAPH, BlockKind.ITEM) and heading_year(block.text.plain) is None


def _swallow(blocks: Sequence[Block]) -> bool:
    """Whether items without numbers stand among paragraphs of several lines, and go on over several lines."""
    items = [b for b in blocks if b.kind is BlockKind.ITEM]
    first = next((b for b in blocks if _may_go_on(b)), None)
    if not items or first is None or first.kind is BlockKind.ITEM or first.text.plain.count("\n") < 2:
        return False
    bullets = not any(any(map(str.isdigit, b.marker)) for b in items)
    return bullets and any(b.text.plain.count("\n") > 2 for b in items)


def _whole(blocks: Sequence[Block]) -> Block:
    """Blocks that follow each other as one paragraph."""
    text = concatenate([b.text for b in blocks], SOFT_BREAK)
    return replace(blocks[0], kind=BlockKind.PARAGRAPH, marker="", depth=0).with_text(text)


def _parted(whole: Block, blocks: Sequence[Block], starts: Sequence[int]) -> list[Block]:
    """The entries that begin at places of a paragraph and the remarks that were items; [] where these do not fit."""
    marks: dict[int, str] = {}
    at = 0
    for block in blocks:
        if block.kind is BlockKind.ITEM:
            marks[at] = block.marker
        at += len(block.text) + len(SOFT_BREAK)
    starts = starts or [0]
    if starts[0] or 0 in marks or any(start in marks for start in starts) or len(starts) < len(marks):
        return []
    places = sorted({*starts, *marks})
    result: list[Block] = []
    for start, piece in zip(places, cut(whole.text, places), strict=True):
        depth = 2 if start in marks else 1
        item = replace(whole, kind=BlockKind.ITEM, marker=marks.get(start, ""), depth=depth, blank_before=False)
        result.append(item.with_text(piece))
    return result
