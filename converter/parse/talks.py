"""Entries of talks: title, where it was given, and when."""

from __future__ import annotations

import re
from collections.abc import Sequence

from converter.model import Talk
from converter.parse.dates import Date
from converter.parse.entries import Draft, above
from converter.parse.fields import Tag, clean, date_tags, iso, parts_of, period
from converter.parse.lines import Line
from converter.parse.quoted_lines import begins_quoted
from converter.parse.talk_events import venue_behind
from converter.parse.talk_titles import behind_form, entitled, marked, plain, quoted


def read_talks(drafts: Sequence[Draft], section: int) -> list[tuple[Draft, list[Talk]]]:
    """Each draft's talk."""
    ends = [bool(draft.lines) and _comma_end(draft.lines[0]) > 0 for draft in drafts]
    closed = len(ends) > 2 and sum(ends) > 0.7 * len(ends)
    return [(draft, [entry] if (entry := _read(draft, section, closed)) else []) for draft in drafts]


def _comma_end(line: Line) -> int:
    """Where a title ends that a comma and the end of a source line close, the event on the next; 0 if none does."""
    match = re.match(r"[^\n]{8,}?(?:\n[^\n]+?)??(?=,\s*\n)", line.text.plain)
    return match.end() if match and not re.search(r"[\"“„]", match[0]) else 0


def _read(draft: Draft, section: int, closed: bool) -> Talk | None:
    """`closed` says whether a comma at the end of a line closes the titles of the list."""
    lines = [x for x in draft.lines if not x.only_date]
    if not lines:
        return None
    tags: list[Tag] = date_tags(draft.lines)
    if closed and not any(map(begins_quoted, lines)) and (end := _comma_end(lines[0])):
        title = clean(lines[0].text.plain[:end])
        venue, marks = venue_behind(lines, 0, end)
        marks = [(lines[0], 0, end, "title"), *marks]
    else:
        title, venue, marks = entitled(draft) or behind_form(lines) or quoted(lines) or marked(lines) or plain(lines)
    if not title or _LINK.fullmatch(title):
        return None
    return Talk(
        section=section,
        parts=parts_of(draft.lines, [*marks, *_outside(tags, marks)]),
        details=tuple(draft.details),
        title=title,
        venue=venue,
        date=iso(
            _exact(draft.lines) or _behind_title(draft.lines, marks) or period(draft.lines) or period(above(draft))
        ),
    )


def _behind_title(lines: Sequence[Line], marks: Sequence[Tag]) -> Date | None:
    """The date outside of the title, where a year is part of that: "Policy in the 2015 election"."""
    inside = [(line, d) for line, at, to, role in marks if role == "title" for d in line.dates if at <= d.at < to]
    if not inside:
        return None
    held = [d for _, d in inside]
    rest = [d for line in lines for d in line.dates if d not in held]
    return next((d for d in rest if not d.single), rest[0] if rest else None)


_LINK = re.compile(r"\[?(?:view |watch |see )?(?:slides?|video|recording|poster|pdf|abstract|link)s?\]?", re.IGNORECASE)
"""What a link beside a talk is called."""


def _exact(lines: Sequence[Line]) -> Date | None:
    """The date with a month where it stands behind a bare year: "Owl, A. (2024). Feathers. Bird Days, 13 May 2024"."""
    dates = [d for line in lines for d in line.dates]
    if not dates or not dates[0].single or len(dates[0].start or "") != 4:
        return None
    return next((d for d in dates[1:] if d.single and (d.start or "").startswith(f"{dates[0].start}-")), None)


def _outside(tags: Sequence[Tag], marks: Sequence[Tag]) -> list[Tag]:
    return [t for t in tags if not any(m[0] is t[0] and m[1] < t[2] and t[1] < m[2] for m in marks)]
