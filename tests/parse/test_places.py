"""Where places stand in a line."""

from __future__ import annotations

import pytest

from converter.parse.words import find_places

LINES = [
    ("Reader, University of Westmere, London", ["London"]),
    ("“Wet Sand.” International Congress on Soil. Kalamazoo, MI, 2017", ["Kalamazoo, MI"]),
    ("Westmere Soil Colloquium. Toronto, scheduled for 2018", ["Toronto"]),
    ("Meeting of the Sand Society - Westmere, Canada", ["Westmere, Canada"]),
    ("Sand Society, St. Louis, MO", ["St. Louis, MO"]),
    ("The shores of London. A history", []),
]


@pytest.mark.parametrize(("line", "found"), LINES)
def test_places(line: str, found: list[str]) -> None:
    assert [line[start:stop] for start, stop in find_places(line)] == found
