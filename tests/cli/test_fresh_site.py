"""The first run on a fresh copy of a theme: its settings and its example content."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from converter import commands
from converter.exit import Exit
from converter.site import examples
from tests.cli.test_cli import TEXT, run, tree

CONFIG = """\
# Settings
title   : "Your Name / Site Title"   # the title
url     : https://example.org
author:
  name     : "Your Sidebar Name"
  location : "Earth"
  email    :
publication_category:
  books:
    title: 'Books'
"""
FILLED = """\
# Settings
title   : "Ann Miller"   # the title
url     : https://example.org
author:
  name     : "Ann Miller"
  location : "Earth"
  email    : "ann@example.org"
publication_category:
  books:
    title: 'Books'
  manuscripts:
    title: 'Journal Articles'
"""
TALK = "---\ntitle: T\npermalink: /talks/t\n---\n\nThis is a description of your talk.\n"
ABOUT = "---\npermalink: /\n---\n\nThis is the front page of a website that is powered by the [x](y)\n"


@pytest.fixture
def cv(tmp_path: Path) -> Path:
    path = tmp_path / "cv.md"
    path.write_text(TEXT, encoding="utf-8")
    return path


@pytest.fixture
def site(tmp_path: Path) -> Path:
    root = tmp_path / "site"
    for path, text in {
        "_config.yml": CONFIG,
        "_talks/2012-03-01-talk-1.md": TALK,
        "_pages/about.md": ABOUT,
        "_pages/mine.md": "mine",
    }.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text, encoding="utf-8")
    return root


def config(site: Path) -> str:
    return (site / "_config.yml").read_text(encoding="utf-8")


def test_settings_are_shown_and_stay(cv: Path, site: Path) -> None:
    result = run("convert", cv, "--site", site)
    said = result.stderr.decode()
    assert result.returncode == 0
    assert config(site) == CONFIG
    assert '    +title   : "Ann Miller"   # the title\n' in said
    assert "--config makes them" in said
    assert "url" not in said
    assert b"config-proposed" not in run("convert", cv, "--site", site, "--quiet").stderr
    report = json.loads(run("convert", cv, "--site", site, "--format", "json").stdout)
    assert '+  name     : "Ann Miller"\n' in report["proposed"]


def test_settings_are_edited_when_asked_for_and_follow_the_cv(cv: Path, site: Path) -> None:
    assert run("convert", cv, "--site", site, "--config").returncode == 0
    assert config(site) == FILLED
    paper = next(path for path in (site / "_publications").glob("2020-*"))
    assert "category: manuscripts" in paper.read_text()
    before = tree(site)
    again = run("convert", cv, "--site", site)
    assert tree(site) == before
    assert b"config-proposed" not in again.stderr
    (site / "_config.yml").write_text(FILLED.replace("Earth", "Bern") + "mine: yes\n", encoding="utf-8")
    cv.write_text(TEXT.replace("ann@example.org", "anna@example.org"), encoding="utf-8")
    assert run("convert", cv, "--site", site).returncode == 0
    expected = FILLED.replace("Earth", "Bern").replace("ann@example.org", "anna@example.org") + "mine: yes\n"
    assert config(site) == expected


def test_examples_in_the_settings_are_emptied_for_good(cv: Path, site: Path) -> None:
    assert run("convert", cv, "--site", site, "--config", "--remove-demo").returncode == 0
    assert config(site) == FILLED.replace(' "Earth"', "")
    run("convert", cv, "--site", site)
    assert config(site) == FILLED.replace(' "Earth"', "")


def test_line_ends_of_the_settings_stay(cv: Path, site: Path) -> None:
    (site / "_config.yml").write_bytes(CONFIG.replace("\n", "\r\n").encode())
    run("convert", cv, "--site", site, "--config")
    assert (site / "_config.yml").read_bytes() == FILLED.replace("\n", "\r\n").encode()


def test_examples_are_named_and_stay(cv: Path, site: Path) -> None:
    result = run("convert", cv, "--site", site)
    said = result.stderr.decode()
    assert "the site still shows an example of the theme: _talks/2012-03-01-talk-1.md [demo-content]" in said
    assert "_pages/about.md: warning: this is still the theme's example [file-not-ours]" in said
    assert "--remove-demo" in said
    assert (site / "_pages/about.md").read_text() == ABOUT


def test_examples_go_when_asked_for(cv: Path, site: Path) -> None:
    before = tree(site)
    dry = run("convert", cv, "--site", site, "--remove-demo", "--dry-run")
    assert dry.returncode == Exit.CHANGES
    assert "delete    _talks/2012-03-01-talk-1.md" in dry.stdout.decode()
    assert tree(site) == before
    result = run("convert", cv, "--site", site, "--remove-demo")
    assert result.returncode == 0
    assert b"demo-content" not in result.stderr
    assert not (site / "_talks/2012-03-01-talk-1.md").exists()
    assert "On the growth of moss" in (site / "_pages/about.md").read_text()
    assert (site / "_pages/mine.md").read_text() == "mine"
    after = tree(site)
    run("convert", cv, "--site", site)
    assert tree(site) == after


def test_an_example_that_is_not_to_be_written_stays(cv: Path, site: Path) -> None:
    (site / "_data").mkdir(exist_ok=True)
    (site / "_data/cv2pages.yml").write_text("files:\n  about: false\n  talks: false\n", encoding="utf-8")
    run("convert", cv, "--site", site, "--remove-demo")
    assert (site / "_pages/about.md").read_text() == ABOUT
    assert not (site / "_talks/2012-03-01-talk-1.md").exists()


def test_an_example_that_was_edited_is_the_owners(cv: Path, site: Path) -> None:
    path = site / "_talks/2012-03-01-talk-1.md"
    path.write_text(TALK.replace("This is a description of your talk", "I spoke"), encoding="utf-8")
    run("convert", cv, "--site", site, "--remove-demo")
    assert path.exists()


@pytest.mark.parametrize("early", [False, True])
def test_an_example_menu_gives_way_to_what_has_content(
    cv: Path, site: Path, early: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    menu = 'main:\n  - title: "Guide"\n    url: /guide/\n'
    path = site / "_data/navigation.yml"
    path.parent.mkdir()
    path.write_text(menu, encoding="utf-8")
    monkeypatch.setattr(examples, "_IDS", frozenset({examples.git_id(menu.encode())[:12]}))
    if early:
        commands.convert([str(cv)], site)
        assert "Guide" in path.read_text()
    commands.convert([str(cv)], site, options=commands.Options(removes_demo=True))
    fresh = path.read_text()
    assert "Guide" not in fresh
    assert "/cv/" in fresh
    commands.convert([str(cv)], site)
    assert path.read_text() == fresh
