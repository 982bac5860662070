"""Header lines as segments, and segments as the parts of an entry that cover its text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from converter.characters import has_cjk, is_cjk
from converter.model import Part, Role
from converter.parse import words
from converter.parse.line_ends import rejoined
from converter.parse.lines import Line
from converter.parse.single_dates import PRESENT, Date
from converter.patterns import Lazy

_SEPARATOR = Lazy(r"\s*\\hfill\b\s*|\s*[,;|•·♦]+\s+|\s*[|•♦]\s*|\s+-+\s+|\s*\t\s*|\s{3,}|\s+@\s*|;\s*|,(?=\S{3})(?!\d)")
_LEGAL_FORM = Lazy(r"(?:Inc|Ltd|LLC|LLP|Corp|PLC|plc|GmbH|Jr)\b(?!\w)|(?:Co|S\.A)\.")
"""What goes on with a name behind a comma: "Alder Works, Inc."."""
_STOP = Lazy(
    r"(?:(?<=[^\W\d_]{3})|(?<=\w\)))(?<!Prof)(?<!Dept)(?<!Univ)(?<!Inst)(?<!Asst)(?<!Assoc)(?<!Intro)(?<!Adv)(?<!Accel)(?<!Develop)"
    r"\.\s+(?=[A-ZÀ-Ý(])"
)
_NOW = Lazy(
    r"[(|–—-]\s*(?:current(?:ly)?|present|ongoing|aktuell|laufend|en cours|actual(?:mente)?|in corso)\W*$", re.I
)
_COLON = Lazy(r":\s+")
_TERM = Lazy(r"(?i)\W*(?:spring|summer|fall|autumn|winter|semester|term|quarter)\s*\d")
_JOINS = Lazy(r"まで|and|und|et|y|&", re.IGNORECASE)
"""What joins dates, and is nothing by itself: "2023, and 2024"."""
_EDGES = " \t\n\v,;:|•·♦*"
_TRIM = " ,;:|•·♦*–—-，；：、。\u3000"


@dataclass(frozen=True, slots=True)
class Segment:
    """A piece of a header line between separators."""

    line: Line
    start: int
    stop: int

    @property
    def plain(self) -> str:
        """Its text on one line."""
        return clean(self.line.text.plain[self.start : self.stop])

    @property
    def bold(self) -> bool:
        """Whether it begins in bold."""
        return self.line.text.run_at(self.start).bold

    @property
    def italic(self) -> bool:
        """Whether it begins in italics."""
        return self.line.text.run_at(self.start).italic

    @property
    def link(self) -> str | None:
        """The target of the link that it begins in."""
        return self.line.text.run_at(self.start).href


def clean(text: str) -> str:
    """One line, without blanks and separators at the ends and without a bracket that lost its other half."""
    text = rejoined(text) if "\n" in text else text
    text = re.sub(r"[\s\v]+", " ", text).strip(_TRIM)
    text = re.sub(r"(?:\s?\.){4,}$|(?: \.){3,}$", "", text) if text.endswith(" .") or text.endswith("....") else text
    text = re.sub(r"\(\s*[,;]?\s*\)|\[\s*\]", "", text).strip(_TRIM)
    for opening, closing in ("()", "[]", "（）", "{}"):
        if text.count(opening) > text.count(closing):
            text = text[::-1].replace(opening, "", 1)[::-1] if not text.startswith(opening) else text[1:]
        elif text.count(closing) > text.count(opening):
            text = text.replace(closing, "", 1) if not text.endswith(closing) else text[:-1]
    text = re.sub(r"\s+(?:since|from|seit|dal|depuis|desde)(?: the)?$", "", text)
    text = re.sub(r"(?<=\w) -(?=\w)", "-", re.sub(r"(?<=\w) (?=[,;:](?:\s|$))", "", text))
    return re.sub(r"\s+", " ", text).strip(_TRIM)


def closed(text: str) -> str:
    """A text up to a bracket that does not end in it."""
    depth, at = 0, len(text)
    for i, c in enumerate(text):
        if c in "(（":
            at = i if not depth else at
            depth += 1
        elif c in ")）" and depth:
            depth -= 1
    return text[:at] if depth and len(text[:at].split()) > 1 else text


def places(line: Line) -> list[tuple[int, int]]:
    """Ranges of places in a line, dates left out."""
    found = words.find_places(line.text.plain)
    if not found and words.is_place(line.plain):
        found = [(0, len(line.text.plain.rstrip()))]
    return [r for r in found if not any(d.at < r[1] and r[0] < d.to for d in line.dates)]


def segments(line: Line, *, markup: bool = True, keep_places: bool = False, colon: bool = True) -> list[Segment]:
    """The line's pieces between separators, without its dates and places."""
    raw = line.raw
    holes = [(d.at, d.to) for d in line.dates] + ([] if keep_places else places(line))
    holes += [now.span()] if not line.dates and (now := _NOW.search(raw)) else []
    cuts: list[tuple[int, int]] = sorted(holes)
    depth = _bracket_depths(raw)
    if has_cjk(raw):
        cuts += [m.span() for m in re.finditer(r"\s+|,", raw) if depth[m.start()] == 0 and _beside_cjk(raw, m)]
    for match in [*_SEPARATOR.finditer(raw), *_STOP.finditer(raw), *(_COLON.finditer(raw) if colon else ())]:
        if depth[match.start()] == 0 and not _LEGAL_FORM.match(raw, match.end()):
            cuts.append((match.start(), match.end()))
    cuts += _dated_brackets(line, depth)
    if markup:
        cuts += [(at, at) for at in _markup_changes(line)]
    cuts.sort()
    result, last = [], 0
    for start, stop in [*cuts, (len(raw), len(raw))]:
        if start > last:
            piece = raw[last:start]
            left = len(piece) - len(piece.lstrip(_EDGES + "-"))
            right = len(piece.rstrip(_EDGES + "-"))
            if (
                right > left
                and re.search(r"\w", piece)
                and not _TERM.match(piece)
                and not _JOINS.fullmatch(piece.strip())
            ):
                result.append(Segment(line, last + left, last + right))
        last = max(last, stop)
    return result


