"""The title of a talk: quoted, set off by markup, or in front of its event."""

from __future__ import annotations

import re
from collections.abc import Sequence

from converter.characters import has_cjk
from converter.document import Run
from converter.parse import words
from converter.parse.entries import is_label
from converter.parse.fields import clean, closed, places, segments, tag
from converter.parse.introduced_talks import Found
from converter.parse.lines import Line, outside
from converter.parse.quoted_lines import begins_quoted
from converter.parse.single_dates import Date
from converter.parse.talk_events import EVENT, FORM, HELD_MARK, REMARK, event_of, looks_like_names, venue_behind
from converter.parse.talk_speakers import behind_speakers
from converter.parse.torn_dates import is_one_date
from converter.patterns import Lazy

_QUOTED = Lazy(r'(?<!\w)(["“„«»「『《\'‘])\s*(?P<title>[^"“”„«»」』》]{8,}?)\s*[,.]?["”“»«」』》](?!\w)')


def _below_event(lines: Sequence[Line]) -> Found | None:
    """The title that is a line in quotes below the lines of its event."""
    n = next((n for n, line in enumerate(lines) if begins_quoted(line)), 0)
    match = _QUOTED.match(lines[n].text.plain) if n else None
    if not match:
        return None
    shown = [s for line in lines[:n] for s in segments(line, markup=False, colon=False)]
    venue, tags = event_of(shown)
    return clean(match["title"]), venue, [(lines[n], match.start("title"), match.end("title"), "title"), *tags]


def quoted(lines: Sequence[Line]) -> Found | None:
    """The title in quotes and its event."""
    if found := _below_event(lines):
        return found
    for n, line in enumerate(lines):
        match = _QUOTED.search(line.text.plain)
        if match and EVENT.search(line.raw[: match.start()]):
            match = _QUOTED.search(line.text.plain, match.end()) or match
        before = outside(line.raw[: match.start()], [d for d in line.dates if d.to <= match.start()]) if match else ""
        of_event = len(before.split()) > 3 and bool(EVENT.search(before[-40:])) and not re.search(r"[).]\s*$", before)
        if match and _is_inside(line.raw, match):
            match = None
        if match and match.start() < 160 and not of_event:
            title = clean(match["title"])
            front = [s for s in segments(line, markup=False, colon=False) if s.stop <= match.start()]
            event = next((s for s in front if EVENT.search(s.plain) and not FORM.fullmatch(s.plain)), None)
            venue, tags = venue_behind(lines, n, match.end())
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


def is_set_off(line: Line) -> bool:
    """Whether a line begins with words set off by italics or bold, and does not end so."""
    runs = [run for run in line.text.runs if re.search(r"\w", run.text)]
    return len(runs) > 1 and any((a.bold, a.italic) > (b.bold, b.italic) for a, b in [(runs[0], runs[-1])])


def marked(lines: Sequence[Line], least: int = 3) -> Found | None:
    """The title that italics, bold or a link set off, of so many words at least.

    An italic piece behind a plain title is its venue.
    """
    if len(lines) > 1:
        for n, line in enumerate(lines[:3]):
            if (
                (line.italic or (line.bold and not looks_like_names(line.plain)))
                and len(line.plain) > 8
                and not is_label(line)
            ):
                others = [x for i, x in enumerate(lines) if i != n]
                if (
                    n == 0
                    or not lines[0].italic
                    and not EVENT.search(line.plain)
                    and (looks_like_names(lines[0].plain) or line.bold)
                ):
                    pass
                elif any(x.italic for x in others[:n]) or EVENT.search(line.plain):
                    continue
                venue, tags = venue_behind(lines, n, len(line.text))
                if n and not (venue and EVENT.search(venue)) and not looks_like_names(lines[0].plain):
                    above = [s for x in lines[:n] for s in segments(x, markup=False, colon=False)]
                    venue, tags = event_of(above) if above else (venue, tags)
                return clean(line.text.plain), venue, [(line, 0, len(line.text.plain.rstrip()), "title"), *tags]
    first = lines[0]
    at = 0
    for run in _alike(first):
        if not at and len(run.text) >= len(first.text.plain.rstrip()) and first.dates:
            break
        if (
            (run.href or run.bold or run.italic)
            and not is_one_date(run.text.strip(" .,:"))
            and len(run.text.split()) >= (least if not at else 3)
            and re.search(r"[^\W\d_]{3}", run.text)
            and not (looks_like_names(run.text) and (at or least > 1))
        ):
            if at > 60 and run.italic:
                break
            if run.italic and EVENT.search(run.text) and at > 0:
                break
            stop = at + len(run.text)
            venue, tags = venue_behind(lines, 0, stop)
            front = [s for s in segments(first, markup=False, colon=False) if s.stop <= at and EVENT.search(s.plain)]
            front = [s for s in front if not FORM.fullmatch(s.plain)]
            if front and not (venue and EVENT.search(venue)):
                venue, tags = front[0].plain, [tag(front[0], "venue")]
            return clean(run.text), venue, [(first, at, stop, "title"), *tags]
        at += len(run.text)
    return None


