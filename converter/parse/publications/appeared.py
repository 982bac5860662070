# ruff: noqa: E501 (a pattern reads better on one line)
"""Claims the venue, its publisher and its place."""

from __future__ import annotations

import re

from converter.parse import words
from converter.parse.publications import venues
from converter.parse.publications.claims import Claims
from converter.parse.publications.dates import YEAR
from converter.parse.publications.fields import Imprint
from converter.parse.publications.layout import Layout
from converter.parse.publications.pieces import loose_pieces
from converter.parse.publications.printed import PLACE_PUBLISHER, is_printed, place_and_publisher
from converter.parse.publications.towns import are_towns
from converter.parse.publications.venue_choice import SOCIETIES, is_venue, likeliest, told
from converter.parse.publications.venue_ends import UNNAMED, venue_end
from converter.patterns import Lazy, Rare


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
        placed
        or not any(
            start > title[1] and (is_venue(layout.string[start:end]) or lead and result.volume and result.issue)
            for start, end, lead in pieces
        )
    ):
        result.venue = (leading[0].start, leading[0].end)
        if place and placed:
            result.venue = (place[0], min(place[1], leading[0].end))
        result.meeting = _meets(layout.string, *result.venue)
        for start, end, _ in pieces:
            claims.take(start, end, "imprint", "more")
        return
    pieces = [
        piece
        for piece in pieces
        if place or piece[2] or not _names_none(layout.string, claims.free, title[1], *piece[:2])
    ]
    italics = layout.italic
    best = likeliest(layout, claims, result, pieces, title=title, known=known, heading=heading, place=place)
    for order, (start, end, lead) in enumerate(pieces):
        text = layout.string[start:end]
        match = place_and_publisher(text, heading)
        colon = layout.string.find(":", start, end) + 3  # "*Sand: A History* (Gilder)" is no place and publisher
        italic = any(a <= start + 1 and (b >= end - 1 or b > colon > start + 3) for a, b in italics)
        italic = italic or told(place, text, book=book)
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
        edited = any(editors.start < start for editors in claims.of("editors"))
        printed = PLACE_PUBLISHER.match(layout.string[start:end]) if edited and not result.volume else None
        titled = printed and any(a <= start + 1 < b for a, b in italics)  # "In A. Berg (ed.). *Sandby: A History*"
        if printed and not titled and venues.VENUE.search(printed["place"]) is None and is_printed(printed):
            named, _, town = printed["place"].rpartition(", ")
            if len(named.split()) < 2 or not are_towns(town) or any(map(are_towns, named.split(", "))):
                start += printed.start("publisher")  # "In A. Berg (ed.). Altstadt: Gilder": the book has no name
        stop = venue_end(layout, start, end, italics, edited=result.edited or lead, book=book)
        if society := _SOCIETY_BEHIND.search(layout.string, start, stop):
            stop = society.start()
        if series := _SERIES_BEHIND.search(layout.string, start, stop):
            stop = series.start()
        if early := _EARLY_BEHIND.search(layout.string, start, stop):
            stop = early.start()
        if house := _HOUSE_BEHIND.search(layout.string, start, stop):
            stop = house.start()
        if report := _REPORT_BEFORE.match(layout.string, start, stop):
            start, result.report, result.report_of = report.end(), True, True
            comma = layout.string.rfind(", ", start, stop)
            stop = comma if comma > start and words.is_place(layout.string[comma + 2 : stop].strip(" .")) else stop
        elif report := _REPORT_BEHIND.search(layout.string, start, stop):
            stop, result.report = report.start(), True
        start, stop = _with_subtitle(layout.string, title[1], start, stop)
        result.venue = (start, stop)
        rest = layout.string[stop:end].strip(" .,;()")
        if result.publisher is None and venues.PUBLISHER.search(rest):
            result.publisher = rest
        result.meeting = _meets(layout.string, start, stop)
        claims.take(start, stop, "imprint", "venue")
    for start, end, _ in everything:
        claims.take(start, end, "imprint", "more")


