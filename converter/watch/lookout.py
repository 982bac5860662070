"""Looks out for changes of files: watchdog tells of most at once, a look every now and then finds the others."""

from __future__ import annotations

import contextlib
import errno
import logging
import os
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from converter.watch import files
from converter.watch.debounce import Event, Kind

if TYPE_CHECKING:
    from watchdog.events import FileSystemEvent
    from watchdog.observers.api import BaseObserver, ObservedWatch

KINDS = {
    "opened": Kind.OPENED,
    "modified": Kind.WRITTEN,
    "attrib": Kind.TOUCHED,
    "closed": Kind.CLOSED,
    "closed_no_write": Kind.READ,
    "created": Kind.PLACED,
    "deleted": Kind.GONE,
}
"""What watchdog's events are to us."""
LIMITS = {
    errno.ENOSPC: "fs.inotify.max_user_watches",
    errno.EMFILE: "fs.inotify.max_user_instances",
}
"""The limits of Linux that keep a folder from being watched, by error."""


class Lookout:
    """Tells of every change of some files.

    The folders are watched, not the files: a file that an editor renames takes its watch along.  Of a file behind
    symbolic links, the folder of each link is watched.
    """

    def __init__(self, paths: Iterable[Path], tell: Callable[[Event], None], *, poll: bool = False) -> None:
        """Begins to look; with `poll` without the system's help.

        `tell` is called from another thread, too.
        """
        self._paths = tuple(paths)
        self._tell = tell
        self._ends: dict[str, str] = {}
        """The name that stands for it, by each path whose events are wanted."""
        self._folders: dict[Path, tuple[tuple[int, ...], ObservedWatch]] = {}
        self._stamps = {path: files.stamp(path) for path in self._paths}
        self._observer: BaseObserver | None = None
        self.interval = 0.3
        """Seconds after which to look again."""
        self.limit = ""
        """Why the system does not help, if it was asked to; else ""."""
        if not poll:
            self._open()
        self.look()

    @property
    def folders(self) -> tuple[Path, ...]:
        """Those of which the system tells."""
        return tuple(self._folders)

    def look(self) -> None:
        """Finds what no event tells: changes on network file systems, folders that were replaced, new folders."""
        ways = {str(way): str(path) for path in self._paths for way in files.ways(path)}
        self._ends = ways
        if self._observer:
            self._watch({Path(way).parent for way in ways})
        for path, before in self._stamps.items():
            now = files.stamp(path)
            if now != before:
                self._stamps[path] = now
                self._tell(Event(time.monotonic(), str(path), Kind.WRITTEN if now else Kind.GONE))

    def close(self) -> None:
        """Ends all threads."""
        if self._observer:
            self._observer.stop()
            self._observer.join()
            self._observer = None

    def _open(self) -> None:
        from watchdog.observers import Observer

        logging.getLogger("watchdog").setLevel(logging.CRITICAL)  # what it finds odd is not for our users
        observer = None
        try:
            observer = Observer()
            observer.start()
        except OSError as error:
            if observer:
                observer.stop()
            self._give_up(error)
        else:
            self._observer = observer
            self.interval = 1.0

    def _watch(self, wanted: set[Path]) -> None:
        assert self._observer
        for folder in [folder for folder in self._folders if folder not in wanted]:
            self._forget(folder)
        for folder in wanted:
            now = files.identity(folder)
            known = self._folders.get(folder)
            if known and known[0] == now:
                continue
            if known:
                self._forget(folder)
            if now:
                try:
                    self._folders[folder] = now, self._observer.schedule(self, str(folder))  # type: ignore[arg-type]
                except OSError as error:
                    if error.errno in LIMITS:
                        self._give_up(error)
                        return
                    # It went away meanwhile, or may not be read: the next look tries again.

    def _forget(self, folder: Path) -> None:
        assert self._observer
        with contextlib.suppress(KeyError):
            self._observer.unschedule(self._folders.pop(folder)[1])

    def _give_up(self, error: OSError) -> None:
        self.close()
        self._folders.clear()
        self.interval = 0.3
        self.limit = LIMITS.get(error.errno or 0, "") or error.strerror or str(error)

    def dispatch(self, event: FileSystemEvent) -> None:
        """Called by watchdog, in its own thread."""
        now = time.monotonic()
        source, target = os.fsdecode(event.src_path), os.fsdecode(event.dest_path)
        if event.event_type == "moved":
            self._happened(now, source, Kind.GONE)
            self._happened(now, target, Kind.PLACED)
        elif kind := KINDS.get(event.event_type):
            self._happened(now, source, kind)

    def _happened(self, now: float, path: str, kind: Kind) -> None:
        if end := self._ends.get(path):
            self._tell(Event(now, end, kind))
