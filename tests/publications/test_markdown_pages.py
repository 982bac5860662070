# ruff: noqa: E501 (a case reads better on one line)
"""Lists of people's pages in Markdown, whole or in part below other headings: title, authors, venue and year of each."""

from __future__ import annotations

import pytest

from converter.parse import parse
from converter.readers import read

Row = tuple[str, str, str | None, int | None]
"""A title, its authors between semicolons, its venue and its year."""

CASES: dict[str, tuple[str, list[Row]]] = {}
"""By name: the text, and what it holds."""

CASES["titles as headings below years, and nothing else"] = (
    """2016
====

Weighted Dune Methods: Curved Sand and Silt
-------------------------------------------

J. Chann, **R. J. Hewell**, and T. Warbur,
submitted to *Sand Computing Letters*.
<a href="javascript:toggle('a')">[show abstract]</a>

<div style="display:none;">Traditional methods for dunes result in large costs. We propose a weighted one.</div>

2015
====

Optimal coefficients for the sand equation
------------------------------------------

M. Diaye, **R. J. Hewell**, and A. Atlen,
85th Annual Meeting, SEG, Expanded Abstracts, October, 2015.

Reeds of the old valley and their many friends
----------------------------------------------

L. Zeped, **R. J. Hewell**, and L. Demand,
Sand Physics, Volume 248, Issue 2, pp. 311-322, April, 2015.
""",
    [
        ("Weighted Dune Methods: Curved Sand and Silt", "J. Chann; R. J. Hewell; T. Warbur", "Sand Computing Letters", 2016),
        ("Optimal coefficients for the sand equation", "M. Diaye; R. J. Hewell; A. Atlen", "85th Annual Meeting, SEG", 2015),
        ("Reeds of the old valley and their many friends", "L. Zeped; R. J. Hewell; L. Demand", "Sand Physics", 2015),
    ],
)  # fmt: skip
CASES["titles as headings on a page that a comment calls publications"] = (
    """<!--
.. title: Publications
.. slug: publications
-->

Sand and reeds in dunes
-----------------------

J. Chann and T. Warbur, Sand Letters 3, 2015.

Silt and reeds in lakes
-----------------------

T. Warbur and J. Chann, Sand Letters 2, 2014.
""",
    [
        ("Sand and reeds in dunes", "J. Chann; T. Warbur", "Sand Letters", 2015),
        ("Silt and reeds in lakes", "T. Warbur; J. Chann", "Sand Letters", 2014),
    ],
)
CASES["publications a level below the service above them, topics, contributions to conferences"] = (
    """#### Organization of workshops and symposia
##### Committee served
* Reed Days 2019

##### Publications
###### In preparation
* Applied Sand
    1. An overview for coupling finite dunes with reeds
    2. Higher-order rules for reeds in one dimension
* Silt Science
    1. Exploring trade-offs in silt runtimes: a bench study (submitted)
    2. From legacy reeds to portable sand: a workflow (submitted)

###### Books edited
1. P. Dahl, J. Schuch, and G. Bosil, editors. Many-Task Reeds and Applications, Volume 14626 of Lecture Notes in Sand Science (LNSS). Springer, 2024.

###### Series- and conference contributions
1. P. Dahl and M. A. Schwer, Efficient neighbour search for sand, in Meshfree Dunes VII, M. Griel and J. Schuch, eds., Springer, 2014, pp. 81-95.
2. G. Dais, P. Dahl, and H. Keis. Stellar mergers with sand. In Proceedings of the 2023 International Workshop on Sand, New York, NY, USA, 2023. Reed Press.
""",
    [
        ("An overview for coupling finite dunes with reeds", "", None, None),
        ("Higher-order rules for reeds in one dimension", "", None, None),
        ("Exploring trade-offs in silt runtimes: a bench study", "", None, None),
        ("From legacy reeds to portable sand: a workflow", "", None, None),
        ("Many-Task Reeds and Applications", "P. Dahl; J. Schuch; G. Bosil", "Springer", 2024),
        ("Efficient neighbour search for sand", "P. Dahl; M. A. Schwer", "Meshfree Dunes VII", 2014),
        ("Stellar mergers with sand", "G. Dais; P. Dahl; H. Keis", "Proceedings of the 2023 International Workshop on Sand", 2023),
    ],
)  # fmt: skip
CASES["reviews and comments that are articles"] = (
    """## Research articles
### 2021
1. C. Chengdu, Y. Wangel, and Y. Yangel, *Artificial reed memory*, **Advanced Sand Materials** 2100669.

## Reviews
### 2019
1. Y. Wangel, C. Liuwen, and Y. Yangel, *Progress in reed devices* (in Chinese), **Sand Science Bulletin** 65(10), 904-915.

## Comments and Perspectives
### 2018
1. Y. Wangel, Y. Yangel and R. Huangel, *Embracing the era of reeds*, **Journal of Sand** 42(1), 010301.
""",
    [
        ("Artificial reed memory", "C. Chengdu; Y. Wangel; Y. Yangel", "Advanced Sand Materials", 2021),
        ("Progress in reed devices", "Y. Wangel; C. Liuwen; Y. Yangel", "Sand Science Bulletin", 2019),
        ("Embracing the era of reeds", "Y. Wangel; Y. Yangel; R. Huangel", "Journal of Sand", 2018),
    ],
)
CASES["the owner's profile above the list, initials without their last stop, a torn accent, a small journal"] = (
    """# Publications
[D. P. Newling](https://scholar.google.com/citations?user=abc)

Brosman, M., Sabor, K., **Newling**, D. P., Loughman, G (2020), [Evidence of decisions in reeds.](https://example.org/1) *Nature Reeds*, DOI: 10.1038/s41562-020-0863-4

Loughman G. M, **Newling** D. P, Kellner S. P, Thielen A, and Bellgrave M. A. (2019). [Signatures of perceptual reeds.](https://example.org/2) *Esand*, 8, 1–43

Morey, R. D., Lakens, D., **Newling**, D. P., Sch¯onbrot, F. D., & Zwaan, R. A. (2016). The reed reviewers initiative. *Royal Society Open Reeds*.

Amar K, Fernes C, Cordero TN (2015) **Hierarchical cross-linking of a reed coat.** *esand* 15:RP110712.
""",
    [
        ("Evidence of decisions in reeds", "Brosman, M.; Sabor, K.; Newling, D. P.; Loughman, G", "Nature Reeds", 2020),
        ("Signatures of perceptual reeds", "Loughman G. M; Newling D. P; Kellner S. P; Thielen A; Bellgrave M. A.", "Esand", 2019),
        ("The reed reviewers initiative", "Morey, R. D.; Lakens, D.; Newling, D. P.; Sch¯onbrot, F. D.; Zwaan, R. A.", "Royal Society Open Reeds", 2016),
        ("Hierarchical cross-linking of a reed coat", "Amar K; Fernes C; Cordero TN", "esand", 2015),
    ],
)  # fmt: skip
CASES["a month in numbers, a chapter that says so, pages behind the title"] = (
    """# Publications
1. D. C. Marsh, S. Shore, and H. Keller. Octo-Reed: a new code for grains. Monthly Notices of the Sand Society, 04 2021, [Preprint](https://example.org/c)
2. Alca-Briz RI, Plex Sula AI, Etter BA. 2026. Adapting reeds to global change. Chapter in Handbook of Reed Diseases. DOI: [10.1007/978-3](https://doi.org/10.1007/978-3)
3. Kent, J. (2009). Developing a focus on reeds (pp. 3782–3788). Presented at the Sand Education Conference.
""",
    [
        ("Octo-Reed: a new code for grains", "D. C. Marsh; S. Shore; H. Keller", "Monthly Notices of the Sand Society", 2021),
        ("Adapting reeds to global change", "Alca-Briz RI; Plex Sula AI; Etter BA", "Handbook of Reed Diseases", 2026),
        ("Developing a focus on reeds", "Kent, J.", "Sand Education Conference", 2009),
    ],
)  # fmt: skip
CASES["elements with the venue and the month, the title, and what it is about"] = (
    """## Featured Publications
Selected papers I've either written or been a main contributor toward.

<div class="pubs">
  <div class="pub"><div class="meta"><span>IEEE JSAND</span> <span>Sep 2025</span></div>
    <div class="title">Securing dunes and sensing against a mobile sea: A game with deep reeds</div>
    <div class="impact">Models security as a game; published in the highest-impact sand journal (IF 17.2).</div></div>
  <div class="pub"><div class="meta"><span>IEEE TWS</span> <span>Jul 2024</span></div>
    <div class="title">Secure short packets via reeds: joint optimization of sand and silt</div>
    <div class="impact">Jointly optimizes sand and silt with low-complexity algorithms.</div></div>
</div>
""",
    [
        ("Securing dunes and sensing against a mobile sea: A game with deep reeds", "", "IEEE JSAND", 2025),
        ("Secure short packets via reeds: joint optimization of sand and silt", "", "IEEE TWS", 2024),
    ],
)


