# ruff: noqa: E501 (a pattern reads better on one line)
"""A block that holds several entries cut into them, by its lines and by what the list's other blocks look like."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from converter.document import HARD_BREAK, Block, BlockKind, Text
from converter.parse.publications.bylines import has_names, is_only_authors
from converter.parse.publications.dates import YEAR
from converter.parse.publications.layout import source_lines
from converter.parse.publications.lines_alike import alike_starts
from converter.parse.publications.signs import (
    BULLETED,
    DATED,
    LOST_DITTO,
    NUMBERED,
    goes_on,
    is_complete,
    length,
    opening_of,
)
from converter.parse.publications.words import LINK_LABELS
from converter.patterns import Lazy

_NEVER_FIRST = Lazy(
    rf"(?:[Ii]n:? |https?:|arxiv|[•·|]|doi\b|vol\b|no\. ?\d|pp?\. ?\d|S\. ?\d|pages? |volume |proc(?:eedings|\.)|journal of|\(|\[?(?:pdf|link|code)\b|{YEAR}[.;,)]|[\d–-]+[.,:;])",
    re.IGNORECASE,
)
_NUMBERED_JOURNAL = Lazy(
    r"[^\W\d_a-z][\w&:’' -]{3,90}, \d{1,4}(?: ?\(\d{1,3}(?:[-–]\d{1,3})?\))?[,:] ?(?:pp?\. ?)?[a-z]?\d"
)
"""A journal with its volume and pages, below the authors and the title: "Sand Letters, 287, pp. 25-26"."""
_ENDS = Lazy(r"(?:[.)\]。”\"]|\d|/|forthcoming|press|preparation|review)\W?$", re.IGNORECASE)


SAMPLE = 30
"""So many blocks without a second entry in most of them settle it for the list."""


def is_tall(block: Block) -> bool:
    """Whether a block has more lines than one entry is likely to have."""
    return block.text.plain.count("\n") >= 10


@dataclass(slots=True)
class _Lines:
    """The filled lines of a text: where each begins, what it says, its indent in the source and where it ends there."""

    starts: list[int]
    texts: list[str]
    indents: list[int]
    lengths: list[int]


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
    labels = _recurring_labels(loose)
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
            several += len(plain) > 60
            continue
        lines = _lines_of(block, source)
        if len(lines.texts) < 2:
            continue
        starts = _marked(lines)
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
        starts = alike or _one_a_line(lines) or _quoted(lines) or _below_titles(lines) or _flush(lines, labels)
        # authors alone, with the year or without, are no entry
        starts = [
            at
            for above, at in zip([0, *starts], starts, strict=False)
            if not at or not is_only_authors(plain[above:at])
        ]
        starts = _signed_each(lines) or starts
        if len(starts) > 1:
            guessed[index] = starts
    if len(guessed) >= 0.5 * several:
        certain.update(guessed)
    return certain


def references_apart(blocks: Sequence[Block], source: str) -> Sequence[Block]:
    """The blocks with each paragraph whose lines are references made items, one a line."""
    result: list[Block] = []
    for block in blocks:
        tall = block.kind is BlockKind.PARAGRAPH and not block.record and block.text.plain.count("\n") > 1
        lines = _lines_of(block, source) if tall else None
        if lines and _are_references(lines):
            pieces = cut(block.text, lines.starts)
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
    lines = _lines_of(block, source)
    return len(lines.texts) > 1 and _marked(lines) is not None


def _lines_of(block: Block, source: str) -> _Lines:
    lines = _Lines([], [], [], [])
    for start, end, low, high in source_lines(block.text):
        text = block.text.plain[start:end]
        if not text.strip():
            continue
        line = source.rfind("\n", 0, low) + 1
        before = source[line:low] if source else ""
        indent = len(before.expandtabs(4)) if not before.strip() else -1
        lines.starts.append(start)
        lines.texts.append(text)
        lines.indents.append(indent + len(text) - len(text.lstrip(" \t")) if indent >= 0 else -1)
        lines.lengths.append(high - line if source else high - low)
    return lines


def _marked(lines: _Lines) -> list[int] | None:
    """Where entries begin by number, bullet, year or indent; None where the lines bear no such sign."""
    for pattern in (NUMBERED, BULLETED, DATED):
        begins = [
            i for i, text in enumerate(lines.texts) if pattern.match(text) and lines.indents[i] <= lines.indents[0] + 1
        ]
        if pattern is NUMBERED:
            begins = _in_sequence(lines.texts, begins)
        if len(begins) > 1 and begins[0] == 0:
            more = _between_years(lines, begins) if pattern is DATED else []
            return sorted({*(lines.starts[i] for i in begins), *more})
        if pattern is NUMBERED and len(begins) > 2 and begins[0] < 3 and all(lines.texts[i][0] == "[" for i in begins):
            return [lines.starts[i] for i in (0, *begins)]  # the end of the entry before stands first
    months = [i for i, text in enumerate(lines.texts) if _MONTH_AND_YEAR.match(text)]
    if len(months) > 2 and months[0] < 3 and len(lines.texts) <= 8 * len(months):
        begins = [i for i, text in enumerate(lines.texts) if i in months or _YEAR_AND_TITLE.match(text)]
        return [lines.starts[i] for i in sorted({0, *begins})]
    indents = lines.indents
    if (column := _YEAR_COLUMN.match(lines.texts[0])) and len(indents) > 3 and indents[0] >= 0:
        beside = indents[0] + len(column[0].lstrip())
        if all(abs(indent - beside) < 2 for indent in indents[1:]):
            return _flush(lines)  # a year's entries below each other, all beside the year
    least = min(indents)
    if least >= 0 and indents[0] == least and max(indents) - least >= 2:
        deeper = sum(indent > least for indent in indents)
        begins = [i for i, indent in enumerate(indents) if indent == least]
        if len(begins) == 1 and len(indents) > 2 and all(text.lstrip()[0] in '“„"' for text in lines.texts):
            return None  # items that lost their marks, indented by blanks here and by tabs there
        if len(begins) == 1 or deeper:
            # a page's furniture or a column can leave a line at the margin that only goes on
            begins = [i for i in begins if i == 0 or not goes_on(lines.texts[i - 1], lines.texts[i])]
            begins += [i for i, text in enumerate(lines.texts) if indents[i] > least and LOST_DITTO.match(text)]
            return [lines.starts[i] for i in sorted(begins)]
    return None


def _between_years(lines: _Lines, begins: Sequence[int]) -> list[int]:
    """Where further entries begin in a list that has each year once, in front of the first of its entries."""
    years = [int(match[0]) for i in begins if (match := _A_YEAR.search(lines.texts[i]))]
    if len(years) < 3 or years not in (sorted(set(years)), sorted(set(years), reverse=True)):
        return []
    found: list[int] = []
    for a, b in zip(begins, [*begins[1:], len(lines.texts)], strict=True):
        own = _Lines(lines.starts[a:b], lines.texts[a:b], lines.indents[a:b], lines.lengths[a:b])
        found += _flush(own)[1:] if b - a > 2 else []
    return found


_YEAR_COLUMN = Lazy(rf"\s*{YEAR}\s{{2,}}(?=\S)")
_A_YEAR = Lazy(rf"\b{YEAR}\b")
_MONTH_AND_YEAR = Lazy(
    rf"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{{0,6}}\.? {YEAR} +(?=(?-i:[^\W\d_a-z])|[“\"„«])",
    re.IGNORECASE,
)
"""A month and a year in a column in front of a title: "Jan 2024 Sand of the north"."""
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


def _one_a_line(lines: _Lines) -> list[int]:
    """Where entries begin if each fills a line."""
    texts = lines.texts
    whole = [i for i, t in enumerate(texts) if is_complete(t) or len(t.strip()) > 60 and has_names(t)]
    if len(whole) < 2 or len(whole) < 0.7 * len(texts) or _is_wrapped(lines):
        return []
    named = has_names(texts[0], minimum=1)
    if named:
        others = [
            i
            for i, text in enumerate(texts)
            if i and length(text.strip()) > 30 and has_names(text, minimum=1) and not goes_on(texts[i - 1], text)
        ]
        # of two lines of which only one has names, the other is a wrapped entry's end
        begins = others and [0, *others] if len(texts) == 2 else sorted({*whole, *others})
    else:
        begins = [i for i in whole if not has_names(texts[i], minimum=1)]
    begins = [i for i in begins if i == 0 or not goes_on(texts[i - 1], texts[i])]
    return [lines.starts[i] for i in begins] if begins and begins[0] == 0 else []


def _are_references(lines: _Lines) -> bool:
    """Whether several lines each begin with names, and nearly each of them is a whole reference by itself."""
    texts = lines.texts
    if len(texts) < 3 or not all(len(text) > _REFERENCE and has_names(text[:60], minimum=1) for text in texts):
        return False
    whole = sum(bool(_HAS_YEAR.search(text)) and is_complete(text) for text in texts)
    torn = any(goes_on(above, text) for above, text in pairwise(texts))
    return 3 * whole >= 2 * len(texts) and not torn and not _is_wrapped(lines)


_REFERENCE = 70
"""Characters that a line has at least which is a whole reference."""


def _signed_each(lines: _Lines) -> list[int]:
    """All lines, if each begins with a family name and initials: works in progress without a year."""
    return lines.starts if all(map(_SIGNED.match, lines.texts)) else []


_SIGNED = Lazy(r"[^\W\d_a-z][\w’'-]+, (?:[^\W\d_a-z]\.[ -]?)+(?:[,&]|and\b)? ?[^\W\d_a-z]")


def _is_wrapped(lines: _Lines) -> bool:
    """Whether most lines end where the next one's first word would not have fitted."""
    longest = max(lines.lengths)
    full = sum(
        size + 1 + len(following.split(None, 1)[0]) > longest
        for size, following in zip(lines.lengths, lines.texts[1:], strict=False)
    )
    return len(lines.texts) > 3 and full >= 0.5 * (len(lines.texts) - 1)


