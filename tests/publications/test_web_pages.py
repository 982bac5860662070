# ruff: noqa: E501 (a case reads better on one line)
"""Lists as people set them on their pages: title, authors, venue and year of each entry."""

from __future__ import annotations

import pytest

from converter.parse import parse
from converter.readers import read

Row = tuple[str, str, str | None, int | None]
"""A title, its authors between semicolons, its venue and its year."""

MANY = "A. Berg; B. Dahl; C. Lund; D. Oduya; E. Voss; F. Marsh; G. Yard; H. Horv; I. Lind; J. Reud; K. Stone; L. Field; M. Brook; N. Hale; O. West; P. Nord; Q. Quist; R. Rask; S. Thorn; T. Udd; U. Wist"

CASES: dict[str, tuple[str, str, list[Row]]] = {}
"""By name: the file's name, its text, and what it holds."""

CASES["two links to each work, on a line of their own each"] = (
    "page.html",
    """<h2>Working papers</h2>
<p><a href="sand.pdf">Sand, silt and the price of buckets (with Carl Dahl)</a><br><a href="sand-app.pdf">Online appendix</a></p>
<p><a href="rope.pdf">How ropes are priced at night (with Eva Falk)</a><br><a href="rope-long.pdf">Long version</a></p>
<p><a href="mill.pdf">Mills and the worth of wind (with Carl Dahl)</a><br><a href="mill-talk.pdf">Slides</a></p>
""",
    [
        ("Sand, silt and the price of buckets", "Carl Dahl", None, None),
        ("How ropes are priced at night", "Eva Falk", None, None),
        ("Mills and the worth of wind", "Carl Dahl", None, None),
    ],
)
CASES["closing quotes on both sides, and labels without a blank"] = (
    "cv.md",
    """## Articles
- [J1] A. Berg, C. Dahl,”How Does Damp Sand Move?”, Under review, Transactions on Sand Engineering, 2020.
- [J2] G. Holm,A. Berg, E. Falk”A model of the sharing of nets in small harbours.”Harbour Work, 2018.
- [C1] A. Berg,G. Holm”Find Odd Pebbles: Helping Children Sort Stones”, ICSS 2020. (acceptance rate: 31%)
- [C2]A. Berg, G. Holm”A new rope for the old mill with uses in sailing.”International Symposium on Ropes, 2014.
- [T1]Ada Berg. ”Various Ways of Tying Knots”. PhD thesis, Sandby University, 2009
""",
    [
        ("How Does Damp Sand Move?", "A. Berg; C. Dahl", "Transactions on Sand Engineering", 2020),
        ("A model of the sharing of nets in small harbours", "G. Holm; A. Berg; E. Falk", "Harbour Work", 2018),
        ("Find Odd Pebbles: Helping Children Sort Stones", "A. Berg; G. Holm", "ICSS", 2020),
        (
            "A new rope for the old mill with uses in sailing",
            "A. Berg; G. Holm",
            "International Symposium on Ropes",
            2014,
        ),
        ("Various Ways of Tying Knots", "Ada Berg", "Sandby University", 2009),
    ],
)
CASES["numbers of papers in front of meetings"] = (
    "cv.md",
    """## Conference papers
1. P. Holm, A. Berg, R. Falk, “A Steady Sieve for Small Beaches,” Paper 4B17, 12th Northern Technical Meeting of the Sand Institute, Westmere, WI, May 2021.
2. A. Berg, K. Juul, “SandKED: A Format for Grains,” Paper QRT031, 10th International Conference on Grain Kinetics, Quayham, IL, May 2017.
3. A. Berg, C. Dahl, “On the Heft of Wet Sand,” 7th Meeting of the Beach Society, Sandby, MN, 2012.
""",
    [
        (
            "A Steady Sieve for Small Beaches",
            "P. Holm; A. Berg; R. Falk",
            "12th Northern Technical Meeting of the Sand Institute",
            2021,
        ),
        ("SandKED: A Format for Grains", "A. Berg; K. Juul", "10th International Conference on Grain Kinetics", 2017),
        ("On the Heft of Wet Sand", "A. Berg; C. Dahl", "7th Meeting of the Beach Society", 2012),
    ],
)
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

CASES["a status between commas, where others have the year"] = (
    "page.md",
    """##Maps and papers
- **Lund, I.T.**, and Berg, A.D., in prep., Rain-powered dunes: another simple model of sand.
- **Lund, I.T.**, et al., in press, Sand and silt maps of the valley.
- **Lund, I.T.**, Dahl, C.R., and Berg, A.D., 2013, Dune mapping of the west arm: Sand Notes, v. 3, p. 29-33.
""",
    [
        ("Rain-powered dunes: another simple model of sand", "Lund, I.T.; Berg, A.D.", None, None),
        ("Sand and silt maps of the valley", "Lund, I.T.", None, None),
        ("Dune mapping of the west arm", "Lund, I.T.; Dahl, C.R.; Berg, A.D.", "Sand Notes", 2013),
    ],
)

CASES["very many authors before a comma, a tag before the authors"] = (
    "page.md",
    """# Publications
- A. Berg, B. Dahl, C. Lund, D. Oduya, E. Voss, F. Marsh, G. Yard, H. Horv, I. Lind, J. Reud, K. Stone, L. Field, M. Brook, N. Hale, O. West, P. Nord, Q. Quist, R. Rask, S. Thorn, T. Udd, U. Wist, Wearable sand for dunes. Sand Advances, 2025.
- C. Dahl, A. Berg, Drawn silt for valleys. Sand Advances, 2024.
- [Job Market Paper] Berg, A., Dahl, C. (2023). Slow sand and its prices. Sand Economics, 3(2), 1-20.
""",
    [
        ("Wearable sand for dunes", MANY, "Sand Advances", 2025),
        ("Drawn silt for valleys", "C. Dahl; A. Berg", "Sand Advances", 2024),
        ("Slow sand and its prices", "Berg, A.; Dahl, C.", "Sand Economics", 2023),
    ],
)
CASES["authors and venue in one line below a heading, its year and number above it"] = (
    "page.html",
    """<h2>Publications</h2>
<p>2025 · 1</p><h3><a href="https://example.org/1">Rapid sand revealed by light</a></h3>
<p>Jana Sahl*, H.-S. Simm and Mona Baeh · Nano Sand 22, 9313 (2025)</p>
<p>2024 · 2</p><h3><a href="https://example.org/2">Slow sand revealed by light</a></h3>
<p>Nora Myo, Hugo Choin, Hella Park · Sand 157, 578 (2024)</p>
<p>2023 · 3</p><h3><a href="https://example.org/3">Old sand revealed by light</a></h3>
<p>Jana Sahl*, Hugo Choin† · New Physics: Sand 75, 180 (2023)</p>
""",
    [
        ("Rapid sand revealed by light", "Jana Sahl; H.-S. Simm; Mona Baeh", "Nano Sand", 2025),
        ("Slow sand revealed by light", "Nora Myo; Hugo Choin; Hella Park", "Sand", 2024),
        ("Old sand revealed by light", "Jana Sahl; Hugo Choin", "New Physics: Sand", 2023),
    ],
)
CASES["initials that are words, and a journal that begins like a month"] = (
    "page.md",
    """# Publications
## 2021
- AS Quist, A Berg, ED Reav, JR Rein, OME Scho and P Falk. The inheritance of sand. Mar. Ecol. Prog. Ser. 425: 291-294.
- A Berg, AS Quist. Silt in the sea. J. Cryst. Growth 336, 20. (2021)
- A Berg, AS Quist. Loam in the sea. GSA Annual Meeting, 1st to 5th of September 2021, Oldtown, Germany.
- A Berg, AS Quist, A study of sand. in proceeding of SANDCON 2021, Helsinki, Finland
""",
    [
        ("The inheritance of sand", "AS Quist; A Berg; ED Reav; JR Rein; OME Scho; P Falk", "Mar. Ecol. Prog. Ser.", 2021),
        ("Silt in the sea", "A Berg; AS Quist", "J. Cryst. Growth", 2021),
        ("Loam in the sea", "A Berg; AS Quist", "GSA Annual Meeting", 2021),
        ("A study of sand", "A Berg; AS Quist", "proceeding of SANDCON", 2021),
    ],
)  # fmt: skip

