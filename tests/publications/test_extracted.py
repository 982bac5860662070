# ruff: noqa: E501 (a case reads better on one line)
"""Lists as programs extract them from PDF and Word: lines without indents, torn accents, running heads, notes set in."""

from __future__ import annotations

import re

import pytest

from converter.parse import parse
from converter.readers import read
from tests.publications.helpers import publications

MERGED_LINES = """\
1. Sand in the old valleys of the northern hills, with Carla Dahl and Kira
Oduya, Journal of Sand, Vol. 12 (2021), 43-57.
2. Silt in the new valley and in all of the slow rivers of the plain, with Max Berg, Contemporary
Rivers, Vol. 13 (2020), 10-22.
3. Mud that moves downhill after rain in a dry year, with Kira Oduya and Tove Lindqvist, Journal of Mud, 14 (2019), 11-19.
4. Clay in any valley of the upper plains and lower hills, with Kira Oduya, Ada
Marsh and Carla Dahl, Journal of Clay, 3 (2018), 1-9.
5. Gravel on the flat shores of the wide inner sea, with Jean-Marie
Klee and Carla Dahl, Bulletin of the Gravel Society, 39 (2017), 177-193.
6. Peat in the low fens of the eastern plain and its slow growth, with Carla
Dahl, Journal of Peat, 7 (2016), 60-63.
"""
SMALL_NUMBERS = [
    ("Journal of Sand, 90, no 2, 126-133 (2017)", ("90", "2", "126-133", 2017)),
    ("Journal of Sand, 279: 337-344 (2004)", ("279", None, "337-344", 2004)),
    ("Journal of Sand, 21:20240059 (2024)", ("21", None, "20240059", 2024)),
    ("Journal of Sand 1911 (2019) 159", ("1911", None, "159", 2019)),
    ("Journal of Sand 79 (3 2023), pp. 25–38", ("79", "3", "25–38", 2023)),
]


@pytest.mark.parametrize(("imprint", "expected"), SMALL_NUMBERS)
def test_numbers_before_the_year(imprint: str, expected: tuple[str, str | None, str, int]) -> None:
    (found,) = publications(f"1. K. Oduya and T. Lindqvist, “Slow rivers on wide plains”, {imprint}.", name="cv.txt")
    assert (found.volume, found.issue, found.pages, found.year) == expected
    assert found.venue == "Journal of Sand"


def test_line_ends_of_a_proportional_fount_mean_nothing() -> None:
    found = publications(MERGED_LINES, name="cv.txt")
    assert [p.title for p in found] == [
        "Sand in the old valleys of the northern hills",
        "Silt in the new valley and in all of the slow rivers of the plain",
        "Mud that moves downhill after rain in a dry year",
        "Clay in any valley of the upper plains and lower hills",
        "Gravel on the flat shores of the wide inner sea",
        "Peat in the low fens of the eastern plain and its slow growth",
    ]
    assert [p.authors for p in found] == [
        ("Carla Dahl", "Kira Oduya"),
        ("Max Berg",),
        ("Kira Oduya", "Tove Lindqvist"),
        ("Kira Oduya", "Ada Marsh", "Carla Dahl"),
        ("Jean-Marie Klee", "Carla Dahl"),
        ("Carla Dahl",),
    ]


