"""What is found out about a text more than once, remembered for as long as one conversion takes.

A CV that is watched is another one at every save; what its former lines and names said would be held for ever.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import Any, TypeVar

F = TypeVar("F", bound=Callable[..., Any])

MOST = 20_000
"""Of so many texts a function's results are kept, which a CV of some thousand papers has."""
_FORGET: list[Callable[[], None]] = []


def remembered(function: F) -> F:
    """The function, whose results are kept until `forget`."""
    kept = lru_cache(maxsize=MOST)(function)
    _FORGET.append(kept.cache_clear)
    return kept  # type: ignore[return-value]


def forget() -> None:
    """Lets go of all that was remembered."""
    for clear in _FORGET:
        clear()
