"""The blocks of a list as entries: one entry may be several blocks, one block several entries."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from converter.document import SOFT_BREAK, Block, BlockKind, Text, concatenate
from converter.parse.dates import find_dates
from converter.parse.lines import outside
from converter.parse.publications.alike import starts_alike, summary_start
from converter.parse.publications.bylines import has_names, is_only_authors
from converter.parse.publications.cards import card, common_labels, without_kind
from converter.parse.publications.columns import Column, Places, columns_of, number_in, places_in
from converter.parse.publications.dates import YEAR, heading_year
from converter.parse.publications.item_levels import is_label_of_items, top_of
from converter.parse.publications.layout import wrap_width
from converter.parse.publications.pages import without_furniture
from converter.parse.publications.paragraph_kinds import is_abstract_label, is_navigation, paragraph_kind, without_jumps
from converter.parse.publications.paragraphs import (
    between_rules,
    by_blank_lines,
    by_empty_lines,
    counted_on_one_level,
    labels_below,
    numbered_in_full,
    signed_in_full,
    years_apart,
)
from converter.parse.publications.raw_entry import RawEntry, Unit, entry_of
from converter.parse.publications.roles import DATED, LOOSE, SIGNED, Roles, dated, signed
from converter.parse.publications.signs import (
    CO_AUTHORS,
    is_complete,
    is_label,
    is_reference,
    is_tag,
    length,
    number_alone,
    opening_of,
)
from converter.parse.publications.split import cut, entry_starts, is_tall, parted_by_blank_lines
from converter.parse.publications.status import heading_status
from converter.parse.vocabulary import is_known
from converter.patterns import Lazy


@dataclass(slots=True)
class Segmented:
    """A list's entries and the blocks that are none."""

    entries: list[RawEntry]
    prose: list[Block]
    width: int | None


_MARKED_YEAR = Lazy(rf"[(\[]?({YEAR})[)\].:]*")


PARTED = "blank lines"
"""A habit of a document: empty lines stand between all the entries of its lists."""


def openings(blocks: Sequence[Block]) -> frozenset[str]:
    """The ways in which most loose paragraphs of a document's lists open, and the name that stands alone in many."""
    loose = [b for b in blocks if b.kind in LOOSE]
    parted = {PARTED} if len(loose) > 5 and parted_by_blank_lines(loose) else frozenset()
    if loose and signed(loose):
        return frozenset({SIGNED, *parted})
    parted |= {DATED} if len(dated(loose)) > 3 else set()
    lines = Counter(b.text.plain.strip() for b in blocks if b.kind in LOOSE and len(b.text.plain) < 40)
    alone = {SIGNED + text for text, count in lines.items() if count > 2 and is_only_authors(text)}
    counts = Counter(opening_of(b) for b in blocks if b.kind in LOOSE and is_complete(b.text.plain))
    total = sum(counts.values())
    usual = {opening for opening, count in counts.items() if opening and count > 3 and count > 0.6 * total}
    return frozenset(usual | alone | parted)


def segment(
    blocks: Sequence[Block], *, source: str, plain_text: bool, common: frozenset[str] = frozenset()
) -> Segmented:
    """The entries of one list of blocks; `common` is how paragraphs of the document's lists open (see `openings`)."""
    furniture: list[Block] = []
    if plain_text:
        blocks, furniture = without_furniture(blocks)
        blocks = by_blank_lines(blocks)
        blocks = years_apart(labels_below(blocks))
        blocks = signed_in_full(numbered_in_full(_labels_apart(counted_on_one_level(blocks))))
    blocks = between_rules(blocks)
    blocks = [b for b in blocks if b.kind not in (BlockKind.RULE, BlockKind.TEMPLATE)]
    blocks, records = _gathered(blocks)
    blocks = by_empty_lines(blocks)
    alike = starts_alike(blocks, source) if plain_text else {}
    cut_blocks, summaries = _cut_alike(blocks, alike) if alike else (_cut(blocks, source, common), {})
    places = _begun(blocks, alike)
    begun = frozenset(i for i, b in enumerate(cut_blocks) if places and b.text.span.start in places)
    units, prose = _units(cut_blocks, common, records, begun)
    entries = [entry_of(without_kind(unit)) for unit in _said_once(units)]
    for entry in entries:
        if summary := summaries.pop(entry.text.span.start, None):
            entry.details.insert(0, summary)
    prose += summaries.values()
    return Segmented(entries, furniture + prose, wrap_width([entry.text for entry in entries]))


