# ruff: noqa: E501 (a pattern reads better on one line)
"""The blocks of a list as entries: one entry may be several blocks, one block several entries."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from converter.document import HARD_BREAK, Block, BlockKind, Text, concatenate
from converter.parse.publications import venues
from converter.parse.publications.dates import YEAR, heading_year
from converter.parse.publications.layout import wrap_width
from converter.parse.publications.names import author_list_ends
from converter.parse.publications.status import find_status
from converter.parse.publications.tokens import CJK, tokenize
from converter.parse.publications.words import LINK_LABELS


@dataclass(slots=True)
class RawEntry:
    """An entry before it is read."""

    text: Text
    blocks: list[Block]
    year: int | None = None
    """From a heading or line above it."""
    title_end: int | None = None
    """Where the title ends, if the entry begins with a heading that is its title."""
    heading: str | None = None
    """A line that works as a sub-heading above it ("Peer-reviewed:")."""
    details: list[Block] = field(default_factory=list)


@dataclass(slots=True)
class Segmented:
    """A list's entries and the blocks that are none."""

    entries: list[RawEntry]
    prose: list[Block]
    width: int | None


NUMBER = re.compile(
    r"\s*(?:[\[(]?[A-Z]{0,3}[.-]?\d{1,3}[\])]?[.)]?|[\[(]\d{1,3}[\])]|\d{1,3}\.)(?=[\s\t*]|$)|\s*[•·▪◦‣*–-]\s+"
)
_NUMBERED_LINE = re.compile(r"\s*(?:[\[(]\s?[A-Z]{0,2}\d{1,3}\s?[\])]|[A-Z]{0,2}\d{1,3}[.)])[\s\t]*\S")
_LEGEND = re.compile(
    r"^\W*(?:\*|†|‡|#|§|\^|\d)?\W*(?:(?:denotes?|indicates?|marks?|means|signifies|=|:)\b|(?:these|the) authors|equal(?:ly)? contribut|contributed equally|corresponding author|co-first|"
    r"authors? (?:are )?(?:listed|contributed)|names? in bold)|\b(?:denotes?|indicates?|denoted by|indicated by|marked with|stands for)\b.{0,60}(?:author|contribut|student|mentee|advis|supervis)|"
    r"(?:equal|joint) contribution[s]? (?:are )?(?:denoted|marked|indicated)|^\W*(?:equal contributions?|corresponding authors?|co-first authors?|alphabetical order\w*)\W*$",
    re.IGNORECASE,
)
_POINTER = re.compile(
    r"(?:full|complete|up[- ]?to[- ]?date|updated?|entire|comprehensive|most recent|selected|selection|further|more|other|additional|all)\b.{0,40}\b(?:list|publications?|papers?|works?)\b.{0,80}(?:google|scholar|orcid|dblp|here|available|see|below|cv|profile|page|found|arxiv|website)|"
    r"\b(?:see|check|visit|please|find|view|refer to)\b.{0,60}\b(?:google ?scholar|orcid|dblp|researchgate|my cv|full list|publication list|inspire|pubmed|semantic scholar)|"
    r"^\W*(?:google scholar|orcid|dblp|researchgate|scopus|publons|citations?|h-?index)\b.{0,80}$|"
    r"you can (?:also )?find|vollständige (?:liste|publikations)|my (?:articles|papers|publications) (?:on|at)|total citations|h-index|^selection of publications",
    re.IGNORECASE,
)
_ONLY_LABELS = re.compile(rf"[\s\v\[\]()|,;/·•]*(?:(?:{LINK_LABELS})[\s\v\[\]()|,;/·•:]*)+", re.IGNORECASE)
_SENTENCE = re.compile(
    r"\b(?:we|our|this paper|this article|this work|this study|abstract|is|are|was|were|has|have|shows?|presents?|proposes?|investigates?|argues?|ist|sind|wird)\b",
    re.IGNORECASE,
)


