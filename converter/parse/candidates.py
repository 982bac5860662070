"""Finds the lines of a document that may be headings, however they are marked."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from converter.document import Block, BlockKind, Document, Text
from converter.parse import words
from converter.parse.dates import find_dates
from converter.parse.lines import Line, is_caps, is_plain, lines_of, sliced, wrap_width
from converter.parse.vocabulary import is_document_title, is_known, is_partly_known, kind_of

YEAR = re.compile(r"\W*(?:19[5-9]\d|20[0-4]\d)(?:\s*-\s*(?:19|20)\d\d)?\W*")
"""A year or range of years that is a heading by itself."""


@dataclass
class Candidate:
    """A line that may be a heading."""

    block: Block
    text: Text
    style: str
    level: int
    known: bool
    plain: str
    blank: bool = True
    """Whether an empty line stands before it."""


def visible(block: Block) -> bool:
    """Whether a block shows text."""
    return block.kind not in (BlockKind.TEMPLATE, BlockKind.RULE) and bool(block.text.plain.strip())


def pieces_of(document: Document) -> Iterable[Block | Candidate]:
    """The document as blocks and possible headings, in order; together they hold all of it."""
    text = is_plain(document)
    width = wrap_width(document)
    for i, block in enumerate(document.blocks):
        if text and _stands_alone(block) and _begins_with_date(document.blocks, i + 1, width):
            yield Candidate(block, block.text.strip(), "lone", 0, False, _flat(block.text))
        elif block.kind is BlockKind.HEADING:
            plain = _flat(block.text)
            if plain:
                yield Candidate(block, block.text, f"h{block.level}", block.level, is_known(plain), plain)
            else:
                yield block
        elif block.kind in (BlockKind.TEMPLATE, BlockKind.RULE):
            continue
        elif block.kind is BlockKind.PARAGRAPH and block.depth == 0:
            if text and YEAR.fullmatch(_flat(block.text)) and block.blank_before and not _touches(document.blocks, i):
                yield Candidate(block, block.text.strip(), "year", 0, True, _flat(block.text))
            else:
                yield from _text_pieces(block, width) if text else _markdown_pieces(block)
        elif block.kind is BlockKind.ROW:
            yield from _row_pieces(block)
        elif block.kind is BlockKind.ITEM and text:
            yield from _item_pieces(block, width)
        else:
            yield block


def _stands_alone(block: Block) -> bool:
    """Whether a paragraph is a few capitalised words without anything that entries have."""
    plain = _flat(block.text)
    if block.kind is not BlockKind.PARAGRAPH or not block.blank_before or not plain or "\n" in block.text.plain.strip():
        return False
    if len(plain) > 40 or len(plain.split()) > 5 or not plain[0].isupper() or re.search(r"[\d,;.@:]", plain):
        return False
    return is_partly_known(plain) and not (is_known(plain) or words.university(plain) or words.is_place(plain))


def _begins_with_date(blocks: Sequence[Block], i: int, width: int) -> bool:
    """Whether an entry of several lines begins here, the first of them a date alone."""
    if i >= len(blocks) or blocks[i].kind is not BlockKind.PARAGRAPH:
        return False
    lines = lines_of(blocks[i], width)
    return bool(lines) and lines[0].only_date and (len(lines) > 1 or _touches(blocks, i))


def _touches(blocks: Sequence[Block], i: int) -> bool:
    """Whether the next block stands on the very next line."""
    return i + 1 < len(blocks) and not blocks[i + 1].blank_before


def _flat(text: Text) -> str:
    return re.sub(r"\s+", " ", text.plain).strip()


def _markdown_pieces(block: Block) -> Iterable[Block | Candidate]:
    lines = lines_of(block)
    first = lines[0] if lines else None
    if first is None or not first.plain or len(first.plain) > 90:
        yield block
        return
    plain = first.plain
    alone = len(lines) == 1
    marked = first.bold or first.italic or first.caps
    style = "bold" if first.bold else "caps" if first.caps else "italic" if first.italic else "plain"
    if is_document_title(plain):
        yield block
        return
    if not alone and not (marked and not plain.endswith((":", "：")) and is_known(plain)):
        yield block
        return
    year = bool(YEAR.fullmatch(plain)) and not any(run.code for run in first.text.runs)
    known = is_known(plain) or year
    if not (marked or known) or re.search(r"[.;,]$", plain) or not re.search(r"\w", plain):
        yield block
        return
    if style == "plain" and not year and any(run.href for run in first.text.runs):
        yield block
        return
    if find_dates(plain) and not year or len(plain.split()) > 9:
        yield block
        return
    if plain.endswith((":", "：")):
        style += "-colon"
    size = len(first.text)
    yield Candidate(sliced(block, 0, size), first.text.strip(), style, 0, known, plain)
    if not alone:
        yield sliced(block, size, len(block.text))


def _row_pieces(block: Block) -> Iterable[Block | Candidate]:
    cells = [cell for cell in block.cells if cell.plain.strip()]
    if cells and len(_flat(cells[0])) < 60 and is_known(_flat(cells[0])) and not block.header:
        plain = _flat(cells[0])
        if len(cells) == 1:
            yield Candidate(block, block.text.strip(), "cell", 0, True, plain)
            return
        line = Line(cells[0], block)
        if line.bold or line.caps:
            at = block.text.plain.find(cells[0].plain)
            if at >= 0:
                stop = at + len(cells[0])
                rest = block.text.plain[stop:]
                stop += len(rest) - len(rest.lstrip())
                yield Candidate(sliced(block, 0, stop), block.text[0:stop].strip(), "cell", 0, True, plain)
                yield sliced(block, stop, len(block.text))
                return
    yield block


_COLUMN = re.compile(r"(?P<heading>[^\W\d_][^\t\n\v]{2,40}?)(?:\t+|\s{3,})(?=\S)")


def _text_pieces(block: Block, width: int) -> Iterable[Block | Candidate]:
    """Heading lines of a plain-text paragraph, which may hold many."""
    plain = block.text.plain
    begin = 0
    at = 0
    source_lines = re.split(r"(?<=[\n\v])", plain)
    skip = False
    for n, line in enumerate(source_lines):
        stop = at + len(line)
        if skip:
            skip = False
            at = stop
            continue
        following = source_lines[n + 1] if n + 1 < len(source_lines) else ""
        if _two_lines(line, following):
            if at > begin:
                yield sliced(block, begin, at)
            end = stop + len(following)
            joined = f"{line.strip()} {following.strip()}"
            style = "caps" if is_caps(joined) else "title"
            blank = at == 0 and block.blank_before
            yield Candidate(sliced(block, at, end), block.text[at:end].strip(), style, 0, True, joined, blank)
            begin = end
            skip = True
            at = stop
            continue
        found = _text_heading(line, block, at == 0 and block.blank_before)
        if found:
            heading, style, known = found
            if at > begin:
                yield sliced(block, begin, at)
            length = line.index(heading) + len(heading)
            rest = line[length:]
            end = at + length + len(rest) - len(rest.lstrip())
            yield Candidate(
                sliced(block, at, end),
                block.text[at:end].strip(),
                style,
                0,
                known,
                re.sub(r"\s+", " ", heading).strip(),
                (at == 0 and block.blank_before) or (n > 0 and bool(_PAGE.fullmatch(source_lines[n - 1]))),
            )
            begin = end
        at = stop
    if begin < len(plain):
        yield sliced(block, begin, len(plain))


_PAGE = re.compile(r"\W*(?:page\s*)?\d{1,3}(?:\s*(?:/|of)\s*\d{1,3})?\W*", re.IGNORECASE)
_FORM = re.compile(
    r"(?:oral |poster |invited |contributed )?(?:presentation|poster|talk|lecture|"
    r"keynote)",
    re.IGNORECASE,
)
_SECOND = re.compile(
    r"(?:experiences?|interests?|activities|skills|awards|honou?rs|papers|articles|chapters|presentations|"
    r"talks|positions|"
    r"appointments|employment|background|service|development|proceedings|reports|memberships|affiliations|information|"
    r"history|training|statement|support|grants|distinctions|publications|preparation|review|works?)",
    re.IGNORECASE,
)


def _two_lines(line: str, following: str) -> bool:
    """Whether a narrow left column has broken a heading over two lines: "Honors and", "Awards"."""
    first, second = line.strip(), following.strip()
    if not first or not second or max(len(first), len(second)) > 24 or not first[0].isupper():
        return False
    if not re.fullmatch(r"[^\W\d_]+(?: (?:[^\W\d_]+|&))?", first) or not _SECOND.fullmatch(second):
        return False
    return is_known(f"{first} {second}") and is_caps(first) == is_caps(second)


def _text_heading(line: str, block: Block, blank_before: bool) -> tuple[str, str, bool] | None:
    """The heading at a line's beginning, its style and whether its words are known."""
    stripped = line.strip()
    if not stripped or len(stripped) < 2:
        return None
    column = _COLUMN.match(line.lstrip()) if len(stripped) > 12 else None
    if column and is_known(column["heading"]) and (is_caps(column["heading"]) or column["heading"][0].isupper()):
        style = "caps-column" if is_caps(column["heading"]) else "column"
        return column["heading"].strip(), style, True
    if inline := _inline_heading(stripped):
        return inline, "inline", True
    if len(stripped) > 90 or re.search(r"[.;,]$", stripped) or "\t" in stripped:
        return None
    caps = is_caps(stripped)
    known = is_known(stripped) and (stripped[0].isupper() or stripped[0].isdigit() or not stripped[0].isascii())
    if known and not caps and stripped.islower():
        return None
    if YEAR.fullmatch(stripped) or is_document_title(stripped):
        return None
    if _FORM.fullmatch(stripped):
        return None
    if known:
        style = "caps" if caps else "title"
        if stripped.endswith((":", "：")):
            style += "-colon"
        return stripped, style, True
    if find_dates(stripped):
        return None
    named = words.organization(stripped) or words.is_place(stripped) or words.degree(stripped)
    if caps and not named and len(stripped.split()) <= 7 and not re.search(r"[,@\d]", stripped):
        return stripped, "caps", False
    part = kind_of(stripped) == "publications"
    if part and blank_before and stripped[0].isupper() and len(stripped.split()) <= 9 and ". " not in stripped:
        return stripped, "sub", False
    if (
        kind_of(stripped) == "publications"
        and re.search(r"[([*]", stripped)
        and is_known(re.sub(r"[([*].*", "", stripped) or "x")
    ):
        return stripped, "title", True
    return None


