"""The command as its users run it: a process, with arguments, in a folder."""

from __future__ import annotations

import json
import os
import pty
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest
from ruamel.yaml import YAML

from converter import __version__, cli, commands, conversion
from converter.exit import Exit
from converter.model import CV
from converter.writers import Output, Settings, Site, write
from tests.conftest import ROOT, environment

SEED = ROOT / "tests/data/seed-cv.md"
ABOUT = ROOT / "tests/data/seed-about.md"

TEXT = """\
# Ann Miller

ann@example.org

## Education

- PhD in Botany, University of Nowhere, 2019

## Publications

1. **A. Miller** and B. Other. "On the growth of moss". *Journal of Moss*, 2020.
2. B. Other and **A. Miller**. "Lichens and their friends". *Journal of Lichen*, 2018.
"""


def run(
    *arguments: str | Path,
    stdin: bytes = b"",
    settings: Mapping[str, str] | None = None,
    cwd: Path | None = None,
) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-m", "converter", *map(str, arguments)],
        input=stdin,
        capture_output=True,
        cwd=cwd,
        env={**environment(), **(settings or {})},
        timeout=120,
        check=False,
    )


def tree(root: Path) -> dict[str, bytes]:
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in root.rglob("*") if path.is_file()}


@pytest.fixture
def cv(tmp_path: Path) -> Path:
    path = tmp_path / "cv.md"
    path.write_text(TEXT, encoding="utf-8")
    return path


# ------------------------------------------------------------------------------------------------- the command line


def test_version() -> None:
    result = run("--version")
    assert (result.returncode, result.stdout.decode()) == (0, f"cv2pages {__version__}\n")


@pytest.mark.parametrize("command", [(), ("convert",), ("watch",), ("parse",)])
def test_help(command: tuple[str, ...]) -> None:
    result = run(*command, "--help")
    assert result.returncode == 0
    assert result.stdout.startswith(b"usage: cv2pages")
    assert max(len(line) for line in result.stdout.decode().splitlines()) <= 80


@pytest.mark.parametrize(
    "arguments",
    [
        (),
        ("convert",),
        ("parse",),
        ("parse", "a.md", "b.md"),
        ("unknown", "a.md"),
        ("convert", "a.md", "--publish", "fax"),
        ("convert", "a.md", "--format", "yaml"),
        ("parse", "a.md", "--format", "text"),
        ("convert", "a.md", "--quiet", "--verbose"),
    ],
    ids=" ".join,
)
def test_wrong_usage(arguments: tuple[str, ...]) -> None:
    result = run(*arguments)
    assert result.returncode == Exit.USAGE
    assert result.stdout == b""
    assert b"cv2pages" in result.stderr
    assert b"Traceback" not in result.stderr


# --------------------------------------------------------------------------------------------------------- converting


def test_convert(cv: Path, site: Path) -> None:
    result = run("convert", cv, "--site", site)
    assert (result.returncode, result.stdout) == (0, b""), result.stderr.decode()
    assert result.stderr.decode().splitlines()[-1].startswith("2 papers, 3 sections; files: ")
    written = tree(site)
    assert {"_pages/about.md", "_pages/cv.md", "_data/cv.yml", ".cv2pages/base/_pages/about.md"} <= written.keys()
    assert sum(path.startswith("_publications/") for path in written) == 2


def test_the_current_folder_is_the_default_site(cv: Path, site: Path) -> None:
    assert run("convert", cv, cwd=site).returncode == 0
    assert (site / "_pages/about.md").is_file()


def test_convert_from_standard_input(site: Path) -> None:
    assert run("convert", "-", "--site", site, stdin=TEXT.encode()).returncode == 0
    assert (site / "_pages/about.md").is_file()


def test_both_seeds_make_one_site(site: Path) -> None:
    result = run("convert", SEED, ABOUT, "--site", site)
    assert result.returncode == 0, result.stderr.decode()
    assert sum(path.startswith("_publications/") for path in tree(site)) == 6
    assert b"[papers-joined]" in result.stderr


