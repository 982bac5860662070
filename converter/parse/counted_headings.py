"""Headings that say more of the works below them than others do: "Publications 15", "Publications by topic"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from converter.document import Block, BlockKind
from converter.parse.candidate import visible
from converter.parse.publications.signs import looks_like_work
from converter.parse.vocabulary import is_known, kind_of
from converter.patterns import Lazy


def works_named(blocks: Sequence[Block], i: int) -> int:
    """The length of a paragraph's first line where it is such a heading; else 0."""
    return _opens_with_works(blocks, i) or (_counts_works(blocks[i]) if _listed_below(blocks, i) else 0)


def _listed_below(blocks: Sequence[Block], i: int) -> bool:
    """Whether numbered references begin at most two blocks below a paragraph."""
    return any(
        block.kind is BlockKind.ITEM and any(map(str.isdecimal, block.marker)) and looks_like_work(block.text.plain)
        for block in blocks[i + 1 : i + 3]
    )


def _counts_works(block: Block) -> int:
    """The length of a paragraph's first line where it speaks of works and counts them: "Publications 15"; else 0."""
    first = block.text.plain.partition("\n")[0]
    counted = _COUNTED.fullmatch(first.strip()) if block.blank_before and len(first) < 60 else None
    known = counted is not None and is_known(counted["heading"]) and kind_of(counted["heading"]) == "publications"
    return len(first) if known else 0


_COUNTED = Lazy(r"(?P<heading>[^\W\d_][^\d.,;:]*?)[ \t:·|–—-]*\b\d{1,3}(?: (?:in total|total))?")
"""A heading and how many stand below it."""


def labels_of_figures(blocks: Sequence[Block]) -> frozenset[int]:
    """Which blocks only say what the figures above them count, several beside each other: "35+", "Publications"."""
    shown = [i for i, block in enumerate(blocks) if visible(block)]
    labels = [at for at, (i, j) in enumerate(pairwise(shown), 1) if _counts(blocks[i], blocks[j])]
    return frozenset(shown[at] for at in labels if at + 2 in labels or at - 2 in labels)


def _counts(figure: Block, label: Block) -> bool:
    """Whether a paragraph is a figure alone, and the next one a word or two."""
    if figure.kind is not BlockKind.PARAGRAPH or label.kind is not BlockKind.PARAGRAPH:
        return False
    return len(label.text.plain) < _LONGEST_LABEL and bool(_FIGURE.fullmatch(figure.text.plain))


_LONGEST_LABEL = 40
_FIGURE = Lazy(r"\W{0,2}\d{1,3}(?:[.,]?\d{3})*\s?[kKM]?\s?[+%]?")


def _opens_with_works(blocks: Sequence[Block], i: int) -> int:
    """The length of a document's first line where it stands alone and begins with the word for works; else 0."""
    first = blocks[i].text.plain
    if len(first) > 80 or "\n" in first or not _PUBLICATIONS.fullmatch(first.strip()) or any(map(visible, blocks[:i])):
        return 0
    return len(first)


_PUBLICATIONS = Lazy(
    r"(?:publications|publicaciones|publicações|pubblicazioni|publikationen|публикации)\b[^.:;\d]{3,70}", re.IGNORECASE
)
