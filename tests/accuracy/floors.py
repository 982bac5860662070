"""The committed figures over the whole corpus, below which no change may fall."""

from __future__ import annotations

import json
from pathlib import Path

from tests.accuracy.scorer import PUBLICATIONS, REST, Counts, figure

FILE = Path(__file__).with_name("floors.json")
SLACK = 0.005
UPWARDS = tuple(name for name in PUBLICATIONS + REST if name != "named")
"""The figures that are better when they are higher; of `named`, what is not named counts."""


def committed() -> dict[str, float]:
    """The figures of the last commit; empty before the first."""
    return json.loads(FILE.read_text(encoding="utf-8")) if FILE.exists() else {}


def current(counts: Counts) -> dict[str, float]:
    """The figures of today."""
    figures = {name: figure(counts, name) for name in UPWARDS}
    named = figure(counts, "named")
    figures["unnamed"] = None if named is None else 1.0 - named
    return {name: round(value, 4) for name, value in figures.items() if value is not None}


def fallen(counts: Counts) -> list[str]:
    """What lies further below its floor than the slack, in words."""
    now = current(counts)
    return [
        f"{name}: {now.get(name, 0.0):.4f}, was {floor:.4f}"
        for name, floor in committed().items()
        if now.get(name, 0.0) < floor - SLACK
    ]


def write(counts: Counts) -> None:
    """Makes the figures of today the floors."""
    FILE.write_text(json.dumps(current(counts), indent=1) + "\n", encoding="utf-8")
