"""What is known of a person's CV.

The fields follow the label format of the corpus; what else is known stands beside them.  Every entry is covered by its
`parts`: each character of its source text belongs to exactly one part (or to one of its `details`), so that nothing can
get lost between text and field, and a writer can print an entry as its author laid it out.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from converter.diagnostics import Diagnostic, Location
from converter.document import Block, Text

PrivateKind = Literal["phone", "address", "referees"]
"""The owner's telephone number or postal address, or how to reach another person whom the CV names as a reference."""
SectionKind = Literal[
    "contact", "about", "interests", "education", "experience", "publications", "talks", "teaching", "awards",
    "service", "skills", "projects", "students", "grants", "news", "patents", "references", "software", "media",
    "other",
]  # fmt: skip
PublicationKind = Literal[
    "journal", "conference", "workshop", "preprint", "thesis", "book", "chapter", "patent", "report", "poster", "other"
]
Status = Literal["published", "accepted", "in press", "submitted", "in preparation", "preprint"]

Role = Literal[
    # of a publication
    "title", "authors", "imprint", "date", "link", "note", "identifier",
    # of other entries
    "institution", "degree", "organization", "position", "venue", "role", "place",
    # connecting words and punctuation between parts; and text that is in no field but belongs to the entry
    "glue", "other",
]  # fmt: skip
"""`imprint` is all that says where and how a work appeared or will appear: venue, volume, pages, place, publisher,
month, status ("In submission to CVPR 2020"), as printed.  Its volume, pages etc. are also fields."""


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of an entry and what it is."""

    role: Role
    text: Text


@dataclass(frozen=True, slots=True)
class Name:
    """A person's or group's name in the terms of CSL-JSON; `literal` alone for a name that cannot be taken apart."""

    family: str | None = None
    given: str | None = None
    particle: str | None = None
    suffix: str | None = None
    literal: str | None = None


@dataclass(frozen=True, slots=True)
class Link:
    """A link of an entry: its label as printed, without brackets, and its target."""

    label: str
    url: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """What all entries share."""

    section: int
    """Index into `CV.sections` of the section that the entry stands in."""
    parts: tuple[Part, ...] = ()
    """The entry's header in printed order."""
    details: tuple[Block, ...] = ()
    """Bullets and paragraphs that stand below the header."""
    location: Location | None = None
    """Where the entry begins."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Publication(Entry):
    """A work by the owner of the CV."""

    title: str
    authors: tuple[str, ...] = ()
    """Each as printed, without markup and marks."""
    et_al: bool = False
    venue: str | None = None
    year: int | None = None
    kind: PublicationKind = "other"
    status: Status = "published"
    volume: str | None = None
    issue: str | None = None
    pages: str | None = None
    doi: str | None = None
    arxiv: str | None = None
    urls: tuple[str, ...] = ()
    """Every URL inside the entry, in order."""
    notes: tuple[str, ...] = ()
    """Awards, oral or spotlight, acceptance rates, remarks, as printed."""
    names: tuple[Name, ...] = ()
    """The authors' names taken apart, one for each of `authors`."""
    marks: tuple[str, ...] = ()
    """Equal-contribution and corresponding marks behind each author as printed ("*", "†"), "" where there is none."""
    owner: int | None = None
    """Index into `authors` of the person whose CV it is."""
    links: tuple[Link, ...] = ()
    """The links with their labels: the title's own link has the label "link"."""
    former_titles: tuple[str, ...] = ()
    """Titles under which an older source knew the work."""
    confidence: float = 1.0
    """The probability that title, authors, venue and year are right."""
    doubts: tuple[str, ...] = ()
    """What to check, in words ("the venue may begin earlier"); empty where nothing is in doubt."""
    duplicate_of: int | None = None
    """Index into `CV.publications` of the same work's first entry, for a paper that the CV lists twice."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Education(Entry):
    """A degree or a period of study.  Dates are YYYY or YYYY-MM; `end` may be "present"."""

    institution: str = ""
    degree: str | None = None
    area: str | None = None
    start: str | None = None
    end: str | None = None
    expected: bool = False
    """Whether the text says that the end lies ahead ("expected 2020")."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Experience(Entry):
    """A position.  Dates are YYYY or YYYY-MM; `end` may be "present"."""

    organization: str = ""
    position: str | None = None
    start: str | None = None
    end: str | None = None
    outdated: bool = False
    """Whether "present" is that of a source that is older than another one, which does not name the position."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Teaching(Entry):
    """A course, or a teaching position where no course is named."""

    title: str
    role: str | None = None
    venue: str | None = None
    date: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Talk(Entry):
    """A talk, poster or presentation without the form of a paper."""

    title: str
    venue: str | None = None
    date: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Award(Entry):
    """An honour, prize or scholarship."""

    title: str
    date: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A heading and what stands below it up to the next one."""

    heading: str
    """As printed, without markup; "" for the text before the first heading."""
    kind: SectionKind
    entries: int = 0
    level: int = 1
    """1 for a top-level section, 2 for a sub-section of the one before, ...; 0 for what precedes the first heading."""
    title: Text = Text()
    prose: tuple[Block, ...] = ()
    """The blocks of the section that belong to no entry, in printed order."""


