"""Badges above titles, or in front of them, that say no more than at which meeting a work was shown: "ICML 2024".

Keys in brackets ("[WAVES21] Sand") are such badges too, or labels of BibTeX: both hold the year.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from converter.parse.publications import venues
from converter.parse.publications.bylines import is_only_authors
from converter.parse.publications.dates import YEAR
from converter.parse.publications.raw_entry import RawEntry
from converter.patterns import Lazy

_BADGE = Lazy(
    r"(?P<badge>(?=[^\v]{4,80}\v)[A-Z][\w&+’'/-]*"
    r"(?: (?:[A-Z&][\w&+’'/-]*|of|on|and|in|for|the|\d{1,2}(?:st|nd|rd|th))){0,9}[ -]?(?:19|20)\d\d"
    r"(?: ?\([^()\v]{3,30}\))?)\s*\v\s*(?P<next>[^\v]{20,})"
)


_AHEAD = Lazy(
    r"(?P<badge>(?=[^\v]*[A-Z][^\v]*[A-Z])[A-Z][\w&+/-]*[A-Za-z](?: [A-Z][\w&+/-]*){0,3}"
    r"(?: ?['’]\d\d|[ -](?:19|20)\d\d))"
    r"(?P<sign>:?) +(?=[^\s–—-])"
)
"""A meeting and its year in front of a title: "**ICML 2024** Sand", "ICML 2024 [Sand](u)", "ICML 2024: Sand"."""


_MANY = 5
"""So many badges above titles are enough, however many entries have none: often only the newest works have pictures."""


_KEY = Lazy(r"\s*\[(?P<name>[^\W\d_a-z][^\W\d_]*(?:[&+-][^\W\d_]+)?)[ '’-]?(?P<year>\d\d)[a-z]?\]:?\s+(?=\S)")
_BEHIND = 60
"""Characters behind a key in which the author stands for whom it is made."""
_A_YEAR = Lazy(rf"\b{YEAR}\b")


def find_badge_lines(entries: Sequence[RawEntry]) -> None:
    """Notes in `tag_end` where such lines end, if the list has several."""
    _find_keys(entries)
    found = []
    longer = 0
    """Of these, those above a line that is longer, as titles are."""
    ahead = []
    for raw in entries:
        if raw.tag_end or raw.title_end is not None:
            longer += raw.tag_end > 0  # found when a part of the list was looked at
            continue
        if (label := _AHEAD.match(raw.text.plain)) and _stands_apart(raw, label):
            ahead.append((raw, label.end("badge")))
        badge = _BADGE.match(raw.text.plain)
        if badge and not is_only_authors(badge["next"]):
            found.append((raw, badge.end("badge")))
            longer += len(badge["next"]) > len(badge["badge"])
    if longer > 1 and 3 * longer > len(entries) or longer >= _MANY:
        for raw, end in found:
            raw.tag_end = end
    if len(ahead) > 2 and 3 * len(ahead) > 2 * len(entries):
        for raw, end in ahead:
            raw.tag_end = end


def _stands_apart(raw: RawEntry, label: re.Match[str]) -> bool:
    """Whether a badge is set apart from what follows, be it by its own looks or by those of a title."""
    own, following = raw.text.run_at(0), raw.text.run_at(label.end())
    if own.bold and not following.bold or label["sign"]:
        return True
    return bool(following.href and not own.href) or raw.text.plain[label.end()] in '“"„'


def _find_keys(entries: Sequence[RawEntry]) -> None:
    """Gives entries the years of their keys, and notes where these end that name the only venue."""
    found = [(raw, key) for raw in entries if (key := _KEY.match(raw.text.plain))]
    if len(found) < 3 or 3 * len(found) < 2 * len(entries) or _are_counted([key for _, key in found]):
        return
    signed = sum(any(word.startswith(key["name"][0]) for word in _first_author(key)) for _, key in found)
    for raw, key in found:
        rest = key.string[key.end() :]
        if raw.year is None and not _A_YEAR.search(rest):
            raw.year = int(key["year"]) + (1900 if key["year"] >= "60" else 2000)
        named = venues.VENUE.search(rest) or venues.PUBLISHER.search(rest) or len(_LINE.findall(rest)) > 2
        if 2 * signed < len(found) and key["name"][-1].isupper() and not named and not raw.tag_end:
            raw.tag_end = key.end() - len(key[0]) + len(key[0].rstrip())


def _first_author(key: re.Match[str]) -> list[str]:
    return key.string[key.end() : key.end() + _BEHIND].split(", ")[0].split()


_FIRST = 3
"""Numbers that are counted down end below it."""
_LINE = Lazy(r"[^\v\n]*\w[^\v\n]*")


def _are_counted(keys: Sequence[re.Match[str]]) -> bool:
    """Whether the numbers of keys go on from one to the next of the same name: "[CONF12]", "[CONF11]"."""
    last: dict[str, int] = {}
    steps = []
    for key in keys:
        if key["name"] in last:
            steps.append(abs(int(key["year"]) - last[key["name"]]))
        last[key["name"]] = int(key["year"])
    return bool(steps) and set(steps) == {1} and min(last.values()) < _FIRST
