"""Entries of a plain text whose first lines stand further left than the others."""

from __future__ import annotations

from collections.abc import Sequence

from converter.document import BlockKind
from converter.parse.lines import Line


def hanging_entries(lines: Sequence[Line]) -> list[list[Line]]:
    """The lines of each entry, from one at the left margin up to the next; nothing where indents say no such thing.

    Several entries, most of them with a date and every second with lines that are indented, make a hanging indent.
    """
    if not lines or any(line.block.kind is not BlockKind.PARAGRAPH for line in lines):
        return []
    least = min(line.indent for line in lines)
    if lines[0].indent > least + 1 or max(line.indent for line in lines) < least + 2:
        return []
    groups: list[list[Line]] = []
    for line in lines:
        if line.indent <= least + 1 or not groups:
            groups.append([])
        groups[-1].append(line)
    if any(sum(line.dated and line.dates[0].at < 2 for line in group) > 1 for group in groups):
        return []  # a column of dates that end at one margin rather than begin there
    dated = sum(any(line.dates for line in group) for group in groups)
    deeper = sum(len(group) > 1 for group in groups)
    return groups if len(groups) > 1 and dated * 5 >= len(groups) * 4 and deeper * 2 >= len(groups) else []
