# ruff: noqa: E501 (a pattern reads better on one line)
"""What stands together in a list by its empty lines, its rules and its numbers, before it is cut into entries."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from converter.document import HARD_BREAK, SOFT_BREAK, Block, BlockKind, concatenate
from converter.parse.publications.bylines import has_names
from converter.parse.publications.dates import YEAR, heading_year
from converter.parse.publications.paragraph_kinds import paragraph_kind
from converter.parse.publications.signs import goes_on, is_complete, is_imprint_line, is_label, number_alone
from converter.parse.publications.split import cut
from converter.parse.publications.status import find_status
from converter.patterns import Lazy

_MOST = 12
"""Blocks that one entry may have, with its abstract and its links."""


def between_rules(blocks: Sequence[Block]) -> Sequence[Block]:
    """The blocks with each group between two rules made one record, where every rule parts two entries.

    What such a group holds below its title, be it sentences, prizes or links, belongs to the entry.
    """
    if sum(block.kind is BlockKind.RULE for block in blocks) < 2:
        return blocks
    groups: list[list[int]] = [[]]
    for index, block in enumerate(blocks):
        if block.kind is BlockKind.RULE:
            groups.append([])
        elif block.kind is not BlockKind.TEMPLATE and block.text.plain.strip():
            groups[-1].append(index)
    groups = [group for group in groups if group]
    several = [group for group in groups if len(group) > 1]
    if len(groups) < 3 or 3 * len(several) < 2 * len(groups):
        return blocks
    if not all(_is_entry([blocks[i] for i in group]) for group in groups):
        return blocks
    of = {i: blocks[group[0]].span.start + 1 for group in several for i in group}
    return [replace(block, record=of[i]) if i in of else block for i, block in enumerate(blocks)]


def _is_entry(group: Sequence[Block]) -> bool:
    """Whether a group can be one entry: a title first, and no second work."""
    first = group[0]
    text = first.text.plain.strip()
    if len(group) > _MOST or any(b.kind in (BlockKind.ROW, BlockKind.HEADING) for b in group[1:]):
        return False
    if heading_year(text) is not None or is_label(text) or paragraph_kind(first) in ("legend", "pointer", "links"):
        return False
    return sum(is_complete(b.text.plain) and has_names(b.text.plain) for b in group) < 2


def counted_on_one_level(blocks: Sequence[Block]) -> Sequence[Block]:
    """With the items whose numbers go on at one depth: a legend with a bullet of its own may stand above the first."""
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
    return [replace(b, depth=depths[i]) if i in depths else b for i, b in enumerate(blocks)] if depths else blocks


def numbered_in_full(blocks: Sequence[Block]) -> Sequence[Block]:
    """Where numbered entries are torn into lines, each item and the paragraphs below it as one block."""
    numbered = [i for i, b in enumerate(blocks) if b.kind is BlockKind.ITEM and any(map(str.isdigit, b.marker))]
    alone = [i for i, b in enumerate(blocks) if number_alone(b) is not None]
    numbered = sorted({*numbered, *(i + 1 for i in alone if i + 1 < len(blocks) and i + 1 not in alone)})
    if len(numbered) < 2:
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
    torn = sum(
        not blocks[rest[0]].blank_before or goes_on(blocks[i].text.plain, blocks[rest[0]].text.plain)
        for i, rest in rests.items()
        if rest
    )
    below = [rest for rest in rests.values() if rest]
    if 3 * len(below) < 2 * len(numbered) or 2 * torn < len(below) or sum(map(len, below)) > 3 * len(below):
        return blocks
    gone = {j for rest in below for j in rest}
    result: list[Block] = []
    for i, block in enumerate(blocks):
        if i in gone:
            continue
        for j in rests.get(i, ()):
            whole = not blocks[j].blank_before and not goes_on(block.text.plain, blocks[j].text.plain)
            between = HARD_BREAK if whole else SOFT_BREAK  # a line that its author ended, or one that is torn
            block = block.with_text(concatenate([block.text, blocks[j].text], between))
        result.append(block)
    return result


def signed_in_full(blocks: Sequence[Block]) -> Sequence[Block]:
    """Where empty lines tear entries that begin "Berg, A., ...", each such paragraph and its further lines as one."""
    pieces = [piece for block in blocks for piece in _at_bylines(block)]
    signed = [b.kind is BlockKind.PARAGRAPH and bool(_SIGNED.match(b.text.plain)) for b in pieces]
    groups: list[list[Block]] = []
    torn = 0
    for block, opens in zip(pieces, signed, strict=True):
        if groups and not opens and _is_further_line(block, groups[-1]):
            torn += len(groups[-1]) == 1
            groups[-1].append(block)
        else:
            groups.append([block])
    if torn < 3 or 2 * torn < sum(signed):
        return blocks
    return [
        group[0].with_text(concatenate([b.text for b in group], SOFT_BREAK)) if len(group) > 1 else group[0]
        for group in groups
    ]


def _at_bylines(block: Block) -> list[Block]:
    """A paragraph cut at its lines that open with a byline, below a full sentence or an address."""
    if block.kind is not BlockKind.PARAGRAPH or "\n" not in block.text.plain:
        return [block]
    starts = [0, *(m.end() for m in _SENTENCE_END.finditer(block.text.plain) if _SIGNED.match(m.string, m.end()))]
    return [block.with_text(piece) for piece in cut(block.text, starts)] if len(starts) > 1 else [block]


_SENTENCE_END = Lazy(r"(?:[a-zà-ÿ\d)]\.|/\S+)[ \t]*\n(?=\S)")
_SIGNED = Lazy(r"\s*[†‡§*]*[^\W\d_a-z][\w’'-]+(?: [^\W\d_a-z][\w’'-]+)?, [^\W\d_a-z]\.")
_STATED = Lazy(rf"\((?:{YEAR}|in \w+|under review|submitted)\)\.?$")
_LEAST = 60
"""Characters of a line that may be full."""


def _is_further_line(block: Block, group: Sequence[Block]) -> bool:
    """Whether an empty line tears a paragraph off the signed entry above it."""
    if not block.kind is group[-1].kind is BlockKind.PARAGRAPH or len(group) == _MOST:
        return False
    return bool(_SIGNED.match(group[0].text.plain)) and _is_torn(group[-1].text.plain, block.text.plain)


def _is_torn(before: str, after: str) -> bool:
    before, after = before.rstrip(), after.strip()
    line = before.rsplit("\n", 1)[-1]
    if heading_year(after) is not None or "://" in line.rsplit(None, 1)[-1]:
        return False
    if bool(_STATED.search(line)) or re.match(rf"\({YEAR}\)", after):
        return True
    return (
        len(line) >= _LEAST and not line.endswith((".", ")", "]", "”", '"', "!", "?", ":")) and not line[-1].isdigit()
    )


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


_EMPTY_LINE = Lazy(rf"{HARD_BREAK}[ \xa0]*{HARD_BREAK}\s*(?=\w|\[\d)")


def by_empty_lines(blocks: Sequence[Block]) -> Sequence[Block]:
    """Paragraphs that hold empty lines (<br><br>) cut at these, and so a row's only cell."""
    result: list[Block] = []
    for block in blocks:
        if block.kind is BlockKind.ROW and _is_list_in_cell(block):
            block = replace(block, kind=BlockKind.PARAGRAPH, cells=())
        plain = block.text.plain
        starts = [0]
        if block.kind is BlockKind.PARAGRAPH and HARD_BREAK in plain:
            ends = [match.end() for match in _EMPTY_LINE.finditer(plain) if plain[: match.start()].strip()]
            for start, end in zip(ends, [*ends[1:], len(plain)], strict=False):
                if not _goes_on_below(plain[starts[-1] : start], plain[start:end]):
                    starts.append(start)
        if len(starts) == 1:
            result.append(block)
            continue
        pieces = cut(block.text, starts)
        result.append(block.with_text(pieces[0]))
        result += [replace(block.with_text(piece), blank_before=True) for piece in pieces[1:]]
    return result


