"""What a run tells its user: one text for people, one JSON object for programs."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import asdict, dataclass
from itertools import zip_longest

from converter.diagnostics import Code, Diagnostic, Severity
from converter.exit import Exit
from converter.site.memory import FOLDER
from converter.site.plan import Action, Changes, Reason, Step

FEW_NOTES = 3
"""Up to so many notes of one kind are shown one by one; of more, only the first, since they would bury the rest."""
FEW_WARNINGS = 10
"""Of more warnings of one kind, only so many are shown."""

_COLOURS = {Severity.ERROR: "31", Severity.WARNING: "33", Severity.NOTE: "36"}


@dataclass(frozen=True)
class Report:
    """How a run ended."""

    exit_code: Exit = Exit.DONE
    diagnostics: tuple[Diagnostic, ...] = ()
    papers: int = 0
    sections: int = 0
    changes: Changes | None = None
    """What was done, or is to be done, to the site; None where the run did not get so far."""
    applied: bool = False
    """Whether it was done, and not only planned."""
    proposed: str = ""
    """A change that is made only where it is asked for, as a unified diff."""


def as_text(report: Report, *, quiet: bool = False, verbose: bool = False, colour: bool = False) -> str:
    """The report for people: the diagnostics, those of one kind together, the gravest last; then a summary.

    A hint that several in a row share stands below the last of them.  `quiet` leaves only errors; `verbose` shows
    every message and every file.
    """
    kinds: dict[tuple[Severity, Code], list[Diagnostic]] = {}
    for severity in (Severity.ERROR,) if quiet else (Severity.NOTE, Severity.WARNING, Severity.ERROR):
        for diagnostic in report.diagnostics:
            if diagnostic.severity is severity:
                kinds.setdefault((severity, diagnostic.code), []).append(diagnostic)
    lines: list[str] = []
    width = 0 if report.changes is None else _width(report.changes)
    for (severity, code), found in kinds.items():
        shown = found if verbose else found[: _most(severity, code, len(found))]
        for diagnostic, after in zip_longest(shown, shown[1:]):
            lines.append(_line(diagnostic, colour))
            if diagnostic.hint and not (after and after.hint == diagnostic.hint):
                lines.append(f"    {printable(diagnostic.hint)}")
        if len(found) > len(shown):
            lines.append(f"    and {len(found) - len(shown)} more of this kind (--verbose shows them)")
    if report.proposed and not quiet:
        lines += [f"    {printable(line)}" for line in report.proposed.splitlines()]
    if report.changes and not quiet:
        if verbose:
            lines += [_file(step, width) for step in report.changes.steps]
        lines.append(_summary(report, report.changes))
    return "".join(line + "\n" for line in lines)


def as_json(report: Report) -> str:
    """The report for programs."""
    changes = report.changes or Changes()
    value = {
        "exit_code": int(report.exit_code),
        "papers": report.papers,
        "sections": report.sections,
        "applied": report.applied,
        "files": [
            {
                "path": step.path,
                "former": step.former,
                "action": str(step.action),
                "reason": str(step.reason),
                "conflicts": [asdict(conflict) for conflict in step.conflicts],
                "diff": step.diff,
            }
            for step in changes.steps
        ],
        "proposed": report.proposed,
        "diagnostics": [_object(diagnostic) for diagnostic in report.diagnostics],
    }
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"


def as_plan(report: Report) -> str:
    """What a run would do: a line for each file that it touches or leaves, then the changes as a unified diff."""
    changes = report.changes or Changes()
    steps = [step for step in changes.steps if step.action is not Action.UNCHANGED]
    width = _width(Changes(tuple(steps)))
    lines = [_file(step, width) for step in steps]
    if changes.remembers:
        lines.append(f"{Action.CHANGE:9} {FOLDER + '/':{width}}  what the next run has to know")
    diffs = [printable(line) for step in steps for line in step.diff.split("\n")[:-1]]
    return "".join(f"{line}\n" for line in [*lines, *([""] if diffs else []), *diffs])


def printable(text: str) -> str:
    """The text on one line and without characters that command a terminal: sources are not to be trusted."""
    return "".join(c if c.isprintable() else " " if c.isspace() else f"\\x{ord(c):02x}" for c in text)


def _most(severity: Severity, code: Code, number: int) -> int:
    """How many of so many messages of one kind are shown; conflicts are told in one run only, so all of them are."""
    if severity is Severity.NOTE and number > FEW_NOTES:
        return 1
    return FEW_WARNINGS if severity is Severity.WARNING and code is not Code.EDIT_CONFLICT else number


def _line(diagnostic: Diagnostic, colour: bool) -> str:
    severity = str(diagnostic.severity)
    if colour:
        severity = f"\x1b[{_COLOURS[diagnostic.severity]}m{severity}\x1b[0m"
    place = f"{printable(str(diagnostic.location))}: " if diagnostic.location else ""
    return f"{place}{severity}: {printable(diagnostic.message)} [{diagnostic.code}]"


def _file(step: Step, width: int) -> str:
    was = f"; it was {printable(step.former)}" if step.former else ""
    return f"{step.action:9} {printable(step.path):{width}}  {step.reason}{was}"


def _width(changes: Changes) -> int:
    return min(60, max((len(step.path) for step in changes.steps), default=0))


def _summary(report: Report, changes: Changes) -> str:
    verbs = ("to create", "to change", "to rename", "to delete", "left", "unchanged")
    if report.applied:
        verbs = ("created", "changed", "renamed", "deleted", "left", "unchanged")
    counts = Counter(step.action for step in changes.steps)
    files = [
        f"{counts[action]} {verb}"
        for action, verb in zip(Action, verbs, strict=True)
        if counts[action] or action is Action.CHANGE and not changes.written
    ]
    edited = sum(step.reason in (Reason.MERGED, Reason.EDITED, Reason.KEPT) for step in changes.steps)
    words = f"{_count(report.papers, 'paper')}, {_count(report.sections, 'section')}; files: {', '.join(files)}"
    words += f"; {_count(edited, 'file')} with edits of yours" if edited else ""
    return words + ("" if report.applied else "; nothing was written")


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
