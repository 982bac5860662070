"""Positions and degrees that a paragraph names up to a date and then describes in sentences."""

from __future__ import annotations

import re
from collections.abc import Sequence

from converter.document import Block, BlockKind
from converter.parse import words
from converter.parse.entries import Draft, readable
from converter.parse.fields import period
from converter.parse.lines import Line, block_of
from converter.patterns import Lazy

_BEHIND = Lazy(r"[)\]]?(?:[.:]?[ \t]*[\n\v]\s*|\.\s+)(?=[A-ZÀ-Ý][\w'’-]*\s(?:[^.]|\.\S){6,}\.)")
"""What parts a date from a sentence behind it."""
_SENTENCES = Lazy(r"[.!?][)”\"]?\s*$")


def entries_described(blocks: Sequence[Block]) -> list[Draft | Block]:
    """An entry of each paragraph "Senior Scientist, Alderworks (2020–2023). Led the work on reeds."; nothing where
    fewer than most paragraphs are like that.
    """
    tops = [b for b in blocks if readable(b) and b.depth == 0 and b.kind is not BlockKind.ITEM]
    cuts = {id(block): _cut(block) for block in tops}
    if sum(map(bool, cuts.values())) < 2 or not all(cuts.values()):
        return []
    result: list[Draft | Block] = []
    for block in blocks:
        cut = cuts.get(id(block), 0)
        if cut:
            header, below = Line(block.text[:cut], block, True), Line(block.text[cut:], block, False)
            result.append(Draft([header], [block_of([below])]))
        elif result and isinstance(result[-1], Draft):
            result[-1].details.append(block)
        else:
            result.append(block)
    return result


def _cut(block: Block) -> int:
    """Where the description of a paragraph begins; 0 if it has none."""
    if block.kind is not BlockKind.PARAGRAPH or not _SENTENCES.search(block.text.plain):
        return 0
    plain = block.text.plain
    for date in Line(block.text, block, True).dates:
        match = _BEHIND.match(plain, date.to)
        header = plain[: date.at]
        if match and date.to < 200 and not re.search(r"[.!?]\s+[A-Z][a-z]+ [a-z]", header):
            named = words.position(header) or words.degree(header[:60])
            told = any(word[:1].islower() for word in plain[match.end() :].split()[:5])
            return match.end() if named and told and period([Line(block.text[: date.to], block, True)]) else 0
    return 0
