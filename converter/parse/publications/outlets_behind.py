"""Readings that part a title from an outlet behind it where no sign does: "The yield of sand Silt Letters 31, 61-71".

So a text is left where only italics parted them.  Which words are an outlet the other entries tell, that have a sign in
front of it; or its capitals do, behind a title without any, and its numbers.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

from converter.parse.publications.readings import Reader, Reading
from converter.parse.publications.words import FUNCTION_WORDS
from converter.patterns import Lazy

_WORD = r"[^\W\d_a-z][\w&’'-]*"
_OUTLET = (
    rf"{_WORD}(?:,? (?:(?:of|and|in|for|the|on|&|with|from|to|de|la|et|des|du|y|e|und|der|für) ){{0,2}}{_WORD}){{1,8}}"
)
_PRINTED = Lazy(rf"(?:[Ii]n:? )?(?:[Tt]he )?(?P<outlet>{_OUTLET})(?=,? (?:[Vv]ol\.? ?|[Nn]o\.? ?)?\d|,? \(|\.?\W*$)")
"""An outlet behind a sign, up to its numbers."""
_GOES_ON = Lazy(r",? (?:[Vv]ol\.? ?|[Nn]o\.? ?)?\d|[,.] |[.\s]*$")
"""What follows an outlet's name."""
_BY_FORM = Lazy(
    rf"(?<=[a-z\d][a-z\d]) (?P<outlet>{_OUTLET}) "
    r"(?=\d{1,4} ?(?:\(\d[\d–-]*\)|[:,] ?[A-Z]?\d)|(?<=Report )\d|(?<=Paper )\d)"
)
"""A name in capitals with its numbers behind a word in small letters."""
_WORDS = Lazy(r"[^\W\d_][\w’'-]*")
_LAST_WORD = Lazy(r"([\w’'-]+)[)?!’”]?$")
_SURE = 1.5
"""What it adds that the words are an outlet for sure."""
_SHORTEST = 12
"""No title is shorter."""
_FEW_CAPITALS = 0.3
"""The share of capitals in a title that has them for names alone."""
_SHORT = 3
"""A word of so many letters may be small in any title."""


def outlets_behind(items: Sequence[tuple[Reader, list[Reading]]]) -> None:
    """Adds such readings to those of the entries of a document that seem to name no outlet."""
    told: Counter[str] = Counter()
    open_: list[tuple[Reader, list[Reading], Reading]] = []
    for reader, readings in items:
        best = max(readings, key=lambda r: r.score, default=None)
        if best is None or best.order != "ATV":
            continue
        if any(map(str.isalpha, reader.free[best.venue_start :])) and best.venue_start > 0:
            printed = _PRINTED.match(reader.free, best.venue_start)
            told.update([printed["outlet"]] if printed else [])
        elif not best.markup:
            open_.append((reader, readings, best))
    shown = {i: span for i, (reader, _, best) in enumerate(open_) if (span := _by_form(reader.free, best))}
    told.update(open_[i][0].free[start:end] for i, (start, end) in shown.items())
    outlets = sorted(told, key=len, reverse=True)
    for i, (reader, readings, best) in enumerate(open_):
        if at := _known(reader.free, best, outlets) or shown.get(i, (0, 0))[0]:
            title = (best.title[0], at - 1)
            readings.append(replace(best, title=title, title_sign="", venue_start=at, score=best.score + _SURE))


def _by_form(free: str, reading: Reading) -> tuple[int, int] | None:
    """Where an outlet stands at a title's end by its capitals and numbers."""
    start, end = reading.title
    match = _BY_FORM.search(free, start + _SHORTEST, end)
    if match is None or _is_led(free, match.start()):
        return None
    words = [w for w in _WORDS.findall(free[start : match.start()])[1:] if len(w) > _SHORT]
    capitals = sum(w[0].isupper() for w in words)
    return match.span("outlet") if capitals <= _FEW_CAPITALS * len(words) else None


def _known(free: str, reading: Reading, outlets: Iterable[str]) -> int:
    """Where an outlet that the list names elsewhere begins at a title's end, or 0."""
    start, end = reading.title
    for outlet in outlets:
        at = free.rfind(f" {outlet}", start + _SHORTEST, end)
        if at > 0 and _GOES_ON.match(free, at + 1 + len(outlet)) and not _is_led(free, at):
            return at + 1
    return 0


def _is_led(free: str, at: int) -> bool:
    """Whether the word in front goes on with what stands behind: "effects of the", "a survey in"."""
    last = _LAST_WORD.search(free, max(0, at - 30), at)
    return last is None or last[1].lower() in FUNCTION_WORDS
