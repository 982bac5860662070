"""Source lines put together again that stand in one block."""

from __future__ import annotations

from collections.abc import Iterable

from converter.parse.lines import Line


def joined_in_blocks(lines: Iterable[Line]) -> list[Line]:
    """One line for each block that the lines stand in, in their order."""
    result: list[Line] = []
    for line in lines:
        if result and result[-1].block is line.block:
            last = result.pop()
            line = Line(last.text + line.text, line.block, last.first, last.indent)
        result.append(line)
    return result
