"""Decides which of the lines that may be headings are some, and on what level each stands."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from converter.document import Block, BlockKind, Document
from converter.model import SectionKind
from converter.parse import words
from converter.parse.candidate import YEAR, Candidate, visible
from converter.parse.dates import find_dates
from converter.parse.lines import is_plain, lines_of
from converter.parse.names import person
from converter.parse.publications.bylines import is_only_authors
from converter.parse.publications.signs import looks_like_work
from converter.parse.vocabulary import is_known, is_partly_known, kind_of, normal

_ENTRY_KINDS = frozenset(
    {
        "experience",
        "education",
        "teaching",
        "talks",
        "projects",
        "publications",
        "awards",
        "grants",
        "software",
        "students",
    }  # fmt: skip
)
_PUNCTUATED = ("title-colon", "title-stop")
_CHIEF: frozenset[SectionKind | None] = frozenset({"education", "experience", "teaching", "publications", "awards"})


@dataclass(frozen=True)
class _Habits:
    """How the writer of a CV sets headings."""

    known: Counter[str]
    """How many lines of each style are certainly words of headings."""
    marked: bool
    """Whether headings are marked up."""
    unsaid: frozenset[SectionKind | None]
    """The chief kinds that only a line with a colon or a full stop announces: a CV hardly lacks its education, so that
    "Education:" is its heading even where the others have no colon."""
    mixed: bool
    """Whether some headings have a colon or a full stop and others have none."""
    above_lists: bool
    """Whether most lines that stand alone above a list are headings."""


def _habits(candidates: Sequence[Candidate]) -> _Habits:
    known = [c for c in candidates if c.known]
    unsaid = _CHIEF - {kind_of(c.plain) for c in known if c.style not in _PUNCTUATED}
    above = sum(c.listed for c in known)
    return _Habits(
        known=Counter(c.style for c in known),
        marked=any(c.style.startswith("h") for c in candidates),
        unsaid=unsaid,
        mixed=sum(c.style in _PUNCTUATED and kind_of(c.plain) in unsaid for c in known) > 1,
        above_lists=above > 3 and above > 2 * sum(c.style == "listed" for c in candidates),
    )


def settled(pieces: list[Block | Candidate], document: Document) -> list[Block | Candidate]:
    """Candidates that are no headings made blocks again, and the level of the others decided."""
    candidates = [piece for piece in pieces if isinstance(piece, Candidate)]
    habits = _habits(candidates)
    known, marked = habits.known, habits.marked
    keep: set[int] = set()
    kinds = {kind_of(c.plain) for c in candidates if c.style != "inline"}
    repeated = Counter(normal(c.plain) for c in candidates if not c.style.startswith("h"))
    titles = [c.blank for c in candidates if c.known and c.style == "title"]
    spaced = len(titles) > 2 and sum(titles) * 10 >= len(titles) * 7
    for c in candidates:
        if c.style == "lone":
            continue
        if not c.style.startswith("h") and repeated[normal(c.plain)] > 2 and not YEAR.fullmatch(c.plain):
            continue
        if spaced and c.style in ("title", "near") and not c.blank:
            continue
        if c.style == "inline" and kind_of(c.plain) in kinds:
            continue
        if habits.above_lists and c.listed and c.style in (*_PUNCTUATED, "listed"):
            c.style = "listed"
            keep.add(id(c))
        elif c.style.startswith("h") or (c.known and _accepted(c, habits)):
            keep.add(id(c))
    seen_known = False
    current: SectionKind | None = None
    position = {id(piece): i for i, piece in enumerate(pieces)}
    for c in candidates:
        if id(c) in keep and c.known:
            seen_known = True
            current = kind_of(c.plain) or current
        elif _out_of_place(c, current) or (
            c.style == "lone" and not is_partly_known(c.plain) and _dated_below(pieces, position[id(c)]) < 2
        ):
            continue
        elif id(c) not in keep and not c.known and seen_known:
            popular = known[c.style] >= 2 and c.style in ("caps", "bold") and (c.style == "caps" or not marked)
            popular = popular or (
                known[c.style] >= 1 and c.style in ("bold-colon", "italic-colon") and kind_of(c.plain) is not None
            )
            popular = popular or (c.style == "title-colon" and known[c.style] >= 3)
            if c.style == "near":
                popular = known["title"] >= 3 or (c.blank and known["title"] + known["caps"] >= 3)
                popular = popular and (c.blank or not spaced)
            if (popular or c.style in ("sub", "lone")) and (c.style == "title-colon" or not _names_entry(c.plain)):
                keep.add(id(c))
    settled: list[Block | Candidate] = [p if isinstance(p, Block) or id(p) in keep else p.block for p in pieces]
    settled = _without_years_of_entries(_without_years_outside(settled))
    _assign_levels(settled, document)
    return _without_entries(settled, called=page_kind(document) == "publications")


_PAGES: frozenset[SectionKind | None] = frozenset(
    {"publications", "teaching", "talks", "awards", "service", "students"}
)
"""The kinds of pages on which everything is of one kind."""


_TITLE = re.compile(r"<title>\s*([^<>]{1,200}?)\s*</title>", re.IGNORECASE)
_TITLE_PARTS = re.compile(r"\s+[|·•–—-]\s+")
"""A page's title in HTML, and what parts it from the name of the site: "Publications | Anna Berg"."""


