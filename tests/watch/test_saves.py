"""One save is one run, and the last content is built, however it was saved."""

from __future__ import annotations

import os
import subprocess
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import needed
from tests.watch.conftest import TEXT, Watching, text
from tests.watch.editors import emacs, nano, vim


def in_place(path: Path, word: str) -> None:
    """As VS Code saves: the file is emptied and written."""
    path.write_text(text(word), encoding="utf-8")


def slowly(path: Path, word: str) -> None:
    """Emptied, and written in pieces with pauses that are longer than those between two saves."""
    content = text(word)
    with path.open("w", encoding="utf-8") as file:
        time.sleep(0.3)
        for start in range(0, len(content), 40):
            file.write(content[start : start + 40])
            file.flush()
            time.sleep(0.15)


def renamed_over(path: Path, word: str) -> None:
    draft = path.with_name(".cv.md.tmp")
    draft.write_text(text(word), encoding="utf-8")
    draft.replace(path)


def moved_in(path: Path, word: str) -> None:
    """The new file comes from a folder that nobody watches."""
    (path.parent / "elsewhere").mkdir(exist_ok=True)
    draft = path.parent / "elsewhere/cv.md"
    draft.write_text(text(word), encoding="utf-8")
    draft.replace(path)


def with_backup(path: Path, word: str) -> None:
    """As Emacs saves at first: a lock, the old file renamed, a new one written and given the old one's mode."""
    lock = path.with_name(".#cv.md")
    lock.symlink_to("somebody@somewhere.1:1")
    mode = path.stat().st_mode
    path.replace(path.with_name("cv.md~"))
    with path.open("w", encoding="utf-8") as file:
        file.write(text(word))
        os.fsync(file.fileno())
    path.chmod(mode)
    lock.unlink()


def deleted_and_made_again(path: Path, word: str) -> None:
    path.unlink()
    time.sleep(0.3)
    path.write_text(text(word), encoding="utf-8")


def burst(path: Path, word: str) -> None:
    for number in range(19):
        path.write_text(text(f"thing {number}"), encoding="utf-8")
        time.sleep(0.002)
    path.write_text(text(word), encoding="utf-8")


def sed(path: Path, word: str) -> None:
    subprocess.run(["sed", "-i", f's/growth of .*"/growth of {word}"/', path], check=True)


def shell(path: Path, word: str) -> None:
    subprocess.run(["sh", "-c", 'cat > "$1"', "sh", path], input=text(word).encode(), check=True)


def copied(path: Path, word: str) -> None:
    other = path.with_name("other.md")
    other.write_text(text(word), encoding="utf-8")
    subprocess.run(["cp", "-p", other, path], check=True)


Save = Callable[[Path, str], None]
SAVES = [
    in_place, slowly, renamed_over, moved_in, with_backup, deleted_and_made_again, burst, sed, shell, copied,
]  # fmt: skip
EDITORS = [
    pytest.param(vim(), id="vim"),
    pytest.param(vim("set backupcopy=yes"), id="vim-backupcopy-yes"),
    pytest.param(vim("set backupcopy=no"), id="vim-backupcopy-no"),
    pytest.param(vim("set backup"), id="vim-backup"),
    pytest.param(vim("set nowritebackup"), id="vim-nowritebackup"),
    pytest.param(nano(), id="nano"),
    pytest.param(nano("--backup"), id="nano-backup"),
    pytest.param(emacs, id="emacs"),
]


@pytest.mark.parametrize("save", [*SAVES, *EDITORS])
def test_one_save_one_run(save: Save, watching: Watching, cv: Path) -> None:
    watched = watching(cv)
    for word in ("lichen", "fern"):  # the second save of an editor is not always like the first
        save(cv, word)
        run = watched.one_run()
        assert run.causes == (str(cv),)
        assert watched.shows(word)


@pytest.mark.parametrize("save", [*SAVES, EDITORS[0]])
def test_the_last_content_is_built_without_events(save: Save, watching: Watching, cv: Path) -> None:
    watched = watching(cv, poll=True)
    save(cv, "lichen")
    assert watched.runs()
    assert watched.shows("lichen")


def test_saving_without_a_change_is_a_save(watching: Watching, cv: Path) -> None:
    watched = watching(cv)
    in_place(cv, "moss")
    changes = watched.one_run().report.changes
    assert changes
    assert not changes.written


def test_what_is_no_save(watching: Watching, cv: Path) -> None:
    watched = watching(cv)
    cv.read_bytes()
    cv.chmod(0o600)
    os.link(cv, cv.with_name("another name.md"))
    cv.with_name("cv.md.swp").write_text("x")
    cv.with_name("other.md").write_text(TEXT)
    (cv.parent / "cv.md.d").mkdir()
    assert watched.runs() == []


def test_git_checkout(watching: Watching, tmp_path: Path) -> None:
    needed("git")
    folder = tmp_path / "repository"
    folder.mkdir()
    cv = folder / "cv.md"

    def git(*arguments: str) -> None:
        settings = ["-c", "user.name=A", "-c", "user.email=a@example.org"]
        subprocess.run(["git", *settings, *arguments], cwd=folder, check=True, capture_output=True)

    git("init", "--initial-branch=moss")
    for branch in ("moss", "lichen"):
        git("checkout", "-B", branch)
        cv.write_text(text(branch), encoding="utf-8")
        for number in range(200):
            (folder / f"file-{number}").write_text(branch)
        git("add", ".")
        git("commit", "-m", branch)
    git("checkout", "--orphan", "empty")
    git("rm", "-rf", ".")
    (folder / "other").touch()
    git("add", ".")
    git("commit", "-m", "nothing")
    git("checkout", "moss")

    watched = watching(cv)
    git("checkout", "lichen")
    assert watched.one_run().report.changes
    assert watched.shows("lichen")
    git("checkout", "moss")
    watched.one_run()
    assert watched.shows("moss")
    git("checkout", "empty")
    assert watched.one_run().report.changes is None
    assert watched.shows("moss")
    git("checkout", "lichen")
    watched.one_run()
    assert watched.shows("lichen")


