"""The blocks of a list as entries: one entry may be several blocks, one block several entries."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from converter.document import SOFT_BREAK, Block, BlockKind, Text, concatenate
from converter.parse.publications.abstracts_inside import with_abstracts_apart, with_abstracts_flush
from converter.parse.publications.alike import starts_alike
from converter.parse.publications.bylines import is_only_authors
from converter.parse.publications.captions import without_captions, without_legend_lines
from converter.parse.publications.cards import several_inside, without_kind
from converter.parse.publications.counted_inside import counted_inside
from converter.parse.publications.dates import YEAR, heading_year
from converter.parse.publications.item_paragraphs import (
    authors_as_terms,
    authors_in_items,
    titles_above,
    titles_above_authors,
)
from converter.parse.publications.items import (
    bullets_on_one_level,
    counted_on_one_level,
    items_in_full,
    labels_below,
    years_apart,
)
from converter.parse.publications.label_lines import with_label_lines
from converter.parse.publications.layout import wrap_width
from converter.parse.publications.left_labels import by_labels
from converter.parse.publications.pages import without_furniture
from converter.parse.publications.paragraph_kinds import paragraph_kind
from converter.parse.publications.paragraphs import (
    between_rules,
    by_blank_lines,
    by_definitions,
    by_empty_lines,
    numbered_in_full,
    signed_in_full,
)
from converter.parse.publications.raw_entry import RawEntry, Unit, entry_of
from converter.parse.publications.recut import recut
from converter.parse.publications.remark_items import remarks_in_items
from converter.parse.publications.roles import DATED, SIGNED, dated, signed
from converter.parse.publications.rows_of_fields import rows_of_fields
from converter.parse.publications.run_on_links import parted_at_titles
from converter.parse.publications.set_apart import by_type
from converter.parse.publications.signs import (
    LOOSE,
    is_complete,
    is_label,
    opening_of,
)
from converter.parse.publications.split import cut, entry_starts, is_tall, parted_by_blank_lines, references_apart
from converter.parse.publications.stacked_bullets import items_of_stacks
from converter.parse.publications.stacked_numbers import without_stacked_numbers
from converter.parse.publications.status import heading_status
from converter.parse.publications.summaries import summary_start
from converter.parse.publications.title_headings import title_headings
from converter.parse.publications.units import units_of
from converter.parse.publications.words import INSTEAD_OF_YEAR
from converter.parse.publications.year_lines import years_on_lines
from converter.parse.publications.years_below import with_years_below
from converter.parse.publications.years_beside import with_years_beside
from converter.parse.publications.years_first import years_first
from converter.patterns import Lazy


@dataclass(slots=True)
class Segmented:
    """A list's entries and the blocks that are none."""

    entries: list[RawEntry]
    prose: list[Block]
    width: int | None


PARTED = "blank lines"
"""A habit of a document: empty lines stand between all the entries of its lists."""


def openings(lists: Sequence[Sequence[Block]]) -> frozenset[str]:
    """The ways in which most loose paragraphs of a document's lists open, and the name that stands alone in many."""
    blocks = [block for own in lists for block in own]
    loose = [b for b in blocks if b.kind in LOOSE]
    # below the heading of a year an empty line stands even where a year's entries follow each other without any
    further = [b for own in lists for b in [b for b in own if b.kind in LOOSE][1:]]
    parted = {PARTED} if len(loose) > 5 and parted_by_blank_lines(further) else frozenset()
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
    blocks: Sequence[Block], *, source: str, plain_text: bool, common: frozenset[str] = frozenset(), way: str = ""
) -> Segmented:
    """The entries of one list of blocks.

    `common` is how paragraphs of the document's lists open (see `openings`); `way` is how to cut the list, whatever it
    looks like (see `recut`).
    """
    furniture: list[Block] = []
    if plain_text:
        blocks, furniture = without_furniture(blocks)
        blocks, numbers = without_stacked_numbers(blocks)
        blocks, captions = without_captions(blocks)
        blocks, legend = without_legend_lines(blocks)
        furniture += numbers + captions + legend
    blocks = counted_inside(blocks)
    if way:
        blocks = [b for b in blocks if b.kind not in (BlockKind.RULE, BlockKind.TEMPLATE)]
        units, prose = units_of(recut(blocks, way, plain_text=plain_text), common, {}, frozenset())
        entries = [entry_of(unit) for unit in units]
        return Segmented(entries, furniture + prose, wrap_width([entry.text for entry in entries]))
    if plain_text:
        blocks = items_of_stacks(
            with_years_below(years_on_lines(with_abstracts_apart(with_abstracts_flush(blocks, source))))
        )
        blocks = remarks_in_items(years_first(blocks), source)
        blocks = by_labels(with_label_lines(by_blank_lines(blocks)))
        blocks = years_apart(labels_below(blocks))
        blocks = items_in_full(_labels_apart(counted_on_one_level(bullets_on_one_level(blocks))))
        blocks = titles_above_authors(signed_in_full(numbered_in_full(blocks)))
    blocks = by_definitions(between_rules(rows_of_fields(blocks)))
    blocks = [b for b in blocks if b.kind not in (BlockKind.RULE, BlockKind.TEMPLATE)]
    blocks, records = _gathered(by_type(titles_above(authors_in_items(authors_as_terms(blocks)))))
    blocks = parted_at_titles(references_apart(by_empty_lines(blocks), source))
    alike = starts_alike(blocks, source) if plain_text and not records else {}
    cut_blocks, summaries = _cut_alike(blocks, alike) if alike else (_cut(blocks, source, common), {})
    places = _begun(blocks, alike)
    begun = frozenset(i for i, b in enumerate(cut_blocks) if places and b.text.span.start in places)
    units, prose = units_of(cut_blocks, common, records, begun)
    entries = [entry_of(without_kind(unit)) for unit in _said_once(units)]
    for entry in entries:
        if summary := summaries.pop(entry.text.span.start, None):
            entry.details.insert(0, summary)
    prose += summaries.values()
    if plain_text:
        with_years_beside(entries)
    return Segmented(entries, furniture + prose, wrap_width([entry.text for entry in entries]))


