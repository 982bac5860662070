"""What Hugo's academic themes keep of a CV in front matter: its lists as headings and items.

Hugo Academic, Wowchemy and Hugo Blox show the name, the role, interests, degrees, positions and awards from the
author's profile ("authors/admin/_index.md", https://docs.hugoblox.com/reference/page-data/) and further lists from the
widgets of the home page ("home/experience.md", https://docs.hugoblox.com/reference/blocks/).
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TypeAlias

from converter.document import BlockKind
from converter.patterns import Lazy
from converter.readers.blocks import Builder
from converter.readers.offsets import Offsets

_COMMENT = Lazy(r"^[ \t]*#.*$", re.MULTILINE)
_TOKEN = Lazy(r"\s+|['\"]|[^\s'\"]+")
_BULLET = Lazy(r"[ \t]*[-*+][ \t]+")
_LISTS = {
    "interests": "Interests",
    "education": "Education",
    "work": "Experience",
    "experience": "Experience",
    "awards": "Awards",
    "skills": "Skills",
    "languages": "Languages",
}
"""The keys of lists, and the headings that the themes show above them."""
_WIDGETS = {"experience": "experience", "accomplishments": "item", "featurette": "feature"}
"""The widgets of the home page, and the keys of their lists; what the section is called is the title of the file."""
_TITLES = ("course", "area", "position", "title", "name")
_PLACES = ("institution", "company_name", "company", "organization", "awarder", "location")
_TOLD = ("summary", "description")
_LASTING = frozenset({"education", "work", "experience"})
"""Lists of what goes on if it has no end."""
_SHARE = Lazy(r"\d+ ?%")
"""How well something is known, which the themes draw as a bar."""
_READ = frozenset({"title", "name", "role", "organizations", *_LISTS})


Located: TypeAlias = "Offsets | Mapping[str, Located] | list[Located] | None"
"""Values with the places of their texts; None for what is empty or not written as it reads."""
Line: TypeAlias = list[Offsets | str]
"""Values and what is shown between them."""
Inline: TypeAlias = Callable[[Offsets], None]
"""Reads the Markdown of a value into the open block."""


def keys_read(values: Mapping[str, object]) -> list[str]:
    """The keys of front matter whose values become blocks, none if it is not that of a profile or of a widget."""
    widget = str(values.get("widget", "")).casefold()
    if widget in _WIDGETS and values.get("active", True):
        return [key for key in ("title", _WIDGETS[widget]) if values.get(key)]
    keys = {key.casefold() for key in values}
    author = "superuser" in keys or (
        "role" in keys and not keys.isdisjoint({"organizations", "education", "interests"})
    )
    return [key for key, value in values.items() if key.casefold() in _READ and value] if author else []


def locate(values: Mapping[str, object], front: str) -> Mapping[str, Located]:
    """The values of a profile or a widget with their places; keys in lower case."""
    located = locate_all(values, front)
    taken = {key.casefold() for key in (*keys_read(values), "widget", "bio")}
    return {key: value for key, value in located.items() if key in taken} if isinstance(located, dict) else {}


def locate_all(values: Mapping[str, object], front: str) -> Located:
    """The values of front matter, which the source begins with, found one behind the other; keys in lower case."""
    front = _COMMENT.sub(lambda m: " " * len(m[0]), front)
    return _located(values, front, 0)[0]


def _located(value: object, front: str, at: int) -> tuple[Located, int]:
    if isinstance(value, Mapping):
        found: dict[str, Located] = {}
        for key, inner in value.items():
            written = re.compile(rf"(?<![\w-]){re.escape(str(key))}[\"']?\s*[:=.\]]").search(front, at)
            found[str(key).casefold()], at = _located(inner, front, written.end() if written else at)
        return found, at
    if isinstance(value, list):
        items = []
        for inner in value:
            item, at = _located(inner, front, at)
            items.append(item)
        return items, at
    if isinstance(value, bool) or not isinstance(value, str | int | datetime.date) or not str(value).strip():
        return None, at
    offsets = _found(str(value).strip(), front, at)
    return (offsets, offsets.end(len(offsets.content))) if offsets else (None, at)


def _found(value: str, front: str, at: int) -> Offsets | None:
    """Where a value stands at or behind `at`; its lines may be indented or folded, its quotation marks escaped."""
    tokens = _TOKEN.findall(value)
    quoted = {"'": r"[\\']?(')", '"': r'\\?(")'}
    pattern = "".join(r"\s+" if token.isspace() else quoted.get(token, f"({re.escape(token)})") for token in tokens)
    match = re.compile(pattern).search(front, at)
    if not match:
        return None
    content, stretches, group = "", [], 0
    for token in tokens:
        if token.isspace():
            content += "\n" if "\n" in token else " "
        else:
            group += 1
            stretches.append((len(content), match.start(group)))
            content += token
    return Offsets(content, stretches)


def read_name(profile: Mapping[str, Located], builder: Builder, inline: Inline) -> None:
    """The author's name as a heading."""
    name = profile.get("name") or profile.get("title")
    if isinstance(name, Offsets) and "widget" not in profile:
        builder.open(BlockKind.HEADING, name.at(0), 1)
        read_lines([[name]], builder, inline)


