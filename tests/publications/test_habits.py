# ruff: noqa: E501 (a case reads better on one line)
"""What the whole of a list or of a page says of its entries: labels, classes, rules, elements that fold."""

from __future__ import annotations

import pytest

from converter.parse import parse
from converter.readers import read

Row = tuple[str, str, str | None, int | None]
"""A title, its authors between semicolons, its venue and its year."""

CASES: dict[str, tuple[str, str, list[Row]]] = {}
"""By name: the file's name, its text, and what it holds."""

CASES["labelled items below titles with their dates"] = (
    "page.md",
    """# Publications
*   **How old sand moves** (October 2021)
    *   *Journal:* *Journal of Sand* (Gilder, Vol. 88)
    *   *Co-Authors:* Ada Berg and Carl Dahl
    *   *Link:* [Journal of Sand (DOI)](https://doi.org/10.5555/sand.1)
    *   *Thesis/Topic:* Uses surveys alongside dunes in Altland to see how sand moves, and argues that it is wind.

*   **Une dune devant nous : le sable** (June 21, 2026)
    *   *Platform:* Revue des sables
    *   *Author:* Ida Lund
    *   *Link:* [Revue des sables](https://example.org/2)
    *   *Thesis/Topic:* Analyzes dunes.

*   **Scenarios for dunes** (January 15, 2025)
    *   *Publisher/Platform:* Dune Institute
    *   *Author:* Ida Lund
""",
    [
        ("How old sand moves", "Ada Berg; Carl Dahl", "Journal of Sand", 2021),
        ("Une dune devant nous : le sable", "Ida Lund", "Revue des sables", 2026),
        ("Scenarios for dunes", "Ida Lund", "Dune Institute", 2025),
    ],
)
CASES["elements whose classes name the fields"] = (
    "page.html",
    """<h2>Publications</h2><ol>
<li><div class="row"><div class="left"><abbr class="badge">ECSD</abbr></div><div class="right"><div class="title">iSand: how Ada and Carl dig</div><div class="author">Juno Yard, Ada Berg</div><div class="periodical"><em>European Conference on Sand <b>(ECSD)</b>, 2024.</em></div></div></div></li>
<li><div class="row"><div class="left"><abbr class="badge">TSD</abbr></div><div class="right"><div class="title">Learning to dig</div><div class="author">Ada Berg, Ida Lund</div><div class="periodical"><em>Transactions on Sand (TSD), 2023.</em></div></div></div></li>
<li><div class="row"><div class="left"><abbr class="badge">ECSD</abbr></div><div class="right"><div class="title">Wakening dunes</div><div class="author">Ada Berg, Juno Yard</div><div class="periodical"><em>European Conference on Sand <b>(ECSD)</b>, 2022.</em></div></div></div></li>
</ol>""",
    [
        ("iSand: how Ada and Carl dig", "Juno Yard; Ada Berg", "European Conference on Sand (ECSD)", 2024),
        ("Learning to dig", "Ada Berg; Ida Lund", "Transactions on Sand (TSD)", 2023),
        ("Wakening dunes", "Ada Berg; Juno Yard", "European Conference on Sand (ECSD)", 2022),
    ],
)
CASES["paragraphs and spans with classes, boxes that touch"] = (
    "page.html",
    """<h2>Publications</h2>
<article class="pub"><h3>Dune walls keep the sand apart</h3><p class="cite">Ada Berg, Carl Dahl, et al. <span class="role">Lead author</span></p><div class="meta"><strong>Sand Letters · 2021</strong><span>Lead author</span></div></article>
<article class="pub"><h3>Methyl in the silt of old rivers</h3><p class="cite">Carl Dahl, Ida Lund, et al. <span class="role">Lead author</span></p><div class="meta"><strong>Cell Rivers · 2020</strong><span>Co-author</span></div></article>
<article class="pub"><h3>Loam reads the weather</h3><p class="cite">Ida Lund, Ada Berg.</p><div class="meta"><strong>Sand · 2019</strong><span>Co-author</span></div></article>
<h3>Earlier</h3>
<p><span class="pub-authors"> </span><span class="pub-authors">Lund and Berg</span> <span class="pub-title">Grains of the Old Valley</span> <span class="pub-venue">Old Rivers</span> <span class="pub-year">2012</span></p>
<p><span class="pub-authors">Berg, Dahl, and Lund</span> <span class="pub-title">Silt</span> <span class="pub-venue">Dunes and Waves</span> <span class="pub-year">2011</span></p>
""",
    [
        ("Dune walls keep the sand apart", "Ada Berg; Carl Dahl", "Sand Letters", 2021),
        ("Methyl in the silt of old rivers", "Carl Dahl; Ida Lund", "Cell Rivers", 2020),
        ("Loam reads the weather", "Ida Lund; Ada Berg", "Sand", 2019),
        ("Grains of the Old Valley", "Lund; Berg", "Old Rivers", 2012),
        ("Silt", "Berg; Dahl; Lund", "Dunes and Waves", 2011),
    ],
)


