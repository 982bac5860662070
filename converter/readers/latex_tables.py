r"""Tables of LaTeX that Pandoc does not understand and leaves as paragraphs, a row to each line.

    <div class="longtable">

    @ p1in L @ 2021 & Berg, A. Slow rivers.\
    & Lind, B. Fast rivers.\

    </div>

What stands in front of the first row says how the columns are set, and is left out.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from converter.diagnostics import Code
from converter.document import HARD_BREAK, Block, BlockKind, Element, Text, concatenate
from converter.patterns import Lazy
from converter.readers.notes import Notes

_TABLES = frozenset(
    [
        "longtable",
        "tabular",
        "tabular*",
        "tabularx",
        "tabulary",
        "tabu",
        "longtabu",
        "supertabular",
        "xtabular",
        "xltabular",
    ]
)
_COLUMNS = Lazy(
    r"(?:(?:[@!<>|*]|(?:[A-Za-z]?\d*\.\d+|[A-Za-z]\d+)(?:in|cm|mm|em|ex|pt)?(?=[\s@|<>A-Za-z])|[lcrXLRCY]+(?=[\s@|<>]))\s*)+(?=\S)"
)
_AND = Lazy(r"(?:(?<=\s)|^)&(?=\s|$)")


def with_latex_rows(blocks: Iterable[Block], notes: Notes) -> Iterator[Block]:
    """The blocks with the rows of such tables in place of the paragraphs."""
    seen: set[Element] = set()
    for block in blocks:
        element = next((e for e in reversed(block.within) if e.style in _TABLES), None)
        if element is None or block.kind is not BlockKind.PARAGRAPH:
            yield block
            continue
        text = block.text
        if element not in seen and (columns := _COLUMNS.match(text.plain)):
            message = "how the columns of a table are set was left out"
            notes.add(Code.TEMPLATE_DROPPED, text.span.start, message, text=columns[0].strip())
            text = text[columns.end() :]
        seen.add(element)
        rows = list(_rows(text))
        if not rows:
            yield block.with_text(text)
            continue
        within = tuple(e for e in block.within if e is not element)
        for cells in rows:
            shown = concatenate([cell for cell in cells if cell], HARD_BREAK)
            yield replace(block, kind=BlockKind.ROW, text=shown, span=shown.span, cells=tuple(cells), within=within)


def _rows(text: Text) -> Iterator[Sequence[Text]]:
    """The cells of each row; a line that nothing parts goes on with the one above, where most are parted."""
    lines = text.lines()
    counts = Counter(len(_AND.findall(line.plain)) for line in lines)
    whole = counts.pop(0, 0)
    if 2 * whole > len(lines) or not lines:
        return
    parts = min(counts)
    row: list[Text] = []
    for line in lines:
        cells = _cells(line, parts)
        if len(cells) == 1 and row:
            row[-1] = concatenate([row[-1], line], HARD_BREAK)
            continue
        if any(row):
            yield row
        row = cells
    if any(row):
        yield row


def _cells(line: Text, parts: int) -> list[Text]:
    """The pieces of a line between the first such signs; later ones are words of the text."""
    ends = [match.start() for match in _AND.finditer(line.plain)][:parts]
    return [line[a:b].strip() for a, b in zip([0, *(end + 1 for end in ends)], [*ends, len(line)], strict=True)]
