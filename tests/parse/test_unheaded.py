"""Lists of works that no heading tells."""

from pathlib import Path

import pytest

from converter.parse import parse
from converter.readers import read

WORKS = (Path(__file__).parent / "cases" / "works-without-any-heading.md").read_text("utf-8")
NEWS = "\n".join(f"- {month} 2024: I gave a talk on candles in Tallowmere." for month in ("May", "June", "July")) * 3
ITEMS = "\n".join(f"- A walk along the river number {i}, with friends and a dog that barks" for i in range(12))


@pytest.mark.parametrize("source", [NEWS, ITEMS, "\n".join(WORKS.splitlines()[:5])], ids=["news", "items", "three"])
def test_other_lists_are_none_of_works(source: str) -> None:
    cv = parse(read("cv.md", source.encode()))
    assert not cv.publications
    assert [section.kind for section in cv.sections if section.kind == "publications"] == []


def test_a_list_beside_headings_is_left_to_their_words() -> None:
    cv = parse(read("cv.md", f"{WORKS}\n\n## Hobbies\n\nWaxing skis.\n".encode()))
    assert not cv.publications
