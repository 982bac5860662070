"""The few things that are done to files, each such that it outlasts a crash once it is flushed."""

from __future__ import annotations

import errno
import hashlib
import os
from pathlib import Path


def digest(content: bytes) -> str:
    """The SHA-256 of a content in hexadecimal digits."""
    return hashlib.sha256(content).hexdigest()


def content(path: Path) -> bytes | None:
    """What a file holds; None if there is none.

    Raises:
        OSError: if it cannot be read.
    """
    return path.read_bytes() if path.is_file() else None


def state(path: Path) -> str | None:
    """The digest of what a file holds; None if there is none."""
    held = content(path)
    return None if held is None else digest(held)


def create(path: Path, content: bytes, mode: int = 0o666) -> None:
    """Writes a file that is not there: something left at this place goes first, and no link is followed."""
    path.unlink(missing_ok=True)
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), mode)
    try:
        rest = memoryview(content)
        while rest:
            rest = rest[os.write(descriptor, rest) :]
    finally:
        os.close(descriptor)


def flush(path: Path) -> None:
    """Has what was written into a file put on the disk."""
    _flush(path, os.O_RDWR)


def flush_folder(path: Path) -> None:
    """Has the names in a folder put on the disk; on Windows, which has no way to ask for that, nothing."""
    if os.name != "nt":
        _flush(path, os.O_RDONLY)


def _flush(path: Path, flags: int) -> None:
    descriptor = os.open(path, flags)
    try:
        os.fsync(descriptor)
    except OSError as error:
        if error.errno not in (errno.EINVAL, errno.ENOTSUP):  # some network file systems do not know how
            raise
    finally:
        os.close(descriptor)
