"""Cuts a section into entries: which lines make an entry's header, and which blocks are its details."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from converter.document import Block, BlockKind
from converter.parse import words
from converter.parse.bulleted_headers import with_bullets_apart
from converter.parse.course_lists import (
    are_courses,
    are_phrases,
    below_labels,
    courses_below,
    courses_by_heading,
    courses_by_line,
    courses_by_paragraph,
    introduced,
    is_context,
)
from converter.parse.dated_ends import entries_ending_with_dates
from converter.parse.dates import find_dates
from converter.parse.described import entries_described
from converter.parse.entries import Draft, context_of, header_of, is_label, is_prose, readable
from converter.parse.fields import places, segments
from converter.parse.header_below import take_up, take_up_date
from converter.parse.lines import LABEL, Line, block_of, blocks_of, lines_of
from converter.parse.overhead import introduces_list, place_above, place_introduced, role_above
from converter.parse.quoted_lines import begins_quoted
from converter.parse.repeated import repeated_talks
from converter.parse.runs import entries_of_runs
from converter.parse.table_rows import entries_of_rows
from converter.parse.talk_lines import talks_by_line
from converter.parse.talk_speakers import behind_year, speakers_begin
from converter.parse.torn_columns import entries_of_columns
from converter.parse.vocabulary import kind_of
from converter.patterns import Lazy

_COUNT = Lazy(
    r"\(?\d{1,3} (?:talks?|presentations?|posters?|lectures?|courses?|papers?|entries|items?|results?|awards?|"
    r"vorträge|kurse|cours|exposés|cursos|charlas|corsi|件|个|項|篇)\)?",
    re.IGNORECASE,
)
"""What says how many entries follow."""

_INTRO = Lazy(r"[A-Z][\w ]{2,30}\s?:")


def untangled(blocks: Sequence[Block], width: int) -> list[Block]:
    """List items of a plain text parted from the next entry's header, where nothing but its words set that off."""
    result: list[Block] = []
    for n, block in enumerate(blocks):
        lines = lines_of(block, width) if width and block.kind is BlockKind.ITEM else []
        below = blocks[n + 1] if n + 1 < len(blocks) else None
        touching = below is not None and below.kind is BlockKind.PARAGRAPH and not below.blank_before
        cut = _header_inside(lines, lines_of(below, width)[:2] if below and touching else [])
        if not cut:
            result.append(block)
            continue
        result.append(block_of(lines[:cut]))
        result.append(replace(block_of(lines[cut:]), kind=BlockKind.PARAGRAPH, depth=0))
    return result


def _header_inside(lines: Sequence[Line], below: Sequence[Line]) -> int:
    """The line of an item at which another header begins; 0 if there is none.  `below`: the line that follows."""
    if len(lines) > 1 and not below and lines[-1].indent < lines[0].block.indent and role_above(lines[-1].plain):
        return len(lines) - 1
    if len(lines) < 2 or lines[0].dated or begins_quoted(lines[0]):
        return 0
    for i, line in enumerate(lines[1:], 1):
        if is_prose(line):
            continue
        rest = [*lines[i + 1 :], *below]
        following = next((x for x in rest[:2] if not LABEL.match(x.plain)), None)  # "Supervisor: ..." aside
        whole = line.dated and words.degree(line.plain) and words.university(line.plain)
        if line.plain.endswith(".") and not (line.plain[0].isupper() and following and following.only_date or whole):
            continue  # what is done there; not "Tutor, Alder College." above a date alone
        named = words.organization(line.plain) or words.position(line.plain) or words.degree(line.plain)
        set_off = named or any(stop >= len(line.raw.rstrip()) for _, stop in places(line))
        if line.dated or (set_off and following is not None and following.dated) or _INTRO.fullmatch(line.plain):
            return _with_employer(lines, i)
    return 0


def _with_employer(lines: Sequence[Line], i: int) -> int:
    """Where a header begins whose second line is a place alone: "Alder Research", "Owlton, AZ", "Tutor", "2019"."""
    place = next((n for n in (i, i - 1) if n > 1 and words.is_place(lines[n].plain)), 0)
    above = lines[place - 1] if place else None
    named = above is not None and above.plain[:1].isupper() and not is_prose(above) and above.plain[-1:] not in ".,;"
    return place - 1 if named else i


def group(blocks: Sequence[Block], width: int = 0, kind: str = "") -> list[Draft | Block]:
    """Entries and loose blocks of a section in printed order; together they hold every block once."""
    drafts = _grouped(blocks, width, kind)
    if kind in ("education", "experience", "teaching"):
        for draft in drafts:
            if isinstance(draft, Draft) and draft.lines:
                take_up(draft, width)
    if kind in ("education", "experience"):
        for draft in drafts:
            if isinstance(draft, Draft) and draft.lines:
                take_up_date(draft, width)
    return drafts


