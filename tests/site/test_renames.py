"""A page that its owner has renamed is still the page that a run made."""

from __future__ import annotations

from pathlib import Path

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
