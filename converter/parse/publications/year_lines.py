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
_MANY = 5
"""Years in order that make sure that further ones between them are no ends of entries."""
_SPAN = r"(?:[ \t]*[–—-][ \t]*(?:(?:19|20)\d\d|[Pp]resent))?"
"""What makes of a year several: "2019–2021"."""
_ALONE = rf"(?P<line>(?P<year>(?:19|20)\d\d){_SPAN}:?)[ \t]*(?:\n(?=[^\W\d_a-z]|[“„\"«•⋆★☆*†])|$)"
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
    first = next((block.text.plain for block in blocks if block.text.plain.strip()), "")
    found, years = _found(blocks, _YEAR_LINE)
    if first[:2].isdecimal() and _YEAR_LINE.match(first) or len(years) >= _MANY and _in_order(years):
        wider, more = _found(blocks, _YEAR_LINE_ANYWHERE)
        if len(years) < _MANY or _in_order(more):
            found, years = wider, more
    if len(years) < _YEARS or not found or not _in_order(years):
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


def _found(blocks: Sequence[Block], pattern: Lazy) -> tuple[dict[int, list[tuple[int, int]]], list[int]]:
    """Where in each block years fill lines, and the years of the list so far as lines or blocks are filled by them."""
    found: dict[int, list[tuple[int, int]]] = {}
    years: list[int] = []
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
    return found, years


def _in_order(years: Sequence[int]) -> bool:
    """Whether years only go down or only go up; or down in one list after the other, at least three in each."""
    if sorted(set(years), reverse=years[0] > years[-1]) == list(years):
        return True
    falls = [i for i, (year, above) in enumerate(zip(years[1:], years, strict=False), 1) if year >= above]
    return all(end - start >= _YEARS for start, end in zip([0, *falls], [*falls, len(years)], strict=True))


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
