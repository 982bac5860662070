"""The report, as text and as JSON."""

from __future__ import annotations

import json

import pytest

from converter.diagnostics import Code, Diagnostic, Location, Severity
from converter.edits import Conflict
from converter.exit import Exit
from converter.report import FEW_NOTES, FEW_WARNINGS, Report, as_json, as_plan, as_text
from converter.site.plan import Action, Changes, Reason, Step

NOTE = Diagnostic(Code.LINK_WITHOUT_TARGET, Severity.NOTE, "a note", location=Location("cv.md", 3, 7))
WARNING = Diagnostic(Code.NO_NAME, Severity.WARNING, "a warning", "what to do", Location("cv.md", 0, 0))
ERROR = Diagnostic(Code.TEXT_LOST, Severity.ERROR, "an error")
DOUBT = Diagnostic(Code.FIELD_DOUBTFUL, Severity.WARNING, "a doubt")
OTHER_WARNING = Diagnostic(Code.NO_NAME, Severity.WARNING, "another name", "what else to do", Location("cv.md", 9, 1))
CONFLICT = Diagnostic(Code.EDIT_CONFLICT, Severity.WARNING, "a conflict")
DONE = Changes(
    (
        Step("a.md", Action.CREATE, Reason.NEW, None, b"new\n"),
        Step("long.md", Action.CHANGE, Reason.MERGED, b"1\n2\n", b"1\n3", (Conflict("line 1", "1", "one"),)),
        Step("b.md", Action.UNCHANGED, Reason.SAME),
    )
)
SUMMARY = "files: 1 created, 1 changed, 1 unchanged; 1 file with edits of yours\n"

CASES = {
    "everything": (
        Report(diagnostics=(NOTE, WARNING, ERROR), papers=1, sections=2, changes=DONE, applied=True),
        {},
        "cv.md:3:7: note: a note [link-without-target]\n"
        "cv.md: warning: a warning [no-name]\n    what to do\n"
        "error: an error [text-lost]\n"
        f"1 paper, 2 sections; {SUMMARY}",
    ),
    "quiet": (
        Report(diagnostics=(NOTE, WARNING, ERROR), changes=DONE),
        {"quiet": True},
        "error: an error [text-lost]\n",
    ),
    "verbose": (
        Report(diagnostics=(NOTE,) * (FEW_NOTES + 1), changes=DONE, applied=True),
        {"verbose": True},
        "cv.md:3:7: note: a note [link-without-target]\n" * (FEW_NOTES + 1) + "create    a.md     the CV gives it\n"
        "change    long.md  the CV gives something else; your edits are kept\n"
        f"unchanged b.md     nothing to change\n0 papers, 0 sections; {SUMMARY}",
    ),
    "only planned": (
        Report(changes=DONE),
        {},
        "0 papers, 0 sections; files: 1 to create, 1 to change, 1 unchanged; 1 file with edits of yours; "
        "nothing was written\n",
    ),
    "nothing to do": (
        Report(changes=Changes((DONE.steps[-1],)), applied=True),
        {},
        "0 papers, 0 sections; files: 0 changed, 1 unchanged\n",
    ),
    "of many notes of one kind the first is shown": (
        Report(diagnostics=(NOTE,) * (FEW_NOTES + 1) + (WARNING,) * (FEW_NOTES + 1)),
        {},
        f"cv.md:3:7: note: a note [link-without-target]\n    and {FEW_NOTES} more of this kind (--verbose shows them)\n"
        + "cv.md: warning: a warning [no-name]\n" * (FEW_NOTES + 1)
        + "    what to do\n",
    ),
    "of many warnings of one kind the first ten are shown": (
        Report(diagnostics=(WARNING,) * (FEW_WARNINGS + 2)),
        {},
        "cv.md: warning: a warning [no-name]\n" * FEW_WARNINGS
        + "    what to do\n    and 2 more of this kind (--verbose shows them)\n",
    ),
    "conflicts are all shown, since they are told only once": (
        Report(diagnostics=(CONFLICT,) * (FEW_WARNINGS + 2)),
        {},
        "warning: a conflict [edit-conflict]\n" * (FEW_WARNINGS + 2),
    ),
    "errors are all shown": (
        Report(diagnostics=(ERROR,) * (FEW_WARNINGS + 2)),
        {},
        "error: an error [text-lost]\n" * (FEW_WARNINGS + 2),
    ),
    "the gravest come last, those of one kind together": (
        Report(diagnostics=(ERROR, WARNING, NOTE, DOUBT, OTHER_WARNING)),
        {},
        "cv.md:3:7: note: a note [link-without-target]\n"
        "cv.md: warning: a warning [no-name]\n    what to do\n"
        "cv.md:9:1: warning: another name [no-name]\n    what else to do\n"
        "warning: a doubt [field-doubtful]\n"
        "error: an error [text-lost]\n",
    ),
    "colour": (Report(diagnostics=(ERROR,)), {"colour": True}, "\x1b[31merror\x1b[0m: an error [text-lost]\n"),
    "a source commands no terminal": (
        Report(diagnostics=(Diagnostic(Code.ENTRY_UNREAD, Severity.NOTE, "a\x1b[2J\n b\u202e"),)),
        {},
        "note: a\\x1b[2J  b\\x202e [entry-unread]\n",
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_text(case: str) -> None:
    report, options, expected = CASES[case]
    assert as_text(report, **options) == expected


DIFF = "--- a/long.md\n+++ b/long.md\n@@ -1,2 +1,2 @@\n 1\n-2\n+3\n\\ No newline at end of file\n"


def test_plan() -> None:
    assert as_plan(Report(changes=DONE)) == (
        "create    a.md     the CV gives it\n"
        "change    long.md  the CV gives something else; your edits are kept\n\n"
        "--- /dev/null\n+++ b/a.md\n@@ -0,0 +1 @@\n+new\n" + DIFF
    )
    assert as_plan(Report(changes=Changes((DONE.steps[-1],)))) == ""
    only_remembered = as_plan(Report(changes=Changes((DONE.steps[-1],), remembers=True)))
    assert only_remembered == "change    .cv2pages/  what the next run has to know\n"


def test_json() -> None:
    value = json.loads(as_json(Report(Exit.PROOF, (NOTE, WARNING), 3, 4, DONE)))
    assert value["exit_code"] == 5
    assert (value["papers"], value["sections"]) == (3, 4)
    assert value["files"][1] == {
        "path": "long.md",
        "former": None,
        "action": "change",
        "reason": "the CV gives something else; your edits are kept",
        "conflicts": [{"where": "line 1", "mine": "1", "new": "one"}],
        "diff": DIFF,
    }
    assert value["diagnostics"][0] == {
        "code": "link-without-target",
        "severity": "note",
        "message": "a note",
        "hint": "",
        "path": "cv.md",
        "line": 3,
        "column": 7,
        "text": "",
    }
    assert value["diagnostics"][1]["line"] is None
