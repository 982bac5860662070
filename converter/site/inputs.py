"""What a run reads of a site, to tell whether it has changed between the plan and its being carried out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import suppress
from pathlib import Path

from converter.site.config import CONFIG, READ, pages
from converter.site.memory import FOLDER

State = Mapping[str, tuple[int, ...]]
"""Paths within a site -> what the system tells of their files, which any change of them changes."""


def taken(root: Path) -> State:
    """The state of all files that decide over what a run writes: settings, data, pages, and what is remembered."""
    found = {}
    for path in _paths(root):
        with suppress(OSError):  # one that is not there has no state
            told = path.stat()
            found[path.relative_to(root).as_posix()] = (told.st_mtime_ns, told.st_ctime_ns, told.st_size, told.st_ino)
    return found


def changed(root: Path, before: State) -> str | None:
    """The path of a file that has come, gone or changed since a state was taken; None if there is none."""
    now = taken(root)
    return next((path for path in sorted({*before, *now}) if before.get(path) != now.get(path)), None)


def _paths(root: Path) -> Iterator[Path]:
    yield from (root / path for path in (CONFIG, *READ))
    yield from (root / path for path in pages(root))
    yield from (path for folder in ("_data", FOLDER) for path in (root / folder).rglob("*") if path.is_file())
