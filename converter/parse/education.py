"""Entries of education: institution, degree, field and dates."""

from __future__ import annotations

import re
from collections.abc import Sequence

from converter.document import Block, BlockKind
from converter.model import Education, Part
from converter.parse import words
from converter.parse.dates import Date
from converter.parse.entries import Draft, above, is_label
from converter.parse.fields import Segment, Tag, clean, date_tags, parts_of, period, segments, tag
from converter.parse.halves import Halves, halves_of
from converter.parse.labelled import field_of
from converter.parse.lines import LABEL, Line, lines_of
from converter.patterns import Lazy

_FIELD = Lazy(
    r"\s(?:in|en|em|in the field of|im fach|für|für das fach|mit schwerpunkt|im|su)\s+(?P<field>\S.*)$", re.IGNORECASE
)
_REMARK = Lazy(
    r"cum laude|hons\b|honou?rs?\b|gpa\b|distinction|grade|thesis|advis|supervis|award|dean|rank|note\b|"
    r"^\(",
    re.IGNORECASE,
)
_OF_FIELD = Lazy(
    r"^(?:bachelor|master|doctor)(?:'s)?(?: degree)? of (?!science|arts|philosophy|engineering$|laws?|"
    r"medicine$)(?P<field>.+)$",
    re.IGNORECASE,
)


def read_education(drafts: Sequence[Draft], section: int) -> list[tuple[Draft, list[Education]]]:
    """Each draft's degrees; a draft without institution and degree has none."""
    halves = [halves_of(draft) for draft in drafts]
    order = _order([pair for pair in halves if pair])
    _hand_down(drafts)
    for draft, last in zip(drafts, _with_schools_last(drafts), strict=True):
        draft.school_last = last
    return [(draft, _read(draft, section, pair if order else None)) for draft, pair in zip(drafts, halves, strict=True)]


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
        and not _REMARK.search(end[-1].plain)
        for end, known in zip(ends, told, strict=True)
    ]


_NAME = Lazy(r"[A-Z]{3,}|(?=[A-ZÀ-Ý])[\w.'’&-]+(?: (?:of|de|di|du|[A-ZÀ-Ý][\w.'’&-]*)){1,4}")


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
    pieces = [p for line in shown for s in segments(line) for p in _parted(s) if not _is_field(s)]
    said = {field_of(s.line): s for s in reversed(pieces)}
    degrees = [s for s in pieces if _is_degree(s.plain)] or [said[x] for x in ("degree",) if x in said]
    schools = [s for s in pieces if s not in degrees and words.institution(s.plain)]
    institution = _with_school(_institution(schools, pieces, degrees), schools) or said.get("institution")
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
    for s in degrees:
        degree, area = _degree(s, pieces, institution)
        if degree is None:
            continue
        degree, area = _unstopped(degree), _unstopped(area) if area else area
        if found and not _own_line(s, degrees[0]):
            continue
        found.append((degree, area))
        tags.append(tag(s, "degree"))
    name = institution.plain if institution is not None else draft.context or _inside(degrees)
    if not found and institution is not None and (match := _IN_BRACKETS.search(name or "")) and words.degree(match[1]):
        after = next((s for s in pieces if s.line is institution.line and s.start >= institution.stop), None)
        found = [(match[1], after.plain if after and not _PEOPLE.match(after.plain) else None)]
        name = clean(institution.plain[: match.start()])
    if not found and institution is not None and (course := _own_course(lines, institution)):
        found = [(course.plain, None)]
        tags.append(tag(course, "degree"))
    if not found and institution is not None and not period(lines) and (listed := _listed(draft)):
        tags.append(tag(institution, "institution"))
        return _below(draft, section, listed, parts_of(lines, tags), _without_article(institution.plain))
    if not found:
        found = [_from_details(draft.details)]
    if institution is not None:
        tags.append(tag(institution, "institution"))
    expected = bool(date and date.expected) or _expected_below(draft.details)
    shares = _shares(lines, degrees, len(found))
    result = []
    for n, (degree, area) in enumerate(found):
        result.append(
            Education(
                section=section,
                parts=parts_of(shares[n], tags),
                details=tuple(draft.details) if n == len(found) - 1 else (),
                institution=_without_article(name or ""),
                degree=degree,
                area=area,
                start=_start(date),
                end=date.end if date else None,
                expected=expected,
            )
        )
    return result


