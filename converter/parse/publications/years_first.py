"""Entries whose first line has the year and the title alone, and the rest below an empty line.

2nd author
2019 How sand sleeps.

A. Berg, C. Dahl.
Sand Letters 12, 34.
2018 Dunes on the move.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from converter.document import Block, BlockKind
from converter.parse.publications.recut import Piece, cut_by
from converter.parse.publications.signs import LOOSE, YEAR_AND_WORDS
from converter.patterns import Lazy

_LABEL = Lazy(r"[^.:;\d]{4,30}|\d(?:st|nd|rd|th) [a-z]{4,20}")
_FEWEST = 4
"""So many entries show that it is the list's manner."""


def years_first(blocks: Sequence[Block]) -> Sequence[Block]:
    """The blocks of a plain text's list, an item for each entry if most have their first line above an empty one."""
    lines = [line for b in blocks if b.kind in LOOSE for line in b.text.plain.split("\n")]
    opening = sum(map(bool, map(YEAR_AND_WORDS.match, lines)))
    if opening < _FEWEST:
        return blocks
    last = sum(bool(YEAR_AND_WORDS.match(b.text.plain.rstrip().rpartition("\n")[2])) for b in blocks if b.kind in LOOSE)
    if last < _FEWEST or 4 * last < 3 * opening:
        return blocks
    return cut_by(_labels_apart(blocks), _begins, plain_text=True)


def _begins(_: Sequence[Block], pieces: Sequence[Piece]) -> list[bool]:
    return [bool(YEAR_AND_WORDS.match(piece.words)) for piece in pieces]


def _labels_apart(blocks: Sequence[Block]) -> list[Block]:
    """The blocks with a short line between an empty one and an entry made a heading."""
    result: list[Block] = []
    for block in blocks:
        first, _, rest = block.text.plain.partition("\n")
        if (
            block.kind in LOOSE
            and block.blank_before
            and _LABEL.fullmatch(first.strip())
            and YEAR_AND_WORDS.match(rest)
        ):
            result.append(replace(block.with_text(block.text[: len(first)]), kind=BlockKind.HEADING, level=6))
            result.append(block.with_text(block.text[len(first) + 1 :]))
        else:
            result.append(block)
    return result
