"""Entries of talks: title, where it was given, and when."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from converter.characters import has_cjk, is_cjk
from converter.model import Talk
from converter.parse import words
from converter.parse.dates import Date
from converter.parse.entries import Draft, above, is_label
from converter.parse.fields import Segment, Tag, clean, date_tags, iso, parts_of, period, places, segments, tag
from converter.parse.lines import Line, lines_of, outside
from converter.parse.publications.names import author_list_ends
from converter.parse.publications.tokens import tokenize

_QUOTED = re.compile(r'(?<!\w)(["“„«»「『《\'‘])\s*(?P<title>[^"“”„«»」』》]{8,}?)\s*[,.]?["”“»«」』》](?!\w)')
_ENTITLED = re.compile(
    r"\s*(?:\w+\s+){0,2}(?:entitled|titled?|intitolat[oa]|titolo|titel|betitelt|intitulée?|titre|titulad[oa]|"
    r"título|题目|題目)\s*[:：]?\s*[\"“„«「]?(?P<title>[^\"“”„«»」\v\n]{8,}[^\"“”„«»」\v\n.\s])",
    re.IGNORECASE,
)
_EVENT = re.compile(
    r"conference|congress|workshop|symposi|meeting|seminar|colloqui|forum|summit|school|universit|institut|"
    r"society|association|"
    r"department|convention|day\b|lecture series|annual|international|proceedings|konferenz|tagung|kongress|vortrag|"
    r"coll[oè]que|s[ée]minaire|journ[ée]e|congreso|jornada|seminario|simposio|encontro|semin[áa]rio|convegno|"
    r"大会|会议|年会|研討|论坛|学会|研究会|シンポジウム|ワークショップ",
    re.IGNORECASE,
)
_FORM = re.compile(
    r"(?:(?:invited|contributed|refereed|oral|poster|keynote|key note|plenary|paper|conference|panel|flash|lightning|"
    r"round ?table|guest|public|"
    r"selected|accepted|research|spotlight)\s*)*(?:talk|presentation|poster|lecture|seminar|key ?note|speaker|"
    r"plenary(?: session)?|"
    r"oral|spotlight|panel(?:ist)?|round ?table|paper presented|address|paper presentation|colloquium|vortrag|"
    r"poster session|"
    r"session|tutorial)"
    r"(?: address| speech| given| presented)?"
    r"(?P<at>\s+(?:at|in|to|for|on|an|auf|bei|im|am|à|au|aux|en|al|alla|presso|na|no|em)\s+"
    r"(?:(?:the|der|dem|die|das|la|le|l'|el|il|lo)\s+)?)?",
    re.IGNORECASE,
)
_AUTHORS = re.compile(
    r"(?:[A-ZÀ-Ý][\w'’-]+(?:[ -][A-ZÀ-Ý][\w'’-]+)?,\s(?:[A-Z]\.[\s-]?)+(?:,?\s*(?:&|and|und|et|y)\s+|,\s*|"
    r"(?=\S)))+(?=[A-ZÀ-Ý\"“\[(\d])"
)
_LOOSE_AUTHORS_YEAR = re.compile(
    r"(?=[^()\d]{0,80}?(?<![^\W\d_])[A-Z](?:\.|,))(?:(?:[A-ZÀ-Ý][\w.'’-]*|and|van|von|de|der|et al\.?)[\s,;&*]+){2,40}"
    r"\((?:19|20)\d\d[^()]{0,20}\)[.,:]?\s+"
)
_AUTHORS_YEAR = re.compile(
    r"[A-ZÀ-Ý][\w'’-]+(?:[ -][A-ZÀ-Ý][\w'’-]+)?,?\s+(?:[A-Z]\.[ -]?)+[^()\d]{0,240}?\((?:[^()\d]{0,"
    r"20}\s)?(?:19|20)\d\d[^()]{0,20}\)[.,:]?\s+"
)


_YEAR_IN_BRACKETS = re.compile(r"\((?:19|20)\d\d(?:0[1-9]|1[0-2])?\)[.,:]?\s*")


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
    if closed and (end := _comma_end(lines[0])):
        title = clean(lines[0].text.plain[:end])
        venue, marks = _venue(lines, 0, end)
        marks = [(lines[0], 0, end, "title"), *marks]
    else:
        title, venue, marks = _entitled(draft) or _quoted(lines) or _marked(lines) or _plain(lines)
    if not title:
        return None
    return Talk(
        section=section,
        parts=parts_of(draft.lines, [*marks, *_outside(tags, marks)]),
        details=tuple(draft.details),
        title=title,
        venue=venue,
        date=iso(_exact(draft.lines) or period(draft.lines) or period(above(draft))),
    )


def _exact(lines: Sequence[Line]) -> Date | None:
    """The date with a month where it stands behind a bare year: "Owl, A. (2024). Feathers. Bird Days, 13 May 2024"."""
    dates = [d for line in lines for d in line.dates]
    if not dates or not dates[0].single or len(dates[0].start or "") != 4:
        return None
    return next((d for d in dates[1:] if d.single and (d.start or "").startswith(f"{dates[0].start}-")), None)


def _outside(tags: Sequence[Tag], marks: Sequence[Tag]) -> list[Tag]:
    return [t for t in tags if not any(m[0] is t[0] and m[1] < t[2] and t[1] < m[2] for m in marks)]


_Found = tuple[str, str | None, list[Tag]]


def _entitled(draft: Draft) -> _Found | None:
    """The title that a line below the event introduces: "Talk entitled: ..."."""
    lines = [x for x in draft.lines if not x.only_date]
    below = [x for block in draft.details[:2] for x in lines_of(block)[:2]]
    for line in [*lines[1:], *below]:
        if match := _ENTITLED.match(line.text.plain):
            first = lines[0]
            stop = len(first.text.plain.rstrip())
            marks: list[Tag] = [] if line in below else [(line, match.start("title"), match.end("title"), "title")]
            chosen = next((s for s in segments(first, markup=False, colon=False) if s.stop <= stop), None)
            venue = re.sub(r'^["“„«]|["”“»]$', "", chosen.plain) if chosen else None
            return clean(match["title"]), venue, marks + ([tag(chosen, "venue")] if chosen else [])
    return None


def _quoted(lines: Sequence[Line]) -> _Found | None:
    for n, line in enumerate(lines):
        match = _QUOTED.search(line.text.plain)
        if match and _EVENT.search(line.raw[: match.start()]):
            match = _QUOTED.search(line.text.plain, match.end()) or match
        before = outside(line.raw[: match.start()], [d for d in line.dates if d.to <= match.start()]) if match else ""
        of_event = len(before.split()) > 3 and bool(_EVENT.search(before[-40:])) and not re.search(r"[).]\s*$", before)
        if match and _is_inside(line.raw, match):
            match = None
        if match and match.start() < 160 and not of_event:
            title = clean(match["title"])
            front = [s for s in segments(line, markup=False, colon=False) if s.stop <= match.start()]
            event = next((s for s in front if _EVENT.search(s.plain) and not _FORM.fullmatch(s.plain)), None)
            venue, tags = _venue(lines, n, match.end())
            if event:
                venue, tags = re.sub(r"(?<=\w{3})[.,:]?\s[“\"«„].*$", "", event.plain), [tag(event, "venue")]
            return title, venue, [(line, match.start("title"), match.end("title"), "title"), *tags]
    return None


def _is_inside(raw: str, match: re.Match[str]) -> bool:
    """Whether a quotation is a few words of a longer title: "The so-called “quiet” shores: a survey"."""
    before, after = raw[: match.start()].rstrip(), raw[match.end() :].lstrip()
    title = match["title"].split()
    if len(title) > 3 or not re.search(r"[a-z]{2}$", before) or len(before.split()) < 1:
        return False
    return bool(re.match(r"[a-z]|[:–—-]\s", after)) or before.rsplit(None, 1)[-1].casefold() in _GOES_ON


_GOES_ON = frozenset(
    ["of", "the", "a", "an", "and", "in", "on", "for", "is", "or", "from", "to", "with", "as", "what", "no"]
)


def _marked(lines: Sequence[Line]) -> _Found | None:
    """The title that italics, bold or a link set off; an italic piece behind a plain title is its venue."""
    if len(lines) > 1:
        for n, line in enumerate(lines[:3]):
            if (
                (line.italic or (line.bold and not _looks_like_names(line.plain)))
                and len(line.plain) > 8
                and not is_label(line)
            ):
                others = [x for i, x in enumerate(lines) if i != n]
                if (
                    n == 0
                    or not lines[0].italic
                    and not _EVENT.search(line.plain)
                    and (_looks_like_names(lines[0].plain) or line.bold)
                ):
                    pass
                elif any(x.italic for x in others[:n]) or _EVENT.search(line.plain):
                    continue
                venue, tags = _venue(lines, n, len(line.text))
                return clean(line.text.plain), venue, [(line, 0, len(line.text.plain.rstrip()), "title"), *tags]
    first = lines[0]
    at = 0
    for run in first.text.runs:
        if (run.href or run.bold or run.italic) and len(run.text.split()) >= 3 and not _looks_like_names(run.text):
            if at > 60 and run.italic:
                break
            if run.italic and _EVENT.search(run.text) and at > 0:
                break
            stop = at + len(run.text)
            venue, tags = _venue(lines, 0, stop)
            front = [s for s in segments(first, markup=False, colon=False) if s.stop <= at and _EVENT.search(s.plain)]
            if front and not (venue and _EVENT.search(venue)):
                venue, tags = front[0].plain, [tag(front[0], "venue")]
            return clean(run.text), venue, [(first, at, stop, "title"), *tags]
        at += len(run.text)
    return None


def _looks_like_names(plain: str) -> bool:
    """Whether a text is a list of people rather than a title."""
    pieces = [p.strip() for p in re.split(r",|;|\band\b|&|\*", plain) if p.strip()]
    if _EVENT.search(plain) or plain.isupper():
        return False
    return (
        bool(pieces)
        and all(re.fullmatch(r"(?:[A-ZÀ-Ý][\w'’.-]*\s*|(?:van|von|de|der|el|al)\s+){1,5}", p) for p in pieces)
        and (len(pieces) > 1 or len(pieces[0].split()) <= 3)
    )


def _plain(lines: Sequence[Line]) -> _Found:
    line = lines[0]
    text = line.text.plain
    raw = line.raw
    begin = _behind_authors(line)
    holes = [d for d in line.dates if d.at >= begin]
    if holes and not re.search(r"\w", raw[begin : holes[0].at]):
        begin = holes[0].to
    if match := re.compile(r"[\s:,.;–-]*").match(raw, begin):
        begin = match.end()
    if match := _STANDING.match(raw, begin):
        begin = match.end()
    if match := _FORM.match(raw, begin):
        rest = re.match(r"\s*[:;.,-]\s+", raw[match.end() :])
        if rest:
            begin = match.end() + rest.end()
    stop = len(text.rstrip())
    end = stop
    presented = _PRESENTED.search(raw, begin + 8)
    if presented:
        stop = end = presented.start()
    for found in re.finditer(
        r"(?<=[^\W\d_]{3})[.?!][\"”]?\s+(?=[A-ZÀ-Ý\d(\[]|[^\x00-\u2fff])|(?<=[A-Z]{2})\.\s+(?=[A-ZÀ-Ý])|"
        r"\s*\((?:19|20)\d\d\)[.,]\s+|"
        r"\s*[|•]\s*|\t|\s{3,}|\s+[–—]\s+|\s-\s|(?<=[\w)])\s*\.\s*$",
        raw[begin:stop],
    ):
        keep = 1 if found[0][:1] in "?!" else 0
        following = begin + found.end()
        if (keep and _goes_on(line, following)) or (
            found[0].strip() in "-–—" and raw[following : following + 1].islower()
        ):
            continue
        if found[0] == "\t" and raw.count(" \t") > 3:
            continue
        if any(d.at <= begin + found.start() < d.to for d in holes):
            continue
        if re.search(r"\b[A-Z]{2,4}$", raw[begin : begin + found.start()]) and not _EVENT.search(raw, following):
            continue
        end = begin + found.start() + keep
        if end - begin >= (4 if has_cjk(raw[begin:end]) else 8):
            break
        end = stop
    if end == stop:
        for found in re.finditer(r",\s+|\s(?:at|in|@)\s+(?:the\s+)?(?=[A-Z])|\s*\((?=[A-Z])", raw[begin:stop]):
            after = raw[begin + found.end() : stop]
            head = re.split(r",", after)[0]
            if (
                found.start() >= 8
                and (
                    _EVENT.search(head)
                    or re.match(r"[A-Z]{3,}", head)
                    or (found[0][0] == "," and (_LECTURE.match(head) or _is_named(head, line, begin + found.end())))
                )
                or any(d.at == begin + found.end() for d in holes)
            ):
                end = begin + found.start()
                break
        for d in holes:
            if d.at > begin + 4 and d.at < end:
                end = d.at
                break
    if (remark := _REMARK.search(raw, begin + 8)) and remark.start() < end <= remark.end():
        end = remark.start()
    title = clean(text[begin:end])
    venue, tags = _venue(lines, 0, presented.end() if presented else end, stated=presented is not None)
    if not title:
        return "", None, []
    return title, venue, [(line, begin, end, "title"), *tags]


_REMARK = re.compile(
    r"\s*\((?:(?:invited|scheduled|upcoming|contributed|peer[- ]reviewed|refereed|blind|virtual|online|remote|hybrid|"
    r"cancell?ed|postponed|poster|talk|keynote|eingeladen|invité\w?|invitad[oa])\b[^()]{0,40}|(?=[^()]{0,12}(?:19|20)\d\d\))[^()]*)\)?",
    re.IGNORECASE,
)
"""What an event's bracket says of how and when a talk was given: "(invited, Sept. 2023)"."""

