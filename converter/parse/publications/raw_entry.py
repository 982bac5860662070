"""The blocks of one entry as one text, before it is read."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from converter.document import HARD_BREAK, Block, BlockKind, Text, concatenate
from converter.parse.publications.bylines import has_names, is_only_authors
from converter.parse.publications.classes import places_by_class
from converter.parse.publications.columns import NOWHERE, Places
from converter.parse.publications.dates import heading_year
from converter.parse.publications.labels import AUTHORS_LABEL, FIELD_LABEL
from converter.parse.publications.paragraph_kinds import is_abstract_label, is_remark_label, paragraph_kind
from converter.parse.publications.signs import fields_of, is_reference, is_sentence, number_alone
from converter.parse.publications.title_headings import names_co_authors
from converter.patterns import Lazy


class Outlet(NamedTuple):
    """Where an outlet stands in front of a title, and where the rest of the entry begins."""

    start: int
    end: int
    next: int


@dataclass(slots=True)
class RawEntry:
    """An entry before it is read."""

    text: Text
    blocks: list[Block]
    year: int | None = None
    """From a heading or line above it, or from its marker."""
    title_end: int | None = None
    """Where the title ends, if the entry begins with a heading that is its title."""
    heading: str | None = None
    """A line that works as a sub-heading above it ("Peer-reviewed:")."""
    number_end: int = 0
    """Where its number ends, if that stood on a line of its own."""
    tag_end: int = 0
    """Where the badge ends that stood above it, if one did."""
    details: list[Block] = field(default_factory=list)
    places: Places = NOWHERE
    """Where the fields stand, if the columns of a table say so."""
    date_end: int = 0
    """Where the year ends that stood above it, if it is a part of the entry."""
    outlet: Outlet | None = None
    """The venue in front of the title, if the rest of the list says that one stands there."""
    margin: tuple[int, int] | None = None
    """The year at the right margin of its first line, and the blank before it, where the rest of the list says so."""
    outlet_above: str | None = None
    """What it appeared in, if an item above it says so."""
    kind_ahead: tuple[int, int] | None = None
    """The word in front of it that says what it is, if the rest of the list has such words."""


@dataclass(slots=True)
class Unit:
    """The blocks of an entry, and what stands above them."""

    blocks: list[Block]
    year: int | None
    heading: str | None
    tag: Block | None = None
    """A badge above it: "ICML 2024"."""
    places: Places = NOWHERE
    """What the columns of its table say of it."""
    dates: list[Block] = field(default_factory=list)
    """Its year on a line of its own above it."""
    beside: list[Block] = field(default_factory=list)
    """What stands above its title and says nothing of the work: a label of the page's own."""
    record: bool = False
    """Whether the page's structure says that the blocks are one entry."""
    outlet: str | None = None
    """What it appeared in, if an item above it says so."""


def _places_in_stack(blocks: Sequence[Block], first: int) -> Places:
    """Where title and venue stand, a paragraph each with names between; `first` is the title, dates are above."""
    sizes = [len(block.text.plain) for block in blocks[: first + 3]]
    if len(sizes) < first + 3 or not is_only_authors(blocks[first + 1].text.plain):
        return NOWHERE
    title = sum(size + 1 for size in sizes[:first])
    authors = title + sizes[first] + 1
    venue = authors + sizes[first + 1] + 1
    below = blocks[first + 2]
    if paragraph_kind(below) != "title" or _NO_NAME.search(below.text.plain):
        return NOWHERE
    return Places(title=(title, authors - 1), venue=(venue, venue + sizes[-1]))


_NO_NAME = Lazy(r"[\d\v\n.!?]|.{120}", re.DOTALL)
"""What a line that is a journal's name and nothing else does not hold."""


_ENTERED = Lazy(r"\W*(?:[Ii]n|[Ee]n|[Ee]m|[Dd]ans):? (?=[\"“„«]?[^\W\d_a-z])")


def _is_book_or_journal(block: Block) -> bool:
    """Whether a short item names what a work is in: all in italics, or behind "In"."""
    shown = [run for run in block.text.runs if re.search(r"\w", run.text)]
    set_off = bool(shown) and shown[0].italic and not any(run.bold for run in shown)
    return len(block.text.plain) < 160 and (set_off or bool(_ENTERED.match(block.text.plain)))


def _title_size(heading: Text) -> int:
    """How long a heading's title is: all of it, the line above names, or what is in bold before "*Sand* (2020)"."""
    first, _, below = heading.plain.partition(HARD_BREAK)
    if len(first) > 12 and is_only_authors(below.strip()):
        return len(first.rstrip())
    size = 0
    for run in heading.runs:
        if not (run.bold or run.href or not run.text.strip()) or run.italic:
            break
        size += len(run.text)
    rest = heading.plain[size:]
    italic = any(run.italic for run in heading.runs if len(run.text) > 3)
    if size > 20 and italic and _IMPRINT_FOLLOWS.match(rest):
        return len(heading.plain[:size].rstrip(" ,."))
    return len(heading.plain)


_IMPRINT_FOLLOWS = Lazy(r"[\s,.–—(]*(?:[^\W\d_a-z].*\b(?:19|20)\d\d\b|[Ff]orthcoming|[Aa]ccepted|[Rr]evise)")
"""What stands behind a title where the heading goes on with where it appeared."""


