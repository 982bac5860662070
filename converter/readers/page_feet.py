"""Takes the numbers and running heads of printed pages out of a PDF that was made Markdown."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from converter.diagnostics import Code
from converter.document import Block, BlockKind, concatenate
from converter.patterns import Lazy
from converter.readers.notes import Notes

_NUMBER = Lazy(
    r"(?:(?:page|seite|página|pagina)\s)?[-–—]?\s?(?P<number>\d{1,3})(?P<of>\s?(?:/|of|von|de|sur|di)\s?\d{1,3})?\s?[-–—]?",
    re.IGNORECASE,
)
_FEWEST = 3
"""So many pages have numbers at least."""
_LATEST = 3
"""The first number is no higher: a title page may have none."""
_BLOCKS = 4
"""A page has so many blocks on an average at least."""
_LONGEST_HEAD = 120
_OPEN = Lazy(r"[^\W\d_]$|,$")
"""How a text ends that goes on on the next page ..."""
_GOES_ON = Lazy(r"[a-zà-ÿ]")
"""... and how that begins."""
_OPEN_QUOTE = Lazy(r"“[^“”]*$|,$")
"""How one ends that goes on whatever comes: with a title's opening sign, or in a list of names."""


def without_page_feet(blocks: Sequence[Block], notes: Notes) -> Sequence[Block]:
    """The blocks, those made machinery that count the pages or return beside such a number, and torn texts joined."""
    numbers = _counted(blocks)
    if not numbers:
        return blocks
    heads = Counter(
        blocks[i].text.plain.strip() for number in numbers for i in (number - 1, number + 1) if _may_be_head(blocks, i)
    )
    gone = set(numbers)
    for number in numbers:
        gone |= {i for i in (number - 1, number + 1) if _may_be_head(blocks, i) and _often(heads, blocks[i])}
    result: list[Block] = []
    feet: list[Block] = []
    for i, block in enumerate(blocks):
        if i in gone:
            message = "a page number or running head of the printed page was left out"
            notes.add(Code.TEMPLATE_DROPPED, block.span.start, message, text=block.text.plain)
            feet.append(replace(block, kind=BlockKind.TEMPLATE))
            continue
        if feet and result and _is_torn(result[-1], block):
            result[-1] = result[-1].with_text(concatenate([result[-1].text, block.text], " "))
            result += feet
            feet = []
            continue
        result += [*feet, block]
        feet = []
    return [*result, *feet]


def _counted(blocks: Sequence[Block]) -> list[int]:
    """The places of paragraphs that count the pages; empty where none do."""
    found: list[int] = []
    last = 0
    for i, block in enumerate(blocks):
        text = block.text.plain.strip()
        number = _NUMBER.fullmatch(text) if block.kind is BlockKind.PARAGRAPH else None
        if number is None:
            continue
        value = int(number["number"])
        # the foot of a page may be lost, which does not matter where each says how many there are
        following = last < value <= last + (_LATEST if number["of"] else 1)
        if following and found or not found and value <= _LATEST:
            found.append(i)
            last = value
    long_enough = len(found) >= _FEWEST and found[-1] - found[0] >= _BLOCKS * (len(found) - 1)
    return found if long_enough else []


def _may_be_head(blocks: Sequence[Block], i: int) -> bool:
    if not 0 < i < len(blocks) or blocks[i].kind is not BlockKind.PARAGRAPH:
        return False
    return 2 < len(blocks[i].text.plain.strip()) < _LONGEST_HEAD


def _often(heads: Counter[str], block: Block) -> bool:
    return heads[block.text.plain.strip()] >= _FEWEST


def _is_torn(before: Block, after: Block) -> bool:
    """Whether a text goes on behind the end of a page."""
    if after.kind is not BlockKind.PARAGRAPH or before.kind not in (BlockKind.PARAGRAPH, BlockKind.ITEM):
        return False
    text = before.text.plain.rstrip()
    return bool(_OPEN_QUOTE.search(text) or _GOES_ON.match(after.text.plain) and _OPEN.search(text))
