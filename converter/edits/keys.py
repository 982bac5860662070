"""Merges YAML mappings key by key, and their lists item by item, as changes to the text that was edited by hand.

Only the values that change are replaced in that text, so its comments, order, quotes, alignment and line ends stay.
"""

from __future__ import annotations

from collections.abc import Hashable, Mapping, Sequence
from typing import Any

from converter.edits.conflict import Conflict
from converter.edits.items import is_same, match
from converter.edits.moves import line_end
from converter.edits.nodes import (
    MappingNode,
    Node,
    NotMergeable,
    ScalarNode,
    SequenceNode,
    comments,
    end_of,
    entries,
    parse,
    value,
)


def merge(base: str, mine: str, new: str, end: str = "") -> tuple[str, list[Conflict]]:
    """Mine with the keys that changed from base to new, and those that both changed; lines end in `end`.

    Raises:
        NotMergeable: if one of the texts is no mapping whose keys can be changed one by one.
    """
    merger = _Merger(base, mine, new, end)
    expected = merger.mapping(parse(base), parse(mine), parse(new), ())
    return merger.result(expected), merger.conflicts


def add(mine: str, new: str, end: str = "") -> str:
    """Mine with those keys of new that it does not have; `end` is how lines end, if not as in mine.

    Raises:
        NotMergeable: if one of the texts is no mapping whose keys can be changed one by one.
    """
    merger = _Merger("", mine, new, end)
    here, there = parse(mine), parse(new)
    expected = {key: value(held) for key, (_, held) in entries(here).items()}
    return merger.result({**merger.added({}, here, there, ()), **expected})


