"""Works that a page keeps as data and its site generator shows: lists in the front matter, attributes of components.

A work becomes an item with a line for each field, as pages set them: its title, its authors, where it appeared.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from converter.document import BlockKind
from converter.patterns import Lazy
from converter.readers.blocks import Builder
from converter.readers.elements import Tag
from converter.readers.hugo_lists import Inline, Line, Located, read_lines
from converter.readers.offsets import Offsets

AUTHORS = ("authors", "author", "coauthors", "co-authors")
_JOURNALS = ("journal", "journaltitle", "booktitle", "venue", "publication", "conference", "outlet", "published_in")
_OUTLETS = (*_JOURNALS, "school", "institution", "howpublished", "publisher")
_NUMBERS = ("volume", "pages")
_DATES = ("year", "date", "pubdate", "published")
_STATES = ("status", "note", "award")
_LINKS = ("doi", "url", "link", "href", "path", "paper", "pdf", "arxiv")
_DEEPEST = 3
"""So many keys stand above a list at most: "listing", "contents"."""
_LEAST = 2


class WorkList(NamedTuple):
    """A list of works in front matter: the key that it stands behind, and what it holds."""

    key: str
    works: Sequence[Mapping[str, Located]]


def keys_of_works(values: object, key: str = "", depth: int = 0) -> list[str]:
    """The keys of front matter behind which lists of works stand."""
    if isinstance(values, Mapping) and depth < _DEEPEST:
        return [found for name, value in values.items() for found in keys_of_works(value, str(name), depth + 1)]
    return [key] if isinstance(values, list) and _are_works(values) else []


def _are_works(items: Sequence[object]) -> bool:
    """Whether the items of a list are works: each has a title, and most say by whom or where."""
    works = [{str(key).casefold() for key in item} for item in items if isinstance(item, Mapping) and len(item) > 1]
    told = sum(not keys.isdisjoint((*AUTHORS, *_OUTLETS[:7])) for keys in works)
    return (
        len(works) >= _LEAST and len(works) == len(items) and all("title" in k for k in works) and 2 * told > len(works)
    )


def work_lists(located: Located, key: str = "", depth: int = 0) -> Iterator[WorkList]:
    """The lists of works among values with their places."""
    if isinstance(located, Mapping) and depth < _DEEPEST:
        for name, value in located.items():
            yield from work_lists(value, name, depth + 1)
    elif isinstance(located, list) and _are_works(located):
        yield WorkList(key, [item for item in located if isinstance(item, Mapping)])


def read_work(work: Mapping[str, Located], builder: Builder, inline: Inline) -> None:
    """One work as an item."""
    title = work.get("title")
    if not isinstance(title, Offsets):
        return
    outlet = next(iter(_texts(work, _OUTLETS)), None)
    imprint: Line = [outlet] if outlet else []
    if (volumes := _texts(work, ("volume",))) and (issues := _texts(work, ("number", "issue"))):
        imprint += [", ", volumes[0], "(", issues[0], ")"]
        work = {key: value for key, value in work.items() if key != "volume"}
    for value in [*_texts(work, _NUMBERS), *map(_year_of, _texts(work, _DATES)[:1])]:
        imprint += [", ", value] if imprint else [value]
    names: Line = []
    for value in _texts(work, AUTHORS):
        names += [", ", value] if names else [value]
    states: list[Line] = [[value] for value in _texts(work, _STATES)]
    links: list[Line] = [[value] for value in _texts(work, _LINKS) if _ADDRESS.match(value.content)]
    at = title.at(0)
    builder.item("-", at, at)
    builder.open(BlockKind.PARAGRAPH)
    named: Line = [title]
    read_lines([line for line in (named, names, imprint, *states, *links) if line], builder, inline)


def heading_of(key: str) -> str:
    """What a list is called by the key that it stands behind; "" where that says nothing."""
    return "" if key.casefold() in _CONTAINERS else re.sub(r"[_-]+", " ", key).strip().capitalize()


_CONTAINERS = frozenset({"", "contents", "content", "items", "entries", "list", "listing", "data", "works"})
_ADDRESS = Lazy(r"https?://|10\.\d{4,9}/")


def _year_of(date: Offsets) -> Offsets:
    """The year of a date: "2019-06"."""
    return date.part(0, 4) if _ISO.fullmatch(date.content) else date


_ISO = Lazy(r"\d{4}-\d\d(?:-\d\d)?")


def _texts(work: Mapping[str, Located], keys: Sequence[str]) -> list[Offsets]:
    """The texts of some fields, those of lists one by one; names may be written as mappings."""
    found: list[Offsets] = []
    for key in keys:
        value = work.get(key)
        for item in value if isinstance(value, list) else [value]:
            text = item.get("name") if isinstance(item, Mapping) else item
            if isinstance(text, Offsets):
                found.append(text)
    return found


def work_in(tag: Tag, source: str, start: int, end: int) -> Mapping[str, Located] | None:
    """The work that a component of a page shows by its attributes: "<Paper title="Sand" authors="Ada Berg" />"."""
    told = {key.lower(): value.strip("{}\"'`") for key, value in tag.attributes.items()}
    if "title" not in told or told.keys().isdisjoint((*AUTHORS, *_JOURNALS)):
        return None
    work: dict[str, Located] = {}
    for key, value in told.items():
        at = source.find(value, start, end) if value else -1
        if at >= 0:
            work[key] = Offsets(value, [(0, at)])
    return work if "title" in work else None


def read_plain(work: Mapping[str, Located], builder: Builder) -> None:
    """One work as an item, whose values are text as it stands."""

    def plain(value: Offsets) -> None:
        builder.exact(value.at(0), value.end(len(value.content)))

    read_work(work, builder, plain)
