"""The commands: each reads files, has the pure parts do the work, and puts the result where it belongs."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from pathlib import Path

from converter.diagnostics import Code, Diagnostic, Location, Severity
from converter.exit import Exit, Stop
from converter.report import Report

STANDARD_INPUT = "-"


def convert(
    names: Sequence[str],
    root: Path,
    publish: frozenset[str] | None = None,
    progress: Callable[[str], None] = lambda step: None,
) -> Report:
    """Writes the content that the CVs give into the site at `root`; `progress` is told each step before it begins.

    `publish` stands in for the site's own setting of this name.

    Raises:
        Stop: before anything is written.
    """
    from converter.conversion import convert
    from converter.site.config import left_alone, read_site, settings_of
    from converter.site.files import apply, plan
    from converter.site.transaction import exclusive

    with exclusive(root) as recovered:
        progress(f"Reading {', '.join(names)}")
        settings = settings_of(root)
        if publish is not None:
            settings = replace(settings, publish=publish)
        site = read_site(root, settings)
        conversion = convert(load(names), site, settings)
        planned = plan(root, conversion.output.files, left_alone(root, settings))
        progress(f"Writing {len(planned.operations)} files")
        apply(planned)
    cv = conversion.cv
    diagnostics = (*recovered, *conversion.diagnostics, *planned.diagnostics)
    return Report(Exit.DONE, diagnostics, len(cv.publications), _sections(cv.sections), planned.changes)


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
                sources.append(("<stdin>", sys.stdin.buffer.read()))
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
