# ruff: noqa: E501 (a pattern reads better on one line)
"""One entry from text to fields."""

from __future__ import annotations

import re

from converter.document import Text
from converter.model import Link, Publication, PublicationKind, Status
from converter.parse.publications.claims import TAKEN, Claims
from converter.parse.publications.cleaning import clean, clean_title
from converter.parse.publications.dates import YEAR, year_above, year_of
from converter.parse.publications.editor_marks import AUTHORS_ARE_EDITORS
from converter.parse.publications.fields import Imprint
from converter.parse.publications.heading_kinds import heading_kind
from converter.parse.publications.imprint import read_imprint
from converter.parse.publications.kind import kind_of
from converter.parse.publications.kind_names import KIND_NAME
from converter.parse.publications.links_below import with_those_below
from converter.parse.publications.partition import partition
from converter.parse.publications.prepared import DOCUMENT_TYPE, Prepared
from converter.parse.publications.readings import DATED_AND_CLOSED, Reading
from converter.parse.publications.signature import read_signature
from converter.parse.publications.status import find_status, heading_status, names_a_server
from converter.parse.publications.title_claims import A_YEAR, claim_title
from converter.parse.publications.untitled import UNTITLED
from converter.parse.publications.venue_names import outlet_of, printed_venue, server_name, venue_for
from converter.patterns import Lazy, Rare

_QUOTED_AHEAD = Lazy(r"[^'\v]{2,80}'(?=[\s,:;])")
"""The words of a quotation whose opening apostrophe stands in front, before the title goes on."""
_ONLINE = Rare(
    r"(?<=[.;,] )(?:(?:first )?published online(?: first| ahead of print)?|available online|(?:early )?online first)\b:?(?=[\s.,;])",
    "online",
    flags=re.IGNORECASE,
)
"""What leads to the day on which an article appeared: "Ann Sand. Published online March 12, 2024."."""
_TYPE_KINDS: dict[str, PublicationKind] = {
    "J": "journal",
    "C": "conference",
    "M": "book",
    "D": "thesis",
    "P": "patent",
    "R": "report",
}


