"""The fenced divs of Pandoc as elements that blocks stand in: "::: {.pub-entry}" to ":::".

https://pandoc.org/MANUAL.html#extension-fenced_divs; Quarto and R Markdown lay out pages with them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from converter.document import Block, Element
from converter.patterns import Lazy
from converter.readers.blocks import DEEPEST
from converter.readers.template import Machinery

_FENCE = Lazy(r"\s*:{3,}\s*(?:\{(?P<attributes>[^{}\n]*)\}|(?P<word>[^\s{}:]+))?\s*:*\s*")
_CLASS = Lazy(r"(?:^|\s)\.([\w-]+)")


def within_divs(blocks: Iterable[Block], source: str, machinery: Sequence[Machinery]) -> Iterator[Block]:
    """The blocks of a source with the fenced divs among its machinery as elements that they stand in."""
    fences = [(item, match) for item in machinery if (match := _FENCE.fullmatch(source, item.start, item.end))]
    position = 0
    opened: list[Element] = []
    for block in sorted(blocks, key=lambda block: block.span.start) if fences else blocks:
        while position < len(fences) and fences[position][0].start < block.span.start:
            item, match = fences[position]
            position += 1
            if match["attributes"] is None and match["word"] is None:
                del opened[-1:]
            else:
                style = match["word"] or " ".join(_CLASS.findall(match["attributes"]))
                opened.append(Element(item.start, "div", style))
        if opened:
            yield replace(block, within=tuple(sorted((*block.within, *opened[:DEEPEST]))))
        else:
            yield block
