"""Changes several files of a site as one: all of them, or none."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from converter.diagnostics import Code, Diagnostic, Location, Severity
from converter.exit import Exit, Stop, stop
from converter.site import disk, journal, obstacles
from converter.site.disk import digest
from converter.site.journal import Journal, Step
from converter.site.lock import locked


@dataclass(frozen=True, slots=True)
class Write:
    """A file gets a content; the path is relative to the site's root, with slashes."""

    path: str
    content: bytes
    before: str | None
    """The SHA-256 of what the file has to hold now; None if there has to be none."""


@dataclass(frozen=True, slots=True)
class Delete:
    """A file goes; of a symbolic link, the link."""

    path: str
    before: str
    """The SHA-256 of what the file has to hold now."""


Operation = Write | Delete


@contextmanager
def exclusive(root: Path) -> Iterator[tuple[Diagnostic, ...]]:
    """Has a site to itself from reading it to writing it, with what a killed run left put right first.

    Raises:
        Stop: (SITE) if another run has the site, or what was left cannot be put right.
    """
    with locked(root):
        yield recover(root)


def recover(root: Path) -> tuple[Diagnostic, ...]:
    """Undoes what a run that was killed has left half done; returns what to tell the user of it.

    Raises:
        Stop: (SITE) if that cannot be done.
    """
    with _told(root):
        if not journal.recover(root):
            return ()
    message = "an earlier run was ended before it was done, and what it had changed was undone"
    return (Diagnostic(Code.RUN_UNDONE, Severity.NOTE, message, location=Location(str(root), 0, 0)),)


def commit(root: Path, operations: Sequence[Operation]) -> None:
    """Carries operations out, in their order, and all or none of them.

    Each content is written to a temporary file in the folder of its target, flushed, and renamed; so each file is
    wholly old or wholly new at any moment, and what the old ones held is kept until all are new. If the disk refuses
    a step, those before it are undone at once; if the process is killed, by the next `recover`.

    Raises:
        Stop: (SITE) if a file does not hold what it has to, or the disk refuses; every file is then as it was.
    """
    root = root.resolve()
    journal.refuse(root)
    obstacles.refuse(root, (operation.path for operation in operations))
    recover(root)
    _refuse_changed(root, operations)
    operations = [o for o in operations if isinstance(o, Delete) or o.before != digest(o.content)]
    if not operations:
        return
    change = _change(root, operations)
    try:
        with _told(root):
            journal.begin(root, change)
            _prepare(root, change, operations)
            journal.arm(root)
            _replace(root, change, operations)
            journal.settle(root)
    except BaseException as error:
        _take_back(root, error)
        raise
    # All is done. What the disk refuses now stays listed, and the next run removes it.
    with suppress(OSError):
        journal.recover(root)


def _change(root: Path, operations: Iterable[Operation]) -> Journal:
    steps: list[Step] = []
    folders: dict[Path, None] = {}
    for number, operation in enumerate(operations):
        if isinstance(operation, Write):
            target, after = obstacles.place(root, operation.path), digest(operation.content)
        else:
            target, after = root / operation.path, None
        folder = target.parent.resolve()
        folders.update(dict.fromkeys(reversed([f for f in (folder, *folder.parents) if not f.exists()])))
        beside = folder.relative_to(root)
        new, old = ((beside / f".cv2pages-{number}.{kind}").as_posix() for kind in ("new", "old"))
        steps.append(
            Step((beside / target.name).as_posix(), after, new if after else None, old if operation.before else None)
        )
    return Journal(tuple(steps), tuple(folder.relative_to(root).as_posix() for folder in folders))


def _prepare(root: Path, change: Journal, operations: Iterable[Operation]) -> None:
    """Puts all that is new on the disk, beside what is there."""
    for folder in change.folders:
        with _told(root / folder):
            (root / folder).mkdir(exist_ok=True)
    steps = list(zip(change.steps, operations, strict=True))
    for step, operation in steps:
        if step.new and isinstance(operation, Write):
            with _told(root / step.target):
                _draft(root, step, operation.content)
    # Flushed only now, so that the disk can take them together.
    for path in journal.temporary(change):
        if (root / path).exists():
            with _told(root / path):
                disk.flush(root / path)
    _flush_folders(root, change)


def _draft(root: Path, step: Step, content: bytes) -> None:
    target, new = root / step.target, root / str(step.new)
    disk.create(new, content)
    if not step.old:
        return
    new.chmod(target.stat().st_mode & 0o7777)
    old = root / step.old
    old.unlink(missing_ok=True)
    try:
        old.hardlink_to(target)
    except OSError:  # a file system without links
        disk.create(old, target.read_bytes(), target.stat().st_mode & 0o7777)


def _replace(root: Path, change: Journal, operations: Iterable[Operation]) -> None:
    for step, operation in zip(change.steps, operations, strict=True):
        target = root / step.target
        with _told(target):
            if disk.state(target) != operation.before:
                raise Stop(Exit.SITE, (_changed(target),))
            if step.new:
                (root / step.new).replace(target)
            elif step.old:
                target.replace(root / step.old)
    _flush_folders(root, change)


def _take_back(root: Path, error: BaseException) -> None:
    try:
        journal.recover(root)
    except OSError as second:
        if not isinstance(error, Stop):
            return
        hint = f"what was done could not be undone ({second.strerror or second}); the next run will try again"
        told = error.diagnostics[0]
        raise Stop(
            error.exit_code, (Diagnostic(told.code, told.severity, told.message, hint, told.location),)
        ) from error


def _flush_folders(root: Path, change: Journal) -> None:
    folders = {(root / step.target).parent for step in change.steps}
    folders |= {(root / folder).parent for folder in change.folders}
    for folder in sorted(folders):
        with _told(folder):
            disk.flush_folder(folder)


def _refuse_changed(root: Path, operations: Iterable[Operation]) -> None:
    changed = []
    for operation in operations:
        with _told(root / operation.path):
            if disk.state(root / operation.path) != operation.before:
                changed.append(_changed(root / operation.path))
    if changed:
        raise Stop(Exit.SITE, tuple(changed))


def _changed(path: Path) -> Diagnostic:
    message = "this file changed while the run was at work; nothing was written"
    return Diagnostic(
        Code.SITE_UNUSABLE,
        Severity.ERROR,
        message,
        "save what is open in an editor and run this again",
        Location(str(path), 0, 0),
    )


@contextmanager
def _told(path: Path) -> Iterator[None]:
    """Turns what the disk refuses into a message about a path."""
    try:
        yield
    except OSError as error:
        raise stop(Exit.SITE, Code.SITE_UNUSABLE, error.strerror or str(error), path=path) from error
