# ruff: noqa: E501 (a pattern reads better on one line)
"""Claims the venue, its publisher and its place."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from converter.parse import words as places
from converter.parse.publications import venues
from converter.parse.publications.claims import Claims
from converter.parse.publications.dates import YEAR
from converter.parse.publications.fields import Imprint
from converter.parse.publications.layout import Layout
from converter.parse.publications.pieces import ends_abbreviated, loose_pieces
from converter.parse.publications.quotes import quotations
from converter.parse.publications.tokens import cjk_count
from converter.parse.publications.towns import are_towns
from converter.parse.publications.words import COUNTRIES
from converter.patterns import Lazy

_TELLS = Lazy(
    r"(?:explores|investigates|examines|demonstrates|presents|shows|argues|reviews?|proposes|develops|describes|discusses|"
    r"analy[sz]es|introduces|studies|provides|offers|considers)\b",
    re.IGNORECASE,
)
"""How a sentence begins that says what a work does."""
_CAPITAL = "[A-ZÀ-ÖØ-ÞĀ-ſȘȚА-ЯЁЄІЇΑ-Ω]"
_PLACE_PUBLISHER = Lazy(
    rf"^(?!\w*[a-z][A-Z])(?!.*\([A-Z]\w*[A-Z]\w*\)$)(?P<place>(?:{_CAPITAL}(?:[^\W\d_]|[.’'-])*|u\.|und|and|&|[A-Z]{{2}}|a\. ?M\.|/|de|am)(?:[ ,/]+(?:{_CAPITAL}(?:[^\W\d_]|[.’'-])*|u\.|und|and|&|a\. ?M\.|de|am|upon))*)\s*:\s*(?P<publisher>(?:{_CAPITAL}|\d)[^:]{{1,110}}|[a-zäöü]{{3,15}})$"
)


_TOWN_PUBLISHER = Lazy(
    r"^(?P<place>[^\W\d_a-z][^\d:,«“\"]{2,40}), (?P<publisher>[^\W\d_][^\d:,«“\"]{1,80}?)(?:, (?:coll(?:ection|ana|ección|\.)?|series|reihe)\b.*)?$"
)
_TOWN_AND_HOUSE = Lazy(r"^(?P<place>[^\W\d_a-z][^\d:,()]{2,40}) \((?P<publisher>[^\W\d_][^\d:()]{2,50})\)$")
_PUBLISHER_TOWN = Lazy(r"^(?P<publisher>[^\W\d_][^\d:,«“\"]{1,60}), (?P<place>[^\W\d_a-z][^\d:,«“\"]{2,40})$")


class _Printed(NamedTuple):
    """Where and by whom a book was printed."""

    place: str
    publisher: str


def _place_and_publisher(text: str, heading: str | None) -> _Printed | None:
    """Where and by whom a book was printed: "Altstadt: Gilder"; of a book also "Altstadt, Gilder", "Gilder, Altstadt".

    Among journals a place is one for sure, as "Sediments: Old Sand" is one of them.
    """
    text = text.strip(" .,;")
    if (printed := _TOWN_AND_HOUSE.match(text)) and are_towns(printed["place"]):
        return _Printed(printed["place"], printed["publisher"])
    if venues.PUBLISHER.search(text) and (house := _house_and_place(text)):
        return house
    if (match := _PLACE_PUBLISHER.match(text)) or heading != "book":
        sure = match is not None and (heading != "journal" or _is_printed(match))
        return _Printed(match["place"], match["publisher"]) if match and sure else None
    for pattern in (_TOWN_PUBLISHER, _PUBLISHER_TOWN):
        match = pattern.match(text)
        if match and are_towns(match["place"]) and not are_towns(match["publisher"]):
            return _Printed(match["place"], match["publisher"])
    match = _TOWN_PUBLISHER.match(text)
    if match is None or len(match["place"].split()) > 3 or venues.PUBLISHER.search(match["place"]):
        return None
    return _Printed(match["place"], match["publisher"]) if venues.PUBLISHER.search(match["publisher"]) else None


def _house_and_place(text: str) -> _Printed | None:
    """A publisher's name and the place in either order, if their words tell them: "Sandby, NY, Gilder Press"."""
    parts = re.split(r"[,:] ", text)
    for publisher, place in ((parts[0], ", ".join(parts[1:])), (parts[-1], ", ".join(parts[:-1]))):
        named = (
            venues.VENUE.search(publisher) or venues.JOURNAL.search(publisher) or venues.CONFERENCE.search(publisher)
        )
        if venues.PUBLISHER.search(publisher) and not named and places.is_place(place):
            return _Printed(place, publisher)
    return None


