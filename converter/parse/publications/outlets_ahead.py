"""Lists whose entries all begin with where a work appeared, be it on a line of its own: "Coastal Letters, 2021: Sand".

An outlet with its year looks like a title with its year, so that no entry tells by itself which it is.  A list does: in
front of titles are the outlets' words, again and again, and behind them none.
"""

from __future__ import annotations

from collections.abc import Sequence

from converter.parse.publications import venues
from converter.parse.publications.bylines import has_names
from converter.parse.publications.claims import Claims
from converter.parse.publications.dates import YEAR
from converter.parse.publications.raw_entry import Outlet, RawEntry
from converter.patterns import Lazy

_LEAST = 3
"""So many entries at least begin with their outlets."""
_AHEAD = Lazy(
    rf"\s*(?:(?P<before>{YEAR})\s?[|:,·–—-]\s)?(?P<outlet>[^\W\d_a-z][^\v\n:“”\"|]{{2,120}}?)"
    rf"(?P<rest>(?:,? (?:vol\. ?)?\d{{1,4}}(?: ?\(\d{{1,4}}\))?(?:[,:] ?(?:pp?\. ?)?[A-Za-z]?\d+(?: ?[–-] ?\d+)?)?)?"
    rf"(?P<year>,? [(\[]?{YEAR}[)\]]?|(?<=[^\W\d_])))[.,]?"
    r"(?P<sign>\s*[\v\n]\s*|\s?[:|] | (?=[“\"„«]))(?=[“\"„«]?[^\W\d_])"
)
"""An outlet with its numbers and year, or alone where a line ends, and what sets it apart from the title behind it."""
_SIGNED = Lazy(r"(?:[^\W\d_a-z]\.[ -]?)+[^\W\d_a-z][\w’'-]+(?:,| and | & )|[^\W\d_a-z][\w’'-]+,? (?:[^\W\d_a-z]\.)+")
"""Authors in front of an outlet: "A. Berg, Sand Letters", "Berg, A., Sand Letters"."""
_LINE = Lazy(r"[^\v\n]+")


def find_outlets_ahead(entries: Sequence[RawEntry]) -> None:
    """Notes in `outlet` where outlets stand in front of titles, if nearly all entries of a list have one there."""
    if len(entries) < _LEAST:
        return
    found = []
    named = behind = people = 0
    for raw in entries:
        if raw.tag_end or raw.places.title or not (ahead := _AHEAD.match(raw.text.plain)):
            continue
        headed = raw.title_end is not None
        rest = _LINE.match(raw.text.plain, ahead.end())
        dated = ahead["before"] or ahead["year"] or raw.year or headed
        if rest is None or not dated or headed and raw.title_end != ahead.start("sign"):
            continue
        found.append((raw, ahead, rest))
        outlet = venues.VENUE.search(ahead["outlet"]) is not None
        named += outlet
        behind += venues.VENUE.search(rest[0]) is not None
        signed = _SIGNED.match(ahead["outlet"]) or not outlet and has_names(ahead["outlet"])
        people += bool(signed) or has_names(rest[0])
    few = len(found) < _LEAST or 4 * len(found) < 3 * len(entries)
    if few or 2 * named < len(found) or 3 * behind > named or 3 * people > len(found):
        return
    for raw, ahead, rest in found:
        raw.outlet = Outlet(*ahead.span("outlet"), ahead.end())
        if raw.title_end is not None:  # the outlet is the heading, and the title may be the line below it
            alone = rest.end() < len(raw.text.plain) and not has_names(rest[0])
            raw.title_end = rest.end() if alone else None


def claim_outlet(claims: Claims, outlet: Outlet) -> int:
    """Claims an outlet in front of a title, with its year, which is given back; 0 where none stands there."""
    claims.take(outlet.start, outlet.end, "imprint", "leading venue")
    year = _YEAR.search(claims.free, 0, outlet.next)
    if year:
        claims.take(year.start(), year.end(), "date", "head")
    return int(year[0]) if year else 0


_YEAR = Lazy(rf"\b{YEAR}\b")