def _grouped(blocks: Sequence[Block], width: int, kind: str) -> list[Draft | Block]:
    if kind in ("education", "experience", "talks", "teaching") and (torn := entries_of_columns(blocks, width)):
        return torn
    if kind in ("education", "experience") and (described := entries_described(blocks)):
        return described
    if kind in ("education", "experience"):
        blocks = with_bullets_apart(blocks, width)
    if kind == "teaching" and (courses := courses_by_heading(blocks, width)):
        return courses
    blocks = untangled(blocks, width)
    usable = [b for b in blocks if readable(b)]
    if len(usable) > 1 and _COUNT.fullmatch(usable[0].text.plain.strip()):
        first = blocks.index(usable[0]) + 1
        return [*blocks[:first], *group(blocks[first:], width, kind)]
    if kind in ("teaching", "talks") and sum(b.record > 0 for b in usable) * 2 > len(usable):
        return _records(blocks, width)
    if kind == "talks" and (drafts := repeated_talks(blocks, width)):
        return drafts
    tops = [b for b in usable if b.kind is BlockKind.ITEM and b.depth <= 1]
    rows = [b for b in usable if b.kind is BlockKind.ROW]
    others = [b for b in usable if b.kind in (BlockKind.PARAGRAPH, BlockKind.HEADING) and b.depth == 0]
    if rows and len(rows) >= len(tops) + len(others):
        return entries_of_rows(blocks, width, kind)
    if tops and others and _says_when(others, width):
        return _below_dates(blocks, width, kind)
    if kind == "talks" and not tops and (talks := talks_by_line(blocks, width)):
        return talks
    if kind == "talks" and not tops and len(others) > 1 and _self_contained(others, width):
        return [Draft(lines_of(b, width)) if readable(b) and b.depth == 0 else b for b in blocks]
    if kind in ("teaching", "experience", "talks") and tops and not others and _dated_inside(usable, width):
        return _nested(blocks, width)
    if kind == "talks" and tops and not others and _are_forms(usable):
        return _nested(blocks, width)
    if kind == "teaching" and tops and are_phrases(tops, width):
        return list(blocks)
    undated = not any(find_dates(b.text.plain) for b in others)
    if kind == "teaching" and width and not tops and undated and (courses := courses_by_line(blocks, width)):
        return courses
    if kind == "teaching" and not tops and others and undated and are_courses(others, width):
        return courses_by_paragraph(blocks, others, width)
    if tops and others and usable[0] is tops[0] and _continued(usable):
        return _continued_items(blocks, width)
    headed = next((i for i, b in enumerate(blocks) if b.kind is BlockKind.HEADING), 0)
    if headed and any(b.kind is BlockKind.ITEM for b in blocks[:headed]):
        return group(blocks[:headed], width, kind) + group(blocks[headed:], width, kind)
    if tops and (
        _items_are_entries(tops, others, width, kind)
        or (
            kind == "teaching"
            and (courses_below(tops, others, width) or introduced(usable, width) or below_labels(usable, width))
        )
    ):
        return _items(blocks, width, kind)
    if kind in ("education", "experience") and tops and usable[0] is tops[0] and others:
        first = blocks.index(others[0])
        front = [b for b in tops if b in blocks[:first]]
        if all(_begins_entry(b) for b in front):
            return [*_items(blocks[:first], width, kind), *group(blocks[first:], width, kind)]
    return entries_of_runs(blocks, width, kind)


def _records(blocks: Sequence[Block], width: int) -> list[Draft | Block]:
    """An entry of each card of a page, which its heading gives its title, and a date above several."""
    result: list[Draft | Block] = []
    dated: Line | None = None
    record = 0
    for block in blocks:
        last = result[-1] if result else None
        if not readable(block) or not block.record:
            lines = lines_of(block, width) if readable(block) else []
            if len(lines) == 1 and lines[0].only_date:
                dated = lines[0]
            result.append(block)
        elif block.record == record and isinstance(last, Draft):
            lines = lines_of(block, width)
            if block.kind is BlockKind.HEADING and last.title is None and not last.details:
                last.title = lines[0]
            if last.details or is_prose(lines[0]) or block.kind is BlockKind.ITEM:
                last.details.append(block)
            else:
                last.lines += lines
        else:
            lines = lines_of(block, width)
            title = lines[0] if block.kind is BlockKind.HEADING else None
            result.append(Draft(lines, date_line=dated, title=title))
            record = block.record
    return result


