# ruff: noqa: E501 (a case reads better on one line)
"""What makes a record doubtful, and that it is said."""

from __future__ import annotations

import pytest

from converter.parse.publications.doubts import NAMED, SIGNS, confidence_of
from tests.publications.helpers import publications

OTHERS = "".join(
    f"- Oduya, K., & {other} ({year}). {title}. *Hydrology and Society*, *{volume}*(3), 45–67.\n"
    for other, year, title, volume in (
        ("Lindqvist, T.", 2019, "Slow rivers carry old sand over wide and level plains", 12),
        ("Marek, P.", 2018, "What the delta keeps of a flood that nobody has measured", 11),
        ("Lindqvist, T.", 2016, "Gravel, silt and the long memory of braided streams", 9),
        ("Marek, P.", 2015, "Counting grains in the upper reaches of small rivers", 8),
    )
)

DOUBTFUL = [
    ("Oduya, K., & Marek, P. (2014). Sand.", "no venue"),
    ("Oduya, K., & Marek, P. (2014). Wide fans below narrow gorges. Special Issue on Fans, Slopes and Screes of the Northern Ranges, funded by the Institute of Sand.", "the venue"),
    ("(2013) and the, Ibex. Climate. Wide fans vol. 3, pp. 4, edited by", "the title"),
    ("Wide fans below narrow gorges, Kira Oduya Pavel Marek, and others, 2011, 2012", "the authors"),
]  # fmt: skip


def test_a_list_in_one_style_is_not_doubted() -> None:
    found = publications(OTHERS)
    assert len(found) == 4
    assert all(not one.doubts and one.confidence > 0.9 for one in found)


@pytest.mark.parametrize(("entry", "said"), DOUBTFUL)
def test_what_departs_from_the_list_is_named(entry: str, said: str) -> None:
    *others, odd = publications(f"{OTHERS}- {entry}\n")
    assert not any(one.doubts for one in others)
    assert odd.confidence < NAMED
    assert any(doubt.startswith(said) for doubt in odd.doubts), odd.doubts


def test_signs_add_up() -> None:
    sure, _ = confidence_of([])
    doubted, _ = confidence_of(["two sentences"])
    more, said = confidence_of(["two sentences", "torn title", "comma in the title", "no year"])
    assert sure > doubted > more
    assert said == ("the title may begin or end elsewhere",)


def test_what_speaks_for_a_record_is_not_said() -> None:
    confidence, said = confidence_of(["known venue", "no year", "not read"])
    assert confidence < NAMED
    assert said == ("the entry could not be taken apart",)


def test_one_sign_alone_is_no_doubt() -> None:
    assert all(not confidence_of([sign])[1] for sign in SIGNS if sign != "not read")