def _is_printed(match: re.Match[str]) -> bool:
    """Whether a place is a town, or its country is named, or a publisher has the name of one."""
    town, _, country = match["place"].partition(", ")
    located = are_towns(town) or country.lower() in COUNTRIES
    return located or bool(venues.PUBLISHER.search(match["publisher"]))


def claim_venue(
    layout: Layout,
    claims: Claims,
    result: Imprint,
    title: tuple[int, int],
    known: frozenset[str],
    heading: str | None,
    place: tuple[int, int] | None = None,
) -> None:
    """The venue among the pieces that are left, or in its `place`; the other pieces keep the role imprint."""
    book = heading == "book"
    everything = pieces = loose_pieces(layout, claims, title)
    if place:
        pieces = [piece for piece in pieces if place[0] <= piece[0] < place[1]] or pieces
    leading = claims.of("leading venue")
    placed = bool(leading and place and leading[0].start <= place[0] < leading[0].end)
    if leading and (
        placed or not any(start > title[1] and _is_venue(layout.string[start:end]) for start, end, _ in pieces)
    ):
        result.venue = (leading[0].start, leading[0].end)
        if place and placed:
            result.venue = (place[0], min(place[1], leading[0].end))
        result.meeting = _meets(layout.string, *result.venue)
        for start, end, _ in pieces:
            claims.take(start, end, "imprint", "more")
        return
    best, best_score = None, -1.0
    pieces = [
        piece
        for piece in pieces
        if place or piece[2] or not _names_none(layout.string, claims.free, title[1], *piece[:2])
    ]
    italics = layout.italic
    numbered = {c.start for c in claims.made if c.field == "numbers"}
    cited = any(
        any(end <= at <= end + 2 for at in numbered) and not venues.SERVER.match(layout.string[start:end])
        for start, end, _ in pieces
    )
    any_behind = any(start >= title[1] for start, _, _ in pieces)
    for order, (start, end, lead) in enumerate(pieces):
        text = layout.string[start:end]
        score = -0.4 * order
        if start < title[0] and any_behind:
            score -= 1.5
        if lead:
            # "arXiv preprint. In submission to X": the paper is where it can be read
            score += 2.0 if order == 0 or result.status != "submitted" else 0.3
        if any(a <= start + 2 and b >= min(end, start + 6) for a, b in italics):
            score += 2.0
        if cited and venues.SERVER.match(text):
            score -= 4.0  # "arXiv:2104.1234, JSAND 06 (2021) 026"
        if venues.SERVER.match(text) and order > 0 and not lead:
            score -= 0.5  # a journal with its preprint's number
        elif venues.VENUE.search(text) or venues.SERVER.match(text):
            score += 2.0
        elif venues.JOURNAL.search(text) or venues.CONFERENCE.search(text):
            score += 1.0
        if venues.INSTITUTION.search(text) and any(
            venues.REPORT.search(layout.string[a:b]) for a, b, _ in pieces if a != start
        ):
            score += 2.5
        if result.thesis and venues.INSTITUTION.search(text):
            score += 1.5
        printer = bool(venues.PUBLISHER.search(text) and not venues.VENUE.search(text))
        if (text.split(",")[0].strip(" .").lower() in known or text.strip(" .").lower() in known) and not (
            printer and result.edited
        ):
            score += 1.5
        if (
            (match := _place_and_publisher(text, heading))
            and not (order == 0 and (lead or result.edited or result.volume))
            and not venues.VENUE.search(match.place)
        ):
            score -= 1.2
        elif all(venues.is_place(part) for part in text.split(",")):
            score -= 3.0
        elif printer:
            score -= 0.6
        elif (town := text.split(", "))[-1].lower() in COUNTRIES and len(town) == 2 and len(town[0].split()) < 4:
            named = venues.VENUE.search(text) or venues.INSTITUTION.search(text) or venues.CONFERENCE.search(text)
            score -= 0.0 if named or lead else 2.5  # "Sandby, Denmark"
        if len(pieces) > order + 1 and venues.REPORT.fullmatch(text):
            score -= 2.5  # what it is, and then whose
            result.report = True
        if are_towns(text):
            score -= 3.0  # "Title, Leiden 2003, 24-31."
        elif (book or "/" in text) and _PLACE_ALONE.fullmatch(text) and _YEAR_BEFORE_END.match(layout.string, end):
            score -= 3.0  # "Title, Leiden/Boston 2003."
        if text.removeprefix("the ")[:1].islower() and not re.match(r"[a-z]+[A-Z]|(?:arxiv|npj|it)\b", text):
            score -= 1.5
        if not (re.search(r"[^\W\d_]{2}|[A-Z]&[A-Z]|^G3$", text) or cjk_count(text)):
            score -= 4.0
        if not lead and _TELLS.match(text) and len(text.split()) > 7 and venues.capitalised_share(text) < 0.4:
            score -= 4.0  # a sentence on the work
        if _ACRONYM.fullmatch(text.strip(" .")) and any(_is_venue(layout.string[a:b]) for a, b, _ in pieces[:order]):
            score -= 3.0  # "International Conference on Sand. (ICS 2026)"
        if _SO_MANY_PAGES.search(text):
            score -= 4.0
        if _OTHERS.fullmatch(text):
            score -= 6.0  # "Berg, A. in Dahl et al.": whose work a part is in
        if order and _SOCIETY.fullmatch(text.strip(" .,;")):
            score -= 3.0  # "NordSand 2020, ACM."
        if score > best_score:
            best, best_score = order, score
    for order, (start, end, lead) in enumerate(pieces):
        text = layout.string[start:end]
        match = _place_and_publisher(text, heading)
        italic = any(a <= start + 1 and b >= end - 1 for a, b in italics)
        if (
            match
            and not italic
            and not venues.VENUE.search(match.place)
            and (len(pieces) > 1 or book or venues.PUBLISHER.search(text) or venues.INSTITUTION.search(match.publisher))
        ):
            result.publisher = match.publisher.strip(" .,;")
            result.place_publisher = True
        elif (
            match and len(pieces) == 1 and not (italic or lead) and not venues.VENUE.search(text) and not result.volume
        ):
            result.publisher, result.place_publisher, best = match.publisher.strip(" .,;"), True, None
        elif order != best and result.publisher is None and venues.PUBLISHER.search(text):
            result.publisher = text.strip(" .,;")
    if best is not None:
        start, end, lead = pieces[best]
        cited_before = _VOLUME_BEFORE.match(layout.string, start, end)
        both = result.volume is not None and result.pages is not None
        if (
            cited_before
            and not both
            and (
                venues.JOURNAL.search(layout.string[cited_before.end() : end])
                or result.volume
                and _YEAR_IN_FRONT.search(layout.string, max(0, start - 8), start)
            )
        ):
            result.pages = result.pages or result.volume  # "54:2 Journal of Sand 183"
            result.volume, result.issue = cited_before[1], cited_before[2] or result.issue
            claims.take(start, cited_before.end(), "imprint", "numbers")
            start = cited_before.end()
        if result.volume and len(result.volume) > 5 and venues.SERVER.match(layout.string[start:end]):
            result.volume = None  # "Available at SSRN 1234567": the paper's number there
        result.entered = result.entered or lead
        printed = _PLACE_PUBLISHER.match(layout.string[start:end]) if result.edited and not result.volume else None
        if printed and venues.VENUE.search(printed["place"]) is None and _is_printed(printed):
            start += printed.start("publisher")  # "In A. Berg (ed.). Altstadt: Gilder": the book has no name
        stop = _venue_end(layout, start, end, italics, edited=result.edited or lead, book=book)
        if society := _SOCIETY_BEHIND.search(layout.string, start, stop):
            stop = society.start()
        result.venue = (start, stop)
        rest = layout.string[stop:end].strip(" .,;()")
        if result.publisher is None and venues.PUBLISHER.search(rest):
            result.publisher = rest
        result.meeting = _meets(layout.string, start, stop)
        claims.take(start, stop, "imprint", "venue")
    for start, end, _ in everything:
        claims.take(start, end, "imprint", "more")


