"""`python -m tests.accuracy`: the figures by document and overall."""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Mapping, Sequence
from pathlib import Path

from tests.accuracy import floors
from tests.accuracy.scorer import PUBLICATIONS, REST, Counts, figure, score, total
from tests.conftest import CORPUS

_SHORT = {
    "precision": "precis", "authors": "author", "volume": "vol", "unnamed exact": "sure ok", "headings": "head",
    "profiles": "profil", "sections": "sect", "education": "educ", "education dates": "e.date", "experience": "exper",
    "experience dates": "x.date", "teaching": "teach", "service": "serv",
}  # fmt: skip


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.accuracy", description=__doc__)
    parser.add_argument("--corpus", type=Path, default=CORPUS, metavar="DIR", help="texts and SLUG.gold.json")
    parser.add_argument("--write-floors", action="store_true", help=f"also rewrite {floors.FILE.name}")
    options = parser.parse_args(arguments)
    started = time.perf_counter()
    try:
        counts = score(options.corpus)
    except FileNotFoundError as error:
        parser.error(str(error))
    if not counts:
        parser.error(f"no *.gold.json in {options.corpus}")
    everything = total(counts)
    rows = {**counts, "ALL": everything}
    print(table("Publications", rows, PUBLICATIONS))
    print(table("The rest", rows, REST))
    print(f"{time.perf_counter() - started:.1f} s")
    if options.write_floors:
        floors.write(everything)
        return 0
    fallen = floors.fallen(everything)
    for line in fallen:
        print(f"below its floor: {line}", file=sys.stderr)
    return 1 if fallen else 0


def table(title: str, rows: Mapping[str, Counts], names: Sequence[str]) -> str:
    """One row per document, one column per figure; "-" where there was nothing to read."""
    lines = [f"\n{title:52} " + " ".join(f"{_SHORT.get(name, name):>7}" for name in names)]
    for slug, counts in rows.items():
        cells = [figure(counts, name) for name in names]
        lines.append(f"{slug:52} " + " ".join("      -" if c is None else f"{c:7.3f}" for c in cells))
    return "\n".join(lines)


if __name__ == "__main__":
    sys.exit(main())
