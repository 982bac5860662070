"""What stands between the entries of a list and shows nothing, and what the pages of a printed CV leave in its text."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence

from converter.document import SOFT_BREAK, Block, BlockKind, Document, concatenate
from converter.parse.publications.bylines import has_names
from converter.parse.publications.dates import YEAR, heading_year
from converter.parse.publications.signs import A_YEAR, NUMBERED, goes_on, is_complete, is_label, opening_of
from converter.patterns import Lazy

_PAGE = Lazy(r"[-–—]?\s*\d{1,3}\s*[-–—]")
_ABOUT_CV = Lazy(r"(?:curriculum vitae|c\.?v\.?|vitae?|résumé|lebenslauf)\b.{0,40}", re.IGNORECASE)


_IMPRINT_NEXT = Lazy(r"\d{1,4}\s?\(\d{1,3}\)\s?[:,]|\d{1,4}\s?:\s?[a-z]?\d+[-–.]")
"""The volume and pages with which an entry goes on behind a page's end: "115(10):1245-1259"."""


def with_unseen(blocks: Sequence[Block], document: Document) -> list[Block]:
    """The blocks with those of the document between them that show no text: rules, templates, the ends of pages."""
    unseen = [b for b in document.blocks if b.kind in (BlockKind.RULE, BlockKind.TEMPLATE)]
    starts = [b.span.start for b in unseen]
    result: list[Block] = []
    for block in blocks:
        if result:
            result += unseen[bisect_left(starts, result[-1].span.end) : bisect_left(starts, block.span.start)]
        result.append(block)
    return result


_YEAR_FIRST = Lazy(rf"{YEAR}\s")


def without_furniture(blocks: Sequence[Block]) -> tuple[list[Block], list[Block]]:
    """The blocks without page numbers and running heads, what a page break tore apart made one; and these heads."""
    heads = _running_heads(blocks)
    result: list[Block] = []
    furniture: list[Block] = []
    broken = False
    for block in blocks:
        if block.kind is BlockKind.TEMPLATE:
            broken = True
            continue
        first, _, rest = block.text.plain.partition("\n")
        if _shape(first) in heads or block.kind is BlockKind.ITEM and _PAGE.fullmatch(first.strip()):
            broken = True
            furniture.append(block.with_text(block.text[: len(first)]))
            if not rest.strip():
                continue
            block = block.with_text(block.text[len(first) :].strip())
        if broken and result and block.kind is BlockKind.PARAGRAPH and _is_torn(result[-1], block):
            result[-1] = result[-1].with_text(concatenate([result[-1].text, block.text], SOFT_BREAK))
        else:
            result.append(block)
        broken = False
    return result, furniture


def _shape(line: str) -> str:
    return re.sub(r"\d+", "#", line.strip()) if len(line) < 80 else ""


def _running_heads(blocks: Sequence[Block]) -> frozenset[str]:
    """The first lines of blocks, numbers as "#", that return from page to page."""
    counts: Counter[str] = Counter()
    for before, block in zip([None, *blocks], blocks, strict=False):
        if block.kind is not BlockKind.PARAGRAPH:
            continue
        first = block.text.plain.partition("\n")[0].strip()
        if len(first) >= 60:
            continue
        numbered = (
            first[-1:].isdigit()
            and re.search(r"[^\W\d_]{2}.*(?<!\d)\d{1,2}$", first)
            and not re.search(r"[,.:;(]\s*\d+$", first)
        )
        about = before is not None and before.kind is BlockKind.TEMPLATE and _ABOUT_CV.fullmatch(first)
        if numbered or about:
            counts[_shape(first)] += 2 if about else 1
    return frozenset(shape for shape, count in counts.items() if count > 1 and shape)


_AMONG_NAMES = Lazy(
    r"[^\W\d_]{2}, (?:and )?[^\W\d_a-z][\w’'-]+ (?:[^\W\d_a-z]\.|[^\W\d_a-z][\w’'-]+)$|, (?:[^\W\d_a-z]\. ?){1,3}$"
)
"""The end of a text without a year, in the middle of its names: "Ada Berg, Carl Natesan" and "Dahl, Eva Holm"."""


def _is_counted(block: Block) -> bool:
    """Whether an entry with its number begins with a block."""
    return any(map(str.isdecimal, block.marker)) or NUMBERED.match(block.text.plain) is not None


def _is_torn(before: Block, after: Block) -> bool:
    """Whether two blocks on both sides of a page break are one."""
    if before.kind not in (BlockKind.PARAGRAPH, BlockKind.ITEM) or not before.text.plain.strip():
        return False
    head, tail = before.text.plain.rstrip(), after.text.plain.strip()
    if not tail or is_label(tail) or heading_year(tail) is not None or heading_year(head) is not None:
        return False
    if _YEAR_FIRST.match(head) and _YEAR_FIRST.match(tail):
        return False  # as all entries of the list begin
    first = tail.split("\n", 1)[0]
    if goes_on(head, first) or _IMPRINT_NEXT.match(first):
        return True
    if _is_counted(before) and not (_is_counted(after) or A_YEAR.search(head) or head[-1] in '.)]”"'):
        return True  # in a list with numbers, "7. Slow Rivers in the North of" and "Sand, A. Berg, Letters, 2021"
    if not A_YEAR.search(head) and _AMONG_NAMES.search(head):
        return True
    if is_complete(tail) and has_names(first):
        return False
    if after.indent > before.indent and tail.count("\n") < 10 and (before.kind is BlockKind.ITEM or is_complete(head)):
        return True
    return len(head) > 45 and not re.search(r"[.)\]。”\"]$|\d$|[:/]", head[-1]) and not opening_of(after)
