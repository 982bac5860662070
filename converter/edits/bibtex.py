"""Merges BibTeX files entry by entry: what an entry is does not depend on where it stands, as in running text."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from converter.edits import lines
from converter.edits.conflict import Conflict
from converter.edits.moves import Line, line_end, split, text_of
from converter.edits.nodes import NotMergeable
from converter.patterns import Lazy

_BEGINS = Lazy(r"@\w+\s*\{\s*([^\s,{}]+)\s*,?")
_ALIKE = 0.75
"""Least share of their words that two entries of different keys have in common if they are one."""


@dataclass(frozen=True, slots=True)
class _Entry:
    """An entry, with what stands between it and the next one."""

    key: str
    lines: Sequence[Line]
    gap: Sequence[Line]
    """Empty lines behind it."""
    number: int
    """That of its first line, counted from 1."""

    @property
    def text(self) -> str:
        """What it says."""
        return text_of(self.lines)

    def whole(self, end: str) -> str:
        """Its text with line ends, `end` where there is none."""
        return "".join(line.text + (line.end or end) for line in self.lines)


def merge(base: str, mine: str, new: str, end: str = "") -> tuple[str, list[Conflict]]:
    """Mine with what changed from base to new, and the entries that both changed; lines end in `end`.

    The order is that of new, unless it was changed by hand.

    Raises:
        NotMergeable: if the entries of one of the texts cannot be told apart.
    """
    end = end or line_end(mine)
    before = _entries(base)
    head, own = _renamed(before[1], *_entries(mine))
    _, given = _renamed(before[1], *_entries(new))
    former = before[1]
    conflicts: list[Conflict] = []
    merged: dict[str, Sequence[Line]] = {}
    for key in dict.fromkeys([*own, *given]):
        was, here, now = former.get(key), own.get(key), given.get(key)
        if here and now and was:
            text, told = lines.merge(was.whole("\n"), here.whole(end), now.whole("\n"), end, here.number)
            conflicts += told
            merged[key] = [*split(text), *here.gap]
        elif here:
            gone = was and not now and here.text == was.text
            if not gone:
                merged[key] = [*here.lines, *here.gap]
            if not gone and (was or now and now.text != here.text):
                conflicts.append(Conflict(f"line {here.number}", here.text, now.text if now else ""))
        elif now and was:
            conflicts += [Conflict(f"entry {key}", "", now.text)] if now.text != was.text else []
        elif now:
            merged[key] = [Line(line.text, end) for line in now.lines]
    result = [*head]
    for key in _order(list(former), list(own), list(given), merged):
        if result and result[-1].text.strip():
            result.append(Line("", end))
        result += merged[key]
    while len(result) > 1 and not result[-1].text.strip() and not mine.endswith(("\n\n", "\r\n\r\n")):
        result.pop()
    text = "".join(line.text + (line.end or end) for line in result)
    return text if mine.endswith("\n") or not mine else text.removesuffix(end), conflicts


def _order(former: Sequence[str], own: Sequence[str], given: Sequence[str], merged: Iterable[str]) -> list[str]:
    """The keys that stay, in order: as mine has them if they were put in order by hand, else as new has them."""
    stays = set(merged)
    by_hand = [key for key in own if key in former] != [key for key in former if key in own]
    first, second = (own, given) if by_hand else (given, own)
    result = [key for key in first if key in stays]
    placed = set(result)
    before: str | None = None
    for key in second:
        if key in stays and key not in placed:
            result.insert(result.index(before) + 1 if before else 0, key)
            placed.add(key)
        before = key if key in placed else before
    return result


def _entries(text: str) -> tuple[list[Line], dict[str, _Entry]]:
    """What stands before the first entry, and the entries by key."""
    found: list[tuple[str, int]] = []
    all_lines = split(text)
    for number, line in enumerate(all_lines):
        if match := _BEGINS.match(line.text):
            found.append((match[1], number))
    if len({key for key, _ in found}) < len(found):
        raise NotMergeable("two entries of one key")
    places = [*(number for _, number in found), len(all_lines)]
    spans = zip(found, pairwise(places), strict=True)
    return all_lines[: places[0]], {key: _entry(key, all_lines, at, to) for (key, _), (at, to) in spans}


def _entry(key: str, all_lines: Sequence[Line], start: int, stop: int) -> _Entry:
    end = stop
    while not all_lines[end - 1].text.strip():
        end -= 1
    return _Entry(key, all_lines[start:end], all_lines[end:stop], start + 1)


def _renamed(
    former: Mapping[str, _Entry], head: list[Line], entries: Mapping[str, _Entry]
) -> tuple[list[Line], dict[str, _Entry]]:
    """The entries by the keys that they had formerly, where they have another one now."""
    lost = {key: _words(entry) for key, entry in former.items() if key not in entries}
    names = {key: key for key in entries}
    for key, entry in entries.items():
        if key in former or not lost:
            continue
        words = _words(entry)
        nearest = max(lost, key=lambda other: _likeness(lost[other], words))
        if _likeness(lost[nearest], words) >= _ALIKE:
            names[key] = nearest
            del lost[nearest]
    return head, {names[key]: entry for key, entry in entries.items()}


def _words(entry: _Entry) -> Counter[str]:
    return Counter(word for line in entry.lines[1:] for word in re.findall(r"\w+", line.text))


def _likeness(one: Counter[str], other: Counter[str]) -> float:
    return (one & other).total() / max(one.total(), other.total(), 1)
