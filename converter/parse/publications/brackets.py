# ruff: noqa: E501 (a pattern reads better on one line)
"""Claims what stands in brackets: remarks, presses, places and dates of meetings, series, editors, other versions."""

from __future__ import annotations

import re

from converter.parse.publications import venues
from converter.parse.publications.claims import TAKEN, Claims
from converter.parse.publications.dates import YEAR, is_date, year_of
from converter.parse.publications.editor_marks import EDITORS_MARK
from converter.parse.publications.fields import Imprint
from converter.parse.publications.layout import Layout
from converter.parse.publications.meetings import MEETING_OF_HOUSE
from converter.parse.publications.notes import REMARK, STRONG_REMARK, split_remarks
from converter.parse.publications.shortened import ends_abbreviated, is_country
from converter.parse.publications.tokens import cjk_count
from converter.parse.publications.words import IN_A_LANGUAGE, MONTHS
from converter.patterns import Lazy

_LEADS = Lazy(r"\b(?:to|at|by|in|for|from|with|bei|à)$", re.IGNORECASE)
_LED = Lazy(r"^\W*(?:with|and|mit|avec)\b\W*", re.IGNORECASE)
_BOOK_IN_BRACKETS = Lazy(
    rf"(?P<publisher>(?:(?!\beds?\.)[^,\d]){{3,60}}?(?=,|\s\d{{4}}$))?(?:,?\s*(?P<eds>[^\d]{{5,160}}?\beds?\.))?,?\s*(?P<late>[^,\d]{{4,60}}?(?:, [A-Z]{{2}})?)?,?\s*(?P<year>{YEAR})"
)


def _book_in_brackets(inner: str) -> re.Match[str] | None:
    match = _BOOK_IN_BRACKETS.fullmatch(inner)
    return (
        match
        if match
        and not MEETING_OF_HOUSE.fullmatch(inner)
        and (match["eds"] or venues.PUBLISHER.search(match["publisher"] or match["late"] or ""))
        else None
    )


_PRINTED = Lazy(
    rf"(?!(?!USA)[A-Z]{{3,}}: )[A-ZÄÖÜÉ][^:()\d]{{2,40}}: ([A-ZÄÖÜÉ][^:]{{2,110}}?)(?:,?\s+({YEAR})(?:[,;] (?i:{IN_A_LANGUAGE}))?)?"
)
"""Where a book was printed, and perhaps its language: "(Altstadt: Gilder, 2012, in Greek)"."""


_OTHER_VERSION = Lazy(
    r"(?:an? |the )?(?:early|earlier|preliminary|previous|short|shorter|conference|journal|full|extended|longer|older) (?:version|abstract)\b",
    re.IGNORECASE,
)


_HELD = Lazy(rf"(?:[^\W\d_a-z][\w .’'-]{{1,30}}, ){{1,3}}((?:\d|[^\W\d_a-z])[\w .–-]{{0,20}}\b{YEAR})")
"""Where and when a meeting was, in brackets: "(Altstadt, SA, May 2014)"."""


def _closing(text: str, start: int) -> int:
    """Behind the bracket that closes the one at a position, or behind the first that closes any."""
    depth = 0
    for i in range(start, len(text)):
        depth += (text[i] in "([（") - (text[i] in ")]）")
        if depth == 0:
            return i + 1
    return text.find(")", start) + 1 or len(text)


def _is_printer(inner: str) -> bool:
    """Whether brackets hold the name of a publisher and nothing else."""
    named = venues.PUBLISHER.search(inner) and not venues.VENUE.search(inner)
    return bool(named) and len(inner.split()) < 5 and not re.search(r"[\d|]", inner) and not REMARK.search(inner)


_SERIES = Lazy(
    r"=\s*[^\W\d_]|(?:book )?(?:series|série|serie|colecção|coleção|colección|collection|collana|reihe)\b\s*:?\s+[“\"«]?\s?[^\W\d_]",
    re.IGNORECASE,
)
"""What stands in brackets for the series of a book: "(= Sandstudien, 5)", "(Série : Sables)"."""


