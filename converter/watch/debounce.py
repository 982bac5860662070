"""When to run: what happened to the files, and when, makes the moment at which a save is over.

An editor's save is many events: a file truncated, written in pieces and closed; or renamed, made anew and renamed
again.  Between them the file is empty or not there.  So a run waits until nothing has happened for a moment, and longer
while a file is open or gone.  All of it is values: no clock, no disk.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import Enum, auto


class Kind(Enum):
    """What happened to a file."""

    OPENED = auto()
    """For reading or for writing; the events do not tell."""
    WRITTEN = auto()
    """Its content changed."""
    TOUCHED = auto()
    """Its attributes changed: its time, its mode."""
    CLOSED = auto()
    """By somebody who could write."""
    READ = auto()
    """Closed by somebody who could only read."""
    PLACED = auto()
    """It was made, or another file was renamed to it."""
    GONE = auto()
    """It was deleted, renamed to something else, or emptied."""


class State(Enum):
    """What is to be remembered of a file."""

    CHANGED = auto()
    """It changed, and nobody was known to have it open."""
    OPEN = auto()
    """For reading or for writing."""
    WRITING = auto()
    """Open, and being written; whoever reads it meanwhile does not end that."""
    MISSING = auto()


@dataclass(frozen=True, slots=True)
class Event:
    """Something happened to a file, at a time in seconds."""

    time: float
    path: str
    kind: Kind


@dataclass(frozen=True)
class Timing:
    """How long a run waits, in seconds."""

    quiet: float = 0.1
    """After the last event: the steps of one save follow each other within milliseconds."""
    patience: float = 1.0
    """After the last event while a file is open or gone: whoever writes it may be slow."""
    longest: float = 3.0
    """After the first event: a file that never comes to rest is still converted."""


TIMING = Timing()


@dataclass(frozen=True)
class Waiting:
    """What has happened since the last run."""

    first: float | None = None
    last: float = 0.0
    files: Mapping[str, State] = field(default_factory=dict)
    """Those of which there is something to remember."""

    def after(self, event: Event) -> Waiting:
        """The state after one more event."""
        state = _state(self.files.get(event.path), event.kind)
        files = {path: state for path, state in self.files.items() if path != event.path}
        if state:
            files[event.path] = state
        if event.kind in (Kind.OPENED, Kind.READ):  # no change; and our own reading must not wake us
            return replace(self, files=files)
        first = event.time if self.first is None else self.first
        return Waiting(first, max(self.last, event.time), files)

    def unfinished(self, path: str) -> bool:
        """Whether a file is open or not there."""
        return self.files.get(path, State.CHANGED) is not State.CHANGED

    def due(self, timing: Timing) -> float | None:
        """When to run; None while nothing has happened."""
        if self.first is None:
            return None
        wait = timing.patience if any(map(self.unfinished, self.files)) else timing.quiet
        return min(self.last + wait, self.first + timing.longest)


def _state(before: State | None, kind: Kind) -> State | None:
    match kind, before:
        case (Kind.GONE, _):
            return State.MISSING
        case (Kind.OPENED, None | State.OPEN):
            return State.OPEN
        case (Kind.OPENED, _):
            # A file that is emptied by opening it is told of as written before it is as opened.
            return State.WRITING
        case (Kind.WRITTEN, State.OPEN | State.WRITING):
            return State.WRITING
        case (Kind.WRITTEN, _):
            return State.CHANGED
        case (Kind.READ, State.OPEN) | (Kind.CLOSED | Kind.PLACED, _):
            return None
    return before
