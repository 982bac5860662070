# ruff: noqa: E501 (a case reads better on one line)
"""What only the other entries of a list tell: recurring venues, what is no entry; and remarks with venues of their own."""

from __future__ import annotations

import pytest

from converter.parse import parse
from converter.readers import read
from tests.publications.helpers import parsed, publications


def test_a_venue_that_recurs_is_in_no_title() -> None:
    found = publications(
        "- C. Berg, B. Lund, Plane sand for solving rivers in complex media, DUNES, Altstadt, 2024.\n"
        "- C. Berg, S. Chalk, E. A. Dahl, Fast and accurate gravel for the transmission of silt, DUNES, Altstadt, 2024.\n"
        "- C. Berg, A. D. Kim, Capturing grains in light scattering by spheres, DUNES, Seehaven, 2022.\n"
        "- C. Berg, E. A. Dahl, Boundary equations for optical mud, DUNES, Seehaven, 2021.\n"
    )
    assert {p.venue for p in found} == {"DUNES"}
    assert found[3].title == "Boundary equations for optical mud"


def test_sentences_on_other_versions_are_notes() -> None:
    found = publications(
        "- S. Berg, A. Dahl. Grain manipulation in gravel. SANDS-2016. Also presented at DUNES-2017.\n"
        "- A. Dahl, U. Lund. Silt in dynamic logic. Journal of Sand. This paper expands and corrects the previous SANDS-2015 publication.\n"
        "- A. Dahl. Rivers of old. Journal of Gravel 12, 2019.\n"
    )
    assert [(p.venue, p.year) for p in found] == [
        ("SANDS", 2016),
        ("Journal of Sand", None),
        ("Journal of Gravel", 2019),
    ]
    assert found[0].notes == ("Also presented at DUNES-2017.",)


LIST = (
    "- Berg, A. (2019). Sand in rivers. Journal of Gravel, 2, 3-9.\n- Berg, A. (2018). Silt in rivers. Journal of Gravel, 1, 3-9.\n"
    "- Dahl, C. (2017). Mud in rivers. Journal of Gravel, 1, 13-19.\n- Dahl, C. (2016). Clay in rivers. Journal of Gravel, 1, 23-29.\n"
    "- Dahl, C. (2015). Loam in rivers. Journal of Gravel, 1, 33-39.\n"
)


@pytest.mark.parametrize(
    "stray", ["Link", "docs/sands19poster.pdf", "Recommended by F1000", "https://example.org/citations?user=berg"]
)
def test_what_is_no_entry(stray: str) -> None:
    result = parsed(f"{LIST}- {stray}\n")
    assert len(result.publications) == 5
    assert [block.text.plain for block in result.prose] == [stray]


def test_the_foot_of_a_page_is_no_list() -> None:
    foot = "## Wayfinding\n\nOur bus stops here.\n\nHouse by the water\n\nSchedule, map\n"
    cv = parse(read("papers.md", f"---\ntitle: Publications\n---\n# Publications\n\n{LIST}\n{foot}".encode()))
    assert len(cv.publications) == 5


def test_articles_and_chapters_below_one_heading() -> None:
    source = (
        "- Berg, A. (2021). The contents of sand. Gravelese, 197, 12–19.\n"
        "- Berg, A. (2020). Silt and memory. In C. Dahl (Ed.), The Handbook of Mud. Gilder University Press.\n"
        "- Berg, A. (2019). Sand (2018), again. Gravelese, 19(1), 2019.\n"
    )
    found = publications(source, "Publications", "Articles & Book Chapters")
    assert [(p.kind, p.pages) for p in found] == [("journal", "12–19"), ("chapter", None), ("journal", None)]


def test_names_places_and_signs() -> None:
    found = publications(
        "- S. Berg, R. Ivo da Rocha Lima Filho (2022): Predicting silt, Accepted for the 2023 Gilder Sand Conference, Altstadt\n"
        "- S. Berg, C. Dahl (2008): Sand in VR, In Proceedings of the 5. Workshop Flüsse und Sand, Altstadt, 2008\n"
        "- S. Berg, C. Dahl (2007): Entwicklung des VR-, MR- und AR-Sandes →, In Proceedings of the Gravel Conference, 11/2007, S. 3-9\n"
    )
    assert found[0].authors == ("S. Berg", "R. Ivo da Rocha Lima Filho")
    assert (found[0].year, found[0].status) == (2022, "accepted")
    assert found[1].venue == "Proceedings of the 5. Workshop Flüsse und Sand"
    assert (found[2].title, found[2].issue) == ("Entwicklung des VR-, MR- und AR-Sandes", None)
