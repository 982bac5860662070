"""Putting texts into a folder: what is written, merged, left, deleted, refused."""

from __future__ import annotations

import errno
import os
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from converter.diagnostics import Code
from converter.exit import Exit, Stop
from converter.site.memory import VERSION_FILE, read
from converter.site.plan import Action, Changes, Plan, Reason, apply, decide, plan

BASE = ".cv2pages/base"
ORIGINAL = ".cv2pages/original"

PAGE = '---\ntitle: "A"\nvenue: "B"\n---\n\nOne.\n\nTwo.\n'


def planned(root: Path, files: dict[str, str], shared: set[str] | None = None, *, adopts: bool = False) -> Plan:
    return plan(root, files, read(root), shared or set(), adopts=adopts)


def put(root: Path, files: dict[str, str], shared: set[str] | None = None, *, adopts: bool = False) -> Changes:
    todo = planned(root, files, shared, adopts=adopts)
    apply(todo)
    again = planned(root, files, shared, adopts=adopts)
    assert again.operations == ()
    assert not any(step.conflicts for step in again.changes.steps)
    return todo.changes


def said(changes: Changes) -> list[tuple[str, Action, Reason]]:
    return [(step.path, step.action, step.reason) for step in changes.steps]


def tree(root: Path) -> dict[str, tuple[bytes, int, int]]:
    return {
        path.relative_to(root).as_posix(): (path.read_bytes(), path.stat().st_mtime_ns, path.stat().st_ino)
        for path in root.rglob("*")
        if path.is_file()
    }


# ------------------------------------------------------------------------------------------------- what is decided

DECISIONS: dict[str, tuple[str | None, str | None, str | None, Action, Reason, str | None, str | None]] = {
    # base, held, new; action, reason; what the file holds then, what is remembered
    "a new file": (None, None, "n\n", Action.CREATE, Reason.NEW, "n\n", "n\n"),
    "nothing new": ("b\n", "b\n", "b\n", Action.UNCHANGED, Reason.SAME, "b\n", "b\n"),
    "something new": ("b\n", "b\n", "n\n", Action.CHANGE, Reason.RENEWED, "n\n", "n\n"),
    "edited, nothing new": ("b\n", "b\nm\n", "b\n", Action.UNCHANGED, Reason.EDITED, "b\nm\n", "b\n"),
    "edited, something new": ("b\nc\n", "b\nc\nm\n", "n\nc\n", Action.CHANGE, Reason.MERGED, "n\nc\nm\n", "n\nc\n"),
    "edited to what is new": ("b\n", "n\n", "n\n", Action.UNCHANGED, Reason.SAME, "n\n", "n\n"),
    "no longer made": ("b\n", "b\n", None, Action.DELETE, Reason.GONE, None, None),
    "no longer made, edited": ("b\n", "m\n", None, Action.LEAVE, Reason.KEPT, "m\n", "b\n"),
    "deleted by hand": ("b\n", None, "n\n", Action.LEAVE, Reason.DELETED_BY_HAND, None, "n\n"),
    "not ours": (None, "m\n", "n\n", Action.LEAVE, Reason.NOT_OURS, "m\n", None),
    "not ours, but the same": (None, "n\n", "n\n", Action.UNCHANGED, Reason.SAME, "n\n", "n\n"),
    "line ends of a working copy": ("b\n", "b\r\n", "n\n", Action.CHANGE, Reason.RENEWED, "n\r\n", "n\n"),
    "line ends, nothing new": ("b\n", "b\r\n", "b\n", Action.UNCHANGED, Reason.SAME, "b\r\n", "b\n"),
    "line ends, no longer made": ("b\n", "b\r\n", None, Action.DELETE, Reason.GONE, None, None),
    "a byte order mark": ("b\n", "\ufeffb\n", "n\n", Action.CHANGE, Reason.RENEWED, "\ufeffn\n", "n\n"),
}


@pytest.mark.parametrize("case", DECISIONS)
def test_decisions(case: str) -> None:
    base, held, new, action, reason, after, remembered = DECISIONS[case]
    step = decide("a.md", base, None if held is None else held.encode(), new)
    assert (step.action, step.reason, step.base) == (action, reason, remembered)
    assert step.after == (None if after is None else after.encode())
    assert bool(step.diff) == (held != after)


