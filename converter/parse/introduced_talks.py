"""The title of a talk that something leads to: "Title:", "entitled", the form of the talk, or speakers in capitals."""

from __future__ import annotations

import re
from collections.abc import Sequence

from converter.parse.entries import Draft
from converter.parse.fields import Tag, clean, segments, tag
from converter.parse.lines import TALK_LABEL, Line, lines_of
from converter.parse.talk_events import FORM, event_name, event_of
from converter.patterns import Lazy

Found = tuple[str, str | None, list[Tag]]
"""A title, its event, and where both stand."""


_ENTITLED = Lazy(
    r"\s*(?:\w+\s+){0,2}(?:entitled|titled?|intitolat[oa]|titolo|titel|betitelt|intitulée?|titre|titulad[oa]|"
    r"título|题目|題目)\s*[:：]?\s*[\"“„«「]?(?P<title>[^\"“”„«»」\v\n]{8,}[^\"“”„«»」\v\n.\s])",
    re.IGNORECASE,
)


_CALLED = Lazy(TALK_LABEL.pattern + r"\s*[\"“„«「]?(?P<title>[^\"“”„«»」\v]{8,}[^\"“”„«»」\v.\s])", re.IGNORECASE)


def entitled(draft: Draft) -> Found | None:
    """The title that a line below the event introduces: "Talk entitled: ..."."""
    lines = [x for x in draft.lines if not x.only_date]
    below = [x for block in draft.details[:2] for x in lines_of(block)[:2]]
    for line in [*lines[1:], *below]:
        if match := _ENTITLED.match(line.text.plain) or _CALLED.match(line.text.plain):
            first = lines[0]
            stop = len(first.text.plain.rstrip())
            begin, end = match.span("title")
            end = next((d.at for d in line.dates if begin + 8 < d.at < end and d.to >= end), end)
            marks: list[Tag] = [] if line in below else [(line, begin, end, "title")]
            chosen = next((s for s in segments(first, markup=False, colon=False) if s.stop <= stop), None)
            venue = event_name(re.sub(r'^["“„«]|["”“»]$', "", chosen.plain)) if chosen else None
            return clean(line.text.plain[begin:end]), venue, marks + ([tag(chosen, "venue")] if chosen else [])
    return None


_BEHIND_LABEL = Lazy(
    r"(?P<event>[^\v.]\S.{4,160}?)[.,;] (?:Title|Titel|Titre|Título|Titolo|Topic)\s?: ?[\"“„«]?"
    r"(?P<title>[^\"“”„«»\v\s][^\"“”„«»\v]{7,})"
)


def behind_label(lines: Sequence[Line]) -> Found | None:
    """The title that a line introduces behind its event: "Nordic Reed Days. Title: Quiet reeds. 2017-05-27"."""
    line = lines[0]
    match = _BEHIND_LABEL.match(line.text.plain)
    if not match or any(date.at < match.end("event") for date in line.dates):
        return None
    begin, end = match.span("title")
    end = next((d.at for d in line.dates if begin + 8 < d.at < end), end)
    stop = begin + len(line.text.plain[begin:end].rstrip(" .,;("))
    tags: list[Tag] = [(line, *match.span("event"), "venue"), (line, begin, stop, "title")]
    return clean(line.text.plain[begin:stop]), clean(match["event"]), tags


_BETWEEN_DASHES = Lazy(
    r"(?P<event>\S.{4,160}?)\s[–—-]\s(?P<form>[^–—,.]{4,24})\s[–—-]\s(?P<place>[^.]{3,90}?)\.\s+(?P<title>\S[^\v]{7,})"
)

_BEHIND_DASH = Lazy(
    r"(?P<event>[^–—“\"]{4,120}?)\s[–—-]\s(?P<form>[^\W\d_][^–—,.:\"“”‘’]{3,40}?)\s?:?\s[“”\"‘’']{1,2}(?P<title>\w[^\v]{7,}?)"
    r"[.,]?[”\"’']\s*$"
)
"""The event and the form in front of a quotation, whatever its signs are: "Reed Days - Talk: ’Reeds’"."""


def behind_form(lines: Sequence[Line]) -> Found | None:
    """The title behind the event, the form and the place: "Reed Days 2024 – Talk – University of Salt. Quiet reeds"."""
    line = lines[0]
    match = _BEHIND_DASH.match(line.text.plain)
    if match and FORM.match(match["form"]):
        venue, marks = event_of([s for s in segments(line, markup=False, colon=False) if s.stop <= match.end("event")])
        return clean(match["title"]), venue, [(line, *match.span("title"), "title"), *marks]
    match = _BETWEEN_DASHES.match(line.text.plain)
    if not match or not FORM.fullmatch(match["form"]):
        return None
    end = re.compile(r"(?<=\w{3})[.?!][\"”’]?(?=\s+(?:https?:|www\.|[A-Z]\w+\s+by\b)|\s*$)|\s+https?:").search(
        line.text.plain, match.start("title")
    )
    stop = (end.start() + (end[0][:1] in "?!") if end else match.end("title")) or match.end("title")
    tags: list[Tag] = [(line, *match.span("event"), "venue"), (line, match.start("title"), stop, "title")]
    title = clean(line.text.plain[match.start("title") : stop])
    return unquoted(title), clean(match["event"]), tags


def unquoted(title: str) -> str:
    """A title without the quotes around all of it, single ones too."""
    match = _WHOLE_IN_QUOTES.fullmatch(title) or _FIRST_IN_QUOTES.match(title)
    return clean(match["title"]) if match and not re.search(r"[“”\"]", match["title"]) else title


_FIRST_IN_QUOTES = Lazy(r"‘(?P<title>\w[^’]{8,}(?:’\w[^’]*)?)’\.\s+(?=[A-Z])")
"""A title in quotes, and what is remarked on the talk."""
_WHOLE_IN_QUOTES = Lazy(r"[‘'“\"](?P<title>\w.{6,}?[\w?!)…])[.,]?(?:(?<!s)[’']|(?<=s)’|[”\"])[.,]?")


_CAPITAL_SURNAMES = r"(?:[A-ZÀ-Ý][A-ZÀ-Ý'’-]+(?: [A-ZÀ-Ý'’-]+){0,3}, [^.;,\d]{3,60}[;.]\s+){1,12}"
_IN_PROCEEDINGS = Lazy(
    rf"{_CAPITAL_SURNAMES}(?P<title>[^\s.](?:[^.]|\.(?=\w)){{8,300}}[?!]?)\.?\s+(?:In|Em):\s+(?P<event>[^,]{{4,160}}),"
)


def in_proceedings(lines: Sequence[Line]) -> Found | None:
    """The title between speakers and event as ABNT sets them: "OWL, Ana. Quiet reeds. In: Reed Days, 2018, Salt."."""
    match = _IN_PROCEEDINGS.match(lines[0].text.plain)
    if not match:
        return None
    tags: list[Tag] = [(lines[0], *match.span("title"), "title"), (lines[0], *match.span("event"), "venue")]
    return clean(match["title"]), clean(match["event"]), tags
