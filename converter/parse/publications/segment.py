"""The blocks of a list as entries: one entry may be several blocks, one block several entries."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from converter.document import HARD_BREAK, SOFT_BREAK, Block, BlockKind, Text, concatenate
from converter.parse.publications.dates import YEAR, heading_year
from converter.parse.publications.layout import wrap_width
from converter.parse.publications.pages import without_furniture
from converter.parse.publications.signs import (
    FIELD_LABEL,
    fields_of,
    goes_on,
    has_names,
    is_complete,
    is_imprint,
    is_label,
    is_navigation,
    is_only_authors,
    is_tag,
    length,
    number_alone,
    opening_of,
    paragraph_kind,
    without_jumps,
)
from converter.parse.publications.split import cut, entry_starts
from converter.parse.publications.status import heading_status


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


@dataclass(slots=True)
class Segmented:
    """A list's entries and the blocks that are none."""

    entries: list[RawEntry]
    prose: list[Block]
    width: int | None


@dataclass(slots=True)
class _Unit:
    """The blocks of an entry, and what stands above them."""

    blocks: list[Block]
    year: int | None
    heading: str | None
    tag: Block | None = None
    """A badge above it: "ICML 2024"."""


NUMBER = re.compile(
    r"\s*(?:[\[(]?[A-Z]{0,3}[.-]?\d{1,3}[\])]?[.)]?|[\[(]\d{1,3}[\])]|\d{1,3}\.)(?=[\s\t*]|$)|\s*[•·▪◦‣*–-]\s+"
)
_MARKED_YEAR = re.compile(rf"[(\[]?({YEAR})[)\].:]*")
_LOOSE = (BlockKind.PARAGRAPH, BlockKind.CODE)


def openings(blocks: Iterable[Block]) -> frozenset[str]:
    """The ways in which most loose paragraphs of a document's lists open."""
    counts = Counter(opening_of(b) for b in blocks if b.kind in _LOOSE and is_complete(b.text.plain))
    total = sum(counts.values())
    return frozenset(opening for opening, count in counts.items() if opening and count > 3 and count > 0.6 * total)


def segment(
    blocks: Sequence[Block], *, source: str, plain_text: bool, common: frozenset[str] = frozenset()
) -> Segmented:
    """The entries of one list of blocks; `common` is how paragraphs of the document's lists open (see `openings`)."""
    furniture: list[Block] = []
    if plain_text:
        blocks, furniture = without_furniture(blocks)
        blocks = _by_blank_lines(blocks)
    blocks = [b for b in blocks if b.kind not in (BlockKind.RULE, BlockKind.TEMPLATE)]
    width = wrap_width([b.text for b in blocks])
    units, prose = _units(_cut(blocks, source), width, common)
    return Segmented([_entry_of(unit) for unit in units], furniture + prose, width)


def _cut(blocks: Sequence[Block], source: str) -> list[Block]:
    """The blocks with those that hold several entries cut into one for each."""
    starts = entry_starts(blocks, source, guess=len(_title_headings(blocks)) < 2)
    result: list[Block] = []
    for index, block in enumerate(blocks):
        if index in starts:
            result += [block.with_text(piece) for piece in cut(block.text, starts[index])]
        else:
            result.append(block)
    return result


def _by_blank_lines(blocks: Sequence[Block]) -> Sequence[Block]:
    """Where a reader made each line a block: lines that hang, or that empty lines set off in small groups, as one."""
    loose = [b for b in blocks if b.kind is BlockKind.PARAGRAPH]
    groups = sum(b.blank_before for b in loose)
    grouped = groups >= 3 and 1.3 * groups < len(loose) <= 6 * groups
    gathered: list[list[Block]] = []
    for block in blocks:
        last = gathered[-1][-1] if gathered else None
        if (
            last
            and not block.blank_before
            and (grouped or block.indent >= gathered[-1][0].indent + 2)
            and block.kind is last.kind is BlockKind.PARAGRAPH
            and heading_year(last.text.plain) is None
            and not is_label(last.text.plain)
        ):
            gathered[-1].append(block)
        else:
            gathered.append([block])
    return [
        group[0].with_text(concatenate([b.text for b in group], SOFT_BREAK)) if len(group) > 1 else group[0]
        for group in gathered
    ]