def page_kind(document: Document) -> SectionKind | None:
    """What a page's title, if it has one, says that all of it is."""
    titles = [document.front_matter.get(key) for key in ("title", "subtitle")]
    for block in document:
        if block.kind is BlockKind.TEMPLATE and (called := _TITLE.fullmatch(block.text.plain)):
            titles += _TITLE_PARTS.split(called[1])
    kinds = (kind_of(title) for title in titles if isinstance(title, str))
    return next((kind for kind in kinds if kind in _PAGES), None)


def _out_of_place(candidate: Candidate, current: SectionKind | None) -> bool:
    """Whether a line would be a part of a list of works where no list of works is."""
    inside = current in ("publications", None)
    return candidate.style == "sub" and not inside and not re.match(r"publi[ck]", normal(candidate.plain))


def _accepted(candidate: Candidate, habits: _Habits) -> bool:
    """Whether a known heading line without heading markup is one, given the styles of the others."""
    known, marked = habits.known, habits.marked
    style = candidate.style
    if style in ("bold-colon", "italic-colon"):
        return True
    if style in _PUNCTUATED and kind_of(candidate.plain) in habits.unsaid:
        return True
    if style in _PUNCTUATED and habits.mixed and len(candidate.plain.split()) > 1:
        return True
    if style == "title-stop":
        return False
    if style in ("caps-colon", "title-colon"):
        others = known["caps"] + known["title"] + known["caps-column"]
        return not others or known[style] > (1 if style == "caps-colon" else max(others, 2))
    if style in ("column", "caps-column"):
        return known[style] >= 2 or known["caps"] + known["title"] == 0
    if style == "italic":
        return known[style] >= 2
    if style in ("plain", "plain-colon"):
        return not marked or bool(YEAR.fullmatch(candidate.plain))
    if style == "numbered":
        return known[style] >= 2
    if style == "broken":
        return known[style] >= 2 or known["caps"] + known["title"] > 0
    if style == "torn":
        return known["broken"] >= 3
    if style == "inline":
        return known["title"] + known["caps"] + known["broken"] >= 2 and known[style] <= 2
    return True


def _names_entry(plain: str) -> bool:
    named = person(plain) is not None and not is_partly_known(plain)
    return words.organization(plain) or words.is_place(plain) or bool(find_dates(plain)) or named


def _without_years_outside(pieces: list[Block | Candidate]) -> list[Block | Candidate]:
    """A bare year is a heading only where a list of works goes by years."""
    result: list[Block | Candidate] = []
    others = {kind_of(p.plain) for p in pieces if isinstance(p, Candidate) and not YEAR.fullmatch(p.plain)}
    current: SectionKind | None = "publications" if not others else None
    elsewhere = False
    for p in pieces:
        if isinstance(p, Candidate):
            year = not p.style.startswith("h") and YEAR.fullmatch(p.plain)
            elsewhere = elsewhere or bool(year and current not in ("publications", "talks", "news", None))
            current = current if YEAR.fullmatch(p.plain) else kind_of(p.plain) or current
    current = "publications" if not others else None
    for p in pieces:
        if isinstance(p, Candidate):
            allowed = ("publications",) if p.style == "year" or elsewhere else ("publications", "talks", "news")
            if not p.style.startswith("h") and YEAR.fullmatch(p.plain) and current not in allowed:
                result.append(p.block)
                continue
            current = kind_of(p.plain) or current
        result.append(p)
    return result


