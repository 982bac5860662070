"""Entries that say all of it again in another script on the next line: "Berg, A. (2021). Sand. ...⏎李沙. 沙[J]."."""

from __future__ import annotations

import re

from converter.parse.publications.claims import Claims
from converter.parse.publications.dates import YEAR
from converter.parse.publications.tokens import cjk_count
from converter.patterns import Lazy

_LINE = Lazy(r"[^\v\f\n]+")
_DATED = re.compile(rf"\b{YEAR}\b")
_LEAST = 40
"""How long a line is at least that is a whole reference in Latin letters."""
_LEAST_CJK = 12
"""How many Chinese, Japanese or Korean characters one in theirs has at least."""


def claim_other_script(claims: Claims) -> tuple[int, int] | None:
    """Claims the second of two lines that are a whole reference each, of one year, one of them in Latin letters."""
    if claims.free.isascii() or not re.search(r"[\v\f]", claims.free):
        return None
    lines = [line for line in _LINE.finditer(claims.free) if re.search(r"\w", line[0])]
    if len(lines) < 2:
        return None
    first, second = lines[:2]
    scripts = [cjk_count(line[0]) for line in (first, second)]
    latin, other = (first, second) if scripts[0] < scripts[1] else (second, first)
    if min(scripts) > 2 or max(scripts) < _LEAST_CJK or len(latin[0]) < _LEAST:
        return None
    years = [_DATED.search(line[0]) for line in (latin, other)]
    if not (years[0] and years[1] and years[0][0] == years[1][0] and "," in latin[0]):
        return None
    claims.take(second.start(), second.end(), "other", "translation")
    return second.span()
