# ruff: noqa: E501 (a pattern reads better on one line)
"""Where an entry proper begins: behind its number, its year, the tag of its kind, a venue set before everything else."""

from __future__ import annotations

import re
from collections.abc import Sequence

from converter.parse.publications.bylines import has_names
from converter.parse.publications.citation_labels import citation_label
from converter.parse.publications.claims import TAKEN, Claims
from converter.parse.publications.dates import YEAR, find_dates, is_date, year_of
from converter.parse.publications.labels import CITATION_LABEL
from converter.parse.publications.layout import Layout
from converter.parse.publications.link_labels import is_label
from converter.parse.publications.status import find_status
from converter.parse.publications.words import LINK_LABELS, MONTHS
from converter.patterns import Lazy

_NUMBER = Lazy(
    r"\s*(?:[\[(]?[A-Z]{0,3}[.-]?\d{1,3}[\])]?[.)]?|[\[(]\d{1,3}[\])]|\d{1,3}[._/–—-])(?=[\s\t*]|$)|\s*\[[A-Z]{0,3}-?\d{1,3}\](?=[^\W\d_a-z]|[“”\"„])|\s*[•·▪◦‣⁃*–-]\s+|\s*#\.?\s+"
)
_KIND_TAG = Lazy(
    r"[\[(](?:pre-?print|journal|conference|workshop|book|book chapter|chapter|thesis|poster|report|patent|article|job market paper|working paper|draft|contributor(?:, ?(?:editor|author))?|(?:joint |co-?|shared )?(?:lead|first|senior|corresponding) author(?:ship)?)s?[\])]:?\s*|\(?job market paper\)?\s?[:.–—-]\s+(?=\S)|(?:(?:book|invited) )*chapter:?,? (?=[“\"„«])",
    re.IGNORECASE,
)

_INDEX = Lazy(
    r"(?:(?:WoS|Web of Science|Scopus|E?SCI(?:-?E(?:XPANDED)?)?|SSCI|CSSCI|A?&?HCI|CPCI|ISI|Latindex|SciELO|Redalyc|DOAJ|ERIH(?: PLUS)?|TR ?Dizin|ULAKBİM|KCI|Medline)(?> ?[/,;&+] ?|\b))+"
    r"\s+(?=[*†]?[^\W\d_a-z][\w’'-]+(?: [^\W\d_a-z][\w’'-]+)*,? (?:[^\W\d_a-z][.,;]|[^\W\d_a-z]{1,2}\b))"
)
"""The index that lists the journal, in a column beside the entry: "Scopus  Berg, A., & Dahl, C. (2018)."."""

_MONTH_BEFORE = rf"(?i:{'|'.join(MONTHS)})\.?,? "
_YEAR_FIRST = Lazy(
    rf"\W*(?:\d{{1,3}}[.)]\s+)?[(\[]?(?:{_MONTH_BEFORE})?{YEAR}[a-z]?(?:[-–/]\d{{1,4}})?(?: ?[)\]])?:?\s"
)
_STATE = r"to appear|forthcoming|in press|in prep(?:aration\b|\.)?|in progress|submitted|accepted|(?:under|in) (?:review|revision)|n\.d\."
BESIDE = Lazy(
    rf"\W?(?:(?:{_MONTH_BEFORE})?(?P<year>{YEAR})[a-z]?(?: ?[-–/] ?(?:{YEAR}|\d\d))?|(?i:{_STATE})) (?=[^\W\d_a-z]|[“\"„«'‘¿¡*(])"
)
"""A date, or how far a work is, that stood in a column beside its entry."""
_COLUMN = Lazy(rf"(?:{_MONTH_BEFORE})?({YEAR})[a-z]?(?:[-–/]\d{{1,4}})?:?\s+(?=\S)")


