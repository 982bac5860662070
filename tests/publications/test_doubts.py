# ruff: noqa: E501 (a case reads better on one line)
"""What makes a record doubtful, and that it is said."""

from __future__ import annotations

from dataclasses import replace

import pytest

from converter.parse.publications import oddities
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


TITLES = [
    ("Berg KA. Sand in old rivers", True),
    ("K. A. Berg, Sand in old rivers", True),
    ("Berg (2014) Sand in old rivers", True),
    ("Ibex, L., Dahl C. (2023) Sand in old rivers", True),
    ("Sand in old rivers", False),
    ("Floods of the Danube (2013) and their sand", False),
    ("DNA and RNA, Two Banks of a River", False),
]


@pytest.mark.parametrize(("title", "odd"), TITLES)
def test_names_that_fell_into_a_title(title: str, odd: bool) -> None:
    assert bool(oddities._NAMES_FIRST.match(title)) is odd


VENUES = [
    ("Sand Disease.104(12)", {"numbers in the venue"}),
    ("Waterways 30 – 3", {"numbers in the venue"}),
    ("New Frontiers in", {"torn venue"}),
    ("Journal", {"torn venue"}),
    ("Does Sand Move?. Journal of Rivers", {"torn venue"}),
    ("Sand Symposium 2016", set()),
    ("Grains (Basel)", set()),
]


@pytest.mark.parametrize(("venue", "odd"), VENUES)
def test_numbers_and_torn_ends_in_a_venue(venue: str, odd: set[str]) -> None:
    (one,) = publications("- Oduya, K. 2014. Wide fans below narrow gorges. *Grains*, 12, 4-9.")
    common = oddities.habits([], [])
    found = set(oddities._of_the_venue(replace(one, venue=venue), common))
    assert found & {"numbers in the venue", "torn venue"} == odd


@pytest.mark.parametrize(("name", "odd"), [("P. F`eve", True), ("Fl'{o}rez, J.", True), ("O’Brien, K.", False)])
def test_debris_of_accents_in_a_name(name: str, odd: bool) -> None:
    assert bool(oddities._DEBRIS.search(name)) is odd


@pytest.mark.parametrize(
    ("name", "odd"), [("ABerg,CDahl", True), ("Berg A., Dahl", True), ("Berg, Anna", False), ("Berg,A", False)]
)
def test_names_that_run_together(name: str, odd: bool) -> None:
    assert bool(oddities._RUN_TOGETHER.search(name)) is odd


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
