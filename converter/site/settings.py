"""Reads the settings of a site's owner, and finds every mistake in them at once."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from typing import Any, get_args

from converter.diagnostics import Code, Diagnostic, Location, Severity, quoted
from converter.model import SectionKind
from converter.writers.settings import FILES, PRIVATE, About, Grouping, Order, Owner, Settings
from converter.writers.yaml import load

_WORDS = {"yes": True, "on": True, "true": True, "no": False, "off": False, "false": False}
"""What Jekyll takes for true and false, after YAML 1.1."""


@dataclass(frozen=True, slots=True)
class _Node:
    """A value of the file, the name of the setting that it is for, and where it stands."""

    name: str
    value: object
    place: Location
    problems: list[Diagnostic] = field(default_factory=list)

    def say(self, message: str, hint: str, place: Location | None = None) -> None:
        error = Diagnostic(Code.SETTINGS_INVALID, Severity.ERROR, message, hint, place or self.place)
        self.problems.append(error)

    def child(self, key: object, of: Any, at: tuple[int, int] | None) -> _Node:
        """The value `of` a key or an item, whose line and column count from 0."""
        place = Location(self.place.path, at[0] + 1, at[1] + 1) if at else self.place
        return _Node(f"{self.name}.{key}".lstrip("."), of, place, self.problems)


_Check = Callable[[_Node], object]
"""What a value means; None, with the problem told, where it means nothing."""


def read_settings(text: str, path: str) -> tuple[Settings, tuple[Diagnostic, ...]]:
    """The settings that a text holds, the defaults for what it does not name, and an error for each mistake."""
    from ruamel.yaml.error import YAMLError

    problems: list[Diagnostic] = []
    try:
        tree: Any = load(text)
    except YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        place = Location(path, mark.line + 1, mark.column + 1) if mark else Location(path, 0, 0)
        problem = str(getattr(error, "problem", None) or error).splitlines()[0]
        return Settings(), (
            Diagnostic(Code.SETTINGS_INVALID, Severity.ERROR, f"this is not YAML: {problem}", "", place),
        )
    except (ValueError, RecursionError) as error:
        message = f"this cannot be read as YAML: {error}"
        return Settings(), (Diagnostic(Code.SETTINGS_INVALID, Severity.ERROR, message, "", Location(path, 0, 0)),)
    values: dict[str, Any] = _options(_Node("", tree, Location(path, 1, 1), problems), _SETTINGS)
    return Settings(**values), tuple(problems)


# --------------------------------------------------------------------------------------------- what values may be


def _options(node: _Node, known: Mapping[str, _Check]) -> dict[str, object]:
    """The values of the keys that are there."""
    if node.value is None:
        return {}
    if not isinstance(node.value, Mapping):
        where = f"{node.name} is" if node.name else "this is"
        node.say(f"{where} {_shown(node.value)} where settings are wanted, each as “name: value”", _allowed(known))
        return {}
    found = {}
    for key, value in node.value.items():
        child = node.child(key, value, _position(node.value, "value" if value is not None else "key", key))
        if key in known:
            if (meaning := known[key](child)) is not None:
                found[key] = meaning
        else:
            place = node.child(key, value, _position(node.value, "key", key)).place
            node.say(f"there is no setting {quoted(child.name)}", _nearest(str(key), known), place)
    return found


def _one_of(allowed: Iterable[str]) -> _Check:
    allowed = tuple(allowed)

    def check(node: _Node) -> object:
        if isinstance(node.value, str) and node.value in allowed:
            return str(node.value)
        node.say(f"{node.name} cannot be {_shown(node.value)}", _nearest(node.value, allowed))
        return None

    return check


def _some_of(allowed: Iterable[str]) -> _Check:
    """A list, or words with commas between them as the command line has them."""
    allowed = tuple(allowed)
    one = _one_of(allowed)

    def check(node: _Node) -> object:
        if isinstance(node.value, str):
            words = [word for word in re.split(r"[,\s]+", node.value) if word]
            items = [_Node(node.name, word, node.place, node.problems) for word in words]
        elif isinstance(node.value, list):
            places = (node.child("", None, _position(node.value, "item", i)).place for i in range(len(node.value)))
            items = [_Node(node.name, v, at, node.problems) for v, at in zip(node.value, places, strict=True)]
        else:
            node.say(f"{node.name} is {_shown(node.value)} where a list is wanted", _allowed(allowed))
            return None
        return tuple(dict.fromkeys(word for item in items if (word := one(item)) is not None))

    return check


def _set_of(allowed: Iterable[str]) -> _Check:
    some = _some_of(allowed)

    def check(node: _Node) -> object:
        found = some(node)
        return frozenset(found) if isinstance(found, tuple) else None

    return check


def _flag(node: _Node) -> bool | None:
    value = _WORDS.get(node.value.lower()) if isinstance(node.value, str) else node.value
    if isinstance(value, bool):
        return value
    node.say(f"{node.name} cannot be {_shown(node.value)}", "write true or false")
    return None


def _number(node: _Node) -> int | None:
    if isinstance(node.value, int) and not isinstance(node.value, bool) and node.value > 0:
        return int(node.value)
    if node.value != "all":
        node.say(f"{node.name} cannot be {_shown(node.value)}", "write a number from 1 on, or all")
    return None


def _about(node: _Node) -> About:
    values: dict[str, Any] = _options(node, _ABOUT)
    return About(**values)


def _files(node: _Node) -> frozenset[str]:
    flags = _options(node, dict.fromkeys(FILES, _flag))
    return frozenset(kind for kind in FILES if flags.get(kind, True))


_ABOUT: dict[str, _Check] = {
    "sections": _some_of(kind for kind in get_args(SectionKind) if kind != "contact"),
    "group_papers": _one_of(get_args(Grouping)),
    "order_papers": _one_of(get_args(Order)),
    "latest_papers": _number,
}
_SETTINGS: dict[str, _Check] = {
    "about": _about,
    "owner": _one_of(get_args(Owner)),
    "publish": _set_of(PRIVATE),
    "files": _files,
}
_BELOW = {"about": tuple(_ABOUT), "files": tuple(FILES)}


# ------------------------------------------------------------------------------------------------------- messages


def _nearest(word: object, allowed: Iterable[str]) -> str:
    allowed = tuple(allowed)
    said = re.sub(r"[\s-]+", "_", str(word).casefold())
    if isinstance(word, str) and (near := get_close_matches(said, allowed, 1)):
        return f"did you mean {quoted(near[0])}? {_allowed(allowed)}"
    for above, names in _BELOW.items():
        if allowed != names and said in names:
            return f"write it below {quoted(above + ':')}, with two blanks before it"
    if allowed in _BELOW.values() and said in _SETTINGS:
        return "write it at the beginning of a line"
    return _allowed(allowed)


def _allowed(allowed: Iterable[str]) -> str:
    return f"there are: {', '.join(allowed)}"


def _shown(value: object) -> str:
    if isinstance(value, Mapping):
        return "a mapping"
    if isinstance(value, list):
        return "a list"
    if value is None:
        return "empty"
    if isinstance(value, bool):
        return str(value).lower()
    return quoted(str(value))


def _position(node: Any, what: str, key: object) -> tuple[int, int] | None:
    """Line and column of a key, a value or an item; None for what stands elsewhere, by an alias or a merge key."""
    try:
        line, column = getattr(node.lc, what)(key)
    except (AttributeError, KeyError, TypeError):
        return None
    return line, column
