"""Markdown's inline markup in the tags of a block of HTML, where Pandoc reads it as such and CommonMark does not.

https://pandoc.org/MANUAL.html#extension-markdown_in_html_blocks
"""

from __future__ import annotations

from dataclasses import dataclass

from converter.patterns import Lazy
from converter.readers.blocks import Mark

_EMPHASIS = Lazy(
    r"(?<![\w*\\])(\*{1,2})(?=[\w“\"'‘¿¡])(?:[^*<>\n]|\n(?!\s*\n)|<[^<>\n]*>){2,600}?(?<=[\w.,?!:;”\"'’)\]>])\1(?![\w*])"
)
_LINK = Lazy(
    r"(?<![\w\\!])(\[)(?=[^\s\]])(?:[^\[\]<>\n]|\n(?!\s*\n)|<[^<>\n]*>){1,600}?(\]\(<?([^\s()<>]{2,}(?:\([^\s()<>]*\)[^\s()<>]*)*)>?\))"
)
_MARKS = {1: Mark("*", italic=True), 2: Mark("**", bold=True)}


@dataclass(frozen=True, slots=True)
class Sign:
    """A sign of Markdown that opens or closes what it marks."""

    end: int
    """Where the sign ends."""
    mark: Mark | None = None
    href: str = ""
    """The address to which a link that the sign opens leads."""


def signs(text: str) -> dict[int, Sign]:
    """The signs in a piece of HTML, by where each begins, in their order."""
    found: dict[int, Sign] = {}
    if "](" in text:
        for match in _LINK.finditer(text):
            found[match.start(1)] = Sign(match.end(1), href=match[3])
            found[match.start(2)] = Sign(match.end(2))
    if "*" in text:
        for match in _EMPHASIS.finditer(text):
            mark = _MARKS[len(match[1])]
            opening, closing = match.start(), match.end() - len(match[1])
            found[opening] = Sign(opening + len(match[1]), mark)
            found[closing] = Sign(match.end(), mark)
    inside = 0
    result: dict[int, Sign] = {}
    for at in sorted(found):
        if at >= inside:  # an address may hold stars
            result[at] = found[at]
            inside = found[at].end
    return result


def line_ends(line: str) -> bool:
    """Whether a line end behind this means something: behind two blanks, or a backslash."""
    return line.endswith("  ") and bool(line.strip()) or line.rstrip().endswith("\\")
