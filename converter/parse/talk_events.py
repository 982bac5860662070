"""Where a talk was given: the event among the pieces of its entry."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from converter.parse import words
from converter.parse.entries import is_label
from converter.parse.fields import Segment, Tag, clean, places, segments, tag
from converter.parse.lines import Line
from converter.parse.torn_dates import is_one_date
from converter.patterns import Lazy

EVENT = Lazy(
    r"conference|congress|workshop|symposi|meeting|seminar|colloqui|forum|summit|school|universit|institut|"
    r"society|association|working group|general assembly|geophysical union|"
    r"department|convention|day\b|lecture series|annual|international|proceedings|konferenz|tagung|kongress|vortrag|"
    r"coll[oè]que|s[ée]minaire|journ[ée]e|congreso|jornada|seminario|simposio|encontro|semin[áa]rio|convegno|"
    r"\b\d{1,3}(?:st|nd|rd|th)\b|大会|会议|年会|研討|论坛|学会|研究会|シンポジウム|ワークショップ",
    re.IGNORECASE,
)


FORM = Lazy(
    r"(?:(?:eingeladene[rs]?|geladene[rs]?|plenar|invited|contributed|refereed|oral|poster|keynote|key note|plenary|"
    r"paper|conference|panel|flash|lightning|"
    r"round ?table|guest|public|"
    r"selected|accepted|research|special|spotlight)\s*)*(?:talk|presentation|poster|lecture|seminar|key ?note|speaker|"
    r"plenary(?: session)?|"
    r"oral|spotlight|panel(?:ist)?|round ?table|paper presented|address|paper presentation|colloquium|"
    r"(?:gast|plenar|haupt|impuls|fach)?vortrag|communication orale|communication affichée|présentation orale|exposé|"
    r"comunicación oral|ponencia|comunicazione orale|comunicação oral|apresentação oral|palestra|"
    r"poster session|"
    r"session|tutorial)"
    r"(?: address| speech| given| presented)?"
    r"(?P<at>\s+(?:im rahmen (?:der|des|einer|eines|von)|auf einladung (?:der|des|von)|"
    r"dans le cadre (?:de la|du|des|de)|as part of|an der|"
    r"at|in|to|for|on|an|auf|beim?|im|am|zum|zur|à|au|aux|en|al|alla|presso|na|no|em)\s+"
    r"(?:(?:the|der|dem|die|das|la|le|l'|el|il|lo)\s+)?)?",
    re.IGNORECASE,
)


HELD_MARK = Lazy(
    r"\s\[(?:(?:invited|virtual|online|conference|paper|oral|poster|keynote|panel|symposium|contributed|research|"
    r"student|plenary|round ?table|guest|public|lightning|peer[- ]reviewed)[\s-])*"
    r"(?:presentations?|posters?|talks?|lectures?|address|symposium|sessions?|webinar|keynote|seminar|"
    r"podcast(?: episode)?|round ?table|panel(?: discussion)?|"
    r"(?:communication|conférence|présentation|exposé|affiche|épisode de balado|comunicación|ponencia|póster|cartel|"
    r"conferencia|presentación|comunicação|palestra|pôster|apresentação|vortrag|konferenzvortrag|tagungsvortrag|"
    r"posterpräsentation|posterbeitrag)(?:\s[^\W\d_]+){0,2})(?:\s+(?:and|&|et|y)\s[^\[\]]{3,30})?\](?=[.,]|\s*$)",
    re.IGNORECASE | re.MULTILINE,
)
"""How something was held, behind its title: "[Conference presentation]", "[affiche]"."""


REMARK = Lazy(
    r"\s*\((?:(?:invited|scheduled|upcoming|contributed|peer[- ]reviewed|refereed|blind|virtual|online|remote|hybrid|"
    r"cancell?ed|postponed|poster|talk|keynote|(?:panel|workshop|webinar)(?=[),])|"
    r"eingeladen|invité\w?|invitad[oa])\b[^()]{0,40}|(?=[^()]{0,12}(?:19|20)\d\d\))[^()]*)\)?",
    re.IGNORECASE,
)
"""What an event's bracket says of how and when a talk was given: "(invited, Sept. 2023)"."""