def read_entry(
    prepared: Prepared,
    reading: Reading | None,
    section: int,
    headings: tuple[str, ...],
    owner: str | None,
    known_venues: frozenset[str],
    compounds: frozenset[str] = frozenset(),
) -> Publication:
    """The publication that an entry's chosen reading gives; `compounds` keep their hyphens at line ends."""
    layout, claims, raw = prepared.layout, prepared.claims, prepared.raw
    text: Text = raw.text
    plain = text.plain
    if reading is None:
        whole = clean_title(plain[prepared.head :]) or clean(plain)
        claims.take(prepared.head, len(plain), "title", "title")
        return Publication(
            section=section, parts=partition(text, claims.made), details=tuple(raw.details), title=whole, year=prepared.year or raw.year,
            doi=prepared.identifiers.doi, arxiv=prepared.identifiers.arxiv, urls=prepared.identifiers.urls,
        )  # fmt: skip
    identifiers = with_those_below(prepared.identifiers, raw.details)
    if prepared.kind:
        headings = (*headings, prepared.kind)
    title_start = reading.title[0]
    if reading.title_sign == UNTITLED:
        cited = claims.free.find(TAKEN, title_start)
        title_end, named, whole = title_start, "", layout.string[title_start : cited if cited > 0 else None]
    else:
        title_end, named = claim_title(
            layout,
            claims,
            reading,
            draft=heading_status(headings) in ("preprint", "in preparation"),
            dated=bool(prepared.year or raw.year),
        )
        whole = plain[title_start:title_end]
        if whole.endswith("'") and plain.startswith("'", title_end) and "''" not in whole:
            whole = whole[:-1]  # the quotes that close it are two apostrophes
        if plain[max(title_start - 2, 0) : title_start] in ("\"'", "“'") and _QUOTED_AHEAD.match(whole):
            whole = "'" + whole  # "'Sand' and silt" begins with a quotation
    if named:
        headings = (*headings, named)
    if (margin := layout.margin) and title_start < margin[0] and margin[1] < title_end:
        whole = plain[title_start : margin[0]] + plain[margin[1] : title_end]
    title = clean_title(whole, compounds)
    title_link = next((h for a, b, h in layout.links if a < title_end and b > title_start and h not in ("", "#")), None)
    for online in _ONLINE.finditer(claims.free):
        claims.take(online.start(), online.end(), "imprint", "online")
    if reading.authors:
        claims.take(reading.authors.start, reading.authors.end, "authors", "authors")
    signature = read_signature(layout, plain, reading, owner)
    between = reading.authors.end if reading.authors and reading.authors.end <= title_start else prepared.head
    signed_before = reading.authors and reading.authors.end <= title_start
    gap_year: int | None = None
    if signed_before:
        gap_year = _claim_year_between(claims, between, title_start, reading.order)
    elif reading.authors and (dated := DATED_AND_CLOSED.match(claims.free, reading.authors.end)):
        gap_year = year_of(dated[0])
        claims.take(*dated.span(), "date", "date")
    heading, _ = heading_kind(headings)
    imprint = read_imprint(
        layout, claims, (title_start, title_end), between, prepared.head, heading, known_venues, raw.places.venue
    )
    if (
        gap_year
        and imprint.volume
        and not (imprint.issue or imprint.pages)
        and _OF_A_DAY.search(plain, between, title_start)
    ):
        imprint.volume, imprint.pages = None, imprint.volume  # "(2024, May 6). Old sand. *Sandby Post*, 26"
    imprint.notes[:0] = prepared.tags
    imprint.report = imprint.report or bool(claims.of("tag"))
    if heading == "patent":
        imprint.patent = True
    venue = printed_venue(plain, imprint, compounds)
    leading_editors = bool(
        reading.authors
        and re.search(
            r"\(\s*(?:hrsg|hg|eds?|edited)\.?\s*(?:mit|with)\s*$", plain[: reading.authors.start], re.IGNORECASE
        )
    ) or bool(reading.authors and AUTHORS_ARE_EDITORS.match(plain[reading.authors.end : reading.authors.end + 20]))
    doi, arxiv = identifiers.doi, identifiers.arxiv
    kind = kind_of(imprint, venue, headings, arxiv=bool(arxiv), title=title, leading_editors=leading_editors)
    if kind == "chapter" and heading not in ("chapter", "book") and _PROCEEDINGS.search(layout.string, title_end):
        kind = "conference"
    if (
        kind == "conference"
        and heading is None
        and identifiers.isbn
        and _INITIALS.fullmatch(venue or "")
        and not (imprint.entered or imprint.pages)
    ):
        kind = "book"
    labelled_chapter = any(_CHAPTER.fullmatch(link.label.strip(" []()")) for _, link in identifiers.links)
    labelled_chapter = labelled_chapter or _SAID_CHAPTER.search(layout.string, title_end) is not None
    labelled_chapter = labelled_chapter or _CHAPTER_AHEAD.match(layout.string) is not None
    if kind in ("journal", "other") and heading is None and not imprint.issue and labelled_chapter:
        kind = "chapter"
    marks_of_type = claims.of("type")
    if marks_of_type and (mark := DOCUMENT_TYPE.match(plain, marks_of_type[0].start)):
        if mark[1] is None:
            periodical = kind == "journal" and (imprint.volume or imprint.issue)
            chapter = imprint.edited or imprint.place_publisher or mark[0].endswith("]")
            kind = "chapter" if chapter else "journal" if periodical else "conference"
        elif kind != "preprint" or mark[1] != "J":
            kind = _TYPE_KINDS.get(mark[1], kind)
    venue = venue_for(kind, venue, imprint)
    if venue and " " in venue and KIND_NAME.fullmatch(venue):
        venue = None  # "Slow sand (Conference Proceedings)"
    venue = server_name(venue) if venue else venue
    above = next((y for y in map(year_above, reversed(headings)) if y), None)
    year = gap_year or prepared.year or imprint.year or raw.year
    if not year and (edition := _EDITED_IN.search(layout.string, title_end)):
        year = int(edition[1])
    year = year or above
    if not year and venue and (short := re.search(r"(?<=[^\W\d_])\s?['’‘](\d\d)$", venue)):
        year = year_of(short[0])  # "EC’23"
    if not year and venue and (glued := re.search(rf"(?<=[A-Z]{{2}})({YEAR})$", venue)):
        year = int(glued[1])  # "ROSAND2023"
    if not year and (acronym := _ACRONYM_AND_YEAR.search(layout.string, title_end)):
        year = year_of(acronym[1])
    if not year and imprint.volume and re.fullmatch(YEAR, imprint.volume):
        year = int(imprint.volume)  # "J. Sand 2020 (10), 103406"
    if not venue and kind in _PLACED and not (arxiv or imprint.status) and (outlet := outlet_of(headings[-1])):
        venue, kind = outlet, "conference" if _MEETING.search(outlet) else "journal"
        year = year or year_of(headings[-1])
    if not venue and kind in _PLACED and raw.outlet_above:
        venue = raw.outlet_above
    readable = bool(arxiv or title_link or identifiers.urls)
    status = _status(imprint, headings, kind, venue, arxiv, year, readable=readable)
    if kind == "other" and not venue and arxiv:
        kind = "preprint"
    links = [link for _, link in prepared.identifiers.links]
    if kind in ("preprint", "other") and not venue:
        labels = [plain[claim.start : claim.end].strip(" ()[]") for claim in claims.of("label")]
        servers = (_RXIV.fullmatch(label) for label in (*(link.label for link in links), *labels))
        if venue := next((server[1] for server in servers if server), None):
            kind, status = "preprint", "preprint" if status == "published" else status
    if kind == "other" and not venue and imprint.status != "in preparation" and prepared.identifiers.on_server:
        kind, status = "preprint", "preprint" if status == "published" else status
    if title_link:
        links.insert(0, Link("link", title_link))
    labelled = {link.url for link in links}
    for a, b, href in layout.links:
        if href not in labelled and href not in ("", "#") and layout.string[a:b].strip():
            links.append(Link(clean(layout.string[a:b]), href))
    return Publication(
        section=section,
        parts=partition(text, claims.made),
        details=tuple(raw.details),
        title=title,
        authors=signature.authors,
        et_al=bool(reading.authors and reading.authors.et_al),
        venue=venue or None,
        year=year,
        kind=kind,
        status=status,
        volume=imprint.volume,
        issue=imprint.issue,
        pages=re.sub(r" (?=-\d)", "", imprint.pages) if imprint.pages else None,
        doi=None if venue and kind != "other" and prepared.identifiers.of_data else doi,
        arxiv=arxiv,
        urls=identifiers.urls,
        notes=tuple(dict.fromkeys(clean(n) for n in imprint.notes if n.strip())),
        names=signature.names,
        marks=signature.marks,
        owner=signature.owner,
        links=tuple(links),
    )


