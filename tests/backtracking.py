"""In how many ways a pattern can match the beginning of a text.

A pattern that matches the same characters in ever more ways tries them all before it says that a text does not match:
for `(?:a+)+b`, each "a" doubles their number, and a line of fifty letters takes years.  To count the ways takes no
clock: they are added up by where each part of the pattern may end.
"""

from __future__ import annotations

import importlib
import warnings
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any

with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    parser: Any = importlib.import_module("re._parser")
    compiler: Any = importlib.import_module("re._compiler")

_CHARACTERS = "aA ,.0;:-–'’\"“”()[]{}/&*|#_\t\n=+éÉ一<>!?"
"""What texts are made of where a pattern lets more than one character stand."""
_MANY = 6
_KEPT = 6
_MOST_WAYS = 10**30


def growth(source: str, flags: int = 0, times: int = 8) -> tuple[float, str]:
    """By how much the ways grow if what a pattern repeats stands twice as often, and the text of which this is true.

    `times` is how often it stands first.  Ways that grow with the text's nth power grow 2^n-fold.
    """
    tree = parser.parse(source, flags)
    worst = (1.0, "")
    for rest, text in _repeats(tree):
        few, many = (_Ways(tree, text * count).through(rest) for count in (times, 2 * times))
        worst = max(worst, (many / max(few, 1), text))
    return worst


def _repeats(tree: Any) -> Iterator[tuple[list[Any], str]]:
    """What is repeated, with all that stands behind it in its group, and each short text that it may match."""
    nodes = list(tree)
    for index, (op, value) in enumerate(nodes):
        bodies = _bodies(str(op), value)
        if "REPEAT" in str(op) and value[1] >= _MANY:
            for text in dict.fromkeys(_texts(tree.state, value[2])):
                yield nodes[index:], text
        for body in bodies:
            yield from _repeats(body)


def _bodies(name: str, value: Any) -> Sequence[Any]:
    """The patterns that a part of a pattern holds."""
    if name == "BRANCH":
        return list(value[1])
    if name == "ATOMIC_GROUP":
        return [value]
    if name == "GROUPREF_EXISTS":
        return [body for body in value[1:] if body is not None]
    return [value[-1]] if name in ("SUBPATTERN", "ASSERT", "ASSERT_NOT") or "REPEAT" in name else []


def _texts(state: Any, tree: Any) -> Iterator[str]:
    yield from (text for text in _samples(state, tree) if text)
    for op, value in tree:
        for body in _bodies(str(op), value):
            if "REPEAT" in str(op) or str(op) in ("SUBPATTERN", "BRANCH", "ATOMIC_GROUP"):
                yield from _texts(state, body)


def _samples(state: Any, tree: Any) -> list[str]:
    """Some texts that a pattern may match; what must stand around them is not asked."""
    texts = [""]
    for node in tree:
        texts = [text + more for more in _samples_of(state, node) for text in texts][:_KEPT]
    return texts


def _samples_of(state: Any, node: Any) -> Sequence[str]:
    name, value = str(node[0]), node[1]
    if name == "LITERAL":
        return [chr(value)]
    if name in ("IN", "NOT_LITERAL", "ANY"):
        of_class = _compiled(state, node)
        found = [character for character in _CHARACTERS if of_class.fullmatch(character)]
        return found[:: max(len(found) // 2, 1)][:2] or [""]
    if "REPEAT" in name:
        once = [text * max(value[0], 1) for text in _samples(state, value[2])[:2]]
        return once if value[0] else [*once, ""]
    if name in ("ASSERT", "ASSERT_NOT"):
        return [""]
    return [text for body in _bodies(name, value) for text in _samples(state, body)[:2]][:_KEPT] or [""]


def _compiled(state: Any, node: Any) -> Any:
    return compiler.compile(parser.SubPattern(state, [node]), state.flags)


class _Ways:
    """The ways through one text, by where they begin and end."""

    def __init__(self, tree: Any, text: str) -> None:
        self._state = tree.state
        self._text = text
        self._ends: dict[tuple[int, int], Counter[int]] = {}
        self._patterns: dict[int, Any] = {}

    def through(self, nodes: Sequence[Any]) -> int:
        """How many there are from the text's beginning, those counted that go no further than to a part's end."""
        ends, ways = Counter({0: 1}), 0
        for node in nodes:
            ends = self._behind(node, ends)
            ways += sum(ends.values())
        return min(ways, _MOST_WAYS)

    def _behind(self, node: Any, starts: Counter[int]) -> Counter[int]:
        ends = Counter[int]()
        for start, ways in starts.items():
            key = id(node), start
            if key not in self._ends:
                self._ends[key] = self._find(node, start)
            for end, more in self._ends[key].items():
                ends[end] = min(ends[end] + ways * more, _MOST_WAYS)
        return ends

    def _find(self, node: Any, start: int) -> Counter[int]:
        name, value = str(node[0]), node[1]
        here = Counter({start: 1})
        if name in ("MAX_REPEAT", "MIN_REPEAT"):
            return self._repeated(value[0], value[1], value[2], here)
        if name in ("SUBPATTERN", "BRANCH", "GROUPREF_EXISTS"):
            ends = Counter[int]()
            for body in _bodies(name, value):
                ends += self._sequence(body, here)
            return ends
        if name == "GROUPREF":
            return here
        # an atomic group, and what is repeated possessively, is left in one way, whatever is in it
        if id(node) not in self._patterns:
            self._patterns[id(node)] = _compiled(self._state, node)
        found = self._patterns[id(node)].match(self._text, start)
        return Counter({found.end(): 1}) if found else Counter()

    def _sequence(self, tree: Any, ends: Counter[int]) -> Counter[int]:
        for node in tree:
            ends = self._behind(node, ends)
        return ends

    def _repeated(self, least: int, most: Any, body: Any, starts: Counter[int]) -> Counter[int]:
        ends = Counter(starts) if least == 0 else Counter[int]()
        for count in range(1, min(int(most), max(len(self._text), least)) + 1):
            further = Counter[int]()
            for start, ways in starts.items():
                for end, more in self._sequence(body, Counter({start: 1})).items():
                    if end > start or count <= least:
                        further[end] = min(further[end] + ways * more, _MOST_WAYS)
            if not further:
                break
            if count >= least:
                ends += further
            starts = further
        return ends
