"""The one line about a run."""

from __future__ import annotations

import pytest

from converter.diagnostics import Code, Diagnostic, Location, Severity
from converter.exit import Exit
from converter.report import Report
from converter.site.plan import Action, Changes, Reason, Step
from converter.watch.lines import line

DOUBT = Diagnostic(Code.FIELD_DOUBTFUL, Severity.WARNING, "the year may be another", "compare", Location("cv.md", 3, 1))
MOVED = Diagnostic(Code.FIELD_DOUBTFUL, Severity.WARNING, "the year may be another", "compare", Location("cv.md", 9, 1))
NAMELESS = Diagnostic(Code.NO_NAME, Severity.WARNING, "whose CV is this?")
CONFLICT = Diagnostic(Code.EDIT_CONFLICT, Severity.WARNING, "your text stays", location=Location("_pages/cv.md", 0, 0))
NOTE = Diagnostic(Code.DATE_ASSUMED, Severity.NOTE, "no date")
EMPTY = Diagnostic(Code.SOURCE_UNREADABLE, Severity.ERROR, "the file is empty", location=Location("cv.md", 0, 0))
LOST = Diagnostic(Code.TEXT_LOST, Severity.ERROR, "lost", location=Location("cv.md", 2, 7))


def changes(written: str, unchanged: str = "", deleted: str = "") -> Changes:
    return Changes(
        (
            *(Step(path, Action.CHANGE, Reason.RENEWED) for path in written),
            *(Step(path, Action.UNCHANGED, Reason.SAME) for path in unchanged),
            *(Step(path, Action.DELETE, Reason.GONE) for path in deleted),
        )
    )


@pytest.mark.parametrize(
    ("report", "text"),
    [
        (Report(changes=Changes()), "nothing changed (0.12 s)"),
        (Report(changes=changes(written="ab", unchanged="x")), "2 written (0.12 s): a, b"),
        (Report(changes=changes(written="a", deleted="bcd")), "1 written, 3 deleted (0.12 s): a, b, c and 1 more"),
        (Report(diagnostics=(NOTE, MOVED), changes=Changes()), "nothing changed (0.12 s)"),
        (
            Report(diagnostics=(MOVED, NAMELESS), changes=changes(written="a")),
            "1 written (0.12 s): a; warning: whose CV is this? [no-name]",
        ),
        (
            Report(Exit.CONFLICT, (NAMELESS, CONFLICT), changes=changes(written="a")),
            "1 written (0.12 s): a; _pages/cv.md: warning: your text stays [edit-conflict], "
            "and 1 more (--verbose shows them)",
        ),
        (
            Report(Exit.SOURCE, (EMPTY,)),
            "the site stays as it was (0.12 s); error: the file is empty [source-unreadable]",
        ),
        (
            Report(Exit.PROOF, (NAMELESS, LOST, EMPTY)),
            "the site stays as it was (0.12 s); 2:7: error: lost [text-lost], and 1 more (--verbose shows them)",
        ),
    ],
)
def test_line(report: Report, text: str) -> None:
    assert line(["cv.md"], report, Report(diagnostics=(DOUBT, CONFLICT)), 0.1234) == f"cv.md: {text}"


def test_every_cause_is_named_and_so_is_another_file() -> None:
    text = line(["new.md", "_config.yml"], Report(Exit.SOURCE, (EMPTY,)), Report(), 0)
    assert text == (
        "new.md, _config.yml: the site stays as it was (0.00 s); cv.md: error: the file is empty [source-unreadable]"
    )


def test_it_is_one_line() -> None:
    assert line(["a\nb\x1b[2J.md"], Report(changes=Changes()), Report(), 0).isprintable()
