"""`python -m tests.evidence`: the figures on generated lists; `--failures` shows what goes wrong most often."""

from __future__ import annotations

import argparse
import sys

from tests.evidence import floors
from tests.evidence.lists import STYLES, other_styles, samples
from tests.evidence.measure import measure
from tests.evidence.table import failures_as_text, matrix, table


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.evidence", description=__doc__)
    parser.add_argument("--lists", type=int, default=300, metavar="N", help="lists to generate (default: %(default)s)")
    parser.add_argument("--seed", type=int, default=1, metavar="S")
    parser.add_argument("--only", default="", metavar="PART", help='a part of "style/layout"')
    parser.add_argument("--other-styles", action="store_true", help="draw among the 2,700 other styles of CSL")
    parser.add_argument("--failures", type=int, default=0, metavar="N", help="the N most frequent failures, to stderr")
    parser.add_argument("--matrix", metavar="FIELD", help="also print one field by style and layout")
    parser.add_argument("--show", action="store_true", help="print the generated texts instead of parsing them")
    parser.add_argument("--write-floors", action="store_true", help=f"measure anew and rewrite {floors.FILE.name}")
    options = parser.parse_args(arguments)
    if options.write_floors:
        floors.write()
        return 0
    among = other_styles() if options.other_styles else STYLES
    chosen = samples(options.lists, options.seed, options.only, among)
    if options.show:
        for sample in chosen:
            print(f"===== {sample.name}\n{sample.source}")
        return 0
    figures, failures = measure(chosen)
    print(table(figures))
    if options.matrix:
        print(matrix(figures, options.matrix))
    if options.failures:
        print(failures_as_text(failures, options.failures), file=sys.stderr)
    return 0


if __name__ == "__main__":
    sys.exit(main())