_MONTH_FIRST = Lazy(rf"(?:(?:0[1-9]|1[0-2])/|[1-9]/(?={YEAR}))({YEAR}|\d\d)[:,]?\s+(?=[“\"„]?[^\W\d_a-z])")
"""Month and year in front of an entry: "03/21 Berg, A.", "03/2021 Berg, A."."""
_NAMED_MONTH_FIRST = Lazy(
    rf"(?:\((?=[^()]+\)))?{_MONTH_BEFORE}({YEAR})(?:\)[:,.]?|[:,]?(?=\s[A-Z]\.[ -]?[A-Z]|\s[A-Z][\w’'-]+, [A-Z]\.))\s+(?=[“\"„]?[^\W\d_a-z])"
)
"""The same with the month's name: "May 2021: Berg, A.", "(May 2021) Berg, A.", "May 2021 A. Berg"."""
_GLUED = Lazy(rf"({YEAR})(?=[^\W\d_a-z][^\W\d_A-Z])")
"""The year of a column that a converter has set without a blank before the entry: "2022Berg, A."."""


def has_year_column(texts: Sequence[str]) -> bool:
    """Whether most entries begin with their year, so that a bare year before a title is no part of it."""
    dated = sum(bool(_YEAR_FIRST.match(text)) for text in texts)
    if dated > 2 and is_sparse_column(texts):
        return True
    return dated > 2 and sum(bool(_YEAR_FIRST.match(text) or BESIDE.match(text)) for text in texts) >= 0.7 * len(texts)


def is_sparse_column(texts: Sequence[str]) -> bool:
    """Whether years stand in front of the first entry of each alone: "2021 Berg, A. Sand.", "Berg, A. Silt.".

    Above them may stand entries without any year, if what has one in front says it again: "2021 Sand. Letters (2021)".
    """
    dated = [(int(year[1]), text) for text in texts if (year := YEAR_BARE.match(text))]
    years = [year for year, _ in dated]
    return (
        2 < len(years) < len(texts)
        and years in (sorted(set(years)), sorted(set(years), reverse=True))
        and (YEAR_BARE.match(texts[0]) is not None or all(str(year) in text[4:] for year, text in dated))
    )


YEAR_BARE = Lazy(rf"({YEAR}) (?=[^\W\d_a-z]|[“\"„«])")
"""A year that only a blank sets off from the entry behind it."""


def begins_with_year(text: str) -> bool:
    """Whether an entry begins with its year, as others of the document do."""
    return bool(_YEAR_FIRST.match(text))


DITTO = Lazy(
    r"[\s\v]*(?:(?:Ders|Dies|Id|Ead)\.(?=[:,])|(?:Ders|Dies)elben?(?=:)|(?:Idem|Eadem)(?=[:,])|[—–―⸺⸻_-]{2,}|[—―⸺⸻](?=[.,]| \((?:19|20)\d\d[a-z]?\)[.,:])|\.(?= +[“\"„«]?[^\W\d_a-z]))[.,]*\s*(?:(?:and|with|&|und|et|y)\s+(?=[^\W\d_a-z]))?"
)
"""The dashes that stand for the author of the entry above: "———. Title", "———, and Ada Berg. Title", "— (2014b). Title".

A drawn line is lost when a text is taken out of a PDF: ". “Title.”"
"""


def claim_ditto(claims: Claims) -> bool:
    """Claims dashes at the beginning of an entry that repeat the author of the one above; whether there are any."""
    ditto = DITTO.match(claims.free)
    if not ditto:
        return False
    claims.take(0, ditto.end(), "glue", "ditto")
    return True


