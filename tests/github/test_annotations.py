"""What is said to GitHub Actions."""

from __future__ import annotations

import re

import pytest

from converter.diagnostics import Code, Diagnostic, Location, Severity
from converter.exit import Exit
from converter.github import MOST, as_annotations, as_summary
from converter.report import Report
from converter.site.plan import Action, Changes, Reason, Step


def diagnostic(
    message: str = "m", hint: str = "", path: str = "a.md", line: int = 1, severity: Severity = Severity.ERROR
) -> Diagnostic:
    return Diagnostic(Code.OUT_OF_DATE, severity, message, hint, Location(path, line, 2) if path else None)


def unescaped(text: str) -> str:
    """As GitHub's runner reads it."""
    for code, character in (("%0D", "\r"), ("%0A", "\n"), ("%3A", ":"), ("%2C", ","), ("%25", "%")):
        text = text.replace(code, character)
    return text


def test_a_line_for_each() -> None:
    told = as_annotations(Report(Exit.CHANGES, (diagnostic("one", "hint"), diagnostic("two", line=0))))
    assert told.splitlines() == [
        "::error file=a.md,line=1,col=2,title=out-of-date::one (hint)",
        "::error file=a.md,title=out-of-date::two",
    ]


def test_without_a_place() -> None:
    assert as_annotations(Report(Exit.CHANGES, (diagnostic(path=""),))) == "::error title=out-of-date::m\n"


def test_errors_first_and_no_notes() -> None:
    severities = (Severity.NOTE, Severity.WARNING, Severity.ERROR)
    told = as_annotations(Report(Exit.DONE, tuple(diagnostic(str(s), severity=s) for s in severities)))
    assert [line.rpartition("::")[2] for line in told.splitlines()] == ["error", "warning"]


@pytest.mark.parametrize("text", ["a,b:c%d", "100%25", "%0A", "::error::x", "a\nb", "a\r\nb", "ä,ö", "\x1b[31m"])
def test_whatever_the_text_it_stays_in_its_place(text: str) -> None:
    told = as_annotations(Report(Exit.CHANGES, (diagnostic(text, path=text),)))
    assert told.count("\n") == 1
    match = re.fullmatch(r"::error file=([^,:]*),line=1,col=2,title=out-of-date::(.*)\n", told)
    assert match, told
    shown = text.replace("\n", " ").replace("\r", " ").replace("\x1b", r"\x1b")
    assert (unescaped(match[1]), unescaped(match[2])) == (shown, shown)


@pytest.mark.parametrize(
    ("report", "headline"),
    [
        (Report(Exit.CHANGES, (diagnostic(),)), "1 file out of date"),
        (Report(Exit.CHANGES, (diagnostic(),) * 3), "3 files out of date"),
        (
            Report(Exit.SOURCE, (Diagnostic(Code.SOURCE_UNREADABLE, Severity.ERROR, "m"),)),
            "1 error: nothing was written",
        ),
        (Report(Exit.INTERNAL), "1 error in cv2pages itself"),
        (Report(Exit.DONE, (), 2, 1, Changes()), "0 files changed; 2 papers, 1 section"),
        (
            Report(
                Exit.DONE,
                (),
                2,
                1,
                Changes((Step("a", Action.CREATE, Reason.NEW), Step("b", Action.DELETE, Reason.GONE))),
            ),
            "2 files changed; 2 papers, 1 section",
        ),
        (
            Report(Exit.DONE, (diagnostic(severity=Severity.WARNING),), 1, 1, Changes()),
            "0 files changed; 1 paper, 1 section; 1 warning",
        ),
    ],
)
def test_the_summary_is_led_by_a_count(report: Report, headline: str) -> None:
    assert as_summary(report).splitlines()[0] == f"### {headline}"


def test_the_summary_is_a_table_whatever_the_text() -> None:
    text = "a|b\n| c | <script>*x*</script> [y](z) `code` ## h $m$"
    lines = as_summary(Report(Exit.CHANGES, (diagnostic(text, path=text),))).splitlines()
    assert len(lines) == 6
    assert re.sub(r"\\.", "", lines[4]).count("|") == 4
    assert "<script" not in lines[4]
    for sign in "*[`#$":
        assert not re.search(rf"(?<!\\)\{sign}", lines[4].split("</code>")[1])


def test_a_long_summary_is_cut_and_says_so() -> None:
    lines = as_summary(Report(Exit.CHANGES, (diagnostic(),) * (MOST + 5))).splitlines()
    assert len(lines) == MOST + 6
    assert lines[-2] == "| | | and 5 more |"
