"""Courses that are listed inside one paragraph: "Undergraduate: Linear Algebra, Calculus, Topology"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from converter.model import Part
from converter.parse import words
from converter.parse.entries import is_label
from converter.parse.fields import Tag, clean, parts_of
from converter.parse.lines import Line
from converter.patterns import Lazy

_LEVEL = Lazy(
    r"undergrad|graduate|bachelor|master|\bm\.?sc\b|\bb\.?sc\b|\bm\.?a\b|\bb\.?a\b|ph\.?\s?d|doctoral|courses?\b|classes\b|"
    r"seminars?\b|lectures?\b|modules?\b|taught|teaching|instructor|lecturer|assistant|kurse|lehrveranstaltungen|"
    r"vorlesungen|seminare|übungen|cours\b|licence|cursos|asignaturas|grado\b|graduação|disciplinas|corsi\b|insegnamenti|"
    r"laurea|本科|研究生|课程|授業|科目",
    re.IGNORECASE,
)
_LABEL = Lazy(r"(?P<label>[^.:;：\n\v]{2,60}?)\s*(?P<end>[:：]\s*|\.\s+)(?=\S)")


@dataclass(frozen=True, slots=True)
class Course:
    """A course of a list, with the part of its line that it takes."""

    title: str
    date: str | None
    label: str | None
    """What stands in front of the list: a level of study or a role."""
    venue: str | None
    """The institution that stands in front of the list."""
    parts: tuple[Part, ...]


def courses_in(lines: Sequence[Line], *, below_label: bool = False) -> list[Course]:
    """The courses that one line lists between semicolons or commas; none where it is anything else.

    A list between commas has a level of study or a role in front, or four courses at least, and neither dates nor names
    of institutions; one that stands below a label may have fewer and may sound like institutions.
    """
    if len(lines) == 2 and is_label(lines[0]):
        return _below(*lines)
    if len(lines) != 1:
        return []
    line = lines[0]
    text, raw = line.text.plain, line.raw
    match = _LABEL.match(raw)
    label = match["label"] if match and _LEVEL.search(match["label"]) else None
    if match and label and "." in match["end"] and not _set_off(line, match.end("label")):
        label = None
    venue = match["label"] if match and ":" in match["end"] and words.university(match["label"]) else None
    below_label = below_label or venue is not None
    begin = match.end() if match and (label or venue) else 0
    if not label and ";" not in raw and line.dates:
        return []
    ranges = _split(raw, begin, ";")
    if len(ranges) < 2 or not label or (len(ranges) == 2 and any(words.organization(raw[a:b]) for a, b in ranges)):
        ranges = _split(raw, begin, ",")
        least = (
            2 if below_label else 4 if match is None or not label else 2 if _set_off(line, match.end("label")) else 3
        )
        if len(ranges) < least or line.dates:
            return []
        pieces = [raw[a:b] for a, b in ranges]
        named = words.university if below_label else words.organization
        if any(named(piece) or words.position(piece) or words.is_place(piece) for piece in pieces):
            return []
    if not all(_is_title(raw[a:b]) for a, b in ranges):
        return []
    tags: list[Tag] = [(line, d.at, d.to, "date") for d in line.dates]
    found: list[tuple[int, str, str | None]] = []
    for a, b in ranges:
        dates = [d for d in line.dates if a <= d.at < b]
        stop = dates[0].at if dates and dates[0].at - a > 3 else b
        stop = a + len(raw[a:stop].rstrip(" \n\v,(-–"))
        tags.append((line, a, stop, "title"))
        found.append((a, clean(text[a:stop]), text[dates[0].at : dates[-1].to] if dates else None))
    groups: list[list[Part]] = [[]]
    seen = False
    for part in parts_of(lines, tags):
        if part.role == "title":
            if seen:
                groups.append([])
            seen = True
        groups[-1].append(part)
    return [
        Course(title, date, label, venue, tuple(parts)) for (_, title, date), parts in zip(found, groups, strict=True)
    ]


def _below(label: Line, line: Line) -> list[Course]:
    """The courses of a line that stands below a label, which their first one's parts take in."""
    found = courses_in([line], below_label=True)
    if not found and not line.dates and _is_title(line.plain) and not words.position(line.plain):
        stop = len(line.text.plain.rstrip(" \n\v."))
        found = [Course(line.plain, None, None, None, parts_of([line], [(line, 0, stop, "title")]))]
    return [replace(c, parts=(*parts_of([label], []), *c.parts)) if c is found[0] else c for c in found]


def _set_off(line: Line, stop: int) -> bool:
    """Whether a label is bold or italic, and what follows it is not."""
    first, behind = line.text.run_at(0), line.text.run_at(min(stop + 3, len(line.text) - 1))
    return (first.bold or first.italic) and (first.bold, first.italic) != (behind.bold, behind.italic)


def _split(raw: str, begin: int, separator: str) -> list[tuple[int, int]]:
    """Ranges between the separators that stand outside of brackets, without "and", blanks and a final stop."""
    ranges, depth, last = [], 0, begin
    for at in range(begin, len(raw) + 1):
        character = raw[at : at + 1]
        depth += (character in "([{") if character else 0
        depth -= (character in ")]}") if character and depth else 0
        if at == len(raw) or (character == separator and not depth):
            piece = raw[last:at]
            lead = re.match(r"\s*(?:(?:and|und|et|y|e)\s+)?", piece)
            start = last + (lead.end() if lead else 0)
            stop = last + len(piece.rstrip(" \n\v\t."))
            if stop > start:
                ranges.append((start, stop))
            last = at + 1
    return ranges


def _is_title(piece: str) -> bool:
    return (
        2 < len(piece) < 110
        and bool(re.match(r"[^\W\d_]|\d|[\"“«„]", piece))
        and not piece[0].islower()
        and len(piece.split()) < 13
        and len(re.findall(r"[^\W\d_]", piece)) > 2
        and not re.search(r"[a-z]{3}\.\s+[A-Z]|https?:", piece)
    )
