"""A list of works without a title and without headings, which only its file's name tells."""

from __future__ import annotations

import pytest

from converter.parse import parse
from converter.readers import read

LIST = """For authors: please thank the river.

1. **Planar Sand for Low-Mass Searches**, W.-Z. Ek, H. Mo, [arXiv: 2105.02109](https://arxiv.org/abs/2105.02109)
2. **Rivers in Cryogenic Liquids**, R. Berg, J. Dahl, [Phys. Lett. B 80 (2020) 667](https://example.org/b)
3. **Sand at low temperature**, G. Yung, Karl Ek, and Hal Mo, [Sand A, 124 (2018) 381](https://example.org/c)
"""


@pytest.mark.parametrize(
    "name",
    [
        "publications.md",
        "docs/publications.qmd",
        "de/publikationen.md",
        "publications.fr.md",
        "content/publications/_index.md",
        "full-publications.txt",
    ],
)
def test_name_tells(name: str) -> None:
    cv = parse(read(name, LIST.encode()))
    assert [work.year for work in cv.publications] == [None, 2020, 2018]


@pytest.mark.parametrize("name", ["notes.md", "publications/first-paper.md", "republications.md"])
def test_name_tells_nothing(name: str) -> None:
    assert parse(read(name, LIST.encode())).publications == ()


def test_headings_tell_more() -> None:
    cv = parse(read("publications.md", b"# Videos\n\n- Rivers at night, 2016\n- Sand by day, 2015\n"))
    assert cv.publications == ()
