"""The kind of each section: by its words, by the sections around it, by what it holds."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from converter.document import Block, BlockKind
from converter.model import SectionKind
from converter.parse.candidate import YEAR, visible
from converter.parse.fold import fold
from converter.parse.lines import lines_of
from converter.parse.outline import Outline
from converter.parse.section_contents import only_points
from converter.parse.section_heirs import with_parent
from converter.parse.section_lists import lists_works
from converter.parse.section_rules import BY_CONTENTS, BY_MEETINGS, BY_PLACE, Heading, is_degree_work, is_on_its_own
from converter.parse.section_works import VAGUE
from converter.parse.vocabulary import is_document_title, kind_of, normal


def find_kinds(sections: list[Outline], page: SectionKind | None, *, unmarked: bool = False) -> None:
    """The kind of each section: by its words, by its parent's kind or the page's, by its children's.

    `unmarked`: only the looks of headings tell what their levels are.
    """
    empty: SectionKind | None = None
    """The kind of a heading with nothing below it, which those behind it may be meant to stand below."""
    empty_at = -1
    above_years: tuple[int, SectionKind | None] = (0, None)
    """The level and kind of a heading "Talks" with nothing below it, whose years are headings of the same level."""
    for i, s in enumerate(sections):
        if s.level == 0:
            s.kind = page or ("contact" if _is_contact(s.blocks) else "about")
            continue
        if s.is_name:
            s.kind = "contact"
            continue
        if s.parent == empty_at:
            empty = None  # it has headings of its own below it
        heading = Heading(sections, i, kind_of(s.heading), _parent(sections, s, page)).corrected(BY_CONTENTS)
        if _is_vague(sections, i):
            s.kind, empty = heading.parent or "other", None
            continue
        year = bool(YEAR.fullmatch(s.heading))
        if not year:
            few = sum(visible(b) for b in s.blocks) < 2 or only_points(s.blocks)
            led = heading.own in ("publications", "talks") and few
            above_years = (s.level, heading.own) if led else (0, None)
        elif above_years[0] == s.level:
            heading = replace(heading, parent=above_years[1])
        heading = heading.corrected(BY_MEETINGS)
        if year:
            heading = replace(heading, parent=heading.parent or _before(sections, i))
        if empty == "students" and heading.own == "publications" and is_degree_work(heading):
            heading = replace(heading, own="students")
        elif heading.own is not None:
            menu = all(run.href for run in s.title.runs if run.text.strip())
            empty = None if menu or any(visible(b) for b in s.blocks) else heading.own
            empty_at = i
        elif heading.parent is None and not year:
            heading = replace(heading, parent=empty)
        heading = heading.corrected(BY_PLACE)
        parent = None if is_on_its_own(heading) else heading.parent
        if heading.own == "publications" and lists_works(sections, i, parent):
            s.kind = heading.own
        else:
            s.kind = with_parent(heading.own, parent, s.heading, unmarked=unmarked)
    _beside_lists(sections)
    _from_children(sections)
    for section in sections:
        if section.kind == "contact" and not section.is_name and _is_career(section):
            section.kind = "experience"


def _parent(sections: Sequence[Outline], section: Outline, page: SectionKind | None) -> SectionKind | None:
    """The kind of the heading above one, else the page's."""
    if section.parent is None or is_document_title(sections[section.parent].heading):
        return page
    return sections[section.parent].kind


def _before(sections: Sequence[Outline], i: int) -> SectionKind:
    """What a year goes on with: the section in front of it, or the works that a page begins with."""
    return "publications" if i == 0 or sections[i - 1].kind in ("about", "contact") else sections[i - 1].kind


def _beside_lists(sections: Sequence[Outline]) -> None:
    """Beside a list of works that a heading on something else seems to hold, others are lists of works, too."""
    listed = {s.parent for s in sections if s.parent is not None and s.kind == "publications"}
    for s in sections:
        inherited = s.parent is not None and s.parent in listed and s.kind == sections[s.parent].kind
        if inherited and s.kind in ("projects", "grants") and kind_of(s.heading) == "publications":
            s.kind = "publications"


def _is_career(section: Outline) -> bool:
    """Whether most of what stands right below "Short CV" are entries with a date."""
    if not is_document_title(section.heading):
        return False
    shown = [lines_of(b)[0] for b in section.blocks if visible(b)]
    dated = sum(line.dated and line.dates[0].at < 3 for line in shown)
    return dated > 2 and dated * 3 > 2 * len(shown)


def _is_vague(sections: Sequence[Outline], i: int) -> bool:
    """Whether a heading says no more than "Research" or "Pedagogy scholarship" of the headings right below it."""
    return (
        bool(VAGUE.fullmatch(normal(sections[i].heading)))
        and not any(visible(b) for b in sections[i].blocks)
        and any(o.parent == i for o in sections[i + 1 : i + 2])
    )


def _from_children(sections: list[Outline]) -> None:
    """A heading that says no more than "Research" is of the kind of what stands below it."""
    for i, s in enumerate(sections):
        if s.level and VAGUE.fullmatch(normal(s.heading)):
            children = [o.kind for o in sections if o.parent == i]
            if not children and s.kind == "experience" and not any(_entry_like(b) for b in s.blocks if visible(b)):
                s.kind = "interests"
            if children and not any(visible(b) for b in s.blocks):
                kind = Counter(children).most_common(1)[0][0]
                s.kind = kind
                _inherit_again(sections, i)


def _entry_like(block: Block) -> bool:
    """Whether a block could be an entry rather than running text."""
    return block.kind is BlockKind.ROW or any(line.dated for line in lines_of(block))


def _inherit_again(sections: list[Outline], parent: int) -> None:
    for s in sections:
        if s.parent == parent and kind_of(s.heading) is None:
            s.kind = sections[parent].kind


def _is_contact(blocks: Sequence[Block]) -> bool:
    """Whether the text in front of the first heading is a letter head rather than prose."""
    text = " ".join(b.text.plain for b in blocks[:12] if visible(b))
    sentences = len(re.findall(r"[a-z]{3,}[.!?](?:\s|$)", fold(text)))
    address = bool(re.search(r"@|\[at\]|\(at\)|tel\b|phone|\+\d", text, re.I))
    return address and sentences <= 2 or (sentences == 0 and len(text) < 200)
