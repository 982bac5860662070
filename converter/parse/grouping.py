"""Cuts a section into entries: which lines make an entry's header, and which blocks are its details."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from converter.document import Block, BlockKind
from converter.parse import words
from converter.parse.courses import courses_in
from converter.parse.dates import find_dates
from converter.parse.entries import Draft, context_of, header_of, is_label, is_prose, is_table_head, readable
from converter.parse.fields import places
from converter.parse.lines import Line, block_of, blocks_of, lines_of
from converter.parse.quoted_lines import begins_quoted
from converter.parse.runs import entries_of_runs

_INTRO = re.compile(r"[A-Z][\w ]{2,30}\s?:")


def untangled(blocks: Sequence[Block], width: int) -> list[Block]:
    """List items of a plain text parted from the next entry's header, where nothing but its words set that off."""
    result: list[Block] = []
    for n, block in enumerate(blocks):
        lines = lines_of(block, width) if width and block.kind is BlockKind.ITEM else []
        below = blocks[n + 1] if n + 1 < len(blocks) else None
        touching = below is not None and below.kind is BlockKind.PARAGRAPH and not below.blank_before
        cut = _header_inside(lines, lines_of(below, width)[:1] if below and touching else [])
        if not cut:
            result.append(block)
            continue
        result.append(block_of(lines[:cut]))
        result.append(replace(block_of(lines[cut:]), kind=BlockKind.PARAGRAPH, depth=0))
    return result


def _header_inside(lines: Sequence[Line], below: Sequence[Line]) -> int:
    """The line of an item at which another header begins; 0 if there is none.  `below`: the line that follows."""
    if len(lines) < 2 or lines[0].dated:
        return 0
    for i, line in enumerate(lines[1:], 1):
        if is_prose(line) or line.plain.endswith("."):
            continue
        following = next(iter([*lines[i + 1 : i + 2], *below]), None)
        named = words.organization(line.plain) or words.position(line.plain) or words.degree(line.plain)
        set_off = named or any(stop >= len(line.raw.rstrip()) for _, stop in places(line))
        if line.dated or (set_off and following is not None and following.dated) or _INTRO.fullmatch(line.plain):
            return i
    return 0


def group(blocks: Sequence[Block], width: int = 0, kind: str = "") -> list[Draft | Block]:
    """Entries and loose blocks of a section in printed order; together they hold every block once."""
    blocks = untangled(blocks, width)
    usable = [b for b in blocks if readable(b)]
    tops = [b for b in usable if b.kind is BlockKind.ITEM and b.depth <= 1]
    rows = [b for b in usable if b.kind is BlockKind.ROW]
    others = [b for b in usable if b.kind in (BlockKind.PARAGRAPH, BlockKind.HEADING) and b.depth == 0]
    if rows and len(rows) >= len(tops) + len(others):
        return _rows(blocks, width)
    if tops and others and all(line.only_date for b in others for line in lines_of(b, width)):
        return _below_dates(blocks, width, kind)
    if kind == "talks" and not tops and len(others) > 1 and _self_contained(others, width):
        return [Draft(lines_of(b, width)) if readable(b) and b.depth == 0 else b for b in blocks]
    if kind in ("teaching", "experience", "talks") and tops and not others and _dated_inside(usable, width):
        return _nested(blocks, width)
    undated = not any(find_dates(b.text.plain) for b in others)
    if kind == "teaching" and not tops and others and undated and _are_courses(others, width):
        return _courses_by_paragraph(blocks, others, width)
    if tops and others and usable[0] is tops[0] and _continued(usable):
        return _continued_items(blocks, width)
    headed = next((i for i, b in enumerate(blocks) if b.kind is BlockKind.HEADING), 0)
    if headed and any(b.kind is BlockKind.ITEM for b in blocks[:headed]):
        return group(blocks[:headed], width, kind) + group(blocks[headed:], width, kind)
    if tops and (
        _items_are_entries(tops, others, width)
        or (kind == "teaching" and (_courses_below(tops, others, width) or _introduced(usable, width)))
    ):
        return _items(blocks, width)
    return entries_of_runs(blocks, width, kind)