_ACRONYM = Lazy(rf"\([A-Z][\w/&’'-]*[A-Z][\w/&’'-]*,? ?{YEAR}\)?")
_OTHERS = Lazy(r"(?:[A-Z]\. ?|[^\W\d_a-z][\w’'-]+ |[a-z]{2,3} ){1,4}et al\.?")
_SO_MANY_PAGES = Lazy(r"^(?:preprint, ?)?\d+ (?:pages|pp|figures|tables)\b", re.IGNORECASE)
"""What mathematicians say of a preprint: "Preprint, 46 pages"."""
_SOCIETIES = (
    r"(?:ACM|IEEE|Springer(?:[ -]Verlag)?|Elsevier|PMLR|USENIX|(?:ACM|IEEE|AAAI|MIT) Press|IEEE Computer Society)"
)
_SOCIETY = re.compile(_SOCIETIES)
_SOCIETY_BEHIND = re.compile(rf"(?<=[\w)]), {_SOCIETIES}$")
"""Who prints the proceedings of many meetings, behind the name of one."""


def _meets(string: str, start: int, end: int) -> bool:
    """Whether a venue is an acronym with its year, as conferences have; of journals "TOS 2017" and "JOS 2017"."""
    name = string[start:end].strip()
    dated = re.match(rf" ?[-’']?(?:{YEAR}|\d\d)\b", string[end:]) or re.search(r"[-’']\d\d$", name)
    return bool(dated and re.fullmatch(r"(?![TJ][A-Z]|IEEE T)[A-Z][A-Za-z]*[A-Z][A-Za-z]*(?:[-’']\d\d)?", name))


