"""References per second on invented lists in many styles and layouts: `python -m tests.benchmarks.references`.

AnyStyle, the best parser of single reference strings, reads about 360 a second; the bound is three times that.
The exit code is 1 below it.
"""

from __future__ import annotations

import sys
import time
from statistics import median

from converter import parse, readers
from tests.evidence.lists import samples

REFERENCES, ROUNDS, BOUND = 1_000, 3, 3 * 360


def texts() -> list[tuple[str, bytes, int]]:
    """Name, content and number of references of sources that together hold about 1,000."""
    result: list[tuple[str, bytes, int]] = []
    for sample in samples(REFERENCES, seed=11):
        if sum(count for _, _, count in result) >= REFERENCES:
            break
        result.append((sample.name, sample.source.encode(), len(sample.truths)))
    return result


def main() -> int:
    sources = texts()
    references = sum(count for _, _, count in sources)
    times = []
    for _ in range(ROUNDS + 1):
        started = time.perf_counter()
        for name, content, _ in sources:
            parse.parse(readers.read(name, content))
        times.append(time.perf_counter() - started)
    rate = references / median(times[1:])
    print(f"references   {rate:6.0f} a second ({references} in {median(times[1:]):.2f} s, cold {times[0]:.2f} s)")
    print(f"             bound: {BOUND} a second")
    return 0 if rate >= BOUND else 1


if __name__ == "__main__":
    sys.exit(main())
