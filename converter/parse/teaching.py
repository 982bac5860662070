"""Entries of teaching: course, role, institution and date."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from converter.document import Block, BlockKind
from converter.model import Teaching
from converter.parse import words
from converter.parse.course_styles import STUDY_LEVEL, with_styles
from converter.parse.course_titles import (
    CODE,
    before_code,
    before_role,
    behind_label,
    below_school,
    cell,
    is_role,
    is_school,
    marked,
    own_line,
    quoted,
    whole_line,
)
from converter.parse.courses import courses_in
from converter.parse.courses_below import names_courses
from converter.parse.dates import find_dates
from converter.parse.entries import Draft, above, is_label, is_prose, place_in
from converter.parse.fields import (
    Segment,
    Tag,
    before_prose,
    clean,
    closed,
    date_tags,
    parts_of,
    printed,
    segments,
    tag,
)
from converter.parse.lines import Line, lines_of, outside
from converter.parse.position_pieces import at_parted, at_school
from converter.patterns import Lazy


@cache
def _role_of() -> re.Pattern[str]:
    return re.compile(
        r"^(?P<role>(?:\w+[\s-]){0,3}(?:assistants?|instructor|lecturer|teacher|leader|tutor|grader|TA|professor|fellow|"
        r"organizer|coordinator|assistent\w*|ayudante|monitor|docente|esercitat\w+))\s+(?:of|for|de|für|per|del|di)\s+"
        r"(?:(?:the|il|lo|la|das|den|el)\s+)?(?:(?:course|corso|insegnamento|kurs|modul|curso)\s+(?:(?:di|de)\s+)?)?"
        r"(?P<title>\S.*)$",
        re.IGNORECASE,
    )


def read_teaching(drafts: Sequence[Draft], section: int) -> list[tuple[Draft, list[Teaching]]]:
    """Each draft's course or teaching position, or the courses that are listed below it."""
    found: list[tuple[Draft, list[Teaching]]] = []
    role: str | None = None
    for draft in with_styles(drafts):
        entries = [_with_above(e, draft) for e in _entries(draft, section)]
        if label := next((match for x in draft.lines if x.italic and (match := _AS.fullmatch(x.plain))), None):
            role = label["role"]
        elif draft.context:
            role = None
        if role:
            above = found[-1][1][-1].venue if not label and found and found[-1][1] else None
            entries = [replace(e, role=e.role or role, venue=e.venue or above) for e in entries]
        found.append((draft, entries))
    return found


def _with_above(entry: Teaching, draft: Draft) -> Teaching:
    """A course with what a heading says of its role, and what the items below it say of when it was given."""
    role = entry.role or (None if is_role(entry.title) else draft.role)
    return replace(entry, role=role, date=entry.date or _date_below(draft.details))


def _date_below(details: Sequence[Block]) -> str | None:
    """The dates in an item below a course that holds nothing else, but for remarks in brackets."""
    for block in details[:2]:
        line = lines_of(block)[0]
        bare = re.sub(r"\([^()]*\)", "", outside(line.raw, line.dates))
        if line.dates and not re.search(r"\w", bare):
            return ", ".join(clean(line.text.plain[d.at : d.to]) for d in line.dates)
    return None


_AS = Lazy(r"(?:as|als|como|come|en tant que?)\s+(?:an? )?(?P<role>\S.{2,60}?)\s*[:：]?", re.IGNORECASE)
"""A line above courses that says what the person was in them: "As Instructor"."""


_COURSES = Lazy(
    r"(?:(?:courses?|classes|modules?|subjects|kurse|lehrveranstaltungen|cours|cursos|asignaturas|disciplinas|corsi|"
    r"insegnamenti)(?: \w+){0,2}|课程|科目)\s*[:：]$",
    re.IGNORECASE,
)


_NO_COURSE = Lazy(
    r"(?:duration|hours|dauer|durée|duración|durata|duração)\s*:|on-?going$|(?:for|see|please|a) .{0,20}\b"
    r"(?:more|full\w*|complete|detailed|list)\b.{0,60}(?:see|here|cours|teaching|page|website)",
    re.IGNORECASE,
)
"""What stands among courses and is none: how long one lasts, and where more is said of them."""


