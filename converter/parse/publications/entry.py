# ruff: noqa: E501 (a pattern reads better on one line)
"""One entry from text to fields."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from converter.document import Text
from converter.model import Link, Name, Publication, PublicationKind, Status
from converter.parse.publications import venues
from converter.parse.publications.claims import TAKEN, Claims
from converter.parse.publications.dates import YEAR, heading_year, year_of
from converter.parse.publications.identifiers import Identifiers, claim_identifiers
from converter.parse.publications.imprint import Imprint, read_imprint
from converter.parse.publications.kind import heading_kind, kind_of
from converter.parse.publications.layout import Layout, lay_out
from converter.parse.publications.partition import partition
from converter.parse.publications.people import is_same_person, parts_of_name
from converter.parse.publications.readings import Reading
from converter.parse.publications.segment import NUMBER, RawEntry
from converter.parse.publications.status import heading_status
from converter.parse.publications.words import LINK_LABELS


@dataclass(slots=True)
class Prepared:
    """An entry laid out, its links and identifiers claimed."""

    raw: RawEntry
    layout: Layout
    claims: Claims
    identifiers: Identifiers
    head: int
    year: int | None


def prepare(raw: RawEntry, width: int | None) -> Prepared:
    """Lay out an entry, claim its number, the date before it, its links and identifiers."""
    layout = lay_out(raw.text, width)
    claims = Claims(layout.string)
    identifiers = claim_identifiers(layout, claims)
    for mark in _DOCUMENT_TYPE.finditer(claims.free):
        claims.take(mark.start(), mark.end(), "glue", "type")
    if abstract := _ABSTRACT.search(claims.free):
        claims.take(abstract.start(), len(layout.string), "other", "abstract")
    head, year = _head(layout, claims)
    return Prepared(raw, layout, claims, identifiers, head, year)


_DOCUMENT_TYPE = re.compile(r"\s?[\[［](J|C|M|D|P|R|N|A|Z|G|S|EB|DB|CP)(?:/(?:OL|CD))?[\]］](?://)?")
"""The document types of GB/T 7714, with which Chinese lists mark the end of a title."""
_TYPE_KINDS: dict[str, PublicationKind] = {
    "J": "journal",
    "C": "conference",
    "M": "book",
    "D": "thesis",
    "P": "patent",
    "R": "report",
}

_ABSTRACT = re.compile(
    r"(?<=[\v\n\f])\s*(?:(?:abstract|summary|tl;?dr|keywords?|zusammenfassung|résumé|resumen|摘要)\s*[:.：]|(?:abstract|tl;?dr)\s+(?-i:[A-Z]))|(?<=[.)\]\x01]) (?:Abstract|ABSTRACT|TL;DR):\s",
    re.IGNORECASE,
)


def _head(layout: Layout, claims: Claims) -> tuple[int, int | None]:
    """Where the entry proper begins, behind its number and a year that stands before it."""
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
        match = re.match(rf"[\s\v{TAKEN}·•*|–—-]+", free[at:])
        if match:
            at += match.end()
        number = NUMBER.match(free, at)
        if (
            number
            and not re.match(rf"\s*{YEAR}", free[at:])
            and re.match(
                r"\s*[\[(]?[A-Z]{0,3}[.-]?\d{1,3}[\])]?[.)]|\s*[\[(][A-Z]{0,3}[.-]?\d{1,3}[\])]|\s*[A-Z]\d{1,2}\s|\s*[•▪◦‣]",
                free[at:],
            )
        ):
            claims.take(at, number.end(), "glue", "number")
            at = number.end()
            continue
        keyed = (
            re.match(
                r"\[[A-Za-z][\w+&.:-]{2,24}\]\s+(?=\S)|\d{1,3}\s+(?=[A-Z][\w’'-]+,? [A-Z](?:\.|[A-Z]?\b))", free[at:]
            )
            if at == 0
            else None
        )
        if keyed and not re.fullmatch(LINK_LABELS, keyed[0].strip(" []"), re.IGNORECASE):
            claims.take(at, at + keyed.end(), "glue", "number")
            at += keyed.end()
            continue
        glued = re.match(r"\d{1,3}[.)](?=[^\d\s])", free[at:])
        if glued:
            claims.take(at, at + glued.end(), "glue", "number")
            at += glued.end()
            continue
        dated = re.match(
            rf"[(\[]?({YEAR})(?:\s*[-–/]\s*(?:{YEAR}|\d\d)|[-./]\d\d)?[a-z]?[)\]]?(?=\s*[-–—:.,|]\s|\s*\v|\s*[)\]]|\s{{2,}})[\s\v.,:|–—-]*",
            free[at:],
        )
        dated = dated or re.match(rf"[(\[]({YEAR})[a-z]?[)\]][\s.:,]*", free[at:])
        if (
            not dated
            and (column := re.match(rf"({YEAR})\s+(?=\S)", free[at:]))
            and (
                layout.text.plain[at + 4 : at + 5] == "\t"
                or re.match(r"[A-Z][\w’'-]+,? [A-Z]{1,3}\b\.?", free[at + column.end() :])
            )
        ):
            dated = column
        if dated and year is None and len(free) - at > 30:
            year = int(dated[1])
            claims.take(at, at + len(dated[0].rstrip()), "date", "head")
            at += dated.end()
            continue
        if not match or not match.end():
            break
        if not number and not dated:
            break
    return at, year


def clean(text: str) -> str:
    """A text on one line: words hyphenated at a line end joined, ligatures undone, blanks before hyphens closed up."""
    text = re.sub(r"(?<=[a-zà-ÿ])[-\u00ad]\n\s*(?=[a-zà-ÿ])", "", text)
    text = re.sub(r"(?<=\w)-\n\s*(?=\w)", "-", text)
    text = re.sub("[ﬀ-ﬆ]", lambda m: unicodedata.normalize("NFKC", m[0]), text).replace("\u00ad", "")
    text = re.sub(r"\s+", " ", text.replace("\v", " ")).strip()
    return re.sub(r"(?<=\w) (?=-\w)|(?<=\w) (?=,)", "", text)


_PAIRS = {"“": "”", '"': '"', "»": "«", "«": "»", "„": "“", "‘": "’", "‚": "‘", "「": "」", "『": "』", "'": "'"}


def clean_title(text: str) -> str:
    """A title without its quotes and its final stop."""
    title = clean(text).strip(" *_")
    while True:
        before = title
        title = title.strip(" ,;")
        if title.endswith((".", "。")) and not title.endswith("..."):
            title = title[:-1].rstrip()
        if title and title[-1] in '”"»' and not any(c in title[:-1] for c in '“"„«»'):
            title = title[:-1]
        if len(title) > 2 and title[0] in _PAIRS:
            closing = _PAIRS[title[0]] if title[0] != "„" else "“”"
            if (
                title[-1] in closing
                and not any(c in title[1:-1] for c in closing)
                or title[-1] in '”"“»«'
                and title.count(title[0]) == 1
                and title[-1] in closing
            ):
                title = title[1:-1].strip()
            elif not any(c in title[1:] for c in closing):
                title = title[1:]
        if title == before:
            return title


def read_entry(
    prepared: Prepared,
    reading: Reading | None,
    section: int,
    headings: tuple[str, ...],
    owner: str | None,
    known_venues: frozenset[str],
) -> Publication:
    """The publication that an entry's chosen reading gives."""
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
    title_start, title_end = _whole_title(layout.string, reading.title)
    title = clean_title(plain[title_start:title_end])
    title_link = next((h for a, b, h in layout.links if a < title_end and b > title_start and h not in ("", "#")), None)
    claims.take(title_start, title_end, "title", "title")
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
            authors.append(printed)
            names.append(parts_of_name(printed, span.form))
            marks.append(clean(span.mark))
            if any(a <= span.start + 1 and b >= span.end - 2 for a, b in layout.bold):
                others_bold += 1
                bold_owner = n if bold_owner is None else bold_owner
            if owner_index is None and owner and is_same_person(printed, owner):
                owner_index = n
        if owner_index is None and others_bold == 1 and len(authors) > 1:
            owner_index = bold_owner
        elif owner_index is None and others_bold == 1 and len(authors) == 1 and reading.markup != "bold":
            owner_index = 0
    between = reading.authors.end if reading.authors and reading.authors.end <= title_start else prepared.head
    if reading.authors and reading.authors.end <= title_start:
        gap = claims.free[between:title_start]
        if year_of(gap) is not None:
            match = re.search(rf"[(\[]?\s*{YEAR}.*", gap.replace("\v", " ").rstrip(" :,."))
            if match:
                closing = between + match.end()
                claims.take(between + match.start(), closing, "date", "date")
                gap_year = year_of(gap)
            else:
                gap_year = None
        else:
            gap_year = None
    else:
        gap_year = None
    heading, _ = heading_kind(headings)
    imprint = read_imprint(layout, claims, (title_start, title_end), between, prepared.head, heading, known_venues)
    if heading == "patent":
        imprint.patent = True
    venue = clean(plain[imprint.venue[0] : imprint.venue[1]]).strip(' .,;:“”"»«*_') if imprint.venue else None
    if venue and imprint.venue and plain[imprint.venue[1] - 1] == "." and re.search(r"\w\. ?\w.*\b[A-Z][a-z]+$", venue):
        venue += "."
    if venue and (match := re.fullmatch(r"[『《「]([^『《「』》」]+)[』》」]", venue)):
        venue = match[1]
    leading_editors = bool(
        reading.authors
        and re.match(
            r"[\s.,]*\(?(?:eds?|hrsg|hg|éds?|coord|editors?|herausgeber)\b",
            claims_text(plain, reading.authors.end),
            re.IGNORECASE,
        )
    )
    arxiv = prepared.identifiers.arxiv
    kind = kind_of(imprint, venue, headings, arxiv=bool(arxiv), title=title, leading_editors=leading_editors)
    marks_of_type = claims.of("type")
    if marks_of_type and (mark := _DOCUMENT_TYPE.match(plain, marks_of_type[0].start)):
        kind = _TYPE_KINDS.get(mark[1], kind)
    venue = _venue_for(kind, venue, imprint)
    if venue and venues.SERVER.match(venue):
        venue = _server(venue)
    above = next((y for y in map(heading_year, reversed(headings)) if y), None)
    year = gap_year or prepared.year or imprint.year or raw.year or above
    status = _status(imprint, headings, kind, venue, arxiv, year)
    if kind == "other" and not venue and arxiv:
        kind = "preprint"
    links = [link for _, link in prepared.identifiers.links]
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
        doi=prepared.identifiers.doi,
        arxiv=arxiv,
        urls=prepared.identifiers.urls,
        notes=tuple(dict.fromkeys(clean(n) for n in imprint.notes if n.strip())),
        names=tuple(names),
        marks=tuple(marks),
        owner=owner_index,
        links=tuple(links),
    )