def _without_years_of_entries(pieces: list[Block | Candidate]) -> list[Block | Candidate]:
    """Lines with a year are no headings where each stands above a title that is one."""
    above: list[bool] = []
    years: list[int] = []
    for i, p in enumerate(pieces):
        if not isinstance(p, Candidate) or p.style.startswith("h") or not YEAR.fullmatch(p.plain):
            continue
        between = 0
        following = None
        for following in pieces[i + 1 :]:
            between += isinstance(following, Block) and visible(following)
            if isinstance(following, Candidate) or between > 2 or len(following.text.plain) > 40:
                break
        titled = isinstance(following, Candidate) and following.style.startswith("h") and not kind_of(following.plain)
        years.append(i)
        above.append(titled)
    if sum(above) < 2 or sum(above) < 0.7 * len(above):
        return pieces
    labels = set(years)
    return [p.block if i in labels and isinstance(p, Candidate) else p for i, p in enumerate(pieces)]


def _assign_levels(pieces: list[Block | Candidate], document: Document) -> None:
    candidates = [p for p in pieces if isinstance(p, Candidate)]
    styles = {c.style for c in candidates}
    strong = bool(styles & {"caps", "caps-column", "caps-colon"})
    current = 0
    top: Candidate | None = None
    for c in candidates:
        if c.style.startswith("h"):
            current = c.level
        elif is_plain(document):
            c.level = _plain_level(c, top, strong)
            if c.level == 1:
                top = c
        elif c.style == "lazy":
            c.level = current
        else:
            c.level = current + (1 if c.style == "bold" or c.style in ("caps", "cell") else 2)


def _plain_level(c: Candidate, top: Candidate | None, strong: bool) -> int:
    """The level of a heading in plain text below the last one of the first level."""
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
    return 2 if same and top is not None and _sub_heading(c.plain) and not _sub_heading(top.plain) else 1


def _sub_heading(plain: str) -> bool:
    """Whether the words are those of a part of a list of works, not of the whole list."""
    return kind_of(plain) == "publications" and not re.search(
        r"publi[ck]a|pubblica|veroffentlich|works\b|schriften|论文|論文|発表|业绩|業績|produc|^papers$", normal(plain)
    )


def _without_entries(pieces: list[Block | Candidate], *, called: bool) -> list[Block | Candidate]:
    """Marked-up headings that are entries (an employer, a project, a paper) made blocks again.

    `called`: the whole document is a list of works.
    """
    groups: dict[tuple[int, int], list[int]] = {}
    anchor: int | None = None
    anchors: dict[int, Candidate] = {}
    labels: set[int] = set()
    free: dict[int, list[int]] = {}
    """Those below no heading that says anything, by level."""
    for i, p in enumerate(pieces):
        if not isinstance(p, Candidate):
            continue
        base = pieces[anchor] if anchor is not None else None
        if base is None and p.style.startswith("h") and not kind_of(p.plain) and not YEAR.fullmatch(p.plain):
            free.setdefault(p.level, []).append(i)
            continue
        if isinstance(base, Candidate) and _is_label(p, base):
            labels.add(i)
            continue
        if p.known or YEAR.fullmatch(p.plain) or not isinstance(base, Candidate) or p.level < base.level:
            if (
                kind_of(p.plain)
                or anchor is None
                or YEAR.fullmatch(p.plain)
                or isinstance(base, Candidate)
                and p.level < base.level
            ):
                anchor = i
                anchors[i] = p
            continue
        words_in = len(p.plain.split())
        if kind_of(p.plain) and (
            words_in <= 3
            or p.style in ("title-colon", "near")
            or (p.level <= base.level and words_in <= 5 and not _dated_below(pieces, i))
        ):
            if p.level <= base.level:
                anchor = i
                anchors[i] = p
            continue
        assert anchor is not None
        groups.setdefault((anchor, p.level), []).append(i)
    rejected: set[int] = set(labels)
    works: dict[int, list[int]] = {}
    for (start, level), members in groups.items():
        head = anchors[start]
        kind = _anchor_kind(pieces, start)
        if kind == "publications" and level > head.level:
            works.setdefault(level, []).extend(members)
        elif _are_entries(pieces, members, kind, level > head.level):
            rejected.update(members)
    for members in works.values():
        if _are_entries(pieces, members, "publications", True):
            rejected.update(members)
    for members in free.values():
        if _are_works(pieces, members) or called and _are_entries(pieces, members, "publications", True):
            rejected.update(members)
    # a heading below a rejected one is part of that entry
    result: list[Block | Candidate] = []
    depth: int | None = None
    for i, p in enumerate(pieces):
        if isinstance(p, Candidate):
            if i in rejected:
                depth = p.level
                result.append(p.block)
                continue
            if depth is not None and p.level > depth and not (p.known and kind_of(p.plain) not in (None, "other")):
                result.append(p.block)
                continue
            depth = None
        result.append(p)
    return result


