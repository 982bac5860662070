"""Numbers of entries that an extraction has set one above the other, apart from the entries that they count.

Of a page with numbers in a column of their own come "12", "11", "10" and so on, and then the entries of the page
without any: the numbers say nothing of where an entry begins, and would be taken for entries.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from converter.document import Block, BlockKind
from converter.patterns import Lazy

_NUMBER = r"[^\w\s]{0,2}(?:[A-Za-z][.-]?)?\d{1,3}[^\w\s]{0,2}"
"""With the letter of its kind, too: "[j.12.]"."""
_NUMBERS = Lazy(rf"{_NUMBER}(?:\s+{_NUMBER})*\s*")
_LEAST = 4
"""So many numbers that count up or down in a row are a stack."""


def without_stacked_numbers(blocks: Sequence[Block]) -> tuple[Sequence[Block], list[Block]]:
    """The blocks without the stacks of numbers between them, and these."""
    stacked: set[int] = set()
    run: list[int] = []
    numbers: list[int] = []
    for i, block in enumerate([*blocks, None]):
        text = block.text.plain.strip() if block is not None and block.kind is BlockKind.PARAGRAPH else ""
        own = [int(number) for number in re.findall(r"\d+", text)] if _NUMBERS.fullmatch(text) else []
        if own and _counts([*numbers[-1:], *own]):
            run.append(i)
            numbers += own
            continue
        if len(numbers) >= _LEAST and _counts(numbers):
            stacked.update(run)
        run, numbers = ([i], own) if own else ([], [])
    if not stacked:
        return blocks, []
    return [b for i, b in enumerate(blocks) if i not in stacked], [blocks[i] for i in sorted(stacked)]


def _counts(numbers: Sequence[int]) -> bool:
    """Whether each number is one more than the one before, or each one less."""
    steps = {b - a for a, b in zip(numbers, numbers[1:], strict=False)}
    return steps <= {1} or steps <= {-1}