def claims_text(plain: str, start: int) -> str:
    """The characters right behind a position."""
    return plain[start : start + 20]


def _whole_title(string: str, title: tuple[int, int]) -> tuple[int, int]:
    """The title's range without quotes around it that would be left open."""
    return title


def _venue_for(kind: PublicationKind, venue: str | None, imprint: Imprint) -> str | None:
    """The venue by the conventions for the kind: a book's is its publisher, a patent has none."""
    if kind == "patent":
        if venue:
            imprint.notes.insert(0, venue)
        return None
    if kind == "book" and imprint.publisher:
        return imprint.publisher
    if kind in ("report", "thesis") and imprint.place_publisher and imprint.publisher:
        return imprint.publisher
    return venue


def _server(venue: str) -> str:
    match = venues.SERVER.match(venue)
    if match and venues.VENUE.search(venue[match.end() :]) is None:
        return match[0]
    return venue


def _status(
    imprint: Imprint,
    headings: tuple[str, ...],
    kind: PublicationKind,
    venue: str | None,
    arxiv: str | None,
    year: int | None,
) -> Status:
    if imprint.status and imprint.status != "preprint":
        return imprint.status
    above = heading_status(headings)
    if imprint.status == "preprint" or kind == "preprint":
        return (
            above
            if above in ("submitted", "accepted", "in press", "in preparation")
            and kind == "preprint"
            and above != "in preparation"
            else "preprint"
        )
    if above == "preprint":
        return "published" if venue and year else "preprint"
    if above in ("submitted", "accepted", "in press"):
        return above
    if above == "in preparation":
        return above
    if above is None and kind == "other" and not venue and arxiv:
        return "preprint"
    return "published"