def says_talk(text: str) -> bool:
    """Whether a text begins with the form of a talk and what that was part of: "Vortrag auf der Tagung"."""
    match = FORM.match(text.strip())
    return match is not None and match["at"] is not None


_HOW = Lazy(
    r"invited|contributed|virtual(?:ly)?|online|remote|cancell?ed|postponed|upcoming|"
    r"(?:read|view|watch|see|event|session|blog|webinar) (?:the )?(?:article|post|registration|page|video|recording)|"
    r"\W*+(?:\b(?:slides?|videos?|code|source|recording|abstract|pdf|link|notes|website|github|youtube)\b\W*+)+",
    re.IGNORECASE,
)
"""How a talk was given, or what is left of it, which is no event."""

_VOLUME = Lazy(r"(?:vol(?:ume)?|no|abstract|pp?)\b\.? ?#?[A-Z]{0,4}[\d-]", re.IGNORECASE)
"""Where an abstract is printed."""

_WITH = Lazy(r"[\s”\"»’,.]*\((?:joint )?(?:with|mit|avec|con|com) [^()]{2,120}\)[.,;:]?\s*", re.IGNORECASE)
"""Who spoke too, between a title and its event: "(with A. Berg). "."""


_SPEAKERS = Lazy(
    r"\((?:also |joint )?(?:with|mit|avec|con|com) [^()]{2,90}\)[.,;:]?\s+|^(?:with|mit|avec|con|com) [^()]{2,90}\)\s+"
)
"""Who spoke too, in front of the event."""

_FORM_BEFORE = Lazy(
    r"^(?:keynote|plenary|invited|contributed|oral|poster|flash) (?:lecture|talk|presentation)\.\s+|"
    r"^\((?:oral|poster|talk|invited|online|virtual|contributed|keynote|plenary|lightning|flash|panel|workshop|webinar)"
    r"[^()]{0,20}\)[.,;:]?\s+",
    re.IGNORECASE,
)

_DAY = Lazy(
    r"\d{1,2}(?:\s?[-–/]\s?\d{1,2})?\.?\s?[^\W\d_]{3,10}|[^\W\d_]{3,10}\.? \d{1,2}(?:\s?[-–/]\s?\d{1,2})?",
    re.IGNORECASE,
)
"""A day whose year stands elsewhere: "27 August"."""


def _is_day(plain: str) -> bool:
    return bool(_DAY.fullmatch(plain.rstrip("."))) and is_one_date(f"{plain.rstrip('.')} 2001")


def looks_like_names(plain: str) -> bool:
    """Whether a text is a list of people rather than a title."""
    pieces = [p.strip() for p in re.split(r",|;|\band\b|&|\*", plain) if p.strip()]
    if EVENT.search(plain) or plain.isupper() or len(pieces) == 1 and words.organization(plain):
        return False
    return (
        bool(pieces)
        and all(re.fullmatch(r"(?:[A-ZÀ-Ý][\w'’.-]*+\s*+|(?:van|von|de|der|el|al)\s+){1,5}", p) for p in pieces)
        and (len(pieces) > 1 or len(pieces[0].split()) <= 3)
    )