def _claim_year_between(claims: Claims, start: int, end: int, order: str) -> int | None:
    """The year between the authors and the title, which is claimed; None where none stands there."""
    gap = _FIRST_ONLINE.sub(lambda first: " " * len(first[0]), claims.free[start:end])
    if year_of(gap) is None:
        return None
    behind = "" if order == "AVT" else ".*"  # there the venue stands between year and title
    match = re.search(rf"[(\[]?\s*(?<!\d){YEAR}(?!\d){behind}", gap.replace("\v", " ").rstrip(" :,."))
    phrases = find_status(gap) if match else []
    if match and any(p.start < match.start() and A_YEAR.search(gap[p.start : p.end]) for p in phrases):
        match = A_YEAR.search(gap)  # "(Expected 2024 submission)"
    if not match:
        return None
    begun = match.start()
    claims.take(
        start + begun, start + min([match.end(), *(p.start for p in phrases if p.start > begun)]), "date", "date"
    )
    return year_of(gap)


_FIRST_ONLINE = Lazy(rf"\[{YEAR}[^\[\]]{{0,4}}\]\s?(?={YEAR})")
"""The year in which a work was online, in front of the one of its issue: "([2023] 2024)"."""
_OF_A_DAY = Lazy(rf"\({YEAR}, (?:\d{{1,2}}\.? [^\W\d_]{{3,}}|[^\W\d_]{{3,}}\.? \d{{1,2}})\)")
"""The day of a newspaper, as the American psychologists have it: "(2024, May 6)"."""
_INITIALS = Lazy(r"[A-Z]{2,6}")
"""A house by its initials: "Old sand. GHP. ISBN 978-2-9999-1447-4"."""
_PLACED = frozenset({"journal", "conference", "workshop", "other"})
_MEETING = Lazy(r"\b(?:Conference|Symposium|Workshop|Congress|Meeting|Proceedings|Proc)\b")
_CHAPTER = Lazy(r"book chapter", re.IGNORECASE)
_SAID_CHAPTER = Rare(
    r"(?:(?<=[.,;(\[] )|(?<=[(\[]))(?:invited|book|invited book) chapter(?=[.,;:)\]]|$)",
    " chapter",
    flags=re.IGNORECASE,
)
"""What is said of a work behind its title: ". Book chapter, *Tides*", "2020. Invited chapter."."""
"""What the link to a chapter is called."""
_PROCEEDINGS = Rare(
    r"\b(?:19|20)\d\d\.,? (?:Lecture Notes in (?:Computer Science|Artificial|Business Information|Networks|Electrical)|LNCS|LNAI|LNBIP|CCIS|AISC"
    r"|Communications in Computer and Information Science|Advances in Intelligent Systems and Computing"
    r"|IFIP Advances in Information)\b",
    "lecture notes",
    "lncs",
    "lnai",
    "lnbip",
    "ccis",
    "aisc",
    "communications in",
    "advances in",
)
"""The year of a meeting and the series of its proceedings, as Springer cites those with editors: "SAND 2021. LNCS, vol 12"."""
_EDITED_IN = Lazy(rf"\([^()]{{4,80}}\beds?\.,?(?: [^()]{{2,40}})? ({YEAR})\)")
"""American law's brackets: "in Rivers of Sand (A. Berg & C. Dahl eds., 2d ed. 2002)"."""
_RXIV = Lazy(r"([aA]r[xX]iv|ARXIV|[A-Z]?[a-z]{2,5}[RrAa]r?[Xx]iv)(?:[:\s]\s?[a-z.-]*/?\d[\d.]{5,}(?:v\d+)?)?")
"""A preprint server by the label of a link to it: "[arXiv]", "[bioRxiv]", "[arXiv:2101.01234]"."""
_ACRONYM_AND_YEAR = Lazy(r"\([A-Z][\w-]*[A-Z]\w*\s?(['’‘]\d\d)\)")
"""A meeting's acronym and year in brackets: "International Conference on Sand (ICS’19)"."""


