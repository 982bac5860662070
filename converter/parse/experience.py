"""Entries of experience: organization, position and dates."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from converter.model import Experience
from converter.parse import words
from converter.parse.entries import Draft, above, context_of, is_label, is_prose
from converter.parse.fields import Segment, Tag, before_prose, clean, date_tags, parts_of, period, segments, tag
from converter.parse.halves import Halves, halves_of
from converter.parse.labelled import is_field_name
from converter.parse.lines import Line, lines_of, outside
from converter.parse.position_details import listed_positions, organization_below, position_below
from converter.parse.position_pieces import AT, at_parted, bracketed, written_together
from converter.patterns import Lazy

_PEOPLE = Lazy(
    r"(?:(?:co-?)?advis[eo](?!rs? (?:for|to|on|in)\b)|supervis|mentor|host(?:ed)?\b|pi\b|betreu|with (?:prof|dr)|"
    r"under (?:prof|dr)|prof\.|dr\.)",
    re.IGNORECASE,
)
_REMARK = Lazy(
    r"\(?(?:(?:for )?(?:about )?(?:\d{1,2}|an?|one|two|three|four|five|six|nine|ten|twelve) "
    r"(?:days?|weeks?|months?|years?|semesters?|terms?)|(?:on )?(?:\w+ )?leave|release time(?: \w+)?|"
    r"(?:part|full)[- ]time|remote|hybrid|sabbatical|self[- ]employed(?:/\w+)?|freelance|on contract|"
    r"(?:more |read more|show |further )?(?:details|more|information))\)?",
    re.IGNORECASE,
)
"""What is said of the terms of a position, not of where it was held."""
_LEADING = Lazy(
    r"^(?:with (?:[A-ZÀ-Ý][\w.'-]+ (?:(?:de|von|van|da|di) ){0,2}){2,4}(?:at|in|from) |"
    r"(?:at|for|with|in|by|from|@|bei|beim|an der|chez|presso)\s+)(?:the\s+)?",
    re.IGNORECASE,
)


def read_experience(drafts: Sequence[Draft], section: int) -> list[tuple[Draft, list[Experience]]]:
    """Each draft's position; a draft that names neither position nor organization has none."""
    order = _order([_header(draft) for draft in drafts])
    halves = [halves_of(draft) for draft in drafts]
    parted = _are_parted(halves)
    below = sum(bool(organization_below(draft)) for draft in drafts)
    for draft in drafts:
        draft.school_last = below > 2 and 3 * below >= 2 * len(drafts)
    found = [
        (draft, _entries(draft, section, order, pair if parted else None))
        for draft, pair in zip(drafts, halves, strict=True)
    ]
    for n in range(len(found) - 2, -1, -1):
        found[n] = (found[n][0], _with_employer_below(*found[n], *found[n + 1]))
    return found


def _with_employer_below(
    draft: Draft, entries: list[Experience], below: Draft, others: list[Experience]
) -> list[Experience]:
    """A position on one line with the employer of the one right below it: "Reader  2020", "Tutor  2019", "College"."""
    alone = len(draft.lines) == 1 and not draft.details and not draft.context and len(entries) == len(others) == 1
    if not alone or entries[0].organization or not others[0].organization or not others[0].position:
        return entries
    line, following = draft.lines[0], below.lines[0]
    stacked = len(below.lines) > 1 and following.block is line.block and not following.first
    ends = line.dated and following.dated and min(line.dates[0].at, following.dates[0].at) > 3
    return [replace(entries[0], organization=others[0].organization)] if stacked and ends else entries


def _are_parted(halves: Sequence[Halves | None]) -> bool:
    """Whether positions stand in front of a dash or bar in most entries of a list, and organizations behind it, and in
    none the other way round.
    """
    named = [
        (words.position(a.plain), _is_where(b.plain), _is_where(a.plain), words.position(b.plain))
        for a, b in filter(None, halves)
    ]
    told = sum(where and not other for _, where, other, _ in named)
    turned = any(other and not at or last and not where for at, where, other, last in named)
    return len(named) * 5 >= len(halves) * 4 and told > 1 and told * 2 > len(named) and not turned


_Header = list[tuple[Line, list[Segment]]]
"""The lines that say what and where, each with its pieces."""


def _order(headers: Sequence[_Header]) -> str:
    """What the first of an entry's two halves says where most entries agree: "organization" or "position", else ""."""
    votes: Counter[str] = Counter()
    for header in headers:
        halves = _halves(header)
        named = [(words.position(plain), _is_where(plain)) for plain in halves]
        if named == [(False, True), (True, False)]:
            votes["organization"] += 1
        elif named == [(True, False), (False, True)]:
            votes["position"] += 1
    return next((order for order, count in votes.items() if count > 1 and count > 4 * (votes.total() - count)), "")


