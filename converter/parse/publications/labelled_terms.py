"""Definition lists whose terms are the labels of fields, the same for each work: "Reference", "Access to BibTeX"."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from converter.document import Block, BlockKind, concatenate
from converter.parse.publications.dates import heading_year
from converter.parse.publications.labels import AUTHORS_LABEL
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
    lists = _with_labels_joined(lists)
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


def _with_labels_joined(lists: Sequence[Sequence[Block]]) -> list[Sequence[Block]]:
    """The lists with each label of a field and the field itself made one line, where most works name their authors so.

    A page that sets "Authors:" as a term and the names as its definition says what "Authors: A. Berg" says.
    """
    signed = sum(
        AUTHORS_LABEL.match(f"{_label(blocks[i])} ") is not None
        for blocks in lists
        for i in range(len(blocks) - 1)
        if _leads_on(blocks, i)
    )
    return [_joined(blocks) for blocks in lists] if signed >= _LEAST else list(lists)


def _joined(blocks: Sequence[Block]) -> Sequence[Block]:
    result: list[Block] = []
    label: Block | None = None
    for i, block in enumerate(blocks):
        if label is not None:
            text = concatenate([label.text, block.text], " ")
            span = replace(label.span, end=max(label.span.end, block.span.end))
            result.append(replace(label, text=text, span=span))
            label = None
        elif i + 1 < len(blocks) and _leads_on(blocks, i):
            label = block
        else:
            result.append(block)
    return result


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


def _leads_on(blocks: Sequence[Block], i: int) -> bool:
    """Whether a block is a term with a colon in front of its definition, be it inside of an item."""
    term, defined = blocks[i], blocks[i + 1]
    if term.kind is not BlockKind.PARAGRAPH or defined.kind is not BlockKind.ITEM or defined.marker:
        return False
    return len(_label(term)) <= _LONGEST and _label(term).endswith((":", "："))


def _label(block: Block) -> str:
    return block.text.plain.strip()
