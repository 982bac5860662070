"""The lines of a plain text: what is a list item, what did the printer add, do lines end where paragraphs do."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

_BLANK = r"(?=[ \t\u00a0\u2000-\u200a\u3000]|$)"
_MARKER = re.compile(
    rf"(?P<bullet>○␣{_BLANK}|[•·▪▫■□◦●○◾◆◇➢➤►▶✓✔➔→❖§‣⁃∙⚫]{_BLANK}|[•▪▫■●◾◆➢➤►▶❖‣⁃⚫](?=\S))"
    rf"|(?P<dash>(?:[-*+–—»]|o){_BLANK})"
    rf"|(?P<number>(?:\d{{1,5}}[.)]|\(\d{{1,3}}\)|\[(?:[A-Z][A-Za-z]{{0,2}})?\d{{1,4}}\]|（\d{{1,3}}）|\d{{1,3}}、){_BLANK}|\[\d{{1,4}}\](?=\S))"
)
_MONTHS = frozenset(
    ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november"]
    + ["december", "cv", "curriculum", "vitae", "page", "of"]
)
"""Words of a running head that its document need not have said before."""
_YEARS = 1000
"""Numbers from here on are list numbers only where they go on a list that began below."""

_RULE = re.compile(r"([-=_*~–—─])\1{2,}|(?:[-*_] ){2,}[-*_]")
_LEFT_OUT = 6
"""So far apart are at most two neighbours of a list that leaves out numbers."""
_PAGE_NUMBER = re.compile(r"[-–—]?\s*\d{1,3}\s*(?:/\s*\d{1,3})?\s*[-–—]?")
_PAGE_OF = re.compile(
    r"(?:page|seite|página|pagina|第)\s*(\d{1,3})(?:\s*页)?(?:\s*(?:of|/|von|de|sur|di)\s*\d{1,3})?"
    r"|(\d{1,3})\s+(?:of|von|de|sur|di)\s+\d{1,3}",
    re.IGNORECASE,
)
_PAGE_MARK = re.compile(
    r"[-=*#\[<]{2,}\s*(?:(?:page|seite|página|pagina|p\.)(?:\s*(?:break|\d{1,3}))?|\d{1,3})"
    r"(?:\s*(?:of|/|von|de|sur|di)\s*\d{1,3})?\s*[-=*#\]>]{2,}",
    re.IGNORECASE,
)
"""The line with which programs that extract text set pages apart: "--- PAGE 2 ---", "-- 2 of 6 --"."""

_FOOT_BEFORE = re.compile(r"(\d{1,2})/(\d{1,2})(?=[^\W\d_]{2})")
_HEAD_LINES = 4
"""A page has at most so many running heads and feet one below the other: a name, what it is for, a date, a number."""
_PAGE_LINES = 12
"""A printed page has more lines than this; numbers that stand closer together count something else."""


@dataclass(slots=True)
class Line:
    """A line that holds text, at [start, end) of the source; `text` is what stands between the blanks at its ends."""

    text: str
    start: int
    end: int
    indent: int
    blank_before: bool
    page_start: bool
    lead: int = 0
    """Characters before the text on its source line."""
    marker: str = ""
    furniture: bool = False
    """Whether it is a page number or a running head."""
    heading: int = 0
    """The level of the heading that it is, or is a part of; 0 where nothing but its words tells that."""

    @property
    def is_rule(self) -> bool:
        """Whether it is a line drawn with characters."""
        return bool(_RULE.fullmatch(self.text))


def lines_of(source: str) -> list[Line]:
    """The lines of a text, with what the printer added told apart."""
    lines: list[Line] = []
    position, blank, page = 0, True, False
    for raw in re.split("([\n\f])", source):
        if raw == "\f":
            blank = page = True
        elif raw.strip():
            text = raw.strip()
            lead = len(raw) - len(raw.lstrip())
            start = position + lead
            indent = len(raw[:lead].expandtabs(8))
            lines.append(Line(text, start, start + len(text), indent, blank, page, lead))
            blank = page = bool(_PAGE_MARK.fullmatch(text))
            lines[-1].furniture = page
        elif raw != "\n":
            blank = True
        position += len(raw)
    lines = _without_feet(lines)
    _set_leaders_apart(lines)
    _find_furniture(lines)
    return lines


_LEADER = re.compile(r"(?P<heading>[^\W\d_].{2,70}?)[ \t]?(?:\.[ \t]?){8,}")


def _set_leaders_apart(lines: Sequence[Line]) -> None:
    """Parts the headings that dots lead to the margin from what stands around them, and from these dots."""
    for line, below in zip(lines, [*lines[1:], None], strict=True):
        if match := _LEADER.fullmatch(line.text):
            line.text = match["heading"]
            line.end = line.start + len(line.text)
            line.blank_before = True
            if below is not None:
                below.blank_before = True


def _without_feet(lines: list[Line]) -> list[Line]:
    """With "2/3" parted from the line that it is the foot of the page before: "2/3Conferences"."""
    found = [(i, match) for i, line in enumerate(lines) if (match := _FOOT_BEFORE.match(line.text))]
    numbers = [int(match[1]) for _, match in found]
    if numbers != list(range(1, len(found) + 1)) or any(int(match[2]) != len(found) + 1 for _, match in found):
        return lines
    for i, match in reversed(found):
        line, size = lines[i], match.end()
        foot = Line(match[0], line.start, line.start + size, line.indent, line.blank_before, False, furniture=True)
        rest = Line(line.text[size:], line.start + size, line.end, line.indent, True, True)
        lines[i : i + 1] = [foot, rest]
    return lines


def _find_furniture(lines: Sequence[Line]) -> None:
    """Marks page numbers and running heads: beside page breaks, or counted through ("Page 2 of 5")."""
    starts = [i for i, line in enumerate(lines) if line.page_start]
    if starts:
        bounds = [0, *starts, len(lines)]
        pages = [range(low, high) for low, high in zip(bounds, bounds[1:], strict=False) if high > low]
        edges = {i for page in pages for i in (*page[:_HEAD_LINES], *page[-_HEAD_LINES:])}
        counts = Counter(_without_digits(lines[i].text) for i in edges)
        letterhead = {word for line in lines[:3] for word in _words(line.text)}
        for i in starts:
            # a running head says again whose CV this is, and its date
            words = _words(lines[i].text)
            lines[i].furniture = (
                len(words) > 1 and re.search(r"\s{3}", lines[i].text) is not None and words <= letterhead
            )
        for page in pages:
            for side in (page, page[::-1]):
                for i in side[:_HEAD_LINES]:
                    if not (_is_page_number(lines[i].text) or counts[_without_digits(lines[i].text)] >= 3):
                        break
                    lines[i].furniture = True
    numbered = [
        (i, int(match[1] or match[2])) for i, line in enumerate(lines) if (match := _PAGE_OF.fullmatch(line.text))
    ]
    if _counted(numbered):
        for i, _ in numbered:
            lines[i].furniture = True
    _find_counted_heads(lines)
    _find_torn_labels(lines)
    alone = [(i, int(line.text)) for i, line in enumerate(lines) if re.fullmatch(r"\d{1,2}", line.text)]
    if _counted(alone) and all(b - a > _PAGE_LINES for (a, _), (b, _) in zip(alone, alone[1:], strict=False)):
        for i, _ in alone:
            lines[i].furniture = True


def _find_counted_heads(lines: Sequence[Line]) -> None:
    """Marks running heads that say whose CV it is, with the page's number, where no page breaks are left: "Berg 3"."""
    heads: dict[str, list[tuple[int, int]]] = {}
    letterhead = {word for line in lines[:3] for word in _words(line.text)}
    for i, line in enumerate(lines):
        if len(line.text) < 80 and (match := _HEAD_WITH_NUMBER.fullmatch(line.text)):
            words = _words(line.text)
            if words and words <= letterhead:
                number = match["before"] or match["after"]
                heads.setdefault(_without_digits(line.text), []).append((i, int(number)))
    for found in heads.values():
        far = all(b - a > _PAGE_LINES for (a, _), (b, _) in zip(found, found[1:], strict=False))
        if len(found) > 1 and far and all(b - a == 1 for (_, a), (_, b) in zip(found, found[1:], strict=False)):
            for i, _ in found:
                lines[i].furniture = True


