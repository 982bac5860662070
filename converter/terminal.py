"""Where a run's words go: data to the standard output, all that people read to the standard error."""

from __future__ import annotations

import os
import sys

from converter import __version__
from converter.report import Report, as_text, printable

CLEAR_LINE = "\r\x1b[K"


class Terminal:
    """The two streams of a process, and what its user wants to see."""

    def __init__(self, *, quiet: bool, verbose: bool) -> None:
        self.quiet = quiet
        self._verbose = verbose
        self._moves = sys.stderr.isatty() and os.environ.get("TERM") != "dumb"
        self._step = ""

    def step(self, text: str) -> None:
        """Shows what is being done, in a line that the next one replaces; only where somebody looks."""
        if self._moves and not self.quiet:
            self._step = f"{printable(text)[:70]} ..."
            self._say(CLEAR_LINE + self._step)

    def data(self, text: str) -> None:
        """Prints a result, in the same bytes wherever we are."""
        try:
            sys.stdout.buffer.write(text.encode(errors="backslashreplace"))
            sys.stdout.flush()
        except BrokenPipeError:
            _to_nowhere(sys.stdout.fileno())

    def report(self, report: Report) -> None:
        """Tells how the run ended."""
        colour = self._moves and not os.environ.get("NO_COLOR")
        self._clear()
        self._say(as_text(report, quiet=self.quiet, verbose=self._verbose, colour=colour))

    def line(self, text: str, *, urgent: bool = False) -> None:
        """Prints a line; one that is not urgent only where not all should be quiet."""
        if urgent or not self.quiet:
            self._clear()
            self._say(f"{printable(text)}\n")

    def details(self, report: Report, error: Exception | None) -> None:
        """What `line` has said, in full, where that is wanted."""
        if self._verbose:
            self.report(report)
            if error:
                self.internal_error(error)

    def internal_error(self, error: Exception) -> None:
        """Tells of an error of our own."""
        self._clear()
        if self._verbose:
            import traceback

            self._say("".join(traceback.format_exception(error)))
        self._say(
            f"cv2pages {__version__}: internal error: {type(error).__name__}: {printable(str(error))}\n"
            "    This is a fault of cv2pages, not of your CV. Please report it"
            + (".\n" if self._verbose else ", with what --verbose prints here.\n")
        )

    def interrupted(self) -> None:
        """Leaves the line to the shell."""
        self._clear()

    def _clear(self) -> None:
        if self._step:
            self._say(CLEAR_LINE)
            self._step = ""

    def _say(self, text: str) -> None:
        try:
            sys.stderr.write(text)
            sys.stderr.flush()
        except BrokenPipeError:
            _to_nowhere(sys.stderr.fileno())


def _to_nowhere(descriptor: int) -> None:
    # Whoever read has seen enough; without this the interpreter complains when it flushes at its end.
    os.dup2(os.open(os.devnull, os.O_WRONLY), descriptor)
