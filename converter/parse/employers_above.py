"""Positions of which several stand below one employer: "Alder University", "Professor, 2019–2024", "Lecturer, 2015"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from converter.parse import words
from converter.parse.entries import Draft, context_of, is_label, is_prose
from converter.parse.fields import segments
from converter.parse.lines import Line

_LONGEST = 100
_MOST = 3
"""So many lines at most name an employer: the university, the department, the place."""


def positions_below_employers(lines: Sequence[Line]) -> list[Draft]:
    """A draft of each dated position, with the employer above it; none where any line is neither."""
    groups: list[tuple[list[Line], list[Line]]] = []
    for line in lines:
        if len(line.plain) > _LONGEST or line.only_date or is_prose(line) or is_label(line):
            return []
        if line.dated and words.position(line.plain) and not words.organization(line.plain) and groups:
            groups[-1][1].append(line)
        elif line.dates or words.position(line.plain):
            return []
        elif groups and not groups[-1][1]:
            groups[-1][0].append(line)
        else:
            groups.append(([line], []))
    several = sum(len(positions) > 1 for _, positions in groups)
    named = sum(any(words.organization(line.plain) for line in employer) for employer, _ in groups)
    if not several or named * 2 < len(groups) or not groups[-1][1]:
        return []
    if any(len(employer) > _MOST or not _is_alike(employer) for employer, _ in groups):
        return []
    return [
        Draft([*employer, position] if position is positions[0] else [position], context=_name(employer))
        for employer, positions in groups
        for position in positions
    ]


def _is_alike(employer: Sequence[Line]) -> bool:
    """Whether lines above positions are parts of one employer's name, or where it lies."""
    return len(employer) == 1 or all(words.organization(x.plain) or words.is_place(x.plain) for x in employer)


def _name(employer: Sequence[Line]) -> str:
    if len(employer) == 1:
        names = [context_of(employer[0])]
    else:
        names = [s.plain for line in employer for s in segments(line)]
    return re.sub(r"(?<=[^\W\d_]{5})\.$", "", ", ".join(names))
