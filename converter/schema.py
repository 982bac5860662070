"""What `cv2pages parse` prints, as types.

`cv.schema.json` is made from them (`python -m tests.regenerate`), and `export` is checked against them, so that none
of the three can drift from the others.  The first keys of each object are those of the corpus's labels.
"""

from __future__ import annotations

from typing import NotRequired, TypedDict

from converter.model import PrivateKind, PublicationKind, Role, SectionKind, Status


class Place(TypedDict):
    """A range of the source: line and column of its first character, from 1, and the offsets [start, end)."""

    line: int
    column: int
    start: int
    end: int


class Piece(TypedDict):
    """A text without its markup, and the offsets [start, end) of where it stands in the source."""

    text: str
    start: int
    end: int


class Part(Piece):
    """A piece of an entry's header and what it is.  The parts of an entry cover its header."""

    role: Role


class Block(Piece):
    """A paragraph, list item, table row, ... that stands below an entry or belongs to none."""

    kind: str


class Name(TypedDict):
    """A name in the terms of CSL-JSON; `literal` alone for a name that cannot be taken apart."""

    family: NotRequired[str]
    given: NotRequired[str]
    particle: NotRequired[str]
    suffix: NotRequired[str]
    literal: NotRequired[str]


class Link(TypedDict):
    """A link: its label as printed and its target."""

    label: str
    url: str


class Private(Piece):
    """A private piece of the text; only those that were asked for are printed."""

    kind: PrivateKind


class Section(TypedDict):
    """A heading, as printed; `level` is 1 for a section, 2 for one inside it, ...  `prose` belongs to no entry."""

    heading: str
    kind: SectionKind
    entries: int
    level: int
    prose: list[Block]


class Entry(TypedDict):
    """What all entries share.  `section` is an index into `sections`, null above the first heading."""

    section: int | None
    place: Place | None
    parts: list[Part]
    details: list[Block]


class _Publication(TypedDict):
    title: str
    authors: list[str]
    et_al: bool
    venue: str | None
    year: int | None
    kind: PublicationKind
    status: Status
    volume: str | None
    issue: str | None
    pages: str | None
    doi: str | None
    arxiv: str | None
    urls: list[str]
    notes: list[str]


class Publication(_Publication, Entry):
    """A work.  `names` and `marks` go with `authors`; `owner` is the index of the CV's owner among them.

    `confidence` is the probability that title, authors, venue and year are right, `doubts` what to check.
    `duplicate_of` is the index of the same work's first entry.
    """

    names: list[Name]
    marks: list[str]
    owner: int | None
    links: list[Link]
    former_titles: list[str]
    confidence: float
    doubts: list[str]
    duplicate_of: int | None


class _Education(TypedDict):
    institution: str
    degree: str | None
    area: str | None
    start: str | None
    end: str | None
    expected: bool


class Education(_Education, Entry):
    """A degree or a period of study.  Dates are YYYY or YYYY-MM, or "present"; `expected` dates lie ahead."""


class _Experience(TypedDict):
    organization: str
    position: str | None
    start: str | None
    end: str | None


class Experience(_Experience, Entry):
    """A position.  Dates are YYYY or YYYY-MM, or "present"."""


class _Teaching(TypedDict):
    title: str
    role: str | None
    venue: str | None
    date: str | None


class Teaching(_Teaching, Entry):
    """A course, or a teaching position."""


class _Talk(TypedDict):
    title: str
    venue: str | None
    date: str | None


class Talk(_Talk, Entry):
    """A talk, poster or presentation."""


class _Award(TypedDict):
    title: str
    date: str | None


class Award(_Award, Entry):
    """An honour, prize or scholarship."""


class CV(TypedDict):
    """A CV as data.  `preamble` stands above the first heading; `source` is the file that all offsets refer to."""

    name: str | None
    emails: list[str]
    hidden_emails: list[str]
    """Those of the addresses that are printed for people only: "jane (at) place dot edu"."""
    profiles: list[str]
    sections: list[Section]
    publications: list[Publication]
    education: list[Education]
    experience: list[Experience]
    teaching: list[Teaching]
    talks: list[Talk]
    awards: list[Award]
    service: list[str]
    skills: list[str]
    preamble: list[Block]
    private: list[Private]
    latest_year: int | None
    source: str