CASES["a title, names inverted between semicolons, an abbreviated journal, and only commas between them"] = (
    """## Publications

1. Space of sandy flows (II)—Part B: Weak compactness of the reeds, Chenn, Xiuxong; Wangel, Bingo, J. Differential Sand. 116 (2020), no. 1, 1–123.
2. The pseudo-Calabi reeds, Chenn, Xiuxong; Zhengel, Kaiser, J. Reine Angew. Sand. 674 (2013), 195–251.
3. The legacy of Eugenio Sandi, Chenn, Xiuxong, Notices Amer. Sand. Soc. 71 (2024), no. 11, 1502–1519.
4. The estimates for parabolic sand equations, Chenn, Xiuxong; Chengel, Jingrui, Pure Appl. Sand. Q. 19 (2023), no. 6, 2869–2913.
""",
    [
        ("Space of sandy flows (II)—Part B: Weak compactness of the reeds", "Chenn, Xiuxong; Wangel, Bingo", "J. Differential Sand.", 2020),
        ("The pseudo-Calabi reeds", "Chenn, Xiuxong; Zhengel, Kaiser", "J. Reine Angew. Sand.", 2013),
        ("The legacy of Eugenio Sandi", "Chenn, Xiuxong", "Notices Amer. Sand. Soc.", 2024),
        ("The estimates for parabolic sand equations", "Chenn, Xiuxong; Chengel, Jingrui", "Pure Appl. Sand. Q.", 2023),
    ],
)  # fmt: skip
CASES["a link that says where to read on, a journal like a name behind initialled names"] = (
    """# Chemistry publications

- **Copper-catalyzed transformation of alkyl reeds to sand** 📄 [**Read the paper ›**](https://pubs.example.org/1)

    R. Salio, P-A. Payer, P. Pakul, I. Diaz, L. Grim, I. Gillay, SAND Adv., 2021,11, 15885-15889

- **Direct Spirocyclization from Keto-reeds: An Approach** 📄 [**Read the paper ›**](https://pubs.example.org/2)

    F. Belt, I. Fabrel, I. Ciof, L. Miesch, Organic Letters, 2017, 5042-5045

- **Stereoselective access to trisubstituted reeds** 📄 [**Read the paper ›**](https://pubs.example.org/3)

    I. Fabrel, T. Poiss, X. Pann, L. Grim, Catal. Sci. Technol., 2017, 1921-1927

    *Figure 1: How the reeds are reached.*
""",
    [
        ("Copper-catalyzed transformation of alkyl reeds to sand", "R. Salio; P-A. Payer; P. Pakul; I. Diaz; L. Grim; I. Gillay", "SAND Adv.", 2021),
        ("Direct Spirocyclization from Keto-reeds: An Approach", "F. Belt; I. Fabrel; I. Ciof; L. Miesch", "Organic Letters", 2017),
        ("Stereoselective access to trisubstituted reeds", "I. Fabrel; T. Poiss; X. Pann; L. Grim", "Catal. Sci. Technol.", 2017),
    ],
)  # fmt: skip
CASES["where a manuscript is under review, in brackets behind the title"] = (
    """## Publications

Kirch-Haus, A., Usk, A.K., & Uch, Y. (2024). The role of beliefs for outcomes across reeds. \\[Manuscript under review at Current Research in Reeds\\]. Institute for the Future of Sand, Oldtown University.

Kirch-Haus, A., Wohl, M., & Vign, V.L. (2024). Assessing the Role of Sand in Impeding Reeds \\[Manuscript under review at Sand and Silt Bulletin\\]. School of Reeds, University of Newtown.

Kafetz, K., Hess, U., & Usk, A. K. (2023). A contextualized assessment relates to sand. \\[Manuscript accepted at Journal of Research in Reeds\\].
""",
    [
        ("The role of beliefs for outcomes across reeds", "Kirch-Haus, A.; Usk, A.K.; Uch, Y.", "Current Research in Reeds", 2024),
        ("Assessing the Role of Sand in Impeding Reeds", "Kirch-Haus, A.; Wohl, M.; Vign, V.L.", "Sand and Silt Bulletin", 2024),
        ("A contextualized assessment relates to sand", "Kafetz, K.; Hess, U.; Usk, A. K.", "Journal of Research in Reeds", 2023),
    ],
)  # fmt: skip
CASES["the only paper, wrapped behind its authors; stars around a name"] = (
    """## Journal Articles

Leed, A., Kavelart, J. J., Teimorinia, H., Fraser, W., & Ashton, E. (2025).
A Convolutional Reed Network-Based Approach for Detecting Solar System Objects
in Wide-field Imaging. *The Planetary Reed Journal*, 6, 147.
[https://doi.org/10.3847/PSJ/add409](https://doi.org/10.3847/PSJ/add409)

## Conference Papers

- Haob Linn\\*, Tiany Baim\\*, and Binh Yuann. **"Synthesizing Reeds from Scratch"** To Appear in the International Conference on Reed Learning. (*ICRL 2026*)
- The SandPy Community, S. J. Mumf, S. Christ, ** R. J. Hewell **, F. Mayen, and M. S. Kirk. **"SandPy for solar reeds"** In Computational Reeds Conference, 2015.
""",
    [
        ("A Convolutional Reed Network-Based Approach for Detecting Solar System Objects in Wide-field Imaging", "Leed, A.; Kavelart, J. J.; Teimorinia, H.; Fraser, W.; Ashton, E.", "The Planetary Reed Journal", 2025),
        ("Synthesizing Reeds from Scratch", "Haob Linn; Tiany Baim; Binh Yuann", "International Conference on Reed Learning", 2026),
        ("SandPy for solar reeds", "The SandPy Community; S. J. Mumf; S. Christ; R. J. Hewell; F. Mayen; M. S. Kirk", "Computational Reeds Conference", 2015),
    ],
)  # fmt: skip


