"""Finds a document's sections: which lines are headings, and how they nest."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from converter.document import Block, BlockKind, Document, Text, concatenate
from converter.parse.candidate import visible
from converter.parse.candidates import pieces_of
from converter.parse.headings import settled
from converter.parse.lines import is_plain
from converter.parse.lost_margins import with_lost_margins
from converter.parse.names import person
from converter.parse.nested_cvs import with_bullets_as_headings
from converter.parse.outline import Outline
from converter.parse.page_kinds import page_kind
from converter.parse.publications.signs import looks_like_work
from converter.parse.records import with_records
from converter.parse.run_in_headings import with_headings_run_in
from converter.parse.section_kinds import find_kinds
from converter.parse.section_works import find_works
from converter.parse.stacked_works import with_stacked_works
from converter.parse.status_below import without_status_lines
from converter.parse.text_as_headings import without_texts_as_headings
from converter.parse.vocabulary import is_document_title, kind_of
from converter.patterns import Lazy


def find_sections(document: Document) -> list[Outline]:
    """The sections in printed order; the first has no heading where text precedes the first heading."""
    document = with_lost_margins(with_bullets_as_headings(without_texts_as_headings(document)))
    document = with_stacked_works(with_records(with_headings_run_in(document)))
    pieces = without_status_lines(list(pieces_of(document)))
    pieces = settled(pieces, document)
    sections: list[Outline] = []
    for piece in pieces:
        if isinstance(piece, Block):
            if not sections:
                sections.append(Outline("", Text((), document.name), 0, "about"))
            sections[-1].blocks.append(_outside(piece, sections[-1]))
        else:
            sections.append(Outline(_heading(piece.plain), piece.text, piece.level, "other"))
    if sections and sections[0].level == 0 and not any(visible(b) for b in sections[0].blocks):
        hidden = sections[0].blocks
        if len(sections) > 1:
            del sections[0]
            sections[0].blocks[:0] = hidden
    _take_numbers(sections)
    for section in sections:
        section.blocks = _raised(_unwrapped(section.blocks))
    _nest(sections)
    _name_section(sections)
    page = page_kind(document)
    find_kinds(sections, page if page != "publications" else None, unmarked=is_plain(document))
    title = document.front_matter.get("title") or re.sub(r".*/|\.\w+$", "", document.name)
    find_works(sections, called=page == "publications", title=title if isinstance(title, str) else "")
    _part_letterhead(sections)
    return sections


def _part_letterhead(sections: list[Outline]) -> None:
    """Puts in front of the title "Publication list" whose it is and when it was made, which stands below it."""
    titles = [i for i, s in enumerate(sections[:3]) if s.level and s.kind == "publications"]
    if not titles or not any(s.kind == "publications" for s in sections[titles[0] + 1 :]):
        return
    section = sections[titles[0]]
    shown = [b.text.plain.strip() for b in section.blocks if visible(b)]
    name = re.split(r"[\n\v]", shown[0])[0].strip() if shown else ""
    if (
        not person(name)
        or len(shown) > _LETTERHEAD
        or sum(map(len, shown)) > _LONGEST
        or any(map(looks_like_work, shown))
    ):
        return
    if sections[0].level:
        sections.insert(0, Outline("", Text((), section.title.source), 0, "about"))
        for s in sections[1:]:
            s.parent = None if s.parent is None else s.parent + 1
    sections[0].blocks += section.blocks
    section.blocks = []


_LETTERHEAD = 4
"""So many paragraphs at most say whose a list is and of which day."""
_LONGEST = 200
"""Characters that they have together at most."""


def _take_numbers(sections: Sequence[Outline]) -> None:
    """The headings' numbers, which an extract of a PDF has above them, put in front of them: "5.", "Education"."""
    found = [
        (i, int(number[1]))
        for i, section in enumerate(sections[:-1])
        if section.blocks and (number := _NUMBER.fullmatch(section.blocks[-1].text.plain.strip()))
    ]
    numbers = [number for _, number in found]
    if len(numbers) < 3 or numbers != sorted(set(numbers)) or numbers[-1] > len(sections):
        return
    for i, _ in found:
        above = sections[i].blocks.pop()
        sections[i + 1].title = concatenate([above.text, sections[i + 1].title], " ")