CASES["cards: a year, a badge, a heading, authors, venue"] = (
    "page.md",
    """# Peer-Reviewed Publications
<div class="card"><div class="year">2026</div><div><div class="badge">Nature</div>
<h3>A benchmark of expert-level questions to assess sand</h3>
<p>Ada Berg, Carl Dahl, Ida Lund.</p><p><strong>Sand Nature</strong> 649, 1139–1146 (2026).</p><p><a href="https://example.org/1">DOI</a></p></div></div>
<div class="card"><div class="year">2025</div><div><div class="badge">Preprint</div>
<h3>Moving-Sand</h3>
<p>Carl Dahl, Ada Berg.</p><p>arXiv preprint arXiv:2604.09836.</p><p><a href="https://example.org/2">DOI</a></p></div></div>
<div class="card"><div class="year">2024</div><div><div class="badge">Journal Article</div>
<h3>A pipeline for old sand and new silt</h3>
<p>Carl Dahl, Ida Lund.</p><p>Sand Letters, 12(3), 1-20.</p><p><a href="https://example.org/3">DOI</a></p></div></div>

# Conferences and Forums
- SANDCON 2026, Sand Society of the North, Oldtown.
- 7th Silt Laureate Forum, Germany, 2019.
- Future of Sand Conference, Kigali, Rwanda, 2019.
""",
    [
        ("A benchmark of expert-level questions to assess sand", "Ada Berg; Carl Dahl; Ida Lund", "Sand Nature", 2026),
        ("Moving-Sand", "Carl Dahl; Ada Berg", "arXiv", 2025),
        ("A pipeline for old sand and new silt", "Carl Dahl; Ida Lund", "Sand Letters", 2024),
    ],
)
CASES["a venue or a status in brackets behind a title, a quotation that is the title"] = (
    "page.md",
    """# Publications
- Ada Berg, Ida Lund. Simple derivatives of sand for wide and level plains (SANDCON 2026)
- Ada Berg, Ida Lund (2025). Validation of sand in old and new valleys (Under Review). <span class="journal-name">Dune Studies</span>
- Ada Berg and Ida Lund, “[On The Ridiculousness of Sand: Contradictions in its policies](https://example.org/1),” presented at the Workshop on Technology and Sand (SandTech 2019), May 2019.
""",
    [
        ("Simple derivatives of sand for wide and level plains", "Ada Berg; Ida Lund", "SANDCON", 2026),
        ("Validation of sand in old and new valleys", "Ada Berg; Ida Lund", "Dune Studies", 2025),
        ("On The Ridiculousness of Sand: Contradictions in its policies", "Ada Berg; Ida Lund", "Workshop on Technology and Sand (SandTech 2019)", 2019),
    ],
)  # fmt: skip

CASES["a table with columns for everything"] = (
    "page.md",
    """# Publications
| # | Title | Authors | Venue | Year | DOI / URL | Citations |
|---|-------|---------|-------|------|-----------|-----------|
| 1 | Modulation of Sand by Wind-driven Dunes | Gihl GM, Bhat K, **Zhou FY** et al. | *Sand Methods* 21(9):1170–1182 | 2025 | — | 54 |
| 2 | Silt 2024 and Other Stories of Loam | **Zhou FY**, Berg A | *Sand Letters* | 2024 | — | 33 |
""",
    [
        ("Modulation of Sand by Wind-driven Dunes", "Gihl GM; Bhat K; Zhou FY", "Sand Methods", 2025),
        ("Silt 2024 and Other Stories of Loam", "Zhou FY; Berg A", "Sand Letters", 2024),
    ],
)
CASES["a table without a heading row, numbered"] = (
    "page.html",
    """<h1>Publications</h1><table>
<tr><td>1</td><td>Berg, A., Dahl, C. (2021). Sand of the plains. Sand Letters, 3(2), 1-20.</td></tr>
<tr><td>2</td><td>Dahl, C., Berg, A. (2020). Silt of the plains. Sand Letters, 2(1), 21-30.</td></tr></table>""",
    [
        ("Sand of the plains", "Berg, A.; Dahl, C.", "Sand Letters", 2021),
        ("Silt of the plains", "Dahl, C.; Berg, A.", "Sand Letters", 2020),
    ],
)
CASES["a year, a title, the others or oneself, the venue: a paragraph each"] = (
    "page.qmd",
    """# Peer-reviewed articles
[2026]{.year-badge}

[Institutional Sand and Elite Silt for Climate Policies](https://example.org/1)

With Ada Berg and Carl Dahl

Sand Politics, 652, 135--142

[2025]{.year-badge}

[Lack of Sand, Political Trust and Education Levels](https://example.org/2)

Ida Lund

Sand & Politics, 10(1), 1--8

[2024]{.year-badge}

[The Effect of Dunes on Public Spending](https://example.org/3)

Ida Lund

Journal of Sand, 53(2), 776--788

[2023]{.year-badge}

[Beasts of Sand or Rational Animals?](https://example.org/4)

Ida Lund

Sandy Perspectives, 46(4), 230--244

# Working papers

[Financial Incentives for Sand](https://example.org/5)

With Ada Berg. Under review.
""",
    [
        ("Institutional Sand and Elite Silt for Climate Policies", "Ada Berg; Carl Dahl", "Sand Politics", 2026),
        ("Lack of Sand, Political Trust and Education Levels", "Ida Lund", "Sand & Politics", 2025),
        ("The Effect of Dunes on Public Spending", "Ida Lund", "Journal of Sand", 2024),
        ("Beasts of Sand or Rational Animals?", "Ida Lund", "Sandy Perspectives", 2023),
        ("Financial Incentives for Sand", "Ada Berg", None, None),
    ],
)
CASES["works below topics, with labels; names of equal rank; no date"] = (
    "page.md",
    """# Ida Lund

## Sand and its politics

Working papers:

* [“Can Sand Be Framed? How Dunes Change Opinions”](https://example.org/1) (with Ada Berg)

Selected publications:

* Ada Berg and Ida Lund. N.d. “Policy Preferences in the Wake of Sand.” *Journal of Political Sand*: In press.
* Ada Berg (1), Carl Dahl (1), Ida Lund. 2020. “The Roles of Silt in Knowledge Gaps.” *Journal of Political Sand* 37(5): 719-40.
""",
    [
        ("Can Sand Be Framed? How Dunes Change Opinions", "Ada Berg", None, None),
        ("Policy Preferences in the Wake of Sand", "Ada Berg; Ida Lund", "Journal of Political Sand", None),
        ("The Roles of Silt in Knowledge Gaps", "Ada Berg; Carl Dahl; Ida Lund", "Journal of Political Sand", 2020),
    ],
)

