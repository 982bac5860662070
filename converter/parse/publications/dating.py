# ruff: noqa: E501 (a pattern reads better on one line)
"""Claims the dates of an entry and settles its year."""

from __future__ import annotations

import re

from converter.parse.publications.claims import TAKEN, Claims
from converter.parse.publications.dates import YEAR, begins_with_month, find_dates, year_of
from converter.parse.publications.fields import Imprint
from converter.parse.publications.layout import Layout
from converter.parse.publications.quotes import quotations
from converter.parse.publications.titles import REVIEW
from converter.parse.publications.tokens import cjk_count
from converter.patterns import Lazy

_PROCEEDINGS_OF = Lazy(r"\bProc(?:eedings|\.)(?: of)? the [\w/&-]+$")
_SINCE = Lazy(
    r"\b(?:um|seit|sedert|sinds|nach|vor|since|until|before|after|around|circa|depuis|vers|desde|dal|dopo|após)$"
)
_LOWER_NEXT = Lazy(r" (?!and\b|und\b|et\b|in\b|to\b)[a-zà-ÿ]{4,}")
_ABBREVIATED_NEXT = Lazy(rf" \([A-Z][\w&/-]*[A-Z][\w&/-]*[ ’']?(?:{YEAR}|\d\d)\)")
"""How the name of a meeting and its year are abbreviated behind them."""
_MEETING_NEXT = Lazy(r" (?:(?:post-?)?proceedings|workshop|conference|symposium|companion)\b")
"""How the name of a meeting goes on in lower case behind its acronym and its year."""
_NAMED_FOR_YEAR = Lazy(r"(?<![^\W_])[A-Z][\w&/-]*[A-Z]$")
_FIRST_OF_TWO = Lazy(rf"(?:and|und|et|y|&) {YEAR} [^\W\d_a-z][a-z]")
_SECOND_OF_TWO = Lazy(rf"\b(?:of|at|in) the {YEAR} (?:and|und|et|y|&)$")
_HOUSE_BEFORE = Lazy(r"\b(?:Springer|Elsevier|Wiley|Birkhäuser|Kluwer)$", re.IGNORECASE)
_PART_OF_MEETING = Lazy(
    r"\b(?:[Ww]orkshop|[Tt]rack|[Ss]ession|[Ss]ymposium|[Tt]utorial)\b[^.,;:()\v\x01]*\b(?:at|of|in) the$"
)
_SUBTITLE_NEXT = Lazy(r"(?:: | [–—-] )(?=[^\W\d_a-z]|\d{1,2}(?:st|nd|rd|th) [a-z])")
_NUMBERS_NEXT = Lazy(r"[^.]*, ")
"""How a name goes on behind a meeting's acronym and its year: "SAND 2019: Advances in Sand"."""
_PLACE_BEFORE = Lazy(r"[^\W\d_a-z][\w./-]+:$")
_AS_PAGES = Lazy(r"\d{4}\s?[-–—]\s?\d{4}")
"""What stands before another year and is no span of years: "(SMC 2011), 1801–1808, Sandby, 2011"."""
_SEASON = Lazy(r"(?<=[^\W\d_] )(?:19|20)(\d\d)/(?:19|20)?(\d\d)\b")
_GOES_ON = Lazy(r"(?:度|年次|次|春季|秋季|夏季|冬季|年会|大会|全国|総会|学会|会議|シンポ)")
"""How the name of a Japanese or Chinese meeting goes on behind its year: "日本物理学会2023年次大会"."""


_DAY = Lazy(
    rf"(?<![\w.])(?:(?:0?[1-9]|[12]\d|3[01])\.(?:(?:0?[1-9]|1[0-2])\.)?\s?[-–]\s?)?(?:0?[1-9]|[12]\d|3[01])([./])\s?(?:0?[1-9]|1[0-2])\1\s?({YEAR}|\d\d)(?![\w.]*\d)"
    rf"|(?<![\w./-])(?:(?:0?[1-9]|[12]\d|3[01])-(?:0?[1-9]|1[0-2])-|(?:0?[1-9]|1[0-2])/(?:1[3-9]|2\d|3[01])/)({YEAR})(?![\w/]|-(?=[\w-]*$))"
)
"""A day in numbers: "20.03.2016", "14.10.09", "12.-14.09.2019", "20-03-2016", "03/20/2016"."""


_LEADS_TO_DAY = Lazy(r"(?<=\s)(?:v\.|vom|dd\.|du|del)\s$")
"""What stands between a newspaper and the day: "Sandbyer Bote v. 20.03.2016"."""


_LEADS_TO_MONTH = Lazy(rf"(?<=\s)(?:v\.|vom)\s(?=\d{{1,2}}\.\s?[^\W\d_]{{3,9}}\s{YEAR}\b)")
"""The same where the month is a word: "Sandbyer Bote v. 13. Mai 2024"."""