def segment(blocks: Sequence[Block], *, source: str, plain_text: bool) -> Segmented:
    """The entries of one list of blocks."""
    width = wrap_width([b.text for b in blocks])
    prose: list[Block] = []
    year: int | None = None
    heading: str | None = None
    units: list[tuple[list[Block], int | None, str | None]] = []
    body = [b for b in blocks if b.kind not in (BlockKind.RULE, BlockKind.TEMPLATE)]
    title_headings = _title_headings(body)
    items = [b for b in body if b.kind is BlockKind.ITEM]
    top = min((b.depth for b in items), default=0)
    open_heading = False
    grouped = _paragraph_groups(body, title_headings, bool(items), width)
    for index, block in enumerate(blocks):
        text = block.text.plain.strip()
        if block.kind in (BlockKind.RULE, BlockKind.TEMPLATE):
            if block.kind is BlockKind.RULE:
                continue
            continue
        if not re.search(r"\w", text):
            prose.append(block)
            continue
        if (found := heading_year(text)) is not None and block.kind is not BlockKind.ROW:
            year = found
            open_heading = False
            prose.append(block)
            continue
        if block.kind is BlockKind.HEADING:
            if id(block) in title_headings:
                units.append(([block], year, heading))
                open_heading = True
            else:
                heading = text
                open_heading = False
                prose.append(block)
            continue
        if block.kind is BlockKind.ROW and block.header and not _looks_complete(text):
            prose.append(block)
            continue
        if open_heading and not (
            block.kind is BlockKind.ITEM and _looks_complete(text) and _next_is_item(blocks, index)
        ):
            units[-1][0].append(block)
            continue
        if block.kind is BlockKind.ITEM and block.depth <= top or block.kind is BlockKind.ROW:
            units.append(([block], year, heading))
            continue
        if block.depth >= 1 and units and (block.kind is BlockKind.ITEM or block.depth >= 1 and items):
            units[-1][0].append(block)
            continue
        role = grouped.get(id(block), "entry")
        if role == "prose":
            if len(text) < 60 and text.endswith(":"):
                heading = text.rstrip(": ")
            prose.append(block)
        elif role == "more" and units:
            units[-1][0].append(block)
        else:
            units.append(([block], year, heading))
    entries: list[RawEntry] = []
    for group, unit_year, unit_heading in units:
        entries += _entries_of(
            group, unit_year, unit_heading, width if plain_text or len(group[0].text.lines(soft=True)) > 1 else None
        )
    _split_lines(entries, source)
    return Segmented(entries, prose, width)


def _title_headings(blocks: Sequence[Block]) -> set[int]:
    """The headings that are works' titles: they have a body of their own that is not a list of works."""
    result: set[int] = set()
    for i, block in enumerate(blocks):
        if block.kind is not BlockKind.HEADING or heading_year(block.text.plain) is not None:
            continue
        text = block.text.plain.strip()
        following = []
        for other in blocks[i + 1 :]:
            if other.kind is BlockKind.HEADING:
                break
            following.append(other)
        if len(text.split()) + len(re.findall(f"[{CJK}]", text)) // 2 >= 3 and len(following) <= 4:
            complete = sum(_looks_complete(b.text.plain) for b in following)
            if complete <= 1:
                result.add(id(block))
    return result


def _next_is_item(blocks: Sequence[Block], index: int) -> bool:
    return (
        index + 1 < len(blocks)
        and blocks[index + 1].kind is BlockKind.ITEM
        and _looks_complete(blocks[index + 1].text.plain)
    )


def _has_names(text: str, *, minimum: int = 2) -> bool:
    """Whether a text begins with a list of names."""
    tokens = tokenize(text[:400])
    first = 0
    while first < len(tokens) and tokens[first].kind not in "IUCPKL":
        first += 1
    return (
        any(
            len(a.names) >= minimum and a.cost / len(a.names) < 0.9 for a in author_list_ends(text[:400], tokens, first)
        )
        if first < len(tokens)
        else False
    )


def _looks_complete(text: str) -> bool:
    """Whether a text has more than one field of a reference: names, a year, a venue, quotes."""
    text = text.strip()
    signs = 0
    signs += bool(re.search(rf"\b{YEAR}\b", text)) or bool(
        re.search(
            r"\b(?:forthcoming|submitted|in press|accepted|under review|in preparation|to appear)\b",
            text,
            re.IGNORECASE,
        )
    )
    signs += bool(venues.VENUE.search(text) or venues.PUBLISHER.search(text))
    signs += _has_names(text)
    signs += bool(re.search(r"[“\"»«„《].{15,}[”\"»«“》]", text))
    length = len(text) + 2 * len(re.findall(f"[{CJK}]", text))
    signs += length > 120
    return signs >= 2 and length > 45


