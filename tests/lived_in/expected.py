"""What a user may expect of a run, said without a look at how it is done."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from html import unescape
from typing import Any

import yaml

from converter.edits import Conflict

FRONT_MATTER = re.compile(r"\A---[ \t]*\r?\n(.*?)^---[ \t]*(?:\r?\n|\Z)", re.DOTALL | re.MULTILINE)
OWN = "<!-- the page has a section of its own -->"
"""Stands in what is remembered for a section that was left out, since the page has one of its own."""
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_ITEM = re.compile(r"\n\s*\n|\n(?=\s*(?:[-*+]|\d{1,3}[.)])\s|#|@)")
_NUMBER = re.compile(r"\A\d{1,3}(?=[.)] )")


def is_data(path: str) -> bool:
    """Whether a file is YAML as a whole."""
    return path.endswith((".yml", ".yaml"))


def readable(path: str, text: str) -> bool:
    """Whether Jekyll can read what is YAML in a file."""
    head = text if is_data(path) else match[1] if (match := FRONT_MATTER.match(text.removeprefix("\ufeff"))) else ""
    try:
        yaml.load(head, _LOADER)
    except (yaml.YAMLError, ValueError):
        return False
    return True


def parts(path: str, text: str) -> tuple[dict[str, Any] | None, str]:
    """A file's keys, None if they cannot be told; and the text that is no YAML."""
    if is_data(path):
        return _mapping(text), ""
    match = FRONT_MATTER.match(text)
    return (_mapping(match[1]), text[match.end() :]) if match else (None, text)


def merged(
    path: str, base: str, held: str, new: str, after: str, conflicts: Sequence[Conflict]
) -> Iterator[tuple[str, object]]:
    """What is wrong with a text that was merged of what a file held by hand and what the CV gives now.

    All texts have line feeds only.
    """
    texts = [parts(path, text) for text in (base, held, new, after)]
    keys = [mapping for mapping, _ in texts]
    if any(mapping is None for mapping in keys[:3]):
        yield from _lines(base, held, new, after, conflicts)
        return
    if keys[3] is None:
        yield "not readable any more", after
        return
    mappings, bodies = [mapping or {} for mapping in keys], [body for _, body in texts]
    yield from _keys(mappings[0], mappings[1], mappings[2], mappings[3], conflicts)
    yield from _lines(bodies[0], bodies[1], bodies[2], bodies[3], conflicts)
    yield from (("comment lost", comment) for comment in _comments(path, held) - _comments(path, after))


def _keys(
    base: Mapping[str, Any],
    held: Mapping[str, Any],
    new: Mapping[str, Any],
    after: Mapping[str, Any],
    conflicts: Sequence[Conflict],
) -> Iterator[tuple[str, object]]:
    named = {conflict.where.split(".")[0] for conflict in conflicts}
    whole = "the whole file" in named
    for key in {**base, **held, **new, **after}:
        was, own, renewed, now = (_meant(mapping.get(key)) for mapping in (base, held, new, after))
        told = str(key) in named or whole
        if own == renewed or renewed == was:
            wrong = now != own
        elif isinstance(own, list) and isinstance(renewed, list):
            before, here, given, there = (Counter(_leaves(side)) for side in (was, own, renewed, now))
            items = {*before, *here, *given, *there}
            # A link that its owner has already, by another name, is not added.
            known = [leaf for link in renewed if _url(link) and _url(link) in map(_url, own) for leaf in _leaves(link)]
            # So is what an item says that is another one now.
            known += [
                leaf
                for item in renewed
                if item not in (was or ())
                for leaf in _leaves(item)
                if given[leaf] == before[leaf]
            ]
            wrong = any(_miscounted(before[i], here[i], given[i], there[i], told or i in known) for i in items)
            # What the CV takes out goes; an item that was changed by hand stays as a whole.
            gone = [item for item in was or () if item in own and item not in renewed]
            wrong |= not told and any(item in (now or ()) for item in gone)
        elif own == was:
            wrong = now != renewed and not (told and now == own)
        elif isinstance(own, dict) and isinstance(renewed, dict):
            inner = [c for c in conflicts if c.where.split(".")[0] == str(key)]
            below = [Conflict(c.where.partition(".")[2], c.mine, c.new) for c in inner if "." in c.where]
            if len(below) < len(inner) or whole:
                wrong = now != own
            else:
                yield from _keys(was if isinstance(was, dict) else {}, own, renewed, now or {}, below)
                continue
        else:
            wrong = now != own or not told
        if wrong:
            yield f"key {key}", {"was": was, "own": own, "given": renewed, "now": now, "told": told}


def _miscounted(was: int, own: int, renewed: int, now: int, told: bool) -> bool:
    """Whether something is there less often than it was put in by hand, or not as the CV has it, without a word."""
    by_hand, by_cv = own - was, renewed - was
    if now < by_hand:
        return True
    return not told and (now < by_cv or by_hand < 0 and by_cv <= 0 and now > own)


def _url(link: Any) -> str | None:
    return link.get("url") if isinstance(link, dict) else None


