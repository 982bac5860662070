"""Lists whose fields are parted by commas without blanks, as spreadsheets and forms leave them."""

from __future__ import annotations

from collections.abc import Sequence

from converter.document import Text, concatenate
from converter.parse.publications.raw_entry import RawEntry
from converter.patterns import Lazy

_TIGHT = Lazy(r"(?<=[^\s,])(?<!\w://)[,，](?=[^\s,])")
_BEFORE_WORD = Lazy(r"(?<=[^\W\d_])\W?,(?=[^\W\d_a-z])")
"""A comma right between a word and a capital."""
_LINK = Lazy(r"(?:https?:|www\.|doi\.org|10\.\d{4})\S*")
_LEAST = 2
"""So many commas between words without a blank, at least, have a third of the entries of such a list."""

_LONGEST_WORD = 12
"""Words are shorter on average; glued ones are not."""


def part_at_commas(entries: Sequence[RawEntry]) -> None:
    """Put a blank behind such commas, where many entries have several: "Berg,Sand and silt,Letters,14,2020"."""
    counts = [_tight(entry.text.plain) for entry in entries]
    if 3 * sum(count >= _LEAST for count in counts) < max(len(entries), 6):
        return
    for entry, count in zip(entries, counts, strict=True):
        if count:
            entry.text = _parted(entry.text)


def _tight(plain: str) -> int:
    """How many commas part words without a blank; 0 in a text that has lost most of its blanks."""
    words = _LINK.sub("", plain)
    return len(_BEFORE_WORD.findall(words)) if len(words) < _LONGEST_WORD * (words.count(" ") + 1) else 0


def _parted(text: Text) -> Text:
    links = [match.span() for match in _LINK.finditer(text.plain)]
    at = [match.end() for match in _TIGHT.finditer(text.plain) if not any(a <= match.start() < b for a, b in links)]
    pieces = [text[start:end] for start, end in zip([0, *at], [*at, len(text.plain)], strict=True)]
    return concatenate(pieces, " ")