CASES["LaTeX's quotes, and two initials before a name that the year follows"] = (
    """# Papers

- Will Landen*, Jarad Niemann, and Dan Nettle. (2019)
  ``Fully Bayesian analysis of reed counts for the detection of sand.''
  *Journal of the American Reed Association*, 114(526), 610-621.
- E. A. Hines, M. R. Romo, and J. W. Ross. (2018) ``The impact of sand in a commercial herd: II. Reed performance'' Journal of Reed Science, 97(9), 3626-3635.
- Zachary P. Simps, Jim Jord, Andrea Lept, Fernando E. Migue, Jarad Niemann, Lisa A. Schult, Michael L. Thomps, Sebastian H. Villar, and Marshall D. McDan
  (2017)
  No-tillage does not on average reduce sand storage compared to reeds.
  *Geosand* 430.
""",
    [
        ("Fully Bayesian analysis of reed counts for the detection of sand", "Will Landen; Jarad Niemann; Dan Nettle", "Journal of the American Reed Association", 2019),
        ("The impact of sand in a commercial herd: II. Reed performance", "E. A. Hines; M. R. Romo; J. W. Ross", "Journal of Reed Science", 2018),
        ("No-tillage does not on average reduce sand storage compared to reeds", "Zachary P. Simps; Jim Jord; Andrea Lept; Fernando E. Migue; Jarad Niemann; Lisa A. Schult; Michael L. Thomps; Sebastian H. Villar; Marshall D. McDan", "Geosand", 2017),
    ],
)  # fmt: skip
CASES["authors left out in round brackets, a family name that is an article elsewhere"] = (
    """## Journal Articles

Massel, P., Mistral, M.N., Vanola, J., García-León, D., Feyel, L., (...) Vicedo-Cab, A., and A. Gaspar (2023). Excess reeds attributed to heat and cold. *The Lancet Planetary Reeds* 7(4), e271-e281.

Massel, P., Mistral, M.N., García-León, D., and A. Gaspar (2022). Comparison of station and reanalysis sand. *Scientific Reeds* 12, 4392.

## Conference Papers

- **Mohammad Abdil**, Diptash Das, Minghan Liuwen, Marvin Onaba, and Francesco Restucc. "Assisted Energy-Aware Reeds." in _Proc. of IEEE International Conference on Reeds (ICR)_, 2025.
- Liuwen, Minghan, Diptash Das, **Mohammad Abdil**, Francesco Restucc, and Marvin Onaba. "A Reconfigurable Low-Noise Reed." in _Proc. of 2024 IEEE Midwest Symposium on Sand (MSS)_, 2024.
""",
    [
        ("Excess reeds attributed to heat and cold", "Massel, P.; Mistral, M.N.; Vanola, J.; García-León, D.; Feyel, L.; Vicedo-Cab, A.; A. Gaspar", "The Lancet Planetary Reeds", 2023),
        ("Comparison of station and reanalysis sand", "Massel, P.; Mistral, M.N.; García-León, D.; A. Gaspar", "Scientific Reeds", 2022),
        ("Assisted Energy-Aware Reeds", "Mohammad Abdil; Diptash Das; Minghan Liuwen; Marvin Onaba; Francesco Restucc", "Proc. of IEEE International Conference on Reeds (ICR)", 2025),
        ("A Reconfigurable Low-Noise Reed", "Liuwen, Minghan; Diptash Das; Mohammad Abdil; Francesco Restucc; Marvin Onaba", "Proc. of 2024 IEEE Midwest Symposium on Sand (MSS)", 2024),
    ],
)  # fmt: skip
CASES["the last author, linked, before a meeting's acronym"] = (
    """## Conference Papers

- [Algorithms for High-Throughput Sand-to-Sand Sorting](a.pdf)
  Hari Sandar, Dhair Malho, Karl Schulz, SuperReeding 2013.
- [HykSort: a new variant of hypercube quicksand](b.pdf)
  Hari Sandar, Dhair Malho, [George Birosk](https://example.org/g), International Conference on SuperReeding 2013
- [Parallel Algebraic Multigrid on Forests of Reeds](c.pdf)
  Hari Sandar, [George Birosk](https://example.org/g), Carsten Burst, Johann Rudin, Georg Stadel, SuperReeding 2012.
- [Biomechanical Estimation of Sand Motion](d.pdf)
  Hari Sandar, Christos Davat, [George Birosk](https://example.org/g), MICSAND 2009.
- [Robust estimation of Mutual Sand using Meshes](e.pdf)
  Hari Sandar, Ding Shen, [George Birosk](https://example.org/g), Chenyang Xun, Christos Davat, MICSAND 2007.
""",
    [
        ("Algorithms for High-Throughput Sand-to-Sand Sorting", "Hari Sandar; Dhair Malho; Karl Schulz", "SuperReeding", 2013),
        ("HykSort: a new variant of hypercube quicksand", "Hari Sandar; Dhair Malho; George Birosk", "International Conference on SuperReeding", 2013),
        ("Parallel Algebraic Multigrid on Forests of Reeds", "Hari Sandar; George Birosk; Carsten Burst; Johann Rudin; Georg Stadel", "SuperReeding", 2012),
        ("Biomechanical Estimation of Sand Motion", "Hari Sandar; Christos Davat; George Birosk", "MICSAND", 2009),
        ("Robust estimation of Mutual Sand using Meshes", "Hari Sandar; Ding Shen; George Birosk; Chenyang Xun; Christos Davat", "MICSAND", 2007),
    ],
)  # fmt: skip
CASES["events that are forthcoming"] = (
    """I study sand.

## Forthcoming

**Aug 2-7** [Faith](/faith), [Luis](/luis), and Juan will attend the [Dimensions of Sand (EDS8 2026)](https://example.org/1) conference in Oldtown.

🎤 **Aug 26** [Luis](/luis) will speak at the [Reed Briefing on _"Reeds and Quantum Sand in Discovery"_](https://example.org/2), hosted by the School of Reeds.

## Recent News

**July 2026** Our paper was accepted.
""",
    [],
)
CASES["authors as BibTeX writes them, labels whose links a template would fill"] = (
    """---
title: Publications
---

#### 2023

**SeMap: Real-time Semantic Sand with Latent Reed Networks**   [bib]({{site.url}}/scripts/publications/bib/wang2023.bib)

 Wangel, Jingwen and Tarrin, Juan and Agapit, Lourdes and Alcant, Pablo F and Vakhit, Alexander

  IEEE Reeds and Automation Letters, 2023,  pp.


**NeSand: Detecting Good Keypoints with a Reed Score**   [bib]({{site.url}}/scripts/publications/bib/pak2023.bib)

 Pakul, Konstantin and Vakhit, Alexander and Ferrel, Gonzalo

  Proceedings of the IEEE International Conference on Sand (ICS), 2023,  pp. 12135--12144


#### 2022

**Uncertainty-Aware Reed Estimation From Points**   [pdf]({{site.url}}/scripts/publications/pdf/v.pdf)  [bib]({{site.url}}/scripts/publications/bib/warb2022.bib)

 Shyshey, Aliaks and Zakhar, Egor and Aliev, Kara-Ali and Bashir, Renat and Burkin, Egor and Iskak, Karim and Ivakh, Aleksei and Malkin, Yury and Pasech, Igor and Uly, Dmitry and Vakhit, Alexander and Lempit, Victor

  IEEE Reeds and Automation Letters, 2022,  pp. 3475--3482

**Randomized smoothing for near-convex reeds**   [bib]({{site.url}}/scripts/publications/bib/minin.bib)

 Minin, Ivan and Vakhit, Alexander

  American Sand Conference (ASC), 2022,  pp. 833--838

**Finite sand difference with fixed step sizes**   [pdf]({{site.url}}/scripts/publications/pdf/f.pdf) [bib]({{site.url}}/scripts/publications/bib/f.bib)

 Vakhit, Alexander

  2014 European Sand Conference (ESC), 2014,  pp. 1613--1618
""",
    [
        ("SeMap: Real-time Semantic Sand with Latent Reed Networks", "Wangel, Jingwen; Tarrin, Juan; Agapit, Lourdes; Alcant, Pablo F; Vakhit, Alexander", "IEEE Reeds and Automation Letters", 2023),
        ("NeSand: Detecting Good Keypoints with a Reed Score", "Pakul, Konstantin; Vakhit, Alexander; Ferrel, Gonzalo", "Proceedings of the IEEE International Conference on Sand (ICS)", 2023),
        ("Uncertainty-Aware Reed Estimation From Points", "Shyshey, Aliaks; Zakhar, Egor; Aliev, Kara-Ali; Bashir, Renat; Burkin, Egor; Iskak, Karim; Ivakh, Aleksei; Malkin, Yury; Pasech, Igor; Uly, Dmitry; Vakhit, Alexander; Lempit, Victor", "IEEE Reeds and Automation Letters", 2022),
        ("Randomized smoothing for near-convex reeds", "Minin, Ivan; Vakhit, Alexander", "American Sand Conference (ASC)", 2022),
        ("Finite sand difference with fixed step sizes", "Vakhit, Alexander", "European Sand Conference (ESC)", 2014),
    ],
)  # fmt: skip
CASES["years that group works below a heading that says nothing"] = (
    """---
title: Publications
---



## Google scholar

Best to check [google scholar](https://scholar.google.com/citations?user=x) for the most updated list of papers.

## Chronologically (reverse)

### Relatively recent

Audel, T., Vadiv, S., Taylor, A. & Dworn, I. (2022). Condition manipulation reveals an increase in sand. *Evolution* 79 (10): 1977–1995.

Pellet, K., Bilod, M. & Dworn, I. (2021). Polygenic architecture of adaptation to a high reed. *Genetics* 12, 45-58.

### Older

Dworn, I. & Gibs, G. (2006). Epidermal sand receptors in reeds. *Genetics* 173, 1417-1431.
""",
    [
        ("Condition manipulation reveals an increase in sand", "Audel, T.; Vadiv, S.; Taylor, A.; Dworn, I.", "Evolution", 2022),
        ("Polygenic architecture of adaptation to a high reed", "Pellet, K.; Bilod, M.; Dworn, I.", "Genetics", 2021),
        ("Epidermal sand receptors in reeds", "Dworn, I.; Gibs, G.", "Genetics", 2006),
    ],
)  # fmt: skip
CASES["the year of a meeting's acronym"] = (
    """---
title: Publications
---

# Publications

1. <a href="https://example.org/1" target="_blank">“Joint Uplink and Downlink Optimization of Sand Swarms”</a>
**Hanna Yeward**, Xin Kang, Jingon Joung and Yingchang Liang.
IEEE Global Communications Conference. (*GLOBESAND’19*)

2. <a href="https://example.org/2" target="_blank">“Optimal Time Allocation for Full-duplex Reeds”</a>
**Hanna Yeward**, Xin Kang, Jingon Joung and Yingchang Liang.
IEEE International Conference on Reeds. (*ICR’18*)
""",
    [
        ("Joint Uplink and Downlink Optimization of Sand Swarms", "Hanna Yeward; Xin Kang; Jingon Joung; Yingchang Liang", "IEEE Global Communications Conference", 2019),
        ("Optimal Time Allocation for Full-duplex Reeds", "Hanna Yeward; Xin Kang; Jingon Joung; Yingchang Liang", "IEEE International Conference on Reeds", 2018),
    ],
)  # fmt: skip
CASES["a venue with a colon"] = (
    """# Publications

**A Biconvex Method for Minimum-Time Sand Planning**
Tobia Marchini, Mathew Halm, William Yang, Dongchan Lee, and Andrew Marchese.
Robotics: Science and Systems (RSS). 2025.
[[pdf]](https://example.org/pdf/1)

**Shortest Paths in Graphs of Convex Reeds**
Tobia Marchini, Jack Umbel, and Pablo Parril.
SAND Journal on Reeds. 2024.
[[pdf]](https://example.org/pdf/2)
""",
    [
        ("A Biconvex Method for Minimum-Time Sand Planning", "Tobia Marchini; Mathew Halm; William Yang; Dongchan Lee; Andrew Marchese", "Robotics: Science and Systems (RSS)", 2025),
        ("Shortest Paths in Graphs of Convex Reeds", "Tobia Marchini; Jack Umbel; Pablo Parril", "SAND Journal on Reeds", 2024),
    ],
)  # fmt: skip
CASES["a volume that is the year"] = (
    """# Publications

* L Budzin, G Semerin.
  **Biased measures for random sand problems**
  _Journal of Statistical Sand: Theory and Experiment 2020 (10), 103406  ([J.Stat.Sand](https://example.org/1), [arXiv](https://arxiv.org/abs/2007.10303))_

* L Budzin, A Pagnal.
  **Small-coupling expansion for multiple reeds**
  _Physical Sand E 107 (4), 044125, 2023  ([PSE](https://example.org/2), [arXiv](https://arxiv.org/abs/2210.03463))_
""",
    [
        ("Biased measures for random sand problems", "L Budzin; G Semerin", "Journal of Statistical Sand: Theory and Experiment", 2020),
        ("Small-coupling expansion for multiple reeds", "L Budzin; A Pagnal", "Physical Sand E", 2023),
    ],
)  # fmt: skip
CASES["where a thesis was written"] = (
    """# Publications

* Dagefeld, J. C. (2020). An Integrated Constraint-Logic and Object-Oriented Sand Language. Dissertation at the University of Oldtown. Oldtown.
  \\[[open access](https://example.org/6)]

* Winkel, H., Dagefeld, J. C., & Kuchel, H. (2021). Constraint-Logic Sand with Free Arrays. *Journal of Sand* 3, 1-9.
""",
    [
        ("An Integrated Constraint-Logic and Object-Oriented Sand Language", "Dagefeld, J. C.", "University of Oldtown", 2020),
        ("Constraint-Logic Sand with Free Arrays", "Winkel, H.; Dagefeld, J. C.; Kuchel, H.", "Journal of Sand", 2021),
    ],
)  # fmt: skip
CASES["volume, issue and pages behind commas"] = (
    """# Publications

1. E. Moni, H. Berg and A. Dahl
   **Sand in molecules of reeds**
   *J. Am. Sand. Soc.* **147**, 28, 24993–25003 (2025)

2. E. Moni and H. Berg
   **Reeds in molecules of sand**
   *J. Sand Phys.* **159**, 034105 (2023).
""",
    [
        ("Sand in molecules of reeds", "E. Moni; H. Berg; A. Dahl", "J. Am. Sand. Soc.", 2025),
        ("Reeds in molecules of sand", "E. Moni; H. Berg", "J. Sand Phys.", 2023),
    ],
)  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES.keys())
def test_works(text: str, expected: list[Row]) -> None:
    cv = parse(read("page.md", text.encode()))
    assert [(p.title, "; ".join(p.authors), p.venue, p.year) for p in cv.publications] == expected
