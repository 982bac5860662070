"""Joins works that a PDF made Markdown has cut at their number, which stood beside their last line."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from converter.diagnostics import Code
from converter.document import SOFT_BREAK, Block, BlockKind, concatenate
from converter.patterns import Lazy
from converter.readers.notes import Notes

_NUMBER = Lazy(r"(\d{1,3})[.)]? (?=\S)")
_FEWEST = 4
"""So many works at least are cut so."""
_NEARLY_ALL = 0.8
"""So many of the numbers go on with the one before, or begin with 1 below a heading."""


def with_numbers_inside(blocks: Sequence[Block], notes: Notes) -> Sequence[Block]:
    """The blocks, with items as "- Berg A, Dahl C. “Slow", "- 2 rivers.” 2021. Letters" joined to one work each."""
    numbers = _numbers(blocks)
    if len(numbers) < _FEWEST:
        return blocks
    values = list(numbers.values())
    counted = sum(b in (a + 1, 1) for a, b in zip(values, values[1:], strict=False))
    if values[0] > 2 or counted < _NEARLY_ALL * (len(values) - 1):
        return blocks
    result: list[Block] = []
    for i, block in enumerate(blocks):
        if i not in numbers:
            result.append(block)
            continue
        size = len(str(numbers[i])) + len(block.text.plain) - len(block.text.plain.lstrip())
        message = "the number of a work was left out, which stood between its lines"
        notes.add(Code.TEMPLATE_DROPPED, block.span.start, message, text=block.text.plain[:size])
        result[-1] = result[-1].with_text(concatenate([result[-1].text, block.text[size:].strip()], SOFT_BREAK))
        result.append(replace(block, kind=BlockKind.TEMPLATE, text=block.text[:size]))
    return result


def _numbers(blocks: Sequence[Block]) -> dict[int, int]:
    """The numbers at the beginning of items right behind one without any, by the items' places."""
    found: dict[int, int] = {}
    for i, (above, block) in enumerate(zip(blocks, blocks[1:], strict=False), 1):
        items = above.kind is block.kind is BlockKind.ITEM and above.depth == block.depth
        if not items or any(map(str.isdigit, above.marker + block.marker)) or i - 1 in found:
            continue
        number = _NUMBER.match(block.text.plain)
        if number and not _NUMBER.match(above.text.plain):
            found[i] = int(number[1])
    return found
