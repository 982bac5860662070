# ruff: noqa: E501 (a pattern reads better on one line)
"""A block that holds several entries cut into them, by its lines and by what the list's other blocks look like."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from converter.document import HARD_BREAK, Block, BlockKind, Text
from converter.parse.publications.bylines import has_names, is_only_authors
from converter.parse.publications.dates import YEAR
from converter.parse.publications.layout import source_lines
from converter.parse.publications.lines_alike import alike_starts
from converter.parse.publications.linked_lines import linked_lines
from converter.parse.publications.notes import REMARK_LINE
from converter.parse.publications.signs import (
    BULLETED,
    DATED,
    LOST_DITTO,
    NUMBERED,
    YEAR_AND_WORDS,
    goes_on,
    is_complete,
    length,
    opening_of,
)
from converter.parse.publications.unmarked_lines import (
    Lines,
    are_references,
    flush,
    recurring_labels,
    signed_each,
    unmarked_starts,
    written_with,
)
from converter.patterns import Lazy

SAMPLE = 30
"""So many blocks without a second entry in most of them settle it for the list."""


def is_tall(block: Block) -> bool:
    """Whether a block has more lines than one entry is likely to have."""
    return block.text.plain.count("\n") >= 10


def entry_starts(blocks: Sequence[Block], source: str, *, guess: bool = True) -> dict[int, list[int]]:
    """For the blocks, by position, that hold several entries: where in their text these begin.

    Numbers, bullets and hanging indents speak for themselves.  Elsewhere a line end is a guess, and it is believed only
    where most of the list's blocks give the same answer: of a list whose blocks are one entry each, none is split.
    `guess` is False where it is known that no block holds several.
    """
    certain: dict[int, list[int]] = {}
    guessed: dict[int, list[int]] = {}
    several = 0
    """Blocks of several lines that could be read as one entry each."""
    loose = [b for b in blocks if b.kind is BlockKind.PARAGRAPH]
    labels = recurring_labels(loose)
    opened = sum(bool(opening_of(b)) and not is_tall(b) for b in loose)
    guess = guess and not (len(loose) > 2 and opened > 0.6 * len(loose)) and not parted_by_blank_lines(loose)
    guess = guess and not _are_signed_once(loose)
    for index, block in enumerate(blocks):
        if block.kind not in (BlockKind.PARAGRAPH, BlockKind.ITEM, BlockKind.CODE):
            continue
        plain = block.text.plain
        if "\n" not in plain and HARD_BREAK not in plain:
            if glued := _glued(plain):
                certain[index] = [0, *glued]
            several += len(plain) > 60 and (block.kind is not BlockKind.ITEM or is_complete(plain))
            continue
        lines = lines_of(block, source)
        if len(lines.texts) < 2:
            continue
        starts = linked_lines(block.text) or block.kind is BlockKind.PARAGRAPH and written_with(lines) or _marked(lines)
        if starts is not None:
            if len(starts) > 1:
                certain[index] = starts
            else:
                several += 1
            continue
        if block.kind is BlockKind.ITEM or not guess or several > SAMPLE and len(guessed) < 0.2 * several:
            continue
        several += 1
        alike = alike_starts(block.text, lines.starts)
        starts = alike or unmarked_starts(lines, labels)
        # authors alone, with the year or without, are no entry
        starts = [
            at
            for above, at in zip([0, *starts], starts, strict=False)
            if not at or not is_only_authors(plain[above:at])
        ]
        starts = signed_each(lines) or starts
        if len(starts) > 1:
            guessed[index] = starts
    if len(guessed) >= 0.5 * several:
        certain.update(guessed)
    return certain


def references_apart(blocks: Sequence[Block], source: str) -> Sequence[Block]:
    """The blocks with each paragraph whose lines are references made items, one a line."""
    result: list[Block] = []
    for block in blocks:
        tall = block.kind is BlockKind.PARAGRAPH and not block.record and "\n" in block.text.plain.strip()
        lines = lines_of(block, source) if tall else None
        if lines and are_references(lines):
            pieces = cut(block.text, lines.starts)
            if len(pieces) == 2:  # one of a list's paragraphs, the others of which have a reference each
                result += [replace(block.with_text(one), blank_before=True) for one in pieces]
                continue
            result += [replace(block.with_text(one), kind=BlockKind.ITEM, depth=block.depth or 1) for one in pieces]
        else:
            result.append(block)
    return result


_AFTER_FIRST = Lazy(
    rf"(?<=[.\d)\]])\s?(?=[^\W\d_a-z][\w’'-]+(?: [\w’'-]+)?, (?:[^\W\d_a-z]\.[ -]?)+,? [^()]{{0,600}}?\({YEAR}[a-z]?\)[.:,])"
)


def _glued(plain: str) -> list[int]:
    """Where further entries begin in a text that lost its line ends: "..., 19(1), 42.Berg, A. & Dahl, C. (2024). ..."."""
    dates = [match.start() for match in _DATED_INSIDE.finditer(plain)]
    if len(dates) < 2 or len(plain) > 4000:
        return []
    starts: list[int] = []
    for match in _AFTER_FIRST.finditer(plain):
        last = starts[-1] if starts else 0
        closing = next((date for date in dates if date > match.end()), None)
        if (
            closing is not None
            and any(last < date < match.start() - 40 for date in dates)
            and is_only_authors(plain[match.end() : closing])
        ):
            starts.append(match.end())
    return starts


_DATED_INSIDE = Lazy(rf"\({YEAR}[a-z]?\)[.:,]")


def parted_by_blank_lines(paragraphs: Sequence[Block]) -> bool:
    """Whether many short paragraphs make the list: who puts empty lines between entries puts them between all."""
    if len(paragraphs) < 3 or sum(block.blank_before for block in paragraphs) < 0.8 * len(paragraphs):
        return False
    heights = sorted(block.text.plain.count("\n") + 1 for block in paragraphs)
    return heights[len(heights) * 3 // 4] <= (5 if len(paragraphs) < 12 else 9)


def _are_signed_once(paragraphs: Sequence[Block]) -> bool:
    """Whether most paragraphs begin with names and a year in brackets, and no line inside of them does so again."""
    if len(paragraphs) < 2 or sum(block.blank_before for block in paragraphs) < 0.8 * len(paragraphs):
        return False
    once = sum(len(_SIGNED_AND_DATED.findall(block.text.plain)) == 1 for block in paragraphs if _signed_first(block))
    return once >= 0.8 * len(paragraphs)


def _signed_first(block: Block) -> bool:
    dated = _SIGNED_AND_DATED.search(block.text.plain)
    return dated is not None and dated.start() < _BYLINE and is_only_authors(block.text.plain[: dated.start()])


_SIGNED_AND_DATED = Lazy(rf"(?<=[.\w*)])\s\({YEAR}[a-z]?\)[.,:]?\s")
_BYLINE = 300
"""So many characters at most a line of authors has."""


def is_marked(block: Block, source: str) -> bool:
    """Whether numbers, bullets, years or indents say where entries begin in a block."""
    lines = lines_of(block, source)
    return len(lines.texts) > 1 and _marked(lines) is not None


def lines_of(block: Block, source: str) -> Lines:
    """The filled lines of a block, with their indents in the source."""
    lines = Lines([], [], [], [])
    for start, end, low, high in source_lines(block.text):
        text = block.text.plain[start:end]
        if not text.strip():
            continue
        line = source.rfind("\n", 0, low) + 1
        before = source[line:low].replace("\f", "") if source else ""
        beside = not lines.starts and before.endswith("   ")  # the heading stands in a column of its own
        indent = len(before.expandtabs(4)) if beside or not before.strip() else -1
        lines.starts.append(start)
        lines.texts.append(text)
        lines.indents.append(indent + len(text) - len(text.lstrip(" \t")) if indent >= 0 else -1)
        lines.lengths.append(high - line if source else high - low)
    return lines


def _marked(lines: Lines) -> list[int] | None:
    """Where entries begin by number, bullet, year or indent; None where the lines bear no such sign."""
    for pattern in (NUMBERED, BULLETED, DATED):
        begins = [
            i for i, text in enumerate(lines.texts) if pattern.match(text) and lines.indents[i] <= lines.indents[0] + 1
        ]
        if pattern is NUMBERED:
            begins = _in_sequence(lines.texts, begins)
        elif pattern is DATED:
            # among years in brackets one without, "2018, pp. 4-9", begins a wrapped line
            bracketed = [i for i in begins if lines.texts[i].lstrip()[0] in "[("]
            begins = bracketed if 2 * len(bracketed) > len(begins) else begins
        if len(begins) > 1 and begins[0] == 0:
            more = _between_years(lines, begins) if pattern is DATED else []
            return sorted({*(lines.starts[i] for i in begins), *more})
        if pattern is NUMBERED and len(begins) > 2 and begins[0] < 3 and all(lines.texts[i][0] == "[" for i in begins):
            return [lines.starts[i] for i in (0, *begins)]  # the end of the entry before stands first
    if years := _in_order_of_years(lines):
        return years
    months = [i for i, text in enumerate(lines.texts) if _MONTH_AND_YEAR.match(text)]
    if len(months) > 2 and months[0] < 3 and len(lines.texts) <= 8 * len(months):
        begins = [i for i, text in enumerate(lines.texts) if i in months or _YEAR_AND_TITLE.match(text)]
        return [lines.starts[i] for i in sorted({0, *begins})]
    indents = lines.indents
    if (column := _YEAR_COLUMN.match(lines.texts[0])) and len(indents) > 3 and indents[0] >= 0:
        beside = indents[0] + len(column[0].lstrip())
        if all(abs(indent - beside) < 2 for indent in indents[1:]):
            return flush(lines)  # a year's entries below each other, all beside the year
    least = min(indents)
    if least >= 0 and indents[0] == least and max(indents) - least >= 2:
        deeper = sum(indent > least for indent in indents)
        if 0 < 2 * deeper < len(indents) and _are_notes_set_in(lines, least):
            return None
        begins = [i for i, indent in enumerate(indents) if indent == least]
        if len(begins) == 1 and len(indents) > 2 and all(text.lstrip()[0] in '“„"' for text in lines.texts):
            return None  # items that lost their marks, indented by blanks here and by tabs there
        if len(begins) == 1 or deeper:
            # a page's furniture or a column can leave a line at the margin that only goes on
            begins = [i for i in begins if i == 0 or not goes_on(lines.texts[i - 1], lines.texts[i])]
            begins += [i for i, text in enumerate(lines.texts) if indents[i] > least and LOST_DITTO.match(text)]
            return [lines.starts[i] for i in sorted(begins)]
    return None


def _are_notes_set_in(lines: Lines, least: int) -> bool:
    """Whether only what became of a work stands further in than the lines of the works: "    Award: Sand Prize (2020)"."""
    return all(
        REMARK_LINE.match(lines.texts[i]) or lines.indents[i - 1] > least
        for i, indent in enumerate(lines.indents)
        if indent > least
    )


def _in_order_of_years(lines: Lines) -> list[int]:
    """Where lines begin with a year and a title, if the first is one and the years are in order; else nothing.

    "2019 Sand by the sea", "2019 “Silt and its uses”", "2017 Gravel".  A wrapped line, "2018 Conference on Sand", seldom
    stands in their order or below the end of an entry.
    """
    begins = [i for i, text in enumerate(lines.texts) if YEAR_AND_WORDS.match(text)]
    if len(begins) < 2 or begins[0] != 0 or len(lines.texts) > 8 * len(begins):
        return []
    years = [lines.texts[i][:4] for i in begins]
    falling = sorted(years, reverse=True)
    closed = all(_CLOSED.search(lines.texts[i - 1]) for i in begins[1:])
    if years not in (falling, falling[::-1]) or not closed and (len(begins) < 3 or years[0] == years[-1]):
        return []
    return [lines.starts[i] for i in begins]


def _between_years(lines: Lines, begins: Sequence[int]) -> list[int]:
    """Where further entries begin in a list that has each year once, in front of the first of its entries."""
    years = [int(match[0]) for i in begins if (match := _A_YEAR.search(lines.texts[i]))]
    if len(years) < 3 or years not in (sorted(set(years)), sorted(set(years), reverse=True)):
        return []
    found: list[int] = []
    for a, b in zip(begins, [*begins[1:], len(lines.texts)], strict=True):
        own = Lines(lines.starts[a:b], lines.texts[a:b], lines.indents[a:b], lines.lengths[a:b])
        found += flush(own)[1:] if b - a > 2 else []
    return found


_YEAR_COLUMN = Lazy(rf"\s*{YEAR}\s{{2,}}(?=\S)")
_A_YEAR = Lazy(rf"\b{YEAR}\b")
_MONTH_AND_YEAR = Lazy(
    rf"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{{0,6}}\.? {YEAR} +(?=(?-i:[^\W\d_a-z])|[“\"„«])",
    re.IGNORECASE,
)
"""A month and a year in a column in front of a title: "Jan 2024 Sand of the north"."""
_CLOSED = Lazy(r"[.)\]\d]\s*$")
_YEAR_AND_TITLE = Lazy(rf"{YEAR} +(?=[^\W\d_a-z])")


def _in_sequence(texts: Sequence[str], begins: list[int]) -> list[int]:
    """Of the lines that begin with a number those whose numbers go up or down; a volume at a line's start does not."""
    numbers = []
    for i in begins:
        match = re.search(r"\d+", texts[i])
        numbers.append(int(match[0]) if match else 0)
    kept: list[int] = []
    steps = [b - a for a, b in zip(numbers, numbers[1:], strict=False)]
    falling = sum(step < 0 for step in steps) > sum(step > 0 for step in steps)
    last: int | None = None
    for i, number in zip(begins, numbers, strict=True):
        follows = last is None or 0 < (last - number if falling else number - last) <= 5
        if follows or length(texts[i].strip()) > 45 and has_names(texts[i][texts[i].find(" ") + 1 :], minimum=1):
            kept.append(i)
            last = number
    return kept


def cut(text: Text, starts: Sequence[int]) -> list[Text]:
    """The pieces of a text that begin at some positions, the first of which is its start."""
    return [text[a:b] for a, b in zip([0, *starts[1:]], [*starts[1:], len(text.plain)], strict=True)]
