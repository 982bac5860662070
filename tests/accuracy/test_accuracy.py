from __future__ import annotations

from collections import Counter

import pytest

from tests.accuracy import floors
from tests.accuracy.scorer import Counts, figure, load, score, total
from tests.conftest import CORPUS


def test_no_figure_on_the_corpus_has_fallen() -> None:
    if not any(CORPUS.glob("*.gold.json")):
        pytest.skip("the corpus is not part of the project")
    try:
        load(CORPUS)
    except FileNotFoundError as error:
        pytest.skip(str(error))
    assert floors.committed(), "python -m tests.accuracy --write-floors"
    assert floors.fallen(total(score(CORPUS))) == []


def test_a_fallen_figure_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(floors, "committed", lambda: {"title": 0.9, "year": 0.9})
    counts: Counts = Counter({("title", "n"): 1000, ("title", "ok"): 894, ("year", "n"): 1000, ("year", "ok"): 896})
    assert floors.fallen(counts) == ["title: 0.8940, was 0.9000"]


def test_shares_and_f1() -> None:
    counts: Counts = Counter(
        {("publications", "tp"): 3, ("publications", "gold"): 4, ("publications", "pred"): 6, ("title", "n"): 4}
    )
    assert figure(counts, "found") == 0.75
    assert figure(counts, "precision") == 0.5
    assert figure(counts, "title") == 0.0
    assert figure(counts, "urls") is None
    assert figure(Counter({("urls", "tp"): 1, ("urls", "gold"): 1, ("urls", "pred"): 3}), "urls") == 0.5