CASES["authors, titles and journals in paragraphs that go round, years above"] = (
    "page.md",
    """# Publications
## 2022
Trul, M., Brown, A., & Chiel, M.

The Sand Experiences Scale: An evaluation of old concerns.

Clinical Sand Science.

Kuck, S. C., & Chiel, M.

Yes, but we need sand to advance silt work

Infant and Sand Development,

## 2021
Lui, P. P., Chiel, M., & Trul, M.

Linking Big Five Dunes to Loam.

Sand and Silt.

Kuck, S. C., Zimm, C., & Chiel, M.

Taking sand into account in silt development.

The British Journal of Sand Psychology,
""",
    [
        ("The Sand Experiences Scale: An evaluation of old concerns", "Trul, M.; Brown, A.; Chiel, M.", "Clinical Sand Science", 2022),
        ("Yes, but we need sand to advance silt work", "Kuck, S. C.; Chiel, M.", "Infant and Sand Development", 2022),
        ("Linking Big Five Dunes to Loam", "Lui, P. P.; Chiel, M.; Trul, M.", "Sand and Silt", 2021),
        ("Taking sand into account in silt development", "Kuck, S. C.; Zimm, C.; Chiel, M.", "The British Journal of Sand Psychology", 2021),
    ],
)  # fmt: skip
CASES["a month glued to the year, a short first name, attended meetings"] = (
    "page.md",
    """# Publications
- Md. Mouza Hoss, Ada Berg, Carl Dahl (2020,Feb). Instability of layered sand. Physics of Sand, 35, 027102.
- Ada Berg, Carl Dahl (2019, Dec). Stability of sand. China Sand Engineering, 12, 1-9.

# Hackathons and Workshops
- Hackathon: NextSand C4, Hamburg, Germany, March 4 - 8, 2024
- Hackathon: NextSand C3, Madrid, Spain, May 29 - June 02, 2023
- Workshop: Dynamics of Sand, Berlin, Germany, November 19-21, 2018
""",
    [
        ("Instability of layered sand", "Md. Mouza Hoss; Ada Berg; Carl Dahl", "Physics of Sand", 2020),
        ("Stability of sand", "Ada Berg; Carl Dahl", "China Sand Engineering", 2019),
    ],
)
CASES["an ellipsis before the last author, a species in brackets, the year behind the title, an initial A"] = (
    "page.md",
    """# Publications
- Conde, D. A., Staerk, J., Baden, H. M., … Vaupel, J. W. (2019). Data gaps in sand conservation. Proceedings of the Sand Academy of Sciences, 116(19), 9658–9664.
- Conde, D. A., Berg, A., & Rudgers, J. A. (2012). How does sand balance dunes? Correlations in cotton (*Gossypium*). *Evolutionary Sand Ecology*, 26, 65-77.
- Renske Gelder, Miguel A Jimenez, Ali H Dahl. Controls on upper dune variability during 1992-2017 (2024). *Journal of Sand Research*, 129, 12-15.
""",
    [
        ("Data gaps in sand conservation", "Conde, D. A.; Staerk, J.; Baden, H. M.; Vaupel, J. W.", "Proceedings of the Sand Academy of Sciences", 2019),
        ("How does sand balance dunes? Correlations in cotton (Gossypium)", "Conde, D. A.; Berg, A.; Rudgers, J. A.", "Evolutionary Sand Ecology", 2012),
        ("Controls on upper dune variability during 1992-2017", "Renske Gelder; Miguel A Jimenez; Ali H Dahl", "Journal of Sand Research", 2024),
    ],
)  # fmt: skip
CASES["works below one's name, on a page whose title in HTML is Publications"] = (
    "page.html",
    """<!DOCTYPE html>
<html><head><title>publications | Ada Berg</title></head>
<body><header><h1> Ada Berg </h1></header>
<main><ol>
<li>Mattia Alm, Renske Gelder, <strong>Ada Berg</strong> (2019). SandSpy: A package to facilitate the analysis of dunes. <em>Journal of Sand Software</em>, 4(39).</li>
<li>Renske Gelder, <strong>Ada Berg</strong> (2021). Is computational dune science coming of age? <em>Bulletin of the Sand Society</em>, 102(8).</li>
<li><strong>Ada Berg</strong>, Carl Dahl (2022). Interactions between dunes and the overturning of the desert. <em>Sandography</em>, 35(3).</li>
</ol></main></body></html>
""",
    [
        ("SandSpy: A package to facilitate the analysis of dunes", "Mattia Alm; Renske Gelder; Ada Berg", "Journal of Sand Software", 2019),
        ("Is computational dune science coming of age?", "Renske Gelder; Ada Berg", "Bulletin of the Sand Society", 2021),
        ("Interactions between dunes and the overturning of the desert", "Ada Berg; Carl Dahl", "Sandography", 2022),
    ],
)  # fmt: skip

