"""Headings with the numbers that LaTeX gives them, "1 Education", "2.1 Journal articles", or with signs in front."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from converter.patterns import Lazy
from converter.readers.lines import Line

_HEADING = Lazy(r"(?P<marker>(?P<number>\d{1,2}(?:\.\d{1,2}){0,2})\.?)\s+(?P<text>[^\W\d_a-z][^\d.;@]{2,70}[^\W\d_)])")
_LEAST = 3


def with_section_numbers(lines: Sequence[Line]) -> list[Line]:
    """The lines with numbered headings told by their level, their numbers as markers.

    Only where three at least count through from 1, none is a line among others, and not all follow each other.
    """
    found: dict[int, re.Match[str]] = {}
    last: tuple[int, ...] = ()
    for i, line in enumerate(lines):
        match = None if line.furniture or line.heading else _HEADING.fullmatch(line.text)
        number = tuple(map(int, match["number"].split("."))) if match else ()
        if match and _follows(last, number):
            found[i] = match
            last = number
    tops = [i for i, match in found.items() if "." not in match["number"]]
    close = sum(b - a == 1 for a, b in zip(tops, tops[1:], strict=False))
    few = all(high - low <= _ITEM for low, high in zip(tops, tops[1:], strict=False))
    if 2 * sum(_hangs(lines, i, match, few) for i, match in found.items()) > len(found) or _are_items(lines, tops):
        return list(lines)  # the first lines of a list's items: "1.  Slow rivers" above names and journal
    if len(tops) < _LEAST or close * 2 > len(tops) or sum(lines[i].blank_before for i in tops) * 3 < 2 * len(tops):
        return list(lines)
    return [
        replace(line, heading=found[i]["number"].count(".") + 1, marker=found[i]["marker"]) if i in found else line
        for i, line in enumerate(lines)
    ]


_SIGNED = Lazy(r"(?P<sign>[/>=~|:]{2,5})[ \t]+(?P<text>[^\W\d_a-z][^.;@]{2,70}?)(?:[ \t]+[/<=~|:]{2,5})?")


def with_signed_headings(lines: Sequence[Line]) -> list[Line]:
    """The lines with those told as headings that begin with the same strokes: "/// Education", "== Articles =="."""
    found = {
        i: match for i, line in enumerate(lines) if line.text[0] in "/>=~|:" and (match := _SIGNED.fullmatch(line.text))
    }
    signs = Counter(match["sign"] for match in found.values())
    result = list(lines)
    for i, match in found.items():
        line = lines[i]
        lone = i + 1 not in found and not line.furniture
        if signs[match["sign"]] >= _LEAST and lone:
            start = line.start + match.start("text")
            end = start + len(match["text"])
            result[i] = replace(
                line, text=match["text"], start=start, end=end, lead=line.lead + match.start("text"), heading=1
            )
    return result


_BULLETED = Lazy(
    r"[•●○▪■□◆◇►▶➢➤❖✦][\s\u200b\u200e]*(?P<text>[^\W\d_]{3}[^\n]{1,70}?)[\s\u200b]*",
)
_IN_CAPITALS = 0.3
"""So much of a heading's letters at least is in capitals, and its first word."""


def with_bulleted_headings(lines: Sequence[Line]) -> list[Line]:
    """The lines with those told as headings that a bullet stands before, where bullets stand before headings alone.

    They are in capitals; a word processor that numbers its headings may have made such a list of them: "● EDUCATION".
    """
    found: dict[int, re.Match[str]] = {}
    bullets = 0
    for i, line in enumerate(lines):
        if line.text[0] not in "•●○▪■□◆◇►▶➢➤❖✦" or line.furniture or line.heading:
            continue
        bullets += 1
        match = _BULLETED.fullmatch(line.text)
        if match and _is_in_capitals(match["text"]):
            found[i] = match
    if len(found) <= _LEAST or 10 * len(found) < 9 * bullets or any(i + 1 in found for i in found):
        return list(lines)
    result = list(lines)
    for i, match in found.items():
        line = lines[i]
        start, end = line.start + match.start("text"), line.start + match.end("text")
        result[i] = replace(
            line, text=match["text"], start=start, end=end, lead=line.lead + match.start("text"), heading=1,
            blank_before=True,
        )  # fmt: skip
        if i + 1 < len(lines):
            result[i + 1].blank_before = True
    return result


def _is_in_capitals(text: str) -> bool:
    letters = [c for c in text if c.isalpha()]
    first = text.split(maxsplit=1)[0]
    return first.isupper() and sum(map(str.isupper, letters)) >= _IN_CAPITALS * len(letters)


def _hangs(lines: Sequence[Line], i: int, match: re.Match[str], few: bool) -> bool:
    """Whether the line right below goes on where the words behind the number begin, or in a small letter farther in.

    An empty line may stand between them where but a `few` lines stand below each number.
    """
    below = lines[i + 1] if i + 1 < len(lines) else None
    if below is None or below.blank_before and not few:
        return False
    hanging = below.indent - lines[i].indent
    return hanging == match.start("text") or hanging > 0 and below.text[0].islower()


def _are_items(lines: Sequence[Line], tops: Sequence[int]) -> bool:
    """Whether a few lines stand below each number up to the next, and no empty one among them."""
    return all(
        2 <= high - low <= _ITEM and not any(line.blank_before for line in lines[low + 1 : high])
        for low, high in zip(tops, tops[1:], strict=False)
    )


_ITEM = 6
"""So many lines at most has an item with its title on a line."""


def _follows(last: tuple[int, ...], number: tuple[int, ...]) -> bool:
    """Whether a number can be the next one: 2 and 1.1 behind 1, 2 and 1.2 behind 1.1."""
    if len(number) > len(last):
        return number == (*last, 1)
    return number[:-1] == last[: len(number) - 1] and number[-1] == last[len(number) - 1] + 1