def _find_torn_labels(lines: Sequence[Line]) -> None:
    """Marks the numbers of a list that an extraction has put one below the other, in front of the entries of a page.

    Which entry each is of is not told any more, and most stand above another number.
    """
    labels = [(i, int(match[1] or match[2])) for i, line in enumerate(lines) if (match := _LABEL.fullmatch(line.text))]
    torn = {
        each
        for (i, a), (j, b) in zip(labels, labels[1:], strict=False)
        if j == i + 1 and abs(a - b) == 1
        for each in (i, j)
    }
    if len(torn) > 3 and 2 * len(torn) > len(labels):
        for i, _ in labels:
            lines[i].furniture = True


_LABEL = re.compile(r"\[(\d{1,3})\]|(\d{1,3})\.")
_HEAD_WITH_NUMBER = re.compile(
    r"(?P<before>\d{1,3})\W+[^\W\d].*|[^\W\d].*?\W(?P<after>\d{1,3})(?:\s*(?:of|/)\s*\d{1,3})?\W*"
)


def _counted(numbered: Sequence[tuple[int, int]]) -> bool:
    """Whether lines count pages, from the first page or from the second."""
    numbers = [number for _, number in numbered]
    return len(numbers) > 1 and numbers[0] in (1, 2) and numbers == list(range(numbers[0], numbers[0] + len(numbers)))


