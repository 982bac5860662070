"""`python -m tests.accuracy.calibrate --corpus DIR ...`: what each sign of a wrong record weighs, and how far it helps.

A logistic regression of "the record is exact" on the signs that it shows.  Everything that is said of its worth is
measured on documents left out, one at a time.  The weights go into converter/parse/publications/doubts.py by hand.
"""

from __future__ import annotations

import argparse
import math
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from unittest import mock

from converter import export, parse, readers
from converter.parse.publications import lists
from converter.parse.publications.doubts import CERTAINTY, NAMED, SIGNS
from tests.accuracy.scorer import documents, exact, load
from tests.conftest import CORPUS

PRIOR = 8.0
"""How strongly a weight is drawn to what is expected of it: as several records would."""
DOUBT, ASSURANCE = 1.0, -0.4
"""What is expected of the weight of a sign: to be as bad as others is a better guess than to say nothing."""
UNFITTED = ("not read",)
"""What is always named."""
SHARES = (0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.4, 0.5)


@dataclass(frozen=True, slots=True)
class Row:
    """One record that was read."""

    document: str
    signs: frozenset[str]
    right: bool


def rows_of(corpora: Sequence[Path]) -> list[Row]:
    """The records of all documents; the scorer is the first corpus's."""
    scorer = load(corpora[0])
    rows = []
    for corpus in corpora:
        for slug, source, gold in documents(corpus):
            document = readers.read(source.name, source.read_bytes())
            with mock.patch.object(lists, "confidence_of", lambda signs: (0.0, tuple(signs))):
                cv = parse.parse(document)  # its records' doubts are now the names of their signs
            predicted = export.export(cv, document)["publications"]
            right = exact(scorer, gold["publications"], list(predicted))
            rows += [
                Row(slug, frozenset(publication.doubts), one)
                for publication, one in zip(cv.publications, right, strict=True)
            ]
    return rows


Weights = dict[str, float]


def weight(weights: Weights, signs: frozenset[str]) -> float:
    """The log odds that a record with these signs is wrong."""
    return weights[""] + sum(weights.get(sign, 0.0) for sign in signs)


def fit(rows: Sequence[Row], start: Weights | None = None, rounds: int = 8) -> Weights:
    """The weight of each sign, and of "" for a record without any (Newton's method, with a Gaussian prior)."""
    names = ["", *(sign for sign in SIGNS if sign not in UNFITTED)]
    expected = [0.0, *(DOUBT if SIGNS[name][0] > 0 else ASSURANCE for name in names[1:])]
    index = {name: n for n, name in enumerate(names)}
    values = [(start or {}).get(name, 0.0) for name in names]
    shown = [([0, *sorted(index[s] for s in row.signs if s in index)], 1.0 - row.right) for row in rows]
    for _ in range(rounds):
        slope = [0.0, *(PRIOR * (a - b) for a, b in zip(expected[1:], values[1:], strict=True))]
        curvature = [[PRIOR * (i == j) + 1e-9 for j in range(len(names))] for i in range(len(names))]
        for signs, wrong in shown:
            p = probability(sum(values[i] for i in signs))
            for i in signs:
                slope[i] += wrong - p
                for j in signs:
                    curvature[i][j] += p * (1.0 - p)
        values = [value + step for value, step in zip(values, solve(curvature, slope), strict=True)]
    return dict(zip(names, values, strict=True))


def probability(odds: float) -> float:
    """Of what has these log odds."""
    return 1.0 / (1.0 + math.exp(-max(-30.0, min(30.0, odds))))


def solve(matrix: Sequence[Sequence[float]], right: Sequence[float]) -> list[float]:
    """x of matrix x = right, for a symmetric positive matrix, by elimination."""
    rows = [[*row, value] for row, value in zip(matrix, right, strict=True)]
    for i, pivot in enumerate(rows):
        for below in rows[i + 1 :]:
            factor = below[i] / pivot[i]
            if factor:
                below[i:] = [a - factor * b for a, b in zip(below[i:], pivot[i:], strict=True)]
    x = [0.0] * len(rows)
    for i in reversed(range(len(rows))):
        x[i] = (rows[i][-1] - sum(rows[i][j] * x[j] for j in range(i + 1, len(rows)))) / rows[i][i]
    return x


