# ruff: noqa: E501 (a case reads better on one line)
"""Entries in the layouts of real lists: which entries there are, and what stands above them."""

from __future__ import annotations

import pytest

from tests.publications.helpers import covered, parsed, publications

WRAPPED_FLUSH = """\
Berg A, Dahl C, Oduya K. Sand in the old valleys of the northern hills and
in the rivers. Journal of Sand, 2021, 12(1): 43-57.
Dahl C, Berg A. Silt in the new valley. Journal of Sand, 2020, 13: 10-22.
Oduya K, Berg A, Lindqvist T. Mud that moves downhill after rain in a dry
year. Journal of Mud, 2019, 14: 11-19.
Lindqvist T, Berg A. Clay in any valley. Journal of Clay, 2018, 3: 1-9.
"""
HANGING = """\
Sand in the old valleys, with Carla Dahl, Journal of Sand 13:1
   (2021): 77-105
Silt and the Environmental Question, 1945-1990,
   with Kira Oduya, Journal of Silt 5 (2019): 7-15
Mud in Valleys, Journal of Mud 2
   (2018): 237-254
"""
HANGING_ONE_A_LINE = """\
S. Berg and K. O. Dahl, “Sand in old valleys,” Nature
    Landscapes (in press).
K. O. Dahl, “Silt, mud and growth,” PhD thesis, Westlake Technical
    University, 2020.
K. Marsh, D. Oduya, K. O. Dahl, and J.-L.
    Lindqvist, “Mud in valleys,” in Workshop on Gardens, New Haven, CT, 2019.
K. O. Dahl and K. Marsh, “Clay in any valley,” Journal of Clay, vol. 85, no. 2, pp. 696–724, 2018.
"""
NUMBERS_ALONE = """\
1.

Berg A, Dahl C. Sand in the old valley. Journal of Sand 2021;12:43-57.

4.7

2.

Dahl C, Berg A. Silt in the new valley. Journal of Sand 2020;13:10-22.

2.8*

3.

Berg A. Mud in any valley at all. Journal of Mud 2019;14:11-19.

3.0
"""
TRIPLES = """\
Sand in the old valley
Anna Berg and Carla Dahl
Journal of Sand 12(1):43-57, 2021

Silt in the new valley
Carla Dahl, Anna Berg and Kira Oduya
Proceedings of the Conference on Silt 2020, pp. 10-22

Mud in any valley at all
Anna Berg
Journal of Mud 14:11-19, 2019
"""
PAIRS = """\
Anna Berg, Carla Dahl:
Sand in the old valley. SANDCON 2016: 337-340

Carla Dahl, Kira Oduya, Anna B. Berg:
Silt in the new valley: a study. Journal of Silt 44(6): 1819-1821 (2008)

Anna Berg, Carla Dahl: Mud in any valley at all. MUDCON 2016: 1-4
"""
YEAR_COLUMN = """\
2021    Berg A, Dahl C. Sand in the old valleys of the northern hills
        since 1890. Journal of Sand, 12: 43-57.
2020    Dahl C, Berg A. Silt in the new valleys of the southern hills,
        2009. Reprinted in the Journal of Sand, 13: 10-22.

2019    Berg A. Mud in any valley at all. Journal of Mud, 14: 11-19.
"""
RUNNING_HEADS = """\
[1] Berg A, Dahl C. Sand in the old valleys of the northern hills and

CV Anna Berg 16

in the rivers. Journal of Sand, 2021, 12(1): 43-57.

[2] Dahl C, Berg A. Silt in the new valley. Journal of Sand, 2020, 13: 10-22.

CV Anna Berg 17

[3] Berg A. Mud in any valley at all. Journal of Mud, 2019, 14: 11-19.
"""
LISTS = {
    "wrapped without indents": (WRAPPED_FLUSH, "cv.txt", [2021, 2020, 2019, 2018]),
    "hanging indents": (HANGING, "cv.txt", [2021, 2019, 2018]),
    "hanging indents and single lines": (HANGING_ONE_A_LINE, "cv.txt", [None, 2020, 2019, 2018]),
    "numbers alone on a line, impact factors": (NUMBERS_ALONE, "cv.txt", [2021, 2020, 2019]),
    "title, authors and venue lines": (TRIPLES, "cv.txt", [2021, 2020, 2019]),
    "authors, then the rest": (PAIRS, "cv.md", [2016, 2008, 2016]),
    "a column of years": (YEAR_COLUMN, "cv.txt", [2021, 2020, 2019]),
    "running heads inside entries": (RUNNING_HEADS, "cv.txt", [2021, 2020, 2019]),
    "years as list markers": ("- 2021. Berg A, Dahl C. Sand in valleys. Journal of Sand.\n- 2019. Dahl C, Berg A. Silt in valleys. Journal of Silt.", "cv.md", [2021, 2019]),
    "numbers in any order": ("5. Berg A, Dahl C. Sand in valleys. Journal of Sand, 2021.\n6. Dahl C, Berg A. Silt in\n   valleys. Journal of Silt, 2020.\n2. Berg A, Oduya K. Mud in valleys. Journal of Mud, 2019.", "cv.md", [2021, 2020, 2019]),
    "soft breaks in items": ("- Berg A, Dahl C, Oduya K. Sand. 2021.\n  “Sand and what explains it all in the end”. Journal of Sand 15.\n- Dahl C, Berg A. 2020. “Silt and all of its relatives.” Journal of Silt 3.", "cv.md", [2021, 2020]),
    "paragraphs with a year in front": ("2021: Sand im Tal. In: Carla Dahl (Hg.): Sande. Berlin: Sandverlag, S. 83–90.\n\n2020: Lehm im Tal. In: Kira Oduya (Hg.): Lehme. Wien: Lehmverlag, S. 8–9.\n\nDer »neue Lehm« ist etwa 60 Jahre alt – diese Epoche wurde wissenschaftlich durch Anna Berg (*1959) begleitet, die in ihren Schriften den Begriff des Lehms prägte.\n\n2019: Ton im Tal. In: Carla Dahl (Hg.): Tone. Berlin: Sandverlag, S. 3–9.\n\n2018: Kies im Tal. In: Carla Dahl (Hg.): Kiese. Berlin: Sandverlag, S. 3–9.", "cv.md", [2021, 2020, 2019, 2018]),
}  # fmt: skip


