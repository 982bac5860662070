"""Definition lists whose terms are the labels of fields, the same for each work: "Reference", "Access to BibTeX"."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from converter.document import Block, BlockKind
from converter.parse.publications.dates import heading_year
from converter.parse.publications.signs import is_complete

_LONGEST = 45
"""Characters that the label of a field has at most."""
_LEAST = 3
"""So many works have the label that stands in front of each."""
_NEARLY_ALL = 0.8
"""So many of the fields are whole references if they are first ones, and none if they are others."""


def by_labelled_terms(lists: Sequence[Sequence[Block]]) -> list[Sequence[Block]]:
    """The lists with the fields of each work made one record, where labels that come round are the terms.

    The labels come round in all lists of a document together: one of them may hold a single work.  The work stands in
    the first field; what the label of a field with links says, the links say themselves.
    """
    terms = [[i for i in range(len(blocks) - 1) if _is_term(blocks, i)] for blocks in lists]
    often = Counter(_label(blocks[i]) for blocks, own in zip(lists, terms, strict=True) for i in own)
    first = Counter(_label(blocks[own[0]]) for blocks, own in zip(lists, terms, strict=True) if own)
    opening = max(first, key=lambda label: (first[label], often[label]), default="")
    others = sum(often.values()) - often[opening]
    if often[opening] < _LEAST or 2 * others < often[opening] or 2 * len(often) > sum(often.values()):
        return list(lists)
    fields = [
        (_label(blocks[i]) == opening, is_complete(blocks[i + 1].text.plain))
        for blocks, own in zip(lists, terms, strict=True)
        for i in own
    ]
    if sum(opens == work for opens, work in fields) < _NEARLY_ALL * len(fields):
        return list(lists)  # of which kind each work is: "Journal", "Conference"
    return [_with_records(blocks, own, opening) if own else blocks for blocks, own in zip(lists, terms, strict=True)]


def _with_records(blocks: Sequence[Block], terms: Sequence[int], opening: str) -> Sequence[Block]:
    record = 0
    of: dict[int, int] = {}
    for i, following in zip(terms, [*terms[1:], len(blocks)], strict=True):
        if _label(blocks[i]) == opening:
            record = blocks[i].span.start + 1
        if record:
            of[i] = of[i + 1] = record
        if following > i + 2:
            record = 0
    marked = [replace(b, record=of[i]) if i in of and not b.record else b for i, b in enumerate(blocks)]
    for i in of.keys() & set(terms):
        if _label(blocks[i]) == opening:
            marked[i], marked[i + 1] = marked[i + 1], marked[i]  # an entry begins with the work
    return marked


def _is_term(blocks: Sequence[Block], i: int) -> bool:
    term, defined = blocks[i], blocks[i + 1]
    if term.kind is not BlockKind.PARAGRAPH or term.depth or defined.kind is not BlockKind.ITEM or defined.marker:
        return False
    return 0 < len(_label(term)) <= _LONGEST and heading_year(_label(term)) is None


def _label(block: Block) -> str:
    return block.text.plain.strip()
