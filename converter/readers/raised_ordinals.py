"""The letters of ordinals that an extraction has set on a line above their numbers, as they were raised in print.

The "nd" of "Papers of the 32nd Fair" stands alone then, above the blank behind "32".
"""

from __future__ import annotations

import re

from converter.patterns import Lazy

_RAISED = Lazy(r"^[ \f]*(?:(?:st|nd|rd|th)(?: +|$))+$", re.MULTILINE)
_LETTERS = Lazy(r"st|nd|rd|th")
_ENDINGS = {"1": "st", "2": "nd", "3": "rd"}


def with_ordinals_on_their_lines(text: str) -> str:
    """The text with the letters behind the numbers below them, where each of a line's letters has its number.

    The next empty line stands for the line that is gone, too, so that messages count lines as the source does.
    """
    if not _RAISED.search(text):
        return text
    lines = text.split("\n")
    result: list[str] = []
    raised = ""
    gone = 0
    for line, below in zip(lines, [*lines[1:], ""], strict=True):
        if not raised and _RAISED.match(line) and _joined(line, below) is not None:
            raised = line
            gone += 1
            continue
        result.append(_joined(raised, line) or line if raised else line)
        raised = ""
        if gone and not line.strip(" "):
            result += [""] * gone
            gone = 0
    return "\n".join(result)


def _joined(raised: str, below: str) -> str | None:
    """The line with the letters above it; None if one of these stands above no end of its number."""
    page = "\f" if "\f" in raised else ""
    found: list[tuple[int, str]] = []
    for match in _LETTERS.finditer(raised.replace("\f", "")):
        number = next((n for n in re.finditer(r"\d+\b", below) if abs(n.end() - match.start()) <= 1), None)
        if number is None or _ending(number[0]) != match[0]:
            return None
        found.append((number.end(), match[0]))
    for at, letters in reversed(found):
        below = below[:at] + letters + below[at:]
    return page + below


def _ending(number: str) -> str:
    return "th" if number[-2:-1] == "1" else _ENDINGS.get(number[-1], "th")
