# ruff: noqa: E501 (a pattern reads better on one line)
"""Works whose headings say more than the titles of their entries: "## Sand and Reeds. Coastal Letters. 2021."."""

from __future__ import annotations

from collections.abc import Sequence

from converter.parse.publications.dates import YEAR
from converter.parse.publications.raw_entry import RawEntry
from converter.patterns import Lazy

_LEAST = 3
"""So many headings at least have an imprint: a title alone may end with a sentence and a year."""
_IMPRINT = Lazy(
    r"[^\W_]{3}[.?!]{1,2}[”\"’']? "
    rf"(?:[^.?!]{{3,100}}(?:\. |, ?| \()|\(?)(?:{YEAR}|forthcoming|in press)\)?[.,]?\s*$"
)
"""A stop behind a title, and where and when the work appeared, or at least when, at a heading's end."""
_QUOTED = Lazy(
    rf"\s*[“\"„«‘][^“”\"„«»]{{8,300}}[.,?!]?[”\"“»’][.,]? +[^\W\d_][^“”\"„«»]{{2,140}}(?:{YEAR}|forthcoming|in press)[^“”\"„«»]{{0,40}}$"
)
"""A title in quotes, and where and when the work appeared: "“Old Sand,” Coastal Letters 3:1 (2021)"."""
_LEAST_QUOTED = 2
"""So many headings are enough whose quotes say where the title ends."""


def read_whole_headings(entries: Sequence[RawEntry]) -> None:
    """Takes headings for more than titles where most of those of a document end with where and when a work appeared."""
    headed = [raw for raw in entries if raw.title_end is not None and not raw.places.title]
    quoted = sum(bool(_QUOTED.match(raw.text.plain[: raw.title_end])) for raw in headed)
    told = sum(bool(_IMPRINT.search(raw.text.plain[: raw.title_end])) for raw in headed)
    for found, least in ((quoted, _LEAST_QUOTED), (told, _LEAST)):
        if found >= least and 3 * found >= 2 * len(headed):
            break
    else:
        return
    for raw in headed:
        raw.title_end = None
