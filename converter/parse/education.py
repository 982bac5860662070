"""Entries of education: institution, degree, field and dates."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from converter.document import Block, BlockKind
from converter.model import Education, Part
from converter.parse import words
from converter.parse.degrees import REMARK, degree_and_field, degree_below, is_degree, school_inside, without_lead
from converter.parse.entries import Draft, above, is_label
from converter.parse.fields import Segment, Tag, clean, date_tags, parts_of, period, segments, tag
from converter.parse.halves import Halves, halves_of
from converter.parse.labelled import field_of, is_field_name
from converter.parse.lines import Line, blocks_of, lines_of
from converter.parse.schools import (
    institution_below,
    institution_of,
    parted,
    piece_behind,
    town_called,
    with_school,
    without_article,
)
from converter.parse.single_dates import Date
from converter.patterns import Lazy

_NAME = Lazy(r"[A-Z]{3,}|(?=[A-ZÀ-Ý])[\w.'’&-]+(?: (?:of|de|di|du|[A-ZÀ-Ý][\w.'’&-]*)){1,4}")
_IN_BRACKETS = Lazy(r"\s*\(([^()]+)\)$")
_PEOPLE = Lazy(r"(?:co-?)?(?:supervis|advis|mentor|betreu|under |with )", re.IGNORECASE)


_POSTDOC = Lazy(r"post-? ?doc|pos-?doctor|pós-?doutor|post-?doctor", re.IGNORECASE)
"""What is no degree but stands among degrees: "Postdoctoral training"."""


def read_education(drafts: Sequence[Draft], section: int) -> list[tuple[Draft, list[Education]]]:
    """Each draft's degrees; a draft without institution and degree has none."""
    halves = [halves_of(draft) for draft in drafts]
    order = _order([pair for pair in halves if pair])
    _hand_down(drafts)
    for draft, last in zip(drafts, _with_schools_last(drafts), strict=True):
        draft.school_last = last
    read = [_read(draft, section, pair if order else None) for draft, pair in zip(drafts, halves, strict=True)]
    return [(draft, _with_further(draft, found, section)) for draft, found in zip(drafts, read, strict=True)]


def _with_further(draft: Draft, found: list[Education], section: int) -> list[Education]:
    """A degree with those of the same school that stand, each with its date, below what is said of it."""
    if len(found) != 1 or not found[0].degree or not found[0].institution:
        return found
    result = [replace(found[0], details=())]
    for block in found[0].details:
        plain = block.kind is BlockKind.PARAGRAPH and block.depth == 0
        for line in lines_of(block, _EVERY_LINE) if plain else ():
            degree = words.degree(line.plain[:60])
            closed = line.dated and len(line.plain) < _LONGEST and not words.institution(line.plain)
            further = closed and degree is not None and degree.start == 0
            own = _read(Draft([line], context=found[0].institution), section, None) if further else []
            if len(own) == 1 and own[0].degree:
                school = found[0].institution  # what looks like another one is the field: "M.S., Language Technologies"
                field = own[0].area or (own[0].institution if own[0].institution != school else None)
                result.append(replace(own[0], institution=school, area=field))
            else:
                result[-1] = replace(result[-1], details=(*result[-1].details, *blocks_of([line])))
        if not plain:
            result[-1] = replace(result[-1], details=(*result[-1].details, block))
    return result if len(result) > 1 else found


_EVERY_LINE = 10_000
"""A width at which no line looks wrapped."""
_LONGEST = 160
"""Characters that a line with a degree and its date has at most."""


def _hand_down(drafts: Sequence[Draft]) -> None:
    """Gives an institution on a line of its own to the degrees on the lines below that of its first one."""
    above: Line | None = None
    for draft in drafts:
        first = draft.lines[0]
        found = words.degree(first.plain[:60])
        if words.institution(first.plain) and not found and not first.dates and len(draft.lines) > 1:
            below = words.degree(draft.lines[1].plain[:60])
            above = first if below and not below.start else None
        elif above and found and not found.start and not words.institution(" ".join(x.plain for x in draft.lines)):
            if draft.context is None and not (first.first and first.block.blank_before):
                named = next((s.plain for s in segments(above) if words.institution(s.plain)), None)
                draft.context = named
        else:
            above = None


