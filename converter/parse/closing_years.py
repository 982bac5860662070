"""Years by themselves below the entries that they are of, which look like headings: an extraction's right margin."""

from __future__ import annotations

from collections.abc import Sequence

from converter.document import Block
from converter.parse.candidate import YEAR, Candidate, visible
from converter.parse.vocabulary import kind_of


def without_closing_years(pieces: Sequence[Block | Candidate]) -> list[Block | Candidate]:
    """The pieces of a text, with years above nothing as the blocks that they are, and those of their list with them.

    Below a list's last year an entry would follow; where none does, and no heading of works either, each year closes an
    entry.  The years between single entries above it do so, too: where three stand below one each, whatever follows.
    """
    closing: set[int] = set()
    run: list[int] = []
    """The years since the last other heading."""
    gaps: list[int] = []
    """How many blocks stand in front of each of them, behind the one before."""
    between = 0
    for i, piece in enumerate([*pieces, None]):
        if isinstance(piece, Block):
            between += visible(piece)
            continue
        if piece is not None and not piece.style.startswith("h") and YEAR.fullmatch(piece.plain):
            run.append(i)
            gaps.append(between)
            between = 0
            continue
        works = piece is not None and kind_of(piece.plain) in ("publications", None)
        if run and not between and gaps[0] and (not works or len(run) > 2 and set(gaps) == {1}):
            closing.update(run if all(gap == 1 for gap in gaps[1:]) else run[-1:])
        run, gaps, between = [], [], 0
    return [p.block if i in closing and isinstance(p, Candidate) else p for i, p in enumerate(pieces)]
