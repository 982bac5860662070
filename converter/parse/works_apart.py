"""Where works may be listed in a text without headings, as Pandoc leaves a CV whose own LaTeX commands set these."""

from __future__ import annotations

from collections.abc import Sequence

from converter.document import Block
from converter.parse.entries import readable
from converter.parse.publications.signs import A_YEAR

_FEWEST = 5
"""So many paragraphs at least make a list."""
_GAP = 2


def stretches_of_works(blocks: Sequence[Block], believed: Sequence[int]) -> list[tuple[int, int]]:
    """The ranges of blocks that may be lists of works: what an element holds, else those with works that are believed.

    `believed` are the places in the source at which the entries begin that can be read, if all blocks are one list.
    """
    held = [(a, b) for a, b in _elements(blocks) if _are_dated(blocks[a:b])]
    return held or _runs(blocks, believed)


def _elements(blocks: Sequence[Block]) -> list[tuple[int, int]]:
    """The ranges of the blocks that one element of a class holds, and nothing else."""
    found: list[tuple[int, int]] = []
    start = 0
    for i in range(1, len(blocks) + 1):
        own, above = _element(blocks[i]) if i < len(blocks) else None, _element(blocks[start])
        if i == len(blocks) or own != above:
            if above is not None and sum(map(readable, blocks[start:i])) >= _FEWEST:
                found.append((start, i))
            start = i
    return found


def _element(block: Block) -> object:
    return block.within[-1] if block.within and block.within[-1].style else None


def _runs(blocks: Sequence[Block], believed: Sequence[int]) -> list[tuple[int, int]]:
    """The ranges of paragraphs with such works, with no more than one between two of them that is none."""
    seen = [i for i, block in enumerate(blocks) if readable(block)]
    works = [n for n, i in enumerate(seen) if any(blocks[i].span.start <= at < blocks[i].span.end for at in believed)]
    runs: list[list[int]] = []
    for n in works:
        if runs and n - runs[-1][-1] <= _GAP:
            runs[-1].append(n)
        else:
            runs.append([n])
    return [(seen[run[0]], seen[run[-1]] + 1) for run in runs if len(run) >= _FEWEST]


def _are_dated(blocks: Sequence[Block]) -> bool:
    """Whether a year stands in every third paragraph, as where titles and names have paragraphs of their own."""
    return 3 * sum(A_YEAR.search(block.text.plain) is not None for block in blocks) >= len(blocks)
