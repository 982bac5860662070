# ruff: noqa: E501 (a pattern reads better on one line)
"""One entry from text to fields."""

from __future__ import annotations

import re

from converter.document import Text
from converter.model import Link, Name, Publication, PublicationKind, Status
from converter.parse.publications import cjk_venues, venues
from converter.parse.publications.cleaning import clean, clean_title, without_pictographs
from converter.parse.publications.dates import YEAR, heading_year, year_of
from converter.parse.publications.editors import AUTHORS_ARE_EDITORS
from converter.parse.publications.fields import Imprint
from converter.parse.publications.imprint import read_imprint
from converter.parse.publications.kind import heading_kind, kind_of
from converter.parse.publications.layout import Layout
from converter.parse.publications.links_below import with_those_below
from converter.parse.publications.partition import partition
from converter.parse.publications.people import is_same_person, parts_of_name
from converter.parse.publications.pieces import ends_abbreviated
from converter.parse.publications.prepared import DOCUMENT_TYPE, Prepared
from converter.parse.publications.readings import Reading
from converter.parse.publications.signs import KIND_NAME
from converter.parse.publications.status import find_status, heading_status
from converter.parse.publications.thesis_schools import AT, before_country, school_of
from converter.parse.publications.words import IN_A_LANGUAGE, MONTHS
from converter.patterns import Lazy, Rare

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
    title_start, title_end = reading.title
    if (language := _IN_LANGUAGE.search(layout.string, title_start, title_end)) and language.start() > title_start:
        title_end = language.start()
    signed_before = not reading.authors or reading.authors.end <= title_start
    if signed_before and not reading.markup and heading_status(headings) in ("preprint", "in preparation"):
        title_end = _with_second_sentence(layout, claims.free, title_end)
    whole_end = title_end
    behind = claims.free[title_end:]
    if reading.authors and reading.authors.start >= title_end:
        behind = claims.free[title_end : reading.authors.start] + claims.free[reading.authors.end :]
    title_end = _without_remark(layout.string, title_start, title_end, behind)
    if KIND_NAME.fullmatch(said := layout.string[title_end:whole_end].strip(" ()[].,")):
        claims.take(title_end, whole_end, "imprint", "kind tag")
        headings = (*headings, said)
    if not (prepared.year or raw.year or _A_YEAR.search(claims.free[:title_start] + claims.free[title_end:])):
        title_end = title_start + len(_YEAR_BEHIND.sub("", claims.free[title_start:title_end]))
    if (
        thesis := _THESIS_IN_BRACKETS.search(layout.string, title_start, title_end)
    ) and thesis.start() > title_start + 8:
        title_end = thesis.start()
    if volume := _VOLUME_OF_SERIES.search(layout.string, title_start + 8, title_end):
        title_end = volume.start()
        for aside in ("series", "chapter"):
            if volume[aside]:
                claims.take(*volume.span(aside), "imprint", "more")
    whole = plain[title_start:title_end]
    if (margin := layout.margin) and title_start < margin[0] and margin[1] < title_end:
        whole = plain[title_start : margin[0]] + plain[margin[1] : title_end]
    title = clean_title(whole, compounds)
    title_link = next((h for a, b, h in layout.links if a < title_end and b > title_start and h not in ("", "#")), None)
    claims.take(title_start, title_end, "title", "title")
    for online in _ONLINE.finditer(claims.free):
        claims.take(online.start(), online.end(), "imprint", "online")
    authors: list[str] = []
    names: list[Name] = []
    marks: list[str] = []
    owner_index = None
    bold_owner = None
    if reading.authors:
        claims.take(reading.authors.start, reading.authors.end, "authors", "authors")
        others_bold = 0
        for n, span in enumerate(reading.authors.names):
            printed = re.sub(
                r"\s*[(（][^()（）]*(?:author|通讯|student)[^()（）]*[)）]", "", clean(plain[span.start : span.end])
            )
            if span.form == "inverted":
                printed = _MARK_INSIDE.sub("", printed)
            if span.form == "group":
                printed = _ON_BEHALF.sub("", printed)
            if span.form == "cjk":
                printed = _ROLE.sub("", printed)
            authors.append(printed)
            names.append(parts_of_name(printed, span.form))
            marks.append(clean(span.mark))
            if any(a <= span.start + 1 and b >= span.end - 2 for a, b in layout.bold):
                others_bold += 1
                bold_owner = n if bold_owner is None else bold_owner
            if owner_index is None and owner and is_same_person(printed, owner):
                owner_index = n
        if len(authors) > 1 and _STOP_BEHIND.search(authors[-1]) and not any("." in name for name in authors[:-1]):
            authors[-1] = authors[-1][:-1]  # the sentence's stop, not the initial's
        if owner_index is None and others_bold == 1 and len(authors) > 1:
            owner_index = bold_owner
        elif owner_index is None and others_bold == 1 and len(authors) == 1 and reading.markup != "bold":
            owner_index = 0
    between = reading.authors.end if reading.authors and reading.authors.end <= title_start else prepared.head
    if reading.authors and reading.authors.end <= title_start:
        gap = claims.free[between:title_start]
        if year_of(gap) is not None:
            behind = "" if reading.order == "AVT" else ".*"  # there the venue stands between year and title
            match = re.search(rf"[(\[]?\s*(?<!\d){YEAR}(?!\d){behind}", gap.replace("\v", " ").rstrip(" :,."))
            if match and any(
                phrase.start < match.start() and _A_YEAR.search(gap[phrase.start : phrase.end])
                for phrase in find_status(gap)
            ):
                match = _A_YEAR.search(gap)  # "(Expected 2024 submission)"
            if match:
                closing = between + match.end()
                closing = min([closing] + [between + p.start for p in find_status(gap) if p.start > match.start()])
                claims.take(between + match.start(), closing, "date", "date")
                gap_year = year_of(gap)
            else:
                gap_year = None
        else:
            gap_year = None
    else:
        gap_year = None
    heading, _ = heading_kind(headings)
    imprint = read_imprint(
        layout, claims, (title_start, title_end), between, prepared.head, heading, known_venues, raw.places.venue
    )
    imprint.notes[:0] = prepared.tags
    imprint.report = imprint.report or bool(claims.of("tag"))
    if heading == "patent":
        imprint.patent = True
    venue = (
        clean(plain[imprint.venue[0] : imprint.venue[1]], compounds).strip(' .,;:“”"»«*_') if imprint.venue else None
    )
    if venue and not venue.isascii():
        venue = without_pictographs(venue)
    if venue and imprint.venue and "." in plain[imprint.venue[1] - 1 : imprint.venue[1] + 1]:
        abbreviated = re.search(r"\w\. ?\w", venue) or " " not in venue and len(venue) < 7
        if abbreviated and ends_abbreviated(venue + ".") or re.search(r"\b[A-Z]\.[A-Z]$", venue):
            venue += "."
    if venue and (bracketed := re.fullmatch(rf"[(（]([^()（）]+?)([,，]? ?{YEAR})?[)）]", venue)):
        named = bracketed[1]
        venue = (
            named
            if (bracketed[2] or ",")[0] in ",，" or re.fullmatch(r"[A-Z][\w&/’'-]*[A-Z][\w&/’'-]*", named)
            else venue[1:-1]
        )
    if venue and (venue[-1] == ")" and "(" not in venue or venue[-1] == "]" and "[" not in venue):
        venue = venue[:-1].rstrip()  # "(Doctoral dissertation, University of Sand)"
    if venue and not venue.isascii():
        venue, edited = cjk_venues.named(venue)
        imprint.edited = imprint.edited or edited
    venue = venues.of_server(venue) if venue else venue
    if venue and "»" in venue and "«" not in venue:
        venue = venue.partition("»")[0]  # "«Rationes» n.s."
    if venue and (match := re.fullmatch(r"'([^']+)'?(?:,.*)?|([^']+)'", venue)):
        venue = match[1] or match[2]
    if venue and (dated := re.fullmatch(rf"([A-Z]{{2,}}[A-Za-z]*|[A-Z][a-z]+[A-Z]\w*) ({YEAR})", venue)):
        venue = dated[1]
    leading_editors = bool(
        reading.authors
        and re.search(
            r"\(\s*(?:hrsg|hg|eds?|edited)\.?\s*(?:mit|with)\s*$", plain[: reading.authors.start], re.IGNORECASE
        )
    ) or bool(reading.authors and AUTHORS_ARE_EDITORS.match(claims_text(plain, reading.authors.end)))
    doi, arxiv = identifiers.doi, identifiers.arxiv
    kind = kind_of(imprint, venue, headings, arxiv=bool(arxiv), title=title, leading_editors=leading_editors)
    if kind == "chapter" and heading not in ("chapter", "book") and _PROCEEDINGS.search(layout.string, title_end):
        kind = "conference"
    marks_of_type = claims.of("type")
    if marks_of_type and (mark := DOCUMENT_TYPE.match(plain, marks_of_type[0].start)):
        if mark[1] is None:
            periodical = kind == "journal" and (imprint.volume or imprint.issue)
            chapter = imprint.edited or imprint.place_publisher or mark[0].endswith("]")
            kind = "chapter" if chapter else "journal" if periodical else "conference"
        elif kind != "preprint" or mark[1] != "J":
            kind = _TYPE_KINDS.get(mark[1], kind)
    venue = _venue_for(kind, venue, imprint)
    if venue and venues.SERVER.match(venue):
        venue = _server(venue)
    above = next((y for y in map(heading_year, reversed(headings)) if y), None)
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
    status = _status(imprint, headings, kind, venue, arxiv, year)
    if kind == "other" and not venue and arxiv:
        kind = "preprint"
    links = [link for _, link in prepared.identifiers.links]
    if kind in ("preprint", "other") and not venue:
        labels = [plain[claim.start : claim.end].strip(" ()[]") for claim in claims.of("label")]
        venue = next((label for label in (*(link.label for link in links), *labels) if _RXIV.fullmatch(label)), None)
        if venue:
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
        authors=tuple(authors),
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
        names=tuple(names),
        marks=tuple(marks),
        owner=owner_index,
        links=tuple(links),
    )