def _own_course(lines: Sequence[Line], institution: Segment) -> Segment | None:
    """What was studied where no word says that it is a degree: the line in bold or italics beside the institution's."""
    for line in lines:
        if line is institution.line or line.only_date or not (line.bold or line.italic) or len(line.plain) > 80:
            continue
        if is_label(line) or words.is_place(line.plain) or words.organization(line.plain) or _REMARK.search(line.plain):
            continue
        if pieces := segments(line, keep_places=True):
            return Segment(line, pieces[0].start, pieces[-1].stop)
    return None


def _dated(lines: Sequence[Line]) -> Sequence[Line]:
    """The lines whose date counts: one that is a range and nothing else says more than a year in another."""
    return [line for line in lines if line.only_date and any(not d.single for d in line.dates)] or lines


def _unstopped(text: str) -> str:
    """Without the full stop of a sentence and the words that lead on to the institution."""
    text = re.sub(r"\s+(?:an der|der|an|from the|from|at the|at|por la|por|de la|de l['’]|à l['’]|presso)$", "", text)
    return re.sub(r"(?<=[^\W\d_]{5})\.$", "", text)


def _is_field(segment: Segment) -> bool:
    """Whether a piece only says what its line holds: "Institution: "."""
    return segment.start < 2 and segment.line.raw[segment.stop :].lstrip()[:1] == ":" and bool(field_of(segment.line))


_IN_BRACKETS = Lazy(r"\s*\(([^()]+)\)$")
_PEOPLE = Lazy(r"(?:co-?)?(?:supervis|advis|mentor|betreu|under |with )", re.IGNORECASE)


def _listed(draft: Draft) -> list[list[Line]]:
    """The degrees that are listed below an institution, each with dates of its own; none if something else is there."""
    items = [lines_of(block) for block in draft.details if block.kind is BlockKind.ITEM]
    of_degrees = all(len(x) == 1 and x[0].dates and any(_is_degree(s.plain) for s in segments(x[0])) for x in items)
    return items if items and len(items) == len(draft.details) and of_degrees else []


def _below(
    draft: Draft, section: int, listed: Sequence[list[Line]], header: tuple[Part, ...], institution: str
) -> list[Education]:
    """An entry for each degree below an institution; the first has the header."""
    result = []
    for n, lines in enumerate(listed):
        pieces = segments(lines[0])
        s = next(s for s in pieces if _is_degree(s.plain))
        degree, area = _degree(s, pieces, None)
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


def _is_degree(plain: str) -> bool:
    match = words.degree(plain)
    if not match or len(plain) > 140 or _CONFERRED.match(plain):
        return False
    if words.university(plain) and match.start > 0:
        return bool(re.match(r"(?i)\W*(?:joint|dual|visiting|international|exchange)", plain))
    return match.start < 40


_CONFERRED = Lazy(
    r"(?:diplôme|degree|diploma|título|titulo|grad[eo]|titolo)\s+"
    r"(?:obten\w+|awarded|conferred|obtained|received|consegu\w+)",
    re.IGNORECASE,
)
_LATIN = Lazy(r"(?:summa |magna )?cum laude", re.IGNORECASE)
_PART = Lazy(r"\b(?:School|Academy|Conservatory|College|Hochschule|École)\b")
_SCHOOL = Lazy(
    r"\s(?=(?:the )?(?:[A-ZÀ-Ý][\w&'-]+ ){0,3}(?:University|College|Universität|Université|Universidad|"
    r"Universidade|Università|Institute)\b)"
)


