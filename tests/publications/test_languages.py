# ruff: noqa: E501 (a case reads better on one line)
"""Invented lists in several languages and in the styles of the humanities: titles, names, venues, years."""

from __future__ import annotations

import pytest

from converter.parse import parse
from converter.readers import read
from tests.publications.helpers import Row, publications, rows

LISTS: dict[str, tuple[str, list[Row]]] = {
    "numbers before a dash": (
        '3 -  Oduya, K., Marek, P., and Brand, T., "Slow rivers carry old sand", Hydrology and Society, (2024)\n\n'
        '2 -  Brand, T., Oduya, K., [...] and Marek, P., "What the delta keeps of a flood", Gravel Letters 12, (2023)\n\n'
        '1 -  Oduya, K. and Marek, P., "Counting grains in the upper reaches", Gravel Letters 10, (2021)\n',
        [
            ("Slow rivers carry old sand", ["Oduya, K.", "Marek, P.", "Brand, T."], "Hydrology and Society", 2024),
            ("What the delta keeps of a flood", ["Brand, T.", "Oduya, K.", "Marek, P."], "Gravel Letters", 2023),
            ("Counting grains in the upper reaches", ["Oduya, K.", "Marek, P."], "Gravel Letters", 2021),
        ],
    ),
    "titles and venues in typewriter's quotes": (
        "- Oduya, K.; Marek, P. & Brand, T. (2017). 'A river's bed of data-driven sand', in 'Proc. GRAVEL 2017, with the 9th Conference on Silt', pp. 97-106.\n"
        "- Oduya, K. & Brand, T. (2016), 'Wissen aus Flüssen und ihren Deltas', Spektrum der Kieskunde 29 (2), 75-76.\n"
        "- Brand, T. & Oduya, K. (2015), 'Counting grains in the upper reaches', in 'Proc. SAND 2015', Sandmouth, pp. 7-16.\n",
        [
            ("A river's bed of data-driven sand", ["Oduya, K.", "Marek, P.", "Brand, T."], "Proc. GRAVEL 2017, with the 9th Conference on Silt", 2017),
            ("Wissen aus Flüssen und ihren Deltas", ["Oduya, K.", "Brand, T."], "Spektrum der Kieskunde", 2016),
            ("Counting grains in the upper reaches", ["Brand, T.", "Oduya, K."], "Proc. SAND 2015", 2015),
        ],
    ),
    "acronyms behind abbreviations, people of one name": (
        '- B. T. Oduya, Suyanja, Wirato, W. A. Marek, and A. Brand, "Slow rivers carry old sand," Int. J. Gravel Technol., 2025.\n'
        '- B. T. Oduya and A. Brand, "What the delta keeps of a flood," in Proc. IEEE Reg. Conf. Silt (RECOSI), 2024, pp. 33–34.\n'
        '- A. Brand, B. T. Oduya, and W. A. Marek, "Counting grains in the upper reaches," in Proc. Int. Conf. Artif. Sand (ICAS), 2023, pp. 1–5.\n',
        [
            ("Slow rivers carry old sand", ["B. T. Oduya", "Suyanja", "Wirato", "W. A. Marek", "A. Brand"], "Int. J. Gravel Technol.", 2025),
            ("What the delta keeps of a flood", ["B. T. Oduya", "A. Brand"], "Proc. IEEE Reg. Conf. Silt (RECOSI)", 2024),
            ("Counting grains in the upper reaches", ["A. Brand", "B. T. Oduya", "W. A. Marek"], "Proc. Int. Conf. Artif. Sand (ICAS)", 2023),
        ],
    ),
    "theses in brackets": (
        "- Oduya, K. (2019). Slow rivers carry old sand over plains [Doctoral dissertation, University of Sandmouth; Rios lentos]. Repositorio Grava.\n"
        "- Oduya, K. (2017). Gravel in the upper reaches of narrow valleys (Master's thesis). Sandmouth University.\n"
        "- Oduya, K., & Marek, P. (2016). Counting grains in upper reaches. *Hydrology and Society*, *10*(3), 45–67.\n",
        [
            ("Slow rivers carry old sand over plains", ["Oduya, K."], "University of Sandmouth", 2019),
            ("Gravel in the upper reaches of narrow valleys", ["Oduya, K."], "Sandmouth University", 2017),
            ("Counting grains in upper reaches", ["Oduya, K.", "Marek, P."], "Hydrology and Society", 2016),
        ],
    ),
    "a Japanese meeting with its year inside": (
        "1. **砂の流れの効果の理論**,  \n   河川光, 砂原泰助, 日本砂防学会2023年次大会, 2023年9月16日.\n"
        "2. **粒子計算の精度検証と応用**,  \n   河川光, 砂原泰助, 日本砂防学会2022年秋季大会, 2022年9月12日.\n"
        "3. **古い川床の第一原理計算**,  \n   河川光, 日本砂防学会2021年年次大会, 2021年9月21日.\n",
        [
            ("砂の流れの効果の理論", ["河川光", "砂原泰助"], "日本砂防学会2023年次大会", 2023),
            ("粒子計算の精度検証と応用", ["河川光", "砂原泰助"], "日本砂防学会2022年秋季大会", 2022),
            ("古い川床の第一原理計算", ["河川光"], "日本砂防学会2021年年次大会", 2021),
        ],
    ),
    "fields told apart by spans": (
        "- **Vom Flussrecht zum Sandrecht**  \n  <span class=\"details\">Gilder Verlag, Altstadt am Main, 2021</span>\n"
        "- **Das Recht der Deltas**  \n  <span class=\"details\">Marek & Brand, Neustadt, 2013</span>\n"
        "- **Kies und Verfassung**  \n  <span class=\"details\">Gilder Verlag, Altstadt am Main, 1998</span>\n",
        [
            ("Vom Flussrecht zum Sandrecht", [], "Gilder Verlag", 2021),
            ("Das Recht der Deltas", [], "Marek & Brand", 2013),
            ("Kies und Verfassung", [], "Gilder Verlag", 1998),
        ],
    ),
    "long lists of authors before a comma": (
        "- Y. Huan, Z. Chang, J. Zhan, H. Jian, L. Cheung, Y. Zhu, S. Jin, B. Zhao, F. Ershov, S. Pathan, C. K. Yu, Y. Gan, Q. Zhong, K. Yan, G. Zhai, P. Chu, Drawn rivers as a closed system for the sand. Gravel Advances, 2026.\n"
        "- K. Yan*, Q. Zhong*, Self-decoupling forces in a simple flood. Nature Gravel, 2024.\n"
        "- Y. Lang, K. Yan, P. Shu, Y. Xun, J. Lin, Wireless floods with gravel beds. Small Rivers, 2025.\n",
        [
            ("Drawn rivers as a closed system for the sand", ["Y. Huan", "Z. Chang", "J. Zhan", "H. Jian", "L. Cheung", "Y. Zhu", "S. Jin", "B. Zhao", "F. Ershov", "S. Pathan", "C. K. Yu", "Y. Gan", "Q. Zhong", "K. Yan", "G. Zhai", "P. Chu"], "Gravel Advances", 2026),
            ("Self-decoupling forces in a simple flood", ["K. Yan", "Q. Zhong"], "Nature Gravel", 2024),
            ("Wireless floods with gravel beds", ["Y. Lang", "K. Yan", "P. Shu", "Y. Xun", "J. Lin"], "Small Rivers", 2025),
        ],
    ),
    "numbers of reStructuredText": (
        "#. Oduya, K., Marek, P. Slow rivers carry old sand. Gravel Letters, v.16, p.110-116, 2012.\n"
        "#. Marek, P., Brand, T., Oduya, K. What the delta keeps of a flood. Hydrology and Society, v.6, p.11-16, 2011.\n"
        "#. Oduya, K. Counting grains in the upper reaches. Gravel Letters, v.5, p.1-16, 2009.\n",
        [
            ("Slow rivers carry old sand", ["Oduya, K.", "Marek, P."], "Gravel Letters", 2012),
            ("What the delta keeps of a flood", ["Marek, P.", "Brand, T.", "Oduya, K."], "Hydrology and Society", 2011),
            ("Counting grains in the upper reaches", ["Oduya, K."], "Gravel Letters", 2009),
        ],
    ),
    "accepted, in French": (
        "- Kira Oduya, Pavel Marek. Slow rivers carry old sand. Accepté pour publication dans Journal of Gravel.\n"
        "- Pavel Marek, Kira Oduya. What the delta keeps of a flood. Hydrology and Society, vol. 15, no. 4, 2024.\n"
        "- Kira Oduya, Tom Brand. Counting grains in the upper reaches. Gravel Letters, vol. 3, no. 1, 2022.\n",
        [
            ("Slow rivers carry old sand", ["Kira Oduya", "Pavel Marek"], "Journal of Gravel", None),
            ("What the delta keeps of a flood", ["Pavel Marek", "Kira Oduya"], "Hydrology and Society", 2024),
            ("Counting grains in the upper reaches", ["Kira Oduya", "Tom Brand"], "Gravel Letters", 2022),
        ],
    ),
    "titles as headings, books with editors, places before publishers": (
        "### »Rieseln«\nIn: *Wörterbuch des Sandes*  \nHg. von Kira Oduya und Pavel Marek  \nAltstadt-Neustadt: Gilder 2015, S. 209-224.\n\n"
        "### Langsame Flüsse und alter Sand (mit Tom Brand)\nIn: *Kies: Körper, Techniken*  \nHg. von Pavel Marek  \nNeustadt: Winter 2012, S. 137-156.\n\n"
        "### Was das Delta von der Flut behält\nIn: October 132 (Spring 2010), S. 33-48.\n\n"
        "### Originale Deltas\nHg. von Kira Oduya, Pavel Marek und Tom Brand. Altstadt: Gilder 2004.\n\nRezensionen: Kieskunde, Bd. 124, H. 2 (2005).\n\n"
        "### Flüsse um 1800\nIn: *Das Wasser. Schwellen seit 1800*  \nHg. von Pavel Marek  \nNeustadt: Marek & Brand 2002, S. 7-41.\n",
        [
            ("Rieseln", [], "Wörterbuch des Sandes", 2015),
            ("Langsame Flüsse und alter Sand", ["Tom Brand"], "Kies: Körper, Techniken", 2012),
            ("Was das Delta von der Flut behält", [], "October", 2010),
            ("Originale Deltas", [], "Gilder", 2004),
            ("Flüsse um 1800", [], "Das Wasser. Schwellen seit 1800", 2002),
        ],
    ),
    "places behind commemorative volumes, editions": (
        "- **Das Recht der Deltas**  \n  in: Festschrift für Kira Oduya, Altstadt 2025, S. 461–472\n"
        "- **Reform des Flussrechts**  \n  Neue Zeitschrift für Kies, 2025, S. 991–993\n"
        "- **Der Sand in der Verfassung**  \n  in: Handbuch des Wassers, 2. Aufl., Neustadt 2015, S. 735–758\n"
        "- **Das Volk der Flüsse**  \n  in: Festschrift für Pavel Marek, Neustadt 2013, S. 307–321\n",
        [
            ("Das Recht der Deltas", [], "Festschrift für Kira Oduya", 2025),
            ("Reform des Flussrechts", [], "Neue Zeitschrift für Kies", 2025),
            ("Der Sand in der Verfassung", [], "Handbuch des Wassers", 2015),
            ("Das Volk der Flüsse", [], "Festschrift für Pavel Marek", 2013),
        ],
    ),
    "family names of a few capitals": (
        "1. CHUN J, ZHEN J. Slow rivers carry old sand[J]. Hydrology and Society, 2026.\n"
        "2. LI T, ZHEN J, CHUN J*, ORTEZ X Y. What the delta keeps of a flood[J]. Gravel Letters, 2025, 33(1): 1–20.\n"
        "3. ZHEN J, KOPP M E, LI T. Counting grains in the upper reaches[C]//Proceedings of the Gravel Society. 2024, 61(1): 53–55.\n",
        [
            ("Slow rivers carry old sand", ["CHUN J", "ZHEN J"], "Hydrology and Society", 2026),
            ("What the delta keeps of a flood", ["LI T", "ZHEN J", "CHUN J", "ORTEZ X Y"], "Gravel Letters", 2025),
            ("Counting grains in the upper reaches", ["ZHEN J", "KOPP M E", "LI T"], "Proceedings of the Gravel Society", 2024),
        ],
    ),
    "years as items, entries below them": (
        "- **2023** :\n    - Kira Oduya, Pavel Marek. Le sable : application à la rivière. SAB 2023, France.\n\n"
        "- **2009** :\n    - K. Oduya, P. Marek, Classification de graviers lents, 41ème Journées de Sable 2009, 25-29 mai 2009, Sablonville.\n"
        "    - K. Oduya, P. Marek, Évaluation des lits de rivière, GRAV-E-3 : Extraction et Gestion des Graviers, pages 159--164.\n",
        [
            ("Le sable : application à la rivière", ["Kira Oduya", "Pavel Marek"], "SAB", 2023),
            ("Classification de graviers lents", ["K. Oduya", "P. Marek"], "41ème Journées de Sable", 2009),
            ("Évaluation des lits de rivière", ["K. Oduya", "P. Marek"], "GRAV-E-3 : Extraction et Gestion des Graviers", 2009),
        ],
    ),
    "editors by their surnames, or behind the title": (
        "- Oduya, K., Marek, P. 2024. Slow rivers carry old sand. In: Brand & von Zell (Eds.), Sand in der Verfassung. Gilder Press.\n"
        "- Marek, P. 2022. What the delta keeps of a flood. In Blackbox Sand. Flusslehre in der Schweiz, Adrian Zell and Tom Brand (eds.), 451-466. Altstadt: Gilder.\n"
        "- Oduya, K., Brand, T. 2020. Counting grains in the upper reaches. [*ArXiv*](https://arxiv.org/pdf/2304.99999).\n",
        [
            ("Slow rivers carry old sand", ["Oduya, K.", "Marek, P."], "Sand in der Verfassung", 2024),
            ("What the delta keeps of a flood", ["Marek, P."], "Blackbox Sand. Flusslehre in der Schweiz", 2022),
            ("Counting grains in the upper reaches", ["Oduya, K.", "Brand, T."], "ArXiv", 2020),
        ],
    ),
    "names and the year in brackets at the end": (
        "* _Areia lenta em rios antigos_ (Kira Lenz de Oduya Silva, **Pavel Marek** e Tom Brand, 2020)\n"
        "* _O delta e a enchente_ (**Pavel Marek**, 2020)\n"
        "* _Contagem de grãos no alto vale_ (**Pavel Marek**, Kira Lenz de Oduya Silva e Tom Reily Brand, 2019)\n",
        [
            ("Areia lenta em rios antigos", ["Kira Lenz de Oduya Silva", "Pavel Marek", "Tom Brand"], None, 2020),
            ("O delta e a enchente", ["Pavel Marek"], None, 2020),
            ("Contagem de grãos no alto vale", ["Pavel Marek", "Kira Lenz de Oduya Silva", "Tom Reily Brand"], None, 2019),
        ],
    ),
    "abbreviations, and books behind En:": (
        "- Oduya K, Marek P and Brand T (2026) Slow rivers carry old sand. Front. Water 8:1709082.\n"
        "- Marek P, Brand T (2021) What the delta keeps of a flood. Photodiagnosis Photodyn. Ther., 33, 102097.\n"
        "- Brand T, Oduya K (2020) Counting grains in the upper reaches. En: Agrosand, pp. 213-237.\n",
        [
            ("Slow rivers carry old sand", ["Oduya K", "Marek P", "Brand T"], "Front. Water", 2026),
            ("What the delta keeps of a flood", ["Marek P", "Brand T"], "Photodiagnosis Photodyn. Ther.", 2021),
            ("Counting grains in the upper reaches", ["Brand T", "Oduya K"], "Agrosand", 2020),
        ],
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", LISTS)
def test_lists(case: str) -> None:
    source, expected = LISTS[case]
    headings = ("Bücher",) if "spans" in case else ()
    assert rows(source, *headings) == expected


def test_an_issue_that_looks_like_a_year() -> None:
    (found,) = publications(
        "- K. Oduya and P. Marek. Slow rivers carry old sand. Gravel Letters, 283(1823):20152404, January 2016."
    )
    assert (found.volume, found.issue, found.pages, found.year) == ("283", "1823", "20152404", 2016)


def test_the_only_paragraph_of_a_year_is_cut_like_the_others() -> None:
    def entry(title: str, first: str) -> str:
        return (
            f"**{title}**  \n{first}, **Oduya, K.D.**, Lopez-Cam, F.  \n_Gravel Transactions_, Vol. 74, pp. 679-684\n\n"
        )

    source = "### 2021\n\n" + entry("Slow rivers and the old sand below them", "Marek, J.M.")
    source += entry("What the delta of a river keeps", "Brand, T.") + entry(
        "Wide fans below gorges, a review", "Brand, T."
    )
    source += "### 2019\n\n" + entry("Practical Controllability and Tuning of Gravel in Rivers", "Zamud-Lar, J.M.")
    titles = [publication.title for publication in parse(read("cv.md", f"# Papers\n\n{source}".encode())).publications]
    assert titles[-1] == "Practical Controllability and Tuning of Gravel in Rivers"
    assert len(titles) == 4


def test_a_page_without_headings_whose_items_end_in_names_and_a_year() -> None:
    source = "".join(
        f"* _Areia lenta em rios antigos, parte {n}_ (**Pavel Marek** e Tom Brand, 201{n})\n" for n in range(4)
    )
    assert len(parse(read("cv.md", source.encode())).publications) == 4


def test_bibtex_below_an_entry_is_no_entry() -> None:
    (found,) = publications(
        "Oduya, K., & Marek, P. (2016). Counting grains in upper reaches. *Gravel Letters*, *10*(3), 45–67.\n\n"
        "@article{oduya2016,\n  author = {Oduya, Kira and Marek, Pavel},\n  title = {Counting grains},\n  year = {2016}\n}\n"
    )
    assert found.title == "Counting grains in upper reaches"


def test_links_about_the_site_are_no_entries() -> None:
    (found,) = publications(
        "Oduya, K., & Marek, P. (2016). Counting grains in upper reaches. *Hydrology and Society*, *10*(3), 45–67.\n\n"
        "< Regressar ao [Início](inicio.md)\n\n[English (en)](en.md)/[Português (pt)](pt.md)\n\n[All Publications →](all.md)\n"
    )
    assert found.year == 2016


def test_a_picture_before_the_title_that_repeats_it_is_no_title() -> None:
    (found,) = publications(
        "- [![Primera página de Counting grains in upper reaches](a.png)](https://example.org/a.pdf)<br>\n  "
        "**[Counting grains in upper reaches](https://example.org/a.pdf)**<br>\n  K. Oduya, P. Marek<br>\n  Gravel Letters, 12(3), 45-67<br>\n  2016\n"
    )
    assert (found.title, found.venue, found.year) == ("Counting grains in upper reaches", "Gravel Letters", 2016)
    assert found.authors == ("K. Oduya", "P. Marek")


def test_a_line_end_in_a_linked_title_ends_nothing() -> None:
    (found,) = publications(
        "- [Cascalho e vazão em rios de montanha: <br/> uma análise de 1995 a 2009](https://example.org/a) <br/>\n"
        "  Revista de Rios, v. 37, p. 331-366, 2016 <br/>\n  Kira Oduya & Pavel Marek\n"
    )
    assert found.title == "Cascalho e vazão em rios de montanha: uma análise de 1995 a 2009"
    assert (found.venue, found.year) == ("Revista de Rios", 2016)


@pytest.mark.parametrize("words", ["Tesis doctoral", "Tese de doutorado", "Tesi di dottorato", "Thèse de doctorat"])
def test_theses(words: str) -> None:
    (found,) = publications(
        f"- **Counting grains in upper reaches**<br>\n  K. Oduya<br>\n  {words}, Bournemouth University<br>\n  2016\n"
    )
    assert (found.kind, found.venue, found.notes) == ("thesis", "Bournemouth University", (words,))


HEADINGS = [
    ("国際学会(口頭発表)", "talks"),
    ("国内学会（ポスター発表）", "talks"),
    ("No Prelo", "publications"),
    ("En prensa", "publications"),
    ("Em preparação", "publications"),
    ("発表文献(日本語)", "publications"),
    ("論文・会議発表", "publications"),
    ("Ponencias publicadas como capítulos", "publications"),
]


@pytest.mark.parametrize(("heading", "kind"), HEADINGS)
def test_headings(heading: str, kind: str) -> None:
    source = f"# Papers\n\n- K. Oduya. Slow rivers. Gravel Letters 12, 2016.\n\n# {heading}\n\n- K. Oduya, Wide fans below narrow gorges, 2017\n"
    assert parse(read("cv.md", source.encode())).sections[-1].kind == kind