def claim_head(layout: Layout, claims: Claims, *, column: bool = False) -> tuple[int, int | None]:
    """Where the entry proper begins, behind its number and a year that stands before it.

    `column`: a bare year before the first word is the entry's, as in the rest of the list.
    """
    free = claims.free
    at = 0
    year = None
    if (
        layout.code
        and not free[: layout.code[0][0]].strip()
        and (digits := re.sub(r"[`\s]", "", free[slice(*layout.code[0])]))
        and re.fullmatch(rf"{YEAR}(?:\D+(?:\d+|present))?", digits)
    ):
        # a date set as code on a line of its own; Word's runs can tear it apart
        year = int(digits[:4])
        claims.take(0, layout.code[0][1], "date", "head")
        at = layout.code[0][1]
    while at < len(free):
        match = re.match(
            rf"(?:[\s\v{TAKEN}·•●▪■◦►▶▸➤➢❖⋆★☆∗*†‡§¶|–—-]|○[␣\s]|\[[^\w\s\[\]]{{1,2}}\]|[\U0001F4C0-\U0001F4DD\U0001F5DE\U0001F517](?=\s)|[Δ∆△▲★☆♦◊](?=\s*[A-Z])|\(\s?[*∗⋆†‡§¶#]{{1,2}}\s?\)(?=\s)|[+^](?=[A-ZÀ-Þ][\w’'-]))+",
            free[at:],
        )
        if match:
            at += match.end()
        number = _NUMBER.match(free, at)
        if (
            number
            and not re.match(rf"\s*{YEAR}", free[at:])
            and re.match(
                r"\s*#\.?(?=\s)|\s*\d{1,3}(?:\s+[-–—]\s+(?=[^\W\d_])|[-–—_/]\s+(?=[*†“\"]?(?:[a-z]{1,3} ){0,2}[^\W\d_a-z]))|\s*[\[(]?[A-Z]{0,3}[.-]?\d{1,3}[\])]?[.)]|\s*[\[(][A-Z]{0,3}[.-]?\d{1,3}[\])]|\s*[A-Z]\d{1,2}\s|\s*[A-Z]{1,3}-?\d{1,3}(?=\s*\v)|\s*[•▪◦‣⁃]",
                free[at:],
            )
        ):
            claims.take(at, number.end(), "glue", "number")
            at = number.end()
            continue
        keyed = (
            re.match(
                r"[A-Z]{1,3}\[\d{1,3}\]:?\s+(?=\S)|\((?=[ivx])x{0,4}(?:ix|iv|v?i{0,3})\)\s+(?=\S)|\[[A-Za-z][\w+&.:-]{2,24}(?:, ?[a-z][\w-]{2,24}){0,2}\]\s+(?:[^\w\s]?[A-Z]{1,4}:[\w:.+-]{3,40}[^\w\s]?\s+)?(?=\S)|\[\^[\w:.-]{1,30}\]:\s+|\d{1,2}(?:\.\d{1,2}){2,3}\.?\s+(?=[^\W\d_]|[“\"„*])|\d{1,3}\s+(?=[*†]?[A-Z][\w’'-]+,? [A-Z](?:\.|[A-Z]?\b))",
                free[at:],
            )
            if at == 0
            else None
        )
        if keyed and not re.fullmatch(LINK_LABELS, keyed[0].strip(" []"), re.IGNORECASE):
            claims.take(at, at + keyed.end(), "glue", "number")
            at += keyed.end()
            continue
        glued = re.match(r"\d{1,3}[.)](?=[^\d\s])|\[\d{1,3}\](?=[^\W\d_])", free[at:])
        if glued:
            claims.take(at, at + glued.end(), "glue", "number")
            at += glued.end()
            continue
        if role := _ROLE.match(free, at):
            claims.take(at, role.end(), "note", "note")
            at = role.end()
            continue
        if at == 0 and (cited := citation_label(free)):
            claims.take(at, cited.end, "glue", "label")
            at, year = cited
            continue
        if label := CITATION_LABEL.match(free, at):
            claims.take(at, label.end(), "glue", "label")
            at = label.end()
            continue
        if tag := _KIND_TAG.match(free, at) or _INDEX.match(free, at):
            claims.take(at, tag.end(), "imprint", "kind tag")
            at = tag.end()
            continue
        dated = re.match(
            rf"[(\[]?(?:\d\d?[/.]\d\d?[/.])?({YEAR})(?:\s*[-–/]\s*(?:{YEAR}|\d\d)|[-./]\d\d)?[a-z]?[)\]]?(?=\s*[-–—:.,|•●▪■◦►▶▸➤➢❖]\s|\s*\[[^\]\d]{{3,30}}\]|\s*\v|\s*[)\]]|\s{{2,}}|\s[A-Z]{{1,2}}\d{{1,3}}\s)[\s\v.,:|–—-]*",
            free[at:],
        )
        dated = re.match(rf"[(\[]({YEAR})[a-z]? ?[)\]][\s.:,–—-]*", free[at:]) or dated
        if (
            not dated
            and (behind := re.match(rf"({YEAR})\s+(?=\S)", free[at:]))
            and (
                layout.text.plain[at + 4 : at + 5] == "\t"
                or re.match(
                    r"[A-Z][\w’'-]+,? [A-Z]{1,3}\b\.?|(?:[A-Z]\w?\.[ -]?){1,3}[^\W\d_a-z]\w", free[at + behind.end() :]
                )
            )
        ):
            dated = behind
        dated = dated or (_COLUMN.match(free[at:]) if column else _GLUED.match(free[at:]))
        dated = dated or _MONTH_FIRST.match(free[at:]) or _NAMED_MONTH_FIRST.match(free[at:])
        said = re.match(
            r"(?:[\[(][^\[\]()]{3,90}[\])]|(?i:forthcoming|to appear|in press|in prep\.?|submitted|accepted|under review)(?=\s+[^\W\d_a-z“\"])"
            r"|(?i:forthcoming|to appear|submitted|accepted|in press|in prep|(?:in|under) (?:review|revision|preparation))[.,](?=\s+[“\"‘]?[^\W\d_a-z])"
            r"|(?:[Ii]n|[Uu]nder) (?:[Rr]eview|[Rr]evision|[Pp]reparation|[Pp]rogress|[Pp]ress)(?=\s+[^\W\d_a-z][\w’'-]+, [^\W\d_a-z]))[\s:–—-]*",
            free[at:],
        )
        phrases = find_status(said[0]) if said and not dated and len(free) - at > 40 else []
        led = bool(phrases) and phrases[0].leads and phrases[0].start < 2
        if said and phrases and (len(said[0]) < 34 or led):
            if led and (closing := said[0].rfind(")", phrases[0].end)) > 0:
                # "(Forthcoming with Sand Press) Title"
                claims.take(at + phrases[0].end, at + closing, "imprint", "leading venue")
            if phrases[0].status == "submitted" and (to := _SENT_TO.search(free, at)):
                claims.take(*to.span(), "glue", "status")
            at += said.end()
            continue
        if dated and year is None and len(free) - at > 30:
            year = int(dated[1]) + (0 if len(dated[1]) > 2 else 1900 if dated[1] > "49" else 2000)
            claims.take(at, at + len(dated[0].rstrip()), "date", "head")
            at += dated.end()
            continue
        if not match or not match.end():
            break
        if not number and not dated:
            break
    return at, year


