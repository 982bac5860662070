"""Text that is marked up as headings, for the size of its letters: a list of works in <h5>, or a whole CV in <h3>."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from converter.document import Block, BlockKind, Document
from converter.parse.candidate import visible
from converter.parse.publications.bylines import has_names, is_only_authors
from converter.parse.publications.paragraph_kinds import is_remark_label
from converter.parse.vocabulary import is_known
from converter.patterns import Lazy

_LONG = 240
"""More characters than that has hardly a heading, even one that is a whole reference."""
_SEVERAL = 2
"""So many empty lines part the pieces of a text ..."""
_MANY = 8
"""... or so many ends of lines; a title with its authors, its journal and its links has fewer."""


def without_texts_as_headings(document: Document) -> Document:
    """The document with each heading that is text made a paragraph: one of several pieces, the authors below titles."""
    heads = [i for i, b in enumerate(document.blocks) if b.kind is BlockKind.HEADING]
    texts = {i for i in heads if _is_text(document.blocks[i].text.plain)}
    labels = [i for i in heads if is_remark_label(document.blocks[i].text.plain)]
    texts.update(labels if len(labels) > 2 else ())  # "Abstract" in each work's box
    left = [i for i in heads if i not in texts]
    below = _below_titles(document.blocks, left)
    texts |= below or _one_by_one(document.blocks, left)
    if not texts:
        return document
    blocks = (
        replace(b, kind=BlockKind.PARAGRAPH, level=0, blank_before=True) if i in texts else b
        for i, b in enumerate(document.blocks)
    )
    return replace(document, blocks=tuple(blocks))


def _below_titles(blocks: Sequence[Block], heads: Sequence[int]) -> set[int]:
    """The headings that are the lines of works below their titles, by position: the authors, then the journal."""
    shown = [i for i, b in enumerate(blocks) if visible(b)]
    above = dict(zip(shown[1:], shown, strict=False))
    among = set(heads)
    titles = {above[i]: i for i in heads if above.get(i) in among and _is_byline(blocks[i].text.plain)}
    long = sum(len(blocks[i].text.plain.split()) >= _OF_A_TITLE and not is_known(blocks[i].text.plain) for i in titles)
    shared = sum(has_names(text := blocks[i].text.plain) or bool(_OTHERS.match(text)) for i in titles.values())
    if len(titles) < _FEWEST or long < 0.7 * len(titles) or 2 * shared < len(titles):
        return set()
    found: set[int] = set()
    alike: list[int] = []
    title: int | None = None
    for i in heads:
        plain, level = blocks[i].text.plain, blocks[i].level
        if i in titles:
            title = i
        elif title is None or level < blocks[title].level or is_known(plain):
            title = None
        elif level > blocks[title].level or titles[title] == i:
            found.add(i)
        elif titles[title] in (above.get(i), above.get(above.get(i, -1))) and (alike or i < max(titles)):
            found.add(i)  # the journal, set as the titles are
            alike.append(i)
    return found


def _one_by_one(blocks: Sequence[Block], heads: Sequence[int]) -> set[int]:
    """The headings that are entries, by position: each line of a list is one, and nothing stands below any of them."""
    shown = [i for i, b in enumerate(blocks) if visible(b)]
    below = dict(pairwise(shown))
    among = set(heads)
    known = {i for i in heads if is_known(blocks[i].text.plain)}
    capitals = sum(blocks[i].text.plain.isupper() for i in known) > 0.7 * len(known)
    entries = [
        i
        for i in heads
        if (below.get(i, i) in among or i not in below)
        and i not in known
        and not (capitals and blocks[i].text.plain.isupper())
        and not _NO_ENTRY.fullmatch(blocks[i].text.plain.strip())
    ]
    level, often = Counter(blocks[i].level for i in entries).most_common(1)[0] if entries else (0, 0)
    entries = [
        i for i in entries if blocks[i].level == level and (below.get(i, -1) < 0 or blocks[below[i]].level <= level)
    ]
    same = sum(blocks[i].level == level for i in heads)
    whole = sum(bool(_DIGITS.search(blocks[i].text.plain)) or len(blocks[i].text.plain) > _OF_AN_ENTRY for i in entries)
    if not known or often < _LEAST or len(entries) < 0.6 * same or whole < 0.5 * len(entries):
        return set()
    return set(entries)


_LEAST = 6
"""So many entries at least: a few headings without text below them have many pages."""
_OF_AN_ENTRY = 60
"""More characters than that have few headings; a shorter one that is an entry has a year or pages."""

_DIGITS = Lazy(r"\d{2}")
_NO_ENTRY = Lazy(r"\W*(?:(?:19|20)\d\d\b[-–— ]*)*\W*")
"""A year alone, which heads the works of it."""


def _is_byline(plain: str) -> bool:
    """Whether a heading's first line is of authors alone: "Ada Berg and Bo Dahl", "with Bo Dahl"."""
    line = re.split(r"[\v\n]", plain.strip())[0]
    return is_only_authors(_OTHERS.sub("", line, count=1))


_OTHERS = Lazy(r"^(?:[Ww]ith|[Mm]it|[Aa]vec|[Cc]on|[Cc]om) (?=[^\W\d_a-z])")
"""A line of those that the owner wrote a work with, of whom one is enough."""

_FEWEST = 3
_OF_A_TITLE = 4
"""So many words at least have most titles."""


def _is_text(plain: str) -> bool:
    if len(plain) <= _LONG or "\v" not in plain:
        return False
    return len(_EMPTY_LINE.findall(plain)) >= _SEVERAL or len(re.findall("\v", plain.strip())) >= _MANY


_EMPTY_LINE = Lazy(r"\v\s*\v(?=\s*\S)")