def venue_behind(lines: Sequence[Line], n: int, after: int, *, stated: bool = False) -> tuple[str | None, list[Tag]]:
    """The event: behind the title on its line, else the first later line that names one.

    `stated` says that it begins there, whatever it looks like.
    """
    if beside := _WITH.match(lines[n].raw, after):
        after = beside.end()
    remark = REMARK.search(lines[n].raw, after)
    if remark and remark.start() == after and re.match(r"[.,;]?\s+\w|[.,;]\s", lines[n].raw[remark.end() :]):
        after = remark.end()
        remark = REMARK.search(lines[n].raw, after)
    rest = [s for s in segments(lines[n], markup=False, colon=False) if s.stop > after]
    rest = [s for s in rest if re.search(r"\w", lines[n].text.plain[max(s.start, after) : s.stop])]
    limit = remark.start() if remark else len(lines[n].raw)
    candidates = [Segment(s.line, max(s.start, after), min(s.stop, limit)) for s in rest if s.start < limit]
    for line in lines[n + 1 :]:
        if not is_label(line):
            candidates += segments(line, markup=False, colon=False)
    candidates = [s for s in candidates if re.search(r"\w", s.plain) and not _VOLUME.match(s.plain)]
    candidates = [s for s in candidates if not _is_day(s.plain) and s.plain.casefold() not in ("the", "a", "an")]
    candidates = [s for s in candidates if not _HOW.fullmatch(_bare(s.plain))]
    shown = [s for s in candidates if not FORM.fullmatch(_bare(s.plain)) and not looks_like_names(s.plain)]
    shown = shown or [
        s
        for before, s in pairwise(candidates)
        if s.line is before.line and FORM.fullmatch(_bare(before.plain)) and not FORM.fullmatch(_bare(s.plain))
    ]
    shown = shown or [s for s in candidates if s.italic] or [s for s in candidates if _is_in_a_year(s)]
    shown = shown or [
        s for s in candidates if s.line is not lines[n] and s.line.plain == s.plain and " " not in s.plain
    ]
    events = _likeliest(shown)
    if events and (front := [s for s in shown if _before_date(s, events[0]) and s.plain[:1].isupper()]):
        events = front
    if stated and candidates and candidates[0].line is lines[n]:
        events = candidates[:1]
        shown = [*events, *(s for s in shown if s is not events[0])]
    return _named(events, shown)


_QUOTED = Lazy(r"\s*[“\"„«‘]")


def _is_in_a_year(segment: Segment) -> bool:
    """Whether a piece that could be a name has a bare year behind it, as events have: "Soil Engineering 2022"."""
    behind = segment.line.raw[segment.stop : segment.stop + 1] == " "
    return behind and any(d.at == segment.stop + 1 and d.single for d in segment.line.dates)


def event_of(shown: Sequence[Segment]) -> tuple[str | None, list[Tag]]:
    """The event among the pieces of the lines above a title."""
    return _named(_likeliest(shown), shown)


def event_at_start(line: Line) -> tuple[str | None, list[Tag]]:
    """The event that a line begins with, its date aside."""
    shown = [s for s in segments(line, markup=False, colon=False) if not _is_day(s.plain)]
    return _named(shown[:1], shown)


def _likeliest(shown: Sequence[Segment]) -> Sequence[Segment]:
    """The pieces that sound like events, else like organizations, else all."""
    return [s for s in shown if EVENT.search(s.plain)] or [s for s in shown if words.organization(s.plain)] or shown


def _before_date(segment: Segment, event: Segment) -> bool:
    """Whether a piece stands in front of the date behind which what looks like the event stands: that is the place."""
    dates = [d for d in segment.line.dates if segment.line.raw[d.to : event.start] != " "]
    return segment.line is event.line and any(segment.stop <= d.at and d.to <= event.start for d in dates)


def _named(events: Sequence[Segment], shown: Sequence[Segment]) -> tuple[str | None, list[Tag]]:
    """The first of the pieces that may be the event, with those of the `shown` ones that go on with it."""
    if not events:
        return None, []
    first = _begun(events[0], shown)
    chosen = Segment(first.line, _with_year(first).start, _widened(events[0], shown).stop)
    return event_name(_without_town(chosen)), [tag(chosen, "venue")]


_IN_TOWN = Lazy(
    r",?\s+in\s+(?:(?:New|Los|Las|San|Santa|St\.|Saint|El|La|Le|Fort|Mount|Salt Lake|Ann|Chapel|Palo|College|State|"
    r"Baton|Colorado|Grand|Long|North|South|Cape|Abu|Hong|Kuala|Rio de|Buenos) )?(?=[A-ZÀ-Ý])[\w'’-]+$"
)
"""The town at the end of an event's name: one word, or two of which the first is one that names of towns begin with."""


