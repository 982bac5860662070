"""Typographic ligatures, one character in the source and several letters to a reader.

Unicode's Alphabetic Presentation Forms; they come from texts that were copied out of a PDF.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from converter.document import Run

LIGATURE = re.compile("[\ufb00-\ufb06]")
_LETTERS = {
    "\ufb00": "ff", "\ufb01": "fi", "\ufb02": "fl", "\ufb03": "ffi", "\ufb04": "ffl", "\ufb05": "st", "\ufb06": "st",
}  # fmt: skip


def spelled_out(runs: Iterable[Run]) -> Iterator[Run]:
    """The runs with each ligature a run of its own, whose text is its letters."""
    for run in runs:
        if run.end - run.start != len(run.text) or not LIGATURE.search(run.text):
            yield run
            continue
        position = 0
        for match in LIGATURE.finditer(run.text):
            at = match.start()
            if position < at:
                yield run._replace(text=run.text[position:at], start=run.start + position, end=run.start + at)
            yield run._replace(text=_LETTERS[match[0]], start=run.start + at, end=run.start + at + 1)
            position = at + 1
        if position < len(run.text):
            yield run._replace(text=run.text[position:], start=run.start + position)
