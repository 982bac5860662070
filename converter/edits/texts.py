"""Merges whole files, each kind in its way: pages with front matter, YAML data, and plain text."""

from __future__ import annotations

import re
from dataclasses import dataclass

from converter.edits import bibtex, keys, lines, sections
from converter.edits.conflict import Conflict
from converter.edits.moves import line_end
from converter.edits.nodes import NotMergeable, is_yaml
from converter.patterns import Lazy

_FRONT_MATTER = Lazy(r"(---[ \t]*\r?\n)(.*?)(^(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z))", re.DOTALL | re.MULTILINE)
_DATA = (".yml", ".yaml")


@dataclass(frozen=True, slots=True)
class Merged:
    """A text that holds what both sides changed, and where they contradict each other."""

    text: str
    base: str
    """What to remember as generated, for the next time."""
    conflicts: tuple[Conflict, ...] = ()


def merge(path: str, base: str, mine: str, new: str) -> Merged:
    """Mine with all that changed from base to new; where mine changed too, mine stays and a conflict is told.

    The kind of text is told by the path's ending and by whether it begins with front matter.
    """
    if mine == base:
        return Merged(new, new)
    if new == base:
        return Merged(mine, new)
    end, kept, told = line_end(mine), new, list[Conflict]()
    if not path.endswith((*_DATA, ".bib")):
        former = base
        base, new, kept, told = _without_own(base, mine, new)
        if kept == former:
            return Merged(mine, kept)
    try:
        if path.endswith(_DATA):
            text, conflicts = keys.merge(base, mine, new, end)
            return Merged(text, kept, tuple(conflicts))
        if path.endswith(".bib"):
            text, conflicts = bibtex.merge(base, mine, new, end)
            return Merged(text, kept, tuple(conflicts))
        pages = [_FRONT_MATTER.match(text) for text in (base, mine, new)]
        if pages[0] and pages[1] and pages[2]:
            head, conflicts = keys.merge(pages[0][2], pages[1][2], pages[2][2], end)
            first_line = pages[1][0].count("\n") + 1
            bodies = base[pages[0].end() :], mine[pages[1].end() :], new[pages[2].end() :]
            body, more = lines.merge(*bodies, end, first_line)
            return Merged(pages[1][1] + head + pages[1][3] + body, kept, (*conflicts, *told, *more))
    except NotMergeable:
        pass
    text, conflicts = lines.merge(base, mine, new, end)
    if _is_readable(path, mine) and not _is_readable(path, text):
        return Merged(mine, kept, (Conflict("the whole file", mine, new),))
    return Merged(text, kept, (*told, *conflicts))


def _without_own(base: str, mine: str, new: str) -> tuple[str, str, str, list[Conflict]]:
    """Base and new without the sections that mine has of its own, new as it is remembered, and what is to be told."""
    ends = [match.end() if (match := _FRONT_MATTER.match(text)) else 0 for text in (base, mine, new)]
    bodies = [text[end:] for text, end in zip((base, mine, new), ends, strict=True)]
    names, told = sections.own(bodies[0], bodies[1], bodies[2])
    before, now = sections.without(bodies[0], ()), sections.without(bodies[2], names)
    kept = sections.remembered(bodies[2], names)
    return base[: ends[0]] + before, new[: ends[2]] + now, new[: ends[2]] + kept, told


def _is_readable(path: str, text: str) -> bool:
    """Whether what should be YAML in a text is YAML."""
    page = _FRONT_MATTER.match(text)
    return is_yaml(text if path.endswith(_DATA) else page[2] if page else "")


def adopt(path: str, mine: str, new: str) -> Merged:
    """Mine, all of it, with those keys and parts of new that it does not have."""
    end = line_end(mine)
    if path.endswith(_DATA):
        try:
            return Merged(keys.add(mine, new, end), new)
        except NotMergeable:
            return Merged(mine, new)
    page, generated = _FRONT_MATTER.match(mine), _FRONT_MATTER.match(new)
    if not generated:
        return Merged(sections.add(mine, new, end), new)
    own, given = mine[page.end() if page else 0 :], new[generated.end() :]
    body = sections.add(own, given, end)
    kept = generated[0] + sections.remembered(given, sections.own("", own, given)[0])
    if not page:
        return Merged(generated[0].replace("\n", end) + body, kept)
    try:
        head = keys.add(page[2], generated[2], end)
    except NotMergeable:
        head = page[2]
    return Merged(page[1] + head + page[3] + body, kept)
