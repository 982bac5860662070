"""On what level each heading of a document stands."""

from __future__ import annotations

import re
from collections.abc import Sequence, Set
from itertools import pairwise

from converter.document import Block, Document
from converter.model import SectionKind
from converter.parse.candidate import YEAR, Candidate, visible
from converter.parse.lines import is_plain
from converter.parse.publications.signs import is_reference
from converter.parse.publications.status import heading_status
from converter.parse.vocabulary import is_partly_known, kind_of, normal
from converter.patterns import Lazy


def assign_levels(pieces: list[Block | Candidate], document: Document) -> None:
    """Sets the level of every heading among the pieces."""
    candidates = [p for p in pieces if isinstance(p, Candidate)]
    styles = {c.style for c in candidates}
    strong = bool(styles & _CAPITALS) and not _capitals_below(pieces)
    current = 0
    top: Candidate | None = None
    above: SectionKind | None = None
    chapters: dict[str, list[int]] = {}
    """The levels of the headings of chapters that are only set in bold or capitals, by their style."""
    closed = _statuses_closed_by_years(pieces)
    for c in candidates:
        if c.style.startswith("h"):
            current = current if is_reference(c.plain) else c.level  # a work marked up as a heading has no sections
            above = kind_of(c.plain) or above
        elif is_plain(document):
            c.level = _plain_level(c, top, strong=strong, capitals=strong or not styles & _CAPITALS)
            if c.level == 1:
                top = c
        elif c.style == "lazy" or c.style == "alone" and current:
            c.level = current
        else:
            celled = c.style == "cell" and not _is_set_as(c, styles)
            c.level = current + (1 if c.style in ("bold", "caps") or celled else 2)
            if c.known and c.style in ("bold", "caps") and (kind := kind_of(c.plain)) is not None:
                own = chapters.setdefault(c.style, [])
                if len(own) > 1 and own[0] == own[1] < c.level and kind != above:
                    # the marked-up headings in between are of parts of these chapters
                    c.level, current = own[0], own[0] - 1
                own.append(c.level)
        if (status := closed.get(id(c))) is not None and not c.style.startswith("h"):
            c.level = min(c.level, status.level)
    if is_plain(document):
        _level_among_years(candidates)


def _level_among_years(candidates: Sequence[Candidate]) -> None:
    """Gives headings between the years of one list the years' level: "2021", "Reports on the flood", "2020".

    The list began with years, and they run on behind the heading; where each kind of works has years of its own, a
    heading stands above the first.
    """
    previous, kinds_above = 0, False
    between: list[Candidate] = []
    for c in candidates:
        if c.style == "year" and _YEAR.fullmatch(c.plain):
            kinds_above = kinds_above or not previous and bool(between)
            if between and not kinds_above and int(c.plain) < previous:
                for inserted in between:
                    inserted.level = c.level
            previous, between = int(c.plain), []
        elif c.level == 2:
            between.append(c)
        else:
            previous, kinds_above, between = 0, False, []


_YEAR = Lazy(r"(?:19|20)\d\d")


def _is_set_as(cell: Candidate, styles: Set[str]) -> bool:
    """Whether a heading in a table's cell has the colon of those outside of tables, which are set no other way."""
    return cell.plain.endswith((":", "：")) and "bold-colon" in styles and not styles & {"bold", "caps"}


_LONGEST_STATUS = 60


def _statuses_closed_by_years(pieces: Sequence[Block | Candidate]) -> dict[int, Candidate]:
    """The years (by id) above which a heading such as "Accepted" has works of its own, and that heading.

    The works of a year stand beside those that are still to come, not among them.
    """
    closed: dict[int, Candidate] = {}
    status: Candidate | None = None
    own = False
    for piece in pieces:
        if not isinstance(piece, Candidate):
            own = own or visible(piece)
        elif not YEAR.fullmatch(piece.plain):
            said = heading_status((piece.plain,))
            short = len(piece.plain) < _LONGEST_STATUS
            status, own = (piece if short and said not in (None, "published") else None), False
        elif status is not None and own:
            closed[id(piece)] = status
    return closed


_CAPITALS = frozenset({"caps", "caps-column", "caps-colon"})


def _capitals_below(pieces: Sequence[Block | Candidate]) -> bool:
    """Whether headings in capitals stand below others: "Publications", and right below it "PREPRINTS"."""
    known = [p for p in pieces if isinstance(p, Candidate) and p.known]
    titles = {kind_of(p.plain) for p in known if p.style == "title"}
    capitals = {kind_of(p.plain) for p in known if p.style in _CAPITALS}
    if len(titles) > 3 and len(capitals) == 1 and capitals <= titles and known[0].style == "title":
        return True
    below = above = 0
    for piece, following in pairwise(p for p in pieces if isinstance(p, Candidate) or visible(p)):
        if isinstance(piece, Candidate) and isinstance(following, Candidate):
            below += piece.style in ("title", "near") and following.style == "caps"
            above += piece.style in _CAPITALS and following.style in ("title", "near", "sub")
    return below > 2 and below > 2 * above


def _plain_level(c: Candidate, top: Candidate | None, *, strong: bool, capitals: bool) -> int:
    """The level of a heading in plain text below the last one of the first level.

    `strong`: those in capitals are of the first level; `capitals`: there are none of the second.
    """
    if c.style == "year":
        return 3
    if c.style == "listed" and c.plain.endswith((":", "：")):
        return 2
    if c.style == "sub" or (c.style == "near" and _sub_heading(c.plain)):
        return 2
    same = top is not None and kind_of(c.plain) == kind_of(top.plain)
    if c.style == "lone":
        return 2 if is_partly_known(c.plain) and (same or kind_of(c.plain) is None) else 1
    if strong:
        return 1 if c.style.startswith("caps") else 2
    if not capitals and c.style == "caps":
        return 2
    return 2 if same and top is not None and _sub_heading(c.plain) and not _sub_heading(top.plain) else 1


def _sub_heading(plain: str) -> bool:
    """Whether the words are those of a part of a list of works, not of the whole list."""
    return kind_of(plain) == "publications" and not re.search(
        r"publi[ck]a|pubblica|veroffentlich|works\b|schriften|论文|論文|発表|业绩|業績|produc|^papers$", normal(plain)
    )
