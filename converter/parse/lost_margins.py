"""Headings of a left margin that an extraction has put in front of the text beside them, on the same line.

    Education Ph.D. in Geography, Sandby University
    May 2016
    Publications • Berg A, Dahl C. Slow dunes. Coastal Letters 14 (2020).

Such a heading is a line's first words.  Other lines begin with such words too ("Research Assistant, Sandby"), so only a
text is read so whose main sections nearly all begin like this.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from converter.document import Block, BlockKind, Document
from converter.model import SectionKind
from converter.parse.candidate import CHIEF
from converter.parse.lines import is_plain, sliced
from converter.parse.vocabulary import is_known, kind_of
from converter.patterns import Lazy

_LEAST = 3
"""Of so many kinds at least are the sections."""
_MOST_WORDS = 4
_SHORTEST = 5
_WORD = Lazy(r"(?-i:[A-Z]+|[A-Z]?[a-z]+)(?:[/&-](?-i:[A-Z]+|[A-Z]?[a-z]+))?,?|&")
_REST = Lazy(r"[^\W\d_a-z]|[“\"•◦▪●∙\[(\d]")
"""How the text beside a heading begins."""
_GOES_ON = Lazy(
    r"(?:assistant|associate|fellow|fellowship|scholarship|scientist|engineer|officer|director|manager|coordinator|specialist|intern|lead|"
    r"professor|cent(?:er|re)|award|program|task|symposium|methods|grants?|co-\w+|group|institute|council|statement|"
    r"foundation|committee|society|day|week|advisor|consultant|analyst|of|for|in|at|with|on|and|abroad|support|excellence)s?\b",
    re.IGNORECASE,
)
"""What goes on with a heading's words, so that these are none: "Research Assistant", "Teaching Award"."""
_OPEN = Lazy(r"(?:[,&-]|\b(?:of|for|the|and|in|at|to|on|with|de|du|des|et|und|der|für))$", re.IGNORECASE)
_BULLET = Lazy(r"(?P<bullet>[•◦▪●∙])\s*(?=\S)")
_AGAIN = Lazy(r"\s*\(?(?:continued|cont['’.]?d?\.?)\)?\s*", re.IGNORECASE)


class _Head(NamedTuple):
    """A heading in front of a line: where it begins and ends in its block, and where the text beside it begins."""

    start: int
    end: int
    rest: int
    kind: SectionKind | None


def with_lost_margins(document: Document) -> Document:
    """The document with headings for such words, if it has them."""
    if not is_plain(document) or any(b.kind is BlockKind.HEADING for b in document.blocks):
        return document
    found = {i: heads for i, block in enumerate(document.blocks) if (heads := list(_heads(block)))}
    kinds = {head.kind for heads in found.values() for head in heads}
    alone = {kind for block in document.blocks for kind in _alone(block)}
    if len(kinds) < _LEAST or "education" not in kinds - alone or len(kinds & CHIEF) < 2 or len(alone) >= len(kinds):
        return document
    blocks: list[Block] = []
    for i, block in enumerate(document.blocks):
        blocks += _parted(block, found[i]) if i in found else [block]
    return replace(document, blocks=tuple(blocks))


def _lines(block: Block) -> Iterator[tuple[int, str]]:
    """The source lines of a block that are not the rest of the line above."""
    at, open_end = 0, False
    for line in block.text.plain.splitlines(keepends=True):
        if not open_end:
            yield at, line.rstrip()
        open_end = _OPEN.search(line.rstrip()) is not None
        at += len(line)


def _heads(block: Block) -> Iterator[_Head]:
    if block.kind not in (BlockKind.PARAGRAPH, BlockKind.ITEM):
        return
    for at, line in _lines(block):
        if block.kind is BlockKind.ITEM and not at:
            continue
        words = line.split(" ")
        for count in range(min(_MOST_WORDS, len(words) - 1), 0, -1):
            head, rest = " ".join(words[:count]), " ".join(words[count:])
            if not all(_WORD.fullmatch(word) for word in words[:count]) or not _is_heading(head):
                continue
            further = words[count].isupper() and len(words[count]) > 1 if head.isupper() else _GOES_ON.match(rest)
            if _REST.match(rest) and not further:
                yield _Head(at, at + len(head), at + len(head) + 1, kind_of(head))
            break


def _is_heading(words: str) -> bool:
    if not words[:1].isupper() or len(words) < _SHORTEST or words[-1] in ",&" or " of " in words:
        return False
    last = words.rsplit(" ", 1)[-1]
    return is_known(words) and kind_of(words) is not None and is_known(last) and kind_of(last) is not None


def _alone(block: Block) -> Iterator[SectionKind | None]:
    """The chief kinds of sections whose headings have a line of a block for themselves."""
    for _, line in _lines(block):
        if len(line) < 50 and _is_heading(line) and not _AGAIN.search(line) and (kind := kind_of(line)) in CHIEF:
            yield kind


def _parted(block: Block, heads: list[_Head]) -> Iterator[Block]:
    begin = 0
    for head, following in zip(heads, [*heads[1:], None], strict=True):
        if head.start > begin:
            yield sliced(block, begin, head.start)
        end = following.start if following else len(block.text)
        bullet = _BULLET.match(block.text.plain, head.rest)
        own = sliced(block, head.start, head.rest)
        yield replace(own, kind=BlockKind.HEADING, level=1, depth=0, marker="", blank_before=True)
        below = replace(sliced(block, head.rest, end), depth=1 if bullet else 0, blank_before=True)
        if bullet:
            yield replace(below, kind=BlockKind.ITEM, marker=bullet["bullet"])
        else:
            yield replace(below, kind=BlockKind.PARAGRAPH, marker="")
        begin = end
