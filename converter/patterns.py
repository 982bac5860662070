"""Patterns that few texts match."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable
from functools import cached_property


class Rare:
    """A pattern every match of which holds one of some words: tried where one stands, compiled when first tried.

    To look for a few words takes a twentieth of the time that a pattern takes to fail everywhere in a text, and many
    a pattern is never needed.
    """

    def __init__(self, source: str, *words: str, flags: re.RegexFlag = re.RegexFlag.NOFLAG) -> None:
        """`words` are in lower case; the texts are compared with them in lower case, whatever the flags."""
        self.source = source
        self.words = words
        self.flags = flags

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """The pattern itself, for texts in which its words are known to stand."""
        return re.compile(self.source, self.flags)

    def worth(self, text: str) -> bool:
        """Whether a text holds one of the words."""
        lower = text.lower()
        for word in self.words:  # noqa: SIM110 (a generator takes three times as long)
            if word in lower:
                return True
        return False

    def search(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """As that of `re.Pattern`."""
        return self.pattern.search(text, start, end) if self.worth(text) else None

    def match(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """As that of `re.Pattern`."""
        return self.pattern.match(text, start, end) if self.worth(text) else None

    def fullmatch(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """As that of `re.Pattern`."""
        return self.pattern.fullmatch(text, start, end) if self.worth(text) else None

    def finditer(self, text: str, start: int = 0, end: int = sys.maxsize) -> Iterable[re.Match[str]]:
        """As that of `re.Pattern`."""
        return self.pattern.finditer(text, start, end) if self.worth(text) else ()

    def sub(self, replacement: str, text: str) -> str:
        """As that of `re.Pattern`."""
        return self.pattern.sub(replacement, text) if self.worth(text) else text
