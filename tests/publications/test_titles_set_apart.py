# ruff: noqa: E501 (a case reads better on one line)
"""Invented pages whose titles are headings, links or lines of their own, and what else stands beside them."""

from __future__ import annotations

import pytest

from converter.parse import parse
from converter.readers import read

Row = tuple[str, str, str | None, int | None]

CASES: dict[str, tuple[str, list[Row]]] = {}
CASES["a title of two words, one of them a heading's, among titles that are headings"] = (
    """# Publications
## 2021
### Sand in Motion: How Rivers Carry Their Grains
Ada Lind, Carl Dahl. *Journal of Sand*, 2021.
### Teaching Rivers
Ada Lind, Eva Berg.
*Journal of Silt*, 2021.
### Old Dunes and Their Quiet Neighbours in the North
Ada Lind. *Sand Letters*, 2021.
## 2020
### Review: [*Dunes*](https://example.org/dunes).
*Sand Reviews*, May 2020.
### Early Grains of a Quiet River
Carl Dahl, Ada Lind. *Journal of Sand*, 2020.
""",
    [
        ("Sand in Motion: How Rivers Carry Their Grains", "Ada Lind; Carl Dahl", "Journal of Sand", 2021),
        ("Teaching Rivers", "Ada Lind; Eva Berg", "Journal of Silt", 2021),
        ("Old Dunes and Their Quiet Neighbours in the North", "Ada Lind", "Sand Letters", 2021),
        ("Review: Dunes", "", "Sand Reviews", 2020),
        ("Early Grains of a Quiet River", "Carl Dahl; Ada Lind", "Journal of Sand", 2020),
    ],
)
CASES["a title with words that elsewhere lead to a list"] = (
    """# Publications

**Quiet Grain Sorting on Gentle Slopes**<br>
Ada Lind, Carl Dahl, and Eva Berg.<br>
Sand and Gravel Systems (SGS). 2024.

**Sorting Grains with Clique Covers of Slope Graphs**<br>
Eva Berg, Ada Lind, and Carl Dahl.<br>
IEEE International Conference on Dunes. 2024.

**How to Find More Papers on Sand on a Single Page**<br>
Ada Lind, Carl Dahl, and Eva Berg.<br>
SIAM Journal on Rivers. 2023.
""",
    [
        ("Quiet Grain Sorting on Gentle Slopes", "Ada Lind; Carl Dahl; Eva Berg", "Sand and Gravel Systems (SGS)", 2024),
        ("Sorting Grains with Clique Covers of Slope Graphs", "Eva Berg; Ada Lind; Carl Dahl", "IEEE International Conference on Dunes", 2024),
        ("How to Find More Papers on Sand on a Single Page", "Ada Lind; Carl Dahl; Eva Berg", "SIAM Journal on Rivers", 2023),
    ],
)  # fmt: skip
CASES["a link that ends with the entry's only year"] = (
    """# Publications and preprints

- A. Lind, E. Berg, [*The random grain problem*](https://example.org/1), *J. Sand Mech.* (2018) 053301.

### PhD thesis

* [Random Grain Problems: Mean Dunes and Finite Rivers, 2019](https://example.org/2)
""",
    [
        ("The random grain problem", "A. Lind; E. Berg", "J. Sand Mech.", 2018),
        ("Random Grain Problems: Mean Dunes and Finite Rivers", "", None, 2019),
    ],
)


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES.keys())
def test_works(text: str, expected: list[Row]) -> None:
    cv = parse(read("page.md", text.encode()))
    assert [(p.title, "; ".join(p.authors), p.venue, p.year) for p in cv.publications] == expected


def test_a_thesis_among_preprints_is_published() -> None:
    cv = parse(read("page.md", CASES["a link that ends with the entry's only year"][0].encode()))
    assert [(p.kind, p.status) for p in cv.publications] == [("journal", "published"), ("thesis", "published")]


def test_links_parted_by_strokes_are_a_works() -> None:
    text = """# Publications

<div><div>Deep Sand Seen from Above: Finding Shortcuts</div>
<div>Ada Lind, Carl Dahl, Eva Berg</div>
<div><em>Journal of Sand</em>, 2020</div>
<div><a href="a.pdf">paper</a> / <a href="https://example.org/code">code</a> / <a href="https://example.org/film">video</a></div></div>

<div><div>Quiet Sand Seen from Below: Learning Rivers</div>
<div>Carl Dahl, Ada Lind</div>
<div><em>Journal of Silt</em>, 2019</div>
<div><a href="b.pdf">paper</a></div></div>
"""
    first, second = parse(read("page.md", text.encode())).publications
    assert [link.url for link in first.links] == ["a.pdf", "https://example.org/code", "https://example.org/film"]
    assert [link.url for link in second.links] == ["b.pdf"]
