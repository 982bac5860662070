# ruff: noqa: E501 (a case reads better on one line)
"""Pages of people in the sciences: title, authors, venue and year of each work."""

from __future__ import annotations

import pytest

from converter.parse import parse
from converter.readers import read

Row = tuple[str, str, str | None, int | None]
"""A title, its authors between semicolons, its venue and its year."""

CASES: dict[str, tuple[str, str, list[Row]]] = {}
"""By name: the file's name, its text, and what it holds."""

CASES["a page's title says what somebody is"] = (
    "page.html",
    """<html><head><title>Ada Berg - PhD Student</title></head><body>
<h2>Publications</h2>
<ul><li>Ada Berg, Carl Dahl. Two Ways to Sort Pebbles by Night. <i>Pebble Letters</i>, 2021.</li>
<li>Ada Berg. Nothing but Surf. <i>Pebble Letters</i>, 2019.</li></ul></body></html>""",
    [
        ("Two Ways to Sort Pebbles by Night", "Ada Berg; Carl Dahl", "Pebble Letters", 2021),
        ("Nothing but Surf", "Ada Berg", "Pebble Letters", 2019),
    ],
)


@pytest.mark.parametrize("case", CASES)
def test_pages(case: str) -> None:
    name, source, expected = CASES[case]
    found = parse(read(name, source.encode())).publications
    assert [(p.title, "; ".join(p.authors), p.venue, p.year) for p in found] == expected
