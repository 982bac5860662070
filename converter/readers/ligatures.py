"""Letters and quotes that a text copied out of a PDF, or typed for TeX, writes otherwise than a reader sees them.

Ligatures of Unicode's Alphabetic Presentation Forms stand for several letters; a dotless i with an accent is the letter
that has the accent in the dot's place; two grave accents and two apostrophes are the quotes that TeX makes of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from converter.document import Run

LIGATURE = re.compile("[\ufb00-\ufb06]|\u0131[\u0300\u0301\u0302\u0308]")
TYPED_QUOTE = re.compile("``|''")
_LETTERS = {
    "\ufb00": "ff", "\ufb01": "fi", "\ufb02": "fl", "\ufb03": "ffi", "\ufb04": "ffl", "\ufb05": "st", "\ufb06": "st",
    "\u0131\u0300": "\u00ec", "\u0131\u0301": "\u00ed", "\u0131\u0302": "\u00ee", "\u0131\u0308": "\u00ef",
    "``": "\u201c", "''": "\u201d",
}  # fmt: skip


def spelled_out(runs: Iterable[Run], what: re.Pattern[str] = LIGATURE) -> Iterator[Run]:
    """The runs with each ligature a run of its own, whose text is its letters."""
    for run in runs:
        if run.end - run.start != len(run.text) or not what.search(run.text):
            yield run
            continue
        position = 0
        for match in what.finditer(run.text):
            at = match.start()
            if position < at:
                yield run._replace(text=run.text[position:at], start=run.start + position, end=run.start + at)
            yield run._replace(text=_LETTERS[match[0]], start=run.start + at, end=run.start + match.end())
            position = match.end()
        if position < len(run.text):
            yield run._replace(text=run.text[position:], start=run.start + position)
