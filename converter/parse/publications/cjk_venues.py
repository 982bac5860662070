"""Venues as Chinese and Japanese lists print them: in brackets of their own, behind editors, before publishers."""

from __future__ import annotations

import re

from converter.patterns import Lazy, Rare

_EDITED = Rare(
    r"(?P<lead>[^『「《]{0,40}?(?:編著?|编著?|監修|主编|主編)\s*[，、,：:]?\s*)[『「《](?P<book>[^『「《』」》]+)[』」》].*",
    *"編编監主",
    flags=re.DOTALL,
)
_NAMED = Rare(
    r"(?:载|載|收入|收于|見|见|於)?\s*[：:]?\s*[『「《](?P<book>[^『「《』」》]+)[』」》](?P<rest>.*)",
    *"『「《",
    flags=re.DOTALL,
)
_AT = Rare(
    r"\w{2,6}[：:](?P<house>[^：:，、]{1,20}(?:出版社|书局|书店|書房|書店|出版|书社))",
    "出版社",
    "书局",
    "书店",
    "書房",
    "書店",
    "书社",
    "出版",
)
_APART = Lazy(r"\s*(?:[，、,．.。].*)?", re.DOTALL)


def named(venue: str) -> tuple[str, bool]:
    """The name in a venue's brackets, or of its publisher behind a place; and whether editors stand before it."""
    if book := _EDITED.fullmatch(venue):
        return book["book"], True
    if (book := _NAMED.fullmatch(venue)) and (
        _APART.fullmatch(book["rest"]) or re.search(r"(?:出版社|書房|書店|书局|书店|出版)$", book["rest"])
    ):
        return book["book"], False
    if house := _AT.fullmatch(venue):
        return house["house"], False
    return venue, False