def _dated_inside(blocks: Sequence[Block], width: int) -> bool:
    """Whether top items only say where, and the items nested in them are the entries."""
    tops = [lines_of(b, width) for b in blocks if b.kind is BlockKind.ITEM and b.depth <= 1]
    inner = [lines_of(b, width)[0] for b in blocks if b.kind is BlockKind.ITEM and b.depth == 2]
    where = sum(len(x) == 1 and not x[0].dates and words.organization(x[0].plain) for x in tops)
    return where * 2 > len(tops) and len(inner) >= len(tops) and sum(x.dated for x in inner) * 5 >= len(inner) * 4


def _nested(blocks: Sequence[Block], width: int) -> list[Draft | Block]:
    result: list[Draft | Block] = []
    context: str | None = None
    for block in blocks:
        if readable(block) and block.kind is BlockKind.ITEM and block.depth <= 1:
            context = context_of(lines_of(block, width)[0])
            result.append(block)
        elif readable(block) and block.kind is BlockKind.ITEM and block.depth == 2:
            result.append(Draft(lines_of(block, width), context=context))
        elif result and isinstance(result[-1], Draft):
            result[-1].details.append(block)
        else:
            result.append(block)
    return result


def _items_are_entries(tops: Sequence[Block], others: Sequence[Block], width: int) -> bool:
    headers = [line for b in others for line in lines_of(b, width) if not is_prose(line) and not is_label(line)]
    if not headers:
        return True
    dated_items = sum(any(line.dated for line in lines_of(b, width)[:3]) for b in tops)
    dated_headers = sum(line.dated for line in headers)
    if any(line.only_date for line in headers) and dated_items * 2 < len(tops):
        return False
    return dated_items * 2 >= len(tops) and dated_items > dated_headers


def _below_dates(blocks: Sequence[Block], width: int, kind: str) -> list[Draft | Block]:
    """Items below lines that are dates alone: each is an entry of that date, or says more of the position or degree."""
    result: list[Draft | Block] = []
    pending: list[Line] = []
    current: Line | None = None
    for block in blocks:
        if not readable(block):
            result.append(block)
        elif block.depth == 0 and block.kind is not BlockKind.ITEM:
            result += blocks_of(pending)
            pending = lines_of(block, width)
            current = pending[-1]
        elif block.kind is BlockKind.ITEM and block.depth <= 1:
            last = result[-1] if result and not pending else None
            if isinstance(last, Draft) and kind in ("experience", "education") and not _begins_entry(block):
                last.details.append(block)
                continue
            header, rest = header_of(lines_of(block, width))
            result.append(Draft([*pending, *header], list(blocks_of(rest)), date_line=None if pending else current))
            pending = []
        elif result and isinstance(result[-1], Draft):
            result[-1].details.append(block)
        else:
            result.append(block)
    return result + list(blocks_of(pending))


def _begins_entry(block: Block) -> bool:
    """Whether an item below a date names a position or degree first, rather than say more of the one above."""
    plain = block.text.plain.strip()
    found = [*words.positions(plain[:60]), *filter(None, [words.degree(plain[:60])])]
    return bool(found) and not re.match(r"[^:]{2,40}\s?:", plain)


def _self_contained(blocks: Sequence[Block], width: int) -> bool:
    """Whether every paragraph is an entry of its own: most are long, hold a date and do not begin with several."""
    whole = sum(len(b.text.plain) > 60 and bool(find_dates(b.text.plain)) for b in blocks)
    listed = sum(sum(x.dated and x.dates[0].at < 2 for x in lines_of(b, width)) > 1 for b in blocks)
    several = any(sum(map(begins_quoted, lines_of(b, width))) > 1 for b in blocks)
    return whole * 10 >= len(blocks) * 7 and not listed and not several


def _continued(blocks: Sequence[Block]) -> bool:
    """Whether items and short paragraphs take turns, each paragraph going on with the item above it."""
    tops = sum(b.kind is BlockKind.ITEM and b.depth <= 1 for b in blocks)
    pairs = sum(
        a.kind is BlockKind.ITEM
        and a.depth <= 1
        and b.kind is BlockKind.PARAGRAPH
        and b.depth == 0
        and len(b.text.plain) < 160
        for a, b in zip(blocks, blocks[1:], strict=False)
    )
    return tops > 1 and pairs * 4 >= tops * 3


