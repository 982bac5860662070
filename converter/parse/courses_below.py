"""Courses on lines of their own below lines that say where, when, as what or at which level several were given."""

from __future__ import annotations

import re
from collections.abc import Sequence

from converter.parse.course_styles import STUDY_LEVEL
from converter.parse.course_titles import CODE, is_role, is_school
from converter.parse.entries import Draft, context_of, is_label, is_prose
from converter.parse.fields import segments
from converter.parse.lines import Line, block_of
from converter.parse.overhead import role_above
from converter.patterns import Lazy

_LONGEST = 110
DEED = Lazy(
    r"(?:[Cc]o-?)?(?:Assist(?:ed|ing)|Taught|Led|Designed|Developed|Grad(?:ed|ing)|Held|Conducted|Supervised|Organi[sz]ed|"
    r"Prepared|Created|Provid(?:ed|ing)|Helped|Ran|Gave|Responsib\w+|Delivered|Lectured|Mentored|Tutored|Instructed|Guided|"
    r"Facilitated|Managed|Coordinated|Received|Duties|Topics(?! in\b)|Average|Students?)\b"
)
"""How lines begin that tell of a course above them rather than name one."""


_TYPED = Lazy(r"[-–•*]\s+\S")
"""An item that says more of the course above it."""
_SIZE = Lazy(r"\W*\d+[\s-]*(?:hours?|hrs?|students?|credits?|ects|weeks?|stunden|heures|horas|ore)\b", re.IGNORECASE)


def courses_below(lines: Sequence[Line]) -> list[Draft]:
    """A draft of each course, with what the lines above it say; none where any line is neither.

    What stands above the first one (an institution, a term, a role, a level of study) is what stands above others; each
    such group is followed by a course, and two courses at least share one.
    """
    drafts: list[Draft] = []
    kinds: set[str] = set()
    pending: list[Line] = []
    context: str | None = None
    role: str | None = None
    dated: Line | None = None
    below = most = 0
    for line in lines:
        if drafts and not pending and _TYPED.match(line.plain):
            drafts[-1].details.append(block_of([line]))
            continue
        kind = _kind_of_header(line)
        if kind:
            if drafts and not pending and kind not in kinds:
                return []
            kinds |= set() if drafts else {kind}
            if kind == "school":
                context, role, dated = _school_of(line), None, line if len(line.dates) == 1 else None
            elif kind == "role":
                role = role_above(line.plain.rstrip(":："))
            elif kind == "term":
                dated = line
            pending.append(line)
            below = 0
            continue
        if not kinds or not _names_course(line):
            return []
        own = [*pending, line] if pending else [line]
        title = line if _is_title(line) else None
        drafts.append(Draft(own, context=context, date_line=None if line.dates else dated, role=role, title=title))
        pending, below = [], below + 1
        most = max(most, below)
    alike = len({(d.lines[-1].bold, d.lines[-1].italic) for d in drafts}) == 1
    return drafts if most > 1 and alike and not pending and kinds & {"school", "term"} else []


def courses_of_one_date(group: Sequence[Line]) -> list[Draft]:
    """A draft of each line behind or below a date at the margin that begins with a role: "2019  Tutor, Reeds", "Tutor,
    Herons"; with the lines that say more of it.  None where no line but the first does.
    """
    first = group[0]
    if not first.dates or re.search(r"\w", first.raw[: first.dates[0].at]):
        return []
    starts = [i for i, line in enumerate(group) if (not i or not line.dates) and _begins_with_role(line)]
    if len(starts) < 2 or starts[0]:
        return []
    bounds = zip(starts, [*starts[1:], len(group)], strict=True)
    return [Draft(list(group[a:b]), date_line=first if a else None) for a, b in bounds]


def _begins_with_role(line: Line) -> bool:
    pieces = segments(line, colon=False)
    return len(pieces) > 1 and is_role(pieces[0].plain) and not is_role(pieces[1].plain)


def names_courses(names: Sequence[str]) -> bool:
    """Whether all of some texts are the names of courses, and no duties: their longer words have capitals."""
    for name in names:
        longer = [word for word in re.findall(r"[^\W\d_]+", name) if len(word) > 3]
        capitals = sum(word[0].isupper() for word in longer)
        if len(name) > _LONGEST or name.endswith((".", ";", ":")) or DEED.match(name) or _SIZE.match(name):
            return False
        if not longer or not name[0].isupper() and not name[0].isdigit() or capitals * 3 < len(longer) * 2:
            return False
        if len(longer) < 2 and not CODE.search(name):
            return False
    return bool(names)


def _kind_of_header(line: Line) -> str:
    """What a line says of the courses below it; empty where it is no such line."""
    plain = line.plain.rstrip(":：").strip()
    if line.only_date:
        return "term"
    if len(plain) > _LONGEST or CODE.search(plain) or is_prose(line) or line.plain.endswith("."):
        return ""
    if STUDY_LEVEL.fullmatch(plain):
        return "level"
    if (role := role_above(plain)) and plain.removeprefix("As ") == role:
        return "role"
    pieces = [s.plain for s in segments(line, colon=False)]
    if pieces and is_school(pieces[0]) and all(is_school(p) or is_role(p) or line.dates for p in pieces[1:2]):
        return "school" if not is_role(pieces[0]) else ""
    return ""


def _school_of(line: Line) -> str:
    """The institution that a line names, without the role and the date beside it."""
    pieces = segments(line, colon=False)
    schools = [s.plain for s in pieces if is_school(s.plain) and not is_role(s.plain)]
    beside = re.search(r"\S\s{3,}\S", line.raw)  # where it lies
    return context_of(line) if len(schools) == len(pieces) and not beside else ", ".join(schools)


def _is_title(line: Line) -> bool:
    """Whether a line is the name of a course alone, which commas may part: "Reeds, Herons and Shores"."""
    pieces = [s.plain for s in segments(line, colon=False)]
    named = all(piece[0].isupper() or piece.startswith("and ") for piece in pieces)
    return named and not any(is_role(piece) or is_school(piece) or STUDY_LEVEL.fullmatch(piece) for piece in pieces)


def _names_course(line: Line) -> bool:
    plain = line.plain
    told = is_label(line) or is_prose(line) or plain.endswith((".", ";")) or DEED.match(plain)
    named = bool(re.match(r"[^\W_a-zà-ý]|[\"“«„]", plain)) and len(re.findall(r"[^\W\d_]", plain)) > 3
    return named and not told and not _SIZE.match(plain) and len(plain) < _LONGEST
