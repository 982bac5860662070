"""Years at the right margin that an extraction has left below each entry, in a paragraph of their own.

Such as "• Slow sand, A. Berg, et al., River Letters", "2023", "• Wet gravel, A. Berg, et al., Silt", "2021".
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from converter.document import Block, BlockKind, concatenate
from converter.parse.publications.dates import YEAR
from converter.patterns import Lazy

_ALONE = Lazy(rf"\s*\(?{YEAR}\)?[ \t]*(?:\n|$)")
"""A line that is a year; below the last one a page's foot may follow at once."""
_A_YEAR = Lazy(rf"\b{YEAR}\b")
_LEAST = 3
"""So many years at least stand below entries."""
_FEW = 0.1
"""The share of these entries in which something else may look like a year, or one of them."""
_ENTRY = 40
"""Characters that an entry has at least."""


def with_years_below(blocks: Sequence[Block]) -> Sequence[Block]:
    """The blocks with each year at the end of the entry above, where every entry without one has one below.

    A heading's year stands above the first entry of its list, and none follows the last.
    """
    years = [i for i, b in enumerate(blocks) if b.kind is BlockKind.PARAGRAPH and _ALONE.match(b.text.plain)]
    if len(years) < _LEAST:
        return blocks
    entries = [i for i, b in enumerate(blocks) if _is_entry(b)]
    above = {i - 1 for i in years}
    undated = {i for i in entries if not _A_YEAR.search(blocks[i].text.plain)}
    # a number of a title can look like a year: "Dust around HD 2025"
    if not undated <= above <= set(entries) or len(above - undated) > max(1, _FEW * len(above)):
        return blocks
    result: list[Block] = []
    for i, block in enumerate(blocks):
        if i in years:
            size = len(_ALONE.match(block.text.plain)[0])  # type: ignore[index]
            year, rest = block.text[:size].strip(), block.text[size:].strip()
            result[-1] = result[-1].with_text(concatenate([result[-1].text, year], " "))
            if rest.plain:
                result.append(block.with_text(rest))
        else:
            result.append(block)
    return result


def _is_entry(block: Block) -> bool:
    text = re.sub(r"\s+", " ", block.text.plain).strip()
    return block.kind is BlockKind.ITEM or block.kind is BlockKind.PARAGRAPH and len(text) >= _ENTRY
