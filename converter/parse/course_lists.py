"""Lists of courses without dates: which paragraphs and items are courses, and which lines only stand above them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from converter.document import Block, BlockKind
from converter.parse import words
from converter.parse.course_titles import CODE
from converter.parse.courses import courses_in
from converter.parse.entries import Draft, context_of, is_label, is_prose, readable
from converter.parse.fields import segments
from converter.parse.lines import Line, lines_of
from converter.parse.overhead import place_above, role_above
from converter.parse.quoted_lines import begins_quoted
from converter.parse.vocabulary import is_known


def are_courses(paragraphs: Sequence[Block], width: int) -> bool:
    """Whether paragraphs without dates are courses: several, or one that lists some."""
    return len(paragraphs) > 1 or bool(courses_in(lines_of(paragraphs[0], width)))


def courses_by_paragraph(blocks: Sequence[Block], others: Sequence[Block], width: int) -> list[Draft | Block]:
    """Every paragraph is an entry, except for one that only says where the next ones were given."""
    result: list[Draft | Block] = []
    context: str | None = None
    for n, block in enumerate(blocks):
        lines = lines_of(block, width) if block in others else []
        plain = lines[0].plain if len(lines) == 1 else ""
        following = blocks[n + 1].text.plain if n + 1 < len(blocks) else ""
        only_place = words.university(plain) and not words.position(plain) and len(plain) < 90 and plain[-1:] != "."
        if only_place and following and not words.university(following):
            context = context_of(lines[0])
            result.append(block)
        else:
            named = lines and not _tells(lines[0]) and not _names_section(lines)
            result.append(Draft(lines, context=context) if named else block)
    return result


def courses_by_heading(blocks: Sequence[Block], width: int) -> list[Draft | Block]:
    """A draft of each heading with what is told below it; none where anything stands above the first or has a date."""
    shown = [b for b in blocks if readable(b)]
    headings = [b for b in shown if b.kind is BlockKind.HEADING]
    if not headings or shown[0] is not headings[0]:
        return []
    told = [b.kind is BlockKind.HEADING or _is_told(lines_of(b, width)[0]) for b in shown]
    if not all(told[n + 1] for n, b in enumerate(shown[:-1]) if b in headings) or headings[-1] is shown[-1]:
        return []
    if any(lines_of(b, width)[0].dated and not prose for b, prose in zip(shown, told, strict=True)):
        return []
    result: list[Draft | Block] = []
    for block in blocks:
        if block in headings:
            lines = lines_of(block, width)
            result.append(Draft(lines, title=lines[0]))
        elif result and isinstance(last := result[-1], Draft):
            last.details.append(block)
        else:
            result.append(block)
    return result


def _is_told(line: Line) -> bool:
    return is_prose(line) or len(line.plain) > 120


def _tells(line: Line) -> bool:
    """Whether a paragraph begins as running text, and with no name of a course set off in front of it."""
    first = line.text.run_at(0)
    set_off = (
        first.bold or first.italic or first.href or begins_quoted(line) or re.match(r"[^.:]{4,110}:\s", line.plain)
    )
    return is_prose(line) and not set_off


def _names_section(lines: Sequence[Line]) -> bool:
    """Whether a paragraph is no more than a number or a word for the kind of a section: "Courses", "Contact"."""
    plain = lines[0].plain
    return len(lines) == 1 and (not re.search(r"[^\W\d_]{2}", plain) or len(plain.split()) < 3 and is_known(plain))


def courses_below(tops: Sequence[Block], others: Sequence[Block], width: int) -> bool:
    """Whether the items are courses given at the institutions that stand above them."""
    headers = [line for b in others for line in lines_of(b, width)]
    bare = [x for x in headers if words.organization(x.plain) and not words.position(x.plain) and len(x.plain) < 90]
    sentences = sum(len(b.text.plain) > 140 or bool(re.search(r"[a-z]\.\s*$", b.text.plain)) for b in tops)
    return len(bare) * 2 > len(headers) and len(tops) > len(headers) and sentences * 2 < len(tops)


def is_context(line: Line) -> bool:
    """Whether a line above items says where or as what, and is no sentence."""
    small = sum(word.islower() and len(word) > 3 for word in line.plain.split())
    return small < 4 and bool(line.dates or words.organization(line.plain) or words.position(line.plain))


def courses_below_roles(lines: Sequence[Line]) -> list[Draft]:
    """A draft of each dated line below one or two that name institution and role; none where others stand there."""
    drafts: list[Draft] = []
    above: list[Line] = []
    several = 0
    for n, line in enumerate(lines):
        if line.dated and not line.only_date and len(line.plain) < 140:
            fresh = not n or lines[n - 1] in above
            school = next((x for x in above if words.organization(x.plain) and not role_above(x.plain)), None)
            role = next(filter(None, (role_above(x.plain) for x in above)), None)
            place = context_of(school) if school else next(filter(None, (place_above(x.plain) for x in above)), None)
            if not place or not role:
                return []
            several += not fresh
            drafts.append(Draft([*above, line] if fresh else [line], context=place, role=role))
            continue
        if not n or lines[n - 1].dated:
            above = []
        above.append(line)
        named = words.organization(line.plain) or role_above(line.plain)
        if line.dates or len(above) > 2 or not named or len(line.plain) > 90:
            return []
    return drafts if several and lines[-1].dated else []


def courses_below_dated_roles(lines: Sequence[Line]) -> list[Draft]:
    """A draft of each line below dated ones that name role and institution: "Tutor, Alder College 2019 - 2020",
    "Reeds", "Herons"; none where others stand there.  Only behind its number may a course have dates of its own.
    """
    drafts: list[Draft] = []
    header: Line | None = None
    context = ""
    several = fresh = 0
    for line in lines:
        role = role_above(line.plain)
        numbered = CODE.match(line.plain) is not None
        place = ", ".join(s.plain for s in segments(line)[1:] if _is_school(s.plain)) if role and line.dated else ""
        if line.dated and role and not numbered and (place or words.organization(line.plain)):
            header, context, fresh = line, place, 1
            continue
        told = words.organization(line.plain) or words.position(line.plain) or is_prose(line) or is_label(line)
        if header is None or not numbered and (line.dates or told or len(line.plain) > 70):
            return []
        own = [header, line] if fresh else [line]
        above = None if fresh or line.dates else header
        drafts.append(Draft(own, context=context or None, date_line=above, role=role_above(header.plain)))
        several, fresh = several + (not fresh), 0
    return drafts if several and not fresh else []


def courses_by_line(blocks: Sequence[Block], width: int) -> list[Draft | Block]:
    """A draft of each line of a plain text's paragraphs of which all lines name courses; none where there is none."""
    result: list[Draft | Block] = []
    for block in blocks:
        lines = lines_of(block, width) if readable(block) and block.kind is BlockKind.PARAGRAPH else []
        listed = len(lines) > 3 and all(map(_names_course, lines))
        result += [Draft([line]) for line in lines] if listed else [block]
    return result if any(isinstance(piece, Draft) for piece in result) else []