def _inline_heading(stripped: str) -> str | None:
    """The heading that a lost left column has put in front of an entry's first words: "Education Doctor of ..."."""
    match = re.match(r"[A-ZÀ-Ý][^\W\d_]+(?= (?=[A-ZÀ-Ý\d]))", stripped)
    if (
        not match
        or len(stripped) < len(match[0]) + 8
        or kind_of(match[0]) not in ("education", "experience")
        or not is_known(match[0])
    ):
        return None
    rest = stripped[match.end() :].strip()
    degree, dates = words.degree(rest), find_dates(rest)
    return match[0] if (degree and degree.start == 0) or (dates and dates[0].at == 0) else None


def _item_pieces(block: Block, width: int) -> Iterable[Block | Candidate]:
    """A numbered heading, or an item whose last lines are headings because nothing set them off."""
    plain = _flat(block.text)
    if (
        block.depth <= 1
        and re.match(r"(?:[IVX]+|[A-Z]|\d{1,2})[.)]", block.marker)
        and is_known(plain)
        and len(plain) < 60
    ):
        yield Candidate(block, block.text.strip(), "numbered", 0, True, plain)
        return
    first = block.text.plain.find("\n") + 1
    if not first:
        yield block
        return
    rest = replace(sliced(block, first, len(block.text)), kind=BlockKind.PARAGRAPH, depth=0, blank_before=False)
    pieces = list(_text_pieces(rest, width))
    if not any(isinstance(p, Candidate) and (p.known or p.style == "caps") for p in pieces):
        yield block
        return
    head = pieces[0]
    if isinstance(head, Block):
        yield sliced(block, 0, first + len(head.text))
        yield from pieces[1:]
    else:
        yield sliced(block, 0, first)
        yield from pieces
