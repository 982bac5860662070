"""`_talks/`: a page for each talk.

The theme's lists read `type`, its single pages `talk_type`; both print venue and location behind it, with commas
between them even where one is missing.  So the keys are written where both are known, else the text says it.  The day
is always printed in full, so a date of which the CV says less stands in the text as well.
"""

from __future__ import annotations

import re
from datetime import date
from functools import partial

from converter.diagnostics import Diagnostic
from converter.merge.papers import text_of
from converter.model import CV, Talk
from converter.patterns import Lazy
from converter.writers import events, inline
from converter.writers.addresses import Collection
from converter.writers.escape import ht, one_line
from converter.writers.places import Place, Wanted, places
from converter.writers.singular import of_heading
from converter.writers.site import Site
from converter.writers.texts import of, titled, trimmed
from converter.writers.yaml import Word, front_matter

TALKS = Collection("_talks", "/talks", "talk", repeats=True, by_day=True)

NEUTRAL = "Talk"
"""The type of a talk of which neither text nor heading says more; without one the theme prints a comma there."""

_FORM = Lazy(
    r"(?:[\w-]+\s){0,3}(?:talk|presentation|poster|lecture|seminar|keynote|address|speaker|panel(?:ist)?|round ?table|"
    r"tutorial|colloquium|session|oral|spotlight|workshop|vortrag|exposé|conférence|ponencia|charla|palestra|"
    r"comunicação|comunicación|relazione|séminaire|报告|演讲|海报|講演|発表|ポスター)",
    re.IGNORECASE,
)


_PEOPLE = Lazy(r"\b(?:with|by|mit|von|avec|par|con|com)\b", re.IGNORECASE)
"""What leads to the names of people rather than says what a talk was."""


def talks(cv: CV, site: Site) -> tuple[dict[str, str], list[Diagnostic]]:
    """The files of all talks, and what was assumed on the way."""
    wanted = [Wanted(talk.title, _day(talk), talk.location, text_of(talk)) for talk in cv.talks]
    found, notes = places(TALKS, wanted, cv.latest_year, site)
    return {place.path: _file(cv, talk, place) for talk, place in zip(cv.talks, found, strict=True)}, notes


def _day(talk: Talk) -> date | None:
    return events.day_of(events.dates(talk).plain) or events.day_of_data(talk.date or "")


def _file(cv: CV, talk: Talk, place: Place) -> str:
    place_name = events.location(talk)
    venue = one_line(talk.venue or "") if place_name else ""
    told = _kind(talk)
    form = told or of_heading(cv.sections[talk.section].heading if talk.section < len(cv.sections) else "")
    shown = {"title"} | ({"venue", "place"} if venue else set())
    if events.is_exact(events.dates(talk).plain):
        shown.add("date")
    dollars = events.has_dollars(events.printed(talk), talk.title, venue)
    escaped = partial(ht, dollars=dollars)
    values: dict[str, object] = {
        "title": inline.markdown(titled(talk.parts, talk.title), line_break=" ", dollars=dollars),
        "collection": Word("talks"),
        "type": escaped(form or NEUTRAL),
        "talk_type": escaped(form or NEUTRAL) if venue else None,
        "permalink": Word(place.permalink),
        "redirect_from": [Word(address) for address in place.redirects],
        "venue": escaped(venue),
        "date": place.date,
        "location": escaped(place_name),
        "link": events.title_link(talk),
    }
    filled = {key: value for key, value in values.items() if value}
    said = [form, venue] if venue else []
    rest = events.rest(talk, talk.title, shown, said, venue, cv.name or "")
    if form and not told and not venue:
        rest = ", ".join(filter(None, (inline.markdown(of(form)), rest)))
    filled["excerpt"] = rest
    return front_matter(filled) + events.body(rest, talk.details)


def _kind(talk: Talk) -> str:
    """What the text calls the talk."""
    for part in talk.parts:
        if part.role == "venue" and talk.venue:
            before = events.JOINING.sub("", events.prefix(part.text, talk.venue))
            if re.match(r"\W*[^\W\d_]", before) and len(before.split()) <= 6 and not _PEOPLE.search(before):
                return one_line(trimmed(of(before)).plain)
        if part.role in ("other", "role", "venue"):
            for piece in re.split(r"[,;|·•:()\v\n]|\. ", part.text.plain):
                said = events.JOINING.sub("", piece).strip(' .-–—[]"“”')
                if _FORM.fullmatch(said) and said != one_line(talk.venue or ""):
                    return one_line(said)
    return ""
