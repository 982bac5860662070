"""On which level of a list of items the entries stand."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from converter.document import Block, BlockKind
from converter.parse.publications.bylines import is_only_authors
from converter.parse.publications.dates import YEAR, heading_year
from converter.parse.publications.heading_kinds import heading_kind
from converter.parse.publications.kind_names import KIND_NAME
from converter.parse.publications.paragraph_kinds import paragraph_kind
from converter.parse.publications.pointers import without_jumps
from converter.parse.publications.status import heading_status
from converter.parse.vocabulary import is_known, kind_of
from converter.patterns import Lazy


def top_of(blocks: Sequence[Block]) -> int:
    """The depth of the items that are entries: below those of the first level where these are years or legends."""
    depths = sorted({b.depth for b in blocks if b.kind is BlockKind.ITEM})
    first = [b for b in blocks if b.kind is BlockKind.ITEM and b.depth == depths[0]] if depths else []
    if len(depths) > 1 and all(
        heading_year(without_jumps(b)) is not None or _is_legend(b) or is_label_of_items(b) for b in first
    ):
        return depths[1]
    if len(depths) > 1 and len(first) > 1 and _are_topics(blocks, depths[0]):
        return depths[1]
    return depths[0] if depths else 0


def _are_topics(blocks: Sequence[Block], depth: int) -> bool:
    """Whether each item of the first level is a word or four above two or more titles ("Ecology"), or a link alone."""
    below: list[int] = []
    linked: list[bool] = []
    if _are_outlets(blocks, depth):
        return True
    for block in blocks:
        if block.kind is not BlockKind.ITEM:
            continue
        text = block.text.plain.strip()
        if block.depth == depth:
            if len(text.split()) > 4 or len(text) > 40 or re.search(r"\d", text):
                return False
            linked.append(all(run.href for run in block.text.runs if re.search(r"\w", run.text)))
            below.append(0)
        elif not below or len(text) < 30 or is_only_authors(text):
            return False
        else:
            below[-1] += 1
    counts = [count for count, link in zip(below, linked, strict=True) if count or not link]
    return len(counts) > 1 and min(counts) > 1


def _are_outlets(blocks: Sequence[Block], depth: int) -> bool:
    """Whether each item of the first level names what the pieces below it appeared in, all links or quoted titles."""
    outlets = [b for b in blocks if b.kind is BlockKind.ITEM and b.depth == depth]
    pieces = [b for b in blocks if b.kind is BlockKind.ITEM and b.depth > depth]
    if len(outlets) < 2 or len(pieces) < len(outlets) + 2 or not all(map(_names_outlet, outlets)):
        return False
    quoted = all(b.text.plain.lstrip()[:1] in ("“", '"', "„", "«", "‘") for b in pieces)
    listed = [b.depth > depth for b in blocks if b.kind is BlockKind.ITEM]
    followed = listed[-1] and all(a or b for a, b in pairwise(listed))
    return followed and (quoted or 5 * sum(map(_is_link, pieces)) >= 4 * len(pieces) and all(map(_is_link, outlets)))


def _names_outlet(block: Block) -> bool:
    text = block.text.plain.strip()
    return len(text) < 60 and "\n" not in text and not re.search(rf"{YEAR}|[“\"„:]", text) and not is_known(text)


def _is_link(block: Block) -> bool:
    """Whether a link begins an item that says no more than its name."""
    shown = [run for run in block.text.runs if re.search(r"\w", run.text)]
    return bool(shown) and all(run.href for run in shown)


def outlet_above(block: Block) -> str | None:
    """The name of what the pieces below an item appeared in, if it looks like one: a link, italics, a newspaper."""
    shown = [run for run in block.text.runs if re.search(r"\w", run.text)]
    text = block.text.plain.strip(" :")
    if not _names_outlet(block) or not (all(r.href or r.italic for r in shown) or _NEWSPAPER.search(text)):
        return None
    return text


_NEWSPAPER = Lazy(
    r"\b(?:Times|Post|Guardian|Magazine|Review|Observer|Herald|Tribune|Gazette|Chronicle|Blog|Conversation|Independent"
    r"|Monde|Libération|País|Mundo|Nación|Zeitung|Spiegel|Zeit|Repubblica|Folha|Journal|News|Press|Radio|Revista)$"
    r"|^(?:Revista|Rivista|Revue|Zeitschrift|Radio) "
)


def is_label_of_items(block: Block) -> bool:
    """Whether an item says what the items below it are: "Journal articles:", "Journal papers/books (* lead author)"."""
    text = block.text.plain.strip()
    if len(text) < 60 and text.endswith(":") and kind_of(text) == "publications":
        return True
    if len(text) < 90 and text.endswith(")") and is_known(text) and heading_kind((text,))[0] is not None:
        return True  # "Conference papers (with peer review)"
    named = _LEGEND_BEHIND.sub("", text)
    return named != text and len(named) < 60 and not re.search(r"\d", named) and heading_kind((named,))[0] is not None


def is_heading_item(block: Block) -> bool:
    """Whether an item is a heading that lost its mark: "Aufsätze in Zeitschriften", "Konferenzbeiträge (Auswahl)"."""
    text = block.text.plain.strip()
    if not (8 < len(text) < 60 and text[0].isupper()) or re.search(r"[\d.:;,“„«\"]", text) or len(text.split()) > 6:
        return False
    linked = any(run.href or run.italic for run in block.text.runs)
    counted = block.marker[:1].isdigit() and text.endswith("s")
    if "\v" in text or "\n" in text or KIND_NAME.match(text) and not counted:
        return False  # "Conference paper" above the fields of one
    return not linked and is_known(text) and kind_of(text) in ("publications", "talks") and len(text.split()) > 1


def says_status_of_items(blocks: Sequence[Block], index: int, top: int) -> bool:
    """Whether a paragraph inside a list says which status the items below it have: "In preparation:"."""
    block, below = blocks[index], blocks[index + 1] if index + 1 < len(blocks) else None
    text = block.text.plain.strip()
    if block.kind is not BlockKind.PARAGRAPH or not block.depth or not text.endswith(":") or len(text) > _LABEL:
        return False
    listed = below is not None and below.kind is BlockKind.ITEM and below.depth <= max(top, 1)
    return listed and "\n" not in text and heading_status((text,)) is not None


_LABEL = 60
"""Characters that a label has at most."""
_LEGEND_BEHIND = Lazy(r"\s*\([*†‡§#+][^()]{3,60}\)$")
"""What marks mean, behind a heading."""


def _is_legend(block: Block) -> bool:
    """Whether an item says what a mark means: "* Senior author"."""
    return paragraph_kind(block) == "legend" and len(block.text.plain) < 160
