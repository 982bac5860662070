# ruff: noqa: E501 (a case reads better on one line)
"""Whole CVs as programs extract them from PDF: lost columns, lists below other headings, letters before numbers."""

from __future__ import annotations

import pytest

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


CODES = """\
2024 J3 Are Valleys Increasing? Understanding How Differing Definitions of
Sand Change Trends in Rivers Link
Doe, I., Berg, A., and Oduya, K.
Journal of Sand, 44(4), 140-149
2023 J2 Visualizing Silt: How Rivers Make Plains Link Press
Lind, T., Ridge, S., Doe, I., and Marsh, N.
Contemporary Rivers, 3(5), 76
2022 J1 Mud Patterns and Mud Alignment in Remote Fens Link
Doe, I., and Berg, A.
Proceedings of the Mud Society, 6(2), 1-31
"""


def test_codes_behind_years_and_labels_of_lost_links() -> None:
    found = publications(CODES, name="cv.txt")
    assert [(p.title, len(p.authors), p.year) for p in found] == [
        ("Are Valleys Increasing? Understanding How Differing Definitions of Sand Change Trends in Rivers", 3, 2024),
        ("Visualizing Silt: How Rivers Make Plains", 4, 2023),
        ("Mud Patterns and Mud Alignment in Remote Fens", 2, 2022),
    ]


COLUMN_OF_DATES = """\
Publications

Doe, I. & Berg, A. (2021). Sand in the old valleys. Journal of Sand, 12(3), 43-57.

02/2025 – present

2019
2018

Doe, I. (2020). Silt in the new valley. Contemporary Rivers, 13(2), 10-22.

In Preparation
Berg, A. & Doe, I., Lind, T. & Oduya, K. (in prep). Mud that moves downhill after rain in a
dry year.
"""


def test_dates_of_a_lost_column_are_no_works_and_a_status_on_its_own_line_is_a_label() -> None:
    cv = cv_of(COLUMN_OF_DATES)
    assert [(p.title, len(p.authors), p.status) for p in cv.publications] == [
        ("Sand in the old valleys", 2, "published"),
        ("Silt in the new valley", 1, "published"),
        ("Mud that moves downhill after rain in a dry year", 4, "in preparation"),
    ]


AUTHORS = [
    ("Le Blanc Marais, A. & Doe, I.", ["Le Blanc Marais, A.", "Doe, I."]),
    ("Doe, I1/7*#, Berg, A2/7; … Lind, TK.", ["Doe, I", "Berg, A", "Lind, TK"]),
    ("Ida Doe, Anna Berg, etc.", ["Ida Doe", "Anna Berg"]),
]


@pytest.mark.parametrize(("authors", "expected"), AUTHORS)
def test_authors_with_places_and_others(authors: str, expected: list[str]) -> None:
    (found,) = publications(f"1. {authors} (2021) Sand in the old valleys. Journal of Sand 12, 43-57.\n", name="cv.txt")
    assert (list(found.authors), found.title) == (expected, "Sand in the old valleys")


def test_hyphens_of_compounds_at_line_ends() -> None:
    found = publications(
        "1. Doe, I. (2021). Networks of reed-\npollinator pairs and decision-\nmaking in unre-\nlated val-\nleys. Journal of "
        "Sand 12, 43-57. h ps://doi.org/10.1000/182\n2. Doe, I. (2020). More reed-pollinator networks. Journal of Sand 11(2), 2019, "
        "2080-2088.\n",
        name="cv.txt",
    )
    assert found[0].title == "Networks of reed-pollinator pairs and decision-making in unrelated valleys"
    assert (found[0].venue, found[0].doi) == ("Journal of Sand", "10.1000/182")
    assert found[1].pages == "2080-2088"


ABSTRACTS = """\
“Sand in the Old Valleys and Its Slow Ways” (with Anna Berg)
Abstract: This paper contributes to the literature on sand. We find that valleys matter. The difference between
the northern and the southern ones is large. It amplifies the effect of rain.

“Silt in the New Valley”
Abstract: The contribution of this paper is to analyze silt. This paper is the first to consider rivers. We show
that plains result.
"""


def test_quoted_titles_above_their_abstracts() -> None:
    assert [(p.title, p.authors) for p in publications(ABSTRACTS, name="cv.txt")] == [
        ("Sand in the Old Valleys and Its Slow Ways", ("Anna Berg",)),
        ("Silt in the New Valley", ()),
    ]


VENUES = [
    ("Ida Doe, Anna Berg. Sand in old valleys. SAND’23.", ("SAND’23", 2023)),
    ("Doe, Ida and Berg, Anna. “Sand in old valleys”. NordSand 2020, ACM.", ("NordSand", 2020)),
    ("Doe, Ida and Berg, Anna. “Sand in old valleys”. IDS, ACM. 2018.", ("IDS", 2018)),
    (
        "Doe, I. and Berg, A. 2022. Sand in old valleys. In 2022 Winter Sand Conference (WSC) (pp. 713-723).",
        ("Winter Sand Conference (WSC)", 2022),
    ),
    (
        "Doe, I. and Berg, A. 2016. Sand in old valleys. Journal of Sand 12 (Summer 2016): 1-9.",
        ("Journal of Sand", 2016),
    ),
]


