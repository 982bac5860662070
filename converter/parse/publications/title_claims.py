# ruff: noqa: E501 (a pattern reads better on one line)
"""Claims the title of a chosen reading, without what stands behind it in brackets: a status, a kind, a year, a series."""

from __future__ import annotations

import re

from converter.parse.publications import venues
from converter.parse.publications.claims import Claims
from converter.parse.publications.dates import YEAR
from converter.parse.publications.kind_names import KIND_NAME
from converter.parse.publications.layout import Layout
from converter.parse.publications.readings import Reading
from converter.parse.publications.signs import STATED
from converter.parse.publications.status import find_status
from converter.parse.publications.words import IN_A_LANGUAGE, MONTHS
from converter.patterns import Lazy, Rare

A_YEAR = Lazy(rf"\b{YEAR}[a-z]?\b")


def claim_title(layout: Layout, claims: Claims, reading: Reading, *, draft: bool, dated: bool) -> tuple[int, str]:
    """Where the title ends, and the kind of the work that stands behind it in brackets ("" where none does).

    `draft`: the work stands among those that have not appeared; `dated`: its year is known without the title.
    """
    start, end = reading.title
    named = ""
    if (language := _IN_LANGUAGE.search(layout.string, start, end)) and language.start() > start:
        end = language.start()
    signed_before = not reading.authors or reading.authors.end <= start
    if signed_before and not reading.markup and draft:
        end = _with_second_sentence(layout, claims.free, end)
    whole_end = end
    behind = claims.free[end:]
    if reading.authors and reading.authors.start >= end:
        behind = claims.free[end : reading.authors.start] + claims.free[reading.authors.end :]
    end = _without_remark(layout.string, start, end, behind)
    if KIND_NAME.fullmatch(said := layout.string[end:whole_end].strip(" ()[].,")):
        claims.take(end, whole_end, "imprint", "kind tag")
        named = said
    if not (dated or A_YEAR.search(claims.free[:start] + claims.free[end:])):
        end = start + len(_YEAR_BEHIND.sub("", claims.free[start:end]))
    if (thesis := _THESIS_IN_BRACKETS.search(layout.string, start, end)) and thesis.start() > start + 8:
        end = thesis.start()
    if volume := _VOLUME_OF_SERIES.search(layout.string, start + 8, end):
        end = volume.start()
        for aside in ("series", "chapter"):
            if volume[aside]:
                claims.take(*volume.span(aside), "imprint", "more")
    if (numbered := _NUMBER_OF_VOLUME.search(layout.string, start + 8, end)) and any(
        b == numbered.start() for _, b in layout.italic
    ):
        end = numbered.start()
    if (series := _SERIES.search(layout.string, start + 8, end)) and _TOWN_AND_PUBLISHER.match(layout.string, end):
        claims.take(*series.span("series"), "imprint", "more")
        end = series.start()
    claims.take(start, end, "title", "title")
    return end, named


def _without_remark(string: str, start: int, end: int, rest: str) -> int:
    """Where a title ends that a status or, where nothing follows, a venue with its year in brackets closes."""
    bracket = _LAST_BRACKET.search(string, start, end)
    if not bracket or bracket.start() - start < 12:
        return end
    if STATED.search(string, start, end):
        return bracket.start()
    phrases = find_status(bracket[1])
    if phrases and phrases[0].end - phrases[0].start >= len(bracket[1]) - 6:
        return bracket.start()
    if phrases and phrases[0].leads and not bracket[1][: phrases[0].start].strip():
        return bracket.start()  # "[Manuscript under review at Current Rivers]"
    if _PAGES.fullmatch(bracket[1]) or _REVIEW_TAG.fullmatch(bracket[1]) or _SAID_OF_PAPER.fullmatch(bracket[1]):
        return bracket.start()
    if KIND_NAME.fullmatch(bracket[1]) and (not rest.strip() or rest.lstrip(" .,")[:1] in "\v\x01" or rest[:1] == "."):
        return bracket.start()
    if not re.search(r"[^\W\d_]{2}", rest) and (_MEETING.fullmatch(bracket[1]) or venues.is_periodical(bracket[1])):
        return bracket.start()
    return end


def _with_second_sentence(layout: Layout, free: str, title_end: int) -> int:
    """Where a draft's title ends if the one sentence behind it is no venue: "Wide Fans. The Role of Timing in Gorges"."""
    more = _LAST_SENTENCE.match(free, title_end)
    if (
        not more
        or len(more["more"].split()) < 4
        or any(a < more.end("more") and b > more.start("more") for a, b in layout.italic)
    ):
        return title_end
    known = (venues.VENUE, venues.JOURNAL, venues.SERVER, venues.PUBLISHER, venues.INSTITUTION, venues.CONFERENCE)
    if any(pattern.search(more["more"]) for pattern in (*known, venues.REPORT, venues.THESIS, venues.WORKSHOP)):
        return title_end
    return title_end if find_status(more["more"]) else more.end("more")