_SENT_TO = Lazy(r"(?<=[.?!”\"»] )To (?=[^\W\d_a-z])")
"""What leads to the journal of a work that is said to be submitted in front: "Submitted. Sand. To Coastal Letters"."""
_LEADING_VENUE = Lazy(
    rf"[^\W\d_a-z][\w&/+.’'@-]*(?: (?:[A-Z&][\w&/+.’'-]*|{YEAR}|\d{{1,2}}(?:st|nd|rd|th)|of|on|and|in|with|for|the)){{0,8}}(?:[ -]?(?:{YEAR}|'?\d\d))?(?: ?\([\w ’']{{2,20}}\))?"
)
_ROLE = Lazy(
    r"\((?i:(?:guest |scientific |volume |series )?(?:co-?)?(?:editors?|translators?))\)\s+(?=[“\"„«]?[^\W\d_a-z])"
)
"""What the list's owner was to a work, in front of its title: "(Editor) Rivers of Sand"."""
_PRIZE = Lazy(
    r"\((?P<prize>(?i:(?:best|outstanding|distinguished) (?:[\w-]+ ){0,3}?(?:paper|article|thesis|poster|demo|presentation|award|prize|student)|"
    r"invited (?:paper|article|chapter|contribution|review)|honou?rable mention|runner[- ]up|(?:award|prize)[- ]winning)"
    r"[^()]{0,40})\)[:.,]?\s+(?=[“\"„«*†]?[^\W\d_a-z])"
)
"""What became of a work, in front of its authors: "(Best Paper Award) A. Berg, C. Dahl"."""
_FORM = Lazy(
    r"\b(?:oral|spotlight|highlight|poster|best paper(?: award)?|award|candidate|notable|top[- ]?\d+ ?%?|finalist)\b.*$",
    re.IGNORECASE,
)
_REPORT = Lazy(r"(?:technical|tech\.?) report|white ?paper", re.IGNORECASE)
_BRACKETED = Lazy(
    rf"\[([^\W\d_a-z][\w&/+.@’', -]{{1,30}}?(?:[ ’'-]({YEAR})|(?:[ ]?[’']|(?<=[A-Z]{{3}}) ?)({{2}}))(?: [A-Z]\w+| ?\([\w ]{{3,20}}\))?)(?:\s?(?:,|;|:|\||–|—|-{{1,2}})\s?(?P<more>[^\[\]]{{3,80}}))?\]:?(?=\s)".replace(
        "({2})", r"(\d\d)"
    )
)
"""A venue and its year in brackets: "[ICML 2024] Title", "[ICML'24 Oral] Title", "[ICML, 2024, best paper] Title", "[ICML24] Title"."""
_IN_PARENTHESES = Lazy(
    rf"\((?!(?i:{'|'.join(MONTHS)})\b)([A-Z][\w&@/-]*(?: [A-Z][\w&@/-]*)? ({YEAR}))()(?P<more>)\)(?=\s)"
)
"""The same in parentheses, where the venue is an acronym: "(ICML 2024) Ada Berg. Title"."""
_BEHIND_YEAR = Lazy(
    r"(?P<venue>[A-Z][\w&@/-]*[A-Z][\w&@/-]*(?: [A-Z][\w&@/-]*){0,2})(?:,? (?P<more>(?i:oral|spotlight|highlight|poster|best paper|workshop|demo|findings))\b[^.]{0,30})?\. (?=[*†]*[^\W\d_a-z])"
)
"""An acronym between the year in front and the authors, and how the work was shown: "2026, ICML, Oral. Ada Berg"."""
_BEFORE_QUOTE = Lazy(
    rf"(?!(?i:{'|'.join(MONTHS)}|spring|summer|autumn|fall|winter|forthcoming|accepted|submitted|in|since)\b)"
    rf"(?P<venue>[A-Z][\w&@/-]+(?: [A-Z][\w&@/-]*){{0,2}})(?: (?P<year>{YEAR})| ?[’'](?P<short>\d\d)(?=\s))"
    r"(?:,? (?P<more>[^\W\d_][^“”\"„,:]{2,30}?)[,:]?)?\s+(?=[“\"„][^\W\d_])"
)
"""A venue and its year that stood beside a title in quotes, and how the work was shown: "SAND 2016 Demo: “Title”", "SAND'16 “Title”"."""
_A_YEAR = Lazy(rf"\b{YEAR}\b")