def test_the_same_cv_twice_is_one_cv(cv: Path, site: Path) -> None:
    assert run("convert", cv, cv, "--site", site).returncode == 0
    assert sum(path.startswith("_publications/") for path in tree(site)) == 2


def test_a_second_run_writes_no_file(site: Path) -> None:
    def state() -> dict[str, tuple[int, int]]:
        return {str(path): (path.stat().st_mtime_ns, path.stat().st_ino) for path in site.rglob("*")}

    assert run("convert", SEED, "--site", site).returncode == 0
    before = state()
    result = run("convert", SEED, "--site", site)
    assert state() == before
    assert b"files: 0 changed" in result.stderr


@pytest.mark.parametrize(
    "settings",
    [
        {"TZ": "Pacific/Kiritimati", "PYTHONHASHSEED": "1"},
        {"TZ": "America/Los_Angeles", "PYTHONHASHSEED": "2", "LC_ALL": "C"},
        {"LC_ALL": "de_DE.ISO-8859-1", "PYTHONHASHSEED": "3"},
        {"LC_ALL": "tr_TR.UTF-8", "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"},
    ],
    ids=lambda settings: settings.get("LC_ALL", settings.get("TZ")),
)
def test_same_input_same_bytes(settings: dict[str, str], site: Path, tmp_path: Path) -> None:
    other = tmp_path / "other"
    other.mkdir()
    (other / "_config.yml").write_bytes((site / "_config.yml").read_bytes())
    plain = run("convert", SEED, ABOUT, "--site", site, "--format", "json")
    odd = run("convert", SEED, ABOUT, "--site", other, "--format", "json", settings=settings)
    assert (plain.returncode, odd.returncode) == (0, 0)
    assert tree(site) == tree(other)
    assert plain.stdout == odd.stdout


def test_private_by_default(site: Path) -> None:
    result = run("convert", SEED, "--site", site)
    text = b"".join(tree(site).values())
    assert b"15810127868" not in text
    assert b"Room 431" not in text
    assert b"ADDRESS" not in text
    assert b"[private-withheld]" in result.stderr


@pytest.mark.parametrize(
    ("publish", "phone", "address"), [("phone", True, False), ("address", False, True), ("phone,address", True, True)]
)
def test_publish(site: Path, publish: str, phone: bool, address: bool) -> None:
    run("convert", SEED, "--site", site, "--publish", publish)
    text = b"".join(tree(site).values())
    assert (b"15810127868" in text, b"Room 431" in text) == (phone, address)


# ----------------------------------------------------------------------------------------------------------- the report


def test_json_report(cv: Path, site: Path) -> None:
    result = run("convert", cv, "--site", site, "--format", "json")
    assert result.stderr == b""
    report = json.loads(result.stdout)
    assert (report["exit_code"], report["papers"], report["sections"]) == (0, 2, 3)
    files = {path for path in tree(site) if not path.startswith(".cv2pages/")}
    assert {file["path"] for file in report["files"] if file["action"] == "create"} == files - {"_config.yml"}


def test_json_report_of_a_failure(site: Path) -> None:
    result = run("convert", "missing.md", "--site", site, "--format", "json")
    report = json.loads(result.stdout)
    assert (result.returncode, report["exit_code"]) == (3, 3)
    assert [(d["code"], d["path"]) for d in report["diagnostics"]] == [("source-unreadable", "missing.md")]


def test_quiet(site: Path) -> None:
    assert run("convert", SEED, "--site", site, "--quiet").stderr == b""
    assert b"error" in run("convert", "missing.md", "--site", site, "--quiet").stderr


def test_verbose_names_every_file(cv: Path, site: Path) -> None:
    assert b"create    _pages/about.md " in run("convert", cv, "--site", site, "--verbose").stderr


