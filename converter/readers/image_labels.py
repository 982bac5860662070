"""The names of pictures that text browsers print in place of these, beside the lines that the picture stands beside.

        Slow rivers
    [x] Anna Berg, Bo Lind
        Journal of Water, 2020

A browser prints a picture's name half-way down the text beside it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from converter.diagnostics import Code
from converter.patterns import Lazy
from converter.readers.lines import Line
from converter.readers.notes import Notes

_NAMED = Lazy(r"\[(?P<name>[^\[\]\d]{0,60})\][ \t]+(?=\S)")
_USUAL = frozenset(["", "img", "image", "photo", "picture", "thumbnail"])
_LEAST = 3


def without_image_labels(lines: Sequence[Line], notes: Notes) -> list[Line]:
    """The lines without such names, which are told from labels of entries by the line above that they stand amid."""
    found = {i: match for i, line in enumerate(lines) if line.text[0] == "[" and (match := _NAMED.match(line.text))}
    found = {i: match for i, match in found.items() if _is_beside(lines, i, match)}
    inner = {i: match for i, match in found.items() if i and not lines[i].blank_before}
    amid = any(_is_level(lines[i], match, lines[i - 1]) for i, match in inner.items())
    usual = all(match["name"].casefold() in _USUAL for match in found.values())
    if len(found) < _LEAST or not (amid or usual):
        return list(lines)
    result = list(lines)
    for i, match in found.items():
        line, size = lines[i], match.end()
        notes.add(Code.TEMPLATE_DROPPED, line.start, "the name of a picture was left out", text=match[0].strip())
        result[i] = replace(
            line, text=line.text[size:], start=line.start + size, lead=line.lead + size, indent=line.indent + size
        )
    return result


def _is_beside(lines: Sequence[Line], i: int, match: re.Match[str]) -> bool:
    above = i > 0 and not lines[i].blank_before and _is_level(lines[i], match, lines[i - 1])
    below = i + 1 < len(lines) and not lines[i + 1].blank_before and _is_level(lines[i], match, lines[i + 1])
    return above or below


def _is_level(line: Line, match: re.Match[str], other: Line) -> bool:
    """Whether another line begins where the text behind the name does."""
    return other.indent == line.indent + match.end()
