"""Puts texts into a site's folder: first everything is planned and checked, then everything is written.

Each file is wholly old or wholly new at any moment, what has not changed is not written, and no text that was not
written by us is lost: it is copied to `.cv2pages/backup/` before it gives way.
"""

from __future__ import annotations

import os
from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import NamedTuple

from converter.diagnostics import Code, Diagnostic, Location, Severity
from converter.exit import Exit, Stop, stop
from converter.site import manifest
from converter.site.manifest import Manifest, Written

BACKUP = f"{manifest.FOLDER}/backup"


@dataclass(frozen=True)
class Changes:
    """What a run does, or did, to the files of a site; paths are relative to its root, with slashes."""

    written: tuple[str, ...] = ()
    unchanged: tuple[str, ...] = ()
    deleted: tuple[str, ...] = ()
    kept: tuple[str, ...] = ()
    """Files of an earlier run that this one does not make, left because they were edited by hand."""
    backups: Mapping[str, str] = field(default_factory=dict)
    """Files that were not ours, or were edited by hand, and where their former text was copied."""


@dataclass(frozen=True)
class Plan:
    """All that is to be done, found possible."""

    root: Path
    changes: Changes
    contents: Mapping[str, bytes]
    """What to write, by path: the changed files, the backups and the manifest."""

    @property
    def diagnostics(self) -> tuple[Diagnostic, ...]:
        """What the user is told about files that were written or edited by hand."""
        replaced = [
            Diagnostic(
                Code.FILE_REPLACED,
                Severity.WARNING,
                "this file, written or edited by hand, was rewritten",
                f"compare it with its former text in {backup}",
                Location(path, 0, 0),
            )
            for path, backup in self.changes.backups.items()
        ]
        kept = [
            Diagnostic(
                Code.FILE_KEPT,
                Severity.WARNING,
                "the CV no longer gives this file, but it was edited by hand and stays",
                "delete it if it is not wanted",
                Location(path, 0, 0),
            )
            for path in self.changes.kept
        ]
        return (*replaced, *kept)


def plan(root: Path, files: Mapping[str, str], shared: Container[str] = ()) -> Plan:
    """What it takes to make the given texts the site's files, and to delete those of earlier runs that are not given.

    A file in `shared` belongs to the site's owner as much as to us: where no text is given for it, it stays as it is.

    Raises:
        Stop: (SITE) if a file could not be written, a path leads out of the site, or the manifest cannot be understood.
    """
    root = root.resolve()
    former = manifest.read(root)
    contents = {path: text.encode() for path, text in files.items()}
    _refuse_obstacles(root, [*contents, *former.files, manifest.PATH])

    to_write: dict[str, bytes] = {}
    backups: dict[str, str] = {}
    now: dict[str, Written] = {}
    for path, content in contents.items():
        known, present = former.files.get(path), _content(root / path)
        now[path] = Written(manifest.digest(content), known.created if known else present is None)
        if present == content:
            continue
        if present is not None and not (known and manifest.digest(present) == known.sha256):
            backups[path] = _backup_path(root, path, present)
            to_write[backups[path]] = present
        to_write[path] = content

    deleted, kept = [], []
    for path, known in former.files.items():
        present = _content(root / path)
        if path in contents or present is None:
            continue
        if path in shared:
            now[path] = known
        elif not known.created:
            continue
        elif manifest.digest(present) == known.sha256:
            deleted.append(path)
        else:
            kept.append(path)
            now[path] = known

    written = tuple(path for path in to_write if path in contents)
    unchanged = tuple(path for path in contents if path not in to_write)
    # Backups go first; the manifest goes last, since it says what has been done.
    to_write = {path: to_write[path] for path in (*backups.values(), *written)}
    if now != former.files:
        to_write[manifest.PATH] = manifest.dump(Manifest(now)).encode()
    _refuse_obstacles(root, backups.values())
    return Plan(root, Changes(written, unchanged, tuple(deleted), tuple(kept), backups), to_write)


