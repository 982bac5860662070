r"""Sections whose names run into their text, since Pandoc does not know the environments that set them in LaTeX.

From `\begin{rSection}{Education}` a div is left, whose first paragraph begins with the name.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from converter.document import Block, BlockKind, Document, Element, Run, Text
from converter.parse.candidate import visible
from converter.parse.counted_headings import labels_of_figures
from converter.parse.lines import sliced
from converter.parse.vocabulary import is_known, kind_of
from converter.patterns import Lazy

_ENVIRONMENT = Lazy(r"[A-Za-z]+\*?")
_KINDS = 3
"""Of so many kinds at least are the sections that one environment sets."""
_SHARE = 0.6
"""The share of the divs of one class that begin with words for a section, where each of them is one."""


def with_headings_run_in(document: Document) -> Document:
    """The document with headings for such sections, in place of the elements that told them."""
    first: dict[Element, Block] = {}
    for block in document.blocks:
        if block.within and visible(block):
            for element in block.within:
                if element.name == "div" and element.style:
                    first.setdefault(element, block)
    opened = _opened(first) if len(first) >= _KINDS else {}
    labels = [document.blocks[i] for i in labels_of_figures(document.blocks)] if opened else []
    opened = {e: size for e, size in opened.items() if not any(first[e] is label for label in labels)}
    if not opened:
        return document
    blocks: list[Block] = []
    for block in document.blocks:
        inner = next((e for e in reversed(block.within) if e in opened and first[e] is block), None)
        within = tuple(e for e in block.within if e not in opened)
        outside = replace(block, within=within) if len(within) < len(block.within) else block
        blocks += _parted(outside, opened[inner]) if inner else [outside]
    return replace(document, blocks=tuple(blocks))


def _opened(first: Mapping[Element, Block]) -> dict[Element, int]:
    """How much of each div's first paragraph is its heading, where most divs of a class begin with one."""
    classes: defaultdict[str, list[Element]] = defaultdict(list)
    for element in first:
        classes[element.style].append(element)
    result: dict[Element, int] = {}
    for style, alike in classes.items():
        if len(alike) < _KINDS or not _ENVIRONMENT.fullmatch(style):
            continue
        sizes = {e: size for e in alike if (size := _heading_size(first[e]))}
        kinds = {kind_of(first[e].text.plain[:size]) for e, size in sizes.items()}
        if len(kinds) >= _KINDS and len(sizes) >= _SHARE * len(alike):
            result |= sizes
    return result


def _heading_size(block: Block) -> int:
    """How many characters of a paragraph are the heading that runs on into its text: "Education Ph.D. in Geology"."""
    if block.kind is not BlockKind.PARAGRAPH or block.depth:
        return 0
    line = re.split("[\\v\\n]", block.text.plain, maxsplit=1)[0]
    if is_known(line) and len(line.split()) < _WORDS:
        return len(line)
    return _run_in(line, [run.bold or run.italic for run in _per_character(block.text, len(line))])


def _per_character(text: Text, size: int) -> Sequence[Run]:
    return [run for run in text.runs for _ in run.text][:size]


_WORDS = 7
_WORD = Lazy(r"\S+")
_LINK = frozenset(["and", "&", "of", "in", "for", "the", "und", "et", "y", "e", "/"])


def _run_in(line: str, marked: Sequence[bool]) -> int:
    """The length of the words for a section that a line begins with, and that no other such word follows."""
    size = 0
    for match in _words(line):
        if marked[match.start()] != marked[0]:
            break
        word = match[0].strip(",:")
        if not size:
            if word.islower():
                break
            if is_known(line[: match.end()]):
                size = match.end()
        elif word in _LINK:
            continue
        elif word[:1].isupper() and kind_of(word) is not None and is_known(line[: match.end()]):
            size = match.end()
        else:
            break
    follows = line[size:].lstrip()
    return size if size and follows and not follows[0].islower() and follows[0] not in ".,;)" else 0


def _words(line: str) -> Iterator[re.Match[str]]:
    for n, match in enumerate(_WORD.finditer(line)):
        if n == _WORDS:
            return
        yield match


def _parted(block: Block, size: int) -> Iterator[Block]:
    """The heading that a paragraph begins with, and the rest of it."""
    head = sliced(block, 0, size)
    text = head.text.strip()
    yield replace(head, kind=BlockKind.HEADING, level=1, text=text, span=text.span)
    plain = block.text.plain
    start = size + len(plain[size:]) - len(plain[size:].lstrip())
    if start < len(plain):
        yield replace(sliced(block, start, len(plain)), blank_before=True)
