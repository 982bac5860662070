"""Which items of two lists are one and the same."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from difflib import SequenceMatcher
from itertools import pairwise

from converter.edits.nodes import MappingNode, Node, ScalarNode, entries, value

_NAMES = ("url", "title", "name", "label")
"""Keys by which an item is known, the surest first."""
_ALIKE = 0.6
"""Least share of their keys in which two items agree that are one."""


def match(former: Sequence[Node], present: Sequence[Node]) -> dict[int, int]:
    """Indices of former items -> those of the present items that they have become.

    Equal items first, then those that have one address or name, then those that stand at one place between the others.
    """
    before, after = [repr(value(item)) for item in former], [repr(value(item)) for item in present]
    pairs: dict[int, int] = {}
    for i, j, size in SequenceMatcher(None, before, after, autojunk=False).get_matching_blocks():
        pairs.update(zip(range(i, i + size), range(j, j + size), strict=True))
    _pair_unique(before, after, pairs)
    for name in _NAMES:
        _pair_unique([_name(item, name) for item in former], [_name(item, name) for item in present], pairs)
    _pair_alike(former, present, pairs)
    rows = [(-1, -1), *sorted(pairs.items()), (len(former), len(present))]
    taken = set(pairs.values())
    for (i, j), (next_i, next_j) in pairwise(rows):
        if next_i - i == next_j - j > 1 and taken.isdisjoint(range(j + 1, next_j)):
            pairs.update(zip(range(i + 1, next_i), range(j + 1, next_j), strict=True))
    return dict(sorted(pairs.items()))


def is_same(one: Node, other: Node) -> bool:
    """Whether two items say the same, or have one address."""
    return value(one) == value(other) or _name(one, "url") is not None and _name(one, "url") == _name(other, "url")


def _pair_unique(before: Sequence[str | None], after: Sequence[str | None], pairs: dict[int, int]) -> None:
    """Adds the pairs of items that have something in common which no other item that is left has."""
    taken = set(pairs.values())
    left = {i: text for i, text in enumerate(before) if i not in pairs and text is not None}
    there = {j: text for j, text in enumerate(after) if j not in taken and text is not None}
    of_former, of_present = Counter(left.values()), Counter(there.values())
    place = {text: j for j, text in there.items()}
    for i, text in left.items():
        if of_former[text] == of_present[text] == 1:
            pairs[i] = place[text]


def _pair_alike(former: Sequence[Node], present: Sequence[Node], pairs: dict[int, int]) -> None:
    """Adds the pairs of items that agree in most of their keys, the likest first."""
    taken = set(pairs.values())
    left = {i: facts for i, item in enumerate(former) if i not in pairs and (facts := _facts(item))}
    there = {j: facts for j, item in enumerate(present) if j not in taken and (facts := _facts(item))}
    shares = (
        (len(one & other) / max(len(one), len(other)), i, j) for i, one in left.items() for j, other in there.items()
    )
    for _, i, j in sorted((found for found in shares if found[0] >= _ALIKE), key=lambda found: (-found[0], found[1:])):
        if i not in pairs and j not in taken:
            pairs[i] = j
            taken.add(j)


def _facts(item: Node) -> frozenset[str]:
    if not isinstance(item, MappingNode):
        return frozenset()
    return frozenset(repr((key, value(held))) for key, (_, held) in entries(item).items())


def _name(item: Node, key: str) -> str | None:
    if not isinstance(item, MappingNode):
        return None
    for held_key, held in entries(item).values():
        if held_key.value == key and isinstance(held, ScalarNode):
            text = str(held.value).strip().casefold()
            return text.removesuffix("/") if key == "url" else text
    return None
