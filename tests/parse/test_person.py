"""A name is told from the titles and degrees around it."""

from __future__ import annotations

import pytest

from converter.parse.names import person


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Mira Hayama", "Mira Hayama"),
        ("Mira Kuba", "Mira Kuba"),
        ("Lan Ma", "Lan Ma"),
        ("Mira Dolcevita", "Mira Dolcevita"),
        ("Mira Holm, MA", "Mira Holm"),
        ("Mira Holm MA", "Mira Holm"),
        ("Mira Holm, Ph.D., MPH", "Mira Holm"),
        ("Mira Holm Jr.", "Mira Holm"),
        ("Mira Holm - Curriculum Vitae", "Mira Holm"),
        ("Mira Holm's CV", "Mira Holm"),
        ("Mira Harris' home page", "Mira Harris"),
        ("Mira Holm: Vita", "Mira Holm"),
        ("Mira Holm Web Site", "Mira Holm"),
        ("Mira Holm, née Dahl", "Mira Holm"),
        ("Mira Holm (geb. Dahl)", "Mira Holm"),
    ],
)
def test_person(text: str, name: str) -> None:
    assert person(text) == name


def test_the_label_of_a_name_is_no_name() -> None:
    assert person("Full Name") is None
