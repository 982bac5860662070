"""Putting texts into a folder: what is written, kept, backed up, deleted, refused."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from converter.diagnostics import Code
from converter.exit import Exit, Stop
from converter.site.files import Changes, apply, plan
from converter.site.manifest import PATH as MANIFEST


def put(root: Path, files: dict[str, str]) -> Changes:
    planned = plan(root, files)
    apply(planned)
    return planned.changes


def tree(root: Path) -> dict[str, tuple[bytes, int, int]]:
    return {
        path.relative_to(root).as_posix(): (path.read_bytes(), path.stat().st_mtime_ns, path.stat().st_ino)
        for path in root.rglob("*")
        if path.is_file()
    }


def test_new_files_and_folders(tmp_path: Path) -> None:
    changes = put(tmp_path, {"_pages/about.md": "ä\n", "_data/cv.yml": "a: 1\n"})
    assert changes == Changes(written=("_pages/about.md", "_data/cv.yml"))
    assert (tmp_path / "_pages/about.md").read_bytes() == "ä\n".encode()
    assert sorted(tree(tmp_path)) == [MANIFEST, "_data/cv.yml", "_pages/about.md"]


def test_second_run_writes_nothing(tmp_path: Path) -> None:
    files = {"_pages/about.md": "a\n", "_pages/cv.md": "b\n"}
    put(tmp_path, files)
    before = tree(tmp_path)
    assert put(tmp_path, files) == Changes(unchanged=tuple(files))
    assert tree(tmp_path) == before


def test_only_what_changed_is_written(tmp_path: Path) -> None:
    put(tmp_path, {"a.md": "a\n", "b.md": "b\n"})
    before = tree(tmp_path)
    assert put(tmp_path, {"a.md": "a\n", "b.md": "B\n"}) == Changes(written=("b.md",), unchanged=("a.md",))
    assert tree(tmp_path)["a.md"] == before["a.md"]


def test_a_file_of_ours_gives_way_without_backup(tmp_path: Path) -> None:
    put(tmp_path, {"a.md": "1\n"})
    assert put(tmp_path, {"a.md": "2\n"}).backups == {}


def test_a_file_by_hand_is_backed_up(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_bytes(b"by hand \xff\r\n")
    planned = plan(tmp_path, {"a.md": "1\n"})
    assert [d.code for d in planned.diagnostics] == [Code.FILE_REPLACED]
    apply(planned)
    assert (tmp_path / ".cv2pages/backup/a.md").read_bytes() == b"by hand \xff\r\n"


def test_every_former_text_keeps_its_backup(tmp_path: Path) -> None:
    for i, backup in enumerate(["a.md", "a-2.md", "a-3.md"]):
        (tmp_path / "a.md").write_text(f"by hand {i}\n")
        assert put(tmp_path, {"a.md": f"{i}\n"}).backups == {"a.md": f".cv2pages/backup/{backup}"}
    assert (tmp_path / ".cv2pages/backup/a-2.md").read_text() == "by hand 1\n"


def test_the_same_former_text_is_backed_up_once(tmp_path: Path) -> None:
    for i in range(2):
        (tmp_path / "a.md").write_text("by hand\n")
        put(tmp_path, {"a.md": f"{i}\n"})
    assert [path.name for path in (tmp_path / ".cv2pages/backup").iterdir()] == ["a.md"]


def test_a_file_that_is_equal_already_needs_no_backup(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("same\n")
    assert put(tmp_path, {"a.md": "same\n"}) == Changes(unchanged=("a.md",))


def test_what_is_no_longer_made_goes(tmp_path: Path) -> None:
    put(tmp_path, {"a.md": "a\n", "b.md": "b\n"})
    assert put(tmp_path, {"a.md": "a\n"}).deleted == ("b.md",)
    assert not (tmp_path / "b.md").exists()


def test_what_is_no_longer_made_but_was_edited_stays(tmp_path: Path) -> None:
    put(tmp_path, {"a.md": "a\n", "b.md": "b\n"})
    (tmp_path / "b.md").write_text("b, edited\n")
    for _ in range(2):
        planned = plan(tmp_path, {"a.md": "a\n"})
        assert [d.code for d in planned.diagnostics] == [Code.FILE_KEPT]
        apply(planned)
    assert (tmp_path / "b.md").read_text() == "b, edited\n"


def test_what_was_there_before_us_never_goes(tmp_path: Path) -> None:
    (tmp_path / "b.md").write_text("by hand\n")
    put(tmp_path, {"b.md": "b\n"})
    assert put(tmp_path, {}).deleted == ()
    assert (tmp_path / "b.md").read_text() == "b\n"


def test_a_file_keeps_its_permissions(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("by hand\n")
    (tmp_path / "a.md").chmod(0o640)
    put(tmp_path, {"a.md": "1\n"})
    assert (tmp_path / "a.md").stat().st_mode & 0o777 == 0o640


def test_a_link_within_the_site_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "real.md").write_text("1\n")
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


def _bad_manifest(root: Path) -> None:
    (root / MANIFEST).parent.mkdir()
    (root / MANIFEST).write_text("{}")


def _manifest_of_another_place(root: Path) -> None:
    (root / MANIFEST).parent.mkdir()
    (root / MANIFEST).write_text('{"version": 1, "files": {"../x": {"sha256": "0", "created": true}}}')


@pytest.mark.parametrize(
    "obstacle",
    [
        _link_out,
        _folder_link_out,
        _folder_in_the_way,
        _file_in_the_way,
        _bad_manifest,
        _manifest_of_another_place,
    ],
)
def test_obstacles_are_found_before_anything_is_written(tmp_path: Path, obstacle: Callable[[Path], None]) -> None:
    root = tmp_path / "site"
    root.mkdir()
    obstacle(root)
    before = tree(tmp_path)
    with pytest.raises(Stop) as stop:
        plan(root, {"_data/first.yml": "1\n", "_pages/a.md": "2\n"})
    assert stop.value.exit_code is Exit.SITE
    assert tree(tmp_path) == before


@pytest.mark.parametrize("what", [".", "_pages", "_pages/a.md", ".cv2pages", ".cv2pages/manifest.json"])
def test_read_only(tmp_path: Path, what: str, read_only: Callable[[Path], None]) -> None:
    put(tmp_path, {"_pages/a.md": "1\n"})
    read_only(tmp_path / what)
    before = tree(tmp_path)
    with pytest.raises(Stop) as stop:
        apply(plan(tmp_path, {"_pages/a.md": "2\n", "_new/b.md": "2\n"}))
    assert stop.value.exit_code is Exit.SITE
    assert all("read-only" in diagnostic.message for diagnostic in stop.value.diagnostics)
    assert tree(tmp_path) == before


@pytest.mark.parametrize("path", ["/etc/x", "../x", "_pages/../../x"])
def test_paths_out_of_the_site_are_refused(tmp_path: Path, path: str) -> None:
    with pytest.raises(Stop):
        plan(tmp_path, {path: "1\n"})


def test_a_full_disk_changes_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put(tmp_path, {"a.md": "1\n", "b.md": "1\n"})
    before = tree(tmp_path)
    planned = plan(tmp_path, {"a.md": "2\n", "b.md": "2\n"})
    flushed = []

    def full(descriptor: int) -> None:
        flushed.append(descriptor)
        if len(flushed) == 2:
            raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(Stop, match="No space left"):
        apply(planned)
    assert tree(tmp_path) == before


def test_a_shared_file_that_needs_nothing_stays(tmp_path: Path) -> None:
    for made_by_hand in (True, False):
        root = tmp_path / str(made_by_hand)
        root.mkdir()
        if made_by_hand:
            (root / "a.yml").write_text("hand: 1\n")
        apply(plan(root, {"a.yml": "hand: 1\nours: 2\n"}, {"a.yml"}))
        before = tree(root)
        for text in ("hand: 1\nours: 2\n", "edited: 3\n"):
            if text.startswith("edited"):
                (root / "a.yml").write_text(text)
                before = tree(root)
            planned = plan(root, {}, {"a.yml"})
            apply(planned)
            assert (planned.changes, planned.diagnostics) == (Changes(), ())
            assert tree(root) == before