@pytest.mark.parametrize("case", LISTS)
def test_years_of_a_list(case: str) -> None:
    source, name, years = LISTS[case]
    assert [p.year for p in publications(source, name=name)] == years


def test_remarks_between_paragraphs_belong_to_the_entry_above() -> None:
    source = (
        "[Sand and Law](https://example.org/1), 23 J. SAND L. 793 (2020).\n\n- Winner of the Sand Prize for an article that most\n\nbreaks new ground\n\n"
        "[Silt and Law](https://example.org/2), 113 AM. J. SAND L. 326 (2019);\n\nSAND WORKING PAPER 2018/6 (SAND SERIES) (2018).\n\n"
        "[Mud and Law](https://example.org/3), 112 AM. J. SAND L. 47 (2018)."
    )
    assert [p.title for p in publications(source)] == ["Sand and Law", "Silt and Law", "Mud and Law"]


def test_titles_may_begin_in_lower_case() -> None:
    source = "On the sand of old valleys. Anna Berg, Carla Dahl. Journal of Sand 12, 2021.\n\nsilt in new valleys and on old hills. Carla Dahl, Anna Berg. Journal of Silt 12, 2020."
    assert len(publications(source, name="cv.txt")) == 2


def test_links_back_to_the_top_are_no_entries() -> None:
    result = parsed("Anna Berg, Carla Dahl. Sand in the valley. Journal of Sand, 2019.\n\n[Back to the start](#top)")
    assert len(result.publications) == 1
    assert [b.text.plain for b in result.prose] == ["Back to the start"]


def test_a_status_label_holds_until_the_next_year() -> None:
    source = (
        "Forthcoming\n\nAnna Berg, Carla Dahl. Sand in the valley. Journal of Sand.\n\n"
        "2019\n\nCarla Dahl, Anna Berg. Silt in the valley. Journal of Silt.\n\n"
        "In preparation\n\nAnna Berg, Carla Dahl. Mud in the valley."
    )
    one, two, three = publications(source, name="cv.txt")
    assert (one.status, one.year) == ("in press", None)
    assert (two.status, two.year) == ("published", 2019)
    assert (three.status, three.year) == ("in preparation", None)


BADGES = """\
<div class='paper-box'><div><div class="badge">SANDCON-26</div><img src='a.png'></div>
<div class='paper-box-text' markdown="1">
[Sand in the old valley of the north](https://example.org/1) \\\\
Anna Berg\\*, **Carla Dahl**\\*, Kira Oduya
</div></div>
<div class='paper-box'><div><div class="badge">SILT 2024 Oral</div><img src='b.png'></div>
<div class='paper-box-text' markdown="1">

[2] [Silt in the new valley of the south](https://example.org/2)

**Carla Dahl**, Kira Oduya

[**Project**](https://example.org/p)
- The first silt that moves.
- Nobody has seen it before.
</div></div>
"""


def test_badges_stand_above_their_entries() -> None:
    one, two = publications(BADGES)
    assert (one.title, one.authors) == (
        "Sand in the old valley of the north",
        ("Anna Berg", "Carla Dahl", "Kira Oduya"),
    )
    assert (one.venue, one.year) == ("SANDCON-26", 2026)
    assert (two.title, two.authors) == ("Silt in the new valley of the south", ("Carla Dahl", "Kira Oduya"))
    assert (two.venue, two.year, two.notes) == ("SILT", 2024, ("Oral",))
    assert [b.text.plain for b in two.details] == ["The first silt that moves.", "Nobody has seen it before."]


def test_remarks_below_a_title_its_authors_and_its_venue() -> None:
    source = (
        "[Sand in the old valley](https://example.org/1)\n\nAnna Berg, Carla Dahl\n\n**Sand and Clay, 2021**\n\n- 沙子在山谷中移动得很慢\n\n"
        "[Silt in the new valley](https://example.org/2)\n\nCarla Dahl, Anna Berg\n\n**Clay Engineering & Sand Safety, 24(5):110. 2020**\n\n- 河流很快\n"
    )
    one, two = publications(source)
    assert (one.title, one.venue, one.year) == ("Sand in the old valley", "Sand and Clay", 2021)
    assert (two.title, two.venue, two.year) == ("Silt in the new valley", "Clay Engineering & Sand Safety", 2020)


def test_a_long_line_of_nothing_but_heading_words_is_a_label() -> None:
    source = "International Conferences and Workshops\n\nAnna Berg, Carla Dahl. Sand in the valley. Proc. Sand Days, 2019.\n\nCarla Dahl, Anna Berg. Silt in the valley. Proc. Silt Days, 2018."
    assert len(publications(source)) == 2


@pytest.mark.parametrize("case", LISTS)
def test_nothing_is_lost(case: str) -> None:
    source, name, _ = LISTS[case]
    result = parsed(source, name=name)
    kept = "".join(covered(p) for p in result.publications)
    kept += "".join(b.text.plain for p in result.publications for b in p.details)
    kept += "".join(b.text.plain for b in result.prose)
    for word in ("Berg", "Sand", "Silt", "Mud", "Lehm", "Clay", "Prize"):
        assert kept.count(word) == source.count(word)
