"""The commands: each reads files, has the pure parts do the work, and puts the result where it belongs."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from difflib import unified_diff
from pathlib import Path
from typing import TYPE_CHECKING

from converter.diagnostics import Code, Diagnostic, Location, Severity
from converter.exit import Exit, Stop, stop
from converter.report import Report

if TYPE_CHECKING:
    from converter.site.inputs import State
    from converter.site.plan import Plan

STANDARD_INPUT = "-"
STDIN = "<stdin>"
"""What messages call it."""


@dataclass(frozen=True)
class Options:
    """What is done only where it is asked for."""

    adopts: bool = False
    """Whether to add to files of the site that no run has made."""
    config: bool = False
    """Whether to edit `_config.yml`."""
    removes_demo: bool = False
    """Whether the theme's own example content goes."""


@dataclass(frozen=True)
class Planned:
    """What a run would do, and what there is to say about it."""

    plan: Plan
    report: Report
    sources: Mapping[str, str]
    """The digests of the CVs' files by name."""
    inputs: State
    """The state of all that was read of the site."""


def convert(
    names: Sequence[str],
    root: Path,
    publish: frozenset[str] | None = None,
    progress: Callable[[str], None] = lambda step: None,
    *,
    options: Options = Options(),  # noqa: B008 - frozen
    dry_run: bool = False,
    tells_changes: bool = False,
) -> Report:
    """Writes the content that the CVs give into the site at `root`; `progress` is told each step before it begins.

    publish: stands in for the site's own setting of this name.
    dry_run: only says what would be done, and touches nothing.
    tells_changes: whether the exit code tells that something was changed.

    Raises:
        Stop: before anything is written.
    """
    from converter.site.transaction import exclusive

    if dry_run:
        return _look(names, root, publish, progress, options).report
    with exclusive(root) as recovered:
        planned = make_plan(names, root, publish, progress, options)
        progress(f"Writing {len(planned.plan.operations)} files")
        apply(planned)
    conflicts = any(step.conflicts for step in planned.plan.changes.steps)
    return replace(
        planned.report,
        exit_code=Exit.CONFLICT if conflicts else planned.report.exit_code if tells_changes else Exit.DONE,
        diagnostics=(*recovered, *planned.report.diagnostics),
        applied=True,
    )


def check(
    names: Sequence[str],
    root: Path,
    publish: frozenset[str] | None,
    progress: Callable[[str], None],
    options: Options,
) -> Report:
    """Says which files of the site at `root` are not what the CVs and the edits in the site give; touches nothing.

    Raises:
        Stop: if the CVs, the site or the proof do not allow it.
    """
    from converter.site.stale import stale

    planned = _look(names, root, publish, progress, options)
    return replace(planned.report, diagnostics=(*planned.report.diagnostics, *stale(planned.plan)))


def _look(
    names: Sequence[str], root: Path, publish: frozenset[str] | None, progress: Callable[[str], None], options: Options
) -> Planned:
    from converter.site.journal import is_pending
    from converter.site.lock import locked

    with locked(root):
        if is_pending(root):
            message, hint = "an earlier run was ended before it was done", "run cv2pages convert first"
            raise stop(Exit.SITE, Code.SITE_UNUSABLE, message, hint, root)
        return make_plan(names, root, publish, progress, options)


