# ruff: noqa: E501 (a pattern reads better on one line)
"""What stands together in a list by its empty lines, its rules and its numbers, before it is cut into entries."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from converter.document import HARD_BREAK, SOFT_BREAK, Block, BlockKind, concatenate
from converter.parse.publications.bylines import has_names, is_only_authors
from converter.parse.publications.dates import YEAR, heading_year
from converter.parse.publications.paragraph_kinds import paragraph_kind
from converter.parse.publications.signs import CO_AUTHORS, is_complete, is_imprint_line, is_label
from converter.parse.publications.split import cut
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


def by_definitions(blocks: Sequence[Block]) -> Sequence[Block]:
    """The blocks with each term and its definitions made one record, where terms are titles and authors define them."""
    groups: list[list[int]] = []
    for index, block in enumerate(blocks):
        if block.kind is BlockKind.PARAGRAPH and block.depth == 0:
            groups.append([index])
        elif groups and block.kind is BlockKind.ITEM and block.marker in ("", ":") and groups[-1][-1] == index - 1:
            groups[-1].append(index)
    groups = [group for group in groups if len(group) > 1]
    items = sum(block.kind is BlockKind.ITEM for block in blocks)
    if len(groups) < 2 or sum(len(group) - 1 for group in groups) < 0.9 * items:
        return blocks
    titled = [g for g in groups if len(blocks[g[0]].text.plain) > 12 and not is_complete(blocks[g[0]].text.plain)]
    signed = [g for g in titled if any(has_names(blocks[i].text.plain, minimum=1) for i in g[1:3])]
    if 3 * len(signed) < 2 * len(groups) or not all(_is_entry([blocks[i] for i in g]) for g in titled):
        return blocks
    of = {i: blocks[group[0]].span.start + 1 for group in titled for i in group}
    return [replace(block, record=of[i]) if i in of and not block.record else block for i, block in enumerate(blocks)]


def _is_entry(group: Sequence[Block]) -> bool:
    """Whether a group can be one entry: a title first, and no second work."""
    first = group[0]
    text = first.text.plain.strip()
    if len(group) > _MOST or any(b.kind in (BlockKind.ROW, BlockKind.HEADING) for b in group[1:]):
        return False
    if heading_year(text) is not None or is_label(text) or paragraph_kind(first) in ("legend", "pointer", "links"):
        return False
    return sum(is_complete(b.text.plain) and _is_signed(b.text.plain) for b in group) < 2


def _is_signed(text: str) -> bool:
    """Whether a work's names stand in a text, at its start or in a line of their own: "Together with Ada Berg"."""
    return has_names(text) or any(map(CO_AUTHORS.match, re.split("[\v\n]", text)[1:3]))


def signed_in_full(blocks: Sequence[Block]) -> Sequence[Block]:
    """Where empty lines tear entries that begin "Berg, A., ...", each such paragraph and its further lines as one."""
    pieces = [piece for block in blocks for piece in _at_bylines(block)]
    signed = [b.kind is BlockKind.PARAGRAPH and bool(_SIGNED.match(b.text.plain)) for b in pieces]
    groups: list[list[Block]] = []
    torn = len(pieces) - len(blocks)
    if 3 * torn > sum(signed):
        torn = 0  # most entries stand in paragraphs with others
    for block, opens in zip(pieces, signed, strict=True):
        if groups and not opens and _is_further_line(block, groups[-1]):
            torn += len(groups[-1]) == 1
            groups[-1].append(block)
        else:
            groups.append([block])
    whole = [group[-1].text.plain.rstrip() for group in groups if _SIGNED.match(group[0].text.plain)]
    closed = (
        torn and len(whole) > 2 and all(text.endswith(_CLOSING) or "://" in text.rsplit(None, 1)[-1] for text in whole)
    )
    if not closed and (torn < 3 or 2 * torn < sum(signed)):
        return blocks
    return [
        group[0].with_text(concatenate([b.text for b in group], SOFT_BREAK)) if len(group) > 1 else group[0]
        for group in groups
    ]


_CLOSING = (".", ")", "]", "”", '"')
"""How all entries end once their torn lines are joined."""


def numbered_in_full(blocks: Sequence[Block]) -> Sequence[Block]:
    """Where empty lines tear entries that begin "(C3) Ada Berg, Carl Dahl.", each and its further lines as one."""
    opened = [_TYPED_NUMBER.match(b.text.plain) if b.kind is BlockKind.PARAGRAPH else None for b in blocks]
    if sum(map(bool, opened)) < 2:
        return blocks
    groups: list[list[Block]] = []
    signed = False
    """Whether the last group is an entry that opens with names."""
    for block, number in zip(blocks, opened, strict=True):
        if signed and number is None and _is_further_piece(block, groups[-1]):
            groups[-1].append(block)
            continue
        groups.append([block])
        signed = number is not None and has_names(block.text.plain[number.end() :])
    return [
        group[0].with_text(concatenate([b.text for b in group], SOFT_BREAK)) if len(group) > 1 else group[0]
        for group in groups
    ]


_TYPED_NUMBER = Lazy(r"\s*[(\[][A-Z]{0,2}\d{1,3}[)\]]\.?\s+")


def _is_further_piece(block: Block, group: Sequence[Block]) -> bool:
    """Whether an empty line tears a paragraph off the entry above it, whose authors are named and more than they."""
    if not block.kind is group[-1].kind is BlockKind.PARAGRAPH or len(group) == _MOST:
        return False
    number = _TYPED_NUMBER.match(group[0].text.plain)
    above = " ".join(b.text.plain for b in group)[number.end() if number else 0 :]
    return _is_torn(group[-1].text.plain, block.text.plain) and not is_only_authors(above)


def _at_bylines(block: Block) -> list[Block]:
    """A paragraph cut at its lines that open with a byline, below a full sentence or an address."""
    if block.kind is not BlockKind.PARAGRAPH or "\n" not in block.text.plain:
        return [block]
    plain = block.text.plain
    starts = [
        0,
        *(
            m.end()
            for m in _SENTENCE_END.finditer(plain)
            if _SIGNED.match(plain, m.end()) and plain.rfind("(", 0, m.end()) <= plain.rfind(")", 0, m.end())
        ),
    ]
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


_EMPTY_LINE = Lazy(rf"{HARD_BREAK}[ \xa0]*{HARD_BREAK}\s*(?=\w|\[\d|[“„«\"]\w|[•·▪►] ?\w)")


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
    if len(pieces) > 1 and max(numbered, named, opened) == len(pieces):
        return True
    dated = sum(len(piece) >= _LEAST and is_complete(piece) and bool(_A_YEAR.search(piece)) for piece in pieces)
    return len(pieces) >= _SEVERAL and 5 * dated >= 4 * len(pieces)


_SEVERAL = 4
"""So many pieces of a cell with a year in nearly all of them are no single work with its abstract."""
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
