"""What keeps files of a site from being written: found before the first write, and all of it at once."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path, PurePosixPath
from typing import NamedTuple

from converter.diagnostics import Code, Diagnostic, Location, Severity
from converter.exit import Exit, Stop


class Obstacle(NamedTuple):
    """What keeps a file from being written."""

    path: Path
    message: str


def refuse(root: Path, paths: Iterable[str]) -> None:
    """Makes sure that the files of these paths, which are relative to the site's root, can be written or deleted.

    Raises:
        Stop: (SITE) naming every obstacle: a folder or a file that is in the way, one that may not be written, a
            symbolic link or a path that leads out of the site.
    """
    root = root.resolve()
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


def place(root: Path, path: str) -> Path:
    """Where the content of a file lies: a symbolic link is followed, so that it stays a link when it is written."""
    target = root / path
    return target.resolve() if target.is_symlink() else target


def _obstacle(root: Path, path: str, folders: dict[Path, Obstacle | None]) -> Obstacle | None:
    """What keeps the file of a path from being written; `folders` remembers what was found out about folders."""
    target = root / path
    if PurePosixPath(path).is_absolute() or ".." in PurePosixPath(path).parts:
        return Obstacle(target, "this is no place within the site")
    try:
        target = place(root, path)
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
    except (OSError, RuntimeError) as error:  # the latter is Python 3.11's word for links that lead in a circle
        return Obstacle(target, getattr(error, "strerror", None) or "symbolic links lead in a circle")
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