def _quoted(lines: _Lines) -> list[int]:
    """Where entries begin if each begins with its title in quotes."""
    texts = [text.strip() for text in lines.texts]
    begins = [i for i, text in enumerate(texts) if text[0] in '“„"' and not text.endswith(":")]
    begins = [
        i
        for i in begins
        if i == 0
        or (_ENDS.search(texts[i - 1]) or _TITLE.match(texts[i]) and not goes_on(texts[i - 1], texts[i]))
        and not _in_brackets(" ".join(texts[max(0, i - 3) : i]))
    ]
    if len(begins) < 3 or begins[0] or len(begins) * 8 < len(texts):
        return []
    ends = [*begins[1:], len(texts)]
    whole = sum(is_complete(" ".join(texts[a:b])) for a, b in zip(begins, ends, strict=True))
    return [lines.starts[i] for i in begins] if whole >= 0.6 * len(begins) else []


_TITLE = Lazy(r"[“„\"][^“”„\"]{20,200}[”“\"](?=\.?$| \()")
"""A line that is a title in quotes and no more, but for what stands in brackets behind it."""


def _below_titles(lines: _Lines) -> list[int]:
    """Where entries begin whose authors fill lines of their own, between the title's and the venue's.

    From one entry's authors to those of the next there are its venue and the next title; the venue ends with the last
    line that has a year, or at least a stop.
    """
    texts = [text.strip() for text in lines.texts]
    authors = [is_only_authors(text.rstrip(", ")) and not _AWARD.match(text) for text in texts]
    if has_names(texts[0]) and not authors[0]:
        return []
    groups = [i for i, named in enumerate(authors) if named and not (i and authors[i - 1])]
    if len(groups) < (2 if groups[:1] != [0] else 3) or len(groups) * 8 < len(texts):
        return []
    begins = [0]
    clear = 0
    for first, following in zip(groups, groups[1:], strict=False):
        between = [i for i in range(first + 1, following) if not authors[i]]
        dated = [i for i in between[:-1] if _HAS_YEAR.search(texts[i])]
        ended = (
            dated or [i for i in between[:-1] if _ENDS.search(texts[i])] or (between[:1] if len(between) == 2 else [])
        )
        if not ended:
            return []
        last = ended[-1]
        while last + 1 < between[-1] and (_AWARD.match(texts[last + 1]) or _LABELS.fullmatch(texts[last + 1])):
            last += 1
        begins.append(last + 1)
        clear += bool(dated)
    return [lines.starts[i] for i in begins] if clear * 3 >= 2 * (len(groups) - 1) else []