def _above_summaries(blocks: Sequence[Block]) -> list[Block]:
    """The blocks below a title, with who wrote it and where parted from the summary that goes on in their paragraph."""
    result: list[Block] = []
    for block in blocks:
        lines = block.text.plain.split(HARD_BREAK)
        last = next((i for i, line in enumerate(lines) if len(line.strip()) > 200), 0)
        lead = HARD_BREAK.join(lines[:last])
        if 0 < last < 4 and is_sentence(lines[last].strip(), least=30) and fields_of(lead) & {"authors", "venue"}:
            result += [block.with_text(block.text[: len(lead)]), block.with_text(block.text[len(lead) + 1 :])]
        else:
            result.append(block)
    return result


_SHOWN_AT = Lazy(
    r"\s*(?:(?:Also |Scheduled to be |To be )?[Pp]resented (?:at|in|by|to)\b|Presentations?\b|Policy:|Previously )"
)
"""What items say below a heading that holds all of a work: where it was shown, what came of it."""


def entry_of(unit: Unit) -> RawEntry:
    """The entry that a group of blocks makes up; nested bullets and abstracts are its details."""
    first = unit.blocks[0]
    texts, used = [first.text], [first]
    details: list[Block] = list(unit.beside)
    numbered = number_alone(first) is not None
    fields = fields_of(first.text.plain) if len(unit.blocks) > 1 else set()
    headed = BlockKind.HEADING in (first.kind, unit.blocks[min(numbered, len(unit.blocks) - 1)].kind)
    whole_heading = first.kind is BlockKind.HEADING and names_co_authors(first.text.plain)
    closed = False
    labelled = False
    for block in _above_summaries(unit.blocks[1:]) if headed else unit.blocks[1:]:
        text = block.text.plain.strip()
        if unit.record and block.kind is BlockKind.CODE or labelled:
            details.append(block)
            labelled = False
            continue
        labelled = is_remark_label(text) if unit.record else is_abstract_label(text)
        if labelled:
            details.append(block)
            continue
        if numbered and re.fullmatch(r"[\d.,*\s]+", text):
            details.append(block)  # an impact factor, a count of citations
            continue
        kind = paragraph_kind(block)
        if kind == "remark" or whole_heading and _SHOWN_AT.match(text):
            details.append(block)
            continue
        nested = block.kind is BlockKind.ITEM and not headed and not unit.record
        if nested and heading_year(text) is not None and FIELD_LABEL.match(text):
            texts.append(block.text)
            used.append(block)
            continue
        if nested and kind != "links" and fields >= {"authors", "venue"}:
            details.append(block)
            closed = not numbered and not unit.record
            continue
        field_like = (
            kind in ("authors", "venue", "links", "note", "entry")
            or FIELD_LABEL.match(text)
            or headed
            and kind == "title"
            and len(text) < 160
            or nested
            and kind == "title"
            and _is_book_or_journal(block)
        )
        if unit.record and closed and (kind in ("authors", "venue", "note") or block.kind is BlockKind.HEADING):
            closed = len(text) > 160
        about = unit.record and fields >= {"authors", "venue"} and kind in ("title", "venue")
        about = about and is_sentence(text, least=30)
        if AUTHORS_LABEL.match(text) and "authors" not in fields:
            closed = False  # they stand below the summary
        if (
            closed
            and kind != "links"
            or about
            or kind in ("abstract", "legend", "pointer")
            or nested
            and not field_like
            or len(text) > 600
            and not has_names(text)
        ):
            details.append(block)
            closed = not numbered
        else:
            texts.append(block.text)
            used.append(block)
            fields |= fields_of(text)
    headline = first.kind is BlockKind.HEADING and not (whole_heading or is_reference(first.text.plain))
    title_end = _title_size(texts[0]) if headline else None
    if numbered and len(used) > 1 and used[1].kind is BlockKind.HEADING:
        title_end = len(texts[0].plain) + 1 + len(texts[1].plain)
    above = [*unit.dates, unit.tag] if unit.tag else unit.dates
    if above:
        texts, used = [*(block.text for block in above), *texts], [*above, *used]
        title_end = None if title_end is None else title_end + sum(len(block.text) + 1 for block in above)
    whole = concatenate(texts, HARD_BREAK)
    date_end = len(concatenate(texts[: len(unit.dates)], HARD_BREAK)) if unit.dates else 0
    tag_end = len(concatenate(texts[: len(above)], HARD_BREAK)) if unit.tag else 0
    number_end = len(first.text) if numbered else 0
    places = unit.places
    if places == NOWHERE and any(block.within or any(run.html for run in block.text.runs) for block in used):
        places = places_by_class(used)
        if title_end is not None and places.authors and not places.title:
            places = places._replace(title=(title_end - len(used[len(above) + numbered].text.plain), title_end))
    if places == NOWHERE and unit.record and title_end is None and not numbered:
        places = _places_in_stack(used, len(above))
    year = unit.year or next((element.year for element in reversed(first.within) if element.year), None)
    return RawEntry(
        whole, used, year, title_end, unit.heading, number_end, tag_end, details, places, date_end,
        outlet_above=unit.outlet,
    )  # fmt: skip
