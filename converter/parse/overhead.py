"""What a heading or line above several courses says of all of them: the role and the institution."""

from __future__ import annotations

import re

from converter.document import Block, BlockKind
from converter.parse import words
from converter.parse.entries import place_in
from converter.parse.fields import clean
from converter.parse.lines import Line
from converter.patterns import Lazy

_PIECES = Lazy(r"\s*[,;|•·:：]\s+|\s+[-–—]+\s+|\s+(?:at|@|an der|à|presso)\s+(?:the\s+|l'|la\s+)?(?=[A-ZÀ-Ý])|\s*[(（]")
_AS = Lazy(r"(?:taught )?(?:as|als|como|come|en tant que?)\s+(?:an?\s+|the\s+)?", re.IGNORECASE)
_INTRODUCED = Lazy(
    r"(?:\s(?:at|bei|an der|à|en|na|no|presso|in)\s+(?:the\s+|la\s+|l'|l’|der\s+)?)"
    r"(?P<place>[^\W\d_][^():：]{3,70}?)\s*[:：]$",
    re.IGNORECASE,
)


def role_above(text: str) -> str | None:
    """The role that a heading names and that holds for the courses below: "Teaching Assistant, Example College"."""
    first = clean(_PIECES.split(_AS.sub("", text.strip(), count=1), maxsplit=1)[0])
    named = words.positions(first)
    if not named or len(first.split()) > 5 or not first[:1].isupper():
        return None
    bare = re.sub(r" of record$", "", first, flags=re.IGNORECASE)
    return first if named[-1].stop >= len(bare.rstrip("s")) - 1 and not words.university(first) else None


def place_above(text: str) -> str | None:
    """The institution behind the role that a heading names: "Teaching Assistant, Example College"."""
    if not role_above(text):
        return None
    rest = [clean(piece) for piece in _PIECES.split(text)[1:]]
    found = [piece for piece in rest if words.organization(piece)]
    return place_in(text) or (", ".join(found) if found else None)


def place_introduced(line: Line) -> str | None:
    """The institution in a sentence that introduces courses: "In 2024 I taught these courses at Example College:"."""
    match = _INTRODUCED.search(line.plain)
    return match["place"] if match and words.organization(match["place"]) else None


def introduces_list(block: Block, following: Block | None) -> bool:
    """Whether a paragraph ends in a colon, and a list stands below it."""
    ends = block.kind is BlockKind.PARAGRAPH and block.depth == 0 and block.text.plain.rstrip().endswith((":", "："))
    return ends and following is not None and following.kind is BlockKind.ITEM