def test_no_colour_and_no_progress_where_nobody_looks(site: Path) -> None:
    result = run("convert", SEED, "--site", site, "--verbose")
    assert b"\x1b" not in result.stdout + result.stderr
    assert b"\r" not in result.stderr


# -------------------------------------------------------------------------------------------------------------- parsing


def test_parse_json(cv: Path) -> None:
    result = run("parse", cv)
    value = json.loads(result.stdout)
    assert value["name"] == "Ann Miller"
    assert [paper["title"] for paper in value["publications"]] == [
        "On the growth of moss",
        "Lichens and their friends",
    ]


def test_parse_yaml_says_the_same(cv: Path) -> None:
    as_yaml = YAML(typ="safe").load(run("parse", cv, "--format", "yaml").stdout.decode())
    assert as_yaml == json.loads(run("parse", cv).stdout)


def test_parse_keeps_private_things_back() -> None:
    assert b"15810127868" not in run("parse", SEED).stdout
    assert b"15810127868" in run("parse", SEED, "--publish", "phone").stdout


def test_parse_gives_the_same_bytes_everywhere() -> None:
    odd = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONIOENCODING": "latin-1", "PYTHONHASHSEED": "5", "TZ": "Asia/Tokyo"}
    assert run("parse", ABOUT, settings=odd).stdout == run("parse", ABOUT).stdout


