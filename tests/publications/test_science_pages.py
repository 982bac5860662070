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

CASES["elements classed as years that hold the works of a year"] = (
    "page.html",
    """<h2>Publications</h2>
<div class="pub-year">
    <h3>2021</h3>
    <p>Ada Berg, Carl Dahl. “Two Ways to Sort Pebbles by Night.” PEBBLECON 2021.</p>
</div>
<div class="pub-year">
    <h3>2019</h3>
    <p>Ada Berg and Ida Lund. “Gulls and Nothing but Surf.” SURFCON 2019.</p>
    <p>Ida Lund. “A Wreck Below the Cliffs.” SURFCON 2019.</p>
</div>""",
    [
        ("Two Ways to Sort Pebbles by Night", "Ada Berg; Carl Dahl", "PEBBLECON", 2021),
        ("Gulls and Nothing but Surf", "Ada Berg; Ida Lund", "SURFCON", 2019),
        ("A Wreck Below the Cliffs", "Ida Lund", "SURFCON", 2019),
    ],
)
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
CASES["elements classed as names of papers"] = (
    "page.html",
    """<h2>Journal papers</h2>
<div class="paper"><span class="paper-name">Pebbles by night: two ways</span>: <span class="paper-authors">Ada Berg, Carl Dahl</span>, <span class="paper-venue">Pebble Letters (PL)</span> <span class="paper-meta">volume 3, issue 1</span>, <span class="paper-year">2021</span>.</div>
<div class="paper"><span class="paper-name">Surf</span>: <span class="paper-authors">Ida Lund, Ada Berg</span>, <span class="paper-venue">Annals of Surf</span> <span class="paper-meta">volume 5</span>, <span class="paper-year">2019</span>.</div>""",
    [
        ("Pebbles by night: two ways", "Ada Berg; Carl Dahl", "Pebble Letters (PL)", 2021),
        ("Surf", "Ida Lund; Ada Berg", "Annals of Surf", 2019),
    ],
)
CASES["family names in capitals between semicolons"] = (
    "page.md",
    """## Artigos em revistas
1. BERGMOR ; LUNDÃO ; FALKENI. A hora do sino e a maré na praia de pedras. SINOS & MARÉS, v. 23, p. 19-30, 2023

1. DE BERGMOR, ANA TERESA ; LUNDÃO, RUI ; de Falkeni, Carla Pia ; DA MATA JÚNIOR, TOMÁS . Sinos ao vento da noite. SINOS & MARÉS, v. 14, p. 12-15, 2020

1. LUNDÃO, R. ; BERGMOR, A. T. ; MATA, T. . O vento e a pedra. MARÉS E PRAIAS, v. 9, p. 63-68, 2019
""",
    [
        ("A hora do sino e a maré na praia de pedras", "BERGMOR; LUNDÃO; FALKENI", "SINOS & MARÉS", 2023),
        (
            "Sinos ao vento da noite",
            "DE BERGMOR, ANA TERESA; LUNDÃO, RUI; de Falkeni, Carla Pia; DA MATA JÚNIOR, TOMÁS",
            "SINOS & MARÉS",
            2020,
        ),
        ("O vento e a pedra", "LUNDÃO, R.; BERGMOR, A. T.; MATA, T.", "MARÉS E PRAIAS", 2019),
    ],
)
CASES["journals of mathematics with shortened and whole words"] = (
    "page.md",
    """---
title: Publications
---

3. [**Bells of countable towers**](https://doi.org/10.48550/arXiv.2203.00000)\\
    (with I. D. Lund)\\
    [Bells Towers Dynam. Sounds, to appear](https://doi.org/10.1017/bells.1)

2. [**Towers on a level shore**](https://doi.org/10.48550/arXiv.2203.00001)\\
    (with C. Dahl and I. D. Lund)\\
    [Bells Towers Dynam. Sounds, 37 (2017), no. 6, 11-25](https://doi.org/10.1017/bells.2)

1. [**Shores**](https://doi.org/10.48550/arXiv.2203.00002)\\
    (with C. Dahl)\\
    [Abh. Ak. Norm. Super. Westmere Cl. Bells, 9 (2016), no. 4, 13-35](https://doi.org/10.1017/bells.3)
""",
    [
        ("Bells of countable towers", "I. D. Lund", "Bells Towers Dynam. Sounds", None),
        ("Towers on a level shore", "C. Dahl; I. D. Lund", "Bells Towers Dynam. Sounds", 2017),
        ("Shores", "C. Dahl", "Abh. Ak. Norm. Super. Westmere Cl. Bells", 2016),
    ],
)
CASES["a page of publications and something else"] = (
    "page.md",
    """---
title: Publications and Awards
---

<b><u>PUBLICATIONS (Articles)</u></b>

[J2] A. Berg, I. Lund, The Hour of the Bell, Journal of Bells, vol. 3, p. 21-31, 2021.

[J1] A. Berg, Gulls and Nothing but Surf, Annals of Surf, vol. 6, 2019.

<b><u>AWARDS</u></b>

Medal for Bells, 2018
""",
    [
        ("The Hour of the Bell", "A. Berg; I. Lund", "Journal of Bells", 2021),
        ("Gulls and Nothing but Surf", "A. Berg", "Annals of Surf", 2019),
    ],
)
CASES["a genus in italics that ends titles"] = (
    "page.html",
    """<h2>Papers</h2><ol>
<li>Munk R, Lund D (2007).  How gulls eat the grains of <i>Pebblia</i>.  Bell Physiol. 14: 89-93.</li>
<li>Berg M, Munk R, Lund D (2005).  Surf and wind move the grains in <i>Pebblia</i>.  Surf J. 44: 66-78.</li>
<li>Berg M, Munk R (2004).  A map of <i>Pebblia</i> grains with wet cliffs.  Surf J. 34: 16-18.</li>
<li>Berg M (2003).  The tower and the bell.  <i>Cliffs</i>. 12: 16-18.</li></ol>""",
    [
        ("How gulls eat the grains of Pebblia", "Munk R; Lund D", "Bell Physiol", 2007),
        ("Surf and wind move the grains in Pebblia", "Berg M; Munk R; Lund D", "Surf J", 2005),
        ("A map of Pebblia grains with wet cliffs", "Berg M; Munk R", "Surf J", 2004),
        ("The tower and the bell", "Berg M", "Cliffs", 2003),
    ],
)
CASES["who of the others wrote a work, in brackets, and days of preprints"] = (
    "page.md",
    """## Works
- A. Munk, B. Falk, C. Dahl, [and others, including A. Berg]. ‘Bells that ring by wind alone’. Annals of Bells. (2022)
- A. Berg, Ida Lund. Bells that ring by surf, 17 June 2021, PREPRINT (Version 1) available at Research Square
- A. Berg, Ida Lund et al. **Gulls that ring bells**, 3 May 2020, PREPRINT (Version 2) available at Research Square
""",
    [
        ("Bells that ring by wind alone", "A. Munk; B. Falk; C. Dahl; A. Berg", "Annals of Bells", 2022),
        ("Bells that ring by surf", "A. Berg; Ida Lund", "Research Square", 2021),
        ("Gulls that ring bells", "A. Berg; Ida Lund", "Research Square", 2020),
    ],
)
CASES["figures above their labels"] = (
    "page.html",
    """<h1>Ada Berg</h1>
<div class="stat"><div class="n">1,200</div><div class="l">Talks</div></div>
<div class="stat"><div class="n">4</div><div class="l">Grants</div></div>
<div class="stat"><div class="n">35+</div><div class="l">Publications</div></div>
<p>I listen to bells on the cliffs. I teach at Westmere.</p>
<p>Bells by the Sea, Surf Television, 2019.</p>
<h2>Journal papers</h2>
<ul><li>Ada Berg, Carl Dahl. The Hour of the Bell. Journal of Bells, 2019.</li></ul>""",
    [("The Hour of the Bell", "Ada Berg; Carl Dahl", "Journal of Bells", 2019)],
)
CASES["lists without items that indent a whole page"] = (
    "page.html",
    """<ul><p><u>EDUCATION:</u></p><ul><li>Westmere School, diploma June 1997</li><li>B.S. in Bells, Westmere University, May 2001</li></ul>
<p><u>PUBLICATIONS:</u></p><ul><li>A. Berg. The Hour of the Bell. Journal of Bells 12 (2001), 3-9.</li>
<li>A. Berg. Gulls and Nothing but Surf. Journal of Bells 13 (2003), 3-9.</li></ul></ul>""",
    [
        ("The Hour of the Bell", "A. Berg", "Journal of Bells", 2001),
        ("Gulls and Nothing but Surf", "A. Berg", "Journal of Bells", 2003),
    ],
)
CASES["journals without a name, and labels of theses with a dash"] = (
    "page.md",
    """## Publications
- A. Berg, I. Lund. **Bells at the sea and their hours.** Submitted to a journal.
- A. Berg, I. Lund. **Gulls at the sea and their hours.** Submitted to *Annals of Surf*.
- [PhD Thesis](1.pdf) - *Towers on the shore*, Westmere University, 2016
- Master's thesis, "Bells on the shore", Westmere University, 2014
""",
    [
        ("Bells at the sea and their hours", "A. Berg; I. Lund", None, None),
        ("Gulls at the sea and their hours", "A. Berg; I. Lund", "Annals of Surf", None),
        ("Towers on the shore", "", "Westmere University", 2016),
        ("Bells on the shore", "", "Westmere University", 2014),
    ],
)
CASES["works with BibTeX to be copied below another heading"] = (
    "page.html",
    """<h1>Ada Berg</h1><h2>News</h2><ul><li>I moved to Westmere.</li></ul><h2>Projects</h2>
<div><a href="1.pdf">Learning to ring bells in heavy surf</a><br>W. Munk, A. Berg, T.-K.Falk<br>Conference on Bells (COB), November 2019.
<pre>@InProceedings{Munk2019, author = {Munk, W. and Berg, A. and Falk, T.-K.}, title = {Learning to ring bells in heavy surf}, year = {2019}}</pre></div>
<div><a href="2.pdf">Gulls that count the hours of the day</a><br>A. Berg, I. Lund<br>Conference on Surf (COS), May 2018.
<pre>@InProceedings{Berg2018, author = {Berg, A. and Lund, I.}, title = {Gulls that count the hours of the day}, year = {2018}}</pre></div>
<div><a href="3.pdf">Towers as sundials on a level shore</a><br>I. Lund, A. Berg<br>Conference on Surf (COS), May 2017.
<pre>@InProceedings{Lund2017, author = {Lund, I. and Berg, A.}, title = {Towers as sundials on a level shore}, year = {2017}}</pre></div>""",
    [
        ("Learning to ring bells in heavy surf", "W. Munk; A. Berg; T.-K.Falk", "Conference on Bells (COB)", 2019),
        ("Gulls that count the hours of the day", "A. Berg; I. Lund", "Conference on Surf (COS)", 2018),
        ("Towers as sundials on a level shore", "I. Lund; A. Berg", "Conference on Surf (COS)", 2017),
    ],
)
CASES["servers as labels of linked numbers, short names in capitals, and talks held"] = (
    "page.md",
    """## Publications
- **Bells in the towers of the coast** \\
  Ada Berg, Carl Dahl \\
  arXiv: [2203.00007](https://arxiv.org/abs/2203.00007) · math.XY
- **Gulls in the towers of the coast** \\
  Ada Berg, Carl Dahl \\
  *Annals of Gulls* 12 (2020), 3-9 \\
  arXiv: [2203.00008](https://arxiv.org/abs/2203.00008)
- T. YEN, A. Berg, J. LO, C. Dahl, Towers by the Sea, In: Proceedings of the Conference on Towers (TOW), to appear, 2026.
- A. Berg. [From Towers to Bells](1.pdf). Contributed talk to [Shore Meeting](2), Westmere, May 2024.
""",
    [
        ("Bells in the towers of the coast", "Ada Berg; Carl Dahl", "arXiv", None),
        ("Gulls in the towers of the coast", "Ada Berg; Carl Dahl", "Annals of Gulls", 2020),
        (
            "Towers by the Sea",
            "T. YEN; A. Berg; J. LO; C. Dahl",
            "Proceedings of the Conference on Towers (TOW)",
            2026,
        ),
        ("From Towers to Bells", "A. Berg", "Shore Meeting", 2024),
    ],
)
CASES["patents beside publications, and a career below books"] = (
    "page.md",
    """# Ada Berg

## Publications and patents

### Journal papers
- Ada Berg, Carl Dahl. The Hour of the Bell. *Annals of Bells*, 2019.

### Granted patents
- Ada Berg, Ida Lund. A bell that rings by surf. US Patent 1,234,567, 2018.

## 著書
- Ada Berg. Bells of the Coast. Gilder Press, 2015.

### 経歴
- 2013年8月 - 2018年12月: Westmere University
""",
    [
        ("The Hour of the Bell", "Ada Berg; Carl Dahl", "Annals of Bells", 2019),
        ("A bell that rings by surf", "Ada Berg; Ida Lund", None, 2018),
        ("Bells of the Coast", "Ada Berg", "Gilder Press", 2015),
    ],
)
CASES["links behind a bar in the line of a linked title"] = (
    "page.md",
    """## Publications
2. [**Bells that count the waves**](https://example.org/1) | [Tables of waves](/waves.nb)\\
    (with I. Lund)\\
    Annals of Bells 12 (2012), 3-9
1. [Bells of the old coast](https://example.org/2) | [Annals of bells](https://example.org/3)\\
    Ada Berg, Carl Dahl, 2011
""",
    [
        ("Bells that count the waves", "I. Lund", "Annals of Bells", 2012),
        ("Bells of the old coast", "Ada Berg; Carl Dahl", "Annals of bells", 2011),
    ],
)
CASES["initials of authors between a title and a journal, and nothing but stops"] = (
    "page.md",
    """## Publications
- Gulls of the wide coast. J. Bergmor, C. Dahlund. Pebble Review B 11 (2000), 1-9.
- Towers that fell into the sea. A. Berg, I. Lund, C. Dahl. Journal of Bells 13, 2016.
- Waves and the old towers. I. Lund and C. Dahl. Annals of Surf 15 (2018), 5-8.
- Waves and the new towers. I. Lund and C. Dahlund, J. Bell Phys. 15 (2019), 5-8.
""",
    [
        ("Gulls of the wide coast", "J. Bergmor; C. Dahlund", "Pebble Review B", 2000),
        ("Towers that fell into the sea", "A. Berg; I. Lund; C. Dahl", "Journal of Bells", 2016),
        ("Waves and the old towers", "I. Lund; C. Dahl", "Annals of Surf", 2018),
        ("Waves and the new towers", "I. Lund; C. Dahlund", "J. Bell Phys.", 2019),
    ],
)
CASES["months in front of works"] = (
    "page.md",
    """## Publications
- May 2021: A. Berg, C. Dahl. Bells of the wide coast. *Annals of Bells* 12.
- June 2020: I. Lund, C. Dahl. Bells of the old coast. *Annals of Bells* 11.
- (May 2017) A. Berg, I. Lund. Bells of no coast. *Annals of Bells* 9.
""",
    [
        ("Bells of the wide coast", "A. Berg; C. Dahl", "Annals of Bells", 2021),
        ("Bells of the old coast", "I. Lund; C. Dahl", "Annals of Bells", 2020),
        ("Bells of no coast", "A. Berg; I. Lund", "Annals of Bells", 2017),
    ],
)
CASES["a month with which a title begins"] = (
    "page.md",
    """## Publications
- May 1968: bells and the students of the coast. Ada Berg, Carl Dahl. *Annals of Bells* 12, 2001.
- Gulls of the wide coast and its bells. Ada Berg. *Annals of Bells* 11, 2000.
""",
    [
        ("May 1968: bells and the students of the coast", "Ada Berg; Carl Dahl", "Annals of Bells", 2001),
        ("Gulls of the wide coast and its bells", "Ada Berg", "Annals of Bells", 2000),
    ],
)


