"""Awards: every line is one, with its date."""

from __future__ import annotations

import re
from collections.abc import Sequence

from converter.document import Block, BlockKind
from converter.model import Award
from converter.parse import words
from converter.parse.award_lists import a_paragraph_each, are_described, below_years, items_below_years
from converter.parse.entries import Draft, above, is_label, is_table_head, readable
from converter.parse.fields import Tag, clean, closed, parts_of, printed
from converter.parse.hanging import hanging_entries
from converter.parse.lines import Line, blocks_of, cells_of, lines_of
from converter.parse.single_dates import Date
from converter.parse.table_columns import entry_of_row, table_of
from converter.parse.table_rows import rows_take_turns
from converter.parse.torn_columns import entries_of_columns
from converter.patterns import Lazy


def award_drafts(blocks: Sequence[Block], width: int = 0) -> list[Draft | Block]:
    """The awards of a section, one a line, or one a paragraph where only its first line has a date."""
    if torn := entries_of_columns(blocks, width):
        return torn
    if by_year := below_years(blocks, width) or items_below_years(blocks, width):
        return by_year
    if paragraphs := a_paragraph_each(blocks, width):
        return paragraphs
    described, parted = are_described(blocks, width), rows_take_turns(blocks)
    result: list[Draft | Block] = []
    columns: dict[str, int] = {}
    count = 0
    for block in blocks:
        if not readable(block) or (block.kind is BlockKind.ROW and is_table_head(block)):
            result.append(block)
            columns, count = table_of(block, "awards") if block.kind is BlockKind.ROW else (columns, count)
        elif block.kind is BlockKind.ROW and columns and (named := entry_of_row(block, columns, width, count)):
            result.append(named)
        elif block.kind is BlockKind.ROW and parted and not block.cells[0].plain.strip() and result:
            last = result[-1]
            if isinstance(last, Draft):
                last.details.append(block)
            else:
                result.append(block)
        elif block.kind is BlockKind.ROW:
            cells = cells_of(block, width)
            below = [line for cell in cells for line in cell[1:]]
            result.append(Draft([cell[0] for cell in cells], list(blocks_of(below)) if below else []))
        elif block.depth > 1 and result and isinstance(result[-1], Draft):
            result[-1].details.append(block)
        else:
            result += _of_block(block, width, result, described)
    return result


def _of_block(
    block: Block, width: int, before: Sequence[Draft | Block], described: bool = False
) -> list[Draft | Block]:
    lines = lines_of(block, width)
    pending = before[-1] if before else None
    if block.kind is BlockKind.ITEM or block.depth > 0:
        if isinstance(pending, Draft) and all(x.only_date for x in pending.lines):
            pending.lines += lines
            return []
        if isinstance(pending, Draft) and not any(x.dates for x in lines):
            first = (
                pending.lines[0]
                if pending.lines[0].only_date and pending.lines[0].block is not pending.lines[-1].block
                else None
            )
            return [Draft(lines, date_line=first or pending.date_line)]
        return [Draft(lines)]
    if len(lines) == 1 and is_label(lines[0]) and not lines[0].dates:
        return [block]
    if (
        len(lines) == 1
        and lines[0].only_date
        and isinstance(pending, Draft)
        and not pending.dated
        and block.kind is BlockKind.PARAGRAPH
    ):
        pending.lines.append(lines[0])
        return []
    if isinstance(pending, Draft) and all(x.only_date for x in pending.lines):
        pending.lines.append(lines[0])
        lines = lines[1:]
        if not lines:
            return []
    dated = [i for i, x in enumerate(lines) if x.dated]
    if any(lines[i].only_date for i in dated):
        return _by_date_lines(lines)
    if groups := hanging_entries(lines):
        return [Draft(g[:1], list(blocks_of(g[1:]))) if g[0].dates else _draft(g) for g in groups]
    if len(lines) > 1 and dated == [0]:
        return [Draft(lines[:1], list(blocks_of(lines[1:])))]
    result: list[Draft | Block] = []
    if described:
        return [Draft(lines[i : i + 1], list(blocks_of(lines[i + 1 : j]))) for i, j in _between(dated, len(lines))]
    if not width and len(dated) > 1 and dated[0] == 0 and all(lines[i].dates[0].at < 4 for i in dated):
        return [Draft(lines[i : i + 1], list(blocks_of(lines[i + 1 : j]))) for i, j in _between(dated, len(lines))]
    for line in lines:
        if result and isinstance(result[-1], Draft) and not line.dates and _SAID.match(line.plain):
            result[-1].details += blocks_of([line])
        elif is_label(line) and not line.dates:
            result += blocks_of([line])
        else:
            result.append(Draft([line]))
    return result


