"""Finds the lines of a document that may be headings, however they are marked."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from converter.document import Block, BlockKind, Document, Element, Text
from converter.parse import words
from converter.parse.candidate import (
    CHIEF,
    YEAR,
    Candidate,
    flat,
    is_called_heading,
    is_large,
    size_before_legend,
    untorn,
    visible,
)
from converter.parse.counted_headings import labels_of_figures, works_named
from converter.parse.dates import find_dates
from converter.parse.item_headings import headings_among, headings_behind_bullets, with_heading
from converter.parse.leading_sentences import led_to
from converter.parse.lines import Line, is_plain, lines_of, sliced, wrap_width
from converter.parse.plain_candidates import item_pieces, text_pieces
from converter.parse.plain_headings import FAR_IN, PERIODICAL, names_one
from converter.parse.publications.bylines import has_names
from converter.parse.publications.signs import is_link_label
from converter.parse.publications.status import heading_status
from converter.parse.vocabulary import is_document_title, is_known, is_partly_known, kind_of, unknown_words
from converter.parse.years_below_titles import years_below_titles
from converter.parse.years_beside_works import pieces_of_row, years_beside_works
from converter.patterns import Lazy


def pieces_of(document: Document) -> Iterable[Block | Candidate]:
    """The document as blocks and possible headings, in order; together they hold all of it."""
    text = is_plain(document)
    width = wrap_width(document)
    named = _names_sections(document.blocks)
    held = Counter(b.within[-1] for b in document.blocks if b.within and visible(b))
    fields = _fields_of_style(document.blocks, held)
    apart = frozenset() if text else labels_of_figures(document.blocks) | years_below_titles(document.blocks)
    bulleted = headings_behind_bullets(document.blocks) if text else {}
    yearly = years_beside_works(document.blocks)
    among = headings_among(document.blocks)
    for i, block in enumerate(document.blocks):
        if block.record or i in apart:
            yield block
        elif i in among:
            yield Candidate(block, block.text.strip(), "h6", 6, True, flat(block.text))
        elif text and _stands_alone(block) and _begins_with_date(document.blocks, i + 1, width):
            yield Candidate(block, block.text.strip(), "lone", 0, False, flat(block.text))
        elif text and (size := _leading_line(block, width)):
            yield Candidate(
                sliced(block, 0, size), block.text[:size].strip(), "lone", 0, False, flat(block.text[:size])
            )
            yield from text_pieces(sliced(block, size, len(block.text)), width=width)
        elif block.kind is BlockKind.HEADING:
            plain = untorn(block.text.plain) if text and block.text.plain.isupper() else flat(block.text)
            if re.search(r"\w", plain) and not _EMAIL.fullmatch(plain):
                yield Candidate(block, block.text, f"h{block.level}", block.level, is_known(plain), plain)
            else:
                yield block
        elif block.kind in (BlockKind.TEMPLATE, BlockKind.RULE):
            continue
        elif block.kind is BlockKind.PARAGRAPH and (
            block.depth == 0 or (text and (_back_out(block) or _far_in(block) or _above_new_list(document.blocks, i)))
        ):
            if text and block.depth and not (_back_out(block) or _far_in(block)):
                yield Candidate(block, block.text.strip(), "title", 0, True, flat(block.text))
            elif text and YEAR.fullmatch(flat(block.text)) and block.blank_before and not _touches(document.blocks, i):
                yield Candidate(block, block.text.strip(), "year", 0, True, flat(block.text))
            else:
                listed = i + 1 < len(document.blocks) and document.blocks[i + 1].kind is BlockKind.ITEM
                listed = listed and not (text and i and _is_filled(document.blocks[i - 1], width))
                alone = bool(block.within) and held[block.within[-1]] == 1
                if block.within and held[block.within[-1]] <= _OF_A_FIELD and block.within[-1].style in fields:
                    yield block
                elif text and (size := works_named(document.blocks, i)):
                    title = block.text[:size].strip()
                    yield Candidate(sliced(block, 0, size), title, "title", 0, True, flat(title), True)
                    if size < len(block.text.plain):
                        yield sliced(block, size, len(block.text.plain))
                elif alone and is_called_heading(block):
                    yield Candidate(block, block.text.strip(), "h2", 2, is_known(flat(block.text)), flat(block.text))
                elif listed and (what := led_to(flat(block.text))):
                    yield Candidate(block, block.text.strip(), "h6", 6, True, what)
                else:
                    yield from text_pieces(block, listed, width=width) if text else _markdown_pieces(block, alone)
        elif block.kind is BlockKind.ROW:
            yield from pieces_of_row(block) if i in yearly else _row_pieces(block, named=named)
        elif i in bulleted:
            yield from with_heading(block, bulleted[i])
        elif block.kind is BlockKind.ITEM and text:
            following = document.blocks[i + 1] if i + 1 < len(document.blocks) else None
            restarts = following is not None and bool(re.fullmatch(r"\W?1\W", following.marker))
            yield from item_pieces(block, restarts, width)
        elif block.kind is BlockKind.ITEM and "\n" in block.text.plain:
            yield from _lazy_pieces(block)
        else:
            yield block


_EMAIL = Lazy(r"\S+@\S+\.\w+")
"""What an icon in front of it made look like a heading ("# name@example.org")."""


def _stands_alone(block: Block) -> bool:
    """Whether a paragraph is a few capitalised words without anything that entries have."""
    return block.kind is BlockKind.PARAGRAPH and block.blank_before and _is_lone(block.text)


def _is_lone(text: Text) -> bool:
    plain = re.sub(r"\s*\([^()]*\)$", "", flat(text))
    if not plain or "\n" in text.plain.strip() or len(plain) > 40 or len(plain.split()) > 5:
        return False
    if not plain[0].isupper() or re.search(r"[\d,;.@:]", plain) or is_known(plain) or PERIODICAL.search(plain):
        return False
    if is_partly_known(plain) and not (words.university(plain) or words.is_place(plain) or words.degree(plain)):
        return True
    return not (words.organization(plain) or words.is_place(plain) or words.position(plain) or words.degree(plain))


def _leading_line(block: Block, width: int) -> int:
    """The length of a paragraph's first line where that may be a heading above a column of dates, else 0."""
    if block.kind is not BlockKind.PARAGRAPH or not block.blank_before or block.depth:
        return 0
    lines = lines_of(block, width)
    if len(lines) < 2 or not lines[1].only_date or not _is_lone(lines[0].text) or names_one(lines[0].plain):
        return 0
    return len(lines[0].text)


