"""What a file is at the moment, and where to look for changes of it."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path
from typing import NamedTuple

_EMPTY = hashlib.sha256().digest()
_LINKS = 40
"""So many symbolic links are followed, as Linux does; a loop is no reason to look on."""


class Print(NamedTuple):
    """What tells two states of a file apart.

    The content alone would take a save without a change for no save; the time alone has gaps of milliseconds in which a
    second save of the same length does not show.
    """

    error: str = ""
    """Why it could not be read; "" if it could."""
    stamp: tuple[int, ...] = ()
    digest: bytes = b""

    @property
    def empty(self) -> bool:
        """Whether there is nothing to convert: the file is empty, or not there."""
        return bool(self.error) or self.digest == _EMPTY


def take(path: Path) -> Print:
    """The print of a file."""
    try:
        if not path.is_file() and path.exists():  # to open a pipe would wait for somebody to write into it
            return Print("no file")
        with path.open("rb") as file:
            stamp = _numbers(os.fstat(file.fileno()))
            return Print("", stamp, hashlib.file_digest(file, "sha256").digest())
    except OSError as error:
        return Print(error.strerror or str(error))


def stamp(path: Path) -> tuple[int, ...]:
    """A cheap stand-in for the print, which leaves the content alone; () if there is no such file."""
    try:
        return _numbers(path.stat())
    except OSError:
        return ()


def identity(folder: Path) -> tuple[int, ...]:
    """What tells a folder from another one that took its place; () if there is none."""
    try:
        status = folder.stat()
        return (status.st_dev, status.st_ino) if folder.is_dir() else ()
    except OSError:
        return ()


def ways(path: Path) -> list[Path]:
    """Every link on the way to a file, and the file at its end: what the name means changes only with these.

    The path is absolute; in the results only the last part is ever a link.
    """
    found: list[Path] = []
    place, rest = _start(path)
    while rest:
        part = rest.pop(0)
        if part == "..":
            place = place.parent
            continue
        place = place / part
        target = _target(place) if len(found) < _LINKS else None
        if target:
            found.append(place)
            place, ahead = _start(target)
            rest = ahead + rest
    return [*found, place]


def _start(path: Path) -> tuple[Path, list[str]]:
    return Path(path.anchor), list(path.parts[1:])


def _target(path: Path) -> Path | None:
    try:
        return path.parent / path.readlink()
    except OSError:  # EINVAL, most of the time: it is no link
        return None


def _numbers(status: os.stat_result) -> tuple[int, ...]:
    return (status.st_dev, status.st_ino, status.st_size, status.st_mtime_ns)
