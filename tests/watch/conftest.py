"""A watch mode in a thread, with real files and the real conversion."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import pytest

from converter import commands
from converter.exit import Exit
from converter.watch.lookout import Lookout
from converter.watch.loop import Finish, Inbox, Loop, Run
from tests.watch.program import Program

TEXT = """\
# Ann Miller

## Publications

1. A. Miller and B. Other. "On the growth of moss". *Journal of Moss*, 2020.
"""
NEVER = 3600.0
"""Seconds between two looks, so that only the system's events can tell of a change."""


def text(word: str) -> str:
    """A CV with a word by which it is known again."""
    return TEXT.replace("moss", word)


class Watched:
    """A site that is converted at every save."""

    def __init__(self, root: Path, sources: list[Path], settings: list[Path], poll: bool, events_only: bool) -> None:
        self.root = root
        self.runs: list[Run] = []
        self.inbox = Inbox()
        names = [str(source) for source in sources]
        loop = Loop(lambda: commands.convert(names, root, frozenset()), names, settings, self.inbox, ran=self._ran)
        self.lookout = Lookout(loop.paths, self.inbox.put, poll=poll)
        if events_only:
            self.lookout.interval = NEVER
        loop.run()
        self._news = threading.Event()
        self._thread = threading.Thread(target=loop.go_on, args=(self.lookout,))
        self._thread.start()

    def _ran(self, run: Run) -> None:
        self.runs.append(run)
        self._news.set()

    def one_run(self, rest: float = 0.65) -> Run:
        """The run that follows a save: there must be one, and in the rest of the time no other."""
        runs = self.all_runs(rest)
        assert len(runs) == 1, runs
        return runs[0]

    def all_runs(self, rest: float = 0.65) -> list[Run]:
        """The runs until none has come for some seconds; forgets them."""
        self._news.wait(10)
        while self._news.is_set():
            self._news.clear()
            self._news.wait(rest)
        runs, self.runs = self.runs, []
        return runs

    def no_run(self, rest: float = 1.5) -> None:
        """None follows."""
        time.sleep(rest)
        assert self.runs == []

    def shows(self, word: str) -> bool:
        """Whether the site was made of the text with that word."""
        return f"growth of {word}" in (self.root / "_pages/about.md").read_text(encoding="utf-8")

    def close(self) -> None:
        self.inbox.put(Finish(Exit.DONE))
        self._thread.join()
        self.lookout.close()


Watching = Callable[..., Watched]


@pytest.fixture
def watching(site: Path) -> Iterator[Watching]:
    """Watches CVs; only by the system's events, or only by looking, or as users do."""
    begun: list[Watched] = []

    def begin(*sources: Path, settings: tuple[Path, ...] = (), poll: bool = False, events_only: bool = True) -> Watched:
        watched = Watched(site, list(sources), list(settings), poll, events_only and not poll)
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
        program.kill()


@pytest.fixture
def cv(tmp_path: Path) -> Path:
    path = tmp_path / "cv.md"
    path.write_text(TEXT, encoding="utf-8")
    return path
