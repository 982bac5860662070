"""A CV made by hand, in which texts that are hard to print stand in every field there is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from converter.diagnostics import Location
from converter.document import Block, BlockKind, Run, Text, concatenate
from converter.model import (
    CV,
    Award,
    Education,
    Entry,
    Experience,
    Link,
    Name,
    Part,
    Publication,
    Role,
    Section,
    SectionKind,
    Talk,
    Teaching,
)

SOURCE = "handmade.md"
OWNER = "Zoe Owner"
SECTIONS: tuple[tuple[str, SectionKind], ...] = (
    (OWNER, "contact"),
    ("About me", "about"),
    ("Publications", "publications"),
    ("Education", "education"),
    ("Positions", "experience"),
    ("Teaching", "teaching"),
    ("Talks", "talks"),
    ("Awards", "awards"),
    ("Service", "service"),
    ("Skills", "skills"),
)


def marker(i: int) -> str:
    """A co-author who is on the i-th paper alone."""
    return f"Case No{i:03}"


def url(i: int) -> str:
    """Where the i-th paper's link leads."""
    return f"https://host.example/{i}"


class Typewriter:
    """Types pieces of text one after another, so that each has its place in a source."""

    def __init__(self) -> None:
        self.position = 0
        self.line = 1

    def text(self, text: str, *, bold: bool = False, href: str | None = None) -> Text:
        """A piece on the current line."""
        start, self.position = self.position, self.position + len(text)
        return Text((Run(text, start, self.position, bold=bold, href=href),), SOURCE)

    def location(self) -> Location:
        """A new line, and where it is."""
        self.position, self.line = self.position + 1, self.line + 1
        return Location(SOURCE, self.line, 1)

    def block(self, kind: BlockKind, text: str) -> Block:
        """A block on a line of its own."""
        self.location()
        typed = self.text(text)
        depth, marker = (1, "-") if kind is BlockKind.ITEM else (0, "")
        level = 1 if kind is BlockKind.HEADING else 0
        return Block(kind, typed, typed.span, level=level, depth=depth, marker=marker)

    def parts(self, *pieces: tuple[Role, str]) -> tuple[Part, ...]:
        """An entry's header."""
        return tuple(Part(role, self.text(text)) for role, text in pieces)


def handmade(texts: Sequence[str]) -> CV:
    """A CV with one entry of each kind, one paragraph, one item and one section for each text."""
    type_ = Typewriter()
    sections = [_section(type_, heading, kind) for heading, kind in SECTIONS]
    about = [block for text in texts for block in _paragraph_and_item(type_, text)]
    sections[1] = replace(sections[1], prose=tuple(about))
    papers = tuple(_paper(type_, i, text) for i, text in enumerate(texts))
    education = tuple(
        Education(
            section=3,
            location=type_.location(),
            institution=text,
            degree=text,
            end="2012",
            parts=type_.parts(
                ("degree", text), ("glue", ", "), ("institution", text), ("glue", ", "), ("date", "2012")
            ),
            details=(type_.block(BlockKind.ITEM, text),),
        )
        for text in texts
    )
    experience = tuple(
        Experience(
            section=4,
            location=type_.location(),
            organization=text,
            position=text,
            start="2013",
            end="2014",
            parts=type_.parts(
                ("position", text), ("glue", ", "), ("organization", text), ("glue", ", "), ("date", "2013-2014")
            ),
            details=(type_.block(BlockKind.ITEM, text),),
        )
        for text in texts
    )
    teaching = tuple(
        Teaching(
            section=5,
            location=type_.location(),
            title=text,
            role=text,
            venue=text,
            date="2015",
            parts=type_.parts(
                ("title", text), ("glue", ", "), ("role", text), ("glue", ", "), ("venue", text), ("glue", ", "),
                ("other", f"for {text} twice"), ("glue", ", "), ("date", "2015"),
            ),
        )
        for text in texts
    )  # fmt: skip
    talks = tuple(
        Talk(
            section=6,
            location=type_.location(),
            title=text,
            venue=text,
            date="2016",
            parts=type_.parts(
                ("title", text), ("glue", ", "), ("venue", text), ("glue", ", "), ("place", f"In {text} City"),
                ("glue", ", "), ("other", f"with {text} too"), ("glue", ", "), ("date", "2016"),
            ),
        )
        for text in texts
    )  # fmt: skip
    awards = tuple(
        Award(
            section=7,
            location=type_.location(),
            title=text,
            date="2017",
            parts=type_.parts(("title", text), ("glue", ", "), ("date", "2017")),
        )
        for text in texts
    )
    for i in (8, 9):
        sections[i] = replace(sections[i], prose=tuple(type_.block(BlockKind.ITEM, text) for text in texts))
    for text in texts:
        section = _section(type_, text, "other")
        sections.append(replace(section, level=2, prose=tuple(_paragraph_and_item(type_, text))))
    plans = tuple(block for text in texts for block in _project(type_, text))
    sections.append(replace(_section(type_, "Projects", "projects"), prose=plans))
    return CV(
        name=OWNER,
        sections=tuple(sections),
        publications=papers,
        education=education,
        experience=experience,
        teaching=teaching,
        talks=talks,
        awards=awards,
        service=tuple(texts),
        skills=tuple(texts),
        latest_year=2017,
    )


def _section(type_: Typewriter, heading: str, kind: SectionKind) -> Section:
    type_.location()
    return Section(heading=heading, kind=kind, title=type_.text(heading))


def _paragraph_and_item(type_: Typewriter, text: str) -> list[Block]:
    return [type_.block(BlockKind.PARAGRAPH, text), type_.block(BlockKind.ITEM, text)]


def _project(type_: Typewriter, text: str) -> list[Block]:
    """A project with a title in bold, a date and an item below."""
    type_.location()
    header = concatenate([type_.text(f"Plan {text} end", bold=True), type_.text(f", 2014, about {text} only")])
    header = replace(header, source=SOURCE)
    below = replace(type_.block(BlockKind.ITEM, text), depth=2)
    return [Block(BlockKind.ITEM, header, header.span, depth=1, marker="-"), below]


def _paper(type_: Typewriter, i: int, text: str) -> Publication:
    location = type_.location()
    header: list[Part] = [Part("authors", type_.text(OWNER, bold=True))]
    for role, piece in (
        ("glue", ", "), ("authors", text), ("glue", ", "), ("authors", marker(i)), ("glue", ". "), ("title", text),
        ("glue", ". "), ("imprint", text), ("glue", ", "), ("date", "2015"), ("glue", ". "), ("note", text),
        ("glue", " "),
    ):  # fmt: skip
        header.append(Part(role, type_.text(piece)))  # type: ignore[arg-type]
    header.append(Part("link", type_.text(text, href=url(i))))
    return Publication(
        section=2,
        location=location,
        parts=tuple(header),
        details=(type_.block(BlockKind.ITEM, text),),
        title=text,
        authors=(OWNER, text, marker(i)),
        names=(Name(family="Owner", given="Zoe"), Name(literal=text), Name(family=f"No{i:03}", given="Case")),
        marks=("", "", ""),
        owner=0,
        venue=text,
        year=2015,
        kind="journal",
        notes=(text,),
        urls=(url(i),),
        links=(Link(text, url(i)),),
    )


def printed(entry: Entry) -> str:
    """The entry's header as its author laid it out."""
    return "".join(part.text.plain for part in entry.parts)
