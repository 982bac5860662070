"""Faults in the middle of a run: a process that is killed, or a disk that refuses, at any call that changes a disk."""

from __future__ import annotations

import errno
import hashlib
import os
import signal
import sys
import traceback
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

FOLDER = ".cv2pages"
FULL = errno.ENOSPC
CALLS = (
    "open",
    "write",
    "fsync",
    "replace",
    "rename",
    "link",
    "symlink",
    "unlink",
    "remove",
    "mkdir",
    "rmdir",
    "chmod",
)
"""The functions of `os` that change what a disk holds; pathlib calls them as well."""
ROOM = ("write", "mkdir", "link", "symlink")
"""Those of them that need room on the disk; so does "open" if it creates a file."""
EVENTS = {"os.rename", "os.link", "os.symlink", "os.remove", "os.mkdir", "os.rmdir", "os.chmod", "os.truncate"}
"""What the interpreter itself reports of such calls, whoever makes them."""


@dataclass(frozen=True)
class Fault:
    """What happens at one call, counted from 0."""

    at: int
    error: int | None = None
    """The number of the error that is raised; None for a kill."""
    lasting: bool = False
    """Whether every later call that needs room fails as well, as on a disk that is full."""


@dataclass(frozen=True)
class Outcome:
    """How a run in a process of its own ended."""

    code: int
    """Its exit code; what os.waitstatus_to_exitcode makes of a kill is negative."""
    steps: int
    """How many calls it made, as far as it came to count them."""
    said: str

    @property
    def killed(self) -> bool:
        return self.code == -signal.SIGKILL


class _Wrapped:
    def __init__(self, fault: Fault | None) -> None:
        self.fault = fault
        self.count = 0

    def install(self) -> None:
        os.fsync = lambda fd: None  # a kill loses nothing that was written; only a power failure would
        for name in CALLS:
            setattr(os, name, self.wrap(name, getattr(os, name)))

    def wrap(self, name: str, real: Callable[..., Any]) -> Callable[..., Any]:
        def call(*arguments: Any, **options: Any) -> Any:
            room = name in ROOM or (name == "open" and bool(arguments[1] & os.O_CREAT))
            self.step(room)
            if name == "write":
                descriptor, data = arguments
                half = real(descriptor, bytes(data)[: len(data) // 2])
                self.step(room)
                return half + real(descriptor, bytes(data)[half:])
            return real(*arguments, **options)

        return call

    def step(self, room: bool) -> None:
        count, self.count = self.count, self.count + 1
        fault = self.fault
        if fault is None or count < fault.at:
            return
        if fault.error is None:
            os.kill(os.getpid(), signal.SIGKILL)
        elif count == fault.at or (fault.lasting and room):
            raise OSError(fault.error, os.strerror(fault.error))


def run(work: Callable[[], int], notes: Path, fault: Fault | None = None, user: int | None = None) -> Outcome:
    """Does the work in a child, which costs no start of an interpreter, so that every call of a run can be tried.

    `notes` is a folder for what the child says; `user` is whom it runs as.
    """
    said, steps = notes / "said", notes / "steps"
    steps.unlink(missing_ok=True)
    said.touch()
    sys.stdout.flush()
    sys.stderr.flush()
    child = os.fork()
    if child == 0:
        code = 99
        try:
            error = os.open(said, os.O_WRONLY | os.O_TRUNC)
            counted = os.open(steps, os.O_WRONLY | os.O_CREAT)
            os.dup2(error, 2)
            sys.stderr = open(2, "w", encoding="utf-8", errors="backslashreplace", closefd=False)  # noqa: SIM115, PTH123
            if user is not None:
                os.setuid(user)
            write = os.write
            wrapped = _Wrapped(fault)
            wrapped.install()
            code = work()
            write(counted, str(wrapped.count).encode())
        except BaseException:
            traceback.print_exc(file=sys.stderr)
        finally:
            sys.stderr.flush()
            os._exit(code)
    code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    count = steps.read_text() if steps.exists() else ""
    return Outcome(code, int(count or 0), said.read_text("utf-8"))


def uncounted(work: Callable[[], int], notes: Path) -> list[str]:
    """The changes to a disk that the interpreter reports in the course of the work and `CALLS` miss."""
    missed = notes / "missed"

    def watched() -> int:
        counts = {"reported": 0, "counted": 0}
        seen: list[str] = []

        def report(event: str, arguments: tuple[Any, ...]) -> None:
            writes = event == "open" and isinstance(arguments[2], int) and arguments[2] & (os.O_WRONLY | os.O_RDWR)
            if event in EVENTS or writes:
                counts["reported"] += 1
                if counts["reported"] > counts["counted"]:
                    seen.append(f"{event} {arguments}")
                    counts["reported"] -= 1

        for name in CALLS:
            if name not in ("write", "fsync"):
                setattr(os, name, _counting(name, getattr(os, name), counts))
        sys.addaudithook(report)
        code = work()
        # The hook sees what is written here too, but the list is taken before.
        text = "\n".join(seen)
        with missed.open("w") as file:
            file.write(text)
        return code

    assert run(watched, notes).code == 0
    return missed.read_text().splitlines()


def _counting(name: str, real: Callable[..., Any], counts: dict[str, int]) -> Callable[..., Any]:
    def call(*arguments: Any, **options: Any) -> Any:
        if name != "open" or arguments[1] & (os.O_WRONLY | os.O_RDWR):
            counts["counted"] += 1
        return real(*arguments, **options)

    return call


def digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
