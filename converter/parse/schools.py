"""The institution that an entry of education names."""

from __future__ import annotations

import re
from collections.abc import Sequence

from converter.document import Block
from converter.parse import words
from converter.parse.degrees import REMARK
from converter.parse.fields import Segment, places, segments
from converter.parse.lines import Line, lines_of
from converter.patterns import Lazy

_PART = Lazy(r"\b(?:School|Academy|Conservatory|College|Hochschule|École)\b")
_SCHOOL = Lazy(
    r"\s(?=(?:the )?(?:[A-ZÀ-Ý][\w&'-]+ ){0,3}(?:University|College|Universität|Université|Universidad|"
    r"Universidade|Università|Institute|university(?= of [A-Z]))\b)"
)
_JAPANESE_PART = Lazy(r"[^\s,]{1,20}(?:学部|研究科|学科|専攻|大学院|学府|学群|課程部)|大学院")


_BRACKETED = Lazy(r"\s*\((?:[^(),]*,\s*)?(?P<school>[^(),]+)(?:,[^(),]*)?\)")


def parted(segment: Segment) -> list[Segment]:
    """A segment "Ph.D. Example University" or "Ph.D. (Example University)" as degree and institution."""
    raw = segment.line.raw[segment.start : segment.stop]
    match = words.degree(raw)
    if not match or match.start > 2 or words.university(raw[: match.stop]):
        return [segment]
    for found in _BRACKETED.finditer(raw, match.stop):
        if words.institution(found["school"]) and not words.degree(found["school"]):
            return [
                Segment(segment.line, segment.start, segment.start + found.start()),
                Segment(segment.line, segment.start + found.start("school"), segment.start + found.end("school")),
            ]
    for found in _SCHOOL.finditer(raw, max(match.stop - 1, 0)):
        if lead := re.search(r",?\s(?:at|from)$", raw[: found.start()]):
            return [
                Segment(segment.line, segment.start, segment.start + lead.start()),
                Segment(segment.line, segment.start + found.end(), segment.stop),
            ]
        if not re.search(r"(?:of|in|at|and|&)$", raw[: found.start()]):
            return [
                Segment(segment.line, segment.start, segment.start + found.start()),
                Segment(segment.line, segment.start + found.end(), segment.stop),
            ]
    return [segment]


def institution_of(schools: list[Segment], pieces: list[Segment], degrees: list[Segment]) -> Segment | None:
    """The piece that is the institution: a university first, then other schools, then what is left beside a degree."""
    for s in schools:
        if words.university(s.plain):
            return s
    parts_of_schools = [
        s for s in schools if not re.match(r"(?i)(?:department|dept|division|faculty|fakult|institut für)\b", s.plain)
    ]
    if parts_of_schools:
        return parts_of_schools[0]
    if schools:
        return schools[0]
    rest = [s for s in pieces if s not in degrees and not words.is_place(s.plain)]
    for s in rest:
        if words.organization(s.plain):
            return s
    if degrees:
        other = [s for s in rest if s.line is not degrees[0].line and len(s.plain) < 70 and not REMARK.search(s.plain)]
        for s in other:
            if s.bold or s.italic:
                return s
        return other[0] if other and len(degrees[0].line.plain) < 120 and not other[0].plain.endswith(".") else None
    return None


def with_school(institution: Segment | None, schools: list[Segment]) -> Segment | None:
    """A university with its school as printed: "School of Law, Example University", "静岡大学 情報学部"."""
    if institution is not None and institution.plain.endswith(("大学", "大学院")):
        stop = institution.stop
        while match := re.compile(rf"\s+({_JAPANESE_PART.pattern})(?=\s|$)").match(institution.line.raw, stop):
            stop = match.end()
        return Segment(institution.line, institution.start, stop)
    if institution is not None:
        town = words.campus_behind(institution.plain, institution.line.raw[institution.stop :])
        institution = Segment(institution.line, institution.start, institution.stop + town) if town else institution
    for s in schools:
        if institution is None or s.line is not institution.line or s.stop > institution.start:
            continue
        between = s.line.text.plain[s.stop : institution.start]
        if between.strip() == "," and _PART.search(s.plain) and not words.degree(s.plain):
            return Segment(s.line, s.start, institution.stop)
    return institution


def without_article(name: str) -> str:
    """A name without the words that lead on to it, "at the University of Alder", and a remark in brackets behind it."""
    name = name.removeprefix(". ")
    if (remark := _BRACKET_BEHIND.search(name)) and (REMARK.search(remark[1]) or words.degree(remark[1])):
        name = name[: remark.start()]  # "Alder University (Grade: 1.6)"
    match = re.match(r"^(.*)(?<!University)(?<!College)\s(?:at|from)\s+(?:the\s+)?(?=[A-ZÀ-Ý])", name)
    if match and len(name.split()) > 4 and not words.university(match[1]):  # not "University of Alder at Owlton"
        name = name[match.end() :]
    return re.sub(r"^(?:at|from)\s+(?:the\s+(?=[A-Z]))?|^the\s+(?=[A-Z])|^l['’](?=[A-ZÀ-Ý])", "", name).rstrip(".")


_BRACKET_BEHIND = Lazy(r"\s*\(([^()]*)\)$")


def piece_behind(pieces: Sequence[Segment], degree: Segment, field: str | None) -> Segment | None:
    """The institution that no word tells: what stands behind degree and field, "PhD, Marketing, INSEAD", "MSc in Reeds,
    Rushlake".
    """
    line = [s for s in pieces if s.line is degree.line]
    if len(line) > 1 and degree in line[1:3] and _NAMED.fullmatch(line[0].plain):  # "Alder, BFA in Reeds"
        said = words.degree(line[0].plain) or words.is_place(line[0].plain) or words.position(line[0].plain)
        labelled = ":" in degree.line.raw[line[0].stop : line[1].start]
        return None if said or labelled or REMARK.search(line[0].plain) else line[0]
    if field is None or len(line) < 2 or line[0] is not degree:
        return None
    behind = line[1] if field in degree.plain else line[2] if line[1].plain == field and len(line) > 2 else None
    if behind is None or (behind is line[1] and len(line) > 2) or not _NAMED.fullmatch(behind.plain):
        return None
    alike = words.degree(behind.plain) or words.is_place(behind.plain) or REMARK.search(behind.plain)
    return None if alike or len(behind.plain) < 3 else behind


_NAMED = Lazy(r"[A-ZÀ-Ý][\w&.'’/-]+(?: (?:\d|[A-ZÀ-Ý][\w&.'’-]+)){0,4}")


def institution_below(details: Sequence[Block]) -> str:
    """The institution that one of the first items below a degree is."""
    for run in details[0].text.runs if details else ():
        if run.href and words.institution(run.text) and len(run.text) < 70:  # "I got my PhD from [Alder College](...)"
            return run.text.strip()
    for block in details[:2]:
        line = lines_of(block)[0] if block.depth and block.text.plain.strip() else None
        if line is None or line.plain.endswith(".") or ":" in line.plain or len(line.plain) > 110:
            continue
        named = [s.plain for s in segments(line) if words.institution(s.plain)]
        if named and not words.degree(named[0]) and not words.position(named[0]) and named[0] in line.plain[:60]:
            return next(filter(words.university, named), named[0])
    return ""


def town_called(lines: Sequence[Line]) -> str | None:
    """A university that is called as the town it lies in: "PhD in Reeds, Stanford"."""
    for line in lines:
        for start, stop in places(line):
            town = line.text.plain[start:stop].split(",")[0].strip()
            if town in ("Stanford", "Princeton", "Oxford", "Cambridge", "Berkeley"):
                return town
    return None
