"""Brackets at the end that hold what elsewhere is a line: "Carl Dahl (**Sand Letters** | **JCR: Q1** | [PDF](u))"."""

from __future__ import annotations

import re

from converter.parse.publications.claims import TAKEN, Claims
from converter.parse.publications.dates import YEAR
from converter.parse.publications.layout import Layout
from converter.parse.publications.status import find_status
from converter.patterns import Lazy

_LINE = Lazy(rf"\((?P<inner>[^()\v]{{3,200}}?[|{TAKEN}][^()\v]{{0,200}})\)[\s.{TAKEN}]*$")
_FIELD = Lazy(rf"[^|{TAKEN}\s][^|{TAKEN}]*")


def claim_bracketed_line(layout: Layout, claims: Claims) -> list[str]:
    """Claims the venue with which such a bracket begins, set apart by its looks; the further fields are notes."""
    line = _LINE.search(claims.free)
    if line is None or "|" not in line["inner"]:
        return []
    ends = {a: b for a, b in (*layout.italic, *layout.bold) if line.start("inner") <= a and b <= line.end("inner")}
    first, *more = _FIELD.finditer(claims.free, line.start("inner"), line.end("inner"))
    if (end := ends.get(first.start())) is None or not re.search(r"[^\W\d_]{3}", layout.string[first.start() : end]):
        return []
    claims.take(line.start(), line.start() + 1, "glue", "bracket")
    claims.take(first.start(), end, "imprint", "leading venue")
    notes = []
    for field in more:
        shown = field[0].strip()
        if re.search(r"\w", shown) and not re.fullmatch(YEAR, shown) and not find_status(shown):
            notes.append(shown)
            claims.take(field.start(), field.start() + len(shown), "note", "note")
    claims.take(line.end("inner"), line.end("inner") + 1, "glue", "bracket")
    return notes