def test_a_conflict_is_told_once_and_mine_stays(tmp_path: Path) -> None:
    put(tmp_path, {"a.md": PAGE})
    (tmp_path / "a.md").write_text(PAGE.replace('"A"', '"Mine"').replace("One.", "One, by hand."))
    new = PAGE.replace('"A"', '"N"').replace("One.", "Eins.").replace('"B"', '"C"')
    todo = planned(tmp_path, {"a.md": new})
    assert [(d.code, d.location and d.location.line) for d in todo.diagnostics] == [
        (Code.EDIT_CONFLICT, 0),
        (Code.EDIT_CONFLICT, 6),
    ]
    assert [d.message for d in todo.diagnostics] == [
        "title: yours stays, “Mine”; the CV now gives “N”",
        "yours stays, “One, by hand.”; the CV now gives “Eins.”",
    ]
    put(tmp_path, {"a.md": new})
    assert (tmp_path / "a.md").read_text() == PAGE.replace('"A"', '"Mine"').replace("One.", "One, by hand.").replace(
        '"B"', '"C"'
    )


@pytest.mark.parametrize("content", [b"by hand \xff\r\n", b"\xff"])
def test_what_is_no_text_is_never_touched(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "a.md").write_bytes(content)
    assert said(put(tmp_path, {"a.md": "1\n"}, adopts=True)) == [("a.md", Action.LEAVE, Reason.NOT_OURS)]
    (tmp_path / "a.md").unlink()
    put(tmp_path, {"a.md": "1\n"})
    (tmp_path / "a.md").write_bytes(content)
    assert said(put(tmp_path, {"a.md": "2\n"})) == [("a.md", Action.LEAVE, Reason.NOT_TEXT)]
    assert (tmp_path / "a.md").read_bytes() == content


