# ruff: noqa: D102 (the methods are those of `re.Pattern`)
"""Patterns that a run may never need: compiled when they are first used, and tried only where they have a chance.

To compile all patterns would take a third of the time of a short run, which needs three of five.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, Any


class Lazy:
    """A pattern as `re.compile` gives, but compiled when it is first used.

    What it was once asked for is an attribute of its own from then on, so that it costs no more than the pattern's.
    """

    def __init__(self, source: str, flags: int = 0) -> None:
        self.pattern = source
        self._flags = flags

    if TYPE_CHECKING:

        def search(self, text: str, start: int = 0, end: int = sys.maxsize, /) -> re.Match[str] | None: ...
        def match(self, text: str, start: int = 0, end: int = sys.maxsize, /) -> re.Match[str] | None: ...
        def fullmatch(self, text: str, start: int = 0, end: int = sys.maxsize, /) -> re.Match[str] | None: ...
        def finditer(self, text: str, start: int = 0, end: int = sys.maxsize, /) -> Iterator[re.Match[str]]: ...
        def findall(self, text: str, start: int = 0, end: int = sys.maxsize, /) -> list[Any]: ...
        def split(self, text: str, /, maxsplit: int = 0) -> list[str | Any]: ...
        def sub(self, new: str | Callable[[re.Match[str]], str], text: str, /, count: int = 0) -> str: ...
        def subn(self, new: str | Callable[[re.Match[str]], str], text: str, /, count: int = 0) -> tuple[str, int]: ...

    else:

        def __getattr__(self, name):
            if name.startswith("_"):
                raise AttributeError(name)
            value = getattr(re.compile(self.pattern, self._flags), name)
            self.__dict__[name] = value
            return value


class Rare:
    """A pattern every match of which holds one of some words: tried where one stands, compiled when first tried.

    To look for a few words takes a twentieth of the time that a pattern takes to fail everywhere in a text.
    """

    def __init__(self, source: str, *words: str, flags: int = 0) -> None:
        """`words` are in lower case; the texts are compared with them in lower case, whatever the flags."""
        self.source = source
        self.flags = flags
        self.words = words
        self.pattern = Lazy(source, flags)
        """The pattern itself, for texts in which its words are known to stand."""

    def worth(self, text: str) -> bool:
        """Whether a text holds one of the words."""
        lower = text.lower()
        for word in self.words:  # noqa: SIM110 (a generator takes three times as long)
            if word in lower:
                return True
        return False

    def search(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        return self.pattern.search(text, start, end) if self.worth(text) else None

    def match(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        return self.pattern.match(text, start, end) if self.worth(text) else None

    def fullmatch(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        return self.pattern.fullmatch(text, start, end) if self.worth(text) else None

    def finditer(self, text: str, start: int = 0, end: int = sys.maxsize) -> Iterable[re.Match[str]]:
        return self.pattern.finditer(text, start, end) if self.worth(text) else ()

    def sub(self, replacement: str, text: str) -> str:
        return self.pattern.sub(replacement, text) if self.worth(text) else text