BELOW_TITLES = """\
Sand that the wind has moved: A long view of the northern dunes
Lina Hui Xan Ong, Ida Berg, Carla Miller Dahl
Journal of Sand, 30 (6), 2025.
The “silting” of slow rivers
Carla Miller Dahl, Kira West Oduya, Tove M. Lindqvist
Computers and Rivers, 2024. pdf
Mud on all roads after rain: Linking Narratives in a
Long Study
Grete Garn, Carla Miller Dahl
Mud & New Media, 11 (2), 183–213, 2023. html
Best Student Paper Award.
Clay, gravel and other soils of the plain
Carla Miller Dahl, Ida Berg
Clay & Communication, 12 (2), 192–208, 2018.
"""
QUOTED_FIRST = """\
“Sand and Its Price: Evidence from the Northern Hills,” (with K.
Oduya, T. Lindqvist, and A. Marsh), Journal of Sand: Insights 7(1), March 2025, pp. 39–55
“Ten Facts about Silt in Slow Rivers,” Silt Forum 2023, volume 20, 2024
“Rents and Free Mud in the Household,” (with K. Oduya and A.
Bj¨orkman), Journal of Mud, 170, 2024
“Why a Tax on Clay Has Found Favor,” Fenland Times, May 11, 2019
“Think Twice about Gravel, Act Once: Two Opportunities to Move Gravel in Low- and Middle-Income
Countries,” (with R. Klee), Journal of Gravel 37(3), Summer 2023, pp. 112-136
"""
NOTES_SET_IN = """\
Ida Berg, Marc Dahl, and Sandra Oduya 2025. “Sandy banks of slow
   rivers: Shapes and adaptation.” Journal of Sand, 1-24.
    - Review “Rivers move slowly” in
        Sand and Silt, 05.11.2025
Ida Berg 2025. “Whom do we move? A survey on preferences for
   silt in the valley.” Journal of Silt 52(3): 791–814.
Dahl, Marc, and Ida Berg. 2023. “Mud across the globe: Roads,
   dunes, and dynamics.” Applied Mud 151: 1–15.
    - Fenland Prize for Essays 2023
Ida Berg and Kira Oduya 2022. “Clay on the upper plain.” Journal
   of Clay 14: 2–17.
"""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            BELOW_TITLES,
            [
                ("Sand that the wind has moved: A long view of the northern dunes", 3, "Journal of Sand", 2025),
                ("The “silting” of slow rivers", 3, "Computers and Rivers", 2024),
                ("Mud on all roads after rain: Linking Narratives in a Long Study", 2, "Mud & New Media", 2023),
                ("Clay, gravel and other soils of the plain", 2, "Clay & Communication", 2018),
            ],
        ),
        (
            QUOTED_FIRST,
            [
                ("Sand and Its Price: Evidence from the Northern Hills", 3, "Journal of Sand: Insights", 2025),
                ("Ten Facts about Silt in Slow Rivers", 0, "Silt Forum", 2023),
                ("Rents and Free Mud in the Household", 2, "Journal of Mud", 2024),
                ("Why a Tax on Clay Has Found Favor", 0, "Fenland Times", 2019),
                ("Think Twice about Gravel, Act Once: Two Opportunities to Move Gravel in Low- and Middle-Income Countries", 1, "Journal of Gravel", 2023),
            ],
        ),
        (
            NOTES_SET_IN,
            [
                ("Sandy banks of slow rivers: Shapes and adaptation", 3, "Journal of Sand", 2025),
                ("Whom do we move? A survey on preferences for silt in the valley", 1, "Journal of Silt", 2025),
                ("Mud across the globe: Roads, dunes, and dynamics", 2, "Applied Mud", 2023),
                ("Clay on the upper plain", 2, "Journal of Clay", 2022),
            ],
        ),
    ],
    ids=["authors on lines below titles", "titles in quotes first", "notes set in below"],
)  # fmt: skip
def test_cut(text: str, expected: list[tuple[str, int, str, int]]) -> None:
    found = publications(text, name="cv.txt")[-len(expected) :]
    assert [(p.title, len(p.authors), p.venue, p.year) for p in found] == expected


AUTHORS = [
    ("*‡ Berg, R., Dahl, I., ‡Oduya, A., *Lind, K.E.", ["Berg, R.", "Dahl, I.", "Oduya, A.", "Lind, K.E."]),
    ("‡ Berg, R., Dahl, I., Oduya, K.E.", ["Berg, R.", "Dahl, I.", "Oduya, K.E."]),
    ("C. M. Berg, KY. Lam & H. Dahl.", ["C. M. Berg", "KY. Lam", "H. Dahl"]),
    ("C. M. Bj¨orn, P. Ros´en & H. Mu˜noz.", ["C. M. Björn", "P. Rosén", "H. Muñoz"]),
]


@pytest.mark.parametrize(("authors", "expected"), AUTHORS)
def test_authors(authors: str, expected: list[str]) -> None:
    text = f"1. {authors} Slow rivers carry old sand over wide plains. Journal of Sand, 12, 43-57, 2021."
    (found,) = publications(text, name="cv.txt")
    assert list(found.authors) == expected
    assert found.title == "Slow rivers carry old sand over wide plains"


