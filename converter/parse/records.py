"""Finds the parts of a page that are built alike and are one entry each: cards, accordions, rows of a grid.

A page of HTML sets each of its works in an element of its own, and all in elements of one name and class.  What such an
element holds belongs together, be it headings, paragraphs or lists; its headings head no sections.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from converter.document import Block, BlockKind, Document, Element
from converter.parse.candidate import YEAR, flat, is_called_heading, visible
from converter.parse.flat_records import flat_records
from converter.parse.publications import venues
from converter.parse.publications.bylines import has_names, is_only_authors
from converter.parse.publications.classes import places_by_class
from converter.parse.publications.paragraph_kinds import is_remark_label
from converter.parse.publications.signs import is_complete
from converter.parse.publications.status import find_status, heading_status
from converter.parse.vocabulary import is_known
from converter.patterns import Lazy

_LONGEST = 9000
"""Characters that one entry may have, with abstract and BibTeX."""
_MOST = 30
"""Blocks that one entry may have."""

_OF_HEADING = Lazy(r"level\d|section\b")
"""Classes of what Pandoc and others wrap in an element because it has a heading."""

Signature = tuple[str, str, str, str]


def with_records(document: Document) -> Document:
    """The document with its blocks told to which of its records they belong."""
    blocks = document.blocks
    members: dict[Element, list[int]] = {}
    signatures: defaultdict[Signature, list[Element]] = defaultdict(list)
    depths: dict[Signature, int] = {}
    parents: dict[Element, Element | None] = {}
    for index, block in enumerate(blocks):
        if not block.within or not visible(block):
            continue
        outer: Element | None = None
        for depth, element in enumerate(block.within):
            if element not in members:
                members[element] = []
                parents[element] = outer
                signature = _signature(element, outer)
                signatures[signature].append(element)
                depths[signature] = min(depth, depths.get(signature, depth))
            members[element].append(index)
            outer = element
    if not members:
        return document
    for signature, elements in signatures.items():
        if signature[1]:
            signatures[signature] = _innermost(elements, members)
    ordered = sorted(signatures, key=lambda s: (depths[s], signatures[s][0]))
    alike = [
        signature
        for signature in ordered
        if signature[0] not in ("ul", "ol", "main", "nav")
        and not _OF_HEADING.match(signature[1])
        and _are_records(blocks, [members[e] for e in signatures[signature]])
    ]
    records: dict[int, int] = {}
    for place, signature in enumerate(alike):
        free = [e for e in signatures[signature] if not any(i in records for i in members[e])]
        if not any(_holds_several(free, signatures[inner], members) for inner in alike[place + 1 :]):
            wider = _signed_around(blocks, {e: p for e in free if (p := parents[e])}, members)
            for element in free:
                own = [blocks[i] for i in members[element]]
                if _is_year_alone(own) or _is_section_title(own):
                    continue  # a heading set in boxes like those of the works below it
                if _heads_items(own) or _heads_works(own, blocks[members[element][-1] + 1 :]):
                    continue
                records.update(dict.fromkeys(members[wider.get(element, element)], element.start + 1))
    if not records:
        records = flat_records(blocks)
    if not records:
        return document
    marked = (replace(b, record=records[i]) if i in records else b for i, b in enumerate(blocks))
    return replace(document, blocks=tuple(marked))


def _signed_around(
    blocks: Sequence[Block], parents: Mapping[Element, Element], members: Mapping[Element, Sequence[int]]
) -> Mapping[Element, Element]:
    """The parents of elements that hold no more than the head of an entry: the authors stand right behind each.

    A theme sets title and journal in an element "entry-heading", and the names below it in the entry's own.
    """
    held = Counter(parents.values())
    wider = {
        element: parent
        for element, parent in parents.items()
        if held[parent] == 1
        and (rest := [i for i in members[parent] if i > members[element][-1]])
        and members[parent][0] == members[element][0]
        and len(rest) < _MOST
        and is_only_authors(flat(blocks[rest[0]].text))
    }
    return wider if len(wider) > 1 and 3 * len(wider) >= 2 * len(parents) else {}


def _innermost(elements: Sequence[Element], members: Mapping[Element, Sequence[int]]) -> list[Element]:
    """Elements of one class without those that hold several of the others: a list that is called as its entries are."""
    held: Counter[Element] = Counter()
    open_elements: list[Element] = []
    for element in sorted(elements, key=lambda e: (members[e][0], -members[e][-1])):
        while open_elements and members[open_elements[-1]][-1] < members[element][0]:
            open_elements.pop()
        held.update(open_elements[-1:])
        open_elements.append(element)
    return [e for e in elements if held[e] < 2]


def _is_year_alone(own: Sequence[Block]) -> bool:
    return len(own) == 1 and own[0].kind is BlockKind.HEADING and bool(YEAR.fullmatch(flat(own[0].text)))


def _heads_items(own: Sequence[Block]) -> bool:
    """Whether an item is the year or kind of the works in a list inside of it: "<li>2021<ul><li>Sand</ul>"."""
    first, *rest = own
    text = flat(first.text)
    if first.kind is not BlockKind.ITEM or not (YEAR.fullmatch(text) or len(text) < _SHORT and is_known(text)):
        return False
    return bool(rest) and all(b.kind is BlockKind.ITEM and b.depth > first.depth for b in rest)


def _heads_works(own: Sequence[Block], below: Sequence[Block]) -> bool:
    """Whether an element is a heading and nothing else, and the item right below it a work: what works are on."""
    if len(own) > 1 or own[0].kind is not BlockKind.HEADING:
        return False
    first = next((block for block in below if visible(block)), None)
    return first is not None and first.kind is BlockKind.ITEM and _is_work(first.text.plain)


_SHORT = 30
"""Fewer characters than that has what says of which kind works are."""


def _is_section_title(own: Sequence[Block]) -> bool:
    return len(own) == 1 and own[0].kind is BlockKind.PARAGRAPH and is_called_heading(own[0])


def _holds_several(
    outer: Sequence[Element], inner: Sequence[Element], members: Mapping[Element, Sequence[int]]
) -> bool:
    """Whether elements hold several of others that are built alike, too: a grid of cards is no card."""
    of = {i: e for e in outer for i in members[e]}
    held = Counter(of[members[e][0]] for e in inner if members[e][0] in of and len(members[e]) > 1)
    return sum(held.values()) >= 1.3 * len(held) > 0


def _signature(element: Element, outer: Element | None) -> Signature:
    """What elements of one make have in common; without a class of their own, those in parents of one class."""
    if element.style:
        return element.name, element.style.split()[0], "", ""
    return element.name, "", outer.name if outer else "", outer.style if outer else ""


def _are_records(blocks: Sequence[Block], members: Sequence[Sequence[int]]) -> bool:
    """Whether each of some elements holds one entry: several blocks, no heading of a section, no list of works."""
    held = [[blocks[i] for i in own] for own in members]
    several = [own for own in held if len(own) > 1]
    if len(held) < 2 or len(several) < 2 or 2 * len(several) < len(held):
        return False
    if any(b.kind is BlockKind.ROW for own in held for b in own):
        return False
    if any(len(own) > _MOST or sum(len(b.text.plain) for b in own) > _LONGEST for own in held):
        return False
    labels = Counter(text for own in held for text in {flat(b.text) for b in own if b.kind is BlockKind.HEADING})
    if 2 * sum(is_remark_label(flat(own[0].text)) for own in several) >= len(several):
        return False  # what folds out below an entry
    if any(_heads_section(b, own, labels, len(several)) for own in several for b in own) and not _are_titled(several):
        return False
    if _are_sections([own for own in several if not (_is_status(own[0]) and _is_labelled(own))]):
        return False
    if _hold_years(several):
        return False
    if len(several) < 3 and not all(_starts_alike(own, several[0]) for own in several):
        return False
    single = sum(_works(own) <= 1 and not _is_list(own) for own in several)
    whole = sum(_is_titled(own) or is_complete(_without_code(own)) or _is_labelled(own) for own in several)
    return single >= 0.85 * len(several) and whole >= 0.6 * len(several)


def _heads_section(block: Block, own: Sequence[Block], labels: Counter[str], count: int) -> bool:
    """Whether a heading is one of a section, not the label of a field that stands in most records."""
    text = flat(block.text)
    if block.kind is not BlockKind.HEADING or not is_known(text) or YEAR.fullmatch(text):
        return False
    if labels[text] > 1 and 2 * labels[text] >= count:
        return False
    return block.level <= min(b.level for b in own if b.kind is BlockKind.HEADING)


def _are_titled(elements: Sequence[Sequence[Block]]) -> bool:
    """Whether each is an item: a heading and a dated text below it, and few of the headings are words of headings."""
    if len(elements) < 4 or any(
        own[0].kind is not BlockKind.HEADING or own[0].within[-1].name != "li" or len(own) > 3 for own in elements
    ):
        return False
    texts = [[block.text.plain for block in own] for own in elements]
    known = sum(is_known(flat(own[0].text)) for own in elements)
    dated = sum(any(_OF_YEAR.search(text) for text in below) for _, *below in texts)
    return 4 * known <= len(elements) and 5 * dated >= 4 * len(elements)


def _are_sections(elements: Sequence[Sequence[Block]]) -> bool:
    """Whether most elements begin with a line that names a section, each another one: "<div>Education</div>"."""
    opening = {flat(own[0].text) for own in elements if own[0].kind is BlockKind.PARAGRAPH}
    named = [text for text in opening if is_known(text) and not YEAR.fullmatch(text)]
    return len(named) > 1 and 3 * len(named) >= 2 * len(elements)


def _hold_years(elements: Sequence[Sequence[Block]]) -> bool:
    """Whether each element begins with the heading of another year, and all that stands below one of them are works."""
    years = {flat(own[0].text) for own in elements if own[0].kind is BlockKind.HEADING}
    if len(years) < len(elements) or not all(YEAR.fullmatch(year) for year in years):
        return False
    below = (own[1:] for own in elements if len(own) > 2)
    return any(all(_is_whole(block.text.plain) for block in works) for works in below)


def _is_whole(text: str) -> bool:
    """Whether a text is a work whole by itself, be it one person's."""
    return is_complete(text) and has_names(text, minimum=1)


