"""Who the person is and which pages are their own."""

from __future__ import annotations

import pytest

from converter.parse import parse
from converter.parse.names import person
from converter.readers import read


def profiles(text: str) -> tuple[str, ...]:
    return parse(read("about.md", text.encode())).profiles


@pytest.mark.parametrize(
    "sentence",
    [
        "I am a student supervised by Prof. [Otto Brand](https://ottobrand.github.io/).",
        "I work closely with [the herons](https://herons.github.io/) of Ely.",
        "My advisor is [Otto](https://ottobrand.github.io/).",
    ],
)
def test_a_page_of_somebody_else_is_no_profile(sentence: str) -> None:
    assert profiles(f"# About\n\n{sentence}\n") == ()


def test_own_pages() -> None:
    text = "# Ines Paredes\n\n[Home page](https://inesparedes.github.io/), [ORCID](https://orcid.org/0000-0001-2345-6789)\n"
    assert profiles(text) == ("https://inesparedes.github.io/", "https://orcid.org/0000-0001-2345-6789")


def test_front_matter_names_them() -> None:
    text = "---\nemail: ines@marsh.example\ngithub: https://github.com/inesparedes\n---\n\n## News\n\nNone.\n"
    cv = parse(read("about.md", text.encode()))
    assert (cv.emails, cv.profiles) == (("ines@marsh.example",), ("https://github.com/inesparedes",))


@pytest.mark.parametrize("text", ["李小龙", "森田 たけし", "Jane Q. Holloway", "Holloway, Jane"])
def test_person(text: str) -> None:
    assert person(text) == text


@pytest.mark.parametrize("text", ["研究", "人工知能学会全国大会", "Jane Holloway, Otto Brand", "Fenland University"])
def test_no_person(text: str) -> None:
    assert person(text) is None
