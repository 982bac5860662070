# ruff: noqa: E501 (a case reads better on one line)
"""Lists as people set them on their pages: title, authors, venue and year of each entry."""

from __future__ import annotations

import pytest

from converter.parse import parse
from converter.readers import read

Row = tuple[str, str, str | None, int | None]
"""A title, its authors between semicolons, its venue and its year."""

CASES: dict[str, tuple[str, str, list[Row]]] = {}
"""By name: the file's name, its text, and what it holds."""

CASES["authors and the rest in paragraphs that alternate"] = (
    "page.html",
    """<h3>Journals</h3>
<p><bf>Berg, A., Dahl, C.S. and Lund, I.</bf><p><a href="https://example.org/1">Sand in the old valley</a>, Journal of Sand, 7(2), 35-53, 2021.<br> <br>
<p><bf>Lund, I. and Berg, A.</bf><p><a href="https://example.org/2">Silt in the new valley</a>, BIT Numerical Sand 33 (2), article 14, 2007.<br><br>
Lund, I.<p><a href="https://example.org/3">Loam of the plains</a>, Ferrosand 27, pp 57-65, 2002.<br><br>
<h3>Reports</h3>
<p>Lund, I.<p>A Note On Sand, Newtown Research Report No. 32, 1998.""",
    [
        ("Sand in the old valley", "Berg, A.; Dahl, C.S.; Lund, I.", "Journal of Sand", 2021),
        ("Silt in the new valley", "Lund, I.; Berg, A.", "BIT Numerical Sand", 2007),
        ("Loam of the plains", "Lund, I.", "Ferrosand", 2002),
        ("A Note On Sand", "Lund, I.", "Newtown Research Report", 1998),
    ],
)
CASES["titles as headings on a page that is called after them"] = (
    "page.md",
    """---
title: Publications
---

#### [Watching the old sand move over wide plains](https://example.org/1)
> Ada Berg, Carl Dahl and Ida Lund
>
> *Nature Sand*, *2021*

---
#### [Limits of silt in the new valley](https://example.org/2)
> Carl Dahl, Ida Lund
>
> *Sand Letters*, *2020*, *11* (20), 8518–8526
""",
    [
        ("Watching the old sand move over wide plains", "Ada Berg; Carl Dahl; Ida Lund", "Nature Sand", 2021),
        ("Limits of silt in the new valley", "Carl Dahl; Ida Lund", "Sand Letters", 2020),
    ],
)
CASES["acronyms in small letters, and an initialled name before a number"] = (
    "page.md",
    """# Publications
- **Sand Caches: Rethinking Dunes.** [[pdf]](https://example.org/1.pdf)<br>Ada Berg, Juno Yard, K. V. Marsh. <br>*The 19th Workshop on Hot Topics in Sand* (HotSand), 2023
- **Wind Caches: Rethinking Waves.** [[pdf]](https://example.org/2.pdf)<br>Juno Yard, K. V. Marsh. <br>18th USENIX Symposium on Wind (WSDI), 2022
""",
    [
        ("Sand Caches: Rethinking Dunes", "Ada Berg; Juno Yard; K. V. Marsh", "The 19th Workshop on Hot Topics in Sand (HotSand)", 2023),
        ("Wind Caches: Rethinking Waves", "Juno Yard; K. V. Marsh", "18th USENIX Symposium on Wind (WSDI)", 2022),
    ],
)  # fmt: skip
CASES["quotes of two kinds, a month behind the year, short names in capitals"] = (
    "page.md",
    """# Publications
- Berg, A. & Dahl, C., 2020. "Wind Caches: rethinking dunes and waves.” Energy, Sand and Society, 10:9.
- Berg, A., Dahl, C. and Lund, I., 2018, July. Minimal dunes in sand networks. In 2018 41st International Conference on Sand and Waves (TSP) (pp. 1-5). IEEE.
- Ada Berg, Celia OBUA, Alex MWOTI, Pia MATSI, “Testing dunes at health facilities”, Sand Notes 147, pp. 127-133, 2015
- Ada Berg, Ida Lund , Joachim Reud ”Challenges in the life-cycle of dunes” UNESCO Chair Conference on Sand, 2016
""",
    [
        ("Wind Caches: rethinking dunes and waves", "Berg, A.; Dahl, C.", "Energy, Sand and Society", 2020),
        ("Minimal dunes in sand networks", "Berg, A.; Dahl, C.; Lund, I.", "41st International Conference on Sand and Waves (TSP)", 2018),
        ("Testing dunes at health facilities", "Ada Berg; Celia OBUA; Alex MWOTI; Pia MATSI", "Sand Notes", 2015),
        ("Challenges in the life-cycle of dunes", "Ada Berg; Ida Lund; Joachim Reud", "UNESCO Chair Conference on Sand", 2016),
    ],
)  # fmt: skip
CASES["a status where others have the year, links to a server, labelled theses, a page's foot"] = (
    "page.md",
    """# Publications
- Berg, A., Dahl, C., **Lund, I.** in prep. Molecular sand of coastal dunes.
- **Lund, I.**, Berg, A., Verey, B. in review. Pre-existing dunes shape the response to sand. Sand and Oceans
- **Lund, I.**, Berg, A. Sand in coastal dunes. [[bioRxiv](https://www.biorxiv.org/x)], 2017.

# Theses
- PhD Dissertation: On the representation of dunes: A sand approach. Advisor: Prof. Robert Lindt, UT Oldtown, 2016

© BlueSand Multimedia Co. Ltd 2019
""",
    [
        ("Molecular sand of coastal dunes", "Berg, A.; Dahl, C.; Lund, I.", None, None),
        ("Pre-existing dunes shape the response to sand", "Lund, I.; Berg, A.; Verey, B.", "Sand and Oceans", None),
        ("Sand in coastal dunes", "Lund, I.; Berg, A.", "bioRxiv", 2017),
        ("On the representation of dunes: A sand approach", "", "UT Oldtown", 2016),
    ],
)


@pytest.mark.parametrize("case", CASES)
def test_pages(case: str) -> None:
    name, source, expected = CASES[case]
    found = parse(read(name, source.encode())).publications
    assert [(p.title, "; ".join(p.authors), p.venue, p.year) for p in found] == expected