def _with_subtitle(string: str, behind: int, start: int, stop: int) -> tuple[int, int]:
    """A venue with the name in front of it or the subtitle behind it of which a stop parts it, behind the title's end."""
    if _SUBTITLE.match(string, start, stop) and (name := _NAME_BEFORE.search(string, max(0, behind - 1), start)):
        start = name.start("name")
    elif subtitle := _SUBTITLE_BEHIND.match(string, stop):
        stop = subtitle.end()
    return start, stop


_PERIODICAL = (
    r"(?:(?:an?|eine?|une|una|[^\W\d_a-z][\w-]+) )?(?:Zeitschrift|[\w-]+zeitschrift|Jahrbuch|Vierteljahr\w+|Beiträge|Revue|"
    r"Revista|Rivista|Journal) (?:für|zur|zum|der|des|of|on|for|d[eiu]|del|della|pour)\b"
)
_SUBTITLE = Lazy(_PERIODICAL)
_NAME_BEFORE = Lazy(r"(?:[”“\"»]\.? *(?:[Ii]n:? )?|\b[Ii]n: )(?P<name>[^\W\d_a-z][\w’'-]*(?: [\w’'-]+){0,3})\. $")
"""A journal's name of a few words, in front of its subtitle: "“Old Sand.” Dunes. Zeitschrift für Sandkunde"."""
_SUBTITLE_BEHIND = Lazy(
    rf"(?:\.|(?<=\.)) {_PERIODICAL}[^.,;:()\d\n\v]{{3,80}}(?<! )(?=,? \(?(?:\d|Vol|Bd|Jg|Heft|H\.|Nr)|[.,;]? *$|, \d)"
)
"""The subtitle behind a journal's name: "Comparativ. Zeitschrift für Globalgeschichte, 31"."""
_HOUSE_BEHIND = Rare(
    r"(?<=[^\W\d_]{3})\. (?:wydawnictwa?|oficyna wydawnicza|university press|ediciones|éditions|издательство|изд-во) [^.]*$",
    ". wyd",
    ". ofi",
    ". uni",
    ". edi",
    ". édi",
    ". изд",
    flags=re.IGNORECASE,
)
"""Who printed a book, behind its name and a stop: "Rafts and Ropes. University Press of Sandby"."""
_SOCIETY_BEHIND = Lazy(rf"(?<=[\w)]), {SOCIETIES}$")
"""Who prints the proceedings of many meetings, behind the name of one."""
_EARLY_BEHIND = Rare(
    r"(?<=\w),? \(?(?:online[ -]first|first ?view|early view|advance access|(?:online )?ahead of print)\)?\W*$",
    "first",
    "view",
    "access",
    "print",
    flags=re.IGNORECASE,
)
"""How a paper appeared that is in no volume yet, behind the journal: "Sand Politics online first"."""
_REPORT_BEFORE = Rare(
    r"(?:the |an? )?(?:(?:(?:[A-Z][\w-]+|(?i:series) [A-Z]|in-house) ){0,3}[Rr]eport(?: (?:for|to|by)(?: the)?|,| [–—-])"
    r"|(?:Policy|Research|Issue) (?:[Bb]rief|[Nn]ote)(?: (?:for|by)(?: the)?|,)) "
    r"(?=[A-Z])(?!(?:Vol|No|Issue|Part|Report|[A-Z])\b)",
    "report",
    "brief",
    "note",
)
"""What a work is, before the name of those who published it: "Series C report, Sandby Institute"."""
_SERIES_BEHIND = Lazy(r",\s*ser(?:\.(?! ?(?:[A-Z]|[IVX]+|\d+)\b(?![\w’'-])) |\.?$)")
"""The short title of a series behind a book's name, as BibLaTeX prints it: "Proceedings of SAND, ser. Dune ’24"."""
_REPORT_BEHIND = Rare(r"(?<=\w)[,:]? (?:technical|tech\.?) (?:report|rep\.?)$", "report", "rep", flags=re.IGNORECASE)
"""What a work is, behind the name of those who published it: "Sandby Institute technical report 12"."""


_NAMED_IN_BRACKET = Lazy(rf"\((?:[A-Z]{{2,}} )?(?![TJ][A-Z])[A-Z][\w&/-]*[A-Z][\w&/-]*[ ’'-]?(?<!\d){YEAR}\)$")
"""The acronym of a meeting and its year, behind its name: "Sand Interfaces 2020 (SI 2020)"."""