def make_plan(
    names: Sequence[str], root: Path, publish: frozenset[str] | None, progress: Callable[[str], None], options: Options
) -> Planned:
    """What the CVs would change in the site at `root`.

    Raises:
        Stop: if the CVs, the site or the proof do not allow it.
    """
    from converter.conversion import convert
    from converter.site.addresses import doubled
    from converter.site.config import CONFIG, SHARED, read_site, settings_of
    from converter.site.disk import digest
    from converter.site.examples import examples, is_example, told
    from converter.site.inputs import taken
    from converter.site.jekyll import published
    from converter.site.memory import read
    from converter.site.plan import plan
    from converter.site.renames import follow

    progress(f"Reading {', '.join(names)}")
    inputs = taken(root)  # before any of it is read
    memory = follow(root, read(root))
    settings = settings_of(root)
    if publish is not None:
        settings = replace(settings, publish=publish)
    if options.removes_demo:
        own = {path: text for path, text in memory.original.items() if not is_example(path, text.encode())}
        memory = replace(memory, original=own)
    # A menu or page that the owner would rather write is no example to take away, as single papers are.
    demo = [path for path in examples(root) if path not in memory.base and path not in settings.files_left_alone]
    site = read_site(root, memory, settings, examples=demo, removes_examples=options.removes_demo)
    sources = load(names)
    # What a run has once put into it follows the CV, as in every other file.
    conversion = convert(sources, site, settings, config=options.config or CONFIG in memory.base)
    called = {usual: path for path, usual in memory.named.items()}
    planned = plan(
        root,
        {called.get(path, path): text for path, text in conversion.output.files.items()},
        memory,
        SHARED,
        adopts=options.adopts,
        leaves_alone=lambda path: settings.leaves_alone(memory.known_as(path)),
        examples=demo,
        removes_examples=options.removes_demo,
        moved=conversion.output.moved,
    )
    shown = [path for path in demo if path not in SHARED and path not in conversion.output.files]
    digests = {name: digest(content) for name, content in sources if name != STDIN}
    report = Report(
        Exit.CHANGES if planned.operations else Exit.DONE,
        (
            *conversion.diagnostics,
            *told([] if options.removes_demo else shown),
            *planned.diagnostics,
            *doubled(planned),
            *published(root, digests),
        ),
        len(conversion.cv.publications),
        _sections(conversion.cv.sections),
        planned.changes,
        proposed="".join(_diff(path, site.config or "", text) for path, text in conversion.output.proposed.items()),
    )
    return Planned(planned, report, digests, inputs)


def _diff(path: str, before: str, after: str) -> str:
    """A change as a unified diff without lines around it."""
    old, new = (text.splitlines(keepends=True) for text in (before, after))
    return "".join(f"{line.rstrip()}\n" for line in unified_diff(old, new, f"a/{path}", f"b/{path}", n=0))


def apply(planned: Planned) -> None:
    """Does exactly what was planned.

    Raises:
        Stop: (SOURCE) if a CV changed since then, (SITE) if a file of the site did; nothing is written then.
    """
    from converter.site import inputs, plan
    from converter.site.disk import digest

    changed = [name for name, content in load(list(planned.sources)) if digest(content) != planned.sources[name]]
    if changed:
        message, hint = "this was saved while it was being converted; nothing was written", "run this again"
        raise stop(Exit.SOURCE, Code.SOURCE_CHANGED, message, hint, changed[0])
    if path := inputs.changed(planned.plan.root, planned.inputs):
        message, hint = "this file changed while the run was at work; nothing was written", "run this again"
        raise stop(Exit.SITE, Code.SITE_UNUSABLE, message, hint, planned.plan.root / path)
    plan.apply(planned.plan)


def parse(name: str, form: str, publish: frozenset[str]) -> tuple[str, Report]:
    """The CV as data, in the format "json" or "yaml".

    Raises:
        Stop: if it cannot be read.
    """
    from converter import export
    from converter.conversion import read_all, understand
    from converter.writers.private import redact

    documents = read_all(load([name]))
    cv, withheld = redact(understand(documents), publish)
    value = export.export(cv, documents[0])
    text = export.as_yaml(value) if form == "yaml" else export.as_json(value)
    diagnostics = (*cv.diagnostics, *withheld)
    return text, Report(Exit.DONE, diagnostics, len(cv.publications), _sections(cv.sections))


def load(names: Sequence[str]) -> list[tuple[str, bytes]]:
    """The contents of files by the names that messages give them; "-" is the standard input.

    Raises:
        Stop: (SOURCE) if any of them cannot be read; each is named.
    """
    sources: list[tuple[str, bytes]] = []
    errors: list[Diagnostic] = []
    for name in dict.fromkeys(names):
        try:
            if name == STANDARD_INPUT:
                sources.append((STDIN, sys.stdin.buffer.read()))
            else:
                sources.append((name, Path(name).read_bytes()))
        except OSError as error:
            errors.append(_unreadable(name, error))
    if errors:
        raise Stop(Exit.SOURCE, tuple(errors))
    return sources


def _unreadable(name: str, error: OSError) -> Diagnostic:
    message, hint = error.strerror or str(error), ""
    if isinstance(error, FileNotFoundError):
        message, hint = "there is no such file", "name a CV in Markdown or plain text"
    elif isinstance(error, IsADirectoryError):
        message, hint = "this is a folder", "name the CV in it"
    elif isinstance(error, PermissionError):
        message, hint = "the file may not be read", "ask for the permission to read it"
    return Diagnostic(Code.SOURCE_UNREADABLE, Severity.ERROR, message, hint, Location(name, 0, 0))


def _sections(sections: Iterable[object]) -> int:
    return sum(1 for section in sections if getattr(section, "level", 0))
