"""Which headings inside a list are the titles of works."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from converter.document import Block, BlockKind
from converter.parse.publications.bylines import has_names
from converter.parse.publications.dates import YEAR, heading_year
from converter.parse.publications.labels import CITATION_LABEL
from converter.parse.publications.paragraph_kinds import paragraph_kind
from converter.parse.publications.signs import (
    CO_AUTHORS,
    is_complete,
    is_reference,
    length,
)
from converter.parse.vocabulary import is_known
from converter.patterns import Lazy

_BEGINS_DATED = Lazy(rf"^ ?\({YEAR}[a-z]?\)", re.MULTILINE)


_WITH = Lazy(
    r"(?:,|\()\s*(?:joint(?:ly)? |co-?authored )?with (?=[^\W\d_a-z])"
    r"(?!(?:An?|The|Special|Particular|Some|New|Applications?|Evidence|Implications?|Emphasis|Attention|Reference)\b)"
)


def names_co_authors(heading: str) -> bool:
    """Whether a heading goes on behind its title with whom the work was written: "Sandy Lids, with Ada Berg (SSRN)"."""
    match = _WITH.search(heading, 12)
    return match is not None and has_names(heading[match.end() :], minimum=1)


def title_headings(blocks: Sequence[Block]) -> frozenset[int]:
    """The headings, by position, that are works' titles: they have a body of their own that is not a list of works."""
    if not any(block.kind is BlockKind.HEADING for block in blocks):
        return frozenset()
    result = set()
    following = 0
    complete = 0
    for i in range(len(blocks) - 1, -1, -1):
        text = blocks[i].text.plain
        if blocks[i].kind is not BlockKind.HEADING:
            following += len(text.strip()) > 15
            cited = CITATION_LABEL.match(text) or paragraph_kind(blocks[i]) in _SAID_OF_A_WORK
            complete += following <= 4 and is_complete(text) and not cited
            continue
        below = blocks[i + 1].text.plain.lstrip() if i + 1 < len(blocks) else ""
        if paragraph_kind(blocks[i]) == "legend" or _BEGINS_DATED.match(blocks[min(i + 1, len(blocks) - 1)].text.plain):
            pass
        elif following <= 4 and complete <= 1 and heading_year(text) is None or CO_AUTHORS.match(below):
            words = len(text.split()) + (length(text) - len(text)) // 4
            if words >= 3 or is_reference(text):
                result.add(i)
            elif words == 2 and not is_known(text) and below and paragraph_kind(blocks[i + 1]) in ("authors", "venue"):
                result.add(i)  # "Teaching Rivers", its authors or its journal right below
            elif _IN_BOOK.match(below) and not is_known(text):
                result.add(i)  # "Article “Virus”", below it "In: Lexicon of Sand, edited by ..."
        elif is_reference(text) or names_co_authors(text):
            result.add(i)
        following = complete = 0
    # where most headings of a level are titles, so are the short ones and those with remarks below
    levels = Counter(blocks[i].level for i in result)
    usual, most = max(levels.items(), key=lambda pair: pair[1], default=(0, 0))
    if most > 2:
        result -= {i for i in result if blocks[i].level < usual and not _is_signed_below(blocks, i)}
    for level, count in levels.items():
        same = [i for i, b in enumerate(blocks[:-1]) if b.kind is BlockKind.HEADING and b.level == level]
        bodies = [i for i in same if blocks[i + 1].kind not in (BlockKind.HEADING, BlockKind.ITEM)]
        named = len(same) > 1 and all(has_names(blocks[i + 1].text.plain) for i in same)
        if count > 1 and count > 0.55 * len(same) or named and bodies == same:
            result |= {
                i for i in bodies if heading_year(blocks[i].text.plain) is None and not is_known(blocks[i].text.plain)
            }
    return frozenset(result)


def _is_signed_below(blocks: Sequence[Block], index: int) -> bool:
    """Whether people are named between a heading and the next one; a topic stands above titles without any."""
    for block in blocks[index + 1 :]:
        if block.kind is BlockKind.HEADING:
            return False
        if has_names(block.text.plain, minimum=1):
            return True
    return False


_IN_BOOK = Lazy(r"(?:[Ii]n|[Ee]n|[Dd]ans|[Ee]m):\s")
"""How a text begins that says what a work is in, and not what it is."""
_SAID_OF_A_WORK = frozenset({"abstract", "remark", "links", "note"})
"""Kinds of paragraphs below a work's title that may look like other works."""
