"""Single dates, each found from its year outwards: "Nov 2018", "WS 2019/20", "23.06.2021", "2019年9月"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from converter.characters import is_cjk
from converter.parse.fold import bare_in_place
from converter.patterns import Lazy

PRESENT = "present"
"""The end of what goes on."""

PRESENT_WORDS = (
    "present|pres|now|current(?:ly)?|today|to date|date|on-?going|in progress|continuing|heute|jetzt|laufend|gegenwart|"
    "aujourd'hui|pr[eé]sent|en cours|actualidad|actualmente|actual|la actualidad|la fecha|presente|atual(?:mente)?|"
    r"\(?(?:…|\.\.\.)\)?(?!\.)|"
    "hoje|hoy|oggi|attuale|in corso|至今|今|现在|現在|目前|迄今"
)
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
MONTH = {name: number for number, names in enumerate(_MONTHS, 1) for name in names.split()}
_SEASONS_TEXT = (
    "spring summer fall autumn winter fruhling fruhjahr sommer herbst printemps ete automne hiver primavera "
    "verano otono "
    "invierno verao outono inverno estate autunno ss ws sose wise sommersemester wintersemester michaelmas "
    "hilary trinity fruhjahrssemester fruhlingssemester herbstsemester "
    "lent easter ht vt semester term quarter session ay hs fs springs summers falls autumns winters"
)
SEASONS = frozenset(_SEASONS_TEXT.split())
DAY = r"(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th|er|º|°)?"


WORD = r"[^\W\d_]{2,18}"
DIGITS = Lazy(r"(?=[\d'-])(?:(?:19|20)\d\d|'\d\d|\d/\d\d|\d\.\d\d|-(?<=[^\W\d_]-)\d\d|(?<=[glrnSe] )[0-2]\d(?!\d))")
"""What no text with a date is without."""
_DASHED = Lazy(r"-\d\d")


@dataclass(frozen=True, slots=True)
class Date:
    """A date or a range at [at, to) of a text; a single date is its own start and end; `end` may be `PRESENT`."""

    at: int
    to: int
    start: str | None
    end: str | None
    single: bool = True
    expected: bool = False


_PATTERNS = {
    "year": Lazy(
        r"(?=[12'])(?:(?<!\d)(?:19[3-9]\d|20[0-4]\d)(?!\d)|(?<=[\s.])'\d\d(?!\d)|(?<=^)'\d\d(?!\d)|(?<=[^\W\d_])'\d\d(?!\d))"
    ),
    # in front of a year
    "dashed": Lazy(
        r"(?<![\w-])(?:(?P<day>0?[1-9]|[12]\d|3[01])-)?(?P<word>[^\W\d_]{3,4})-(?P<year>(?:19|20)?\d\d)(?![\w-])"
    ),
    "month day": Lazy(
        rf"(?<![^\W\d_])(?P<word>{WORD})\.?\s*(?:{DAY}(?:\s*(?:-|to|and|&)\s*{DAY})?(?:\s*,\s*|\s+))?$",
        re.IGNORECASE,
    ),
    "word": Lazy(rf"(?<![^\W\d_])(?P<word>{WORD})\.?,?\s*(?:(?:of|de|del|di)\s+)?$", re.IGNORECASE),
    "days": Lazy(rf"(?<![\w.])(?:{DAY}\.?\s*(?:-|to|and|&|/)\s*)?{DAY}\.?,?\s+(?:de\s+|of\s+)?$", re.IGNORECASE),
    "pair": Lazy(rf"(?<![^\W\d_])(?P<word>{WORD})\s*(?:[/&-]|and|\s)\s*$", re.IGNORECASE),
    "numeric": Lazy(
        r"(?<![\d./])(?:(?:0?[1-9]|[12]\d|3[01])\.\s?-\s?(?=\d\d?\.\d))?"
        r"(?:(?:0?[1-9]|[12]\d|3[01])(?P<sep>[./-]))?(?P<month>0?[1-9]|1[0-2])(?:\s?[./]\s?|-)$"
    ),
    "month first": Lazy(r"(?<![\d./])(?P<month>0?[1-9]|1[0-2])/(?:1[3-9]|2\d|3[01])/$"),
    "blank": Lazy(r"(?<![\w./-])(?P<month>0[1-9]|1[0-2])\s$"),
    # behind a year
    "cjk": Lazy(r"\s*年\s*(?:(?P<month>1[0-2]|0?[1-9])\s*月)?(?:\s*(?:[12]\d|3[01]|0?[1-9])\s*[日号])?"),
    "cjk season": Lazy(r"\s?(?:年度?\s?)?[春夏秋冬]季?(?:学期|學期)?"),
    "after": Lazy(
        r"\s?(?P<sep>[./-])\s?(?P<month>0[1-9]|1[0-2]|[1-9](?!\d))(?:(?P=sep)(?:[12]\d|3[01]|"
        r"0?[1-9]))?(?![A-Za-z0-9_])(?!\.\d)"
    ),
    "later word": Lazy(rf"\.?\s+(?P<word>{WORD})\b\.?(?!\s*'?\d)", re.IGNORECASE),
    "academic": Lazy(r"\s?[/-]\s?(?:(?:19|20)\d\d|\d\d)(?![\d/.-])"),
    "academic year": Lazy(r"/(?P<next>(?:19|20)?\d\d)(?![\w/]|[.-]\d)"),
}


def single_dates(folded: str) -> list[Date]:
    """The single dates of a folded text in order; a date is found from its year outwards."""
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
        month = MONTH.get(bare_in_place(match["word"]))
        year = match["year"]
        if month and (match["day"] or len(year) == 4):
            year = year if len(year) == 4 else ("19" if int(year) > 49 else "20") + year
            found.append(_dated(match.start(), match.end(), f"{year}-{month:02d}"))
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
        if found and (month := MONTH.get(bare_in_place(found["word"]))):
            at = low + found.start()
            days = _PATTERNS["days"].search(folded[low:at])
            at = low + days.start() if days else at
            return _dated(at, stop, f"{year}-{month:02d}")
    found = _PATTERNS["word"].search(before)
    if found and bare_in_place(found["word"]) in SEASONS:
        at = low + found.start()
        while (pair := _PATTERNS["pair"].search(folded[low:at])) and bare_in_place(pair["word"]) in SEASONS:
            at = low + pair.start()
        if academic := _PATTERNS["academic"].match(after):
            stop += academic.end()
        return _dated(at, stop, year)
    if apostrophe:
        return None
    season = _PATTERNS["cjk season"].match(after)
    if season and not is_cjk(after[season.end() : season.end() + 1] or " "):
        return _dated(start, stop + season.end(), year)
    if cjk := _PATTERNS["cjk"].match(after):
        month = int(cjk["month"]) if cjk["month"] else None
        return _dated(start, stop + cjk.end(), f"{year}-{month:02d}" if month else year)
    in_numbers = (_PATTERNS[form].search(before) for form in ("numeric", "month first", "blank"))
    if found := next(filter(None, in_numbers), None):
        return _dated(low + found.start(), stop, f"{year}-{int(found['month']):02d}")
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
            return _dated(start, stop + later.end(), f"{year}-{int(second):02d}")
    if (word := _PATTERNS["later word"].match(after)) and not re.match(r"[./]\d|%", after):
        name = bare_in_place(word["word"])
        if name in MONTH and len(name) > 2:
            return _dated(start, stop + word.end(), f"{year}-{MONTH[name]:02d}")
        if name in SEASONS:
            return _dated(start, stop + word.end(), year)
    if re.match(r"[./]\d|%", after) or (after[:1].isalpha() and not is_cjk(after[0])):
        return None
    return _dated(start, stop, year)


def _dated(at: int, to: int, value: str) -> Date:
    return Date(at, to, value, value)