_STANDING = re.compile(
    r"[(\[](?:forthcoming|upcoming|accepted|scheduled|invited|submitted|cancell?ed|postponed)\.?[)\]][.:]?\s*",
    re.IGNORECASE,
)
"""What stands in front of a title in brackets and says that the talk is still to come, or is not."""

_LECTURE = re.compile(r"(?:(?:an?|invited|guest|public) )?(?:lecture|talk|presentation|keynote)s? (?:for|at|in|to) ")


def _is_named(head: str, line: Line, at: int) -> bool:
    """Whether a piece between commas is a name with its place behind it: ", Nordic Reed Network, Bergen, Norway"."""
    named = head.split()
    stop = at + len(head)
    capitals = sum(word[0].isupper() for word in named)
    placed = any(0 < start - stop <= 2 for start, _ in places(line))
    return placed and 2 <= len(named) <= 8 and capitals * 2 > len(named) and named[-1][0].isupper()


_PRESENTED = re.compile(
    r"[\s,;.:(]+(?:(?:accepted|selected)\s+for\s+)?(?:an?\s+)?(?:(?:oral|poster|invited|paper)\s+)?"
    r"(?:presented|presentation|poster presented|talk given|delivered|given|"
    r"vorgetragen|gehalten|présentée?|presentad[oa]|apresentad[oa]|presentat[oa])"
    r"\s+(?:orally\s+)?(?:at|in|to|auf|bei|à|au|en|em|no|na|a|al)\b\s*(?:(?:the|der|dem|la|le|el|il)\b)?\s*(?=[A-ZÀ-Ý\d\"“])",
    re.IGNORECASE,
)


