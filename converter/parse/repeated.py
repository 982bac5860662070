"""Talks that were given several times: a title, and below it the date and event of each time."""

from __future__ import annotations

from collections.abc import Sequence

from converter.document import Block, BlockKind
from converter.parse.entries import Draft, is_label, is_prose, readable
from converter.parse.lines import Line, lines_of

_Times = list[list[Line]]


def repeated_talks(blocks: Sequence[Block], width: int) -> list[Draft | Block]:
    """The drafts of a section in which titles stand above the times at which they were given; else nothing."""
    usable = [b for b in blocks if readable(b)]
    if any(b.kind is BlockKind.ITEM for b in usable):
        return _nested(blocks, width)
    if any(b.kind is not BlockKind.PARAGRAPH or b.depth for b in usable):
        return []
    groups = _paragraphs([line for b in usable for line in lines_of(b, width)])
    if not groups:
        return []
    drafts = [draft for title, times in groups for draft in _drafts(title, times)]
    return [*drafts, *(b for b in blocks if not readable(b))]


def _paragraphs(lines: Sequence[Line]) -> list[tuple[Line, _Times]]:
    """Titles with the times below them, each a date alone and an event; nothing if any line is neither."""
    if len(lines) < 4 or lines[0].dates or not any(line.only_date for line in lines):
        return []
    groups: list[tuple[Line, _Times]] = []
    i = 0
    while i < len(lines):
        line = lines[i]
        if line.only_date:
            if not groups or i + 1 >= len(lines) or lines[i + 1].dates:
                return []
            groups[-1][1].append([line, lines[i + 1]])
            i += 2
            continue
        if line.dates or is_label(line) or is_prose(line) and line.plain.endswith(".") or groups and not groups[-1][1]:
            return []
        groups.append((line, []))
        i += 1
    several = sum(len(times) > 1 for _, times in groups)
    return groups if groups[-1][1] and several * 2 >= len(groups) else []


def _nested(blocks: Sequence[Block], width: int) -> list[Draft | Block]:
    """Items that are titles, with the times in the items below them."""
    groups: list[tuple[Line, _Times]] = []
    for block in filter(readable, blocks):
        lines = lines_of(block, width)
        if block.kind is not BlockKind.ITEM or len(lines) != 1 or block.depth > 2:
            return []
        if block.depth <= 1:
            if lines[0].dates or is_label(lines[0]) or len(lines[0].plain) < 12:
                return []
            groups.append((lines[0], []))
        elif not groups or not lines[0].dated or is_prose(lines[0]):
            return []
        else:
            groups[-1][1].append(lines)
    several = sum(len(times) > 1 for _, times in groups)
    if not several or not all(times for _, times in groups):
        return []
    drafts = [draft for title, times in groups for draft in _drafts(title, times)]
    return [*drafts, *(b for b in blocks if not readable(b))]


def _drafts(title: Line, times: _Times) -> list[Draft]:
    """A draft for each time, of which the first holds the title's line, too."""
    return [Draft([title, *lines] if not n else lines, title=title) for n, lines in enumerate(times)]
