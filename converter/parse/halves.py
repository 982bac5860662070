"""The halves of an entry's first line that a dash or a bar parts: "Degree — Institution", "Position | Organization"."""

from __future__ import annotations

import re

from converter.parse.entries import Draft
from converter.parse.fields import Segment, segments
from converter.patterns import Lazy

_BAR = Lazy(r"\s+[|❘]\s+")
_DASH = Lazy(r"\s+(?:[—–]|-)\s+")

Halves = tuple[Segment, Segment]
"""What stands on both sides of the dash or bar."""


def halves_of(draft: Draft) -> Halves | None:
    """The halves of a draft's first line, without dates, and the second without its place."""
    line = next((x for x in draft.lines if not x.only_date), None)
    if line is None:
        return None
    begin = line.dates[0].to if line.dates and not re.search(r"\w", line.raw[: line.dates[0].at]) else 0
    parting = _BAR if _BAR.search(line.raw, begin) else _DASH
    match = next((m for m in parting.finditer(line.raw, begin) if re.search(r"\w", line.raw[begin : m.start()])), None)
    if not match or match.start() - begin > 90 or any(match.start() <= d.at < match.end() for d in line.dates):
        return None
    left = [s for s in segments(line, keep_places=True) if begin <= s.start and s.stop <= match.start()]
    right = [s for s in segments(line) if s.start >= match.end()]
    if not left or not right:
        return None
    return Segment(line, left[0].start, left[-1].stop), right[0]
