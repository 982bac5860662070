"""Blocks and entries as Markdown: headings, paragraphs, lists, tables."""

from __future__ import annotations

import html
import re
from collections import Counter
from collections.abc import Sequence
from itertools import groupby

from converter.document import Block, BlockKind, Text, concatenate
from converter.model import Entry, Part
from converter.writers import inline
from converter.writers.escape import md_min
from converter.writers.paper import Paper
from converter.writers.texts import SEPARATORS, join, marked, rows, text_of, trimmed, without_coded_dates

_CONNECTING = frozenset(["and", "in", "with", "by", "und", "et", "y", "e", "the", "of", "at", "for", "from"])
_MAIN = ("title", "degree", "institution", "position", "organization", "role", "venue")


def heading(text: Text, level: int) -> str:
    """A heading of level 1 to 6; the upper two are underlined, as the theme's own pages have them."""
    written = inline.markdown(text, line_break=" ")
    if not written:
        return ""
    if level <= 2:
        return f"{written}\n{'======' if level <= 1 else '------'}\n"
    return f"{'#' * min(level, 6)} {written}\n"


def prose(blocks: Sequence[Block], *, indent: str = "") -> str:
    """Blocks as they were: paragraphs stay paragraphs, lists stay lists, tables stay tables."""
    written: list[str] = []
    for kind, group in groupby(blocks, key=_family):
        found = list(group)
        if kind == BlockKind.ITEM:
            written.append(_items(found))
        elif kind == BlockKind.ROW:
            written.append(_table(found))
        else:
            written += [text for block in found if (text := _single(block))]
    text = "\n\n".join(piece for piece in written if piece)
    return _indented(text, indent) if indent else text


def _family(block: Block) -> BlockKind:
    if block.depth and block.kind in (BlockKind.PARAGRAPH, BlockKind.CODE):
        return BlockKind.ITEM
    return block.kind


def _single(block: Block) -> str:
    match block.kind:
        case BlockKind.RULE | BlockKind.TEMPLATE:
            return ""
        case BlockKind.CODE:
            code = html.escape(block.text.plain.replace("\v", "\n").strip("\n"), quote=False).replace("{", "&#123;")
            return f"<pre>{re.sub(chr(10) + '{2,}', chr(10), code)}</pre>" if code.strip() else ""
        case BlockKind.HEADING:
            return heading(block.text, max(block.level, 3)).rstrip("\n")
        case _:
            return inline.markdown(without_coded_dates(block.text))


def _items(blocks: Sequence[Block]) -> str:
    """List items, nested by their depth; a paragraph inside an item stands below it."""
    if _counts_on(blocks):
        return "\n\n".join(
            f"{md_min(block.marker)} {text}" for block in blocks if (text := inline.markdown(block.text))
        )
    lines: list[str] = []
    base = min(max(block.depth, 1) for block in blocks)
    numbers: dict[int, int] = {}
    for block in blocks:
        level = max(block.depth, 1) - base
        text = inline.markdown(block.text, line_break="   \n" + " " * (4 * level + 4))
        if not text:
            continue
        if block.kind != BlockKind.ITEM and lines:
            lines += ["", " " * 4 * (level + 1) + text, ""]
            continue
        numbers = {depth: count for depth, count in numbers.items() if depth <= level}
        if re.match(r"\W*\d", block.marker):
            numbers[level] = numbers.get(level, 0) + 1
            bullet = f"{numbers[level]}. "
        else:
            bullet = "* "
        lines.append(" " * 4 * level + bullet + text)
    return "\n".join(lines).strip("\n")


def _counts_on(blocks: Sequence[Block]) -> bool:
    """Whether a flat list begins with a number other than 1, which kramdown would not show."""
    number = re.match(r"\W*(\d+)", blocks[0].marker)
    flat = all(block.kind is BlockKind.ITEM and block.depth == blocks[0].depth for block in blocks)
    return bool(number and flat and int(number[1]) > 1)


def _table(blocks: Sequence[Block]) -> str:
    """A table; rows without a header, and a header without rows, stay a table without one."""
    width = max(max(len(block.cells), 1) for block in blocks)
    lines = []
    for block in blocks:
        cells = [inline.markdown(cell, block_start=False, line_break="<br>") for cell in block.cells or (block.text,)]
        cells += [""] * (width - len(cells))
        lines.append("| " + " | ".join(cells) + " |")
        if block.header and not all(row.header for row in blocks):
            lines.append("|" + " --- |" * width)
    return "\n".join(lines)


def entry(item: Entry, *, bold: bool) -> str:
    """An entry that is no publication as a list item: what it is, then place and date; its details nested below."""
    lines = rows(item)
    main = [row for row in lines if any(part.role in _MAIN for part in row)]
    late = [row for row in lines if row not in main and _is(row, "place")]
    late += [row for row in lines if row not in main and row not in late and _is(row, "date")]
    other = [row for row in lines if row not in main and row not in late]
    texts: list[Text] = []
    for i, row in enumerate([*main, *other, *late]):
        texts.append(_emphasized(row) if bold and not i else text_of(row))
    return item_with_details(join([*map(trimmed, texts[:-1]), *texts[-1:]]), item.details)


def item_with_details(text: Text | str, details: Sequence[Block], bullet: str = "* ") -> str:
    """A list item with the blocks that belong to it nested below, at least as far to the right as its own text."""
    indent = " " * max(4, len(bullet))
    written = text if isinstance(text, str) else inline.markdown(text, line_break="   \n" + indent)
    below = prose(details, indent=indent) if details else ""
    gap = "\n" if below and details[0].kind is BlockKind.ITEM else "\n\n"
    return bullet + written + (gap + below if below else "")


def paper_lines(paper: Paper, head: Sequence[str]) -> list[str]:
    """The lines below a paper's title with every word of its entry that `head` lacks.

    Where taking the entry apart would lose a word the entry stands as it was written.
    """
    rest = inline.markdown(paper.rest, dollars=paper.dollars)
    lines = [*paper.lines(), *([rest] if rest else [])]
    parts = paper.publication.parts
    if parts and parts[0].role == "glue" and re.fullmatch(r"\W*\d+\W*", parts[0].text.plain):
        parts = parts[1:]
    printed = inline.markdown(text_of(parts), dollars=paper.dollars)
    lost = _words(printed) - _words("\n".join([*head, *lines]))
    return [printed] if set(lost) - _CONNECTING else lines


def _words(markdown: str) -> Counter[str]:
    """The words of a text in Markdown, addresses included."""
    return Counter(
        re.findall(r"[^\W_]+", re.sub(r"\\(?=[^\w\s])|</?[a-z][^<>]*>", "", html.unescape(markdown)).casefold())
    )


def _is(row: Sequence[Part], role: str) -> bool:
    roles = {part.role for part in row if part.role != "glue"}
    return role in roles and roles <= {"place", "date"}


def _emphasized(row: Sequence[Part]) -> Text:
    """The row with its main part in bold, unless the author has emphasised something there."""
    if any(run.bold for part in row for run in part.text.runs):
        return text_of(row)
    pieces, done = [], False
    for part in row:
        if not done and part.role in _MAIN:
            bare = trimmed(part.text.strip(SEPARATORS.replace(".", "")))
            at = part.text.plain.find(bare.plain)
            pieces.append(marked(part.text, at, at + len(bare)))
            done = True
        else:
            pieces.append(part.text)
    return concatenate(pieces)


def _indented(text: str, indent: str) -> str:
    return "\n".join(indent + line if line else "" for line in text.split("\n"))
