"""The bullets and numbers with which the items of a plain text's lists begin."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from converter.patterns import Lazy
from converter.readers.furniture import roman, without_digits
from converter.readers.lines import Line

_BLANK = r"(?=[ \t\u00a0\u2000-\u200a\u3000]|$)"
_MARKER = Lazy(
    rf"(?P<bullet>○␣{_BLANK}|[•·▪▫■□◦●○◾◆◇➢➤►▶▸▹✓✔➔→❖§‣⁃∙⚫]{_BLANK}|[•▪▫■●◾◆➢➤►▶▸❖‣⁃⚫](?=\S))"
    rf"|(?P<dash>(?:[-*+–—»]|o){_BLANK})"
    rf"|(?P<number>(?:§?\d{{1,5}}[*∗†‡]?[.)]|\d{{1,3}}\.[)-]|\(\d{{1,3}}\)|\[(?:[A-Z][A-Za-z]{{0,2}})?\d{{1,4}}\]|（\d{{1,3}}）|\d{{1,3}}、){_BLANK}|\[\d{{1,4}}\](?=[^\s.,;:)])|\d{{1,3}}[.)](?=[“„]))"
    r"|(?P<glued>(?:\d{1,3}[.)]|\(\d{1,3}\)|（\d{1,3}）|\d{1,3}[、．])(?=[^\W\d_a-z]))"
)
_NUMBERED = ("number", "glued")
"""A number, and one without a blank behind it, "(1)Berg", which begins an item only where another follows it."""
_MARK = Lazy(r"[*∗†‡]")
"""What a number may carry, "6∗.", which says something of the entry and not of the list."""
_YEARS = 1000
"""Numbers from here on are list numbers only where they go on a list that began below."""

_LEFT_OUT = 6
"""So far apart are at most two neighbours of a list that leaves out numbers."""


def find_markers(lines: Sequence[Line]) -> None:
    """Finds the bullets and numbers.  A dash or number that stands alone may just begin a wrapped line."""
    found = [
        (line, match)
        for above, line in zip([None, *lines], lines, strict=False)
        if (match := _MARKER.match(line.text))
        and not (line.is_rule or line.heading)
        and not (match.lastgroup in _NUMBERED and above and above.text[-1:] in "–-" and _OPEN_RANGE.search(above.text))
        and not (match[0] in "*+" and above and not line.blank_before and _NUMBER_ALONE.fullmatch(above.text))
    ]
    if ditto := _ditto([line for line, match in found if match.lastgroup == "dash"], lines):
        found = [(line, match) for line, match in found if id(line) not in ditto]
    dashes = Counter(match[0] for _, match in found if match.lastgroup == "dash")
    if any("«" in line.text for line in lines):
        del dashes["»"]  # it ends a quotation
    numbers: dict[str, list[tuple[Line, int]]] = {}
    for line, match in found:
        number = int("".join(filter(str.isdecimal, match[0])) or 0)
        if match.lastgroup in _NUMBERED:
            numbers.setdefault(_MARK.sub("", without_digits(match[0])), []).append((line, number))
        if (
            match.lastgroup == "bullet"
            or (match.lastgroup == "dash" and dashes[match[0]] > 1)
            or match.lastgroup != "glued"
            and (number == 1 or line.blank_before and number < _YEARS)
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
    _find_lettered_numbers(lines)
    _find_roman_numbers(lines)
    _find_letters_of_symbols(lines)
    _find_alphabetic_labels(lines)
    _close_gaps(lines)


_NUMBER_ALONE = Lazy(r"\[\d{1,3}\]|\d{1,3}[.)]")
"""The number of an entry below which its own mark stands and no bullet: "[9]", and on the next line "* Berg, A."."""
_OPEN_RANGE = Lazy(r"\d ?[–-]$")
"""A number that goes on below: "pp. 17–", and on the next line "23. DOI"."""


def _ditto(dashed: Sequence[Line], lines: Sequence[Line]) -> set[int]:
    """The lines whose dash stands for the authors of the entry above: "— (2014c). “Title”"."""
    found = {id(line) for line in dashed if _SAME_AUTHORS.match(line.text)}
    if found and sum(bool(_SIGNED_IN_A_YEAR.match(line.text)) for line in lines) < len(found):
        return set()
    return found


_SAME_AUTHORS = Lazy(r"[—–-] \((?:19|20)\d\d[a-z]?\)[.,:]? ")
_SIGNED_IN_A_YEAR = Lazy(r"[^\W\d_a-z][\w’'-]+(?:[ -][\w’'-]+)?, [^\W\d_a-z]\..*\((?:19|20)\d\d[a-z]?\)[.,:]")


def _close_gaps(lines: Sequence[Line]) -> None:
    """Takes away the empty lines between bullets that stand alone and their items; a stack of bullets has none."""
    alone = [
        line.marker == line.text
        and not any(map(str.isalnum, line.marker))
        or _LABEL_ALONE.fullmatch(line.text) is not None
        for line in lines
    ]
    below = [
        after
        for i, after in enumerate(lines[1:])
        if alone[i] and not (alone[i + 1] or i and alone[i - 1]) and not (after.marker or after.furniture)
    ]
    if len(below) >= _FEW:
        for line in below:
            line.blank_before = False
        for line in lines:
            if line.furniture and line.marker and _LABEL_ALONE.fullmatch(line.text):
                line.furniture = False  # it looks like the page's number where a page begins with it


_LABEL_ALONE = Lazy(r"\[[A-Z][A-Za-z]{0,3}\d{1,3}\]")
"""A label of letters and a number on a line of its own: "[T3]"."""


def _find_alphabetic_labels(lines: Sequence[Line]) -> None:
    """Marks BibTeX's labels of initials and a year, where several lines begin with one: "[Ber+24]", "[BD21b]"."""
    found = [(line, match[0]) for line in lines if line.text[0] == "[" and (match := ALPHABETIC.match(line.text))]
    if len(found) >= _FEW:
        for line, label in found:
            if not (line.furniture or line.heading):
                line.marker = label


