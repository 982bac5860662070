"""The plain ways to cut a list into entries, whatever signs of entries its layout has or has not."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from converter.document import HARD_BREAK, SOFT_BREAK, Block, BlockKind, Text, concatenate
from converter.parse.publications.bylines import has_names
from converter.parse.publications.dates import YEAR
from converter.parse.publications.signs import A_YEAR, LOOSE
from converter.patterns import Lazy

_CLOSED = Lazy(r"(?:[.)\]”]|\d)\s*$")
_DATED_FIRST = Lazy(rf"\W*{YEAR}\b")
_DATED_LAST = Lazy(rf"{YEAR}\)?[.,;]?\s*$")
_NAMED = Lazy(r"[^\W\d_a-z][\w’'-]+,? (?:[^\W\d_a-z]\.|[^\W\d_a-z][\w’'-]+)")
_SHORTEST = 60
"""No entry with names, a title, a venue and a year is shorter."""
_LINKED_TITLE = 25
"""A link or words in bold that are as long are a title."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A line, or what stands between two titles: [start, end) of the block number `block`, and what it says."""

    block: int
    start: int
    end: int
    words: str


Cut = Callable[[Sequence[Block], Sequence[Piece]], list[bool]]
"""Whether an entry begins with each piece."""


def _each_piece(_: Sequence[Block], pieces: Sequence[Piece]) -> list[bool]:
    return [True] * len(pieces)


def _each_block(_: Sequence[Block], pieces: Sequence[Piece]) -> list[bool]:
    return [not i or piece.block != pieces[i - 1].block for i, piece in enumerate(pieces)]


def _each_parted(blocks: Sequence[Block], pieces: Sequence[Piece]) -> list[bool]:
    """Where an empty line stands above."""
    first = _each_block(blocks, pieces)
    return [first[i] and blocks[piece.block].blank_before for i, piece in enumerate(pieces)]


def _closed(_: Sequence[Block], pieces: Sequence[Piece]) -> list[bool]:
    """Behind a line that ends as an entry does, where what stands above holds a year."""
    begins, above = [True], ""
    for piece in pieces[:-1]:
        above += " " + piece.words
        closed = len(above) > _SHORTEST and bool(_CLOSED.search(piece.words)) and bool(A_YEAR.search(above))
        begins.append(closed)
        above = "" if closed else above
    return begins


def _signed(_: Sequence[Block], pieces: Sequence[Piece]) -> list[bool]:
    """At names at the beginning of a line, where what stands above holds a year."""
    begins: list[bool] = []
    above = ""
    for piece in pieces:
        named = bool(_NAMED.match(piece.words)) and has_names(piece.words[:50]) and bool(A_YEAR.search(above))
        begins.append(named or not begins)
        above = piece.words if named else above + " " + piece.words
    return begins


def _shaped(_: Sequence[Block], pieces: Sequence[Piece]) -> list[bool]:
    """At the first words that are alike but for their letters and figures, and no mere words: "09/18", "[AB12]"."""
    shapes = [
        re.sub(r"[^\W\d_]+", "a", re.sub(r"\d", "9", piece.words.split()[0])) if piece.words else "" for piece in pieces
    ]
    counts = Counter(shape for shape in shapes if re.search(r"\d|^[^\w(]", shape))
    usual = counts.most_common(1)[0][0] if counts else ""
    return [bool(usual) and shape == usual for shape in shapes]


def _dated_first(_: Sequence[Block], pieces: Sequence[Piece]) -> list[bool]:
    return [bool(_DATED_FIRST.match(piece.words)) for piece in pieces]


def _dated_last(_: Sequence[Block], pieces: Sequence[Piece]) -> list[bool]:
    return [not i or bool(_DATED_LAST.search(pieces[i - 1].words)) for i in range(len(pieces))]


def _by_turns(most: int) -> Cut:
    """At every so manieth line."""
    return lambda _, pieces: [not i % most for i in range(len(pieces))]


def _blocks_by_turns(most: int) -> Cut:
    def cut(blocks: Sequence[Block], pieces: Sequence[Piece]) -> list[bool]:
        count, begins = -1, []
        for first in _each_block(blocks, pieces):
            count += first
            begins.append(first and not count % most)
        return begins

    return cut


CUTS: dict[str, Cut] = {
    "titles": _each_piece,
    "lines": _each_piece,
    "blocks": _each_block,
    "empty lines": _each_parted,
    "closed": _closed,
    "signed": _signed,
    "shaped": _shaped,
    "dated first": _dated_first,
    "dated last": _dated_last,
    **{f"{n} lines": _by_turns(n) for n in (2, 3, 4, 5)},
    **{f"{n} blocks": _blocks_by_turns(n) for n in (2, 3, 4)},
}
"""The ways to cut a list; for "titles" the pieces are what stands between linked ones, for the others lines."""


def recut(blocks: Sequence[Block], way: str, *, plain_text: bool) -> list[Block]:
    """The blocks of a list, with its paragraphs and items cut in one of the `CUTS` into items, one for each entry."""
    return cut_by(blocks, CUTS[way], titles=way == "titles", plain_text=plain_text)


def cut_by(blocks: Sequence[Block], begins: Cut, *, titles: bool = False, plain_text: bool) -> list[Block]:
    """The blocks of a list with its paragraphs and items made items, one for each entry.

    `begins` says with which lines entries begin or, with `titles`, with which of the pieces that begin with titles.
    """
    separator = SOFT_BREAK if plain_text else HARD_BREAK
    result: list[Block] = []
    run: list[Block] = []
    for block in [*blocks, None]:
        if block is not None and (block.kind in LOOSE or block.kind is BlockKind.ITEM):
            run.append(block)
            continue
        if run:
            pieces = [p for i, one in enumerate(run) for p in (_between_titles if titles else _lines)(i, one)]
            result += _items(run, pieces, begins(run, pieces), separator) if pieces else run
            run = []
        if block is not None:
            result.append(replace(block, record=0))
    return result


def _lines(number: int, block: Block) -> list[Piece]:
    return [
        Piece(number, m.start(), m.end(), m[0].strip()) for m in re.finditer(r"[^\v\n]*\S[^\v\n]*", block.text.plain)
    ]


def _between_titles(number: int, block: Block) -> list[Piece]:
    starts, at = [0], 0
    for r in block.text.runs:
        if (r.href or r.bold) and len(r.text) > _LINKED_TITLE and at - starts[-1] > _SHORTEST:
            starts.append(at)
        at += len(r.text)
    plain = block.text.plain
    return [
        Piece(number, start, end, plain[start:end].strip())
        for start, end in zip(starts, [*starts[1:], at], strict=True)
        if plain[start:end].strip()
    ]


def _items(blocks: Sequence[Block], pieces: Sequence[Piece], begins: Sequence[bool], separator: str) -> list[Block]:
    """One item for each piece with which an entry begins, with those that follow it."""
    groups: list[list[Piece]] = []
    for piece, first in zip(pieces, begins, strict=True):
        if first or not groups:
            groups.append([])
        groups[-1].append(piece)
    return [_item(blocks, group, separator) for group in groups]


def _item(blocks: Sequence[Block], group: Sequence[Piece], separator: str) -> Block:
    texts: list[Text] = []
    for number in dict.fromkeys(piece.block for piece in group):
        mine = [piece for piece in group if piece.block == number]
        texts.append(blocks[number].text[mine[0].start : mine[-1].end].strip())
    text = concatenate(texts, separator)
    first = blocks[group[0].block]
    return replace(first, kind=BlockKind.ITEM, text=text, span=text.span, depth=1, marker="", record=0)
