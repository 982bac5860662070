"""How fast the program is, in ratios that mean the same on every machine: `python -m tests.benchmarks`.

Each figure is a median; the two sides of a ratio are run in turn, so that a busy machine slows both.  The exit code is
1 if a ratio is above its bound.

The seed's bound is not kept.  Its 4.9 are: 1 the import of the libraries themselves, 1.1 that of our own modules, 1.2
the patterns that are compiled on the way (1.9 when all were, on import), 0.7 reading and parsing, 0.6 writing, half of
it YAML, 0.15 the proof, 0.2 the plan and the files.  With no work to do it would be about 3.3.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from statistics import median

from tests.conftest import ROOT, environment

SEED = ROOT / "tests/data/seed-cv.md"
LIBRARIES = "import markdown_it, ruamel.yaml, frontmatter"
SIZES = (10, 100, 1_000, 10_000)
BOUNDS = {"start": 3.0, "seed": 2.0, "paper": 1.3}


def ratio(one: Callable[[], object], other: Callable[[], object], rounds: int) -> tuple[float, float, float]:
    """Median seconds of both, and their ratio."""
    times: tuple[list[float], list[float]] = ([], [])
    for _ in range(rounds):
        for task, taken in zip((one, other), times, strict=True):
            taken.append(seconds(task))
    first, second = median(times[0]), median(times[1])
    return first, second, first / second


def seconds(task: Callable[[], object]) -> float:
    """The time that a task takes."""
    start = time.perf_counter()
    task()
    return time.perf_counter() - start


def process(*arguments: str | Path) -> Callable[[], object]:
    """A task that runs Python with the given arguments, its modules compiled as they are after a first run."""
    command = [sys.executable, *map(str, arguments)]

    def task() -> object:
        return subprocess.run(command, cwd=ROOT, check=True, capture_output=True, env=environment())

    task()
    return task


def fresh(site: Path) -> Path:
    """The folder, made a site without content."""
    shutil.rmtree(site, ignore_errors=True)
    site.mkdir()
    (site / "_config.yml").write_text("title: A site\n")
    return site


def cv_of(papers: int) -> str:
    """An invented CV with so many papers, in four forms that take turns, grouped by year."""
    forms = (
        '{n}. **A. Miller**, B. Other{n} and C. Third. "On the {n}th structure of things". *Journal of Things*, '
        "vol. {v}, no. 2, pp. {n}-{m}, {y}. [doi:10.1234/things.{n}](https://doi.org/10.1234/things.{n})",
        "{n}. Miller, A., Other{n}, B., & Third, C. ({y}). A study of {n} kinds of things. "
        "*Annals of Kinds*, {v}(3), {n}-{m}.",
        "{n}. **How thing {n} came about** [[pdf]](https://example.org/{n}.pdf)  \n   Ann Miller, Bob Other{n}  \n"
        "   *Conference on Things (CT {y})*, {y}",
        "{n}. Ann Miller; Bob Other{n}. Things of the {n}th order. arXiv preprint arXiv:{y}.{n:05d}. "
        "In submission to CT {y}.",
    )
    lines = ["# Ann Miller", "", "Email: ann@example.org", "", "## Publications", ""]
    for number in range(papers):
        year = 2024 - number * 30 // papers
        form = forms[number % len(forms)]
        lines += [form.format(n=number + 1, m=number + 11, v=number % 60 + 1, y=year), ""]
    return "\n".join(lines)


def conversion(papers: int, folder: Path) -> float:
    """Processor seconds for a whole run in this process: reading, parsing, writing, the proof, the files."""
    from converter import commands

    site = fresh(folder / "site")
    source = folder / f"cv-{papers}.md"
    source.write_text(cv_of(papers), encoding="utf-8")
    start = time.process_time()
    commands.convert([str(source)], site, frozenset())
    return time.process_time() - start


def main(arguments: Sequence[str]) -> int:
    """Measures everything; `--quick` leaves out the largest size."""
    sizes = SIZES[:-1] if "--quick" in arguments else SIZES
    results: dict[str, float] = {}

    def show(name: str, text: str, value: float) -> None:
        results[name] = value
        print(f"{text:58} {value:6.2f}   (at most {BOUNDS[name]})", flush=True)

    first, second, value = ratio(process("-m", "converter", "--version"), process("-c", "pass"), 15)
    show("start", f"cv2pages --version / python -c pass: {first * 1e3:.0f} ms / {second * 1e3:.0f} ms", value)

    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)

        site = folder / "site"
        convert = process("-m", "converter", "convert", "--quiet", SEED, "--site", fresh(site))

        def convert_seed() -> object:
            fresh(site)
            return convert()

        first, second, value = ratio(convert_seed, process("-c", LIBRARIES), 9)
        show("seed", f"convert the seed / import its libraries: {first * 1e3:.0f} ms / {second * 1e3:.0f} ms", value)

        conversion(10, folder)  # the imports
        costs = {}
        for size in sizes:
            rounds = 5 if size <= 100 else 3 if size <= 1_000 else 1
            costs[size] = median(conversion(size, folder) for _ in range(rounds)) / size
            print(f"{size:6,} papers: {costs[size] * 1e3:.2f} ms a paper", flush=True)
        largest = sizes[-1]
        show("paper", f"cost per paper, {largest:,} papers / 100 papers", costs[largest] / costs[100])
    return 1 if any(results[name] > bound for name, bound in BOUNDS.items()) else 0
