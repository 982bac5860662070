# ruff: noqa: E501 (a pattern reads better on one line)
"""Claims volume, issue and pages."""

from __future__ import annotations

import re

from converter.parse.publications import venues
from converter.parse.publications.claims import TAKEN, Claims
from converter.parse.publications.dates import YEAR, begins_with_month, ends_with_month
from converter.parse.publications.fields import Imprint
from converter.parse.publications.layout import Layout
from converter.parse.publications.number_forms import BARE, BLUEBOOK, NAMED, ROMAN
from converter.patterns import Lazy

_YEARS = Lazy(rf"\b{YEAR}\b")
_NUMBERS_IN_WORDS = Lazy(r"\bvol|\b(?:bd|t|v)\. ?[ivxlc]|\bnr\b|\bpp?\.|\bs\. ?\d|\d\s?[-–]\s?\d")
"""What may stand beside nothing but years: a Roman volume, pages that look like years."""


_FULL_WIDTH = Lazy("[：，；（）．～]")
_HALF_WIDTH = str.maketrans("：，；（）．～", ":,;().~")


def _half_width(text: str) -> str:
    """A text with the punctuation of Latin script where it has that of Chinese: "12（3）：23-45"."""
    return text.translate(_HALF_WIDTH)


def claim_numbers(layout: Layout, claims: Claims, result: Imprint, title: tuple[int, int], authors_end: int) -> None:
    """Volume, issue and pages, by the surest patterns first; where none stand behind the title, those in front of it."""
    _claim_between(layout, claims, result, min(title[1], len(claims.free)), len(claims.free))
    before = min([authors_end, *(claim.end for claim in claims.of("leading venue"))])
    if not (result.volume or result.pages) and re.search(r"\d", claims.free[before : title[0]]):
        _claim_between(layout, claims, result, before, title[0])


def _claim_between(layout: Layout, claims: Claims, result: Imprint, first: int, last: int) -> None:
    """The numbers between two places of an entry."""
    if (cited := BLUEBOOK.search(claims.free, max(first - 2, 0), last)) and cited.start() >= first:
        result.volume, result.journal = cited["v"], True
        claims.take(*cited.span("v"), "imprint", "numbers")
        if cited["p"].isdigit():
            result.pages = cited["p"]
        claims.take(*cited.span("p"), "imprint", "numbers")
        return
    lower = claims.free[first:last].lower()
    if not any(map(str.isdigit, _YEARS.sub("", lower))) and not _NUMBERS_IN_WORDS.search(lower):
        return
    dated = any(claim.field == "date" and claim.role == "date" for claim in claims.made)
    half_width = _half_width if _FULL_WIDTH.search(lower) else str
    for pattern in NAMED:
        for match in pattern.finditer(half_width(claims.free), first, last):
            groups = match.groupdict()
            if (
                (groups.get("v") and result.volume)
                or (groups.get("p") and result.pages)
                or (groups.get("i") and result.issue and not groups.get("v"))
            ):
                continue
            _set_numbers(result, groups)
            start = match.start("n") if groups.get("n") else match.start()
            result.report = result.report or bool(groups.get("n"))
            claims.take(start, match.end(), "imprint", "numbers")
            behind_name = claims.free[max(start - 2, 0) : start] == ", " and start > first + 2
            if groups.get("v") and behind_name and (series := _OF_SERIES.match(claims.free, match.end())):
                result.series = True
                claims.take(*series.span(), "imprint", "more")
    for name, bare in BARE.items():
        if name.endswith("behind which pages were") and not result.pages:
            continue  # a DOI is behind them
        for match in bare.finditer(half_width(claims.free), first, last):
            groups = match.groupdict()
            volume, issue, pages = groups.get("v"), groups.get("i"), groups.get("p")
            if (
                (volume and result.volume)
                or (pages and result.pages and not volume)
                or (issue and result.issue and not volume)
            ):
                continue
            if (
                volume
                and re.fullmatch(YEAR, volume)
                and not (name == "volume (issue) pages" and pages)
                and not (name == "volume (year) pages" and groups.get("y") and pages)  # "JHEP 1911 (2019) 159"
            ):
                # "2015, 24-31": a year and pages; "Nov. 2015, 12": no pages; "SAND 2021, 2021"
                if pages and re.fullmatch(YEAR, pages):
                    continue
                if name not in ("volume: pages", "volume (issue) pages") or not pages or len(pages) < 3:
                    continue
                groups["y"], groups["v"] = volume, None
            if name == "volume (year) pages" and volume and not pages and re.fullmatch(r"\d{2,}[-–]\d{2,}", volume):
                groups["p"], groups["v"] = volume, None  # "90, no. 2, 126-133 (2017)"
                if result.pages:
                    continue
            if volume and re.fullmatch(ROMAN, volume) and not pages and not issue:
                continue
            if volume and volume in "CLX" and claims.free[match.start() - 2].isalpha():
                continue  # "Physical Review X, 12 (2022)"
            if pages and result.pages and re.fullmatch(YEAR, pages) and not groups.get("y"):
                groups["p"], groups["y"], pages = None, pages, None  # "Rivers, 12, 2012, p. 34-36"
            only = not dated and len(_YEARS.findall(claims.free)) == 1
            if pages and re.fullmatch(YEAR, pages) and not groups.get("y") and only:
                groups["p"], groups["y"], pages = None, pages, None  # "55(1), 2014"
            if (
                name == "year/issue"
                and issue
                and int(issue) == (int(groups["y"] or 0) + 1) % 100
                and _YEARS.search(claims.free, match.end())
            ):
                continue  # "Rivers Report 2018/19. Altstadt: Gilder; 2020"
            if name == "issue/year" and issue and venues.CONFERENCE.search(claims.free[first : match.start()]):
                groups["i"] = issue = None  # "Proceedings of ..., 11/2025": the month
            if name == "issue/year" and result.pages and issue and _IS_MONTH.match(claims.free, match.start() - 3):
                groups["i"] = issue = None  # "Sand Letters, 25: 397, 04/2024"
            if (
                pages
                and re.fullmatch(YEAR, pages)
                and name == "volume (issue) pages"
                and len(re.findall(rf"\b{pages}\b", layout.string)) > 1
            ):
                groups["p"], pages = None, None  # "Berg (2018). Sand. Rivers 19(1), 2018."
            if pages and name == "pages" and _told_years(layout, match):
                continue
            if pages and name in ("pages", "article") and re.fullmatch(rf"{YEAR}(?:\s*[-–]\s*(?:{YEAR}|\d\d))?", pages):
                known = dated or result.year or len(_YEARS.findall(claims.free)) > 2
                if not (known and result.issue and re.search(rf"[-–] ?{YEAR}$", pages)):
                    continue  # else "25 (2018), n6, 1957–1975"
            if (
                pages
                and name == "pages"
                and result.edited
                and _CENTURIES.fullmatch(claims.free, match.start() - 1, match.end() + 1)
            ):
                continue  # "Town and shore in the Book of Sand (1378–1484)"
            # "Dunes 66: 20-28. September 2016"
            numbered = ":" in match[0] and claims.free.startswith(". ", match.end())
            dated_so = name in ("volume: pages", "pages", "volume behind comma", "volume behind name")
            if dated_so and not numbered and _near_month(claims.free, match):
                continue
            if volume and name == "volume behind name" and not (volume.isdigit() or _is_double(volume)):
                continue
            if name.startswith("volume behind") and _NUMBERED_THING.search(claims.free[: match.start()]):
                continue
            if (
                pages
                and volume
                and not groups.get("y")
                and re.fullmatch(YEAR, pages)
                and not (dated or result.year)
                and not _YEARS.search(claims.free[: match.start("p")] + claims.free[match.end("p") :])
            ):
                # the only year of the entry: "30 (6), 2025", "1–20, 2022"
                groups["y"], groups["p"] = pages, None
                if not issue and re.search(r"\d[-–]\d", volume):
                    groups["p"], groups["v"] = volume, None
            _set_numbers(result, groups)
            claims.take(match.start(), match.end(), "imprint", "numbers")
            break
    if (
        result.volume
        and not (result.pages or result.issue)
        and (many := _MANY.fullmatch(result.volume))
        and int(many[2]) - int(many[1]) > 1
        and not re.search(r"\bvol", lower)
    ):
        result.pages, result.volume = result.volume, None


