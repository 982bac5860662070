"""How a run ends: the exit codes, and the exception that ends it early."""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from converter.diagnostics import Code, Diagnostic


class Exit(IntEnum):
    """The exit codes.  They are stable and documented in the README."""

    DONE = 0
    """The work is done; there may be warnings."""
    INTERNAL = 1
    """An error in the program itself."""
    CHANGES = 2
    """Something would change: the answer of a run that only plans."""
    SOURCE = 3
    """A CV cannot be read."""
    SITE = 4
    """The site's folder cannot be used."""
    PROOF = 5
    """The result would have lost or invented text."""
    CONFLICT = 6
    """All is done, but where both the CV and the user changed a place, the user's text stayed."""
    USAGE = 64
    """The command line is wrong; the number is that of sysexits.h (EX_USAGE)."""
    INTERRUPTED = 130
    """Stopped with Ctrl-C; the number is the shells' convention (128 + SIGINT)."""
    TERMINATED = 143
    """The watch mode was told to end (128 + SIGTERM)."""


class Stop(Exception):  # noqa: N818 - it ends a run; whether that is an error is the exit code's business
    """Ends a run before anything was written, with what to tell the user."""

    def __init__(self, exit_code: Exit, diagnostics: tuple[Diagnostic, ...]) -> None:
        super().__init__("; ".join(d.message for d in diagnostics if d.severity == "error"))
        self.exit_code = exit_code
        self.diagnostics = diagnostics


def stop(
    exit_code: Exit, code: Code, message: str, hint: str = "", path: object = "", line: int = 0, column: int = 0
) -> Stop:
    """A Stop with one error, at a place in a file if a path is given."""
    from converter.diagnostics import Diagnostic, Location, Severity

    location = Location(str(path), line, column) if path else None
    return Stop(exit_code, (Diagnostic(code, Severity.ERROR, message, hint, location),))
