"""The lines of a plain text, and whether its lines end where its paragraphs do."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from converter.characters import has_cjk
from converter.patterns import Lazy

_RULE = Lazy(r"([-=_*~–—─])\1{2,}|(?:[-*_] ){2,}[-*_]")
_PAGE_MARK = Lazy(
    r"[-=*#\[<]{2,}\s*(?:(?:page|seite|página|pagina|p\.)(?:\s*(?:break|\d{1,3}))?|\d{1,3})"
    r"(?:\s*(?:of|/|von|de|sur|di)\s*\d{1,3})?\s*[-=*#\]>]{2,}",
    re.IGNORECASE,
)
"""The line with which programs that extract text set pages apart: "--- PAGE 2 ---", "-- 2 of 6 --"."""

_FOOT_BEFORE = Lazy(r"(\d{1,2})/(\d{1,2})(?=[^\W\d_]{2})")


@dataclass(slots=True)
class Line:
    """A line that holds text, at [start, end) of the source; `text` is what stands between the blanks at its ends."""

    text: str
    start: int
    end: int
    indent: int
    blank_before: bool
    page_start: bool
    lead: int = 0
    """Characters before the text on its source line."""
    marker: str = ""
    furniture: bool = False
    """Whether it is a page number or a running head."""
    heading: int = 0
    """The level of the heading that it is, or is a part of; 0 where nothing but its words tells that."""
    scattered: bool = False
    """Whether it goes on with the line above: an extraction has set the words of one line on lines of their own."""

    @property
    def is_rule(self) -> bool:
        """Whether it is a line drawn with characters."""
        return bool(_RULE.fullmatch(self.text))


def lines_of(source: str) -> list[Line]:
    """The lines of a text, with the marks that set its pages apart told from them."""
    lines: list[Line] = []
    position, blank, page = 0, True, False
    for raw in re.split("([\n\f])", source):
        if raw == "\f":
            blank = page = True
        elif raw.strip():
            text = raw.strip()
            lead = len(raw) - len(raw.lstrip())
            start = position + lead
            indent = len(raw[:lead].expandtabs(8))
            lines.append(Line(text, start, start + len(text), indent, blank, page, lead))
            blank = page = bool(_PAGE_MARK.fullmatch(text))
            lines[-1].furniture = page
        elif raw != "\n":
            blank = True
        position += len(raw)
    lines = _without_feet(lines)
    _set_leaders_apart(lines)
    return lines


_LEADER = Lazy(r"(?P<heading>[^\W\d_].{2,90}?)[ \t]?(?:\.[ \t]?){8,}")


def _set_leaders_apart(lines: Sequence[Line]) -> None:
    """Parts the headings that dots lead to the margin from what stands around them, and from these dots."""
    for line, below in zip(lines, [*lines[1:], None], strict=True):
        if match := _LEADER.fullmatch(line.text):
            line.text = match["heading"]
            line.end = line.start + len(line.text)
            line.blank_before = True
            if below is not None:
                below.blank_before = True


def _without_feet(lines: list[Line]) -> list[Line]:
    """With "2/3" parted from the line that it is the foot of the page before: "2/3Conferences"."""
    found = [(i, match) for i, line in enumerate(lines) if (match := _FOOT_BEFORE.match(line.text))]
    numbers = [int(match[1]) for _, match in found]
    if numbers != list(range(1, len(found) + 1)) or any(int(match[2]) != len(found) + 1 for _, match in found):
        return lines
    for i, match in reversed(found):
        line, size = lines[i], match.end()
        foot = Line(match[0], line.start, line.start + size, line.indent, line.blank_before, False, furniture=True)
        rest = Line(line.text[size:], line.start + size, line.end, line.indent, True, True)
        lines[i : i + 1] = [foot, rest]
    return lines


_HANGS = Lazy(
    r"[,;&–-]$|\b(?:an?|the|of|in|for|and|or|to|from|with|by|at|as|on|der|die|das|und|von|et|de|la)$", re.IGNORECASE
)
"""How a line ends whose sentence goes on in the next one."""


def is_paragraph_per_line(lines: Sequence[Line]) -> bool:
    """Whether lines end only where paragraphs do, as in a text that a word processor saved.

    Wrapped prose goes on in lower case about every second time, or breaks behind a comma or "of"; there it hardly ever
    does.  Lines of tables and columns never do, so of the latter kind only long lines tell.
    """
    pairs = [
        (line, after)
        for line, after in zip(lines, lines[1:], strict=False)
        if not (after.blank_before or after.marker or line.is_rule or after.is_rule)
    ]
    if len(pairs) < 6 or len(pairs) * 2 < len(lines):
        return False
    longest = max(_width(line.text) for line in lines)
    continued = sum(after.text[0].islower() for _, after in pairs)
    if longest <= 110 or continued * 12 >= len(pairs):
        return False
    if sum(has_cjk(line.text) for line in lines) > 5 and sum(_width(line.text) > 0.88 * longest for line in lines) > 4:
        return False  # a script without small letters, whose lines fill those of a page
    long = [(line, after) for line, after in pairs if _width(line.text) > _LONG]
    torn = sum(after.text[0].islower() or bool(_HANGS.search(line.text)) for line, after in long)
    return torn < 2 or torn * 12 < len(long)


_LONG = 60
"""A line of more columns would have had to be wrapped on a page."""


def _width(text: str) -> int:
    """Columns that a text takes; ideographs take two."""
    return len(text) + sum("\u2e80" <= character <= "\uffdc" for character in text)
