"""Rewrites the repository's generated files: `python -m tests.regenerate`.

They are the schema of what `cv2pages parse` prints, and the sample site: what the command makes of the seed CV.
With `--check` nothing is written; what is stale is named, and the exit code is 1.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

import msgspec

from converter import schema
from converter.conversion import convert
from converter.writers import Site

ROOT = Path(__file__).resolve().parents[1]
SEED = "tests/data/seed-cv.md"
SAMPLE_FOLDERS = ("_pages", "_publications", "_data")
"""What of the sample site is kept; the other places would crowd the repository's top."""


def generated() -> dict[str, str]:
    """The text of each generated file, by its path in the repository."""
    return {"converter/cv.schema.json": json_schema(), **sample_site()}


def json_schema() -> str:
    """The JSON Schema of `schema.CV`."""
    (root,), definitions = msgspec.json.schema_components([schema.CV], ref_template="#/$defs/{name}")
    value = {"$schema": "https://json-schema.org/draft/2020-12/schema", **root, "$defs": definitions}
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"


def sample_site() -> dict[str, str]:
    """What the command makes of the seed CV, in a site with the theme's own settings."""
    content = (ROOT / SEED).read_bytes()
    files = convert([(SEED, content)], Site()).output.files
    return {path: text for path, text in files.items() if path.startswith(tuple(f"{name}/" for name in SAMPLE_FOLDERS))}


def stale(root: Path = ROOT) -> list[str]:
    """The generated files that are missing, different, or left over."""
    expected = generated()
    present = {
        path.relative_to(root).as_posix()
        for folder in SAMPLE_FOLDERS
        for path in (root / folder).rglob("*")
        if path.is_file()
    }
    wrong = {path for path, text in expected.items() if _text(root / path) != text}
    return sorted(wrong | (present - expected.keys()))


def rewrite(root: Path = ROOT) -> list[str]:
    """Brings all generated files up to date; returns the paths that had to be changed."""
    expected, changed = generated(), stale(root)
    for path in changed:
        target = root / path
        if path in expected:
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(expected[path], encoding="utf-8", newline="\n")
        else:
            target.unlink()
    return changed


def _text(path: Path) -> str | None:
    return path.read_bytes().decode() if path.is_file() else None


def main() -> int:
    check = "--check" in sys.argv[1:]
    paths = stale() if check else rewrite()
    for path in paths:
        print(f"{path}: {'stale; run python -m tests.regenerate' if check else 'rewritten'}")
    return 1 if check and paths else 0


if __name__ == "__main__":
    sys.exit(main())
