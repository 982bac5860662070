"""Where the pages of a collection are: file names and addresses, unique and stable, in the order of the CV."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from converter.diagnostics import Code, Diagnostic, Location, Severity, quoted
from converter.patterns import Lazy
from converter.writers.addresses import Collection, normal
from converter.writers.former import Owned, owned_by_titles, read
from converter.writers.site import Site
from converter.writers.slug import Slug, unique

_NUMBERED = Lazy(r"(?:(?P<day>\d{4}-\d\d-\d\d)-)?(?P<number>\d{3,})-")


@dataclass(frozen=True, slots=True)
class Place:
    """Where a page's file is."""

    date: date | None
    path: str
    """The file, relative to the site's root."""
    permalink: str
    """The page's address."""
    redirects: tuple[str, ...] = ()
    """Addresses that lead to it."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """An entry that is to have a page."""

    title: str
    date: date | None
    """As the CV has it, filled up to a day."""
    location: Location | None = None
    text: str = ""
    """The whole entry, to tell it from others of its title."""


def places(
    collection: Collection,
    wanted: Sequence[Wanted],
    latest_year: int | None,
    site: Site,
    owned: Mapping[int, Owned] | None = None,
) -> tuple[list[Place], list[Diagnostic]]:
    """A place for each entry, and what was assumed on the way.

    An entry that has a page in the site keeps its file and its address; the others get some that nothing else has.

    latest_year: the year to sort entries by that have none.
    owned: index into `wanted` -> the page that the entry has; if not given, it is known by its title.
    """
    notes: list[Diagnostic] = []
    dates: list[date | None] = []
    for entry in wanted:
        dates.append(entry.date or day(latest_year))
        if not entry.date:
            notes.append(_assumed(entry, collection.noun, latest_year))
    formers = read(collection, site.pages)
    if owned is None:
        entries = [(entry.title, str(of_day or ""), entry.text) for entry, of_day in zip(wanted, dates, strict=True)]
        owned = owned_by_titles(formers, entries, by_day=collection.by_day)
    used = {*site.addresses, *(address for former in formers for address in former.addresses)}
    used |= {page.address for page in site.pages if page.address}
    used |= {address for addresses in site.leading.values() for address in addresses}
    leads = re.compile(rf"^ +- ({re.escape(collection.address)}/\S+)$", re.MULTILINE)
    used |= {address for page in site.pages if page.made for address in leads.findall(page.text)}
    fresh = [i for i in range(len(wanted)) if i not in owned]
    slugs = unique(
        ((f"{of_day.year:04}" if (of_day := dates[i]) else "", wanted[i].title) for i in fresh),
        {normal(address).removeprefix(f"{collection.address}/") for address in used},
    )
    slug_of = dict(zip(fresh, slugs, strict=True))
    kept = [_number_of(owned[i], of_day) if i in owned else None for i, of_day in enumerate(dates)]
    numbers = _numbers(dates, kept, collection.ascending)
    found = []
    for i, (entry, of_day, number) in enumerate(zip(wanted, dates, numbers, strict=True)):
        if i in owned:
            former = owned[i].page
            redirects = [address for address in owned[i].redirects if normal(address) != normal(former.permalink or "")]
            permalink = former.permalink or ""
            found.append(Place(of_day, former.page.path, permalink, tuple(dict.fromkeys(redirects))))
        else:
            place = _new(collection, of_day, number, slug_of[i].text)
            found.append(_led_to(place, collection, number, site.leading.get(place.path, ())))
            notes += _of_slug(collection, entry, found[-1], slug_of[i])
    return found, notes


def day(year: int | None, month: int = 1, of_month: int = 1) -> date | None:
    """The day to sort by; None where there is no such year or day."""
    try:
        return date(year, month, of_month) if year else None
    except ValueError:
        return None


def _new(collection: Collection, of_day: date | None, number: str, slug: str) -> Place:
    day = f"{of_day.isoformat()}-" if of_day else ""
    year = f"{of_day.year:04}-" if of_day else ""
    return Place(of_day, f"{collection.folder}/{day}{number}-{slug}.md", f"{collection.address}/{year}{slug}")


def _led_to(place: Place, collection: Collection, number: str, addresses: Sequence[str]) -> Place:
    """The place of a page that comes from another collection; if it stood here before, with the address that it had."""
    year = f"{place.date.year:04}-" if place.date else ""
    here = re.compile(rf"{re.escape(collection.address)}/{year}([a-z0-9-]+)")
    if former := next(filter(None, map(here.fullmatch, addresses)), None):
        place = _new(collection, place.date, number, former[1])
    redirects = dict.fromkeys(address for address in addresses if address != place.permalink)
    return replace(place, redirects=tuple(redirects))


def _number_of(owned: Owned, of_day: date | None) -> str | None:
    """The number by which a file that keeps its name is sorted among those of its day."""
    match = _NUMBERED.match(owned.page.page.path.split("/")[-1])
    return match["number"] if match and (match["day"] or "") == (of_day.isoformat() if of_day else "") else None


def _numbers(dates: Sequence[date | None], kept: Sequence[str | None], ascending: bool) -> list[str]:
    """Numbers by which the pages of one day stay in their order; those that have one keep it."""
    of_day: dict[date | None, list[int]] = {}
    for i, day in enumerate(dates):
        of_day.setdefault(day, []).append(i)
    numbers = [""] * len(dates)
    for indices in of_day.values():
        # From here on the first one is to have the lowest number.
        indices = indices if ascending else indices[::-1]
        if not any(kept[i] for i in indices):
            width = max(3, len(str(len(indices))))
            first = 10**width - len(indices) if ascending else 1
            for n, i in enumerate(indices):
                numbers[i] = f"{first + n:0{width}}"
            continue
        low: str | None = None
        waiting: list[int] = []
        for i in indices:
            number = kept[i]
            if number is None:
                waiting.append(i)
            elif number.rstrip("0") > (low or "").rstrip("0"):  # "0010" is behind "001", but nothing fits between
                for at, between in zip(waiting, _between(low, number, len(waiting)), strict=True):
                    numbers[at] = between
                low, waiting = number, []
        for at, behind in zip(waiting, _between(low, None, len(waiting)), strict=True):
            numbers[at] = behind
    return numbers


def _between(low: str | None, high: str | None, count: int) -> list[str]:
    """So many numbers that sort between two as text, as decimals do behind the point."""
    width = max(3, len(low or ""), len(high or ""))
    while True:
        least = int(low.ljust(width, "0")) if low else 0
        most = int(high.ljust(width, "0")) if high else 10**width
        if most - least > count:
            first = most - count if low is None and high else least + 1
            return [f"{first + n:0{width}}" for n in range(count)]
        width += 1


def _of_slug(collection: Collection, entry: Wanted, place: Place, slug: Slug) -> list[Diagnostic]:
    notes = []
    noun = collection.noun
    if slug.taken and not collection.repeats:
        notes.append(
            Diagnostic(
                Code.SLUG_TAKEN,
                Severity.NOTE,
                f"{quoted(entry.title)} is at {place.permalink}: another {noun} has its address",
                f"if the two are one {noun}, take one of them out of the CV",
                entry.location,
            )
        )
    if slug.cut:
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
