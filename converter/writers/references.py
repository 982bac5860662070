"""The people whom a CV names as references, for the data CV page."""

from __future__ import annotations

import re

from converter.document import BlockKind
from converter.model import CV
from converter.patterns import Lazy
from converter.writers.escape import one_line

_NAME = Lazy(r"(?:[^\W\d_][\w.'’-]*,?\s+){1,5}[^\W\d_][\w.'’-]*(?:,\s*[A-Z][\w.]*)*")
_NO_NAME = Lazy(r"universit|institut|departm|school|college|professor of|available|request|email|@|\d", re.IGNORECASE)

_PARTICLES = frozenset(re.findall(r"\w+", "de da di do dos del della der den van von vom zu la le el al bin ibn y e"))


def references(cv: CV) -> list[tuple[str, str]]:
    """Names, and what stands below or behind each in one line."""
    found: list[tuple[str, list[str]]] = []
    for section in cv.sections:
        if section.kind != "references":
            continue
        for block in section.prose:
            if block.kind not in (BlockKind.ITEM, BlockKind.PARAGRAPH, BlockKind.ROW):
                continue
            lines = [one_line(line.plain) for line in block.text.lines(soft=True)]
            if lines and len(lines) + bool(found) > 1 and _is_name(lines[0]):
                found.append((lines[0], lines[1:]))
            elif found:
                found[-1][1].extend(lines)
    return [(name, ", ".join(line.rstrip(",;") for line in lines)) for name, lines in found]


def _is_name(line: str) -> bool:
    small = [word for word in line.split() if not word[0].isupper()]
    return bool(_NAME.fullmatch(line)) and not _NO_NAME.search(line) and all(word in _PARTICLES for word in small)