def _is_double(volume: str) -> bool:
    """Whether a range is a double volume, of one year and the next: "51-52"."""
    first, last = re.split(r"[-–/]", volume)
    return int(last) - int(first) == 1


def _told_years(layout: Layout, match: re.Match[str]) -> bool:
    """Whether a range is the years that a book is about, whose subtitle follows: "*Old Sand, 1665-1830. A History*"."""
    inside = any(a < match.start() and match.end() + 5 < b for a, b in layout.italic)
    return inside and _SUBTITLE.match(layout.string, match.end()) is not None and _OLD.fullmatch(match["p"]) is not None


_SUBTITLE = Lazy(r"[.:] [^\W\d_a-z]")
_OLD = Lazy(r"1\d{3}\s?[-–—]\s?(?:1\d{3}|20\d\d)")
_OF_SERIES = Lazy(r"\sof\s(?:the\s)?[^\W\d_a-z][^.,\x01]{2,100}(?=[.,])")
"""The series in which a book is a volume, as BibTeX names it: "Rivers, volume 12 of Lecture Notes in Sand, pages"."""
_CENTURIES = Lazy(r"\(1\d{3}\s?[-–—]\s?(?:1\d{3}|20\d\d)\)")
"""The years that a book is about, at the end of its name."""
_MANY = Lazy(r"(\d{1,4})[-–](\d{1,4})")
"""What is more than a double volume."""
_IS_MONTH = Lazy(rf"{TAKEN}, (?:0\d|1[0-2])/")
"""A month behind volume and pages."""
_NUMBERED_THING = Lazy(
    r"\b(?:no|part|chapter|series|vol|day|session|track|level|grade|covid|area|version|web|industry|horizon|type|phase|report|paper|section|division|room)\.?\s*$",
    re.IGNORECASE,
)


def _set_numbers(result: Imprint, groups: dict[str, str | None]) -> None:
    if groups.get("v"):
        result.volume = groups["v"]
    if groups.get("i") and not result.issue:
        result.issue = groups["i"]
    pages = groups.get("p")
    if pages and not result.pages:
        pages = pages.rstrip(".-")
        result.pages = pages if re.search(r"bis|to", pages) else re.sub(r"\s+", "", pages)
    year = groups.get("y") or groups.get("late")
    if year and result.year is None:
        result.year = int(year)


_FIRST_DAY = Lazy(r"\b\d{1,2}\s?[-–]\s?$")
"""The day on which a meeting began: "December 13 - 17, 2021"."""


def _near_month(free: str, match: re.Match[str]) -> bool:
    before = _FIRST_DAY.sub("", free[max(0, match.start() - 20) : match.start()])
    after = free[match.end() : match.end() + 14].lstrip(".")  # "10. Oktober"
    return ends_with_month(before) or begins_with_month(after)
