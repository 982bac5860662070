"""Cuts entries whose headers are paragraphs or headings with lists below them.

Dates and places that a torn-off column has left on lines of their own, before or after their entry, are put back.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field
from os.path import commonprefix

from converter.document import Block, BlockKind
from converter.parse import words
from converter.parse.course_lists import courses_below_dated_roles, courses_below_roles
from converter.parse.courses_below import courses_below, courses_of_one_date
from converter.parse.dated_ends import entries_ending_with_dates
from converter.parse.employers_above import positions_below_employers
from converter.parse.entries import Draft, context_of, header_of, is_label, is_prose, readable
from converter.parse.hanging import hanging_entries
from converter.parse.labelled import labelled_records
from converter.parse.lines import LABEL, Line, blocks_of, lines_of
from converter.parse.narrow_columns import with_joined_columns
from converter.parse.quoted_lines import quoted_entries
from converter.parse.talk_speakers import entries_by_speakers
from converter.patterns import Lazy


@dataclass
class _Run:
    """Neighbouring header lines, and the list items and other blocks that follow them."""

    lines: list[Line]
    tail: list[Block] = field(default_factory=list)


def entries_of_runs(blocks: Sequence[Block], width: int, kind: str = "") -> list[Draft | Block]:
    """Entries whose headers are paragraphs or headings, with the lists below them as details."""
    front: list[Block] = []
    runs: list[_Run] = []
    for block in blocks:
        header = (
            block.kind in (BlockKind.PARAGRAPH, BlockKind.HEADING, BlockKind.ROW)
            and block.depth == 0
            and readable(block)
        )
        if header:
            if not runs or runs[-1].tail:
                runs.append(_Run([]))
            runs[-1].lines += lines_of(block, width)
        elif runs:
            runs[-1].tail.append(block)
        else:
            front.append(block)
    _hang_dates_back(runs)
    result: list[Draft | Block] = list(front)
    position: int | None = None
    for run in runs:
        drafts, position = _split(run, position, bool(result) and isinstance(result[-1], Draft), kind)
        for item in drafts:
            last = result[-1] if result else None
            if isinstance(item, list):
                if isinstance(last, Draft):
                    last.details += blocks_of(item)
                else:
                    result += blocks_of(item)
            else:
                result.append(item)
        last = result[-1] if result else None
        if isinstance(last, Draft):
            last.details += run.tail
        else:
            result += run.tail
    return result


def _hang_dates_back(runs: list[_Run]) -> None:
    """Dates that stand below the lists of their entries go back to the entries above."""
    if len(runs) < 2 or not runs[0].lines or any(line.dated for line in runs[0].lines):
        return
    later = runs[1:]
    if not all(run.lines and run.lines[0].only_date for run in later) or any(
        line.dated for run in later for line in run.lines[1:]
    ):
        return
    for before, run in zip(runs, later, strict=False):
        before.lines.append(run.lines.pop(0))
    if not runs[-1].lines:
        runs[-2].tail += runs[-1].tail
        runs.pop()


def _split(run: _Run, position: int | None, continued: bool, kind: str) -> tuple[list[Draft | list[Line]], int | None]:
    """A run's entries; lines that belong to the entry before come as a list.  Also where in a header dates stand."""
    lines = with_joined_columns(run.lines)
    if not lines:
        return [], position
    if kind == "teaching" and (drafts := courses_below_roles(lines) or courses_below(lines)):
        return [*drafts], position
    if groups := hanging_entries(lines):
        return _drafts(groups, kind), 0
    if groups := labelled_records(lines):
        return [Draft(group) for group in groups], position
    if kind == "talks" and (
        groups := quoted_entries(lines) or entries_by_speakers(lines) or entries_ending_with_dates(lines)
    ):
        return [Draft(group) for group in groups], position
    if kind == "education" and _are_degrees(lines):
        return [Draft([line]) for line in lines], position
    if kind == "experience" and (drafts := positions_below_employers(lines)):
        return [*drafts], position
    if kind == "teaching" and (drafts := courses_below_dated_roles(lines)):
        return [*drafts], position
    anchors = [i for i, line in enumerate(lines) if line.dated and not is_prose(line) and not LABEL.match(line.plain)]
    anchors = [i for i in anchors if _may_begin(lines[i])] or anchors
    if kind == "education":
        anchors = [i for i in anchors if not (i - 1 in anchors and _is_degree_below(lines[i - 1], lines[i]))]
    if not anchors:
        return _split_undated(lines, continued), position
    column = [i for i in anchors if lines[i].dates[0].at < 2]
    wide = bool(column) and not lines[column[0]].only_date
    if (len(column) > 1 or wide) and column[0] == anchors[0] and len(column) * 2 >= len(anchors):
        anchors = column
    paragraphs = _paragraphs(lines)
    if len(paragraphs) > 1 and _one_each(lines, paragraphs, anchors):
        return _drafts([lines[a:b] for a, b in paragraphs], kind), anchors[0]
    first = anchors[0] if position is None or anchors[0] <= 4 else position
    alone = [b - 1 for a, b in paragraphs if b - a == 1 and lines[a].only_date]
    behind = len(alone) > 1 and alone[0] > 0 and alone[-1] == len(lines) - 1
    starts: list[int] = []
    for n, anchor in enumerate(anchors):
        if (
            n
            and anchor == anchors[n - 1] + 1
            and lines[anchor].only_date
            and not lines[anchors[n - 1]].only_date
            and first
        ):
            continue
        floor = anchors[n - 1] + 1 if n else 0
        if behind and anchor in alone:
            starts.append(_start_above(lines, anchor, floor))
            continue
        starts.append(_start(lines, anchor, floor, first if n or position is None else min(first, anchor), bool(n)))
    starts = sorted(set(starts))
    result: list[Draft | list[Line]] = []
    if starts[0] > 0:
        head = lines[: starts[0]]
        if continued and all(is_label(line) or is_prose(line) for line in head):
            result.append(head)
        else:
            starts[0] = 0
    bounds = [*starts, len(lines)]
    context: str | None = None
    for a, b in zip(bounds, bounds[1:], strict=False):
        if kind == "teaching" and (courses := courses_of_one_date(lines[a:b])):
            result += courses
            continue
        draft = _draft(lines[a:b])
        top = draft.lines[0]
        if len(draft.lines) > 1 and (top.bold or top.heading) and words.organization(top.plain):
            context = context_of(top)
        draft.context = context
        result.append(draft)
    return result, first