def _abbreviates(acronym: str, before: str) -> bool:
    """Whether an acronym in brackets is made of the capitals with which the words before it begin."""
    letters = acronym.replace(" ", "").upper()
    if len(letters) < 3 or not acronym.isupper() or not acronym.isalpha():
        return False
    words = re.findall(r"(?<![^\W\d_])[^\W\d_a-z](?=[a-z])", before)
    return "".join(words).endswith(letters)


def _says_again(inner: str, before: str) -> bool:
    """Whether a bracket holds the last words before it once more, and a year: how a meeting is called for short."""
    name, _, year = inner.rpartition(" ")
    return " " in name and bool(re.fullmatch(YEAR, year)) and before.rstrip().endswith(name)


_EDITORS_AND_NAMES = Lazy(r"(?:[Ee]ds?|[Hh]rsg|[Hh]g|[Ee]ditors?|[ÉéE]ds?)\b[.:]? [^\W\d_a-z][^\W\d_]+, [^\W\d_]\.")
"""Who edited a book, behind its title: "(eds Berg, A. & Dahl, C.)"."""
_NAME_AND_YEAR = Lazy(rf"[^\W\d_a-z][^,;:\d]{{2,60}}[,，] ?{YEAR}")
_NAME_AND_DOI = Lazy(rf"[^\W\d_a-z][^,;:\d{TAKEN}]{{1,60}}, {TAKEN}+ ?")
"""A name, and a year or a DOI, that brackets hold: "Title (Sand Letters, 2020)"."""
_PLACE_AND_YEAR = Lazy(
    rf"(?-i:[^\W\d_a-z])[^:;\d]{{2,60}}[,，] ?(?:(?:{'|'.join(MONTHS)})\.?,? )?(?P<year>{YEAR})", re.IGNORECASE
)
"""Where and when a meeting was, behind its name and the pages: "(Kyoto, 2023)"."""


_VENUE_OF_YEAR = Lazy(
    rf"(?!(?i:best|outstanding|oral|spotlight|invited|accept|presented|award|winner|submitted|in )\b)[^\W\d_a-z].{{2,120}}?[ ,;]+{YEAR}|\d{{1,2}}(?:st|nd|rd|th) .{{5,120}}"
)
"""What is a meeting or a journal and its year: "Dunes 2020", "21st Workshop on Sand"."""
_SHORT_NAME_OF_YEAR = Lazy(
    r"\b[A-Z]{2,}[\w-]* ?'?\d{2,4}$|\b[A-Z][a-z]+[A-Z][\w-]* \d{4}$|^[A-Z]{3,}: [^\W\d_a-z][^\d:]{8,80} \d{4}$"
)
"""How a meeting is called for short, and its year: "SANDS 2020", "DuneVal 2017", "SANDS: Further Dune Studies 2024"."""
_UNPUBLISHED_OF_YEAR = Lazy(rf"(?i:unpublished|manuscript|draft|mimeo)[a-z ]{{0,20}} {YEAR}")
_SERVER_OF_YEAR = Lazy(rf"(?i:(?:ar|bio|med|chem|psy|soc|engr)\s?r?[xχ]iv)(?: (?i:e-?print|pre-?print))?,? {YEAR}")
"""A preprint's server, where nothing else is said of where it appeared: "Ada Berg (arXiv preprint, 2019)"."""


_TRANSLATED = Lazy(r"[,;.]? (?:trans\.|translat)", re.IGNORECASE)
"""What stands behind a translation's publisher."""
_ENTERED = Lazy(r"[^\w(\[]*(?:in|dans|en|em|w|nel|v|i):? ", re.IGNORECASE)
"""What leads to the book that a work is a part of."""