_LABELS = Lazy(rf"(?:{LINK_LABELS}|repo)(?:, ?(?:{LINK_LABELS}|repo))*\.?", re.IGNORECASE)
"""What links below an entry were called: "paper, website, video"."""
_HAS_YEAR = Lazy(
    rf"\b{YEAR}\b|[^\W\d]['’]\d\d\b|forthcoming|to appear|in press|under (?:review|submission)|in submission|submitted|^accepted",
    re.IGNORECASE,
)
_AWARD = Lazy(r"[\[(]?(?:best|outstanding|winner|honou?rable|finalist|acceptance|spotlight|oral\b)", re.IGNORECASE)


_LABEL = Lazy(r"^(?P<label>[^\W\d_a-z][a-z]+(?: [A-Za-z][a-z]+)?): (?=\S)", re.MULTILINE)
_RECURS = 3


def _recurring_labels(blocks: Sequence[Block]) -> frozenset[str]:
    """What several lines of a list begin with that say something of the entries above: "Role: design", "Keywords: "."""
    tall = [block.text.plain for block in blocks if block.text.plain.count("\n") > 2]
    found = Counter(match["label"] for plain in tall for match in _LABEL.finditer(plain))
    return frozenset(label for label, count in found.items() if count >= _RECURS)


def _flush(lines: _Lines, labels: frozenset[str] = frozenset()) -> list[int]:
    """Where entries begin in wrapped lines without any indent.

    A line that ended early, a stop before, names behind, and an entry that already has its fields speak for a start;
    none begins with one of the `labels` that recur.
    """
    texts = lines.texts
    longest = max(lines.lengths)
    if longest < 45:
        return []
    begins = [0]
    named = has_names(texts[0])
    for i in range(1, len(texts)):
        before, after = texts[i - 1].strip(), texts[i].strip()
        if goes_on(before, after) or _NEVER_FIRST.match(after) or named and _NUMBERED_JOURNAL.match(after):
            continue
        if labels and (label := _LABEL.match(after)) and label["label"] in labels:
            continue
        if _in_brackets("".join(texts[max(begins[-1], i - 3) : i])):
            continue
        room = longest - lines.lengths[i - 1] - len(after.split(None, 1)[0]) - 1
        score = 2.0 if room > 0.12 * longest else 1.0 if room >= 0 else -1.0
        score += 1.0 if _ENDS.search(before) else -2.0
        score += 1.2 if has_names(after, minimum=1) else -1.2 if named else -0.5
        if score < 0.5:
            continue
        open_entry = "".join(texts[begins[-1] : min(i, begins[-1] + 8)])
        signed = room > 0.12 * longest and has_names(open_entry) and has_names(after, minimum=3)
        whole = is_complete(open_entry) or signed and len(open_entry) > 80  # a title alone stands behind the names
        score += 0.5 if whole and not is_only_authors(open_entry) else -2.0
        rest = "".join(texts[i : i + 4])
        score += 0.3 if is_complete(rest) else -1.0
        if score >= 1.2:
            begins.append(i)
    return [lines.starts[i] for i in begins]


def _in_brackets(text: str) -> bool:
    """Whether a bracket or quote is open at the end of some lines, with no more text in it than it usually has."""
    for left, right in ("()", "[]", "“”"):
        last = text.rfind(left)
        if last >= 0 and right not in text[last:] and len(text) - last < 200:
            return True
    return False


def cut(text: Text, starts: Sequence[int]) -> list[Text]:
    """The pieces of a text that begin at some positions, the first of which is its start."""
    return [text[a:b] for a, b in zip([0, *starts[1:]], [*starts[1:], len(text.plain)], strict=True)]
