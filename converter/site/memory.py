"""What a site remembers of the runs before: the text of each file as it was generated last.

It lies in the site, in a dot folder, which Jekyll does not publish, and belongs under version control with it: a fresh
clone then knows as much as the folder that it was made from.  By comparing a file with that text we know whether it is
ours, and what in it was edited by hand.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from converter.diagnostics import Code
from converter.exit import Exit, stop

FOLDER = ".cv2pages"
BASE = f"{FOLDER}/base"
ORIGINAL = f"{FOLDER}/original"
VERSION_FILE = f"{FOLDER}/version"
VERSION = "2"


@dataclass(frozen=True)
class Memory:
    """Texts by path within the site, their lines ending in line feeds."""

    base: Mapping[str, str] = field(default_factory=dict)
    """What was generated last."""
    original: Mapping[str, str] = field(default_factory=dict)
    """What the files that are shared with the site's owner held before anything was added to them."""
    moved: Mapping[str, str] = field(default_factory=dict)
    """The names that files had, by those that their owner has given them since the last run."""
    named: Mapping[str, str] = field(default_factory=dict)
    """The names that the home page and the CV page are known by, by those that their owner has given them."""

    def known_as(self, path: str) -> str:
        """The name by which a file is known, whatever its owner calls it."""
        return self.named.get(path, path)


NOTHING = Memory()


def read(root: Path) -> Memory:
    """What a site remembers; nothing if no run has been there.

    Raises:
        Stop: (SITE) if it cannot be understood.
    """
    if not (root / FOLDER).is_dir():
        return Memory()
    hint = "restore the folder from version control, or delete it: all files are then taken for your own work"
    try:
        version = root / VERSION_FILE
        if version.is_file() and (found := version.read_text(encoding="utf-8").strip()) != VERSION:
            raise ValueError(f"its version is {found[:20]!r}, and only {VERSION} is known")
        return Memory(_texts(root / BASE), _texts(root / ORIGINAL))
    except (OSError, ValueError) as error:
        raise stop(Exit.SITE, Code.SITE_UNUSABLE, f"cannot be understood: {error}", hint, root / FOLDER) from error


def _texts(folder: Path) -> dict[str, str]:
    paths = sorted(path for path in folder.rglob("*") if path.is_file() and not path.name.startswith(".cv2pages-"))
    return {path.relative_to(folder).as_posix(): plain(path.read_bytes().decode()) for path in paths}


def plain(text: str) -> str:
    """The text with the line ends that we generate; version control may have changed those of a working copy."""
    return text.replace("\r\n", "\n")
