"""Finds works whose fields are a paragraph each: the title, the authors, where it appeared, labels of links.

Web pages set their works so, and browsers that write text (Lynx, w3m), copies of pages and converters of Word's files
leave of it only the empty lines.  The lines of names, which go round, tell the entries apart; each entry becomes a
record before headings are looked for, since its label ("Conference") or its server ("Preprint") looks like one.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from converter.document import Block, BlockKind, Document
from converter.parse.candidate import YEAR, visible
from converter.parse.publications.bylines import has_names, is_only_authors
from converter.parse.publications.signs import is_complete, is_link_label
from converter.parse.vocabulary import is_known
from converter.patterns import Lazy

_LEAST = 4
"""So many works with several authors make a list."""
_MOST = 6
"""Paragraphs below the authors of one work at most."""
_OFTEN = 3
"""So many times a label stands below works; a heading does not."""
_NAME = 40
"""Characters that a name has at most."""
_LONG = 200
"""Characters from which on a paragraph is an abstract."""


def with_stacked_works(document: Document) -> Document:
    """The document with the paragraphs of each such work told to which record they belong."""
    blocks = [b for b in document.blocks if visible(b)]
    texts = [re.sub(r"\s+", " ", b.text.plain).strip() for b in blocks]
    signed = {i for i, block in enumerate(blocks) if _is_loose(block) and _are_several(texts[i])}
    if len(signed) < _LEAST:
        return document
    signed |= _single(blocks, texts, signed)
    titled = [i for i in sorted(signed) if i and i - 1 not in signed and _is_title(blocks[i - 1], texts[i - 1])]
    if len(titled) < _LEAST or len(titled) < 0.8 * len(signed):
        return document
    groups = _groups(blocks, texts, titled)
    rests = [group[2:] for group in groups]
    usual = Counter(map(len, rests)).most_common(1)[0][0]
    short = sum(bool(rest) and len(texts[rest[0]]) < _LONG for rest in rests)
    if short < 0.8 * len(groups) or any(len(rest) > min(_MOST, usual + 2) for rest in rests):
        return document
    own = {i for group in groups for i in group}
    if len({blocks[i].within for i in own}) > 1 or any(
        blocks[i].kind in (BlockKind.ITEM, BlockKind.ROW) for i in range(min(own), max(own))
    ):
        return document  # elements of the page, or bullets, say what belongs together
    of = {blocks[i].span: blocks[group[0]].span.start + 1 for group in groups for i in group}
    return replace(document, blocks=tuple(replace(b, record=of.get(b.span, b.record)) for b in document.blocks))


def _is_loose(block: Block) -> bool:
    return block.kind is BlockKind.PARAGRAPH and not block.record and not block.depth


def _are_several(text: str) -> bool:
    """Whether a text is a list of two authors or more, and nothing else."""
    return ("," in text or " and " in text or "&" in text) and has_names(text) and is_only_authors(text)


def _single(blocks: Sequence[Block], texts: Sequence[str], signed: set[int]) -> set[int]:
    """The paragraphs that hold one of the names of the lists and nothing else: works of one author."""
    lists = [texts[i] for i in signed]
    return {
        i
        for i, block in enumerate(blocks)
        if i not in signed
        and len(name := texts[i].strip(" .,*")) < _NAME
        and " " in name
        and _is_loose(block)
        and sum(name in several for several in lists) > 1
    }


def _is_title(block: Block, text: str) -> bool:
    """Whether a paragraph may be the title of a work."""
    if not _is_loose(block) or YEAR.fullmatch(text) or not 12 < len(text) < 2 * _LONG or is_known(text):
        return False
    return " " in text and not (_DATED.search(text) and has_names(text) and is_complete(text))


_DATED = Lazy(r"\b(?:19|20)\d\d\b")


def _groups(blocks: Sequence[Block], texts: Sequence[str], titled: Sequence[int]) -> list[list[int]]:
    """For each line of authors its title, itself and what stands below as far as the work goes."""
    often = Counter("" if _KIND.fullmatch(text) else text for text in texts)
    groups: list[list[int]] = []
    most = 0
    for at, following in zip(titled, [*titled[1:], len(blocks) + 1], strict=True):
        end = at + 1
        while end < following - 1 and not _ends(blocks[end], texts[end], often, first=end == at + 1):
            end += 1
        if following > len(blocks):
            end = min(end, at + 1 + most)
        most = max(most, end - at - 1)
        groups.append([at - 1, *range(at, end)])
    return groups


def _ends(block: Block, text: str, often: Counter[str], *, first: bool) -> bool:
    """Whether a paragraph stands between two works: a year or a heading; a label stands again and again."""
    if not _is_loose(block) or YEAR.fullmatch(text):
        return True
    if first or is_link_label(text) or all(run.href for run in block.text.runs if run.text.strip()):
        return False
    return often["" if _KIND.fullmatch(text) else text] < _OFTEN and is_known(text)


_KIND = Lazy(r"(?:journal|conference|workshop|preprint|book|chapter|report|thesis|poster)(?: (?:paper|article))?", re.I)
"""The label of a link that says what kind of work it leads to."""
