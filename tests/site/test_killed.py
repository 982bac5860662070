"""A run that is killed, or that the disk fails, at any moment: all of the site is old or new, and nothing is lost.

Every call of the system that changes a disk is tried, so what holds here holds at every moment.
"""

from __future__ import annotations

import errno
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest

from converter import cli, conversion
from converter.conversion import Conversion
from converter.exit import Exit, Stop
from converter.site.transaction import Delete, Operation, Write, commit, recover

from .faults import FOLDER, FULL, Fault, Outcome, digest, run, uncounted


@pytest.fixture(autouse=True)
def each_conversion_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is tried here comes after it, and some thousand runs convert the same."""
    convert = conversion.convert
    known: dict[str, Conversion] = {}

    def remembered(*arguments: Any, **options: Any) -> Conversion:
        key = repr((arguments, options))
        if key not in known:
            known[key] = convert(*arguments, **options)
        return known[key]

    monkeypatch.setattr(conversion, "convert", remembered)


OLD = """\
# Ann Miller

## Publications

1. **A. Miller** and B. Other. "On the growth of moss". *Journal of Moss*, 2020.
2. B. Other and **A. Miller**. "Lichens and their friends". *Journal of Lichen*, 2018.
3. **A. Miller**. "Ferns in the shade". *Journal of Fern*, 2016.
"""
NEW = OLD.replace('3. **A. Miller**. "Ferns in the shade". *Journal of Fern*, 2016.\n', "").replace("2018", "2019") + (
    '3. **A. Miller**. "Horsetails". *Journal of Fern*, 2021.\n\n## Teaching\n\n- Botany, 2020\n'
)
EDIT = b"\nA sentence by hand.\n"

Tree = dict[str, bytes]


def tree(root: Path) -> Tree:
    """Every file by path, and every folder (which ends in a slash)."""
    paths = {path.relative_to(root).as_posix(): path for path in sorted(root.rglob("*"))}
    return {name + "/" * path.is_dir(): b"" if path.is_dir() else path.read_bytes() for name, path in paths.items()}


def temporary(path: str) -> bool:
    """Whether a file is there only until the next run."""
    name = Path(path).name
    return name.startswith(".cv2pages-") or path in {
        f"{FOLDER}/{n}" for n in ("journal.tmp", "cleanup.json", "undo.json")
    }


def lasting(now: Tree) -> Tree:
    kept = {path: content for path, content in now.items() if not temporary(path)}
    if not any(path.startswith(f"{FOLDER}/") and path != f"{FOLDER}/" for path in kept):
        kept.pop(f"{FOLDER}/", None)
    return kept


class Case:
    """A site, what is done in it, and what it is before and after."""

    def __init__(self, folder: Path, fill: Callable[[Path], None], work: Callable[[Path], int]) -> None:
        self.work = work
        self.notes = folder / "notes"
        self.notes.mkdir(parents=True)
        self.origin = folder / "origin"
        self.origin.mkdir()
        fill(self.origin)
        self.before = tree(self.origin)
        self.seen: set[str] = set()
        self.root = folder / "site"
        self.fresh()
        for _ in range(2):
            work(self.root)  # which remembers here, once, what every child needs
        outcome = self.run()
        assert outcome.code == 0, outcome.said
        self.steps = outcome.steps
        self.after = tree(self.root)
        assert self.after != self.before
        assert lasting(self.after) == self.after

    def fresh(self) -> None:
        shutil.rmtree(self.root, ignore_errors=True)
        shutil.copytree(self.origin, self.root, symlinks=True)

    def run(self, fault: Fault | None = None, *, fresh: bool = True) -> Outcome:
        if fresh:
            self.fresh()
        return run(lambda: self.work(self.root), self.notes, fault)

    def is_new(self) -> bool:
        """Whether the site is not as it was at an earlier step: many calls of the system change nothing in it."""
        state = repr(tree(self.root))
        if state in self.seen:
            return False
        self.seen.add(state)
        return True

    def whole(self) -> None:
        """Each file of the site is wholly old or wholly new, and no other is there but temporary ones."""
        now = lasting(tree(self.root))
        for path in {*now, *self.before, *self.after}:
            states = [files.get(path) for files in (self.before, self.after)]
            assert now.get(path) in states or path.endswith("/"), path

    def converges(self) -> None:
        """The next run makes of the site what a run that nobody disturbed makes of it."""
        if not self.is_new():
            return
        outcome = self.run(fresh=False)
        assert outcome.code == 0, outcome.said
        assert tree(self.root) == self.after


def convert(root: Path, text: str) -> int:
    cv = root.parent / f"{digest(text.encode())[:8]}.md"
    if not cv.exists():
        cv.write_text(text)
    return cli.main(["convert", str(cv), "--site", str(root)])


def empty_site(root: Path) -> None:
    (root / "_config.yml").write_text("title: A site\n")


def lived_in_site(root: Path) -> None:
    """A site with pages of the owner's, and one of ours that they wrote into."""
    empty_site(root)
    (root / "_pages").mkdir()
    (root / "_pages/mine.md").write_text("mine\n")
    assert convert(root, OLD) == 0
    for page in ("_pages/about.md", "_pages/cv.md"):
        (root / page).write_bytes((root / page).read_bytes() + EDIT)