def _is_degree_below(above: Line, line: Line) -> bool:
    """Whether a dated line is the degree from the institution right above it, which has the years that it took."""
    found, other = words.degree(line.plain[:60]), words.degree(above.plain)
    ranged = any(not d.single for d in above.dates) and all(d.single for d in line.dates)
    return ranged and other is None and found is not None and not found.start and words.university(above.plain)


def _may_begin(line: Line) -> bool:
    """Whether a dated line is no mere middle of a sentence: it begins with its date, "seit 2024", or a capital."""
    return line.first or not line.plain[0].islower() or line.dates[0].at == 0


def _are_degrees(lines: Sequence[Line]) -> bool:
    """Whether each line begins with a degree and has all that an entry has: a date and an institution."""
    if len(lines) < 2:
        return False
    found = [words.degree(line.plain[:60]) for line in lines]
    return all(hit and not hit.start for hit in found) and all(
        len(line.dates) == 1 and words.institution(line.plain) for line in lines
    )


def _drafts(groups: Sequence[list[Line]], kind: str) -> list[Draft | list[Line]]:
    """An entry of each group; in teaching, the courses that stand below each institution and its date."""
    if kind == "teaching" and any(parted := [courses_of_one_date(group) for group in groups]):
        return [d for group, courses in zip(groups, parted, strict=True) for d in courses or [_draft(group)]]
    where = [g for g in groups if words.organization(g[0].plain) and not words.position(g[0].plain) and g[0].dates]
    if kind != "teaching" or len(where) * 5 < len(groups) * 4:
        return [_draft(group) for group in groups]
    result: list[Draft | list[Line]] = []
    for group in groups:
        courses = [line for line in group[1:] if not is_label(line)] if group in where else []
        if not courses or words.position(courses[0].plain) and len(courses[0].plain) < 40:
            result.append(_draft(group))
            continue
        context = context_of(group[0])
        result.append(Draft([group[0], courses[0]], [], context))
        result += [Draft([course], [], context, group[0]) for course in courses[1:]]
    return result


def _start_above(lines: Sequence[Line], anchor: int, floor: int) -> int:
    """The first line of the entry below whose paragraph its date stands: the paragraph's, or that of its last position
    if the entry before ends in the same paragraph.
    """
    start = max(a for a, b in _paragraphs(lines) if b <= anchor)
    if start >= floor:
        return start
    positions = [i for i in range(floor, anchor) if words.position(lines[i].plain) and not is_prose(lines[i])]
    return positions[-1] if positions else floor


def _paragraphs(lines: Sequence[Line]) -> list[tuple[int, int]]:
    """Ranges of the lines that are one block each."""
    boxed = _boxed_off(lines)
    starts = [
        i for i, line in enumerate(lines) if line.first and (line.block.blank_before or line.heading or i in boxed)
    ]
    if not starts or starts[0] != 0:
        starts = [0, *starts]
    return list(zip(starts, [*starts[1:], len(lines)], strict=False))


_ROW = Lazy(r"(?:^|\s)(?:d-flex|flex-row|justify-content-between|row|columns)(?:\s|$)")
"""Classes of elements whose parts stand side by side: an institution, and at the right margin the years."""