def _names_course(line: Line) -> bool:
    """Whether a line is as short as the name of a course, and neither role, institution nor sentence."""
    plain = line.plain
    bare = re.sub(r"\s*\([^()]*\)$", "", plain)
    told = words.position(bare) or words.university(bare) or is_label(line) or is_prose(line) or len(plain) > 90
    return not told and plain[:1].isupper() and plain[-1:] not in ".,;" and len(bare.split()) < 11


def _is_school(plain: str) -> bool:
    return words.organization(plain) or re.fullmatch("[A-Z]{2,6}", plain) is not None


def are_phrases(tops: Sequence[Block], width: int) -> bool:
    """Whether most items begin in lower case and have no date: what courses are about rather than courses."""
    lines = [lines_of(b, width)[0] for b in tops]
    small = sum(line.plain[:1].islower() and not line.dates for line in lines)
    return len(lines) > 1 and small * 5 >= len(lines) * 4


def introduced(blocks: Sequence[Block], width: int) -> bool:
    """Whether all but the first block are items, and it says something of all of them."""
    first = lines_of(blocks[0], width)
    plain = blocks[0].text.plain
    about = not first[0].dates and not words.organization(plain) and not words.position(plain)
    return about and len(blocks) > 2 and all(b.kind is BlockKind.ITEM for b in blocks[1:])


def below_labels(blocks: Sequence[Block], width: int) -> bool:
    """Whether short lines that say neither when nor where part a list of courses by subject, level or role."""
    tops = [b for b in blocks if b.kind is BlockKind.ITEM and b.depth <= 1]
    labels = [lines_of(b, width) for b in blocks if b.kind is not BlockKind.ITEM]
    short = all(len(x) == 1 and not x[0].dates and len(x[0].plain) < 60 and not is_prose(x[0]) for x in labels)
    sentences = sum(len(b.text.plain) > 140 or bool(re.search(r"[a-z]{3}\.\s*$", b.text.plain)) for b in tops)
    described = sum(words.organization(x[0].plain) for x in labels)
    return short and len(tops) >= 2 * len(labels) and sentences * 3 < len(tops) and not described
