# ruff: noqa: E501 (a pattern reads better on one line)
"""Where the name of a venue ends, and its place, publisher, editors or series begin."""

from __future__ import annotations

import re
from collections.abc import Sequence

from converter.parse import words as places
from converter.parse.publications import venues
from converter.parse.publications.dates import YEAR
from converter.parse.publications.layout import Layout
from converter.parse.publications.meetings import MEETING_OF_HOUSE
from converter.parse.publications.printed import PLACE_PUBLISHER
from converter.parse.publications.quotes import quotations
from converter.parse.publications.shortened import ends_abbreviated
from converter.parse.publications.tokens import cjk_count
from converter.parse.publications.towns import are_towns
from converter.patterns import Lazy

_CLOSED = Lazy(r"\s*(?:[,.;:()\[\]–—]|edd?s?\b|hrsg|hg\b|a cura|$)", re.IGNORECASE)
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
_DEPARTMENT = Lazy(
    r"\b(?:dep(?:artmen)?t\b|faculty|fakultät|faculté|facultad|fachbereich|division|school of)", re.IGNORECASE
)
_ACRONYM_NEXT = Lazy(
    r"\(?[A-Z]{2,}[\w-]*\)|\((?=[^()]*(?:[a-z\d][A-Z]|[A-Z]-?[A-Z]))[A-Z][\w&/’'-]{1,14}(?: ?['’]?(?:\d\d|\d{4}))?\)"
)
"""A venue's acronym behind its name in italics: "*Workshop on Sand* (HotSand)"."""
_PRESS = Lazy(r"(?:[A-Z][\w&]*(?: Computer Society)?|Computer Society) (?:Press|Publishers|Publications)\.?")
"""A publisher who is called as the meetings are that he prints: "IEEE Press"."""
_IN_BRACKETS = Lazy(r"[(（][^()（）]{2,30}[)）]")
PLACE_ALONE = Lazy(r"[^\W\d_a-z][\w.’'-]+(?:(?:/| u\. | und | am | an der | i\. ?| )[^\W\d_a-z][\w.’'-]+){0,2}")
_PLACE_AND_YEAR = Lazy(rf"\s\((?!In)[^\W\d_a-z][a-zà-ÿ]{{3,}}(?:[ /-][^\W\d_a-z][a-zà-ÿ]+\.?){{0,2}},? {YEAR}\)$")
"""Where and when a book was printed: "The Book (Altstadt 2017)"."""
_EDITORS_NEXT = Lazy(r"[ \x01]*,\s(?:herausgegeben|hrsg\.|edited|éd\.|dir\.|a cura di)\s", re.IGNORECASE)
"""What follows a book's name and no publisher's: "Hopes, Fears: Old Sand, edited by A. Berg"."""
_YEAR_NEXT = Lazy(rf"\s*{YEAR}\b")
UNNAMED = Lazy(
    r"(?:online (?:publication|first|version|ahead of print)|advance (?:article|access|online publication)|early (?:access|view)|e-?pub(?:lished)?(?: ahead of print)?|(?:(?:minor|major) )?revisions?|(?:online |supplementary )?(?:appendix|supplement|materials?)|pre-?analysis plan|interactive app|pdf|bibtex|slides|poster|(?:replication )?(?:code|data)|repository|"
    r"(?:revised )?selected (?:revised )?papers|(?:ph\.? ?d|m\.? ?sc|b\.? ?sc|d\.? ?phil)\.?|advis[eo]rs?:.*|"
    r"\d+ ?(?:pages?|pp\.?|seiten|páginas|pagine)|(?:seiten|pages|páginas|pagine|pp?\.),? (?:broschiert|gebunden|hardcover|paperback|softcover|geb\.|kart\.)|version \d+(?:\.\d+){0,3}|v\d+|working paper|(?:un)?published manuscript|pre-?prints?(?: \(arxiv\)| available)?|manuscript|mimeo(?:graph)?|draft|job market paper|experiment|online|en ligne|en línea|print|in press|url|(?:the )?(?:definitive|published|final) version .{0,80}|available (?:online|open access|via|through|from|at|on|upon|here)\b.{0,60}|published|(?:lead|first|senior|last|second|equal|shared|corresponding|sole|single|joint)[ -](?:first |senior |last )?author(?:ship)?|co-?author(?:ed)?|chapter|article|book chapter|journal article)",
    re.IGNORECASE,
)
"""Words in a venue's place that name none."""
BARE = Lazy(r"(?:Conference |Workshop )?Proceedings|Proc\.")
"""What says that a venue is a meeting, but not which one: "Proceedings, SANDS 2016 - Theory of Sand"."""
_ABROAD = (
    r"congress[eo]|congrès|simp[oó]sio|encontro|convegno|jornadas|colloque|tagung|kongress|konferen[czt]\w*"
    r"|конферен\w+|симпозиум\w*|семинар\w*|конгресс\w*|съезд\w*|чтени\w+|сесси\w+|школ\w+"
)
"""Meetings in other languages."""
_CONFERENCE_LIKE = Lazy(
    rf"\b(?:conference|conf\.|symposium|symp\.|workshops?|congress|meeting|summit|forum|colloquium|{_ABROAD})(?!\w)|\([A-Z][A-Za-z]*[A-Z][\w'’ -]*\)$",
    re.IGNORECASE,
)
_TELLING = Lazy(
    rf"\b(?:conference|conf\.|symposium|symp\.|workshops?|congress|meeting|journal|proceedings|transactions|process\.|series [A-Z]|{_ABROAD})(?!\w)|\([A-Z][A-Za-z]*[A-Z][\w'’ -]*\)$",
    re.IGNORECASE,
)
_SERVER_BEHIND = Lazy(r"(?<=[^\W\d_]{3})(?<!rint),? (?:arXiv|bioRxiv|medRxiv):?$", re.IGNORECASE)
"""What leads to a preprint's number behind a journal."""
_HANDLE_BEHIND = Lazy(r"[.,;] (?:doi|hdl): ?[\d.]{4,}/\S+$", re.IGNORECASE)
"""A handle, or a DOI that is none, behind a venue: "Sand Letters, hdl:10999/123", "Sand Letters. doi:10.02/s.4"."""
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


