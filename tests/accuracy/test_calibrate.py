from __future__ import annotations

import random

import pytest

from tests.accuracy import calibrate
from tests.accuracy.calibrate import Row


def rows() -> list[Row]:
    """Records of which a third show one sign and half of these are wrong, and of the others one in twenty."""
    chance = random.Random(1)
    made = []
    for n in range(3000):
        odd = chance.random() < 1 / 3
        signs = frozenset({"torn title"} if odd else ())
        made.append(Row(f"page {n % 5}", signs, chance.random() > (0.5 if odd else 0.05)))
    return made


def test_weights_are_found_again() -> None:
    weights = calibrate.fit(rows())
    assert calibrate.probability(weights[""]) == pytest.approx(0.05, abs=0.02)
    assert calibrate.probability(weights[""] + weights["torn title"]) == pytest.approx(0.5, abs=0.05)
    assert weights["several years"] == pytest.approx(calibrate.DOUBT)  # what no record shows stays as expected


def test_documents_left_out() -> None:
    made = rows()
    wrong = calibrate.left_out(made, calibrate.fit(made))
    assert "0.40: 0.9" in calibrate.curve(wrong, made)
    assert "0.3" in calibrate.at_threshold(wrong, made, 0.65)


def test_what_is_always_named() -> None:
    assert calibrate.named_or(0.1, Row("page", frozenset({"not read"}), False)) == 1.0


def test_equations_are_solved() -> None:
    assert calibrate.solve([[4.0, 1.0], [1.0, 3.0]], [1.0, 2.0]) == pytest.approx([1 / 11, 7 / 11])
