"""Dates and date ranges anywhere in a text, in the languages and shapes that CVs are written in.

Years and months come out as they are printed: a year stays a year, a season stays its year.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from converter.characters import is_cjk
from converter.parse.fold import bare_in_place, fold
from converter.patterns import Lazy, Rare

PRESENT = "present"

_MONTHS = (
    "jan january januar jaenner janner janvier janv enero ene janeiro gennaio gen",
    "feb february februar fevrier fevr fev febrero fevereiro febbraio febr",
    "mar march marz maerz mrz mars marzo marco",
    "apr april avril avr abril abr aprile",
    "may mai mayo maio maggio mag",
    "jun june juni juin junio junho giugno giu",
    "jul july juli juillet juil julio julho luglio lug",
    "aug august aout agosto ago agos",
    "sep sept september septembre septiembre setiembre setembro settembre set sett",
    "oct october oktober okt octobre octubre outubro ottobre ott out",
    "nov november novembre noviembre novembro",
    "dec december dezember dez decembre diciembre dezembro dicembre dic",
)
_MONTH = {name: number for number, names in enumerate(_MONTHS, 1) for name in names.split()}
_SEASONS_TEXT = (
    "spring summer fall autumn winter fruhling fruhjahr sommer herbst printemps ete automne hiver primavera "
    "verano otono "
    "invierno verao outono inverno estate autunno ss ws sose wise sommersemester wintersemester michaelmas "
    "hilary trinity fruhjahrssemester fruhlingssemester herbstsemester "
    "lent easter ht vt semester term quarter session ay hs fs springs summers falls autumns winters"
)
_SEASONS = frozenset(_SEASONS_TEXT.split())
_PRESENT = (
    "present|pres|now|current(?:ly)?|today|to date|date|on-?going|in progress|continuing|heute|jetzt|laufend|gegenwart|"
    "aujourd'hui|pr[eé]sent|en cours|actualidad|actualmente|actual|la actualidad|la fecha|presente|atual(?:mente)?|"
    r"\(?(?:…|\.\.\.)\)?(?!\.)|"
    "hoje|hoy|oggi|attuale|in corso|至今|今|现在|現在|目前|迄今"
)
_EXPECTED = (
    r"\(?\s*(?:expected(?: graduation| completion)?(?: date)?(?: in| by)?|expect|exp\.|est\.|anticipated|projected|"
    r"planned|voraussichtlich|erwartet|geplant|prevue?s?|previst[oa]|esperad[oa]|预计|預計|预期|予定)\s*:?\s*"
)
_EXPECTED_BEFORE = Rare(
    _EXPECTED + "$", "expect", "exp.", "est.", "anticipated", "projected", "planned", "voraussichtlich", "erwartet",
    "geplant", "prev", "esperad", "预计", "預計", "预期", "予定", flags=re.IGNORECASE,
)  # fmt: skip
_SEP = r"(?:-+|~|/|to|until|till|through|thru|bis(?: zum?)?|ate|até|al|au|à|a|hasta|fino a|至|到|から|->|→)"
_DAY = r"(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th|er|º|°)?"


_DIGITS = Lazy(r"(?=[\d'-])(?:(?:19|20)\d\d|'\d\d|\d/\d\d|\d\.\d\d|-(?<=[^\W\d_]-)\d\d)")


_DASHED = Lazy(r"-\d\d")
_DAY_RANGE = Lazy(r"\.\d\d\s*[-tba]")


@dataclass(frozen=True, slots=True)
class Date:
    """A date or a range at [at, to) of a text; a single date is its own start and end."""

    at: int
    to: int
    start: str | None
    end: str | None
    single: bool = True
    expected: bool = False


_WORD = r"[^\W\d_]{2,18}"
_PATTERNS = {
    "year": Lazy(
        r"(?=[12'])(?:(?<!\d)(?:19[3-9]\d|20[0-4]\d)(?!\d)|(?<=[\s.])'\d\d(?!\d)|(?<=^)'\d\d(?!\d)|(?<=[^\W\d_])'\d\d(?!\d))"
    ),
    # in front of a year
    "dashed": Lazy(
        r"(?<![\w-])(?:(?P<day>0?[1-9]|[12]\d|3[01])-)?(?P<word>[^\W\d_]{3,4})-(?P<year>(?:19|20)?\d\d)(?![\w-])"
    ),
    "month day": Lazy(
        rf"(?<![^\W\d_])(?P<word>{_WORD})\.?\s*(?:{_DAY}(?:\s*(?:-|to|and|&)\s*{_DAY})?(?:\s*,\s*|\s+))?$",
        re.IGNORECASE,
    ),
    "word": Lazy(rf"(?<![^\W\d_])(?P<word>{_WORD})\.?,?\s*(?:(?:of|de|del|di)\s+)?$", re.IGNORECASE),
    "days": Lazy(rf"(?<![\w.])(?:{_DAY}\.?\s*(?:-|to|and|&|/)\s*)?{_DAY}\.?,?\s+(?:de\s+|of\s+)?$", re.IGNORECASE),
    "pair": Lazy(rf"(?<![^\W\d_])(?P<word>{_WORD})\s*(?:[/&-]|and|\s)\s*$", re.IGNORECASE),
    "numeric": Lazy(
        r"(?<![\d./])(?:(?:0?[1-9]|[12]\d|3[01])\.\s?-\s?(?=\d\d?\.\d))?"
        r"(?:(?:0?[1-9]|[12]\d|3[01])(?P<sep>[./-]))?(?P<month>0?[1-9]|1[0-2])(?:\s?[./]\s?|-)$"
    ),
    "blank": Lazy(r"(?<![\w./-])(?P<month>0[1-9]|1[0-2])\s$"),
    # behind a year
    "cjk": Lazy(r"\s*年\s*(?:(?P<month>1[0-2]|0?[1-9])\s*月)?(?:\s*(?:[12]\d|3[01]|0?[1-9])\s*[日号])?"),
    "cjk season": Lazy(r"\s?(?:年度?\s?)?[春夏秋冬]季?(?:学期|學期)?"),
    "after": Lazy(
        r"\s?(?P<sep>[./-])\s?(?P<month>0[1-9]|1[0-2]|[1-9](?!\d))(?:(?P=sep)(?:[12]\d|3[01]|"
        r"0?[1-9]))?(?![A-Za-z0-9_])(?!\.\d)"
    ),
    "later word": Lazy(rf"\.?\s+(?P<word>{_WORD})\b\.?(?!\s*'?\d)", re.IGNORECASE),
    "academic": Lazy(r"\s?[/-]\s?(?:(?:19|20)\d\d|\d\d)(?![\d/.-])"),
    # around dates
    "between": Lazy(rf"\s*{_SEP}\s*(?P<expected>{_EXPECTED})?(?:in|early|late|mid|the|circa|ca\.)?\s*", re.IGNORECASE),
    "present": Lazy(
        rf"\s*(?:(?P<sep>{_SEP})|[,(])?\s*(?:(?:till|until|up to)\s+)?(?:(?:the|il|la)\s+)?(?P<word>{_PRESENT})"
        r"(?![\w-])(?:\s*time)?",
        re.IGNORECASE,
    ),
    "open": Lazy(r"\s*(?:-+|~|起|から|以来)\s*(?=$|[\n\v,;:.)\]|*]|\s{2}|\s+[^\W\d])"),
    "dash": Lazy(r"\s*(?:-+|~|起|から|以来)"),
    "short": Lazy(r"\s*(?:-+|/|~)\s*'?(?P<year>\d\d)(?![\w/%-]|\.\d)"),
    "day": Lazy(
        r"(?<![\d./])(?:(?:[12]\d|3[01]|0?[1-9])\.\s?[-–]\s?)?(?:[12]\d|3[01]|0?[1-9])\.\s?(?P<month>0?[1-9]|1[0-2])\."
        r"(?P<year>\d\d)(?![\d/%]|\.\d)"
    ),
    "slashed": Lazy(r"\((?P<first>0?[1-9]|[12]\d|3[01])/(?P<second>0?[1-9]|[12]\d|3[01])/(?P<year>\d\d)\)\W*$"),
    "day range": Lazy(
        r"(?<![\d./])(?:0?[1-9]|[12]\d|3[01])\.(?P<m1>0?[1-9]|1[0-2])\.(?P<y1>\d\d)\s*(?:-+|to|bis|al?|au)\s*"
        r"(?:0?[1-9]|[12]\d|3[01])\.(?P<m2>0?[1-9]|1[0-2])\.(?P<y2>\d\d)(?![\d/%]|\.\d)"
    ),
    "academic year": Lazy(r"/(?P<next>(?:19|20)?\d\d)(?![\w/]|[.-]\d)"),
    "short range": Lazy(
        r"(?<![\w/.])(?P<m1>0?[1-9]|1[0-2])/(?P<y1>\d\d)\s*(?:-+|to|bis|~)\s*"
        rf"(?:(?P<m2>0?[1-9]|1[0-2])/(?P<y2>\d\d)(?![\w/])|(?:{_PRESENT})(?!\w))",
        re.IGNORECASE,
    ),
    "since": Lazy(
        r"(?<!\w)(?P<word>since(?: the)?|as of|starting|seit(?: dem)?|ab|depuis|desde|a partir de|dal|自|从|從)"
        r"\s*:?\s*$",
        re.IGNORECASE,
    ),
    "behind": Lazy(r"\s*(?:" + _EXPECTED + r")\)?", re.IGNORECASE),
    "first month": Lazy(
        rf"(?<!\w)(?:{_DAY}\.?\s+)?(?P<word>{_WORD})\.?\s*(?:(?<=\s){_DAY}\s*)?"
        r"(?:-+|/|to|until|bis|~|&|and|und)\s*$",
        re.IGNORECASE,
    ),
}


def find_dates(text: str) -> list[Date]:
    """All dates of a text in order; ranges are one date.  Positions are those of the given text."""
    folded = fold(text)
    if not _DIGITS.search(folded):
        return []
    short = _short_ranges(folded) + _short_days(folded)
    atoms = [a for a in _atoms(folded) if not any(d.at < a.to and a.at < d.to for d in short)]
    result: list[Date] = []
    joinable = False
    for i, atom in enumerate(atoms):
        date = atom
        if result and joinable and date.single and date.at - result[-1].to < 40:
            between = _PATTERNS["between"].fullmatch(folded, result[-1].to, date.at)
            if between and _is_range(between[0], result[-1], date):
                joined = replace(result[-1], to=date.to, end=date.end, single=False, expected=bool(between["expected"]))
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


_NUMBER_OF_COURSE = Lazy(r"\W{0,3}(?:[A-Z]{2,8}|[A-Z][a-z]{2,8}) (?:19|20)\d\d(?: [A-Z]|[:.,] )")
"""What only looks like a year, in front of a course's name and its date: "Econ 2040 Networks, Fall 2020"."""