def _dated_inside(blocks: Sequence[Block], width: int) -> bool:
    """Whether top items only say where, and the items nested in them are the entries."""
    tops = [lines_of(b, width) for b in blocks if b.kind is BlockKind.ITEM and b.depth <= 1]
    inner = [lines_of(b, width)[0] for b in blocks if b.kind is BlockKind.ITEM and b.depth == 2]
    where = sum(len(x) == 1 and not x[0].dates and words.organization(x[0].plain) for x in tops)
    return where * 2 > len(tops) and len(inner) >= len(tops) and sum(x.dated for x in inner) * 5 >= len(inner) * 4


def _are_forms(blocks: Sequence[Block]) -> bool:
    """Whether top items only say what kind of talks the items nested in them are: "Invited talks", "Posters"."""
    tops = [b.text.plain.strip() for b in blocks if b.kind is BlockKind.ITEM and b.depth <= 1]
    inner = [b for b in blocks if b.kind is BlockKind.ITEM and b.depth == 2]
    below = [b.depth == 2 for a, b in pairwise(blocks) if a.kind is BlockKind.ITEM and a.depth <= 1]
    short = all(len(plain) < 60 and not find_dates(plain) for plain in tops)
    told = sum(kind_of(plain) in ("talks", "service") for plain in tops)
    return short and len(below) == len(tops) and all(below) and 2 * told > len(tops) and len(inner) > len(tops)


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


def _items_are_entries(tops: Sequence[Block], others: Sequence[Block], width: int, kind: str) -> bool:
    headers = [line for b in others for line in lines_of(b, width) if not is_prose(line) and not is_label(line)]
    if not headers:
        return True
    spoken = kind == "talks"
    dated_items = sum(any(line.dated or spoken and behind_year(line) for line in lines_of(b, width)[:3]) for b in tops)
    dated_headers = sum(line.dated for line in headers)
    if any(line.only_date for line in headers) and dated_items * 2 < len(tops):
        return False
    return dated_items * 2 >= len(tops) and dated_items > dated_headers


def _says_when(others: Sequence[Block], width: int) -> bool:
    """Whether what stands between items are lines that are dates alone, or several such, and remarks in sentences."""
    dates = [all(line.only_date for line in lines_of(b, width)) for b in others]
    told = [not find_dates(b.text.plain) and is_prose(lines_of(b, width)[0]) for b in others]
    return all(dates) or sum(dates) > 1 and dates[0] and all(a or b for a, b in zip(dates, told, strict=True))


def _below_dates(blocks: Sequence[Block], width: int, kind: str) -> list[Draft | Block]:
    """Items below lines that are dates alone: each is an entry of that date, or says more of the position or degree."""
    result: list[Draft | Block] = []
    pending: list[Line] = []
    current: Line | None = None
    for block in blocks:
        if not readable(block):
            result.append(block)
        elif block.depth == 0 and block.kind is not BlockKind.ITEM:
            last = result[-1] if result and not pending else None
            if isinstance(last, Draft) and not lines_of(block, width)[0].only_date:
                last.details.append(block)
                continue
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
            last = result[-1]
            if (
                kind == "talks"
                and block.kind is BlockKind.PARAGRAPH
                and not last.details
                and begins_quoted(last.lines[-1])
            ):
                last.lines += lines_of(block, width)  # the event, below a title that a list's number parts from it
            else:
                last.details.append(block)
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
    several = several or any(entries_ending_with_dates(lines_of(b, width)) for b in blocks)
    several = several or bool(width) and any(speakers_begin(lines_of(b, width)) > 1 for b in blocks)
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


def _items(blocks: Sequence[Block], width: int, kind: str) -> list[Draft | Block]:
    """Every top-level item is an entry, what is nested in it its details."""
    result: list[Draft | Block] = []
    context: str | None = None
    role: str | None = None
    dated: Line | None = None
    for n, block in enumerate(blocks):
        if not readable(block):
            result.append(block)
        elif block.kind is BlockKind.ITEM and block.depth <= 1:
            header, rest = header_of(lines_of(block, width))
            result.append(Draft(header, list(blocks_of(rest)), context, dated, role=role))
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
            role = role_above(lines[-1].plain) if len(lines[-1].plain) < 90 else None
            following = next(filter(readable, blocks[n + 1 :]), None)
            if kind == "teaching" and (role or introduces_list(block, following)):
                school = next(
                    (x for x in lines[:-1] if words.university(x.plain) and not words.position(x.plain)), None
                )
                place = place_introduced(lines[-1]) or place_above(lines[-1].plain)
                named = ", ".join(s.plain for s in segments(school, colon=False)) if school else None
                alone = role and lines[-1].plain.rstrip(":：") == role and len(lines) == 1
                context = place or named or (context if alone else None)
                dated = lines[-1] if len(lines[-1].dates) == 1 else None
            elif short and is_context(lines[0]):
                context = context_of(lines[0])
                dated = lines[0] if kind == "teaching" and lines[0].dated else None
            result.append(block)
    return result
