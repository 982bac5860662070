# ruff: noqa: E501 (a pattern reads better on one line)
"""Claims what an entry says of the work beside where it appeared: remarks, and the status in words."""

from __future__ import annotations

import re
from collections.abc import Sequence

from converter.parse.publications import venues
from converter.parse.publications.appearance import MATERIAL
from converter.parse.publications.boundaries import skip_signs
from converter.parse.publications.claims import TAKEN, Claims
from converter.parse.publications.dates import YEAR, find_dates, is_date, year_of
from converter.parse.publications.editors import EDITORS_MARK
from converter.parse.publications.fields import Imprint
from converter.parse.publications.layout import Layout
from converter.parse.publications.notes import REMARK, REMARK_LINE, STRONG_REMARK, split_remarks
from converter.parse.publications.pieces import ends_abbreviated
from converter.parse.publications.status import find_status
from converter.parse.publications.tokens import cjk_count
from converter.patterns import Lazy, Rare


def _outside(free: str, ranges: Sequence[tuple[int, int]], title: tuple[int, int]) -> str:
    """What is left behind the title outside of some ranges."""
    at, left = title[1], []
    for start, end in sorted(ranges):
        left.append(free[at:start])
        at = max(at, end)
    return " ".join([*left, free[at:]])


def claim_coloured(layout: Layout, claims: Claims, result: Imprint, title: tuple[int, int]) -> None:
    """A remark in a colour of its own."""
    if not re.search(r"[^\W\d_]{4}", _outside(claims.free, layout.html, title)):
        return  # the colours tell the fields apart, not a remark
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


def claim_thesis(layout: Layout, claims: Claims, result: Imprint) -> None:
    """The words that make a work a thesis, with its degree."""
    if labels := claims.of("thesis"):
        result.thesis = True
        result.notes.append(layout.string[labels[0].start : labels[0].end].strip())
    match = venues.THESIS.search(claims.free)
    if not match or labels:
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
    if more := re.match(r" (?:at|from|,?in)(?: the)?(?= [^\W\d_a-z])", text[end:]):
        end += more.end()
    if more := _FIELD_OF_STUDY.match(text, end):
        end = more.end()
    if (more := re.match(r"\.", text[end:])) and text[match.start() : end].lower().endswith("diss"):
        end += 1
    lead = text[start : match.start()]
    if len(lead.split()) > 3 or "," in lead:
        start = match.start()
    result.notes.append(text[start:end].strip())
    claims.take(start, end, "note", "thesis")
    if defended := _DEFENDED.search(claims.free):
        claims.take(defended.start(), defended.end(), "imprint", "status")


_FIELD_OF_STUDY = Lazy(
    r"(?: d['’]|,? (?:en|de|d['’]|in|em) )(?:l['’])?(?!(?:la|el|los|las|der|dem) )(?:[a-zà-ÿ]|(?=[^,]*, (?:Univ|Uni |École|Escuela|EHESS|Sciences Po)))[^,.;:()\d\x01]{3,60}(?=[,.;(\x01]|$)"
)
"""What a thesis is on, behind the word: "thèse de doctorat en histoire"."""
_DEFENDED = Lazy(
    r"[,.;(]?\s*\b(?:soutenu[e]?|defendida|defended|discussa|verteidigt|défendue)(?: (?:le|la|el|on|il|am|em|en|in))?\s*(?=(?:\d|le |[A-Z]?[a-zà-ÿ]+ (?:19|20)\d\d))",
    re.IGNORECASE,
)
"""What leads to the day on which a thesis was defended."""


_DRAFT = Rare(
    r"(?:(?<=[.,;:)\]\v\x01]\s)|(?<=[(\[\v\x01]))(?:working paper|job market paper|mimeo|unpublished manuscript|(?:full )?draft|manuscript)(?: (?:is )?available (?:up)?on request)?(?=[\s,.;)\]]*(?:\d{4}(?!\d)|\v|\x01|$|[.,;)]))",
    "working paper",
    "job market paper",
    "mimeo",
    "manuscript",
    "draft",
    flags=re.IGNORECASE,
)


_PATENT_REMARK = Rare(
    r"(?<=[,，、])\s*(?:(?:国家)?(?:授权)?(?:发明|实用新型|外观设计)专利|第[一二三四五六七八九\d]+(?:发明人|作者)|共同(?:发明人|作者))(?=\s*(?:[,，、。；;)）]|$))",
    "专利",
    "发明人",
    "作者",
)


_IMPACT = Rare(
    r"(?<!\w)JCR (?:(?:19|20)\d\d)?\s?[:=]\s?\d{1,3}[.,]\d{1,3}(?:\s?[-–—,]\s?Q[1-4]\b[^\x01\v]*)?|"
    r"[(\[]?(?<!\w)(?:(?:impact factor|if|jif)\s?(?:[(\[]?(?:19|20)\d\d[)\]]?)?)\s?[=:]\s?\d{1,3}(?:[.,]\d{1,3})?[)\]]?",
    "impact factor",
    "if",
    "jcr",
    flags=re.IGNORECASE,
)


