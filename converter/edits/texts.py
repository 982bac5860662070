"""Merges whole files, each kind in its way: pages with front matter, YAML data, and plain text."""

from __future__ import annotations

import re
from dataclasses import dataclass

from converter.edits import keys, lines
from converter.edits.conflict import Conflict
from converter.edits.nodes import NotMergeable, is_yaml

_FRONT_MATTER = re.compile(r"(---[ \t]*\r?\n)(.*?)(^(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z))", re.DOTALL | re.MULTILINE)
_DATA = (".yml", ".yaml")


@dataclass(frozen=True, slots=True)
class Merged:
    """A text that holds what both sides changed, and where they contradict each other."""

    text: str
    conflicts: tuple[Conflict, ...] = ()


def merge(path: str, base: str, mine: str, new: str) -> Merged:
    """Mine with all that changed from base to new; where mine changed too, mine stays and a conflict is told.

    The kind of text is told by the path's ending and by whether it begins with front matter.
    """
    if mine == base:
        return Merged(new)
    if new == base:
        return Merged(mine)
    try:
        if path.endswith(_DATA):
            text, conflicts = keys.merge(base, mine, new)
            return Merged(text, tuple(conflicts))
        pages = [_FRONT_MATTER.match(text) for text in (base, mine, new)]
        if pages[0] and pages[1] and pages[2]:
            head, conflicts = keys.merge(pages[0][2], pages[1][2], pages[2][2])
            first_line = pages[1][0].count("\n") + 1
            bodies = base[pages[0].end() :], mine[pages[1].end() :], new[pages[2].end() :]
            body, more = lines.merge(*bodies, first_line)
            return Merged(pages[1][1] + head + pages[1][3] + body, (*conflicts, *more))
    except NotMergeable:
        pass
    text, conflicts = lines.merge(base, mine, new)
    if _is_readable(path, mine) and not _is_readable(path, text):
        return Merged(mine, (Conflict("the whole file", mine, new),))
    return Merged(text, tuple(conflicts))


def _is_readable(path: str, text: str) -> bool:
    """Whether what should be YAML in a text is YAML."""
    page = _FRONT_MATTER.match(text)
    return is_yaml(text if path.endswith(_DATA) else page[2] if page else "")


def adopt(path: str, mine: str, new: str) -> str:
    """Mine, all of it, with those keys and parts of new that it does not have."""
    try:
        if path.endswith(_DATA):
            return keys.add(mine, new)
    except NotMergeable:
        return mine
    page, generated = _FRONT_MATTER.match(mine), _FRONT_MATTER.match(new)
    if page and generated:
        try:
            head = keys.add(page[2], generated[2])
        except NotMergeable:
            head = page[2]
        return page[1] + head + page[3] + lines.add(mine[page.end() :], new[generated.end() :])
    if generated:
        return generated[0].replace("\n", lines.line_end(mine)) + lines.add(mine, new[generated.end() :])
    return lines.add(mine, new)
