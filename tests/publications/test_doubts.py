# ruff: noqa: E501 (a case reads better on one line)
"""What makes a record doubtful, and that it is said."""

from __future__ import annotations

from dataclasses import replace
from unittest import mock

import pytest

from converter.model import Status
from converter.parse.publications import lists, odd_venues, oddities
from converter.parse.publications.doubts import NAMED, SIGNS, confidence_of
from converter.parse.publications.habits import habits
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
    ("Avec T. Dahl", True),
    ("First author Sand in old rivers", True),
    ("Contributor Sand in old rivers", True),
    ("Joint with Anna Berg", True),
    ("Berg / Dahl", True),
    ("Con Man", False),
]


@pytest.mark.parametrize(("title", "odd"), TITLES)
def test_names_that_fell_into_a_title(title: str, odd: bool) -> None:
    assert bool(oddities._NAMES_FIRST.match(title)) is odd


VENUES = [
    ("Sand Disease.104(12)", {"numbers in the venue"}),
    ("Waterways 30 – 3", {"numbers in the venue"}),
    ("New Frontiers in", {"torn venue"}),
    ("Journal", {"half a venue"}),
    ("L’Actualité ´Economique", {"half a venue"}),
    ("Does Sand Move?. Journal of Rivers", {"torn venue"}),
    ("Sweden. Sand J. Int.", {"place in the venue"}),
    ("Faculty of Rivers and Sand", {"department as venue"}),
    ("Faculty of Rivers, University of Sandby", set()),
    ("Published at Findings of SAND", {"remark before the venue"}),
    ("Sand Meeting, Stockholm, Sweden", {"place in the venue"}),
    ("Working Papers", {"half a venue"}),
    ("Berg M., et al", {"names in the venue"}),
    ("Dahl, C., & Berg, M. The Book of Sand", {"names in the venue"}),
    ("A. Berg and C. Dahl", {"names in the venue"}),
    ("Wide Fans Below Narrow Gorges", {"the title again"}),
    ("R. de C. M.", {"names in the venue"}),
    ("J In", {"names in the venue"}),
    ("Anna B Dahl", {"names in the venue"}),
    ("J. Algebra", set()),
    ("Sand, Silt and Society", set()),
    ("Sand Symposium 2016", set()),
    ("Grains (Basel)", set()),
]


@pytest.mark.parametrize(("venue", "odd"), VENUES)
def test_numbers_and_torn_ends_in_a_venue(venue: str, odd: set[str]) -> None:
    (one,) = publications("- Oduya, K. 2014. Wide fans below narrow gorges. *Grains*, 12, 4-9.")
    common = habits([], [])
    found = set(odd_venues.of_the_venue(replace(one, venue=venue), common))
    assert found & {"numbers in the venue", "torn venue", "half a venue", *PLACED} == odd


PLACED = {
    "place in the venue",
    "department as venue",
    "remark before the venue",
    "names in the venue",
    "the title again",
}


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


NEARLY_ALWAYS_WRONG = {
    "untitled",
    "not read",
    "debris in a name",
    "name elsewhere",
    "names in the imprint",
    "names in the title",
    "names in the venue",
    "names run together",
    "the title again",
    "remark before the venue",
}


def test_one_sign_alone_is_no_doubt() -> None:
    assert {sign for sign in SIGNS if confidence_of([sign])[1]} == NEARLY_ALWAYS_WRONG


def signs_of(listed: str) -> list[set[str]]:
    """The signs that each record of a list shows."""
    with mock.patch.object(lists, "confidence_of", lambda signs: (0.0, tuple(signs))):
        return [set(publication.doubts) for publication in publications(listed)]


SANDS = [
    "Berg, A. and Holm, E. (2021). Wide fans below narrow gorges. *Grains*, 12, 4-9.",
    "Dahl, C. and Berg, A. (2020). Narrow fans above wide gorges. *Grains*, 11, 4-9.",
    "Berg, A. and Lund, I. (2019). Old sand below new rivers. *Grains*, 10, 4-9.",
    "Berg, A. (2018). New sand below old rivers. *Grains*, 9, 4-9.",
    "Berg, A. (2017). Stones above the sand of rivers. *Grains*, 8, 4-9.",
    "Berg, A. and Holm, E. (2016). Sand above the stones of rivers. *Grains*, 7, 4-9.",
    "Berg, A. and Holm, E. (2015). Silt above the stones of rivers. *Grains*, 6, 4-9.",
]


