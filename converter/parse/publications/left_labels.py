"""Lists in which each entry begins with what stood in a column beside it, where one blank is left between both.

Such as "2025 Berg, Ada, “Slow rivers carry old sand.” Hydrology 12, 4–9.", "to appear Dahl, Carl, ...".
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from converter.document import Block, BlockKind
from converter.parse.publications import venues
from converter.parse.publications.head import BESIDE
from converter.parse.publications.signs import goes_on
from converter.parse.publications.split import cut
from converter.parse.publications.words import MONTHS
from converter.patterns import Lazy

_LEAST = 30
"""Characters that an entry has at least."""
_LONGEST = 700
"""And at most, on an average."""


def by_labels(blocks: Sequence[Block]) -> Sequence[Block]:
    """The blocks with the paragraphs cut whose entries all begin with such a label."""
    result: list[Block] = []
    for block in blocks:
        starts = _starts(block.text.plain) if block.kind is BlockKind.PARAGRAPH else []
        result += [block.with_text(piece) for piece in cut(block.text, starts)] if starts else [block]
    return result


def _starts(plain: str) -> list[int]:
    """Where the entries of a paragraph begin, if all begin with a label and the years go one way; else nothing."""
    if "\n" not in plain or not BESIDE.match(plain):
        return []
    starts, years = [0], [_year(plain, 0)]
    above = ""
    at = 0
    for line in re.split(r"(?<=[\n\v])", plain):
        label = BESIDE.match(line) if at else None
        inside = goes_on(above, line) or at - starts[-1] <= _LEAST
        below = line[label.end() :] if label else ""
        # "2024 Conference on Sand" and "2024 Sep 3;25(1)" go on with an imprint
        if label and not inside and not venues.VENUE.match(below) and not _MONTH_AND_DAY.match(below):
            starts.append(at)
            years.append(_year(plain, at))
        above = line.strip() or above
        at += len(line)
    known = [year for year in years if year]
    if len(starts) < 2 or len(plain) > _LONGEST * len(starts) or known not in (sorted(known), sorted(known)[::-1]):
        return []
    return starts


_MONTH_AND_DAY = Lazy(rf"(?:{'|'.join(sorted({m[:3] for m in MONTHS}))})[a-z]*\.?(?: \d{{1,2}})? ?[;:]", re.IGNORECASE)
"""How Vancouver style goes on behind the year."""


def _year(plain: str, at: int) -> int:
    label = BESIDE.match(plain, at)
    return int(label["year"]) if label and label["year"] else 0
