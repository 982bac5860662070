"""The tables of html2text, whose cells may go over many lines, so that they are no tables of Markdown.

    ![](slow.png)| **Slow rivers**
    Anna Berg, Bo Lind
    ---|---
    ![](fast.png)| **Fast rivers**
    Bo Lind

A row begins with the line that its first cell stands on.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from converter.patterns import Lazy
from converter.readers.offsets import Offsets

_BORDER = Lazy(r"^-{3}(?:\|-{3})+[ \t]*$", re.MULTILINE)
_BAR = Lazy(r"(?<!\\)\|[ \t]")
_ROW = Lazy(r"^(?!-{3}\|)[^\n|]{0,200}(?<!\\)\|[ \t]", re.MULTILINE)


def rows_of(offsets: Offsets) -> Iterator[list[Offsets]]:
    """The cells of each row, none where a paragraph is no such table."""
    border = _BORDER.search(offsets.content)
    if border is None:
        return
    columns = border[0].count("|") + 1
    starts = [match.start() for match in _ROW.finditer(offsets.content)]
    if len(starts) < 2 or starts[0] > 0:
        return
    for low, high in zip(starts, [*starts[1:], len(offsets.content)], strict=True):
        end = border.start() if low < border.start() < high else high
        bars = [match.start() for match in _BAR.finditer(offsets.content, low, end)][: columns - 1]
        edges = [low - 1, *bars, end]
        yield [offsets.part(a + 1, b) for a, b in zip(edges, edges[1:], strict=False)]
