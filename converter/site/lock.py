"""One run at a time in a site: the system holds the lock, so a process that dies cannot leave it behind."""

from __future__ import annotations

import errno
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from converter.diagnostics import Code
from converter.exit import Exit, stop

try:
    import fcntl
except ImportError:  # Windows
    fcntl = None  # type: ignore[assignment]

WAIT = 10.0
"""Seconds for which a run waits for another one; a run takes a fraction of one."""
_PAUSE = 0.05
_BUSY = (errno.EWOULDBLOCK, errno.EAGAIN, errno.EACCES, errno.EDEADLK)


@contextmanager
def locked(root: Path) -> Iterator[None]:
    """Keeps other runs out of a site while the context lasts.

    The lock is on the site's folder itself, so that no file for it lies about in the site; Windows cannot lock folders
    and gets one. Where the file system knows no locks (some network shares), none is held: that a file changed after
    it was read is noticed without one.

    Raises:
        Stop: (SITE) if another run has the site and does not end soon.
    """
    descriptor = _open(root)
    if descriptor is None:
        yield
        return
    try:
        end = time.monotonic() + WAIT
        while not _acquired(descriptor):
            if time.monotonic() >= end:
                hint = "wait until it is done, or end it, and run this again"
                raise stop(Exit.SITE, Code.SITE_UNUSABLE, "another run of cv2pages is at work in this site", hint, root)
            time.sleep(_PAUSE)
        yield
    finally:
        os.close(descriptor)  # which gives the lock back


def _open(root: Path) -> int | None:
    try:
        if fcntl:
            return os.open(root, os.O_RDONLY)
        folder = root / ".cv2pages"
        folder.mkdir(exist_ok=True)
        return os.open(folder / "lock", os.O_RDWR | os.O_CREAT)
    except OSError:
        return None  # what is the matter with the folder is told by those who read it


def _acquired(descriptor: int) -> bool:
    try:
        if fcntl:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        else:
            import msvcrt

            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)  # type: ignore[attr-defined]
    except OSError as error:
        return error.errno not in _BUSY
    return True