ALPHABETIC = Lazy(r"\[[A-Za-z][^\W\d_]{0,5}(?: ?\+)? ?\d\d[a-z]?\](?=\s|$)")


_SYMBOL = Lazy(
    r"(?P<symbol>[lnuvqwØüŸ§²þ{®▷∠]|(?![−⋆⋯])[←-⇿∀-⋿■-◿☚-☟➔-➿⬀-⯿])[ \t\u00a0\u2000-\u200a]+(?=[A-ZÀ-Ý“\"(\d])"
)
"""Bullets of a fount of symbols, of which an extraction left the letters in their places: "l Led a team", "{ Led".

LaTeX's second bullet, a circle, has the brace's place in a fount of symbols.  Arrows and shapes are bullets, too.
"""
_SURE = "ØüŸ§²þ▷∠"
"""Symbols that nobody means as such where they stand first in a line, be it but once."""


def _find_letters_of_symbols(lines: Sequence[Line]) -> None:
    """Marks bullets that look like letters, and unusual ones, where several lines begin with the same one."""
    found: dict[str, list[Line]] = {}
    for line in lines:
        if not (line.marker or line.furniture or line.heading) and (match := _SYMBOL.match(line.text)):
            found.setdefault(match["symbol"], []).append(line)
    for symbol, rows in found.items():
        if len(rows) >= (1 if symbol in _SURE else _FEW):
            for line in rows:
                line.marker = symbol


_FEW = 3
"""So many lines at least begin with a letter that is a bullet."""


def _find_lettered_numbers(lines: Sequence[Line]) -> None:
    """Marks list numbers behind the letter of their kind, where three count: "J.3 Sand", "J.2 Silt", "J.1 Clay"."""
    series: dict[str, list[tuple[Line, re.Match[str]]]] = {}
    for line in lines:
        match = None if line.marker or line.furniture or line.heading else _LETTERED.match(line.text)
        if match:
            series.setdefault(match["kind"], []).append((line, match))
    counting: list[list[tuple[Line, re.Match[str]]]] = []
    for found in series.values():
        numbers = [int(match["number"]) for _, match in found]
        steps = {b - a for a, b in zip(numbers, numbers[1:], strict=False)}
        if steps in ({1}, {-1}) or numbers == [1]:
            counting.append(found)
    if max(map(len, counting), default=0) > 2:
        for line, match in (pair for found in counting for pair in found):
            line.marker = match["label"]


