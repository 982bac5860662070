"""Lines that an extraction has set out to both margins with blanks: "the  sand  of  the  northern  shore"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from converter.document import Run
from converter.patterns import Lazy

_GAP = Lazy(r"(?<=\S)[ \u00a0]{2,6}(?=\S)")
_ANY_GAP = Lazy(r"(?<=\S)[ \u00a0]+(?=\S)")
_SMALL = Lazy(r"(?<!\S)[^\W\d_A-Z]{2}")
_GAPS = 6
"""So many gaps at least are between the words of such a line; a row of a table has fewer, or capitals in its cells."""


def is_justified(text: str) -> bool:
    """Whether wide gaps are between nearly all words of a line."""
    wide = len(_GAP.findall(text))
    if wide < _GAPS or 4 * wide < 3 * len(_ANY_GAP.findall(text)):
        return False
    return 3 * len(_SMALL.findall(text)) >= wide


def closed_up(runs: Iterable[Run]) -> Iterator[Run]:
    """The runs with one blank for each wide gap of such a line."""
    for run in runs:
        if "  " not in run.text or run.end - run.start != len(run.text) or not is_justified(run.text):
            yield run
            continue
        at = 0
        for gap in _GAP.finditer(run.text):
            yield run._replace(
                text=run.text[at : gap.start() + 1], end=run.start + gap.start() + 1, start=run.start + at
            )
            at = gap.end()
        yield run._replace(text=run.text[at:], start=run.start + at)