def _is_venue(text: str) -> bool:
    """Whether a piece says more of a venue than a badge with its acronym does."""
    return bool(venues.VENUE.search(text) or venues.JOURNAL.search(text) or venues.CONFERENCE.search(text)) and (
        " " in text.strip() and not text.removeprefix("the ")[:1].islower()
    )


_CLOSED = Lazy(r"\s*(?:[,.;:()\[\]–—]|edd?s?\b|hrsg|hg\b|a cura|$)", re.IGNORECASE)
_VOLUME_BEFORE = Lazy(r"(\d{1,3})(?::(\d{1,3}))? (?=[^\W\d_a-z])")
"""The volume before a journal, as American law cites it: "54:2 Journal of Sand"."""
_YEAR_IN_FRONT = Lazy(rf"\({YEAR}\)\s*$")
"""How British law dates a volume: "(2011) 42 Sand 842"."""
_HOUSE_BEHIND = Lazy(r"\s\(([^()]{4,50})\)$")
_EDITORS_INSIDE = Lazy(r"\s\([^()]{4,150}?,? ?(?:[Ee]ds?|[Hh]rsg|[Hh]g|éds?)\.?\)$")
"""A book's editors in the bracket behind it: "The Book (Berg, A. and Dahl, C., eds)"."""
_MEETS_IN = Lazy(
    r"(?P<name>[A-Z][\w/-]*[A-Z&][\w/-]*(?= [^\W\d_a-z])|.+?(?= \())(?: \((?P<inside>[^\W\d_a-z][^()\d]{2,40})\)"
    r"| (?P<near>[^\W\d_a-z][^()\d,]{2,30}, [^()\d,.]{2,20})\.?)"
)
"""A meeting and its place: "SAND (Kyoto)", "SAND Sandby, NY", "Workshop on Sand (Sandby, NY)"."""
_THEN_PLACE = Lazy(r"(?P<name>.+)\. (?P<place>[^\W\d_a-z][^()\d.]{2,40})\.?")
"""A venue and its place: "SAND. Kyoto"; but "Proc. Natl. Acad. Sci. USA" is one."""
_LABELLED = Lazy(r"[^:.,\d\v\x01]{3,45}(?:\([^()\v]{2,40}\))?:(?:\s|\x01|$)")
"""A line that names what its links lead to ("Code (study design): ...")."""
_NAMED_WITH_ACRONYM = Lazy(r"\s?[A-Z][^\v\x01():.]{3,60}\([A-Z][\w-]*[A-Z][\w’' -]{0,7}\)")
_DEPARTMENT = Lazy(
    r"\b(?:dep(?:artmen)?t\b|faculty|fakultät|faculté|facultad|fachbereich|division|school of)", re.IGNORECASE
)
_ACRONYM_NEXT = Lazy(
    r"\(?[A-Z]{2,}[\w-]*\)|\((?=[^()]*(?:[a-z\d][A-Z]|[A-Z]-?[A-Z]))[A-Z][\w&/’'-]{1,14}(?: ?['’]?(?:\d\d|\d{4}))?\)"
)
"""A venue's acronym behind its name in italics: "*Workshop on Sand* (HotSand)"."""
_IN_BRACKETS = Lazy(r"[(（][^()（）]{2,30}[)）]")
_PLACE_ALONE = Lazy(r"[^\W\d_a-z][\w.’'-]+(?:(?:/| u\. | und | am | an der | i\. ?| )[^\W\d_a-z][\w.’'-]+){0,2}")
_PLACE_AND_YEAR = Lazy(rf"\s\((?!In)[^\W\d_a-z][a-zà-ÿ]{{3,}}(?:[ /-][^\W\d_a-z][a-zà-ÿ]+\.?){{0,2}},? {YEAR}\)$")
"""Where and when a book was printed: "The Book (Altstadt 2017)"."""
_YEAR_BEFORE_END = Lazy(rf"\s{YEAR}\s*[.\v\f]*\s*(?:$|https?:|[\v\f])")
_YEAR_NEXT = Lazy(rf"\s*{YEAR}\b")
_UNNAMED = Lazy(
    r"(?:online (?:publication|first|version|ahead of print)|advance (?:article|access|online publication)|early (?:access|view)|e-?pub(?: ahead of print)?|(?:online |supplementary )?(?:appendix|supplement|materials?)|pre-?analysis plan|interactive app|pdf|bibtex|slides|poster|(?:replication )?(?:code|data)|repository|"
    r"(?:revised )?selected (?:revised )?papers|(?:ph\.? ?d|m\.? ?sc|b\.? ?sc|d\.? ?phil)\.?|advis[eo]rs?:.*|"
    r"\d+ (?:pages?|pp\.?|seiten|páginas|pagine)|(?:seiten|pages|páginas|pagine|pp?\.),? (?:broschiert|gebunden|hardcover|paperback|softcover|geb\.|kart\.)|version \d+|v\d+|working paper|(?:un)?published manuscript|pre-?prints?(?: \(arxiv\))?|manuscript|mimeo(?:graph)?|draft|job market paper|experiment|online|print|in press|url|(?:the )?(?:definitive|published|final) version .{0,80}|available (?:online|open access|via|through|from|at|on|upon|here)\b.{0,60}|published|(?:lead|first|senior|last|second|equal|shared|corresponding|sole|single|joint)[ -](?:first |senior |last )?author(?:ship)?|co-?author(?:ed)?|chapter|article|book chapter|journal article)",
    re.IGNORECASE,
)
"""Words in a venue's place that name none."""
_CONFERENCE_LIKE = Lazy(
    r"\b(?:conference|conf\.|symposium|symp\.|workshops?|congress|meeting|summit|forum|colloquium)(?!\w)|\([A-Z][A-Za-z]*[A-Z][\w' -]*\)$",
    re.IGNORECASE,
)
_TELLING = Lazy(
    r"\b(?:conference|conf\.|symposium|symp\.|workshops?|congress|meeting|journal|proceedings|transactions|process\.|series [A-Z])(?!\w)|\([A-Z][A-Za-z]*[A-Z][\w' -]*\)$",
    re.IGNORECASE,
)


