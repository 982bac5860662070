"""Dates with years of one or two digits, where their form says so: "06/22 - 09/24", "23.06.21", "2014-5"."""

from __future__ import annotations

import re

from converter.parse.single_dates import PRESENT, PRESENT_WORDS, Date
from converter.patterns import Lazy

_DAY_RANGE = Lazy(r"\.\d\d\s*[-tba]")
_PATTERNS = {
    "day": Lazy(
        r"(?<![\d./])(?:(?:[12]\d|3[01]|0?[1-9])\.\s?[-–]\s?)?(?:[12]\d|3[01]|0?[1-9])\.\s?(?P<month>0?[1-9]|1[0-2])\."
        r"(?P<year>\d\d)(?![\d/%]|\.\d)"
    ),
    "slashed": Lazy(r"\((?P<first>0?[1-9]|[12]\d|3[01])/(?P<second>0?[1-9]|[12]\d|3[01])/(?P<year>\d\d)\)\W*$"),
    "day range": Lazy(
        r"(?<![\d./])(?:0?[1-9]|[12]\d|3[01])\.(?P<m1>0?[1-9]|1[0-2])\.(?P<y1>\d\d)\s*(?:-+|to|bis|al?|au)\s*"
        r"(?:0?[1-9]|[12]\d|3[01])\.(?P<m2>0?[1-9]|1[0-2])\.(?P<y2>\d\d)(?![\d/%]|\.\d)"
    ),
    "short range": Lazy(
        r"(?<![\w/.])(?P<m1>0?[1-9]|1[0-2])/(?P<y1>\d\d)\s*(?:-+|to|bis|~)\s*"
        rf"(?:(?P<m2>0?[1-9]|1[0-2])/(?P<y2>\d\d)(?![\w/])|(?:{PRESENT_WORDS})(?!\w))",
        re.IGNORECASE,
    ),
    "decade": Lazy(r"(?<![\w/.,:-])(?P<year>(?:19|20)\d\d)-(?P<last>\d)(?=$|[\s,;:)]|\.(?!\d))(?!\s?[-/]\s?\d)"),
    "short open": Lazy(r"\W*(?P<start>(?P<month>0?[1-9]|1[0-2])/(?P<year>\d\d)\s*-+)\s*"),
}


_SEASON = Lazy(
    r"(?<!\w)(?:Spring|Summer|Fall|Autumn|Winter|(?:Sommer|Winter)semester|SoSe|WiSe|SS|WS)"
    r"(?: (?:Term|Semester|term|semester))? (?P<year>[0-2]\d)(?:\s?[/-]\s?(?P<next>\d\d))?(?![\w/%]|[.,:-]\d)"
)
"""The season of a year of two digits, as courses have them: "Fall 23", "WS 21/22"."""


def short_dates(folded: str) -> list[Date]:
    """The dates with years of one or two digits of a folded text: all ranges, then a day; and those of seasons."""
    return _short_ranges(folded) + _short_days(folded) + _short_seasons(folded) + _within_decades(folded)


def _within_decades(folded: str) -> list[Date]:
    """Ranges that end with the last digit of a year: "2014-5"; a month would be no more than the year's last digit."""
    return [
        Date(match.start(), match.end(), match["year"], f"{match['year'][:3]}{match['last']}", single=False)
        for match in _PATTERNS["decade"].finditer(folded)
        if match["last"] > match["year"][3]
    ]


def _short_seasons(folded: str) -> list[Date]:
    return [
        Date(match.start(), match.end(), f"20{match['year']}", f"20{match['year']}")
        for match in _SEASON.finditer(folded)
        if not match["next"] or int(match["next"]) == int(match["year"]) + 1
    ]


def _short_ranges(folded: str) -> list[Date]:
    """Ranges of month or day and two-digit year, "06/22 - 09/24"; alone, such a number may be anything."""
    ranges = []
    for match in _PATTERNS["day range"].finditer(folded) if _DAY_RANGE.search(folded) else ():
        first, last = _short(match["m1"], match["y1"]), _short(match["m2"], match["y2"])
        if first <= last:
            ranges.append(Date(match.start(), match.end(), first, last, single=first == last))
    if "/" not in folded:
        return ranges
    if opened := _PATTERNS["short open"].fullmatch(folded):
        return [Date(*opened.span("start"), _short(opened["month"], opened["year"]), PRESENT, single=False)]
    for match in _PATTERNS["short range"].finditer(folded):
        first = _short(match["m1"], match["y1"])
        last = _short(match["m2"], match["y2"]) if match["m2"] else PRESENT
        if first <= last:
            ranges.append(Date(match.start(), match.end(), first, last, single=False))
    return ranges


def _short(month: str, year: str) -> str:
    return f"{'19' if int(year) > 49 else '20'}{year}-{int(month):02d}"


def _short_days(folded: str) -> list[Date]:
    """Days with a two-digit year, "23.06.21", at the end of a text that names no other year."""
    plain = not re.search(r"(?:19|20)\d\d", folded)
    if plain and (found := _PATTERNS["slashed"].search(folded)):
        first, second = int(found["first"]), int(found["second"])
        month = first if second > 12 else second if first > 12 else None
        year = f"{'19' if int(found['year']) > 49 else '20'}{found['year']}"
        value = f"{year}-{month:02d}" if month else year
        return [Date(found.start("first"), found.end("year"), value, value)] if min(first, second) < 13 else []
    match = _PATTERNS["day"].search(folded) if plain else None
    if not match or re.search(r"\w", folded[match.end() :]) or match.end() - match.start() < 7:
        return []
    value = _short(match["month"], match["year"])
    return [Date(match.start(), match.end(), value, value)]