def _is_list_in_cell(block: Block) -> bool:
    """Whether a row's only text is a list of works, an empty line between two of them; a legend may stand above."""
    if sum(bool(cell.plain.strip()) for cell in block.cells) > 1:
        return False
    pieces = [piece for piece in _EMPTY_LINE_BEFORE.split(block.text.plain) if piece.strip()]
    first = next((i for i, piece in enumerate(pieces) if _NUMBERED.match(piece) or len(piece) > _LEGEND), 0)
    if len(pieces) - first > _LEGENDS:
        pieces = pieces[first:]
    numbered = sum(bool(_NUMBERED.match(piece)) for piece in pieces)
    named = sum(is_complete(piece) and has_names(piece) and bool(_A_YEAR.search(piece)) for piece in pieces)
    opened = sum(bool(_SIGNED.match(piece)) and len(piece) > _LEAST for piece in pieces)
    return len(pieces) > 1 and max(numbered, named, opened) == len(pieces)


_LEGENDS, _LEGEND = 4, 120
"""So many lines at most, of so many characters, stand above the works."""
_NUMBERED = Lazy(r"\s*(?:\[\d{1,3}\]|\d{1,3}[.)])\s")
_A_YEAR = Lazy(rf"\b{YEAR}\b")
_EMPTY_LINE_BEFORE = Lazy(rf"{HARD_BREAK}[ \xa0]*{HARD_BREAK}\s*")


def _goes_on_below(above: str, text: str) -> bool:
    """Whether what stands below an empty line only says where the work above it appeared, or where else it is."""
    text = text.strip()
    if len(text) > 120 or len(above.strip()) < 40 or has_names(text) or not has_names(above):
        return False
    return is_imprint_line(text) or bool(_IMPRINT_BELOW.match(text))


_IMPRINT_BELOW = Lazy(
    r"(?:working paper|preprint|final|published|longer|earlier) version\b|[^\W\d_a-z][\w. -]{2,30}: [^.:]{4,60}(?:Press|Verlag|Publish\w+|Books)\b"
)


def by_blank_lines(blocks: Sequence[Block]) -> Sequence[Block]:
    """Where a reader made each line a block: lines that hang, or that empty lines set off in small groups, as one."""
    loose = [b for b in blocks if b.kind is BlockKind.PARAGRAPH]
    groups = sum(b.blank_before for b in loose)
    grouped = groups >= 3 and 1.3 * groups < len(loose) <= 6 * groups
    gathered: list[list[Block]] = []
    for block in blocks:
        last = gathered[-1][-1] if gathered else None
        if (
            last
            and not block.blank_before
            and (grouped or block.indent >= gathered[-1][0].indent + 2)
            and block.kind is last.kind is BlockKind.PARAGRAPH
            and heading_year(last.text.plain) is None
            and not is_label(last.text.plain)
        ):
            gathered[-1].append(block)
        else:
            gathered.append([block])
    return [
        group[0].with_text(concatenate([b.text for b in group], SOFT_BREAK)) if len(group) > 1 else group[0]
        for group in gathered
    ]
