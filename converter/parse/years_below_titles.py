"""Years in paragraphs of their own that belong to the works whose titles are headings above them.

### Ponds that dry in summer
*Journal of Small Waters* 12(3)
2022
Castro AB, Vilela MR
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby, pairwise

from converter.document import Block, BlockKind
from converter.parse.candidate import YEAR, flat
from converter.parse.vocabulary import is_known


def years_below_titles(blocks: Sequence[Block]) -> frozenset[int]:
    """The indices of the paragraphs that are such years.

    Below each of at least two headings in a row, of one level and none of them a section's, stand some lines and one
    year; two headings with a year each could as well be sections of one year's works: those begin with the year.
    """
    headings = [i for i, block in enumerate(blocks) if block.kind is BlockKind.HEADING]
    found = [(blocks[low].level, _only_year(blocks, low, high)) for low, high in pairwise([*headings, len(blocks)])]
    result: set[int] = set()
    for (_, told), group in groupby(found, key=lambda one: (one[0], one[1] is not None)):
        years = [year for _, year in group if year is not None]
        if told and len(years) > 1:
            result.update(years)
    return frozenset(result)


def _only_year(blocks: Sequence[Block], low: int, high: int) -> int | None:
    """The one paragraph below a title, but not right below it, that is a year."""
    if is_known(flat(blocks[low].text)):
        return None
    years = [
        i
        for i in range(low + 1, high)
        if blocks[i].kind is BlockKind.PARAGRAPH and not blocks[i].depth and YEAR.fullmatch(flat(blocks[i].text))
    ]
    return years[0] if len(years) == 1 and years[0] > low + 1 else None