def left_out(rows: Sequence[Row], weights: Weights) -> list[float]:
    """For each record the probability that it is wrong, by the weights that all other documents give."""
    by_document = {
        name: fit([row for row in rows if row.document != name], weights, rounds=3)
        for name in dict.fromkeys(row.document for row in rows)
    }
    return [named_or(probability(weight(by_document[row.document], row.signs)), row) for row in rows]


def named_or(wrong: float, row: Row) -> float:
    """1 for what is always named."""
    return 1.0 if row.signs & frozenset(UNFITTED) else wrong


def curve(wrong: Sequence[float], rows: Sequence[Row]) -> str:
    """The share of exact ones among the unnamed, by the share named."""
    ranked = [row.right for _, row in sorted(zip(wrong, rows, strict=True), key=lambda pair: pair[0])]
    kept = {share: ranked[: round(len(ranked) * (1 - share))] for share in SHARES}
    return "  ".join(f"{share:.2f}: {sum(right) / len(right):.3f}" for share, right in kept.items())


def at_threshold(wrong: Sequence[float], rows: Sequence[Row], least: float) -> str:
    """The share named, and that of exact ones among the others, if all below a confidence are named."""
    sure = [row.right for p, row in zip(wrong, rows, strict=True) if 1.0 - p >= least]
    return f"{1 - len(sure) / len(rows):.3f} named, {sum(sure) / max(1, len(sure)):.3f} of the others exact"


def reliability(wrong: Sequence[float], rows: Sequence[Row]) -> str:
    """For each tenth of the records, in the order of their confidence, its mean and the share that is exact."""
    ranked = sorted(zip(wrong, rows, strict=True), key=lambda pair: pair[0])
    lines = []
    for n in range(10):
        tenth = ranked[n * len(ranked) // 10 : (n + 1) * len(ranked) // 10]
        if tenth:
            said = sum(1 - p for p, _ in tenth) / len(tenth)
            lines.append(f"  said {said:.3f}  exact {sum(row.right for _, row in tenth) / len(tenth):.3f}")
    return "\n".join(lines)


def report(rows: Sequence[Row]) -> str:
    """Everything, as text."""
    weights = fit(rows)
    committed: Mapping[str, float] = {"": -CERTAINTY, **{sign: value for sign, (value, _) in SIGNS.items()}}
    present = [named_or(probability(weight(dict(committed), row.signs)), row) for row in rows]
    new = left_out(rows, weights)
    shown, bad = Counter(s for row in rows for s in row.signs), Counter(s for r in rows if not r.right for s in r.signs)
    table = [
        f"  {name or '(none)':32} {weights.get(name, math.nan):+5.2f} (now {committed[name]:+5.2f})"
        f" {shown[name]:5} records, {bad[name]} wrong"
        for name in committed
    ]
    steps = [f"  {least:.2f}: {at_threshold(new, rows, least)}" for least in (0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8)]
    return "\n".join(
        [
            f"{len(rows)} records of {len({row.document for row in rows})} documents, "
            f"{sum(row.right for row in rows) / len(rows):.3f} exact",
            "weights:", *table,
            "share named: exact ones among the unnamed",
            f"  committed weights:  {curve(present, rows)}",
            f"  documents left out: {curve(new, rows)}",
            f"committed weights, below {NAMED}: {at_threshold(present, rows, NAMED)}",
            "documents left out, named below a confidence of", *steps,
            "reliability, documents left out:", reliability(new, rows),
        ]
    )  # fmt: skip


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.accuracy.calibrate", description=__doc__.split("\n\n")[0])
    parser.add_argument(
        "--corpus", type=Path, nargs="+", default=[CORPUS], metavar="DIR", help="folders of texts and SLUG.gold.json"
    )
    print(report(rows_of(parser.parse_args(arguments).corpus)))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