def _goes_on(line: Line, at: int) -> bool:
    """Whether what follows a question or exclamation is more of the title: neither an event nor a place or date."""
    rest = line.raw[at:]
    piece = re.split(r"[,.;|]|\s[–—-]\s", rest, maxsplit=1)[0]
    if not rest.strip() or rest == piece or any(d.at - at < 3 for d in line.dates if d.at >= at):
        return False
    return not (_EVENT.search(piece) or _FORM.match(piece) or words.organization(piece) or words.is_place(piece))


_YEAR_BEHIND = re.compile(r"[*†\s.,]*\((?:19|20)\d\d[^()]{0,20}\)[.,:]?\s+|[*†\s]*\.\s*(?:19|20)\d\d[a-z]?[.,:]\s+")
_STOP_BEHIND = re.compile(r"[*†]*[.:]\s+(?=[A-ZÀ-Ý\"“„«\d])")


def _behind_names(raw: str) -> int:
    """Where the title begins behind a list of names that has initials or a year behind it; 0 if there is none."""
    text = raw[:800]
    tokens = tokenize(text)
    if not tokens or tokens[0].kind not in "IUCP":
        return 0
    lists = [found for found in author_list_ends(text, tokens, 0) if found.cost / len(found.names) < 0.9]
    for found in sorted(lists, key=lambda f: (-len(f.names), f.cost, -f.end)):
        names = text[: found.end]
        if match := _YEAR_BEHIND.match(text, found.end):
            return match.end()
        initials = len(re.findall(r"(?<![^\W\d_])[A-ZÀ-Ý](?:\.|(?![\w'’]))", names))
        if len(found.names) < 2 or initials * 2 < len(found.names):
            continue
        if match := _STOP_BEHIND.match(text, found.end):
            return match.end()
        if names.endswith(".") and (match := re.compile(r"\s+(?=[A-ZÀ-Ý][\w'’-]*\s)").match(text, found.end)):
            return match.end()
    return 0