CASES["entries between rules, with prizes and abstracts that fold out"] = (
    "page.md",
    """# Publications
[Dune walls](https://example.org/1): how sand stays. *Journal of Sand*, February 2025, Volume 17, 1035.

*Image credit: a dune*

<details><summary>Abstract</summary>

This paper examines how walls shape dunes across 25 valleys. In 2018, it was wind.

</details>

Prize Ada Lund, First place -- Centre for Dunes (CFD) 2022

[[pdf]](https://example.org/1.pdf)

---

[**Silt in the old valley**](https://example.org/2) with Ida Lund. *Rivers*, January 2024, Volume 11, 1040.

<details><summary>Abstract</summary>

Do dunes move? This paper examines Altland, using a panel of 10 grid cells for 2015-2023. We find that they do.

</details>

Premio V. Dahl 2025, First Place -- The College

---

[**Loam and its waves**](https://example.org/3) with Ida Lund and Carl Dahl. *Old Rivers*, 2023.

Winner of the 2024 Sand Award
""",
    [
        ("Dune walls: how sand stays", "", "Journal of Sand", 2025),
        ("Silt in the old valley", "Ida Lund", "Rivers", 2024),
        ("Loam and its waves", "Ida Lund; Carl Dahl", "Old Rivers", 2023),
    ],
)
CASES["surnames alone, and dashes for the author above"] = (
    "page.md",
    """# Articles
- Stone, Yard, and Lund (2019). How sand moves in the valley. *Journal of Sand* 12(3), 4-9.
- Lund and Stone (2018). Dunes of the west. *Sand Letters* 2, 11-19.
- Yard, Lund, Berg, and Stone (2016). Why loam is no sand. *Rivers* 4, 1-9.

# Books and chapters
Berg, Ada. *Sand in the Works*. Altstadt: Gilder Press, 2020.

———. "Wind and Water." *Sand Letters* 12 (2019): 3–9.

———. and Carl Dahl. "Dunes." *Rivers* 1 (2018): 1–9.

———, and Ida Lund. 2017. "Loam." *Rivers* 2: 1–9.
""",
    [
        ("How sand moves in the valley", "Stone; Yard; Lund", "Journal of Sand", 2019),
        ("Dunes of the west", "Lund; Stone", "Sand Letters", 2018),
        ("Why loam is no sand", "Yard; Lund; Berg; Stone", "Rivers", 2016),
        ("Sand in the Works", "Berg, Ada", "Gilder Press", 2020),
        ("Wind and Water", "Berg, Ada", "Sand Letters", 2019),
        ("Dunes", "Berg, Ada; Carl Dahl", "Rivers", 2018),
        ("Loam", "Berg, Ada; Ida Lund", "Rivers", 2017),
    ],
)
CASES["references as headings below topics, remarks as items"] = (
    "page.md",
    """---
title: Things I wrote
---
## The sand cycle
This is the topic of my work. I wrote it in Altstadt.

#### [Berg, A. (2025)](https://example.org/1). The sand cycle: dunes between walls and waves. Journal of Sand, 89(3).
- This is my theoretical framework and literature review. It contains all the dunes of 2020.

#### Berg, A., Dahl, C. (2024). Silt for thought: how loam is moved in Altland. South Rivers, 1-30.
- This paper is the first empirical study of silt. It does so through a survey fielded in 2023.
- Awarded "Best paper by a junior" by the Sand Association in 2024.
- The data is publicly available [here](https://example.org/d).

#### Berg, A., Dahl, C., Lund, I. Dunes at first sight: a comparative study of sand in four valleys. Submitted to Sand Letters.
- The manuscript is under review.
""",
    [
        ("The sand cycle: dunes between walls and waves", "Berg, A.", "Journal of Sand", 2025),
        ("Silt for thought: how loam is moved in Altland", "Berg, A.; Dahl, C.", "South Rivers", 2024),
        ("Dunes at first sight: a comparative study of sand in four valleys", "Berg, A.; Dahl, C.; Lund, I.", "Sand Letters", None),
    ],
)  # fmt: skip
CASES["a server's number above the journal, titles like names, labels of links in one bracket"] = (
    "page.md",
    """# Papers
[**Early Loam**](https://example.org/1) [ [bib](https://example.org/b) | [DOI](https://doi.org/10.5555/1) | [arXiv](https://arxiv.org/abs/2101.00001) ]<br>
A. Berg, I. Lund, C. Dahl<br>
arXiv:2101.00001<br>JSAND 09 (2021) 083

[**Freezing in the Dunes of Altland**](https://example.org/2)<br>
A. Berg, I. Lund, C. Dahl, J. Yard<br>
arXiv:2001.00001<br>Sand.Rev.D 106 (2020) no.2 023007

**Forbidden Wave-in**<br>
A. Berg, I. Lund, C. Dahl<br>
Acta Sand. Pol. B 13, 733 (2019)
""",
    [
        ("Early Loam", "A. Berg; I. Lund; C. Dahl", "JSAND", 2021),
        ("Freezing in the Dunes of Altland", "A. Berg; I. Lund; C. Dahl; J. Yard", "Sand.Rev.D", 2020),
        ("Forbidden Wave-in", "A. Berg; I. Lund; C. Dahl", "Acta Sand. Pol. B", 2019),
    ],
)
CASES["marks in brackets before the authors, and what is said beside the list"] = (
    "page.md",
    """# Publications
Feel free to [email me](mailto:a@example.org) for a PDF copy of any of my articles.

- [✶] Berg AB, Dahl C, Lund I. Efficacy of sand for dunes: a review. *Journal of Sand*. 2025;8(1):24.
- Lund I, Berg AB. Waves and their walls. *Rivers*. 2024;7(2):11-19.
- [✧][✶] Berg AB. Graphic dunes: an improper solution? *Sand Letters*. 2020;2:3-9.
""",
    [
        ("Efficacy of sand for dunes: a review", "Berg AB; Dahl C; Lund I", "Journal of Sand", 2025),
        ("Waves and their walls", "Lund I; Berg AB", "Rivers", 2024),
        ("Graphic dunes: an improper solution?", "Berg AB", "Sand Letters", 2020),
    ],
)


