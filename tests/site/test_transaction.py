"""Changing files as one: what has to be true before, what is in the way, what an earlier run left, two runs at once."""

from __future__ import annotations

import errno
import json
import os
import signal
import subprocess
import sys
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from types import SimpleNamespace

import pytest

from converter.exit import Exit, Stop
from converter.site import disk, journal, lock
from converter.site.journal import CLEANUP, UNDO
from converter.site.lock import locked
from converter.site.transaction import Delete, Operation, Write, commit, exclusive, recover
from tests.conftest import environment

from .faults import digest

A, B = digest(b"a\n"), digest(b"b\n")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    root = tmp_path / "site"
    root.mkdir()
    (root / "_config.yml").touch()
    (root / "a.md").write_text("a\n")
    return root


def tree(root: Path) -> dict[str, tuple[bytes, int, int]]:
    return {
        path.relative_to(root).as_posix(): (path.read_bytes(), path.stat().st_mtime_ns, path.stat().st_ino)
        for path in sorted(root.rglob("*"))
        if path.is_file()
    }


def test_all_is_done_and_nothing_is_left(root: Path) -> None:
    (root / "b.md").write_text("b\n")
    commit(root, [Write("a.md", b"2\n", A), Write("_new/deep/c.md", b"", None), Delete("b.md", B)])
    assert {path: content for path, (content, _, _) in tree(root).items()} == {
        "_config.yml": b"",
        "_new/deep/c.md": b"",
        "a.md": b"2\n",
    }
    assert not (root / ".cv2pages").exists()


def test_what_is_there_already_is_not_written(root: Path) -> None:
    before = tree(root)
    commit(root, [Write("a.md", b"a\n", A)])
    commit(root, [])
    assert tree(root) == before


CHANGED: dict[str, list[Operation]] = {
    "changed": [Write("a.md", b"2\n", B)],
    "came": [Write("a.md", b"2\n", None)],
    "came, and is what would be written": [Write("a.md", b"a\n", None)],
    "went": [Write("b.md", b"2\n", B)],
    "is to be deleted, and changed": [Delete("a.md", B)],
    "is to be deleted, and went": [Delete("b.md", B)],
}


@pytest.mark.parametrize("operations", CHANGED.values(), ids=CHANGED)
def test_a_file_that_is_not_what_it_has_to_be(root: Path, operations: list[Operation]) -> None:
    before = tree(root)
    with pytest.raises(Stop, match="changed while the run was at work") as stop:
        commit(root, [Write("new.md", b"", None), *operations])
    assert stop.value.exit_code is Exit.SITE
    assert [str(d.location) for d in stop.value.diagnostics] == [str(root / operations[0].path)]
    assert tree(root) == before