def _halves(header: _Header) -> list[str]:
    """The two lines of an entry, or the first piece of its only line and the next one."""
    if len(header) == 1:
        return [s.plain for s in header[0][1][:2]]
    return [line.plain for line, _ in header] if len(header) == 2 else []


def _below_organization(draft: Draft) -> list[Draft]:
    """The positions, each with its date, on the lines below the organization that all of them were held at."""
    top, *below = draft.lines
    starts = [i for i, line in enumerate(below) if line.dated and words.position(line.plain)]
    others = [line for i, line in enumerate(below) if i not in starts and line.dated]
    if len(starts) < 2 or starts[0] or others or top.dates or not words.organization(top.plain):
        return []
    bounds = zip(starts, [*starts[1:], len(below)], strict=True)
    drafts = [Draft(list(below[a:b]), context=context_of(top)) for a, b in bounds]
    drafts[-1].details = draft.details
    return drafts


def _entries(draft: Draft, section: int, order: str, halves: Halves | None) -> list[Experience]:
    if held := _below_organization(draft):
        below: list[Experience] = []
        for n, part in enumerate(held):
            if (entry := _read(part, section, order)) is not None:
                line = part.lines[0]
                here = clean(line.text.plain[: line.dates[0].at].rstrip(" ,(") + line.text.plain[line.dates[-1].to :])
                here = re.sub(r"(?<=[^\W\d_]{5})\.$", "", here)
                parts = (*parts_of(draft.lines[:1], []), *entry.parts) if not n else entry.parts
                below.append(replace(entry, organization=part.context or "", position=here, parts=parts))
        if len(below) == len(held):
            return below
    entry = _read(draft, section, order, halves)
    if entry is None:
        return []
    listed = listed_positions(draft) if entry.organization and not _header_position(draft, entry) else []
    if not listed:
        return [entry]
    date = period(draft.lines)
    result: list[Experience] = []
    for n, (block, nested) in enumerate(listed):
        lines = lines_of(block)
        own = period(lines) or date
        parts = parts_of(
            lines, [*date_tags(lines), *[tag(s, "position") for x in lines for s in segments(x, keep_places=True)]]
        )
        result.append(
            Experience(
                section=section,
                parts=(entry.parts if n == 0 else ()) + parts,
                details=tuple(nested),
                organization=entry.organization,
                position=context_of(lines[0]),
                start=own.start if own else None,
                end=own.end if own else None,
            )
        )
    return result


def _header_position(draft: Draft, entry: Experience) -> bool:
    """Whether the header itself names the position."""
    return any(part.role == "position" for part in entry.parts)


def _header(draft: Draft) -> _Header:
    stated = [x for x in draft.lines if not (x.only_date or _is_date(x))]
    lines = [x for x in stated if not words.is_place(x.plain) or _names_more(x) or _is_only_employer(x, stated)]
    header = [x for i, x in enumerate(lines) if i == 0 or not (is_label(x) or is_prose(x))]
    split = [
        (
            line,
            [
                q
                for s in before_prose(segments(line))
                if _says_what(s.plain) and not is_field_name(s)
                for p in at_parted(s)
                for q in written_together(p)
            ],
        )
        for line in header
    ]
    if sum(words.position(s.plain) for _, parts in split for s in parts) == 1:
        split = [(line, [p for s in parts for p in bracketed(s)]) for line, parts in split]
    return _first_alone([(line, parts) for line, parts in split if parts])


def _first_alone(header: _Header) -> _Header:
    """Only the first line where that has position, organization and date, and the others neither of the former."""
    if len(header) < 2 or not header[0][0].dated:
        return header
    named = [(words.position(s.plain), words.organization(s.plain)) for s in header[0][1]]
    both = (True, False) in named and any(organization for _, organization in named)
    below = [parts for line, parts in header[1:] if not re.match(r"[A-Z][a-z]{2,}(?:ing|ed)\s", line.plain)]
    more = any(words.organization(s.plain) or words.position(s.plain) for parts in below for s in parts)
    return header[:1] if both and not more else header


def _names_more(line: Line) -> bool:
    """Whether a line that could be a place has a name in front of it: a heading "Alder Works, Owlton, Canada"."""
    return " " * 4 in line.raw.strip() or (line.heading or line.bold) and line.plain.count(",") > 1


def _is_only_employer(line: Line, stated: Sequence[Line]) -> bool:
    """Whether a line is a name with a town and a country behind it, and the other one the position."""
    named = line.plain.count(",") > 1 and len(stated) == 2 and line is stated[1]
    return named and words.position(stated[0].plain) and len(segments(stated[0])) == 1


