"""The loop of the watch mode: takes what happens in its order, and runs when a save is over."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import inf
from pathlib import Path
from queue import Empty, SimpleQueue

from converter.exit import Exit, Stop
from converter.report import Report
from converter.watch import files
from converter.watch.debounce import TIMING, Event, Kind, Timing, Waiting
from converter.watch.files import Print
from converter.watch.lookout import Lookout

PAUSES = (1.0, 60.0)
"""The first and the longest pause, in seconds, before what the site did not allow is tried again; each doubles."""


@dataclass(frozen=True)
class Said:
    """A line that the server printed."""

    line: str


@dataclass(frozen=True)
class Finish:
    """The loop is to end, with an exit code, and may say why."""

    code: Exit
    why: str = ""


Message = Event | Said | Finish
Inbox = SimpleQueue[Message]
"""Safe to put into from signal handlers, too."""


@dataclass(frozen=True)
class Run:
    """What a run was about."""

    causes: tuple[str, ...]
    """The names of the files that had changed."""
    report: Report
    seconds: float
    error: Exception | None = None
    """A fault of our own, which ends the run but not the loop."""


class Loop:
    """Runs a job whenever one of the files that it reads was saved."""

    def __init__(
        self,
        job: Callable[[], Report],
        sources: Sequence[str],
        settings: Sequence[Path],
        inbox: Inbox,
        *,
        ran: Callable[[Run], None],
        said: Callable[[str], None] = lambda line: None,
        timing: Timing = TIMING,
    ) -> None:
        """`ran` is told of every run, `said` of every line that the server prints."""
        self._job = job
        self._names = {Path(name).absolute(): name for name in sources}
        self._optional = {path.absolute(): path.name for path in settings}
        self._inbox = inbox
        self._ran, self._said = ran, said
        self._timing = timing
        self._waiting = Waiting()
        self._built: dict[Path, Print] = {}
        self._last: Run | None = None
        self._again: float | None = None
        """When to try again what the site did not allow."""
        self._pause = PAUSES[0]

    @property
    def paths(self) -> tuple[Path, ...]:
        """The files that are watched."""
        return (*self._names, *self._optional)

    @property
    def idle(self) -> bool:
        """Whether no save is waiting for its run."""
        return self._waiting.due(self._timing) is None

    def run(self) -> Run | None:
        """Runs the job if a file is not what it was at the last run, or if that one is to be tried again.

        None if there is no need, or if the trial ended as before.
        """
        now = time.monotonic()
        trial = self._again is not None and now >= self._again
        self._waiting = Waiting()
        # Taken before the job reads the files: what is saved meanwhile is found different, and run again.
        prints = {path: files.take(path) for path in self.paths}
        changed = [path for path in prints if prints[path] != self._built.get(path)]
        if not changed and not trial:
            return None
        self._built = prints
        causes = tuple((self._names | self._optional)[path] for path in changed)
        if not causes and self._last:
            causes = self._last.causes
        started = time.perf_counter()
        error = None
        try:
            report = self._job()
        except Stop as end:
            report = Report(end.exit_code, end.diagnostics)
        except Exception as fault:
            report, error = Report(Exit.INTERNAL), fault
        before, self._last = self._last, Run(causes, report, time.perf_counter() - started, error)
        self._again = None
        if report.exit_code is Exit.SITE:
            # Another run may have the site, a page may be edited at this moment, the disk may be full: no save of a
            # CV will follow when that is over.
            self._pause = min(2 * self._pause, PAUSES[1]) if trial else PAUSES[0]
            self._again = time.monotonic() + self._pause
        return None if trial and not changed and before and before.report == report else self._last

    def go_on(self, lookout: Lookout) -> Finish:
        """Waits and runs, until the inbox says to finish."""
        look = time.monotonic() + lookout.interval
        while True:
            for message in self._messages(min(look, self._due())):
                match message:
                    case Event():
                        self._waiting = self._waiting.after(message)
                    case Said(line):
                        self._said(line)
                    case Finish():
                        return message
            if time.monotonic() >= look:
                lookout.look()
                look = time.monotonic() + lookout.interval
            if time.monotonic() >= self._due() and self._finished():
                lookout.look()  # what a link leads to now must be watched before it is read
                if run := self.run():
                    self._ran(run)

    def _due(self) -> float:
        due = self._waiting.due(self._timing)
        return min(inf if due is None else due, inf if self._again is None else self._again)

    def _messages(self, until: float) -> list[Message]:
        """All that there are; if there are none, waits for the first."""
        messages: list[Message] = []
        try:
            messages.append(self._inbox.get(timeout=max(0.0, until - time.monotonic())))
            while True:
                messages.append(self._inbox.get_nowait())
        except Empty:
            return messages

    def _finished(self) -> bool:
        """Whether no CV is found empty or missing; if one is, it is given time, once."""
        now = time.monotonic()
        empty = [p for p in self._names if not self._waiting.unfinished(str(p)) and files.take(p).empty]
        for path in empty:
            self._waiting = self._waiting.after(Event(now, str(path), Kind.GONE))
        return not empty