LATEX_SECTIONS = """\
Ida Berg
Fenland

1 Research interests
  • Sand and silt

2 Employment
  • Lecturer, 2016–present
    Fenland University

3 Output
3.1 Book chapters
[2] Berg I, Devlees-
     chauwer B, Hill HG (2022) Sand in old valleys. J Sand 12:43-57
[1] Van Oyen H, van-Wyk VP, Berg I, the burden of silt study group (2021) Silt and
     mud in new valleys. J Silt 13:10-22
3.2 Peer-reviewed papers
[1] Berg I (2020) Clay in any valley of the plain. J Clay 3:1-9

4 Honors and awards
  • Fenland Prize, 2020
"""
GLUED = """\
Ida Berg
Fenland

Education
PhD, Fenland University 2009

Journal publications Sand that the wind has moved over wide and
level plains
Ida Berg, Carla Dahl.
Journal of Sand, Vol. 171: pp. 397-413 (2018).
Silt in the slow rivers of the low countries in years of hard
rain
Carla Dahl, Ida Berg, Kira Oduya.
Journal of Silt, Vol. 218: pp. 159-172 (2017).
"""


@pytest.mark.parametrize(
    ("text", "headings", "titles"),
    [
        (
            LATEX_SECTIONS,
            ["Research interests", "Employment", "Output", "Book chapters", "Peer-reviewed papers", "Honors and awards"],
            ["Sand in old valleys", "Silt and mud in new valleys", "Clay in any valley of the plain"],
        ),
        (
            GLUED,
            ["Education", "Journal publications"],
            ["Sand that the wind has moved over wide and level plains", "Silt in the slow rivers of the low countries in years of hard rain"],
        ),
    ],
    ids=["numbered sections", "a heading glued to the first entry"],
)  # fmt: skip
def test_headings(text: str, headings: list[str], titles: list[str]) -> None:
    cv = parse(read("cv.txt", text.encode()))
    assert [s.heading for s in cv.sections if s.heading] == headings
    assert [p.title for p in cv.publications] == titles


def test_names_with_hyphenation_and_groups() -> None:
    found = parse(read("cv.txt", LATEX_SECTIONS.encode())).publications
    assert found[0].authors == ("Berg I", "Devleeschauwer B", "Hill HG")
    assert found[1].authors == ("Van Oyen H", "van-Wyk VP", "Berg I", "the burden of silt study group")


def test_a_legend_above_does_not_nest_the_items() -> None:
    text = """\
* Senior author
* Corresponding author

1. Berg I, Dahl C. Sand in old valleys. J Sand. 2020; 12: 43-57.
2. Dahl C*, Berg I. Silt in new valleys. J Silt. 2021; 13: 10-22.
3

3. Oduya K, Berg I. Mud in valleys. J Mud. 2022; 14: 1-9.
"""
    titles = [p.title for p in publications(text, name="cv.txt")]
    assert titles == ["Sand in old valleys", "Silt in new valleys", "Mud in valleys"]


def test_preprint_names_no_venue() -> None:
    (found,) = publications('1. Ida Berg and Kira Oduya, "Magic squares with empty cells", preprint.', name="cv.txt")
    assert (found.venue, found.status) == (None, "preprint")


AUTHOR_DATE = """\
Berg, A., Dahl, C., & Oduya, K. (2021). “We are all made of sand”
Considering the beaches of a northern island. Journal of
Sand, 12(3), 43–57.
Dahl, C., & Oduya, K. (2020). Slow rivers on the wide plains of the
Northern Provinces. Contemporary Rivers, 8, 1–9. https://doi.org/10.1177/08997
64019848484
Lindqvist, T., Berg, A., Marsh, A., Dahl, C., Klee, J.-M., Oduya, K., … Zeno, A.
(2019). Peat in low fens. Journal of Peat. https://doi.
org/10.5555/peat.2019.7

Marsh, A., & Lindqvist, T. (in press). Mud that moves downhill after rain in a dry
year and stays where it is. In C.
Dahl (Ed.), Handbook of Mud (pp. 1–12). Longshore
Press.
Zeno, A. (2018). Clay of the upper plains. Journal of Clay, 3.
"""