_NUMBER = Lazy(r"(\d{1,2})\.")


def _outside(block: Block, section: Outline) -> Block:
    """A paragraph below a heading that ended a list is outside of that list."""
    torn = block.kind is BlockKind.PARAGRAPH and block.depth and section.level
    if torn and all(b.kind is BlockKind.PARAGRAPH and not b.depth for b in section.blocks if visible(b)):
        return replace(block, depth=0)
    return block


def _unwrapped(blocks: list[Block]) -> list[Block]:
    """Items with the year in front as Markdown reads it, a list of one in each, made one: "1. 2024. Berg, A. ..."."""
    result: list[Block] = []
    for block in blocks:
        above = result[-1] if result else None
        if (
            above is not None
            and above.kind is block.kind is BlockKind.ITEM
            and block.depth == above.depth + 1
            and not above.text.plain.strip()
            and re.fullmatch(r"\W?(?:19|20)\d\d\W", block.marker)
        ):
            result[-1] = replace(block, depth=above.depth)
        else:
            result.append(block)
    return result


def _raised(blocks: list[Block]) -> list[Block]:
    """Blocks of which some stand on the top level of lists: a list does not go on below the next section's heading."""
    depths = [b.depth for b in blocks if b.kind is BlockKind.ITEM and re.search(r"\w", b.text.plain)]
    extra = min(depths) - 1 if depths else 0
    if extra <= 0:
        return blocks
    return [replace(b, depth=b.depth - extra) if b.depth > extra else b for b in blocks]


def _heading(plain: str) -> str:
    """A heading as GOLD prints it: no markup, one line, no final colon."""
    plain = re.sub(r"^#+(?=\w)", "", re.sub(r"\s+", " ", plain).strip())
    if linked := _LINKS_BEHIND.search(plain):
        plain = plain[: linked.start()]  # icons without a text show where they lead to
    return plain if re.search(r":\w+:$", plain) else re.sub(r"(?<=[^\W\d_]{4})\.$", "", plain.rstrip(":：").strip())


_LINKS_BEHIND = re.compile(r"(?<=\w)(?:[\s|·•]+(?:(?:https?://|mailto:)\S+|[\w.+-]+@[\w-]+\.[\w.-]+))+$")


def _nest(sections: list[Outline]) -> None:
    """Levels made dense from 1, and each section's parent."""
    stack: list[tuple[int, int]] = []
    for i, s in enumerate(sections):
        if s.level == 0:
            continue
        while stack and stack[-1][0] >= s.level:
            stack.pop()
        s.parent = stack[-1][1] if stack else None
        stack.append((s.level, i))
        s.level = len(stack)


def _name_section(sections: list[Outline]) -> None:
    """The heading that is the person's name: it is nobody's parent."""
    for i, s in enumerate(sections[:4]):
        if s.level == 0 or s.parent is not None:
            continue
        if kind_of(s.heading) is not None and not is_document_title(s.heading) and not person(s.heading):
            if kind_of(s.heading) not in ("about", "contact"):
                break
            continue
        if any(looks_like_work(b.text.plain) for o in sections[:i] if o.level for b in o.blocks):
            break  # a topic among others, with works below it
        if sum(looks_like_work(b.text.plain) or bool(_PAGES.search(b.text.plain)) for b in s.blocks) > 2:
            continue  # "Recent Publciations"; "Real Estate", where a topic's works are cited below their titles
        if person(s.heading) or is_document_title(s.heading):
            s.is_name = True
            for other in sections[i + 1 :]:
                if other.parent == i:
                    other.parent = None
            _relevel(sections)
            if person(s.heading):
                break


_PAGES = Lazy(r"\b(?:19|20)\d\d, \d{1,4} ?(?:\(\d{1,3}\) ?)?[:,] ?\d+|\b\d{1,4} ?\(\d{1,3}\)[:,] ?\d+ ?[-–] ?\d")
"""The numbers of a volume and its pages: "Sand Studies, 2014, 8(3): 39–42"."""


def _relevel(sections: list[Outline]) -> None:
    for s in sections:
        if s.level:
            s.level = 1 if s.parent is None else sections[s.parent].level + 1
