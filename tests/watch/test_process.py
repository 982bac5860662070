"""The watch mode as its users run it: a process, its lines, and how it ends."""

from __future__ import annotations

import re
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.conftest import environment
from tests.watch.conftest import TEXT, Start, text, wait_until


def test_a_line_for_every_save(start: Start, cv: Path, site: Path) -> None:
    program = start("cv.md", "--site", site)
    assert "1 paper, 2 sections; files: " in program.line("files: ")
    assert program.line("") == "watching cv.md; Ctrl-C ends it"
    for word in ("lichen", "fern"):
        cv.write_text(text(word), encoding="utf-8")
        assert re.fullmatch(r"\d\d:\d\d:\d\d cv\.md: \d+ written \(\d\.\d\d s\): _.*", program.line(""))
    cv.write_bytes(b"")
    told = program.line("")
    assert re.fullmatch(r"\S+ cv\.md: the site stays as it was \(\S+ s\); error: .* \[source-unreadable\]", told)
    cv.unlink()
    assert "there is no such file" in program.line("")
    cv.write_text(text("fern"), encoding="utf-8")
    assert "cv.md: nothing changed (" in program.line("")
    (site / "_config.yml").write_text("title: [", encoding="utf-8")
    assert "_config.yml: the site stays as it was (" in program.line("")
    (site / "_config.yml").write_text("title: A site", encoding="utf-8")
    program.line("_config.yml: nothing changed")
    assert program.end() == 143
    assert program.rest() == []
    assert "growth of fern" in (site / "_pages/about.md").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("number", "code"),
    [(signal.SIGINT, 130), (signal.SIGTERM, 143), (signal.SIGHUP, 143)],
    ids=str,
)
def test_it_ends_cleanly(number: signal.Signals, code: int, start: Start, cv: Path, site: Path) -> None:
    program = start(cv, "--site", site)
    program.line("watching")
    assert program.end(number) == code
    assert program.rest() == []


def test_a_signal_does_not_cut_a_run_short(start: Start, cv: Path, site: Path) -> None:
    papers = "".join(f'{n}. A. Miller. "Thing {n} of its kind". *Journal of Things*, 2019.\n\n' for n in range(2, 101))
    program = start(cv, "--site", site)
    program.line("watching")
    cv.write_text(TEXT + papers, encoding="utf-8")
    time.sleep(0.3)  # it waits for 0.1 s, and then works for about a second
    assert program.end(signal.SIGINT) == 130
    told = program.rest()
    assert (len(told), len(list((site / "_publications").iterdir()))) in ((0, 1), (1, 100))
    assert all("written" in line for line in told)
    assert not list(site.rglob("*.tmp"))


def test_the_site_goes(start: Start, cv: Path, site: Path) -> None:
    program = start(cv, "--site", site)
    program.line("watching")
    shutil.rmtree(site)
    assert program.wait() == 4
    assert "there is no such folder" in program.line("")
    assert "the site's folder is gone" in program.line("")


def test_what_cannot_be_watched(start: Start, cv: Path, site: Path) -> None:
    assert start("missing.md", "--site", site).wait() == 3
    assert start(cv, "--site", site / "missing").wait() == 4
    assert start("-", "--site", site).wait() == 64
    assert start(cv, "--site", site, "--port", "0").wait() == 64


def test_a_broken_cv_at_the_start_is_waited_for(start: Start, cv: Path, site: Path) -> None:
    cv.write_bytes(b"")
    program = start(cv, "--site", site)
    program.line("source-unreadable")
    program.line("watching")
    cv.write_text(TEXT, encoding="utf-8")
    program.line("cv.md: .* written")


def test_quiet_says_only_what_went_wrong(start: Start, cv: Path, site: Path) -> None:
    program = start(cv, "--site", site, "--quiet")
    wait_until((site / "_pages/about.md").exists)
    time.sleep(0.3)
    cv.write_text(text("fern"), encoding="utf-8")
    wait_until(lambda: "fern" in (site / "_pages/about.md").read_text(encoding="utf-8"))
    cv.unlink()
    assert "there is no such file" in program.line("")


def test_verbose_shows_the_whole_report(start: Start, cv: Path, site: Path) -> None:
    program = start(cv, "--site", site, "--verbose")
    program.line("watching")
    cv.write_text(text("fern"), encoding="utf-8")
    program.line(r"cv\.md: \d+ written")
    program.line("change    _pages/about.md")
    program.line("1 paper, 2 sections; files: ")


def test_hand_edits_are_kept_and_conflicts_told(start: Start, cv: Path, site: Path) -> None:
    about = site / "_pages/about.md"
    about.parent.mkdir()
    about.write_text("---\npermalink: /\n---\nMy own words.\n", encoding="utf-8")
    program = start(cv, "--site", site, "--adopt")
    program.line("watching")
    assert "growth of moss" in about.read_text(encoding="utf-8")
    about.write_text(about.read_text(encoding="utf-8").replace("growth of moss", "life of moss"), encoding="utf-8")
    cv.write_text(text("fern"), encoding="utf-8")
    assert "_pages/about.md" in program.line(r"cv\.md: \d+ written.* \[edit-conflict\]")
    assert "life of moss" in about.read_text(encoding="utf-8")
    assert "My own words." in about.read_text(encoding="utf-8")
    assert program.end() == 143


def test_poll(start: Start, cv: Path, site: Path) -> None:
    program = start(cv, "--site", site, "--poll")
    program.line("watching")
    cv.write_text(text("fern"), encoding="utf-8")
    program.line(r"cv\.md: \d+ written")


def test_nothing_else_imports_watchdog(cv: Path, site: Path) -> None:
    script = "import sys; from converter.cli import main; main(sys.argv[1:]); sys.exit('watchdog' in sys.modules)"
    command = [sys.executable, "-c", script, "convert", str(cv), "--site", str(site)]
    assert subprocess.run(command, env=environment(), capture_output=True, check=False).returncode == 0
    assert (site / "_publications").is_dir()