def claim_days(claims: Claims, result: Imprint, title: tuple[int, int]) -> None:
    """Days in numbers, which are no volumes and issues; the last of them gives the year if no year stands behind it."""
    for lead in _LEADS_TO_MONTH.finditer(claims.free, title[1]):
        claims.take(lead.start(), lead.end(), "imprint", "date")
    days = list(_DAY.finditer(claims.free, title[1]))
    for day in days:
        led = _LEADS_TO_DAY.search(claims.free, max(0, day.start() - 8), day.start())
        claims.take(led.start() if led else day.start(), day.end(), "imprint", "date")
    if days and result.year is None and not re.search(rf"\b{YEAR}\b", claims.free[days[-1].end() :]):
        year = days[-1][2] or days[-1][3]
        result.year = int(year) if len(year) == 4 else year_of("'" + year)


_DAYS = Lazy(r"\d{1,2}\s?[-–]\s?\d{1,2}(?!\d)")
_DAYS_AHEAD = Lazy(r"(?<!\d)\d{1,2}\s?[-–]\s?\d{1,2}$")
"""The days of a meeting, whose papers may appear a year later: "Sandby, 17-21 June 2021. Gilder, 2022"."""
_SHORT_YEAR = Lazy(r"\b[A-Z][A-Za-z]*[A-Z](?:-| ?['’])([012]\d)(?=[\s).,;:]|$)")
"""The year in a meeting's acronym, where there is no other: "(AAAI-18)", "CHI'09"."""


def _is_long(years: str) -> bool:
    """Whether a range of years is too long for the time in which a work appeared."""
    first, last = re.findall(r"\d+", years)[:2]
    gone = int(last) - int(first[-len(last) :])
    return (gone % 100 if len(last) == 2 else gone) > _LONGEST


_LONGEST = 4


_LEADS_DAYS = Lazy(r",? (?:held )?(?:from|on)$")
"""What leads to the days of a meeting, behind its place: "Sandby, Norway from May 3-5, 2019"."""


def _one_name(layout: Layout, claims: Claims, start: int, end: int) -> bool:
    """Whether what stands around a colon is in italics, or no numbers follow that would make it a place."""
    return any(a <= start and end < b for a, b in layout.italic) or not _NUMBERS_NEXT.match(claims.free, end)


