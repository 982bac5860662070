"""BibTeX that a page keeps and its site generator or a script shows as a list of works.

BibTeX that a page prints beside a work, to be copied, is none: what it is called stands on the page as well.  It is
read here, since each field must know its place in the source, which no library for BibTeX tells.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from converter.diagnostics import Code
from converter.patterns import Lazy
from converter.readers.blocks import Builder
from converter.readers.hugo_lists import Located
from converter.readers.offsets import Offsets
from converter.readers.work_data import AUTHORS, read_work

_ENTRY = Lazy(r"@(?P<type>[A-Za-z]{3,20})\s*\{\s*(?P<key>[^\s,{}=]*)\s*,")
_FIELD = Lazy(r"[\s,]*(?P<name>[A-Za-z][\w-]*)\s*=\s*")
_BARE = Lazy(r"[^\s,{}]+")
_NO_WORK = frozenset({"string", "comment", "preamble"})


def read_bibtex(content: Offsets, start: int, end: int, builder: Builder) -> bool:
    """Whether a block at [start, end) of the source holds nothing but BibTeX of works, which are read as items then."""
    if "@" not in content.content or not (works := bibtex_works(content, builder.source)):
        return False
    message = "BibTeX was read as the works that it holds; what only programs need was left out"
    builder.notes.add(Code.TEMPLATE_DROPPED, start, message, text=builder.source[start:end])
    builder.open_list()
    for work in works:
        _read_entry(work, builder)
    builder.close_list()
    return True


def bibtex_of(content: str) -> list[dict[str, tuple[int, int]]]:
    """The entries of BibTeX that a text consists of, as the places of their fields; nothing if it holds more."""
    entries: list[dict[str, tuple[int, int]]] = []
    at = len(content) - len(content.lstrip())
    while at < len(content):
        begin = _ENTRY.match(content, at)
        if not begin:
            return []
        fields: dict[str, tuple[int, int]] = {}
        at = begin.end()
        while field := _FIELD.match(content, at):
            value = _value(content, field.end())
            if value is None:
                return []
            start, end, at = value
            fields.setdefault(field["name"].lower(), (start, end))
        close = _CLOSE.match(content, at)
        if not close:
            return []
        at = close.end()
        if begin["type"].lower() not in _NO_WORK:
            entries.append(fields)
    return entries


def bibtex_works(content: Offsets, source: str) -> list[Mapping[str, Located]]:
    """The works of a block of BibTeX, if the page has several of them and prints none besides."""
    entries = bibtex_of(content.content)
    if not entries or len(_ENTRY.findall(source)) < _LEAST:
        return []
    page, block = _page(source), _letters(content.content)
    if not all(_stands_alone(content.content, entry, page, block) for entry in entries):
        return []
    works: list[Mapping[str, Located]] = []
    for entry in entries:
        works.append({key: content.part(*place) for key, place in entry.items()})
    return works


def _stands_alone(content: str, entry: Mapping[str, tuple[int, int]], page: str, block: str) -> bool:
    """Whether a page says what a work of BibTeX is called in no other place than its block of BibTeX."""
    if "title" not in entry or entry.keys().isdisjoint((*AUTHORS, "editor")):
        return False
    title = _letters(content[slice(*entry["title"])])
    return len(title) > _SHORT and page.count(title) == block.count(title)


def _read_entry(work: Mapping[str, Located], builder: Builder) -> None:
    """One work of BibTeX as an item, without the signs that are TeX's."""

    def plain(value: Offsets) -> None:
        for piece in _PIECE.finditer(value.content):
            start, end = value.at(piece.start()), value.end(piece.end())
            if shown := _TEX.get(piece[0], " " if piece[0].isspace() else piece[0]):
                builder.text(shown, start, end)

    read_work(work, builder, plain)


_PIECE = Lazy(r"[{}~]|\\[&%_#$]|---?|\s+|[^{}~\\\s-]+|[\\-]")
_TEX = {"{": "", "}": "", "~": " ", "--": "–", "---": "—", "\\&": "&", "\\%": "%", "\\_": "_", "\\#": "#", "\\$": "$"}
_SHORT = 8
_LEAST = 2
_CLOSE = Lazy(r"[\s,]*\}[\s,]*")


@lru_cache(maxsize=2)
def _page(source: str) -> str:
    return _letters(source)


def _letters(text: str) -> str:
    """The letters and digits of a text, by which titles are compared."""
    return "".join(filter(str.isalnum, text.casefold()))


def _value(content: str, at: int) -> tuple[int, int, int] | None:
    """Where a field's value begins and ends without its marks, and where the next field may begin."""
    if content[at : at + 1] == '"':
        end = content.find('"', at + 1)
        return (at + 1, end, end + 1) if end > 0 else None
    if content[at : at + 1] != "{":
        bare = _BARE.match(content, at)
        return (at, bare.end(), bare.end()) if bare else None
    depth = 0
    for brace in re.finditer(r"(?<!\\)[{}]", content[at:]):
        depth += 1 if brace[0] == "{" else -1
        if not depth:
            return at + 1, at + brace.start(), at + brace.end()
    return None
