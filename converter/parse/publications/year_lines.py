"""Years on lines of their own among the entries of a plain text: headings of the entries that follow."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from converter.document import Block, BlockKind
from converter.parse.publications.dates import heading_year
from converter.parse.publications.signs import is_label
from converter.parse.publications.status import heading_status
from converter.patterns import Lazy

_TEXTS = (BlockKind.PARAGRAPH, BlockKind.ITEM)
_YEARS = 3
_ALONE = r"(?P<line>(?P<year>(?:19|20)\d\d):?)[ \t]*(?:\n(?=[^\W\d_a-z]|[“„\"«•⋆★☆*†])|$)"
_YEAR_LINE = Lazy(rf"(?:^|(?<=[.!?)\]”\"\d/])[ \t]*\n){_ALONE}")
_YEAR_LINE_ANYWHERE = Lazy(rf"(?:^|(?<=[^\s,;:(–-])[ \t]*\n){_ALONE}")
_YEAR_LAST = Lazy(r"(?<=[^\s,;:(–-])[ \t]*\n(?P<line>(?P<year>(?:19|20)\d\d):?)[ \t]*$")
"""A year that fills the last line, whatever the line above ends with."""
_LABELLED = Lazy(r"[^\n\d]{3,40}\n(?:19|20)\d\d:?\s*")
_SHORT = 40
"""Characters that a label has at most: "Published"."""


def years_on_lines(blocks: Sequence[Block]) -> Sequence[Block]:
    """With the years parted from the entries between which they fill lines, where they go up or down in the list.

    Where the list begins with one, or its entries have numbers, a year may also stand below a line that no sign ends.
    Where it ends with one, and begins with none, each is the entry's above.
    """
    found: dict[int, list[tuple[int, int]]] = {}
    years: list[int] = []
    first = next((block.text.plain for block in blocks if block.text.plain.strip()), "")
    pattern = _YEAR_LINE_ANYWHERE if first[:2].isdecimal() and _YEAR_LINE.match(first) else _YEAR_LINE
    for i, block in enumerate(blocks):
        plain = block.text.plain
        if block.kind in _TEXTS and pattern.search(plain):
            matches = list(pattern.finditer(plain))
        elif (
            (_is_numbered(block) or _LABELLED.fullmatch(plain)) and i + 1 < len(blocks) and _is_numbered(blocks[i + 1])
        ):
            matches = [match] if (match := _YEAR_LAST.search(plain)) else []
        else:
            matches = []
        for match in matches:
            found.setdefault(i, []).append(match.span("line"))
            years.append(int(match["year"]))
        if not matches and block.kind is BlockKind.PARAGRAPH and (year := heading_year(plain)) is not None:
            years.append(year)
    if len(years) < _YEARS or not found or sorted(set(years), reverse=years[0] > years[-1]) != years:
        return blocks
    if (
        not _YEAR_LINE.match(first)
        and (lines := found.get(len(blocks) - 1))
        and not blocks[-1].text.plain[lines[-1][1] :].strip()
    ):
        return blocks
    result: list[Block] = []
    for i, block in enumerate(blocks):
        at = 0
        for start, end in found.get(i, ()):
            label = _label_above(block.text.plain, at, start)
            if block.text.plain[at:label].strip():
                result.append(_piece(block, at, label))
            if label < start:
                result.append(_piece(block, label, start))
            result.append(_piece(block, start, end))
            at = end
        result.append(_piece(block, at, len(block.text.plain)) if at else block)
    return [block for block in result if block.text.plain.strip() or block.kind not in _TEXTS]


def _is_numbered(block: Block) -> bool:
    return block.kind is BlockKind.ITEM and any(map(str.isdigit, block.marker))


def _label_above(plain: str, at: int, start: int) -> int:
    """Where a line begins that says right above a year how far the works below are ("Published"); else the year."""
    above = plain[at:start].rstrip()
    line = above[above.rfind("\n") + 1 :]
    told = (
        ("\n" in above or _LABELLED.fullmatch(plain))
        and 0 < len(line) < _SHORT
        and line[0].isupper()
        and is_label(line)
    )
    return at + len(above) - len(line) if told and heading_status((line,)) is not None else start


def _piece(block: Block, start: int, end: int) -> Block:
    """A piece of a block; only the first is still an item."""
    piece = block.with_text(block.text[start:end].strip())
    return replace(piece, kind=BlockKind.PARAGRAPH, marker="", depth=0, blank_before=True) if start else piece
