# ruff: noqa: E501 (a case reads better on one line)
"""Invented lists as the humanities, the social sciences, law and mathematics write them; titles, names, venues, years."""

from __future__ import annotations

import pytest

from tests.publications.helpers import Row, rows

LISTS: dict[str, tuple[str, str, list[Row]]] = {
    "a year column, no authors, commas in titles": (
        "cv.txt",
        "2018 Sand, Silt and the Rule of Rivers, Quarry Law Journal.\n     68(1):82-105.\n\n"
        "2015 What the Banks Demand, Gilder Law Review.\n     98(4):360-374. (invited contribution)\n\n"
        "2014 Market Gravel, Quarry Law Journal.\n     26(3):306-347.\n\n"
        "2013 Rivers as Mystery: Meaning and Mud, Invented Law Review.\n     27(3):243-266.\n",
        [
            ("Sand, Silt and the Rule of Rivers", [], "Quarry Law Journal", 2018),
            ("What the Banks Demand", [], "Gilder Law Review", 2015),
            ("Market Gravel", [], "Quarry Law Journal", 2014),
            ("Rivers as Mystery: Meaning and Mud", [], "Invented Law Review", 2013),
        ],
    ),
    "the outlet in italics right behind the last name and \"in\"": (
        "cv.md",
        '"Slow Dunes: A Case of Patience" with Carl Dahl and Eva Falk in *Shore Letters* 12:3 41–57 (2020)\n\n'
        '"Gifts of Grain: A Study of One Mill" with Eva Falk and Carl Dahl in *Grain and Its Friends: Mills, Millers, '
        'and Meal*, ed. Gro Holm, Quay University Press (2019)\n\n'
        '"Keepers of Nets." Chapter co-authored with Carl Dahl in *Handbook of Nets*, edited by Gro Holm, 14–64. '
        "Quay Press, 2018.\n\n"
        '"The Heft of Wet Sand" with Carl Dahl and Eva Falk. *Review of Beaches* (2021)\n',
        [
            ("Slow Dunes: A Case of Patience", ["Carl Dahl", "Eva Falk"], "Shore Letters", 2020),
            (
                "Gifts of Grain: A Study of One Mill",
                ["Eva Falk", "Carl Dahl"],
                "Grain and Its Friends: Mills, Millers, and Meal",
                2019,
            ),
            ("Keepers of Nets", ["Carl Dahl"], "Handbook of Nets", 2018),
            ("The Heft of Wet Sand", ["Carl Dahl", "Eva Falk"], "Review of Beaches", 2021),
        ],
    ),
    "bold titles on lines of their own, law reviews": (
        "cv.md",
        "**Sand's Stakes for the Sea**\n74 _Quarry Law Journal_ 1851 (2025)\n\n"
        "**Grading Gravel**\n73 _Journal of River Education_ 421 (Spring 2025)\n\n"
        "**Silt Secrets**\n(with Tove M. Lindqvist), 26 _Gilder Law Review_ 793 (2024)\n",
        [
            ("Sand's Stakes for the Sea", [], "Quarry Law Journal", 2025),
            ("Grading Gravel", [], "Journal of River Education", 2025),
            ("Silt Secrets", ["Tove M. Lindqvist"], "Gilder Law Review", 2024),
        ],
    ),
    "pictographs before titles": (
        "cv.md",
        "#### 🔗 Literatura do rio  \n**FALK, Ida.**  \n*CONHECIMENTO & AREIA, v. 15, p. 556–575, 2023.*\n\n#### 📕 Areia no ensino  \n**BERG, J. K.; FALK, I.**  \n*OBSERVATÓRIO DA AREIA, v. 21, p. 4–9, 2022.*\n",
        [
            ("Literatura do rio", ["FALK, Ida"], "CONHECIMENTO & AREIA", 2023),
            ("Areia no ensino", ["BERG, J. K.", "FALK, I."], "OBSERVATÓRIO DA AREIA", 2022),
        ],
    ),
    "labelled items below titles": (
        "cv.md",
        "[A tool for finding gravel](https://example.org/1)\n- Authors: *Ida Falk* and Jon Berg\n- Venue: Journal of Sand, 2024.\n- [Paper](https://example.org/1.pdf) | [Codebase](https://example.org/1c)\n\n"
        "[Planning with silt](https://example.org/2)\n- Authors: Jon Berg, *Ida Falk*, and Karl Moor\n- Venue: International Conference on Rivers, 2023.\n- [Paper](https://example.org/2.pdf)\n",
        [
            ("A tool for finding gravel", ["Ida Falk", "Jon Berg"], "Journal of Sand", 2024),
            ("Planning with silt", ["Jon Berg", "Ida Falk", "Karl Moor"], "International Conference on Rivers", 2023),
        ],
    ),
    "abstracts, credits and prizes between bold titles": (
        "cv.md",
        "**[Populism's sand: The costs of rivers](https://example.org/1)**. *European River Review, February 2025, Volume 172, 104917.*\n\nImage credit: [The Altstadt Times](https://example.org/t)\n\n<details><summary>Abstract</summary>\n\nThis paper studies the costs of rivers. We show that sand is costly, and that it has been so since 2018.\n\n</details>\n\n*Gilder Prize, First place -- Centre for Rivers 2022*\n\n"
        "**[Moral silt, contagious sand](https://example.org/2)** *with [Jon Berg](https://example.org/b)*.\n\n**New draft now available!**\n\n<details><summary>Abstract</summary>\n\nDoes silt reflect dispositions? The two accounts predict similar gaps when rivers are high.\n\n</details>\n",
        [
            ("Populism's sand: The costs of rivers", [], "European River Review", 2025),
            ("Moral silt, contagious sand", ["Jon Berg"], None, None),
        ],
    ),
    "surnames with affiliations' numbers, numbers left out": (
        "cv.txt",
        "1. Berg1,2*, Falk3, Moor4, Dahl2 2024\nGrains repurposed: strategies of sand in a global river system.\nNature Rivers. 12: 33-41.\n2. Falk1*, Moor1, Berg2,3 2023 Unveiling the position of the gravel of the\nupper river. Journal of Sand. 9: 1-8.\n"
        "5. I. Falk and J. Berg. 2022. Drivers of silt in the lower river and its\nbanks. River Research. 26: 213-220.\n7. I. Falk and K. Moor. 2021. Temperature and the growth of river banks in the\nplain. Journal of Sand. 7: 43-50.\n",
        [
            ("Grains repurposed: strategies of sand in a global river system", ["Berg", "Falk", "Moor", "Dahl"], "Nature Rivers", 2024),
            ("Unveiling the position of the gravel of the upper river", ["Falk", "Moor", "Berg"], "Journal of Sand", 2023),
            ("Drivers of silt in the lower river and its banks", ["I. Falk", "J. Berg"], "River Research", 2022),
            ("Temperature and the growth of river banks in the plain", ["I. Falk", "K. Moor"], "Journal of Sand", 2021),
        ],
    ),
    "abbreviated journals behind a French colon": (
        "cv.txt",
        "[1] Ida Falk. « Formalité du sable ». In : Algebr. Geom. Topol. 18.4 (2020), p. 1-68.\n\n[2] Ida Falk et Jon Berg. « Le modèle des rivières ». In : Invent. Math 216.1 (2019), p. 7-9.\n",
        [
            ("Formalité du sable", ["Ida Falk"], "Algebr. Geom. Topol.", 2020),
            ("Le modèle des rivières", ["Ida Falk", "Jon Berg"], "Invent. Math", 2019),
        ],
    ),
    "entries glued together": (
        "cv.txt",
        "-   Falk, I., Berg, J., & Moor, K. (2024). Peer groups of grains and the importance of the bed: a first study. River Networks.Falk, I., Berg, J., Dahl, C., & Moor, K. (2023). Effects of peers on the grains of the river. The Bank, 402, 1-8.\n\n"
        "-   Berg, J. (2020). Sand as a distinct behaviour of rivers in the plain. Sand Bulletin, 15(4).\n",
        [
            ("Peer groups of grains and the importance of the bed: a first study", ["Falk, I.", "Berg, J.", "Moor, K."], "River Networks", 2024),
            ("Effects of peers on the grains of the river", ["Falk, I.", "Berg, J.", "Dahl, C.", "Moor, K."], "The Bank", 2023),
            ("Sand as a distinct behaviour of rivers in the plain", ["Berg, J."], "Sand Bulletin", 2020),
        ],
    ),
    "titles in bold with their year": (
        "cv.md",
        "[**As redes do rio (2019)**](http://example.org/a)\n\n[**Areia e capital: um estudo (2017)**](http://example.org/b)\n\n**O consumo de areia (no prelo)**\n",
        [
            ("As redes do rio", [], None, 2019),
            ("Areia e capital: um estudo", [], None, 2017),
            ("O consumo de areia", [], None, None),
        ],
    ),
    "editors however they are written": (
        "cv.md",
        "- Falk, Ida: Sand als Quelle. Ein Versuch, in: Zeitschrift für Flüsse 47 (2020), S. 1–39.\n"
        "- Falk, Ida: Der Fluss, in: Orth u.a. (Hrsg.): Ufer und Grund, Altstadt 2019, S. 157–172.\n"
        "- Falk, Ida/Berg, Jon: Kies. Ein Überblick, in: Dahl/Moor (Hrsg.): Wie viel Kies?, 2009, S. 5–13.\n",
        [
            ("Sand als Quelle. Ein Versuch", ["Falk, Ida"], "Zeitschrift für Flüsse", 2020),
            ("Der Fluss", ["Falk, Ida"], "Ufer und Grund", 2019),
            ("Kies. Ein Überblick", ["Falk, Ida", "Berg, Jon"], "Wie viel Kies?", 2009),
        ],
    ),
    "chapters of books whose editors nothing marks": (
        "cv.md",
        "- Falk, I. & Berg, J. M. (2018). Sand and silt: Themes from 2001 to 2012. In J. M. Berg, I. Falk, & K. Moor, *Grains of the old world* (pp. 237–263). Altstadt: Gilder Press.\n",
        [
            (
                "Sand and silt: Themes from 2001 to 2012",
                ["Falk, I.", "Berg, J. M."],
                "Grains of the old world",
                2018,
            )
        ],
    ),
    "quoted titles, books without any sign, editors behind them": (
        "cv.txt",
        "“Working with Sand: Notes from Below.” Lessons from the Bank: A River’s Long Response to Rain, edited by Ida Falk and Jon Berg, 2021.\n\n"
        "“W(h)ither Silt?” Digging Deep. Ida Falk and Jon Berg, eds. Gilder Press, 2018.\n\n"
        "“They Can Float.” The Short River. Ida Falk and Jon Berg, eds. Altstadt: Gilder Press. 2012.\n\n"
        "“Gravel via Mud.” Traduire les rives/Translating Banks. Eds. Ida Falk, Jon Berg and Kai Moor. Altstadt: Gilder Press, 2008. 361-371.\n",
        [
            (
                "Working with Sand: Notes from Below",
                [],
                "Lessons from the Bank: A River’s Long Response to Rain",
                2021,
            ),
            ("W(h)ither Silt?", [], "Digging Deep", 2018),
            ("They Can Float", [], "The Short River", 2012),
            ("Gravel via Mud", [], "Traduire les rives/Translating Banks", 2008),
        ],
    ),
    "pages of a preprint are no venue": (
        "cv.md",
        "1. On sums of grains  \n(*joint with* Ida Falk)  \n[[Preprint. 50 pages. April 3, 2025]](/main3.pdf)\n\n"
        "2. Rivers and their twists  \n<ins>Journal of Algebra</ins>. Vol. 321 (2022), No. 2, 359—374.  \n[[Final preprint. 16 Pages. October 17, 2022]](/b.pdf)\n",
        [
            ("On sums of grains", ["Ida Falk"], None, 2025),
            ("Rivers and their twists", [], "Journal of Algebra", 2022),
        ],
    ),
    "initials without their last stop": (
        "cv.md",
        "- Falk, J.W.C; Berg, P.C.F.; Moor, K. A. Um rio de areia lenta. Revista da Areia, v. 31, p. 43-75, 2023.\n- Berg, P C F.; Falk, J.W.C. Dois rios de areia. Revista da Areia, v. 29, p. 9-17, 2021.\n",
        [
            ("Um rio de areia lenta", ["Falk, J.W.C", "Berg, P.C.F.", "Moor, K. A."], "Revista da Areia", 2023),
            ("Dois rios de areia", ["Berg, P C F.", "Falk, J.W.C."], "Revista da Areia", 2021),
        ],
    ),
    "only the first inverted, initials, a year in brackets": (
        "cv.md",
        "- Falk, T., G. Berg, M. Moor, and G. Nilsen. (2019). Sand, Silt, and Slow Learning: Lessons. Cambridge University Press.\n",
        [("Sand, Silt, and Slow Learning: Lessons", ["Falk, T.", "G. Berg", "M. Moor", "G. Nilsen"], "Cambridge University Press", 2019)],
    ),
    "reviews hold the book's title, its authors and its press": (
        "cv.md",
        "- Review of _Slow Water, 1900-1940_ by Lisa Orth Dahl. Quarry Review, July 2006\n"
        "- Review of _Deep Sand: Grain, Silt, and Society_, by Jon Berg (Gilder Press, 2001). _Altstadt Historical Review_ (October, 2002).\n"
        "- Review of _A Separate Bank_, by Ida Falk (University of Altstadt Press, 2001). _River Quarterly_ (Winter, 2003).\n",
        [
            ("Review of Slow Water, 1900-1940 by Lisa Orth Dahl", [], "Quarry Review", 2006),
            ("Review of Deep Sand: Grain, Silt, and Society, by Jon Berg", [], "Altstadt Historical Review", 2002),
            ("Review of A Separate Bank, by Ida Falk", [], "River Quarterly", 2003),
        ],
    ),
    "a reviewed book in italics behind its author": (
        "cv.md",
        "- I. Falk, Review to Jon Berg, *Sand and silt in old letters. An introduction*, Altstadt 1997, *Banks* 52 (2000), pp. 161-168.\n"
        "- I. Falk, Rivers in the margins of a letter, *Banks* 51 (1999), pp. 11-28.\n",
        [
            ("Review to Jon Berg, Sand and silt in old letters. An introduction", ["I. Falk"], "Banks", 2000),
            ("Rivers in the margins of a letter", ["I. Falk"], "Banks", 1999),
        ],
    ),
    "the status and its journal in the year's place": (
        "cv.md",
        "- Falk, Ida, Jon Berg, Kai Moor, and Lena Dahl (in revision for *Current Rivers*): »Sand and Silt. Examining the Links«.\n"
        "- Berg, Jon, Ida Falk, and Kai Moor (2026): »Who Deserves What?«, *Rivers and Banks* 10, 1–7.\n",
        [
            ("Sand and Silt. Examining the Links", ["Falk, Ida", "Jon Berg", "Kai Moor", "Lena Dahl"], "Current Rivers", None),
            ("Who Deserves What?", ["Berg, Jon", "Ida Falk", "Kai Moor"], "Rivers and Banks", 2026),
        ],
    ),
    "a month and a year between names and title": (
        "cv.md",
        "- Falk, I., Berg, J. Dec, 2020. Infection of slow sand by a small worm. River Science 12(3), 45-67.\n"
        "- Berg, J., Falk, I. Apr, 2019. Dynamics of fast sand in summer. River Science 11(2), 5-17.\n",
        [
            ("Infection of slow sand by a small worm", ["Falk, I.", "Berg, J."], "River Science", 2020),
            ("Dynamics of fast sand in summer", ["Berg, J.", "Falk, I."], "River Science", 2019),
        ],
    ),
    "entries that lost the line end between them": (
        "cv.txt",
        "-   Falk, I., Berg, J., & Moor, K. (2024). A study of sand in slow rivers. River Science & Practice, 19(1), 42.Berg, J., Falk, I., & Moor, K. (2023). Silt and its grains in old lakes. Journal of Lakes, 12(2), 1-11.\n\n"
        "-   Moor, K., & Falk, I. (2022). Gravel in narrow streams. River Science & Practice, 17(4), 4-12.\n",
        [
            ("A study of sand in slow rivers", ["Falk, I.", "Berg, J.", "Moor, K."], "River Science & Practice", 2024),
            ("Silt and its grains in old lakes", ["Berg, J.", "Falk, I.", "Moor, K."], "Journal of Lakes", 2023),
            ("Gravel in narrow streams", ["Moor, K.", "Falk, I."], "River Science & Practice", 2022),
        ],
    ),
    "a book in italics with a stop in its name": (
        "cv.md",
        "- I. Falk, Marking up old letters, in *Clear Acts. Clarity in the Writing of Courts*, Altstadt 2021, pp. 11-28.\n"
        "- I. Falk, Rivers in the margins of a letter, *Banks* 51 (1999), pp. 11-28.\n",
        [
            ("Marking up old letters", ["I. Falk"], "Clear Acts. Clarity in the Writing of Courts", 2021),
            ("Rivers in the margins of a letter", ["I. Falk"], "Banks", 1999),
        ],
    ),
    "co-authors behind the year in brackets, on the next line": (
        "cv.md",
        "- **[Who takes the sand? Land and water in old towns](https://example.org/a)** (2024)\nWith [Ida Falk](https://example.org/ida)\n\n"
        "- **[Grain or gravel: from floods to mud](https://example.org/b)** (2025)\nWith [Jon Berg](https://example.org/jon) and Kai Moor\n",
        [
            ("Who takes the sand? Land and water in old towns", ["Ida Falk"], None, 2024),
            ("Grain or gravel: from floods to mud", ["Jon Berg", "Kai Moor"], None, 2025),
        ],
    ),
    "places of books without a publisher": (
        "cv.md",
        "- Falk, Ida: Sand und Kies im alten Altstadt, Neustadt/Altstadt 2003.\n- Falk, Ida: Flüsse und Ufer im Mittelalter, Altstadt/Neustadt 2019.\n",
        [
            ("Sand und Kies im alten Altstadt", ["Falk, Ida"], None, 2003),
            ("Flüsse und Ufer im Mittelalter", ["Falk, Ida"], None, 2019),
        ],
    ),
    "lines that go round, title, authors, venue": (
        "cv.txt",
        "Ethical sand: how rivers think of stones\nIda Falk, Jon Berg, Kai Moor\nJournal of River Computing, 3 (2), Article 9, 2026. pdf\n"
        "Modes of slow behaviour in multiplayer lakes\nIda Falk, Lena Orth Dahl, Jon Berg\nFirst Bank, 30 (6), 2025.\n"
        "A weak classifier of very old sand and how it was made from three kinds of river mud near the old town of Altstadt\nJon Berg, Ida Falk\nProceedings of the Association for Rivers (AR). 2023. pdf\n"
        "Roles and success in river talk: finding\npatterns of slow mud\nKai Moor, Ida Falk\nSand and Silt, 12 (2), 192–208, 2018.\nBest Student Paper Award.\n"
        "Unpacking an icon of gravel\nIda Falk, Jon Berg\nGravel Journal, 1–20, 2017.\n",
        [
            ("Ethical sand: how rivers think of stones", ["Ida Falk", "Jon Berg", "Kai Moor"], "Journal of River Computing", 2026),
            ("Modes of slow behaviour in multiplayer lakes", ["Ida Falk", "Lena Orth Dahl", "Jon Berg"], "First Bank", 2025),
            ("A weak classifier of very old sand and how it was made from three kinds of river mud near the old town of Altstadt", ["Jon Berg", "Ida Falk"], "Proceedings of the Association for Rivers (AR)", 2023),
            ("Roles and success in river talk: finding patterns of slow mud", ["Kai Moor", "Ida Falk"], "Sand and Silt", 2018),
            ("Unpacking an icon of gravel", ["Ida Falk", "Jon Berg"], "Gravel Journal", 2017),
        ],
    ),
    "editors behind a colon alone, books of two sentences, issues and translations": (
        "cv.md",
        "+ Falk, Ida, Jon Berg, and Lena Orth (in preparation): »›Flüsse, Ufer, Sand beobachten.‹ Ein Gespräch über das Wasser«, in: Ida Falk, Jon Berg, Lena Orth, and Kai Moor (eds.): _Geisteswissenschaften und Flüsse. Fragen, Funde & Fundorte_, Altstadt: Verlag Werner Sand.\n"
        "+ Falk, Ida, and Lena Orth (2024): »Slow and Sandy Utterances«, in: Lena Orth, Ida Falk, Jon Berg, Carla Dahl, and Kai Moor: _Experimental Sand in Schools. A Short Guide to Rivers_, Cham: Gilder, 19–88.\n"
        "+ Falk, Ida, and Jon Berg (eds.) (2022): »Sanderzählungen«, special issue, _Zeitschrift für Angewandte Flüsse_ 9 (2).\n"
        "+ Holm, Anders (2023): »Sand und Parasand«, transl. by Ida Falk, Jon Berg, and Kai Moor, in: id. (eds.): _Uferlinien. Sandgrenzen von Nord bis Süd_, Paderborn: gilder, 311–330.\n"
        "+ Falk, Ida (2022): »Sated but Sandy. A Prolegomenon to Rivers«, _Axiosand_ 32, 529–538.\n",
        [
            ("›Flüsse, Ufer, Sand beobachten.‹ Ein Gespräch über das Wasser", ["Falk, Ida", "Jon Berg", "Lena Orth"], "Geisteswissenschaften und Flüsse. Fragen, Funde & Fundorte", None),
            ("Slow and Sandy Utterances", ["Falk, Ida", "Lena Orth"], "Experimental Sand in Schools. A Short Guide to Rivers", 2024),
            ("Sanderzählungen", ["Falk, Ida", "Jon Berg"], "Zeitschrift für Angewandte Flüsse", 2022),
            ("Sand und Parasand", ["Holm, Anders"], "Uferlinien. Sandgrenzen von Nord bis Süd", 2023),
            ("Sated but Sandy. A Prolegomenon to Rivers", ["Falk, Ida"], "Axiosand", 2022),
        ],
    ),
    "surnames in capitals, and editors behind their mark": (
        "cv.md",
        "## Book Chapters\n"
        'FALK, Ida, ORTH, Lena (2019) "Ferries and Their Keepers: Tolls After the War". In (eds.) BERG, Jon, MOOR, Kai-Lotte & DAHL, Carla. The Ferry Reader. Gilder Press. 139-158\n\n'
        'ORTH, Lena, FALK, Ida, HOLM, Mika (2018). "Mud on Parquet: A Museum Cleans Its Boots." in (eds) BERG, Jon and MOOR, K.P, Floors, Carpets, and Curators. Gilder Press\n\n'
        'FALK, Ida, HOLM, Mika (2015) "Umbrellas Left on Trams" in (eds) Jon BERG, Carla B. Dahl, Olu T. Stone, Kai Moor, Lost Property Offices. Gilder Press.\n\n'
        'HOLM, Mika, FALK, Ida (2013). "Postcards Nobody Sent." in (eds)  Jon BERG and Carla DAHL, Paper Trails of the Seaside.\n',
        [
            ("Ferries and Their Keepers: Tolls After the War", ["FALK, Ida", "ORTH, Lena"], "The Ferry Reader", 2019),
            ("Mud on Parquet: A Museum Cleans Its Boots", ["ORTH, Lena", "FALK, Ida", "HOLM, Mika"], "Floors, Carpets, and Curators", 2018),
            ("Umbrellas Left on Trams", ["FALK, Ida", "HOLM, Mika"], "Lost Property Offices", 2015),
            ("Postcards Nobody Sent", ["HOLM, Mika", "FALK, Ida"], "Paper Trails of the Seaside", 2013),
        ],
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", LISTS)
def test_list(case: str) -> None:
    name, source, expected = LISTS[case]
    assert rows(source, name=name) == expected