def read_head(profile: Mapping[str, Located], builder: Builder, inline: Inline, *, bio: bool) -> None:
    """The role with its organizations, and the short biography where `bio` asks for it."""
    organizations = [text for item in _items(profile.get("organizations")) for text in _texts(item, ("name",))]
    lines: list[Line] = [[value] for value in (profile.get("role"), *organizations) if isinstance(value, Offsets)]
    if lines:
        builder.open(BlockKind.PARAGRAPH)
        read_lines(lines, builder, inline)
    if bio and isinstance(text := profile.get("bio"), Offsets):
        builder.open(BlockKind.PARAGRAPH)
        read_lines([[text]], builder, inline)


def read_lists(profile: Mapping[str, Located], front: str, builder: Builder, inline: Inline) -> None:
    """The lists, each below the heading that the themes show above it."""
    if isinstance(widget := profile.get("widget"), Offsets):
        key = _WIDGETS[widget.content.casefold()]
        if isinstance(title := profile.get("title"), Offsets) and any(map(_lines_of, _items(profile.get(key)))):
            builder.open(BlockKind.HEADING, title.at(0), 2)
            read_lines([[title]], builder, inline)
        _read_list(profile.get(key), builder, inline, lasting=key in _LASTING)
        return
    for key, heading in _LISTS.items():
        value = profile.get(key)
        value = value.get("courses", value.get(key)) if isinstance(value, Mapping) else value
        first = next(filter(None, map(_lines_of, _items(value))), None)
        if first:
            at = front.casefold().rfind(key, 0, _start(first))
            builder.open(BlockKind.HEADING, at, 2)
            builder.text(heading, at, at + len(key))
            _read_list(value, builder, inline, lasting=key in _LASTING)


def _read_list(value: Located, builder: Builder, inline: Inline, *, lasting: bool) -> None:
    builder.open_list()
    for item in _items(value):
        if not (lines := _lines_of(item, lasting=lasting)):
            continue
        start = _start(lines)
        builder.item("-", start, start)
        builder.open(BlockKind.PARAGRAPH)
        read_lines(lines, builder, inline)
        for told in _texts(item, _TOLD) if isinstance(item, Mapping) else ():
            if not _SHARE.fullmatch(told.content):
                _read_told(told, builder, inline)
    builder.close_list()


def _items(value: Located) -> Sequence[Located]:
    return value if isinstance(value, list) else [] if value is None else [value]


def _texts(item: Located, keys: Iterable[str]) -> list[Offsets]:
    if not isinstance(item, Mapping):
        return [item] if isinstance(item, Offsets) else []
    return [value for key in keys if isinstance(value := item.get(key), Offsets)]


def _lines_of(item: Located, *, lasting: bool = True) -> list[Line]:
    """The lines that show an item: what it is called with what it holds, where it was, its dates."""
    if not isinstance(item, Mapping):
        return [[item]] if isinstance(item, Offsets) else []
    title: Line = list(_texts(item, _TITLES)[:1])
    for inner in _items(item.get("items")):
        for value in _texts(inner, ("name",)):
            title += ([", " if len(title) > 1 else ": "] if title else []) + [value]
    dates: Line = list(_texts(item, ("year", "date", "date_start")))
    end = _texts(item, ("date_end",))
    if "date_start" in item and dates and (lasting or end):
        dates += [" – ", *end]
    places: list[Line] = [[value] for value in _texts(item, _PLACES)]
    return [line for line in (title, *places, dates) if line]


def _start(lines: Sequence[Line]) -> int:
    """Where the first text of an item stands in the source."""
    return next(value.at(0) for line in lines for value in line if isinstance(value, Offsets))


def read_lines(lines: Sequence[Line], builder: Builder, inline: Inline) -> None:
    """Fills the open block with lines, and closes it."""
    at = _start(lines)
    for i, line in enumerate(lines):
        if i:
            builder.hard(at, at)
        for value in line:
            if isinstance(value, str):
                builder.text(value, at, at)
            else:
                inline(value)
                at = value.end(len(value.content))
    builder.close()


def _read_told(told: Offsets, builder: Builder, inline: Inline) -> None:
    """What is told of an item: paragraphs, and items of their own where the text has them."""
    position = 0
    for line in told.content.split("\n"):
        if line:
            bullet = _BULLET.match(line)
            if bullet:
                builder.open_list()
                at = told.at(position)
                builder.item(line[0], at, at + 1)
            builder.open(BlockKind.PARAGRAPH)
            inline(told.part(position + (bullet.end() if bullet else 0), position + len(line)))
            builder.close()
            if bullet:
                builder.close_list()
        position += len(line) + 1
