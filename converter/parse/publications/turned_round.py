# ruff: noqa: E501 (a pattern reads better on one line)
"""Meetings whose names are turned round, as libraries keep them: "Sand and Silt (SAS), 2010 IEEE Conference on"."""

from __future__ import annotations

import re

from converter.parse.publications.claims import Claims
from converter.parse.publications.dates import YEAR
from converter.parse.publications.fields import Imprint
from converter.patterns import Lazy, Rare

_KIND = r"(?:conferences?|symposium|workshops?|meeting|congress|convention|forum|colloquium)"
_TURNED_ROUND = Rare(
    rf"[\s.,:]*(?:in:? ?)?(?P<venue>(?-i:[A-Z])[^.;:\v\x01“”\"]{{5,150}}, (?P<year>{YEAR})\.?,? "
    rf"(?:[^;\v\x01“”\"]{{0,120}}[\s/])?(?:{_KIND}(?: and (?:exhibition|exposition|expo))? on|conference record of the(?: {YEAR})? ieee))"
    r"(?=\s*(?:[,.;\v\x01]|$))",
    *(
        f"{kind} on"
        for kind in ("conference", "conferences", "symposium", "workshop", "workshops", "meeting", "congress")
    ),
    *(f"{kind} on" for kind in ("convention", "forum", "colloquium", "exhibition", "exposition", "expo")),
    "record of the",
    flags=re.IGNORECASE,
)
_YEAR = Lazy(rf"\b{YEAR}\b")


def claim_turned_round(claims: Claims, result: Imprint, title: tuple[int, int]) -> None:
    """The name of a meeting behind the title with the year inside of it, which is the work's if there is no other."""
    found = _TURNED_ROUND.match(claims.free, title[1])
    if not found:
        return
    claims.take(*found.span("venue"), "imprint", "leading venue")
    if result.year is None and not _YEAR.search(claims.free, found.end()):
        result.year = int(found["year"])