def _alike(line: Line) -> list[Run]:
    """The runs of a line, neighbours of the same markup as one."""
    result: list[Run] = []
    for run in line.text.runs:
        last = result[-1] if result else None
        if last and (run.text == "\n" or (last.bold, last.italic, last.href) == (run.bold, run.italic, run.href)):
            result[-1] = last._replace(text=last.text + run.text)
        else:
            result.append(run)
    return result


def plain(lines: Sequence[Line], begin: int = 0) -> Found:
    """The title where nothing sets it off: up to the event, a place, a date or the end of a sentence.

    `begin`: where it is known to begin, behind speakers and a year.
    """
    line = lines[0]
    text = line.text.plain
    raw = line.raw
    begin = begin or behind_speakers(line)
    begin = begin if re.search(r"\w", raw[begin:]) else 0
    begin = begin or _behind_dated_names(line)
    holes = [d for d in line.dates if d.at >= begin]
    if holes and not re.search(r"\w", raw[begin : holes[0].at]):
        begin = holes[0].to
        begin += len(raw[begin:]) - len(raw[begin:].lstrip(" )]"))
    if match := _LABELLED.match(raw, begin):
        begin = match.end()
    if match := _STANDING.match(raw, begin):
        begin = match.end()
    if match := FORM.match(raw, begin):
        rest = re.match(r"\s*[:;.,–—-]\s+", raw[match.end() :])
        if rest:
            begin = match.end() + rest.end()
    stop = len(text.rstrip())
    if how := _HOW_BEHIND.search(raw, begin + 8, stop):
        stop = how.start()
    end = stop
    marked_held = HELD_MARK.search(raw, begin + 8, stop)
    presented = None if marked_held else _PRESENTED.search(raw, begin + 8)
    stated = presented is not None
    if presented:
        stop = end = presented.start()
    elif formed := marked_held or _FORM_BEHIND.search(raw, begin + 8, stop):
        stop = end = formed.start() if marked_held else formed.start("stop")
        if len(raw[begin:stop]) <= _LONGEST:
            title = clean(closed(text[begin:stop]))
            venue, tags = venue_behind(lines, 0, formed.end() if marked_held else stop, stated=bool(marked_held))
            return title, venue, [(line, begin, stop, "title"), *tags]
    for found in re.finditer(
        r"(?<=[^\W\d_]{3})[.?!][\"”]?\s+(?=[A-ZÀ-Ý\d(\[]|[^\x00-\u2fff]|(?:keynote|plenary|invited|poster|oral)\s)|(?<=[A-Z]{2})\.\s+(?=[A-ZÀ-Ý])|"
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
        if re.search(r"\b[A-Z]{2,4}$", raw[begin : begin + found.start()]) and not EVENT.search(raw, following):
            continue
        end = begin + found.start() + keep
        if end - begin >= (4 if has_cjk(raw[begin:end]) else 8):
            break
        end = stop
    if end == stop or not _says_more(line, end, stop) or _is_placed(line, end, stop):
        stop = end
        for found in re.finditer(
            r",\s+|\s(?:at|in|@)\s+(?:the\s+)?(?=[A-Z])|\s+\((?=[A-Z])(?![A-Z]{1,9}\))", raw[begin:stop]
        ):
            after = raw[begin + found.end() : stop]
            head = re.split(r",|(?<=[^\W\d_]{2})(?<!Univ)(?<!Inst)(?<!Dept)(?<!St)\.\s+(?=[A-Z])", after)[0]
            if re.match(r"(?:and|or|und|oder|et|ou|y|e|i|en)\s", after):
                continue
            if found[0].strip() == "in" and _is_capitalised(raw[begin : begin + found.start()]):
                continue  # "Theory and Practice in Marketing Conference"
            if (
                found.start() >= 8
                and (
                    EVENT.search(head)
                    and (found[0][0] == "," or _is_capitalised(head))
                    or re.match(r"[A-Z]{3,}", head)
                    and (found[0][0] == "," or not re.search(r"\b[a-zà-ý]{4,}", head))
                    or (
                        found[0][0] == ","
                        and (
                            _LECTURE.match(head)
                            or _HOST.match(head)
                            or _is_named(head, line, begin + found.end())
                            or _is_titled(head, raw[begin : begin + found.start()], after)
                            or _is_before_day(head, line, begin + found.end())
                        )
                    )
                )
                or any(d.at == begin + found.end() for d in holes)
            ):
                end = begin + found.start()
                stated = stated or found[0][0] == "," and _is_before_day(head, line, begin + found.end())
                break
        for d in holes:
            if d.at > begin + 4 and d.at < end and not _in_sentence(raw, d):
                end = d.at
                break
        end = _before_place(line, begin, end)
    if (remark := REMARK.search(raw, begin + 8)) and remark.start() < end <= remark.end():
        end = remark.start()
    title = clean(closed(text[begin:end]))
    venue, tags = venue_behind(lines, 0, presented.end() if presented else end, stated=stated)
    if not title:
        return "", None, []
    return title, venue, [(line, begin, end, "title"), *tags]


def _behind_dated_names(line: Line) -> int:
    """Where the day begins between names and a title, or 0: "Berg, Ada, and Carl Dahl. 16 May 2022. Reeds"."""
    day = next(iter(line.dates), None)
    if day is None or not re.match(r"\.\s", line.raw[day.to :]) or line.raw[: day.at].rstrip()[-1:] != ".":
        return 0
    return day.at if looks_like_names(line.plain[: len(clean(line.raw[: day.at]))]) else 0


_HOW_BEHIND = Lazy(r"\.\s+[(\[]?(?:invited|contributed|virtual|online|remote)(?: talk)?[)\]]?\.?\s*$", re.IGNORECASE)


def _is_placed(line: Line, start: int, stop: int) -> bool:
    """Whether a part of a line is nothing but a place, and dates."""
    return any(not re.search(r"\w", line.raw[start:a]) and not _says_more(line, b, stop) for a, b in places(line))


def _before_place(line: Line, begin: int, end: int) -> int:
    """The end of a title without the place that is the last that a line says of a talk: "Bird Days, Bergen, Norway"."""
    for start, stop in places(line):
        named = line.raw[begin:start].rstrip()
        if stop <= end and len(named) >= 8 and named[-1] in ",." and not re.search(r"\w", line.raw[stop:end]):
            return begin + len(named) - 1
    return end


def _says_more(line: Line, start: int, stop: int) -> bool:
    """Whether anything but dates stands in a part of a line."""
    held = [d for d in line.dates if start <= d.at < stop]
    last = start
    for d in held:
        if re.search(r"\w", line.raw[last : d.at]):
            return True
        last = d.to
    return bool(re.search(r"\w", line.raw[last:stop]))


def _is_capitalised(name: str) -> bool:
    """Whether most of the longer words of a name begin with a capital."""
    longer: list[str] = [word for word in re.findall(r"\w+", name) if len(word) > 3]
    return sum(word[0].isupper() or word[0].isdigit() for word in longer) * 2 > len(longer)


def _in_sentence(raw: str, date: Date) -> bool:
    """Whether a date is an attribute of what follows it: "the effects of the 2018 eruption"."""
    if not re.match(r"\s+\w", raw[date.to :]):
        return False
    return bool(
        re.match(r"\s+[a-zà-ý]", raw[date.to :])
        or re.search(r"\b(?:the|of|in|during|since|from|to)\s+$", raw[: date.at])
    )


_STANDING = Lazy(
    r"[(\[](?:forthcoming|upcoming|accepted|scheduled|invited|submitted|cancell?ed|postponed)\.?[)\]][.:]?\s*",
    re.IGNORECASE,
)
"""What stands in front of a title in brackets and says that the talk is still to come, or is not."""

_LECTURE = Lazy(
    r"(?:(?:an?|invited|guest|public) )?(?:lecture|talk|presentation|keynote)s? (?:for|at|in|to) |"
    r"(?:the |an? )?(?:\d{4} )?(?:[A-Z][\w'’-]* ){1,4}[Ll]ecture\b|(?:[Mm]ini-?)[Cc]ourse\b"
)


_HOST = Lazy(r"(?:univ\.|uni |cent(?:re|er|ro) |laborato|d[ée]pt\.? |[ée]cole )", re.IGNORECASE)
"""How the names begin of institutions that hold no other word for it."""


_LABELLED = Lazy(r"[\s:,.;–-]*(?:(?:title|titel|titre|título|titolo|题目|題目)\s*[:：]\s*)?", re.IGNORECASE)


def _is_titled(head: str, before: str, after: str) -> bool:
    """Whether all longer words of a piece have capitals, as names of events have, and those of the title have not:
    "Reeds in the wind, Special Session on Shores".
    """
    longer: list[str] = [word for word in re.findall(r"[^\W\d_]+", head) if len(word) > 3]
    title: list[str] = [word for word in re.findall(r"[^\W\d_]+", before) if len(word) > 3]
    listed = re.match(r",?\s+(?:and|und|et|y|e|or)\s", after[len(head) :])
    small = sum(word[0].islower() for word in title)
    said = [word for word in title[1:] if word.casefold() not in _SMALL]
    return (
        len(longer) > 1
        and all(word[0].isupper() for word in longer if word not in _SMALL)
        and small > 0
        and 2 * sum(word[0].islower() for word in said) > len(said)
        and not listed
        and not words.is_place(head)
    )


_SMALL = frozenset(["from", "with", "into", "over", "that", "this", "their", "about", "under", "through", "between"])


def _is_named(head: str, line: Line, at: int) -> bool:
    """Whether a piece between commas is a name with its place behind it: ", Nordic Reed Network, Bergen, Norway"."""
    named = head.split()
    stop = at + len(head)
    capitals = sum(word[0].isupper() for word in named)
    placed = any(0 < start - stop <= 2 for start, _ in places(line))
    return placed and 2 <= len(named) <= 8 and capitals * 2 > len(named) and named[-1][0].isupper()


def _is_before_day(head: str, line: Line, at: int) -> bool:
    """Whether a piece is the last name before the day that ends a line: "..., Imperial College London, 2014-10-01"."""
    named, stop = head.split(), at + len(head)
    day = next((d for d in line.dates if 0 <= d.at - stop <= 2), None)
    exact = day is not None and len(day.start or day.end or "") > 4 and not re.search(r"\w", line.raw[day.to :])
    return exact and 0 < len(named) <= 5 and all(word[0].isupper() for word in named)


_PRESENTED = Lazy(
    r"[\s,;.:(]+(?:(?:accepted|selected)\s+for\s+)?(?:an?\s+)?(?:(?:oral|poster|invited|paper)\s+)?"
    r"(?:presented|presentation|poster presented|talk given|delivered|given|"
    r"vorgetragen|gehalten|présentée?|presentad[oa]|apresentad[oa]|presentat[oa])"
    r"\s+(?:orally\s+)?(?:at|in|to|auf|bei|à|au|en|em|no|na|a|al)\b\s*(?:(?:the|der|dem|la|le|el|il)\b)?\s*(?=[A-ZÀ-Ý\d\"“])",
    re.IGNORECASE,
)


_LONGEST = 220
"""Characters that a title has at most, of however many sentences it is."""
_FORM_BEHIND = Lazy(
    r"(?P<stop>(?<=[?!])|[.,])\s+"
    r"(?=(?:(?:Gast|Plenar|Haupt|Impuls|Fach)v|V)ortrag (?:an|auf|im|in|am|bei|beim|zum|zur)\b"
    r"|(?:(?:Invited|Contributed|Guest|Keynote|Plenary|Oral) )?(?:[Tt]alk|[Ll]ecture|[Pp]resentation) (?:at|in|for) )"
)
"""What says behind all of a title that it was a talk: "Reeds and herons. An old story. Talk at the Bird Days"."""


def _goes_on(line: Line, at: int) -> bool:
    """Whether what follows a question or exclamation is more of the title: neither an event nor a place or date."""
    rest = line.raw[at:]
    piece = re.split(r"[,.;|]|\s[–—-]\s", rest, maxsplit=1)[0]
    if not rest.strip() or rest == piece or any(d.at - at < 3 for d in line.dates if d.at >= at):
        return False
    return not (EVENT.search(piece) or FORM.match(piece) or words.organization(piece) or words.is_place(piece))