def _behind_cjk_names(raw: str) -> int:
    """Where the title begins behind names in Han characters or kana, perhaps with others among them, and a year."""
    match = _YEAR_IN_BRACKETS.search(raw, 0, 500)
    if not match or not is_cjk(raw[:1]):
        return 0
    names = re.split(r"\s*[・,、，;]\s*", raw[: match.start()].rstrip(" ."))
    short = all(1 < len(name) <= (12 if has_cjk(name) else 30) and not re.search(r"[\d。]", name) for name in names)
    return match.end() if short else 0


def _behind_authors(line: Line) -> int:
    """Where the title begins behind a list of authors that holds a bold name."""
    at = 0
    raw = line.raw
    if end := _behind_names(raw):
        return end
    if end := _behind_cjk_names(raw):
        return end
    for pattern in (_AUTHORS_YEAR, _LOOSE_AUTHORS_YEAR, _AUTHORS):
        if (match := pattern.match(raw)) and not re.search(r"(?:[\s(][a-z]{2,}){3}", match[0]):
            return match.end()
    for run in line.text.runs:
        stop = at + len(run.text)
        if run.bold and at < 200 and len(run.text.split()) <= 4:
            match = re.compile(
                r"(?:[^.]|\.(?=[\s,]*(?:[A-Z]\.|&|and\b|,))|(?<=\b[A-Z])\.)*?(?:\.|\)|\]\.?|:)\s+(?=[A-Z\"“(\[\d])"
            ).match(raw, max(stop - 1, 0))
            names = raw[:at]
            if (
                match
                and match.end() - at < 300
                and (not names.strip() or re.search(r"[,&]|and\s*$", names) or len(names) < 4)
            ):
                end = match.end()
                skip = re.compile(r"[\[(][^\])]{2,20}[\])]\.?\s*").match(raw, end)
                return skip.end() if skip else end
        at = stop
    return 0


