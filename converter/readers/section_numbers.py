"""Headings with the numbers that LaTeX gives them: "1 Education", "2.1 Journal articles"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from converter.patterns import Lazy
from converter.readers.lines import Line

_HEADING = Lazy(r"(?P<marker>(?P<number>\d{1,2}(?:\.\d{1,2}){0,2})\.?)\s+(?P<text>[^\W\d_a-z][^\d.;@]{2,70}[^\W\d_)])")
_LEAST = 3


def with_section_numbers(lines: Sequence[Line]) -> list[Line]:
    """The lines with numbered headings told by their level, their numbers as markers.

    Only where three at least count through from 1, none is a line among others, and not all follow each other.
    """
    found: dict[int, re.Match[str]] = {}
    last: tuple[int, ...] = ()
    for i, line in enumerate(lines):
        match = None if line.furniture or line.heading else _HEADING.fullmatch(line.text)
        number = tuple(map(int, match["number"].split("."))) if match else ()
        if match and _follows(last, number):
            found[i] = match
            last = number
    tops = [i for i, match in found.items() if "." not in match["number"]]
    close = sum(b - a == 1 for a, b in zip(tops, tops[1:], strict=False))
    if len(tops) < _LEAST or close * 2 > len(tops) or sum(lines[i].blank_before for i in tops) * 3 < 2 * len(tops):
        return list(lines)
    return [
        replace(line, heading=found[i]["number"].count(".") + 1, marker=found[i]["marker"]) if i in found else line
        for i, line in enumerate(lines)
    ]


def _follows(last: tuple[int, ...], number: tuple[int, ...]) -> bool:
    """Whether a number can be the next one: 2 and 1.1 behind 1, 2 and 1.2 behind 1.1."""
    if len(number) > len(last):
        return number == (*last, 1)
    return number[:-1] == last[: len(number) - 1] and number[-1] == last[len(number) - 1] + 1
