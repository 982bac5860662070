"""Addresses in ASCII."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

LENGTH = 60
"""The most characters of an address, enough to know a title by."""

EXTREME = 200
"""The length from which on a title is told to have been cut."""


@dataclass(frozen=True, slots=True)
class Slug:
    """An address made from a title, and what had to be done to it."""

    text: str
    cut: bool = False
    taken: bool = False
    """Whether an earlier title had the same address, so that this one has a number behind it."""


def slug(title: str) -> str:
    """The title in `[a-z0-9-]`, transliterated, at most LENGTH characters long, cut at a word."""
    from slugify import slugify

    return slugify(title, max_length=LENGTH, word_boundary=True, save_order=True) or slugify(title)[:LENGTH] or "paper"


def unique(titles: Iterable[tuple[str, str]], taken: Iterable[str] = ()) -> list[Slug]:
    """Slugs for (prefix, title) pairs, such that no two, nor one and one of `taken`, are equal with their prefixes."""
    used = set(taken)
    counters: dict[str, int] = {}
    slugs = []
    for prefix, title in titles:
        first = text = slug(title)
        key = f"{prefix}-{first}"
        while f"{prefix}-{text}" in used:
            counters[key] = counters.get(key, 1) + 1
            text = f"{first}-{counters[key]}"
        used.add(f"{prefix}-{text}")
        slugs.append(Slug(text, cut=len(title) > EXTREME, taken=text != first))
    return slugs