def _fills_line(free: str, match: re.Match[str]) -> bool:
    """Whether nothing else stands in the line of a bracket."""
    before, after = free[: match.start()].rstrip(" "), free[match.end() :].lstrip(" .")
    return before[-1:] in ("\v", "\f") and after[:1] in ("", "\v", "\f")


_MEETING_SHOWN = Lazy(
    rf"(?:(?P<award>(?i:best|distinguished|outstanding)\b[\w -]{{3,40}}?) )?(?P<venue>[A-Z][\w&/+-]*[A-Z][\w&/+-]*(?: [A-Z][\w&/-]+)?) "
    rf"(?P<year>{YEAR}|['’]\d\d)(?:[,;] (?P<note>[^()]{{3,90}}))?"
)
"""A meeting by its acronym and year, and how the work was received: "SANDI 2019, Most Influential Paper"."""
_IN_SENTENCES = Lazy(r"[\s\v\f]*[^\W\d_a-z][^\v\f]{15,}[a-z)]\.(?=[\s\v\f\x01\[]|$)")
"""What a work is about, in place of where it appeared."""


def claim_brackets(layout: Layout, claims: Claims, result: Imprint, title: tuple[int, int]) -> None:
    """Remarks in brackets; an acronym, an edition or a year in brackets belongs to the venue or the date."""
    for match in re.finditer(
        r"[(\[（【]([^()\[\]（）【】]*(?:[(（][^()（）]*[)）][^()\[\]（）]*)?)[)\]）】]", claims.free
    ):
        inner = match[1].replace(TAKEN, " ").strip(" ,;")
        if inner and any(
            c.field == "status" and c.start == match.start(1) and _LEADS.search(layout.string[c.start : c.end])
            for c in claims.made
        ):
            continue  # "(in revision for Current Rivers)": the venue
        if re.fullmatch(
            r"\W*(?:joint(?:ly)?|joint work|in|collaboration|en collaboration|gemeinsam|zusammen|with|and|by|mit|avec|con)?(?:\s+(?:with|mit|avec|con|com))?\W*",
            inner,
            re.IGNORECASE,
        ):
            continue
        if match.start() >= title[1] and _OTHER_VERSION.match(inner):
            end = _closing(claims.free, match.start())
            result.notes.append(claims.free[match.start() + 1 : end - 1].replace(TAKEN, " ").strip())
            claims.take(match.start(), end, "note", "note")
            continue
        if (
            not claims.free[title[1] : match.start()].strip(" .,:\v\f" + TAKEN)
            and match.start() >= title[1]
            and (shown := _MEETING_SHOWN.fullmatch(inner))
            and match[1].find(shown["venue"]) >= 0
            and _IN_SENTENCES.match(claims.free, match.end())
        ):
            # "[Title](u) (SANDI 2019, Best Paper) A drop-in replacement for sand."
            begin = match.start(1) + match[1].index(shown["venue"])
            claims.take(begin, begin + len(shown["venue"]), "imprint", "leading venue")
            claims.take(match.start(), match.end(), "date", "date")
            result.year = result.year or year_of(shown["year"])
            result.notes += [note for note in (shown["award"], shown["note"]) if note]
            continue
        if match.start() >= title[1] and (
            _fills_line(claims.free, match)
            and _VENUE_OF_YEAR.fullmatch(inner)
            or _SERVER_OF_YEAR.fullmatch(inner)
            and not re.search(r"[^\W\d_]", claims.free[title[1] : match.start()])
        ):
            claims.take(match.start(), match.start() + 1, "glue", "bracket")
            claims.take(match.end() - 1, match.end(), "glue", "bracket")
            continue
        if _SERIES.match(inner) and match.start() >= title[1]:
            result.series = True
            claims.take(match.start(), match.end(), "imprint", "more")
            continue
        if match.start() >= title[1] and (printed := _PRINTED.fullmatch(inner)):
            result.publisher, result.place_publisher = printed[1].strip(" ,"), True
            if printed[2]:
                result.year = int(printed[2])
            claims.take(match.start(), match.end(), "imprint", "publisher")
            continue
        if match.start() >= title[1] and (book := _book_in_brackets(_LED.sub("", inner))):
            # American law: "(Oxford University Press, Anna Berg & Carl Dahl eds. 2021)"
            result.year = int(book["year"])
            result.edited = result.edited or bool(book["eds"])
            printer = book["publisher"] or book["late"] or ""
            if printer and not (result.edited and not venues.PUBLISHER.search(printer)):
                result.publisher = printer.strip(" ,")
            claims.take(match.start(), match.end(), "imprint", "publisher")
            continue
        if match.start() >= title[1] and len(inner) < 40 and _is_printer(inner):
            result.publisher = inner
            claims.take(match.start(), match.end(), "imprint", "publisher")
            continue
        if result.thesis and match.start() >= title[1] and venues.INSTITUTION.search(inner):
            continue  # "[Doctoral dissertation, University of Sand]"
        if (
            not inner
            or match.start() < title[1]
            and match.start() > 0
            and not STRONG_REMARK.search(inner)
            and match.start() > title[0]
        ):
            continue
        if match.start() >= title[1] and (held := _HELD.fullmatch(inner)) and is_date(held[1]):
            result.year = result.year or year_of(held[1])
            claims.take(match.start(), match.end(), "imprint", "more")
            continue
        if re.fullmatch(rf"{YEAR}[a-z+]?", inner) or is_date(inner) or _NUMBERS.fullmatch(inner):
            continue
        first, sign, remark = inner.partition(";")
        if sign and is_date(first):
            # "Sand? (May 2023; Polish)"
            result.notes += split_remarks(remark.strip())
            claims.take(match.start(1) + len(first), match.end(), "note", "note")
            continue
        if not REMARK.search(inner) and re.search(r"\b(?:vol|bd|band|nr|no)\b\.? ?\d", inner, re.IGNORECASE):
            continue  # a series and its number
        if _abbreviates(inner, claims.free[max(0, match.start() - 150) : match.start()]):
            continue  # "Symposium Series on Computational Intelligence (SSCI)" names no index
        if match.start() > title[1] and _says_again(
            inner, claims.free[max(title[1], match.start() - 150) : match.start()]
        ):
            continue  # "International Conference on Applied Sand (Applied Sand 2021)"
        attached = (
            match.start() > 0
            and not claims.free[match.start() - 1].isspace()
            and claims.free[match.start() - 1] != TAKEN
        )
        cjk = bool(cjk_count(inner))
        before = claims.free[: match.start()].rstrip()[-1:]
        remark = REMARK.search(inner)
        acronym = re.fullmatch(
            r"(?:the )?[A-Z][\w&/.’'+-]{1,14}(?: (?:Companion|Adjunct|Workshops?|Findings|Posters?|Demos?|Industry)(?= \d))?(?:[ -]?(?:'?\d\d|\d{4}))?(?:,? [A-Z]\w{0,10}){0,2}",
            inner,
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
        elsewhere = claims.free[title[1] : match.start()] + claims.free[match.end() :]
        if match.start() >= title[1] and _ONLINE.match(inner) and _YEAR_ALONE.search(elsewhere):
            result.notes.append(inner)
            claims.take(match.start(), match.end(), "note", "note")
            continue
        if match.start() >= title[1] and _EDITORS_AND_NAMES.match(inner):
            result.edited = True
            claims.take(match.start(), match.end(), "imprint", "editors")
            continue
        if re.match(r"(?:eds?|hrsg|hg|editors?|éds?)\b", inner, re.IGNORECASE) or EDITORS_MARK.fullmatch(match[0]):
            continue
        if re.match(r"(?:vol|no|pp|bd)\b", inner, re.IGNORECASE):
            continue
        if _SHORT_NAME_OF_YEAR.search(inner) and not remark:
            continue
        if (
            acronym
            and not (remark and not re.fullmatch(r"[A-Z]{2,6}", inner))
            and (before.isalnum() or before == "." and ends_abbreviated(claims.free[: match.start()].rstrip()))
            and not (last and match.start() > 0 and claims.free[: match.start()].rstrip(" ").endswith(TAKEN))
        ):
            continue
        if match.start() == title[1] + 1 and cjk and not remark:
            claims.take(match.start(), match.end(), "other", "translation")
            continue
        rest = claims.free[min(title[1], match.start()) : match.start()] + claims.free[match.end() :]
        alone = not re.search(r"[^\W\d_]{3}", rest)
        if alone and not remark and (_NAME_AND_YEAR.fullmatch(inner) or _NAME_AND_DOI.fullmatch(match[1])):
            continue  # all that is said of where it appeared
        translated = _TRANSLATED.match(claims.free, match.end())
        chapter = claims.free[match.end() : match.end() + 1] in (",", ".", ":") and (
            result.edited
            or _ENTERED.match(claims.free, title[1])
            or (match.start() > title[1] and EDITORS_MARK.search(claims.free, title[1], match.start()))
        )
        chapter = chapter and not re.search(YEAR, layout.string[: title[0]])
        if (
            (last or translated or chapter)
            and match.start() >= title[1]
            and not remark
            and result.year is None
            and (named := _PLACE_AND_YEAR.fullmatch(inner))
            and not re.search(YEAR, rest)
        ):
            result.year = int(named["year"])
            if translated:
                result.publisher = re.split("[,，]", inner)[0]
            claims.take(match.start(), match.end(), "imprint", "more")
            continue
        if (
            match.start() >= title[1]
            and result.year is None
            and (dated := _YEAR_AND_COUNTRY.fullmatch(inner))
            and (_CODES.fullmatch(dated["country"]) or is_country(dated["country"]))
            and not re.search(YEAR, rest)
        ):
            result.year = int(dated["year"])
            claims.take(match.start(), match.end(), "date", "date")
            continue
        said, sign, date = inner.rpartition(" " if _UNPUBLISHED_OF_YEAR.fullmatch(inner) else ", ")
        others = layout.string[: match.start()] + layout.string[match.end() :]
        if (remark or sign == " ") and sign and is_date(date) and not (result.year or re.search(YEAR, others)):
            # "Sandblog (invited response, March 2021)"
            result.year, inner = year_of(date), said
        apart = remark or last or not before.isalnum()
        if apart and (remark or not (venues.VENUE.search(inner) or venues.is_periodical(inner))):
            result.notes += split_remarks(inner.replace("\v", " "))
            claims.take(match.start(), match.end(), "note", "note")


_YEAR_AND_COUNTRY = Lazy(rf"(?P<year>{YEAR}), (?P<country>[A-Z]{{2,3}}|[^\W\d_a-z][\w .]{{3,20}})")
"""When and where a degree was taken or a meeting held: "Sandby University (2018, Sweden)"."""
_CODES = Lazy(r"A[TU]|B[ER]|C[AHNZ]|D[EK]|ES|F[IR]|GR|H[KU]|I[ELNT]|JP|KR|MX|N[LOZ]|P[LT]|S[EG]|T[RW]|U[KS]|ZA")
_YEAR_ALONE = Lazy(rf"\b{YEAR}\b")
_ONLINE = Lazy(
    r"(?:first )?(?:(?:published|available) online|online published|e-?pub(?:lished)?\b)[^\v]*\b\d", re.IGNORECASE
)
"""When a work was first to be read, which is not the year of its volume: "[Online published at IEEE: 10 October 2013]"."""
_NUMBERS = Lazy(r"[\d\s./–-]+|[eE]\d{1,12}|(?:pp?\.|pages?|S\.|Seiten?) ?\d+(?: ?[-–] ?\d+)?")
"""Numbers in brackets, of pages or of whatever: "(p. 77-86)"."""