def _without_remark(string: str, start: int, end: int, rest: str) -> int:
    """Where a title ends that a status or, where nothing follows, a venue with its year in brackets closes."""
    bracket = _LAST_BRACKET.search(string, start, end)
    if not bracket or bracket.start() - start < 12:
        return end
    phrases = find_status(bracket[1])
    if phrases and phrases[0].end - phrases[0].start >= len(bracket[1]) - 6:
        return bracket.start()
    if phrases and phrases[0].leads and not bracket[1][: phrases[0].start].strip():
        return bracket.start()  # "[Manuscript under review at Current Rivers]"
    if _PAGES.fullmatch(bracket[1]) or _REVIEW_TAG.fullmatch(bracket[1]):
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
_ON_BEHALF = Lazy(r"^(?:for|on behalf of|pour|für) (?:the |le |la |die |das )?(?=[^\W\d_a-z])")
_VOLUME_OF_SERIES = Rare(
    r"(?:,? [Vv]ol(?:ume|\.)\s?\d+(?P<series>\s?of\s(?:the\s)?[A-Z][^.,]{3,100})|,\svolume\s\d+|(?P<chapter>,\schapter\s\d+))"
    r"(?:,\s(?:pages|chapter)\s\d[\d\s–-]*)?$"
    r"|,\spages\s\d+\s?[–-]+\s?\d+$",
    "vol",
    "pages",
    "chapter",
)
"""How BibTeX closes a book's title: "Rivers, volume 12 of Lecture Notes in Sand", "Rivers, chapter 3, pages 7–9"."""
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
_A_YEAR = Lazy(rf"\b{YEAR}[a-z]?\b")
_YEAR_BEHIND = Lazy(
    rf"(?<=[\w?!)”])\.? \((?:(?:\d{{1,2}}\.? )?(?:{'|'.join(MONTHS)})\.?(?: \d{{1,2}})?,? (?:de )?)?{YEAR}[a-z]?(?P<remark>[;,] [^\W\d_]+)?\)[.,]?$|(?<=[\w?!)”]),\s(?:{'|'.join(MONTHS)})\.?\s{YEAR}$",
    re.IGNORECASE,
)
"""The entry's only year, in brackets behind the title: "Grains (2019). J. Sand", "Sand (May 2023; Polish)", and with its
month, as BibTeX sets what did not appear: "Sand, May 2020"."""
_LAST_BRACKET = Lazy(r"\s*[(\[]([^()\[\]]{4,140})[)\]][.,]?$")
_PAGES = Lazy(r"pp?\. ?\d+(?: ?[-–] ?\d+)?")
_REVIEW_TAG = Lazy(r"(?:book )?review\.?|rezension\.?|reseña\.?|compte[ -]rendu\.?|recensione\.?", re.IGNORECASE)
_MEETING = Lazy(rf"[A-Z][\w&/’'-]*(?: [A-Z&][\w&/’'-]*){{0,6}},? {YEAR}")
_STOP_BEHIND = Lazy(r"[^\W\d_]{2}(?: [A-Z]{1,3})+\.$")
_RXIV = Lazy(r"[aA]r[xX]iv|ARXIV|[A-Z]?[a-z]{2,5}[RrAa]r?[Xx]iv")
"""A preprint server by the label of a link to it: "[arXiv]", "[bioRxiv]"."""
_MARK_INSIDE = Lazy(r"(?<=\w)[*+†‡§¶#^]+(?=,)|(?<=[A-Z])[*†‡§]+\.?$")
"""A mark between a family name and what is given: "Berg*, A."."""
_ROLE = Lazy(r"(?<=\w\w)(?:監修|編著|共著|監訳|共訳|主编|编著|[編著訳译])$|[*†‡]+(?=[(（])")
"""What a Japanese name's bearer did for the book, printed behind the name without a blank; a mark inside of a name."""


