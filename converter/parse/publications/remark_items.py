"""Remarks behind dashes or bullets between paragraphs of entries, as an extraction leaves them without empty lines.

A reader takes each for an item, which then swallows the entries below it: "Berg, A. (2020). Sand. Letters 2.", "- Press
coverage by the Post", "Berg, A. (2019). Silt. Letters 1.".
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby

from converter.document import SOFT_BREAK, Block, BlockKind, concatenate
from converter.parse.publications.alike import openings, starts_alike
from converter.parse.publications.dates import heading_year
from converter.parse.publications.signs import A_YEAR
from converter.parse.publications.split import cut
from converter.patterns import Lazy


def remarks_in_items(blocks: Sequence[Block], source: str) -> Sequence[Block]:
    """With each entry of such a list as an item and the remarks on it as items below, where all entries begin alike."""
    parted = _parted_alike(blocks, source) if _swallow(blocks) else blocks
    more = parted is blocks and (_say_more(blocks) or _are_prizes(blocks))
    return _with_remarks_below(blocks) if more else parted


def _parted_alike(blocks: Sequence[Block], source: str) -> Sequence[Block]:
    """The blocks with the entries and remarks in items parted where the entries begin alike, or the same blocks."""
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


_SAYS_MORE = Lazy(
    r"(?:(?:selected |conference |seminar )?presentations?|presented|covered|coverage|cited|featured|mentioned|media|"
    r"press|awarded|awards?|winner|won|best paper|runner-up|(?:previously|formerly|also|earlier|an earlier|policy|data|"
    r"code|replication|revise|r ?& ?r|reprinted|forthcoming|funded|supported|summary|blog)(?= \w|:|,))\b",
    re.IGNORECASE,
)
"""How an item begins that says more of the work above it."""
_REMARKS = 4
"""So many items at least, nearly all of a list's, say more of the works above them."""
_REMARK_END = Lazy(r"[.)”\"!?][ \t]*\n(?=[^\W\d_a-z“\"].{24})")
"""The end of a remark above a line that can be the first of the next entry."""


def _say_more(blocks: Sequence[Block]) -> bool:
    """Whether bullets stand before remarks alone, so that each entry is a paragraph or the end of an item."""
    items = [b for b in blocks if b.kind is BlockKind.ITEM]
    if len(items) < _REMARKS or blocks[0].kind is not BlockKind.PARAGRAPH:
        return False
    if any(b.kind not in (BlockKind.ITEM, BlockKind.PARAGRAPH) or any(map(str.isdigit, b.marker)) for b in blocks):
        return False
    return 4 * sum(bool(_SAYS_MORE.match(b.text.plain)) for b in items) >= 3 * len(items)


_PRIZE = Lazy(
    r"(?=[^\v]{8,110}$)[^.:;“\"]*\b(?:award|prize|(?:semi-?)?finalist|runner-up|honou?rable mention)\b[^.:;“\"]*\.?\s*",
    re.IGNORECASE,
)
"""A prize and who gave it, and nothing else."""


def _are_prizes(blocks: Sequence[Block]) -> bool:
    """Whether the only items among paragraphs, each of which may be one work, are the prizes of works."""
    items = [b for b in blocks if b.kind is BlockKind.ITEM]
    if not 0 < len(items) <= len(blocks) - len(items) + 1 or blocks[0].kind is not BlockKind.PARAGRAPH:
        return False
    if any(b.kind is BlockKind.PARAGRAPH and len({*A_YEAR.findall(b.text.plain)}) > 1 for b in blocks):
        return False
    return all(b.kind is BlockKind.PARAGRAPH or _PRIZE.fullmatch(b.text.plain) for b in blocks)


def _with_remarks_below(blocks: Sequence[Block]) -> Sequence[Block]:
    """The blocks with each entry as an item, be it in a paragraph or in the item of a remark, and remarks below."""
    pieces: list[Block] = []
    for block in blocks:
        if block.kind is BlockKind.PARAGRAPH:
            pieces.append(block)
            continue
        end = _REMARK_END.search(block.text.plain)
        remark, *rest = cut(block.text, [0, end.end()] if end else [0])
        pieces.append(replace(block, depth=2).with_text(remark))
        pieces += [replace(block, kind=BlockKind.PARAGRAPH).with_text(piece) for piece in rest]
    texts = {i: piece.text.plain for i, piece in enumerate(pieces) if piece.kind is BlockKind.PARAGRAPH}
    found = openings(texts)
    if 2 * sum(starts[:1] == [0] for starts in found.values()) < len(found):
        found = {i: [0] for i in found}
    bullet = next(block.marker for block in blocks if block.kind is BlockKind.ITEM)
    result: list[Block] = []
    for i, piece in enumerate(pieces):
        if i not in found:
            result.append(piece)
            continue
        entry = replace(piece, kind=BlockKind.ITEM, marker=bullet, depth=1, blank_before=False)
        result += [entry.with_text(text) for text in cut(piece.text, sorted({0, *found[i]}))]
    return result


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
