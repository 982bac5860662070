"""What a run that is writing has to remember, so that it, or the next one, can put the site back as it was.

The journal is one file in the site's `.cv2pages/`, and its name says what has to be done with what it lists:

- `cleanup.json`: temporary files (and folders, if they are empty) that are of no use any more and go. The site's
  own files are whole and belong together, be it before the change or after it.
- `undo.json`: the site's files are being replaced; each that was is put back.

So a change begins under the first name, has the second one for just as long as files are replaced, and is done at the
moment at which it has the first one again.

It is undone and not done to the end, since a run that fails (a full disk) has to be undone in any case, and since
putting back needs renames only, for which there is room on a full disk.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path, PurePosixPath

from converter.diagnostics import Code
from converter.exit import Exit, stop
from converter.patterns import Lazy
from converter.site import disk, obstacles
from converter.site.memory import FOLDER

CLEANUP = f"{FOLDER}/cleanup.json"
UNDO = f"{FOLDER}/undo.json"
_DRAFT = f"{FOLDER}/journal.tmp"
VERSION = 1
_TEMPORARY = Lazy(r"\.cv2pages-[0-9]+\.(new|old)")


@dataclass(frozen=True, slots=True)
class Step:
    """How one file is changed; paths are relative to the site's root, with slashes and without symbolic links."""

    target: str
    after: str | None
    """The digest of the new content; None if the file is deleted."""
    new: str | None
    """The temporary file with the new content, until it takes the target's place."""
    old: str | None
    """A second name of the file as it was; a deleted file has it in place of its own. None if there was no file."""


@dataclass(frozen=True)
class Journal:
    """One change of a site."""

    steps: tuple[Step, ...]
    folders: tuple[str, ...]
    """Folders that did not exist, outer ones first."""


def begin(root: Path, journal: Journal) -> None:
    """Remembers a change before anything of it is done.

    Raises:
        OSError: if the disk refuses.
    """
    (root / FOLDER).mkdir(exist_ok=True)
    value = {"version": VERSION, "steps": [asdict(step) for step in journal.steps], "folders": journal.folders}
    disk.create(root / _DRAFT, json.dumps(value, ensure_ascii=False, indent=1).encode())
    disk.flush(root / _DRAFT)
    (root / _DRAFT).replace(root / CLEANUP)
    disk.flush_folder(root / FOLDER)
    disk.flush_folder(root)


def arm(root: Path) -> None:
    """From here on the site's files are replaced."""
    (root / CLEANUP).replace(root / UNDO)
    disk.flush_folder(root / FOLDER)


def settle(root: Path) -> None:
    """The change, or its undoing, is done: from here on it stays."""
    (root / UNDO).replace(root / CLEANUP)
    try:
        disk.flush_folder(root / FOLDER)
    except BaseException:
        (root / CLEANUP).replace(root / UNDO)
        raise


def is_pending(root: Path) -> bool:
    """Whether a run that was killed has left a change half done."""
    return (root / UNDO).exists()


def recover(root: Path) -> bool:
    """Puts right what a run that was killed has left; returns whether a change had to be undone.

    A file that was edited since then stays as it is.

    Raises:
        Stop: (SITE) if the journal cannot be understood.
        OSError: if the disk refuses; what was not done then is done the next time.
    """
    root = root.resolve()
    if not (root / FOLDER).is_dir() or not (root / FOLDER).resolve().is_relative_to(root):
        return False
    (root / _DRAFT).unlink(missing_ok=True)
    undone = _read(root, UNDO)
    if undone:
        _undo(root, undone)
        settle(root)
    if journal := _read(root, CLEANUP):
        _clean(root, journal)
    with suppress(OSError):  # not empty, as a rule
        (root / FOLDER).rmdir()
    return undone is not None


def _undo(root: Path, journal: Journal) -> None:
    touched = set()
    for step in reversed(journal.steps):
        target = root / step.target
        replaced = not step.new or not (root / step.new).exists()
        if not replaced or disk.state(target) != step.after:
            continue
        if step.old is None:
            target.unlink(missing_ok=True)
        elif _is_there(root / step.old):
            (root / step.old).replace(target)
        touched.add(target.parent)
    for folder in sorted(touched):
        if folder.is_dir():
            disk.flush_folder(folder)


def _clean(root: Path, journal: Journal) -> None:
    for path in temporary(journal):
        (root / path).unlink(missing_ok=True)
    for folder in reversed(journal.folders):
        with suppress(OSError):  # not empty, or never made
            (root / folder).rmdir()
    (root / CLEANUP).unlink()


def temporary(journal: Journal) -> Iterator[str]:
    """The paths of the temporary files of a change."""
    for step in journal.steps:
        yield from (path for path in (step.new, step.old) if path)


def _is_there(path: Path) -> bool:
    return path.is_symlink() or path.exists()


def _read(root: Path, path: str) -> Journal | None:
    """A journal; its paths are looked at as closely as if it came from a stranger, since a clone of a site does."""
    text = disk.content(root / path)
    if text is None:
        return None
    try:
        value = json.loads(text)
        if value["version"] != VERSION:
            raise ValueError(f"version {value['version']!r} is unknown")
        journal = Journal(tuple(Step(**step) for step in value["steps"]), tuple(value["folders"]))
        for name in temporary(journal):
            if not _TEMPORARY.fullmatch(PurePosixPath(name).name):
                raise ValueError(f"{name!r} is no temporary file")
        for name in (*temporary(journal), *journal.folders, *(step.target for step in journal.steps)):
            inside = PurePosixPath(name)
            if inside.is_absolute() or ".." in inside.parts or (root / name).parent.resolve() != (root / name).parent:
                raise ValueError(f"{name!r} is no place within the site")
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        hint = "delete it, and compare the site with what is under version control"
        raise stop(Exit.SITE, Code.SITE_UNUSABLE, f"cannot be understood: {error}", hint, root / path) from error
    return journal


def refuse(root: Path) -> None:
    """Makes sure that a journal can be kept.

    Raises:
        Stop: (SITE) if not.
    """
    obstacles.refuse(root, (CLEANUP, UNDO))
