r"""Sections that Pandoc leaves as divs because LaTeX has an environment for each: `\begin{Education}`.

The name of the environment is the div's class, which begins with a capital as no class of a style sheet would.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from converter.diagnostics import Code
from converter.document import Block, BlockKind, Element, Run, Span, Text
from converter.patterns import Lazy
from converter.readers.notes import Notes

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


_ARGUMENTS = {
    "thebibliography": Lazy(r"\d{1,3}[ \n]+(?=\S)"),
    "hangparas": Lazy(r"-?\d*\.?\d+(?:in|cm|mm|em|ex|pt)\d?[ \n]+(?=\S)"),
}
"""What stands in braces behind the names of environments, as the width of labels."""


def without_arguments(blocks: Iterable[Block], notes: Notes) -> Iterator[Block]:
    """The blocks without the arguments of environments, with which Pandoc begins their first paragraphs."""
    seen: set[Element] = set()
    for block in blocks:
        element = next((e for e in reversed(block.within) if e.style in _ARGUMENTS), None)
        if element and element not in seen and block.kind is BlockKind.PARAGRAPH:
            seen.add(element)
            if argument := _ARGUMENTS[element.style].match(block.text.plain):
                message = "the argument of an environment of LaTeX was left out"
                notes.add(Code.TEMPLATE_DROPPED, block.text.span.start, message, text=argument[0].strip())
                block = block.with_text(block.text[argument.end() :])
        yield block


def _heading(element: Element, name: str, source: str) -> Block:
    start = source.index(element.style, element.start)
    end = start + len(element.style)
    return Block(BlockKind.HEADING, Text((Run(element.style, start, end),), name), Span(name, start, end), 1)