def _entries(draft: Draft, section: int) -> list[Teaching]:
    if listed_courses := courses_in(draft.lines):
        return [
            Teaching(
                section=section,
                parts=course.parts,
                details=tuple(draft.details) if course is listed_courses[-1] else (),
                title=course.title,
                role=course.label if course.label and is_role(course.label) else None,
                venue=course.venue or _school_above(draft) or _context(draft),
                date=course.date or printed(above(draft)),
            )
            for course in listed_courses
        ]
    entry = _read(draft, section)
    if entry is None or _NO_COURSE.match(entry.title):
        return []
    listed = _listed_courses(draft, entry)
    if not listed:
        return [entry]
    role = entry.title if is_role(entry.title) else entry.role
    where = entry.title if words.organization(entry.title) and not is_role(entry.title) else None
    result: list[Teaching] = []
    for n, block in enumerate(listed):
        lines = lines_of(block)
        course = _read(Draft(lines), section)
        parts = course.parts if course else parts_of(lines, date_tags(lines))
        result.append(
            Teaching(
                section=section,
                parts=(entry.parts if n == 0 else ()) + parts,
                details=tuple(draft.details[: -len(listed)]) if n == 0 else (),
                title=course.title if course else clean(block.text.plain),
                role=role,
                venue=(course.venue if course else None) or entry.venue or where,
                date=(course.date if course else None) or entry.date,
            )
        )
    return result


def _school_above(draft: Draft) -> str | None:
    """The institution on a line that ends in a colon, above the courses that were given there."""
    top = draft.lines[0]
    plain = clean(top.plain.rstrip(":："))
    return plain if is_label(top) and len(draft.lines) > 1 and words.organization(plain) else None


def _listed_courses(draft: Draft, entry: Teaching) -> list[Block]:
    """The items below a position that are its courses: it says so ("Courses:"), or is no more than a role."""
    header = " ".join(line.plain for line in draft.lines)
    details = draft.details
    if details and details[0].kind is BlockKind.PARAGRAPH and _COURSES.search(details[0].text.plain.strip()):
        header, details = details[0].text.plain.strip(), details[1:]
    items = [b for b in details if b.kind is BlockKind.ITEM]
    if not items or len(items) != len(details):
        return []
    top = is_role(entry.title) or is_school(entry.title)  # and no course
    alone = len(draft.lines) == 1 and not draft.dated and is_role(header)
    courses = alone and all(find_dates(b.text.plain) and len(b.text.plain) < 110 for b in items)
    return items if courses or _COURSES.search(header) or (top and _names_courses(items)) else []


def _names_courses(items: Sequence[Block]) -> bool:
    return names_courses([lines_of(b)[0].plain for b in items])


