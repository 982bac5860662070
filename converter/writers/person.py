"""What the theme's sidebar shows of the owner of the site, as far as the CV says it."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from converter.characters import has_cjk
from converter.model import CV, Experience, email
from converter.patterns import Lazy
from converter.writers.escape import ht, one_line
from converter.writers.profiles import profiles

LONGEST_BIO = 160
"""The most characters that the narrow column takes as a biography."""

LONGEST_EMPLOYER = 24
"""The most characters of the line below it that do not run over the column's edge on a usual screen."""

_LOCATION = Lazy(
    r"(?:location|based in|lives? in|current location|ort|standort|lieu|ubicación|localização|località|所在地|地点)"
    r"\s*[:：]?\s*(?P<place>[^\W\d_][^\d@:;|/()]{1,50})",
    re.IGNORECASE,
)


def named(cv: CV) -> CV:
    """The CV with its owner's name as the authors' lists spell it, where it is printed in capitals or not at all.

    What nearly all lists mark is the owner's name, if it is spelt in full; "Example, Ada" is Ada Example.
    """
    spelt = [_upright(paper.authors[paper.owner]) for paper in cv.publications if paper.owner is not None]
    if cv.name:
        in_capitals = cv.name.isupper() and " " in cv.name
        alike = (name for name in spelt if _letters(name) == _letters(cv.name) and not name.isupper())
        return replace(cv, name=next(alike, cv.name) if in_capitals else cv.name)
    for letters, times in Counter(map(_letters, spelt)).most_common(1):
        name = Counter(name for name in spelt if _letters(name) == letters).most_common(1)[0][0]
        full = len(name) < 40 and "," not in name and not re.search(r"\b[^\W\d_]\b\.?(?!')", name)
        if times >= 3 and times >= 0.8 * len(cv.publications) and full and (" " in name or has_cjk(name)):
            return replace(cv, name=name)
    return cv


def _upright(name: str) -> str:
    family, comma, given = name.partition(", ")
    return f"{given} {family}" if comma and "," not in given else name


def _letters(name: str) -> str:
    decomposed = unicodedata.normalize("NFD", name.casefold())
    return " ".join("".join(c for c in decomposed if not unicodedata.combining(c)).split())


def person(cv: CV) -> dict[str, str]:
    """The keys and values of the sidebar, of `author` in `_config.yml` and of an entry in `_data/authors.yml`.

    Name, bio, location and employer are HTML; the picture is the owner's to choose.
    """
    present = [position for position in cv.experience if position.end == "present" and not position.outdated]
    found = profiles(cv.profiles)
    values = {
        "name": _html(cv.name or ""),
        "bio": _html(_bio(cv, present)),
        "location": _html(_location(cv)),
        "employer": _html(_employer(present)),
        "uri": next((profile.url for profile in found if profile.key is None), ""),
        "email": one_line(email(cv) or ""),
    }
    for profile in found:
        if profile.key:
            values.setdefault(profile.key, profile.value)
    return {key: value for key, value in values.items() if value}


def _html(text: str) -> str:
    return ht(one_line(text)).replace('"', "&quot;")


def _bio(cv: CV, present: Sequence[Experience]) -> str:
    """What the CV says of itself where that is short, else what the person is at present."""
    prose = [block for section in cv.sections if section.kind == "about" for block in section.prose]
    if len(prose) == 1 and len(one_line(prose[0].text.plain)) <= LONGEST_BIO:
        return prose[0].text.plain
    return next((position.position for position in present if position.position), "")


def _employer(present: Sequence[Experience]) -> str:
    """Where the person is at present, in a line of the column as far as that can be.

    The theme does not wrap it, and old ones let it run over the text: a department behind a long name is left out,
    but not what may be the campus of a university.
    """
    employer = next((position.organization for position in present if position.organization), "")
    short, comma, _ = employer.partition(",")
    long = len(one_line(employer)) > LONGEST_EMPLOYER
    return short if comma and long and not short.casefold().startswith("universit") else employer


def _location(cv: CV) -> str:
    """A place that the CV itself calls the person's, on a line of its own; never an address."""
    for section in cv.sections:
        for block in section.prose if section.kind == "contact" else ():
            for line in block.text.lines(soft=True):
                if match := _LOCATION.fullmatch(one_line(line.plain)):
                    return match["place"].strip(" .,")
    return ""