CASES["an accordion whose fields are headings that recur, below years"] = (
    "page.html",
    """<html><body><nav class="menu"><ul><li><a href="home.html">Home</a></li><li><a href="talks.html">Talks</a></li></ul></nav>
<h2>Publications</h2><h3>2025</h3>
<details><summary>Listening to sand in high schools (Journal Article)</summary>
<h4>Authors</h4><p>Ada Berg, Carl Dahl and Ida Lund</p><h4>Abstract</h4><p>Sand was listened to by many students of every age.</p>
<h4>Downloads</h4><p><a href="a.pdf">Journal Article</a></p><h4>BibTeX</h4><p>@article{Berg:2025, title = {Listening}}</p></details>
<h3>2024</h3>
<details><summary>Time of exposure for a reliable response to dunes (Poster)</summary>
<h4>Authors</h4><p>Ida Lund and Ada Berg</p><h4>Abstract</h4><p>Dunes respond.</p><h4>Downloads</h4><p><a href="b.pdf">Poster</a></p></details>
<details><summary>Ubiquitous silt as a tool in sand classification (Conference Proceedings)</summary>
<h4>Authors</h4><p>Carl Dahl, Ada Berg and Ida Lund</p><h4>Abstract</h4><p>Silt is everywhere.</p></details>
<footer><p>© 2025 Ada Berg</p></footer></body></html>""",
    [
        ("Listening to sand in high schools", "Ada Berg; Carl Dahl; Ida Lund", None, 2025),
        ("Time of exposure for a reliable response to dunes", "Ida Lund; Ada Berg", None, 2024),
        ("Ubiquitous silt as a tool in sand classification", "Carl Dahl; Ada Berg; Ida Lund", None, 2024),
    ],
)
CASES["elements of one class, a badge behind the title, in Markdown"] = (
    "page.qmd",
    """## Publications

<div class="pub">
<div class="pub-title">Farmers, experts and students' distributions of sand over the years: An experimental comparison across methods of digging in the plains</div>
<div class="pub-authors">Berg, A., Dahl, C., Lund, I., & Oduya, D. (2025)</div>
<div class="pub-journal">Bio-based Sand Economics · <a href="https://doi.org/10.1000/1">doi:10.1000/1</a></div>
</div>

<div class="pub">
<div class="pub-title">Blinded by silt</div>
<div class="pub-authors">Dahl, C., & Berg, A. (2022)</div>
<div class="pub-journal">Sand and Decision, 92(1), 141–187 · <a href="https://doi.org/10.1000/2">doi:10.1000/2</a></div>
</div>

## Working papers

<div class="pub">
<div class="pub-title">Bets and dunes: Higher preferences for sand <span class="badge badge-rr">R&amp;R</span></div>
<div class="pub-authors">Berg, A., Lund, I., & Dahl, C. (2026)</div>
<div class="pub-journal">Journal of Sand Economics</div>
</div>
""",
    [
        (
            "Farmers, experts and students' distributions of sand over the years: An experimental comparison across methods of digging in the plains",
            "Berg, A.; Dahl, C.; Lund, I.; Oduya, D.",
            "Bio-based Sand Economics",
            2025,
        ),
        ("Blinded by silt", "Dahl, C.; Berg, A.", "Sand and Decision", 2022),
        (
            "Bets and dunes: Higher preferences for sand",
            "Berg, A.; Lund, I.; Dahl, C.",
            "Journal of Sand Economics",
            2026,
        ),
    ],
)
CASES["cards in groups, each with a year and what it is above its title"] = (
    "page.html",
    """<h1>Publications</h1>
<div class="group"><div class="card first"><p>2026 · 2</p><p>Journal Article</p><h3>A benchmark of questions about sand</h3><p>Ada Berg, Carl Dahl, Ida Lund</p><p>Sand Nature 649, 1139–1146.</p><p><a href="https://doi.org/10.1000/1">DOI</a></p></div>
<div class="card"><p>2025 · 1</p><p>Preprint</p><h3>MOKA: a pipeline for dunes</h3><p>Carl Dahl, Ada Berg</p><p>arXiv preprint arXiv:2604.09836.</p></div></div>
<div class="group"><div class="card"><p>2024 · 1</p><p>Journal Article</p><h3>Stable dunes</h3><p>Ada Berg, Ida Lund</p><p>Journal of Sand 8, 12–20.</p></div></div>
""",
    [
        ("A benchmark of questions about sand", "Ada Berg; Carl Dahl; Ida Lund", "Sand Nature", 2026),
        ("MOKA: a pipeline for dunes", "Carl Dahl; Ada Berg", "arXiv", 2025),
        ("Stable dunes", "Ada Berg; Ida Lund", "Journal of Sand", 2024),
    ],
)

CASES["a page laid out by a table, and a menu of jumps in capitals"] = (
    "page.html",
    """<h1>Technical Publications</h1>
<table><tr><td><div><b><a href="#t">THESIS</a> | <a href="#p">PUBLICATIONS</a> | <a href="#v">PRESENTATIONS</a></b></div>
<font size="5">Publications</font><div class="page"><br><b>Journal Articles:</b><br><br>
A. Berg, C. Dahl, "<a href="https://doi.org/10.1000/1">Tunable sand via dunes</a>", Sand Materials &amp; Interfaces 14(13), 15541–15548 (2022). [<a href="a.pdf">PDF</a>]<br><br>

C. Dahl, A. Berg, I. Lund, "<a href="https://doi.org/10.1000/2">Hyperbolic dispersion in silt</a>", npj Sand 3, 30 (2019). [<a href="b.pdf">PDF</a>]<br><br>

I. Lund, A. Berg, "<a href="https://doi.org/10.1000/3">Dynamic dunes</a>", Sand Letters 13(4), 3875-3883 (2019). [<a href="c.pdf">PDF</a>]
</div><ul><li><a href="https://example.org/1">https://example.org/1</a></li></ul><h4>Contact</h4></td></tr></table>""",
    [
        ("Tunable sand via dunes", "A. Berg; C. Dahl", "Sand Materials & Interfaces", 2022),
        ("Hyperbolic dispersion in silt", "C. Dahl; A. Berg; I. Lund", "npj Sand", 2019),
        ("Dynamic dunes", "I. Lund; A. Berg", "Sand Letters", 2019),
    ],
)
CASES["a column of titles that holds whole references, signs behind headings that lead to themselves"] = (
    "page.html",
    """<h2>Recent Papers <span><a href="#recent-papers">#</a></span></h2><h2> <a href="#">#</a></h2>
<table><thead><tr><th>Year</th><th>Title</th></tr></thead><tbody>
<tr><td>2023</td><td>Berg A., Dahl C., Lund I., A data mining approach to dunes, International Journal of Sand Science, 12, 955-972</td></tr>
<tr><td>2022</td><td>Berg A., Lund I., Dahl C., Identification of silt via cluster analysis, Sand Access, 10, 660-675, 2022</td></tr>
</tbody></table>""",
    [
        ("A data mining approach to dunes", "Berg A.; Dahl C.; Lund I.", "International Journal of Sand Science", 2023),
        ("Identification of silt via cluster analysis", "Berg A.; Lund I.; Dahl C.", "Sand Access", 2022),
    ],
)
CASES["what a work is on the first line, its fields as definitions, an abstract below its label"] = (
    "page.md",
    """# Publications

* Conference paper
: Ada Berg, Carl Dahl and Ida Lund
: ["Comparing algorithms for directed sand."](a.pdf)
: Proceedings of the 40th International Conference on Sand (ICS 2024)
: abstract <a class="more" href="#"></a>
<div class="more">
Sand is an undeniably successful project. However, in 2007 we observed that Berg and Dahl decline. We analyse it.
</div>

* Journal paper
: Carl Dahl and Ada Berg
: ["Volume-preserving transformation of dunes."](b.pdf)
: Sand Axioms 13.4 (2024): 245.
""",
    [
        (
            "Comparing algorithms for directed sand",
            "Ada Berg; Carl Dahl; Ida Lund",
            "Proceedings of the 40th International Conference on Sand (ICS 2024)",
            2024,
        ),
        ("Volume-preserving transformation of dunes", "Carl Dahl; Ada Berg", "Sand Axioms", 2024),
    ],
)
CASES["icons of ORCID as the only signs between names, a link that touches the authors"] = (
    "page.md",
    """# Publications
- **Noise of the old dunes** <br> [Ada Berg ↗](https://example.org/a) [iD ↗](https://orcid.org/0000-0000-0000-0001) [Carl Dahl ↗](https://example.org/c) [iD ↗](https://orcid.org/0000-0000-0000-0002) [Ida Lund ↗](https://example.org/i) [iD ↗](https://orcid.org/0000-0000-0000-0003) <br> Journal of Sand <br> 2021
- **Stability of the new dunes** <br> [Ada Berg ↗](https://example.org/a) [iD ↗](https://orcid.org/0000-0000-0000-0001) [Ida Lund ↗](https://example.org/i) [iD ↗](https://orcid.org/0000-0000-0000-0003) <br> Conference on Sand and Control <br> 2020

# Reports
- [**Complete reporting of sand requires more than dunes**](https://example.org/1)**Berg A**, Dahl C, Lund I. *Journal of Silt* 389:94. 2025.
- [**Precise description of silt**](https://example.org/2)Dahl C, **Berg A**. *Journal of Silt* 8(4). 2024.
""",
    [
        ("Noise of the old dunes", "Ada Berg; Carl Dahl; Ida Lund", "Journal of Sand", 2021),
        ("Stability of the new dunes", "Ada Berg; Ida Lund", "Conference on Sand and Control", 2020),
        ("Complete reporting of sand requires more than dunes", "Berg A; Dahl C; Lund I", "Journal of Silt", 2025),
        ("Precise description of silt", "Dahl C; Berg A", "Journal of Silt", 2024),
    ],
)
CASES["a heading without markup alone in its element, a job market paper's label, what leads to co-authors"] = (
    "page.html",
    """<div><h3>Working Papers</h3></div><div class="mb"><div>Identity of sand: Evidence from reports of dunes.</div><div class="small"><i>Job Market Paper</i></div></div>
<div class="mb"><div>Judging disparities of silt on northern courts.</div><div class="small">Together with Ida Lund</div></div>
<div><div>Teaching</div></div><div class="mb"><div>Sand for Policy — Newtown University (Spring 2025)</div></div>""",
    [
        ("Identity of sand: Evidence from reports of dunes", "", None, None),
        ("Judging disparities of silt on northern courts", "Ida Lund", None, None),
    ],
)