def test_a_file_that_changes_at_the_last_moment(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = tree(root)
    arm = journal.arm

    def late(root: Path) -> None:
        arm(root)
        (root / "a.md").write_text("by hand\n")

    monkeypatch.setattr(journal, "arm", late)
    with pytest.raises(Stop, match="changed while the run was at work"):
        commit(root, [Write("new.md", b"", None), Write("a.md", b"2\n", A)])
    assert (root / "a.md").read_text() == "by hand\n"
    assert tree(root).keys() == before.keys()


def test_ctrl_c(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = tree(root)

    def interrupted(path: Path) -> None:
        if (root / "b.md").exists():
            raise KeyboardInterrupt

    monkeypatch.setattr(disk, "flush_folder", interrupted)
    with pytest.raises(KeyboardInterrupt):
        commit(root, [Write("a.md", b"2\n", A), Write("b.md", b"2\n", None)])
    assert tree(root) == before


# ------------------------------------------------------------------------------------------------ what is in the way


def _link_out(root: Path) -> None:
    (root.parent / "outside.md").write_text("a\n")
    (root / "x.md").symlink_to(root.parent / "outside.md")


def _link_in_a_circle(root: Path) -> None:
    (root / "x.md").symlink_to("y.md")
    (root / "y.md").symlink_to("x.md")


def _folder(root: Path) -> None:
    (root / "x.md").mkdir()


def _pipe(root: Path) -> None:
    os.mkfifo(root / "x.md")


def _link_to_another(root: Path) -> None:
    (root / "x.md").symlink_to("a.md")


def _journal_out(root: Path) -> None:
    (root.parent / "elsewhere").mkdir()
    (root / ".cv2pages").symlink_to(root.parent / "elsewhere")


def _file_for_the_journal(root: Path) -> None:
    (root / ".cv2pages").touch()


@pytest.mark.parametrize(
    "obstacle",
    [_link_out, _link_in_a_circle, _folder, _pipe, _link_to_another, _journal_out, _file_for_the_journal],
)
@pytest.mark.parametrize("kind", [Write, Delete])
def test_obstacles(root: Path, obstacle: Callable[[Path], None], kind: type[Write] | type[Delete]) -> None:
    obstacle(root)
    before = tree(root.parent)
    other = Write("x.md", b"2\n", None) if kind is Write else Delete("x.md", A)
    if obstacle is _link_to_another:
        if kind is Delete:
            pytest.skip("of a link, the link is deleted")
        other = Write("x.md", b"2\n", A)
    with pytest.raises(Stop) as stop:
        commit(root, [Write("a.md", b"2\n", A), other])
    assert stop.value.exit_code is Exit.SITE
    assert tree(root.parent) == before


def test_a_link_to_a_file_that_is_not_there(root: Path) -> None:
    (root / "x.md").symlink_to("_new/y.md")
    commit(root, [Write("x.md", b"2\n", None)])
    assert (root / "x.md").is_symlink()
    assert (root / "_new/y.md").read_bytes() == b"2\n"


# --------------------------------------------------------------------------------------------- what an earlier run left


def left(root: Path, name: str, **changes: object) -> None:
    step = {"target": "a.md", "after": A, "new": ".cv2pages-0.new", "old": ".cv2pages-0.old"}
    (root / name).parent.mkdir(exist_ok=True)
    (root / name).write_text(json.dumps({"version": 1, "steps": [{**step, **changes}], "folders": []}))


def test_what_was_undone_is_told(root: Path) -> None:
    left(root, UNDO)
    (root / ".cv2pages-0.old").write_text("before\n")
    with exclusive(root) as told:
        assert [diagnostic.code for diagnostic in told] == ["run-undone"]
    assert (root / "a.md").read_text() == "before\n"
    assert recover(root) == ()


def test_a_journal_without_its_files_takes_nothing_away(root: Path) -> None:
    """As in a clone of a site whose journal somebody put under version control."""
    left(root, UNDO)
    recover(root)
    assert (root / "a.md").read_text() == "a\n"
    assert not (root / ".cv2pages").exists()


@pytest.mark.parametrize("name", [UNDO, CLEANUP])
@pytest.mark.parametrize(
    "changes",
    [
        {"new": "../outside.md"},
        {"new": "../.cv2pages-0.new"},
        {"old": "_config.yml"},
        {"old": "/.cv2pages-0.old"},
        {"target": "../outside.md", "old": None},
        {"target": "out/outside.md", "old": None},
        {"target": 1},
        {"more": 1},
    ],
)
def test_a_journal_of_a_stranger_is_refused(root: Path, name: str, changes: dict[str, object]) -> None:
    (root.parent / "outside.md").write_text("a\n")
    (root / "out").symlink_to(root.parent)
    left(root, name, **changes)
    before = tree(root.parent)
    with pytest.raises(Stop, match="cannot be understood") as stop:
        recover(root)
    assert stop.value.exit_code is Exit.SITE
    assert tree(root.parent) == before


# --------------------------------------------------------------------------------------------------- two runs at once

HOLD = "import sys; from pathlib import Path; from converter.site.lock import locked\n" + (
    "with locked(Path(sys.argv[1])): print('held', flush=True); sys.stdin.read()"
)


@pytest.fixture
def holder(root: Path) -> Iterator[subprocess.Popen[str]]:
    """Another process that has the site until its input ends."""
    command = [sys.executable, "-c", HOLD, str(root)]
    with subprocess.Popen(command, stdin=-1, stdout=-1, text=True, env=environment()) as process:
        assert process.stdout
        assert process.stdout.readline() == "held\n"
        yield process
        process.kill()


def test_a_run_waits_for_another(root: Path, holder: subprocess.Popen[str]) -> None:
    assert holder.stdin
    start = time.monotonic()
    threading.Timer(0.3, holder.stdin.close).start()
    with locked(root):
        assert 0.3 <= time.monotonic() - start < lock.WAIT


def test_a_run_does_not_wait_for_ever(
    root: Path, holder: subprocess.Popen[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lock, "WAIT", 0.2)
    with pytest.raises(Stop, match="another run of cv2pages is at work") as stop, exclusive(root):
        pytest.fail("two runs at once")
    assert stop.value.exit_code is Exit.SITE


def test_a_dead_run_holds_nothing_up(
    root: Path, holder: subprocess.Popen[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lock, "WAIT", 0.0)
    holder.send_signal(signal.SIGKILL)
    holder.wait()
    with exclusive(root) as told:
        assert told == ()


def test_a_lock_leaves_no_file(root: Path) -> None:
    before = tree(root)
    with locked(root):
        assert tree(root) == before


def test_where_folders_cannot_be_locked(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As on Windows; its own module is one of ours here."""
    calls: list[int] = []

    def locking(descriptor: int, mode: int, size: int) -> None:
        os.fstat(descriptor)
        calls.append(mode)
        if len(calls) < 3:
            raise OSError(errno.EACCES, "Permission denied")

    monkeypatch.setattr(lock, "fcntl", None)
    monkeypatch.setitem(sys.modules, "msvcrt", SimpleNamespace(locking=locking, LK_NBLCK=2))
    with locked(root):
        assert calls == [2, 2, 2]


def test_a_folder_that_is_not_there_is_left_to_those_who_read_it(tmp_path: Path) -> None:
    with exclusive(tmp_path / "none") as told:
        assert told == ()


def test_runs_at_once_make_what_one_makes(site: Path) -> None:
    cv = site.parent / "cv.md"
    cv.write_text('# Ann Miller\n\n## Publications\n\n1. **A. Miller**. "Moss". *Journal of Moss*, 2020.\n')
    command = [sys.executable, "-m", "converter", "convert", str(cv), "--site", str(site)]
    runs = [subprocess.Popen(command, stderr=subprocess.PIPE, text=True, env=environment()) for _ in range(4)]
    said = [run.communicate()[1] for run in runs]
    assert [run.returncode for run in runs] == [0] * 4
    assert sorted(Counter(said).values()) == [1, 3]  # the first one writes
    assert not [path for path in tree(site) if ".cv2pages-" in path or path in (UNDO, CLEANUP)]