def apply(planned: Plan) -> None:
    """Does what was planned.

    All texts are on the disk under temporary names before the first one takes its place, so that a full disk is met
    while nothing has changed yet.

    Raises:
        Stop: (SITE) if the disk refuses.
    """
    drafts: list[tuple[Path, Path]] = []
    try:
        for number, (path, content) in enumerate(planned.contents.items()):
            target = planned.root / path
            if target.is_symlink():
                target = target.resolve()
            target.parent.mkdir(parents=True, exist_ok=True)
            draft = target.with_name(f".cv2pages-{os.getpid()}-{number}.tmp")
            drafts.append((draft, target))
            _write(draft, target, content)
        for draft, _ in drafts:
            _flush(draft)
        for draft, target in drafts:
            draft.replace(target)
        for path in planned.changes.deleted:
            (planned.root / path).unlink(missing_ok=True)
    except OSError as error:
        place = error.filename or planned.root
        raise stop(Exit.SITE, Code.SITE_UNUSABLE, error.strerror or str(error), path=place) from error
    finally:
        for draft, _ in drafts:
            draft.unlink(missing_ok=True)


def _refuse_obstacles(root: Path, paths: Iterable[str]) -> None:
    folders: dict[Path, Obstacle | None] = {}
    # Many files may have one read-only folder: each obstacle is told once.
    found = dict.fromkeys(_obstacle(root, path, folders) for path in dict.fromkeys(paths))
    problems = tuple(
        Diagnostic(Code.SITE_UNUSABLE, Severity.ERROR, obstacle.message, location=Location(str(obstacle.path), 0, 0))
        for obstacle in found
        if obstacle
    )
    if problems:
        raise Stop(Exit.SITE, problems)


class Obstacle(NamedTuple):
    """What keeps a file from being written."""

    path: Path
    message: str


def _obstacle(root: Path, path: str, folders: dict[Path, Obstacle | None]) -> Obstacle | None:
    """What keeps the file of a path from being written; `folders` remembers what was found out about folders."""
    target = root / path
    if PurePosixPath(path).is_absolute() or ".." in PurePosixPath(path).parts:
        return Obstacle(target, "this is no place within the site")
    if target.is_symlink():
        target = target.resolve()
    folder = target.parent
    if folder not in folders:
        folders[folder] = _obstacle_of_folder(root, folder)
    if folders[folder]:
        return folders[folder]
    if target.is_dir():
        return Obstacle(target, "a folder is where a file is to be written")
    if target.exists() and not target.is_file():
        return Obstacle(target, "something that is no file is where a file is to be written")
    if target.exists() and not os.access(target, os.R_OK | os.W_OK):
        return Obstacle(target, "the file is read-only")
    return None


def _obstacle_of_folder(root: Path, folder: Path) -> Obstacle | None:
    if not folder.resolve().is_relative_to(root):
        return Obstacle(folder, "a symbolic link leads out of the site")
    while not folder.exists():
        folder = folder.parent
    if not folder.is_dir():
        return Obstacle(folder, "this is a file, and would have to be a folder")
    if not os.access(folder, os.W_OK | os.X_OK):
        return Obstacle(folder, "the folder is read-only")
    return None


def _content(path: Path) -> bytes | None:
    return path.read_bytes() if path.is_file() else None


def _backup_path(root: Path, path: str, content: bytes) -> str:
    """A place for a former text that is free, or holds that same text already."""
    name = PurePosixPath(f"{BACKUP}/{path}")
    candidate, number = name, 1
    while (root / candidate).is_file() and (root / candidate).read_bytes() != content:
        number += 1
        candidate = name.with_stem(f"{name.stem}-{number}")
    return str(candidate)


def _write(draft: Path, target: Path, content: bytes) -> None:
    draft.unlink(missing_ok=True)
    with draft.open("xb") as file:
        file.write(content)
    if target.exists():
        draft.chmod(target.stat().st_mode)


def _flush(draft: Path) -> None:
    descriptor = os.open(draft, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
