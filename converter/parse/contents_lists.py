"""Tables of contents in front of a CV: the words of its headings, with nothing below them, which stand again later."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from converter.document import Block
from converter.parse.candidate import Candidate, visible
from converter.parse.vocabulary import normal

_LEAST = 4
"""So many lines at least are a table of contents."""
_LINE = 80
"""Characters that a line of one has at most, whether its words are known or not."""


def without_contents(pieces: list[Block | Candidate]) -> list[Block | Candidate]:
    """The pieces with the headings' words in a table of contents made blocks again.

    Its lines follow each other, and they stand again below.
    """
    last_at = {normal(p.plain): i for i, p in enumerate(pieces) if isinstance(p, Candidate)}
    listed: set[int] = set()
    for i, piece in enumerate(pieces):
        if isinstance(piece, Candidate):
            if _is_line(piece) and last_at[normal(piece.plain)] > i:
                listed.add(i)
            elif listed and (i + 1 == len(pieces) or not _is_line(pieces[i + 1])):
                break
        elif listed and visible(piece) and len(piece.text.plain) > _LINE:
            break
    if len(listed) < _LEAST or not _follow(pieces, listed):
        return pieces
    return [p.block if i in listed and isinstance(p, Candidate) else p for i, p in enumerate(pieces)]


def _is_line(piece: Block | Candidate) -> bool:
    """Whether a piece may be a line of a table of contents: words of a heading that are not marked up as one."""
    return isinstance(piece, Candidate) and not piece.style.startswith("h")


def _follow(pieces: Sequence[Block | Candidate], listed: set[int]) -> bool:
    """Whether nearly each line has nothing below it that could be seen but another one."""
    shown = [i for i, piece in enumerate(pieces) if isinstance(piece, Candidate) or visible(piece)]
    empty = sum(isinstance(pieces[b], Candidate) for a, b in pairwise(shown) if a in listed)
    return 4 * empty >= 3 * len(listed)