class _Merger:
    """Walks three trees at once and collects what is to be replaced in the text of mine."""

    def __init__(self, base: str, mine: str, new: str, end: str) -> None:
        self.conflicts: list[Conflict] = []
        self._base, self._mine, self._new = base, mine, new
        self._end = end or line_end(mine)
        self._changes: list[tuple[int, int, str]] = []

    def result(self, expected: object) -> str:
        """The text with the changes made.

        Raises:
            NotMergeable: if it does not say what is expected, because mine is laid out in a way that we do not know.
        """
        pieces, at = [], 0
        for start, stop, text in sorted(self._changes, key=lambda change: change[:2]):
            pieces += [self._mine[at:start], text]
            at = max(at, stop)
        merged = "".join([*pieces, self._mine[at:]])
        if value(parse(merged)) != (_without_nothing(expected) or None):
            raise NotMergeable("laid out in an unknown way")
        return merged

    def mapping(
        self, base: MappingNode | None, mine: MappingNode | None, new: MappingNode | None, where: tuple[str, ...]
    ) -> dict[Hashable, Any]:
        """Merges two mappings; returns what the result means."""
        bases, news = entries(base), entries(new)
        expected: dict[Hashable, Any] = {}
        for key, (key_node, mine_node) in entries(mine).items():
            here = (*where, str(key_node.value))
            base_key, base_node = bases.get(key, (None, None))
            new_key, new_node = news.get(key, (None, None))
            untouched = base_node is not None and value(base_node) == value(mine_node)
            nodes, former = (key_node, mine_node), (base_key, base_node)
            if new_key is None or new_node is None:
                start, stop = self._line_start(key_node), self._line_stop(end_of(mine_node, self._mine))
                if not untouched or self._has_comments(nodes, start, stop, former):
                    expected[key] = value(mine_node)
                    if base_node is not None:
                        self._conflict(here, mine_node, None)
                elif mine:
                    self._delete_entry(mine, key_node, mine_node)
            elif _is_open(mine_node) != _is_open(new_node) and (untouched and value(mine_node) != value(new_node)):
                start, stop = key_node.end_mark.index, end_of(mine_node, self._mine)
                if self._has_comments(nodes, start, stop, former):
                    self._conflict(here, mine_node, new_node)
                    expected[key] = value(mine_node)
                    continue
                text = self._text_of_new(new_key, new_key.end_mark, new_node, key_node.start_mark.column)
                self._changes.append((start, stop, text))
                expected[key] = value(new_node)
            else:
                expected[key] = self._value(base_node, mine_node, new_node, here)
        return {**expected, **self.added(bases, mine, new, where)}

    def added(
        self,
        bases: Mapping[Hashable, tuple[Node, Node]],
        mine: MappingNode | None,
        new: MappingNode | None,
        where: tuple[str, ...],
    ) -> dict[Hashable, Any]:
        """Puts in the keys that only new has, each behind the one that it follows there; returns what they mean.

        A key of base that mine has no longer was deleted by hand, and stays so.
        """
        mines = entries(mine)
        expected: dict[Hashable, Any] = {}
        before: Hashable | None = None
        place: int | None = None
        for key, (key_node, new_node) in entries(new).items():
            if key in mines:
                before, place = key, None
            elif key in bases:
                if value(bases[key][1]) != value(new_node):
                    self._conflict((*where, str(key_node.value)), None, new_node)
            else:
                if place is None:
                    place = self._place(mine, mines.get(before))
                column = mine.start_mark.column if mine else 0
                self._insert(place, column, self._text_of_new(key_node, key_node.start_mark, new_node, column))
                expected[key] = value(new_node)
        return expected

    def _value(self, base: Node | None, mine: Node, new: Node, where: tuple[str, ...]) -> Any:
        """Merges two values of one place; returns what the result means."""
        was, own, renewed = value(base), value(mine), value(new)
        if own == renewed or base is not None and renewed == was:
            return own
        untouched = base is not None and own == was
        if untouched and (isinstance(mine, ScalarNode) or self._raw(mine) == self._raw_of_base(base)):
            self._replace_value(base, mine, new)
            return renewed
        if _is_open(mine) and isinstance(mine, MappingNode) and isinstance(new, MappingNode):
            return self.mapping(base if isinstance(base, MappingNode) else None, mine, new, where)
        if _is_open(mine) and isinstance(mine, SequenceNode) and isinstance(new, SequenceNode):
            merged = self._sequence(base if isinstance(base, SequenceNode) else None, mine, new, where)
            if merged is not None:
                return merged
        start, stop = mine.start_mark.index, end_of(mine, self._mine)
        if untouched and not self._has_comments((mine,), start, stop, (base,)):
            self._replace_value(base, mine, new)
            return renewed
        self._conflict(where, mine, new)
        return own

    def _sequence(
        self, base: SequenceNode | None, mine: SequenceNode, new: SequenceNode, where: tuple[str, ...]
    ) -> list[Any] | None:
        """Merges two lists; returns what the result means, None if new has its items in another order."""
        bases, mines, news = base.value if base else [], mine.value, new.value
        to_mine, to_new = match(bases, mines), match(bases, news)
        if list(to_new.values()) != sorted(to_new.values()):
            return None
        expected: dict[int, Any] = {j: value(item) for j, item in enumerate(mines)}
        for i, former in enumerate(bases):
            own = mines[to_mine[i]] if i in to_mine else None
            renewed = news[to_new[i]] if i in to_new else None
            if own is None:
                if renewed is not None and value(renewed) != value(former):
                    self._conflict((*where, str(i + 1)), None, renewed)
            elif renewed is not None:
                expected[to_mine[i]] = self._value(former, own, renewed, (*where, str(to_mine[i] + 1)))
            elif value(own) == value(former) and not self._has_comments(
                (own,), self._line_start(own), self._line_stop(end_of(own, self._mine)), (former,)
            ):
                self._delete_item(own)
                del expected[to_mine[i]]
            else:
                self._conflict((*where, str(to_mine[i] + 1)), own, None)
        of_new = {k: to_mine[i] for i, k in to_new.items() if i in to_mine}
        free = [mines[j] for j in range(len(mines)) if j not in to_mine.values()]
        behind: dict[int, list[Any]] = {}
        last = len(mines) - 1 if not of_new else -1
        for k, item in enumerate(news):
            if k in of_new:
                last = of_new[k]
            elif k not in to_new.values() and not any(is_same(item, other) for other in free):
                self._insert_item(mine, last, item)
                behind.setdefault(last, []).append(value(item))
        merged = list(behind.get(-1, []))
        for j in range(len(mines)):
            merged += [expected[j]] if j in expected else []
            merged += behind.get(j, [])
        return merged

    def _replace_value(self, base: Node | None, mine: Node, new: Node) -> None:
        if isinstance(mine, ScalarNode) and isinstance(new, ScalarNode):
            text = self._new[new.start_mark.index : end_of(new, self._new)]
            if mine.style == "'" and new.style == '"' and self._raw(mine) != self._raw_of_base(base):
                text = "'" + new.value.replace("'", "''") + "'"
            start, stop = mine.start_mark.index, end_of(mine, self._mine)
            self._changes.append((start, stop, text if start < stop else f" {text}"))
        else:
            text = self._text_of_new(new, new.start_mark, new, mine.start_mark.column)
            self._changes.append((mine.start_mark.index, end_of(mine, self._mine), text))

    def _text_of_new(self, first: Node, start: Any, last: Node, column: int) -> str:
        """The text of new from a place to the end of a node, its lines moved as if `first` stood in a column."""
        lines = self._new[start.index : end_of(last, self._new)].split("\n")
        was = first.start_mark.column
        moved = [" " * column + line[was:] if line[:was].isspace() or not was else line for line in lines[1:]]
        return self._end.join([lines[0], *moved])

    def _insert(self, place: int, column: int, text: str) -> None:
        line = " " * column + text + self._end
        if place == len(self._mine) and self._mine and not self._mine.endswith("\n"):
            line = self._end + line.removesuffix(self._end)
        self._changes.append((place, place, line))

    def _insert_item(self, mine: SequenceNode, after: int, item: Node) -> None:
        column = mine.start_mark.column
        text = "- " + self._text_of_new(item, item.start_mark, item, column + 2)
        place = self._line_stop(end_of(mine.value[after], self._mine)) if after >= 0 else self._line_start(mine)
        self._insert(place, column, text)

    def _place(self, mine: MappingNode | None, before: tuple[Node, Node] | None) -> int:
        """Where a new key goes: behind the one that it follows, else before all others."""
        if before:
            return self._line_stop(end_of(before[1], self._mine))
        if mine is None:
            return len(self._mine)
        key, held = mine.value[0]
        return self._line_start(mine) if self._begins_line(key) else self._line_stop(end_of(held, self._mine))

    def _delete_entry(self, mine: MappingNode, key: Node, held: Node) -> None:
        start, stop = self._line_start(key), self._line_stop(end_of(held, self._mine))
        if not self._begins_line(key):
            if len(mine.value) == 1:
                raise NotMergeable("an item without keys")
            start, stop = key.start_mark.index, mine.value[1][0].start_mark.index
        self._changes.append((start, stop, ""))

    def _delete_item(self, item: Node) -> None:
        dash = self._mine.rfind("-", 0, item.start_mark.index + 1)
        start = self._mine.rfind("\n", 0, dash) + 1
        if self._mine[start:dash].strip():
            raise NotMergeable("a list within a list")
        self._changes.append((start, self._line_stop(end_of(item, self._mine)), ""))

    def _has_comments(self, nodes: Sequence[Node], start: int, stop: int, former: Sequence[Node | None]) -> bool:
        """Whether comments were put in by hand between two places, where only these nodes stand."""
        base = [node for node in former if node is not None]
        mine = comments(self._mine, nodes, start, stop)
        if not mine or not base:
            return bool(mine)
        first = self._base.rfind("\n", 0, base[0].start_mark.index) + 1
        last = self._base.find("\n", end_of(base[-1], self._base))
        return not mine <= comments(self._base, base, first, last if last >= 0 else len(self._base))

    def _line_start(self, node: Node) -> int:
        return self._mine.rfind("\n", 0, node.start_mark.index) + 1

    def _line_stop(self, place: int) -> int:
        return self._mine.find("\n", place) + 1 or len(self._mine)

    def _begins_line(self, node: Node) -> bool:
        return not self._mine[self._line_start(node) : node.start_mark.index].strip()

    def _raw(self, node: Node) -> str:
        return self._mine[node.start_mark.index : end_of(node, self._mine)]

    def _raw_of_base(self, node: Node | None) -> str | None:
        return self._base[node.start_mark.index : end_of(node, self._base)] if node else None

    def _conflict(self, where: tuple[str, ...], mine: Node | None, new: Node | None) -> None:
        said = "" if mine is None else str(mine.value) if isinstance(mine, ScalarNode) else self._raw(mine)
        generated = "" if new is None else str(new.value)
        if new is not None and not isinstance(new, ScalarNode):
            generated = self._new[new.start_mark.index : end_of(new, self._new)]
        self.conflicts.append(Conflict(".".join(where), said, generated))


def _is_open(node: Node) -> bool:
    """Whether this is a collection that is laid out in lines, not in brackets."""
    return isinstance(node, (MappingNode, SequenceNode)) and not node.flow_style and bool(node.value)


def _without_nothing(expected: object) -> object:
    if isinstance(expected, dict):
        return {key: _without_nothing(held) for key, held in expected.items()} or None
    if isinstance(expected, list):
        return [_without_nothing(item) for item in expected] or None
    return expected