def _read(draft: Draft, section: int) -> Teaching | None:
    lines = [x for x in draft.lines if not x.only_date]
    place = draft.context
    context_line = next((x for x in lines[:-1][:3] if place and place in x.plain), None)
    header = [
        x
        for x in lines
        if (x.italic or x is lines[0] or not is_prose(x))
        and x is not context_line
        and not (is_label(x) and x is not lines[0])
    ]
    header = [x for x in header if not (x.italic and re.match(r"(?i)(?:as|als|como|come)\s", x.plain))]
    whole = [s for x in header for s in before_prose(segments(x, markup=len(header) == 1, colon=False))]
    whole = [s for s in whole if not STUDY_LEVEL.fullmatch(s.plain) and not _TERM.fullmatch(s.plain)] or whole
    pieces = [p for s in whole for p in at_parted(s)]
    pieces = [p for s in pieces for p in (at_school(s) if len(whole) == 1 else [s])]
    pieces = [s for s in pieces if s is pieces[0] or not _BESIDE.match(s.plain)]
    if len(pieces) > len(whole) and is_role(pieces[0].plain) and words.organization(pieces[1].plain):
        # "Tutor at Example College, Exampleshire (2010)": what stands behind the college is where it lies
        pieces = [s for s in pieces[:2] if s.line is pieces[0].line] + [
            s for s in pieces[2:] if s.line is not header[0]
        ]
    if not pieces:
        return None
    role: str | None = None
    told = [s for s in whole if s.line is header[0]][-1:] if draft.role_last else []
    pieces = [s for s in pieces if not told or s.line is not told[0].line or s.start < told[0].start] or pieces
    second = [s for s in whole if s.line is header[0]][1:2] if draft.second else []
    title = (
        whole_line(draft.title)
        or next(iter(second), None)
        or cell(header)
        or own_line(header)
        or quoted(header)
        or before_code(header)
        or below_school(header, pieces)
        or marked(pieces)
        or behind_label(header)
        or before_role(pieces)
    )
    pieces = [
        s for s in pieces if title is None or s.line is not title.line or s.stop <= title.start or s.start >= title.stop
    ]
    roles = told or [s for s in pieces if is_role(s.plain)]
    schools = [s for s in pieces if s not in roles and _is_school(s.plain)]
    named = [s for s in pieces if s not in roles and not _FORM.fullmatch(s.plain)]
    if title is None and not roles and schools and schools[0] in named[:1] and not words.university(schools[0].plain):
        # "Digital technologies in farming, University of Somewhere" begins with no institution
        schools = schools[any(map(words.university, [draft.context or "", *(s.plain for s in schools[1:])])) :]
    if not schools and draft.school_last and pieces and pieces[-1] is not title and pieces[-1].line is header[0]:
        schools = pieces[-1:]
    if not schools and (behind := _behind_prose(header, whole)):
        schools.append(behind)
    schools = [s for s in schools if s.line is schools[0].line or not s.link or words.institution(s.plain)]
    rest = [s for s in pieces if s not in roles and s not in schools and not _SIZE.fullmatch(s.plain)]
    if title is None and not (roles or schools or draft.dated) and _is_one(rest):
        title = Segment(rest[0].line, rest[0].start, rest[-1].stop)
        rest = []
    if len(rest) > 1 and _FORM.fullmatch(rest[0].plain):
        rest.pop(0)
    if len(rest) > 1 and _EVENT.search(rest[0].plain) and rest[0].line is rest[1].line:
        schools.insert(0, rest.pop(0))
    if len(rest) > 1 and _FOR_COURSE.fullmatch(rest[0].plain):
        rest.pop(0)
    if title is None and rest:
        title = rest.pop(0)
        between = rest[0].line.text.plain[title.stop : rest[0].start] if rest and rest[0].line is title.line else "x"
        if (CODE.fullmatch(title.plain) or title.plain.isdigit()) and not re.search(r"\w", between):
            following = rest.pop(0)
            title = Segment(title.line, title.start, following.stop)
    if title is None and roles and len(schools) > 1 and _is_course(schools):
        title = schools.pop(0)
    if title is None and roles:
        title = roles.pop(0)
    if title is None and schools:
        title = schools.pop(0)
    if title is None:
        return None
    text = clean(closed(title.line.text.plain[title.start : title.stop]))
    tags: list[Tag] = date_tags(draft.lines)
    text = re.sub(r"^(?:[Cc]o-?)?[Tt]aught (?=[A-Z])", "", text)
    if title.line.text.plain[: title.start].rstrip(" *_")[-1:] not in _OPENING:
        text = re.split(
            r"\.\s+\(|\.$|(?<=[^\W\d_]{3})(?<!Prof)(?<!Intro)(?<!Adv)(?<!Accel)(?<!Develop)\.\s+(?=[A-Z])", text
        )[0]
    if (lead := _OF.match(text)) and any(s.line is title.line and s.stop <= title.start for s in roles):
        text = text[lead.end() :]
    described = not draft.dated and header[0].block.kind is BlockKind.PARAGRAPH
    if (
        described
        and (colon := text.find(": ")) > 8
        and len(text[colon:].split()) > 7
        and not re.search(r"\d", text[:colon])
    ):
        text = clean(text[:colon])
    if not roles and (before := _role_before(title)):
        role = before
    elif match := _role_of().match(text):
        role, text = match["role"], clean(match["title"])
    elif roles:
        role = roles[0].plain
    elif (match := re.search(r"\s*\(([^()]+)\)$", text)) and is_role(match[1]):
        role, text = match[1], clean(text[: match.start()])
    elif match and CODE.search(match[1]) and is_role(text[: match.start()]):
        role, text = clean(text[: match.start()]), clean(match[1])
    role = re.sub(r"\s+(?:of|for|in|de|für|di)$", "", role) if role else role
    tags.append(tag(title, "title"))
    tags += [tag(s, "role") for s in roles[:1]] + [tag(s, "venue") for s in schools]
    venue = re.sub(r"(?<=[^\W\d_]{4})\.$", "", ", ".join(s.plain for s in schools)) or _context(draft)
    return Teaching(
        section=section,
        parts=parts_of(draft.lines, tags),
        details=tuple(draft.details),
        title=text,
        role=role,
        venue=venue,
        date=printed(draft.lines) or printed(above(draft)),
    )


def _is_school(plain: str) -> bool:
    """Whether a piece is where a course was given: what brackets behind it say is no part of that."""
    bare = re.sub(r"(?<=\w)\s*\([^()]*\)$", "", plain)
    said = plain.split()
    small = sum(word.islower() for word in said)
    if len(said) > 9 and 2 * small >= len(said) and not words.organization(" ".join(said[:5])):
        return False  # a sentence that tells where the course is given
    return is_school(bare if " " in bare else plain) and plain[:1] not in '"“' and not CODE.search(plain)


def _is_course(schools: Sequence[Segment]) -> bool:
    """Whether the first of several pieces with words of institutions is a course's name: "Tutor, Bird Lab, Example
    College".
    """
    first, last = schools[0].plain, schools[-1].plain
    return words.university(last) and not words.university(first) and not _PART_OF_SCHOOL.search(first)


_PART_OF_SCHOOL = Lazy(
    r"\b(?:dept|department|d[ée]part\w*|school|college|facult\w*|fakult\w*|institut\w*|cent(?:er|re) (?:for|of)|"
    r"division|program\w*|academy|office|unit|group|chair|lehrstuhl)\b",
    re.IGNORECASE,
)