def test_a_reader_who_has_seen_enough() -> None:
    process = subprocess.Popen(
        [sys.executable, "-m", "converter", "parse", str(SEED), "--quiet"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert process.stdout
    assert process.stderr
    process.stdout.close()
    errors = process.stderr.read()
    process.stderr.close()
    assert (process.wait(60), errors) == (0, b"")


def on_a_terminal(arguments: list[str], settings: dict[str, str]) -> str:
    """What a command prints where somebody looks."""
    ours, theirs = pty.openpty()
    process = subprocess.Popen(
        [sys.executable, "-m", "converter", *arguments],
        stderr=theirs,
        env={**environment(), "TERM": "xterm", **settings},
    )
    os.close(theirs)
    shown = b""
    try:
        while piece := os.read(ours, 4096):
            shown += piece
    except OSError:  # Linux says so when the other end is closed
        pass
    process.wait(60)
    os.close(ours)
    return shown.decode()


@pytest.mark.parametrize(
    ("settings", "progress", "colour"),
    [({}, True, True), ({"NO_COLOR": "1"}, True, False), ({"TERM": "dumb"}, False, False)],
    ids=["colour", "NO_COLOR", "dumb"],
)
def test_a_terminal(settings: dict[str, str], progress: bool, colour: bool, site: Path) -> None:
    shown = on_a_terminal(["convert", str(SEED), "--site", str(site), "--verbose"], settings)
    assert ("Reading " in shown and shown.count("\r\x1b[K") == 3) is progress
    assert ("\x1b[36mnote\x1b[0m" in shown) is colour
    assert " section" in shown.splitlines()[-1]


def _broken(*_: object, **__: object) -> None:
    raise RuntimeError("a fault of ours")


@pytest.mark.parametrize(("option", "traceback"), [("", False), ("--verbose", True)])
def test_an_internal_error(
    option: str, traceback: bool, site: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(commands, "convert", _broken)
    arguments = ["convert", str(SEED), "--site", str(site)]
    assert cli.main([*arguments, option] if option else arguments) == Exit.INTERNAL
    shown = capsys.readouterr().err
    assert "internal error: RuntimeError: a fault of ours" in shown
    assert ("Traceback" in shown) is traceback


def test_a_proof_that_fails_writes_nothing(
    cv: Path, site: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def invents(cv: CV, site: Site, settings: Settings, *, config: bool = False) -> Output:
        output = write(cv, site, settings, config=config)
        files = {path: text.replace("moss", "heather") for path, text in output.files.items()}
        return Output(files, output.diagnostics)

    monkeypatch.setattr(conversion, "write", invents)
    before = tree(site)
    assert cli.main(["convert", str(cv), "--site", str(site)]) == Exit.PROOF
    shown = capsys.readouterr().err
    assert "[text-lost]" in shown
    assert "[text-invented]" in shown
    assert tree(site) == before


def test_interrupted(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(commands, "convert", interrupt)
    assert cli.main(["convert", str(SEED), "--site", str(site)]) == Exit.INTERRUPTED


# ------------------------------------------------------------------------------------------------------- second runs


def test_a_dry_run_shows_everything_and_touches_nothing(cv: Path, site: Path) -> None:
    before = tree(site)
    result = run("convert", cv, "--site", site, "--dry-run")
    assert (result.returncode, tree(site)) == (Exit.CHANGES, before)
    shown = result.stdout.decode()
    assert shown.startswith("create    _pages/about.md ")
    assert '+title: "On the growth of moss"\n' in shown
    assert result.stderr.decode().splitlines()[-1].endswith("; nothing was written")
    assert run("convert", cv, "--site", site).returncode == 0
    result = run("convert", cv, "--site", site, "--dry-run")
    assert (result.returncode, result.stdout) == (0, b"")


def test_a_dry_run_as_json(cv: Path, site: Path) -> None:
    result = run("convert", cv, "--site", site, "--dry-run", "--format", "json")
    report = json.loads(result.stdout)
    assert (result.returncode, report["exit_code"], report["applied"]) == (2, 2, False)
    assert all(file["diff"] for file in report["files"])


def test_edits_by_hand_are_kept_and_conflicts_have_a_code(cv: Path, site: Path) -> None:
    run("convert", cv, "--site", site)
    (paper,) = site.glob("_publications/2020-*.md")
    edited = (
        paper.read_text()
        .replace('venue: "Journal of Moss"', "venue: JoM  # short")
        .replace("\n---\n", "\nhot: 1\n---\n")
    )
    paper.write_text(edited)
    cv.write_text(TEXT.replace("B. Other.", "B. Other and C. New.", 1))
    assert run("convert", cv, "--site", site).returncode == 0
    assert {"venue: JoM  # short", "hot: 1", '  - "C. New"'} <= set(paper.read_text().splitlines())
    cv.write_text(cv.read_text().replace("*Journal of Moss*", "*Annals of Moss*"))
    result = run("convert", cv, "--site", site)
    assert result.returncode == Exit.CONFLICT
    assert (
        b"venue: yours stays, \xe2\x80\x9cJoM\xe2\x80\x9d; the CV now gives \xe2\x80\x9cAnnals of Moss\xe2\x80\x9d"
        in result.stderr
    )
    assert "Annals" in paper.read_text().split("---")[2]
    assert "venue: JoM  # short" in paper.read_text()
    assert run("convert", cv, "--site", site).returncode == 0


def test_a_page_that_is_not_ours_is_left_or_adopted(cv: Path, site: Path) -> None:
    about = site / "_pages/about.md"
    about.parent.mkdir()
    about.write_text('---\npermalink: /\ntitle: "Welcome"\n---\n\nI grow moss.\n')
    before = about.read_bytes()
    result = run("convert", cv, "--site", site)
    assert (result.returncode, about.read_bytes()) == (0, before)
    assert b"_pages/about.md: warning: this file was there before" in result.stderr
    assert run("convert", cv, "--site", site, "--adopt").returncode == 0
    assert about.read_bytes().startswith(before[:30])
    assert b"\nI grow moss.\n" in about.read_bytes()
    assert b"**On the growth of moss**" in about.read_bytes()


def test_a_cv_that_is_saved_meanwhile_stops_the_run(cv: Path, site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def saving(cv_: CV, site_: Site, settings: Settings, *, config: bool = False) -> Output:
        cv.write_text(TEXT + "\nsaved\n")
        return write(cv_, site_, settings, config=config)

    monkeypatch.setattr(conversion, "write", saving)
    before = tree(site)
    assert cli.main(["convert", str(cv), "--site", str(site)]) == Exit.SOURCE
    assert tree(site) == before
