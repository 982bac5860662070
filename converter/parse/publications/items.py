# ruff: noqa: E501 (a pattern reads better on one line)
"""Items of a list of a plain text: numbers that go on, lines that are torn off them, and labels that stand in them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from converter.document import HARD_BREAK, SOFT_BREAK, Block, BlockKind, concatenate
from converter.parse.publications.bylines import has_names, is_only_authors
from converter.parse.publications.dates import YEAR, heading_year
from converter.parse.publications.paragraph_kinds import paragraph_kind
from converter.parse.publications.signs import goes_on, is_complete, is_label, number_alone
from converter.parse.publications.status import find_status
from converter.patterns import Lazy

_MOST = 12
"""Blocks that one item may have, with what stands below it."""
_LEAST = 60
"""Characters of a line that may be full."""


def bullets_on_one_level(blocks: Sequence[Block]) -> Sequence[Block]:
    """With the first items as deep as the later ones with the same bullet: the margins of pages differ."""
    items = [i for i, b in enumerate(blocks) if b.kind is BlockKind.ITEM]
    depth = blocks[items[0]].depth if items else 0
    least = min((blocks[i].depth for i in items), default=0)
    end = next((i for i in items if blocks[i].depth == least), 0)
    if depth <= least or blocks[items[0]].marker != blocks[end].marker or any(map(str.isdigit, blocks[end].marker)):
        return blocks
    return [
        replace(b, depth=b.depth - depth + least) if i < end and b.depth >= depth else b for i, b in enumerate(blocks)
    ]


def counted_on_one_level(blocks: Sequence[Block]) -> Sequence[Block]:
    """With the items whose numbers go on at one depth, and those with bullets between them one deeper.

    A legend with a bullet of its own may stand above the first, and prizes below any of them.
    """
    chains: list[list[int]] = []
    last: int | None = None
    for index, block in enumerate(blocks):
        if block.kind is not BlockKind.ITEM or not (digits := "".join(filter(str.isdecimal, block.marker))):
            continue
        number = int(digits)
        if last is not None and abs(number - last) == 1 and chains:
            chains[-1].append(index)
        else:
            chains.append([index])
        last = number
    depths: dict[int, int] = {}
    for chain in chains:
        least = min(blocks[index].depth for index in chain)
        if len(chain) > 2 and any(blocks[index].depth != least for index in chain):
            depths.update(dict.fromkeys(chain, least))
        if len(chain) > 2 or all(_is_bullet(blocks, index + 1) for index in chain) and len(chain) == 2:
            depths.update(dict.fromkeys(_bullets_between(blocks, chain, least), least + 1))
    return [replace(b, depth=depths[i]) if i in depths else b for i, b in enumerate(blocks)] if depths else blocks


def _is_bullet(blocks: Sequence[Block], i: int) -> bool:
    """Whether a short item with a bullet, or one that names nobody, stands at a position."""
    if i >= len(blocks) or blocks[i].kind is not BlockKind.ITEM or any(map(str.isdigit, blocks[i].marker)):
        return False
    return len(blocks[i].text) < _LEAST or not has_names(blocks[i].text.plain)


def _bullets_between(blocks: Sequence[Block], chain: Sequence[int], depth: int) -> list[int]:
    """The items with bullets that stand at the depth of the numbered ones right above them, in fewer than most."""
    below = [
        i
        for i in range(chain[0] + 1, chain[-1])
        if blocks[i].kind is BlockKind.ITEM and blocks[i].depth <= depth and not any(map(str.isdigit, blocks[i].marker))
    ]
    markers = {blocks[i].marker for i in below}
    for i in range(chain[-1] + 1, min(len(blocks), chain[-1] + _MOST)):
        if blocks[i].kind is not BlockKind.ITEM or blocks[i].marker not in markers:
            break
        below.append(i)
    return below


def items_in_full(blocks: Sequence[Block]) -> Sequence[Block]:
    """Where entries with numbers or bullets are torn into lines, each item and the paragraphs below it as one block."""
    numbered = [i for i, b in enumerate(blocks) if b.kind is BlockKind.ITEM and any(map(str.isdigit, b.marker))]
    alone = [i for i, b in enumerate(blocks) if number_alone(b) is not None]
    numbered = sorted({*numbered, *(i + 1 for i in alone if i + 1 < len(blocks) and i + 1 not in alone)})
    bulleted = not numbered
    if bulleted:
        numbered = [i for i, b in enumerate(blocks) if b.kind is BlockKind.ITEM and b.marker]
        above = blocks[: numbered[0]] if numbered else ()
        if len({(blocks[i].depth, blocks[i].marker) for i in numbered}) != 1 or any(
            len(b.text) > _LEAST for b in above
        ):
            return blocks
    if len(numbered) < 2 and not any(_is_cut(blocks, i) for i in numbered):
        return blocks
    rests: dict[int, list[int]] = {}
    for i, end in zip(numbered, [*numbered[1:], len(blocks)], strict=True):
        rest: list[int] = []
        for j in range(i + 1, min(end, i + _MOST)):
            text = blocks[j].text.plain.strip()
            if blocks[j].kind is not BlockKind.PARAGRAPH or heading_year(text) is not None:
                break
            if j in alone or is_label(text) and not goes_on(blocks[j - 1].text.plain, text):
                break
            if paragraph_kind(blocks[j]) in ("legend", "pointer", "abstract"):
                break
            rest.append(j)
        rests[i] = rest
    longest = max((len(line) for i in numbered for line in blocks[i].text.plain.split("\n")), default=0)
    torn = sum(
        not blocks[rest[0]].blank_before
        or _is_cut(blocks, i)
        or len(blocks[i].text.plain.rsplit("\n", 1)[-1]) >= max(0.9 * longest, _LEAST)
        or bulleted
        and has_names(blocks[rest[0]].text.plain)
        for i, rest in rests.items()
        if rest and not (bulleted and is_complete(blocks[i].text.plain) and not _is_cut(blocks, i))
    )
    below = [rest for rest in rests.values() if rest]
    few = 3 * len(below) < 2 * len(numbered) and not all(_is_cut(blocks, i) for i, rest in rests.items() if rest)
    if not below or few or 2 * torn < len(below) or sum(map(len, below)) > 3 * len(below):
        return blocks
    gone = {j for rest in below for j in rest}
    result: list[Block] = []
    for i, block in enumerate(blocks):
        if i in gone:
            continue
        for j in rests.get(i, ()):
            before, text = block.text.plain, blocks[j].text.plain
            ended = not blocks[j].blank_before or bulleted and has_names(text.split("\n", 1)[0])
            ended = ended or len(before.rsplit("\n", 1)[-1]) < 0.8 * longest
            between = HARD_BREAK if ended and not goes_on(before, text) else SOFT_BREAK
            block = block.with_text(concatenate([block.text, blocks[j].text], between))
        result.append(block)
    return result


def _is_cut(blocks: Sequence[Block], i: int) -> bool:
    """Whether an item ends in the middle of a sentence that goes on right below, or behind the year of its authors."""
    if i + 1 >= len(blocks) or blocks[i + 1].kind is not BlockKind.PARAGRAPH:
        return False
    before = blocks[i].text.plain
    dated = _DATED_END.search(before)
    return goes_on(before, blocks[i + 1].text.plain) or bool(dated and is_only_authors(before[: dated.start()]))


_DATED_END = Lazy(rf"[.,]? ?\(?{YEAR}[a-z]?\)?[.,:]?\s*$")


def labels_below(blocks: Sequence[Block]) -> Sequence[Block]:
    """With the sub-headings parted from the items above them, where nothing but their lack of a full stop sets them off."""
    items = [b for b in blocks if b.kind is BlockKind.ITEM]
    open_ended = {i for i, b in enumerate(blocks) if b.kind is BlockKind.ITEM and not _STOPS.search(b.text.plain)}
    found = [
        i
        for i, (block, below) in enumerate(zip(blocks, blocks[1:], strict=False))
        if i in open_ended
        and below.kind is BlockKind.ITEM
        and below.marker == block.marker
        and _LABEL.search(block.text.plain)
    ]
    if not found or len(open_ended) * 5 > len(items):
        return blocks
    result: list[Block] = []
    for i, block in enumerate(blocks):
        if i not in found:
            result.append(block)
            continue
        size = block.text.plain.rstrip().rindex("\n")
        result.append(block.with_text(block.text[:size]))
        label = block.with_text(block.text[size + 1 :].strip())
        result.append(replace(label, kind=BlockKind.HEADING, level=6, marker="", depth=0))
    return result


_STOPS = Lazy(r"(?:[.!?)\]”\"\d/]|://\S+)\s*$")
_LABEL = Lazy(r"[.!?)\]”\"][ \t]*\n[^\W\d_a-z][^\W\d_]+(?: (?:[^\W\d_a-z][\w’'-]+|&|and|of|in|on|for)){1,5}\s*$")
"""A line in title case of some words below a sentence's end."""