def _paragraph_groups(
    blocks: Sequence[Block], title_headings: set[int], has_items: bool, width: int | None
) -> dict[int, str]:
    """For each loose paragraph: "entry" (begins one), "more" (goes on with the one before) or "prose"."""
    roles: dict[int, str] = {}
    if not any(b.kind in (BlockKind.PARAGRAPH, BlockKind.CODE) for b in blocks):
        return roles
    kinds = [_paragraph_kind(b, width) if b.kind in (BlockKind.PARAGRAPH, BlockKind.CODE) else "" for b in blocks]
    loose = [b for b, kind in zip(blocks, kinds, strict=True) if kind]
    openings = Counter(
        _opening(b) for b, kind in zip(blocks, kinds, strict=True) if kind not in ("", "legend", "pointer", "links")
    )
    usual = {opening for opening, count in openings.items() if opening and count >= max(2, 0.2 * len(loose))}
    complete = sum(kind == "entry" for kind in kinds)
    fields: set[str] | None = None
    """What the open entry has; None where none is open."""
    for block, kind in zip(blocks, kinds, strict=True):
        text = block.text.plain.strip()
        if not kind:
            opens = block.kind in (BlockKind.ITEM, BlockKind.ROW) or id(block) in title_headings
            fields = (
                _fields(text) | {"title"}
                if opens and re.search(r"\w", text)
                else None
                if block.kind is BlockKind.HEADING
                else fields
            )
            continue
        if kind in ("legend", "pointer") or heading_year(text) is not None:
            roles[id(block)] = "prose"
            fields = None if heading_year(text) is not None else fields
        elif kind in ("links", "abstract"):
            roles[id(block)] = "more" if fields is not None else "prose"
        elif usual and _opening(block) in usual and not (has_items and complete < 2):
            roles[id(block)] = "entry"
            fields = _fields(text) | {"title"}
        elif fields is not None and kind == "authors" and "authors" not in fields:
            roles[id(block)] = "more"
            fields |= {"authors"} | _fields(text)
        elif fields is not None and kind == "venue" and "venue" not in fields:
            roles[id(block)] = "more"
            fields |= {"venue"}
        elif kind == "note":
            roles[id(block)] = "more" if fields is not None else "prose"
        elif (
            kind == "entry"
            and fields is not None
            and fields == {"title"}
            and len(text) < 400
            and block.depth == 0
            and not has_items
            and _fields(text) >= {"authors", "venue"}
        ):
            roles[id(block)] = "more"  # a title alone, then a paragraph of authors and venue
            fields |= {"authors", "venue"}
        elif has_items and complete < 2:
            roles[id(block)] = "prose"
        else:
            roles[id(block)] = "entry"
            fields = _fields(text) | {"title"} if kind != "authors" else {"authors"}
    return roles


def _fields(text: str) -> set[str]:
    """Which fields a text seems to hold besides a title."""
    found = set()
    if any(_has_names(line) for line in re.split("[\v\n]", text)) or re.search(r"\bwith [A-Z]", text):
        found.add("authors")
    if re.search(rf"\b{YEAR}\b", text) or venues.VENUE.search(text) or find_status(text):
        found.add("venue")
    return found


def _opening(block: Block) -> str:
    """How a paragraph opens: in bold, with a link, a quote, a number; "" for plain words."""
    if _NUMBERED_LINE.match(block.text.plain):
        return "number"
    run = next((r for r in block.text.runs if r.text.strip()), None)
    if run is None:
        return ""
    if run.text.strip()[0] in '“"»„«':
        return "quote"
    if len(run.text.split()) < 3 and not re.search(f"[{CJK}]{{5}}", run.text):
        return ""
    return "bold" if run.bold and not _has_names(run.text, minimum=1) else "link" if run.href else ""


def _paragraph_kind(block: Block, width: int | None) -> str:
    text = block.text.plain.strip()
    if _POINTER.search(text) and not _has_names(text) and len(text) < 300:
        return "pointer"
    if _LEGEND.search(text) and len(text) < 250 and not _has_names(text, minimum=3):
        return "legend"
    if _ONLY_LABELS.fullmatch(text):
        return "links"
    if re.match(
        r"\W*(?:abstract|summary|tl;?dr|zusammenfassung|résumé|resumen|keywords?|highlights?|description)\b\W",
        text,
        re.IGNORECASE,
    ):
        return "abstract"
    if _looks_complete(text):
        if len(_SENTENCE.findall(text)) > 4 and not _has_names(text):
            return "abstract"
        return "entry"
    if len(text) < 60 and text.endswith(":"):
        return "pointer"
    if _has_names(text):
        return "authors"
    if re.match(r"[(\[]", text) and len(text) < 100:
        return "note"
    if re.search(rf"\b{YEAR}\b", text) or venues.VENUE.search(text):
        return "venue" if len(text) < 160 else "abstract"
    if len(_SENTENCE.findall(text)) > 2 and len(text) > 200:
        return "abstract"
    if len(text.split()) < 3 and not re.search(f"[{CJK}]", text):
        return "note"
    return "title"


