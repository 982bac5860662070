# ruff: noqa: E501 (a pattern reads better on one line)
"""Claims what an entry says of the work beside where it appeared: remarks, and the status in words."""

from __future__ import annotations

import re
from collections.abc import Sequence

from converter.parse.publications import venues
from converter.parse.publications.appearance import MATERIAL
from converter.parse.publications.boundaries import skip_signs
from converter.parse.publications.claims import TAKEN, Claims
from converter.parse.publications.dates import YEAR, find_dates
from converter.parse.publications.fields import Imprint
from converter.parse.publications.layout import Layout
from converter.parse.publications.notes import REMARK, REMARK_LINE, STRONG_REMARK, split_remarks
from converter.parse.publications.status import find_status
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
    if part := _PART_OF_THESIS.search(text, max(0, start - _LONGEST_LEAD), start):
        result.thesis = False
        result.notes.append(text[part.start() : end].strip())
        claims.take(part.start(), end, "note", "note")
        return
    while start > 0 and re.match(r"[\w’'. -]", text[start - 1]) and text[start - 2 : start] != ". ":
        start -= 1
    while start < end and text[start] in " .":
        start += 1
    if more := re.match(r"\s*\((?:ph\.?d\.?|m\.?sc?\.?|doctoral|master)[^)]*\)", text[end:], re.IGNORECASE):
        end += more.end()
    if more := _IN_FIELD.match(text, end):
        end = more.end()
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


_LONGEST_LEAD = 60
_PART_OF_THESIS = Lazy(
    r"\b(?:(?:chapters?(?: \d+)?|parts?|excerpts?|(?:partly |loosely )?based|adapted|extracted|derived|results?|drawn|essays?"
    r"|(?:thorough |substantial )?revisions?|(?:revised|expanded|shortened|published|updated) (?:version|edition))"
    r" (?:of|from|on|in|out of)(?: \w+){0,2}|\w*fassung (?:mein|der|ein|sein|ihr)\w*|version \w+ (?:de|d['’]une|del?) ?(?:ma|la|mi|sa)?) $",
    re.IGNORECASE,
)
"""What leads to the thesis that a work is only a part of: "Chapter from my PhD thesis"."""
_FIELD_OF_STUDY = Lazy(
    r"(?: d['’]|,? (?:en|de|d['’]|in|em) )(?:l['’])?(?!(?:la|el|los|las|der|dem) )(?:[a-zà-ÿ]|(?=[^,]*, (?:Univ|Uni |École|Escuela|EHESS|Sciences Po)))[^,.;:()\d\x01]{3,60}(?=[,.;(\x01]|$)"
)
"""What a thesis is on, behind the word: "thèse de doctorat en histoire"."""
_IN_FIELD = Lazy(
    r",? in (?:(?:[A-Z][a-z-]+|and|&|of),? ){0,5}"
    r"(?:[A-Z][a-z]*(?:ics|ogy|ence|ences|ing|phy|try|ture|ance|ment)|Studies|Law|History|Arts?|Research|Medicine)(?=[,.;(\x01]|$)"
)
"""What a thesis is on, in capitals: "Master’s thesis in Water and Field Studies"."""
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


_PATENT_BEHIND = Lazy(
    r"(?<=[\u3400-\u9fff])\s*[:：]\s*(?P<number>(?:CN|ZL)\s?\d[\d.]{6,}[A-ZX]?|20\d{10,11}(?:\.[\dX])?)\s*(?:\[P\])?(?=\s*(?:[,，.。;；\x01]|$))"
)
"""A patent's number behind its title: "一种测沙方法：CN119000001A"."""
_PATENT_IN_BRACKETS = Rare(
    r"(?<=[^\s.,;:])\s?[(（](?P<number>(?:[A-Z][\w.]*\s){0,2}Patent(?:\sApplication)?(?:\s(?:No\.?|Number))?[:#]?\s?[A-Z]{0,2}\s?\d[\d.,/X-]{5,}(?:\s?[A-Z]\d?)?)[)）]",
    "patent",
)
"""The same in brackets: "A sand meter (Patent No. CN202512026457.0). (Granted)"."""
_ASSIGNEE = Rare(
    r"(?<=[,，.。;；\x01])\s*[\u3400-\u9fff（）()·]{2,30}(?:公司|研究院|研究所|大学|学院|医院|集团|实验室|中心)(?=\s*[,，.。;；]\s*(?:一种|基于|用于))",
    "一种",
    "基于",
    "用于",
)
"""Whom a patent belongs to, between its inventors and its title."""


