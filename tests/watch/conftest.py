"""A watch mode in a thread, with real files and the real conversion."""

from __future__ import annotations

import os
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import pytest
from watchdog.events import FileSystemEvent

from converter import commands
from converter.exit import Exit
from converter.watch.lookout import Lookout
from converter.watch.loop import Finish, Inbox, Loop, Run, Said
from tests.watch.program import Program

TEXT = """\
# Ann Miller

## Publications

1. A. Miller and B. Other. "On the growth of moss". *Journal of Moss*, 2020.
"""
PATIENCE = 20.0
NEVER = 3600.0
"""Seconds between two looks, so that only the system's events can tell of a change."""


def text(word: str) -> str:
    """A CV with a word by which it is known again."""
    return TEXT.replace("moss", word)


class Seen(Lookout):
    """Knows when the system has told of a file that lies beside those that are watched."""

    seen: set[str]

    def dispatch(self, event: FileSystemEvent) -> None:
        super().dispatch(event)
        self.seen.add(os.fsdecode(event.src_path))


class Watched:
    """A site that is converted at every save."""

    def __init__(self, root: Path, sources: list[Path], settings: list[Path], poll: bool, interval: float) -> None:
        self.root = root
        self.poll = poll
        self.interval = interval
        self._runs: list[Run] = []
        self._inbox = Inbox()
        self._said = threading.Event()
        names = [str(source) for source in sources]
        self._loop = Loop(
            lambda: commands.convert(names, root, frozenset()), names, settings, self._inbox,
            ran=self._runs.append, said=lambda line: self._said.set(),
        )  # fmt: skip
        Seen.seen = set()
        self.lookout = Seen(self._loop.paths, self._inbox.put, poll=poll)
        self.lookout.interval = interval
        self._loop.run()
        self._thread = threading.Thread(target=self._loop.go_on, args=(self.lookout,))
        self._thread.start()

    def one_run(self) -> Run:
        """The run that followed a save: there must have been one, and no other."""
        runs = self.runs()
        assert len(runs) == 1, runs
        return runs[0]

    def runs(self) -> list[Run]:
        """The runs since this was last asked, when all that happened before is seen to."""
        self._see_all()
        self._hear_all()
        wait_until(lambda: self._loop.idle)
        self._hear_all()  # the last run is over
        runs = self._runs[:]
        self._runs.clear()
        return runs

    def _see_all(self) -> None:
        if self.interval < NEVER:
            time.sleep(3 * self.interval)
        if self.poll:
            return
        for number, folder in enumerate(self.lookout.folders):
            sign = folder / f"sign-{number}-{time.monotonic_ns()}"
            sign.touch()
            # A folder that no link leads to any more is not told of.
            wait_until(lambda at=folder, sign=sign: str(sign) in self.lookout.seen or at not in self.lookout.folders)  # type: ignore[misc]
            sign.unlink()

    def _hear_all(self) -> None:
        self._said.clear()
        self._inbox.put(Said(""))
        assert self._said.wait(PATIENCE)

    def shows(self, word: str) -> bool:
        """Whether the site was made of the text with that word."""
        return f"growth of {word}" in (self.root / "_pages/about.md").read_text(encoding="utf-8")

    def close(self) -> None:
        self._inbox.put(Finish(Exit.DONE))
        self._thread.join()
        self.lookout.close()


def wait_until(condition: Callable[[], object]) -> None:
    """Waits until something is true, but not for ever."""
    end = time.monotonic() + PATIENCE
    while not condition():
        assert time.monotonic() < end
        time.sleep(0.02)


Watching = Callable[..., Watched]


@pytest.fixture
def watching(site: Path) -> Iterator[Watching]:
    """Watches CVs; only by the system's events, only by looking (`poll`), or both (`looks`)."""
    begun: list[Watched] = []

    def begin(*sources: Path, settings: tuple[Path, ...] = (), poll: bool = False, looks: bool = False) -> Watched:
        watched = Watched(site, list(sources), list(settings), poll, 0.3 if looks or poll else NEVER)
        begun.append(watched)
        return watched

    yield begin
    for watched in begun:
        watched.close()


Start = Callable[..., Program]


@pytest.fixture
def start(tmp_path: Path) -> Iterator[Start]:
    """Starts the program in a folder of its own."""
    begun: list[Program] = []

    def begin(*arguments: str | Path, settings: Mapping[str, str] | None = None) -> Program:
        begun.append(Program(*arguments, cwd=tmp_path, settings=settings))
        return begun[-1]

    yield begin
    for program in begun:
        program.close()


@pytest.fixture
def cv(tmp_path: Path) -> Path:
    path = tmp_path / "cv.md"
    path.write_text(TEXT, encoding="utf-8")
    return path
