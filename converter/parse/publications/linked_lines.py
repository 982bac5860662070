"""Works on lines of one paragraph, each of them a link to the paper: "<a href=1.pdf>Sand (with A. Berg)</a><br>"."""

from __future__ import annotations

import re
from bisect import bisect_right

from converter.document import HARD_BREAK, Text
from converter.patterns import Lazy

_LEAST = 20
"""Characters that a line with a work has at least."""
_NEARLY_ALL = 0.8
"""So many of the lines are links to papers, the first and the last among them."""


def linked_lines(text: Text) -> list[int]:
    """Where the works begin in a paragraph whose lines are links to papers, each to another one; none in any other."""
    plain = text.plain
    breaks = [at for at, sign in enumerate(plain) if sign == HARD_BREAK]
    if not breaks:
        return []
    starts = [start for start in [0, *(at + 1 for at in breaks)] if plain[start : _end(start, breaks, plain)].strip()]
    targets = [_paper_of(text, start, _end(start, breaks, plain)) for start in starts]
    papers = [target for target in targets if target]
    if len(papers) < 2 or len(set(papers)) < len(papers) or not (targets[0] and targets[-1]):
        return []
    return starts if len(papers) >= _NEARLY_ALL * len(starts) else []


def _end(start: int, breaks: list[int], plain: str) -> int:
    at = bisect_right(breaks, start - 1)
    return breaks[at] if at < len(breaks) else len(plain)


def _paper_of(text: Text, start: int, end: int) -> str:
    """To which paper all of a line leads, but for a few signs at its ends; "" if it is no such line."""
    line = text[start:end]
    linked = [run for run in line.runs if run.href]
    if start and _OF_ANOTHER.match(line.plain):
        return ""
    shown = len(line.plain.strip(" .,;\n"))
    if not linked or shown < _LEAST or len({run.href for run in linked}) > 1:
        return ""
    if sum(len(run.text.strip()) for run in linked) < shown - 2:
        return ""
    target = linked[0].href or ""
    return target if _PAPER.search(target) else ""


_OF_ANOTHER = Lazy(
    r"\W*(?:(?:online|web|technical|supplementary|published|full|extended|long|short|earlier|previous|journal|final) )*"
    r"(?:slides?|poster|talk|video|appendix|supplement\w*|data|code|errat\w+|corrigendum|reply|version|preprint|paper|abstract)\b",
    re.IGNORECASE,
)
"""How a further link to the work above begins: "Slides of the talk at the shore", "Extended version with proofs"."""
_PAPER = Lazy(r"\.(?:pdf|ps|ps\.gz|dvi)$|arxiv\.org/|doi\.org/")