def _said_once(units: Sequence[Unit]) -> list[Unit]:
    """The units without titles by themselves that the reference right below holds again."""
    result: list[Unit] = []
    for unit in units:
        above = result[-1] if result else None
        text = " ".join(unit.blocks[0].text.plain.split()).casefold()
        if above and len(above.blocks) == 1 and not above.beside and not above.record:
            title = " ".join(above.blocks[0].text.plain.split()).casefold().strip(' .,“”"')
            if 20 < len(title) < len(text) - 20 and title in text and not _cites(text, title):
                result[-1] = replace(unit, beside=[*above.blocks, *unit.beside])
                continue
        result.append(unit)
    return result


def _cites(text: str, title: str) -> bool:
    """Whether a reference names a work above it as the book that it is in: "in: A. Berg (ed.). *Old Sand*"."""
    return _IN_BOOK.search(text, 0, text.index(title)) is not None


_IN_BOOK = Lazy(r"\b(?:in|en|im|dans)\b:?[ “\"«„]*$")


def _gathered(blocks: Sequence[Block]) -> tuple[Sequence[Block], dict[int, list[Block]]]:
    """The blocks with an item in the place of each record's, and the records' blocks by their number."""
    elements: dict[int, list[Block]] = {}
    for block in blocks:
        if block.record:
            elements.setdefault(block.record, []).append(block)
    inside = [part for element in elements.values() for part in several_inside(element)]
    if len(inside) > len(elements):
        own = {id(block): part[0].text.span.start + 1 for part in inside for block in part}
        blocks = [replace(block, record=own[id(block)]) if block.record else block for block in blocks]
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
    starts = entry_starts(blocks, source, guess=len(title_headings(blocks)) < 2 and not opened)
    result: list[Block] = []
    elements = Counter(block.within[-1].start for block in blocks if block.within)
    for index, block in enumerate(blocks):
        own = block.within and block.within[-1].style and elements[block.within[-1].start] == 1
        if index in starts and not block.record and not (own and len(_YEAR_IN_BRACKETS.findall(block.text.plain)) == 1):
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
    counts = Counter(line.strip() for block in blocks for line in block.text.plain.split("\n"))
    for block in _cut_above_labels(blocks, counts):
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


def _cut_above_labels(blocks: Sequence[Block], counts: Mapping[str, int]) -> Iterator[Block]:
    """The blocks, those cut in which the status of what follows stands on a line between two dated entries."""
    for block in blocks:
        plain = block.text.plain
        starts = [0]
        for match in _BETWEEN_LINES.finditer(plain) if block.kind is BlockKind.PARAGRAPH else ():
            line, above = match["line"].strip(), plain[starts[-1] : match.start()]
            dated = len(above) > 40 and _DATED.search(above, max(0, len(above) - 400))
            if dated and counts[line] == 1 and is_label(line) and heading_status((line,)) is not None:
                starts.append(match.start("line"))
        yield from (block.with_text(piece) for piece in cut(block.text, starts)) if starts[1:] else [block]


_BETWEEN_LINES = Lazy(r"(?<=[.)\]\d])\s*\n(?P<line>(?-i:[^\W\d_a-z])[^\n.,;\d]{4,40})(?=\n.{30})")
"""A short line between an entry's end and text that may be the next one."""
_DATED = Lazy(rf"\b{YEAR}\b|\((?:{INSTEAD_OF_YEAR})[^()\n]{{0,30}}\)", re.IGNORECASE)


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