CASES["links of a few words below entries, abstracts without a label, works without a year"] = (
    "page.html",
    """<h1>Ada Berg</h1><p><a href="i.html">Top page</a> | <a href="r.html">Research</a> | <a href="p.html">Papers</a> | <a href="b.html">Blog</a></p>
<h3>Working Papers</h3>
<p>Berg, Ada. 2020. "Policy implications of sand: A general framework for dunes." <a href="https://arxiv.org/abs/2008.10903">arXiv:2008.10903</a>.</p>
<p><a href="s.pdf">Supplemental document</a><br><a href="d.html">sandr package</a><br><a href="c.zip">Replication code</a></p>
<p>How should scholars evaluate sand? I point out the limits of the effect of a policy on dunes, and show that it is small.</p>
<p>Berg, Ada. "A Note on the Subjectivity of Silt: Theoretical Points."</p>
<h3>Publications</h3>
<p>Berg, Ada, and Carl Dahl. 2019. "Sand, survival, and the exchange of silt." <i>Sand Interactions</i> 45 (1): 54-79.</p>
<p><a href="f.html">Free view</a></p>
<p>This article examines the causation and extent of sand among two valleys, and it tests them with data of 2007. We find dunes.</p>
<p>Berg, Ada. 2018. "Audience costs of silt." <i>Sand &amp; Politics</i> 5 (3): 1-7.</p>
<p>Does the state of the valley change the size of dunes? As research finds, it is so, and sand grows by a third in most places.</p>""",
    [
        ("Policy implications of sand: A general framework for dunes", "Berg, Ada", "arXiv", 2020),
        ("A Note on the Subjectivity of Silt: Theoretical Points", "Berg, Ada", None, None),
        ("Sand, survival, and the exchange of silt", "Berg, Ada; Carl Dahl", "Sand Interactions", 2019),
        ("Audience costs of silt", "Berg, Ada", "Sand & Politics", 2018),
    ],
)
CASES["marks between family name and initial, attributes behind links, a badge with half a year, a last author before In"] = (
    "page.qmd",
    """# Papers
- Berg, A. J., Dahl+, Y., & Lund+, J. (2022). From black box to shining sand. *The American Sand*, 76(4), 414-429. [Link](https://example.org/1){target="_blank"}
- Berg, A. J., Lund\\*, J., & Dahl, Y. (2021). Silt revisited. [Sand Behavior](https://example.org/2){target="_blank"}, 51(6), 3049-3062.

# Proceedings
- [AAAI'25] Toward models of sand: From dune to valley <br> Ada Berg, Carl Dahl <br> Proceedings of the 39th Conference on Artificial Sand, 2025.
- [EMNLP'24 Main] Sand diffusion <br> Carl Dahl, Ada Berg <br> Proceedings of the Conference on Natural Sand, 2024.

# Chapters
- "Germs of cockles in the northern valley." (2019) Lund, S; Berg, AL; Dahl, J In: Libro of sand, 200-201.
- "Two new dunes of the south." (2018) Berg, AL; Lund, S; Dahl, J In: Libro of sand, 198-199.
- "Three old dunes of the north." (2017) Berg, AL; Lund, S; Dahl, J. In: Libro of sand, 98-99.
""",
    [
        ("From black box to shining sand", "Berg, A. J.; Dahl, Y.; Lund, J.", "The American Sand", 2022),
        ("Silt revisited", "Berg, A. J.; Lund, J.; Dahl, Y.", "Sand Behavior", 2021),
        ("Toward models of sand: From dune to valley", "Ada Berg; Carl Dahl", "Proceedings of the 39th Conference on Artificial Sand", 2025),
        ("Sand diffusion", "Carl Dahl; Ada Berg", "Proceedings of the Conference on Natural Sand", 2024),
        ("Germs of cockles in the northern valley", "Lund, S; Berg, AL; Dahl, J", "Libro of sand", 2019),
        ("Two new dunes of the south", "Berg, AL; Lund, S; Dahl, J", "Libro of sand", 2018),
        ("Three old dunes of the north", "Berg, AL; Lund, S; Dahl, J.", "Libro of sand", 2017),
    ],
)  # fmt: skip
CASES["entries that the page calls papers below a topic, and what they show"] = (
    "research.md",
    """## Voter Sand

<div class="paper-card"><div class="paper-title">Listening for sand? Going to dunes increases sand</div>
<div class="paper-meta">Ada Berg and Carl Dahl · Journal of Sand Politics (2025)</div>
<details><summary>Abstract</summary><p>It is believed that dunes listen.</p></details></div>
<div class="paper-card"><div class="paper-title">Silt and voting: Explaining differences in sand</div>
<div class="paper-meta">Sand Review (2024)</div>
<details><summary>Abstract</summary><p>Why is silt less likely to vote?</p></details></div>

## Publications
**Learning dunes in context** <br> Ada Berg, Carl Dahl <br> *Conference on Sand Learning*, 2025

We analyze the learning of dunes in context and show that sand grows suddenly by 300 percent.

**Emergence of silt** <br> Carl Dahl, Ada Berg <br> *Conference on Sand Learning*, 2024

We show the acquisition of silt underlies abrupt sand.
""",
    [
        ("Listening for sand? Going to dunes increases sand", "Ada Berg; Carl Dahl", "Journal of Sand Politics", 2025),
        ("Silt and voting: Explaining differences in sand", "", "Sand Review", 2024),
        ("Learning dunes in context", "Ada Berg; Carl Dahl", "Conference on Sand Learning", 2025),
        ("Emergence of silt", "Carl Dahl; Ada Berg", "Conference on Sand Learning", 2024),
    ],
)