def _is_date(line: Line) -> bool:
    """Whether a line says no more than when, a remark in brackets aside: "2020 – 2024 (ended early, in 2023)"."""
    bare = re.sub(
        r"[(（][^()（）]*[)）]|^\W*(?:dates?|period|duration)\s*:", "", outside(line.raw, line.dates), flags=re.I
    )
    return line.dated and not re.search(r"\w", bare)


def _says_what(plain: str) -> bool:
    """Whether a piece may be a position or an organization."""
    return not _PEOPLE.match(plain) and not _REMARK.fullmatch(plain.rstrip("."))


def _read(draft: Draft, section: int, order: str, halves: Halves | None = None) -> Experience | None:
    tags: list[Tag] = date_tags(draft.lines)
    split = _header(draft)
    if not split:
        return None
    organization: list[Segment] = []
    position: list[Segment] = []
    if draft.named:
        position, organization = ([_whole(draft.named[x])] for x in ("position", "organization"))
    elif halves:
        position = [halves[0]]
        organization = [s for s in segments(halves[0].line, markup=False) if s.start >= halves[1].start]
    elif len(split) == 1:
        parts = split[0][1]
        if draft.context and len(parts) > 1 and all(words.position(s.plain) for s in parts):
            position = parts
        elif len(parts) > 1 and order and not _tells_itself(split, order):
            first, second = parts[:1], parts[1:]
            organization, position = (first, second) if order == "organization" else (second, first)
        else:
            position, organization = _one_line(parts)
    elif len(split) == 2 and _agrees(split, order):
        organization, position = (parts for _, parts in (split if order == "organization" else reversed(split)))
    else:
        position, organization = _several_lines(split[:4])
        if (
            position
            and not organization
            and len(position) > 1
            and not any(words.position(s.plain) for s in position[1:])
        ):
            position, organization = position[:1], position[1:]
    positions, organizations = _joined(position), _LEADING.sub("", _joined(organization))
    if positions and not organizations and (match := AT.search(positions)):
        organizations, positions = clean(positions[match.end() :]), clean(positions[: match.start()])
    if organizations and not positions and (match := _WORKS_AT.fullmatch(organizations)):
        positions, organizations = clean(match["position"]), clean(match["organization"])
    tags += [tag(s, "position") for s in position] + [tag(s, "organization") for s in organization]
    positions = _without_place(positions)
    if not positions:
        positions = position_below(draft)
    if not organizations:
        organizations = organization_below(draft)
    organizations = re.sub(r"^\. |(?<=[^\W\d_]{4})\.$", "", organizations)
    positions = positions.removeprefix(". ") if positions else positions
    date = period(draft.lines) or period(above(draft))
    if not organizations and draft.context:
        organizations = draft.context
    known = words.organization(organizations) or words.position(positions) or words.position(organizations)
    if not (organizations or positions) or not (date or known):
        return None
    if not positions and words.is_place(organizations):
        return None
    return Experience(
        section=section,
        parts=parts_of(draft.lines, tags),
        details=tuple(draft.details),
        organization=organizations,
        position=positions or None,
        start=date.start if date else None,
        end=date.end if date else None,
    )


def _tells_itself(header: _Header, order: str) -> bool:
    """Whether an entry says where its organization is, or names its position first, though the others name it last."""
    first, *rest = halves = _halves(header)
    turned = order == "organization" and words.position(first) and not any(map(words.position, rest))
    return turned or any(map(words.organization, halves))


def _whole(line: Line) -> Segment:
    """A line as one piece."""
    return Segment(line, 0, len(line.text.plain.rstrip()))


_WORKS_AT = Lazy(
    r"(?P<position>(?!\S+(?:ity|ege|ute|ool) )[A-ZÀ-Ý][\w'-]+(?: [\w'-]+){0,4}) (?:at|@|bei|chez|presso) (?:the )?"
    r"(?P<organization>[A-ZÀ-Ý].*)"
)
"""What somebody was, though no word says that it is a position, and where: "Lift Driver at Rushlake"."""


def _without_place(position: str) -> str:
    """Without a place that only a blank sets off: "Data Scientist Bern, CH"."""
    hits = words.positions(position)
    stop = hits[-1].stop if hits else len(position)
    rest = position[stop:].strip()
    return position[:stop] if _TOWN_AND_LETTERS.fullmatch(rest) or "," in rest and words.is_place(rest) else position


_TOWN_AND_LETTERS = Lazy(r"[A-ZÀ-Ý][\w'.-]+(?: [A-ZÀ-Ý][\w'.-]+)?,\s*[A-Z]{2}")


def _agrees(header: _Header, order: str) -> bool:
    """Whether two lines, of which the words do not say enough, can be in the order of the others."""
    named = [words.position(line.plain) for line, _ in header]
    if any(words.position(a.plain) and words.organization(b.plain) for _, parts in header for a, b in pairwise(parts)):
        return False
    clear = named == ([True, False] if order == "organization" else [False, True])
    return bool(order) and not clear and all(len(line.plain) < 140 for line, _ in header)


