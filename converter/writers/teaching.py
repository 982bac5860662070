"""`_teaching/`: a page for each course.

The theme always prints "type, venue, year", whether the keys are there or not, and never the location.
"""

from __future__ import annotations

import re
from datetime import date
from functools import partial

from converter.diagnostics import Diagnostic
from converter.merge.papers import text_of
from converter.model import CV, Teaching
from converter.patterns import Lazy
from converter.writers import events, inline
from converter.writers.addresses import Collection
from converter.writers.escape import ht, one_line
from converter.writers.places import Place, Wanted, places
from converter.writers.singular import of_heading
from converter.writers.site import Site
from converter.writers.texts import of, titled, trimmed
from converter.writers.yaml import Word, front_matter

TEACHING = Collection("_teaching", "/teaching", "course", repeats=True)

NEUTRAL = "Teaching"
"""The type of a course of which neither text nor heading says more; without one the theme prints a comma there."""

_AS = Lazy(r"(?:as|als|como|come|en tant que?)\s+(?P<role>\S.{2,60}?)\s*[:：]?", re.IGNORECASE)
_KIND = Lazy(
    r"\b(?:undergraduate|graduate|postgraduate|master|bachelor|phd|doctoral|guest|courses?|lectures?|seminars?|"
    r"workshops?|tutorials?|assistant|instructor|lecturer|tutor|teaching assist\w+|vorlesung\w*|übung\w*|seminare?|"
    r"cours|travaux|cursos?|corsi|disciplinas)\b|本科|研究生|课程|講義",
    re.IGNORECASE,
)


def teaching(cv: CV, site: Site) -> tuple[dict[str, str], list[Diagnostic]]:
    """The files of all courses, and what was assumed on the way."""
    wanted = [
        Wanted(
            course.title, events.day_of(course.date or "") or _day_above(cv, course), course.location, text_of(course)
        )
        for course in cv.teaching
    ]
    found, notes = places(TEACHING, wanted, cv.latest_year, site)
    return {place.path: _file(cv, course, place) for course, place in zip(cv.teaching, found, strict=True)}, notes


def _day_above(cv: CV, course: Teaching) -> date | None:
    """The last day of the period that stands beside the name of the institution above several courses."""
    section = cv.sections[course.section] if course.venue and course.section < len(cv.sections) else None
    for block in section.prose if section else ():
        line = one_line(block.text.plain)
        found = events.day_of(line) if len(line) < 120 and one_line(course.venue or "") in line else None
        if found:
            return found
    return None


def _file(cv: CV, course: Teaching, place: Place) -> str:
    form, venue, said = _shown(cv, course)
    dollars = events.has_dollars(events.printed(course), course.title, venue)
    escaped = partial(ht, dollars=dollars)
    values: dict[str, object] = {
        "title": inline.markdown(titled(course.parts, course.title), line_break=" ", dollars=dollars),
        "collection": Word("teaching"),
        "type": escaped(form),
        "permalink": Word(place.permalink),
        "redirect_from": [Word(address) for address in place.redirects],
        "venue": escaped(venue),
        "date": place.date,
        "location": escaped(events.location(course)),
        "link": events.title_link(course),
    }
    filled = {key: value for key, value in values.items() if value}
    shown = {"role"} | ({"venue"} if course.venue else set())
    filled["excerpt"] = rest = events.rest(course, course.title, shown, said, venue)
    return front_matter(filled) + events.body(rest, course.details)


def _shown(cv: CV, course: Teaching) -> tuple[str, str, list[str]]:
    """What stands for type and for venue, such that there is no gap between the theme's commas, and what they say."""
    role, venue = one_line(course.role or "") or _role(course), trimmed(of(one_line(course.venue or ""))).plain
    printed = events.dates(course).plain
    year = _year(course)
    said = [role, venue, year, f"as {role}"]
    form = role or _of_heading(cv, course)
    if venue:
        return form or NEUTRAL, venue, said
    if term := _term(printed, year):
        return form or NEUTRAL, term, [*said, printed]
    if role:
        return _of_heading(cv, course) or NEUTRAL, role, said
    heading = one_line(cv.sections[course.section].heading) if course.section < len(cv.sections) else ""
    return (form or NEUTRAL) if heading else NEUTRAL, heading or NEUTRAL, said


def _term(printed: str, year: str) -> str:
    """What a printed date says before the one year that the theme prints at the end: "Fall", "Feb-June"."""
    term = one_line(printed).removesuffix(year).rstrip(" ,") if year and printed.endswith(year) else ""
    told = re.search(r"[^\W\d_]{2}", term) and not re.search(r"\d{4}", term) and term[-1] not in "-–—/"
    return term if told else ""


def _year(course: Teaching) -> str:
    """The year that the theme prints behind type and venue."""
    day = events.day_of(course.date or "")
    return f"{day.year:04}" if day else ""


def _role(course: Teaching) -> str:
    """The role that a line of its own tells: "As Teaching Assistant"."""
    for part in course.parts:
        if part.role == "other" and (match := _AS.fullmatch(one_line(part.text.plain))):
            return match["role"]
    return ""


def _of_heading(cv: CV, course: Teaching) -> str:
    """What the sub-heading above a course calls it: an "Undergraduate course"."""
    section = cv.sections[course.section] if course.section < len(cv.sections) else None
    heading = one_line(section.heading) if section else ""
    if not section or section.level < 2 or not _KIND.search(heading) or len(heading.split()) > 4:
        return ""
    return of_heading(heading) or heading
