"""The lines of a paragraph that hold anything."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import NamedTuple


class TextLines(NamedTuple):
    """A paragraph's lines: where each begins, and what it says."""

    starts: list[int]
    texts: list[str]

    def row(self, offset: int) -> int:
        """The number of the line in which the offset is."""
        return max(0, bisect_right(self.starts, offset) - 1)


def text_lines(plain: str) -> TextLines:
    """Where the lines of a paragraph begin that are not blank, and what they say without the blanks around it."""
    lines = TextLines([], [])
    at = 0
    for text in re.split(r"(?<=[\n\v])", plain):
        if text.strip():
            lines.starts.append(at)
            lines.texts.append(text.strip())
        at += len(text)
    return lines