def _back_out(block: Block) -> bool:
    """Whether a line below a list is no part of the list's last item but the next heading, perhaps above a legend."""
    plain, _, rest = block.text.plain.strip().partition("\n")
    return (
        block.blank_before and "\v" not in plain and is_known(untorn(plain)) and (not rest or bool(_LEGEND.match(rest)))
    )


_LEGEND = Lazy(r"\W{0,2}[*†‡§^#]\W{0,3}[^\W\d_][^.\n]{3,60}$")
"""What a mark in the entries below means: "*: Co-first authors"."""


def _above_new_list(blocks: Sequence[Block], i: int) -> bool:
    """Whether a line that stands alone below a list speaks of works, and the numbers below it begin again."""
    plain = flat(blocks[i].text)
    following = next((b for b in blocks[i + 1 :] if visible(b)), None)
    restarts = following is not None and re.fullmatch(r"\W?1\W", following.marker)
    alone = blocks[i].blank_before and "\n" not in blocks[i].text.plain.strip() and plain[:1].isupper()
    if not (restarts and alone) or len(plain) > 70 or re.search(r"[.:;]|\d", plain) or PERIODICAL.search(plain):
        return False
    return kind_of(plain) == "publications" and unknown_words(plain) < 3


def _far_in(block: Block) -> bool:
    """Whether a line between empty ones stands too far from the margin to go on with the list above."""
    return block.blank_before and block.indent >= FAR_IN and block.text.plain.count("\n") < 3


