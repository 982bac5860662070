"""Items that say something of the entry above them, and are none themselves."""

from __future__ import annotations

import re
from collections.abc import Sequence

from converter.document import Block, BlockKind
from converter.parse.publications.labels import FIELD_LABEL
from converter.parse.publications.notes import REMARK_LINE
from converter.parse.publications.paragraph_kinds import paragraph_kind
from converter.parse.publications.signs import LOOSE, fields_of, is_complete, is_reference
from converter.patterns import Lazy


def set_in(blocks: Sequence[Block], items: Sequence[int]) -> set[int]:
    """The items whose bullet stands to the right of the paragraph above them."""
    above: Block | None = None
    result: set[int] = set()
    among = set(items)
    for index, block in enumerate(blocks):
        if index not in among:
            above = block if block.kind in LOOSE else None
        elif above is not None and block.indent >= above.indent + 2:
            result.add(index)
    return result


def definitions(blocks: Sequence[Block]) -> set[int]:
    """The items without a marker, if most of those with one are followed by such a one: <dd> below <dt><li>."""
    items = [i for i, b in enumerate(blocks) if b.kind is BlockKind.ITEM]
    marked = [i for i in items if blocks[i].marker]
    below = {i for i in items if not blocks[i].marker and i - 1 in marked and not is_complete(blocks[i - 1].text.plain)}
    return below if len(marked) > 2 and 3 * len(below) >= 2 * len(marked) else set()


def labelled_items(blocks: Sequence[Block]) -> set[int]:
    """The items below a paragraph that name its fields ("Authors: ...", "Venue: ..."), and links beside them."""
    result: set[int] = set()
    for index, block in enumerate(blocks):
        if block.kind is not BlockKind.ITEM or index == 0:
            continue
        above = index - 1 in result
        if (above or blocks[index - 1].kind in LOOSE) and (
            FIELD_LABEL.match(block.text.plain.strip()) or above and _is_links(block)
        ):
            result.add(index)
    return result


def _is_links(block: Block) -> bool:
    """Whether a block holds only short links."""
    linked = all(run.href for run in block.text.runs if re.search(r"\w", run.text))
    return paragraph_kind(block) == "links" or linked and len(block.text.plain) < 80


def beside_numbers(blocks: Sequence[Block]) -> set[int]:
    """The items with bullets between entries with numbers, which go on: "4. Berg, A.", "- Best paper", "5. Dahl"."""
    items = [i for i, b in enumerate(blocks) if b.kind is BlockKind.ITEM]
    numbers = {i: int(found) for i in items if (found := "".join(filter(str.isdecimal, blocks[i].marker)))}
    if not 0 < len(numbers) < len(items):
        return set()
    glued = ((i, _GLUED_NUMBER.match(b.text.plain)) for i, b in enumerate(blocks) if b.kind is BlockKind.PARAGRAPH)
    numbers |= {i: int(number[1]) for i, number in glued if number}
    result: set[int] = set()
    above: int | None = None
    waiting: list[int] = []
    for index in sorted({*items, *numbers}):
        if index in numbers:
            if above is not None and numbers[index] == above + 1:
                result |= set(waiting)
            above, waiting = numbers[index], []
        elif not (above is None or is_reference(blocks[index].text.plain)):
            waiting.append(index)
    if waiting and all(REMARK_LINE.match(blocks[i].text.plain) for i in waiting):
        result |= set(waiting)
    return result if len(result) < len(numbers) else set()


_GLUED_NUMBER = Lazy(r"(\d{1,3})\.(?=[^\s\w.])")
"""A number that no blank parts from the mark of the first author, so that its entry is no item: "24.‡ A. Berg"."""


def remarks_at(blocks: Sequence[Block], index: int) -> set[int]:
    """The items of the list that begins at a position, if they say something of the entry above and are no works."""
    run = []
    for i in range(index, len(blocks)):
        if not blocks[i].depth:
            break
        run.append(i)
    above = blocks[index - 1] if index else None
    if blocks[index].kind is not BlockKind.ITEM or above is None or above.kind not in LOOSE or above.depth:
        return set()
    if int("".join(filter(str.isdecimal, blocks[index].marker)) or 1) > 1:
        return set()  # a list goes on that is torn
    items = [i for i in run if blocks[i].kind is BlockKind.ITEM]
    works = sum(_could_be_work(blocks[i]) for i in items)
    return set(run) if works * 3 <= len(items) else set()


_CITATION = Lazy(r"\W*[\w ]{0,12}(?:bib ?tex|citation|cite)\b\W*[:：]", re.IGNORECASE)


def _could_be_work(block: Block) -> bool:
    text = block.text.plain.strip()
    if paragraph_kind(block) == "abstract" or _CITATION.match(text):
        return False
    return bool(fields_of(text)) or any(run.href for run in block.text.runs) and is_complete(text)
