"""How what happens is chosen: by Hypothesis, or by a generator of random numbers."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol, TypeVar

T = TypeVar("T")


class Pick(Protocol):
    """Takes one of several."""

    def __call__(self, options: Sequence[T], /) -> T: ...
