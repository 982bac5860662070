"""The watch mode as its users run it: a process that prints lines."""

from __future__ import annotations

import re
import signal
import subprocess
import sys
import time
from collections.abc import Mapping
from pathlib import Path
from queue import Empty, SimpleQueue
from threading import Thread

from tests.conftest import environment


class Program:
    """A running `cv2pages watch`."""

    def __init__(self, *arguments: str | Path, cwd: Path, settings: Mapping[str, str] | None = None) -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-m", "converter", "watch", *map(str, arguments)],
            stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=cwd,
            env={**environment(), **(settings or {})}, encoding="utf-8",
        )  # fmt: skip
        self.lines: SimpleQueue[str] = SimpleQueue()
        self._thread = Thread(target=self._read)
        self._thread.start()

    def _read(self) -> None:
        assert self.process.stderr
        for line in self.process.stderr:
            self.lines.put(line.rstrip("\n"))

    def line(self, pattern: str, patience: float = 20) -> str:
        """The next line that the pattern is found in."""
        end = time.monotonic() + patience
        seen: list[str] = []
        while True:
            try:
                line = self.lines.get(timeout=max(0, end - time.monotonic()))
            except Empty:
                raise AssertionError(f"no line has {pattern!r}: {seen}") from None
            seen.append(line)
            if re.search(pattern, line):
                return line

    def rest(self) -> list[str]:
        """The lines that have not been asked for."""
        lines = []
        while not self.lines.empty():
            lines.append(self.lines.get())
        return lines

    def end(self, number: signal.Signals = signal.SIGTERM) -> int:
        """Its exit code, after a signal."""
        self.process.send_signal(number)
        return self.wait()

    def wait(self) -> int:
        code = self.process.wait(20)
        self._thread.join(5)
        return code

    def close(self) -> None:
        """Ends it, if it still runs; killed at once, it could not end the server that it has started."""
        self.process.terminate()
        try:
            self.process.wait(20)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
        self._thread.join(5)
        for stream in (self.process.stdout, self.process.stderr):
            if stream:
                stream.close()
