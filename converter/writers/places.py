"""Where the pages of a collection are: file names and addresses, unique and stable, in the order of the CV."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from converter.diagnostics import Code, Diagnostic, Location, Severity, quoted
from converter.writers.addresses import Collection, normal, taken
from converter.writers.slug import Slug, unique


@dataclass(frozen=True, slots=True)
class Place:
    """Where a page's file is: the names are stable when others are added above or in other years."""

    collection: Collection
    date: date | None
    number: str
    slug: Slug

    @property
    def path(self) -> str:
        """The file, relative to the site's root."""
        day = f"{self.date:%Y-%m-%d}-" if self.date and self.date.year >= 1000 else f"{self.date}-" if self.date else ""
        return f"{self.collection.folder}/{day}{self.number}-{self.slug.text}.md"

    @property
    def permalink(self) -> str:
        """The page's address."""
        year = f"{self.date.year:04}-" if self.date else ""
        return f"{self.collection.address}/{year}{self.slug.text}"


@dataclass(frozen=True, slots=True)
class Wanted:
    """An entry that is to have a page."""

    title: str
    date: date | None
    """As the CV has it, filled up to a day."""
    location: Location | None = None


def places(
    collection: Collection, wanted: Sequence[Wanted], latest_year: int | None, addresses: Mapping[str, str]
) -> tuple[list[Place], list[Diagnostic]]:
    """A place for each entry, and what was assumed on the way.

    latest_year: the year to sort entries by that have none.
    addresses: those of the site's own files.
    """
    notes: list[Diagnostic] = []
    dates: list[date | None] = []
    for entry in wanted:
        dates.append(entry.date or day(latest_year))
        if not entry.date:
            notes.append(_assumed(entry, collection.noun, latest_year))
    # A file named as we name them is this entry's own, from a run that nobody remembers: it is no other entry.
    ours = re.compile(rf"{collection.folder}/(?:\d{{4}}-\d\d-\d\d-)?\d{{3,}}-[a-z0-9-]+\.md")
    used = [normal(address) for address, path in addresses.items() if not ours.fullmatch(path)]
    slugs = unique(
        ((f"{day.year:04}" if day else "", entry.title) for day, entry in zip(dates, wanted, strict=True)),
        {address.removeprefix(f"{collection.address}/") for address in used},
    )
    found = [
        Place(collection, day, number, slug)
        for day, number, slug in zip(dates, _numbers(dates, collection.ascending), slugs, strict=True)
    ]
    for entry, place in zip(wanted, found, strict=True):
        notes += _of_slug(entry, place)
    return found, notes + taken({place.permalink: place.path for place in found}, addresses)


def day(year: int | None, month: int = 1, of_month: int = 1) -> date | None:
    """The day to sort by; None where there is no such year or day."""
    try:
        return date(year, month, of_month) if year else None
    except ValueError:
        return None


def _numbers(dates: Sequence[date | None], ascending: bool) -> list[str]:
    """Numbers by which the pages of one day stay in their order, and keep their numbers if one is added on top."""
    left = Counter(dates)
    width = {day: max(3, len(str(count))) for day, count in left.items()}
    numbers = []
    for day in dates:
        numbers.append(f"{10 ** width[day] - left[day] if ascending else left[day]:0{width[day]}}")
        left[day] -= 1
    return numbers


def _of_slug(entry: Wanted, place: Place) -> list[Diagnostic]:
    notes = []
    noun = place.collection.noun
    if place.slug.taken and not place.collection.repeats:
        notes.append(
            Diagnostic(
                Code.SLUG_TAKEN,
                Severity.NOTE,
                f"{quoted(entry.title)} is at {place.permalink}: another {noun} has its address",
                f"if the two are one {noun}, take one of them out of the CV",
                entry.location,
            )
        )
    if place.slug.cut:
        notes.append(
            Diagnostic(
                Code.TITLE_SHORTENED,
                Severity.NOTE,
                f"the address {place.permalink} holds the beginning of a long title; the title itself is whole",
                "",
                entry.location,
            )
        )
    return notes


def _assumed(entry: Wanted, noun: str, year: int | None) -> Diagnostic:
    title = quoted(entry.title)
    if year:
        return Diagnostic(
            Code.DATE_ASSUMED,
            Severity.NOTE,
            f"{title} has no date; it is sorted under {year}, the latest year in the CV",
            f"write the year behind the {noun} if another one is right",
            entry.location,
        )
    return Diagnostic(
        Code.DATE_ASSUMED,
        Severity.WARNING,
        f"{title} has no date, and the CV has none to go by: the theme will show the day on which the site is built",
        f"write a year behind the {noun}",
        entry.location,
    )