def _year_beside(label: re.Match[str]) -> int | None:
    """The year of a venue's label; "SAND'16" is a meeting's, and the year that the entry prints goes before it."""
    if label["year"]:
        return int(label["year"])
    if _A_YEAR.search(label.string, label.end()):
        return None
    return int(label["short"]) + (1900 if label["short"] >= "50" else 2000)


_GENRE = Lazy(r"(?P<genre>Comment|Note|Essay|Book Note|Case Note|Response|Reply|Foreword),\s+(?=\S)")
"""What law reviews call a piece, in front of its title, which markup sets apart: "Comment, *Sand as Property*"."""
_ONLY_YEAR = Lazy(rf"\W*{YEAR}\W*")
_KEY = Lazy(r"[A-Z](?:-?[A-Z])?-?\d{1,3}")
_SPACE = " \v\f.,:|·•–—-"


def claim_tags(layout: Layout, claims: Claims, head: int, tag_end: int = 0) -> tuple[int, list[str], int | None]:
    """Claims the tags that stand before everything else; where the rest begins, the tags that are notes, their year.

    Tags are set as code ("`AAAI 2026` `Vision` Title"), in colour ("(Oral)"), or the first `tag_end` characters, which
    stood on a line of their own as a badge.  The first that can be a venue is one.
    """
    notes: list[str] = []
    found = named = False
    year: int | None = None
    spans = [(0, tag_end)] if tag_end else []
    spans += layout.codes
    coloured = dict(layout.html)
    at = head
    string = layout.string
    if (genre := _GENRE.match(string, head)) and (
        string[genre.end()] in '“"' or any(a == genre.end() for a, _ in [*layout.bold, *layout.italic])
    ):
        notes.append(genre["genre"])
        claims.take(genre.start(), genre.end(), "note", "note")
        found, at = True, genre.end()
    while True:
        while at < len(string) and (string[at] in _SPACE or claims.free[at] == TAKEN):
            at += 1
        if prize := _PRIZE.match(string, at):
            notes.append(prize["prize"])
            claims.take(at, prize.end(), "note", "note")
            head = at = prize.end()
            continue
        bracket = _BRACKETED.match(string, at) or (None if found else _IN_PARENTHESES.match(string, at))
        if bracket and bracket.end() < len(string) - 8:
            if not found and (venue := _venue_of_tag(bracket[1].strip(" *"))):
                begin = string.index(venue[0], at)
                claims.take(begin, begin + len(venue[0]), "imprint", "leading venue")
                year = int(bracket[2] or "20" + bracket[3])
            if bracket["more"]:
                notes.append(bracket["more"].strip())
                claims.take(bracket.start("more"), bracket.end("more"), "note", "note")
            claims.take(at, bracket.end(), "date", "head")
            found, named, at = True, True, bracket.end()
            continue
        beside = _BEFORE_QUOTE.match(string, at) if not found and at == head else None
        if beside and len(string) > beside.end() + 20:
            claims.take(*beside.span("venue"), "imprint", "leading venue")
            if beside["more"]:
                notes.append(beside["more"])
                claims.take(*beside.span("more"), "note", "note")
            claims.take(at, beside.end(), "date", "head")
            found, named, at, year = True, True, beside.end(), _year_beside(beside)
            continue
        behind = None if found or string[:at].rstrip()[-1:] != "," else _BEHIND_YEAR.match(string, at)
        if behind and _ONLY_YEAR.fullmatch(string, 0, at) and has_names(string[behind.end() : behind.end() + 150]):
            claims.take(*behind.span("venue"), "imprint", "leading venue")
            if behind["more"]:
                notes.append(behind["more"])
                claims.take(*behind.span("more"), "note", "note")
            claims.take(at, behind.end(), "glue", "head")
            found, named, at = True, True, behind.end()
            continue
        start = at + (string[at : at + 1] == "`")
        end = next((b for a, b in spans if a <= at < b or a == start), None)
        if end is None and not found and at in coloured and (tag := _PATENT.fullmatch(string, at, coloured[at])):
            claims.take(at, tag.end(), "imprint", "kind tag")
            at = tag.end()
            continue
        if end is None and not found and at in coloured and (badge := _badge(layout, at, coloured[at])):
            claims.take(badge.start("venue"), badge.end("venue"), "imprint", "leading venue")
            for note in re.finditer(r"[^()（）]+", string[badge.end("venue") : coloured[at]]):
                begin = badge.end("venue") + note.start()
                notes.append(note[0].strip())
                claims.take(begin, begin + len(note[0]), "note", "note")
            found, named, at = True, True, coloured[at]
            continue
        if end is None and found and at in coloured and coloured[at] - at < 60:
            notes.append(string[at : coloured[at]].strip(" ()[]"))
            claims.take(at, coloured[at], "note", "note")
            at = coloured[at]
            continue
        if end is None or end >= len(string) - 20:
            break
        text = string[at:end].strip()
        if _KEY.fullmatch(text):
            claims.take(at, end, "glue", "number")
            head = at = end
            continue
        if end == tag_end and is_date(text) and (printed := year_of(text)):
            claims.take(at, end, "date", "head")
            found, year, at = True, printed, end
            continue
        if end == tag_end and (own := _own_venue(layout, end)):
            (opens, closes), *more = own
            said = _YEAR_BEHIND.search(string, opens, closes)
            claims.take(opens, said.start() if said else closes, "imprint", "leading venue")
            for date in find_dates(claims.free[at:end]):
                year = year_of(date.text) or year
                claims.take(at + date.start, at + date.end, "date", "head")
            remarks = [remark.span(1) for remark in re.finditer(r"\(([^()]+)\)", string[at:end])]
            for a, b in [*((at + a, at + b) for a, b in remarks), *more]:
                notes.append(string[a:b].strip())
                claims.take(a, b, "note", "note")
            claims.take(at, end, "imprint", "more")
        elif not named and (venue := _venue_of_tag(text)):
            named = True
            first = at + string[at:end].index(venue[0])
            short = re.search(r"[-’'](\d\d)$", venue[0]) or re.match(r" ['’](\d\d)\b", string[first + len(venue[0]) :])
            year = 2000 + int(short[1]) if short else None
            claims.take(first, first + len(venue[0]), "imprint", "leading venue")
            if venue[1]:
                notes.append(venue[1])
                place = string.index(venue[1], first)
                claims.take(place, place + len(venue[1]), "note", "note")
            for date in find_dates(claims.free[at:end]):
                year = year_of(date.text) or year
                claims.take(at + date.start, at + date.end, "date", "head")
            if end == tag_end:
                for left in re.finditer(rf"[^{TAKEN}]*\w[^{TAKEN}]*", claims.free[at:end]):
                    claims.take(at + left.start(), at + left.end(), "imprint", "more")
        elif not found and not spans[0][0] == 0 == at and not layout.code:
            break
        elif _REPORT.fullmatch(text):
            claims.take(at, end, "imprint", "tag")
        elif re.fullmatch(YEAR, text):
            found, at = True, end
            continue
        elif find_status(text):
            pass
        elif found:
            notes.append(text)
            claims.take(at, end, "note", "note")
        else:
            break
        found = named = True
        at = end + (end == tag_end and string.startswith(":", end))
        if not tag_end and not layout.code:
            break
    return (at, notes, year) if found else (head, notes, None)