def first_run(folder: Path) -> Case:
    return Case(folder, empty_site, lambda root: convert(root, NEW))


def second_run(folder: Path) -> Case:
    return Case(folder, lived_in_site, lambda root: convert(root, NEW))


TALK = '\n## Talks\n\n- "Why moss matters", University of Nowhere, May 2019\n'


def site_with_a_talk(root: Path) -> None:
    empty_site(root)
    assert convert(root, OLD + TALK) == 0
    talk = root / "_talks/2019-05-01-001-why-moss-matters.md"
    talk.write_bytes(talk.read_bytes() + EDIT)


def moving_run(folder: Path) -> Case:
    """A talk becomes a course, and its page moves with what was written into it."""
    case = Case(folder, site_with_a_talk, lambda root: convert(root, OLD + TALK.replace("Talks", "Teaching")))
    assert case.after["_teaching/2019-05-01-001-why-moss-matters.md"].endswith(EDIT)
    assert "_talks/2019-05-01-001-why-moss-matters.md" not in case.after
    return case


OPERATIONS: list[Operation] = [
    Write("_pages/a.md", b"new a\n", digest(b"old a\n")),
    Write("_new/deep/b.md", b"new b\n", None),
    Write("link.md", b"new c\n", digest(b"old c\n")),
    Delete("_pages/d.md", digest(b"old d\n")),
    Delete("link-to-e.md", digest(b"old e\n")),
    Write("_pages/f.md", b"new f\n", None),
]


def few_files(root: Path) -> None:
    (root / "_pages").mkdir()
    for letter in "ade":
        (root / f"_pages/{letter}.md").write_text(f"old {letter}\n")
    (root / "c.md").write_text("old c\n")
    (root / "link.md").symlink_to("c.md")
    (root / "link-to-e.md").symlink_to("_pages/e.md")


def carry_out(root: Path) -> int:
    recover(root)
    done = not (root / "_pages/d.md").exists()
    try:
        commit(root, () if done else OPERATIONS)
    except Stop as end:
        print(end, file=sys.stderr)
        return end.exit_code
    return 0


def few(folder: Path) -> Case:
    return Case(folder, few_files, carry_out)


CASES = pytest.mark.parametrize("make", [few, first_run, second_run, moving_run], ids=lambda make: make.__name__)


@CASES
def test_every_change_to_the_disk_is_tried(tmp_path: Path, make: Callable[[Path], Case]) -> None:
    case = make(tmp_path)
    case.fresh()
    assert uncounted(lambda: case.work(case.root), case.notes) == []
    assert case.steps > 40


@CASES
def test_killed_at_every_step(tmp_path: Path, make: Callable[[Path], Case]) -> None:
    case = make(tmp_path)
    for step in range(case.steps):
        assert case.run(Fault(step)).killed
        case.whole()
        case.converges()


def test_killed_while_it_recovers(tmp_path: Path) -> None:
    case = few(tmp_path)
    for step in range(case.steps):
        assert case.run(Fault(step)).killed
        if not case.is_new():
            continue
        left = tmp_path / "left"
        shutil.copytree(case.root, left, symlinks=True)
        for second in range(1000):
            shutil.rmtree(case.root)
            shutil.copytree(left, case.root, symlinks=True)
            if not case.run(Fault(second), fresh=False).killed:
                break
            case.whole()
            case.converges()
        shutil.rmtree(left)


