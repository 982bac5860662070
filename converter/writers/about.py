"""`_pages/about.md`: who the person is, then the publications; or what the owner of the site chooses."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from converter.document import Block, BlockKind, Text
from converter.model import CV, Education, Entry, Experience, Item, Section, SectionKind, contents
from converter.writers import blocks, inline
from converter.writers.contents import heading
from converter.writers.cv_page import groups
from converter.writers.dates import printed_dates
from converter.writers.home_papers import papers_of
from converter.writers.opening import prose_of
from converter.writers.settings import DEFAULTS, Settings
from converter.writers.texts import join, marked, of, rows, trimmed

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


def about(cv: CV, settings: Settings = DEFAULTS) -> str:
    """The text of the home page."""
    content = contents(cv)
    pieces = [FRONT_MATTER]
    for kind in settings.about.sections:
        pieces += _section(kind, cv, content, settings)
    return "\n".join(piece.rstrip("\n") + "\n" for piece in pieces)


def _section(kind: SectionKind, cv: CV, content: Sequence[Sequence[Item]], settings: Settings) -> Iterator[str]:
    """All that the page shows of one kind.

    Summary and interests stand as they were written, education and current positions as short lists, papers by
    category; sections of other kinds stand as on the CV page.
    """
    match kind:
        case "about" | "interests":
            top = next((section for section in cv.sections if section.kind == "contact" or section.level == 0), None)
            for section, items in zip(cv.sections, content, strict=True):
                prose = [item for item in items if not isinstance(item, Entry)]
                if kind == "about" and section is top:
                    prose = _running_text(prose)
                elif section.kind != kind:
                    continue
                if text := blocks.prose(prose):
                    yield _under(section, text)
        case "education":
            leading = _of_degrees(cv.education)
            current = _current(cv.experience)
            for i, (section, items) in enumerate(zip(cv.sections, content, strict=True)):
                if i in leading:
                    shown = [e for e in items if isinstance(e, Education) or isinstance(e, Experience) and e in current]
                    yield _under(section, "\n".join(_short(entry, cv.education) for entry in shown))
        case "experience":
            above = _of_degrees(cv.education) if "education" in settings.about.sections else frozenset[int]()
            current = _current(cv.experience)
            for i, (section, items) in enumerate(zip(cv.sections, content, strict=True)):
                positions = [entry for entry in items if isinstance(entry, Experience) and entry in current]
                if positions and i not in above:
                    yield _under(section, "\n".join(map(_short, positions)))
        case "publications" | "patents":
            yield from papers_of(kind, cv, content, settings)
        case _:
            yield from _whole(kind, cv, content, settings)


def _running_text(prose: Sequence[Block]) -> list[Block]:
    """What stands at the top of a CV without names, posts and addresses."""
    return [text for block in prose if block.kind is BlockKind.PARAGRAPH and (text := prose_of(block))]


def _whole(kind: SectionKind, cv: CV, content: Sequence[Sequence[Item]], settings: Settings) -> Iterator[str]:
    """The sections of a kind, with those below them that have no kind of their own."""
    inside: list[int] = []  # the levels of the headings that stand above
    for section, items in zip(cv.sections, content, strict=True):
        while inside and section.level <= inside[-1]:
            inside.pop()
        if section.kind != kind and not (inside and section.kind == "other"):
            continue
        inside.append(section.level)
        title = blocks.heading(heading(section), 1 + len(inside))
        body = "\n".join(text.rstrip("\n") + "\n" for text in groups(items, settings.owner))
        if title or body:
            yield title + body


def _under(section: Section, text: str) -> str:
    title = blocks.heading(heading(section), 2)
    return text if section.kind == "contact" else title + text


def _of_degrees(studies: Sequence[Education]) -> frozenset[int]:
    """The sections, by index, of studies: of those that are degrees where there are any, not of courses attended."""
    entries = Counter(study.section for study in studies)
    degrees = Counter(study.section for study in studies if study.degree)
    return frozenset(i for i in entries if 2 * degrees[i] >= entries[i]) or frozenset(degrees) or frozenset(entries)


def _current(positions: Sequence[Experience]) -> list[Experience]:
    """The positions that are held today; if there are none, the latest, and the first where none has a date."""
    present = [position for position in positions if position.end == "present"]
    dated = [position for position in positions if position.end or position.start]
    latest = max(dated, key=lambda position: position.end or position.start or "") if dated else None
    return present or ([latest] if latest else list(positions[:1]))


def _short(entry: Education | Experience, others: Sequence[Education] = ()) -> str:
    """What and when, without place and details."""
    extra = entry.degree if isinstance(entry, Education) else entry.position
    wanted = ("degree", "position", "institution", "organization", *([] if extra else ["other"]))
    texts: list[Text] = []
    for row in rows(entry):
        texts += [trimmed(part.text) for part in row if part.role in wanted]
    said = _bare(" ".join(text.plain for text in texts))
    if extra and _bare(extra) not in said:
        texts.insert(0, of(extra))
    if isinstance(entry, Education) and entry.area and _bare(entry.area) not in said + _bare(entry.degree or ""):
        texts.insert(
            next((i for i, text in enumerate(texts, 1) if _bare(text.plain) == _bare(extra or "")), 1), of(entry.area)
        )
    texts = [text for text in texts if text]
    where = entry.institution if isinstance(entry, Education) else entry.organization
    if texts and _bare(where) not in _bare("".join(text.plain for text in texts)):
        texts.append(of(where))
    if not texts:
        return blocks.entry(entry, bold=True)
    if not any(run.bold for text in texts for run in text.runs):
        texts[0] = marked(texts[0])
    return "* " + inline.markdown(join([*texts, *printed_dates(entry, others)]), line_break=" ")


def _bare(text: str) -> str:
    return "".join(filter(str.isalnum, text)).casefold()
