"""Words of a page's machinery that a browser copies as lines between works: "ref_biblio", "Show abstract".

They stand again and again, say nothing of a work, and are no names: those have capitals.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from converter.document import Block, BlockKind
from converter.parse.publications import venues
from converter.parse.publications.heading_kinds import heading_kind
from converter.parse.publications.signs import looks_like_work
from converter.parse.publications.status import find_status
from converter.parse.vocabulary import is_known
from converter.patterns import Lazy

_LEAST = 4
"""So often at least such a line stands in the lists of a document."""
_SHARE = 5
"""One of so many lines at least is one."""
_SMALL = Lazy(r"(?:[^\W\d_]\w+ )?[^\W\d_A-Z][\w-]+(?: [^\W\d_A-Z][\w-]*){0,6}")
"""Words in lower case, of which the first may have a capital."""
_LINE = Lazy(r"[^\n\v]+")


def recurring_lines(lists: Sequence[Sequence[Block]]) -> frozenset[str]:
    """The lines that stand between the works of some lists and are none of them."""
    lines = [
        line.strip()
        for blocks in lists
        for block in blocks
        if block.kind is BlockKind.PARAGRAPH
        for line in re.split("[\n\v]", block.text.plain)
        if line.strip()
    ]
    counts = Counter(line for line in lines if _SHORTEST <= len(line) < _LONGEST)
    return frozenset(
        line
        for line, count in counts.items()
        if count >= _LEAST and _SHARE * count >= len(lines) and _SMALL.fullmatch(line) and _says_nothing(line)
    )


_SHORTEST = 8
"""A shorter one may be a word of a sentence that is torn: "and"."""
_LONGEST = 40


def _says_nothing(line: str) -> bool:
    if heading_kind((line,))[0] is not None:
        return False
    return not (is_known(line) or find_status(line) or venues.VENUE.search(line) or looks_like_work(line))


def without_recurring(blocks: Sequence[Block], recurring: frozenset[str]) -> tuple[list[Block], list[Block]]:
    """The blocks cut at such lines, and these lines."""
    result: list[Block] = []
    lines: list[Block] = []
    for block in blocks:
        if block.kind is not BlockKind.PARAGRAPH or not any(line in block.text.plain for line in recurring):
            result.append(block)
            continue
        start = 0
        for line in _LINE.finditer(block.text.plain):
            if line[0].strip() in recurring:
                result += _piece(block, start, line.start())
                lines += _piece(block, *line.span())
                start = line.end()
        result += _piece(block, start, len(block.text.plain))
    return result, lines


def _piece(block: Block, start: int, end: int) -> list[Block]:
    text = block.text[start:end].strip()
    return [replace(block, text=text, span=text.span, blank_before=start > 0 or block.blank_before)] if text else []