def test_what_is_edited_before_the_next_run_stays(tmp_path: Path) -> None:
    case = few(tmp_path)
    for step in range(case.steps):
        assert case.run(Fault(step)).killed
        files = [path for path in case.root.rglob("[a-f].md") if not path.is_symlink()]
        for file in files:
            file.write_bytes(file.read_bytes() + EDIT)
        edited = [file.read_bytes() for file in files]
        recover(case.root)
        assert [file.read_bytes() for file in files] == edited
        assert lasting(tree(case.root)) == tree(case.root)


def refused_at_every_step(case: Case, error: int, lasts: bool) -> None:
    for step in range(case.steps):
        outcome = case.run(Fault(step, error, lasts))
        now = tree(case.root)
        if outcome.code == 0:
            # What is refused once all is done, or can be done in another way, stops nothing.
            assert lasting(now) == case.after
        else:
            assert (outcome.code, os.strerror(error) in outcome.said) == (Exit.SITE, True), outcome.said
            assert now == case.before
        case.converges()


@pytest.mark.parametrize("error", [errno.ENOSPC, errno.EACCES, errno.EIO], ids=errno.errorcode.get)
@pytest.mark.parametrize("lasts", [False, True], ids=["once", "lasting"])
def test_refused_at_every_step(tmp_path: Path, error: int, lasts: bool) -> None:
    refused_at_every_step(few(tmp_path), error, lasts)


def test_the_disk_is_full_from_any_step_on(tmp_path: Path) -> None:
    refused_at_every_step(second_run(tmp_path), FULL, True)


# ------------------------------------------------------------------------------------------------- real disks and users


@pytest.fixture
def public() -> Iterator[Path]:
    """A folder that every user can reach, unlike those of pytest."""
    with tempfile.TemporaryDirectory() as folder:
        Path(folder).chmod(0o755)
        yield Path(folder)


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk with room for some 20 small files."""
    disk = tmp_path / "disk"
    disk.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=96k", "none", str(disk)]
    if shutil.which("mount") is None or subprocess.run(mount, capture_output=True, check=False).returncode:
        pytest.skip("no disk can be mounted here")
    yield disk
    subprocess.run(["umount", disk], check=True)


def test_a_disk_that_is_really_full(small_disk: Path) -> None:
    operations: list[Operation] = [Delete("_pages/d.md", digest(b"old d\n")), *OPERATIONS[:3]]
    for room in range(24):
        root = small_disk / "site"
        root.mkdir()
        few_files(root)
        before = tree(root)
        filler = small_disk / "filler"
        with suppress(OSError), filler.open("wb") as file:
            while True:
                file.write(bytes(4096))
                file.flush()
        size = filler.stat().st_size
        os.truncate(filler, size - room * 4096)
        with suppress(Stop):
            commit(root, operations)
            assert room
            break
        assert tree(root) == before
        filler.unlink()
        shutil.rmtree(root)
    else:
        pytest.fail("there was never room enough")
    assert (root / "_pages/a.md").read_text() == "new a\n"


@pytest.mark.parametrize("path", [".", "_pages", "_new", "_pages/a.md", "c.md"])
def test_what_may_not_be_written(public: Path, path: str) -> None:
    root = public / "site"
    root.mkdir()
    few_files(root)
    (root / "_new").mkdir()
    nobody = 65534 if os.geteuid() == 0 else None  # nothing is read-only for root
    if nobody:
        for place in [root, *root.rglob("*")]:
            os.chown(place, nobody, -1, follow_symlinks=False)
    locked = root / path
    locked.chmod(0o555 if locked.is_dir() else 0o444)
    before = tree(root)
    notes = public / "notes"
    notes.mkdir()
    outcome = run(lambda: carry_out(root), notes, user=nobody)
    locked.chmod(0o755)
    assert outcome.code == Exit.SITE
    assert outcome.said.strip() in ("the folder is read-only", "the file is read-only")
    assert tree(root) == before
