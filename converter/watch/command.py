"""The watch mode as a command: signals, the terminal, and the parts put together."""

from __future__ import annotations

import signal
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from types import FrameType

from converter.diagnostics import Code
from converter.exit import Exit, stop
from converter.report import Report
from converter.site.config import CONFIG, SETTINGS
from converter.terminal import Terminal
from converter.watch.lines import line
from converter.watch.lookout import Lookout
from converter.watch.loop import Finish, Inbox, Loop, Run, Said
from converter.watch.serve import Server

ENDINGS = {signal.SIGINT: Exit.INTERRUPTED, signal.SIGTERM: Exit.TERMINATED, signal.SIGHUP: Exit.TERMINATED}


@dataclass(frozen=True)
class Serving:
    """How the site is to be served."""

    port: int
    livereload_port: int


def watch(
    job: Callable[[], Report],
    sources: Sequence[str],
    root: Path,
    terminal: Terminal,
    *,
    serving: Serving | None = None,
    poll: bool = False,
) -> Report:
    """Runs the job, which converts the sources, now and at every save of one of them, until it is told to end.

    Raises:
        Stop: if the site cannot be used at the start, a CV is not there, or the site cannot be served.
    """
    inbox = Inbox()
    missing = [name for name in sources if not Path(name).exists()]
    if missing:
        hint = "name a CV in Markdown or plain text"
        raise stop(Exit.SOURCE, Code.SOURCE_UNREADABLE, "there is no such file", hint, missing[0])
    with ExitStack() as stack:
        stack.enter_context(signals_to(inbox))
        session = _Session(root.absolute(), terminal, inbox, serving, poll)
        loop = Loop(job, sources, [root / CONFIG, root / SETTINGS], inbox, ran=session.ran, said=session.said)
        # Looks out from before the first run, so that what is saved during it is not missed.
        lookout = Lookout(loop.paths, inbox.put, poll=poll)
        stack.callback(lookout.close)
        first = loop.run()
        assert first
        if first.error:
            raise first.error
        if first.report.exit_code is Exit.SITE:
            return first.report
        terminal.report(first.report)
        session.before = first.report
        stack.callback(session.close)
        session.serve()
        if lookout.limit:
            terminal.line(f"the system's help is used up ({lookout.limit}); looking every {lookout.interval} s instead")
        terminal.line(f"watching {', '.join(sources)}; Ctrl-C ends it")
        end = loop.go_on(lookout)
    if end.why:
        raise stop(end.code, Code.SITE_UNUSABLE, end.why, path=root)
    return Report(end.code)


class _Session:
    """What outlasts a run: the report before, and the server."""

    def __init__(self, root: Path, terminal: Terminal, inbox: Inbox, serving: Serving | None, poll: bool) -> None:
        self._root = root
        self._terminal = terminal
        self._inbox = inbox
        self._serving = serving
        self._poll = poll
        self._server: Server | None = None
        self.before = Report()

    def ran(self, run: Run) -> None:
        """Tells of a run, in one line."""
        text = f"{time.strftime('%H:%M:%S')} {line(run.causes, run.report, self.before, run.seconds)}"
        reached = run.report.changes is not None
        if run.error:
            text += f"; internal error: {type(run.error).__name__}: {run.error} (--verbose shows more)"
        self._terminal.line(text, urgent=not reached)
        self._terminal.details(run.report, run.error)
        if reached:
            self.before = run.report
            if CONFIG in run.causes:
                self.serve()  # Jekyll reads its configuration when it starts, and never again
        elif not self._root.is_dir():
            self._inbox.put(Finish(Exit.SITE, "the site's folder is gone"))

    def said(self, text: str) -> None:
        """Passes on what Jekyll said."""
        self._terminal.line(f"jekyll | {text}", urgent=True)  # told to be quiet, it says only what matters

    def serve(self) -> None:
        """Serves the site, if that is wanted; with its configuration of now."""
        if not self._serving:
            return
        self.close()
        self._server = Server(
            self._root,
            port=self._serving.port,
            livereload_port=self._serving.livereload_port,
            poll=self._poll,
            quiet=self._terminal.quiet,
            said=lambda text: self._inbox.put(Said(text)),
            ended=lambda code: self._inbox.put(Finish(Exit.SITE, f"Jekyll ended by itself, with exit code {code}")),
        )

    def close(self) -> None:
        """Ends what was started."""
        if self._server:
            self._server.close()
            self._server = None


@contextmanager
def signals_to(inbox: Inbox) -> Iterator[None]:
    """Has Ctrl-C and its like end the loop once the run under way is done; a second one ends that run, too."""
    former = {}

    def end(number: int, frame: FrameType | None) -> None:
        inbox.put(Finish(ENDINGS[signal.Signals(number)]))
        signal.signal(signal.SIGINT, signal.default_int_handler)

    if threading.current_thread() is threading.main_thread():
        for number in ENDINGS:
            if signal.getsignal(number) is not signal.SIG_IGN:  # as under nohup
                former[number] = signal.signal(number, end)
    try:
        yield
    finally:
        for number, handler in former.items():
            signal.signal(number, handler)