def _begins_with_date(blocks: Sequence[Block], i: int, width: int) -> bool:
    """Whether an entry of several lines begins here, the first of them a date alone."""
    if i >= len(blocks) or blocks[i].kind is not BlockKind.PARAGRAPH:
        return False
    lines = lines_of(blocks[i], width)
    return bool(lines) and lines[0].only_date and (len(lines) > 1 or _touches(blocks, i))


def _touches(blocks: Sequence[Block], i: int) -> bool:
    """Whether the next block stands on the very next line."""
    return i + 1 < len(blocks) and not blocks[i + 1].blank_before


def _is_filled(block: Block, width: int) -> bool:
    """Whether an item breaks off at the margin, so that the paragraph below goes on with it."""
    last = block.text.plain.rstrip().rsplit("\n", 1)[-1]
    return block.kind is BlockKind.ITEM and len(last) > max(0.8 * width, 50) and last[-1].isalnum()


_OF_A_FIELD = 2
"""So many paragraphs at most has an element that holds a field; those with more are parts of the page's layout."""


def _fields_of_style(blocks: Sequence[Block], held: Mapping[Element, int]) -> frozenset[str]:
    """The classes of elements that hold one field of many entries each, since most hold no word for a section.

    `held` says how many blocks an element holds.
    """
    known: dict[str, list[bool]] = {}
    for block in blocks:
        if block.kind is not BlockKind.PARAGRAPH or not block.within or held[block.within[-1]] > _OF_A_FIELD:
            continue
        if block.within[-1].style:
            known.setdefault(block.within[-1].style, []).append(is_known(flat(block.text)))
    return frozenset(
        style
        for style, told in known.items()
        if len(told) > 3 and 4 * sum(told) <= len(told) and not (sum(told) > 2 and _CALLED_HEADER.search(style))
    )


_CALLED_HEADER = Lazy(r"head(?:er|ing)[-_]?\d\b", re.IGNORECASE)
"""The class of lines set as headings are, of sections as well as of entries: "cvHeader3"."""


def _markdown_pieces(block: Block, sole: bool) -> Iterable[Block | Candidate]:
    """A paragraph, or the heading that it may be; `sole`: it has an element of the page to itself."""
    lines = lines_of(block)
    first = lines[0] if lines else None
    if first is None or not first.plain or len(first.plain) > 90:
        yield block
        return
    plain = first.plain
    if len(lines) == 1 and _BRACKETED.fullmatch(plain) and is_known(plain[1:-1].strip()):
        plain = plain[1:-1].strip()
    if (size := size_before_legend(first.text)) and len(lines) == 1:
        yield Candidate(block, first.text.strip(), "bold", 0, True, plain[:size].strip())
        return
    alone = len(lines) == 1
    large = is_large(first.text)
    marked = first.bold or first.italic or first.caps or large
    above_year = marked and len(lines) == 2 and bool(YEAR.fullmatch(lines[1].plain)) and _of_works(plain)
    style = "bold" if first.bold or large else "caps" if first.caps else "italic" if first.italic else "plain"
    if is_document_title(plain):
        yield block
        return
    labels_line = plain.endswith((":", "：")) and (kind_of(plain) != "publications" or not _is_signed(lines[1:2]))
    if not alone and not above_year and not (marked and not labels_line and is_known(plain)):
        yield block
        return
    year = bool(YEAR.fullmatch(plain)) and not any(run.code for run in first.text.runs)
    known = is_known(plain) or year or above_year
    if not (marked or known) or re.search(r"[.;,]$", plain) or not re.search(r"\w", plain):
        yield block
        return
    linked = [run for run in first.text.runs if run.href]
    if linked and not year and (style == "plain" or len(linked) == len(first.text.runs) and is_link_label(plain)):
        yield block
        return
    if find_dates(plain) and not year or len(plain.split()) > 9 or plain[0] in '“„«"' and not known:
        yield block
        return
    if len(linked) > 1 and re.search(r"\w\s*[|·•/]\s*\w", plain):
        yield block  # a menu
        return
    if plain.endswith((":", "：")):
        style += "-colon"
    elif sole and style == "plain" and kind_of(plain) in CHIEF:
        style = "alone"
    size = len(first.text)
    yield Candidate(sliced(block, 0, size), first.text.strip(), style, 0, known, plain)
    if above_year:
        yield from _markdown_pieces(sliced(block, size, len(block.text)), sole)
    elif not alone:
        yield sliced(block, size, len(block.text))


