# ruff: noqa: E501 (a case reads better on one line)
"""Whole CVs as programs extract them from PDF: lost columns, lists below other headings, letters before numbers."""

from __future__ import annotations

from converter.model import CV
from converter.parse import parse
from converter.readers import read
from tests.publications.helpers import publications


def cv_of(source: str) -> CV:
    return parse(read("cv.txt", source.encode()))


def kinds(cv: CV) -> list[tuple[str, str]]:
    return [(section.heading, section.kind) for section in cv.sections if section.heading]


LOST_COLUMN = """\
Ida Doe
Skills Peat cores, sieves
Honors Reed medal, 2012
Publications 1. A. Berg, C. Dahl, and I. Doe. Sand in the old valleys of the northern hills. Journal of
Sand, 12, 43-57, 2021.
2. I. Doe and K. Oduya. Silt in the new valley. Contemporary Rivers, 13(2), 10-22,
2020.
3. I. Doe. Mud that moves downhill after rain. Journal of Mud, 14, 11-19, 2019
Research Talks 1. Slow rivers. Fen Days, Ely, 2018
2. Wide plains. Fen Days, Ely, 2017
"""


def test_a_heading_in_front_of_the_first_number_of_its_list() -> None:
    cv = cv_of(LOST_COLUMN)
    assert [(s.heading, s.kind) for s in cv.sections][-2:] == [
        ("Publications", "publications"),
        ("Research Talks", "talks"),
    ]
    assert [(p.authors[0], p.year) for p in cv.publications] == [("A. Berg", 2021), ("I. Doe", 2020), ("I. Doe", 2019)]


BELOW_OTHERS = """\
IDA DOE

EDUCATION
PhD in Reeds, University of Fenland, 2015

TEACHING, MATERIALS & PUBLICATIONS
Teaching Materials
Doe, I. (2022). Fens for beginners. Available via the reed bank.
Publications
Doe, I. & Ko¨nig, C. (2021). Sand in the old valleys. Journal of Sand, 12(3), 43-57. Available open access via the journal.
Rı´os, K., Doe, I. & Kazemekaityt˙e, A. (2020). Silt in the new valley of the northern plain and its slow
rivers. Contemporary Rivers, 13(2), 10–22. 10.1000/182.

PROFESSIONAL SERVICE
Peer Reviewing
Journals
Journal of Sand, Contemporary Rivers, Journal of Mud
Workshops / Conferences
Fen Days, Reed Days

FIVE MOST IMPORTANT PUBLICATIONS
Doe, I. & Berg, A. (2019). Mud that moves downhill after rain. Journal of Mud, 14, 11-19.
Doe, I. & Berg, A. (2018). Clay in any valley. Journal of Clay, 3, 1-9.
"""


def test_lists_below_headings_on_something_else() -> None:
    cv = cv_of(BELOW_OTHERS)
    found = dict(kinds(cv))
    assert (found["Publications"], found["Journals"], found["Workshops / Conferences"]) == (
        "publications",
        "service",
        "service",
    )
    assert found["FIVE MOST IMPORTANT PUBLICATIONS"] == "publications"
    assert [(p.title, p.authors, p.venue, p.year) for p in cv.publications] == [
        ("Sand in the old valleys", ("Doe, I.", "König, C."), "Journal of Sand", 2021),
        (
            "Silt in the new valley of the northern plain and its slow rivers",
            ("Ríos, K.", "Doe, I.", "Kazemekaitytė, A."),
            "Contemporary Rivers",
            2020,
        ),
        ("Mud that moves downhill after rain", ("Doe, I.", "Berg, A."), "Journal of Mud", 2019),
        ("Clay in any valley", ("Doe, I.", "Berg, A."), "Journal of Clay", 2018),
    ]


LETTERS = """\
Journal Papers
J.3 A. Berg and I. Doe. Sand in the old valleys of the northern hills. Journal of Sand, 2021
J.2 I. Doe and K. Oduya. Silt in the new valley. Contemporary Rivers, 2020
J.1 I. Doe. Mud that moves downhill after rain. Journal of Mud, 2019
Reports
R.1 I. Doe and C. Dahl. Clay in any valley of the plain. Technical report, University of Fenland, 2016
"""


def test_numbers_behind_letters() -> None:
    found = cv_of(LETTERS).publications
    assert [(p.authors, p.year) for p in found] == [
        (("A. Berg", "I. Doe"), 2021),
        (("I. Doe", "K. Oduya"), 2020),
        (("I. Doe",), 2019),
        (("I. Doe", "C. Dahl"), 2016),
    ]


def test_bullets_behind_years() -> None:
    found = publications(
        "2023   ▶  Doe, I., & Berg, A. Sand in the old valleys of\n           the hills. Journal of Sand, 12(3), 43–57.\n"
        "2022   ▶  Doe, I., & Dahl, C. Silt in the new valley. Contemporary Rivers, 13(2), 10–22.\n",
        name="cv.txt",
    )
    assert [(p.title, p.authors, p.year) for p in found] == [
        ("Sand in the old valleys of the hills", ("Doe, I.", "Berg, A."), 2023),
        ("Silt in the new valley", ("Doe, I.", "Dahl, C."), 2022),
    ]


THREE_LINES = """\
Sand in the Old Valleys of the Northern Hills
A Berg*, I Doe*, K Oduya and C Dahl
International Conference on Sand 2022 (ICS 2022)
Silt, Meets: The New Valley
I Doe, T Lind and K Oduya
in submission
Mud that Moves Downhill
C Dahl, I Doe and A Berg
Deep Mud: Methods and Applications (Best student paper award, MUD’21)
Clay in any Valley
I Doe and T Lind
The Conference on Clay 2019 (Clay 2019)
Gravel on Flat Shores
K Oduya, I Doe and T Lind
Journal of Gravel 2018 (JG 2018)
Peat in the Low Fens
T Lind, I Doe and R Marsh
The Conference on Peat 2017 (Peat 2017)
"""


def test_titles_above_their_authors_where_some_entries_have_no_year() -> None:
    found = publications(THREE_LINES, name="cv.txt")
    assert [p.title for p in found] == [
        "Sand in the Old Valleys of the Northern Hills",
        "Silt, Meets: The New Valley",
        "Mud that Moves Downhill",
        "Clay in any Valley",
        "Gravel on Flat Shores",
        "Peat in the Low Fens",
    ]
    assert found[1].authors == ("I Doe", "T Lind", "K Oduya")


def test_drafts_and_dashes_at_line_ends() -> None:
    (found,) = publications(
        "1. Doe, I., and Berg, A. Dealing with silt: An application of the exit–\nvoice framework. Completed Draft.\n",
        name="cv.txt",
    )
    assert found.title == "Dealing with silt: An application of the exit–voice framework"
    assert (found.venue, found.status) == (None, "in preparation")