def _said_once(units: Sequence[Unit]) -> list[Unit]:
    """The units without titles by themselves that the reference right below holds again."""
    result: list[Unit] = []
    for unit in units:
        above = result[-1] if result else None
        text = " ".join(unit.blocks[0].text.plain.split()).casefold()
        if above and len(above.blocks) == 1 and not above.beside and not above.record:
            title = " ".join(above.blocks[0].text.plain.split()).casefold().strip(' .,“”"')
            if 20 < len(title) < len(text) - 20 and title in text:
                result[-1] = replace(unit, beside=[*above.blocks, *unit.beside])
                continue
        result.append(unit)
    return result


def _gathered(blocks: Sequence[Block]) -> tuple[Sequence[Block], dict[int, list[Block]]]:
    """The blocks with an item in the place of each record's, and the records' blocks by their number."""
    records: dict[int, list[Block]] = {}
    result: list[Block] = []
    for block in blocks:
        if not block.record:
            result.append(block)
        elif block.record in records:
            records[block.record].append(block)
        else:
            records[block.record] = [block]
            result.append(replace(block, kind=BlockKind.ITEM, depth=1, marker=""))
    return result, records


def _cut(blocks: Sequence[Block], source: str, common: frozenset[str]) -> list[Block]:
    """The blocks with those that hold several entries cut into one for each."""
    loose = [b for b in blocks if b.kind in LOOSE]
    # as in the document's other lists
    opened = 0 < sum((opening_of(b) in common or PARTED in common) and not is_tall(b) for b in loose) == len(loose)
    starts = entry_starts(blocks, source, guess=len(_title_headings(blocks)) < 2 and not opened)
    result: list[Block] = []
    elements = Counter(block.within[-1].start for block in blocks if block.within)
    for index, block in enumerate(blocks):
        own = block.within and block.within[-1].style and elements[block.within[-1].start] == 1
        if index in starts and not (own and len(_YEAR_IN_BRACKETS.findall(block.text.plain)) == 1):
            result += [block.with_text(piece) for piece in cut(block.text, starts[index])]
        else:
            result.append(block)
    return result


_DATED_LINE = Lazy(rf"^ ?\({YEAR}[a-z]?\)", re.MULTILINE)
_YEAR_IN_BRACKETS = Lazy(rf"\({YEAR}[a-z]?\)")
"""What a paragraph that an element holds alone has once if it is one entry."""


def _labels_apart(blocks: Sequence[Block]) -> Sequence[Block]:
    """The blocks with a status, or a topic above years, on a line of its own parted from the entry below it."""
    result: list[Block] = []
    counts = Counter(block.text.plain.partition("\n")[0].strip() for block in blocks)
    for block in blocks:
        first, _, rest = block.text.plain.partition("\n")
        apart = block.kind is BlockKind.PARAGRAPH and len(rest) > 40 and first[:1].isupper()
        status = is_label(first) and heading_status((first.strip(),)) is not None
        dated = _DATED_LINE.match(rest) and len(_DATED_LINE.findall(rest)) > 2
        topic = dated and len(first) < 70 and first[-1:].isalpha()
        if apart and counts[first.strip()] == 1 and (status or topic):
            size = len(first) + 1
            label = block.with_text(block.text[: len(first)])
            result.append(label if status else replace(label, kind=BlockKind.HEADING, level=6))
            result.append(replace(block.with_text(block.text[size:]), blank_before=True))
        else:
            result.append(block)
    return result


def _cut_at_titles(blocks: Sequence[Block]) -> frozenset[int]:
    """The pieces of one paragraph, by position, that begin with a title above a line of authors: entries for sure."""
    return frozenset(
        i
        for i, (above, block) in enumerate(zip(blocks, blocks[1:], strict=False), 1)
        if block.kind is BlockKind.PARAGRAPH
        and above.span.start == block.span.start
        and len(lines := block.text.plain.strip().split("\n")) > 2
        and not is_only_authors(lines[0])
        and any(map(is_only_authors, lines[1:-1]))
    )


def _begun(blocks: Sequence[Block], starts: dict[int, list[int]]) -> frozenset[int]:
    """Where in the source the entries of a list begin that all begin alike."""
    return frozenset(
        blocks[i].text[start:].span.start for i, own in starts.items() for start in own if start < len(blocks[i].text)
    )


