"""Texts that lost their line ends, cut at the numbers of the entries in them: "1. Berg A. Sand. 2020. 2. Dahl C."."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from converter.document import Block, BlockKind
from converter.parse.publications.signs import is_complete
from converter.parse.publications.split import cut
from converter.patterns import Lazy

_NUMBER = Lazy(r"(?:^|(?<=\s))\[?(\d{1,3})(?:[.)]|\]\.?) (?=[*_]*[^\W\d_a-z]|[“\"])")
_FEWEST = 4
_TALL = 700
"""A text of several entries has more characters."""
_SHORTEST = 50
"""No entry has fewer."""
_NEARLY_ALL = 0.8


def counted_inside(blocks: Sequence[Block]) -> Sequence[Block]:
    """The blocks with each of those that hold several entries and their numbers made items, one for each entry."""
    result: list[Block] = []
    for block in blocks:
        whole = block.kind in (BlockKind.PARAGRAPH, BlockKind.ROW) and len(block.cells) < 2 and not block.record
        starts = _starts(block.text.plain) if whole and len(block.text.plain) > _TALL else []
        if not starts:
            result.append(block)
            continue
        if starts[0]:
            above = block.text[: starts[0]]
            result.append(replace(block, kind=BlockKind.PARAGRAPH, text=above, span=above.span, cells=()))
        pieces = cut(block.text[starts[0] :], [start - starts[0] for start in starts])
        result += [replace(block, kind=BlockKind.ITEM, text=t, span=t.span, depth=1, cells=()) for t in pieces]
    return result


def _starts(plain: str) -> list[int]:
    """Where entries with consecutive numbers begin in a text, counted from 1 or down to it; none where they do not."""
    found = [(match.start(), int(match[1])) for match in _NUMBER.finditer(plain)]
    if len(found) < _FEWEST or "\n" in plain and plain.count("\n") >= len(found) / 2:
        return []
    step = 1 if found[0][1] == 1 else -1
    starts: list[int] = []
    expected = found[0][1]
    for at, number in found:
        if number == expected:
            starts.append(at)
            expected += step
    if len(starts) < _FEWEST or step < 0 and expected > 1:
        return []
    ends = [*starts[1:], len(plain)]
    entries = [plain[a:b] for a, b in zip(starts, ends, strict=True)]
    sound = sum(len(entry) > _SHORTEST and is_complete(entry) for entry in entries)
    return starts if sound >= _NEARLY_ALL * len(entries) else []
