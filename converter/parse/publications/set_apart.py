"""Entries of several paragraphs each, title, authors, journal: the titles' type or their turn tells where one begins.

Word and some pages set every field as a paragraph, with the title in bold or linked.  A converter to plain text keeps
but the order.  A long name of a conference with its year looks like a reference then; that all titles are set alike,
or that people are named in every third paragraph, says that it is none.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from converter.document import Block, BlockKind
from converter.parse.publications import venues
from converter.parse.publications.bylines import is_only_authors
from converter.parse.publications.dates import heading_year
from converter.parse.publications.paragraph_kinds import paragraph_kind
from converter.parse.publications.signs import A_YEAR, is_complete, is_label, is_link_label

_LEAST = 3
"""So many entries at least are set alike."""
_MOST = 5
"""Paragraphs that an entry has at most."""
_TURN = 3
"""Paragraphs that an entry has where each field is one."""


def by_type(blocks: Sequence[Block]) -> Sequence[Block]:
    """The blocks with each title and the paragraphs below it made one record, in a list of nothing else."""
    shown = [i for i, b in enumerate(blocks) if re.search(r"\w", b.text.plain)]
    if len(shown) < 2 * _LEAST or not all(_is_loose(blocks[i]) or _is_apart(blocks[i]) for i in shown):
        return blocks
    runs: list[list[int]] = [[]]
    for i in shown:
        if _is_apart(blocks[i]):
            runs.append([])
        elif runs[-1] or paragraph_kind(blocks[i]) not in ("legend", "pointer"):
            runs[-1].append(i)
    runs = [run for run in runs if run]
    groups = _by_face(blocks, runs) or _by_turn(blocks, runs)
    of = {i: blocks[group[0]].span.start + 1 for group in groups for i in group}
    return [replace(block, record=of[i]) if i in of else block for i, block in enumerate(blocks)] if groups else blocks


def _is_loose(block: Block) -> bool:
    return block.kind is BlockKind.PARAGRAPH and not block.record


def _is_apart(block: Block) -> bool:
    """Whether a block parts entries: a year, a heading."""
    text = block.text.plain.strip()
    return block.kind is BlockKind.HEADING and is_label(text) or heading_year(text) is not None


def _by_face(blocks: Sequence[Block], runs: Sequence[Sequence[int]]) -> list[list[int]]:
    """The entries whose titles are all set in one type, as no other paragraph is."""
    face = _face(blocks[runs[0][0]]) if runs else ""
    starts = [i for run in runs for i in run if _face(blocks[i]) == face] if face else []
    if len(starts) < _LEAST or not all(run[0] in starts for run in runs):
        return []
    if not all(_may_be_title(blocks[i]) for i in starts):
        return []
    groups: list[list[int]] = []
    for i in (i for run in runs for i in run):
        if i in starts:
            groups.append([])
        groups[-1].append(i)
    if not all(1 < len(group) <= _MOST for group in groups):
        return []
    signed = sum(any(_is_byline(blocks[i]) for i in group[1:]) for group in groups)
    apart = sum(is_complete(blocks[group[-1]].text.plain) for group in groups)
    return groups if 5 * signed >= 4 * len(groups) and 2 * apart >= len(groups) else []


def _by_turn(blocks: Sequence[Block], runs: Sequence[Sequence[int]]) -> list[list[int]]:
    """The entries of a title, a byline and a venue, which take turns from the first to the last."""
    if any(len(run) % _TURN for run in runs):
        return []
    groups = [list(run[at : at + _TURN]) for run in runs for at in range(0, len(run), _TURN)]
    if len(groups) < _LEAST:
        return []
    titles = sum(_may_be_title(blocks[group[0]]) for group in groups)
    signed = sum(_is_byline(blocks[group[1]]) for group in groups)
    placed = sum(_may_be_venue(blocks[group[2]]) for group in groups)
    return groups if 5 * min(titles, signed, placed) >= 4 * len(groups) else []


def _face(block: Block) -> str:
    """How a whole paragraph is set, links' labels at its end left out; "" if it is plain or mixed."""
    runs = [run for run in block.text.runs if re.search(r"\w", run.text)]
    while len(runs) > 1 and is_link_label(runs[-1].text.strip()):
        runs.pop()
    if not runs:
        return ""
    faces = {
        "bold": all(r.bold for r in runs),
        "italic": all(r.italic for r in runs),
        "link": all(r.href for r in runs),
    }
    return " ".join(name for name, holds in faces.items() if holds)


def _is_byline(block: Block) -> bool:
    return is_only_authors(block.text.plain.strip(" .,;*†\n"))


def _may_be_title(block: Block) -> bool:
    text = block.text.plain.strip()
    return len(text) > 11 and not is_label(text) and not _is_byline(block) and not is_complete(text)


def _may_be_venue(block: Block) -> bool:
    text = block.text.plain.strip()
    return not _is_byline(block) and bool(A_YEAR.search(text) or venues.VENUE.search(text))