def test_a_list_whose_entries_begin_with_authors_and_year() -> None:
    found = publications(AUTHOR_DATE, name="cv.txt")
    assert [(p.authors[0], p.year, p.venue, p.doi) for p in found] == [
        ("Berg, A.", 2021, "Journal of Sand", None),
        ("Dahl, C.", 2020, "Contemporary Rivers", "10.1177/0899764019848484"),
        ("Lindqvist, T.", 2019, "Journal of Peat", "10.5555/peat.2019.7"),
        ("Marsh, A.", None, "Handbook of Mud", None),
        ("Zeno, A.", 2018, "Journal of Clay", None),
    ]


QUOTES_OPEN = """\
“Sand in the Old Valleys” (with Carla Dahl). Journal of Sand, 2021.
https://doi.org/10.5555/a-z
“Silt and the Slow Rivers of the Northern
Plain.” Contemporary Rivers, 2020.

“Mud That Moves Downhill” (with Tove Lindqvist and
Kira Oduya). Journal of Mud, 2019.
"""


def test_a_list_whose_entries_begin_with_a_quote() -> None:
    found = publications(QUOTES_OPEN, name="cv.txt")
    assert [(p.title, p.venue, p.year) for p in found] == [
        ("Sand in the Old Valleys", "Journal of Sand", 2021),
        ("Silt and the Slow Rivers of the Northern Plain", "Contemporary Rivers", 2020),
        ("Mud That Moves Downhill", "Journal of Mud", 2019),
    ]


TORN_LABELS = """\
[4]

[3]

[2]

[1]

Berg, Anna, Carla Dahl, and Kira Oduya. 2021. Sand in the old valleys of the north. Journal of Sand 12, 43-57.
Dahl, Carla and Kira Oduya. 2020. Slow rivers on wide plains. Contemporary
Rivers 8, 1-9.
Oduya, Kira. 2019. Peat in low fens. Journal of Peat 7, 60-63.
Marsh, Ada. 2018. Clay of the upper plains. Journal of Clay 3, 1-9.
"""


def test_numbers_that_an_extraction_has_put_one_below_the_other() -> None:
    found = publications(TORN_LABELS, name="cv.txt")
    assert [(p.title, p.venue) for p in found] == [
        ("Sand in the old valleys of the north", "Journal of Sand"),
        ("Slow rivers on wide plains", "Contemporary Rivers"),
        ("Peat in low fens", "Journal of Peat"),
        ("Clay of the upper plains", "Journal of Clay"),
    ]


BARE_NUMBERS = """\
 1 Sand in the old valleys, with C. Dahl, Journal of Sand, 12, pp. 43–57, (2021).
 2 Silt and the slow rivers, Contemporary Rivers, 8, pp. 1–9, (2020).
 3 Mud that moves downhill, with T. Lindqvist, Journal of Mud, 14, (2019) 11–19.
 4 Clay in any valley, with A. Marsh and C. Dahl, Journal of Clay, 3, (2018) 1–9.
 5 Peat in the low fens, Journal of Peat, 7, pp. 60–63, (2016).
"""


@pytest.mark.parametrize("bullet", ["", "» "])
def test_numbers_without_a_stop_and_guillemets_are_marks(bullet: str) -> None:
    source = re.sub(r"(?m)^ (\d) ", rf" {bullet}" if bullet else r" \1 ", BARE_NUMBERS)
    assert [(p.title, p.year) for p in publications(source, name="cv.txt")] == [
        ("Sand in the old valleys", 2021),
        ("Silt and the slow rivers", 2020),
        ("Mud that moves downhill", 2019),
        ("Clay in any valley", 2018),
        ("Peat in the low fens", 2016),
    ]


MERGED_BY_HYPHENS = """\
Berg, Anna, Carla Dahl, and Kira Oduya. 2021. Sand in the old valleys of the
northern hills and what becomes of it in a year of rain. Journal of Sand 12,
43-57.
Dahl, Carla and Kira Oduya. 2020. Individual rivers and the plains that they cross without any bridge in the far reaches of our Political
Provinces. Contemporary Rivers 8, 1-9. https://doi.org/10.5555/rivers.2020.0008
Oduya, Kira, and Tove Lindqvist. 2019. Peat in low fens and how it came to
be there in the first place. Bulletin of the Society for Contemporary
Peat 7, 60-63.
Marsh, Ada. 2018. Clay of the upper plains and lower hills and whatever else
grows on them, with many pictures. Journal of Clay 3, 1-9.
Zeno, Ada. 2017. Gravel on the flat shores of the wide inner sea and in all
its bays. Journal of Gravel 9, 7-11.
"""