_LETTERED = Lazy(
    r"(?P<label>(?P<kind>[A-Z]{1,2}[.-]?)(?P<number>\d{1,3})(?:[.:)]$|[.:)]?))"
    r"(?:$(?<=\W)|[ \t]+(?=[\w“\"‘«„*])(?=.{25}))"
)


def _find_roman_numbers(lines: Sequence[Line]) -> None:
    """Marks list numbers in small Roman letters, where four count: "vi. Sand", "vii. Silt"."""
    found = [
        (line, match)
        for line in lines
        if not (line.marker or line.furniture or line.heading) and (match := _ROMAN.match(line.text))
    ]
    numbers = [roman(match[1]) for _, match in found]
    if sum(b - a == 1 for a, b in zip(numbers, numbers[1:], strict=False)) >= _FEW:
        for line, match in found:
            line.marker = match[0]


_ROMAN = Lazy(r"([ivxl]{1,7})[.)](?=[ \t\u00a0\u200b]|$)")


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


_BARE_NUMBER = Lazy(
    r"(?P<label>(?P<number>\d{1,3}))[ \t\u00a0]{1,12}(?=[^\W\d_a-z]|[“\"„«])"
    r"|(?P<glued>(?P<count>\d{1,3})[.)])(?=[“\"„«]?[^\W\d_a-z][\w’'-])"
)


def _find_bare_numbers(lines: Sequence[Line]) -> None:
    """Marks list numbers that a blank alone sets off, or a stop, and that count without a gap: "1 Sand", "2.Silt".

    Where one list counts far, shorter ones down to 1 are lists too, if an empty line sets off all their items, or the
    line above the first, which then is a heading.
    """
    chains: list[list[tuple[Line, int, str]]] = []
    last = 0
    for row, line in enumerate(lines):
        match = None if line.marker or line.furniture or line.heading else _BARE_NUMBER.match(line.text)
        if not match:
            continue
        number, label = int(match["number"] or match["count"]), match["label"] or match["glued"]
        if chains and abs(number - chains[-1][-1][1]) == 1 and row - last <= _APART:
            chain = chains[-1]
            if len(chain) < 2 or number - chain[-1][1] == chain[-1][1] - chain[-2][1]:
                chain.append((line, number, label))
                last = row
                continue
        if number == 1 or not chains or len(chains[-1]) < _CHAIN or _has_fallen(chains[-1]):
            chains.append([(line, number, label)])
            last = row
    long = any(len(chain) >= _CHAIN for chain in chains)
    headed = {id(line) for above, line in zip(lines, lines[1:], strict=False) if _heads(above)}
    for chain in chains:
        whole = 1 in (chain[0][1], chain[-1][1])
        column = whole and all(_COLUMN.match(line.text) for line, *_ in chain)
        beside = whole and long and (all(line.blank_before for line, *_ in chain) or id(chain[0][0]) in headed)
        if len(chain) >= (1 if beside else _FEW if column else _CHAIN):
            for line, _, label in chain:
                line.marker = label


def _has_fallen(chain: Sequence[tuple[Line, int, str]]) -> bool:
    """Whether numbers have counted down to 1."""
    return len(chain) > 1 and chain[-1][1] == 1


def _heads(line: Line) -> bool:
    """Whether a line below an empty one may be a heading."""
    return line.blank_before and not (line.marker or line.furniture) and bool(_HEADING.fullmatch(line.text))


_HEADING = Lazy(r"[^\W\d_a-z](?:[^\W\d_]|[ &/’'()-]){5,70}:?")
_COLUMN = Lazy(r"\d{1,3}(?:[ \u00a0]{2,}|\t)")
"""A number in a column of its own, as "pdftotext -layout" leaves it."""
_CHAIN = 5
"""So many numbers in a row are the numbers of a list."""
_APART = 16
"""So many lines at most does an entry of such a list fill."""


def items_hang(lines: Sequence[Line]) -> bool:
    """Whether the further lines of list items stand below their text, so that one to the left of a marker is none."""
    below = [
        after.indent - line.indent
        for line, after in zip(lines, lines[1:], strict=False)
        if line.marker and not (after.blank_before or after.marker or after.furniture)
    ]
    hanging = sum(shift > 0 for shift in below)
    return 2 * hanging > sum(shift <= 0 for shift in below)
