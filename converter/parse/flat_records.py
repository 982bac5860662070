"""Entries whose fields are elements side by side, as titles, authors and venues in `<p>`, with no element around."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from converter.document import Block, BlockKind
from converter.parse.publications.classes import field_of

_FEWEST = 3
"""So many titles at least tell that the classes are those of a list's entries."""
_MOST = 12
"""Elements that one entry may have."""


def flat_records(blocks: Sequence[Block]) -> dict[int, int]:
    """The number of its record for each block of such entries, by its place; one begins where its first class does.

    The numbers are those of no element (see `records`): elements begin further apart.
    """
    found: dict[int, int] = {}
    for _, group in groupby(range(len(blocks)), key=lambda i: _around(blocks[i])):
        run = list(group)
        titled = [i for i in run if field_of(_style(blocks[i])) == "title"]
        if len(titled) < _FEWEST or _around(blocks[run[0]]) is None:
            continue
        for lead in dict.fromkeys(_style(blocks[i]) for i in run if i <= titled[0]):
            entries = _parted(run, lead, blocks)
            if len(entries) == len(titled) and all(1 < len(entry) <= _MOST for entry in entries):
                for entry in entries:
                    found.update(dict.fromkeys(entry, blocks[entry[0]].within[-1].start + 2))
                break
    return found


def _around(block: Block) -> tuple[int, ...] | None:
    """The elements around one with a class that is a block by itself; None for other blocks."""
    if block.record or block.kind is not BlockKind.PARAGRAPH or not block.within or not _style(block):
        return None
    return (0, *(element.start for element in block.within[:-1]))


def _style(block: Block) -> str:
    return block.within[-1].style if block.within else ""


def _parted(run: Sequence[int], lead: str, blocks: Sequence[Block]) -> list[list[int]]:
    """The blocks of a run from the first one of a class on, parted at those of it that follow a title."""
    entries: list[list[int]] = []
    titled = False
    for i in run:
        style = _style(blocks[i])
        if style == lead and (titled or not entries):
            entries.append([])
            titled = False
        if entries:
            entries[-1].append(i)
        titled = titled or field_of(style) == "title"
    return entries