def _units(blocks: Sequence[Block], width: int | None, common: frozenset[str]) -> tuple[list[_Unit], list[Block]]:
    """The blocks as groups, one for each entry, and those that belong to none."""
    units: list[_Unit] = []
    prose: list[Block] = []
    blocks, tags = _without_tags(blocks)
    numbers = _numbers_alone(blocks)
    titles = _title_headings(blocks)
    top = min((b.depth for b in blocks if b.kind is BlockKind.ITEM), default=0)
    roles = _Roles(blocks, titles, common, frozenset(tags))
    above = _Above()
    open_heading = open_number = False
    for index, block in enumerate(blocks):
        text = block.text.plain.strip()
        if index in tags:
            units.append(replace(above.unit(block), tag=tags[index]))
            open_heading, open_number = block.kind is BlockKind.HEADING, False
        elif index in numbers:
            if match := re.match(YEAR, text):
                above.see_year(int(match[0]), 7)
            units.append(above.unit(block))
            open_number, open_heading = True, False
        elif not re.search(r"\w", text) or is_navigation(block):
            prose.append(block)
        elif block.kind is not BlockKind.ROW and (found := heading_year(without_jumps(block))) is not None:
            above.see_year(found, block.level or 7)
            open_heading = open_number = False
            prose.append(block)
        elif block.kind is BlockKind.HEADING:
            open_heading = index in titles
            open_number = False
            if open_heading:
                units.append(above.unit(block))
            else:
                above.see_heading(text, block.level)
                prose.append(block)
        elif open_number:
            if has_names(text) and is_complete(text) and any(is_complete(b.text.plain) for b in units[-1].blocks):
                units.append(above.unit(block))
            else:
                units[-1].blocks.append(block)
        elif block.kind is BlockKind.ROW:
            if block.header and not is_complete(text):
                prose.append(block)
            else:
                units.append(above.unit(block))
        elif open_heading and not (block.kind is BlockKind.ITEM and is_complete(text) and _starts_list(blocks, index)):
            units[-1].blocks.append(block)
        elif block.kind is BlockKind.ITEM and block.depth <= top:
            if paragraph_kind(block) == "legend" and len(text) < 160:
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
            if role == "label" or role == "prose" and len(text) < 60 and text.endswith(":"):
                above.see_heading(text.rstrip(": "), 7)
            if role in ("prose", "label"):
                prose.append(block)
            elif role == "more" and units:
                units[-1].blocks.append(block)
            else:
                units.append(above.unit(block))
    return units, prose


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
        if level <= self.year_level and (level < 7 or heading_status((heading,)) is not None):
            self.year, self.year_level = None, 0

    def unit(self, block: Block) -> _Unit:
        """An entry that begins here; a year may be its marker: "2021. Berg" is an item of an ordered list."""
        marked = _MARKED_YEAR.fullmatch(block.marker)
        return _Unit([block], int(marked[1]) if marked else self.year, self.heading)


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
    result = set()
    following = 0
    complete = 0
    for i in range(len(blocks) - 1, -1, -1):
        text = blocks[i].text.plain
        if blocks[i].kind is not BlockKind.HEADING:
            following += 1
            complete += following <= 4 and is_complete(text)
            continue
        if following <= 4 and complete <= 1 and heading_year(text) is None:
            words = len(text.split()) + (length(text) - len(text)) // 4
            if words >= 3:
                result.add(i)
        following = complete = 0
    return frozenset(result)