CASES["brackets that say where a work was published, titles in bold in numbered items"] = (
    "publications.md",
    """# Publications
1. **Slow rivers carry old sand over wide plains**
   *Ada Berg*, Carl Dahl, Ida Lund
   *(Oral, Published at SANDL Main 2025)*
   [Paper](https://example.org/1/)

2. **Silt in the new valley of the north**
   *Ada Berg*, Ida Lund
   *(Published at Findings of EMSAND 2024)*
   [Paper](https://example.org/2/)

3. **Loam of the plains in spring**
   *Ada Berg*, Carl Dahl
   *(Poster at SANDL 2023)*
   [Paper](https://example.org/3/)
""",
    [
        ("Slow rivers carry old sand over wide plains", "Ada Berg; Carl Dahl; Ida Lund", "SANDL Main", 2025),
        ("Silt in the new valley of the north", "Ada Berg; Ida Lund", "Findings of EMSAND", 2024),
        ("Loam of the plains in spring", "Ada Berg; Carl Dahl", "SANDL", 2023),
    ],
)
CASES["titles, names and a venue with its year below Research"] = (
    "_index.md",
    """#### Education
Ph.D. in Sand (2021)

Newtown University

#### Research

{{< columns "/images/a.png" "200px">}}
**Slow rivers carry old sand over wide plains**

**Ada Berg**, Carl Dahl, Ida Lund

SaRL 2024
{{< /columns >}}

{{< columns "/images/b.png" "200px">}}
**Silt in the new valley of the north**

Carl Dahl, **Ada Berg**, Ida Lund

Letters on Sand and Rivers 2023
{{< /columns >}}

{{< columns "/images/c.png" "200px">}}
**Loam of the plains in spring**

Ida Lund, **Ada Berg**, Carl Dahl

Sand Conference (SC) 2022
{{< /columns >}}

{{< columns "/images/d.png" "200px">}}
**Old mud below young reeds in the fens**

**Ada Berg**, Ida Lund, Carl Dahl

SaRL 2021
{{< /columns >}}
""",
    [
        ("Slow rivers carry old sand over wide plains", "Ada Berg; Carl Dahl; Ida Lund", "SaRL", 2024),
        ("Silt in the new valley of the north", "Carl Dahl; Ada Berg; Ida Lund", "Letters on Sand and Rivers", 2023),
        ("Loam of the plains in spring", "Ida Lund; Ada Berg; Carl Dahl", "Sand Conference (SC)", 2022),
        ("Old mud below young reeds in the fens", "Ada Berg; Ida Lund; Carl Dahl", "SaRL", 2021),
    ],
)
CASES["whole references below headings that shorten their titles"] = (
    "publications.md",
    """# Selected Publications

## 1. Slow Rivers on Plains

**A. Berg**, C. Dahl and I. Lund, "A Comprehensive Survey of Slow Rivers on Plains," 2024 Ninth International Conference on Sand (ICS), Newtown, Fenland, 2024, pp. 1-5

## **Description:**
This study explores the rivers of the plains and finds that they carry **old sand** over hundreds of miles.

## 2. Silt of Valleys

**A. Berg** and C. Dahl, "Leveraging Old Silt in Valleys of the North," 2023 Second International Conference on Silt (ICSI), Newtown, Fenland, 2023, pp. 1-10

## **Description:**
This study looks with **sieves** at silt, how it moves downhill after rain, and where it stays.
""",
    [
        ("A Comprehensive Survey of Slow Rivers on Plains", "A. Berg; C. Dahl; I. Lund", "Ninth International Conference on Sand (ICS)", 2024),
        ("Leveraging Old Silt in Valleys of the North", "A. Berg; C. Dahl", "Second International Conference on Silt (ICSI)", 2023),
    ],
)  # fmt: skip

CASES["authors whose commas a style sheet sets, years of which one has few works"] = (
    "page.md",
    """---
title: 'Selected Talks & Publications'
---

#### 2024

[♠ **<tt>SANDY</tt>: Slow Rivers Carry Old Sand over Plains**](https://example.org/1)  <br/>
<span class="author-list"><span class="author">Anna Berg</span><span class="author">Carla&nbsp;Dahl</span><span class="author">Kira Oduya</span></span><br/>
SANDI 2024.

[**Silt in the New Valleys of the South**](https://example.org/2)  <br/>
Anna Berg, Carla Dahl<br/>
ACM e-Sand 2024.

#### 2023

**[The Pause of Rivers: <br/> *Fast Algorithms and Their Use in Valleys*](https://example.org/3)**  <br/>
<span class="author-list"><span class="author">Anna Berg</span><span class="author">Ivo Lund</span><span class="author">Kira Oduya</span></span><br/>
ACM SANDMETRICS / IFIP Rivers 2024.  Also in ACM POSAND, Dec. 2023. ([slides](https://example.org/4))

**[Local Grains and Opinions on Dunes](https://example.org/5)**  <br/>
Nora Hale, Anna Berg, Ivo Lund  *(α-β)* <br/>
ACM SANDM 2023. ([slides](https://example.org/6), [recorded talk](https://example.org/7))

#### 2022

**[Time in Rivers That Nobody Watches](https://example.org/9)**  <br/>
Anna Berg, Rik Sund, Ivo Lund <br/>
SANDI 2022.

**[Slow Incentives From Dunes and Grains](https://example.org/10)**  <br/>
Anna Berg, Josua Com, Andrei Stern<br/>
ACM e-Sand 2022.

**[Watching Air Above the Dunes by Listening](https://example.org/8)**  <br/>
Nora Hale, Anna Berg, Ivo Lund  <br/>
ACM SANDUT, Mar. 2022.
""",
    [
        ("SANDY: Slow Rivers Carry Old Sand over Plains", "Anna Berg; Carla Dahl; Kira Oduya", "SANDI", 2024),
        ("Silt in the New Valleys of the South", "Anna Berg; Carla Dahl", "ACM e-Sand", 2024),
        ("The Pause of Rivers: Fast Algorithms and Their Use in Valleys", "Anna Berg; Ivo Lund; Kira Oduya", "ACM SANDMETRICS / IFIP Rivers", 2024),
        ("Local Grains and Opinions on Dunes", "Nora Hale; Anna Berg; Ivo Lund", "ACM SANDM", 2023),
        ("Time in Rivers That Nobody Watches", "Anna Berg; Rik Sund; Ivo Lund", "SANDI", 2022),
        ("Slow Incentives From Dunes and Grains", "Anna Berg; Josua Com; Andrei Stern", "ACM e-Sand", 2022),
        ("Watching Air Above the Dunes by Listening", "Nora Hale; Anna Berg; Ivo Lund", "ACM SANDUT", 2022),
    ],
)  # fmt: skip

