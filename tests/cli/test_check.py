"""`check`: which files are not what the CV and the edits in the site give."""

from __future__ import annotations

from pathlib import Path

import pytest

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