def _atoms(folded: str) -> list[Date]:
    """Single dates, each found from its year outwards."""
    atoms: list[Date] = []
    dashed = _dashed(folded)
    for match in _PATTERNS["year"].finditer(folded):
        if (atoms and match.start() < atoms[-1].to) or any(d.at <= match.start() < d.to for d in dashed):
            continue
        date = _atom(folded, match.start(), match.end())
        if date and not (atoms and date.at < atoms[-1].to):
            atoms.append(date)
        elif date and atoms:
            bare_year = Date(match.start(), date.to, date.start, date.end, date.single)
            atoms.append(bare_year)
    return sorted(atoms + dashed, key=lambda d: d.at) if dashed else atoms


def _dashed(folded: str) -> list[Date]:
    """Dates of a month between dashes: "11-Feb-1998", "1-Jun-24"."""
    found: list[Date] = []
    if not _DASHED.search(folded):
        return found
    for match in _PATTERNS["dashed"].finditer(folded):
        month = _MONTH.get(bare_in_place(match["word"]))
        year = match["year"]
        if month and (match["day"] or len(year) == 4):
            year = year if len(year) == 4 else ("19" if int(year) > 49 else "20") + year
            found.append(_valued(match.start(), match.end(), f"{year}-{month:02d}"))
    return found