CASES["bullets of remarks between numbers, and where co-authors work"] = (
    "page.md",
    """<h3><b>Peer-Reviewed Publications</b></h3>

1) **Berg, Anna G.** and Dahl, Carla. 2022. "Old Rule and Late Growth: Evidence on the Role of Sand."  <em>Comparative Sand Studies</em>. 55(11): 19-46. [Journal Version](https://example.org/1)

<ul style="list-style: none;">
 <li>Ivo Lund Award for Best Article published in CSS in 2022</li>
</ul>

2) Moll, Maura and **Berg, Anna** 2021. "Sticks and Stones? Rivers with Violent Outcomes," <em>Journal of Sand Resolution</em>. 66(3): 504-528.

<h3><b>Working Papers</b></h3>

[Frontiers of Dunes: Borders as Slow Buffers](https://example.org/2) (with Hana Sato (Sandby University), Carla Jin Dahl (Chinese University of Silt), Nora Hale (Gilder))

Sand and Development: Legacies of Grain in Fenland (with Leon Pike (SYU))
""",
    [
        ("Old Rule and Late Growth: Evidence on the Role of Sand", "Berg, Anna G.; Dahl, Carla", "Comparative Sand Studies", 2022),
        ("Sticks and Stones? Rivers with Violent Outcomes", "Moll, Maura; Berg, Anna", "Journal of Sand Resolution", 2021),
        ("Frontiers of Dunes: Borders as Slow Buffers", "Hana Sato; Carla Jin Dahl; Nora Hale", None, None),
        ("Sand and Development: Legacies of Grain in Fenland", "Leon Pike", None, None),
    ],
)  # fmt: skip


CASES["one's own initials, pictographs before titles"] = (
    "page.md",
    """# Publications

### 🎙️ On the Limits of Sand Without a Memory

[Ida d'Areno](https://example.org/1) and **K.O.**<br/>
*DISAND*, 2024<br/>
[(Published version)](https://doi.org/10.4230/sand.2016.23) [(Preprint)](https://example.org/2)

### 📰 Abundant Silt Can Cause Slow Rivers: The Paradox of Dunes

**K.O.** and [Tove Lund](https://example.org/3)<br/>
*PSAND*, 2024<br/>
[(Published version)](https://doi.org/10.1073/sand.2322955121)

### 🎙️ On the Role of Grains in Robust Dunes

[Luca Berg](https://example.org/4), [Andrea Dahl](https://example.org/5), [Tove Lund](https://example.org/3) and **K.O.**<br/>
*SANDI*, 2023<br/>
[(Published version)](https://doi.org/10.24963/sand.2023/4)

### 🎙️ The Minor Dunes and the Power of Rivers

[Luca Berg](https://example.org/4), [Andrea Dahl](https://example.org/5), **K.O.** and [Ida d'Areno](https://example.org/1)<br/>
*SODUNE*, 2023<br/>
[(Published version)](https://doi.org/10.1137/sand.144)
""",
    [
        ("On the Limits of Sand Without a Memory", "Ida d'Areno; K.O.", "DISAND", 2024),
        ("Abundant Silt Can Cause Slow Rivers: The Paradox of Dunes", "K.O.; Tove Lund", "PSAND", 2024),
        ("On the Role of Grains in Robust Dunes", "Luca Berg; Andrea Dahl; Tove Lund; K.O.", "SANDI", 2023),
        ("The Minor Dunes and the Power of Rivers", "Luca Berg; Andrea Dahl; K.O.; Ida d'Areno", "SODUNE", 2023),
    ],
)

CASES["rows of a grid that hold works, talks and their headings"] = (
    "page.html",
    "<html><body>"
    + "".join(
        f'<div class="container section"><div class="row"><div class="col"><div class="section-title">{heading}</div></div></div>'
        + "".join(f'<div class="row {kind}"><div class="col"><div class="{kind}-text">{one}</div><span>{two}</span></div></div>' for one, two in rows)
        + "</div>"
        for heading, kind, rows in (
            (
                "Publications",
                "publication",
                [
                    ("Berg, A., Dahl, C., & Oduya, K. (2023). <b>Slow rivers carry old sand.</b> Sand Letters 12 (3), 149", "<p>Rivers are slow, as we show.</p>"),
                    ("Berg, A., & Lund, T. (2022). <b>Silt in the valleys of the south.</b> Journal of Silt 8 (1), 4-9", "<p>Silt is old, as we show.</p>"),
                    ("Lund, T., & Berg, A. (2021). <b>Dunes that nobody watches.</b> Journal of Silt 7 (1), 14-19", "<p>Dunes go on, as we show.</p>"),
                ],
            ),
            (
                "Selected talks",
                "talk",
                [("Sand Congress (Sandby, Fenland)", "<p>June 2023</p>"), ("Meeting of the Silt Society (virtual)", "<p>May 2022</p>")],
            ),
        )
    )
    + "</body></html>",
    [
        ("Slow rivers carry old sand", "Berg, A.; Dahl, C.; Oduya, K.", "Sand Letters", 2023),
        ("Silt in the valleys of the south", "Berg, A.; Lund, T.", "Journal of Silt", 2022),
        ("Dunes that nobody watches", "Lund, T.; Berg, A.", "Journal of Silt", 2021),
    ],
)  # fmt: skip


