"""What goes wrong is told of, leaves the site as it was, and is got over."""

from __future__ import annotations

import errno
import os
import random
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from watchdog.observers.api import BaseObserver

from converter import commands
from converter.exit import Exit
from converter.report import Report
from converter.site import lock
from converter.watch.loop import Inbox, Loop, Run
from tests.watch.conftest import TEXT, Watching, text

STATES = 1_000


def spoilt(chance: random.Random) -> bytes:
    """A CV as it may be found in the middle of a save, or after a bad one."""
    whole = text("lichen").encode()
    start, end = sorted(chance.sample(range(len(whole)), 2))
    noise = chance.randbytes(chance.randrange(1, 200))
    return chance.choice([
        b"", b"\n \n", b"\0" * 100, noise, whole[:end], whole[start:], whole[:start] + noise + whole[end:],
        whole[:start] + b"\xff\xfe" + whole[start:], whole.decode().encode("utf-16")[:-1], b"# " * 500, b"---\n",
    ])  # fmt: skip


def test_a_thousand_broken_states(cv: Path, site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "fsync", lambda descriptor: None)  # a busy disk would take a minute for them
    chance = random.Random(7)
    names = [str(cv)]
    loop = Loop(lambda: commands.convert(names, site, frozenset()), names, [], Inbox(), ran=lambda run: None)
    about = site / "_pages/about.md"
    ended: set[Exit] = set()
    for number in range(STATES):
        before = about.read_bytes() if about.exists() else b""
        if cv.is_dir():
            cv.rmdir()
        cv.unlink(missing_ok=True)
        kind = chance.randrange(20)
        if kind == 0:
            cv.mkdir()
        elif kind == 1:
            cv.symlink_to("cv.md")
        elif kind > 2:
            cv.write_bytes(spoilt(chance))
        run = loop.run()
        if run is None:  # it was missing before, and is again
            continue
        assert run.error is None, number
        ended.add(run.report.exit_code)
        if run.report.exit_code is not Exit.DONE:
            assert (about.read_bytes() if about.exists() else b"") == before
    assert {Exit.DONE, Exit.SOURCE} <= ended
    if cv.is_symlink() or cv.exists():
        cv.rmdir() if cv.is_dir() else cv.unlink()
    cv.write_text(TEXT, encoding="utf-8")
    run = loop.run()
    assert run
    assert run.report.exit_code is Exit.DONE
    assert "growth of moss" in about.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "spoil",
    [
        lambda cv: cv.write_bytes(b""),
        lambda cv: cv.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 10),
        lambda cv: cv.unlink(),
        lambda cv: cv.rename(cv.with_name("elsewhere.md")),
        lambda cv: (cv.unlink(), cv.mkdir()),
    ],
    ids=["empty", "no-text", "gone", "renamed", "a-folder"],
)
@pytest.mark.parametrize("poll", [False, True], ids=["events", "poll"])
def test_a_broken_cv(spoil: Callable[[Path], object], poll: bool, watching: Watching, cv: Path) -> None:
    watched = watching(cv, poll=poll)
    spoil(cv)
    run = watched.one_run()
    assert run.report.exit_code is Exit.SOURCE
    assert watched.shows("moss")
    if cv.is_dir():
        cv.rmdir()
    cv.write_text(text("fern"), encoding="utf-8")
    assert watched.one_run().report.exit_code is Exit.DONE
    assert watched.shows("fern")


def test_a_fault_of_ours(cv: Path) -> None:
    def job() -> Report:
        if "fern" in cv.read_text(encoding="utf-8"):
            raise ZeroDivisionError
        return Report()

    loop = Loop(job, [str(cv)], [], Inbox(), ran=lambda run: None)
    ended: list[Run | None] = []
    for word in ("moss", "fern", "lichen"):
        cv.write_text(text(word), encoding="utf-8")
        ended.append(loop.run())
    assert [run and (run.report.exit_code, type(run.error).__name__) for run in ended] == [
        (Exit.DONE, "NoneType"), (Exit.INTERNAL, "ZeroDivisionError"), (Exit.DONE, "NoneType"),
    ]  # fmt: skip


def test_what_the_site_did_not_allow_is_tried_again(watching: Watching, cv: Path, site: Path) -> None:
    watched = watching(cv)
    cv_page = site / "_pages/cv.md"
    content = cv_page.read_bytes()
    cv_page.unlink()
    cv_page.mkdir()
    cv.write_text(text("fern"), encoding="utf-8")
    assert watched.one_run().report.exit_code is Exit.SITE
    time.sleep(1.5)  # and the next trial, after a second, is not told of
    assert watched.runs() == []
    assert watched.shows("moss")
    cv_page.rmdir()
    cv_page.write_bytes(content)
    time.sleep(2.5)
    run = watched.one_run()
    assert (run.report.exit_code, run.causes) == (Exit.DONE, (str(cv),))
    assert watched.shows("fern")


def test_another_run_in_the_site(watching: Watching, cv: Path, site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lock, "WAIT", 0.1)
    watched = watching(cv)
    with lock.locked(site):
        cv.write_text(text("fern"), encoding="utf-8")
        assert watched.one_run().report.exit_code is Exit.SITE
    time.sleep(1.5)
    assert watched.one_run().report.exit_code is Exit.DONE
    assert watched.shows("fern")


@pytest.mark.parametrize(
    ("number", "limit"),
    [(errno.ENOSPC, "fs.inotify.max_user_watches"), (errno.EMFILE, "fs.inotify.max_user_instances")],
    ids=["watches", "instances"],
)
@pytest.mark.parametrize("step", ["start", "schedule"])
def test_a_limit_of_the_system(
    number: int, limit: str, step: str, watching: Watching, cv: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise OSError(number, "no more")

    monkeypatch.setattr(BaseObserver, step, refuse)
    watched = watching(cv, looks=True)
    assert watched.lookout.limit == limit
    cv.write_text(text("fern"), encoding="utf-8")
    watched.one_run()
    assert watched.shows("fern")
