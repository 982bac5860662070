"""The action and the workflows of the documentation: they are well-formed, and their scripts do what they say."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import sysconfig
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import ROOT

from .workflows import GUIDE, Runner, action, load, workflows

CV = '# Ann Miller\n\nann@example.org\n\n## Publications\n\n1. **A. Miller**. "Moss". *Journal of Moss*, 2020.\n'


def git(folder: Path, *arguments: str) -> str:
    names = ["-c", "user.name=Ann", "-c", "user.email=ann@example.org", "-c", "init.defaultBranch=master"]
    command = ["git", *names, "-C", str(folder), *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """A site under version control, with a place that it is pushed to."""
    root = tmp_path / "work space"
    (root / "cv").mkdir(parents=True)
    (root / "cv/cv.md").write_text(CV)
    (root / "_config.yml").write_text("title: A site\nexclude: [cv/]\n")
    git(tmp_path, "init", "--quiet", "--bare", "origin.git")
    git(root, "init", "--quiet")
    git(root, "add", "--all")
    git(root, "commit", "--quiet", "--message", "A site")
    git(root, "remote", "add", "origin", str(tmp_path / "origin.git"))
    git(root, "push", "--quiet", "--set-upstream", "origin", "master")
    return root


@pytest.fixture
def runner(repository: Path, tmp_path: Path) -> Runner:
    temporary = tmp_path / "temporary"
    temporary.mkdir()
    runner = Runner(repository, temporary)
    runner.install_link()
    return runner


# ------------------------------------------------------------------------------------------------------- well-formed


def test_action_and_workflows_are_linted(tmp_path: Path) -> None:
    folder = tmp_path / ".github/workflows"
    shutil.copytree(ROOT / ".github/workflows", folder)
    shutil.copy(ROOT / "action.yml", tmp_path)
    for number, text in enumerate(workflows().values()):
        (folder / f"{number}.yml").write_text(text, encoding="utf-8")
    subprocess.run(["git", "init", "--quiet", tmp_path], check=True)
    shellcheck = shutil.which("shellcheck", path=os.pathsep.join([sysconfig.get_path("scripts"), os.environ["PATH"]]))
    # The actions are pinned by version: what a commit of theirs is called is nothing that this repository knows.
    options = ["--ignore=unpinned-uses", "--strict-exit", "--no-color", f"--shellcheck={shellcheck or ''}"]
    command = [sys.executable, "-m", "jactionlint", *options]
    result = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stdout + result.stderr
    assert shellcheck or os.environ.get("CI") != "true"


def test_the_linter_finds_what_is_wrong(tmp_path: Path) -> None:
    """With the same options; else that nothing is found would mean nothing."""
    text = (ROOT / "action.yml").read_text(encoding="utf-8")
    (tmp_path / "action.yml").write_text(text.replace('"--site=$SITE"', '"--site=${{ inputs.site }}" $nothing'))
    subprocess.run(["git", "init", "--quiet", tmp_path], check=True)
    command = [sys.executable, "-m", "jactionlint", "--ignore=unpinned-uses", "--strict-exit"]
    assert subprocess.run(command, cwd=tmp_path, capture_output=True, check=False).returncode == 1


def steps() -> Iterator[Any]:
    yield from action()["runs"]["steps"]
    for text in workflows().values():
        for job in load(text)["jobs"].values():
            yield from job["steps"]


def test_nothing_is_put_into_scripts() -> None:
    scripts = [step["run"] for step in steps() if "run" in step]
    assert len(scripts) >= 4
    assert [script for script in scripts if "${{" in script] == []


def test_the_guide_names_all_inputs_and_outputs() -> None:
    guide = GUIDE.read_text(encoding="utf-8")
    table = guide.split("## The action")[1].split("##")[0]
    assert re.findall(r"^\| `([a-z-]+)` \|", table, re.MULTILINE) == list(action()["inputs"])
    assert all(f"`{name}`" in table for name in action()["outputs"])


def test_workflows_give_the_action_what_it_knows() -> None:
    uses = [step for step in steps() if "cv2pages" in step.get("uses", "")]
    assert len(uses) == 3
    for step in uses:
        assert step["with"].keys() <= action()["inputs"].keys()


# ------------------------------------------------------------------------------------------------- what the scripts do


def test_convert_then_check(runner: Runner, repository: Path) -> None:
    stale = runner.action(cv="cv/cv.md", command="check")
    assert (stale.code, stale.outputs) == (2, {"exit-code": "2", "converted": "false"})
    assert "::error file=_pages/about.md,line=1," in stale.said
    assert re.match(r"### \d+ files out of date\n", stale.summary)
    assert not (repository / "_pages").exists()

    done = runner.action(cv="cv/cv.md")
    assert (done.code, done.outputs) == (0, {"exit-code": "0", "converted": "true"}), done.said
    assert re.match(r"### \d+ files changed; 1 paper", done.summary)
    assert runner.action(cv="cv/cv.md", command="check").code == 0

    page = repository / "_pages/cv.md"
    page.unlink()
    git(repository, "add", "--all")
    assert runner.action(cv="cv/cv.md", command="check").code == 0, "what the owner deleted stays so"


@pytest.mark.parametrize("spoil", [Path.unlink, lambda path: path.write_bytes(b"\0\1")], ids=["missing", "no text"])
def test_a_broken_cv(runner: Runner, repository: Path, spoil: Any) -> None:
    assert runner.action(cv="cv/cv.md").code == 0
    before = git(repository, "status", "--porcelain", "--untracked-files=all")
    spoil(repository / "cv/cv.md")
    for keep, code in (("fail", 3), ("keep", 0)):
        result = runner.action(cv="cv/cv.md", broken_cv=keep)
        assert (result.code, result.outputs) == (code, {"exit-code": "3", "converted": "false"})
        assert "::error file=cv/cv.md" in result.said
        assert result.summary.startswith("### 1 error: nothing was written")
    after = git(repository, "status", "--porcelain", "--untracked-files=all").splitlines()
    assert [line for line in after if "cv/cv.md" not in line] == before.splitlines()


def test_a_broken_site_is_no_broken_cv(runner: Runner, repository: Path) -> None:
    (repository / "_config.yml").write_text("a: [")
    assert runner.action(cv="cv/cv.md", broken_cv="keep").code == 4


def test_a_conflict_is_reported_and_no_failure(runner: Runner, repository: Path) -> None:
    assert runner.action(cv="cv/cv.md").code == 0
    paper = next((repository / "_publications").iterdir())
    paper.write_text(paper.read_text().replace("Journal of Moss", "Journal by hand"))
    (repository / "cv/cv.md").write_text(CV.replace("Journal of Moss", "Journal of Lichen"))
    result = runner.action(cv="cv/cv.md")
    assert (result.code, result.outputs) == (0, {"exit-code": "6", "converted": "true"})
    assert "::warning file=_publications/" in result.said
    assert "Journal by hand" in paper.read_text()


def test_several_cvs_and_a_site_elsewhere(runner: Runner, repository: Path) -> None:
    (repository / "my site").mkdir()
    shutil.move(repository / "_config.yml", repository / "my site")
    (repository / "cv/two words.md").write_text(CV.replace("Moss", "Fern"))
    result = runner.action(cv="cv/cv.md\n\n  \ncv/two words.md\r\n".replace("  \n", ""), site="my site")
    assert result.code == 0, result.said
    assert len(list((repository / "my site/_publications").iterdir())) == 2
    result = runner.action(cv="cv/cv.md", command="check", site="my site")
    assert "::error file=my site/_publications/" in result.said


@pytest.mark.parametrize("name", ["$(touch x)", "`touch x`", "--version", "; touch x", '"; touch x; "', "%0A::set-env"])
def test_inputs_are_no_shell(runner: Runner, repository: Path, name: str) -> None:
    for inputs in ({"cv": name}, {"cv": "cv/cv.md", "site": name}, {"cv": "cv/cv.md", "publish": name}):
        assert runner.action(**inputs).code in (3, 4, 64)
    for inputs in ({"command": name}, {"broken_cv": name}):
        assert runner.action(cv="cv/cv.md", **inputs).code == 64
    assert not (repository / "x").exists()


def test_a_cv_gives_github_no_commands(runner: Runner, repository: Path) -> None:
    """GitHub looks for them in all that a step prints, but for what stands between a word and its repetition."""
    (repository / "cv/cv.md").write_text(CV + "\n::error::made up\n\n##[error]made up\n\n[::error::made up](#)\n")
    said = runner.action(cv="cv/cv.md").said.splitlines()
    stopped, commands = "", []
    for line in said:
        if match := re.match(r"\s*::stop-commands::(\w+)$", line):
            stopped = f"::{match[1]}::"
        elif stopped and line == stopped:
            stopped = ""
        elif not stopped and ("##[" in line or line.strip().startswith("::")):
            commands.append(line)
    assert not stopped
    assert [line for line in commands if not re.match(r"::(warning|error) (file=|title=)", line)] == []
    assert not [line for line in commands if line.startswith("::error")]


def test_the_workflow_commits_and_pushes(runner: Runner, repository: Path, tmp_path: Path) -> None:
    programs = tmp_path / "programs"
    programs.mkdir()
    (programs / "gh").write_text('#!/bin/sh\necho "$@" >>"$CALLS"\n')
    (programs / "gh").chmod(0o755)
    calls = tmp_path / "calls"
    runner.settings |= {
        "PATH": f"{programs}{os.pathsep}{os.environ['PATH']}",
        "CALLS": str(calls),
        "HOME": str(tmp_path),
    }
    script = load(workflows()["Convert the CV"])["jobs"]["convert"]["steps"][-1]["run"]

    assert runner.action(cv="cv/cv.md").code == 0
    for _ in range(2):  # the second time there is nothing to commit
        result = runner.run(script, {"GH_TOKEN": "a token"})
        assert result.code == 0, result.said
    assert calls.read_text() == "api --silent --method POST repos/someone/someone.github.io/pages/builds\n"
    clone = tmp_path / "clone"
    git(tmp_path, "clone", "--quiet", "origin.git", "clone")
    assert (clone / "_pages/about.md").is_file()
    assert (clone / ".cv2pages/base/_pages/about.md").is_file()
    assert git(clone, "log", "--format=%an: %s").splitlines()[0] == "github-actions[bot]: Convert the CV"
    # What is committed is all that there is to know: a check of it finds nothing to do.
    assert Runner(clone, runner.temporary).action(cv="cv/cv.md", command="check").code == 0


def test_the_workflow_reports_a_broken_cv(runner: Runner) -> None:
    job = load(workflows()["Site"])["jobs"]["report"]
    assert job["if"] == "needs.build.outputs.converted == 'false'"
    result = runner.run(job["steps"][0]["run"], {})
    assert result.code == 1
    assert result.said.startswith("::error::")


def test_the_action_installs_itself(repository: Path, tmp_path: Path) -> None:
    runner = Runner(repository, tmp_path)
    step = next(step for step in action()["runs"]["steps"] if step.get("name") == "Install cv2pages")
    assert step["env"].keys() == {"PYTHON"}
    installed = runner.run(step["run"], {"PYTHON": sys.executable})
    if "Could not find a version" in installed.said or "No matching distribution" in installed.said:
        pytest.skip("no package index can be reached")
    assert installed.code == 0, installed.said
    assert runner.action(cv="cv/cv.md").code == 0
