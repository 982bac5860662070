"""Parts pieces of a line that hold a position and its organization."""

from __future__ import annotations

import re

from converter.characters import is_cjk
from converter.parse import words
from converter.parse.fields import Segment
from converter.patterns import Lazy

AT = Lazy(
    r"\s+(?:at|@|bei|beim|am|an der|chez|à|au|presso|en|na|no|for)\s+(?:(?:the|la|il|lo|el|der|dem|die)\s+|l'|"
    r"dell'|all')?(?=[A-ZÀ-Ý])"
)


_SHORT = 4
"""Letters of an acronym that says again what stands below or above it: "Tutor (BU)"."""


def bracketed(segment: Segment) -> list[Segment]:
    """A segment "Organization (position)" or "Position (organization)" as its two halves."""
    raw = segment.line.raw[segment.start : segment.stop]
    bracket = re.search(r"(?<=\w{3})\s*\(([^()]+)\)$", raw)
    if not bracket or re.match(r"(?i)equiv|similar|comparable|formerly", bracket[1]):
        return [segment]
    outside = raw[: bracket.start()]
    link = segment.line.text.run_at(segment.start + bracket.start(1)).href
    where = words.position(outside) and (words.organization(bracket[1]) or link) and len(bracket[1]) > _SHORT
    where = where and not words.position(bracket[1])
    if not where and (not words.position(bracket[1]) or words.position(outside)):
        return [segment]
    return [
        Segment(segment.line, segment.start, segment.start + bracket.start()),
        Segment(segment.line, segment.start + bracket.start(1), segment.start + bracket.end(1)),
    ]


_BEFORE_POSITION = Lazy(
    r"(?:特別|主任|主席|上席|上級|専任|特任|特命|客員|非常勤|常勤|兼任|名誉|副|准|助|高级|助理|客座|兼职|特聘)+$"
)


def written_together(segment: Segment) -> list[Segment]:
    """Organization and position where no blank parts them: "北海湿地大学理学部准教授"."""
    raw = segment.line.raw[segment.start : segment.stop]
    found = [hit for hit in words.positions(raw) if hit.start and is_cjk(raw[hit.start])]
    if not found or not words.organization(raw[: found[-1].start]):
        return [segment]
    at = found[-1].start
    if before := _BEFORE_POSITION.search(raw[:at]):
        at = before.start()
    if not at or raw[at - 1].isspace():
        return [segment]
    at += segment.start
    return [Segment(segment.line, segment.start, at), Segment(segment.line, at, segment.stop)]


def at_parted(segment: Segment) -> list[Segment]:
    """A segment "position at organization" as its two halves."""
    raw = segment.line.raw[segment.start : segment.stop]
    halves = [(match, raw[: match.start()], raw[match.end() :]) for match in AT.finditer(raw)]
    halves = [
        (match, left, right)
        for match, left, right in halves
        if words.position(left) and (not words.organization(left) or " at " in match[0] and words.university(right))
    ]
    named = [match for match, _, right in halves if words.organization(right)]
    parted = named[-1:] or [match for match, _, _ in halves if " at " in match[0]][:1]
    for match in parted:
        return [
            Segment(segment.line, segment.start, segment.start + match.start()),
            Segment(segment.line, segment.start + match.end(), segment.stop),
        ]
    for found in reversed(list(words.positions(raw))):
        right = raw[found.stop :]
        blank = len(right) - len(right.lstrip(" ,"))
        if (
            blank
            and right[blank : blank + 1].isupper()
            and right[blank : blank + 7].lower() != "faculty"
            and words.organization(right)
            and not words.organization(raw[: found.start])
        ):
            return [
                Segment(segment.line, segment.start, segment.start + found.stop),
                Segment(segment.line, segment.start + found.stop + blank, segment.stop),
            ]
    return [segment]


def at_school(segment: Segment) -> list[Segment]:
    """A segment "course at university" as its two halves, with the role that a bracket behind them holds."""
    raw = segment.line.raw[segment.start : segment.stop]
    bracket = re.search(r"(?<=\w)\s*\(([^()]+)\)$", raw)
    stop = bracket.start() if bracket and words.position(bracket[1]) else len(raw)
    for match in AT.finditer(raw, 0, stop):
        if (
            " at " in match[0]
            and words.university(raw[match.end() : stop])
            and not words.organization(raw[: match.start()])
        ):
            ranges = [(0, match.start()), (match.end(), stop)]
            ranges += [bracket.span(1)] if bracket and stop < len(raw) else []
            return [Segment(segment.line, segment.start + a, segment.start + b) for a, b in ranges]
    return [segment]
