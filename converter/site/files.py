"""Puts texts into a site's folder: first everything is planned and checked, then everything is written.

Each file is wholly old or wholly new at any moment, what has not changed is not written, and no text that was not
written by us is lost: it is copied to `.cv2pages/backup/` before it gives way.
"""

from __future__ import annotations

from collections.abc import Container, Mapping
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from converter.diagnostics import Code, Diagnostic, Location, Severity
from converter.site import disk, manifest
from converter.site.manifest import Manifest, Written
from converter.site.obstacles import refuse
from converter.site.transaction import Delete, Operation, Write, commit

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
    operations: tuple[Operation, ...]
    """What to write and delete: the changed files, the backups and the manifest."""

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
    refuse(root, [*contents, *former.files, manifest.PATH])

    to_write: dict[str, bytes] = {}
    backups: dict[str, str] = {}
    now: dict[str, Written] = {}
    for path, content in contents.items():
        known, present = former.files.get(path), disk.content(root / path)
        now[path] = Written(manifest.digest(content), known.created if known else present is None)
        if present == content:
            continue
        if present is not None and not (known and manifest.digest(present) == known.sha256):
            backups[path] = _backup_path(root, path, present)
            to_write[backups[path]] = present
        to_write[path] = content

    deleted, kept = [], []
    for path, known in former.files.items():
        present = disk.content(root / path)
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
    refuse(root, backups.values())
    writes = [Write(path, content, disk.state(root / path)) for path, content in to_write.items()]
    deletions = [Delete(path, former.files[path].sha256) for path in deleted]
    changes = Changes(written, unchanged, tuple(deleted), tuple(kept), backups)
    return Plan(root, changes, (*writes, *deletions))


def apply(planned: Plan) -> None:
    """Does what was planned, all of it or nothing.

    Raises:
        Stop: (SITE) if a file changed since the plan was made, or the disk refuses.
    """
    commit(planned.root, planned.operations)


def _backup_path(root: Path, path: str, content: bytes) -> str:
    """A place for a former text that is free, or holds that same text already."""
    name = PurePosixPath(f"{BACKUP}/{path}")
    candidate, number = name, 1
    while (root / candidate).is_file() and (root / candidate).read_bytes() != content:
        number += 1
        candidate = name.with_stem(f"{name.stem}-{number}")
    return str(candidate)
