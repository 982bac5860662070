"""Items of lists that are headings: above a list of their own in each, or above items without a bullet."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from converter.document import Block, BlockKind
from converter.parse.candidate import Candidate, flat, visible
from converter.parse.lines import sliced
from converter.parse.publications.heading_kinds import heading_kind
from converter.parse.publications.item_levels import is_heading_item, is_label_of_items
from converter.parse.vocabulary import is_known, is_partly_known, kind_of
from converter.patterns import Lazy

_NUMBER = Lazy(r"\d")
_YEAR = Lazy(r"\b(?:19|20)\d\d\b")
_LEAST = 2
"""So many such items at least stand in a list: one alone may be an entry with what is said of it."""
_MANY = 4
"""So many works at least are in a list for each of its items that is a heading."""
_LONGEST = 60
"""Characters that such a heading has at most."""
_WORKS = frozenset(["publications", "patents", "software"])


def headings_among(blocks: Sequence[Block]) -> frozenset[int]:
    """The positions of items such as "- Journal articles", above a list of its own for each.

    All of the first level of their list name kinds of works, and items follow each.
    """
    result: set[int] = set()
    run: list[int] = []
    for i, block in enumerate(blocks):
        if block.kind is BlockKind.TEMPLATE:
            continue  # what stands at a page's foot
        if block.depth:
            run.append(i)
            continue
        result |= _headings_of(blocks, run) or _headings_amid_works(blocks, run)
        run = []
    result |= _headings_of(blocks, run) or _headings_amid_works(blocks, run)
    return frozenset(result | _headings_of_numbers(blocks))


def _headings_amid_works(blocks: Sequence[Block], run: Sequence[int]) -> set[int]:
    """Items of a list of works that are headings of its parts, which pasting has made items like all others.

    "- Journal articles" stands between "- Berg, Ada. 2020. “Sand”. ..." and its like, and everything else is as long.
    """
    items = [i for i in run if blocks[i].kind is BlockKind.ITEM]
    named = {i for i in items if _names_kind(blocks[i])}
    found = named if any(" " in blocks[i].text.plain.strip() for i in named) else set()
    if found:  # "Collaboration papers", beside others that are known
        found |= {i for i in items if not _NUMBER.search(blocks[i].text.plain) and _names_works(_first_line(blocks[i]))}
    works = [i for i in items if i not in found]
    if not found or len(works) < _MANY * len(found) or items[-1] in found:
        return set()
    dated = sum(_YEAR.search(blocks[i].text.plain) is not None for i in works)
    return found if 2 * dated > len(works) and all(len(blocks[i].text.plain) > _LONGEST for i in works) else set()


def _headings_of_numbers(blocks: Sequence[Block]) -> set[int]:
    """Items behind a sign that name kinds of works, "• Journal papers (in English)", above numbers that begin anew.

    A word processor's list of two levels often comes out as one. No other item has the sign between such items.
    """
    shown = [i for i, block in enumerate(blocks) if block.kind is not BlockKind.TEMPLATE and block.text.plain.strip()]
    found = [
        i
        for i, below in pairwise(shown)
        if blocks[below].marker.strip("[(.)]") == "1" and blocks[i].kind is BlockKind.ITEM and _names_kind(blocks[i])
    ]
    if len(found) < _LEAST or len({blocks[i].marker for i in found}) > 1:
        return set()
    between = blocks[found[0] : found[-1]]
    return set(found) if sum(b.marker == blocks[found[0]].marker for b in between) == len(found) - 1 else set()


def _names_kind(block: Block) -> bool:
    text = block.text.plain.strip()
    if not block.marker or any(map(str.isalnum, block.marker)) or "\n" in text or len(text) > _LONGEST:
        return False
    return is_known(text) and kind_of(text) in _WORKS


def _headings_of(blocks: Sequence[Block], run: Sequence[int]) -> set[int]:
    """The headings of one list, whose blocks stand at some positions."""
    items = [i for i in run if blocks[i].kind is BlockKind.ITEM]
    depths = {blocks[i].depth for i in items}
    if len(depths) < 2:
        return set()
    first = [i for i in items if blocks[i].depth == min(depths)]
    bullet = blocks[first[0]].marker
    numbered = False
    if not any(map(str.isalnum, bullet)):
        # a wide number stands as far to the left as the bullets: "▷ Articles", " [J9] Sand", "[J10] Silt"
        first = [i for i in first if blocks[i].marker == bullet or not _NUMBER.search(blocks[i].marker)]
        numbered = all(_NUMBER.search(blocks[i].marker) for i in items if i not in first)
    if len(first) < _LEAST or not all(_is_heading(blocks[i], sure=numbered) for i in first):
        return set()
    deeper = {i for i in items if i not in first}
    return set(first) if all(below in deeper for i, below in pairwise([*run, -1]) if i in first) else set()


def headings_behind_bullets(blocks: Sequence[Block]) -> Mapping[int, int]:
    """Which items begin with a heading, and how long it is: "▷ Journal articles", its items below without any bullet.

    All items that have their bullet name works, most of them in known words, and something else stands below each.
    """
    shown = [i for i, block in enumerate(blocks) if visible(block)]
    found: dict[str, list[int]] = {}
    for at, i in enumerate(shown):
        block = blocks[i]
        if block.kind is BlockKind.ITEM and block.marker and not any(map(str.isalnum, block.marker)):
            below = blocks[shown[at + 1]] if at + 1 < len(shown) else None
            led = "\n" in block.text.plain or below is not None and below.marker != block.marker
            found.setdefault(block.marker, []).append(i if led and _names_works(_first_line(block)) else -1)
    return {
        i: len(block.text.plain.split("\n", 1)[0])
        for own in found.values()
        if len(own) >= _LEAST and min(own) >= 0
        if 2 * sum(is_known(_first_line(blocks[i])) for i in own) > len(own)
        for i in own
        for block in (blocks[i],)
    }


def with_heading(block: Block, size: int) -> Iterable[Block | Candidate]:
    """An item as the heading that fills its first line, and what stands below it in the same item."""
    head = block.text[:size].strip()
    yield Candidate(sliced(block, 0, size), head, "numbered", 0, True, flat(head))
    if size + 1 < len(block.text.plain):
        below = sliced(block, size + 1, len(block.text.plain))
        yield replace(below, kind=BlockKind.PARAGRAPH, marker="", depth=0, blank_before=False)


def _first_line(block: Block) -> str:
    return block.text.plain.split("\n", 1)[0].strip().rstrip(" :")


def _names_works(plain: str) -> bool:
    return len(plain) < _LONGEST and is_partly_known(plain) and kind_of(plain) == "publications"


def _is_heading(block: Block, *, sure: bool) -> bool:
    """Whether an item is a heading; one word is enough where it is `sure` that works have numbers: "▷ Theses"."""
    if is_label_of_items(block) or is_heading_item(block):
        return True
    text = block.text.plain.strip()
    return (
        sure
        and len(text) < 60
        and (is_known(text) and kind_of(text) in _OF_WORKS or heading_kind((text,))[0] is not None)
    )


_OF_WORKS = ("publications", "patents", "talks")