def _starts_list(blocks: Sequence[Block], index: int) -> bool:
    return (
        index + 1 < len(blocks)
        and blocks[index + 1].kind is BlockKind.ITEM
        and is_complete(blocks[index + 1].text.plain)
    )


_YEAR_AND_LABELS = re.compile(rf"\W*{YEAR}\W*(?:\w{{3,5}}\W*)?")
_AWARD = re.compile(r"\W*(?:best|outstanding|finalist|nominated|oral|spotlight|honou?rable)\b.{0,60}", re.IGNORECASE)


def _is_cycle(kinds: Sequence[str]) -> bool:
    """Whether the blocks are lines that go round: a title, its authors, their venue, the next title."""
    named = [i for i, kind in enumerate(kinds) if kind == "authors" and kinds[i - 1 : i] != ["authors"]]
    closed = sum("venue" in kinds[i + 1 : i + 3] for i in named)
    return closed > 2 and kinds[0] in ("title", "links", "note") and closed >= 0.4 * len(named)


def _next_of_cycle(kind: str, text: str, fields: set[str]) -> set[str] | None:
    """What a line adds to an entry that is made of lines; None where it begins the next one."""
    if "venue" in fields:
        return set() if _YEAR_AND_LABELS.fullmatch(text) or _AWARD.fullmatch(text) else None
    if kind == "authors":
        return {"authors"}
    if kind in ("title", "note", "links") and "authors" not in fields:
        return set()  # a wrapped title
    if "authors" in fields and (
        kind == "venue" or kind == "entry" and not has_names(text, minimum=2) and len(text) < 160
    ):
        return {"venue"}
    return None


