"""What is not up to date in a site: the files that a run would write or delete."""

from __future__ import annotations

from itertools import zip_longest

from converter.diagnostics import Code, Diagnostic, Location, Severity
from converter.site.memory import FOLDER
from converter.site.plan import Action, Plan, Step

_WORDS = {
    Action.CREATE: "this file is missing",
    Action.CHANGE: "this file is out of date",
    Action.RENAME: "this file has another name now",
    Action.DELETE: "this file is left over",
}
_HINT = "run cv2pages convert, and put what it writes under version control"


def stale(plan: Plan) -> tuple[Diagnostic, ...]:
    """An error for each file that would be written or deleted, at the first line that would change.

    What the site remembers of a file is told only where the file itself is as it should be.
    """
    steps = [step for step in plan.changes.steps if step.action in _WORDS]
    told = {
        step.path: _diagnostic(f"{_words(step)}: {step.reason}", step.former or step.path, _first_line(step))
        for step in steps
    }
    for operation in plan.operations:
        path = operation.path
        _, _, file = path.removeprefix(f"{FOLDER}/").partition("/")
        # Beside the texts there is only the version of the folder, which changes with them.
        known = {*told, *(step.former for step in steps)}
        if path not in known and file not in known and (file or not told):
            told[path] = _diagnostic("what is remembered of the last run is out of date", path, 1)
    return tuple(told.values())


def _words(step: Step) -> str:
    return _WORDS[step.action] + (f", {step.path}" if step.former else "")


def _diagnostic(message: str, path: str, line: int) -> Diagnostic:
    return Diagnostic(Code.OUT_OF_DATE, Severity.ERROR, message, _HINT, Location(path, line, 1))


def _first_line(step: Step) -> int:
    before, after = ((content or b"").splitlines() for content in (step.before, step.after))
    lines = enumerate(zip_longest(before, after), 1)
    return next((number for number, (old, new) in lines if old != new), 1)
