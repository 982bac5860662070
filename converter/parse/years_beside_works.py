"""Rows of a table that hold a year in a narrow cell, and beside it all works of that year: paragraphs, or a list."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import takewhile

from converter.document import Block, BlockKind
from converter.parse.candidate import YEAR, Candidate, flat
from converter.parse.lines import sliced
from converter.parse.publications.bylines import has_names
from converter.patterns import Lazy

_APART = Lazy(r"[^\S\v]*\v[^\S\v]*\v\s*")
_IN_A_YEAR = Lazy(r"\b(?:19|20)\d\d")
_LEAST = 40
"""Characters that a work has at least."""


def years_beside_works(blocks: Sequence[Block]) -> frozenset[int]:
    """The indices of such rows: two at least, and several works in one of them."""
    found = {i: works for i, block in enumerate(blocks) if (works := len(_works(block)) or _listed(blocks, i))}
    return frozenset(found) if len(found) > 1 and max(found.values()) > 1 else frozenset()


def pieces_of_row(block: Block) -> Iterator[Block | Candidate]:
    """Such a row as its year, which is the heading of its works, and each of these as a paragraph."""
    stop = (block.text.plain + "\v").find("\v")
    yield Candidate(sliced(block, 0, stop), block.text[:stop].strip(), "h6", 6, True, flat(block.text[:stop]))
    for start, end in _works(block):
        yield replace(sliced(block, start, end), kind=BlockKind.PARAGRAPH, cells=(), blank_before=True)


def _listed(blocks: Sequence[Block], at: int) -> int:
    """The number of works in the list that stands in a row beside nothing but a year."""
    if blocks[at].kind is not BlockKind.ROW or not YEAR.fullmatch(flat(blocks[at].text)):
        return 0
    below = takewhile(lambda block: block.kind is BlockKind.ITEM, blocks[at + 1 :])
    texts = [block.text.plain for block in below]
    return len(texts) if all(map(_is_work, texts)) else 0


def _is_work(text: str) -> bool:
    return len(text) >= _LEAST and (bool(_IN_A_YEAR.search(text)) or has_names(text))


def _works(block: Block) -> list[tuple[int, int]]:
    """Where in a row the works begin and end that stand beside a year; nothing if the row holds anything else."""
    plain = block.text.plain
    start = plain.find("\v") + 1
    if block.kind is not BlockKind.ROW or block.header or not start or not YEAR.fullmatch(plain[: start - 1].strip()):
        return []
    parts: list[tuple[int, int]] = []
    for gap in _APART.finditer(plain, start):
        parts.append((start, gap.start()))
        start = gap.end()
    parts.append((start, len(plain)))
    parts = [(a, b) for a, b in parts if plain[a:b].strip()]
    return parts if all(_is_work(plain[a:b]) for a, b in parts) else []
