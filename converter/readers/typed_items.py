"""Items that were pasted into a Markdown list with typed bullets, which Markdown takes for one item's lines."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from converter.document import Block, BlockKind
from converter.patterns import Lazy

_TYPED = Lazy(r"(?<=[\n\v])[ \t]*(?P<bullet>[•▪◦●■‣⁃])\s+(?=\S)")
"""A bullet at the beginning of a line, as word processors and notes have it: "⁃	Berg, Anna"."""
_FEW = 2
"""So many lines at least begin with a bullet where they are items; one alone may part what an item says."""


def with_typed_items(blocks: Iterable[Block]) -> Iterator[Block]:
    """The blocks with an item in the place of each line that begins with a typed bullet inside another item."""
    for block in blocks:
        yield from _parted(block)


def _parted(block: Block) -> Iterator[Block]:
    bullets = list(_TYPED.finditer(block.text.plain)) if block.kind is BlockKind.ITEM else []
    if len(bullets) < _FEW:
        yield block
        return
    yield block.with_text(block.text[: bullets[0].start()].strip())
    ends = [bullet.start() for bullet in bullets[1:]] + [len(block.text)]
    for bullet, end in zip(bullets, ends, strict=True):
        yield replace(block.with_text(block.text[bullet.end() : end].strip()), marker=bullet["bullet"])
