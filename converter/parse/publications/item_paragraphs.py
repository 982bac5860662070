"""Items and paragraphs that hold an entry's first line alone, whose other lines stand in paragraphs below."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from converter.document import HARD_BREAK, Block, BlockKind, concatenate
from converter.parse.publications.bylines import has_names, is_only_authors
from converter.parse.publications.paragraph_kinds import paragraph_kind
from converter.parse.publications.signs import A_YEAR, is_complete

_MOST = 4
"""Paragraphs below an item that may belong to it."""
_LEAST = 4
"""So many titles at least, each above its imprint, make a list of such."""


def authors_in_items(blocks: Sequence[Block]) -> Sequence[Block]:
    """With each item and the paragraphs below it as one block, where most items of a list hold nothing but names.

    Word sets what is indented below a number as a quotation: "1. A. Berg", "> Title", "> Journal, 2020".
    """
    items = [i for i, b in enumerate(blocks) if b.kind is BlockKind.ITEM and b.depth <= 1 and not b.record]
    below = {i: _paragraphs_below(blocks, i) for i in items}
    named = [i for i in items if below[i] and is_only_authors(blocks[i].text.plain.strip(" .,;\n"))]
    if len(named) < 2 or 3 * len(named) < 2 * len(items) or items[0] not in named:
        return blocks
    return _joined(blocks, {i: below[i] for i in named})


def titles_above_authors(blocks: Sequence[Block]) -> Sequence[Block]:
    """With each item and the paragraphs above it as one block, where all items hold nothing but names.

    So an extract has what R Markdown sets as a heading, a line and a bullet: "Sand", "Journal, 2020", "* A. Berg".
    """
    items = [i for i, b in enumerate(blocks) if b.kind is BlockKind.ITEM]
    if not items or any(blocks[i].record or not is_only_authors(blocks[i].text.plain.strip(" .,;\n")) for i in items):
        return blocks
    above = {i: _paragraphs_above(blocks, i) for i in items}
    if any(len(own) < 2 or is_complete(blocks[own[0]].text.plain) for own in above.values()):
        return blocks
    first = {own[0]: [*own[1:], i] for i, own in above.items()}
    joined = _joined(blocks, first)
    starts = {blocks[i].span.start for i in first}
    return [replace(b, kind=BlockKind.ITEM, depth=1) if b.span.start in starts else b for b in joined]


def _paragraphs_above(blocks: Sequence[Block], at: int) -> list[int]:
    """The paragraphs right above a block, two or three: a title, which is no sentence, and where it appeared."""
    found: list[int] = []
    for i in range(at - 1, -1, -1):
        if blocks[i].kind is not BlockKind.PARAGRAPH or blocks[i].record:
            break
        found.insert(0, i)
    return found if len(found) <= _MOST - 1 else []


def authors_as_terms(blocks: Sequence[Block]) -> Sequence[Block]:
    """With each term and its definitions as one block, where most terms are names: <dt>A. Berg. 2020.<dd>Sand."""
    below: dict[int, list[int]] = {}
    for index, block in enumerate(blocks):
        if block.kind is BlockKind.PARAGRAPH and not block.depth and not block.record:
            below[index] = _definitions_below(blocks, index)
    below = {i: rest for i, rest in below.items() if rest}
    named = [i for i in below if _is_byline(blocks[i].text.plain.strip(" .,;\n"))]
    items = sum(block.kind is BlockKind.ITEM for block in blocks)
    if len(named) < 2 or 3 * len(named) < 2 * len(below) or 4 * sum(map(len, below.values())) < 3 * items:
        return blocks
    if 5 * sum(is_complete(blocks[i].text.plain) and i not in named for i in below) > len(below):
        return blocks
    return _joined(blocks, below)


def _is_byline(text: str) -> bool:
    """Whether a term holds names alone, be it of all the members of a collaboration, and the year."""
    if len(text) > _COLLABORATION and A_YEAR.match(text[-4:]):
        text = text[:_COLLABORATION].rpartition(",")[0]
    return is_only_authors(text)


_COLLABORATION = 500
"""Characters that are enough to know a list of names by."""


def _definitions_below(blocks: Sequence[Block], at: int) -> list[int]:
    found: list[int] = []
    for i in range(at + 1, len(blocks)):
        if blocks[i].kind is not BlockKind.ITEM or blocks[i].marker not in ("", ":") or blocks[i].record:
            break
        found.append(i)
    return found if len(found) <= _MOST else []


def titles_above(blocks: Sequence[Block]) -> Sequence[Block]:
    """With each title and what stands below it as one block, where a list has most of its titles by themselves.

    Titles are items and the rest loose paragraphs ("* Sand", "Gilder Press, Sandby, 2021", "with Ada Berg"), as a
    converter leaves elements inside of items; or they stand at the margin and the rest is set in, as text browsers
    set a heading.
    """
    items = [i for i, b in enumerate(blocks) if b.kind is BlockKind.ITEM and b.depth <= 1 and not b.record]
    below = {i: [j for j in _paragraphs_below(blocks, i) if not blocks[j].depth] for i in items}
    if not _are_titles(blocks, below):
        margin = [
            i
            for i, b in enumerate(blocks)
            if b.kind is BlockKind.PARAGRAPH and not b.indent and b.blank_before and not b.record
        ]
        below = {i: _set_in_below(blocks, i) for i in margin}
        if not _are_titles(blocks, {i: rest for i, rest in below.items() if rest}):
            return blocks
    return _joined(blocks, {i: rest for i, rest in below.items() if rest and not is_complete(blocks[i].text.plain)})


def _are_titles(blocks: Sequence[Block], below: dict[int, list[int]]) -> bool:
    """Whether most of some blocks hold no year, and what is right below them says where and when they appeared."""
    titles = [i for i, rest in below.items() if rest and not A_YEAR.search(blocks[i].text.plain)]
    if len(titles) < _LEAST or 4 * len(titles) < 3 * len(below):
        return False
    last = [blocks[below[i][-1]].text.plain.strip(" .,;") for i in titles]
    if 2 * sum(is_only_authors(text) and not A_YEAR.search(text) for text in last) > len(titles):
        return False  # those of the next title, which stand above it
    first = [blocks[below[i][0]].text.plain for i in titles]
    dated = sum(any(A_YEAR.search(blocks[j].text.plain) for j in below[i]) for i in titles)
    short = sum(len(text) < _IMPRINT for text in first)
    alone = sum(len(text) > _HOUSE and is_complete(text) and has_names(text) for text in first)
    return min(dated, short) * 5 >= 4 * len(titles) and 3 * alone <= len(titles)


_HOUSE = 80
"""A publisher, a town and a year fill no more, whose words may look like names."""
_IMPRINT = 240
"""Fewer characters than that have the lines that say where a work appeared; an abstract has more."""


def _joined(blocks: Sequence[Block], below: dict[int, list[int]]) -> Sequence[Block]:
    """The blocks with some of them and what stands below these made one."""
    gone = {j for rest in below.values() for j in rest}
    return [
        block.with_text(concatenate([block.text, *(blocks[j].text for j in below[i])], HARD_BREAK))
        if i in below
        else block
        for i, block in enumerate(blocks)
        if i not in gone
    ]


def _paragraphs_below(blocks: Sequence[Block], at: int) -> list[int]:
    found: list[int] = []
    for i in range(at + 1, len(blocks)):
        if (
            blocks[i].kind is not BlockKind.PARAGRAPH
            or blocks[i].record
            or paragraph_kind(blocks[i]) in ("legend", "pointer")
        ):
            break
        found.append(i)
    return found if len(found) <= _MOST else []


def _set_in_below(blocks: Sequence[Block], at: int) -> list[int]:
    found: list[int] = []
    for i in range(at + 1, len(blocks)):
        if blocks[i].kind not in (BlockKind.PARAGRAPH, BlockKind.ITEM) or blocks[i].indent < 2:
            break
        found.append(i)
    return found if len(found) <= _MOST else []