def test_who_stands_in_all_other_records_is_missing() -> None:
    signs = signs_of("\n".join(f"- {line}" for line in [*SANDS, SANDS[1].replace("Berg, A.", "Moen, I.")]))
    assert ["owner missing" in found for found in signs] == [False] * 7 + [True]


def test_two_surnames_as_one_name() -> None:
    pair = SANDS[0].replace("Berg, A. and Holm, E.", "Berg, Holm")
    signs = signs_of("\n".join(f"- {line}" for line in [*SANDS, pair]))
    assert ["names run together" in found for found in signs] == [False] * 7 + [True]


def test_a_known_name_in_the_venue() -> None:
    lines = [f"- {line}" for line in [*SANDS, "Holm, E. (2014). Grey sand of rivers. *Grains of A. Berg*, 5, 4-9."]]
    assert ["name elsewhere" in found for found in signs_of("\n".join(lines))] == [False] * 7 + [True]


def test_a_year_out_of_order() -> None:
    lines = [f"- {line}" for line in SANDS]
    lines[3] = lines[3].replace("2018", "1988")
    assert ["year out of order" in found for found in signs_of("\n".join(lines))] == [False] * 3 + [True] + [False] * 3


def test_names_where_numbers_and_publishers_stand() -> None:
    left = "- Oduya, K. (2014). Wide fans below gorges. *Hydrology and Society*, 4, 5, Dahl, C., and Holt, A., at the Fen Lab\n"
    kept = "- Oduya, K. (2013). Wide fans. In Dahl, C. (Ed.), *Rivers* (pp. 4–9). Fen Press.\n"
    assert ["names in the imprint" in signs for signs in signs_of(left + kept)] == [True, False]


TITLES_ALONE = [
    "Slow rivers carry old sand over wide and level plains",
    "What the delta keeps of a flood that nobody has measured",
    "Gravel, silt and the long memory of braided streams",
    "Counting grains in the upper reaches of small rivers",
]


def test_a_list_that_prints_titles_and_years_alone_is_not_doubted() -> None:
    rows = [f"* [{2020 + n}: {title}](https://grains.example/{n})" for n, title in enumerate(TITLES_ALONE)]
    found = publications("\n".join(rows))
    assert [one.title for one in found] == TITLES_ALONE
    assert not any(one.doubts for one in found)


def test_works_that_have_not_appeared_need_no_venue() -> None:
    rows = [f"* [{title}](https://grains.example/{n}) (with Tove Lindqvist)." for n, title in enumerate(TITLES_ALONE)]
    found = publications("\n".join(rows), "Working papers")
    assert [one.status for one in found] == ["preprint"] * 4
    assert not any(one.doubts for one in found)


def test_a_second_sentence_taken_for_the_venue_of_a_draft() -> None:
    (one,) = publications("- Oduya, K. (2014). Wide fans below gorges. *Grains*, 12, 4-9.")
    draft = replace(one, venue="The Role of Timing in Narrow Gorges", volume=None, pages=None)
    cases: list[tuple[str | None, Status, bool]] = [
        (draft.venue, "published", True),
        (draft.venue, "in press", False),
        ("Journal of Timing", "published", False),
    ]
    for venue, status, odd in cases:
        signs = set(odd_venues.of_the_venue(replace(draft, venue=venue, status=status), habits([], [], ("Drafts",))))
        assert ("venue of a draft" in signs) is odd
    assert "venue of a draft" not in set(odd_venues.of_the_venue(draft, habits([], [], ("Publications",))))


def test_a_name_taken_for_a_title() -> None:
    listed = OTHERS + "- Pavel Marek, Kira Oduya (2014). Wide fans below the narrow gorges of old rivers.\n"
    assert oddities._LIKE_A_NAME.fullmatch("Pavel Marek")
    assert oddities._LIKE_A_NAME.fullmatch("Pavel J. Marek-Lund")
    assert not oddities._LIKE_A_NAME.fullmatch("Sand and Silt")
    assert not any("title like a name" in signs for signs in signs_of(listed))


def test_a_venue_taken_for_a_title() -> None:
    listed = OTHERS + "- Journal of Old Rivers, 2024\n"
    *others, odd = signs_of(listed)
    assert "title like a venue" in odd or "title" not in " ".join(odd)
    assert not any("title like a venue" in signs for signs in others)
    draft = "- Bulletin of the Gilder Bank, 2024\n- Journal of Old Rivers, 2023\n"
    assert all(one.doubts for one in publications(draft, "Working papers") if not one.venue)
