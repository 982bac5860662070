"""Headings of Markdown that are items of a list and nothing else."""

from __future__ import annotations

from collections.abc import Sequence

from markdown_it.token import Token

from converter.patterns import Rare

_HEADING_ITEM = Rare(r"(?m)^ {0,3}(?:\d{1,3}[.)]|[-*+]) {1,4}#{1,6} ", " #")


def listed_headings(tokens: Sequence[Token], source: str) -> frozenset[int]:
    """The positions of headings that are all of their items, as all items of their lists are: "1. # Title. 2021".

    So an editor writes out a list that was set in the style of a heading.
    """
    if not _HEADING_ITEM.search(source):
        return frozenset()
    found: set[int] = set()
    lists: list[list[int] | None] = []
    for i, token in enumerate(tokens):
        if token.type in _LIST_OPENS:
            lists.append([])
        elif token.type in _LIST_CLOSES:
            own = lists.pop()
            found.update(own if own and len(own) >= _FEW_HEADINGS else ())
        elif token.type == "list_item_open" and lists and lists[-1] is not None:
            inside = [other.type for other in tokens[i + 1 : i + 5]]
            if inside[:1] == ["list_item_close"]:
                continue
            lists[-1] = [*lists[-1], i + 1] if inside == _HEADING_ALONE else None
    return frozenset(found)


_LIST_OPENS = ("bullet_list_open", "ordered_list_open")
_LIST_CLOSES = ("bullet_list_close", "ordered_list_close")
_HEADING_ALONE = ["heading_open", "inline", "heading_close", "list_item_close"]
_FEW_HEADINGS = 2
"""So many items at least: a list of one may stand above what its heading is of."""
