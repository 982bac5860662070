"""Paragraphs in which works stand one above the other with their abstracts, as extracts without empty lines have them.

"Slow rivers⏎Abstract: I study ... the rivers.⏎Old sand, with Ada Berg⏎Abstract: We show ..." is cut at the labels, and
behind the last sentence that ends above the next label at the end of a line: titles end with no stop.

Where references hang, "Berg, Ada (2024), “Slow⏎    rivers”, Sand Letters", the lines below that do not are an abstract,
and so is prose below the venue of each paragraph that begins so.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from converter.document import Block, BlockKind
from converter.parse.publications.alike import opens_signed
from converter.parse.publications.split import cut, lines_of
from converter.parse.publications.summaries import below_quoted
from converter.patterns import Lazy, Rare

_LABEL = Rare(
    r"^[ \t]*(?:abstract|summary|résumé|zusammenfassung|resumen|resumo)(?::|\.(?= ))",
    "abstract",
    "summary",
    "résumé",
    "zusammenfassung",
    "resum",
    flags=re.IGNORECASE | re.MULTILINE,
)
_END = re.compile(r"[.!?][”\")]?[ \t]*\n")
_MOST = 400
"""More characters than a title, those who wrote the work and where it was submitted do not fill."""


def with_abstracts_apart(blocks: Sequence[Block]) -> Sequence[Block]:
    """The blocks with each work of a paragraph that holds several as an item, and its abstract as a paragraph below."""
    result: list[Block] = []
    for block in blocks:
        starts = _starts(block.text.plain) if block.kind is BlockKind.PARAGRAPH and not block.record else []
        for i, piece in enumerate(cut(block.text, starts) if starts else [block.text]):
            part = replace(block.with_text(piece.strip()), blank_before=True) if starts else block
            result.append(part if i % 2 or not starts else replace(part, kind=BlockKind.ITEM, depth=1))
    return result


def _starts(plain: str) -> list[int]:
    """Where works and abstracts begin by turns in a paragraph with several; empty for any other."""
    labels = [match.start() for match in _LABEL.finditer(plain)]
    if len(labels) < 2 or not 0 < labels[0] <= _MOST:
        return []
    starts = [0, labels[0]]
    for label, following in pairwise(labels):
        ends = [match.end() for match in _END.finditer(plain, label, following) if match.end() < following]
        if not ends or following - ends[-1] > _MOST:
            return []
        starts += ends[-1], following
    return starts


def with_abstracts_flush(blocks: Sequence[Block], source: str) -> Sequence[Block]:
    """The blocks of a list of hanging references with each as an item, and the flush lines below it as a paragraph."""
    hanging = {
        i: at
        for i, block in enumerate(blocks)
        if block.kind is BlockKind.PARAGRAPH and not block.record and (at := _end_of_hanging(block, source))
    } or {
        i: at
        for i, block in enumerate(blocks)
        if block.kind is BlockKind.PARAGRAPH
        and not block.record
        and (at := below_quoted(block.text.plain))
        and opens_signed(block.text.plain, once=True)
    }
    tails = [i for i, at in hanging.items() if _is_abstract(blocks[i].text.plain[at:])]
    if len(tails) < 2 or 2 * len(tails) < len(hanging):
        return blocks
    result: list[Block] = []
    for i, block in enumerate(blocks):
        if i in hanging:
            head, *tail = cut(block.text, [0, hanging[i]] if hanging[i] < len(block.text) else [0])
            result.append(replace(block.with_text(head.strip()), kind=BlockKind.ITEM, depth=1, blank_before=True))
            result += [replace(block.with_text(piece.strip()), blank_before=True) for piece in tail]
        elif block.kind is BlockKind.PARAGRAPH and not block.record and opens_signed(block.text.plain):
            result.append(replace(block, kind=BlockKind.ITEM, depth=1, blank_before=True))
        else:
            result.append(block)
    return result


def _end_of_hanging(block: Block, source: str) -> int:
    """Where the lines end that are set in below a paragraph's first one, if all others are flush; 0 where none is."""
    lines = lines_of(block, source)
    first = lines.indents[0] if lines.indents else -1
    if first < 0:
        return 0
    hanging = 1
    while hanging < len(lines.indents) and lines.indents[hanging] >= first + _SET_IN:
        hanging += 1
    if not 1 < hanging <= _TALLEST or any(indent != first for indent in lines.indents[hanging:]):
        return 0
    return lines.starts[hanging] if hanging < len(lines.starts) else len(block.text)


def _is_abstract(text: str) -> bool:
    return len(text) > _SHORTEST and len(_PROSE.findall(text)) > 1


_SET_IN = 2
_TALLEST = 7
"""So many lines a reference has at most."""
_SHORTEST = 160
"""So many characters an abstract has at least."""
_PROSE = Lazy(r"\b(?:we|this|that|our|are|is|be|their|they|these|which|how|can|has|have)\b", re.IGNORECASE)