_DESCRIBES = Lazy(r"(?:This|These|We|Our|An?|The|It|Here|In this)\s")
"""How a sentence begins that says what a work is about, as the name of a venue does not go on."""


def _names_none(string: str, free: str, title_end: int, start: int, end: int) -> bool:
    """Whether a piece is no name of a venue: "Online publication", or a line's label before its links."""
    text = string[start:end]
    if _UNNAMED.fullmatch(text.strip(" .,;")):
        return True
    if _DESCRIBES.match(text) and len(text.split()) > 9 and venues.capitalised_share(text) < 0.35:
        return True
    labelled = _LABELLED.match(string, start) if "\v" in string[title_end:start] else None
    if not labelled or venues.VENUE.search(text):
        return False
    if labelled.end() <= end + 2 and _NAMED_WITH_ACRONYM.match(string, labelled.end()):
        return False  # "Robotics: Science and Systems (RSS)"
    if labelled.end() < end and re.match(r",? \d", string[end : end + 3]):
        return False  # "Sbornik: Mathematics, 209"
    # "Altstadt: Gilder 2004" is a place and a publisher
    return not (_PLACE_PUBLISHER.match(text.strip(" .,;")) and re.match(rf"[\s,]*{YEAR}", string[end:]))


_STATES_OF_BRAZIL = frozenset(
    [
        "AC",
        "AL",
        "AM",
        "AP",
        "BA",
        "CE",
        "DF",
        "ES",
        "GO",
        "MA",
        "MG",
        "MS",
        "MT",
        "PA",
        "PB",
        "PE",
        "PI",
        "PR",
        "RJ",
        "RN",
        "RO",
        "RR",
        "RS",
        "SC",
        "SE",
        "SP",
        "TO",
    ]
)
"""Behind the towns that ABNT puts between a journal and its volume: "Revista de Areia, Porto Velho, RO, v. 2"."""