def _own_venue(layout: Layout, start: int) -> list[tuple[int, int]]:
    """Where the fields stand of a line behind a badge that begins with a venue: "**Journal of Sand** | **JCR: Q1**"."""
    bold = dict(layout.bold)
    for line in _VENUE_LINE.finditer(layout.string, start):
        if (end := bold.get(line.start("venue"))) and not is_label(line["venue"].rstrip(" :")):
            stop = layout.string.find("\v", line.end("venue"))
            later = [(a, b) for a, b in layout.bold if line.end("venue") <= a < (stop if stop >= 0 else b)]
            return [(line.start("venue"), end), *later]
    return []


_VENUE_LINE = Lazy(r"\v\s*(?P<venue>[^\W\d_a-z][^\v|,]{2,100}?) ?\| ?[^\v]")
_YEAR_BEHIND = Lazy(rf"[ ,]+{YEAR}$")
_PATENT = Lazy(r"(?:(?:国家)?(?:授权)?(?:发明|实用新型|外观设计)专利|软件著作权)\s*(?:[(（][^()（）]{1,20}[)）])?\s*")
_BADGE = Lazy(r"(?P<venue>[^\s()（）][^()（）]{1,90}?)\s*(?:[(（][^()（）]+[)）]\s*)?")


def _badge(layout: Layout, start: int, end: int) -> re.Match[str] | None:
    """A coloured badge with a venue's name before a title that is set apart, and perhaps a remark on the venue."""
    match = _BADGE.fullmatch(layout.string, start, end)
    if not match or _venue_of_tag(match["venue"]) != (match["venue"], ""):
        return None
    behind = end + len(layout.string[end:]) - len(layout.string[end:].lstrip(_SPACE))
    apart = [*layout.italic, *layout.bold, *((a, b) for a, b, _ in layout.links)]
    return match if any(a == behind and b > a + 15 for a, b in apart) else None


