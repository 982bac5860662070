"""What pasted text leaves beside the works of a page: the words below pictures and the menu of the site."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile

from converter.document import SOFT_BREAK, Block, BlockKind
from converter.parse.publications.bylines import has_names
from converter.parse.publications.signs import is_complete
from converter.parse.publications.split import cut
from converter.parse.publications.words import LINK_LABELS
from converter.patterns import Lazy

_LABEL_LAST = Lazy(rf"[\[(](?:{LINK_LABELS})[\])]\s*$", re.IGNORECASE)
_CAPTION = 60
"""Characters that what stands below a picture hardly has."""
_FEW = 3
_START = frozenset(
    ["home", "homepage", "start", "startseite", "inicio", "início", "accueil", "strona główna", "anasayfa", "главная"]
)
"""How menus call the page that a site opens with."""


def without_captions(blocks: Sequence[Block]) -> tuple[Sequence[Block], list[Block]]:
    """The blocks without a short line below each work that ends with the label of a link, and those lines.

    "Berg, A. (2020). Sand. Letters 2. [pdf]", "Sand from above", "Berg, A. (2019). Silt. Letters 1. [pdf]", "Silt".
    """
    shown = [i for i, block in enumerate(blocks) if block.kind is not BlockKind.TEMPLATE]
    ended = [
        k for k, i in enumerate(shown) if blocks[i].kind is BlockKind.PARAGRAPH and _LABEL_LAST.search(_text(blocks[i]))
    ]
    below = [shown[k + 1] for k in ended if k + 1 < len(shown) and _is_caption(blocks[shown[k + 1]])]
    dropped = set(below) if len(below) > _FEW and 4 * len(below) >= 3 * len(ended) else set()
    first = 1 if shown and blocks[shown[0]].kind is BlockKind.PARAGRAPH else 0
    menu = list(takewhile(lambda i: _is_link(blocks[i]), shown[first:]))
    if len(menu) > _FEW and any(_text(blocks[i]).lower() in _START for i in menu):
        dropped |= set(menu)
    if not dropped:
        return blocks, []
    return [b for i, b in enumerate(blocks) if i not in dropped], [blocks[i] for i in sorted(dropped)]


def without_legend_lines(blocks: Sequence[Block]) -> tuple[Sequence[Block], list[Block]]:
    """The blocks without the lines that say what marks behind names mean, below the last work, and those lines.

    "15. A. Berg* and C. Dahl†, Sand, in preparation.", "* co-first authorship", "† co-senior authorship".
    """
    last = max((i for i, b in enumerate(blocks) if b.kind in (BlockKind.ITEM, BlockKind.PARAGRAPH)), default=None)
    if last is None:
        return blocks, []
    plain = blocks[last].text.plain
    if all(map(_LEGEND_LINE.fullmatch, f"{blocks[last].marker} {plain}".strip().split(SOFT_BREAK))):
        return [*blocks[:last], *blocks[last + 1 :]], [blocks[last]]  # the first mark looks like a bullet
    size = whole = len(plain.rstrip())
    while (start := plain.rfind(SOFT_BREAK, 0, size)) > 0 and _LEGEND_LINE.fullmatch(plain, start + 1, size):
        size = start
    if size == whole:
        return blocks, []
    entry, legend = cut(blocks[last].text, [0, size + 1])
    below = replace(blocks[last], kind=BlockKind.PARAGRAPH, marker="", depth=0).with_text(legend)
    return [*blocks[:last], blocks[last].with_text(entry), *blocks[last + 1 :]], [below]


_LEGEND_LINE = Lazy(
    r"[*∗⋆†‡§¶#+]{1,2} ?[:=]? ?(?:(?:co-?|joint |shared |equal(?:ly)? |corresponding |first |last |senior )+"
    r"(?:authors?(?:hip)?|contribut\w+)|contributed equally|these authors contributed equally)[.]?\s*",
    re.IGNORECASE,
)


def _text(block: Block) -> str:
    return block.text.plain.strip()


def _is_link(block: Block) -> bool:
    return block.kind is BlockKind.ITEM and len(_text(block)) < _CAPTION // 2


def _is_caption(block: Block) -> bool:
    text = _text(block)
    if block.kind is not BlockKind.PARAGRAPH or len(text) > _CAPTION or _LABEL_LAST.search(text):
        return False
    return not is_complete(text) and not has_names(text)
