"""The hooks for pre-commit, run by it in a scratch repository, from a copy of this one."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT

from .test_action import CV, git

PARTS = ("converter", "pyproject.toml", "README.md", "LICENSE", ".pre-commit-hooks.yaml")


@pytest.fixture(scope="module")
def hooks(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """This repository as pre-commit wants it, with what is not committed yet."""
    copy = tmp_path_factory.mktemp("hooks")
    for part in PARTS:
        if (ROOT / part).is_dir():
            shutil.copytree(ROOT / part, copy / part, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(ROOT / part, copy)
    git(copy, "init", "--quiet")
    git(copy, "add", "--all")
    git(copy, "commit", "--quiet", "--message", "The hooks")
    return copy


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("home")


def commit(site: Path, home: Path) -> subprocess.CompletedProcess[str]:
    """Commits all that there is, as a user does."""
    git(site, "add", "--all")
    names = {f"GIT_{who}_{what}": "ann@example.org" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}
    return subprocess.run(
        ["git", "commit", "--message", "A change"],
        cwd=site,
        env={**os.environ, **names, "PRE_COMMIT_HOME": str(home), "HOME": str(home)},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.parametrize("hook", ["cv2pages-convert", "cv2pages-check"])
def test_hook(tmp_path: Path, hooks: Path, home: Path, hook: str) -> None:
    site = tmp_path / "site"
    (site / "cv").mkdir(parents=True)
    (site / "cv/cv.md").write_text(CV)
    (site / "_config.yml").write_text("title: A site\nexclude: [cv/]\n")
    revision = git(hooks, "rev-parse", "HEAD").strip()
    (site / ".pre-commit-config.yaml").write_text(
        f"repos:\n  - repo: {hooks}\n    rev: {revision}\n    hooks:\n      - id: {hook}\n        args: [cv/cv.md]\n"
    )
    git(site, "init", "--quiet")
    subprocess.run([sys.executable, "-m", "pre_commit", "install"], cwd=site, capture_output=True, check=True)

    stopped = commit(site, home)
    if "Could not find a version" in stopped.stdout or "No matching distribution" in stopped.stdout:
        pytest.skip("no package index can be reached")
    assert stopped.returncode == 1
    assert "1 paper, 2 sections" in stopped.stdout + stopped.stderr
    assert (site / "_pages/about.md").exists() == (hook == "cv2pages-convert")
    if hook == "cv2pages-check":
        assert "_pages/about.md:1:1: error" in stopped.stdout + stopped.stderr
        command = [sys.executable, "-m", "converter", "convert", "cv/cv.md"]
        subprocess.run(command, cwd=site, env={**os.environ, "PYTHONPATH": str(ROOT)}, capture_output=True, check=True)
    done = commit(site, home)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "_pages/about.md" in git(site, "ls-files").splitlines()
