"""Lines above titles that say no more than at which meeting a work was shown: "ICML 2024", then its title."""

from __future__ import annotations

from collections.abc import Sequence

from converter.parse.publications.bylines import is_only_authors
from converter.parse.publications.raw_entry import RawEntry
from converter.patterns import Lazy

_BADGE = Lazy(
    r"(?P<badge>(?=[^\v]{4,60}\v)[A-Z][\w&+’'/-]*(?: (?:[A-Z&][\w&+’'/-]*|of|on|and|in|for)){0,6}[ -]?(?:19|20)\d\d)"
    r"\s*\v\s*(?P<next>[^\v]{20,})"
)


def find_badge_lines(entries: Sequence[RawEntry]) -> None:
    """Notes in `tag_end` where such lines end, if the list has several."""
    found = []
    for raw in entries:
        badge = None if raw.tag_end or raw.title_end is not None else _BADGE.match(raw.text.plain)
        if badge and len(badge["next"]) > len(badge["badge"]) and not is_only_authors(badge["next"]):
            found.append((raw, badge.end("badge")))
    if len(found) > 1 and 3 * len(found) > len(entries):
        for raw, end in found:
            raw.tag_end = end
