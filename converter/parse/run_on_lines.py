"""Lines that look like headings and are the ends of the sentences above them."""

from __future__ import annotations

from collections.abc import Sequence

_FULL = 60
"""Characters that a line has at least, if it is as long as they get."""


def runs_on(lines: Sequence[str], n: int, width: int) -> bool:
    """Whether the word below line `n` is the last of its sentence: that line is full, and nothing ends it."""
    above = lines[n].strip()
    full = len(above) > _FULL and len(above) >= 0.9 * max(0.9 * width, *map(len, lines))
    return full and above[-1].isalpha() and "/" not in above.split()[-1]


def wraps(first: str, width: int) -> bool:
    """Whether the words below an item's `first` line are the end of what it says: it is full, and no sentence ends."""
    return len(first) > _FULL and len(first) >= 0.85 * width and first[-1] not in ".!?:;"