def _continued_items(blocks: Sequence[Block], width: int) -> list[Draft | Block]:
    result: list[Draft | Block] = []
    for block in blocks:
        last = result[-1] if result else None
        if readable(block) and block.kind is BlockKind.ITEM and block.depth <= 1:
            result.append(Draft(lines_of(block, width)))
        elif (
            readable(block)
            and isinstance(last, Draft)
            and not last.details
            and block.kind is BlockKind.PARAGRAPH
            and block.depth == 0
        ):
            last.lines += lines_of(block, width)
        elif isinstance(last, Draft):
            last.details.append(block)
        else:
            result.append(block)
    return result


def _are_courses(paragraphs: Sequence[Block], width: int) -> bool:
    return len(paragraphs) > 1 or bool(courses_in(lines_of(paragraphs[0], width)))


def _courses_by_paragraph(blocks: Sequence[Block], others: Sequence[Block], width: int) -> list[Draft | Block]:
    """Every paragraph is an entry, except for one that only says where the next ones were given."""
    result: list[Draft | Block] = []
    context: str | None = None
    for n, block in enumerate(blocks):
        lines = lines_of(block, width) if block in others else []
        plain = lines[0].plain if len(lines) == 1 else ""
        following = blocks[n + 1].text.plain if n + 1 < len(blocks) else ""
        only_place = words.university(plain) and not words.position(plain) and len(plain) < 90 and plain[-1:] != "."
        if only_place and following and not words.university(following):
            context = context_of(lines[0])
            result.append(block)
        else:
            result.append(Draft(lines, context=context) if lines else block)
    return result


def _courses_below(tops: Sequence[Block], others: Sequence[Block], width: int) -> bool:
    """Whether the items are courses given at the institutions that stand above them."""
    headers = [line for b in others for line in lines_of(b, width)]
    bare = [x for x in headers if words.organization(x.plain) and not words.position(x.plain) and len(x.plain) < 90]
    sentences = sum(len(b.text.plain) > 140 or bool(re.search(r"[a-z]\.\s*$", b.text.plain)) for b in tops)
    return len(bare) * 2 > len(headers) and len(tops) > len(headers) and sentences * 2 < len(tops)


def _is_context(line: Line) -> bool:
    """Whether a line above items says where or as what, and is no sentence."""
    small = sum(word.islower() and len(word) > 3 for word in line.plain.split())
    return small < 4 and bool(line.dates or words.organization(line.plain) or words.position(line.plain))


def _introduced(blocks: Sequence[Block], width: int) -> bool:
    """Whether all but the first block are items, and it says something of all of them."""
    first = lines_of(blocks[0], width)
    plain = blocks[0].text.plain
    about = not first[0].dates and not words.organization(plain) and not words.position(plain)
    return about and len(blocks) > 2 and all(b.kind is BlockKind.ITEM for b in blocks[1:])


def _rows(blocks: Sequence[Block], width: int) -> list[Draft | Block]:
    result: list[Draft | Block] = []
    for block in blocks:
        if block.kind is BlockKind.ROW and readable(block) and not is_table_head(block):
            result.append(Draft(lines_of(block, width)))
        elif result and isinstance(result[-1], Draft) and block.depth > 0 and readable(block):
            result[-1].details.append(block)
        else:
            result.append(block)
    return result


def _items(blocks: Sequence[Block], width: int) -> list[Draft | Block]:
    """Every top-level item is an entry, what is nested in it its details."""
    result: list[Draft | Block] = []
    context: str | None = None
    for block in blocks:
        if not readable(block):
            result.append(block)
        elif block.kind is BlockKind.ITEM and block.depth <= 1:
            header, rest = header_of(lines_of(block, width))
            result.append(Draft(header, list(blocks_of(rest)), context))
        elif block.depth > 0 and result and isinstance(result[-1], Draft):
            draft = result[-1]
            lines = lines_of(block, width)
            if not draft.dated and not draft.details and lines[0].dated and block.kind is BlockKind.PARAGRAPH:
                draft.lines += lines
            else:
                draft.details.append(block)
        else:
            lines = lines_of(block, width)
            short = len(lines) == 1 and len(lines[0].plain) < 90 and not is_prose(lines[0]) and not is_label(lines[0])
            if short and _is_context(lines[0]):
                context = context_of(lines[0])
            result.append(block)
    return result