def _is_status(block: Block) -> bool:
    """Whether a line only says how far a work has come: "Under review"."""
    return heading_status((flat(block.text),)) not in (None, "preprint")


def _is_list(own: Sequence[Block]) -> bool:
    """Whether an element holds several long items, or headings of one level, which are entries themselves."""
    long = Counter((b.kind, b.level) for b in own if len(b.text.plain) > 40)
    return any(count > 2 for (kind, _), count in long.items() if kind in (BlockKind.ITEM, BlockKind.HEADING))


def _without_code(own: Sequence[Block]) -> str:
    return "\v".join(b.text.plain for b in own if b.kind is not BlockKind.CODE and not b.text.plain.startswith("$$"))


def _is_titled(own: Sequence[Block]) -> bool:
    """Whether a heading stands first, be it below a badge with the year."""
    first = own[1] if len(own) > 1 and YEAR.fullmatch(flat(own[0].text)) else own[0]
    return first.kind is BlockKind.HEADING and len(first.text.plain) > 12


def _is_labelled(own: Sequence[Block]) -> bool:
    """Whether the classes of its elements say which is the title, and others stand below it."""
    return len(own) > 1 and places_by_class(own).title is not None


def _starts_alike(own: Sequence[Block], other: Sequence[Block]) -> bool:
    return own[0].kind is other[0].kind and own[0].level == other[0].level


_OF_YEAR = Lazy(r"\b(?:19|20)\d\d\b")
_EMPTY_LINE = Lazy(r"\v\s*\v")
_DATED = Lazy(r"\b(?:19|20)\d\d\b")


def _works(blocks: Sequence[Block]) -> int:
    """How many blocks look like a work by themselves; a paragraph with empty lines in it holds several."""
    found = 0
    for block in blocks:
        text = block.text.plain
        if block.kind is not BlockKind.HEADING and _is_work(text):
            found += 1 + bool(_EMPTY_LINE.search(text))
    return found


def _is_work(text: str) -> bool:
    """Whether a text has authors and what else a work has, not just a year behind them."""
    if " · " in text and "ISBN" in text:
        return False  # "Sandby Press · 2020 · ISBN 1-234-5", above the title
    if not is_complete(text) or not has_names(text) or is_only_authors(_DATED.sub("", text).strip(" ().,")):
        return False
    return bool(_DATED.search(text) or venues.VENUE.search(text) or find_status(text)) and len(text) < 1500
