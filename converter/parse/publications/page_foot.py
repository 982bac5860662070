"""Finds the foot of a web page below its last list: who the owner is and how to get in touch, but no works."""

from __future__ import annotations

import re
from collections.abc import Sequence

from converter.document import Block, Element
from converter.patterns import Lazy

_AROUND_PAGES = frozenset({"div", "main", "body"})
"""What may stand around a page's foot; in anything else it is the foot of an entry."""


_ON_REQUEST = Lazy(
    r"(?:(?:all )?references )?(?:are )?(?:available|provided|furnished) (?:up)?on request\W*", re.IGNORECASE
)
"""What stands below "References" in a CV, where Pandoc sets a bibliography, too."""


def without_foot(blocks: Sequence[Block]) -> tuple[Sequence[Block], Sequence[Block]]:
    """The blocks of a list, and those at their end that are the page's foot, or what "References" said before them."""
    first = next((i for i, block in enumerate(blocks) if block.text.plain.strip()), None)
    if first is not None and _ON_REQUEST.fullmatch(blocks[first].text.plain.strip()):
        rest, foot = without_foot(blocks[first + 1 :])
        return rest, (*blocks[: first + 1], *foot)
    said = [i for i, block in enumerate(blocks) if block.text.plain.strip()]
    around = _foot_around(blocks[said[-1]]) if said else None
    if around is None:
        return blocks, ()
    inside = [i for i, block in enumerate(blocks) if around in block.within]
    first = inside[0]
    whole = all(around in blocks[i].within for i in said if i >= first)
    if not whole or any(_has_foot(block) for block in blocks[:first]):
        return blocks, ()
    return blocks[:first], blocks[first:]


def _foot_around(block: Block) -> Element | None:
    """The foot that a block stands in, if nothing but the page is around it."""
    for element in block.within:
        if element.name == "footer":
            return element
        if element.name not in _AROUND_PAGES:
            return None
    return None


def _has_foot(block: Block) -> bool:
    return any(element.name == "footer" for element in block.within)