_CHAPTER_AHEAD = Lazy(r"\W*(?:(?:book|invited) )*chapter\b:?,? [“\"„«]", re.IGNORECASE)


def _status(
    imprint: Imprint,
    headings: tuple[str, ...],
    kind: PublicationKind,
    venue: str | None,
    arxiv: str | None,
    year: int | None,
    *,
    readable: bool,
) -> Status:
    if imprint.status not in ("accepted", "in press") and imprint.volume and imprint.pages and venue:
        return "published"  # what else is said is of another version: "[Final preprint]"
    if imprint.status == "preprint" and imprint.volume and venue and kind == "journal":
        return "published"  # "Sand Letters, Vol. 14 (pre-print in Sand Collection)"
    if imprint.status and imprint.status != "preprint":
        return imprint.status
    above = heading_status(headings)
    if imprint.status == "preprint" or kind == "preprint":
        return above if above in ("submitted", "accepted", "in press") else "preprint"
    if above == "preprint":
        if not (venue or readable or kind == "thesis" or names_a_server(headings)):
            return "in preparation"  # below "Working papers", and nobody else can read it
        return "published" if kind == "thesis" or venue and year else "preprint"
    if above in ("submitted", "accepted", "in press"):
        return above
    if above == "in preparation":
        return above
    if above is None and kind == "other" and not venue and arxiv:
        return "preprint"
    return "published"