def _atom(folded: str, start: int, stop: int) -> Date | None:
    low = max(0, start - 48)
    before, after = folded[low:start], folded[stop : stop + 24]
    year = folded[start:stop]
    apostrophe = year.startswith("'")
    if apostrophe:
        year = ("19" if int(year[1:]) > 49 else "20") + year[1:]
    for name in ("word", "month day"):
        found = _PATTERNS[name].search(before)
        if found and (month := _MONTH.get(bare_in_place(found["word"]))):
            at = low + found.start()
            days = _PATTERNS["days"].search(folded[low:at])
            at = low + days.start() if days else at
            return _valued(at, stop, f"{year}-{month:02d}")
    found = _PATTERNS["word"].search(before)
    if found and bare_in_place(found["word"]) in _SEASONS:
        at = low + found.start()
        while (pair := _PATTERNS["pair"].search(folded[low:at])) and bare_in_place(pair["word"]) in _SEASONS:
            at = low + pair.start()
        if academic := _PATTERNS["academic"].match(after):
            stop += academic.end()
        return _valued(at, stop, year)
    if apostrophe:
        return None
    season = _PATTERNS["cjk season"].match(after)
    if season and not is_cjk(after[season.end() : season.end() + 1] or " "):
        return _valued(start, stop + season.end(), year)
    if cjk := _PATTERNS["cjk"].match(after):
        month = int(cjk["month"]) if cjk["month"] else None
        return _valued(start, stop + cjk.end(), f"{year}-{month:02d}" if month else year)
    if (found := _PATTERNS["numeric"].search(before)) or (found := _PATTERNS["blank"].search(before)):
        return _valued(low + found.start(), stop, f"{year}-{int(found['month']):02d}")
    if re.search(r"(?<!\d)\d{4}\s?-\s?$", before) and not re.search(r"(?:19|20)\d\d\s?-\s?$", before):
        return None
    if start and re.match(r"[\w./]", folded[start - 1]) and not is_cjk(folded[start - 1]):
        return None
    if (academic := _PATTERNS["academic year"].match(after)) and int(academic["next"][-2:]) == (int(year) + 1) % 100:
        following = academic["next"] if len(academic["next"]) == 4 else str(int(year) + 1)
        return Date(start, stop + academic.end(), year, following, single=False)
    if later := _PATTERNS["after"].match(after):
        second = later["month"]
        if later["sep"] in "-/" and len(second) == 2 and later.end() == later.end("month"):
            following = int(second) - int(year[2:])
            if following == 1 or (later["sep"] == "-" and following > 0):
                return Date(start, stop + later.end(), year, year[:2] + second, single=False)
        if not (later["sep"] == "-" and len(second) == 1):
            return _valued(start, stop + later.end(), f"{year}-{int(second):02d}")
    if (word := _PATTERNS["later word"].match(after)) and not re.match(r"[./]\d|%", after):
        name = bare_in_place(word["word"])
        if name in _MONTH and len(name) > 2:
            return _valued(start, stop + word.end(), f"{year}-{_MONTH[name]:02d}")
        if name in _SEASONS:
            return _valued(start, stop + word.end(), year)
    if re.match(r"[./]\d|%", after) or (after[:1].isalpha() and not is_cjk(after[0])):
        return None
    return _valued(start, stop, year)


