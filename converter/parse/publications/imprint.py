"""Where and how a work appeared: numbers, dates, status, editors, publisher, venue."""

from __future__ import annotations

import re

from converter.parse.publications import venues
from converter.parse.publications.appeared import claim_venue
from converter.parse.publications.brackets import claim_brackets
from converter.parse.publications.claims import Claims
from converter.parse.publications.dating import claim_dates, claim_days
from converter.parse.publications.editors import claim_authors_mark, claim_editors
from converter.parse.publications.fields import Imprint
from converter.parse.publications.layout import Layout
from converter.parse.publications.numbers import claim_numbers
from converter.parse.publications.published import claim_published, claim_reprint
from converter.parse.publications.remarks import (
    claim_coloured,
    claim_remarks,
    claim_status,
    claim_thesis,
)
from converter.parse.publications.turned_round import claim_turned_round
from converter.patterns import Lazy, Rare

_EDITION = Lazy(
    r"(?<=[\s,;(])\d{1,2}\. ?(?:[a-zäöü.]{3,20} ){0,3}(?:Auflage|Aufl\.)"
    r"|(?<=[\s,;(])\d{1,2}(?:[ªºae^]|ème|è|st|nd|rd|th)? ?(?:ed\.|edição|edición|edizione|édition|éd\.)"
)
"""The number of a book's edition, which is no volume: "3., erweiterte Auflage"."""
_EXTENT = Rare(
    r"(?<=[\w)\].”»])[,;.–—-]*\s\d{1,4}\s?(?:pp?|pages|páginas|pagine|Seiten|S|ss?|сс?|стр)\.?(?=[\s.]*(?:$|[\x01\v]))"
    r"|(?<=[\w)\].”»])[,;.–—-]*\s\d{1,3}[,.]\d{3} words\.?(?=[\s.]*(?:$|[\x01\v\[]))",
    "p",
    "s",
    "с",
)
"""How many pages or words a work has, at the end of its entry: "Journal of Sand, 25 p.", "8,000 words."."""


_ISSN = Lazy(r"issn", re.IGNORECASE)


def read_imprint(
    layout: Layout,
    claims: Claims,
    title: tuple[int, int],
    authors_end: int,
    head: int,
    heading: str | None,
    known: frozenset[str],
    place: tuple[int, int] | None = None,
) -> Imprint:
    """Claim everything that is left beside authors, title and identifiers; `place` is the venue's, if known."""
    result = Imprint()
    result.patent = (
        heading == "patent"
        or bool(claims.of("patent"))
        or bool(venues.PATENT.search(claims.free))
        or bool(re.search(r"\b(?:US|EP|WO|CN|ZL|DE|JP|KR)\s?(?:Patent )?\d[\d,./ ]{5,}", claims.free))
    )
    result.issn = any(_ISSN.search(layout.string, number.start, number.end) for number in claims.of("number"))
    claim_authors_mark(claims)
    for edition in _EDITION.finditer(claims.free, title[1]):
        claims.take(edition.start(), edition.end(), "imprint", "edition")
    if extent := _EXTENT.search(claims.free, title[1]):
        claims.take(extent.start(), extent.end(), "imprint", "extent")
    claim_turned_round(claims, result, title)
    claim_reprint(claims, result, title)
    claim_published(claims, result, title)
    claim_coloured(layout, claims, result, title)
    claim_thesis(layout, claims, result)
    claim_status(layout, claims, result)
    claim_brackets(layout, claims, result, title)
    claim_remarks(claims, result, title)
    claim_editors(layout, claims, result, title)
    claim_days(claims, result, title)
    if not result.patent:
        claim_numbers(layout, claims, result, title, authors_end)
    claim_dates(layout, claims, result, title)
    if result.patent and result.year is None:
        filed = (_FILED.fullmatch(note) for note in result.notes)
        result.year = next((int(match[1]) for match in filed if match), None)
    claim_venue(layout, claims, result, title, known, heading, place)
    return result


_FILED = Lazy(
    r"(?:filed|granted|issued|published|pending|submitted),? (?:\d{1,2}[./-]){1,2}((?:19|20)\d\d)", re.IGNORECASE
)
"""When a patent was filed, in a remark: "filed 03/2025"."""
