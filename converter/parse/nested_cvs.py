"""CVs that are one nested list: the words of headings stand on its top level, and below them what they hold.

- Education
  - PhD in Hydrology, Example University, 2010
- Selected papers
  1. Berg, A. Slow rivers. Sand Letters 12, 2020.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from converter.document import Block, BlockKind, Document
from converter.parse.candidate import visible
from converter.parse.dates import find_dates
from converter.parse.lines import sliced
from converter.parse.vocabulary import is_known, kind_of

_LEAST = 3
"""Of so many kinds of sections at least are the headings: the parts of one section are of one."""
_LONGEST = 70
"""Characters that a heading has at most."""


def with_bullets_as_headings(document: Document) -> Document:
    """The document with such bullets made headings, and the lists below them raised by a level."""
    heads = _heads(document.blocks)
    if not heads:
        return document
    return replace(document, blocks=tuple(_raised(document.blocks, heads)))


def _heads(blocks: Sequence[Block]) -> frozenset[int]:
    """The indices of the bullets that are headings."""
    shown = [i for i, block in enumerate(blocks) if visible(block)]
    opening = {i for i, below in zip(shown, shown[1:], strict=False) if _opens(blocks[i], blocks[below])}
    top = [i for i in shown if blocks[i].kind is BlockKind.ITEM and blocks[i].depth == 1]
    known = [words for i in opening if is_known(words := _first(blocks[i]).rstrip(".:"))]
    few = len({kind_of(words) for words in known}) < _LEAST
    if few or 2 * len(known) <= len(opening) or 2 * len(opening) <= len(top):
        return frozenset()
    return frozenset(opening)


def _opens(block: Block, below: Block) -> bool:
    """Whether a bullet on the top level has a few words without a date, and more below them."""
    if block.kind is not BlockKind.ITEM or block.depth != 1 or any(map(str.isalnum, block.marker)):
        return False
    first = _first(block)
    deeper = below.depth > 1 or len(first) < len(block.text.plain.strip())
    return deeper and 0 < len(first) <= _LONGEST and not find_dates(first)


def _first(block: Block) -> str:
    return block.text.plain.strip().partition("\n")[0].strip()


def _raised(blocks: Sequence[Block], heads: frozenset[int]) -> Iterator[Block]:
    level, below = 1, False
    for i, block in enumerate(blocks):
        if i in heads:
            stop = len(block.text.plain) - len(block.text.plain.lstrip()) + len(_first(block))
            heading = sliced(block, 0, stop)
            yield replace(heading, kind=BlockKind.HEADING, level=level + 1, depth=0, marker="", blank_before=True)
            if block.text.plain[stop:].strip():
                rest = sliced(block, stop + 1, len(block.text))
                yield replace(rest, kind=BlockKind.PARAGRAPH, depth=0, blank_before=True)
            below = True
        elif block.kind is BlockKind.HEADING:
            level, below = block.level, False
            yield block
        elif below and block.depth > 1:
            yield replace(block, depth=block.depth - 1)
        else:
            below = below and block.depth > 0
            yield block