def test_a_file_that_is_not_ours_is_named_and_left(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("by hand\n")
    before = tree(tmp_path)
    todo = planned(tmp_path, {"a.md": PAGE})
    assert [(d.code, "--adopt" in d.hint) for d in todo.diagnostics] == [(Code.FILE_NOT_OURS, True)]
    apply(todo)
    assert tree(tmp_path) == before


def test_adopting_keeps_all_text(tmp_path: Path) -> None:
    mine = "---\r\n# my page\r\ntitle:   'Welcome'\r\n---\r\n\r\nHello.\r\n"
    (tmp_path / "a.md").write_bytes(mine.encode())
    new = '---\npermalink: /\ntitle: ""\n---\n\n## Papers\n\n1. Moss\n'
    assert said(put(tmp_path, {"a.md": new}, adopts=True)) == [("a.md", Action.CHANGE, Reason.ADOPTED)]
    head = "---\r\n# my page\r\npermalink: /\r\ntitle:   'Welcome'\r\n---\r\n\r\n"
    assert (tmp_path / "a.md").read_bytes().decode() == f"{head}Hello.\r\n\r\n## Papers\r\n\r\n1. Moss\r\n"
    put(tmp_path, {"a.md": new + "\n2. Fern\n"})
    assert (
        (tmp_path / "a.md").read_bytes().decode().endswith("Hello.\r\n\r\n## Papers\r\n\r\n1. Moss\r\n\r\n2. Fern\r\n")
    )


def test_what_was_deleted_by_hand_stays_deleted(tmp_path: Path) -> None:
    put(tmp_path, {"a.md": "1\n"})
    (tmp_path / "a.md").unlink()
    for text in ("1\n", "2\n"):
        assert put(tmp_path, {"a.md": text}).written == ()
    assert not (tmp_path / "a.md").exists()
    put(tmp_path, {})
    assert list(tree(tmp_path)) == [VERSION_FILE]


def test_a_kept_file_comes_back_with_its_edits(tmp_path: Path) -> None:
    put(tmp_path, {"a.md": PAGE})
    (tmp_path / "a.md").write_text(PAGE.replace("Two.", "Two, by hand."))
    put(tmp_path, {})
    put(tmp_path, {"a.md": PAGE.replace('"A"', '"N"')})
    assert (tmp_path / "a.md").read_text() == PAGE.replace("Two.", "Two, by hand.").replace('"A"', '"N"')


# ------------------------------------------------------------------------------------------------ files of two owners


def test_a_shared_file_is_added_to_and_keeps_its_looks(tmp_path: Path) -> None:
    (tmp_path / "a.yml").write_bytes(b"hand: 1   # mine\r\n")
    changes = put(tmp_path, {"a.yml": "hand: 1   # mine\nours: 2\n"}, {"a.yml"})
    assert said(changes) == [("a.yml", Action.CHANGE, Reason.ADDED)]
    assert (tmp_path / "a.yml").read_bytes() == b"hand: 1   # mine\r\nours: 2\r\n"
    assert read(tmp_path).original == {"a.yml": "hand: 1   # mine\n"}


def test_what_was_added_follows_the_cv_and_goes_with_it(tmp_path: Path) -> None:
    (tmp_path / "a.yml").write_text("hand: 1\n")
    for text in ("hand: 1\nours: 2\n", "hand: 1\nours: 3\n"):
        put(tmp_path, {"a.yml": text}, {"a.yml"})
        (tmp_path / "a.yml").write_text((tmp_path / "a.yml").read_text() + "# mine\n")
    assert (tmp_path / "a.yml").read_text() == "hand: 1\nours: 3\n# mine\n# mine\n"
    put(tmp_path, {}, {"a.yml"})
    assert (tmp_path / "a.yml").read_text() == "hand: 1\n# mine\n# mine\n"


def test_what_was_taken_out_of_a_shared_file_stays_out(tmp_path: Path) -> None:
    (tmp_path / "a.yml").write_text("hand: 1\n")
    put(tmp_path, {"a.yml": "hand: 1\nours: 2\n"}, {"a.yml"})
    (tmp_path / "a.yml").write_text("hand: 2\n")
    put(tmp_path, {"a.yml": "hand: 1\nours: 2\nmore: 3\n"}, {"a.yml"})
    assert (tmp_path / "a.yml").read_text() == "hand: 2\nmore: 3\n"


# ------------------------------------------------------------------------------------------------ files that move

OLD, NEW = "_talks/a.md", "_teaching/a.md"
MOVED = PAGE.replace('venue: "B"', 'venue: "C"')


def moved(root: Path) -> Plan:
    return plan(root, {NEW: MOVED}, read(root), moved={NEW: OLD})


def test_a_file_that_moves_takes_its_edits_along(tmp_path: Path) -> None:
    put(tmp_path, {OLD: PAGE})
    (tmp_path / OLD).write_text(PAGE.replace("Two.", "Two, by hand."))
    todo = moved(tmp_path)
    (step,) = todo.changes.steps
    assert (step.path, step.former, step.action, step.reason) == (NEW, OLD, Action.RENAME, Reason.MOVED)
    assert (todo.changes.written, todo.changes.deleted) == ((NEW,), ())
    other = tmp_path / "other"
    shutil.copytree(tmp_path / "_talks", other / "_talks")
    subprocess.run(["git", "apply"], cwd=other, input=step.diff.encode(), check=True)
    apply(todo)
    for root in (tmp_path, other):
        assert not (root / OLD).exists()
        assert (root / NEW).read_text() == MOVED.replace("Two.", "Two, by hand.")
    assert read(tmp_path).base == {NEW: MOVED}
    assert put(tmp_path, {NEW: MOVED}).written == ()


def test_a_file_that_was_deleted_does_not_come_back_where_it_moves(tmp_path: Path) -> None:
    put(tmp_path, {OLD: PAGE})
    (tmp_path / OLD).unlink()
    apply(moved(tmp_path))
    assert read(tmp_path).base == {NEW: MOVED}
    assert not (tmp_path / NEW).exists()
    assert put(tmp_path, {NEW: MOVED}).written == ()


def test_a_file_does_not_move_to_where_another_is(tmp_path: Path) -> None:
    put(tmp_path, {OLD: PAGE})
    (tmp_path / NEW).parent.mkdir()
    (tmp_path / NEW).write_text("by hand\n")
    assert said(moved(tmp_path).changes) == [
        (NEW, Action.LEAVE, Reason.NOT_OURS),
        (OLD, Action.DELETE, Reason.GONE),
    ]


def test_a_file_that_is_no_text_does_not_move(tmp_path: Path) -> None:
    put(tmp_path, {OLD: PAGE})
    (tmp_path / OLD).write_bytes(b"\xff")
    assert said(moved(tmp_path).changes) == [(NEW, Action.CREATE, Reason.NEW), (OLD, Action.LEAVE, Reason.NOT_TEXT)]


# --------------------------------------------------------------------------------------------------- what is written


def test_new_files_and_folders(tmp_path: Path) -> None:
    changes = put(tmp_path, {"_pages/about.md": "ä\n", "_data/cv.yml": "a: 1\n"})
    assert changes.written == ("_pages/about.md", "_data/cv.yml")
    assert (tmp_path / "_pages/about.md").read_bytes() == "ä\n".encode()
    assert sorted(tree(tmp_path)) == [
        f"{BASE}/_data/cv.yml",
        f"{BASE}/_pages/about.md",
        VERSION_FILE,
        "_data/cv.yml",
        "_pages/about.md",
    ]


def test_second_run_writes_nothing(tmp_path: Path) -> None:
    files = {"_pages/about.md": "a\n", "_pages/cv.md": "b\n"}
    put(tmp_path, files)
    before = tree(tmp_path)
    assert put(tmp_path, files).written == ()
    assert tree(tmp_path) == before


def test_only_what_changed_is_written(tmp_path: Path) -> None:
    put(tmp_path, {"a.md": "a\n", "b.md": "b\n"})
    before = tree(tmp_path)
    assert put(tmp_path, {"a.md": "a\n", "b.md": "B\n"}).written == ("b.md",)
    assert tree(tmp_path)["a.md"] == before["a.md"]


@pytest.mark.parametrize("which", ["a.md", f"{BASE}/a.md"])
def test_a_plan_that_is_out_of_date_is_not_carried_out(tmp_path: Path, which: str) -> None:
    put(tmp_path, {"a.md": "1\n", "b.md": "1\n"})
    todo = planned(tmp_path, {"a.md": "2\n", "b.md": "2\n"})
    (tmp_path / which).write_text("saved meanwhile\n")
    before = tree(tmp_path)
    with pytest.raises(Stop):
        apply(todo)
    assert tree(tmp_path) == before


def test_a_file_keeps_its_permissions(tmp_path: Path) -> None:
    put(tmp_path, {"a.md": "1\n"})
    (tmp_path / "a.md").chmod(0o640)
    put(tmp_path, {"a.md": "2\n"})
    assert (tmp_path / "a.md").stat().st_mode & 0o777 == 0o640


def test_a_link_within_the_site_stays_a_link(tmp_path: Path) -> None:
    put(tmp_path, {"a.md": "1\n"})
    (tmp_path / "a.md").rename(tmp_path / "real.md")
    (tmp_path / "a.md").symlink_to("real.md")
    put(tmp_path, {"a.md": "2\n"})
    assert (tmp_path / "a.md").is_symlink()
    assert (tmp_path / "real.md").read_text() == "2\n"


def _link_out(root: Path) -> None:
    (root / "_pages").mkdir()
    (root / "_pages/a.md").symlink_to(root.parent / "outside.md")


def _folder_link_out(root: Path) -> None:
    (root.parent / "elsewhere").mkdir()
    (root / "_pages").symlink_to(root.parent / "elsewhere")


def _folder_in_the_way(root: Path) -> None:
    (root / "_pages/a.md").mkdir(parents=True)


def _file_in_the_way(root: Path) -> None:
    (root / "_pages").write_text("a file\n")


def _unknown_version(root: Path) -> None:
    (root / VERSION_FILE).parent.mkdir()
    (root / VERSION_FILE).write_text("99\n")


def _memory_that_is_no_text(root: Path) -> None:
    (root / BASE).mkdir(parents=True)
    (root / BASE / "a.md").write_bytes(b"\xff")


@pytest.mark.parametrize(
    "obstacle",
    [
        _link_out,
        _folder_link_out,
        _folder_in_the_way,
        _file_in_the_way,
        _unknown_version,
        _memory_that_is_no_text,
    ],
)
def test_obstacles_are_found_before_anything_is_written(tmp_path: Path, obstacle: Callable[[Path], None]) -> None:
    root = tmp_path / "site"
    root.mkdir()
    obstacle(root)
    before = tree(tmp_path)
    with pytest.raises(Stop) as stop:
        planned(root, {"_data/first.yml": "1\n", "_pages/a.md": "2\n"})
    assert stop.value.exit_code is Exit.SITE
    assert tree(tmp_path) == before


@pytest.mark.parametrize("what", [".", "_pages", "_pages/a.md", ".cv2pages", ".cv2pages/base/_pages/a.md"])
def test_read_only(tmp_path: Path, what: str, read_only: Callable[[Path], None]) -> None:
    put(tmp_path, {"_pages/a.md": "1\n"})
    read_only(tmp_path / what)
    before = tree(tmp_path)
    with pytest.raises(Stop) as stop:
        apply(planned(tmp_path, {"_pages/a.md": "2\n", "_new/b.md": "2\n"}))
    assert stop.value.exit_code is Exit.SITE
    assert all("read-only" in diagnostic.message for diagnostic in stop.value.diagnostics)
    assert tree(tmp_path) == before


@pytest.mark.parametrize("path", ["/etc/x", "../x", "_pages/../../x"])
def test_paths_out_of_the_site_are_refused(tmp_path: Path, path: str) -> None:
    with pytest.raises(Stop):
        planned(tmp_path, {path: "1\n"})


def test_a_full_disk_changes_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put(tmp_path, {"a.md": "1\n", "b.md": "1\n"})
    before = tree(tmp_path)
    todo = planned(tmp_path, {"a.md": "2\n", "b.md": "2\n"})
    flushed = []

    def full(descriptor: int) -> None:
        flushed.append(descriptor)
        if len(flushed) == 2:
            raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(Stop, match="No space left"):
        apply(todo)
    assert tree(tmp_path) == before
