# ruff: noqa: E501 (a pattern reads better on one line)
"""The school of a thesis: without its town, its country, its unit and the degree in front of it."""

from __future__ import annotations

import re

from converter.parse.publications import venues
from converter.parse.publications.words import COUNTRIES
from converter.patterns import Lazy

AT = Lazy(r"^at (?:the )?(?=[^\W\d_a-z])")
"""What leads to a school: "at the University of Altstadt"."""
_LOCATED = Lazy(r" \(([^\W\d_a-z][\w. ]+)\)$")
_TOWN_AGAIN = Lazy(r"\b(\w{4,})[.,] \1$")
"""The town behind a university that is named for it: "University of Altstadt. Altstadt"."""
_UNIT_OF_SCHOOL = Lazy(
    r"^(?=[^,]*\b(?:dep(?:artmen)?t\b|institut|school\b|faculty|fakultät|faculté|facultad|faculdade|division|laborator|cent(?:er|re)\b|program))(?![^,]*\b(?:universi|institute of technology))"
    r".*?, (?:at )?(?:the )?(?=[^,]*\b(?:universi(?:ty|tät|té|dad|dade|tà|teit)|institute of technology)\b)",
    re.IGNORECASE,
)
"""The part of a university, in front of the university: "Institute of Sand, University of Altstadt"."""
PROGRAMME = Lazy(
    r",\s(?:(?:programa de )?(?:posgrado|licenciatura|maestría|doctorado|mestrado|doutorado|pós-graduação|graduação|máster)|phd programme?|doctoral programme?)\s(?:en|em|in)\s.*",
    re.IGNORECASE | re.DOTALL,
)
"""What a thesis was written for, behind the university: "Universidad de Altstadt, Licenciatura en Geología, ..."."""
_DEGREE = Lazy(r"((?:Ph\.? ?D|D\.? ?Phil|Doctora\w*|M\.? ?Sc|M\.? ?A|B\.? ?Sc|B\.? ?A|Master|Bachelor)\b[^,]{0,60}), ")
"""The degree that a thesis was for, in front of the school: "PhD in Geology, University of Altstadt"."""


def before_country(venue: str) -> str | None:
    """A school without what stands in brackets behind it, if that is a country; None where nothing stands there."""
    located = _LOCATED.search(venue)
    if not located:
        return None
    country = located[1].lower() in COUNTRIES or located[1] in ("UK", "USA", "US")
    return venue[: located.start()] if country else venue


def school_of(venue: str) -> tuple[str, str]:
    """The degree that is named in front of a thesis's school, "" where none is, and the school."""
    named = _DEGREE.match(venue)
    degree = named[1] if named and venues.INSTITUTION.search(venue[named.end() :]) else ""
    school = venue[len(degree) + 2 :] if degree else venue
    return degree, _UNIT_OF_SCHOOL.sub("", AT.sub("", _TOWN_AGAIN.sub(r"\1", school)))