def claim_impact(claims: Claims) -> list[str]:
    """What lists say of a journal's rank, whose year is none of the work: "IF(2016) = 2.3"."""
    notes = []
    for match in _IMPACT.finditer(claims.free):
        notes.append(match[0].strip("()[]") if match[0][0] in "([" else match[0])
        claims.take(match.start(), match.end(), "note", "note")
    return notes


def claim_patent_remarks(claims: Claims) -> list[str]:
    """What Chinese lists say between commas of a patent's form and of one's place among its inventors."""
    notes = []
    for match in _PATENT_REMARK.finditer(claims.free):
        notes.append(match[0].strip())
        claims.take(match.start(), match.end(), "note", "note")
    return notes


def claim_status(layout: Layout, claims: Claims, result: Imprint) -> None:
    """The words that say that a work is yet to appear."""
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
    if result.status is None and (draft := _DRAFT.search(claims.free)):
        result.status = "preprint"
        claims.take(*draft.span(), "imprint", "status")
    if (
        result.status is None
        and (match := re.search(r"[(\[,.]?\s*\bpre-?print\b\.?\s*[)\]]?", claims.free, re.IGNORECASE))
        and not re.search(r"arxiv\s*$", claims.free[: match.start() + 2].rstrip(" (,."), re.IGNORECASE)
    ):
        result.status = "preprint"
        if match[0].strip()[0] in "([":
            result.notes.append("preprint")
            claims.take(match.start(), match.end(), "imprint", "status")


_LEADS = Lazy(r"\b(?:to|at|by|in|for|from|with|bei|à)$", re.IGNORECASE)
_LED = Lazy(r"^\W*(?:with|and|mit|avec)\b\W*", re.IGNORECASE)
_BOOK_IN_BRACKETS = Lazy(
    rf"(?P<publisher>[^,\d]{{3,60}}?(?=,|\s\d{{4}}$))?(?:,?\s*(?P<eds>[^\d]{{5,160}}?\beds?\.))?,?\s*(?P<late>[^,\d]{{4,60}}?(?:, [A-Z]{{2}})?)?,?\s*(?P<year>{YEAR})"
)


def _book_in_brackets(inner: str) -> re.Match[str] | None:
    match = _BOOK_IN_BRACKETS.fullmatch(inner)
    return (
        match
        if match and (match["eds"] or venues.PUBLISHER.search(match["publisher"] or match["late"] or ""))
        else None
    )


_OTHER_VERSION = Lazy(
    r"(?:an? |the )?(?:early|earlier|preliminary|previous|short|shorter|conference|journal|full|extended|longer|older) (?:version|abstract)\b",
    re.IGNORECASE,
)


_VERSION_ELSEWHERE = re.compile(
    r"(?:(?<=[.)\]\v\x01] )|(?<=[\v\x01]))(?:(?:An?|The) )?(?:[Ee]arly|[Ee]arlier|[Pp]reliminary|[Pp]revious|[Ss]horter|[Ll]onger|[Ee]xtended|[Cc]onference|[Jj]ournal|[Pp]rior|[Oo]lder|[Ff]ull) (?:\w+ )?version (?:of [^.]{3,30} )?(?:(?:has )?appear(?:s|ed)|(?:was |is )?(?:published|presented|available|accepted|in\b))[^\v\x01]*"
)
"""A sentence that says where another version of the work is: "An earlier version appeared in ..."."""


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
    return bool(named) and len(inner.split()) < 5 and not re.search(r"\d", inner) and not REMARK.search(inner)


