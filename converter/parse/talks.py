"""Entries of talks: title, where it was given, and when."""

from __future__ import annotations

import re
from collections.abc import Sequence

from converter.model import Talk
from converter.parse import words
from converter.parse.entries import Draft, above
from converter.parse.fields import Segment, Tag, clean, date_tags, iso, parts_of, period, segments, tag
from converter.parse.introduced_talks import behind_form, behind_label, entitled, in_proceedings
from converter.parse.lines import Line
from converter.parse.quoted_lines import begins_quoted
from converter.parse.single_dates import Date
from converter.parse.talk_events import EVENT, FORM, event_at_start, venue_behind
from converter.parse.talk_lines import behind_same_speaker
from converter.parse.talk_speakers import behind_year
from converter.parse.talk_titles import is_set_off, marked, plain, quoted
from converter.patterns import Lazy

_INITIALS = Lazy(r"^[A-ZÀ-Ý][\w'’-]+,? (?:[A-ZÀ-Ý][\w'’-]+,? )?(?:[A-Z]{1,3}|(?:[A-Z]\. ?){1,3})[*†]?[.,;(&\s]")
"""How a speaker whose initials stand behind the surname begins a talk."""


def read_talks(drafts: Sequence[Draft], section: int) -> list[tuple[Draft, list[Talk]]]:
    """Each draft's talk."""
    ends = [bool(draft.lines) and _comma_end(draft.lines[0]) > 0 for draft in drafts]
    closed = len(ends) > 2 and sum(ends) > 0.7 * len(ends)
    years = [behind_year(draft.lines[0]) if draft.lines else 0 for draft in drafts]
    dated = sum(map(bool, years)) > 2 and sum(map(bool, years)) * 5 >= 3 * len(drafts)
    dated = dated or all(
        year and _INITIALS.search(draft.lines[0].raw, 0, year) for draft, year in zip(drafts, years, strict=True)
    )
    titled = [draft.lines[0].text.run_at(0).text for draft in drafts if draft.lines and is_set_off(draft.lines[0])]
    told = len(set(titled)) * 5 >= len(titled) * 4  # else it is the speaker's name
    least = 1 if told and len(titled) > 2 and len(titled) * 5 >= len(drafts) * 4 else 3
    named = behind_same_speaker(drafts)
    events = [_begins_with_event(draft) for draft in drafts]
    below = sum(events) > 2 and 4 * sum(events) >= 3 * len(events)
    found = []
    for draft, year, begin, event in zip(drafts, years, named, events, strict=True):
        entry = _read(draft, section, closed, least, year if dated else begin, stacked=below and event)
        found.append((draft, [entry] if entry else []))
    return found


def _begins_with_event(draft: Draft) -> bool:
    """Whether a line that ends with a date names an event, and a line without one stands below it."""
    lines = [x for x in draft.lines if not x.only_date]
    if len(lines) < 2 or not lines[0].dates or lines[1].dates or draft.title or any(map(begins_quoted, lines)):
        return False
    line = lines[0]
    closed = not re.search(r"\w", line.raw[line.dates[-1].to :]) and len(line.plain) < _LONGEST_EVENT
    return closed and bool(EVENT.search(line.plain) or words.organization(line.plain))


_LONGEST_EVENT = 90
_UPDATED = Lazy(r"(?:last )?(?:updated?|revised|modified)(?: on)?\W*(?:$|(?:[A-Z][a-z]+ )?\d)", re.IGNORECASE)
"""The date of the whole CV at its end: "Last updated: June 3, 2026"."""
_WITH_OTHERS = Lazy(r"[\s,.]+\(?(?:joint(?:ly)? )?with (?=[A-ZÀ-Ý][\w'’.-]+ [A-ZÀ-Ý])")


def _comma_end(line: Line) -> int:
    """Where a title ends that a comma and the end of a source line close, the event on the next; 0 if none does."""
    match = re.match(r"[^\n]{4,}?(?:\n[^\n]+?)??(?=,\s*\n)", line.text.plain)
    return match.end() if match and not re.search(r"[\"“„]", match[0]) else 0