_SAID = Lazy(
    r"(?:awarded|given|granted|presented|conferred|bestowed|highest (?:award|honou?r)|verliehen|vergeben|otorgad[oa]|"
    r"concedid[oa]|décernée?|attribuée?|conferit[oa]|assegnat[oa])\b",
    re.IGNORECASE,
)
"""What is said of an award on the line below it."""


def _between(starts: Sequence[int], end: int) -> list[tuple[int, int]]:
    return list(zip(starts, [*starts[1:], end], strict=True))


def _by_date_lines(lines: Sequence[Line]) -> list[Draft | Block]:
    """Awards whose dates stand on lines of their own, before them or, where the block begins otherwise, after them."""
    leading = lines[0].only_date
    result: list[Draft | Block] = []
    current: list[Line] = []
    for line in lines:
        current_dated = any(x.only_date for x in current)
        closed = current_dated or not line.only_date and any(x.dated and _outer(x) for x in current)
        if leading and line.only_date and current or not leading and closed:
            result.append(_draft(current))
            current = []
        current.append(line)
    if current:
        result.append(_draft(current))
    return result


def _draft(lines: Sequence[Line]) -> Draft:
    """An award of several lines: the date, the title, and remarks below them."""
    header: list[Line] = []
    titled = False
    for i, line in enumerate(lines):
        if titled and not line.only_date:
            return Draft(header, list(blocks_of(lines[i:])))
        titled = titled or not line.only_date
        header.append(line)
    return Draft(header)


def read_awards(drafts: Sequence[Draft], section: int) -> list[tuple[Draft, list[Award]]]:
    """Each draft's award."""
    return [(draft, [entry] if (entry := _read(draft, section)) else []) for draft in drafts]


def _read(draft: Draft, section: int) -> Award | None:
    titles = [x for x in draft.lines if not x.only_date]
    if not titles:
        return None
    own = any(x.only_date for x in draft.lines)
    tags: list[Tag] = [(x, d.at, d.to, "date") for x in draft.lines if x.only_date for d in x.dates]
    pieces: list[str] = []
    shown: str | None = printed([x for x in draft.lines if x.only_date])
    for line in titles:
        dates = [] if own else _outer(line)
        described = [] if own or dates else _described(line)
        dates = dates or described
        if dates and shown is None:
            shown = re.sub(r"[\s\v]+", " ", line.text.plain[dates[0].at : dates[-1].to])
        holes = [(d.at, d.to) for d in dates]
        tags += [(line, a, b, "date") for a, b in holes]
        if line is not titles[0] and titles[0].bold and not line.bold:
            continue  # who gave it, below its name
        ranges = _without_remark(line, _ranges(line, holes))
        if described:
            ranges = [r for r in ranges if r[0] < described[0].at]
        tags += [(line, a, b, "title") for a, b in ranges]
        pieces += [line.text.plain[a:b] for a, b in ranges]
    between = ", " if draft.named else " "
    title = clean(_without_stop(clean(closed(between.join(pieces)))))
    if not re.search(r"[^\W\d_]", title) or _UPDATED.fullmatch(title):
        return None
    return Award(
        section=section,
        parts=parts_of(draft.lines, tags),
        details=tuple(draft.details),
        title=title,
        date=shown or printed(above(draft)) or printed(titles),
    )


