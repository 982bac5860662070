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
from converter.parse.publications.split import cut


def remarks_in_items(blocks: Sequence[Block], source: str) -> Sequence[Block]:
    """With each entry of such a list as an item and the remarks on it as items below, where all entries begin alike."""
    if not _swallow(blocks):
        return blocks
    result: list[Block] = []
    changed = False
    for together, run in groupby(blocks, lambda b: b.kind in (BlockKind.PARAGRAPH, BlockKind.ITEM)):
        group = list(run)
        parted = _parted(group, source) if together else []
        changed = changed or bool(parted)
        result += parted or group
    return result if changed else blocks


def _swallow(blocks: Sequence[Block]) -> bool:
    """Whether items without numbers stand among paragraphs of several lines, and go on over several lines."""
    items = [b for b in blocks if b.kind is BlockKind.ITEM]
    first = next((b for b in blocks if b.kind in (BlockKind.PARAGRAPH, BlockKind.ITEM)), None)
    if not items or first is None or first.kind is BlockKind.ITEM or first.text.plain.count("\n") < 2:
        return False
    bullets = not any(any(map(str.isdigit, b.marker)) for b in items)
    return bullets and any(b.text.plain.count("\n") > 2 for b in items)


def _parted(blocks: Sequence[Block], source: str) -> list[Block]:
    """The entries and remarks of blocks that follow each other; [] where the entries do not begin alike."""
    whole = concatenate([b.text for b in blocks], SOFT_BREAK)
    marks: dict[int, str] = {}
    at = 0
    for block in blocks:
        if block.kind is BlockKind.ITEM:
            marks[at] = block.marker
        at += len(block.text) + len(SOFT_BREAK)
    first = replace(blocks[0], kind=BlockKind.PARAGRAPH, marker="", depth=0).with_text(whole)
    starts = starts_alike([first], source).get(0, [])
    inside = [start for start in starts if start not in marks and start]
    if starts[:1] != [0] or len(inside) != len(starts) - 1 or len(starts) <= len(marks) or not marks:
        return []
    places = sorted({*starts, *marks})
    result: list[Block] = []
    for start, piece in zip(places, cut(whole, places), strict=True):
        depth = 2 if start in marks else 1
        item = replace(first, kind=BlockKind.ITEM, marker=marks.get(start, ""), depth=depth, blank_before=False)
        result.append(item.with_text(piece))
    return result
