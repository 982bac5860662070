"""A page that its owner has renamed is still the page that a run made."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from converter.cli import main
from converter.site.memory import read
from converter.site.plan import Action, Changes, apply, plan
from converter.site.renames import follow

PAGE = "---\ntitle: {}\npermalink: /publication/moss\n---\n"


def put(root: Path, files: dict[str, str]) -> Changes:
    todo = plan(root, files, follow(root, read(root)))
    apply(todo)
    return todo.changes


def test_edits_of_a_renamed_page_are_merged(tmp_path: Path) -> None:
    put(tmp_path, {"_publications/a.md": PAGE.format("A")})
    (tmp_path / "_publications/a.md").rename(tmp_path / "_publications/moss.md")
    assert follow(tmp_path, read(tmp_path)).moved == {"_publications/moss.md": "_publications/a.md"}
    put(tmp_path, {"_publications/moss.md": PAGE.format("B")})
    assert (tmp_path / "_publications/moss.md").read_text() == PAGE.format("B")
    assert read(tmp_path).base == {"_publications/moss.md": PAGE.format("B")}


def test_a_renamed_page_goes_with_the_cv(tmp_path: Path) -> None:
    put(tmp_path, {"_publications/a.md": PAGE.format("A")})
    (tmp_path / "_publications/a.md").rename(tmp_path / "_publications/moss.md")
    assert put(tmp_path, {}).deleted == ("_publications/moss.md",)
    assert not read(tmp_path).base


def test_a_copy_and_two_candidates_are_no_renaming(tmp_path: Path) -> None:
    put(tmp_path, {"_publications/a.md": PAGE.format("A")})
    (tmp_path / "_publications/b.md").write_text(PAGE.format("A"))
    assert not follow(tmp_path, read(tmp_path)).moved
    (tmp_path / "_publications/a.md").rename(tmp_path / "_publications/c.md")
    assert not follow(tmp_path, read(tmp_path)).moved
    changes = put(tmp_path, {"_publications/a.md": PAGE.format("B")})
    assert [step.action for step in changes.steps] == [Action.LEAVE]


def test_a_page_in_a_folder_below_is_followed(tmp_path: Path) -> None:
    put(tmp_path, {"_publications/a.md": PAGE.format("A")})
    (tmp_path / "_publications/2020").mkdir()
    (tmp_path / "_publications/a.md").rename(tmp_path / "_publications/2020/moss.md")
    put(tmp_path, {"_publications/2020/moss.md": PAGE.format("B")})
    assert (tmp_path / "_publications/2020/moss.md").read_text() == PAGE.format("B")


CV = """\
# Ada Moss

## Publications

1. A. Moss. "Growth of mosses in the north." *Journal of Moss*, 2020.

## Talks

- "Why moss matters", Invited talk, Stone College, May 2019

## Teaching

- Introduction to Ferns, Stone College, Fall 2020

## Projects

- **A Machine that Hums**, 2018, with friends
"""


@pytest.mark.parametrize("folder", ["_publications", "_talks", "_teaching", "_portfolio"])
@pytest.mark.parametrize("name", ["mine.md", "below/mine.md"])
def test_whatever_is_renamed_keeps_its_name_and_its_edits(site: Path, folder: str, name: str) -> None:
    cv = site.parent / "cv.md"
    cv.write_text(CV)
    assert main(["convert", str(cv), "--site", str(site), "--quiet"]) == 0
    (page,) = (site / folder).iterdir()
    mine = site / folder / name
    mine.parent.mkdir(exist_ok=True)
    page.rename(mine)
    mine.write_text(mine.read_text() + "\nBy hand.\n")
    cv.write_text(CV.replace("Growth of", "The growth of").replace("College", "University").replace("Hums", "Hums On"))
    for _ in range(2):
        assert main(["convert", str(cv), "--site", str(site), "--quiet"]) == 0
        assert [path for path in (site / folder).rglob("*") if path.is_file()] == [mine]
        assert mine.read_text().endswith("\nBy hand.\n")
        assert re.search("The growth of|University|Hums On", mine.read_text())


def test_a_page_that_was_written_anew_is_its_owners(site: Path) -> None:
    cv = site.parent / "cv.md"
    cv.write_text(CV)
    assert main(["convert", str(cv), "--site", str(site), "--quiet"]) == 0
    (site / "_pages/cv.md").unlink()
    mine = site / "_pages/mine.md"
    mine.write_text("---\npermalink: /cv/\ntitle: Mine\n---\n\nAsk me.\n")
    cv.write_text(CV.replace("2019", "2021"))
    assert main(["convert", str(cv), "--site", str(site), "--quiet"]) == 0
    assert mine.read_text().endswith("title: Mine\n---\n\nAsk me.\n")
    assert not (site / "_pages/cv.md").exists()