def _venue(lines: Sequence[Line], n: int, after: int, *, stated: bool = False) -> tuple[str | None, list[Tag]]:
    """The event: behind the title on its line, else the first later line that names one.

    `stated` says that it begins there, whatever it looks like.
    """
    remark = _REMARK.search(lines[n].raw, after)
    if remark and remark.start() == after and re.match(r"[.,;]\s", lines[n].raw[remark.end() :]):
        after = remark.end()
        remark = _REMARK.search(lines[n].raw, after)
    rest = [s for s in segments(lines[n], markup=False, colon=False) if s.stop > after]
    rest = [s for s in rest if re.search(r"\w", lines[n].text.plain[max(s.start, after) : s.stop])]
    limit = remark.start() if remark else len(lines[n].raw)
    candidates = [Segment(s.line, max(s.start, after), min(s.stop, limit)) for s in rest if s.start < limit]
    for line in lines[n + 1 :]:
        if not is_label(line):
            candidates += segments(line, markup=False, colon=False)
    shown = [s for s in candidates if not _FORM.fullmatch(_bare(s.plain)) and not _looks_like_names(s.plain)]
    shown = shown or [
        s
        for before, s in pairwise(candidates)
        if s.line is before.line and _FORM.fullmatch(_bare(before.plain)) and not _FORM.fullmatch(_bare(s.plain))
    ]
    events = [s for s in shown if _EVENT.search(s.plain)] or [s for s in shown if words.organization(s.plain)] or shown
    if stated and candidates and candidates[0].line is lines[n]:
        events = candidates[:1]
        shown = [*events, *(s for s in shown if s is not events[0])]
    if not events:
        return None, []
    chosen = _with_year(_widened(events[0], shown))
    plain = _bare(chosen.plain)
    if (match := _FORM.match(plain)) and match["at"]:
        plain = plain[match.end() :]
    plain = re.sub(
        r"^(?:at|in|for|on|bei|à|en|presso)\s+(?:the\s+|der\s+|dem\s+)?|^the\s+", "", plain, flags=re.IGNORECASE
    )
    return clean(plain) or None, [tag(chosen, "venue")]


