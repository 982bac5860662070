"""Entries that the structure of a page gives: everything inside one of the elements that are built alike."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import pairwise

from converter.document import Block, BlockKind
from converter.parse.publications.bylines import has_names, is_only_authors
from converter.parse.publications.dates import YEAR, heading_year
from converter.parse.publications.kind_names import KIND_NAME
from converter.parse.publications.paragraph_kinds import is_remark_label
from converter.parse.publications.pointers import is_navigation
from converter.parse.publications.raw_entry import Unit
from converter.parse.publications.signs import A_YEAR, is_link_label, is_tag, number_alone
from converter.parse.publications.status import heading_status
from converter.patterns import Lazy

_YEAR_ALONE = Lazy(rf"\W*({YEAR})\+?(?:\W{{1,3}}\d{{1,3}})?\W*")
"""A year, or one and a number: "2025 · 3"."""


_UNTOLD = (None, "preprint", "published")


def common_labels(cards: Iterable[Sequence[Block]]) -> frozenset[str]:
    """The words with which several cards begin alike, as those for a picture do; no name that others share."""
    first = Counter(blocks[0].text.plain.strip() for blocks in cards)
    often = [text for text, count in first.items() if count > 2 and len(text) < 40]
    others = [other for other in first if len(other) > 2]
    return frozenset(
        text for text in often if not any(f", {text}" in other or other.startswith(f"{text}, ") for other in others)
    )


def several_inside(blocks: Sequence[Block]) -> list[list[Block]]:
    """The blocks of one element as those of several cards, where each of its works stands below a year of its own."""
    starts = [i for i, block in enumerate(blocks) if _YEAR_ALONE.fullmatch(block.text.plain)]
    apart = all(below - above == _WITH_ITS_YEAR for above, below in pairwise([*starts, len(blocks)]))
    works = [blocks[i + 1].text.plain for i in starts] if apart and len(starts) > 1 and not starts[0] else []
    if not works or min(map(len, works)) < _SHORTEST:
        return [list(blocks)]
    return [list(blocks[i : i + _WITH_ITS_YEAR]) for i in starts]


_WITH_ITS_YEAR = 2
_SHORTEST = 30
"""Characters that a work has at least."""


def card(blocks: Sequence[Block], opened: Unit, labels: frozenset[str]) -> Unit:
    """The unit of one element's blocks; `opened` is what stands above it, `labels` are `common_labels`."""
    headings = [i for i, b in enumerate(blocks) if b.kind is BlockKind.HEADING and not is_remark_label(b.text.plain)]
    titled = next((i for i in headings if len(blocks[i].text.plain.strip()) > 12), None)
    years: list[Block] = []
    beside: list[Block] = []
    tag: Block | None = None
    year = opened.year
    heading = opened.heading
    first = 0
    while first < len(blocks) - 1:
        block = blocks[first]
        text = block.text.plain.strip()
        if found := heading_year(text) or (int(m[1]) if (m := _YEAR_ALONE.fullmatch(text)) else None):
            year = found
            years.append(block)
        elif tag is None and block.kind is BlockKind.PARAGRAPH and is_tag(text) and not KIND_NAME.fullmatch(text):
            tag = block
        elif len(text) < 40 and not any(r.href for r in block.text.runs) and heading_status((text,)) not in _UNTOLD:
            heading = text  # "Under review", where the others have their year
            beside.append(block)
        elif (
            is_navigation(block)
            or text in labels
            or KIND_NAME.fullmatch(text)
            or is_link_label(text)
            or titled is not None
            and first < titled
            and (len(text) < 40 or _is_above(text, blocks[titled].text.plain.strip()))
            and number_alone(block) is None
        ):
            beside.append(block)
        else:
            break
        first += 1
    if titled is not None and (cited := _cited(blocks, titled)):
        beside += blocks[first:cited]
        first = cited
    return Unit(list(blocks[first:]), year, heading, tag, dates=years, beside=beside, record=True)


def _cited(blocks: Sequence[Block], titled: int) -> int:
    """The block below a title in a heading that is the whole reference, with the title in italics or quotes; or 0."""
    title = blocks[titled].text.plain.strip()
    for i, block in enumerate(blocks[titled + 1 :], titled + 1):
        text = block.text.plain
        at = text.find(title)
        if at > 0 and (has_names(text[:at]) or is_only_authors(text[:at])) and A_YEAR.search(text):
            return i
    return 0


def _is_above(text: str, title: str) -> bool:
    """Whether what stands above a title in a heading is of its picture, or a line about the book: "Cover of Sand"."""
    return title in text and len(text) < len(title) + 30 or " · " in text and "ISBN" in text and len(text) < 120


def without_kind(unit: Unit) -> Unit:
    """A unit whose first block only says what kind of work the others are, without it."""
    first = unit.blocks[0]
    text = first.text.plain.strip()
    if len(unit.blocks) < 3 or first.kind is BlockKind.HEADING or not KIND_NAME.fullmatch(text):
        return unit
    return replace(unit, blocks=unit.blocks[1:], heading=text, beside=[*unit.beside, first], record=True)
