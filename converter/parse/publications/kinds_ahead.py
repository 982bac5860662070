# ruff: noqa: E501 (a pattern reads better on one line)
"""Words in front of works that say what these are, as a browser copies badges: "Journal Ada Berg. Slow dunes.".

Nothing may tell such a word from a name, in plain text or beside an element of a page.  That most works begin with one of
several does.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from converter.parse.publications.raw_entry import RawEntry
from converter.patterns import Lazy

_WORDS = (
    r"Journal|Conference|Workshop|[aA]r[xX]iv|Pre-?print|Book(?:[ -][Cc]hapter)?|Chapter|(?:(?:PhD|Ph\.D\.|Master[’']?s?|MSc|Doctoral) )?(?:[Tt]hesis|[Dd]issertation)"
    r"|Poster|(?:Tech(?:nical)?\.? )?[Rr]eport|Patent|Demo|Tutorial|Editorial|Proceedings?|Article|(?:(?:Journal|Conference|Workshop|Short|Full) )[Pp]aper"
    r"|(?:Journal|Review) [Aa]rticle"
)
_AHEAD = Lazy(
    rf"\s*(?:[\[(]?\d{{1,3}}[\]).]{{0,2}}\s+)?(?P<word>{_WORDS})(?P<blank>[ \v\n]\s*)(?=[“\"]?[^\W\d_a-z][\w.’'-]*,? )"
)
_GOES_ON = Lazy(r"(?:Of|On|In|For|And|Review|Reviews|Proceedings|Papers?|Articles?|Chapters?|Series|Publications?)\b")
"""What such a word is one name with, and no label: "Conference Proceedings"."""
_SHARE = 3
"""All but one of so many works begin with such a word, in a text that has them."""
_LEAST = 5


def find_kinds_ahead(entries: Sequence[RawEntry]) -> None:
    """Notes in `kind_ahead` where such words stand, if nearly all entries begin with one of several."""
    found: list[tuple[RawEntry, re.Match[str]]] = []
    for raw in entries:
        ahead = _AHEAD.match(raw.text.plain)
        if ahead and not _GOES_ON.match(ahead.string, ahead.end()):
            found.append((raw, ahead))
    words = {ahead["word"] for _, ahead in found}
    if len(found) < _LEAST or len(words) < 2 or _SHARE * len(found) < (_SHARE - 1) * len(entries):
        return
    for raw, ahead in found:
        raw.kind_ahead = ahead.span("word")