def _words(text: str) -> set[str]:
    """The words of a line, without those of a date."""
    return {word for word in re.findall(r"[^\W\d_]+", text.casefold()) if word not in _MONTHS}


def _is_page_number(text: str) -> bool:
    return bool(_PAGE_NUMBER.fullmatch(text) or _PAGE_OF.fullmatch(text))


def _without_digits(text: str) -> str:
    return re.sub(r"\d+", "#", text)


def find_markers(lines: Sequence[Line]) -> None:
    """Finds the bullets and numbers.  A dash or number that stands alone may just begin a wrapped line."""
    found = [
        (line, match) for line in lines if (match := _MARKER.match(line.text)) and not (line.is_rule or line.heading)
    ]
    dashes = Counter(match[0] for _, match in found if match.lastgroup == "dash")
    if any("«" in line.text for line in lines):
        del dashes["»"]  # it ends a quotation
    numbers: dict[str, list[tuple[Line, int]]] = {}
    for line, match in found:
        number = int("".join(filter(str.isdecimal, match[0])) or 0)
        if match.lastgroup == "number":
            numbers.setdefault(_without_digits(match[0]), []).append((line, number))
        if (
            match.lastgroup == "bullet"
            or (line.blank_before and number < _YEARS)
            or (match.lastgroup == "dash" and dashes[match[0]] > 1)
            or number == 1
        ):
            line.marker = match[0]
    for series in numbers.values():
        neighbours = [
            *zip(series, series[1:], strict=False),
            # the last page of a range can stand between two: "23. ... 536–", "553.", "22. ..."
            *((one, third) for one, two, third in zip(series, series[1:], series[2:], strict=False) if two[1] > 99),
        ]
        for (line, number), (other, following) in neighbours:
            if abs(number - following) == 1 and (max(number, following) < _YEARS or line.marker):
                for each in (line, other):
                    each.marker = _MARKER.match(each.text)[0]  # type: ignore[index]
        _mark_between(series)
    _find_bare_numbers(lines)