def _anchor_kind(pieces: Sequence[Block | Candidate], start: int) -> SectionKind | None:
    """The kind of a known heading; that of a year is the kind of the heading that it stands below."""
    level: int | None = None
    for i in range(start, -1, -1):
        p = pieces[i]
        if isinstance(p, Candidate) and (level is None or p.level < level):
            if not YEAR.fullmatch(p.plain):
                return kind_of(p.plain)
            level = p.level
    return None


def _is_label(candidate: Candidate, parent: Candidate) -> bool:
    """Whether a deeper heading with a colon merely says again what the section holds ("Course projects:")."""
    same = kind_of(candidate.plain) == kind_of(parent.plain) not in ("publications", None)
    return same and candidate.plain.endswith((":", "：")) and candidate.level > parent.level


def _below(pieces: Sequence[Block | Candidate], i: int) -> list[Block]:
    below: list[Block] = []
    for p in pieces[i + 1 :]:
        if isinstance(p, Candidate):
            break
        if visible(p):
            below.append(p)
            if len(below) >= 40:
                break
    return below


def _dated_below(pieces: Sequence[Block | Candidate], i: int) -> int:
    """How many lines with an entry's date stand below a heading, outside of lists."""
    return sum(
        line.dated for b in _below(pieces, i) if b.depth == 0 and b.kind is not BlockKind.ITEM for line in lines_of(b)
    )


def _are_entries(
    pieces: Sequence[Block | Candidate], members: list[int], kind: SectionKind | None, deeper: bool
) -> bool:
    """Whether headings without known words, which stand below one known heading, are its entries."""
    members = [i for i in members if _below(pieces, i)]
    if kind not in _ENTRY_KINDS or not members:
        return False
    plains = [p.plain for i in members if isinstance(p := pieces[i], Candidate)]
    signed = sum(is_only_authors(below[0].text.plain) for i in members if (below := _below(pieces, i)))
    if kind == "publications" and not deeper and signed * 4 >= len(members) * 3 > 6:
        return True
    if kind in ("publications", "students", "projects") and not deeper:
        titles = sum(len(normal(plain).split()) >= 5 and not is_known(plain) for plain in plains)
        return len(members) > 1 and titles * 4 >= len(members) * 3 and all(len(_below(pieces, i)) <= 3 for i in members)
    if kind == "publications":
        long = sum(len(plain.split()) >= 4 or len(plain) > 25 for plain in plains)
        bodies = [[b for b in _below(pieces, i) if len(b.text.plain.strip()) > 15] for i in members]
        single = sum(0 < len(below) <= 3 and not _holds_items(below) for below in bodies)
        each = len(members) > 3 and single * 5 >= len(members) * 4
        signed = sum(bool(below) and is_only_authors(below[0].text.plain) for below in bodies)
        if long * 2 > len(members) and signed * 2 > len(members) > 2:
            return True  # the authors' line stands right below each
        return deeper and (each or (long * 2 > len(members) and single * 2 > len(members)))
    counts = [_dated_below(pieces, i) for i in members]
    own = [bool(find_dates(plain)) for plain in plains]
    single_dated = sum(n == 1 or date for n, date in zip(counts, own, strict=True))
    if single_dated * 2 > len(members):
        return True
    if not deeper:
        return False
    if sum(n >= 2 for n in counts) * 2 > len(members):
        return False
    if kind == "projects":
        return True
    named = sum(_names_entry(plain) or words.position(plain) or words.degree(plain) is not None for plain in plains)
    return named * 2 >= len(members) and kind in ("experience", "education", "teaching")


def _are_works(pieces: Sequence[Block | Candidate], members: list[int]) -> bool:
    """Whether headings below none that says anything are titles, since what is below each is the rest of a work."""
    titles = [p.plain for i in members if isinstance(p := pieces[i], Candidate)]
    long = sum(len(title.split()) >= 5 and not is_known(title) for title in titles)
    rest = sum(
        len(below) <= 4 and looks_like_work("\v".join(b.text.plain for b in below))
        for below in (_below(pieces, i) for i in members)
    )
    return len(members) > 2 and long >= 0.8 * len(members) and rest >= 0.7 * len(members)


def _holds_items(blocks: Sequence[Block]) -> bool:
    """Whether what stands below a heading is a list, be it of one item: an entry by itself."""
    return _is_list(blocks) or len(blocks) == 1 and blocks[0].kind is BlockKind.ITEM and len(blocks[0].text.plain) > 90


def _is_list(blocks: Sequence[Block]) -> bool:
    return sum(b.kind in (BlockKind.ITEM, BlockKind.ROW) for b in blocks) >= 2
