"""Headings with numbers."""

from __future__ import annotations

import pytest

from converter.document import Document
from tests.readers.shown import document, show

LATEX = """\
Ida Doe

1 Research interests
  • Rivers
  • Lakes

2 Publications

2.1 Journal articles
1 Doe I. On brooks. Journal of Rivers 3, 2001.
2 Doe I. On creeks. Journal of Rivers 4, 2002.

2.2 Books
Doe I. Ponds. Rivers Press, 2003.


3     Service
Referee, Journal of Rivers
"""


def read_text(source: str) -> Document:
    return document(source, "cv.txt")


def test_headings_that_count_through_have_levels() -> None:
    shown = [(show(b), b.marker) for b in read_text(LATEX).blocks if b.level]
    assert shown == [
        ("heading1(1): Research interests", "1"),
        ("heading1(2): Publications", "2"),
        ("heading2(2.1): Journal articles", "2.1"),
        ("heading2(2.2): Books", "2.2"),
        ("heading1(3): Service", "3"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "1 One river\n2 Two rivers\n3 Three rivers\n4 Four rivers\n",
        "Talks\n\n1 On brooks, 2001\n\n2 On creeks, 2002\n\n3 On ponds, 2003\n",
        "12 Main Street\n\n1 Education\n\n2 Service\n",
        "1 Education\nIda\n4 Service\nIda\n3 Awards\nIda\n",
    ],
    ids=["a list", "entries", "an address", "another order"],
)
def test_other_numbers_are_no_headings(text: str) -> None:
    assert not [block for block in read_text(text).blocks if block.level]