def _joined(parts: Sequence[Segment]) -> str:
    """Neighbouring segments as they are printed, separators included."""
    if not parts:
        return ""
    pieces, group = [], [parts[0]]
    for s in parts[1:]:
        if s.line is group[-1].line and not re.search(r"\w", s.line.text.plain[group[-1].stop : s.start]):
            group.append(s)
        else:
            pieces.append(group)
            group = [s]
    pieces.append(group)
    joined = ", ".join(clean(g[0].line.text.plain[g[0].start : g[-1].stop]) for g in pieces)
    return re.sub(r"(?<=[^\W\d_]{5})\.$", "", joined)


def _one_line(parts: list[Segment]) -> tuple[list[Segment], list[Segment]]:
    named = [(bool(words.position(s.plain)), _is_where(s.plain)) for s in parts]
    at = next((i for i, (p, o) in enumerate(named) if p and not (o and _organization_first(parts[i].plain))), None)
    org = next((i for i, (p, o) in enumerate(named) if o and i != at), None)
    if at is None and org is None:
        return ([], parts[:1]) if len(parts) == 1 or not parts[0].bold else (parts[1:2], parts[:1])
    if at is None:
        assert org is not None
        if org > 0:
            return parts[:org], parts[org:]
        bold = [s for s in parts if s.bold != parts[0].bold or s.italic != parts[0].italic]
        return (bold[:1], [s for s in parts if s not in bold[:1]]) if bold else ([], parts)
    if org is None:
        if at > 0:
            return parts[at:], parts[:at]
        rest = parts[at + 1 :]
        return parts[: at + 1], rest[:1] if not AT.search(parts[at].plain) else []
    if org > at:
        return parts[:org], parts[org:]
    return parts[at:], parts[:at]


def _is_where(plain: str) -> bool:
    """Whether an organization is named that is no part of what a position is called, as in "Group Product Manager"."""
    hits = words.positions(plain)
    called = bool(hits) and hits[-1].stop >= len(plain.rstrip()) - 1 and not words.institution(plain)
    return words.organization(plain) and not (called and re.match(_FIRST_OF_TITLE, plain) is not None)


_FIRST_OF_TITLE = (
    r"(?i)(?:\w+ )?(?:group|lab(?:oratory)?|library|bank|museum|cent(?:er|re)|company|division|department|systems|"
    r"agency|press|studio|consulting|solutions)\b"
)


def _organization_first(plain: str) -> bool:
    """Whether an organization's name merely holds a word for positions ("Graduate Student Association")."""
    hits = words.positions(plain)
    if hits and hits[0].start == 0:
        return False
    return words.university(plain) and not re.match(
        r"(?i)(?:\w+\s){0,3}(?:professor|lecturer|assistant|fellow|researcher|scientist|intern|student|"
        r"postdoc\w*|instructor)\b",
        plain,
    )


def _several_lines(split: list[tuple[Line, list[Segment]]]) -> tuple[list[Segment], list[Segment]]:
    position: list[Segment] = []
    organization: list[Segment] = []
    rest: list[list[Segment]] = []
    for line, parts in split:
        text = " ".join(s.plain for s in parts)
        is_position = words.position(text) and not _organization_first(text)
        said = bool(position) and re.search(r"\w{3}\.\s+[A-ZÀ-Ý]", line.plain)
        is_organization = words.organization(text) and not said and not _is_running(line.plain)
        if is_position and is_organization and not position and not organization and len(parts) > 1:
            position, organization = _one_line(parts)
        elif is_position and not position and len(line.plain) < 140:
            position = parts
        elif is_organization and not organization and len(line.plain) < 140:
            marked = [s for s in parts if (s.bold, s.italic) != (parts[0].bold, parts[0].italic)]
            organization = [s for s in parts if s not in marked]
            position = position or marked
        elif len(line.plain) < 90 and not _is_running(line.plain):
            rest.append(parts)
    if not organization and not rest and len(position) > 1 and words.position(position[0].plain):
        position, organization = _one_line(position)
    if not organization and not position and len(rest) > 1:
        position, organization = rest[:2]
    elif not organization and rest:
        organization = rest.pop(0)
    elif not position and rest:
        position = rest.pop(0)
    return position, organization


def _is_running(plain: str) -> bool:
    """Whether most of a line's longer words are small, as in what somebody did for "the organization"."""
    longer = [word for word in re.findall(r"[^\W\d_]+", plain) if len(word) > 3]
    return len(longer) > 4 and 4 * sum(word[0].islower() for word in longer) >= 3 * len(longer)