_DID = Lazy(r"(?:[A-Z][a-z]{2,}ed|Led|Ran|Wrote|Built|Taught|Made|Did|Held|Gave|Set up|Took)\s+(?:[\w'’-]+,?\s+){3}")
"""How a sentence begins that tells what was done: "Alder Works: Developed a new way of ..."."""


def before_prose(pieces: Sequence[Segment]) -> list[Segment]:
    """The pieces of a line up to sentences that follow the entry: "Assistant, Example Lab. Wrote the manual for"."""
    for n, (a, b) in enumerate(zip(pieces, pieces[1:], strict=False)):
        between = a.line.raw[a.stop : b.start] if a.line is b.line else ""
        said = re.search(r"\s-+\s|[–—]", between) and re.match(r"[a-z]+ing\s", b.line.raw[b.start :])
        if "." in between and re.match(r"[A-Z][a-z]{2,}ing\s+[a-z]{2,}", b.line.raw[b.start :]):
            return list(pieces[: n + 1])
        if ":" in between and _DID.match(b.line.raw, b.start):
            return list(pieces[: n + 1])
        if "." not in between and not said:
            continue
        following = b.line.plain[len(clean(b.line.text.plain[: b.start])) :].split()
        small = sum(word[:1].islower() for word in following)
        if len(following) > 4 and small * 2 >= len(following):
            return list(pieces[: n + 1])
    return list(pieces)


def _beside_cjk(raw: str, match: re.Match[str]) -> bool:
    """Whether a blank stands beside, or a comma before, a character of a script that writes no blanks."""
    behind = is_cjk(raw[match.end() : match.end() + 1])
    return behind or (match[0] != "," and match.start() > 0 and is_cjk(raw[match.start() - 1]))


def _dated_brackets(line: Line, depth: Sequence[int]) -> list[tuple[int, int]]:
    """Cuts around what a bracket at a line's end says beside its dates: "Reeds (Alder College, 2019)"."""
    raw = line.raw
    stop = len(raw.rstrip(" .,;\n\v"))
    if not line.dates or raw[stop - 1 : stop] != ")" or depth[stop - 1] != 1:
        return []
    begin = max((at for at in range(stop) if depth[at] and (not at or not depth[at - 1])), default=0)
    if not begin or not raw[begin - 1].isspace():
        return []
    held = [d for d in line.dates if begin < d.at]
    named = re.search(r"[^\W\d_]{2}", raw[begin : held[0].at]) if held and raw[held[-1].to : stop] == ")" else None
    if not named:
        return []
    between = re.finditer(r"[,;:]\s", raw[begin : held[0].at])
    return [(begin, begin + 1), *((begin + m.start(), begin + m.end()) for m in between), (stop - 1, stop)]