_UPDATED = Lazy(r"(?:last )?(?:updated?|revised|modified)(?: on)?|stand", re.IGNORECASE)
"""What is left of the date of the whole CV at its end: "Last updated: June 3, 2026"."""


def _outer(line: Line) -> list[Date]:
    """The dates that stand in front of the award or behind it; one inside is part of its name."""
    raw, dates = line.raw, line.dates
    leading: list[Date] = []
    at = 0
    for d in dates:
        if re.search(r"\w", _AND.sub("", raw[at : d.at])) or (leading and not re.search(r"[,&/;+]|\w", raw[at : d.at])):
            break
        leading.append(d)
        at = d.to
    if leading:
        return leading
    trailing: list[Date] = []
    at = len(raw)
    for d in reversed(dates):
        if re.search(r"\w", _AND.sub("", raw[d.to : at])):
            break
        trailing.insert(0, d)
        at = d.at
    return trailing


_BRACKETED = Lazy(r"\s*[)\]]\s*(?:[–—:]|-(?=\s))\s*(?=\S)")


def _described(line: Line) -> list[Date]:
    """The bracketed date between an award and what is said of it: "Reed Prize (2014) – for the best thesis"."""
    for n, d in enumerate(line.dates):
        stop = line.dates[-1] if n == 0 and _BRACKETED.match(line.raw, line.dates[-1].to) else d
        lead = line.raw[: d.at].rstrip()
        if len(lead) > 8 and lead[-1] in "([" and _BRACKETED.match(line.raw, stop.to):
            return [x for x in line.dates if d.at <= x.at <= stop.at]
    return []


_HONOUR = Lazy(
    r"award|prize|scholar|fellow|grant|intern|medal|hono|prix|bourse|preis|stipend|premi|bec[ao]|bols", re.IGNORECASE
)
_SMALL = frozenset(["of", "the", "and", "for", "in", "at", "de", "la", "le", "des", "und", "der", "y", "del", "di"])


def _is_name(text: str) -> bool:
    """Whether what follows an award is the name of who gives it rather than a sentence."""
    named = [word for word in text.split() if word.casefold() not in _SMALL]
    return (
        len(named) < 10
        and all(word[0].isupper() or not word[0].isalpha() for word in named)
        and (words.organization(text))
    )


_REMARK = Lazy(r"(?:(?<=[^\W\d_]{5})|(?<=[)\"”»]))\.\s+(?=[A-Z\"“«])|:\s+(?=[A-Z])")


def _without_remark(line: Line, ranges: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Up to the end of the award's name, where sentences about it follow."""
    text = line.text.plain
    for n, (start, stop) in enumerate(ranges):
        for match in _REMARK.finditer(text, start + 8, stop):
            words_behind = len(text[match.end() : stop].split())
            if _HONOUR.search(text, match.end(), stop) and not _HONOUR.search(text, start, match.start()):
                break
            if _is_name(text[match.end() : stop]) and not match[0].startswith(":"):
                continue
            if words_behind >= (8 if match[0].startswith(":") else 4):
                return [*ranges[:n], (start, match.start() + len(match[0].split(".")[0].split(":")[0]))]
    return ranges


_AND = Lazy(r"\b(?:and|und|et|y|e)\b")


def _ranges(line: Line, holes: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """What is left of a line around its dates, without the punctuation that set them off."""
    text = line.text.plain
    result: list[tuple[int, int]] = []
    last = 0
    for start, stop in [*holes, (len(text), len(text))]:
        piece = (
            _AND.sub(lambda m: " " * len(m[0]), text[last:start]) if last and start < len(text) else text[last:start]
        )
        if re.search(r"\w", piece):
            left = len(piece) - len(piece.lstrip(" \t\n\v,;:.&)]-–—|•·"))
            right = len(piece.rstrip(" \t\n\v,;:&([-–—|•·"))
            result.append((last + left, last + right))
        last = stop
    return result


def _without_stop(text: str) -> str:
    """Without a final period, unless it ends an abbreviation."""
    return text[:-1] if re.search(r"(?:\w{4,}|[)\"”%])\.$", text) else text