def _of_works(plain: str) -> bool:
    """Whether a line's words are those of a part of a list of works: "Articles", "Published", "Under review"."""
    return kind_of(plain) == "publications" or heading_status((plain,)) is not None


_BRACKETED = Lazy(r"\[[^\[\]]{3,60}\]|【[^【】]{2,40}】")
"""A heading in brackets: "[PUBLICATIONS]", "【发表论文】"."""


def _is_signed(lines: Sequence[Line]) -> bool:
    """Whether a line begins with names, as the first entry below a heading does."""
    return any(has_names(line.plain) for line in lines)


_SECTIONS = 4
"""So many rows at least name a section in their first cell, where a table's first column is that of the sections."""


def _names_sections(blocks: Sequence[Block]) -> bool:
    """Whether most of what stands in the first cells of a document's rows names a section: a CV laid out as a table."""
    first = [flat(b.cells[0]) for b in blocks if b.kind is BlockKind.ROW and len(b.cells) > 1 and not b.header]
    shown = [text for text in first if text]
    known = sum(len(text) < 60 and is_known(text) for text in shown)
    headed = any(b.kind is BlockKind.HEADING for b in blocks)
    return not headed and known >= _SECTIONS and 2 * known >= len(shown)


def _row_pieces(block: Block, *, named: bool) -> Iterable[Block | Candidate]:
    """A row, or the heading in its first cell; `named`: the first cells of the document's rows name sections."""
    cells = [cell for cell in block.cells if cell.plain.strip()]
    label = flat(cells[0]) if cells else ""
    first = bool(cells) and bool(block.cells[0].plain.strip())
    if named and first and len(cells) > 1 and not block.header and len(label) < 40 and not find_dates(label):
        stop = block.text.plain.find(cells[0].plain) + len(cells[0])
        rest = block.text.plain[stop:]
        stop += len(rest) - len(rest.lstrip())
        yield Candidate(sliced(block, 0, stop), block.text[0:stop].strip(), "cell", 0, True, label)
        yield sliced(block, stop, len(block.text))
        return
    if cells and len(label) < 60 and is_known(label) and not block.header:
        if len(cells) == 2 and label.endswith(":") and "\v" not in cells[1].plain and kind_of(label) == "contact":
            yield block  # "Work phone", and its number
            return
        plain = flat(cells[0])
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


def _lazy_pieces(block: Block) -> Iterable[Block | Candidate]:
    """A Markdown item whose last line is a heading that lost its markup, since nothing else ends the item."""
    plain = block.text.plain
    cut = plain.rfind("\n") + 1
    last = plain[cut:].strip()
    ended = re.search(r"[.!?)\]\"”»\d]$", plain[:cut].rstrip())
    heading = block.text[cut:].strip()
    titled = last[:1].isupper() and len(last) < 60 and is_known(last)
    if not ended or not titled or any(run.href for run in heading.runs):
        yield block
        return
    yield sliced(block, 0, cut)
    part = replace(sliced(block, cut, len(plain)), kind=BlockKind.PARAGRAPH, depth=0, blank_before=False)
    yield Candidate(part, heading, "lazy", 0, True, last)
