"""The site's settings as its owner meets them: a file, a run, and another run."""

from __future__ import annotations

from pathlib import Path

import pytest

from converter.exit import Exit
from tests.cli.test_cli import SEED, run, tree


def choose(site: Path, text: str) -> None:
    (site / "_data").mkdir(exist_ok=True)
    (site / "_data/cv2pages.yml").write_text(text, encoding="utf-8")


@pytest.mark.parametrize(
    ("arguments", "published"), [([], True), (["--publish", "none"], False), (["--publish", "address"], False)]
)
def test_the_command_line_wins(site: Path, arguments: list[str], published: bool) -> None:
    choose(site, "publish: phone\n")
    assert run("convert", SEED, "--site", site, *arguments).returncode == 0
    assert (b"15810127868" in b"".join(tree(site).values())) is published


def test_a_mistake_stops_the_run_before_anything_is_written(site: Path) -> None:
    choose(site, "owner: bold\nabuot:\n  sections: [about]\n")
    before = tree(site)
    result = run("convert", SEED, "--site", site)
    assert result.returncode == Exit.SITE
    assert result.stderr.decode() == (
        f"{site}/_data/cv2pages.yml:2:1: error: there is no setting “abuot” [settings-invalid]\n"
        "    did you mean “about”? there are: about, owner, publish, files\n"
    )
    assert tree(site) == before


def test_files_that_are_switched_off_stay_as_they_are(site: Path) -> None:
    run("convert", SEED, "--site", site)
    before = tree(site)
    choose(site, "files: {about: false, publications: false, bibtex: false, navigation: false}\nowner: none\n")
    result = run("convert", SEED, "--site", site)
    assert result.returncode == 0
    after = tree(site)
    assert before.keys() <= after.keys()
    changed = {path for path, content in before.items() if after[path] != content}
    assert changed == {"_pages/cv.md", ".cv2pages/base/_pages/cv.md"}
    choose(site, "")
    run("convert", SEED, "--site", site)
    assert {**tree(site), "_data/cv2pages.yml": b""} == {**before, "_data/cv2pages.yml": b""}


def test_a_page_that_is_switched_off_belongs_to_the_owner(site: Path) -> None:
    run("convert", SEED, "--site", site)
    choose(site, "files: {about: false}\n")
    (site / "_pages/about.md").write_text("mine\n")
    result = run("convert", SEED, "--site", site)
    assert (site / "_pages/about.md").read_text() == "mine\n"
    assert b"about.md" not in result.stderr