def _valued(at: int, to: int, value: str) -> Date:
    return Date(at, to, value, value)


def _short_ranges(folded: str) -> list[Date]:
    """Ranges of month or day and two-digit year, "06/22 - 09/24"; alone, such a number may be anything."""
    ranges = []
    for match in _PATTERNS["day range"].finditer(folded) if _DAY_RANGE.search(folded) else ():
        first, last = _short(match["m1"], match["y1"]), _short(match["m2"], match["y2"])
        if first <= last:
            ranges.append(Date(match.start(), match.end(), first, last, single=first == last))
    if "/" not in folded:
        return ranges
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


def _is_range(between: str, first: Date, second: Date) -> bool:
    word = between.strip().casefold()
    if word == "a" and " a " not in between:
        return False
    if word == "/" and len(first.start or "") != len(second.start or ""):
        return False
    return (first.start or "")[:4] <= (second.end or "")[:4]


def _with_first_month(date: Date, folded: str) -> Date:
    """With the first month of "June - Aug 2019", or the first season of "Spring and Fall 2019"."""
    low = max(0, date.at - 40)
    found = _PATTERNS["first month"].search(folded[low : date.at])
    if not found:
        return date
    name = bare_in_place(found["word"])
    if name in _MONTH and date.start and len(date.start) == 7:
        return replace(date, at=low + found.start(), start=f"{date.start[:4]}-{_MONTH[name]:02d}", single=False)
    if name in _SEASONS and date.start and re.match(r"[^\W\d_]", folded[date.at]):
        return replace(date, at=low + found.start())
    return date


def _widened(date: Date, folded: str, later: list[Date]) -> tuple[Date, bool]:
    """With "- present", "-18" or a bare "-" behind it, or "since" in front; and whether nothing more may follow."""
    low = max(0, date.at - 24)
    since = _PATTERNS["since"].search(folded[low : date.at])
    found = _PATTERNS["present"].match(folded, date.to)
    if found and (found["sep"] or since or re.match(r"至今|今|迄今", found["word"])):
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