_NUMBERED = re.compile(r"\d{1,2}月|(?:No\.|P)\s?-?[\w-]*\d|[(（](?:口頭|ポスター|oral|poster)", re.IGNORECASE)
"""What stands behind an event and is no part of its name: the month, the number of a poster, the form."""


def _widened(first: Segment, shown: Sequence[Segment]) -> Segment:
    """An event with the pieces that follow it up to a place or date: "Department of History, Example University"."""
    last = first
    for s in shown:
        between = s.line.text.plain[last.stop : s.start] if s.line is last.line and s.start >= last.stop else "x"
        if _NUMBERED.match(s.plain):
            break
        if not re.search(r"\w", between) and "." not in between and len(s.plain) < 90:
            last = s
    return Segment(first.line, first.start, last.stop)


def _with_year(event: Segment) -> Segment:
    """An event with the year that is part of its name: "2023 Owl Conference", "Bird Days 2023"."""
    line, start, stop = event.line, event.start, event.stop
    for d in line.dates:
        if not d.single or not re.fullmatch(r"\d{4}", line.raw[d.at : d.to]):
            continue
        if line.raw[d.to : start] == " ":
            name = re.search(r"[\w'’-]*[^\W\d_][\w'’-]*\s$", line.raw[: d.at]) if event.plain.count(" ") == 0 else None
            start = name.start() if name and line.raw[name.start()].isupper() else d.at
    return Segment(line, start, stop)


def _bare(plain: str) -> str:
    return clean(re.sub(r"^[\s.,:;)\]\"”]+", "", plain)).rstrip(".")
