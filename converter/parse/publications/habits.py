"""What the records of a list have in common: which fields they have, who recurs, in which order their years stand."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from converter.document import Text
from converter.model import Publication
from converter.parse.publications.names import name_key
from converter.parse.publications.readings import Reading
from converter.parse.publications.status import heading_status
from converter.parse.publications.style import traits

LEAST_LIST = 4
"""A list of fewer records has no style to depart from."""


@dataclass(frozen=True, slots=True)
class Draft:
    """A record with what it was read from."""

    publication: Publication
    text: Text
    reading: Reading | None
    """The chosen one; None where the entry could not be taken apart."""
    readings: Sequence[Reading]
    """All of the entry, the chosen one among them."""
    string: str
    """The entry as laid out, to which the readings' positions refer."""
    free: str
    """The same without what is claimed."""


@dataclass(frozen=True, slots=True)
class Habits:
    """What the records of a list have in common; venues and names are counted over the whole document."""

    size: int
    authors: float
    """The share of the records that have authors; so for venues and years."""
    venues: float
    years: float
    title_length: int
    """The median, as for lines."""
    lines: int
    traits: Counter[tuple[str, str]]
    venue_counts: Counter[str]
    name_counts: Counter[str]
    """In how many records of the document each name stands."""
    records: int
    """Of the document."""
    signed: float
    """The share of the document's records that have authors."""
    owner: str
    """The key of the name that stands in nearly all signed records of the document, or ""."""
    known: re.Pattern[str] | None
    """Any of the names that recur in the document, as references have them: "A. Berg", "Berg, A.", "Ada Berg"."""
    families: frozenset[str]
    """The first words of the document's inverted names, and its names of one word."""
    displaced: frozenset[int]
    """The places in the list whose years interrupt the order of the others."""
    unpublished: bool = False
    """Whether its headings say that its works have not appeared."""


def habits(mine: Sequence[Draft], document: Sequence[Draft], headings: tuple[str, ...] = ()) -> Habits:
    """The habits of a list whose records are `mine`, in a document whose lists have the records `document`.

    `headings` are those of the list.
    """
    size = len(mine) or 1
    publications = [draft.publication for draft in mine]
    names = Counter(key for draft in document for key in {name_key(name) for name in draft.publication.authors})
    signed = sum(bool(draft.publication.authors) for draft in document)
    (most, count), *_ = names.most_common(1) or [("", 0)]
    return Habits(
        len(mine),
        sum(bool(p.authors) for p in publications) / size,
        sum(bool(p.venue) for p in publications) / size,
        sum(p.year is not None for p in publications) / size,
        median([len(p.title) for p in publications]),
        median([draft.string.count("\v") for draft in mine]),
        Counter(trait for draft in mine if draft.reading for trait in traits(draft.reading)),
        Counter((draft.publication.venue or "").lower() for draft in document),
        names,
        len(document),
        signed / (len(document) or 1),
        most if signed > 5 and count >= 0.85 * signed else "",
        _pattern_of(names),
        frozenset(
            name.split(",")[0] for d in document for name in d.publication.authors if " " not in name.split(",")[0]
        ),
        _displaced([p.year for p in publications]),
        heading_status(headings) in ("submitted", "in preparation", "preprint"),
    )


def _pattern_of(names: Counter[str]) -> re.Pattern[str] | None:
    """Matches a name that stands in at least three records, where an initial or all of it tells it from a word."""
    families, whole = [], []
    for key, count in names.most_common(40):
        words = [word for word in key.split() if len(word) > 3]
        if count > 2 and words:
            families.append(max(words, key=len).capitalize())
            if len(words) == 2:
                whole += [" ".join(map(str.capitalize, order)) for order in (words, words[::-1])]
    if not families:
        return None
    family = "|".join(map(re.escape, sorted(set(families))))
    full = "|".join(map(re.escape, sorted(set(whole)))) or family
    return re.compile(rf"\b(?:[A-Z]\. ?)+(?:{family})\b|\b(?:{family}),? [A-Z]{{1,2}}(?:\.|\b)|\b(?:{full})\b")


def _displaced(years: Sequence[int | None]) -> frozenset[int]:
    """The places of the years that stand before and behind neighbours that are in order; none in a list without one."""
    dated = [(place, year) for place, year in enumerate(years) if year is not None]
    steps = [(a[1] > b[1]) - (a[1] < b[1]) for a, b in zip(dated, dated[1:], strict=False)]
    order = 1 if steps.count(1) >= steps.count(-1) else -1
    if len(dated) < 6 or steps.count(-order) > 0.2 * len(steps):
        return frozenset()
    return frozenset(
        dated[i][0]
        for i in range(1, len(dated) - 1)
        if (steps[i - 1] == -order or steps[i] == -order)
        and (dated[i - 1][1] - dated[i + 1][1]) * order >= 0
        and not (dated[i - 1][1] - dated[i][1]) * order >= 0 <= (dated[i][1] - dated[i + 1][1]) * order
    )


def median(values: Sequence[int]) -> int:
    """The middle one; 0 of none.  (The module `statistics` takes longer to load than a list to read.)"""
    return sorted(values)[len(values) // 2] if values else 0
