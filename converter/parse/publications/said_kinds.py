# ruff: noqa: E501 (a pattern reads better on one line)
"""What kind of work an entry is, where a badge or a line says so: "Journal article", "Workshop paper [pdf]"."""

from __future__ import annotations

import re

from converter.parse.publications.claims import TAKEN, Claims
from converter.parse.publications.heading_kinds import heading_kind
from converter.parse.publications.kind_names import KIND_NAME
from converter.parse.publications.layout import Layout
from converter.patterns import Lazy, Rare

_LINE = Lazy(r"(?<=[\v\n\f])[^\v\n\f]+")
_SHOWN = Rare(
    r"(?:(?<=[\w)?!”\"»])[.,]|(?<=[.,?!][”\"»]))(?P<said> (?P<kind>Poster|Extended [Aa]bstract|Short [Pp]aper|Demo(?: [Pp]aper)?|Poster [Pp]resentation))(?=, (?:the |The )?[^\W\d_a-z][\w’'&.-]*[ ,:]| (?:presented|présenté|presentado|presentato|apresentado|präsentiert) )",
    "poster",
    "abstract",
    "short paper",
    "demo",
)
"""How a work was shown, between its title and the meeting: "Slow dunes, Poster, Sand Days", "Poster presented at"."""
_OF_A_COURSE = Rare(
    r"(?<=[.,] )(?:Seminar|Term|Course) Paper\.(?= [^\W\d_a-z*])", "seminar paper", "term paper", "course paper"
)
"""A paper written for a course, which is nobody's name."""
_BREAKS = Lazy(r"[\v\n\f]")
_WORD = Lazy(r"[^\W\d_]{3,}")
_BARE = Lazy(r"journal|conference|workshop", re.IGNORECASE)
"""A kind by its outlet, on a badge: "JOURNAL"."""
_SIGNS = " ()[]|:·•,;.–—-*"


def claim_said_kind(layout: Layout, claims: Claims) -> str | None:
    """Claims the words that name the work's kind in front of its links, or alone on a line; what they say.

    One word in plain text may be a link's label that lost its link: "Preprint", "Poster".
    """
    for start, end in layout.html:
        name = layout.string[start:end].strip(_SIGNS)
        if KIND_NAME.fullmatch(name) and _begins_line(claims.free, start, end):
            claims.take(start, end, "imprint", "kind tag")
            return name
    if paper := _OF_A_COURSE.search(claims.free):
        claims.take(*paper.span(), "imprint", "type")
    if shown := _SHOWN.search(claims.free):
        claims.take(*shown.span("said"), "imprint", "type")
        return shown["kind"]
    for line in _LINE.finditer(claims.free):
        said, _, behind = line[0].strip(_SIGNS + TAKEN).partition(TAKEN)
        name = said.strip(_SIGNS)
        bare = _BARE.fullmatch(name) is not None
        if not (bare or KIND_NAME.fullmatch(name)) or behind.strip(_SIGNS + TAKEN) or heading_kind((name,))[0] is None:
            continue
        start = claims.free.index(name, line.start())
        if " " in name or bare and name.isupper() or any(a <= start and start + len(name) <= b for a, b in layout.html):
            claims.take(start, start + len(name), "imprint", "kind tag")
            return name
    return None


def _begins_line(free: str, start: int, end: int) -> bool:
    """Whether a badge stands in front of the venue: "[Journal article] Sands and Dunes, 4(2), 17"."""
    before = _BREAKS.split(free[:start])[-1]
    behind = _BREAKS.split(free[end:])[0]
    return start > 0 and not before.strip(_SIGNS + TAKEN) and len(_WORD.findall(behind)) > 0
