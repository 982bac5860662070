"""Where Jekyll publishes a CV.  tests/rendered asks Jekyll itself about the same cases."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from converter.diagnostics import Code, Severity
from converter.site.jekyll import published, publishes

CONFIG: dict[str, object] = {
    "include": ["_pages", ".well-known", "kept.md"],
    "exclude": ["gone", "old/", "*.txt", "a/b/c.md", "/rooted.md", "cv.md/", "kept.md"],
    "collections": {"publications": {"output": True}, "talks": {"output": False}, "teaching": None},
}
CASES = {
    "cv.md": True,
    "cv": True,
    "folder/cv.md": True,
    "my cv.md": True,
    "kept.md": True,
    "_cv.md": False,
    ".cv.md": False,
    "#cv.md": False,
    "~cv.md": False,
    "cv.md~": False,
    "cv.txt": False,
    "folder/cv.txt": False,
    "gone": False,
    "gone.md": False,
    "gone/cv.md": False,
    "folder/gone.md": True,
    "old/cv.md": False,
    "older/cv.md": True,
    "a/b/c.md": False,
    "a/b/d.md": True,
    "rooted.md": False,
    "_data/cv.md": False,
    "_drafts/cv.md": False,
    "_pages/cv-source.md": True,
    "_pages/_cv.md": False,
    "_pages/sub/cv.md": True,
    ".well-known/cv.md": True,
    ".hidden/cv.md": False,
    "_publications/cv.md": True,
    "_publications/sub/cv.md": True,
    "_publications/_cv.md": False,
    "_talks/cv.md": False,
    "_teaching/cv.md": False,
    "files/_private/cv.md": False,
    "_site/cv.md": False,
}


@pytest.mark.parametrize(("path", "expected"), CASES.items(), ids=CASES.keys())
def test_publishes(path: str, expected: bool) -> None:
    assert publishes(CONFIG, path) is expected


@pytest.mark.parametrize(
    "config",
    [{}, {"exclude": None}, {"exclude": [None, 1, ""]}, {"include": {}, "exclude": 1, "collections": ["publications"]}],
)
def test_without_settings_that_are_to_the_point(config: Mapping[str, object]) -> None:
    assert publishes(config, "cv.md")


def test_a_cv_in_the_site_is_warned_about(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    site = tmp_path / "site"
    (site / "cv").mkdir(parents=True)
    (site / "_config.yml").write_text("exclude: [cv/]\n")
    for path in ("cv.md", "cv/cv.md", "../cv.md"):
        (site / path).touch()
    names = [str(site / "cv.md"), str(site / "cv/cv.md"), str(tmp_path / "cv.md"), str(site / "cv/../cv.md")]
    told = published(site, names)
    assert [(d.code, d.severity, d.location and d.location.path) for d in told] == [
        (Code.SOURCE_PUBLISHED, Severity.WARNING, names[0]),
        (Code.SOURCE_PUBLISHED, Severity.WARNING, names[3]),
    ]
    assert '"cv.md"' in told[0].hint
    monkeypatch.chdir(site)
    assert len(published(Path(), ["cv.md", "cv/cv.md", "../cv.md"])) == 1


def test_the_remedies_help(tmp_path: Path) -> None:
    (tmp_path / "_config.yml").write_text("title: A site\n")
    assert published(tmp_path, [str(tmp_path / "cv.md")])
    assert not published(tmp_path, [str(tmp_path.parent / "cv.md"), str(tmp_path / "_cv/cv.md")])
    (tmp_path / "_config.yml").write_text('exclude: ["cv.md"]\n')
    assert not published(tmp_path, [str(tmp_path / "cv.md")])