def _leaves(value: Any, key: str = "") -> Iterator[tuple[str, str]]:
    """All single values of a list or mapping, with their keys."""
    if isinstance(value, dict):
        for name, held in value.items():
            yield from _leaves(held, str(name))
    elif isinstance(value, list):
        for held in value:
            yield from _leaves(held, key)
    else:
        yield key, str(value)


def _comments(path: str, text: str) -> Counter[str]:
    head = text if is_data(path) else match[1] if (match := FRONT_MATTER.match(text)) else ""
    return Counter(line.strip() for line in head.split("\n") if line.lstrip().startswith("#"))


def _lines(base: str, held: str, new: str, after: str, conflicts: Sequence[Conflict]) -> Iterator[tuple[str, object]]:
    was, own, renewed, now = (_counted(text) for text in (base, held, new, after))
    told = set(_counted("\n".join(f"{conflict.mine}\n{conflict.new}" for conflict in conflicts)))
    sides = (held, new, after)
    items = set(_items(base))
    in_held, in_new, in_after = ({item for item in items if _has(text, item)} for text in sides)
    # An item of which a line was changed or taken out, and which then moves or goes, is named as a whole.
    near = {line for item in items if told & set(item) for line in item}
    # An item that the CV both moves and changes is a new one to whoever compares texts.
    back = {line for item in in_after - in_held for line in item} - near
    # What the CV takes out goes where it is as it was; an item that was changed by hand stays as a whole.
    to_go = {line for item in items.intersection(_items(held)) - in_new for line in item} - near
    once = {line for item in in_held & in_new for line in item} - near
    lost = (item for item in in_held & in_new - in_after if not near & set(item))
    yield from (("item lost", item) for item in lost if any(not now[line] for line in item))
    for line in {*was, *own, *renewed, *now}:
        by_hand, by_cv = own[line] - was[line], renewed[line] - was[line]
        fault = ""
        if now[line] < by_hand:
            fault = "line lost"
        elif line in told:
            continue
        # Both may have put the same line at the same place, which makes it one.
        elif now[line] < (renewed[line] if by_hand > 0 else own[line] + min(by_cv, 0)):
            fault = "line lost"
        elif by_cv > 0 and now[line] < by_cv:
            fault = "line of the CV lost"
        # Of several equal lines nobody can tell which one went.
        elif was[line] == 1 and by_cv < 0 and by_hand >= 0 and now[line] > own[line] + by_cv and line in to_go:
            fault = "line stays though the CV has it no more"
        elif was[line] == 1 and by_hand < 0 and by_cv <= 0 and now[line] > own[line] and line in back:
            fault = "line came back"
        elif was[line] == 1 and now[line] > max(own[line], renewed[line], own[line] + by_cv) and line in once:
            fault = "line twice"
        if fault:
            yield fault, {"line": line, "was": was[line], "own": own[line], "given": renewed[line], "now": now[line]}


def addresses(files: Mapping[str, str]) -> dict[str, list[tuple[str, bool]]]:
    """Address -> the files that have it, and whether as their own and not only as one that leads to them."""
    found: dict[str, list[tuple[str, bool]]] = {}
    for path, text in files.items():
        values = (parts(path, text)[0] or {}) if path.endswith(".md") else {}
        if isinstance(values.get("permalink"), str):
            found.setdefault(_normal(values["permalink"]), []).append((path, True))
        for address in redirects(values):
            found.setdefault(_normal(address), []).append((path, False))
    return found


def redirects(values: Mapping[str, Any]) -> list[str]:
    """The addresses that lead to a page."""
    held = values.get("redirect_from") or []
    return [held] if isinstance(held, str) else [str(address) for address in held if address]


def title_of(values: Mapping[str, Any]) -> str:
    """A page's title as the CV has it."""
    return unescape(re.sub(r"</?\w+>", "", str(values.get("title", ""))))


def _normal(address: str) -> str:
    return address.removesuffix(".html").rstrip("/") or "/"


def _items(text: str) -> list[tuple[str, ...]]:
    return [tuple(_stripped(item)) for item in _ITEM.split(text) if item.strip() and OWN not in item]


def _counted(text: str) -> Counter[str]:
    return Counter(line for line in _stripped(text) if line != OWN)


def _has(text: str, item: tuple[str, ...]) -> bool:
    """Whether an item stands in a text, be it with lines of one's own right above or below."""
    return "\n".join(["", *item, ""]) in "\n".join(["", *_stripped(text), ""])


def _stripped(text: str) -> list[str]:
    lines = (_NUMBER.sub("0", line).strip() for line in text.split("\n"))
    return [line for line in lines if line]


def _mapping(text: str) -> dict[str, Any] | None:
    try:
        root = yaml.compose(text, _LOADER)
        value = yaml.load(text, _LOADER)
    except (yaml.YAMLError, ValueError):
        return None
    if root is None:
        return {}
    if not isinstance(value, dict) or len(value) < len(root.value) or root.flow_style:
        return None
    return value


def _meant(value: Any) -> Any:
    """A value to compare by; nothing, an empty list and an empty mapping are the same to Jekyll's templates."""
    return None if value in ([], {}) else value