# ---------------------------------------------------------------------------------------------------- links and folders


def test_a_link(watching: Watching, tmp_path: Path, cv: Path) -> None:
    (tmp_path / "here").mkdir()
    link = tmp_path / "here/link.md"
    link.symlink_to("../cv.md")
    watched = watching(link)
    for save, word in ((in_place, "lichen"), (renamed_over, "fern"), (vim(), "alga")):
        save(cv, word)
        watched.one_run()
        assert watched.shows(word)


def test_saving_through_a_link(watching: Watching, tmp_path: Path, cv: Path) -> None:
    (tmp_path / "here").mkdir()
    link = tmp_path / "here/link.md"
    link.symlink_to("../cv.md")
    watched = watching(link)
    for save, word in ((in_place, "lichen"), (vim(), "alga"), (renamed_over, "fern")):  # the last one replaces the link
        save(link, word)
        watched.one_run()
        assert watched.shows(word)
    assert not link.is_symlink()


def test_a_link_that_is_led_elsewhere(watching: Watching, tmp_path: Path, cv: Path) -> None:
    other, third = tmp_path / "others/cv.md", tmp_path / "third/cv.md"
    for path, word in ((other, "lichen"), (third, "fern")):
        path.parent.mkdir()
        path.write_text(text(word), encoding="utf-8")
    link = tmp_path / "link.md"
    link.symlink_to(cv)
    watched = watching(link)

    link.unlink()
    link.symlink_to(other)
    watched.one_run()
    assert watched.shows("lichen")
    in_place(other, "alga")
    watched.one_run()
    assert watched.shows("alga")

    draft = tmp_path / "draft"
    draft.symlink_to("third/cv.md")
    draft.replace(link)
    watched.one_run()
    assert watched.shows("fern")
    in_place(third, "sedge")
    watched.one_run()
    assert watched.shows("sedge")
    in_place(cv, "moss")
    assert watched.runs() == []


def test_a_linked_folder(watching: Watching, tmp_path: Path) -> None:
    for version, word in (("1", "moss"), ("2", "lichen")):
        (tmp_path / version).mkdir()
        (tmp_path / version / "cv.md").write_text(text(word), encoding="utf-8")
    current = tmp_path / "current"
    current.symlink_to("1")
    watched = watching(current / "cv.md")
    (tmp_path / "new").symlink_to("2")
    (tmp_path / "new").replace(current)
    watched.one_run()
    assert watched.shows("lichen")
    in_place(tmp_path / "2/cv.md", "fern")
    watched.one_run()
    assert watched.shows("fern")


def test_a_folder_that_is_replaced(watching: Watching, tmp_path: Path) -> None:
    """No event tells of it; the look that is taken every second does."""
    folder = tmp_path / "folder"
    folder.mkdir()
    (folder / "cv.md").write_text(text("moss"), encoding="utf-8")
    watched = watching(folder / "cv.md", looks=True)
    folder.rename(tmp_path / "old")
    folder.mkdir()
    (folder / "cv.md").write_text(text("lichen"), encoding="utf-8")
    watched.one_run()
    assert watched.shows("lichen")
    in_place(folder / "cv.md", "fern")
    watched.one_run()
    assert watched.shows("fern")


# ------------------------------------------------------------------------------------------------ several files, and us


def test_several_sources(watching: Watching, tmp_path: Path, cv: Path) -> None:
    other = tmp_path / "papers.md"
    papers = '# Papers\n\n1. C. Third and A. Miller. "Remarks on the growth of {}". *Annals of Kinds*, 2011.\n'
    other.write_text(papers.format("fern"))
    watched = watching(cv, other)
    in_place(cv, "lichen")
    assert watched.one_run().causes == (str(cv),)
    assert watched.shows("lichen")
    assert watched.shows("fern")
    other.write_text(papers.format("alga"))
    assert watched.one_run().causes == (str(other),)
    assert watched.shows("lichen")
    assert watched.shows("alga")
    in_place(cv, "sedge")
    other.write_text(papers.format("reed"))
    assert watched.one_run().causes == (str(cv), str(other))
    assert watched.shows("sedge")
    assert watched.shows("reed")


def test_settings(watching: Watching, cv: Path, site: Path) -> None:
    config, own = site / "_config.yml", site / "_data/cv2pages.yml"
    watched = watching(cv, settings=(config, own), looks=True)
    config.write_text("title: Another\n", encoding="utf-8")
    assert watched.one_run().causes == ("_config.yml",)
    own.parent.mkdir(exist_ok=True)
    own.write_text("owner: underline\n", encoding="utf-8")
    run = watched.one_run()
    assert run.causes == ("cv2pages.yml",)
    assert run.report.changes
    assert run.report.changes.written
    own.unlink()
    assert watched.one_run().causes == ("cv2pages.yml",)


@pytest.mark.parametrize("place", ["cv.md", "_data/cv.md", "_pages/source.md", "_publications/cv.md"])
def test_it_never_triggers_itself(place: str, watching: Watching, site: Path) -> None:
    cv = site / place
    cv.parent.mkdir(exist_ok=True)
    in_place(cv, "moss")
    watched = watching(cv, settings=(site / "_config.yml",), looks=True)
    assert watched.runs() == []
    for word in ("lichen", "fern"):
        in_place(cv, word)
        watched.one_run()
        assert watched.shows(word)