class _Roles:
    """What each loose paragraph does: begin an entry, go on with the one before, or neither."""

    def __init__(
        self, blocks: Sequence[Block], titles: frozenset[int], common: frozenset[str], tagged: frozenset[int]
    ) -> None:
        self.has_items = any(b.kind is BlockKind.ITEM for b in blocks)
        self._roles: dict[int, str] = {}
        self._remarks: set[int] = set()
        if any(b.kind in _LOOSE for b in blocks):
            self._read(blocks, titles, common, tagged)

    def of(self, index: int) -> str:
        """Begin an "entry", "more" of the one before, a "label" for those below, or "prose"."""
        return self._roles.get(index, "entry")

    def is_remark(self, index: int) -> bool:
        """Whether an item says something of the paragraph above it."""
        return index in self._remarks

    def _read(
        self, blocks: Sequence[Block], titles: frozenset[int], common: frozenset[str], tagged: frozenset[int]
    ) -> None:
        kinds = [paragraph_kind(b) if b.kind in _LOOSE else "" for b in blocks]
        opened = [
            opening_of(b) if kind not in ("", "legend", "pointer", "links") else ""
            for b, kind in zip(blocks, kinds, strict=True)
        ]
        loose = sum(bool(kind) for kind in kinds)
        usual = {
            opening
            for opening, count in Counter(opened).items()
            if opening and (count >= max(2, 0.2 * loose) or opening in common)
        }
        marked = {"year", "number"} & (usual | common & set(opened))
        complete = sum(kind == "entry" for kind in kinds)
        # a title, then its authors or its venue in a paragraph of their own
        complete += sum(
            kind == "title" and below in ("authors", "venue", "entry")
            for kind, below in zip(kinds, kinds[1:], strict=False)
        )
        items = [i for i, b in enumerate(blocks) if b.kind is BlockKind.ITEM]
        whole = [i for i in items if is_complete(blocks[i].text.plain)]
        apart = sum(kind == "entry" and not b.depth for b, kind in zip(blocks, kinds, strict=True))
        if apart > 1 and apart > 2 * len(whole):
            self._remarks = set(items) - set(whole)
        labelled = _labelled_items(blocks)
        self._remarks |= labelled
        attached = _with_abstracts(blocks, kinds)
        cycle = not items and _is_cycle(kinds)
        fields: set[str] | None = None
        """What the open entry has; None where none is open."""
        before = ""
        for index, (block, kind, opening) in enumerate(zip(blocks, kinds, opened, strict=True)):
            text = block.text.plain.strip()
            if not kind:
                if fields is not None and fields > {"title"} and index not in self._remarks:
                    self._remarks |= _remarks_at(blocks, index)
                if index in self._remarks:
                    before = text
                    continue
                opens = block.kind in (BlockKind.ITEM, BlockKind.ROW) or index in titles
                if opens and re.search(r"\w", text):
                    fields = fields_of(text) | {"title"}
                elif block.kind is BlockKind.HEADING:
                    fields = None
                before = text
                continue
            role = "entry"
            if index in tagged or index + 1 in labelled:
                fields = fields_of(text) | {"title"}
            elif fields is not None and index in attached:
                role = "more"
            elif kind in ("legend", "pointer"):
                role = "prose"
            elif heading_year(text) is not None:
                role, fields = "prose", None
            elif is_label(text) and not (fields is not None and text[:1] in "(["):
                role, fields = "label", None
            elif cycle and fields is not None and (added := _next_of_cycle(kind, text, fields)) is not None:
                role = "more"
                fields |= added
            elif kind in ("links", "abstract", "remark"):
                role = "more" if fields is not None else "prose"
            elif (opening in usual or opening in ("year", "number") and len(text) > 45) and not (
                self.has_items and complete < 2
            ):
                fields = {"title"} if _is_marked(block) else fields_of(text) | {"title"}
            elif fields is not None and goes_on(before, text):
                role = "more"
                fields |= fields_of(text)
            elif marked and fields is not None and not opening and not has_names(text):
                role = "more"
            elif fields is not None and kind == "authors" and "authors" not in fields:
                role = "more"
                fields |= {"authors"} | fields_of(text)
            elif fields is not None and kind == "venue" and "venue" not in fields:
                role = "more"
                fields |= {"venue"}
            elif fields == {"title", "authors"} and kind == "entry" and is_imprint(text):
                role = "more"  # a venue that is long enough to be an entry
                fields |= {"venue"}
            elif kind == "note":
                role = "more" if fields is not None else "prose"
            elif (
                kind == "entry"
                and fields == {"title"}
                and not is_complete(before)
                and len(text) < 400
                and block.depth == 0
                and not self.has_items
                and fields_of(text) >= {"authors", "venue"}
            ):
                role = "more"  # a title alone, then a paragraph of authors and venue
                fields |= {"authors", "venue"}
            elif self.has_items and complete < 2:
                role = "prose"
            else:
                fields = fields_of(text) | {"title"} if kind != "authors" else {"authors"}
            self._roles[index] = role
            before = text


def _labelled_items(blocks: Sequence[Block]) -> set[int]:
    """The items below a paragraph that name its fields ("Authors: ...", "Venue: ..."), and links beside them."""
    result: set[int] = set()
    for index, block in enumerate(blocks):
        if block.kind is not BlockKind.ITEM or index == 0:
            continue
        above = index - 1 in result
        if (above or blocks[index - 1].kind in _LOOSE) and (
            FIELD_LABEL.match(block.text.plain.strip()) or above and _is_links(block)
        ):
            result.add(index)
    return result


def _is_links(block: Block) -> bool:
    """Whether a block holds only short links."""
    linked = all(run.href for run in block.text.runs if re.search(r"\w", run.text))
    return paragraph_kind(block) == "links" or linked and len(block.text.plain) < 80


