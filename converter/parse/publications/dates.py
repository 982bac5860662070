# ruff: noqa: E501 (a pattern reads better on one line)
"""Years and dates of a reference.

The names of months are looked up word by word and blanked to one letter before a pattern runs: as alternatives in the
pattern they would cost more to compile than a whole list takes to read.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from converter.parse.publications.words import FURTHER_MONTHS, MONTHS, SEASONS
from converter.patterns import Lazy

YEAR = r"(?:1[89]\d\d|20[0-4]\d)"
_MONTH_LETTER, _SEASON_LETTER = "ʬ", "ʭ"
_DAY = r"\d{1,2}(?:st|nd|rd|th|er|re|[.ºª°])?"
_RANGE = r"(?:\s*(?:-{1,3}|[–—/]|to|bis)\s*)"
_MONTH = rf"{_MONTH_LETTER}+(?![^\W\d_])\.?"  # "September2017" lost its blank
_SEASON = rf"{_SEASON_LETTER}+\b(?! [^\W\d_a-z][a-z])"  # but "Winter Simulation Conference"
_MONTH_DAY = rf"(?:{_MONTH}(?:{_RANGE}{_MONTH})?(?:\s+{_DAY}(?:{_RANGE}(?:{_MONTH}\s+)?{_DAY})?)?|{_DAY}(?:{_RANGE}{_DAY})?\s+(?:(?:de|of)\s+)?{_MONTH}(?:{_RANGE}{_DAY}\s+{_MONTH})?|{_SEASON})"
_DATE = Lazy(
    rf"(?=[\d{_MONTH_LETTER}{_SEASON_LETTER}])(?:(?P<iso>\b{YEAR}[-./]\d{{1,2}}(?:[-./]\d{{1,2}})?\b)"
    rf"|(?P<cjk>{YEAR}\s*年(?:度(?=[^\W\d_])|\s*\d{{1,2}}\s*月)?(?:\s*\d{{1,2}}\s*日)?)"
    rf"|(?P<month>(?<=, )(?:0[1-9] |(?:0[1-9]|1[0-2])-){YEAR}\b(?!-)|\b{_MONTH_DAY},?\s*(?:(?:de|of)\s+)?(?:{YEAR}|'\d\d|’\d\d)\b(?:{_RANGE}(?:{YEAR}|\d\d)\b)?)"
    rf"|(?P<behind>\b{YEAR}\b,?\s+(?:{_MONTH}(?:\s+{_DAY})?|{_SEASON})|\b{YEAR}[a-z]?,\s+{_DAY}(?:{_RANGE}{_DAY})?\s+(?:(?:de|of)\s+)?{_MONTH}(?=[)\]]))"
    rf"|(?P<year>\b{YEAR}(?:[a-z]\b|(?=[第年，。]|\b))(?:{_RANGE}(?:{YEAR}|\d\d)\b(?![-–]))?)"
    rf"|(?P<monthonly>\b{_MONTH_DAY}(?=[\s,.;)\]\x01\v]|$)))"
)
_WORD = Lazy(r"[^\W\d_]{3,}")
_NAMES = frozenset(MONTHS) | SEASONS
_DAY_BEFORE = Lazy(r"\d{1,2}\.?\s$")
_YEAR_BEHIND = Lazy(rf"(?:\s?[-–/]\s?(?:\d{{1,2}}\.?\s)?[^\W\d_]{{3,}})?\.?,?\s(?:del?\s)?(?:{YEAR})\b|\s?[-–]\s?\d")


class Date(NamedTuple):
    """A date in a text: its form ("iso", "cjk", "month", "behind", "year", "monthonly"), its text and its place."""

    form: str
    text: str
    start: int
    end: int


def _blanked(text: str) -> str:
    """The text with the names of months and seasons blanked to a letter of their own, as long as before."""
    named = [
        match
        for match in _WORD.finditer(text)
        if (match[0].lower() in _NAMES or _is_further_month(match)) and text[: match.start()][-7:] != "Rio de "
    ]
    for match in named:
        letter = _SEASON_LETTER if match[0].lower() in SEASONS else _MONTH_LETTER
        text = text[: match.start()] + letter * len(match[0]) + text[match.end() :]
    return text


def _is_further_month(word: re.Match[str]) -> bool:
    """Whether a word is a month of one of the languages whose months are names or words, too, and beside a number."""
    if word[0].lower() not in FURTHER_MONTHS:
        return False
    before = word.string[max(word.start() - 4, 0) : word.start()]
    return bool(_DAY_BEFORE.search(before) or _YEAR_BEHIND.match(word.string, word.end()))


def find_dates(text: str) -> list[Date]:
    """All dates of a text."""
    return [
        Date(match.lastgroup or "", text[match.start() : match.end()], match.start(), match.end())
        for match in _DATE.finditer(_blanked(text))
    ]


def date_at(text: str) -> int:
    """The length of the date with which a text begins, 0 where there is none."""
    if not text[:1].isdigit() and not (
        (word := _WORD.match(text)) and (word[0].lower() in _NAMES or _is_further_month(word))
    ):
        return 0
    match = _DATE.match(_blanked(text))
    return match.end() if match else 0


def is_date(text: str) -> bool:
    """Whether a text is a date and nothing else."""
    return bool(_DATE.fullmatch(_blanked(text)))


def begins_with_month(text: str) -> bool:
    """Whether the name of a month stands first, behind "st", "of" and the like."""
    return bool(re.match(rf"\s*(?:st|nd|rd|th)?\s*(?:of )?{_MONTH}", _blanked(text)))


def ends_with_month(text: str) -> bool:
    """Whether the name of a month stands last."""
    return bool(re.search(rf"\b{_MONTH}\s*$", _blanked(text)))


def year_of(text: str) -> int | None:
    """The first year in a text."""
    match = re.search(rf"(?<!\d){YEAR}(?!\d)", text)
    if match:
        return int(match[0])
    match = re.search(r"['’](\d\d)\b", text)
    if match:
        return (2000 if int(match[1]) < 60 else 1900) + int(match[1])
    return None


_TO_COME = (
    r"(?:forthcoming|in press|to appear|accepted|upcoming|later|im Erscheinen|à paraître|en prensa|in corso di stampa)"
)


def heading_year(text: str) -> int | None:
    """The year that a heading or a line consists of ("2021", "### 2019 (selected)", "2017:", "2026 & forthcoming"), if it is one."""
    match = re.fullmatch(
        rf"\W*(?:publications?|papers?|in|year|jahr|année|en|{_TO_COME}\s*(?:[&/,+]|and|or|und|et|y|e)?)?\W*({YEAR})\s*年?(?:\s*[-–—]\s*(?:{YEAR}|present|now|heute)?)?"
        rf"(?:\s*(?:[&/,+–—-]|and|or|und|et|y|e)\s*(?:{_TO_COME}|earlier|before|older|prior|previous|früher|avant|antes|prima))?\W*(?:\([^)]*\))?\W*",
        text.strip(),
        re.IGNORECASE,
    )
    return int(match[1]) if match else None


def is_span(heading: str) -> bool:
    """Whether a heading's years are several ("2019–2021"), so that none of them is said to be that of a work below."""
    return bool(_SPAN.search(heading))


_SPAN = Lazy(rf"{YEAR}\s*[-–—]\s*(?:{YEAR}|present\b|now\b|heute\b)", re.IGNORECASE)


def year_above(heading: str) -> int | None:
    """The year of a heading that is one, or a date: "2021", "2021/07 [⧳]", "July 2021"."""
    if year := heading_year(heading):
        return year
    date = heading.strip(_SIGNS) if len(heading) < _LONGEST_DATE else ""
    return year_of(date) if _MONTH_OF_YEAR.fullmatch(date) or is_date(date) else None


_SIGNS = " .,:;–—-[]()⧳⧲○●◯△□■▲★☆*†‡"
_LONGEST_DATE = 24
_MONTH_OF_YEAR = Lazy(rf"(?:0?[1-9]|1[0-2])/{YEAR}|{YEAR}[/.](?:0[1-9]|1[0-2])")
