# ruff: noqa: E501 (a pattern reads better on one line)
"""Years and dates of a reference."""

from __future__ import annotations

import re

from converter.parse.publications.words import MONTH, MONTHS, SEASON

YEAR = r"(?:18|19|20)\d\d"
_DAY = r"\d{1,2}(?:st|nd|rd|th|\.)?"
_RANGE = r"(?:\s*(?:[-–—/]|to|bis)\s*)"
_MONTH_DAY = rf"(?:{MONTH}(?:{_RANGE}{MONTH})?(?:\s+{_DAY}(?:{_RANGE}(?:{MONTH}\s+)?{_DAY})?)?|{_DAY}(?:{_RANGE}{_DAY})?\s+(?:de\s+)?{MONTH}(?:{_RANGE}{_DAY}\s+{MONTH})?|{SEASON})"
DATE = re.compile(
    rf"(?P<iso>\b{YEAR}[-./]\d{{1,2}}(?:[-./]\d{{1,2}})?\b)"
    rf"|(?P<cjk>{YEAR}\s*年(?:\s*\d{{1,2}}\s*月)?(?:\s*\d{{1,2}}\s*日)?)"
    rf"|(?P<month>\b{_MONTH_DAY},?\s*(?:(?:de|of)\s+)?(?:{YEAR}|'\d\d|’\d\d)\b(?:{_RANGE}(?:{YEAR}|\d\d)\b)?)"
    rf"|(?P<behind>\b{YEAR}\b,?\s+(?:{MONTH}(?:\s+{_DAY})?|{SEASON}))"
    rf"|(?P<year>\b{YEAR}(?:[a-z]\b|(?=[第年，。]|\b))(?:{_RANGE}(?:{YEAR}|\d\d)\b(?![-–]))?)"
    rf"|(?P<monthonly>\b{_MONTH_DAY}(?=[\s,.;)\]\x01\v]|$))",
    re.IGNORECASE,
)


_SEASONS = frozenset(
    [
        "spring",
        "summer",
        "fall",
        "autumn",
        "winter",
        "frühjahr",
        "sommer",
        "herbst",
        "printemps",
        "été",
        "automne",
        "hiver",
    ]
)
_DATED_WORD = re.compile(r"[^\W\d_]{3,}", re.UNICODE)
_PLAIN_DATE = re.compile(
    rf"(?P<iso>\b{YEAR}[-./]\d{{1,2}}(?:[-./]\d{{1,2}})?\b)"
    rf"|(?P<cjk>{YEAR}\s*年(?:\s*\d{{1,2}}\s*月)?(?:\s*\d{{1,2}}\s*日)?)"
    rf"|(?P<year>\b{YEAR}(?:[a-z]\b|(?=[第年，。]|\b))(?:{_RANGE}(?:{YEAR}|\d\d)\b(?![-–]))?)"
)


def find_dates(text: str) -> list[re.Match[str]]:
    """All dates of a text; the pattern with months is slow, so it is used only where a month or season stands."""
    has_month = any(w.lower() in MONTHS or w.lower() in _SEASONS for w in _DATED_WORD.findall(text))
    return list((DATE if has_month else _PLAIN_DATE).finditer(text))


def year_of(text: str) -> int | None:
    """The first year in a text."""
    match = re.search(rf"(?<!\d){YEAR}(?!\d)", text)
    if match:
        return int(match[0])
    match = re.search(r"['’](\d\d)\b", text)
    if match:
        return (2000 if int(match[1]) < 60 else 1900) + int(match[1])
    return None


def heading_year(text: str) -> int | None:
    """The year that a heading or a line consists of ("2021", "### 2019 (selected)", "2017:"), if it is one."""
    match = re.fullmatch(
        rf"\W*(?:publications?|papers?|in|year|jahr|année|en)?\W*({YEAR})\s*年?(?:\s*[-–—]\s*(?:{YEAR}|present|now|heute)?)?\W*(?:\([^)]*\))?\W*",
        text.strip(),
        re.IGNORECASE,
    )
    return int(match[1]) if match else None
