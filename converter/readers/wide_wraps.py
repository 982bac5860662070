"""Lines of a script without blanks that a printer has cut at the margin, inside of a word: "图像修", "复取证方案"."""

from __future__ import annotations

from collections.abc import Sequence

from converter.characters import is_cjk, is_wide
from converter.readers.lines import Line

_SLACK = 6
"""Cells that such a line may stay below the margin, where a Latin word went to the next one."""
_LEAST = 40
"""Cells up to the margin at least: shorter lines are names, titles and venues by themselves."""
_TENTH = 10


def wrapped_lines(lines: Sequence[Line]) -> frozenset[int]:
    """Where the lines begin that go on with the word at the end of the line above, which reaches the margin."""
    torn = [
        (above.indent + _cells(above.text), line.start)
        for above, line in zip(lines, lines[1:], strict=False)
        if not (line.blank_before or line.marker) and is_cjk(above.text[-1:] or " ") and is_cjk(line.text[:1] or " ")
    ]
    if not torn:
        return frozenset()
    # some lines may reach into the margin, or come from elsewhere
    widths = sorted(width for width, _ in torn)
    margin = widths[-1 - len(widths) // _TENTH]
    if margin < _LEAST:
        return frozenset()
    return frozenset(start for width, start in torn if width >= margin - _SLACK)


def _cells(text: str) -> int:
    """How wide a line is printed."""
    return len(text) if text.isascii() else len(text) + sum(map(is_wide, text))