_IMPACT = Rare(
    r"(?<!\w)JCR (?:(?:19|20)\d\d)?\s?[:=]\s?\d{1,3}[.,]\d{1,3}(?:\s?[-–—,]\s?Q[1-4]\b[^\x01\v]*)?|"
    r"[(\[]?(?<!\w)(?:(?:impact factor|if|jif)\s?(?:[(\[]?(?:19|20)\d\d[)\]]?)?)\s?[=:]\s?\d{1,3}(?:[.,]\d{1,3})?[)\]]?|"
    r"(?-i:(?<=[,;.] )(?:J?IF|Impact [Ff]actor) \d{1,2}[.,]\d{1,3})(?=\s*(?:[\v\f\x01,;.)]|$| [^\W\d_a-z]))",
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
    """A patent's number behind its title, and what Chinese lists say of its form and of one's place among its inventors."""
    notes = []
    for match in _PATENT_REMARK.finditer(claims.free):
        notes.append(match[0].strip())
        claims.take(match.start(), match.end(), "note", "note")
    if number := _PATENT_BEHIND.search(claims.free):
        notes.append(number["number"])
        claims.take(number.start(), number.end(), "note", "note")
    if bracketed := _PATENT_IN_BRACKETS.search(claims.free):
        notes.append(bracketed["number"])
        claims.take(bracketed.start("number") - 1, bracketed.end(), "imprint", "patent")
    if assignee := _ASSIGNEE.search(claims.free):
        claims.take(assignee.start(), assignee.end(), "imprint", "more")
    return notes


def claim_status(layout: Layout, claims: Claims, result: Imprint) -> None:
    """The words that say that a work is yet to appear."""
    for phrase in find_status(claims.free):
        before = claims.free[max(0, phrase.start - 12) : phrase.start].lower()
        if re.search(r"(?:proposal|abstract|authorship|previously|not)\s*$", before):
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
        if (led := _AVAILABLE.match(claims.free, match.end())) and venues.SERVER.match(claims.free[led.end() :]):
            claims.take(match.start(), match.end(), "imprint", "status")  # "PREPRINT (Version 1) available at SocArXiv"
            claims.take(*led.span(1), "imprint", "status")
        elif venues.SERVER.match(claims.free[match.end() :].lstrip(" ,.:")):
            claims.take(match.start(), match.end(), "imprint", "status")  # "PREPRINT, Research Square"
        elif match[0].strip()[0] in "([":
            result.notes.append("preprint")
            claims.take(match.start(), match.end(), "imprint", "status")


_AVAILABLE = Lazy(rf"[\s{TAKEN}]*(available (?:at|on|from|in)) ", re.IGNORECASE)
"""What stands between the word and the server, a version already taken."""
_VERSION_ELSEWHERE = re.compile(
    r"(?:(?<=[.)\]\v\x01] )|(?<=[\v\x01]))(?:(?:An?|The) )?(?:[Ee]arly|[Ee]arlier|[Pp]reliminary|[Pp]revious|[Ss]horter|[Ll]onger|[Ee]xtended|[Cc]onference|[Jj]ournal|[Pp]rior|[Oo]lder|[Ff]ull|[Aa]bridged|[Aa]bbreviated|[Cc]ondensed|[Ee]xpanded|[Uu]pdated) (?:(?:and )?\w+ )?version (?:of [^.]{3,30} )?(?:(?:has )?appear(?:s|ed)|(?:was |is |has been )?(?:published|re-?printed|presented|available|accepted|in\b))[^\v\x01]*"
)
"""A sentence that says where another version of the work is: "An earlier version appeared in ..."."""


_DATED_LEAD = Lazy(
    rf"\s*(?:[Ii]n )?[^\W\d_a-z][^.;:]{{1,60}}?\b{YEAR}[,.)]*\s+(?=(?i:best|outstanding|distinguished|honou?rable|runner|spotlight|oral)\b)"
)
"""The venue and year in front of a prize that nothing but markup sets apart: "in SAND 2020 **Best Paper**"."""


_PRIZE_LINE = Lazy(
    rf"\W*[^\W\d_a-z][\w&’'-]*(?: [\w&’'-]+){{0,4}} {YEAR}:? (?:[Bb]est|[Oo]utstanding|[Dd]istinguished)\b[^.;:\v]{{2,60}}"
    r" (?:[Aa]ward|[Pp]rize)\W*"
)
"""A prize with its year on a line of its own, below where the work appeared: "JSL 2024 Outstanding Paper Award"."""
_WORD = Lazy(r"[^\W\d_]{3}")
_DATED_BEHIND = Lazy(rf"(?P<prize>[^,;]+), {YEAR}[.\s]*$")
"""The only year of an entry behind a prize: "**Best Paper Finalist**, 2024."."""
_YEARS = Lazy(rf"\b{YEAR}\b")
_SHOWN = Rare(
    rf"(?<=[A-Z]{{2}} )(?:Oral|Spotlight|Highlight)(?: (?:[Pp]aper|[Pp]resentation))?(?=,? {YEAR}\b|\s*[{TAKEN}\v])",
    "oral",
    "spotlight",
    "highlight",
)
"""How a work was shown, between a meeting's short name and the year: "SAND Oral, 2023"."""


def claim_remarks(claims: Claims, result: Imprint, title: tuple[int, int]) -> None:
    """Sentences and lines that are remarks: "Best Paper Award.", "Oral presentation"."""
    for line in re.finditer(r"(?<=\v)[^\v]+", claims.free[title[1] :]):
        start = title[1] + line.start()
        remark = (
            REMARK_LINE.match(line[0]) or _PRIZE_LINE.fullmatch(line[0]) and _WORD.search(claims.free, title[1], start)
        )
        if remark and TAKEN not in line[0].strip(TAKEN + " ") and len(line[0]) < 240:
            result.notes.append(line[0].strip(" .,;:*()[]-–—|🏆🎉✨⭐" + TAKEN))
            claims.take(start, start + len(line[0]), "note", "note")
    at = skip_signs(claims.free, title[1])
    if (material := MATERIAL.match(claims.free, at)) and TAKEN not in material[0]:
        result.notes.append(material[0].strip(" ,;"))
        claims.take(at, material.end(), "note", "note")
    for other in _VERSION_ELSEWHERE.finditer(claims.free, title[1]):
        result.notes.append(other[0].strip(" .,;" + TAKEN))
        claims.take(other.start(), other.end(), "note", "note")
    for shown in _SHOWN.finditer(claims.free, title[1]):
        result.notes.append(shown[0])
        claims.take(*shown.span(), "note", "note")
    for match in re.finditer(rf"[^{TAKEN}\v]+", claims.free[title[1] :] if title[1] < len(claims.free) else ""):
        start = title[1] + match.start()
        at = 0
        for piece in re.split(
            r"(?<=[a-z)!\"”][.!])\s+|;\s+|\s(?:[-–—|]|---?)\s|(?<=\d\.)\s(?=[A-Z*])|,\s(?=(?:best|oral|spotlight|outstanding|acceptance|\d+% accept|full paper)\b)|\s*(?=[🏆🎉✨⭐🥇🥈🥉🏅🎖])",
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
            end = start + at
            if (dated := _DATED_BEHIND.match(piece, left)) and len(_YEARS.findall(claims.free)) == 1:
                end, text = start + place + dated.end("prize"), dated["prize"].strip(" .,;:*()[]-–—|🏆🎉✨⭐")
            result.notes.append(text)
            claims.take(start + place + left, end, "note", "note")
