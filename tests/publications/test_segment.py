# ruff: noqa: E501 (a case reads better on one line)
"""Where entries begin and end.  The cases that must not be split come first."""

from __future__ import annotations

import pytest

from tests.publications.helpers import covered, parsed, publications

ONE = {
    "hard breaks": "- **Sand again**  \n  Kira Oduya, Tove Lindqvist  \n  Journal of Sand, 2019",
    "wrapped text": "Oduya, K., Lindqvist, T., and Hoek, M. 2016. Warning signs of old sand\ncovary with water but not with rivers or banks in a long valley of the\nnorth. Behavioral Sand. 30:601-621.",
    "links in a paragraph of their own": "### Sand again\n\nKira Oduya, Tove Lindqvist\n\nJournal of Sand, 2019\n\n[[pdf]](https://example.org/a.pdf) [[code]](https://example.org/c)",
    "abstract below": "- Kira Oduya, Tove Lindqvist. Sand again. Journal of Sand, 2019.\n  - We show that sand is old.",
    "a year in front": "`2019`  \nKira Oduya, Tove Lindqvist. “Sand again”. Journal of Sand.",
}  # fmt: skip


@pytest.mark.parametrize("case", ONE)
def test_one_entry(case: str) -> None:
    (one,) = publications(ONE[case])
    assert one.year in (2019, 2016)
    assert one.authors


MANY = {
    "numbers without blank lines": ("1. A. Berg and C. Dahl. Sand. Journal of Sand, 2019.\n2. A. Berg and C. Dahl. Silt. Journal of Sand, 2020.", 2),
    "one line each": ("Berg A, Dahl C. Sand in the old valley. Journal of Sand, 2019, 12(1): 43.\nBerg A, Dahl C. Silt in the new valley. Journal of Sand, 2020, 13: 10.\nDahl C, Berg A. Mud in any valley at all. Journal of Sand, 2021, 14: 11.", 3),
    "headings": ("### Sand\nA. Berg, C. Dahl  \nJournal of Sand, 2019\n\n### Silt and mud\nA. Berg, C. Dahl  \nJournal of Sand, 2020", 2),
    "bold paragraphs": ("**Sand in valleys** (with C. Dahl)\n*Abstract:* We study sand.\n\n**Silt in valleys** (with C. Dahl), R&R at *Journal of Sand*", 2),
}  # fmt: skip


@pytest.mark.parametrize("case", MANY)
def test_many_entries(case: str) -> None:
    source, count = MANY[case]
    name = "cv.txt" if case == "one line each" else "cv.md"
    assert len(publications(source, name=name)) == count


def test_remarks_are_no_entries() -> None:
    source = "\\* equal contribution\n\n- A. Berg, C. Dahl. Sand. Journal of Sand, 2019.\n\nSee my Google Scholar page for a full list."
    result = parsed(source)
    assert len(result.publications) == 1
    assert [b.text.plain for b in result.prose] == [
        "* equal contribution",
        "See my Google Scholar page for a full list.",
    ]


def test_year_headings_date_what_stands_below() -> None:
    source = "**2021**\n\n- A. Berg, C. Dahl. Sand. Journal of Sand.\n\n**2020**\n\n- A. Berg, C. Dahl. Silt. Journal of Sand."
    assert [p.year for p in publications(source)] == [2021, 2020]


def test_nested_bullets_are_details() -> None:
    (one,) = publications("- A. Berg, C. Dahl. Sand. Journal of Sand, 2019.\n  - Explains sand.\n  - Explains silt.")
    assert [b.text.plain for b in one.details] == ["Explains sand.", "Explains silt."]
    assert covered(one) == "A. Berg, C. Dahl. Sand. Journal of Sand, 2019."