CASES["headings that hold but links, each above its work"] = (
    "page.html",
    "<h3>Journal Publications</h3>"
    + "".join(
        f'<div><h5><a href="p{n}.pdf">Paper</a> - <a href="https://example.org/l{n}">Link</a>{video}</h5>'
        f'<p>J{n}. Lund, I., Berg, A., and Dahl, C., "{title}", Surf Letters, Vol. {n}, No. 1, {2010 + n}.</p></div>'
        for n, title, video in [
            (6, "A lantern for herring boats", ' - <a href="https://example.org/v6">Video</a>'),
            (5, "Ropes and their knots in fog", ' - <a href="https://example.org/v5">Video</a>'),
            (4, "Why clappers rust from below", ""),
            (3, "Tuning by the moon", ' - <a href="https://example.org/v3">Video</a>'),
            (2, "Cracks found by ear", ' - <a href="https://example.org/v2">Video</a>'),
            (1, "Bronze and the price of salt", ""),
        ]
    ),
    [
        ("A lantern for herring boats", "Lund, I.; Berg, A.; Dahl, C.", "Surf Letters", 2016),
        ("Ropes and their knots in fog", "Lund, I.; Berg, A.; Dahl, C.", "Surf Letters", 2015),
        ("Why clappers rust from below", "Lund, I.; Berg, A.; Dahl, C.", "Surf Letters", 2014),
        ("Tuning by the moon", "Lund, I.; Berg, A.; Dahl, C.", "Surf Letters", 2013),
        ("Cracks found by ear", "Lund, I.; Berg, A.; Dahl, C.", "Surf Letters", 2012),
        ("Bronze and the price of salt", "Lund, I.; Berg, A.; Dahl, C.", "Surf Letters", 2011),
    ],
)
CASES["how far a work is in the place of the year, and a stop behind it"] = (
    "page.html",
    """<h2>Publications</h2><ul>
<li>Submitted. <strong>Oars older than the bells</strong>. To <em>Annals of Bells</em>.</li>
<li>In press. <strong>What ringers call a pause</strong>. In Ole Varg &amp; Ines Dahl (eds.) <em>The Book of Bells</em>. (With Ida Lund).</li>
<li>In press. <strong>Gulls on the nave</strong>. <em>Surf Letters</em>. (With Ida Lund).</li>
<li>2019. <strong>Foam in four dialects</strong>. <em>Surf Letters</em>.</li>
<li>2018. <strong>Ebb as a past participle</strong>. <em>Annals of Bells</em>.</li></ul>""",
    [
        ("Oars older than the bells", "", "Annals of Bells", None),
        ("What ringers call a pause", "Ida Lund", "The Book of Bells", None),
        ("Gulls on the nave", "Ida Lund", "Surf Letters", None),
        ("Foam in four dialects", "", "Surf Letters", 2019),
        ("Ebb as a past participle", "", "Annals of Bells", 2018),
    ],
)
CASES["the latest ones under a heading of their own, files in brackets, and what marks mean below names"] = (
    "page.html",
    "<h1>Ida Lund</h1><div><p>I ring bells.</p></div>"
    "<div>Latest Publications (SURF'25, FOAM'24, &amp; ROPE'23 Pre-prints)</div><div><ul>"
    + "".join(
        f'<li><a href="p{n}.pdf"><b>{title}</b> [Pre-print]</a><br/><b>{venue}</b> {year}'
        f"<br/>Ida Lund*, Ada Berg*, Carl Dahl<br/><i>{legend}</i></li>"
        for n, title, venue, year, legend in [
            (1, "Lanterns that herring boats follow in fog", "SURF", 2025, "*indicates equal contributions"),
            (2, "Ropes and their knots in a museum of nets", "FOAM", 2024, "*Co-senior authors contributed equally"),
            (3, "Why clappers rust from below and not above", "ROPE", 2023, "*indicates equal contributions"),
        ]
    )
    + "</ul></div>",
    [
        ("Lanterns that herring boats follow in fog", "Ida Lund; Ada Berg; Carl Dahl", "SURF", 2025),
        ("Ropes and their knots in a museum of nets", "Ida Lund; Ada Berg; Carl Dahl", "FOAM", 2024),
        ("Why clappers rust from below and not above", "Ida Lund; Ada Berg; Carl Dahl", "ROPE", 2023),
    ],
)
CASES["years in a table's first cells, and the works of each beside them"] = (
    "page.html",
    "<h2>Publications</h2><table>"
    + "".join(
        f"<tr><td><b>{year}</b></td><td>"
        + "".join(
            f"<p>Lund, I., Berg, A. ({year}). {title}. <i>Surf Letters</i>, {year - 2000}, {n}-{n + 8}.</p>"
            for n, title in works
        )
        + "</td></tr>"
        for year, works in [
            (
                2019,
                [
                    (11, "Lanterns that boats follow"),
                    (31, "Ropes and their knots in fog"),
                    (51, "Foam in four dialects"),
                ],
            ),
            (2018, [(12, "Why clappers rust"), (32, "Tuning by the moon"), (52, "Cracks found by ear")]),
        ]
    )
    + "</table>",
    [
        (title, "Lund, I.; Berg, A.", "Surf Letters", year)
        for title, year in [
            ("Lanterns that boats follow", 2019),
            ("Ropes and their knots in fog", 2019),
            ("Foam in four dialects", 2019),
            ("Why clappers rust", 2018),
            ("Tuning by the moon", 2018),
            ("Cracks found by ear", 2018),
        ]
    ],
)
CASES["links that lost a bracket, and preprints that stand elsewhere"] = (
    "page.md",
    """## Publications

Lund, I., Berg, A. (2019). Oars older than the bells](lund2019.pdf). *Surf Letters* 24, 980-996.

Lund, I. (2018). [Foam in four dialects](foam.pdf). *Surf Letters* 23, 80-96.

Berg, A., Lund, I. (In revision at Annals of Bells) “Ebb as a past participle of flow”.
Preprint online at: <https://example.org/10.55/2021.06>

Dahl, C., Lund, I. & Berg, A. (Accepted, Proc. Roy. Soc. B). “Gulls on the nave”.
Preprint online at: <https://example.org/10.55/2021.07>
""",
    [
        ("Oars older than the bells", "Lund, I.; Berg, A.", "Surf Letters", 2019),
        ("Foam in four dialects", "Lund, I.", "Surf Letters", 2018),
        ("Ebb as a past participle of flow", "Berg, A.; Lund, I.", "Annals of Bells", None),
        ("Gulls on the nave", "Dahl, C.; Lund, I.; Berg, A.", "Proc. Roy. Soc. B", None),
    ],
)
CASES["drafts of which but the name and the title are told, between summaries"] = (
    "page.html",
    """<h3>Working Papers</h3>
<p><a href="https://example.org/1">Lund, Ida. "Oars and the Length of Bells in the North." 2021.</a></p>
<p>Why do ringers quarrel over bells, and who settles it? This paper asks forty harbours, and finds that the oldest
bells have the shortest ropes. We draw from this a rule for new towers.</p>
<p>Lund, Ida. "A Note on Bronze: Practical Points."</p>
<p>Lund, Ida. "Which Type of Bell Helps Fishermen? A Question from Sandby."</p>
<p>Lund, Ida, and Carl Dahl. "A Long Test of Ropes."</p>
<h3>Publications</h3>
<p>4 other papers in preparation as of May 2022.<br>- Surf Letters<br>- Surf Letters</p>
<p><a href="https://example.org/2">Lund, Ida. 2020. "Ropes and Fog in Sandby." <i>Surf Letters</i> 11(2): 1–19.</a></p>
<p><a href="https://example.org/3">Lund, Ida. 2019. "Surf Begets Foam." <i>Annals of Bells</i> 12(1): 1–19.</a></p>
""",
    [
        ("Oars and the Length of Bells in the North", "Lund, Ida", None, 2021),
        ("A Note on Bronze: Practical Points", "Lund, Ida", None, None),
        ("Which Type of Bell Helps Fishermen? A Question from Sandby", "Lund, Ida", None, None),
        ("A Long Test of Ropes", "Lund, Ida; Carl Dahl", None, None),
        ("Ropes and Fog in Sandby", "Lund, Ida", "Surf Letters", 2020),
        ("Surf Begets Foam", "Lund, Ida", "Annals of Bells", 2019),
    ],
)


@pytest.mark.parametrize("case", CASES)
def test_pages(case: str) -> None:
    name, source, expected = CASES[case]
    found = parse(read(name, source.encode())).publications
    assert [(p.title, "; ".join(p.authors), p.venue, p.year) for p in found] == expected