def test_lines_of_which_some_were_made_of_two() -> None:
    found = publications(MERGED_BY_HYPHENS, name="cv.txt")
    assert [p.venue for p in found] == [
        "Journal of Sand",
        "Contemporary Rivers",
        "Bulletin of the Society for Contemporary Peat",
        "Journal of Clay",
        "Journal of Gravel",
    ]


YEARS_AND_EDITORS = """\
(2000). The rivers of the plain. New sands in the old states, ed.
       Ada Marsh and Tove Lindqvist, 189-215. Northmarch: Longshore Press.

(1997). En busca de los ríos. La arena y sus valles: praxis y
       teoría, ed. Ada Marsh and Carl Dahl, 121-132. Northmarch: Longshore
       University Press.

(1996). Los valles vestigiales del norte: estado de la cuestión. Arena y
       Grava, 6, 459-489.
"""


def test_books_that_editors_stand_behind_and_publishers_on_lines_of_their_own() -> None:
    found = publications(YEARS_AND_EDITORS, name="cv.txt")
    assert [(p.title, p.venue) for p in found] == [
        ("The rivers of the plain", "New sands in the old states"),
        ("En busca de los ríos", "La arena y sus valles: praxis y teoría"),
        ("Los valles vestigiales del norte: estado de la cuestión", "Arena y Grava"),
    ]
    cv = parse(read("cv.txt", f"Kira Oduya\n\nPUBLICATIONS\n\n{YEARS_AND_EDITORS}".encode()))
    assert [s.heading for s in cv.sections if s.kind != "contact"] == ["PUBLICATIONS"]


SMALL_CAPITALS = """\
1. T. O DUYA , A. D AHL , AND G. M ARSH, Sand in the valleys. J. Sand 88, 055502 (2002).
2. S. A. B ERG AND T. O DUYA, Silt on wide plains of the northern provinces. J. Silt 226, 124–126 (1997).
3. N. E. L INDQVIST , T. O DUYA , AND L. D EL M ARSH, Peat in the fens. J. Peat 43, 308–313 (1998).
"""


def test_small_capitals_whose_first_letters_were_set_apart() -> None:
    found = publications(SMALL_CAPITALS, name="cv.txt")
    assert [(p.title, p.authors) for p in found] == [
        ("Sand in the valleys", ("T. ODUYA", "A. DAHL", "G. MARSH")),
        ("Silt on wide plains of the northern provinces", ("S. A. BERG", "T. ODUYA")),
        ("Peat in the fens", ("N. E. LINDQVIST", "T. ODUYA", "L. DEL MARSH")),
    ]


def test_signs_behind_names_that_were_lost() -> None:
    found = publications(
        "Oduya, K., , Dahl, C., and Marsh, A. Sand in the valleys. Journal of Sand, 51:224–230, 1987.\n\n"
        "Berg, A. and Oduya, K., . Silt on the plains. Journal of Silt, 82:758–764, 1987.\n\n"
        "Oduya, K., . Peat in the fens. Journal of Peat, 7:60–63, 1986.\n\n"
        "Oduya, K., . Clay of the hills. Journal of Clay, 3:1–9, 1985.\n\n"
        "Marsh, A. and Oduya, K., . Gravel of the shores. Journal of Gravel, 3:1–9, 1985.\n",
        name="cv.txt",
    )
    assert [len(p.authors) for p in found] == [3, 2, 1, 1, 2]
    assert [p.title for p in found][:2] == ["Sand in the valleys", "Silt on the plains"]


def test_headings_that_dots_lead_to_the_margin() -> None:
    dots = ". " * 30
    cv = parse(
        read(
            "cv.txt",
            f"Kira Oduya\n\nPublications\nJournal Papers {dots}\n"
            "○␣   Oduya, K., & Dahl, C. (2020). Sand in the valleys of the north and\n     elsewhere. Journal of Sand, 12, 1–9.\n"
            f"Preprints{dots}\n○␣   Oduya, K. (2017). Silt on the plains. arXiv preprint arXiv:1706.08137.\n".encode(),
        )
    )
    assert [(s.heading, s.entries) for s in cv.sections if s.kind == "publications"] == [
        ("Publications", 0),
        ("Journal Papers", 1),
        ("Preprints", 1),
    ]
    assert [p.authors for p in cv.publications] == [("Oduya, K.", "Dahl, C."), ("Oduya, K.",)]


