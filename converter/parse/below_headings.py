"""What stands below a heading, up to the next one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from converter.document import Block, BlockKind
from converter.parse.candidate import Candidate, visible
from converter.parse.lines import lines_of
from converter.parse.publications.bylines import has_names
from converter.parse.publications.signs import is_complete
from converter.patterns import Lazy


def blocks_below(pieces: Sequence[Block | Candidate], i: int) -> list[Block]:
    """What stands between a heading and the next one, up to 40 blocks."""
    found: list[Block] = []
    for p in pieces[i + 1 :]:
        if isinstance(p, Candidate):
            break
        if visible(p):
            found.append(p)
            if len(found) >= 40:
                break
    return found


def dated_below(pieces: Sequence[Block | Candidate], i: int) -> int:
    """How many lines with an entry's date stand below a heading, outside of lists."""
    return sum(
        line.dated
        for b in blocks_below(pieces, i)
        if b.depth == 0 and b.kind is not BlockKind.ITEM
        for line in lines_of(b)
    )


def holds_items(blocks: Sequence[Block]) -> bool:
    """Whether what stands below a heading is a list, be it of one item: an entry by itself."""
    return is_list(blocks) or len(blocks) == 1 and blocks[0].kind is BlockKind.ITEM and len(blocks[0].text.plain) > 90


def is_list(blocks: Sequence[Block]) -> bool:
    """Whether two blocks at least are items or rows."""
    return sum(b.kind in (BlockKind.ITEM, BlockKind.ROW) for b in blocks) >= 2


def works_below(pieces: Sequence[Block | Candidate], i: int) -> int:
    """How many works stand below a line, if nothing but items does and most of them are whole references; else 0."""
    below = blocks_below(pieces, i)
    items = [b.text.plain for b in below if b.kind is BlockKind.ITEM and b.depth <= 1]
    if not items or below[0].kind is not BlockKind.ITEM:
        return 0
    whole = sum(is_complete(text) and has_names(text, minimum=1) for text in items)
    return whole if 4 * whole >= 3 * len(items) else 0


def parting_lines(
    candidates: Sequence[Candidate], pieces: Sequence[Block | Candidate], position: Mapping[int, int]
) -> frozenset[int]:
    """The lines set apart by their type below which works are listed, each an item: "**Minor contributions**"."""
    found: set[int] = set()
    counts: dict[int, int] = {}
    for c in candidates:
        if c.style not in ("bold", "italic"):
            found |= _if_some_lead(counts)
            counts = {}
        elif not c.known and _IN_WORDS.fullmatch(c.plain) and (count := works_below(pieces, position[id(c)])):
            counts[id(c)] = count
    return frozenset(found | _if_some_lead(counts))


def _if_some_lead(counts: Mapping[int, int]) -> set[int]:
    """The lines of a section below which works stand, unless each has but one: such lines are titles."""
    return set(counts) if any(count > 1 for count in counts.values()) else set()


_IN_WORDS = Lazy(r"[^\W\d_a-z][^\d.,:;?!“”\"«»()\[\]]{3,50}")
