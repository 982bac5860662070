"""`_pages/about.md`: who the person is, then the publications by category."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from converter.document import Text
from converter.model import CV, Education, Entry, Experience, Item, Publication, PublicationKind, Section, contents
from converter.writers import blocks, inline
from converter.writers.contents import heading, papers
from converter.writers.paper import Paper
from converter.writers.texts import join, marked, of, period, rows, trimmed

PATH = "_pages/about.md"
ADDRESS = "/"
FRONT_MATTER = """\
---
permalink: /
title: ""
excerpt: "About me"
author_profile: true
redirect_from:
  - /about/
  - /about.html
---
"""

HEADINGS: dict[PublicationKind, str] = {
    "journal": "Journal Papers",
    "conference": "Conference Papers",
    "workshop": "Workshop Papers",
    "preprint": "Preprints",
    "book": "Books",
    "chapter": "Book Chapters",
    "thesis": "Theses",
    "patent": "Patents",
    "report": "Reports",
    "poster": "Posters",
    "other": "Other",
}
"""What papers of a kind stand under where the CV itself does not divide them; in the order of the page."""


def about(cv: CV) -> str:
    """The text of the home page."""
    content = contents(cv)
    pieces = [FRONT_MATTER, *_person(cv, content)]
    if cv.publications:
        pieces += _publications(cv, content)
    return "\n".join(piece.rstrip("\n") + "\n" for piece in pieces)


def _person(cv: CV, content: Sequence[Sequence[Item]]) -> Iterator[str]:
    """Summary and interests as they were written, then education and current positions as short lists."""
    for section, items in zip(cv.sections, content, strict=True):
        if section.kind in ("about", "interests"):
            prose = [item for item in items if not isinstance(item, Entry)]
            if text := blocks.prose(prose):
                yield _under(section, text)
    for section, items in zip(cv.sections, content, strict=True):
        if lines := [_short(item) for item in items if isinstance(item, Education)]:
            yield _under(section, "\n".join(lines))
    shown = _current(cv.experience)
    for section, items in zip(cv.sections, content, strict=True):
        if lines := [_short(item) for item in items if isinstance(item, Experience) and item in shown]:
            yield _under(section, "\n".join(lines))


def _under(section: Section, text: str) -> str:
    title = blocks.heading(heading(section), 2)
    return title + text if section.level or section.kind != "contact" else text


def _current(positions: Sequence[Experience]) -> list[Experience]:
    """The positions that are held today; if there are none, the latest."""
    present = [position for position in positions if position.end == "present"]
    dated = [position for position in positions if position.end or position.start]
    return present or ([max(dated, key=lambda position: position.end or position.start or "")] if dated else [])


def _short(entry: Education | Experience) -> str:
    """What and when, without place and details."""
    wanted = ("degree", "position", "institution", "organization")
    texts: list[Text] = []
    dates: list[Text] = []
    for row in rows(entry):
        for part in row:
            if part.role in wanted:
                texts.append(trimmed(part.text))
            elif part.role == "date":
                dates.append(period(part.text))
    said = _bare(" ".join(text.plain for text in texts))
    extra = entry.degree if isinstance(entry, Education) else entry.position
    if extra and _bare(extra) not in said:
        texts.insert(0, of(extra))
    if isinstance(entry, Education) and entry.area and _bare(entry.area) not in said + _bare(entry.degree or ""):
        texts.insert(
            next((i for i, text in enumerate(texts, 1) if _bare(text.plain) == _bare(extra or "")), 1), of(entry.area)
        )
    texts = [text for text in texts if text]
    if not texts:
        return blocks.entry(entry, bold=True)
    if not any(run.bold for text in texts for run in text.runs):
        texts[0] = marked(texts[0])
    return "* " + inline.markdown(join([*texts, *dates]), line_break=" ")


def _bare(text: str) -> str:
    return "".join(filter(str.isalnum, text)).casefold()


def _publications(cv: CV, content: Sequence[Sequence[Item]]) -> Iterator[str]:
    """The papers under the CV's own headings where it divides them, else by kind; numbers begin anew at each."""
    holders = [i for i, items in enumerate(content) if papers(items)]
    tops = [i for i, section in enumerate(cv.sections) if section.kind == "publications" and not _above(cv, i)]
    only = tops[0] if len(tops) == 1 and cv.sections[tops[0]].heading else None
    title = blocks.heading(heading(cv.sections[only]) if only is not None else of("Publications"), 2)
    if len(holders) == 1 and not _above(cv, holders[0]):
        for kind, words in HEADINGS.items():
            if chosen := [paper for paper in papers(content[holders[0]]) if paper.kind == kind]:
                yield f"{title}### {words}\n"
                yield numbered(chosen)
                title = ""
        return
    shown = set() if only is None else {only}
    for i in holders:
        for above in [*_above(cv, i), i]:
            if above not in shown and cv.sections[above].heading:
                shown.add(above)
                depth = len(_above(cv, above)) - (only is not None)
                yield title + blocks.heading(heading(cv.sections[above]), 3 + max(depth, 0))
                title = ""
        if title:
            yield title
            title = ""
        yield numbered(papers(content[i]))


def numbered(publications: Sequence[Publication]) -> str:
    """A numbered list of papers with an empty line between them."""
    return "\n".join(item(Paper(publication), number) for number, publication in enumerate(publications, 1))


def item(paper: Paper, number: int) -> str:
    """One paper of a list: title and links, authors, imprint, each on a line of its own."""
    return "   \n".join([f"{number}. {paper.heading()}", *paper.lines()]) + "\n"


def _above(cv: CV, index: int) -> list[int]:
    """The sections of publications that a section stands in, outermost first."""
    found, level = [], cv.sections[index].level
    for i in range(index - 1, -1, -1):
        if level <= 1:
            break
        if cv.sections[i].level < level:
            level = cv.sections[i].level
            found.append(i)
    return [i for i in reversed(found) if cv.sections[i].kind == "publications"]