def _with_schools_last(drafts: Sequence[Draft]) -> list[bool]:
    """Which drafts end in an institution whose name says nothing: "PhD, Reeds, Alder Tech", where others of the list,
    and most of those of as many pieces, end in one that is known.
    """
    ends = [segments(draft.lines[0])[1:] if len(draft.lines) == 1 else [] for draft in drafts]
    told = [bool(end) and words.institution(end[-1].plain) for end in ends]
    usual = sum(told) * 2 >= sum(map(bool, ends)) > 1
    return [
        usual
        and not known
        and len(end) > 1
        and not any(words.institution(s.plain) for s in end)
        and bool(_NAME.fullmatch(end[-1].plain))
        and not REMARK.search(end[-1].plain)
        for end, known in zip(ends, told, strict=True)
    ]


def _order(pairs: Sequence[Halves]) -> bool:
    """Whether degrees stand on the left in most entries of a list, and institutions on the right, and in none the
    other way round.
    """
    degrees = [(bool(words.degree(a.plain)), words.institution(b.plain)) for a, b in pairs]
    turned = any(words.institution(a.plain) or words.degree(b.plain) for a, b in pairs)
    return len(pairs) > 1 and not turned and sum(map(any, degrees)) * 3 > 2 * len(pairs)


def _read(draft: Draft, section: int, halves: Halves | None) -> list[Education]:
    lines = draft.lines
    if all(is_label(line) and not line.dates for line in lines):
        return []
    tags: list[Tag] = date_tags(lines)
    shown = [line for line in lines if not (is_label(line) and line is not lines[0])]
    pieces = [p for line in shown for s in segments(line) for p in parted(s) if not is_field_name(s)]
    said = {field_of(s.line): s for s in reversed(pieces)}
    degrees = [s for s in pieces if is_degree(s.plain)] or [said[x] for x in ("degree",) if x in said]
    degrees = degrees or [s for s in pieces if _POSTDOC.match(s.plain) and not words.institution(s.plain)][:1]
    schools = [s for s in pieces if s not in degrees and words.institution(s.plain)]
    institution = with_school(institution_of(schools, pieces, degrees), schools) or said.get("institution")
    institution = institution or (pieces[-1] if draft.school_last else None)
    date = period(_dated(lines)) or period(above(draft))
    if halves and (not degrees or institution is None or ": " in halves[0].plain):
        degrees, institution = [halves[0]], institution or halves[1]
        pieces = [s for s in pieces if s.line is not halves[0].line or s.stop <= halves[0].stop]
    if not degrees and institution is None:
        if not (date and len(lines) == 1 and len(pieces) >= 2 and len(lines[0].plain) < 160):
            return []
        degrees, institution = pieces[:1], pieces[1]
    area: str | None = None
    degree: str | None = None
    found: list[tuple[str | None, str | None]] = []
    for s in [_with_field(s, pieces) for s in degrees]:
        degree, area = degree_and_field(s, pieces, institution)
        if degree is None:
            continue
        degree, area = without_lead(degree), without_lead(area) if area else area
        if found and not _own_line(s, degrees[0]):
            continue
        found.append((degree, area))
        tags.append(tag(s, "degree"))
    if institution is None and degrees and len(found) == 1:
        institution = piece_behind(pieces, degrees[0], found[0][1])
    name = institution.plain if institution is not None else draft.context or school_inside(degrees)
    if (inside := school_inside(degrees)) and words.university(inside) and not words.institution(name or ""):
        name = inside
    name = name or (town_called(shown) if found else None)
    if not name and found:
        name = institution_below(draft.details)
    if not found and institution is not None and (match := _IN_BRACKETS.search(name or "")) and words.degree(match[1]):
        after = next((s for s in pieces if s.line is institution.line and s.start >= institution.stop), None)
        found = [(match[1], after.plain if after and not _PEOPLE.match(after.plain) else None)]
        name = clean(institution.plain[: match.start()])
    if not found and institution is not None and (course := _own_course(lines, institution)):
        found = [(course.plain, None)]
        tags.append(tag(course, "degree"))
    if not found and institution is not None and not period(lines) and (listed := _listed(draft)):
        tags.append(tag(institution, "institution"))
        return _below(draft, section, listed, parts_of(lines, tags), without_article(institution.plain))
    if not found:
        found = [degree_below(draft.details)]
        date = date or (period(lines_of(draft.details[0])[:1]) if found[0][0] and draft.details else None)
    if institution is not None:
        tags.append(tag(institution, "institution"))
    expected = bool(date and date.expected) or _expected_below(draft.details)
    shares = _shares(lines, degrees, len(found))
    result = []
    below = len(found) > 1 and pieces.index(degrees[0]) < min((pieces.index(s) for s in schools), default=-1)
    for n, (degree, area) in enumerate(found):
        own = (period(_dated(shares[n])) if len(found) > 1 else None) or date
        school = (
            next((s.plain for s in schools if s.line in shares[n] and s.plain[0] != "("), None) if n and below else None
        )
        result.append(
            Education(
                section=section,
                parts=parts_of(shares[n], tags),
                details=tuple(draft.details) if n == len(found) - 1 else (),
                institution=without_article(school or name or ""),
                degree=degree,
                area=area,
                start=_start(own),
                end=own.end if own else None,
                expected=bool(own and own.expected) if own is not date else expected,
            )
        )
    return result