def _cut_alike(blocks: Sequence[Block], starts: dict[int, list[int]]) -> tuple[list[Block], dict[int, Block]]:
    """The blocks of a list whose entries all begin alike, one for each entry; and their summaries by its place."""
    result: list[Block] = []
    summaries: dict[int, Block] = {}
    for index, block in enumerate(blocks):
        own = starts.get(index, [])
        pieces = cut(block.text, [0, *(start for start in own if start)])
        above = result[-1] if result else None
        loose = above is not None and block.kind is above.kind is BlockKind.PARAGRAPH
        if above is not None and loose and own[:1] != [0] and _is_rest(above, block, pieces[0]):
            result[-1] = above.with_text(concatenate([above.text, pieces.pop(0)], SOFT_BREAK))
        for piece in pieces:
            if own and (end := summary_start(piece.plain)):
                piece, summary = cut(piece, [0, end])
                summaries[piece.span.start] = block.with_text(summary)
            result.append(block.with_text(piece))
    return result, summaries


def _is_rest(before: Block, block: Block, head: Text) -> bool:
    """Whether what stands before the first entry of a paragraph, or a whole paragraph, goes on with the entry above."""
    above, text = before.text.plain.strip(), head.plain.strip()
    if is_label(above) or is_label(text) or heading_year(text) is not None or len(above) < 40 or len(text) > 500:
        return False
    if paragraph_kind(block.with_text(head)) in ("legend", "pointer", "abstract", "remark", "links"):
        return False
    if _SIGNED.match(text) and is_complete(text):
        return False
    closed = above[-1] in ".)]”" or above[-1].isdigit() or "://" in above.rsplit(None, 1)[-1]
    return not closed or text[-1] in ".)]/" or text[-1].isdigit() or "\n" in text


_SIGNED = Lazy(r"[^\W\d_a-z][\w’'-]+, (?:[^\W\d_a-z]\.[ -]?)+,")
"""Two authors at least, family names first: "Berg, A.B., Dahl, C."."""


def _units(
    blocks: Sequence[Block], common: frozenset[str], records: Mapping[int, list[Block]], begun: frozenset[int]
) -> tuple[list[Unit], list[Block]]:
    """The blocks as groups, one for each entry, and those that belong to none.

    `records` are groups already; with those of `begun`, by position, an entry begins for sure.
    """
    begun = begun or _cut_at_titles(blocks)
    units: list[Unit] = []
    prose: list[Block] = []
    labels = common_labels(records.values())
    kept = {id(block) for i, block in enumerate(blocks) if i in begun}
    blocks, tags = _without_tags(blocks)
    begun = frozenset(i for i, block in enumerate(blocks) if id(block) in kept)
    numbers = _numbers_alone(blocks)
    titles = _title_headings(blocks)
    top = top_of(blocks)
    roles = Roles(blocks, titles, common, frozenset(tags) | begun)
    headers = {i: named for i, b in enumerate(blocks) if b.kind is BlockKind.ROW and (named := columns_of(b))}
    columns: Sequence[Column | None] = ()
    above = _Above()
    open_heading = open_number = False
    for index, block in enumerate(blocks):
        text = block.text.plain.strip()
        if block.record:
            units.append(card(records[block.record], above.unit(block), labels))
            open_heading = open_number = False
        elif index in tags:
            units.append(replace(above.unit(block), tag=tags[index]))
            open_heading, open_number = block.kind is BlockKind.HEADING, False
        elif index in numbers:
            if match := re.match(YEAR, text):
                above.see_year(int(match[0]), 7)
            units.append(above.unit(block))
            open_number, open_heading = True, False
        elif not re.search(r"\w", text) or is_navigation(block):
            prose.append(block)
        elif block.kind is BlockKind.PARAGRAPH and units and is_abstract_label(units[-1].blocks[-1].text.plain):
            units[-1].blocks.append(block)
        elif block.kind is not BlockKind.ROW and (found := heading_year(without_jumps(block))) is not None:
            above.see_year(found, block.level or 7)
            open_heading = open_number = False
            prose.append(block)
        elif block.kind is BlockKind.HEADING:
            open_heading = index in titles
            if open_heading and open_number and len(units[-1].blocks) == 1:
                units[-1].blocks.append(block)
            elif open_heading:
                units.append(above.unit(block))
            else:
                above.see_heading(text, block.level)
                prose.append(block)
            open_number = False
        elif open_number:
            if has_names(text) and is_complete(text) and any(is_complete(b.text.plain) for b in units[-1].blocks):
                units.append(above.unit(block))
            else:
                units[-1].blocks.append(block)
        elif block.kind is BlockKind.ROW:
            if index in headers:
                columns = headers[index]
                prose.append(block)
            elif block.header and not is_complete(text):
                columns = ()
                prose.append(block)
            elif paragraph_kind(block) in ("links", "pointer"):
                prose.append(block)
            else:
                units.append(
                    replace(above.unit(block), places=_places(block, columns) if columns else number_in(block))
                )
        elif open_heading and (
            is_reference(units[-1].blocks[0].text.plain)
            or not (block.kind is BlockKind.ITEM and is_complete(text) and _starts_list(blocks, index))
        ):
            if len(units[-1].blocks) == 1 and _WITH_QUOTED_TITLE.match(text) and is_complete(text):
                units[-1] = replace(units[-1], blocks=[block], beside=[*units[-1].beside, *units[-1].blocks])
            else:
                units[-1].blocks.append(block)
        elif block.kind is BlockKind.ITEM and block.depth <= top:
            if block.depth < top and (is_label_of_items(block) or len(text) < 40):
                above.see_heading(text.rstrip(": "), 7)
                prose.append(block)
            elif paragraph_kind(block) == "legend" and len(text) < 160:
                prose.append(block)
            elif units and roles.is_remark(index):
                units[-1].blocks.append(block)
            else:
                units.append(above.unit(block))
        elif block.depth >= 1 and units and (block.kind is BlockKind.ITEM or roles.has_items):
            units[-1].blocks.append(block)
        elif block.kind is BlockKind.ITEM:
            units.append(above.unit(block))
        else:
            role = roles.of(index)
            if role in ("rest", "more") and units and units[-1].record:
                role = "prose"  # the page says where that entry ends
            if role == "label" or role == "prose" and len(text) < 60 and text.endswith(":"):
                above.see_heading(text.rstrip(": "), 7)
            if role in ("prose", "label"):
                prose.append(block)
            elif role == "detail" and units:
                units[-1].beside.append(block)
            elif role == "rest" and units:
                last = units[-1].blocks[-1]
                units[-1].blocks[-1] = last.with_text(concatenate([last.text, block.text], SOFT_BREAK))
            elif role == "more" and units:
                units[-1].blocks.append(block)
            elif _is_column_of_dates(text):
                prose.append(block)
            else:
                units.append(above.unit(block))
    return units, prose


