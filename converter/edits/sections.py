"""Sections of Markdown texts: those of the CV stay out of a page that has one of the same name of its own."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from converter.edits.conflict import Conflict
from converter.edits.moves import Line, line_end, split, text_of
from converter.patterns import Lazy

_HASHES = Lazy(r"(#{1,6})(?:\s+|$)")
_UNDERLINE = Lazy(r"([=-])\1*\s*")
_COMMENT = Lazy(r"<!--.*?-->", re.DOTALL)
_OWN = "<!-- the page has a section of its own -->"
"""Stands in the remembered text, which is not published, for a section that was left out."""


def add(mine: str, new: str, end: str = "") -> str:
    """Mine, untouched, with those parts of new behind it that it does not have; `end` is how their lines end.

    A part is a heading with what stands below it, or a paragraph before the first heading.  Mine has it if it has a
    heading of the same words, or all its lines, and not in a comment.
    """
    mines = split(_COMMENT.sub("", mine))
    here = {line.text.strip() for line in mines}
    there = _names(mine)
    missing = []
    for heading, part in _parts(split(new)):
        has_heading = bool(heading) and _words(heading) in there
        if not has_heading and not all(line.text.strip() in here for line in part):
            missing.append(text_of(part).strip("\n"))
    if not missing:
        return mine
    end = end or line_end(mine)
    gap = "" if not mine.strip() or mine.endswith(end + end) else end if mine.endswith("\n") else end + end
    return mine + gap + "\n\n".join(missing).replace("\n", end) + end


def own(base: str, mine: str, new: str) -> tuple[set[str], list[Conflict]]:
    """The names of new's sections that mine has one of its own of, and a conflict for each that has just come.

    They are mine's own if base has no heading of that name and mine has one, but not all that stands below it in new;
    and they stay so if base remembers that the section was left out, also where mine has lost its heading since.
    """
    lines_here = {line.text.strip() for line in split(mine)}
    left_out = {_words(name) for name, lines in _sections(split(base)) if name and _OWN in text_of(lines)}
    here = {_words(name): text_of(lines) for name, lines in _sections(split(mine)) if name}
    there = _names(mine) - _names(base) | left_out
    found, conflicts = set(), []
    for name, lines in _sections(split(new)):
        words = _words(name)
        is_ours = words not in left_out and all(line.text.strip() in lines_here for line in lines)
        if not name or words not in there or is_ours:
            continue
        found.add(words)
        if words not in left_out:
            conflicts.append(
                Conflict(f"section “{name.strip()}”", here.get(words, name).strip(), text_of(lines).strip())
            )
    return found, conflicts


def without(text: str, names: Collection[str]) -> str:
    """A text without some sections, and without those that are only remembered to have been left out."""
    left = ((name, text_of(lines)) for name, lines in _sections(split(text)))
    pieces = [piece for name, piece in left if not (name and (_words(name) in names or _OWN in piece))]
    return "\n".join(pieces) + "\n" * text.endswith("\n") if len(pieces) else ""


def remembered(text: str, names: Collection[str]) -> str:
    """A text in which some sections are only remembered to have been left out."""
    pieces = []
    for name, lines in _sections(split(text)):
        heading = 1 + (len(lines) > 1 and 0 in headings(lines[:2]) and not _HASHES.match(lines[0].text))
        pieces.append(f"{text_of(lines[:heading])}\n{_OWN}\n" if name and _words(name) in names else text_of(lines))
    return "\n".join(pieces) + "\n" * text.endswith("\n")


def headings(lines: Sequence[Line]) -> dict[int, tuple[str, int]]:
    """Index of the first line of each heading -> words and level: `## Words`, or `Words` above `=====` or `-----`."""
    found = {}
    for i, line in enumerate(lines):
        if match := _HASHES.match(line.text):
            found[i] = (line.text[match.end() :], len(match[1]))
        elif i and (match := _UNDERLINE.fullmatch(line.text)) and lines[i - 1].text.strip() and i - 1 not in found:
            found[i - 1] = (lines[i - 1].text, 1 if match[1] == "=" else 2)
    return found


def _names(text: str) -> set[str]:
    return {_words(heading) for heading, _ in headings(split(_COMMENT.sub("", text))).values()}


def _words(heading: str) -> str:
    return " ".join(re.findall(r"\w+", heading.casefold()))


def _sections(lines: Sequence[Line]) -> Iterator[tuple[str, list[Line]]]:
    """All lines: those before the first heading, then headings with all that stands below them."""
    found = headings(lines)
    section: list[Line] = []
    title, level = "", 0
    for i, line in enumerate(lines):
        words, depth = found.get(i, ("", 0))
        if depth and (not level or depth <= level):
            if section:
                yield title, section
            section, title, level = [], words, depth
        section.append(line)
    if section:
        yield title, section


def _parts(lines: Sequence[Line]) -> Iterator[tuple[str, list[Line]]]:
    """Paragraphs up to the first heading, then headings with all that stands below them, those of lower ones too."""
    for title, section in _sections(lines):
        if title:
            yield title, section
            continue
        part: list[Line] = []
        for line in section:
            if part and not line.text.strip():
                yield "", part
                part = []
            if line.text.strip():
                part.append(line)
        if part:
            yield "", part