@pytest.mark.parametrize(("entry", "expected"), VENUES)
def test_venues_and_years_inside_of_their_names(entry: str, expected: tuple[str, int]) -> None:
    (found,) = publications(f"1. {entry}\n", name="cv.txt")
    assert (found.title, found.venue, found.year) == ("Sand in old valleys", *expected)


def test_quotes_around_apostrophes_and_a_role_before_the_authors() -> None:
    found = publications(
        "1. ‘Lind’s order theorem from a valley’s point of view’ (with R. Dahl). Algebra of Sand, 81(5), 2020.\n"
        "2. [Joint lead author] Doe, I., Lind, T. (2021) “Trends in the burden of silt”. The Fen 33, 12–22.\n",
        name="cv.txt",
    )
    assert [p.title for p in found] == [
        "Lind’s order theorem from a valley’s point of view",
        "Trends in the burden of silt",
    ]


LABELS = """\
Publications
• Preprints/Under review:
1. Doe, I., & Berg, A. (2021). Sand in the old valleys of the hills. bioRxiv.
2. Lind, T., & Doe, I. (2020). Silt in the new valley of the north. bioRxiv.
• Journal articles:
1. Doe, I. (2019). Mud that moves downhill after rain. Journal of Mud, 14, 11-19.
2. Doe, I., & Oduya, K. (2018). Clay in any valley of the plain. Journal of Clay, 3, 1-9.

Manuscripts reviewed
Journal of Clay, March 2022
Journal of Sand, July 2022
"""


def test_labels_that_are_items_above_items() -> None:
    cv = cv_of(LABELS)
    assert [(p.year, p.kind, len(p.authors)) for p in cv.publications] == [
        (2021, "preprint", 2),
        (2020, "preprint", 2),
        (2019, "journal", 1),
        (2018, "journal", 2),
    ]
    assert dict(kinds(cv))["Manuscripts reviewed"] == "service"


TALKED = """\
Publications
Lind, T., Berg, A., and Doe, I. (2022). A path to sand: The
course of old rivers. Poster Presentation, 2nd Workshop on Sand and Silt
Conference (ELM 2), Virtual. (May 18-20)
Lind, T., and Berg, A. (2022). Do islands care about the sea? Poster
Presentation, 58th Annual Meeting of the Society for Sand, Lund. (April
22-24)
Lind, T. (2021). Dry sand that moves in the old valleys: the Onsager–
Runge equations for a slope of 30 degrees and less. Computer
Physics Communications, 12(3), 14-19.
Berg, A. (2020). Mud that moves downhill after rain. Journal of Mud, 14, 11-19.
"""


def test_lines_inside_entries_that_begin_as_headings_do() -> None:
    found = publications(TALKED, name="cv.txt")
    assert [p.venue for p in found] == [
        "2nd Workshop on Sand and Silt Conference (ELM 2)",
        "58th Annual Meeting of the Society for Sand",
        "Computer Physics Communications",
        "Journal of Mud",
    ]
    assert (
        found[2].title
        == "Dry sand that moves in the old valleys: the Onsager–Runge equations for a slope of 30 degrees and less"
    )


LABELS_OF_NUMBERS = """\
- 1 -
Ida Doe
Education
2013 - 2017 Ph.D., Peat Physics, University of Fenland
Publications
- Undergoing journal papers/books (* lead author)
[2] Doe, I., Berg, A., Dahl, C., 2021. Slow rivers carry old sand over wide plains and lose most of
it again. In preparation
[1] Berg, A., Doe, I., 2021. Influences of air on the silt of the northern valley. In preparation
- 2 -
- Peer-reviewed journal papers/books (* lead author)
[2] Doe, I., Dahl, C., 2019. Mud that moves downhill after rain. Chinese J. of Mud, 62(11): 4437-4450.
[1] Doe, I., Berg, A., 2018. Old reeds below the young fens of the north and of their lakes and
ponds. Tectonomud, 213(1), 511-533.
"""


def test_bullets_that_say_what_the_numbers_below_them_are() -> None:
    found = cv_of(LABELS_OF_NUMBERS).publications
    assert [(p.title, p.year, p.kind, p.status) for p in found] == [
        ("Slow rivers carry old sand over wide plains and lose most of it again", 2021, "other", "in preparation"),
        ("Influences of air on the silt of the northern valley", 2021, "other", "in preparation"),
        ("Mud that moves downhill after rain", 2019, "journal", "published"),
        ("Old reeds below the young fens of the north and of their lakes and ponds", 2018, "journal", "published"),
    ]


LOST_LABELS = """\
Ida Doe
Publications
1. Anna Berg, Carl Dahl, Jr., & Ida Doe. (2024). “Slow rivers carry old sand over the plains.” Journal of
Experimental Sand 0(0). Journal. Preprint
2. Ida Doe. (2024). “Silt in the new valleys.” Sand Base 0(0). Journal
3. Ida Doe & Anna Berg (2023). “Does sand speed up rivers? No.” Sand Briefings, 2(2). Open Access.
4. Ida Doe (2022). “Mud that moves downhill after rain.” Sand Quarterly 0(0). Open Access
5. Carl Dahl, Jr. & Ida Doe (2021). “Old reeds below the young fens.” Sand Quarterly, 28(1), 3-44. Open Access or
Preprint
"""