SUMMARIES = """\
Sand and the Strategic Value of Valleys (with Carla Dahl and Tove Lindqvist)
Review of Sand, Volume 29, Issue 1, January 2025, pp. 1–32
In the north, the ratio of sand to silt measures the value of valleys to a river. We show that this
same ratio provides an approximation of their value in many dry places. We estimate it with gravel
from a hundred streams. Our results suggest that the value of valleys is large.
Silt News and Silt Cycles (with Ada Marsh)
Journal of Silt, forthcoming
We propose an approach to measuring the state of the plain via textual analysis of maps. We show that
maps closely track a wide range of its features. Our model retrieves the narratives that underlie these
improvements in silt forecasts, and it is better than the models of others.
Does mud benefit society? (with Max Berg)
We measure popular sentiment toward mud using letters of eight valleys over hundreds of years. We
document persistent differences in mud sentiment across valleys despite ample variation. Positive
shocks to mud sentiment lead to greater peat growth, and our findings are robust.
"""


def test_summaries_below_titles_with_others() -> None:
    found = publications(SUMMARIES, name="cv.txt")
    assert [(p.title, len(p.authors), p.venue) for p in found] == [
        ("Sand and the Strategic Value of Valleys", 2, "Review of Sand"),
        ("Silt News and Silt Cycles", 1, "Journal of Silt"),
        ("Does mud benefit society?", 1, None),
    ]
    assert [p.details[0].text.plain[:12] for p in found] == ["In the north", "We propose a", "We measure p"]


AT_THE_MARGIN = """\
The two higher orders of sand are equal                                       2026
Journal of Sand, Volume 28, no. 4, pp. 1391–1442

Steenrod operations on silt                                                   2025
With Guy Lamark and Tove Lindqvist
Proceedings of the Longshore Society, Volume 130, no. 2, e70024

A survey of mud and its congruences in the partially ordered sets of the      2024
northern plain, with Ada Marsh?
Surveys in Mud, Volume 11, no. 1, pp. 153–203
"""


def test_years_at_the_right_margin() -> None:
    found = publications(AT_THE_MARGIN, name="cv.txt")
    assert [(p.title, p.authors, p.venue, p.year) for p in found[:2]] == [
        ("The two higher orders of sand are equal", (), "Journal of Sand", 2026),
        (
            "Steenrod operations on silt",
            ("Guy Lamark", "Tove Lindqvist"),
            "Proceedings of the Longshore Society",
            2025,
        ),
    ]
    assert found[2].title.startswith(
        "A survey of mud and its congruences in the partially ordered sets of the northern"
    )
    assert found[2].year == 2024


def test_years_in_the_brackets_of_editors() -> None:
    found = publications(
        "Sand and Its Valleys Under Federal Law, with Stuart W. Dahl, in The Sand Handbook: Valleys in the Law "
        "(A. Marsh, ed., 2002)\n\nSilt in the Law of the Plain, in The Role of Silt in Plain Law (D. Berg & T. Klee "
        "eds., 2d ed. 2011)\n\nMud Syndicalism: Control of the Fens, 14 Longshore Law Journal 444 (2014)\n",
        name="cv.txt",
    )
    assert [p.year for p in found] == [2002, 2011, 2014]


STACKED_LABELS = """\
Jung, S., Marten, A., Berg, A. Impact of an electronic kettle on shared models of steam within
lid care teams. Journal of Sandy Informatics, 2017, 63(2): 17-24.

[j.2.]

[j.3.]
[j.4.]
[j.5.]

[j.6.]

Berg, A., Carter, E., Dahl, B.C. Driven to Dunes: the Nature and Purpose of Interruptions in Sand.
Journal of Sandy Informatics, 2016, 62(1): 117-24.

Berg, A., Vance, D., Holm, D. How Do Lids Spend Their Shift? A Time and Motion Study With a Focus.
Kettle Medicine, 2016, 91(6): 827-832.
"""


def test_stacked_labels_say_nothing_of_the_work_above_them() -> None:
    found = publications(STACKED_LABELS, "Publications", name="cv.txt")
    assert [(p.year, p.pages, p.notes) for p in found] == [
        (2017, "17-24", ()), (2016, "117-24", ()), (2016, "827-832", ()),
    ]  # fmt: skip