def _bracket_depths(raw: str) -> list[int]:
    """In how many brackets and quotes each character stands."""
    quotes = raw.count('"') % 2 == 0
    depths, depth, quoted = [], 0, False
    for c in raw:
        if c in "([{":
            depth += 1
        quoted ^= quotes and c == '"'
        depths.append(depth + quoted)
        if c in ")]}" and depth:
            depth -= 1
    return [*depths, 0]


def _markup_changes(line: Line) -> list[int]:
    """Where bold or italics begin or end."""
    changes, at = [], 0
    previous: tuple[bool, bool] | None = None
    for run in line.text.runs:
        style = (run.bold, run.italic)
        if previous is not None and style != previous and re.search(r"\w", run.text):
            changes.append(at)
        if re.search(r"\w", run.text):
            previous = style
        at += len(run.text)
    return changes


Tag = tuple[Line, int, int, Role]


def parts_of(lines: Sequence[Line], tags: Iterable[Tag]) -> tuple[Part, ...]:
    """Parts that cover the lines: the tagged ranges, and what lies between them as glue or other text."""
    by_line: dict[int, list[tuple[int, int, Role]]] = {}
    for line, start, stop, role in tags:
        by_line.setdefault(id(line), []).append((start, stop, role))
    parts: list[Part] = []
    for line in lines:
        last = 0
        for start, stop, role in sorted(by_line.get(id(line), [])):
            start = max(start, last)
            if stop <= start:
                continue
            _gap(parts, line, last, start)
            parts.append(Part(role, line.text[start:stop]))
            last = stop
        _gap(parts, line, last, len(line.text))
    return tuple(parts)


def _gap(parts: list[Part], line: Line, start: int, stop: int) -> None:
    if stop > start:
        text = line.text[start:stop]
        parts.append(Part("other" if re.search(r"\w", text.plain) else "glue", text))


def tag(segment: Segment, role: Role) -> Tag:
    """A segment as a tagged range."""
    return (segment.line, segment.start, segment.stop, role)


def date_tags(lines: Sequence[Line]) -> list[Tag]:
    """Dates and places of the lines as tagged ranges."""
    tags: list[Tag] = []
    for line in lines:
        tags += [(line, d.at, d.to, "date") for d in line.dates]
        if not line.dates and (now := _NOW.search(line.raw)):
            tags.append((line, now.start(), now.end(), "date"))
        tags += [(line, a, b, "place") for a, b in places(line)]
    return tags


def period(lines: Sequence[Line]) -> Date | None:
    """The date of an entry: the first range, else the first single date, where dates of entries stand."""
    for line in sorted(lines, key=lambda x: not x.dated):
        if line.dates:
            return next((d for d in line.dates if not d.single), line.dates[0])
    for line in lines:
        if match := _NOW.search(line.raw):
            return Date(match.start(), len(line.raw), None, PRESENT, single=False)
    return None


def printed(lines: Sequence[Line]) -> str | None:
    """An entry's dates as printed, those that follow each other joined."""
    for line in sorted(lines, key=lambda x: not x.dated):
        if line.dates:
            first, last = line.dates[0], line.dates[0]
            for d in line.dates[1:]:
                if _BETWEEN_DATES.fullmatch(line.raw[last.to : d.at]):
                    last = d
                elif not line.only_date and re.search(r"\w", line.raw[last.to : d.at]):
                    first = last = d
            return re.sub(r"[\s\v]+", " ", line.text.plain[first.at : last.to]).strip()
    return None


_BETWEEN_DATES = Lazy(
    r"\s*(?:[,&;/+]|[–—-](?=\W)|and|und|y|et|e|,\s*(?:and|et|und|y))\s*(?:(?:à|a|au|in|im|en|no|na)\s+)?(?:l['’]|(?:la|le|the)\s+)?",
    re.IGNORECASE,
)


def iso(date: Date | None) -> str | None:
    """A date as YYYY, YYYY-MM, or the years of a range joined by a dash."""
    if date is None:
        return None
    if date.start == date.end or date.end is None:
        return date.start
    return f"{date.start}-{PRESENT if date.end == PRESENT else date.end}"