def _with_abstracts(blocks: Sequence[Block], kinds: Sequence[str]) -> set[int]:
    """The paragraphs that stand with an abstract between two titles that are set apart by their type."""
    titles = [
        i
        for i, (block, kind) in enumerate(zip(blocks, kinds, strict=True))
        if kind not in ("", "abstract", "remark", "links", "note", "legend", "pointer") and _opens_marked(block)
    ]
    groups: list[range] = []
    for start, end in zip(titles, [*titles, len(kinds)][1:], strict=True):
        groups.append(range(start + 1, next((i for i in range(start + 1, end) if not kinds[i]), end)))
    told = [group for group in groups if any(kinds[i] == "abstract" for i in group)]
    return {i for group in told for i in group} if 2 * len(told) >= len(groups) else set()


def _opens_marked(block: Block) -> bool:
    """Whether a block begins with some bold or linked words that are not only names."""
    first = next((run for run in block.text.runs if run.text.strip()), None)
    if first is None or not (first.bold or first.href):
        return False
    return len(first.text) > 15 and not is_only_authors(first.text)


def _is_marked(block: Block) -> bool:
    """Whether a whole block is one link or bold, as a title on a line of its own is."""
    shown = [run for run in block.text.runs if run.text.strip()]
    return bool(shown) and (all(run.href for run in shown) or all(run.bold for run in shown))


def _remarks_at(blocks: Sequence[Block], index: int) -> set[int]:
    """The items of the list that begins at a position, if they say something of the entry above and are no works."""
    run = []
    for i in range(index, len(blocks)):
        if not blocks[i].depth:
            break
        run.append(i)
    above = blocks[index - 1] if index else None
    if blocks[index].kind is not BlockKind.ITEM or above is None or above.kind not in _LOOSE or above.depth:
        return set()
    items = [i for i in run if blocks[i].kind is BlockKind.ITEM]
    works = sum(_could_be_work(blocks[i]) for i in items)
    return set(run) if works * 3 <= len(items) else set()


_CITATION = re.compile(r"\W*[\w ]{0,12}(?:bib ?tex|citation|cite)\b\W*[:：]", re.IGNORECASE)


def _could_be_work(block: Block) -> bool:
    text = block.text.plain.strip()
    if paragraph_kind(block) == "abstract" or re.match(
        r"\W*[\w ]{0,12}(?:bib ?tex|citation|cite)\b\W*[:：]", text, re.I
    ):
        return False
    return bool(fields_of(text)) or any(run.href for run in block.text.runs) and is_complete(text)


def _entry_of(unit: _Unit) -> RawEntry:
    """The entry that a group of blocks makes up; nested bullets and abstracts are its details."""
    first = unit.blocks[0]
    texts, used = [first.text], [first]
    details: list[Block] = []
    numbered = number_alone(first) is not None
    fields = fields_of(first.text.plain) if len(unit.blocks) > 1 else set()
    closed = False
    for block in unit.blocks[1:]:
        text = block.text.plain.strip()
        if numbered and re.fullmatch(r"[\d.,*\s]+", text):
            details.append(block)  # an impact factor, a count of citations
            continue
        kind = paragraph_kind(block)
        if kind == "remark":
            details.append(block)
            continue
        nested = block.kind is BlockKind.ITEM and first.kind is not BlockKind.HEADING
        if nested and kind != "links" and fields >= {"authors", "venue"}:
            details.append(block)
            closed = not numbered
            continue
        field_like = (
            kind in ("authors", "venue", "links", "note", "entry")
            or FIELD_LABEL.match(text)
            or first.kind is BlockKind.HEADING
            and kind == "title"
            and len(text) < 160
        )
        if (
            closed
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
    title_end = len(texts[0].plain) if first.kind is BlockKind.HEADING else None
    tag_end = 0
    if unit.tag:
        texts, used, tag_end = [unit.tag.text, *texts], [unit.tag, *used], len(unit.tag.text)
        title_end = None if title_end is None else title_end + tag_end + 1
    whole = concatenate(texts, HARD_BREAK)
    number_end = len(first.text) if numbered else 0
    return RawEntry(whole, used, unit.year, title_end, unit.heading, number_end, tag_end, details)