def claims_text(plain: str, start: int) -> str:
    """The characters right behind a position."""
    return plain[start : start + 20]


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


_ACRONYM_AND_YEAR = Lazy(r"\([A-Z][\w-]*[A-Z]\w*\s?(['’‘]\d\d)\)")
"""A meeting's acronym and year in brackets: "International Conference on Sand (ICS’19)"."""
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


_REPORT_OF = Lazy(r"(?<=[A-Z]{3}) (?i:technical|tech\.|research|internal|scientific) (?i:reports?)(?i: series)?$")
"""What the reports of an institution are called behind its acronym: "GNL Technical Report"."""


def _venue_for(kind: PublicationKind, venue: str | None, imprint: Imprint) -> str | None:
    """The venue by the conventions for the kind: a book's is its publisher, a patent has none."""
    if kind == "patent":
        if venue:
            imprint.notes.insert(0, venue)
        return None
    if kind == "book" and imprint.publisher:
        return imprint.publisher
    if kind == "report" and venue:
        venue = _REPORT_OF.sub("", venue)
    if kind == "thesis" and venue and (school := before_country(venue)):
        return school
    if kind in ("report", "thesis") and imprint.place_publisher and imprint.publisher:
        return imprint.publisher
    if kind == "thesis" and venue:
        degree, school = school_of(venue)
        imprint.notes += [degree] if degree else []
        return school
    return _THE.sub("", AT.sub("", venue)) if venue else venue


_THE = Lazy(r"^the (?=[^\W\d_a-z])")
"""A sentence's word in front of a name: "In preparation for the Sand Journal"."""


def _server(venue: str) -> str:
    match = venues.SERVER.match(venue)
    if match and venues.VENUE.search(venue[match.end :]) is None:
        named = venue[: match.end]
        return named[:5] if named.lower() == "arxivpreprint" else named
    return venue


def _status(
    imprint: Imprint,
    headings: tuple[str, ...],
    kind: PublicationKind,
    venue: str | None,
    arxiv: str | None,
    year: int | None,
) -> Status:
    if imprint.status not in ("accepted", "in press") and imprint.volume and imprint.pages and venue:
        return "published"  # what else is said is of another version: "[Final preprint]"
    if imprint.status and imprint.status != "preprint":
        return imprint.status
    above = heading_status(headings)
    if imprint.status == "preprint" or kind == "preprint":
        return above if above in ("submitted", "accepted", "in press") else "preprint"
    if above == "preprint":
        return "published" if kind == "thesis" or venue and year else "preprint"
    if above in ("submitted", "accepted", "in press"):
        return above
    if above == "in preparation":
        return above
    if above is None and kind == "other" and not venue and arxiv:
        return "preprint"
    return "published"