def _parted(segment: Segment) -> list[Segment]:
    """A segment "Ph.D. Example University" as degree and institution."""
    raw = segment.line.raw[segment.start : segment.stop]
    match = words.degree(raw)
    if not match or match.start > 2 or words.university(raw[: match.stop]):
        return [segment]
    for found in _SCHOOL.finditer(raw, max(match.stop - 1, 0)):
        if not re.search(r"(?:of|in|at|and|&)$", raw[: found.start()]):
            return [
                Segment(segment.line, segment.start, segment.start + found.start()),
                Segment(segment.line, segment.start + found.end(), segment.stop),
            ]
    return [segment]


def _own_line(segment: Segment, first: Segment) -> bool:
    """Whether a further degree stands on a line of its own, like the first."""
    return segment.line is not first.line and segment.plain[:2].casefold() != "gp" and len(segment.plain) < 80


def _institution(schools: list[Segment], pieces: list[Segment], degrees: list[Segment]) -> Segment | None:
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
        other = [s for s in rest if s.line is not degrees[0].line and len(s.plain) < 70 and not _REMARK.search(s.plain)]
        for s in other:
            if s.bold or s.italic:
                return s
        return other[0] if other and len(degrees[0].line.plain) < 120 and not other[0].plain.endswith(".") else None
    return None


_JAPANESE_PART = Lazy(r"[^\s,]{1,20}(?:学部|研究科|学科|専攻|大学院|学府|学群|課程部)|大学院")
_FINISHED = Lazy(r"(?:卒業|修了|終了|退学|単位取得退学|満期退学|入学|毕业)")


def _with_school(institution: Segment | None, schools: list[Segment]) -> Segment | None:
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


def _degree(s: Segment, pieces: list[Segment], institution: Segment | None) -> tuple[str | None, str | None]:
    plain = (
        re.sub(r"\s+(?:at|from|an der|à l'|à(?! diriger)|en la|na|alla|presso)\s+.*$", "", s.plain)
        if institution is not s
        else s.plain
    )
    plain = (
        re.split(r"\.\s+(?=[A-Z])", plain)[0]
        if len(plain) > 60
        else re.split(r"(?<=[a-z]{3})(?<!\brer)(?<!\bphil)(?<!\bhabil)\.\s", plain)[0]
    )
    plain = clean(plain)
    if (match := _FIELD.search(plain)) and not re.search(r"[„“\"«][^„“”\"»]*$", plain[: match.start()]):
        if plain == clean(s.plain) and (more := _further_field(s, pieces, institution)):
            plain = clean(s.line.text.plain[s.start : more.stop])
            return plain, clean(plain[match.start("field") :])
        return plain, clean(re.sub(r"\s*\(.*\)$", "", match["field"])) or None
    if match := _OF_FIELD.match(plain):
        return plain, clean(re.split(r",", match["field"])[0]) or None
    named = words.degree(plain)
    if named and named.start == 0 and named.stop < len(plain):
        bracket = re.search(r"\(([^()]+)\)$", plain)
        rest = clean(
            re.sub(
                r"^of (?:Science|Arts|Philosophy|Engineering|Laws?|Education|Technology)\b",
                "",
                plain[named.stop :].strip(),
            )
        )
        if bracket and not words.degree(bracket[1]) and not _REMARK.search(bracket[1]):
            return plain, bracket[1]
        if (
            rest
            and not words.degree(rest)
            and not _REMARK.search(rest)
            and not re.match(r"(?i)(?:degree|student|candidate|of|with|thesis|program)\b", rest)
            and len(rest) > 3
        ):
            return plain, re.sub(r"^(?:de la |de l['’]|du |des |de |d['’]|en |in |di )(?=\w)", "", rest)
    after = [p for p in pieces if p.line is s.line and p.start > s.start and not _LATIN.fullmatch(p.plain)]
    if len(after) > 1 and after[0].plain in ("in", "en", "of"):
        return clean(s.line.text.plain[s.start : after[1].stop]), clean(after[1].plain)
    if (
        after
        and not _FINISHED.match(after[0].plain)
        and after[0] is not institution
        and (_FIELD_LIKE.match(after[0].plain) or not words.organization(after[0].plain))
        and not _is_degree(after[0].plain)
    ):
        area = after[0].plain
        listed = next((n for n, p in enumerate(after[:4]) if _AND.match(p.plain) and p is not institution), 0)
        if listed and (institution is None or institution not in after[: listed + 1]):
            area = clean(s.line.text.plain[after[0].start : after[listed].stop])
        if len(area.split()) <= 14 and not re.match(
            r"(?i)(?:gpa|advis|supervis|thesis|magna|summa|cum laude|with|first|grade|honou?rs)", area
        ):
            return plain, clean(area)
    return plain, None


