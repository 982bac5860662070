"""What earlier runs wrote into a site, so that later ones can tell their own files from those written by hand.

The manifest lies in the site, in a dot folder that Jekyll does not publish, and belongs under version control with it:
a fresh clone then knows as much as the folder that it was made from.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from converter.diagnostics import Code
from converter.exit import Exit, stop

FOLDER = ".cv2pages"
PATH = f"{FOLDER}/manifest.json"
VERSION = 1


@dataclass(frozen=True, slots=True)
class Written:
    """A file as a run left it."""

    sha256: str
    created: bool
    """Whether the file was not there before the first run that wrote it."""


@dataclass(frozen=True)
class Manifest:
    """The files that runs wrote, by path within the site."""

    files: Mapping[str, Written] = field(default_factory=dict)


def digest(content: bytes) -> str:
    """The SHA-256 of a content in hexadecimal digits."""
    return hashlib.sha256(content).hexdigest()


def read(root: Path) -> Manifest:
    """The manifest of a site; an empty one if there is none.

    Raises:
        Stop: (SITE) if it cannot be understood.
    """
    path = root / PATH
    try:
        value = json.loads(path.read_text(encoding="utf-8"))
        if value["version"] != VERSION:
            raise ValueError(f"version {value['version']!r} is unknown")
        return Manifest({path: Written(f["sha256"], bool(f["created"])) for path, f in value["files"].items()})
    except FileNotFoundError:
        return Manifest()
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        hint = "restore it from version control, or delete it: what cv2pages wrote is then taken for your own work"
        raise stop(Exit.SITE, Code.SITE_UNUSABLE, f"cannot be understood: {error}", hint, path) from error


def dump(manifest: Manifest) -> str:
    """The manifest as JSON, one file a line so that it merges and reads well under version control."""
    lines = ",\n".join(
        f"    {json.dumps(path, ensure_ascii=False)}: "
        + json.dumps({"sha256": written.sha256, "created": written.created})
        for path, written in sorted(manifest.files.items())
    )
    return f'{{\n  "version": {VERSION},\n  "files": {{\n{lines}\n  }}\n}}\n'
