"""The prints of files, and the ways to them."""

from __future__ import annotations

import os
from pathlib import Path

from converter.watch.files import identity, stamp, take, ways


def test_the_same_content_saved_again_is_another_print(tmp_path: Path) -> None:
    file = tmp_path / "cv.md"
    file.write_text("one")
    first = take(file)
    assert take(file) == first
    os.utime(file, ns=(0, 1))
    assert take(file) != first


def test_another_content_at_the_same_time_is_another_print(tmp_path: Path) -> None:
    file = tmp_path / "cv.md"
    file.write_text("one")
    os.utime(file, ns=(0, 1))
    first, cheap = take(file), stamp(file)
    file.write_text("two")
    os.utime(file, ns=(0, 1))
    assert stamp(file) == cheap
    assert take(file) != first


def test_nothing_to_convert(tmp_path: Path) -> None:
    file = tmp_path / "cv.md"
    assert take(file).empty
    assert stamp(file) == ()
    assert take(tmp_path).empty
    file.write_text("")
    assert take(file).empty
    file.write_text("text")
    assert not take(file).empty


def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    assert take(tmp_path / "pipe").empty


def test_ways(tmp_path: Path) -> None:
    root = tmp_path.resolve()
    (root / "versions/2").mkdir(parents=True)
    (root / "current").symlink_to("versions/2")
    (root / "versions/2/cv.md").symlink_to("../../cv.md")
    (root / "link.md").symlink_to(root / "current/cv.md")
    assert ways(root / "link.md") == [
        root / "link.md", root / "current", root / "versions/2/cv.md", root / "cv.md",
    ]  # fmt: skip
    assert ways(root / "versions/../missing/cv.md") == [root / "missing/cv.md"]


def test_a_loop_of_links_ends(tmp_path: Path) -> None:
    (tmp_path / "a").symlink_to("b")
    (tmp_path / "b").symlink_to("a")
    assert len(ways(tmp_path.resolve() / "a")) < 50


def test_identity(tmp_path: Path) -> None:
    folder = tmp_path / "folder"
    assert identity(folder) == ()
    folder.mkdir()
    first = identity(folder)
    folder.rename(tmp_path / "other")
    folder.mkdir()
    assert () != identity(folder) != first
    (tmp_path / "file").touch()
    assert identity(tmp_path / "file") == ()
