"""What the watch mode costs beside the conversion itself: `python -m tests.benchmarks.watch [--nightly]`.

Latency is counted from the save to the last file written, with the system's events but without the time for which a
save is waited for to be over.  A bare conversion of the same texts is run in turn in the same process.  Memory is
looked at after 300 saves and after 1,000; with `--nightly` after 1,000 and after 10,000.  The exit code is 1 above a
bound.  TMPDIR=/dev/shm keeps the disk out of it.
"""

from __future__ import annotations

import gc
import resource
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from queue import SimpleQueue
from statistics import median
from threading import Thread

from converter import commands
from converter.exit import Exit
from converter.report import Report
from converter.watch.debounce import Timing
from converter.watch.lookout import Lookout
from converter.watch.loop import Finish, Inbox, Loop, Run
from tests.benchmarks.bench import cv_of, fresh

PAPERS, ROUNDS = (1, 10, 100), 30
LATENCY, MEMORY, BLOCKS = 1.5, 1.05, 1.02
SAVES, NIGHTLY_SAVES = (300, 1_000), (1_000, 10_000)
"""Of which the memory is looked at after the first and after the last."""
PATIENCE = 60


class Desk:
    """A CV that is saved again and again, and the site that is made of it."""

    def __init__(self, folder: Path, papers: int) -> None:
        folder.mkdir(parents=True)
        self.site = fresh(folder / "site")
        self.cv = folder / "watched/cv.md"
        self.cv.parent.mkdir()
        self._draft = folder / "draft.md"
        self._texts = [cv_of(papers), cv_of(papers).replace("things", "matters")]
        self._saves = 0
        self.save()

    def save(self) -> float:
        """Puts another text in the CV's place, at once: nothing has to be waited for.  Returns when that began.

        No two texts are the same, for what is remembered of one must not stay.
        """
        self._texts.reverse()
        self._saves += 1
        news = f"\n## Honours of {self._saves} kinds\n\n- Prize{self._saves} of the Example Society, 2019\n"
        self._draft.write_text(self._texts[0] + news, encoding="utf-8")
        started = time.perf_counter()
        self._draft.replace(self.cv)
        return started

    def convert(self) -> None:
        commands.convert([str(self.cv)], self.site, frozenset())


@contextmanager
def watched(desk: Desk) -> Iterator[SimpleQueue[float]]:
    """Watches it; gives the times at which runs were done."""
    done: SimpleQueue[float] = SimpleQueue()
    inbox = Inbox()

    def job() -> Report:
        report = commands.convert([str(desk.cv)], desk.site, frozenset())
        done.put(time.perf_counter())
        return report

    def ran(run: Run) -> None:
        assert run.report.exit_code is Exit.DONE, run

    loop = Loop(job, [str(desk.cv)], [], inbox, ran=ran, timing=Timing(0, 0, 0))
    lookout = Lookout(loop.paths, inbox.put)
    assert not lookout.limit
    loop.run()
    done.get()
    thread = Thread(target=loop.go_on, args=(lookout,))
    thread.start()
    yield done
    inbox.put(Finish(Exit.DONE))
    thread.join()
    lookout.close()


def latency(folder: Path, papers: int) -> tuple[float, float]:
    """Median seconds from a save to the last file written, and of a bare conversion."""
    bare, saved = Desk(folder / "bare", papers), Desk(folder / "saved", papers)
    bare.convert()
    times: tuple[list[float], list[float]] = ([], [])
    with watched(saved) as done:
        for _ in range(ROUNDS):
            started = saved.save()
            times[0].append(done.get(timeout=PATIENCE) - started)
            started = bare.save()
            bare.convert()
            times[1].append(time.perf_counter() - started)
    return median(times[0]), median(times[1])


def memory(folder: Path, few: int, many: int) -> tuple[tuple[int, int], tuple[int, int]]:
    """The peak of the process's memory and the blocks that Python holds, after few saves and after many."""
    desk = Desk(folder, 1)
    states = []
    with watched(desk) as done:
        for number in range(1, many + 1):
            desk.save()
            done.get(timeout=PATIENCE)
            if number in (few, many):
                gc.collect()
                states.append((resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, sys.getallocatedblocks()))
    return states[0], states[1]


def main(arguments: Sequence[str]) -> int:
    results: list[bool] = []

    def show(text: str, value: float, bound: float) -> None:
        results.append(value <= bound)
        print(f"{text:66} {value:6.3f}   (at most {bound})", flush=True)

    few, many = NIGHTLY_SAVES if "--nightly" in arguments else SAVES
    with tempfile.TemporaryDirectory() as name:
        # First, since the process remembers its highest peak only.
        (peak, blocks), (last_peak, last_blocks) = memory(Path(name) / "memory", few, many)
        figures = f"{last_peak / 1024:.1f} / {peak / 1024:.1f} MB"
        show(f"peak memory after {many:,} / {few:,} saves: {figures}", last_peak / peak, MEMORY)
        show(f"blocks held after {many:,} / {few:,} saves", last_blocks / blocks, BLOCKS)
        for papers in PAPERS:
            first, second = latency(Path(name) / str(papers), papers)
            figures = f"{first * 1e3:.1f} ms / {second * 1e3:.1f} ms"
            show(f"save to last file / bare conversion, {papers} papers: {figures}", first / second, LATENCY)
    return 0 if all(results) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