def _venue_end(
    layout: Layout, start: int, end: int, italics: Sequence[tuple[int, int]], *, edited: bool, book: bool
) -> int:
    """The venue without the place, publisher or series that follow it behind commas."""
    string = layout.string
    for a, b in quotations(string, max(start - 2, 0)):
        closed = _CLOSED.match(string, b) or string[b - 2] in ",."
        if start - 2 <= a <= start + 1 and start + 8 < b < end and closed:
            return b  # in "The book", A. Berg ed., Press
    for a, b in italics:
        if a <= start + 2 and start + 4 < b < end:
            end_of_italic = b
            follows = string[b:end].strip()
            acronym = _ACRONYM_NEXT.match(follows)
            translated = _IN_BRACKETS.match(follows)
            if translated and cjk_count(translated[0]):
                end = b + string[b:end].index(translated[0]) + translated.end()  # "*Journal of Sand* (沙学报)"
            elif not follows[:1].isalnum() and not acronym:
                end = end_of_italic
            elif acronym and follows[acronym.end() :].startswith(", "):
                end = b + string[b:end].index(acronym[0]) + acronym.end()  # the place follows
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
        if not part or _UNNAMED.fullmatch(part):
            break
        if (
            index == 1
            and not following
            and (book or venues.PUBLISHER.search(text[: parts[0][1]]))
            and not has_venue
            and _PLACE_ALONE.fullmatch(part)
        ):
            break  # "Gilder Verlag, Altstadt"
        if (
            edited
            and not following
            and (printed := _PLACE_PUBLISHER.match(part))
            and venues.VENUE.search(printed["place"]) is None
        ):
            break  # "Grains of the Old World, Altstadt: Gilder"
        if (
            edited
            and not following
            and _PLACE_ALONE.fullmatch(part)
            and _YEAR_NEXT.match(string, end)
            and not venues.VENUE.search(part)
        ):
            break  # "Grains of the Old World, Altstadt 2019"
        if (
            index == 1
            and re.fullmatch(r"[A-Z][A-Z\d&/-]+(?: ?['’]\d\d)?", text[: parts[0][1]].strip())
            and len(part.split()) < 3
            and venues.capitalised_share(part) > 0.99
            and not venues.VENUE.search(part)
        ):
            break  # "ICML, Vienna"
        first = text[: parts[0][1]]
        if (
            index == 1
            and venues.INSTITUTION.search(first)
            and _DEPARTMENT.search(part)
            and not _DEPARTMENT.search(first)
        ):
            break
        if venues.is_place(part) or venues.SERVER.match(part) and index:
            break
        venue_word = venues.VENUE.search(part) or venues.JOURNAL.search(part)
        town = following and venues.is_place(following[0]) and not (edited and are_towns(following[0]))
        located = town or following and following[0] in _STATES_OF_BRAZIL
        if located and len(part.split()) <= 4 and not venue_word:
            break
        if (
            len(following) > 1
            and venues.is_place(following[1])
            and len(part.split()) <= 4
            and not (venue_word or series)
        ):
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
    trimmed = re.sub(r"\s\(\d{1,2}\)$", "", text[:stop].rstrip(" ,;:"))
    if edited and (dated := _PLACE_AND_YEAR.search(trimmed)):
        trimmed = trimmed[: dated.start()]
    if editors := _EDITORS_INSIDE.search(trimmed):
        trimmed = trimmed[: editors.start()]
    if (house := _HOUSE_BEHIND.search(trimmed)) and venues.PUBLISHER.search(house[1]) and not book:
        trimmed = trimmed[: house.start()]
    if (met := _MEETS_IN.fullmatch(trimmed)) and places.is_place(met["inside"] or met["near"]):
        trimmed = met["name"]
    elif (printed := _THEN_PLACE.fullmatch(trimmed)) and places.is_place(printed["place"]):
        trimmed = trimmed if ends_abbreviated(f"{printed['name']}.") and "." in printed["name"] else printed["name"]
    return start + len(trimmed)
