"""Numbers of a list that an extraction has set one above the other, so that the entries follow without any.

A page with numbers in a column of their own comes as "1.", "2.", "3.", an empty line between them, and then as many
paragraphs; further down single numbers may stand above their entries.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from converter.patterns import Lazy
from converter.readers.lines import Line

_NUMBER = Lazy(r"\[(?P<box>\d{1,3})\]|\((?P<round>\d{1,3})\)|(?P<stop>\d{1,3})\.")
_LEAST = 3
"""So many numbers at least stand by themselves in a text with such a list."""
_ENTRY = 40
"""Characters that the shortest of these entries has at least."""


def with_stacked_numbers(lines: Sequence[Line]) -> list[Line]:
    """The lines with each of the stacked numbers above its paragraph, where there are as many of both."""
    numbers: dict[int, int] = {}
    for i, line in enumerate(lines):
        if (line.blank_before or i - 1 in numbers) and (number := _number(line)):
            numbers[i] = number
    stacks = list(_stacks(numbers))
    if len(numbers) < _LEAST or all(len(stack) == 1 for stack in stacks):
        return list(lines)
    rows = sorted(numbers)
    for a, b, c in zip(rows, rows[1:], rows[2:], strict=False):
        if lines[b].furniture and numbers[b] - numbers[a] == 1 == numbers[c] - numbers[b]:
            lines[b].furniture = False  # it looks like the page's number where a page begins with it
    result: list[Line] = []
    at = 0
    for stack, following in zip(stacks, [*stacks[1:], range(len(lines), len(lines))], strict=True):
        result += lines[at : stack.start]
        at = following.start
        below = list(_paragraphs(lines[stack.stop : at]))
        last = following.start == len(lines)
        if len(stack) < 2 or len(below) < len(stack) or len(below) > len(stack) and not last:
            result += lines[stack.start : at]
            continue
        if min(len(" ".join(line.text for line in own)) for own in below[: len(stack)]) < _ENTRY:
            result += lines[stack.start : at]
            continue
        for i, own in zip(stack, below, strict=False):
            # the number counts from its entry on, so that the places of both follow each other
            start = own[0].start
            result.append(replace(lines[i], start=start, end=start, lead=own[0].lead, blank_before=True))
            own[0].blank_before = False
            result += own
        for own in below[len(stack) :]:
            result += own
    return [*result, *lines[at:]]


def _number(line: Line) -> int:
    """The number that a line by itself holds; 0 if it holds other things."""
    match = _NUMBER.fullmatch(line.text) if len(line.text) < 6 else None
    return int(match["box"] or match["round"] or match["stop"]) if match else 0


def _stacks(numbers: dict[int, int]) -> Iterator[range]:
    """Numbers that count on lines right below each other, as ranges of lines."""
    rows = sorted(numbers)
    start = 0
    for k in range(1, len(rows) + 1):
        if k == len(rows) or rows[k] != rows[k - 1] + 1 or abs(numbers[rows[k]] - numbers[rows[k - 1]]) != 1:
            yield range(rows[start], rows[k - 1] + 1)
            start = k


def _paragraphs(lines: Sequence[Line]) -> Iterator[list[Line]]:
    """The lines between two empty ones; a page's furniture goes with the paragraph above it."""
    found: list[Line] = []
    for line in lines:
        if line.blank_before and not line.furniture and any(not other.furniture for other in found):
            yield found
            found = []
        found.append(line)
    if found:
        yield found