def _entries_of(group: list[Block], year: int | None, heading: str | None, width: int | None) -> list[RawEntry]:
    """The entry (or entries) that a group of blocks makes up; nested bullets and abstracts are its details."""
    first = group[0]
    texts, used, details = [_block_text(first)], [first], []
    for block in group[1:]:
        kind = _paragraph_kind(block, width)
        text = block.text.plain.strip()
        nested = block.kind is BlockKind.ITEM and first.kind is not BlockKind.HEADING
        if nested and _fields("\n".join(t.plain for t in texts)) >= {"authors", "venue"} and kind != "links":
            details.append(block)
            continue
        field_like = (
            kind in ("authors", "venue", "links", "note", "entry")
            or first.kind is BlockKind.HEADING
            and kind == "title"
            and len(text) < 160
        )
        if (
            details
            or kind == "abstract"
            or kind in ("legend", "pointer")
            or nested
            and not field_like
            or len(text) > 600
            and not _has_names(text)
        ):
            details.append(block)
        else:
            texts.append(_block_text(block))
            used.append(block)
    whole = concatenate(texts, HARD_BREAK)
    title_end = len(texts[0].plain) if first.kind is BlockKind.HEADING else None
    return [RawEntry(whole, used, year, title_end, heading, details)]


def _block_text(block: Block) -> Text:
    return block.text


def _split_lines(entries: list[RawEntry], source: str) -> None:
    """Split blocks that hold one entry a line, or numbered entries without blank lines between them."""
    result: list[RawEntry] = []
    for entry in entries:
        pieces = (
            _line_entries(entry, source)
            if len(entry.blocks) == 1 and entry.blocks[0].kind is not BlockKind.HEADING
            else None
        )
        if not pieces:
            result.append(entry)
            continue
        for n, piece in enumerate(pieces):
            result.append(
                RawEntry(
                    piece, entry.blocks, entry.year, None, entry.heading, entry.details if n == len(pieces) - 1 else []
                )
            )
    entries[:] = result


def _line_entries(entry: RawEntry, source: str) -> list[Text] | None:
    plain = entry.text.plain
    if "\v" not in plain and "\n" not in plain:
        return None
    starts = [0] + [m.end() for m in re.finditer("[\v\n]", plain)]
    lines = [plain[a:b] for a, b in zip(starts, [*starts[1:], len(plain)], strict=True)]
    filled = [i for i, line in enumerate(lines) if line.strip()]
    if len(filled) < 2:
        return None
    numbered = [i for i in filled if _NUMBERED_LINE.match(lines[i])]
    if len(numbered) >= 2 and numbered[0] == filled[0]:
        return _cut(entry.text, [starts[i] for i in numbered])
    bulleted = [i for i in filled if re.match(r"\s*[•▪◦‣●■]\s*\S", lines[i])]
    if len(bulleted) >= 2 and bulleted[0] == filled[0]:
        return _cut(entry.text, [starts[i] for i in bulleted])
    hanging = _hanging_starts(entry.text, [starts[i] for i in filled], source)
    if hanging:
        return _cut(entry.text, [0, *hanging[1:]])
    begins = [
        i
        for n, i in enumerate(filled)
        if n == 0
        or lines[filled[n - 1]].rstrip()[-1:] in ".)]。"
        and len(lines[i].strip()) > 25
        and _has_names(lines[i], minimum=1)
    ]
    groups = ["".join(lines[a:b]) for a, b in zip(begins, [*begins[1:], len(lines)], strict=True)]
    loose = entry.blocks[0].kind is BlockKind.PARAGRAPH and "\v" not in plain
    complete_groups = sum(_looks_complete(group) and _has_names(group, minimum=1) for group in groups)
    if loose and len(begins) > 1 and complete_groups >= 0.8 * len(begins):
        return _cut(entry.text, [0, *(starts[i] for i in begins[1:])])
    complete = [i for i in filled if _looks_complete(lines[i]) or len(lines[i].strip()) > 60 and _has_names(lines[i])]
    if len(complete) >= 0.7 * len(filled) and len(complete) >= 2:
        # a line that begins in lower case or has no field of its own goes on with the one before
        begins = [i for i in complete if not lines[i].strip()[:1].islower()]
        if begins and begins[0] == filled[0]:
            return _cut(entry.text, [starts[i] for i in begins])
    return None


def _hanging_starts(text: Text, starts: Sequence[int], source: str) -> list[int]:
    """Where entries begin in a paragraph whose further lines are indented; [] where it is not set that way."""
    indents = []
    for start in starts:
        at = text[start : start + 1].runs[0].start
        line = source.rfind("\n", 0, at) + 1
        before = source[line:at]
        if before.strip():
            return []
        indents.append(len(before.expandtabs(4)) + (len(text.plain[start:]) - len(text.plain[start:].lstrip(" \t"))))
    least = min(indents)
    begins = [start for start, indent in zip(starts, indents, strict=True) if indent == least]
    deeper = len(indents) - len(begins)
    return begins if indents[0] == least and len(begins) > 1 and deeper and max(indents) - least >= 2 else []


def _cut(text: Text, starts: list[int]) -> list[Text]:
    return [text[a:b] for a, b in zip(starts, [*starts[1:], len(text.plain)], strict=True)]