def _mark_between(series: Sequence[tuple[Line, int]]) -> None:
    """Marks the numbers that go on a list which leaves some out: of 11, 13, 15, 16 the second."""
    series = [(line, number) for line, number in series if number < _YEARS]
    marked = [i for i, (line, _) in enumerate(series) if line.marker]
    for first, last in zip(marked, [*marked, len(series)][1:], strict=True):
        numbers = [number for _, number in series[first : last + 1]]
        steps = [b - a for a, b in zip(numbers, numbers[1:], strict=False)]
        if steps and (all(0 < step <= _LEFT_OUT for step in steps) or all(-_LEFT_OUT <= step < 0 for step in steps)):
            for line, _ in series[first + 1 : last]:
                line.marker = _MARKER.match(line.text)[0]  # type: ignore[index]


_BARE_NUMBER = re.compile(r"(\d{1,3})[ \t\u00a0]{1,12}(?=[^\W\d_a-z]|[“\"„«])")


def _find_bare_numbers(lines: Sequence[Line]) -> None:
    """Marks list numbers that nothing but a blank sets off and that count without a gap: "1 Sand", "2 Silt"."""
    chains: list[list[tuple[Line, int]]] = []
    last = 0
    for row, line in enumerate(lines):
        match = None if line.marker or line.furniture or line.heading else _BARE_NUMBER.match(line.text)
        if not match:
            continue
        number = int(match[1])
        if chains and abs(number - chains[-1][-1][1]) == 1 and row - last <= _APART:
            chain = chains[-1]
            if len(chain) < 2 or number - chain[-1][1] == chain[-1][1] - chain[-2][1]:
                chain.append((line, number))
                last = row
                continue
        if number == 1 or not chains or len(chains[-1]) < _CHAIN:
            chains.append([(line, number)])
            last = row
    for chain in chains:
        if len(chain) >= _CHAIN:
            for line, number in chain:
                line.marker = str(number)


_CHAIN = 5
"""So many numbers in a row are the numbers of a list."""
_APART = 16
"""So many lines at most does an entry of such a list fill."""


_HANGS = re.compile(
    r"[,;&–-]$|\b(?:an?|the|of|in|for|and|or|to|from|with|by|at|as|on|der|die|das|und|von|et|de|la)$", re.IGNORECASE
)
"""How a line ends whose sentence goes on in the next one."""


def is_paragraph_per_line(lines: Sequence[Line]) -> bool:
    """Whether lines end only where paragraphs do, as in a text that a word processor saved.

    Wrapped prose goes on in lower case about every second time, or breaks behind a comma or "of"; there it hardly ever
    does.  Lines of tables and columns never do, so of the latter kind only long lines tell.
    """
    pairs = [
        (line, after)
        for line, after in zip(lines, lines[1:], strict=False)
        if not (after.blank_before or after.marker or line.is_rule or after.is_rule)
    ]
    if len(pairs) < 6 or len(pairs) * 2 < len(lines):
        return False
    longest = max(_width(line.text) for line in lines)
    continued = sum(after.text[0].islower() for _, after in pairs)
    if longest <= 110 or continued * 12 >= len(pairs):
        return False
    long = [(line, after) for line, after in pairs if _width(line.text) > _LONG]
    torn = sum(after.text[0].islower() or bool(_HANGS.search(line.text)) for line, after in long)
    return torn < 2 or torn * 12 < len(long)


_LONG = 60
"""A line of more columns would have had to be wrapped on a page."""


def items_hang(lines: Sequence[Line]) -> bool:
    """Whether the further lines of list items stand below their text, so that one to the left of a marker is none."""
    below = [
        after.indent - line.indent
        for line, after in zip(lines, lines[1:], strict=False)
        if line.marker and not (after.blank_before or after.marker or after.furniture)
    ]
    hanging = sum(shift > 0 for shift in below)
    return 2 * hanging > sum(shift <= 0 for shift in below)


def _width(text: str) -> int:
    """Columns that a text takes; ideographs take two."""
    return len(text) + sum("\u2e80" <= character <= "\uffdc" for character in text)
