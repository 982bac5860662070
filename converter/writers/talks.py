"""`_talks/`: a page for each talk.

The theme's lists read `type`, its single pages `talk_type`; both print venue and location behind it.  The day is always
printed in full, so a date of which the CV says less stands in the text as well.
"""

from __future__ import annotations

import re
from datetime import date
from functools import partial

from converter.diagnostics import Diagnostic
from converter.model import CV, Talk
from converter.writers import events, inline
from converter.writers.addresses import Collection
from converter.writers.escape import ht, one_line
from converter.writers.places import Place, Wanted, places
from converter.writers.site import Site
from converter.writers.texts import titled
from converter.writers.yaml import Word, front_matter

TALKS = Collection("_talks", "/talks", "talk", repeats=True)

NEUTRAL = "Talk"
"""The type of a talk of which neither text nor heading says more; without one the theme prints a comma there."""

SINGULAR = {
    "talks": "talk", "presentations": "presentation", "lectures": "lecture", "posters": "poster",
    "seminars": "seminar", "keynotes": "keynote", "tutorials": "tutorial", "workshops": "workshop",
    "colloquia": "colloquium", "panels": "panel", "speeches": "speech", "papers": "paper",
    "vorträge": "Vortrag", "seminare": "Seminar", "exposés": "exposé", "séminaires": "séminaire",
    "ponencias": "ponencia", "charlas": "charla", "conferencias": "conferencia", "seminarios": "seminario",
    "palestras": "palestra", "seminários": "seminário", "relazioni": "relazione", "seminari": "seminario",
}  # fmt: skip
"""What one entry is where a heading names many."""

_FORM = re.compile(
    r"(?:[\w-]+\s){0,3}(?:talk|presentation|poster|lecture|seminar|keynote|address|speaker|panel(?:ist)?|round ?table|"
    r"tutorial|colloquium|session|oral|spotlight|workshop|vortrag|exposé|conférence|ponencia|charla|palestra|"
    r"comunicação|comunicación|relazione|séminaire|报告|演讲|海报|講演|発表|ポスター)",
    re.IGNORECASE,
)


def talks(cv: CV, site: Site) -> tuple[dict[str, str], list[Diagnostic]]:
    """The files of all talks, and what was assumed on the way."""
    wanted = [Wanted(talk.title, _day(talk), talk.location) for talk in cv.talks]
    found, notes = places(TALKS, wanted, cv.latest_year, site)
    return {place.path: _file(cv, talk, place) for talk, place in zip(cv.talks, found, strict=True)}, notes


def _day(talk: Talk) -> date | None:
    return events.day_of(events.dates(talk).plain) or events.day_of_data(talk.date or "")


def _file(cv: CV, talk: Talk, place: Place) -> str:
    venue = one_line(talk.venue or "")
    form = kind_of(cv, talk)
    shown = {"title"} | ({"venue", "place"} if venue else set())
    if events.is_exact(events.dates(talk).plain):
        shown.add("date")
    dollars = events.has_dollars(events.printed(talk), talk.title, venue)
    escaped = partial(ht, dollars=dollars)
    values: dict[str, object] = {
        "title": inline.markdown(titled(talk.parts, talk.title), line_break=" ", dollars=dollars),
        "collection": Word("talks"),
        "type": escaped(form),
        "talk_type": escaped(form) if venue else None,
        "permalink": Word(place.permalink),
        "redirect_from": [Word(address) for address in place.redirects],
        "venue": escaped(venue),
        "date": place.date,
        "location": escaped(events.location(talk)),
        "link": events.title_link(talk),
    }
    filled = {key: value for key, value in values.items() if value}
    filled["excerpt"] = rest = events.rest(talk, talk.title, shown, [form, venue], venue)
    return front_matter(filled) + events.body(rest, talk.details)


def kind_of(cv: CV, talk: Talk) -> str:
    """What the text, or else the heading above it, calls the talk."""
    for part in talk.parts:
        if part.role == "venue" and talk.venue:
            before = events.JOINING.sub("", events.prefix(part.text, talk.venue))
            if before and len(before.split()) <= 6:
                return one_line(before)
        if part.role in ("other", "role", "venue"):
            for piece in re.split(r"[,;|·•:()\v\n]|\. ", part.text.plain):
                if _FORM.fullmatch(piece.strip(" .-–—[]")):
                    return one_line(piece.strip(" .-–—[]"))
    return of_heading(cv.sections[talk.section].heading if talk.section < len(cv.sections) else "") or NEUTRAL


def of_heading(heading: str) -> str:
    """One of what a heading names: "Invited Talks" are each an "Invited talk"; "" where it is no such heading."""
    *before, last = heading.strip(" :").casefold().split() or [""]
    one = SINGULAR.get(last)
    plain = len(before) <= 2 and all(word.isalpha() and word != "and" for word in before)
    if not one or before and not (plain and heading.isascii()):
        return ""
    said = " ".join([*before, one])
    return said[0].upper() + said[1:]
