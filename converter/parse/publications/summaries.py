"""Where the summary begins that stands below a work, on lines of its own."""

from __future__ import annotations

import re

from converter.parse.publications.signs import is_imprint_line
from converter.parse.publications.text_lines import text_lines
from converter.patterns import Lazy

LED = Lazy(r"\((?:joint(?:ly)? |co-?authored )?with (?=[^\W\d_a-z])[^()]{3,200}\)(?=\W{0,3}(?:\n|$))")
"""Brackets that name the others, at the end of a line: "Sand (with Ada Berg)"."""


def summary_start(plain: str) -> int:
    """Where the summary begins that follows a title, "(with Ada Berg)" and perhaps the venue's line; 0 without one."""
    led = LED.search(plain)
    if led is None:
        return below_quoted(plain)
    if len(plain) < led.end() + 250:
        return 0
    starts, lines = text_lines(plain)
    first = sum(start < led.end() for start in starts)
    while first < len(starts) - 2 and (is_imprint_line(lines[first]) or len(lines[first]) < 50):
        first += 1
    start = starts[first] if first < len(starts) else len(plain)
    return start if len(plain) - start > 200 else 0


def below_quoted(plain: str) -> int:
    """Where prose begins below the venue, or the brackets with the status, that stand behind a title in quotes."""
    title = _TITLE_IN_QUOTES.search(plain, 0, 900)
    if title is None or len(plain) < title.end() + 250:
        return 0
    held = text_lines(plain)
    starts, lines = held
    row = held.row(title.end() - 1)
    while row + 2 < len(starts):
        shown = plain[title.end() : starts[row + 1]]
        below = lines[row + 1]
        if shown.count("(") <= shown.count(")") and not (_LAST_OF_VENUE.fullmatch(below) and ")" not in shown):
            break
        row += 1
    start = starts[row + 1] if row + 1 < len(starts) else len(plain)
    behind = plain[title.end() : start]
    tail = plain[start:]
    told = len(behind) < 200 and bool(re.search(r"[^\W\d_]{3}", behind)) and not _PROSE_INSIDE.search(behind)
    return start if told and len(tail) > 200 and tail[:1].isupper() and len(_PROSE.findall(tail)) > 3 else 0


_TITLE_IN_QUOTES = Lazy(r"[“\"][^“”\"]{12,300}(?:“[^“”]{1,60}”[^“”\"]{0,200})?[”\"][,.]?")
_LAST_OF_VENUE = Lazy(r"(?:[^\W\d_a-z][\w&’'-]*)(?: (?:of|and|the|in|for|&|[^\W\d_a-z][\w&’'-]*)){0,3}")
"""The end of a venue's name, wrapped to a line of its own."""
_PROSE = Lazy(
    r"\b(?:we|this|that|our|are|is|be|their|they|these|which|how|can|has|have|when|should|do)\b", re.IGNORECASE
)
_PROSE_INSIDE = Lazy(r"\b(?:we|our|they|their|is|are|can|has|have) [a-z]")