_WITH_QUOTED_TITLE = Lazy(
    r"[^\W\d_a-z][^“”\"]{3,300}, [“\"](?=[^“”\"]*\s[^“”\"]*\s[^“”\"]*\s)[^“”\"]{20,300}[,.]?[”\"]"
)
"""A whole reference, whose title a heading above it only shortens."""


def _is_column_of_dates(text: str) -> bool:
    """Whether a paragraph is what an extraction has left of a column of dates: "02/2018 - 09/2024", "2019", "2017"."""
    dates = find_dates(text)
    return bool(dates) and not re.search(r"[^\W\d_]", outside(text, dates))


def _places(block: Block, columns: Sequence[Column | None]) -> Places:
    """Where the columns of a row stand; one of titles that holds whole references is no such."""
    places = places_in(block, columns)
    if places.title and not {"authors", "venue"} & set(columns) and is_complete(block.text.plain[slice(*places.title)]):
        return places._replace(title=None)
    return places


def _without_tags(blocks: Sequence[Block]) -> tuple[Sequence[Block], dict[int, Block]]:
    """The blocks without the badges that stand above entries, and these by the position of the block below each.

    A line that looks like a badge is one only in a list that begins with one, or has many and does not end with one:
    elsewhere it is an entry's last line.
    """
    found = [
        index
        for index, (block, below) in enumerate(zip(blocks, blocks[1:], strict=False))
        if block.kind is BlockKind.PARAGRAPH
        and is_tag(block.text.plain)
        and below.kind in (BlockKind.PARAGRAPH, BlockKind.HEADING)
        and length(below.text.plain.strip()) > 25
        and not is_tag(below.text.plain)
    ]
    if not found:
        return blocks, {}
    first = all(
        block.kind is BlockKind.HEADING or paragraph_kind(block) in ("legend", "pointer")
        for block in blocks[: found[0]]
    )
    if not first and (len(found) < 3 or is_tag(blocks[-1].text.plain)):
        return blocks, {}
    kept: list[Block] = []
    tags: dict[int, Block] = {}
    for index, block in enumerate(blocks):
        if index in found:
            tags[len(kept)] = block
        else:
            kept.append(block)
    return kept, tags


