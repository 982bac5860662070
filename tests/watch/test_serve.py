"""The server beside the watch mode; a script stands in for Jekyll here, tests/rendered/ has the real one."""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from pathlib import Path

import pytest

from converter.exit import Stop
from converter.watch import serve
from tests.watch.conftest import Start, text, wait_until

Scripts = Callable[[Mapping[str, str]], dict[str, str]]

JEKYLL = """\
echo "$PWD $@"
printf '\\033[31m   Generating...\\033[0m\\n'
echo "	from /usr/lib/jekyll.rb:70:in \\`block'"
sleep 1000 &
echo $! >> "$PIDS"
echo $$ >> "$PIDS"
echo ready >&2
wait
"""


@pytest.fixture
def scripts(tmp_path: Path) -> Scripts:
    """Makes programs that are found before all others, and the settings with which they are."""

    def make(programs: Mapping[str, str]) -> dict[str, str]:
        folder = tmp_path / "programs"
        folder.mkdir(exist_ok=True)
        for name, script in programs.items():
            (folder / name).write_text(f"#!/bin/sh\n{script}")
            (folder / name).chmod(0o755)
        return {"PATH": f"{folder}:{os.environ['PATH']}", "PIDS": str(tmp_path / "pids")}

    return make


def all_gone(pids: Path) -> bool:
    """Whether no process that wrote down its number runs any more, nor any other of their groups."""
    numbers = set(pids.read_text().split())
    for _ in range(60):
        if not any(state != "Z" and numbers & {number, group} for state, number, group in _processes()):
            return True
        time.sleep(0.1)
    return False


def _processes() -> Iterator[tuple[str, str, str]]:
    """State, number and group of each process, as Linux tells them."""
    for path in Path("/proc").glob("[0-9]*/stat"):
        with suppress(OSError):  # one that has just ended
            state, _, group = path.read_text().rpartition(")")[2].split()[:3]
            yield state, path.parent.name, group


@pytest.mark.parametrize(("number", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)], ids=str)
def test_its_lines_are_shown_and_it_ends_with_us(
    number: signal.Signals, code: int, start: Start, scripts: Scripts, cv: Path, site: Path, tmp_path: Path
) -> None:
    program = start(cv, "--site", site, "--serve", "--port", "4567", "--poll", settings=scripts({"jekyll": JEKYLL}))
    program.line("watching")
    assert program.line("") == (
        f"jekyll | {site} serve --livereload --port 4567 --livereload-port 35729 --force_polling"
    )
    assert program.line("") == "jekyll | Generating..."
    assert program.line("") == "jekyll | ready"
    cv.write_text(text("fern"), encoding="utf-8")
    program.line(r"cv\.md: \d+ written")
    assert program.end(number) == code
    assert program.rest() == []
    assert all_gone(tmp_path / "pids")


def test_it_ends_if_we_are_killed(start: Start, scripts: Scripts, cv: Path, site: Path, tmp_path: Path) -> None:
    program = start(cv, "--site", site, "--serve", settings=scripts({"jekyll": JEKYLL}))
    program.line("ready")
    assert program.end(signal.SIGKILL) == -signal.SIGKILL
    assert all_gone(tmp_path / "pids")


def test_it_ends_if_we_are_killed_though_it_does_not_want_to(
    start: Start, scripts: Scripts, cv: Path, site: Path, tmp_path: Path
) -> None:
    stubborn = scripts({"jekyll": f"trap '' INT TERM\n{JEKYLL}"})
    program = start(cv, "--site", site, "--serve", settings=stubborn)
    program.line("ready")
    program.end(signal.SIGKILL)
    assert all_gone(tmp_path / "pids")


def test_it_ends_by_itself(start: Start, scripts: Scripts, cv: Path, site: Path) -> None:
    settings = scripts({"jekyll": "echo Address already in use\nexit 7"})
    program = start(cv, "--site", site, "--serve", "--quiet", settings=settings)
    assert program.line("") == "jekyll | Address already in use"
    assert "Jekyll ended by itself, with exit code 7" in program.line("")
    assert program.wait() == 4


def test_it_is_started_again_with_other_settings(
    start: Start, scripts: Scripts, cv: Path, site: Path, tmp_path: Path
) -> None:
    program = start(cv, "--site", site, "--serve", settings=scripts({"jekyll": JEKYLL}))
    program.line("ready")
    (site / "_config.yml").write_text("title: [", encoding="utf-8")
    program.line("_config.yml: the site stays as it was")
    (site / "_config.yml").write_text("title: Another", encoding="utf-8")
    program.line("_config.yml: nothing changed")
    program.line("ready")
    assert program.end() == 143
    assert len((tmp_path / "pids").read_text().split()) == 4
    assert all_gone(tmp_path / "pids")


def test_the_site_goes_and_the_server_with_it(
    start: Start, scripts: Scripts, cv: Path, site: Path, tmp_path: Path
) -> None:
    program = start(cv, "--site", site, "--serve", settings=scripts({"jekyll": JEKYLL}))
    program.line("ready")
    site.rename(tmp_path / "elsewhere")
    assert program.wait() == 4
    assert all_gone(tmp_path / "pids")


def test_one_that_does_not_want_to_end(
    scripts: Scripts, site: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, value in scripts({"jekyll": f"trap '' INT TERM\n{JEKYLL}"}).items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr(serve, "ENDINGS", [(number, 0.2) for number, _ in serve.ENDINGS])
    said: list[str] = []
    ended: list[int] = []
    server = serve.Server(
        site, port=1, livereload_port=2, poll=False, quiet=False, said=said.append, ended=ended.append
    )
    wait_until(lambda: "ready" in said)
    server.close()
    assert all_gone(tmp_path / "pids")
    assert ended == []


def test_which_jekyll(scripts: Scripts, site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def called() -> list[str]:
        return [Path(word).name for word in serve.command(site)]

    bundle = 'test -e gems && test "$*" = "exec jekyll --version"'
    monkeypatch.setenv("PATH", scripts({"jekyll": "", "bundle": bundle})["PATH"])
    assert called() == ["jekyll"]
    (site / "Gemfile").touch()
    assert called() == ["jekyll"]
    (site / "gems").touch()
    assert called() == ["bundle", "exec", "jekyll"]


def test_no_jekyll(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(site))
    with pytest.raises(Stop, match="Jekyll is not installed"):
        serve.command(site)