def claim_dates(layout: Layout, claims: Claims, result: Imprint, title: tuple[int, int]) -> None:
    """The date: years that stand alone; a year inside a name or its brackets stays there but counts where there is no other."""
    years: list[tuple[int, int]] = []
    quoted = quotations(layout.string, title[1])
    dates = list(find_dates(claims.free))
    by_month = {year_of(match.text) for match in dates if match.form == "month" and match.start > title[1]} - {None}
    for match in dates:
        start, end, text = match.start, match.end, match.text
        year = year_of(text)
        if (
            match.form == "year"
            and re.search(r"\d\s*[-–—]\s*\d", text)
            and start
            and re.search(r"[^\W\d_],?\s$", claims.free[:start])
        ):
            if not _is_long(text):  # "Environmental Policy 1945-1990": what the work is about
                years.append((3, int(text[:4])))
            continue
        before = claims.free[:start].rstrip()
        if match.form == "month" and start > title[1] and (led := _LEADS_DAYS.search(before)):
            start, before = led.start(), before[: led.start()]
        named = match.form == "year" and start > title[1] and before[-1:].isalpha() and claims.free[start - 1] == " "
        if named and len(by_month) == 1 and year not in by_month and not _SINCE.search(before):
            years.append((2, year or 0))
            continue  # "The Sand Almanac 2024. June 23, 2023"
        later = claims.free[end:]
        season = _SEASON.match(claims.free, start)
        if season and int(season[2]) == (int(season[1]) + 1) % 100 and re.search(rf"\b{YEAR}\b(?!/)", later[5:]):
            years.append((3, year or 0))
            continue  # "Rivers Report 2018/19. Altstadt: Gilder; 2020"
        if (
            match.form == "year"
            and before[-1:] in ",:"
            and _AS_PAGES.fullmatch(text)
            and re.search(rf"\b{YEAR}\b", claims.free[end:])
        ):
            result.pages = result.pages or text
            claims.take(start, end, "imprint", "numbers")
            continue
        if match.form == "monthonly" and re.search(r"\bIn:?$", before):
            continue  # "In: October 132 (2010)"
        if match.form in ("month", "monthonly") and _PLACE_BEFORE.search(before):
            # "Altstadt: Winter 2012": the publisher
            start = end - len(re.split(r"\s", text)[-1]) if match.form == "month" else end
            if start == end:
                continue
            before = claims.free[:start].rstrip()
        after = claims.free[end:].lstrip()
        if (
            match.form in ("year", "cjk")
            and year
            and len(text) < 6
            and cjk_count(before[-1:])
            and _GOES_ON.match(after)
        ):
            years.append((2, year))
            continue
        if year and any(a < start and end < b for a, b in quoted):
            years.append((2, year))
            continue  # in 'Rivers 2019'
        if match.form == "year" and start > title[1] and _LOWER_NEXT.match(claims.free, end):
            held = next((a for a, b in layout.italic if a < start and end < b - 3), start)
            meeting = _NAMED_FOR_YEAR.search(before) and _MEETING_NEXT.match(claims.free, end)
            if meeting or len(claims.free[held:start].split()) > 2:
                years.append((2, year or 0))
                continue  # in "*Rivers and plains: the 2020 report on sand*", "SAND 2019 post-proceedings, 2020"
        if match.form == "year" and (
            _FIRST_OF_TWO.match(after) or _SECOND_OF_TWO.search(before) and after[:1].isupper()
        ):
            years.append((2, year or 0))
            continue  # "Proceedings of the 2019 and 2020 Annual Meetings"
        if match.form == "year" and start > title[1] and _ABBREVIATED_NEXT.match(claims.free, end):
            years.append((2, year or 0))
            continue  # "Sand Interfaces 2020 (SI 2020)"
        subtitle = _SUBTITLE_NEXT.match(claims.free, end) if match.form == "year" else None
        if subtitle and _NAMED_FOR_YEAR.search(before) and _one_name(layout, claims, start, subtitle.end()):
            years.append((2, year or 0))
            continue  # "SAND 2019: Advances in Sand"
        if match.form == "year":
            if _SINCE.search(before) and start > title[1]:
                years.append((2, year or 0))
                continue  # "Grains around 1800"
            if before[-1:] in "([（" and after[:1] == "+" and after[1:2] in ")]）":
                end, after = claims.free.index("+", end) + 1, after[1:]  # "(2025+)": later
            if before[-1:] in "([（" and after[:1] in ")]）":
                start, end = len(before) - 1, end + claims.free[end:].index(after[:1]) + 1 if after else end
            elif (
                re.search(r"[(（][^()（）]*$", before)
                and re.match(r"[^()（）]*[)）]", after)
                and not re.search(r"[(（]\s*$", before)
                and not (result.thesis and (before[-1:] == "," or after[:1] in ")）"))  # "(PhD thesis, Sandby, 2020)"
            ):
                years.append((2, year or 0))
                continue  # "(ICCV 2015)"
            elif re.match(r"(?!In\b)(?:\d{1,2} ?(?:st|nd|rd|th) )?[A-Z][\w/&-]+ ", after) and (
                not before or before[-1] in ".,;:" + TAKEN or re.search(r"\b(?:in|of|the|at)$", before, re.IGNORECASE)
            ):
                # "2019 AIAA Conference", "Proceedings of the 2019 ..."
                years.append((2, year or 0))
                if re.search(r"\b(?:of|the|at)(?: the)?$", before, re.IGNORECASE) and not re.search(
                    r"\b(?:in|at) (?:the)?$", before, re.IGNORECASE
                ):
                    continue
                if _PART_OF_MEETING.search(before):
                    continue  # "Workshop on Sand at the 2019 ACM Conference"
                claims.take(start, end, "imprint", "date")
                continue
            elif (
                re.search(r"[^\W\d_]$", before)
                and not _HOUSE_BEFORE.search(before)
                and re.match(r" [^\W\d_a-z][^\W\d_A-Z]{3,}|[-–][A-Z][a-z]", claims.free[end:])
                and not begins_with_month(after)
                or _PROCEEDINGS_OF.search(before)
                and re.match(r" [A-Z]{3,}\b", claims.free[end:])
            ):
                years.append((2, year or 0))
                continue  # "NeurIPS 2020 Workshop on ...", "Proceedings of the ASME 2010 IDETC"
            elif re.search(r"\d\s*[-–]\s*$", before) and not re.search(rf"{YEAR}\s*[-–]\s*$", before):
                continue
        if match.form == "monthonly" and text == "Mar." and re.match(r" [A-Z][a-z]+\b", claims.free[end:]):
            continue  # "Mar. Ecol. Prog. Ser.": marine
        if (
            match.form == "monthonly"
            and not re.search(r"[,.;(\x01\v]\s*$", claims.free[:start])
            and claims.free[:start].strip()
        ) and text.lower() in (
            "may",
            "march",
            "mar",
            "set",
            "gen",
            "ago",
            "out",
            "mai",
            "mei",
            "maj",
            "fall",
            "spring",
            "summer",
            "winter",
            "jan",
            "dez",
            "dec",
        ):
            continue
        if year:
            years.append((1 if _DAYS.search(text) or _DAYS_AHEAD.search(before) else 0, year))
        claims.take(start, end, "imprint" if start > title[1] else "date", "date")
    if result.year is None and not years and (short := _SHORT_YEAR.search(claims.free, title[1])):
        result.year = 2000 + int(short[1])
    if result.year is None and years:
        best = min(rank for rank, _ in years)
        same = [year for rank, year in years if rank == best]
        late = best or REVIEW.match(layout.string, *title)  # that of the review stands behind the book's
        result.year = same[0] if len(same) == 1 else same[-1] if late else same[0]
