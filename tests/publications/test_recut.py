"""Plain ways to cut a list, and which of them is taken."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pytest

from converter.document import Block
from converter.parse.publications.better_cuts import better_cuts
from converter.parse.publications.recut import CUTS, recut
from converter.readers import read
from tests.benchmarks.bench import cv_of
from tests.publications.helpers import publications

LINES = """\
Berg, A. The slow sand of the moor.
Letters on Peat 3 (2019).
Dahl, C., Berg, A. The quick silt of the south.

Letters on Peat 4 (2020).
2021
Berg, A., Dahl, C. No water
at all.
"""
BEGINS = {
    "lines": [0, 1, 2, 3, 4, 5, 6],
    "empty lines": [0, 3],
    "closed": [0, 2, 4],
    "signed": [0, 2, 5],
    "dated last": [0, 2, 4, 5],
    "dated first": [0, 4],
    "2 lines": [0, 2, 4, 6],
    "5 lines": [0, 5],
}


def _begin(way: str) -> list[int]:
    blocks = read("cv.txt", LINES.encode()).blocks
    lines = [line.strip() for line in LINES.splitlines() if line.strip()]
    return [lines.index(block.text.plain.split("\n")[0]) for block in recut(blocks, way, plain_text=True)]


@pytest.mark.parametrize("way", BEGINS)
def test_entries_begin(way: str) -> None:
    assert _begin(way) == BEGINS[way]


def test_titles_part_what_runs_on() -> None:
    text = "[The slow sand of the northern moor](https://example.org/a). A. Berg. Letters on Peat and Sand, 2019. "
    source = text + text.replace("slow sand", "quick silt")
    items = recut(read("cv.md", source.encode()).blocks, "titles", plain_text=False)
    assert [item.text.plain[:14] for item in items] == ["The slow sand ", "The quick silt"]


@pytest.mark.parametrize("way", CUTS)
def test_nothing_is_lost(way: str) -> None:
    for name in ("cv.txt", "cv.md"):
        words = [
            word for b in recut(read(name, LINES.encode()).blocks, way, plain_text=True) for word in str(b.text).split()
        ]
        assert words == LINES.split()


BLOCKS = [read("cv.txt", b"Sand\nand\nsilt\n\n" * 12).blocks] * 2


def _ways(found: Mapping[str, Sequence[float]], usual: Sequence[float]) -> dict[int, str]:
    """The ways to cut two lists, of which only the first makes no sense, and gives the records of `found`."""

    def records(samples: Mapping[int, Sequence[Block]], way: str) -> dict[int, Sequence[float]]:
        assert list(samples) == [0]
        return {0: found.get(way, usual)}

    return better_cuts(BLOCKS, [usual, [0.9, 0.9]], records, plain_text=True)


def test_the_way_of_the_most_believed_records_is_taken() -> None:
    assert _ways({"2 blocks": [0.9] * 4, "3 blocks": [0.75] * 4}, [0.3] * 8) == {0: "2 blocks"}


def test_what_is_no_better_is_not_taken() -> None:
    assert _ways({"2 blocks": [0.6] * 8}, [0.3] * 8) == {}  # hardly to be believed
    assert _ways({"2 blocks": [0.8] * 4}, [0.7] * 4) == {}  # hardly more than before
    assert _ways({"2 blocks": [0.9] * 3}, [0.3] * 8) == {}  # too few
    assert _ways({"2 blocks": [0.8] * 3}, [0.1] * 4) == {}  # too few for as much as is to be believed
    assert _ways({"2 blocks": [0.9] * 9}, [0.6] * 4) == {}  # records would be made of parts of others
    assert _ways({"2 blocks": [0.9] * 4}, [0.75] * 12) == {}  # records that were right would be lost


@pytest.mark.parametrize(("before", "ways"), [(9, {}), (3, {0: "closed"})])
def test_what_leaves_several_entries_together_is_taken_only_if_more_were_before(
    before: int, ways: dict[int, str]
) -> None:
    closed = "Berg, A. The slow sand of the northern moor. Letters on Peat and Sand, 2001\n"
    source = 6 * closed + 3 * "Berg, A. 2007. The slow sand of the northern moor. Letters on Peat and Sand\n"
    blocks = read("cv.txt", source.encode()).blocks

    def records(samples: Mapping[int, Sequence[Block]], way: str) -> dict[int, Sequence[float]]:
        return {0: [0.9] * 7 if way == "closed" else [0.3] * before}

    assert better_cuts([blocks], [[0.3] * before], records, plain_text=True) == ways


def test_lists_that_make_sense_are_not_read_again() -> None:
    assert better_cuts(BLOCKS, [[0.9], []], lambda *_: pytest.fail("read again"), plain_text=True) == {}


@pytest.mark.parametrize("papers", [20, 100])
def test_references_in_forms_that_take_turns_stay_apart(papers: int) -> None:
    assert len(publications(cv_of(papers).partition("## Publications")[2])) == papers


def test_lists_of_one_reference_a_block_are_not_read_again() -> None:
    blocks = read("cv.md", cv_of(20).partition("## Publications")[2].encode()).blocks
    assert better_cuts([blocks], [[0.3] * 20], lambda *_: pytest.fail("read again"), plain_text=False) == {}


WORKS = {2021: "The slow sand of the moor", 2019: "Reeds that bend", 2017: "Counting the herons", 2015: "No tides"}


def test_records_of_two_items_each() -> None:
    items = [
        f"- Berg, A. and Dahl, C. {year}.\n- {title}. Journal of Peat Studies {year - 2000}, 33-48.\n"
        for year, title in WORKS.items()
    ]
    found = publications("## Publications\n" + "".join(items))
    assert [(one.year, len(one.authors), one.venue) for one in found] == [
        (year, 2, "Journal of Peat Studies") for year in WORKS
    ]
