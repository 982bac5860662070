"""Sites to build: a copy of a theme, what the converter writes into it, and what Jekyll makes of that."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

THEME = Path(__file__).parents[1] / "theme"
NOT_PART_OF_A_SITE = shutil.ignore_patterns(".git", "_site", ".jekyll-cache", "node_modules")


@dataclass(frozen=True)
class Theme:
    """A theme to build on: one of the two of our own, or a checkout of a real site."""

    name: str
    folders: tuple[Path, ...]
    """Laid over one another in this order."""

    @property
    def modern(self) -> bool:
        """Whether it has categories of publications and a page for the CV as data."""
        return any((folder / "_includes/cv-template.html").is_file() for folder in self.folders)

    def copy(self, root: Path) -> Path:
        """A fresh copy of it in `root`, made such that it can be looked at on this machine.

        Addresses lose their host, plugins that are not installed are left out, and a `_data/cv.json` goes, because
        it would hide the `_data/cv.yml` that is to be looked at.
        """
        for folder in self.folders:
            shutil.copytree(folder, root, dirs_exist_ok=True, ignore=NOT_PART_OF_A_SITE)
        (root / "_data/cv.json").unlink(missing_ok=True)
        wanted = re.findall(r"^\s+- (jekyll-[a-z-]+|jemoji)\s*$", (root / "_config.yml").read_text("utf-8"), re.M)
        plugins = installed(sorted(set(wanted)))
        local = {"url": "", "baseurl": "", "plugins": plugins, "whitelist": plugins, "analytics": {"provider": False}}
        (root / "_local.yml").write_text(json.dumps(local), encoding="utf-8")
        return root


def themes() -> list[Theme]:
    """The site that ACADEMICPAGES_SITE names, or else our own themes."""
    if site := os.environ.get("ACADEMICPAGES_SITE"):
        return [Theme(Path(site).resolve().name, (Path(site).resolve(),))]
    return [Theme(name, (THEME / "common", THEME / name)) for name in ("old", "modern")]


def installed(gems: list[str]) -> list[str]:
    """Those of the gems that this machine has."""
    script = "puts ARGV.select { |name| Gem::Specification.find_all_by_name(name).any? }"
    return subprocess.run(["ruby", "-e", script, *gems], capture_output=True, text=True, check=True).stdout.split()


def write(root: Path, files: Mapping[str, str]) -> None:
    """Puts the files into the site, as they are."""
    for path, text in files.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text, encoding="utf-8", newline="")


def convert(root: Path, *sources: Path) -> str:
    """Runs the main job on the sources, as a user of a site without pages of their own does; returns what it says."""
    if not (root / ".cv2pages").exists():
        for page in ("about.md", "cv.md"):
            (root / "_pages" / page).unlink(missing_ok=True)
    command = [sys.executable, "-m", "converter", "convert", *map(str, sources), "--site", str(root)]
    run = subprocess.run(command, capture_output=True, text=True, cwd=root)
    assert run.returncode == 0, f"{' '.join(command)}\nexit code {run.returncode}\n{run.stdout}{run.stderr}"
    return run.stdout + run.stderr


def build(root: Path) -> Path:
    """Builds the site as GitHub Pages would, in safe mode, and returns the folder of its pages.

    Fails on errors and on every warning, except for those that a real site's own files have brought before.
    """
    pages = root.with_name(root.name + "-built")
    config = f"{root / '_config.yml'},{root / '_local.yml'}"
    command = ["jekyll", "build", "--safe", "--quiet", "--source", str(root), "--destination", str(pages)]
    environment = os.environ | {"LANG": "C.UTF-8", "JEKYLL_ENV": "development"}
    run = subprocess.run([*command, "--config", config], capture_output=True, text=True, env=environment)
    said = re.sub(r"\x1b\[[0-9;]*m", "", run.stdout + run.stderr)
    assert run.returncode == 0, said
    if "ACADEMICPAGES_SITE" not in os.environ:
        assert not said.strip(), said
    assert "Conflict" not in said, said
    return pages
