"""`check`: which files are not what the CV and the edits in the site give."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from converter import commands
from converter.exit import Exit, Stop

from .test_cli import TEXT, cv, run, tree

__all__ = ["cv"]  # a fixture


def stale(cv: Path, site: Path) -> dict[str, int]:
    """The files that are named, and their lines."""
    before = tree(site)
    result = run("check", cv, "--site", site)
    assert tree(site) == before
    told = [line for line in result.stderr.decode().splitlines() if line.endswith("[out-of-date]")]
    assert result.returncode == (2 if told else 0), result.stderr.decode()
    places = [line.split(": error: ")[0].rsplit(":", 2) for line in told]
    return {path: int(line) for path, line, _ in places}


def test_nothing_converted_yet(cv: Path, site: Path) -> None:
    named = stale(cv, site)
    assert run("convert", cv, "--site", site).returncode == 0
    assert set(named) == {path for path in tree(site) if not path.startswith((".cv2pages/", "_config"))}
    assert set(named.values()) == {1}
    assert stale(cv, site) == {}


def test_the_cv_has_changed(cv: Path, site: Path) -> None:
    run("convert", cv, "--site", site)
    cv.write_text(
        TEXT.replace("Journal of Moss", "Journal of Ferns").replace("2. B. Other", "3. C. Third and B. Other")
    )
    named = stale(cv, site)
    assert "_pages/about.md" in named
    page = (site / "_pages/about.md").read_text().splitlines()
    assert "Moss" in page[named["_pages/about.md"] - 1] or "Other" in page[named["_pages/about.md"] - 1]


def test_edits_are_no_fault(cv: Path, site: Path) -> None:
    run("convert", cv, "--site", site)
    page = site / "_pages/about.md"
    page.write_text(page.read_text() + "\nBy hand.\n")
    (site / "_pages/cv.md").unlink()
    assert stale(cv, site) == {}


def test_a_paper_that_is_gone(cv: Path, site: Path) -> None:
    run("convert", cv, "--site", site)
    cv.write_text(TEXT[: TEXT.index("2. B. Other")])
    assert any(path.startswith("_publications/2018") for path in stale(cv, site))


def test_what_is_remembered_is_not_under_version_control(cv: Path, site: Path) -> None:
    run("convert", cv, "--site", site)
    (site / ".cv2pages/base/_data/cv.yml").unlink()
    assert stale(cv, site) == {".cv2pages/base/_data/cv.yml": 1}
    (site / ".cv2pages/base/_data/cv.yml").write_text("older\n")
    assert ".cv2pages/base/_data/cv.yml" in stale(cv, site) or "_data/cv.yml" in stale(cv, site)


@pytest.mark.parametrize(("arguments", "code"), [((), 0), (("--exit-code",), 2)])
def test_the_exit_code_tells_of_changes_where_that_is_wanted(
    cv: Path, site: Path, arguments: tuple[str, ...], code: int
) -> None:
    assert run("convert", cv, "--site", site, *arguments).returncode == code
    assert run("convert", cv, "--site", site, *arguments).returncode == 0


INPUTS = {
    "a setting of the site": ("_config.yml", "title: Another\n"),
    "a choice": ("_data/cv2pages.yml", "owner: none\n"),
    "a page of the owner's that comes": ("_pages/own.md", "---\npermalink: /own/\n---\n"),
    "a paper of the owner's that comes": ("_publications/own.md", "---\ntitle: Own\n---\n"),
    "a page that the run would leave as it is": ("_pages/cv.md", "Mine.\n"),
    "a file of data": ("_data/authors.yml", "Me:\n  name: Me\n"),
    "what is remembered": (".cv2pages/base/_pages/cv.md", "Another.\n"),
    "a file of the theme's": ("_includes/author-profile.html", "{{ author.github }}"),
}


@pytest.mark.parametrize("case", INPUTS)
def test_nothing_is_done_if_anything_that_was_read_has_changed_since(case: str, cv: Path, site: Path) -> None:
    path, text = INPUTS[case]
    run("convert", cv, "--site", site)
    cv.write_text(cv.read_text() + "\n## Awards\n\n- A prize, 2020\n", encoding="utf-8")
    planned = commands.make_plan([str(cv)], site, None, lambda step: None, commands.Options())
    (site / path).parent.mkdir(parents=True, exist_ok=True)
    (site / path).write_text(text, encoding="utf-8")
    before = tree(site)
    with pytest.raises(Stop, match="changed while the run was at work") as caught:
        commands.apply(planned)
    assert caught.value.exit_code is Exit.SITE
    assert tree(site) == before


def test_as_json(cv: Path, site: Path) -> None:
    result = run("check", cv, "--site", site, "--format", "json")
    report = json.loads(result.stdout)
    assert (result.returncode, report["exit_code"], report["applied"]) == (2, 2, False)
    assert {d["path"] for d in report["diagnostics"] if d["code"] == "out-of-date"} == {
        file["path"] for file in report["files"]
    }
    run("convert", cv, "--site", site)
    report = json.loads(run("check", cv, "--site", site, "--format", "json").stdout)
    assert report["exit_code"] == 0
    assert "out-of-date" not in {d["code"] for d in report["diagnostics"]}


def test_after_a_run_that_was_killed(cv: Path, site: Path) -> None:
    run("convert", cv, "--site", site)
    (site / ".cv2pages/undo.json").write_text("{}")
    before = tree(site)
    result = run("check", cv, "--site", site)
    assert (result.returncode, b"before it was done" in result.stderr) == (4, True)
    assert tree(site) == before


def test_a_broken_cv(cv: Path, site: Path) -> None:
    cv.write_bytes(b"")
    assert run("check", cv, "--site", site).returncode == 3
