"""What stands above the first heading: lines with name, post and addresses, and perhaps running text below them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from converter.characters import is_cjk
from converter.document import Block, BlockKind, Text
from converter.model import Item

_PROSE = 6
"""So many words in small letters are in a line of running text, and in none of the others."""


def in_lines(items: Sequence[Item]) -> list[Item]:
    """The items with every line of a paragraph on its own, running text aside."""
    return [
        item.with_text(_broken(item.text)) if isinstance(item, Block) and item.kind is BlockKind.PARAGRAPH else item
        for item in items
    ]


def prose_of(block: Block) -> Block | None:
    """The running text at the end of a paragraph; None if it has none."""
    plain = block.text.plain
    at = 0
    for line in re.split("(?<=[\v\n])", plain):
        if _is_prose(line):
            return block if at == 0 else block.with_text(block.text[at:])
        at += len(line)
    return None


def _broken(text: Text) -> Text:
    """The text with the ends of its lines kept where no running text goes on behind them."""
    lines = text.plain.split("\n")
    kept = {
        sum(len(line) + 1 for line in lines[: i + 1]) - 1
        for i, line in enumerate(lines[:-1])
        if not _is_prose(line)
    }  # fmt: skip
    if not kept:
        return text
    runs, at = [], 0
    for run in text.runs:
        characters = ["\v" if at + i in kept else c for i, c in enumerate(run.text)]
        runs.append(run._replace(text="".join(characters)))
        at += len(run.text)
    return replace(text, runs=tuple(runs))


def _is_prose(line: str) -> bool:
    words = [word.strip("()[]“”\"'’.,;:!?") for word in line.split()]
    unspaced = sum(map(is_cjk, line)) > 30
    return unspaced or sum(word.isalpha() and word.islower() and len(word) > 1 for word in words) >= _PROSE