_STOP_AND_TOWN = Lazy(
    r"(?P<stop>(?<=[a-zà-ÿIVX])\.|(?<=[)»”?!])\.?) (?P<town>[^\W\d_a-z][\w’'-]+(?: [^\W\d_a-z][\w’'-]+){0,2}), (?=[^\W\d_a-z])"
)
"""Behind a book's title, where its house is: "Nuevas arenas. Madrid, Ediciones del Cabo"."""


def venue_end(
    layout: Layout, start: int, end: int, italics: Sequence[tuple[int, int]], *, edited: bool, book: bool
) -> int:
    """The venue without the place, publisher or series that follow it behind commas."""
    string = layout.string
    for a, b in quotations(string, max(start - 2, 0)):
        closed = _CLOSED.match(string, b) or string[b - 2] in ",."
        held = any(x <= a + 1 and b + 3 < y for x, y in italics)  # "*“Old sand”: A History*"
        if start - 2 <= a <= start + 1 and start + 8 < b < end and closed and not held:
            return b  # in "The book", A. Berg ed., Press
    for a, b in italics:
        if a <= start + 2 and start + 4 < b < end:
            end_of_italic = b
            follows = string[b:end].strip()
            acronym = _ACRONYM_NEXT.match(follows)
            translated = _IN_BRACKETS.match(follows)
            if translated and cjk_count(translated[0]):
                end = b + string[b:end].index(translated[0]) + translated.end()  # "*Journal of Sand* (沙学报)"
            elif not (follows[:1].isalnum() or acronym) or string[b - 1] == "." and not ends_abbreviated(string[a:b]):
                end = end_of_italic  # "*The Book*, Gilder", "*The Book.* Gilder"
            elif acronym and follows[acronym.end() :].startswith(", "):
                end = b + string[b:end].index(acronym[0]) + acronym.end()  # the place follows
    set_off = any(a <= start + 2 and b >= end for a, b in italics)
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
    if len(parts) > 1 and BARE.fullmatch(text[: parts[0][1]].strip()):
        least = max(least, 1)
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
        if not part or UNNAMED.fullmatch(part):
            break
        if (
            index == 1
            and not following
            and (book or venues.PUBLISHER.search(text[: parts[0][1]]))
            and not has_venue
            and PLACE_ALONE.fullmatch(part)
        ):
            break  # "Gilder Verlag, Altstadt"
        if (
            edited
            and not (following or set_off)  # "*Silt, Sand, Stone: A History of Grain*"
            and (printed := PLACE_PUBLISHER.match(part))
            and venues.VENUE.search(printed["place"]) is None
            and not _EDITORS_NEXT.match(string, end)
        ):
            break  # "Grains of the Old World, Altstadt: Gilder"
        if (
            edited
            and not following
            and PLACE_ALONE.fullmatch(part)
            and _YEAR_NEXT.match(string, end)
            and not venues.VENUE.search(part)
        ):
            break  # "Grains of the Old World, Altstadt 2019"
        if edited and not following and are_towns(part):
            break
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
            and not (edited and are_towns(following[0]))
        ):
            break
        if venues.PUBLISHER.search(part) and (not venue_word or _PRESS.fullmatch(part)):
            name, stopped, _ = text[a:b].partition(". ")
            if edited and stopped and not venues.PUBLISHER.search(name):
                stop = a + len(name)  # "Sand, Silt and Loam. Gilder Books, Altstadt"
            break
        if venues.INSTITUTION.search(part) and has_venue and not venue_word:
            break
        if (
            text[: parts[index - 1][1]].rstrip().endswith(")")
            and has_venue
            and not venue_word
            and re.search(r"\([A-Z][\w'’ -]*\)$", text[: parts[index - 1][1]].rstrip())
        ):
            break
        stop = b
    trimmed = re.sub(r"\s\(\d{1,2}\)$|(?<=\w), [Vv]ol(?:ume|\.)?$", "", text[:stop].rstrip(" ,;:"))
    if "/" in trimmed and (address := _HANDLE_BEHIND.search(trimmed)):
        trimmed = trimmed[: address.start()]
    if has_venue and (served := _SERVER_BEHIND.search(trimmed)):
        trimmed = trimmed[: served.start()]  # "Sand Journal arXiv:2101.00001"
    if edited and (dated := _PLACE_AND_YEAR.search(trimmed)):
        trimmed = trimmed[: dated.start()]
    if edited and (printed := _STOP_AND_TOWN.search(trimmed)) and are_towns(printed["town"]):
        trimmed = trimmed[: printed.start("stop")]
    if editors := _EDITORS_INSIDE.search(trimmed):
        trimmed = trimmed[: editors.start()]
    if (
        (house := _HOUSE_BEHIND.search(trimmed))
        and venues.PUBLISHER.search(house[1])
        and not book
        and not MEETING_OF_HOUSE.fullmatch(house[1])
    ):
        trimmed = trimmed[: house.start()]
    if (met := _MEETS_IN.fullmatch(trimmed)) and places.is_place(met["inside"] or met["near"]):
        trimmed = met["name"]
    elif (printed := _THEN_PLACE.fullmatch(trimmed)) and places.is_place(printed["place"]):
        trimmed = trimmed if ends_abbreviated(f"{printed['name']}.") and "." in printed["name"] else printed["name"]
    return start + len(trimmed)