CASES["years on the level of an empty heading, names in the brackets that close entries"] = (
    "page.html",
    """<h1>Berg Research Lab</h1><section><h2>Publications</h2><p>Please also check our google scholar pages for the latest works</p>
<h2>2024</h2><ul><li><a href="https://example.org/1">Less sand: choosing dunes for digging</a>. ICSD 2024 (Ada Berg, Carl Dahl, Ida Lund)</li>
<li><a href="https://example.org/2">Dunes as teachers</a>. NeurSand 2024 (Carl Dahl, Juno Yard)</li></ul>
<h2>2023</h2><ul><li><a href="https://example.org/3">A theory of silt</a>. Preprint (Ada Berg, Ida Lund)</li></ul></section>""",
    [
        ("Less sand: choosing dunes for digging", "Ada Berg; Carl Dahl; Ida Lund", "ICSD", 2024),
        ("Dunes as teachers", "Carl Dahl; Juno Yard", "NeurSand", 2024),
        ("A theory of silt", "Ada Berg; Ida Lund", None, 2023),
    ],
)
CASES["icons in a heading, a given name that is abbreviated, tags with a track"] = (
    "page.html",
    """<h1>Publications <a href="https://example.org/scholar"><i></i></a></h1><h2>2022</h2>
<ul><li>[ACSD 2022]  Ida Lund, Md. Mahadi Hassan, Carl Dahl. "The path of sand: on duality." In ACSD 2022.</li>
<li>[ACSD 2022 (Findings)]  Carl Dahl, Juno Yard, Md Ruhul Amin. "Rivers, and what they carry." In Findings of ACSD, 2022. Shorter version appeared in Proceedings of the 46th Meeting of Dunes.</li></ul>""",
    [
        ("The path of sand: on duality", "Ida Lund; Md. Mahadi Hassan; Carl Dahl", "ACSD", 2022),
        ("Rivers, and what they carry", "Carl Dahl; Juno Yard; Md Ruhul Amin", "Findings of ACSD", 2022),
    ],
)
CASES["definitions below items of a numbered list, on a page called Research"] = (
    "index.html",
    """<h1>Research</h1><p>Articles that I have written:</p><ol>
<dt><li><b><a href="./a/sand.pdf">An algorithm for canonical dunes</a></b></li></dt><dd>joint with <a href="https://example.org/c">Carl Dahl.</a><br><i>April 19, 2025</i></dd>
<dt><li><b><a href="https://arxiv.org/abs/2411.00001">A looming of sand</a></b></li></dt><dd>joint with Ida Lund and Juno Yard.<br><u>Advances in Dunes</u>. <i>November 10, 2024</i></dd>
<dt><li><b><a href="./a/silt.pdf">The period of a generic river</a></b></li></dt><dd><u>Journal of Sand</u>. <i>September 1, 2023</i></dd>
<dt><li><b><a href="./a/loam.pdf">Six variations on loam</a></b></li></dt><dd><u>Old Rivers</u>. <i>August 1, 2020</i></dd></ol>""",
    [
        ("An algorithm for canonical dunes", "Carl Dahl", None, 2025),
        ("A looming of sand", "Ida Lund; Juno Yard", "Advances in Dunes", 2024),
        ("The period of a generic river", "", "Journal of Sand", 2023),
        ("Six variations on loam", "", "Old Rivers", 2020),
    ],
)
CASES["volumes before journals, publishers behind books"] = (
    "cv.md",
    """# Articles
- Absent Owners and the Dune Farm, with Ida Lund, 54:2 Journal of Old Sand 183 (2025)
- Radical Dune Law, 101 Altstadt Law Review (forthcoming)
- Trading Sand, with Ida Lund, 135 Newtown Law Journal 829 (2024)

# Chapters
- The Office's Approach to Sand, in Carl Dahl, ed., Handbook of Dunes (Edward Elgar) (2023)
""",
    [
        ("Absent Owners and the Dune Farm", "Ida Lund", "Journal of Old Sand", 2025),
        ("Radical Dune Law", "", "Altstadt Law Review", None),
        ("Trading Sand", "Ida Lund", "Newtown Law Journal", 2024),
        ("The Office's Approach to Sand", "", "Handbook of Dunes", 2023),
    ],
)


@pytest.mark.parametrize("case", CASES)
def test_case(case: str) -> None:
    name, text, expected = CASES[case]
    cv = parse(read(name, text.encode()))
    found = [(p.title, "; ".join(p.authors), p.venue, p.year) for p in cv.publications]
    assert found == expected
