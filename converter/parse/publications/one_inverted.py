"""Lists that print one person alone with the family name first: "A. Berg, Dahl, Eva, C. D. Holm", as BibTeX leaves an
owner whose name was set in bold by hand; or of which another entry has the name in order: "Berg Holm, Ada Maria".
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from converter.parse.publications.names import NameSpan
from converter.parse.publications.readings import Reader, Reading

_LEAST = 2
"""In so many entries the two words stand one behind the other."""


def with_one_inverted(read: Sequence[tuple[Reader, Sequence[Reading]]]) -> None:
    """Joins two lone words to one name in all readings, where other entries have them as one or they recur together."""
    pairs: Counter[str] = Counter()
    inverted: set[str] = set()
    in_order: set[str] = set()
    beside: set[tuple[str, str]] = set()
    torn: set[str] = set()
    for reader, readings in read:
        best = max(readings, key=lambda reading: reading.score, default=None)
        if best is None or best.authors is None:
            continue
        names = best.authors.names
        inverted.update(reader.string[n.start : n.end].rstrip(".") for n in names if n.form == "inverted")
        in_order.update(reader.string[n.start : n.end] for n in names if n.form == "direct")
        beside.update(_beside(reader.string, names))
        torn.update(reader.string[at : b.end].rstrip(".") for _, at, b in _torn(reader.string, names))
        pairs.update({reader.string[a.start : b.end] for a, b in _lone_pairs(reader.string, names)})
    joined = {
        pair
        for pair, times in pairs.items()
        if pair in inverted or times >= _LEAST and (_shortened(pair) in inverted or times > _LEAST)
    }
    joined |= {f"{family}, {given}" for family, given in beside if f"{given} {family}" in in_order}
    joined |= torn & inverted
    if not joined:
        return
    for reader, readings in read:
        for reading in readings:
            if reading.authors is not None:
                reading.authors = reading.authors._replace(names=_with(reader.string, reading.authors.names, joined))


def _lone_pairs(string: str, names: Sequence[NameSpan]) -> Iterator[tuple[NameSpan, NameSpan]]:
    """Two words parted by a comma, each taken for a name, among names of which all others have initials or more."""
    lone = [" " not in string[n.start : n.end] and "." not in string[n.start : n.end] for n in names]
    if sum(lone) != 2 or len(names) < 3:
        return
    for (a, b), (first, second) in zip(pairwise(names), pairwise(lone), strict=True):
        if first and second and string[a.end : b.start] == ", ":
            yield a, b


def _beside(string: str, names: Sequence[NameSpan]) -> Iterator[tuple[str, str]]:
    """What stands in front of a comma and behind it, each taken for a name and without initials."""
    for a, b in pairwise(names):
        if string[a.end : b.start] == ", " and "." not in string[a.start : b.end]:
            yield string[a.start : a.end], string[b.start : b.end]


def _torn(string: str, names: Sequence[NameSpan]) -> Iterator[tuple[NameSpan, int, NameSpan]]:
    """Names whose second halves begin others, "Ada Holm, Berg" before "Eva": where these begin, and the next names."""
    for a, b in pairwise(names):
        comma = string.find(", ", a.start, a.end) if a.form == "inverted" else -1
        if (
            comma > 0
            and " " in string[a.start : comma]
            and b.form in ("direct", "family-first")
            and string[a.end : b.start] == ", "
        ):
            yield a, comma + 2, b


def _shortened(pair: str) -> str:
    """The name with an initial for its given name: "Dahl, Eva" as "Dahl, E"."""
    family, given = pair.split(", ")
    return f"{family}, {given[0]}"


def _with(string: str, names: Sequence[NameSpan], joined: set[str]) -> tuple[NameSpan, ...]:
    result: list[NameSpan] = []
    halves = {b: (a, at) for a, at, b in _torn(string, names) if string[at : b.end].rstrip(".") in joined}
    for name in names:
        if name in halves:
            a, at = halves[name]
            result[-1] = a._replace(end=at - 2, form="direct", mark="")
            result.append(name._replace(start=at, form="inverted"))
        elif result and string[result[-1].start : name.end] in joined:
            result[-1] = result[-1]._replace(end=name.end, form="inverted", mark=name.mark)
        else:
            result.append(name)
    return tuple(result)