@dataclass(frozen=True, slots=True)
class Private:
    """A piece of the source that is published only when asked for, its label ("TEL:") included."""

    kind: PrivateKind
    text: Text
    location: Location | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CV:
    """A whole CV.  Entries lie in printed order in their lists; `contents` puts those of one section together."""

    name: str | None = None
    emails: tuple[str, ...] = ()
    hidden_emails: frozenset[str] = frozenset()
    """Those of the addresses that are printed for people only: "jane (at) place dot edu"."""
    profiles: tuple[str, ...] = ()
    """URLs of the person's own pages."""
    sections: tuple[Section, ...] = ()
    publications: tuple[Publication, ...] = ()
    education: tuple[Education, ...] = ()
    experience: tuple[Experience, ...] = ()
    teaching: tuple[Teaching, ...] = ()
    talks: tuple[Talk, ...] = ()
    awards: tuple[Award, ...] = ()
    service: tuple[str, ...] = ()
    skills: tuple[str, ...] = ()
    private: tuple[Private, ...] = ()
    latest_year: int | None = None
    """The year that the CV is of: the latest that it mentions as past or present."""
    diagnostics: tuple[Diagnostic, ...] = ()


def email(cv: CV) -> str | None:
    """The person's first e-mail address that may stand on a page as one."""
    return next((address for address in cv.emails if address not in cv.hidden_emails), None)


def entries(cv: CV) -> tuple[Entry, ...]:
    """All entries of all kinds, list by list."""
    return cv.publications + cv.education + cv.experience + cv.teaching + cv.talks + cv.awards


Item = Entry | Block
"""What a section holds: entries, and blocks that belong to none."""


def contents(cv: CV) -> list[list[Item]]:
    """For each section its entries and loose blocks in printed order; of two sources, that of the first entry first."""
    found: list[list[tuple[str, int, Item]]] = [[] for _ in cv.sections]
    for entry in entries(cv):
        found[entry.section].append((*start_of(entry), entry))
    for section, mine in zip(cv.sections, found, strict=True):
        mine += [(block.span.source, block.span.start, block) for block in section.prose]
    result = []
    for mine in found:
        rank = {source: i for i, source in enumerate(dict.fromkeys(source for source, _, _ in mine))}
        result.append([item for _, _, item in sorted(mine, key=lambda one: (rank[one[0]], one[1]))])
    return result


def start_of(entry: Entry) -> tuple[str, int]:
    """Where an entry begins: its source and the offset of its first character."""
    spans = [part.text.span for part in entry.parts if part.text.runs] + [block.span for block in entry.details]
    if not spans:
        return ("", 0)
    first = min(spans, key=lambda span: span.start)
    return (first.source, first.start)


def part_text(entry: Entry, *roles: Role) -> list[Text]:
    """The texts of an entry's parts that have one of the given roles, in printed order."""
    return [part.text for part in entry.parts if part.role in roles]
