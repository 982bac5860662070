"""Whose site it is."""

from __future__ import annotations

import pytest

from converter.model import CV, Experience
from converter.writers.person import named, person
from tests.writers.build import cv, paper


@pytest.mark.parametrize(
    ("printed", "authors", "name"),
    [
        ("ADA EXAMPLE", ["Ada Example"], "Ada Example"),
        ("ADA EXAMPLE", ["ADA EXAMPLE"], "ADA EXAMPLE"),
        ("ADA EXAMPLE", ["A. Example"], "ADA EXAMPLE"),
        ("Ada Example", ["ada example"], "Ada Example"),
        (None, ["Ada Example"] * 3, "Ada Example"),
        (None, ["汪小斌"] * 3, "汪小斌"),
        (None, ["Ada Example"] * 2, None),
        (None, ["A. Example"] * 3, None),
        (None, ["Example, Ada"] * 2 + ["Ada Example"], "Ada Example"),
        (None, ["Adá Example"] * 2 + ["Ada Example"], "Adá Example"),
        (None, ["Example, A."] * 3, None),
        (None, ["Example, Jr., Ada"] * 3, None),
        ("ADA EXAMPLE", ["Example, Ada"], "Ada Example"),
        (None, ["Ada Example", "Ada Example", "Ada Example", "A Example"], None),
    ],
)
def test_the_name_of_the_site(printed: str | None, authors: list[str], name: str | None) -> None:
    papers = [paper("title{T}", authors=("Bo Jones", author), owner=1) for author in authors]
    assert named(cv(*papers, name=printed)).name == name


@pytest.mark.parametrize(
    ("organization", "employer"),
    [
        ("Moss Institute, Wales", "Moss Institute, Wales"),
        ("Moss Institute, Department of Sand and Reeds", "Moss Institute"),
        ("University of the North, Bay Campus", "University of the North, Bay Campus"),
        ("National Institute for Moss and Lichens", "National Institute for Moss and Lichens"),
    ],
)
def test_the_employer_is_short_enough_for_the_column(organization: str, employer: str) -> None:
    position = Experience(section=0, organization=organization, end="present")
    assert person(CV(experience=(position,)))["employer"] == employer