def _meets(string: str, start: int, end: int) -> bool:
    """Whether a venue is an acronym with its year, as conferences have; of journals "TOS 2017" and "JOS 2017"."""
    name = string[start:end].strip()
    if _NAMED_IN_BRACKET.search(name) and not venues.JOURNAL.search(name):
        return True
    dated = re.match(rf" ?[-’']?(?:{YEAR}|\d\d)\b", string[end:]) or re.search(r"[-’']\d\d$", name)
    return bool(dated and re.fullmatch(r"(?![TJ][A-Z]|IEEE T)[A-Z][A-Za-z]*[A-Z][A-Za-z]*(?:[-’']\d\d)?", name))


_VOLUME_BEFORE = Lazy(r"(\d{1,3})(?::(\d{1,3}))? (?=[^\W\d_a-z])")
"""The volume before a journal, as American law cites it: "54:2 Journal of Sand"."""
_YEAR_IN_FRONT = Lazy(rf"\({YEAR}\)\s*$")
"""How British law dates a volume: "(2011) 42 Sand 842"."""
_LABELLED = Lazy(r"[^:.,\d\v\x01]{3,45}(?:\([^()\v]{2,40}\))?:(?:\s|\x01|$)")
"""A line that names what its links lead to ("Code (study design): ...")."""
_NAMED_WITH_ACRONYM = Lazy(r"\s?[A-Z][^\v\x01():.]{3,60}\([A-Z][\w-]*[A-Z][\w’' -]{0,7}\)")
_DESCRIBES = Lazy(
    r"(?!The (?:[\w-]+ ){0,4}(?:conference|symposium|workshop|congress|colloquium|meeting) (?:on|of|for)\b)"
    r"(?:This|These|We|Our|An?|The|It|Here|In this)\s"
)
"""How a sentence begins that says what a work is about, as the name of a venue does not go on."""
_LONGEST_IN_LOWER_CASE = 12
"""Words that a venue may have of which hardly any begins with a capital."""


_DASHED = Lazy(r"\s[–—]\s*$")
_NAMED = Lazy(r"[\d“\"«]")


def _is_sentence(text: str) -> bool:
    """Whether nothing in many words is said as venues are named: "— How sand moves where no river is left to carry it"."""
    venue = venues.VENUE.search(text) or venues.JOURNAL.search(text) or venues.CONFERENCE.search(text)
    house = venue or venues.INSTITUTION.search(text) or venues.PUBLISHER.search(text) or _NAMED.search(text)
    return not house and venues.capitalised_share(text) < 0.35


_JOURNALS_TOO = ("Data", "Materials")
"""Words for what goes with a paper that are journals as well, in front of a volume: "Data 3(3), 37"."""


def _names_none(string: str, free: str, title_end: int, start: int, end: int) -> bool:
    """Whether a piece is no name of a venue: "Online publication", or a line's label before its links."""
    text = string[start:end]
    if UNNAMED.fullmatch(text.strip(" .,;")):
        return not (text in _JOURNALS_TOO and re.match(r" \d{1,3}\s?[(,:]", string[end : end + 8]))
    count = len(text.split())
    if count > 9 and _DESCRIBES.match(text) and venues.capitalised_share(text) < 0.35:
        return True
    if count > 9 and _DASHED.search(string, max(0, start - 3), start) and _is_sentence(text):
        return True
    below = "\v" in string[title_end:start]
    if count > _LONGEST_IN_LOWER_CASE and below and venues.capitalised_share(text) < 0.2 and _is_sentence(text):
        return True
    labelled = _LABELLED.match(string, start) if below else None
    if not labelled or venues.VENUE.search(text) or venues.SERVER.match(text):
        return False  # no label: "arXiv: [2104.1234](...)"
    if labelled.end() <= end + 2 and _NAMED_WITH_ACRONYM.match(string, labelled.end()):
        return False  # "Robotics: Science and Systems (RSS)"
    if labelled.end() < end and re.match(r",? \d", string[end : end + 3]):
        return False  # "Sbornik: Mathematics, 209"
    # "Altstadt: Gilder 2004" is a place and a publisher
    return not (PLACE_PUBLISHER.match(text.strip(" .,;")) and re.match(rf"[\s,]*{YEAR}", string[end:]))
