"""Words that a line's end has hyphenated, put together again."""

from __future__ import annotations

import re
from collections.abc import Iterator

from converter.patterns import Lazy

_TORN = Lazy(r"([^\W\d_]*[a-zà-ÿ])([-‐‑\u00ad])\n\s*([a-zà-ÿ][^\W\d_]*)")
_SECOND_HALVES = frozenset(
    ["based", "driven", "free", "level", "aware", "specific", "oriented", "making", "scale", "term", "guided", "wide"]
    + ["mediated", "induced", "enhanced", "centered", "centric", "sensitive", "dimensional", "world", "constrained"]
    + ["assisted", "performance", "learning", "leading", "resolution", "throughput", "quality", "efficient", "friendly"]
)
"""Words that hardly end another one, so that a hyphen before them is their compound's: "decision-", "making"."""
_HYPHENS = ("-", "‐", "‑")
_FIRST_HALVES = frozenset(["inter", "intra", "over", "under", "super", "trans", "counter", "hyper", "semi", "anti"])


def torn(text: str) -> Iterator[tuple[int, int, str]]:
    """Where a line's end has hyphenated a word, from the hyphen to the next line's beginning, and what stays of it."""
    if "\n" not in text:
        return
    for match in _TORN.finditer(text):
        chain = text[max(match.start() - 1, 0) : match.start()]  # "differences-in-", "differences"
        kept = match[2] if rejoined(chain + match[0]) != chain + match[1] + match[3] else ""
        yield match.start(2), match.start(3), kept


def rejoined(text: str, compounds: frozenset[str] = frozenset()) -> str:
    """A text with the words whole that are hyphenated at its lines' ends; `compounds` keep their hyphen."""

    def joined(match: re.Match[str]) -> str:
        first, second = match[1], match[3]
        compound = match.string[max(match.start() - 1, 0) : match.start()] in _HYPHENS
        compound = compound or len(first) > 3 and second in _SECOND_HALVES and first.lower() not in _FIRST_HALVES
        compound = match[2] != "\u00ad" and (compound or f"{first}-{second}".lower() in compounds)
        return f"{first}{match[2]}{second}" if compound else first + second

    text = _TORN.sub(joined, text)
    text = re.sub(r"(?<=\w)([-\u2010\u2011])\n\s*(?=\w)", r"\1", text)
    return re.sub(r"(?<=[^\W\d_])–\n\s*(?=[^\W\d_])", "–", text)
