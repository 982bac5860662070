"""The people that stand in front of the title of a talk."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from converter.characters import has_cjk, is_cjk
from converter.parse.joined_lines import joined_in_blocks
from converter.parse.lines import Line
from converter.parse.publications.names import author_list_ends
from converter.parse.publications.tokens import tokenize
from converter.patterns import Lazy

_AUTHORS = Lazy(
    r"(?:[A-ZÀ-Ý][\w'’-]+(?: [A-ZÀ-Ý][\w'’-]+)?,\s(?:[A-Z]\.{1,2}[\s-]?)+(?:,?\s*(?:&|and|und|et|y)\s+|,\s*|"
    r"(?=\S)))+(?:et al\.?,?\s+)?(?=[A-ZÀ-Ý\"“\[(\d])"
)


_LOOSE_AUTHORS_YEAR = Lazy(
    r"(?=[^()\d]{0,80}?(?<![^\W\d_])[A-Z](?:\.|,))(?:(?:[A-ZÀ-Ý][\w.'’-]*|and|van|von|de|der|et al\.?)[\s,;&*]+){2,40}"
    r"\((?:19|20)\d\d[^()]{0,20}\)[.,:]?\s+"
)


_AUTHORS_YEAR = Lazy(
    r"[A-ZÀ-Ý][\w'’-]+(?: [A-ZÀ-Ý][\w'’-]+)?,?\s+(?:[A-Z]\.[ -]?)+[^()\d]{0,240}?\((?:[^()\d]{0,"
    r"20}\s)?(?:19|20)\d\d[^()]{0,20}\)[.,:]?\s+"
)


_YEAR_IN_BRACKETS = Lazy(r"\((?:19|20)\d\d(?:0[1-9]|1[0-2])?\)[.,:]?\s*")


_YEAR_BEHIND = Lazy(r"[*†\s.,]*\((?:19|20)\d\d[^()]{0,20}\)[.,:]?\s+|[*†\s]*\.\s*(?:19|20)\d\d[a-z]?[.,:]\s+")
_STOP_BEHIND = Lazy(r"[*†]*[.:]\s+(?=[A-ZÀ-Ý\"“„«\d])")


_WITHOUT_STOPS = (
    r"(?:(?:van|von|de|der|den|del|di|da|la|le|el|al)\s+){0,3}[A-ZÀ-Ý][\w'’-]+(?:[\s-][A-ZÀ-Ý][\w'’-]+){0,2},?\s+"
)
_VANCOUVER = Lazy(
    rf"(?P<more>(?:{_WITHOUT_STOPS}[A-Z]{{1,3}}[*†]?(?:,\s+(?:and\s+|&\s+)?|\s+(?:and|&)\s+|;\s+))*+)"
    rf"{_WITHOUT_STOPS}(?P<last>[A-Z]{{1,3}})[*†]?(?:,?\s+et\s+al)?[.:]\s+(?=[A-ZÀ-Ý\"“\d])"
)
"""Names with initials that no stops follow: "Berg KE, van der Aa MJ. "."""


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


_NAMES_AND_YEAR = Lazy(
    r"(?=[^\W\d_])(?P<names>(?:[^.\d]|\.(?! (?:[A-ZÀ-Ý][a-z]{2,} ){2,})|\(\d+ co-authors\)){4,300}?)[.,]?\s+"
    r"\(?(?:[A-Z][a-z]{2,8}\.? (?:\d{1,2}(?:-\d{1,2})?, )?)?(?:19|20)\d\d[a-z]?\)?[.:]\s+(?=[A-ZÀ-Ý\d“\"„«])"
)


def behind_year(line: Line) -> int:
    """Where the title begins behind names, whatever they look like, and a year: "A. Owl and many others. 2022. "."""
    return _behind_year(line.raw)


def _behind_year(raw: str) -> int:
    match = _NAMES_AND_YEAR.match(raw)
    if not match:
        return 0
    long = [word for word in match["names"].replace("co-authors", "").split() if len(word) > 3]
    small = sum(word[0].islower() for word in long)
    return match.end() if small <= 1 and len(match["names"].split()) > 1 else 0


def entries_by_speakers(lines: Sequence[Line]) -> list[list[Line]]:
    """Groups of lines that begin with names and a year each, or with names and initials; nothing where too few do."""
    starts = [i for i, line in enumerate(lines) if behind_year(line)]
    groups = [list(lines[a:b]) for a, b in pairwise([*starts, len(lines)])]
    if len(starts) < 3 or starts[0] or any(len(group) > 5 for group in groups):
        groups = []
    by_rows = _entries_by_rows(lines)
    return by_rows if len(by_rows) > len(groups) else groups


def speakers_begin(lines: Sequence[Line]) -> int:
    """How many entries begin with names among the lines, wherever the ends of paragraphs are."""
    return len(_starts(_rows(lines)))


_SURNAME_FIRST = Lazy(
    r"(?P<surname>(?:(?:van|von|de|der|di|da) )?[A-ZÀ-Ý][\w'’-]+(?: [A-ZÀ-Ý][\w'’-]+)?),\s"
    r"(?:[A-Z](?:\.|(?=-[A-Z]\.))[\s-]?){1,3}"
)
_CLOSED = Lazy(r"(?:(?<!\b[A-Z])\.|[)\]”\"]|\b(?:19|20)\d\d)\s*$")
"""How the last line of an entry ends."""
_LOOK_AHEAD = 6
"""So many lines at most do the names of an entry fill."""


def _rows(lines: Sequence[Line]) -> list[Line]:
    """Source lines, be they wrapped or not."""
    rows: list[Line] = []
    for line in lines:
        at = 0
        for piece in line.text.plain.splitlines(keepends=True):
            rows.append(Line(line.text[at : at + len(piece)], line.block, line.first and not at, line.indent))
            at += len(piece)
    return rows


def _starts(rows: Sequence[Line]) -> list[int]:
    """The source lines at which entries begin with names: "Owl, A., and B. Berg. Title", "Owl, A. 2020. Title"; with
    those that begin with one who speaks first elsewhere.
    """
    found: list[int] = []
    alone: list[tuple[int, str]] = []
    speakers: set[str] = set()
    for i, row in enumerate(rows):
        match = _SURNAME_FIRST.match(row.raw)
        if not match or i and not _CLOSED.search(rows[i - 1].plain):
            continue
        raw = " ".join(other.raw.strip() for other in rows[i : i + _LOOK_AHEAD])
        if _behind_year(raw) or _behind_names(raw):
            found.append(i)
            speakers.add(match["surname"])
        else:
            alone.append((i, match["surname"]))
    return sorted(found + [i for i, surname in alone if surname in speakers])


def _entries_by_rows(lines: Sequence[Line]) -> list[list[Line]]:
    rows = _rows(lines)
    starts = _starts(rows)
    if len(starts) < 3 or starts[0]:
        return []
    groups = [rows[a:b] for a, b in pairwise([*starts, len(rows)])]
    dated = sum(any(line.dates for line in joined_in_blocks(group)) for group in groups)
    if any(len(group) > 10 for group in groups) or dated * 10 < 7 * len(groups):
        return []
    return [joined_in_blocks(group) for group in groups]


def behind_date(line: Line) -> int:
    """Where the names begin behind a date that a line begins with; 0 if it begins with none."""
    if not line.dates or re.search(r"\w", line.raw[: line.dates[0].at]):
        return 0
    rest = line.raw[line.dates[0].to :]
    return line.dates[0].to + len(rest) - len(rest.lstrip(" .,:;|–—-\t"))


def behind_speakers(line: Line) -> int:
    """Where the title begins behind a list of authors that holds a bold name."""
    at = 0
    raw = line.raw
    front = behind_date(line)
    if end := _behind_names(raw[front:]):
        return front + end
    if (match := _VANCOUVER.match(raw, front)) and (match["more"] or len(match["last"]) > 1):
        return match.end()
    if end := _behind_cjk_names(raw):
        return end
    for pattern in (_AUTHORS_YEAR, _LOOSE_AUTHORS_YEAR, _AUTHORS):
        if (match := pattern.match(raw, front)) and not re.search(r"(?:[\s(][a-z]{2,}){3}", match[0]):
            return match.end()
    for run in line.text.runs:
        stop = at + len(run.text)
        if run.bold and at < 200 and len(run.text.split()) <= 4:
            match = re.compile(
                r"(?:[^.]|\.(?:(?=[\s,]*(?:[A-Z]\.|&|and\b|,))|(?<=\b[A-Z]\.)(?![\s,]*(?:[A-Z]\.|&|and\b|,))))*?(?:\.|\)|\]\.?|:)\s+(?=[A-Z\"“(\[\d])"
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