_LEADING_ON = Lazy(r"(?:\w|\.)\s+(?:in|of|en|im)$")


def _with_field(degree: Segment, pieces: Sequence[Segment]) -> Segment:
    """A degree that leads on to its field, which markup alone parts from it: "PhD in **Physics**"."""
    line = degree.line
    following = next((s for s in pieces if s.line is line and s.start >= degree.stop), None)
    if following is None or not _LEADING_ON.search(degree.plain):
        return degree
    apart = line.text.plain[degree.stop : following.start].strip()
    return degree if apart else Segment(line, degree.start, following.stop)


def _own_course(lines: Sequence[Line], institution: Segment) -> Segment | None:
    """What was studied where no word says that it is a degree: the line in bold or italics beside the institution's."""
    for line in lines:
        if line is institution.line or line.only_date or not (line.bold or line.italic) or len(line.plain) > 80:
            continue
        if is_label(line) or words.is_place(line.plain) or words.organization(line.plain) or REMARK.search(line.plain):
            continue
        if pieces := segments(line, keep_places=True):
            return Segment(line, pieces[0].start, pieces[-1].stop)
    return None


def _dated(lines: Sequence[Line]) -> Sequence[Line]:
    """The lines whose date counts: one that is a range and nothing else says more than a year in another."""
    return [line for line in lines if line.only_date and any(not d.single for d in line.dates)] or lines


def _listed(draft: Draft) -> list[list[Line]]:
    """The degrees that are listed below an institution, each with dates of its own; none if something else is there."""
    items = [lines_of(block) for block in draft.details if block.kind is BlockKind.ITEM]
    of_degrees = all(len(x) == 1 and x[0].dates and any(is_degree(s.plain) for s in segments(x[0])) for x in items)
    return items if items and len(items) == len(draft.details) and of_degrees else []


def _below(
    draft: Draft, section: int, listed: Sequence[list[Line]], header: tuple[Part, ...], institution: str
) -> list[Education]:
    """An entry for each degree below an institution; the first has the header."""
    result = []
    for n, lines in enumerate(listed):
        pieces = segments(lines[0])
        s = next(s for s in pieces if is_degree(s.plain))
        degree, area = degree_and_field(s, pieces, None)
        date = period(lines)
        result.append(
            Education(
                section=section,
                parts=(header if n == 0 else ()) + parts_of(lines, [*date_tags(lines), tag(s, "degree")]),
                institution=institution,
                degree=degree,
                area=area,
                start=_start(date),
                end=date.end if date else None,
                expected=bool(date and date.expected),
            )
        )
    return result


def _shares(lines: Sequence[Line], degrees: Sequence[Segment], number: int) -> list[list[Line]]:
    """The lines of a header that holds several degrees, each degree's own with the last also taking the rest."""
    starts = [0]
    for s in degrees[1:]:
        at = next(i for i, line in enumerate(lines) if line is s.line)
        if at > starts[-1] and _own_line(s, degrees[0]) and len(starts) < number:
            starts.append(at)
    bounds = [*starts, len(lines)]
    shares = [list(lines[a:b]) for a, b in zip(bounds, bounds[1:], strict=False)]
    return shares + [[] for _ in range(number - len(shares))]


def _own_line(segment: Segment, first: Segment) -> bool:
    """Whether a further degree stands on a line of its own, like the first."""
    return segment.line is not first.line and segment.plain[:2].casefold() != "gp" and len(segment.plain) < 80


def _expected_below(details: Sequence[Block]) -> bool:
    return any(d.expected for b in details[:2] for line in lines_of(b)[:2] for d in line.dates)


def _start(date: Date | None) -> str | None:
    if date is None or (date.single and date.start == date.end):
        return None
    return date.start
