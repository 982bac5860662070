"""What the columns of a table of works hold where no row heads it: by what stands in their cells."""

from __future__ import annotations

from collections.abc import Sequence

from converter.document import Block, BlockKind
from converter.parse.publications.bylines import has_names, is_only_authors
from converter.parse.publications.columns import Column
from converter.parse.publications.dates import YEAR
from converter.patterns import Lazy

_LEAST = 5
"""So many rows at least show what a column holds."""
_MOST = 40
"""So many rows at most are looked at."""
_WORDS = 5
"""So many words has a title in the mean."""
_YEAR = Lazy(rf"\W*{YEAR}\W*")
_CUT = Lazy(r"[\s,]*(?:…|\.\.\.)\s*$")
"""What stands for the rest of a long list of names."""


def columns_by_contents(blocks: Sequence[Block]) -> tuple[Column | None, ...]:
    """What the columns of a table hold in which title, authors and outlet stand apart; nothing where they do not."""
    rows = [[cell.plain.strip() for cell in b.cells] for b in blocks if b.kind is BlockKind.ROW][:_MOST]
    if len(rows) < _LEAST or len(rows[0]) < len(("title", "authors", "venue")) or len({len(row) for row in rows}) > 1:
        return ()
    found: list[Column | None] = []
    texts: dict[int, float] = {}
    for at, column in enumerate(zip(*rows, strict=True)):
        cells = [cell for cell in column if cell]
        enough = 5 * len(cells) >= 4 * len(rows)
        kind: Column | None = None
        if enough and all(map(_YEAR.fullmatch, cells)):
            kind = "year"
        elif enough and all(cell.strip("[]().# ").isdecimal() for cell in cells):
            kind = "number"
        elif enough and 2 * sum(map(_are_names, cells)) >= len(cells):
            kind = "authors"
        elif enough:
            texts[at] = sum(len(cell.split()) for cell in cells) / len(cells)
        elif cells:
            return ()
        found.append(kind)
    if len(texts) != len(("title", "venue")) or found.count("authors") != 1 or found.count("year") > 1:
        return ()
    venue, title = sorted(texts, key=lambda at: texts[at])
    if texts[title] < max(_WORDS, 1.5 * texts[venue]):
        return ()
    found[title], found[venue] = "title", "venue"
    return tuple(found)


def _are_names(cell: str) -> bool:
    """Whether a cell holds several names; one alone could be a journal's."""
    names = _CUT.sub("", cell)
    return has_names(names) and is_only_authors(names)