_SERVER = Lazy(r"(?:a|bio|med|chem|psya)rxiv", re.IGNORECASE)
_MONTH_AND_YEAR = Lazy(rf"(?:, ?| )(?:(?:{'|'.join(MONTHS)})\.?,? )?{YEAR}$", re.IGNORECASE)


def _venue_of_tag(text: str) -> tuple[str, str] | None:
    """The venue that a tag names, without its year, and how the work was shown; None where it names none."""
    for part in re.split(r"\s+&\s+(?=technical|acl|(?-i:[A-Z]{3,}))|\s*[|;]\s*", text, flags=re.IGNORECASE):
        shown = _FORM.search(part)
        form = shown[0] if shown and shown.start() else ""
        name = (part[: shown.start()] if form and shown else part).strip(" ,()")
        name = _MONTH_AND_YEAR.sub("", name)
        if (
            not (_LEADING_VENUE.fullmatch(name) or _SERVER.fullmatch(name))
            or _REPORT.fullmatch(name)
            or find_status(name)
        ):
            continue
        if not name[:4].isdigit():
            name = re.sub(rf"[ -]*{YEAR}\b(?=$| \(| [A-Z])", "", name, count=1).strip()
        name = re.sub(r" ?\([^()]*\)$| ['’]\d\d$|(?<=[A-Z]{3}) ?\d\d$", "", name)
        if name and name in text:
            return name, form.strip(" ()")
        first = name.split(" ")[0]
        if first and first in text:
            return first, form.strip(" ()")
    return None
