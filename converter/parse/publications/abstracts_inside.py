"""Paragraphs in which works stand one above the other with their abstracts, as extracts without empty lines have them.

"Slow rivers⏎Abstract: I study ... the rivers.⏎Old sand, with Ada Berg⏎Abstract: We show ..." is cut at the labels, and
behind the last sentence that ends above the next label at the end of a line: titles end with no stop.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from converter.document import Block, BlockKind
from converter.parse.publications.split import cut
from converter.patterns import Rare

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