_NEAR = 3
"""So many blocks on both sides tell which elements hold an entry each, and which one of its parts."""


def _boxed_off(lines: Sequence[Line]) -> set[int]:
    """The lines at which another element of the page begins: of those in each other the outermost."""
    pairs = [(i, lines[i - 1].block, lines[i].block) for i in range(1, len(lines)) if lines[i].first]
    shared = [len(commonprefix([a.within, b.within])) for _, a, b in pairs]
    return {
        i
        for n, (i, a, b) in enumerate(pairs)
        if _is_boxed_off(b, a) and shared[n] <= min(shared[max(0, n - _NEAR) : n + _NEAR + 1])
    }


def _is_boxed_off(block: Block, above: Block) -> bool:
    """Whether a block stands in another element of the page than the one above, and not beside it in a row."""
    if block.within == above.within:
        return False
    shared = commonprefix([block.within, above.within])
    return not (shared and _ROW.search(shared[-1].style))


def _one_each(lines: Sequence[Line], paragraphs: Sequence[tuple[int, int]], anchors: Sequence[int]) -> bool:
    """Whether every paragraph is an entry: each has a date, not of lines that are dates alone, or all begin in bold."""
    alike = all(b - a == 1 and not lines[a].bold and lines[a].text.run_at(0).bold for a, b in paragraphs)
    degrees = all(_begins_with_degree(lines[a:b]) for a, b in paragraphs)
    for a, b in paragraphs:
        here = anchors[bisect_left(anchors, a) : bisect_left(anchors, b)]
        if not here and (alike or degrees):
            continue
        if not here or (b - a == 1 and lines[a].only_date):
            return False
        if len([i for i in here if lines[i].only_date]) > 1 or len(here) > 2 + (b - a) // 4:
            return False
        if here[0] == a and sum(_begins_entry(lines[i]) for i in here) > 1:
            return False
    return True


def _begins_with_degree(lines: Sequence[Line]) -> bool:
    """Whether a paragraph begins with a degree, which no other line of it does."""
    found = [words.degree(line.plain[:40]) for line in lines]
    return len(lines) > 1 and [hit is not None and not hit.start for hit in found] == [True] + [False] * (
        len(lines) - 1
    )


def _begins_entry(line: Line) -> bool:
    """Whether a dated line begins with its date or names a position or a degree, as the first lines of entries do."""
    named = words.position(line.plain) or words.degree(line.plain) is not None
    return not line.only_date and (named or line.dates[0].at < 2)


def _start(lines: Sequence[Line], anchor: int, floor: int, before: int, later: bool) -> int:
    """The first line of the entry whose date stands at `anchor`, given how many lines usually precede the date."""
    wanted = max(anchor - before, floor)
    if wanted == anchor and not before:
        return anchor
    while wanted < anchor and LABEL.match(lines[wanted].plain):
        wanted += 1
    breaks = [
        i for i in range(floor, anchor + 1) if (lines[i].first and lines[i].block.blank_before) or lines[i].heading
    ]
    breaks = [i for i in breaks if not LABEL.match(lines[i].plain)]
    if later and breaks:
        loud = [i for i in breaks if lines[i].heading or lines[i].bold]
        return min(loud or breaks, key=lambda i: abs(i - wanted))
    return wanted


def _draft(lines: Sequence[Line]) -> Draft:
    header, rest = header_of(lines)
    return Draft(header, list(blocks_of(rest)))


def _split_undated(lines: Sequence[Line], continued: bool) -> list[Draft | list[Line]]:
    """Lines without any date: each paragraph that names an institution, a degree or a position is an entry."""
    result: list[Draft | list[Line]] = []
    for a, b in _paragraphs(lines):
        part = list(lines[a:b])
        top = part[0]
        named = words.organization(top.plain) or words.degree(top.plain) or words.position(top.plain)
        loud = top.heading or top.bold
        found = words.degree(top.plain[:60])
        told = is_label(top) or is_prose(top) and not (found and not found.start and len(top.plain) < 200)
        if told or not (named or loud):
            if result and isinstance(result[-1], Draft):
                result[-1].lines += [] if told else part
                if told:
                    result[-1].details += blocks_of(part)
            elif result and isinstance(result[-1], list):
                result[-1] += part
            else:
                result.append(part)
        elif result and isinstance(result[-1], Draft) and not loud and len(part) == 1 and len(result[-1].lines) == 1:
            previous = result[-1].lines[0].plain
            same = bool(words.degree(previous)) == bool(words.degree(top.plain)) and words.organization(
                previous
            ) == words.organization(top.plain)
            if same:
                result.append(_draft(part))
            else:
                result[-1].lines += part
        else:
            result.append(_draft(part))
    if not continued and len(result) == 1 and isinstance(result[0], list):
        return result
    return result