SERIES = Lazy(
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


_EDITORS_AND_NAMES = Lazy(r"(?:[Ee]ds?|[Hh]rsg|[Hh]g|[Ee]ditors?|[ÉéE]ds?)\b[.:]? [^\W\d_a-z][^\W\d_]+, [^\W\d_]\.")
"""Who edited a book, behind its title: "(eds Berg, A. & Dahl, C.)"."""
_NAME_AND_YEAR = Lazy(rf"[^\W\d_a-z][^,;:\d]{{2,60}}[,，] ?{YEAR}")
"""A name and a year that brackets hold: "Title (Sand Letters, 2020)"."""
_PLACE_AND_YEAR = Lazy(rf"[^\W\d_a-z][^:;\d]{{2,60}}[,，] ?(?P<year>{YEAR})")
"""Where and when a meeting was, behind its name and the pages: "(Kyoto, 2023)"."""


_VENUE_OF_YEAR = Lazy(
    rf"(?!(?i:best|outstanding|oral|spotlight|invited|accept|presented|award|winner|submitted|in )\b)[^\W\d_a-z].{{2,120}}?[ ,;]+{YEAR}|\d{{1,2}}(?:st|nd|rd|th) .{{5,120}}"
)
"""What is a meeting or a journal and its year: "Dunes 2020", "21st Workshop on Sand"."""


def _fills_line(free: str, match: re.Match[str]) -> bool:
    """Whether nothing else stands in the line of a bracket."""
    before, after = free[: match.start()].rstrip(" "), free[match.end() :].lstrip(" .")
    return before[-1:] in ("\v", "\f") and after[:1] in ("", "\v", "\f")


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
        if match.start() >= title[1] and _fills_line(claims.free, match) and _VENUE_OF_YEAR.fullmatch(inner):
            claims.take(match.start(), match.start() + 1, "glue", "bracket")
            claims.take(match.end() - 1, match.end(), "glue", "bracket")
            continue
        if SERIES.match(inner) and match.start() >= title[1]:
            result.series = True
            claims.take(match.start(), match.end(), "imprint", "more")
            continue
        if (
            printed := re.match(rf"[A-ZÄÖÜÉ][^:()\d]{{2,40}}: ([A-ZÄÖÜÉ][^:]{{2,60}}?)(?:,?\s+({YEAR}))?$", inner)
        ) and match.start() >= title[1]:
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
        if re.fullmatch(rf"{YEAR}[a-z]?", inner) or is_date(inner) or re.fullmatch(r"[\d\s./–-]+", inner):
            continue
        if not REMARK.search(inner) and re.search(r"\b(?:vol|bd|band|nr|no)\b\.? ?\d", inner, re.IGNORECASE):
            continue  # a series and its number
        if _abbreviates(inner, claims.free[max(0, match.start() - 150) : match.start()]):
            continue  # "Symposium Series on Computational Intelligence (SSCI)" names no index
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
        if match.start() >= title[1] and _EDITORS_AND_NAMES.match(inner):
            result.edited = True
            claims.take(match.start(), match.end(), "imprint", "editors")
            continue
        if re.match(r"(?:eds?|hrsg|hg|editors?|éds?)\b", inner, re.IGNORECASE) or EDITORS_MARK.fullmatch(match[0]):
            continue
        if re.match(r"(?:vol|no|pp|bd)\b", inner, re.IGNORECASE):
            continue
        if re.search(r"\b[A-Z]{2,}[\w-]* ?'?\d{2,4}$", inner) and not remark:
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
        if alone and not remark and _NAME_AND_YEAR.fullmatch(inner):
            continue  # all that is said of where it appeared
        if (
            last
            and match.start() > title[1]
            and not remark
            and result.year is None
            and (named := _PLACE_AND_YEAR.fullmatch(inner))
            and not re.search(YEAR, rest)
        ):
            result.year = int(named["year"])
            claims.take(match.start(), match.end(), "imprint", "more")
            continue
        apart = remark or last or not before.isalnum()
        if apart and (remark or not (venues.VENUE.search(inner) or venues.is_periodical(inner))):
            result.notes += split_remarks(inner.replace("\v", " "))
            claims.take(match.start(), match.end(), "note", "note")


_DATED_LEAD = Lazy(
    rf"\s*(?:[Ii]n )?[^\W\d_a-z][^.;:]{{1,60}}?\b{YEAR}[,.)]*\s+(?=(?i:best|outstanding|distinguished|honou?rable|runner|spotlight|oral)\b)"
)
"""The venue and year in front of a prize that nothing but markup sets apart: "in SAND 2020 **Best Paper**"."""


def claim_remarks(claims: Claims, result: Imprint, title: tuple[int, int]) -> None:
    """Sentences and lines that are remarks: "Best Paper Award.", "Oral presentation"."""
    for line in re.finditer(r"(?<=\v)[^\v]+", claims.free[title[1] :]):
        start = title[1] + line.start()
        if TAKEN not in line[0].strip(TAKEN + " ") and REMARK_LINE.match(line[0]) and len(line[0]) < 240:
            result.notes.append(line[0].strip(" .,;:*()[]-–—|🏆🎉✨⭐" + TAKEN))
            claims.take(start, start + len(line[0]), "note", "note")
    at = skip_signs(claims.free, title[1])
    if (material := MATERIAL.match(claims.free, at)) and TAKEN not in material[0]:
        result.notes.append(material[0].strip(" ,;"))
        claims.take(at, material.end(), "note", "note")
    for other in _VERSION_ELSEWHERE.finditer(claims.free, title[1]):
        result.notes.append(other[0].strip(" .,;" + TAKEN))
        claims.take(other.start(), other.end(), "note", "note")
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
            if (venues.VENUE.search(text) or find_dates(text)) and not re.search(
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
            if lead := _DATED_LEAD.match(piece):
                left, text = lead.end(), piece[lead.end() :].strip(" .,;:*()[]-–—|🏆🎉✨⭐")
            result.notes.append(text)
            claims.take(start + place + left, start + at, "note", "note")
