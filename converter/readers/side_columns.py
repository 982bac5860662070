"""A narrow column beside the text of a printed page, with whom to write to and the like, put in front of that text.

"pdftotext -layout" leaves both as they stand on the page:

    Ada Berg                        Publications
    ada@example.org                   1. Berg, A, and C Dahl (2020). Slow Rivers
    About me                             Carry Old Sand. Hydrology 12, 4-9.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from converter.patterns import Lazy
from converter.readers.lines import Line

_WIDEST = 50
"""The text begins at most so many characters to the right."""
_NARROWEST = 16
_WIDE = 45
"""So long are some lines of the text, of which the page has several."""
_FEW = 8
"""So many lines at least have something in the narrow column, and as many beside the text."""
_HEAD = 8
"""So many lines at most, with the name and the like, go across both columns at the head of a page."""
_ROWS = 20
"""So many lines has a page at least that can have such a column."""

_CONTACT = Lazy(r"@|\+\d{1,3}[\s(]|\b(?:www\.|https?://)|\b[\w-]+\.(?:github\.io|com|org|edu|net)\b")
_GAP = Lazy(r"\S\s{2,}\S")
_DATED = Lazy(r"\W*(?:[A-Z][a-z]{2,8}\.? )?(?:(?:19|20)\d\d|\d{1,2}[/.]\d{2,4})\b")


@dataclass(frozen=True, slots=True)
class _Row:
    """A line and what stands of it on the left and on the right; None for nothing."""

    left: Line | None
    right: Line | None


def with_side_columns(lines: Sequence[Line]) -> list[Line]:
    """The lines, on each page with such a column first those of the column, then those of the text."""
    return [line for page in _pages(lines) for line in _in_order(page)]


def _pages(lines: Sequence[Line]) -> Iterator[Sequence[Line]]:
    starts = [0, *(i for i, line in enumerate(lines) if line.page_start and i), len(lines)]
    for start, end in zip(starts, starts[1:], strict=False):
        yield lines[start:end]


def _in_order(page: Sequence[Line]) -> list[Line]:
    """The lines of a page in the order in which they are read."""
    shown = [line for line in page if not line.furniture]
    if len(shown) < _ROWS or sum(bool(_GAP.search(line.text)) for line in shown) < _FEW:
        return list(page)
    if not any(_CONTACT.search(line.text) for line in shown):
        return list(page)
    for head in range(min(_HEAD, len(shown) - _ROWS) + 1):
        at = _gutter(shown[head:])
        rows = [_parted(line, at) for line in shown[head:]] if at else []
        if rows and _are_columns(rows):
            furniture = [line for line in page if line.furniture]
            blank = [line.blank_before for line in shown[head:]]
            left = _column([row.left for row in rows], blank, 2)
            right = _column([row.right for row in rows], blank, len(rows))
            return [*furniture, *shown[:head], *left, *right]
    return list(page)


def _gutter(shown: Sequence[Line]) -> int:
    """Where the text begins: behind two characters that stand empty on all lines, with the most lines around them."""
    free = [True] * (_WIDEST + 1)
    starts = [0] * (_WIDEST + 1)
    beside = [0] * (_WIDEST + 1)
    for line in shown:
        for i, character in enumerate(line.text[: max(0, _WIDEST + 1 - line.indent)]):
            if not character.isspace():
                free[line.indent + i] = False
        for i in range(_NARROWEST, _WIDEST):
            offset = i - line.indent
            begins = offset == 0 or 0 < offset < len(line.text) and line.text[offset - 1].isspace()
            if begins and not line.text[offset].isspace():
                starts[i] += 1
                beside[i] += offset > 0
    found = [i for i in range(_NARROWEST, _WIDEST) if free[i - 1] and free[i - 2] and starts[i]]
    return max(found, key=lambda i: (sum(starts[i : i + 6]), -i), default=0)


def _parted(line: Line, at: int) -> _Row:
    """What stands of a line on both sides of a column."""
    offset = at - line.indent
    if offset <= 0:
        return _Row(None, line)
    head, body = line.text[:offset].rstrip(), line.text[offset:].lstrip()
    left = replace(line, text=head, end=line.start + len(head))
    if not body:
        return _Row(left, None)
    shift = len(line.text) - len(body)
    gap = shift - len(head) - 1  # the break before it is no part of the column beside it
    right = replace(line, text=body, start=line.start + shift, indent=line.indent + shift, lead=gap)
    return _Row(left, replace(right, page_start=False))


def _are_columns(rows: Sequence[_Row]) -> bool:
    """Whether what stands on the left is a column of its own: no dates, no headings of the text, but an address."""
    left = [row.left.text for row in rows if row.left]
    right = [row.right.text for row in rows if row.right]
    both = sum(row.left is not None and row.right is not None for row in rows)
    return (
        len(left) >= _FEW <= both
        and len(right) >= len(left)
        and sum(len(text) >= _WIDE for text in right) >= _FEW
        and 5 * sum(bool(_DATED.match(text)) for text in left) <= len(left)
        and any(_CONTACT.search(text) for text in left)
        and not any(_CONTACT.search(text) for text in right[:3])
    )


def _column(pieces: Sequence[Line | None], blank: Sequence[bool], gap: int) -> list[Line]:
    """One column's lines; an empty line of the page, or so many rows without any of them, part its paragraphs."""
    column: list[Line] = []
    empty, apart = 0, True
    for piece, blank_before in zip(pieces, blank, strict=True):
        apart = apart or blank_before
        if piece is None:
            empty += 1
            continue
        column.append(replace(piece, blank_before=apart or empty >= gap))
        empty, apart = 0, False
    return column
