# ruff: noqa: E501 (a pattern reads better on one line)
"""Where and how a work appeared: numbers, dates, status, editors, publisher, venue."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from converter.model import Status
from converter.parse.publications import venues
from converter.parse.publications.claims import TAKEN, Claims
from converter.parse.publications.dates import DATE, YEAR, find_dates, year_of
from converter.parse.publications.layout import Layout
from converter.parse.publications.names import author_list_ends
from converter.parse.publications.notes import REMARK, STRONG_REMARK, split_remarks
from converter.parse.publications.status import find_status
from converter.parse.publications.tokens import CJK
from converter.parse.publications.words import MONTH

_PAGE = r"(?:[a-zA-Z]{0,3}\d+[a-zA-Z]?(?:[.:]\d+)?)"
_PAGES = rf"{_PAGE}(?:\s*(?:[-–—−‐‑]+|bis|to)\s*{_PAGE})?"
_RANGE = rf"{_PAGE}\s*[-–—−‐‑]+\s*{_PAGE}"
_ROMAN = r"[IVXLC]+"
_MONTHS = r"[A-Z][a-z]{2,8}\.?(?:[-–/][A-Z][a-z]{2,8}\.?)?"
_VOL = rf"(?:\d+[A-Za-z]?(?:[-–/]\d+)?|{_ROMAN}\b)"
_ISSUE = r"(?:[\w.]*\d+[\w.]*(?:\s*[-–/&,]\s*\w*\d+\w*)?|[A-Z][a-z]{2,8}(?:[-–/][A-Z][a-z]+)?|S\d+|Suppl\.?(?:ement)?(?: ?\d+)?|Special Issue[^)]*|Part [A-Z0-9]+|[A-Z]{4}\d?|[A-D])"
# What the groups mean: v volume, i issue, p pages, y year.  Tried in this order, each on what the ones before have left;
# the first block names its numbers in words and may match several times.
_NAMED = [
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        r"第\s*(?P<v>\d+)\s*[卷巻]\s*[,，]?\s*(?:第?\s*(?P<i>\d+(?:[-–/]\d+)?)\s*[期号])?",
        r"第\s*(?P<i>\d+(?:[-–/]\d+)?)\s*[期号]",
        r"(?P<v>\d+)\s*[卷巻]\s*(?P<i>\d+)\s*[期号]",
        r"(?P<p>\d+\s*[-–~〜]\s*\d+)\s*[頁页]",
        r"\b(?:working|discussion|technical|research|policy)(?: research)? (?:paper|report)s?(?: series)?,?\s*(?P<n>(?:no\.?|nr\.?|#|number)?\s*[A-Z]{0,5}[-/]?\d[\w/-]*)",
        rf"\b(?:vol(?:ume|\.)?|vols\.|bd\.|band|jg\.|jahrgang|tome|tomo|t\.)\s*(?P<v>{_VOL})(?:\s*\((?P<i>(?!{YEAR}\)){_ISSUE})\))?",
        r"(?:\b(?:no|nr|num|number|numéro|número|iss|issue|heft|h|fasc|n)\.?|№|n[°º]\.?)\s*(?P<i>\d+[\w]*(?:\s*[-–/]\s*\d+)?)(?=[\s,.;:)\]\x01]|$)",
        r"#\s?(?P<i>\d+)\b",
        rf"\((?P<i>\d{{1,2}})[./](?={YEAR}\))",
        r"\b(?:art(?:icle|\.)?\.?\s*(?:no\.?|number|nr\.?|id|#)?:?\s*|article id:? )(?P<p>[eE]?\d[\w.-]*)",
        rf"\b(?:pages?|pp?(?![^\W\d])\.?|pgs?\.|seiten?|s\.|páginas?|págs?\.|pagg?\.)\s*(?P<p>{_PAGES})(?:\s*[,&]\s*{_RANGE})?",
    )
]
_BARE = {
    name: re.compile(pattern)
    for name, pattern in {
        "volume, issue (year), pages": rf"(?<![\w/.–—-])(?P<v>{_VOL}),\s*(?P<i>\d{{1,2}})\s*\((?:{_MONTHS}\s+)?(?P<y>{YEAR})\)\s*[:,]\s*(?P<p>{_PAGES})",
        "volume, pages (year)": rf"(?<![\w/.–—-])(?P<v>{_VOL}),\s*(?:no\.\s*)?(?P<p>{_PAGES})\s*\((?P<y>{YEAR})\)",
        "volume (issue) pages": rf"(?<![\w/.–—-])(?P<v>{_VOL})\s*\((?P<i>(?!{YEAR}\)){_ISSUE})\)\s*(?:[:,;.]?\s*(?:pp?\.?\s*|pages\s+|article\s+)?(?P<p>{_PAGES})(?![\w/]|\.\d|\s*\)))?",
        "volume (year) pages": rf"(?<![\w/.–—-])(?P<v>{_VOL})\s*\((?:{_MONTHS}\s+)?(?P<y>{YEAR})\)\s*(?:[:,;]?\s*(?:no\.?\s*(?P<i>\d+)\s*[,:]\s*)?(?:pp?\.?\s*)?(?P<p>{_PAGES})(?![\w/]|\.\d))?",
        "volume.issue (year) pages": rf"(?<![\w/.–—-])(?P<v>{_VOL})\.(?P<i>\d{{1,2}})\s*\((?P<y>{YEAR})\)\s*(?:[:,]\s*(?P<p>{_PAGES}))?",
        "year; volume: pages": rf"(?<![\w/.–—-])(?P<y>{YEAR})\s*[:;]\s*(?P<v>{_VOL})\s*(?:\((?P<i>{_ISSUE})\))?\s*[:,]\s*(?P<p>{_PAGES})",
        "year: pages": rf"(?<![\w/.–—-])(?P<y>{YEAR})\s*:\s*(?P<p>{_RANGE})",
        "volume/issue: pages": rf"(?<![\w/.–—-])(?P<v>\d{{1,4}})\s*[:/]\s*(?P<i>\d{{1,3}})\s*[,:]\s*(?:pp?\.\s*)?(?P<p>{_RANGE})",
        "volume: pages": rf"(?<![\w/.–—-])(?!{YEAR}\s*,\s*\d{{1,2}}\b)(?P<v>{_VOL})\s*[:,]\s*(?P<p>{_PAGES})(?![\w/]|\.\d|\s*[-–]\d|\s*:\s*\d)",
        "pages": rf"(?<=[\s,(:])(?P<p>{_RANGE})(?=[\s,.;:)\]\x01]|$)",
        "article": r"(?<=[\s,\x01])(?P<p>[eE]\d{3,}|\d{5,7}|[A-Z]\d{5,})(?=[\s,.;)\x01]|$)",
        "volume behind comma": r"(?<=,\s)(?P<v>\d{1,3})(?=\s*(?:[,.;\x01(]|$))",
        "volume behind name": r"(?<=[a-z.)]\s)(?P<v>\d{1,3})(?=\s*(?:[,.;\x01]|$))",
    }.items()
}
_NAMES = r"[^\W\d_][^.:;()\[\]\x01\v]*?(?:\b[A-Z]\.[^.:;()\[\]\x01\v]*?)*"
_EDITED_BY = re.compile(
    r"[\s,.(;]*\b(?:edited by|ed\. by|eds\. by|ed\. (?=[A-Z])|eds\. (?=[A-Z])|herausgegeben von|hrsg\.? ?(?:v\.|von)?|hg\.? ?(?:v\.|von)?|a cura di|édité par|sous la direction de|dir\. par|ed\. de|editado por|edición de|red\.|主编)\s+",
    re.IGNORECASE,
)
_EDITORS_MARK = re.compile(
    r"[\s,]*[(\[]\s*(?:eds?|editors?|hrsg|hg|hgg|éds?|dirs?|coords?|orgs?|red|a cura di)\.?\s*[)\]]\.?[,:;]?|[,.]\s*(?:eds?\.|editors?\b|Hrsg\.)[,:;]?",
    re.IGNORECASE,
)
_IN = re.compile(r"\s*\b(?:in|en|dans|im)\b\s*:?\s*(?:the\s(?=\d))?", re.IGNORECASE)
_PLACE_PUBLISHER = re.compile(
    r"^(?P<place>(?:[A-ZÄÖÜÉ][\w.’'-]*|u\.|und|and|&|[A-Z]{2}|a\. ?M\.|/|de|am)(?:[ ,/]+(?:[A-ZÄÖÜÉ][\w.’'-]*|u\.|und|and|&|a\. ?M\.|de|am|upon))*)\s*:\s*(?P<publisher>[A-ZÄÖÜÉ0-9][^:]{1,70})$"
)


@dataclass(slots=True)
class Imprint:
    """What the rest of an entry says."""

    volume: str | None = None
    issue: str | None = None
    pages: str | None = None
    year: int | None = None
    status: Status | None = None
    venue: tuple[int, int] | None = None
    publisher: str | None = None
    thesis: bool = False
    report: bool = False
    patent: bool = False
    edited: bool = False
    entered: bool = False
    """Whether "In" leads to the venue."""
    place_publisher: bool = False
    notes: list[str] = field(default_factory=list)


def read_imprint(
    layout: Layout,
    claims: Claims,
    title: tuple[int, int],
    authors_end: int,
    head: int,
    heading: str | None,
    known: frozenset[str],
) -> Imprint:
    """Claim everything that is left beside authors, title and identifiers."""
    result = Imprint()
    result.patent = (
        heading == "patent"
        or bool(venues.PATENT.search(claims.free))
        or bool(re.search(r"\b(?:US|EP|WO|CN|ZL|DE|JP|KR)\s?(?:Patent )?\d[\d,./ ]{5,}", claims.free))
    )
    _claim_coloured(layout, claims, result, title)
    _claim_thesis(claims, result)
    _claim_status(layout, claims, result)
    _claim_brackets(layout, claims, result, title)
    _claim_remarks(claims, result, title)
    _claim_editors(layout, claims, result, title)
    if not result.patent:
        _claim_numbers(layout, claims, result, title, authors_end)
    _claim_dates(layout, claims, result, title)
    _claim_venue(layout, claims, result, title, known, heading == "book")
    return result


def _claim_coloured(layout: Layout, claims: Claims, result: Imprint, title: tuple[int, int]) -> None:
    """A remark in a colour of its own."""
    for start, end in layout.html:
        inner = layout.string[start:end]
        if start >= title[0] and end <= title[1] or end - start > 200 or not claims.free[start:end].strip(TAKEN + " "):
            continue
        free = claims.free[start:end].replace(TAKEN, " ").strip(" ()[]")
        if re.fullmatch(r"[\W\d]*", free) or re.search(r"[A-Z]{2,}.*\d{4}$", free) and not REMARK.search(free):
            continue
        if venues.VENUE.search(inner) and not REMARK.search(inner):
            continue
        if re.search(r"\w", free):
            result.notes += split_remarks(re.sub(r"\s*[(\[]?\s*$", "", free))
            claims.take(start, end, "note", "note")


def _claim_thesis(claims: Claims, result: Imprint) -> None:
    match = venues.find_thesis(claims.free)
    if not match:
        return
    result.thesis = True
    start, end = match.span()
    text = claims.free
    while start > 0 and re.match(r"[\w’'. -]", text[start - 1]) and text[start - 2 : start] != ". ":
        start -= 1
    while start < end and text[start] in " .":
        start += 1
    if more := re.match(r"\s*\((?:ph\.?d\.?|m\.?sc?\.?|doctoral|master)[^)]*\)", text[end:], re.IGNORECASE):
        end += more.end()
    if (more := re.match(r"\.", text[end:])) and text[match.start() : end].lower().endswith("diss"):
        end += 1
    lead = text[start : match.start()]
    if len(lead.split()) > 3 or "," in lead:
        start = match.start()
    result.notes.append(text[start:end].strip())
    claims.take(start, end, "note", "thesis")


def _claim_status(layout: Layout, claims: Claims, result: Imprint) -> None:
    for phrase in find_status(claims.free):
        before = claims.free[max(0, phrase.start - 12) : phrase.start].lower()
        if re.search(r"(?:proposal|abstract|authorship|not)\s*$", before):
            continue
        text = claims.free[phrase.start : phrase.end]
        if TAKEN in text:
            continue
        if result.status is None or (result.status == "in preparation" and phrase.status != "in preparation"):
            result.status = phrase.status
        start, end = phrase.start, phrase.end
        string = layout.string
        if (
            start > 0
            and end < len(string)
            and string[start - 1] in "(["
            and string[end : end + 2].lstrip(".")[:1] in (")", "]")
        ):
            end += 1 + (string[end] == ".")
            start -= 1
        claims.take(start, end, "imprint", "status")
    if (
        result.status is None
        and (match := re.search(r"[(\[,.]?\s*\bpre-?print\b\.?\s*[)\]]?", claims.free, re.IGNORECASE))
        and not re.search(r"arxiv\s*$", claims.free[: match.start() + 2].rstrip(" (,."), re.IGNORECASE)
    ):
        result.status = "preprint"
        if match[0].strip()[0] in "([":
            result.notes.append("preprint")
            claims.take(match.start(), match.end(), "imprint", "status")


def _claim_brackets(layout: Layout, claims: Claims, result: Imprint, title: tuple[int, int]) -> None:
    """Remarks in brackets; an acronym, an edition or a year in brackets belongs to the venue or the date."""
    for match in re.finditer(
        r"[(\[（【]([^()\[\]（）【】]*(?:[(（][^()（）]*[)）][^()\[\]（）]*)?)[)\]）】]", claims.free
    ):
        inner = match[1].replace(TAKEN, " ").strip()
        if re.fullmatch(
            r"\W*(?:joint(?:ly)?|joint work|in|collaboration|with|and|by|mit|avec|con)?(?:\s+with)?\W*",
            inner,
            re.IGNORECASE,
        ):
            continue
        if (
            printed := re.match(rf"[A-ZÄÖÜÉ][^:()\d]{{2,40}}: ([A-ZÄÖÜÉ][^:]{{2,60}}?)(?:,\s*({YEAR}))?$", inner)
        ) and match.start() >= title[1]:
            result.publisher, result.place_publisher = printed[1].strip(" ,"), True
            if printed[2]:
                result.year = int(printed[2])
            claims.take(match.start(), match.end(), "imprint", "publisher")
            continue
        if (
            not inner
            or match.start() < title[1]
            and match.start() > 0
            and not STRONG_REMARK.search(inner)
            and match.start() > title[0]
        ):
            continue
        if re.fullmatch(rf"{YEAR}[a-z]?", inner) or DATE.fullmatch(inner) or re.fullmatch(r"[\d\s./–-]+", inner):
            continue
        attached = (
            match.start() > 0
            and not claims.free[match.start() - 1].isspace()
            and claims.free[match.start() - 1] != TAKEN
        )
        cjk = bool(re.search(f"[{CJK}]", inner))
        before = claims.free[: match.start()].rstrip()[-1:]
        remark = REMARK.search(inner)
        acronym = re.fullmatch(
            r"(?:the )?[A-Z][\w&/.’'+-]{1,14}(?:[ -]?(?:'?\d\d|\d{4}))?(?:,? [A-Z]\w{0,10}){0,2}", inner
        ) and not re.match(
            r"(?:oral|spotlight|poster|award|best|invited|top|in |full|short|long|extended|highlight|sci\b|ssci|q\d|jcr|ccf|cssci|if\b)",
            inner,
            re.IGNORECASE,
        )
        last = match.end() >= len(claims.free.rstrip(" .;。,\v" + TAKEN)) or claims.free[match.end() :].lstrip(" .;,")[
            :1
        ] in ("", "\v")
        edition = (
            cjk and re.search(r"[版辑卷]$|哲学|社会|自然|科学", inner) and not re.search(r"刊|转载", inner) and attached
        )
        if edition or re.match(r"《", inner):
            continue
        if re.match(r"(?:eds?|hrsg|hg|editors?|éds?)\b", inner, re.IGNORECASE) or re.match(
            r"(?:vol|no|pp|bd)\b", inner, re.IGNORECASE
        ):
            continue
        if re.search(r"\b[A-Z]{2,}[\w-]* ?'?\d{2,4}$", inner) and not remark:
            continue
        if (
            acronym
            and not (remark and not re.fullmatch(r"[A-Z]{2,6}", inner))
            and before.isalnum()
            and not (last and match.start() > 0 and claims.free[: match.start()].rstrip(" ").endswith(TAKEN))
        ):
            continue
        if match.start() == title[1] + 1 and cjk and not remark:
            claims.take(match.start(), match.end(), "other", "translation")
            continue
        apart = remark or last or not before.isalnum()
        if apart and (remark or not venues.VENUE.search(inner)):
            result.notes += split_remarks(inner.replace("\v", " "))
            claims.take(match.start(), match.end(), "note", "note")


def _claim_remarks(claims: Claims, result: Imprint, title: tuple[int, int]) -> None:
    """Sentences and lines that are remarks: "Best Paper Award.", "Oral presentation"."""
    for match in re.finditer(rf"[^{TAKEN}\v]+", claims.free[title[1] :] if title[1] < len(claims.free) else ""):
        start = title[1] + match.start()
        at = 0
        for piece in re.split(
            r"(?<=[a-z)!\"”][.!])\s+|;\s+|\s[-–—|]\s|(?<=\d\.)\s(?=[A-Z*])|,\s(?=(?:best|oral|spotlight|outstanding|acceptance|\d+% accept|full paper)\b)",
            match[0],
            flags=re.IGNORECASE,
        ):
            place = match[0].index(piece, at)
            at = place + len(piece)
            text = piece.strip(" .,;:*()[]-–—|🏆🎉✨⭐")
            if not text or not STRONG_REMARK.search(text):
                continue
            if len(text.split()) > 30:
                continue
            if (venues.VENUE.search(text) or DATE.search(text)) and not re.search(
                r"award|prize|mention|finalist|runner|featured|covered|reprinted|translated|highlighted|selected",
                text,
                re.IGNORECASE,
            ):
                found = STRONG_REMARK.search(piece)
                if found and not re.match(r"in ", found[0], re.IGNORECASE):
                    tail = piece[found.start() :]
                    if re.search(r"\d", tail) is None or "%" in tail:
                        result.notes.append(tail.strip(" .,;()[]"))
                        claims.take(start + place + found.start(), start + at, "note", "note")
                continue
            left = len(piece) - len(piece.lstrip(" .,;:"))
            result.notes.append(text)
            claims.take(start + place + left, start + at, "note", "note")


def _claim_editors(layout: Layout, claims: Claims, result: Imprint, title: tuple[int, int]) -> None:
    """Editors are in no field, but they tell a chapter, and the venue ends or begins at them."""
    free = claims.free
    match = _EDITED_BY.search(free, title[1])
    if match:
        end = _longest_names(layout, free, match.end()) or match.end()
        result.edited = True
        claims.take(match.start(), end, "imprint", "editors")
        if (more := _EDITORS_MARK.match(claims.free, end)) is not None:
            claims.take(more.start(), more.end(), "imprint", "editors")
        return
    match = _EDITORS_MARK.search(free, title[1])
    if not match:
        return
    # the names stand before the mark: behind "In" or the last thing taken
    start = title[1]
    for sign in re.finditer(rf"\b[Ii]n:?\s+(?=[A-Z])|[{TAKEN}\v]+\s*", free[title[1] : match.start()]):
        start = title[1] + sign.end()
    result.edited = True
    tokens = [t for t in layout.tokens if start <= t.start < match.start()]
    for first in range(len(tokens)):
        if first and tokens[first - 1].text not in (",", ".", ":", ";", "In", "in", "(", "by"):
            continue
        for found in reversed(author_list_ends(layout.string, tokens, first)):
            if found.end >= match.start() - 2 and found.cost / len(found.names) < 1.9:
                if first == 0 and re.search(r"\b[Ii]n:?\s*$", free[:start]):
                    result.entered = True
                claims.take(found.start, match.end(), "imprint", "editors")
                return
    claims.take(match.start(), match.end(), "imprint", "editors")


def _longest_names(layout: Layout, free: str, start: int) -> int | None:
    tokens = [t for t in layout.tokens if t.start >= start and free[t.start] != TAKEN][:120]
    best = None
    if tokens:
        for names in author_list_ends(layout.string, tokens, 0):
            if TAKEN in free[names.start : names.end] or "\v" in free[names.start : names.end]:
                continue
            follows = free[names.end : names.end + 1]
            if names.cost / len(names.names) < 1.9 and (follows in (",", ".", ":", ";", ")", "(", TAKEN, "", "\v")):
                # ", 455-466": the list ends where no name follows
                best = names.end
    return best


def _claim_numbers(layout: Layout, claims: Claims, result: Imprint, title: tuple[int, int], authors_end: int) -> None:
    """Volume, issue and pages, by the surest patterns first."""
    first = min(title[1], len(claims.free))
    for pattern in _NAMED:
        for match in pattern.finditer(claims.free, first):
            groups = match.groupdict()
            if (
                (groups.get("v") and result.volume)
                or (groups.get("p") and result.pages)
                or (groups.get("i") and result.issue and not groups.get("v"))
            ):
                continue
            _set_numbers(result, groups)
            start = match.start("n") if groups.get("n") else match.start()
            claims.take(start, match.end(), "imprint", "numbers")
    for name, pattern in _BARE.items():
        for match in pattern.finditer(claims.free, first):
            groups = match.groupdict()
            volume, issue, pages = groups.get("v"), groups.get("i"), groups.get("p")
            if (
                (volume and result.volume)
                or (pages and result.pages and not volume)
                or (issue and result.issue and not volume)
            ):
                continue
            if volume and re.fullmatch(YEAR, volume) and not (name == "volume (issue) pages" and pages):
                # "2015, 24-31": a year and pages; "Nov. 2015, 12": no pages
                if name not in ("volume: pages", "volume (issue) pages") or not pages or len(pages) < 3:
                    continue
                groups["y"], groups["v"] = volume, None
            if volume and re.fullmatch(_ROMAN, volume) and not pages and not issue:
                continue
            if pages and name in ("pages", "article") and re.fullmatch(rf"{YEAR}(?:\s*[-–]\s*(?:{YEAR}|\d\d))?", pages):
                continue
            if name in ("volume: pages", "pages", "volume behind comma", "volume behind name") and _near_month(
                claims.free, match
            ):
                continue
            if name.startswith("volume behind") and _NUMBERED_THING.search(claims.free[: match.start()]):
                continue
            _set_numbers(result, groups)
            claims.take(match.start(), match.end(), "imprint", "numbers")
            break


_NUMBERED_THING = re.compile(
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
        result.pages = pages if re.search(r"bis|to", pages) else re.sub(r"\s+", "", pages)
    year = groups.get("y")
    if year and result.year is None:
        result.year = int(year)


def _near_month(free: str, match: re.Match[str]) -> bool:
    before = free[max(0, match.start() - 14) : match.start()]
    after = free[match.end() : match.end() + 14]
    return bool(
        re.search(rf"\b{MONTH}\s*$", before, re.IGNORECASE)
        or re.match(rf"\s*(?:st|nd|rd|th)?\s*(?:of )?{MONTH}", after, re.IGNORECASE)
    )


MONTH_WORD = re.compile(MONTH, re.IGNORECASE)


def _claim_dates(layout: Layout, claims: Claims, result: Imprint, title: tuple[int, int]) -> None:
    """The date: years that stand alone; a year inside a name or its brackets stays there but counts where there is no other."""
    years: list[tuple[int, int]] = []
    for match in find_dates(claims.free):
        start, end = match.span()
        text = match[0]
        year = year_of(text)
        before = claims.free[:start].rstrip()
        after = claims.free[end:].lstrip()
        if match.lastgroup == "year":
            if before[-1:] in "([（" and after[:1] in ")]）":
                start, end = len(before) - 1, end + claims.free[end:].index(after[:1]) + 1 if after else end
            elif (
                re.search(r"[(（][^()（）]*$", before)
                and re.match(r"[^()（）]*[)）]", after)
                and not re.search(r"[(（]\s*$", before)
            ):
                years.append((2, year or 0))
                continue  # "(ICCV 2015)"
            elif re.match(r"(?!In\b)[A-Z][\w/&-]+ ", after) and (
                not before or before[-1] in ".,;:" + TAKEN or re.search(r"\b(?:in|of|the|at)$", before, re.IGNORECASE)
            ):
                # "2019 AIAA Conference", "Proceedings of the 2019 ..."
                years.append((2, year or 0))
                if re.search(r"\b(?:of|the|at)(?: the)?$", before, re.IGNORECASE) and not re.search(
                    r"\b(?:in|at) (?:the)?$", before, re.IGNORECASE
                ):
                    continue
                claims.take(start, end, "imprint", "date")
                continue
            elif (
                re.search(r"[A-Za-z]$", before)
                and re.match(r" [A-Z][a-z]{3,}", claims.free[end:])
                and not MONTH_WORD.match(after)
            ):
                years.append((2, year or 0))
                continue  # "NeurIPS 2020 Workshop on ..."
            elif re.search(r"\d\s*[-–]\s*$", before) and not re.search(rf"{YEAR}\s*[-–]\s*$", before):
                continue
        if (
            match.lastgroup == "monthonly"
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
            years.append((0 if match.lastgroup != "month" else 0, year))
        claims.take(start, end, "imprint" if start > title[1] else "date", "date")
    if result.year is None and years:
        best = min(rank for rank, _ in years)
        same = [year for rank, year in years if rank == best]
        result.year = same[0] if len(same) == 1 else same[-1] if best else same[0]


def _claim_venue(
    layout: Layout, claims: Claims, result: Imprint, title: tuple[int, int], known: frozenset[str], book: bool
) -> None:
    """The venue among the pieces that are left; the other pieces keep the role imprint."""
    pieces = _pieces(layout, claims, title)
    best, best_score = None, -1.0
    italics = layout.italic
    for order, (start, end, lead) in enumerate(pieces):
        text = layout.string[start:end]
        score = -0.4 * order
        if start < title[0]:
            score -= 1.5
        if lead:
            # "arXiv preprint. In submission to X": the paper is where it can be read
            score += 2.0 if order == 0 or result.status != "submitted" else 0.3
        if any(a <= start + 2 and b >= min(end, start + 6) for a, b in italics):
            score += 2.0
        if venues.VENUE.search(text) or venues.SERVER.match(text):
            score += 2.0
        elif venues.JOURNAL.search(text) or venues.CONFERENCE.search(text):
            score += 1.0
        if venues.INSTITUTION.search(text) and any(
            venues.REPORT.search(layout.string[a:b]) for a, b, _ in pieces if a != start
        ):
            score += 2.5
        if text.split(",")[0].strip(" .").lower() in known or text.strip(" .").lower() in known:
            score += 1.5
        if (match := _PLACE_PUBLISHER.match(text.strip(" .,;"))) and not venues.VENUE.search(match["place"]):
            score -= 1.2
        elif all(venues.is_place(part) for part in text.split(",")):
            score -= 3.0
        elif venues.PUBLISHER.search(text) and not venues.VENUE.search(text):
            score -= 0.6
        if text[:1].islower() and not re.match(r"[a-z]+[A-Z]|(?:arxiv|npj|it)\b", text):
            score -= 1.5
        if not re.search(rf"[^\W\d_]{{2}}|[{CJK}]", text):
            score -= 4.0
        if score > best_score:
            best, best_score = order, score
    for order, (start, end, _lead) in enumerate(pieces):
        text = layout.string[start:end]
        match = _PLACE_PUBLISHER.match(text.strip(" .,;"))
        italic = any(a <= start + 1 and b >= end - 1 for a, b in italics)
        if (
            match
            and not italic
            and not venues.VENUE.search(match["place"])
            and (
                len(pieces) > 1
                or book
                or venues.PUBLISHER.search(text)
                or venues.INSTITUTION.search(match["publisher"])
            )
        ):
            result.publisher = match["publisher"].strip(" .,;")
            result.place_publisher = True
        elif order != best and result.publisher is None and venues.PUBLISHER.search(text):
            result.publisher = text.strip(" .,;")
    if best is not None:
        start, end, lead = pieces[best]
        result.entered = result.entered or lead
        stop = _venue_end(layout, claims, start, end, italics)
        result.venue = (start, stop)
        claims.take(start, stop, "imprint", "venue")
    for start, end, _ in pieces:
        claims.take(start, end, "imprint", "more")


_CONNECTION = re.compile(
    r"\W*(?:joint(?:ly)?|joint work|in|and|by|with|mit|avec|con|see|also|the|a|on)?(?:\s+with)?\W*", re.IGNORECASE
)
_APPEARED = re.compile(
    r"(?:to be |also |was |paper |poster |oral(?:ly)? |will be )?(?:presented|published|appeared|appears|appearing|accepted|poster|talk|presentation) (?:at|in|by|to)(?: the\b)?\s+(?:in\s+)?",
    re.IGNORECASE,
)


def _pieces(layout: Layout, claims: Claims, title: tuple[int, int]) -> list[tuple[int, int, bool]]:
    """What is free, cut at stops that end a sentence; with each, whether "In" or "Submitted to" leads to it."""
    result = []
    free = claims.free
    ordered = [m for m in re.finditer(rf"[^{TAKEN}\v]+", free) if re.search(r"\w", m[0])]
    ordered.sort(key=lambda m: (m.start() < title[0], m.start()))
    leads = {
        c.end
        for c in claims.made
        if c.field == "status"
        and re.search(r"\b(?:to|at|by|in|for|the|bei|à)$", layout.string[c.start : c.end], re.IGNORECASE)
    }
    for match in ordered:
        at = match.start()
        text = match[0]
        before_editors = any(match.end() <= c.start <= match.end() + 1 for c in claims.made if c.field == "editors")
        whole = before_editors and re.match(r"[\W_]*(?:in|en|dans|im)\b", text, re.IGNORECASE)
        for piece in [text] if whole else _sentences(text):
            start = at + text.index(piece, at - match.start()) - (at - match.start())
            at = start + len(piece)
            end = start + len(piece)
            while start < end and layout.string[start] in " .,;:”\"»«’'*":
                start += 1
            lead = any(e <= start <= e + 2 for e in leads)
            if (said := _APPEARED.match(layout.string, start)) and said.end() < end:
                claims.take(start, said.end(), "imprint", "in")
                start, lead = said.end(), True
            entered = _IN.match(layout.string, start)
            if (
                entered
                and entered.end() < end
                and (
                    re.match(
                        r"in\s*:|[Ii]n\s+(?:the\s+)?[A-Z\"“„«»'0-9*_(]|[Ii]m |[Dd]ans |[Ee]n ", layout.string[start:end]
                    )
                )
            ):
                claims.take(start, entered.end(), "imprint", "in")
                start, lead = entered.end(), True
            while start < end and layout.string[start] in ' .,;:，。、；：“"„»«–—-|*·•)]）（([】':
                if layout.string[start] in "([（" and layout.string.find(")", start, end) > 0:
                    break
                start += 1
            while end > start and layout.string[end - 1] in ' .,;:，。、；：”"“»«–—-|*·•([（':
                if layout.string[end - 1] == "." and re.search(r"\b[A-Z][a-z]{1,7}\.$", layout.string[start:end]):
                    break
                end -= 1
            if _CONNECTION.fullmatch(layout.string[start:end]):
                continue
            if end > start and re.search(r"\w", layout.string[start:end]):
                result.append((start, end, lead))
    return result


_SENTENCE = re.compile(
    r"(?<=[a-z\u00df-\u024f)\]”\"»’]{2}[.?!])\s+(?=[A-ZÄÖÜÉ“\"„»«0-9*(])|。|;\s|\s[|]\s|(?<=[A-Z]{3}\.)\s+(?=[A-Z])|(?<=\d\.)\s+(?=[A-Z])|(?<=[)\]][.])\s+"
)
_ABBREVIATED = re.compile(r"(?:^|[\s(,/])(?:[A-Z][a-z]{0,3}|Proc|Trans|Conf|Symp|Lett|Comput|Process|Signal|Syst|Electron|Commun|Technol|Aerosp|Int|Natl|Acad|Assoc|Appl|Mater|Chem|Phys|Biol|Engl?|Sci|Res|Rev|Soc|Acoust|Speech|Autom|Robot|Mech|Struct|Environ|Psychol|Econ|Geophys|Astron|Math|Stat|Mitt|Jahrb|Zeitschr|Suppl|Univ|Dept|Inst|Optim|Theor|Anal|Nucl|Instrum|Meth|Microbiol|Immunol|Neurosci|Pharmacol|Neurol|Clin|Surg|Pathol|Radiol|Mol|Cell|Genet|Evol|Ecol|Exp|Mod|Adv|Bull|Ann|Arch|Jour|Quart|Intell|Inf|Netw|Softw|Secur|Veh|Antennas|Propag|Microw|Circuits|Photon|Quantum|Electr|Ind|Inform|Manag|Oper|Polit|Sociol|Hist|Philos|Educ|Stud|Ser|Ed|No|Vol|St)\.$")  # fmt: skip


def _sentences(text: str) -> list[str]:
    """The sentences of a text; the stops of abbreviations in venues ("IEEE Trans. Signal Process.") do not end one."""
    result, last = [], 0
    for match in _SENTENCE.finditer(text):
        before = text[last : match.start()]
        if (
            before.endswith(".")
            and _ABBREVIATED.search(before)
            and not text[match.end() : match.end() + 3].startswith("In ")
        ):
            continue
        result.append(before)
        last = match.end()
    result.append(text[last:])
    return [piece for piece in result if re.search(r"\w", piece)]


_CONFERENCE_LIKE = re.compile(
    r"\b(?:conference|conf\.|symposium|symp\.|workshops?|congress|meeting|summit|forum|colloquium)(?!\w)|\([A-Z][A-Za-z]*[A-Z][\w' -]*\)$",
    re.IGNORECASE,
)
_TELLING = re.compile(
    r"\b(?:conference|conf\.|symposium|symp\.|workshops?|congress|meeting|journal|proceedings|transactions|process\.|series [A-Z])(?!\w)|\([A-Z][A-Za-z]*[A-Z][\w' -]*\)$",
    re.IGNORECASE,
)


def _venue_end(layout: Layout, claims: Claims, start: int, end: int, italics: Sequence[tuple[int, int]]) -> int:
    """The venue without the place, publisher or series that follow it behind commas."""
    string = layout.string
    for a, b in italics:
        if a <= start + 2 and start + 4 < b < end:
            end_of_italic = b
            follows = string[b:end].strip()
            if not follows[:1].isalnum() and not re.match(r"\(?[A-Z]{2,}[\w-]*\)", follows):
                end = end_of_italic
    text = string[start:end]
    parts = []
    depth, at = 0, 0
    for i, c in enumerate(text):
        if c in "([（":
            depth += 1
        elif c in ")]）":
            depth = max(0, depth - 1)
        elif c in ",，" and depth == 0:
            parts.append((at, i))
            at = i + 1
    parts.append((at, len(text)))
    stop = parts[0][1]
    # "Int. Conf. Acoust., Speech, Signal Process. (ICASSP)": at least up to the last word that only a venue has
    least = max((i for i, (a, b) in enumerate(parts) if _TELLING.search(text[a:b])), default=0)
    told = _CONFERENCE_LIKE.search(text[parts[least][0] : parts[least][1]])
    has_venue = bool(venues.VENUE.search(text[: parts[0][1]]) or venues.SERVER.match(text))
    for index, (a, b) in enumerate(parts[1:], start=1):
        part = text[a:b].strip()
        following = [text[x:y].strip() for x, y in parts[index + 1 :]]
        if index <= least:
            stop = b
            continue
        series = any(re.search(r"\b(?:and|und|et|&)\b|&", text[x:y]) for x, y in parts[index:])
        if (
            told
            and not series
            and (not following or venues.is_place(following[0]))
            and len(part.split()) <= 3
            and part[:1].isupper()
            and venues.capitalised_share(part) > 0.99
            and not venues.VENUE.search(part)
        ):
            break  # behind "... Conference" a few capitalised words are a place
        if not part:
            break
        if venues.is_place(part) or venues.SERVER.match(part) and index:
            break
        venue_word = venues.VENUE.search(part) or venues.JOURNAL.search(part)
        if following and venues.is_place(following[0]) and len(part.split()) <= 4 and not venue_word:
            break
        if len(following) > 1 and venues.is_place(following[1]) and len(part.split()) <= 4 and not venue_word:
            break
        if venues.PUBLISHER.search(part) and not venue_word:
            break
        if venues.INSTITUTION.search(part) and has_venue and not venue_word:
            break
        if (
            text[: parts[index - 1][1]].rstrip().endswith(")")
            and has_venue
            and not venue_word
            and re.search(r"\([A-Z][\w' -]*\)$", text[: parts[index - 1][1]].rstrip())
        ):
            break
        stop = b
    trimmed = text[:stop].rstrip(" ,;:")
    return start + len(trimmed)


__all__ = ["Imprint", "read_imprint"]