@dataclass(slots=True)
class _Above:
    """The year and the sub-heading that hold for what comes next."""

    year: int | None = None
    year_level: int = 0
    heading: str | None = None
    heading_level: int = 0

    def see_year(self, year: int, level: int) -> None:
        """A year ends what stood above it, but for the heading that it stands below."""
        self.year, self.year_level = year, level
        if self.heading_level >= level or self.heading and heading_status((self.heading,)) is not None:
            self.heading, self.heading_level = None, 0

    def see_heading(self, heading: str, level: int) -> None:
        """A heading ends the year above it unless it stands below it; "Forthcoming" is instead of a year."""
        self.heading, self.heading_level = heading, level
        if level <= self.year_level and (level < 7 or heading_status((heading,)) not in (None, "preprint")):
            self.year, self.year_level = None, 0

    def unit(self, block: Block) -> Unit:
        """An entry that begins here; a year may be its marker: "2021. Berg" is an item of an ordered list."""
        marked = _MARKED_YEAR.fullmatch(block.marker)
        return Unit([block], int(marked[1]) if marked else self.year, self.heading)


def _numbers_alone(blocks: Sequence[Block]) -> frozenset[int]:
    """The blocks that are nothing but the number of the entry below them, if the list is numbered that way."""
    found = [(index, number) for index, block in enumerate(blocks) if (number := number_alone(block)) is not None]
    kept: list[int] = []
    for step in (1, -1):
        chain: list[int] = []
        last: int | None = None
        for index, number in found:
            # a reader of pages may have taken a number for the page's
            start = last is None and (number < 3 or step < 0)
            if start or number == 1 or last is not None and 0 < step * (number - last) <= 3:
                chain.append(index)
                last = number
        kept = max(kept, chain, key=len)
    return frozenset(kept) if len(kept) > 2 or len(kept) == len(found) > 1 else frozenset()


def _title_headings(blocks: Sequence[Block]) -> frozenset[int]:
    """The headings, by position, that are works' titles: they have a body of their own that is not a list of works."""
    if not any(block.kind is BlockKind.HEADING for block in blocks):
        return frozenset()
    result = set()
    following = 0
    complete = 0
    for i in range(len(blocks) - 1, -1, -1):
        text = blocks[i].text.plain
        if blocks[i].kind is not BlockKind.HEADING:
            following += len(text.strip()) > 15
            complete += following <= 4 and is_complete(text) and paragraph_kind(blocks[i]) not in _SAID_OF_A_WORK
            continue
        below = blocks[i + 1].text.plain.lstrip() if i + 1 < len(blocks) else ""
        if paragraph_kind(blocks[i]) == "legend" or _DATED_LINE.match(blocks[min(i + 1, len(blocks) - 1)].text.plain):
            pass
        elif following <= 4 and complete <= 1 and heading_year(text) is None or CO_AUTHORS.match(below):
            words = len(text.split()) + (length(text) - len(text)) // 4
            if words >= 3 or is_reference(text):
                result.add(i)
        elif is_reference(text):
            result.add(i)
        following = complete = 0
    # where most headings of a level are titles, so are the short ones and those with remarks below
    levels = Counter(blocks[i].level for i in result)
    for level, count in levels.items():
        same = [i for i, b in enumerate(blocks[:-1]) if b.kind is BlockKind.HEADING and b.level == level]
        bodies = [i for i in same if blocks[i + 1].kind not in (BlockKind.HEADING, BlockKind.ITEM)]
        named = len(same) > 1 and all(has_names(blocks[i + 1].text.plain) for i in same)
        if count > 2 and count > 0.55 * len(same) or named and bodies == same:
            result |= {
                i for i in bodies if heading_year(blocks[i].text.plain) is None and not is_known(blocks[i].text.plain)
            }
    return frozenset(result)


_SAID_OF_A_WORK = frozenset({"abstract", "remark", "links", "note"})
"""Kinds of paragraphs below a work's title that may look like other works."""


def _starts_list(blocks: Sequence[Block], index: int) -> bool:
    return (
        index + 1 < len(blocks)
        and blocks[index + 1].kind is BlockKind.ITEM
        and is_complete(blocks[index + 1].text.plain)
    )