def years_apart(blocks: Sequence[Block]) -> Sequence[Block]:
    """With the years and labels parted from the items that they stand in, between a number and its entry.

    They are headings that were set beside the number: "6.", "2013", "Anna Berg, ...".
    """
    blocks = _with_line_below(blocks)
    inside = {i for i, b in enumerate(blocks) if b.kind is BlockKind.ITEM and _is_year_or_label(b)}
    if len(inside) < 2:
        return blocks
    result: list[Block] = []
    for i, block in enumerate(blocks):
        if i not in inside:
            result.append(block)
            continue
        size = block.text.plain.index("\n")
        result.append(replace(block.with_text(block.text[:size]), kind=BlockKind.PARAGRAPH, marker="", depth=0))
        result.append(block.with_text(block.text[size + 1 :]))
    return result


def _with_line_below(blocks: Sequence[Block]) -> Sequence[Block]:
    """With each item that is only a year or a label and the entry on the very next line as one item."""
    result: list[Block] = []
    for block in blocks:
        above = result[-1] if result else None
        if above and above.kind is BlockKind.ITEM and block.kind is BlockKind.PARAGRAPH and not block.blank_before:
            joined = above.with_text(concatenate([above.text.strip(), block.text], SOFT_BREAK))
            if "\n" not in above.text.plain.strip() and _is_year_or_label(joined):
                result[-1] = joined
                continue
        result.append(block)
    return result


def _is_year_or_label(block: Block) -> bool:
    first, _, rest = block.text.plain.partition("\n")
    return len(rest) > 30 and (heading_year(first) is not None or is_label(first) and find_status(first) != [])
