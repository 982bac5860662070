"""Dates and ranges of dates anywhere in a text, in the languages and shapes that CVs are written in.

Years and months come out as they are printed: a year stays a year, a season stays its year.
"""

from __future__ import annotations

import re
from dataclasses import replace

from converter.parse.fold import bare_in_place, fold
from converter.parse.short_dates import short_dates
from converter.parse.single_dates import DAY, DIGITS, MONTH, PRESENT, PRESENT_WORDS, SEASONS, WORD, Date, single_dates
from converter.patterns import Lazy, Rare

_EXPECTED = (
    r"\(?\s*(?:expected(?: graduation| completion)?(?: date)?(?: in| by)?|expect|exp\.|est\.|anticipated|projected|"
    r"planned|voraussichtlich|erwartet|geplant|prevue?s?|previst[oa]|esperad[oa]|预计|預計|预期|予定)\s*:?\s*"
)
_EXPECTED_BEFORE = Rare(
    _EXPECTED + "$", "expect", "exp.", "est.", "anticipated", "projected", "planned", "voraussichtlich", "erwartet",
    "geplant", "prev", "esperad", "预计", "預計", "预期", "予定", flags=re.IGNORECASE,
)  # fmt: skip
_SEP = r"(?:-+|~|/|to|until|till|through|thru|bis(?: zum?)?|ate|até|al|au|à|a|hasta|fino a|至|到|から|->|→)"
_BAR = r"(?<=\d)\|(?=[\w'])"
_PATTERNS = {
    "between": Lazy(rf"\s*{_SEP}\s*(?P<expected>{_EXPECTED})?(?:in|early|late|mid|the|circa|ca\.)?\s*", re.IGNORECASE),
    "bar": Lazy(r"\s*\|\s*"),
    "present": Lazy(
        rf"\s*(?:(?P<sep>{_SEP}|{_BAR})|[,(])?\s*(?:(?:till|until|up to)\s+)?(?:(?:the|il|la)\s+)?"
        rf"(?P<word>{PRESENT_WORDS})(?![\w-])(?:\s*time)?",
        re.IGNORECASE,
    ),
    "open": Lazy(r"\s*(?:-+|~|起|から|以来)\s*(?=$|[\n\v,;:.)\]|*]|\s{2}|\s+[^\W\d])"),
    "onwards": Lazy(r"\s+onwards?\b|\+(?=$|[\s).,;:\]])", re.IGNORECASE),
    "dash": Lazy(r"\s*(?:-+|~|起|から|以来)"),
    "short": Lazy(r"\s*(?:-+|/|~)\s*'?(?P<year>\d\d)(?![\w/%-]|\.\d)"),
    "since": Lazy(
        r"(?<!\w)(?P<word>since(?: the)?|as of|starting|seit(?: dem)?|ab|depuis|desde|a partir de|dal|自|从|從)"
        r"\s*:?\s*$",
        re.IGNORECASE,
    ),
    "behind": Lazy(r"\s*(?:" + _EXPECTED + r")\)?", re.IGNORECASE),
    "first month": Lazy(
        rf"(?<!\w)(?:{DAY}\.?\s+)?(?P<word>{WORD})\.?\s*(?:(?<=\s){DAY}\s*)?"
        r"(?:-+|/|to|until|bis|~|&|and|und)\s*$",
        re.IGNORECASE,
    ),
}


_FROM = Lazy(r"(?P<word>from)\s+$", re.IGNORECASE)
"""What begins a text and leads to a date that no other follows: "From September 2022: Tutor"."""


def find_dates(text: str) -> list[Date]:
    """All dates of a text in order; ranges are one date.  Positions are those of the given text."""
    folded = fold(text)
    if not DIGITS.search(folded):
        return []
    short = short_dates(folded)
    atoms = [a for a in single_dates(folded) if not any(d.at < a.to and a.at < d.to for d in short)]
    result: list[Date] = []
    joinable = False
    for i, atom in enumerate(atoms):
        date = atom
        if result and joinable and date.single and date.at - result[-1].to < 40:
            between = _PATTERNS["between"].fullmatch(folded, result[-1].to, date.at)
            barred = not between and _are_barred(folded, result[-1], date)
            if barred or (between and _is_range(between[0], result[-1], date)):
                expected = bool(between and between["expected"])
                joined = replace(result[-1], to=date.to, end=date.end, single=False, expected=expected)
                result[-1] = _with_expectation(joined, folded, atoms[i + 1 :])
                joinable = False
                continue
        joinable = date.single
        if date.single:
            date = _with_first_month(date, folded)
            date, closed = _widened(date, folded, atoms[i + 1 :])
            joinable = not closed
        before = folded[max(0, date.at - 40) : date.at]
        if found := _EXPECTED_BEFORE.search(before):
            date = replace(date, at=date.at - len(found[0].lstrip(" \n\v(")), expected=True)
        result.append(_with_expectation(date, folded, atoms[i + 1 :]))
    if len(result) > 1 and _NUMBER_OF_COURSE.match(folded[: result[0].to + 2]) and result[0].to - result[0].at == 4:
        del result[0]
    return sorted(result + short, key=lambda d: d.at) if short else result