def test_labels_of_lost_links_behind_stops_and_juniors() -> None:
    found = cv_of(LOST_LABELS).publications
    assert [(p.authors, p.venue, p.status) for p in found] == [
        (("Anna Berg", "Carl Dahl, Jr.", "Ida Doe"), "Journal of Experimental Sand", "published"),
        (("Ida Doe",), "Sand Base", "published"),
        (("Ida Doe", "Anna Berg"), "Sand Briefings", "published"),
        (("Ida Doe",), "Sand Quarterly", "published"),
        (("Carl Dahl, Jr.", "Ida Doe"), "Sand Quarterly", "published"),
    ]


YEARS_OF_VANCOUVER = """\
Ida Doe
PUBLICATIONS
2025 Sund L, Frei S, Doe I. Building a centre for sand in an old valley of the north: an
evaluation of slow rivers. BMC Sand Research.
2025 Sep 3;25(1):1185.
2025 Passer D, Doe I. Designs for young dunes: recommendations from the letters. npj Sand Medicine.
2025 Jul 9;8(1):417.
2024 Schade V, Doe I. Development of an informed plan for the care of patients on wide plains, their
rivers and healthcare professionals. Sandy health. 2024 Feb;11:2055.
"""


def test_years_and_days_of_vancouver_style_at_the_beginning_of_lines() -> None:
    found = cv_of(YEARS_OF_VANCOUVER).publications
    assert [(p.venue, p.year, p.volume, p.pages) for p in found] == [
        ("BMC Sand Research", 2025, "25", "1185"),
        ("npj Sand Medicine", 2025, "8", "417"),
        ("Sandy health", 2024, "11", "2055"),
    ]


def test_no_name_goes_on_in_the_line_of_the_journal() -> None:
    found = cv_of(
        "Ida Doe\n\nPublications\n\nThe “sandification” of white rivers\nIda Doe Yonder, David West Brook, Kathleen M. Carlow\n"
        "Computational and Mathematical Sand Theory, 2024. pdf\n\nSlow rivers on wide plains\nIda Doe Yonder, Carl Dahl\n"
        "Sand Letters, 2023. pdf\n\nOld silt in the valleys of the north\nCarl Dahl, Ida Doe Yonder\nSand Letters, 2022. pdf\n"
    ).publications
    assert found[0].authors == ("Ida Doe Yonder", "David West Brook", "Kathleen M. Carlow")
    assert found[0].venue == "Computational and Mathematical Sand Theory"


DRAFTS = """\
Ida Doe

Publications

Articles under review
Doe, I., Sund, L., and Frei, S. ‘Seven Mills and One Weir: Millers, Eels, and the Law of the Upper
Marsh.’ Invited to Resubmit at Sand Policy.
Doe, I. and Frei, S. ‘Who Pays the Lockkeeper? A Ledger from the Canal.’ Under Review at Views on Sand.

Work in progress
‘Barges, Debts, and Dowries’
‘Ice Fairs and Their Licences’ (with Lea Sund, Karl Passer, and Dora Schade)
‘Why Did the Weavers’ Guild Buy a Bridge in a Dry Year?’ (with Lea Sund, Karl
Passer, and Dora Schade)
‘Towpaths at Dawn? Horses’ Wages on the Canal Before Steam Tugs’
‘Reeds as Rent’ (with Lea Sund)
"""


def test_works_in_progress_that_are_titles_in_single_quotes() -> None:
    found = cv_of(DRAFTS).publications
    assert [(p.title, len(p.authors), p.venue) for p in found] == [
        ("Seven Mills and One Weir: Millers, Eels, and the Law of the Upper Marsh", 3, "Sand Policy"),
        ("Who Pays the Lockkeeper? A Ledger from the Canal", 2, "Views on Sand"),
        ("Barges, Debts, and Dowries", 0, None),
        ("Ice Fairs and Their Licences", 3, None),
        ("Why Did the Weavers’ Guild Buy a Bridge in a Dry Year?", 3, None),
        ("Towpaths at Dawn? Horses’ Wages on the Canal Before Steam Tugs", 0, None),
        ("Reeds as Rent", 1, None),
    ]


TORN_DOIS = """\
Publications

[2] Falk, M., and Lund, I. (2025). Quantifying future effects of a rising marsh on ponds and
    ditches. Journal of Pond Science, 127. https://doi.org/10.9999/j.pond.2025.10
    5649
[1] Falk, M., Lund, I., Holm, J., and Berg, A. (2022). Coupled ripples and a natural model for ponds
    and their planning. Pond Letters, 10(12). https://doi.org/10.9999/2022
    EF003059
"""


def test_dois_whose_end_is_the_last_line() -> None:
    assert [p.doi for p in publications(TORN_DOIS, name="cv.txt")] == [
        "10.9999/j.pond.2025.105649",
        "10.9999/2022EF003059",
    ]
