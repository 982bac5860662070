"""Recognising the theme's own example content."""

from __future__ import annotations

from pathlib import Path

import pytest

from converter.site.examples import examples, git_id, is_example

TALK = """\
---
title: "On a Relevant Topic"
collection: talks
---

This is a description of your talk, and more of the kind.
"""


def test_the_id_is_that_of_git() -> None:
    assert git_id(b"what is up, doc?") == "bd9dbf5aae1a3862dd1526723246b20206e5fc37"


@pytest.mark.parametrize(
    ("path", "text", "expected"),
    [
        ("_talks/2012-03-01-talk-1.md", TALK, True),
        ("_talks/2012-03-01-talk-1.md", TALK.replace("\n", "\r\n"), True),
        ("_talks/2012-03-01-talk-1.md", TALK.replace("Relevant Topic", "Moss"), True),
        ("_talks/2012-03-01-talk-1.md", TALK + "This is mine. " * 60, False),
        ("_talks/2012-03-01-talk-1.md", TALK.replace("a description of your talk", "my talk"), False),
        ("_talks/2020-moss.md", TALK, False),
        ("_pages/about.md", "---\npermalink: /\n---\n\nI am Zoe.\n", False),
        ("_portfolio/portfolio-1.md", "This is an item in your portfolio.", True),
    ],
)
def test_examples(path: str, text: str, expected: bool) -> None:
    assert is_example(path, text.encode()) is expected


def test_examples_of_a_site(tmp_path: Path) -> None:
    for path, text in (("_talks/2012-03-01-talk-1.md", TALK), ("_talks/a.md", "mine"), ("talk-1.md", TALK)):
        (tmp_path / path).parent.mkdir(exist_ok=True)
        (tmp_path / path).write_text(text)
    assert examples(tmp_path) == ("_talks/2012-03-01-talk-1.md",)
    assert examples(tmp_path / "nowhere") == ()
