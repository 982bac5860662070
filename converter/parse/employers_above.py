"""Positions of which several stand below one employer: "Alder University", "Professor, 2019–2024", "Lecturer, 2015"."""

from __future__ import annotations

from collections.abc import Sequence

from converter.parse import words
from converter.parse.entries import Draft, context_of, is_label, is_prose
from converter.parse.lines import Line

_LONGEST = 100


def positions_below_employers(lines: Sequence[Line]) -> list[Draft]:
    """A draft of each dated position, with the employer above it; none where any line is neither."""
    groups: list[tuple[Line, list[Line]]] = []
    for line in lines:
        if len(line.plain) > _LONGEST or line.only_date or is_prose(line) or is_label(line):
            return []
        if line.dated and words.position(line.plain) and not words.organization(line.plain) and groups:
            groups[-1][1].append(line)
        elif line.dates or words.position(line.plain) or groups and not groups[-1][1]:
            return []
        else:
            groups.append((line, []))
    several = sum(len(positions) > 1 for _, positions in groups)
    named = sum(words.organization(employer.plain) for employer, _ in groups)
    if not several or named * 2 < len(groups) or not groups[-1][1]:
        return []
    return [
        Draft([employer, position] if position is positions[0] else [position], context=context_of(employer))
        for employer, positions in groups
        for position in positions
    ]