def _without_town(event: Segment) -> str:
    """An event without the town that the region behind it says that one is: "Bird Days in Owlton, Canada"."""
    plain, raw = event.plain, event.line.raw
    region = next((raw[at:to] for at, to in places(event.line) if 0 < at - event.stop <= 2), "")
    placed = bool(region) and "," not in region and raw[event.stop] == ","
    town = _IN_TOWN.search(plain) if placed else None
    return plain[: town.start()] if town and len(plain[: town.start()].split()) > 1 else plain


def event_name(plain: str) -> str | None:
    """The name of an event without what leads on to it: "Invited talk at the", "(with A. Berg)"."""
    plain = _bare(plain)
    plain = _FORM_BEFORE.sub("", _SPEAKERS.sub("", plain, count=1))
    if (match := FORM.match(plain)) and match["at"] and not re.match(r"(?i)special ", plain):
        plain = plain[match.end() :]
    plain = re.sub(
        r"^(?:presented )?(?:at|in|for|on|bei|à|en|presso)\s+(?:the\s+|der\s+|dem\s+)?|^the\s+",
        "",
        plain,
        flags=re.IGNORECASE,
    )
    return clean(plain) or None


_NUMBERED = Lazy(
    r"\d{1,2}月|(?:No\.|P)\s?-?[\w-]*\d|[(（](?:口頭|ポスター|oral|poster)|[A-Z]{1,5}\d[\w-]*$", re.IGNORECASE
)
"""What stands behind an event and is no part of its name: the month, the number of a poster or session, the form."""


def _widened(first: Segment, shown: Sequence[Segment]) -> Segment:
    """An event with the pieces that follow it up to a place or date: "Department of History, Example University"."""
    last = first
    for s in shown:
        if s.line is not first.line or s.start < first.stop:
            continue
        between = s.line.text.plain[last.stop : s.start] if s.start >= last.stop else "x"
        if _NUMBERED.match(s.plain):
            break
        if not re.search(r"\w", between) and "." not in between and len(s.plain) < 130:
            last = s
    return Segment(first.line, first.start, last.stop)


def _begun(event: Segment, shown: Sequence[Segment]) -> Segment:
    """An event with the pieces in front of it up to the title, a place or a date: "Reed Days, Example University"."""
    first = event
    for s in reversed(shown):
        if s.line is event.line and s.stop <= first.start and s.plain[:1].isupper() and 6 < len(s.plain) < 90:
            between = s.line.text.plain[s.stop : first.start]
            if "." in between or re.search(r"\w", between):
                break
            first = s
    return first


_NAME_BEFORE = Lazy(
    r"(?:^|(?<=[,.;] ))(?:(?=[A-ZÀ-Ý])[\w'’&/-]+ ){1,4}$|(?<!\w)[a-z]?(?=[A-ZÀ-Ý])[\w'’-]*[^\W\d_][\w'’-]* $"
)
"""The words of a name in front of its year: "AGU 2022 Fall Meeting", "iSand 2018 Conference"."""


def _with_year(event: Segment) -> Segment:
    """An event with the year that is part of its name: "2023 Owl Conference", "Bird Days 2023"."""
    line, start, stop = event.line, event.start, event.stop
    for d in line.dates:
        if not d.single or not re.fullmatch(r"\d{4}(?: (?:Spring|Summer|Fall|Autumn|Winter))?", line.raw[d.at : d.to]):
            continue
        if line.raw[d.to : start] == " ":
            name = _NAME_BEFORE.search(line.raw[: d.at]) if event.plain.count(" ") == 0 else None
            start = name.start() if name else d.at
    return Segment(line, start, stop)


def _bare(plain: str) -> str:
    return clean(re.sub(r"^[\s.,:;)\]\"”]+", "", plain)).rstrip(".")
