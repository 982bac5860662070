"""What one run of the watch mode has to say, in one line."""

from __future__ import annotations

from collections.abc import Sequence

from converter.diagnostics import Code, Diagnostic, Severity
from converter.report import Report, printable
from converter.site.plan import Changes

FEW_FILES = 3
"""So many files are named; of more, the rest is counted."""


def line(causes: Sequence[str], report: Report, before: Report, seconds: float) -> str:
    """What was saved, what that did to the site, how long it took, and what is new to complain of.

    `before` is the report of the last run that reached the site.
    """
    took = f"{seconds:.2f} s"
    if report.changes is None:
        outcome = f"the site stays as it was ({took})"
    else:
        outcome = f"{_outcome(report.changes)} ({took}){_files(report.changes)}"
    return printable(f"{', '.join(causes)}: {outcome}{_complaints(causes, report, before)}")


def _outcome(changes: Changes) -> str:
    counts = [
        f"{len(paths)} {verb}" for paths, verb in ((changes.written, "written"), (changes.deleted, "deleted")) if paths
    ]
    return ", ".join(counts) or "nothing changed"


def _files(changes: Changes) -> str:
    paths = [*changes.written, *changes.deleted]
    if not paths:
        return ""
    more = f" and {len(paths) - FEW_FILES} more" if len(paths) > FEW_FILES else ""
    return f": {', '.join(paths[:FEW_FILES])}{more}"


def _complaints(causes: Sequence[str], report: Report, before: Report) -> str:
    """The first error, conflict, or warning that the run before did not have; the others are counted."""
    complaints = [d for d in report.diagnostics if d.severity is Severity.ERROR]
    if not complaints:
        known = {_matter(diagnostic) for diagnostic in before.diagnostics}
        warnings = (d for d in report.diagnostics if d.severity is Severity.WARNING)
        complaints = [d for d in warnings if d.code is Code.EDIT_CONFLICT or _matter(d) not in known]
        complaints.sort(key=lambda d: d.code is not Code.EDIT_CONFLICT)
    if not complaints:
        return ""
    first = complaints[0]
    more = f", and {len(complaints) - 1} more (--verbose shows them)" if len(complaints) > 1 else ""
    return f"; {_place(first, causes)}{first.severity}: {first.message} [{first.code}]{more}"


def _place(diagnostic: Diagnostic, causes: Sequence[str]) -> str:
    at = diagnostic.location
    if not at:
        return ""
    if [at.path] != list(causes):
        return f"{at}: "
    return f"{at.line}:{at.column}: " if at.line else ""  # the line begins with the path


def _matter(diagnostic: Diagnostic) -> tuple[str, ...]:
    # Without the place: a new line at the top of a CV moves every one.
    return diagnostic.code, diagnostic.message, diagnostic.text
