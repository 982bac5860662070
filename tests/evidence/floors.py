"""The committed figures per style and layout, below which no change may fall."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path

from tests.evidence.lists import other_styles, samples
from tests.evidence.measure import Figures, by, measure, total

FILE = Path(__file__).with_name("floors.json")
FIELDS = ("lists", "found", "precision", "record", "title", "authors", "venue", "year")
LISTS, OTHERS, SEED = 120, 60, 7
"""So many lists in the styles that all was made for, and in others of CSL."""
SLACK = 0.02
"""By so much a figure may fall before it counts: a new version of the citation processor may move a comma."""

Floors = dict[str, dict[str, float]]


@lru_cache(maxsize=1)
def measured() -> Mapping[tuple[str, str], Figures]:
    """The figures of the lists that the floors are measured on."""
    return measure(samples(LISTS, SEED))[0]


def current() -> Floors:
    """The figures of today, by style, by layout and over all."""
    figures = measured()
    others = measure(samples(OTHERS, SEED, among=other_styles()))[0]
    rows = {"all": total(figures.values()), "other styles": total(others.values()), **by(figures, 0), **by(figures, 1)}
    return {name: _shares(one) for name, one in rows.items()}


def _shares(figures: Figures) -> dict[str, float]:
    shares = {name: figures.share(name) for name in FIELDS}
    return {name: round(share, 3) for name, share in shares.items() if share is not None}


def committed() -> Floors:
    """The figures of the last commit."""
    return json.loads(FILE.read_text(encoding="utf-8")) if FILE.exists() else {}


def fallen() -> list[str]:
    """What lies further below its floor than the slack, in words."""
    now = current()
    return [
        f"{name}: {field} is {now[name][field]}, was {floor}"
        for name, row in committed().items()
        for field, floor in row.items()
        if now[name][field] < floor - SLACK
    ]


def write() -> None:
    """Makes the figures of today the floors."""
    rows = [f"  {json.dumps(name)}: {json.dumps(row)}" for name, row in current().items()]
    FILE.write_text("{\n" + ",\n".join(rows) + "\n}\n", encoding="utf-8")
