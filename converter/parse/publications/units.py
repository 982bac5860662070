"""The blocks of a list as groups, one for each entry, with the year and the heading that hold for it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from converter.document import SOFT_BREAK, Block, BlockKind, concatenate
from converter.parse.dates import find_dates
from converter.parse.lines import outside
from converter.parse.publications.above import Above
from converter.parse.publications.bylines import has_names, is_only_authors
from converter.parse.publications.cards import card, common_labels
from converter.parse.publications.column_contents import columns_by_contents
from converter.parse.publications.columns import (
    Column,
    Places,
    carries_years,
    columns_of,
    number_in,
    places_in,
    year_of_row,
)
from converter.parse.publications.dates import YEAR, heading_year, is_span, year_above
from converter.parse.publications.item_levels import (
    is_heading_item,
    is_label_of_items,
    outlet_above,
    says_status_of_items,
    top_of,
)
from converter.parse.publications.labels import CITATION_LABEL, is_labelled_year
from converter.parse.publications.paragraph_kinds import is_abstract_label, paragraph_kind
from converter.parse.publications.pointers import is_navigation, is_placeholder, is_pointer, without_jumps
from converter.parse.publications.raw_entry import Unit
from converter.parse.publications.roles import Roles
from converter.parse.publications.signs import (
    A_YEAR,
    is_complete,
    is_reference,
    is_tag,
    length,
    number_alone,
)
from converter.parse.publications.title_headings import title_headings
from converter.patterns import Lazy


def units_of(
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
    titles = title_headings(blocks)
    top = top_of(blocks)
    roles = Roles(blocks, titles, common, frozenset(tags) | begun)
    headers = {i: named for i, b in enumerate(blocks) if b.kind is BlockKind.ROW and (named := columns_of(b))}
    columns: Sequence[Column | None] = () if headers else columns_by_contents(blocks)
    carried = carries_years(blocks)
    above = Above()
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
            if any(other.record for other in blocks[max(0, index - 1) : index + 2]):
                prose.append(block)  # the number of a card, which stands beside it
                continue
            units.append(above.unit(block))
            open_number, open_heading = True, False
        elif not re.search(r"\w", text) or is_navigation(block):
            prose.append(block)
        elif block.kind is BlockKind.PARAGRAPH and units and is_abstract_label(units[-1].blocks[-1].text.plain):
            units[-1].blocks.append(block)
        elif (
            block.kind is not BlockKind.ROW
            and (found := heading_year(without_jumps(block)) or _year_of_term(blocks, index)) is not None
            and not (units and index and is_labelled_year(block, blocks[index - 1]))
        ):
            above.see_year(None if is_span(without_jumps(block)) else found, block.level or 7)
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
            elif paragraph_kind(block) in ("links", "pointer") or units and _KEY.fullmatch(text):
                prose.append(block)
            else:
                if carried and (found := year_of_row(block)):
                    above.see_year(found, 7)
                units.append(
                    replace(above.unit(block), places=_places(block, columns) if columns else number_in(block))
                )
        elif open_heading and (
            is_reference(units[-1].blocks[0].text.plain)
            or not (block.kind is BlockKind.ITEM and is_complete(text) and _starts_list(blocks, index))
        ):
            cited = CITATION_LABEL.match(text)
            quoted = len(units[-1].blocks) == 1 and _WITH_QUOTED_TITLE.match(text)
            if cited and len(text) > 60 or quoted and is_complete(text):
                units[-1] = replace(units[-1], blocks=[block], beside=[*units[-1].beside, *units[-1].blocks])
            else:
                units[-1].blocks.append(block)
        elif block.kind is BlockKind.ITEM and index and units and _is_said_in_row(block, blocks[index - 1], units[-1]):
            units[-1].blocks.append(block)
        elif block.kind is BlockKind.ITEM and block.depth <= top:
            if block.depth < top and (is_label_of_items(block) or len(text) < 60) or is_heading_item(block):
                outlet = outlet_above(block) if block.depth < top else None
                if not outlet:
                    above.see_heading(text.rstrip(": "), 7)
                above.outlet = outlet
                prose.append(block)
            elif (
                paragraph_kind(block) == "legend"
                and len(text) < 160
                or is_placeholder(text)
                or is_pointer(block)
                and not A_YEAR.search(text)
            ):
                prose.append(block)
            elif units and roles.is_remark(index):
                units[-1].blocks.append(block)
            else:
                units.append(above.unit(block))
        elif says_status_of_items(blocks, index, top):
            above.see_heading(text.rstrip(": "), 7)
            prose.append(block)
        elif block.depth >= 1 and units and _is_work_below(block, units[-1]):
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


def _is_work_below(block: Block, unit: Unit) -> bool:
    """Whether a paragraph inside of an item is a work without a number below one with a number."""
    first = unit.blocks[0]
    numbered = block.kind is BlockKind.PARAGRAPH and block.blank_before and any(map(str.isdecimal, first.marker))
    return numbered and is_reference(block.text.plain) and is_reference(first.text.plain)


def _year_of_term(blocks: Sequence[Block], index: int) -> int | None:
    """The year of a date that a definition list has as a term: "July 2021" above ": Berg, A. ..."."""
    if blocks[index].kind is not BlockKind.PARAGRAPH or index + 1 >= len(blocks):
        return None
    below = blocks[index + 1]
    defined = below.kind is BlockKind.ITEM and below.marker in ("", ":")
    return year_above(blocks[index].text.plain) if defined else None


def _is_said_in_row(item: Block, above: Block, unit: Unit) -> bool:
    """Whether an item in a cell, below the work that the row begins with, says something of this work."""
    if (
        unit.blocks[0].kind is not BlockKind.ROW
        or above is not unit.blocks[-1]
        or not is_complete(unit.blocks[0].text.plain)
    ):
        return False
    text = item.text.plain.strip()
    return not (is_complete(text) and has_names(text))


_KEY = Lazy(r"[\[(]?[A-Za-z]{1,6}[ .-]?\d{1,3}[\])]?")
"""What a work is called by in a CV, in the last cell of its row: "[C3]"."""
_WITH_QUOTED_TITLE = Lazy(
    r"[^\W\d_a-z][^“”\"]{3,300}, [“\"](?=[^“”\"]*\s[^“”\"]*\s[^“”\"]*\s)[^“”\"]{20,300}[,.]?[”\"]"
)
"""A whole reference, whose title a heading above it only shortens."""


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


def _numbers_alone(blocks: Sequence[Block]) -> frozenset[int]:
    """The blocks that are nothing but the number of the entry below them, if the list is numbered that way."""
    found = [(index, number) for index, block in enumerate(blocks) if (number := number_alone(block)) is not None]
    if any(index + 1 < len(blocks) and re.match(r"\W?\d", blocks[index + 1].marker) for index, _ in found):
        return frozenset()  # the entries have their own, and these are pages'
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


def _starts_list(blocks: Sequence[Block], index: int) -> bool:
    return (
        index + 1 < len(blocks)
        and blocks[index + 1].kind is BlockKind.ITEM
        and is_complete(blocks[index + 1].text.plain)
    )
