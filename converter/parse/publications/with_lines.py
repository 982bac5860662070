"""Lists of titles with others named behind or below them: "Slow rivers", and below it "with Ada Berg (R&R)"."""

from __future__ import annotations

from itertools import pairwise

from converter.parse.publications.bylines import is_only_authors
from converter.parse.publications.signs import is_imprint_line
from converter.parse.publications.status import find_status
from converter.parse.publications.text_lines import text_lines
from converter.patterns import Lazy

_WITH = Lazy(r"\(?(?:joint(?:ly)? |co-?authored )?with (?=[^\W\d_a-z])")
_ENDS_WITH = Lazy(r"\bwith$")
_OPEN = Lazy(r"(?:[,;&·-]|\b(?:and|of|the|in|for|on|with|to|at|from|by|und|et))$")
"""How a line ends that the next one goes on with."""
_DATED = Lazy(r"(?:19|20)\d\d$")
_TITLE = Lazy(r"[“\"‘']?[^\W\d_a-z]")
_LEAST = 25
"""Characters that a title's only line has at least."""


_CLOSES = Lazy(r"[”“\"’)][.,]?$")
_DRAFT = Lazy(
    r"(?:“[^“”]{12,220}[”“]|„[^„“”]{12,220}[“”]|\"[^\"]{12,220}\"|‘[^‘\d]{12,220}’)[.,]?"
    r"(?: \(?(?:joint(?:ly)? |joint work )?with [^\W\d_a-z][^()\d“”\"‘]{4,200}\)?)?\.?"
)
"""A work in progress, whole: "‘The weight of silt’ (with Ada Berg and Carl Dahl)"."""


def drafts_alone(plain: str) -> list[int]:
    """Where works begin in a paragraph of which there are but titles in quotes and perhaps who else wrote them."""
    starts, lines = text_lines(plain)
    begins = [i for i, line in enumerate(lines) if line[0] in '“„"‘' and (not i or _CLOSES.search(lines[i - 1]))]
    works = [" ".join(lines[a:b]) for a, b in pairwise([*begins, len(lines)])]
    return (
        [starts[i] for i in begins] if len(begins) > 2 and not begins[0] and all(map(_DRAFT.fullmatch, works)) else []
    )


def closed_by_others(plain: str) -> list[int]:
    """Where drafts begin in a paragraph of nothing else, of which two at least end with those who wrote them, too.

    "Slow Sand, with Ada Berg and Carl Dahl." ends a line; a title without any others is a line that ends early.
    """
    held = text_lines(plain)
    starts, lines = held
    ends = [held.row(led.end() - 1) for led in _CLOSED_WITH.finditer(plain) if _are_others(led["names"])]
    if len(ends) < 2 or ends[-1] != len(lines) - 1:
        return []
    if any(_CLOSES_NUMBERS.search(line) for i, line in enumerate(lines) if i not in ends):
        return []
    begins = [0, *(i + 1 for i in ends[:-1])]
    room = [max(map(len, lines)) - len(line) - len(after.split()[0]) for line, after in pairwise(lines)]
    early = [i + 1 for i, more in enumerate(room) if more > _EARLY and _stands_alone(lines[i], lines[i + 1])]
    return [starts[i] for i in sorted({*begins, *(i for i in early if i - 1 in begins)})]


def _are_others(names: str) -> bool:
    return names == "others" or is_only_authors(_AND_OTHERS.sub("", " ".join(names.split())))


def _stands_alone(line: str, below: str) -> bool:
    """Whether a line that ends early may be a title by itself, and the next one another."""
    return len(line) >= _LEAST and not _OPEN.search(line) and not _INSIDE.search(line) and bool(_TITLE.match(below))


_CLOSED_WITH = Lazy(
    r",\s(?:joint(?:ly)?\s|joint\swork\s)?with\s(?=[^\W\d_a-z]|others\b)"
    r"(?P<names>(?:[^.()\[\]“”\"\d:;]|(?<=\b(?-i:[A-Z]))\.){4,250})\.(?=[ \t]*(?:\n|$))"
)
_AND_OTHERS = Lazy(r",? (?:and|&) (?:others|coauthors|co-authors)$")
_INSIDE = Lazy(r", with [^.]*$")
_CLOSES_NUMBERS = Lazy(r"(?:\d|[a-z]{2})\.$|\)\.?$")
"""How a line ends with which a work ends that is written with nobody."""
_EARLY = 8
"""So many characters more than the next line's first word fit behind a line that ends early."""


def titles_above_with(plain: str) -> list[int]:
    """Where in a paragraph titles begin, if two at least stand above such a line; else nothing."""
    starts, lines = text_lines(plain)
    named = [i for i, line in enumerate(lines) if i and _WITH.match(line) or _ENDS_WITH.search(line)]
    if len(named) < 2 or len(lines) > 8 * len(named):
        return []
    full = 0.85 * max(map(len, lines))
    begins: list[int] = []
    free = 0
    """The first line behind what is said of the title before."""
    for row in named:
        first = row if _ENDS_WITH.search(lines[row]) else row - 1
        if first < free:
            continue
        while first > free and _goes_on(lines[first - 1], lines[first], full):
            first -= 1
        begins += [i for i in range(free, first) if _is_alone(lines, i, full)]
        begins.append(first)
        free = row + 1
        while free < len(lines) and _OPEN.search(lines[free - 1]):
            free += 1
    begins += [i for i in range(free, len(lines)) if _is_alone(lines, i, full)]
    return [starts[i] for i in begins] if begins[0] == 0 else []


def _goes_on(above: str, below: str, full: float) -> bool:
    """Whether a title's line is wrapped from the one above it."""
    if _DATED.search(above) or above.endswith(")"):
        return False
    return bool(_OPEN.search(above)) or below[:1].islower() or len(above) >= full and above[-1] not in ".?!"


def _is_alone(lines: list[str], i: int, full: float) -> bool:
    """Whether a line is the title of a work without any others."""
    line = lines[i]
    if len(line) < _LEAST or not _TITLE.match(line) or "·" in line or line.endswith("."):
        return False
    if i and (_OPEN.search(lines[i - 1]) or not _WITH.match(lines[i - 1]) and _goes_on(lines[i - 1], line, full)):
        return False
    return not (find_status(line) or is_imprint_line(_DATED.sub("", line)))