_NUMBER_OF_COURSE = Lazy(
    r"(?:[^\d\n\v]{2,60}(?: [–—-]|[,:]) |\W{0,3})(?:[A-Z]{2,8}|[A-Z][a-z]{2,8}) (?:19|20)\d\d(?: [A-Z]|[:.,] )"
)
"""What only looks like a year, in front of a course's name and its date: "Econ 2040 Networks, Fall 2020"."""


def _is_range(between: str, first: Date, second: Date) -> bool:
    word = between.strip().casefold()
    if word == "a" and " a " not in between:
        return False
    if word == "/" and len(first.start or "") != len(second.start or ""):
        return False
    return (first.start or "")[:4] <= (second.end or "")[:4]


def _are_barred(folded: str, first: Date, second: Date) -> bool:
    """Whether two dates are a range, "Nov 2018 | Dec 2022", "2019|2025", and not years in a row of cells."""
    bar = _PATTERNS["bar"].fullmatch(folded, first.to, second.at)
    around = folded[: first.at].rstrip()[-1:], folded[second.to :].lstrip()[:1]
    if not bar or "|" in around or len(first.start or "") != len(second.end or ""):
        return False
    return (bar[0] == "|" or len(first.start or "") == 7) and (first.start or "") < (second.end or "")


def _with_first_month(date: Date, folded: str) -> Date:
    """With the first month of "June - Aug 2019", or the first season of "Spring and Fall 2019"."""
    low = max(0, date.at - 40)
    found = _PATTERNS["first month"].search(folded[low : date.at])
    if not found:
        return date
    name = bare_in_place(found["word"])
    if name in MONTH and date.start and len(date.start) == 7:
        return replace(date, at=low + found.start(), start=f"{date.start[:4]}-{MONTH[name]:02d}", single=False)
    if name in SEASONS and date.start and re.match(r"[^\W\d_]", folded[date.at]):
        return replace(date, at=low + found.start())
    return date


def _widened(date: Date, folded: str, later: list[Date]) -> tuple[Date, bool]:
    """With "- present", "-18" or a bare "-" behind it, or "since" in front; and whether nothing more may follow."""
    low = max(0, date.at - 24)
    since = _PATTERNS["since"].search(folded[low : date.at]) or (None if low else _FROM.match(folded[: date.at]))
    found = _PATTERNS["present"].match(folded, date.to)
    if found and (found["sep"] or since or re.match(r"至今|今|迄今", found["word"])):
        return replace(date, to=found.end(), end=PRESENT, single=False), True
    if date.single and (found := _PATTERNS["onwards"].match(folded, date.to)):
        return replace(date, to=found.end(), end=PRESENT, single=False), True
    if date.single and date.start and len(date.start) == 4 and (found := _PATTERNS["short"].match(folded, date.to)):
        second, first = int(found["year"]), int(date.start[2:])
        if second > first or (date.start[:2] == "19" and second < 50):
            century = date.start[:2] if second > first else "20"
            return replace(date, to=found.end(), end=century + found["year"], single=False), True
    following = later[0] if later else None
    between = _PATTERNS["between"].match(folded, date.to)
    goes_on = following is not None and between is not None and following.at <= between.end() + 1
    if (found := _PATTERNS["open"].match(folded, date.to)) and not goes_on:
        dash = _PATTERNS["dash"].match(folded, date.to)
        rest = folded[found.end() :]
        near = following is not None and following.at - found.end() <= 6
        spaced = folded[date.to : date.to + 1] == " " and not folded[dash.end() :].startswith("  ") if dash else True
        if dash and not near and (not rest.strip() or not spaced) and not _PATTERNS["behind"].match(rest):
            return replace(date, to=dash.end(), end=PRESENT, single=False), True
    if since and not goes_on:
        return replace(date, at=low + since.start(), end=PRESENT, single=False), True
    return date, False


def _with_expectation(date: Date, folded: str, later: list[Date]) -> Date:
    """With "(expected)" behind it."""
    found = _PATTERNS["behind"].match(folded, date.to)
    if not found or (later and later[0].at <= found.end() + 1):
        return date
    to = found.end()
    if "(" not in found[0] and found[0].rstrip().endswith(")"):
        to = date.to + found[0].rstrip().rindex(")")
    return replace(date, to=to, expected=True)
