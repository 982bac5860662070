r"""Sections that Pandoc leaves as divs because LaTeX has an environment for each: `\begin{Education}`.

The name of the environment is the div's class, which begins with a capital as no class of a style sheet would.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from converter.document import Block, BlockKind, Element, Run, Span, Text
from converter.patterns import Lazy

_NAME = Lazy(r"[A-Z][^\W\d_]*(?:[ ,&_-]+[^\W\d_]+)*")
_LEAST = 3
"""So many sections at least are set in such a way, where there is no heading else."""


def with_environments(blocks: Iterable[Block], source: str) -> list[Block]:
    """The blocks with headings for such divs, which are no elements then."""
    blocks = list(blocks)
    named = {
        e for b in blocks for e in b.within if e.name == "div" and e.style[:1].isupper() and _NAME.fullmatch(e.style)
    }
    nested = any(sum(e in named for e in b.within) > 1 for b in blocks) if named else False
    if len({e.style for e in named}) < _LEAST or nested or any(b.kind is BlockKind.HEADING for b in blocks):
        return blocks
    result: list[Block] = []
    seen: set[Element] = set()
    for block in blocks:
        for element in block.within:
            if element in named and element not in seen:
                seen.add(element)
                result.append(_heading(element, block.span.source, source))
        result.append(replace(block, within=tuple(e for e in block.within if e not in named)))
    return result


def _heading(element: Element, name: str, source: str) -> Block:
    start = source.index(element.style, element.start)
    end = start + len(element.style)
    return Block(BlockKind.HEADING, Text((Run(element.style, start, end),), name), Span(name, start, end), 1)
