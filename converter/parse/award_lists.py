"""How a plain text's list of awards is laid out: below years, or each with lines that say more of it."""

from __future__ import annotations

from collections.abc import Sequence

from converter.document import Block, BlockKind
from converter.parse.entries import Draft, readable
from converter.parse.lines import Line, blocks_of, lines_of


def are_described(blocks: Sequence[Block], width: int) -> bool:
    """Whether in the paragraphs of a plain text every award with its date has lines below it that say more of it."""
    if not width or any(b.kind is not BlockKind.PARAGRAPH or b.depth for b in blocks if readable(b)):
        return False
    paragraphs = [[x.dated for x in lines_of(b, width)] for b in blocks if readable(b)]
    dated = [i for p in paragraphs for i, own in enumerate(p) if own]
    bare = sum(a and (b is None or b) for p in paragraphs for a, b in zip(p, [*p[1:], None], strict=True))
    return len(dated) > 2 and all(p and p[0] for p in paragraphs) and bare == 0


def a_paragraph_each(blocks: Sequence[Block], width: int) -> list[Draft | Block]:
    """Awards of a plain text that fill a paragraph each, with the date on a line of its own below; else nothing."""
    shown = [(b, lines_of(b, width)) for b in blocks if readable(b)]
    if not width or not all(b.kind is BlockKind.PARAGRAPH and not b.depth and b.blank_before for b, _ in shown[1:]):
        return []
    dates = [[i for i, line in enumerate(lines) if line.only_date] for _, lines in shown]
    told = sum(len(own) == 1 and own[0] > 0 for own in dates)
    alone = told > 1 and 2 * told >= len(shown) and not any(len(own) > 1 or own[:1] == [0] for own in dates)
    last = [len(lines) > 1 and [i for i, line in enumerate(lines) if line.dates] == [1] for _, lines in shown]
    if not alone and not (len(shown) > 2 and all(last)):
        return []
    result: list[Draft | Block] = []
    for block in blocks:
        lines = lines_of(block, width) if readable(block) else []
        if not lines:
            result.append(block)
            continue
        when = next((line for line in lines[1:] if line.only_date), None)
        rest = [line for line in lines[1:] if line is not when]
        said = None if when or lines[0].dates else next((line for line in rest if line.dates), None)
        own = [lines[0], when] if when else lines[:1]
        result.append(Draft(own, details=list(blocks_of(rest)), date_line=said))
    return result


def below_years(blocks: Sequence[Block], width: int) -> list[Draft | Block]:
    """Awards, one a line, below paragraphs that are the date of all that follow; nothing where that is not so."""
    shown = [(b, lines_of(b, width)) for b in blocks if readable(b)]
    dates = [len(lines) == 1 and lines[0].only_date and b.kind is BlockKind.PARAGRAPH for b, lines in shown]
    awards = [lines for (_, lines), date in zip(shown, dates, strict=True) if not date]
    several = any(len(lines) > 1 for lines in awards) or len(awards) > sum(dates)
    others = [b.kind is BlockKind.PARAGRAPH and not b.depth for b, _ in shown]
    own = sum(line.dated for lines in awards for line in lines) * 3 > sum(map(len, awards))
    if not width or not dates or not dates[0] or dates[-1] or sum(dates) < 2 or not several or own or not all(others):
        return []
    result: list[Draft | Block] = [b for b in blocks if not readable(b)]
    for n, (block, lines) in enumerate(shown):
        if dates[n] and dates[n + 1]:
            result.append(block)  # nothing is left below it
            continue
        if dates[n]:
            current = lines[0]
            alone = True
            continue
        for line in lines:
            result.append(Draft([current, line]) if alone else Draft([line], date_line=current))
            alone = False
    return result


def items_below_years(blocks: Sequence[Block], width: int) -> list[Draft | Block]:
    """Awards that are items of lists below lines that are their date alone; nothing where that is not so."""
    shown = [(b, lines_of(b, width)) for b in blocks if readable(b)]
    dates = [b.kind is not BlockKind.ITEM and not b.depth and all(x.only_date for x in lines) for b, lines in shown]
    if not dates or not dates[0] or sum(dates) < 2 or len(dates) < 2 * sum(dates):
        return []
    if not all(date or b.kind is BlockKind.ITEM or b.depth for (b, _), date in zip(shown, dates, strict=True)):
        return []
    result: list[Draft | Block] = []
    current: Line | None = None
    first = False
    for block in blocks:
        lines = lines_of(block, width) if readable(block) else []
        last = result[-1] if result else None
        if lines and block.kind is not BlockKind.ITEM and not block.depth:
            result += blocks_of([current]) if current and first else ()
            current, first = lines[-1], True
        elif lines and block.depth > 1 and isinstance(last, Draft) and not first:
            last.details.append(block)
        elif lines and current:
            result.append(Draft([current, *lines]) if first else Draft(lines, date_line=current))
            first = False
        else:
            result.append(block)
    return [*result, *(blocks_of([current]) if current and first else ())]
