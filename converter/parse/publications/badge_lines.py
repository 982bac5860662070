"""Badges above titles, or in front of them, that say no more than at which meeting a work was shown: "ICML 2024"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from converter.parse.publications.bylines import is_only_authors
from converter.parse.publications.raw_entry import RawEntry
from converter.patterns import Lazy

_BADGE = Lazy(
    r"(?P<badge>(?=[^\v]{4,60}\v)[A-Z][\w&+’'/-]*(?: (?:[A-Z&][\w&+’'/-]*|of|on|and|in|for)){0,6}[ -]?(?:19|20)\d\d)"
    r"\s*\v\s*(?P<next>[^\v]{20,})"
)


_AHEAD = Lazy(
    r"(?P<badge>(?=[^\v]*[A-Z][^\v]*[A-Z])[A-Z][\w&+/-]*[A-Za-z](?: [A-Z][\w&+/-]*){0,3}"
    r"(?: ?['’]\d\d|[ -](?:19|20)\d\d))"
    r"(?P<sign>:?) +(?=[^\s–—-])"
)
"""A meeting and its year in front of a title: "**ICML 2024** Sand", "ICML 2024 [Sand](u)", "ICML 2024: Sand"."""


def find_badge_lines(entries: Sequence[RawEntry]) -> None:
    """Notes in `tag_end` where such lines end, if the list has several."""
    found = []
    ahead = []
    for raw in entries:
        if raw.tag_end or raw.title_end is not None:
            continue
        if (label := _AHEAD.match(raw.text.plain)) and _stands_apart(raw, label):
            ahead.append((raw, label.end("badge")))
        badge = _BADGE.match(raw.text.plain)
        if badge and len(badge["next"]) > len(badge["badge"]) and not is_only_authors(badge["next"]):
            found.append((raw, badge.end("badge")))
    if len(found) > 1 and 3 * len(found) > len(entries):
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