def _role_before(title: Segment) -> str | None:
    """The role in front of a title in quotes: "Summer 2020: Tutor for “Reeds”"."""
    line = title.line
    if line.text.plain[: title.start].rstrip(" *_")[-1:] not in _OPENING:
        return None
    begin = max((d.to for d in line.dates if d.to <= title.start), default=0)
    lead = clean(line.text.plain[begin : title.start].strip(" :“„«「『《”")).split(":")[-1].strip()
    lead = _LEADS_ON.sub("", lead)
    return lead if lead and is_role(lead) else None


_LEADS_ON = Lazy(
    r"\s+(?:of|for|in|de|du|des|für|per|del|di|do|da)(?:\s+(?:the|das|die|den|il|la|le))?"
    r"(?:\s+(?:course|module|kurs|modul|cours|module|curso|módulo|corso|modulo|seminario|seminar))?$",
    re.IGNORECASE,
)
_OPENING = tuple("“„«「『《”")
_OF = Lazy(r"(?:\([^()]*\)\s*)?(?:of|for|in|di|del|della|per|de|du|des|für|der|zu|zur)\s+(?=[A-ZÀ-Ý])")
"""What leads from a role that is set off to the course: "**Tutor** di Letteratura"."""


def _is_one(pieces: Sequence[Segment]) -> bool:
    """Whether pieces between commas are one title, since none is anything else: "Meaning, reference, and reading"."""
    if len(pieces) < 2 or any(s.line is not pieces[0].line for s in pieces):
        return False
    raw = pieces[0].line.raw
    commas = all(raw[a.stop : b.start].strip() == "," for a, b in itertools.pairwise(pieces))
    said = any(_FORM.match(s.plain) or CODE.search(s.plain) or re.search(r"[\d()]", s.plain) for s in pieces)
    short = all(len(s.plain.split()) < 6 for s in pieces) and pieces[-1].stop - pieces[0].start < 90
    return commas and short and not said


def _context(draft: Draft) -> str | None:
    """The institution that the line above several courses names."""
    return place_in(draft.context or "") or draft.context


def _behind_prose(header: Sequence[Line], before: Sequence[Segment]) -> Segment | None:
    """The institution at the end of a line that tells of the course in sentences: "An overview. Example College"."""
    for line in header:
        last = max((s.stop for s in before if s.line is line), default=0)
        for s in segments(line, colon=False):
            named = [word for word in s.plain.split() if len(word) > 3]
            if s.start >= last and len(named) <= 8 and words.university(s.plain) and all(w[0].isupper() for w in named):
                return s
    return None


_TERM = Lazy(
    r"(?:(?:first|second|third|primo|secondo|premier|deuxième|primer|segundo|primeiro|erstes|zweites|[1-4](?:st|nd|rd|th)?|"
    r"I{1,3})[.ºª°]?\s+)?(?:semest(?:er|re|ral)|trimest(?:er|re)|quadrimestre|cuatrimestre|term|quarter)(?:\s+(?:[1-4]|I{1,3}))?",
    re.IGNORECASE,
)
"""When in a year a course is given: "secondo semestre"."""
_SIZE = Lazy(
    r"\(?(?:about |ca\.? |~)?\d+\+? ?(?:students?|hours?|hrs?|h|credits?|ects|sws|weeks?|lectures?|"
    r"étudiants|heures|ore|horas|studierende)\)?",
    re.IGNORECASE,
)
"""How many attended a course, or how long it was."""

_BESIDE = Lazy(r"(?:together |co-?taught |jointly )?(?:with|mit|avec|con|com) (?=[A-ZÀ-Ý])")
_FORM = Lazy(
    r"(?:(?:invited|guest|full|graduate|undergraduate|online|introductory)\s+)*(?:lectures?|seminars?|courses?|tutorials?|"
    r"workshops?|labs?|laboratory|practicals?|module|class|lecture series|vorlesung|übung|seminar|praktikum|cours|"
    r"travaux dirigés|curso|corso|講義|演習)",
    re.IGNORECASE,
)
"""What a course is, in front of its name."""
_EVENT = Lazy(
    r"\b(?:conference|congress|symposium|meeting|tagung|kongress|congrès|congreso|convegno)s?$", re.IGNORECASE
)
_FOR_COURSE = Lazy(
    r"(?:for|of|in) (?:an? |the )?(?:(?:under)?graduate(?:[- ]level)? )?(?:courses?|class(?:es)?|seminars?)?"
    r"(?: ?[A-Z]{0,5}[- ]?\d[\w-]*)?",
    re.IGNORECASE,
)
"""What stands in front of a course's name: "for undergraduate course 15-212"."""