def _read(draft: Draft, section: int, closed: bool, least: int, begin: int, *, stacked: bool = False) -> Talk | None:
    """The talk of a draft; `stacked` says that its title stands below the event.

    `closed` says whether a comma at the end of a line closes the titles of the list, `least` how many words set off by
    markup make a title, `begin` where the title begins behind speakers and a year.
    """
    lines = [x for x in draft.lines if not x.only_date]
    if not lines:
        return None
    tags: list[Tag] = date_tags(draft.lines)
    called = draft.title or (lines[0] if lines[0].heading and len(lines) > 1 and not lines[0].dates else None)
    if stacked:
        others = _WITH_OTHERS.search(lines[1].text.plain)
        end = others.start() if others else len(lines[1].text.plain.rstrip())
        title = clean(lines[1].text.plain[:end])
        venue, marks = event_at_start(lines[0])
        marks = [(lines[1], 0, end, "title"), *marks]
    elif called is not None:
        first = lines[0] is called
        title = clean(called.text.plain)
        below = lines[1:] if first else lines
        venue, marks = event_at_start(below[0]) if draft.title and below else venue_behind(lines, 0, len(called.text))
        if not venue and first and len(lines) > 1 and not FORM.match(lines[1].plain):
            venue, marks = event_at_start(lines[1])
        marks = [(called, 0, len(called.text.plain.rstrip()), "title"), *marks] if first else marks
    elif closed and not any(map(begins_quoted, lines)) and (end := _comma_end(lines[0])):
        title = clean(lines[0].text.plain[:end])
        venue, marks = venue_behind(lines, 0, end)
        if venue is None:
            venue, marks = _below_comma(lines[0], end)
        marks = [(lines[0], 0, end, "title"), *marks]
    elif begin and draft.lines[0] is lines[0] and lines[0].raw[begin] not in '“"„«':
        title, venue, marks = plain(lines, begin)
    else:
        title, venue, marks = (
            entitled(draft)
            or behind_label(lines)
            or behind_form(lines)
            or in_proceedings(lines)
            or quoted(lines)
            or marked(lines, least)
            or plain(lines)
        )
    title = re.sub(r"(?<=[^\W\d_]{5})\.$|(?<=[)”\"’])\.$", "", title)
    if not title or _LINK.fullmatch(title) or _ATTENDED.fullmatch(title) or _UPDATED.match(title):
        return None
    return Talk(
        section=section,
        parts=parts_of(draft.lines, [*marks, *_outside(tags, marks)]),
        details=tuple(draft.details),
        title=title,
        venue=venue,
        date=iso(_date(draft.lines, marks) or period(draft.lines) or period(above(draft)))
        or _lettered(draft.lines, begin),
    )


def _lettered(lines: Sequence[Line], begin: int) -> str | None:
    """The year between speakers and title that has a letter, as several of one year have: "Berg, A., 2019a. "."""
    year = re.search(r"((?:19|20)\d\d)[a-z]\)?[.:]\s*$", lines[0].raw[:begin]) if begin else None
    return year[1] if year else None


_ATTENDED = Lazy(
    r"(?:participant|attendee|attendance|participation|participated|attended|teilnahme|teilnehmer(?:in)?)",
    re.IGNORECASE,
)
"""What somebody was at an event without speaking at it."""


def _below_comma(line: Line, end: int) -> tuple[str | None, list[Tag]]:
    """What stands between a title that a comma closes and the date, whatever it looks like."""
    stop = next((d.at for d in line.dates if d.at > end), len(line.text.plain))
    pieces = [
        s for s in segments(line, markup=False, colon=False, keep_places=True) if end < s.start and s.stop <= stop
    ]
    if not pieces or words.is_place(clean(line.text.plain[pieces[0].start : pieces[-1].stop])):
        return None, []
    venue = Segment(line, pieces[0].start, pieces[-1].stop)
    return re.sub(r"\s*\((?:remote|online|virtual)\)", "", venue.plain), [tag(venue, "venue")]


def _date(lines: Sequence[Line], marks: Sequence[Tag]) -> Date | None:
    """The date where there are several: one outside of the title, and with a month rather than a mere year.

    The others are parts of names: "Policy in the 2015 election", "the exhibition Reeds 1960–1995", "(2024)" behind
    the speakers.
    """
    inside = [d for line, at, to, role in marks if role == "title" for d in line.dates if at <= d.at < to]
    dates = [d for line in lines for d in line.dates if d not in inside]
    exact = [d for d in dates if len(d.start or d.end or "") > 4]
    if exact and len(dates) > 1:
        return exact[0]
    if inside:
        return next((d for d in dates if not d.single), dates[0] if dates else None)
    return None


_LINK = Lazy(r"\[?(?:view |watch |see )?(?:slides?|video|recording|poster|pdf|abstract|link)s?\]?", re.IGNORECASE)
"""What a link beside a talk is called."""


def _outside(tags: Sequence[Tag], marks: Sequence[Tag]) -> list[Tag]:
    return [t for t in tags if not any(m[0] is t[0] and m[1] < t[2] and t[1] < m[2] for m in marks)]