CASES["series behind titles, editors behind a comma, how much each list holds"] = (
        "cv.txt",
        "Publikationen\n\nMonographien (1) Sammelbände (7) Sonderausgaben von Zeitschriften (2)\nBeiträge in Journals (10) Sonstiges (4) Vorträge\n\n"
        "[] Monographien (1)\n\n1.  Falk, Ida. 2012. Moving Sand: The Practice of Rivers. Bd. 4. Gilder\n    Studies in Silt. Altstadt: Gilder University Press.\n\n"
        "[] Sammelbände (7)\n\n1.  Orth, Lena, Ida Falk, und Kai Moor, Hrsg. 2023. Silt as Old Practice.\n    Altstädter Studien zur Sandforschung. Münster: Sandmann.\n"
        "2.  Falk, Ida, Jon Berg, und Kai Moor, Hrsg. 2015. Sand als Eigentum: Dünen und\n    Fallstudien. Bd. 9. Gilder Studien zu Silt. Altstadt: Gilder Verlag.\n\n"
        "[] Beiträge in Journals (10)\n\n1.  Falk, Ida. 2021. „Sand, Silt und Grenzen“. Herausgegeben von Manfred\n    Orth und Kai Moor. Altstädter Blätter für Sandforschung 56. Dünen: 73–87.\n\n"
        "[] Beiträge in Sammelbänden (1)\n\n1.  Falk, Ida. 2020. „Alte Flüsse“. In Planen, Graben, Sieben: Die\n    Zukunft der Dünen, herausgegeben von Ruth Orth, 203–16. Münster: Sandmann.\n",
        [
            ("Moving Sand: The Practice of Rivers", "Falk, Ida", "Gilder University Press", 2012),
            ("Silt as Old Practice", "Orth, Lena; Ida Falk; Kai Moor", "Sandmann", 2023),
            ("Sand als Eigentum: Dünen und Fallstudien", "Falk, Ida; Jon Berg; Kai Moor", "Gilder Verlag", 2015),
            ("Sand, Silt und Grenzen", "Falk, Ida", "Altstädter Blätter für Sandforschung", 2021),
            ("Alte Flüsse", "Falk, Ida", "Planen, Graben, Sieben: Die Zukunft der Dünen", 2020),
        ],
)  # fmt: skip


CASES["titles that begin with a quotation, people left out in brackets, lost journals"] = (
    "cv.txt",
    "Ida Falk\n\nPublications\n\n"
    "1. Falk, I. S., Cope, D., & Dahl, T. (2021). “Sand In,\nSand Out” Revisited: What Do Rivers Report About Old Silt?.” Quantitative Sand Studies, Online First. 1-32.\n"
    "2. Falk, I. S., & Dahl, T. (2020). “Slow Rivers Carry Old Sand.” Sand Letters 20(2): 4-9.\n"
    "3. Dahl, T., [.. .], Falk, I. , et al. July 2025. “Silt in two valleys at z = 4 and 7”. In: 699, A358, A358.\n"
    "4. Cope, D. J., Falk, I. S. , and Dahl, T. Jan. 2024. “The wide plains at night”. In: 527.3, pp. 5004–5022.\n",
    [
        ("“Sand In, Sand Out” Revisited: What Do Rivers Report About Old Silt?", "Falk, I. S.; Cope, D.; Dahl, T.", "Quantitative Sand Studies", 2021),
        ("Slow Rivers Carry Old Sand", "Falk, I. S.; Dahl, T.", "Sand Letters", 2020),
        ("Silt in two valleys at z = 4 and 7", "Dahl, T.; Falk, I.", None, 2025),
        ("The wide plains at night", "Cope, D. J.; Falk, I. S.; Dahl, T.", None, 2024),
    ],
)  # fmt: skip


@pytest.mark.parametrize("case", CASES)
def test_pages(case: str) -> None:
    name, source, expected = CASES[case]
    found = parse(read(name, source.encode())).publications
    assert [(p.title, "; ".join(p.authors), p.venue, p.year) for p in found] == expected


def test_a_link_above_whole_entries_is_no_title() -> None:
    entries = "\n\n".join(
        f"Berg, A., & Dahl, C. ({year}). {TITLES[year % 2]}. *Journal of Sand*, {year - 2000}, 4–9."
        for year in (2015, 2016, 2017, 2018, 2019)
    )
    source = f"# Publications\n\n[Ctrl+click opens links in a new tab](https://berg.example/help)\n\n{entries}\n"
    found = parse(read("cv.md", source.encode())).publications
    assert [paper.year for paper in found] == [2015, 2016, 2017, 2018, 2019]
    assert {paper.title for paper in found} == set(TITLES)


TITLES = ("Slow rivers carry old sand", "Lakes on the wide and level plains")


def test_a_numbered_heading_among_numbered_works() -> None:
    source = (
        "Publications\n\nRefereed Journal Articles\n\n"
        '1.  A. Berg, Carla Dahl. “Slow Sand in Wide Reactors." Annals of Sand. 154 (2021) 1079.\n\n'
        '2.  A. Berg, Tove Lund. “Review of Hybrid Methods for Old Sand." Sand Science. 187:9 (2019) 912-941.\n\n'
        "3.  Refereed Conference Proceedings\n\n"
        '4.  Tove Lund, A. Berg. “Silt in the Valleys of the South." Proceedings of Institute of Sand 61st Annual Meeting in\n'
        "    Sandby, FL, July 2020.\n"
    )
    found = parse(read("cv.txt", source.encode())).publications
    assert [(p.kind, p.year) for p in found] == [("journal", 2021), ("journal", 2019), ("conference", 2020)]


def test_a_status_in_the_place_of_a_card_s_year() -> None:
    cards = "\n".join(
        f'<div class="entry">\n<span class="date">{told}</span>\n<div class="title">{title}</div>\n'
        '<div class="meta">with Carla Dahl and Tove Lund</div>\n'
        '<div class="links"><a href="https://example.org/1">Owl WP</a></div>\n</div>'
        for told, title in zip(
            ("Under review", "R&amp;R", "Draft soon", "Forthcoming"), (*TITLES, *TITLES), strict=True
        )
    )
    found = parse(read("page.md", f"## Working papers\n\n{cards}\n".encode())).publications
    assert [p.title for p in found] == [*TITLES, *TITLES]
    assert [p.status for p in found] == ["submitted", "submitted", "in preparation", "in press"]
    assert {(p.authors, p.venue) for p in found} == {(("Carla Dahl", "Tove Lund"), None)}


def test_tags_below_works_in_elements_of_their_own() -> None:
    page = """<h2>Artículos</h2><ul>
<li><span class="pub-year">2025</span> <span class="pub-title">Periódicos y redes de arena en el norte</span><br />
<span class="pub-venue">Berg, A., Dahl-García, X. &amp; Holm, X. <em>Revista Latina de Arena</em>, 83, 1–40.</span>
<div class="tags"><span class="tag">Dunas</span><span class="tag">Medios digitales</span></div></li>
<li><span class="pub-year">2024</span> <span class="pub-title">Inteligencia de la arena en la prensa</span><br />
<span class="pub-venue">Berg, A. &amp; Dahl-García, J. <em>Revista de Dunas</em>, 23(1), 457–483.</span>
<div class="tags"><span class="tag">Arena</span><span class="tag">Periodismo</span></div></li></ul>"""
    found = parse(read("page.html", page.encode())).publications
    assert [work.venue for work in found] == ["Revista Latina de Arena", "Revista de Dunas"]
    assert [work.notes for work in found] == [(), ()]
