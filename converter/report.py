"""What a run tells its user: one text for people, one JSON object for programs."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from converter.diagnostics import Code, Diagnostic, Severity
from converter.exit import Exit
from converter.site.files import Changes

FEW_NOTES = 3
"""Up to so many notes of one kind are shown one by one; of more, only the first, since they would bury the rest."""

_COLOURS = {Severity.ERROR: "31", Severity.WARNING: "33", Severity.NOTE: "36"}


@dataclass(frozen=True)
class Report:
    """How a run ended."""

    exit_code: Exit = Exit.DONE
    diagnostics: tuple[Diagnostic, ...] = ()
    papers: int = 0
    sections: int = 0
    changes: Changes | None = None
    """What was done to the site; None where it was not touched."""


def as_text(report: Report, *, quiet: bool = False, verbose: bool = False, colour: bool = False) -> str:
    """The report for people: a line and a hint for each diagnostic, then a summary.

    `quiet` leaves only errors; `verbose` shows every note and every file.
    """
    shown = [d for d in report.diagnostics if not quiet or d.severity is Severity.ERROR]
    counts = Counter(diagnostic.code for diagnostic in shown if diagnostic.severity is Severity.NOTE)
    many = {} if verbose else {code: count for code, count in counts.items() if count > FEW_NOTES}
    told = set()
    lines: list[str] = []
    for diagnostic in shown:
        code = diagnostic.code
        if diagnostic.severity is not Severity.NOTE or code not in many:
            lines += _lines(diagnostic, colour)
        elif code not in told:
            told.add(code)
            lines += [*_lines(diagnostic, colour), f"    and {many[code] - 1} more of this kind (--verbose shows them)"]
    if report.changes and not quiet:
        if verbose:
            lines += _files(report.changes)
        lines.append(_summary(report, report.changes))
    return "".join(line + "\n" for line in lines)


def as_json(report: Report) -> str:
    """The report for programs."""
    changes = report.changes or Changes()
    value = {
        "exit_code": int(report.exit_code),
        "papers": report.papers,
        "sections": report.sections,
        "written": list(changes.written),
        "unchanged": list(changes.unchanged),
        "deleted": list(changes.deleted),
        "kept": list(changes.kept),
        "backups": dict(changes.backups),
        "diagnostics": [_object(diagnostic) for diagnostic in report.diagnostics],
    }
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"


def printable(text: str) -> str:
    """The text on one line and without characters that command a terminal: sources are not to be trusted."""
    return "".join(c if c.isprintable() else " " if c.isspace() else f"\\x{ord(c):02x}" for c in text)


def _lines(diagnostic: Diagnostic, colour: bool) -> Iterator[str]:
    severity = str(diagnostic.severity)
    if colour:
        severity = f"\x1b[{_COLOURS[diagnostic.severity]}m{severity}\x1b[0m"
    place = f"{printable(str(diagnostic.location))}: " if diagnostic.location else ""
    yield f"{place}{severity}: {printable(diagnostic.message)} [{diagnostic.code}]"
    if diagnostic.hint:
        yield f"    {printable(diagnostic.hint)}"


def _files(changes: Changes) -> Iterator[str]:
    for verb, paths in (
        ("wrote", changes.written),
        ("unchanged", changes.unchanged),
        ("deleted", changes.deleted),
        ("kept", changes.kept),
    ):
        yield from (f"{verb:9} {printable(path)}" for path in paths)


def _summary(report: Report, changes: Changes) -> str:
    files = [
        f"{len(paths)} {verb}"
        for paths, verb in (
            (changes.written, "written"),
            (changes.unchanged, "unchanged"),
            (changes.deleted, "deleted"),
        )
        if paths or verb == "written"
    ]
    return f"{_count(report.papers, 'paper')}, {_count(report.sections, 'section')}; files: {', '.join(files)}"


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" + ("" if number == 1 else "s")


def _object(diagnostic: Diagnostic) -> dict[str, object]:
    at = diagnostic.location
    return {
        "code": str(diagnostic.code),
        "severity": str(diagnostic.severity),
        "message": diagnostic.message,
        "hint": diagnostic.hint,
        "path": at.path if at else None,
        "line": at.line if at and at.line else None,
        "column": at.column if at and at.line else None,
        # Reports end up in public logs, where a withheld telephone number is as little wanted as on the site.
        "text": "" if diagnostic.code is Code.PRIVATE_WITHHELD else diagnostic.text,
    }