_LAST_SENTENCE = Lazy(
    r"[.?!]?\s+(?P<more>(?!(?:Joint|Together|With|Avec|Mit|Con)\b)[^\W\d_a-z][^.?!:;()\[\]\x01\v\d]{15,150})\.?\s*$"
)
_VOLUME_OF_SERIES = Rare(
    r"(?:,? [Vv]ol(?:ume|\.)\s?\d+(?P<series>\s?of\s(?:the\s)?[A-Z][^.,]{3,100})|,\svolume\s\d+|(?P<chapter>,\schapter\s\d+))"
    r"(?:,\s(?:pages|chapter)\s\d[\d\s–-]*)?$"
    r"|,\spages\s\d+\s?[–-]+\s?\d+$",
    "vol",
    "pages",
    "chapter",
)
"""How BibTeX closes a book's title: "Rivers, volume 12 of Lecture Notes in Sand", "Rivers, chapter 3, pages 7–9"."""
_SERIES = Lazy(
    r"(?<=[^\W\d_]{3})\.[ \f](?:(?:Bd|Vol)\.[ \f]\d{1,3}\.[ \f]|(?=[^.:?!\x01]*\b(?:Studien|Studies|Beiträge|Schriften|Schriftenreihe|Reihe|Series)\b))"
    r"(?P<series>[^\W\d_a-z][^.:?!\x01]{3,90})$"
)
"""A book's series behind its title: "Rivers. Bd. 4. Altstadt Studies", "Rivers. Beiträge zur Sandforschung"."""
_NUMBER_OF_VOLUME = Rare(
    r"\. (?:bd|band|vol|t|tome|tom)\.? (?:\d{1,4}|[IVX]{1,5})$", "bd", "band", "vol", "t", flags=re.IGNORECASE
)
"""The number of a volume behind a title in italics, in front of the series: "*Grains*. Bd. 4. Journal of Sand 6"."""
_TOWN_AND_PUBLISHER = Lazy(r"\.?[ \f][^\W\d_a-z][\w /-]{2,30}: [^\W\d_a-z]")
_YEAR_BEHIND = Lazy(
    rf"(?<=[\w?!)”])\.? \((?:(?:\d{{1,2}}\.? )?(?:{'|'.join(MONTHS)})\.?(?: \d{{1,2}})?,? (?:de )?)?{YEAR}[a-z]?(?P<remark>[;,] [^\W\d_]+)?\)[.,]?$|(?<=[\w?!)”]),\s(?:\d{{1,2}}\.?\s)?(?:{'|'.join(MONTHS)})\.?(?:\s\d{{1,2}},)?\s{YEAR}$",
    re.IGNORECASE,
)
"""The entry's only year, in brackets behind the title: "Grains (2019). J. Sand", "Sand (May 2023; Polish)", and with its
month, as BibTeX sets what did not appear, or its day: "Sand, May 2020", "Sand, 4 May 2020"."""
_LAST_BRACKET = Lazy(r"\s*[(\[]([^()\[\]]{4,140})[)\]][.,]?$")
_PAGES = Lazy(r"pp?\. ?\d+(?: ?[-–] ?\d+)?")
_REVIEW_TAG = Lazy(r"(?:book )?review\.?|rezension\.?|reseña\.?|compte[ -]rendu\.?|recensione\.?", re.IGNORECASE)
_SAID_OF_PAPER = Lazy(
    r"(?:oral|spotlight|highlight)(?: (?:presentation|talk|paper))?|equal contributions?|extended abstract|joint first"
    r"|(?:(?:co-?)?(?:first|lead|senior|last|corresponding)(?: and | & | ?/ ?)?){1,3} author(?:ship)?s?"
    r"|co-?auteure?|co-?autor[ae]?|co-?autrice|mit-?autor(?:in)?|współautor(?:ka|stwo)?|spoluautor(?:ka)?|koautor(?:ka|in)?|соавт(?:ор|\.)"
    r"|(?:full|short|long|regular|invited) (?:paper|article|contribution)"
    r"|best (?:\w+ ){0,3}(?:paper|article|presentation)(?: award)?(?: (?:nomin\w+|finalist|candidate|winner|runner[- ]up))?",
    re.IGNORECASE,
)
"""What an author says of a paper in brackets behind its title: "(first author)", "(Best Paper Award)"."""
_MEETING = Lazy(rf"[A-Z][\w&/’'-]*(?: [A-Z&][\w&/’'-]*){{0,6}},? {YEAR}")
_IN_LANGUAGE = Rare(
    rf"\s*[(\[](?:{IN_A_LANGUAGE}|auf (?:deutsch|englisch)|en (?:français|anglais|español|inglés))[^()\[\]]{{0,30}}[)\]]\W*$",
    "(in ",
    "[in ",
    "(auf ",
    "[auf ",
    "(en ",
    "[en ",
    flags=re.IGNORECASE,
)
_THESIS_IN_BRACKETS = Rare(
    r"\s*[(\[](?:unpublished |published |doctoral |ph\.? ?d\.? |master[’']?s? |bachelor[’']?s? |undergraduate |honou?rs |m\.?a\.? |m\.? ?sc\.? )+(?:thesis|dissertation)\b[^()\[\]]{0,200}[)\]]\W*$"
    r"|\s*[(\[](?:ph\. ?d\.?|phd|thèse de doctorat|mémoire de (?:maîtrise|master|m2)|tesis (?:doctoral|de [^()\[\]]{4,20})|tese de doutorado|dissertação de mestrado|tesi di (?:dottorato|laurea)|doktorarbeit|diplomarbeit|masterarbeit)[)\]]\W*$",
    "thesis",
    "dissertation",
    "ph",
    "thèse",
    "mémoire",
    "tesi",
    "tese",
    "dissertação",
    "arbeit",
    flags=re.IGNORECASE,
)
"""What a thesis is and where, in brackets behind its title: "[Doctoral dissertation, University of Sand]"."""
