"""Pages that their owner has given another file name: they are still the pages that a run made."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from pathlib import Path

from converter.site.config import address_in
from converter.site.memory import Memory
from converter.writers import about, cv_page

_USUAL = {about.ADDRESS: about.PATH, cv_page.ADDRESS: cv_page.PATH}
"""The pages that are always made under one name."""
_LEAST = 0.3
"""Share of its lines that a page still has when it was renamed."""


def follow(root: Path, memory: Memory) -> Memory:
    """The memory with the names that pages have now.

    A page was renamed if its file is gone, and one other file of its collection, in whatever folder, has the address
    that it was made with and some of its text: one that was written anew is its owner's.
    """
    memory = _followed(root, memory)
    named = {}
    for path, text in memory.base.items():
        usual = _USUAL.get(address_in(text) or "", path)
        if path != usual and path.startswith("_pages/") and usual not in memory.base:
            named[path] = usual
    return replace(memory, named=named)


def _followed(root: Path, memory: Memory) -> Memory:
    gone = {
        path: address for path, text in memory.base.items() if (address := address_in(text)) and _is_gone(root / path)
    }
    if not gone:
        return memory
    addresses = Counter(gone.values())
    candidates: dict[tuple[str, str], list[str]] = {}
    for folder in {_collection(path) for path in gone}:
        for file in sorted((root / folder).rglob("*.*")):
            path = file.relative_to(root).as_posix()
            if path not in memory.base and file.is_file() and (address := address_in(_text(file))):
                candidates.setdefault((folder, address), []).append(path)
    moved = {}
    for path, address in gone.items():
        found = candidates.get((_collection(path), address), [])
        if len(found) == addresses[address] == 1 and _holds_some_of(_text(root / found[0]), memory.base[path]):
            moved[path] = found[0]
    base = {moved.get(path, path): text for path, text in memory.base.items()}
    return replace(memory, base=base, moved={new: old for old, new in moved.items()})


def _collection(path: str) -> str:
    return path.partition("/")[0]


def _is_gone(path: Path) -> bool:
    return not path.exists() and not path.is_symlink()


def _holds_some_of(text: str, base: str) -> bool:
    there = {line.strip() for line in text.split("\n")}
    lines = [line.strip() for line in base.split("\n") if line.strip(" -=")]
    return sum(line in there for line in lines) >= _LEAST * len(lines)


def _text(path: Path) -> str:
    return path.read_bytes().decode("utf-8", "replace")