_FIELD_LIKE = Lazy(
    r"[^,]*\b(?:library|museum|systems|technolog\w+|consulting|media|press) (?:and|&|studies|science)\b", re.I
)
"""Fields that are called as employers are: "Library and Information Science"."""


def _further_field(s: Segment, pieces: Sequence[Segment], institution: Segment | None) -> Segment | None:
    """The last of several fields: "in Reeds, Herons and Modern Languages", an institution behind them."""
    if institution is None or institution.line is not s.line or institution.start < s.stop:
        return None
    between = [p for p in pieces if p.line is s.line and s.stop <= p.start < institution.start]
    for n, p in enumerate(between[:3]):
        if len(p.plain.split()) > 8 or words.institution(p.plain) or _is_degree(p.plain) or _REMARK.search(p.plain):
            return None
        if re.search(r"(?:^|\s)(?:and|und|et|y|e|&)\s", p.plain):
            return p if n + 1 == len(between) else None
    return None


_AND = Lazy(r"(?:and|und|et|y|e|&) ")
"""What begins the last of several fields: "Reeds, Herons, and the Science of Shores"."""


def _inside(degrees: list[Segment]) -> str | None:
    """The institution behind "at" in a degree's own segment."""
    for s in degrees:
        match = re.search(r"\s(?:at|from|an der|à l'|à(?! diriger)|en la|na|alla|presso)\s+(.*)$", s.plain)
        if match:
            return clean(match[1])
    return None


def _from_details(details: Sequence[Block]) -> tuple[str | None, str | None]:
    """The degree that the first lines below a header name."""
    for block in details[:2]:
        for line in lines_of(block)[:1]:
            match = words.degree(line.plain)
            if match and match.start == 0 and not is_label(line):
                end = next(
                    (m.start() for m in re.finditer(r"\n", line.text.plain) if LABEL.match(line.raw, m.end())), None
                )
                said = line.text.plain[:end]
                said = clean(said[: line.dates[0].at] if line.dates and line.dates[0].at else said)
                sentence = re.split(r"(?<=[a-z)]{2})\.\s", said)[0].strip(" .")
                field = _FIELD.search(sentence)
                area = clean(re.sub(r"\s*\(.*\)$", "", field["field"])) if field else None
                return re.split(r"\s*[;,]\s*(?:GPA|advis)", sentence)[0], area
    return None, None


def _expected_below(details: Sequence[Block]) -> bool:
    return any(d.expected for b in details[:2] for line in lines_of(b)[:2] for d in line.dates)


def _start(date: Date | None) -> str | None:
    if date is None or (date.single and date.start == date.end):
        return None
    return date.start


def _without_article(name: str) -> str:
    match = re.match(r"^(.*)(?<!University)(?<!College)\s(?:at|from)\s+(?:the\s+)?(?=[A-ZÀ-Ý])", name)
    if match and len(name.split()) > 4 and not words.university(match[1]):  # not "University of Alder at Owlton"
        name = name[match.end() :]
    return re.sub(r"^(?:at|from)\s+(?:the\s+(?=[A-Z]))?|^the\s+(?=[A-Z])|^l['’](?=[A-ZÀ-Ý])", "", name).rstrip(".")
