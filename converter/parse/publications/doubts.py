"""How sure a record is, and what of it is doubtful.

Each sign of a misreading has a weight, set by how many of the records that show it are wrong in labelled documents;
their sum gives the confidence, and a record whose sum reaches `NAMED` is to be named in the report.  The lead of the
chosen reading over the next one alone tells right records from wrong ones too badly.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from converter.diagnostics import quoted
from converter.model import Publication
from converter.parse.publications.readings import Reading

NAMED = 2.0
"""The weight of doubts from which a record is named."""
_LEADS = ((0.5, 2.0), (1.0, 1.8), (2.0, 0.8), (3.0, 0.7), (5.0, 0.4))
_JUNK = re.compile(
    r"\b(?:pp?\.|vol\.|eds?\.|et al|edited by|hrsg)|\d+\(\d|https?:|\bdoi:|, (?:19|20)\d\d\b(?![-–])|[.,] In[: ]",
    re.IGNORECASE,
)
_NAMES_INSIDE = re.compile(r", [^\W\d_a-z]\w+ [^\W\d_a-z]\w+, ")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_TITLE, _NAMES, _VENUE, _YEARS = (
    "the title may begin or end elsewhere",
    "the authors may be wrong",
    "the venue may be wrong",
    "the year may be wrong",
)


@dataclass(frozen=True, slots=True)
class Usual:
    """What most entries of a list have, so that one without it is worth a look."""

    authors: bool
    venues: bool
    years: bool


def usual(publications: Sequence[Publication]) -> Usual:
    """What most of a list's publications have."""
    most = 0.7 * len(publications)
    return Usual(
        sum(bool(p.authors) for p in publications) > most,
        sum(bool(p.venue) for p in publications) > most,
        sum(p.year is not None for p in publications) > most,
    )


def confidence_of(
    publication: Publication, reading: Reading, lead: float, common: Usual
) -> tuple[float, tuple[str, ...]]:
    """The probability that title, authors, venue and year are right, and what is doubtful where it is low."""
    found = list(_signs(publication, reading, lead, common))
    weight = sum(weight for weight, _ in found)
    confidence = round(1.0 / (1.0 + math.exp(weight - 2.9)), 3)
    if weight < NAMED:
        return confidence, ()
    heavy = [said for weight, said in sorted(found, key=lambda pair: -pair[0]) if weight >= 0.5]
    return confidence, tuple(dict.fromkeys(heavy or [said for _, said in found]))


def _signs(publication: Publication, reading: Reading, lead: float, common: Usual) -> Iterator[tuple[float, str]]:
    for limit, weight in _LEADS:
        if lead < limit:
            yield weight, _TITLE
            break
    title, venue = publication.title, publication.venue or ""
    ascii_title = title.isascii()
    if (
        title[:1].islower()
        or title[:1] in "&),.-"
        or any(title.count(a) != title.count(b) for a, b in ("()", "“”", "«»"))
    ):
        yield 1.8, _TITLE
    if _JUNK.search(title) or _NAMES_INSIDE.search(title):
        yield 1.8, _TITLE
    if re.search(r"[^\W\d_]{3}\. ", title):
        yield 1.1, _TITLE
    if len(title) > 300 or ascii_title and len(title.split()) < 3:
        yield 1.2, _TITLE
    yield from _signs_of_names(publication, reading, common)
    if not venue and common.venues and publication.kind not in ("patent", "thesis"):
        yield 1.6 if publication.status == "published" else 0.9, "no venue was found"
    if len(venue.split()) > 12:
        yield 0.8, _VENUE
    if "," in venue:
        yield 0.7, _VENUE
    printed = " ".join(part.text.plain for part in publication.parts if part.role in ("imprint", "date"))
    if len(set(_YEAR.findall(printed))) > 1:
        yield 1.6, _YEARS
    if publication.year is None and common.years and publication.status == "published":
        yield 1.2, "no year was found"
    known = f"{venue} {publication.pages} {publication.issue}"
    loose = [word for word in re.findall(r"[^\W\d_]{3,}", printed) if word not in known]
    if len(loose) > 6:
        yield 1.5 if len(loose) > 10 else 0.5, _VENUE
    other = " ".join(part.text.plain for part in publication.parts if part.role == "other").split()
    if 3 < len(other) < 25:
        yield 1.8, f"it is not clear what this is: {quoted(' '.join(other))}"


def _signs_of_names(publication: Publication, reading: Reading, common: Usual) -> Iterator[tuple[float, str]]:
    if not publication.authors and common.authors:
        yield 1.8, "no authors were found"
    if reading.authors and reading.authors.cost / len(reading.authors.names) > 0.8:
        yield 1.2, "the authors' names are unusual"
    if reading.plain_name and reading.order[0] == "T":
        yield 0.9, _NAMES
    if any(re.search(r"\d|[:;“”\"]", name) or len(name.split()) > 5 for name in publication.authors):
        yield 1.2, _NAMES
