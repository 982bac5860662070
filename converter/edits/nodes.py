"""YAML text as a tree that knows where each of its values stands.

Read with the parser that Jekyll reads with (libyaml, YAML 1.1), where it is installed.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterator, Sequence
from typing import Any

import yaml
from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from converter.patterns import Lazy

__all__ = [
    "MappingNode",
    "Node",
    "NotMergeable",
    "ScalarNode",
    "SequenceNode",
    "comments",
    "end_of",
    "entries",
    "is_yaml",
    "parse",
    "value",
]

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_COMMENT = Lazy(r"#.*")
_NULL = "tag:yaml.org,2002:null"


class NotMergeable(Exception):  # noqa: N818 - it says which way to take, and is no failure
    """The text is no YAML mapping, or one whose keys cannot be changed one by one."""


def parse(text: str) -> MappingNode | None:
    """The mapping that a text is; None if it holds nothing.

    Raises:
        NotMergeable: if it is something else, repeats a key or uses aliases.
    """
    try:
        root = yaml.compose(text, Loader=_LOADER)
        if root is None:
            return None
        _refuse_repetitions(root, set())
    except (yaml.YAMLError, RecursionError) as error:
        raise NotMergeable(str(error)) from error
    if not isinstance(root, MappingNode) or root.flow_style:
        raise NotMergeable("not a mapping in lines")
    return root


def is_yaml(text: str) -> bool:
    """Whether a text can be read as YAML at all."""
    try:
        yaml.compose(text, Loader=_LOADER)
    except (yaml.YAMLError, RecursionError):
        return False
    return True


def entries(node: MappingNode | None) -> dict[Hashable, tuple[Node, Node]]:
    """The keys and values of a mapping, by what the keys mean."""
    return {_key(key): (key, held) for key, held in node.value} if node else {}


def value(node: Node | None) -> Any:
    """What a node means, to compare by: quotes and layout make no difference.  Nothing, [] and {} are all None."""
    if isinstance(node, MappingNode):
        return {_key(key): value(held) for key, held in node.value} or None
    if isinstance(node, SequenceNode):
        return [value(item) for item in node.value] or None
    return None if node is None or node.tag == _NULL else (node.tag, node.value)


def end_of(node: Node, text: str) -> int:
    """Where the last character of a node's own text ends: before comments and empty lines behind it."""
    if isinstance(node, (MappingNode, SequenceNode)) and not node.flow_style and node.value:
        last = node.value[-1]
        return end_of(last[1] if isinstance(node, MappingNode) else last, text)
    start: int = node.start_mark.index
    end: int = node.end_mark.index
    return start + len(text[start:end].rstrip())


def comments(text: str, nodes: Sequence[Node], start: int, stop: int) -> Counter[str]:
    """The comments between two places: what looks like one in a value is none."""
    rest = []
    leaves = (leaf for node in nodes for leaf in _leaves(node))
    for leaf in sorted(leaves, key=lambda leaf: leaf.start_mark.index):
        rest.append(text[start : leaf.start_mark.index])
        start = max(start, end_of(leaf, text))
    return Counter(_COMMENT.findall(" ".join([*rest, text[start:stop]])))


def _leaves(node: Node) -> Iterator[Node]:
    if isinstance(node, MappingNode):
        for key, held in node.value:
            yield from _leaves(key)
            yield from _leaves(held)
    elif isinstance(node, SequenceNode):
        for item in node.value:
            yield from _leaves(item)
    else:
        yield node


def _key(node: Node) -> Hashable:
    return (node.tag, node.value) if isinstance(node, ScalarNode) else repr(value(node))


def _refuse_repetitions(node: Node, seen: set[int]) -> None:
    if id(node) in seen:
        raise yaml.YAMLError("an alias")
    seen.add(id(node))
    if isinstance(node, MappingNode):
        if len(entries(node)) < len(node.value):
            raise yaml.YAMLError("a key stands twice")
        for key, held in node.value:
            _refuse_repetitions(key, seen)
            _refuse_repetitions(held, seen)
    elif isinstance(node, SequenceNode):
        for item in node.value:
            _refuse_repetitions(item, seen)
