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


def test_titles_that_lead_to_papers_of_others_are_none_of_works() -> None:
    """A course's readings name those who wrote them."""
    names = ("Ada Wick", "Bram Tallow", "Cleo Ember", "Dov Lantern", "Eda Soot")
    readings = "\n".join(
        f"- [The {word} candle and its flame](https://example{n % 5}.org/article/view/{n}), by {names[n % 5]}"
        for n, word in enumerate(("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth"))
    )
    assert not parse(read("cv.md", readings.encode())).publications
