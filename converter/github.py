"""What a run tells GitHub Actions: annotations, which GitHub shows beside the lines of files, and the step's summary.

The format is that of GitHub's documentation, "Workflow commands for GitHub Actions".
"""

from __future__ import annotations

import html
import os
import secrets
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from converter.diagnostics import Code, Diagnostic, Severity
from converter.exit import Exit
from converter.report import Report, printable
from converter.site.plan import Changes

MOST = 200
"""Messages in a summary; GitHub refuses summaries of more than a megabyte."""
_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning"}


@contextmanager
def commands_ignored() -> Iterator[None]:
    """Has GitHub look for no commands in what is printed: what we print of a CV was written by others."""
    token = secrets.token_hex(16)
    _say(f"::stop-commands::{token}\n")
    try:
        yield
    finally:
        _say(f"::{token}::\n")


def tell(report: Report, site: str) -> None:
    """Tells how a run on the site in a folder ended."""
    _say(as_annotations(report, lambda path: _in_repository(path, Path(site))))
    if path := os.environ.get("GITHUB_STEP_SUMMARY"):
        with Path(path).open("a", encoding="utf-8") as file:
            file.write(as_summary(report))


def as_annotations(report: Report, in_repository: Callable[[str], str] = str) -> str:
    """A line for each error and warning, errors first; `in_repository` turns their paths into those of GitHub."""
    lines = []
    for severity, command in _COMMANDS.items():
        for diagnostic in report.diagnostics:
            if diagnostic.severity is severity:
                properties = {"title": str(diagnostic.code)}
                if at := diagnostic.location:
                    line = {"line": str(at.line), "col": str(at.column)} if at.line else {}
                    properties = {"file": in_repository(at.path), **line, **properties}
                named = ",".join(f"{name}={_property(value)}" for name, value in properties.items())
                lines.append(f"::{command} {named}::{_data(_sentence(diagnostic))}\n")
    return "".join(lines)


def as_summary(report: Report) -> str:
    """The report in Markdown, led by a count."""
    lines = [f"### {_headline(report)}", ""]
    told = [d for severity in _COMMANDS for d in report.diagnostics if d.severity is severity]
    if told:
        lines += ["| | where | what |", "| --- | --- | --- |"]
        lines += [f"| {d.severity} | {_code(str(d.location or ''))} | {_cell(_sentence(d))} |" for d in told[:MOST]]
        if len(told) > MOST:
            lines.append(f"| | | and {len(told) - MOST} more |")
        lines.append("")
    return "".join(f"{line}\n" for line in lines)


def _headline(report: Report) -> str:
    errors = [d for d in report.diagnostics if d.severity is Severity.ERROR]
    warnings = sum(d.severity is Severity.WARNING for d in report.diagnostics)
    stale = sum(d.code is Code.OUT_OF_DATE for d in errors)
    changes = report.changes or Changes()
    if stale:
        words = f"{_count(stale, 'file')} out of date"
    elif errors:
        words = f"{_count(len(errors), 'error')}: nothing was written"
    elif report.exit_code is Exit.INTERNAL:
        words = "1 error in cv2pages itself"
    else:
        words = f"{_count(len((*changes.written, *changes.deleted)), 'file')} changed"
        words += f"; {_count(report.papers, 'paper')}, {_count(report.sections, 'section')}"
    return words + (f"; {_count(warnings, 'warning')}" if warnings else "")


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" + ("" if number == 1 else "s")


def _sentence(diagnostic: Diagnostic) -> str:
    return printable(diagnostic.message + (f" ({diagnostic.hint})" if diagnostic.hint else ""))


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(printable(text)).replace(":", "%3A").replace(",", "%2C")


def _cell(text: str) -> str:
    """The text in a table of Markdown: no markup of it is any."""
    return "".join(f"\\{c}" if c in "\\`*_{}[]()#+-.!|~$" else c for c in html.escape(text, quote=False))


def _code(text: str) -> str:
    return f"<code>{html.escape(printable(text)).replace('|', '&#124;')}</code>" if text else ""


def _in_repository(path: str, site: Path) -> str:
    """A path as it is in the repository: messages name CVs as the user did, and files of the site from its root."""
    place = next((place for place in (Path(path), site / path) if place.exists()), site / path)
    workspace = os.environ.get("GITHUB_WORKSPACE") or Path.cwd()
    return Path(os.path.relpath(place, workspace)).as_posix()


def _say(text: str) -> None:
    sys.stderr.write(text)
    sys.stderr.flush()
