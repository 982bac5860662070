"""What stands behind a title without any sign between: "Slow rivers Preprint (2025)", "Slow rivers [PsyArXiv](u)"."""

from __future__ import annotations

from converter.parse.publications import venues
from converter.parse.publications.claims import TAKEN, Claims
from converter.parse.publications.dates import YEAR
from converter.parse.publications.layout import Layout
from converter.patterns import Lazy, Rare

_PREPRINT = Rare(rf"(?<=[^\W\d_] )(?i:pre-?print)(?=,? \(?{YEAR}\)?[.\s]*$)", "preprint", "pre-print")
_STATE = Lazy(r"(?i:pre-?print|working paper|draft|manuscript)")
_WORD_AHEAD = Lazy(r"([^\W_]+)[?!]? $")
_LONGEST = 30
_LEADS = frozenset({"on", "at", "in", "to", "via", "from", "through", "with", "see", "as", "the", "and", "or"})
"""What leads to a server within a sentence: "materials available on [OSF](u)"."""
_END = Lazy(rf"[\s.,{TAKEN}\[\](){{}}|/·•]*(?:$|\v)")


def claim_blanks_before_ends(layout: Layout, claims: Claims) -> None:
    """Claims the blank in front of such words, which parts them from the title as a sign would."""
    if preprint := _PREPRINT.search(claims.free):
        claims.take(preprint.start() - 1, preprint.start(), "glue", "sign")
    for start, end, _ in layout.links:
        ahead = _WORD_AHEAD.search(layout.string, max(0, start - _LONGEST), start)
        if ahead is None or ahead[1].lower() in _LEADS or TAKEN in claims.free[start - 1 : end]:
            continue
        text = layout.string[start:end].strip(" .")
        served = venues.SERVER.match(text)
        if (_STATE.fullmatch(text) or served and served.end == len(text)) and _END.match(claims.free, end):
            claims.take(start - 1, start, "glue", "sign")
