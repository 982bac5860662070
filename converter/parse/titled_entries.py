"""Headings that are the titles of entries: an employer, a project, a paper."""

from __future__ import annotations

import re
from collections.abc import Sequence

from converter.document import Block, BlockKind, Run
from converter.model import SectionKind
from converter.parse import words
from converter.parse.below_headings import blocks_below, dated_below, holds_items
from converter.parse.candidate import YEAR, Candidate
from converter.parse.dates import find_dates
from converter.parse.names import person
from converter.parse.publications.bylines import has_names, is_only_authors
from converter.parse.publications.labels import AUTHORS_LABEL
from converter.parse.publications.signs import CO_AUTHORS, is_complete, is_reference, looks_like_work
from converter.parse.talk_events import says_talk
from converter.parse.vocabulary import is_known, is_partly_known, kind_of, normal
from converter.patterns import Lazy

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


def without_entries(pieces: list[Block | Candidate], *, called: bool) -> list[Block | Candidate]:
    """Marked-up headings that are entries (an employer, a project, a paper) made blocks again.

    `called`: the whole document is a list of works.
    """
    groups: dict[tuple[int, int], list[int]] = {}
    anchor: int | None = None
    anchors: dict[int, Candidate] = {}
    labels: set[int] = set()
    free: dict[int, list[int]] = {}
    """Those below no heading that says anything, by level."""
    short: dict[int, list[int]] = {}
    """Those of two or three words below one of works, a word of headings among them, by level: "Teaching Rivers"."""
    quoted = {i for i, p in enumerate(pieces) if isinstance(p, Candidate) and _QUOTED.fullmatch(p.plain.strip())}
    quoted = quoted if len(quoted) > 1 else set()
    for i, p in enumerate(pieces):
        if not isinstance(p, Candidate) or i in quoted:
            continue
        base = pieces[anchor] if anchor is not None else None
        titled = called and len(p.plain.split()) >= 5 and not is_known(p.plain)
        if (
            base is None
            and p.style.startswith("h")
            and (titled or not kind_of(p.plain))
            and not YEAR.fullmatch(p.plain)
        ):
            free.setdefault(p.level, []).append(i)
            continue
        if isinstance(base, Candidate) and _is_label(p, base):
            labels.add(i)
            continue
        if isinstance(base, Candidate) and _is_degree(p, base):
            labels.add(i)
            continue
        if isinstance(base, Candidate) and _is_position(p, base):
            assert anchor is not None
            groups.setdefault((anchor, p.level), []).append(i)
            continue
        if (
            p.known
            or _says_when(p)
            or YEAR.fullmatch(p.plain)
            or not isinstance(base, Candidate)
            or p.level < base.level
        ):
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
        if p.style == "far" or (p.style == base.style and p.style in ("caps", "caps-colon") and p.level == base.level):
            continue  # set as the others are
        words_in = len(p.plain.split())
        if kind_of(p.plain) and (
            words_in <= 3
            or p.style in ("title-colon", "near")
            or (p.level <= base.level and words_in <= 5 and not dated_below(pieces, i))
        ):
            assert anchor is not None
            if p.level <= base.level:
                anchor = i
                anchors[i] = p
            elif p.style.startswith("h") and words_in > 1 and _anchor_kind(pieces, anchor) == "publications":
                short.setdefault(p.level, []).append(i)
            continue
        assert anchor is not None
        groups.setdefault((anchor, p.level), []).append(i)
    rejected: set[int] = labels | quoted
    untold = [i for (start, _), members in groups.items() if not _anchor_kind(pieces, start) for i in members]
    talks = len(untold) > 2 and sum(_is_talk(pieces, i) for i in untold) * 5 > len(untold) * 4
    rejected |= {i for i, p in enumerate(pieces) if isinstance(p, Candidate) and not p.known and is_reference(p.plain)}
    works: dict[int, list[int]] = {}
    held: dict[int, list[int]] = {}
    """Those below the years of talks, by level."""
    dated: dict[int, list[int]] = {}
    """Those below years that stand below no heading, by level."""
    for (start, level), members in groups.items():
        head = anchors[start]
        kind = _anchor_kind(pieces, start) or ("talks" if talks else None)
        if kind is None and YEAR.fullmatch(head.plain):
            dated.setdefault(level, []).extend(members)
        elif kind == "publications" and level > head.level:
            works.setdefault(level, []).extend(members)
        elif kind == "talks" and YEAR.fullmatch(head.plain) and level > head.level:
            held.setdefault(level, []).extend(members)
        elif _are_entries(pieces, members, kind, level > head.level):
            rejected.update(members)
    recorded = [p.level for p in pieces if isinstance(p, Block) and p.record and p.kind is BlockKind.HEADING]
    """Levels of the titles in elements of the page that are entries for certain, since they are alike."""
    for level, members in works.items():
        if _are_entries(pieces, members, "publications", True):
            rejected.update(members)
            rejected.update(i for i in short.get(level, ()) if blocks_below(pieces, i))
        elif recorded.count(level) >= _ALIKE:
            rejected.update(i for i in members if _is_title(pieces, i))
    for members in held.values():
        if _are_entries(pieces, members, "talks", True):
            rejected.update(members)
    for members in (*free.values(), *dated.values()):
        untitled = called and not _stand_below_works(pieces, members)
        if _are_works(pieces, members) or untitled and _are_entries(pieces, members, "publications", True):
            rejected.update(members)
    for members in dated.values():
        if _are_signed(pieces, members):
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


_ALIKE = 3


def _hold_works(below: Sequence[Block]) -> bool:
    """Whether what stands below a heading are works that have titles of their own: two of them are whole references."""
    return sum(looks_like_work(b.text.plain) and has_names(b.text.plain[:300]) for b in below) > 1


def _stand_below_works(pieces: Sequence[Block | Candidate], members: Sequence[int]) -> bool:
    """Whether several whole references stand above the first heading, and the same below each: none lacks a title."""
    above = [p for p in pieces[: min(members, default=0)] if isinstance(p, Block)]
    if sum(_is_whole(b) for b in above) < 2:
        return False
    bodies = [below for i in members if (below := blocks_below(pieces, i))]
    return bool(bodies) and all(_is_whole(below[0]) for below in bodies)


def _is_whole(block: Block) -> bool:
    """Whether a paragraph is a reference that begins with its authors and sets its title off."""
    if not is_complete(block.text.plain) or not has_names(block.text.plain[:300]):
        return False
    return any(_set_off(run) for run in block.text.runs) or _A_QUOTATION.search(block.text.plain) is not None


def _set_off(run: Run) -> bool:
    return (run.bold or run.italic or run.href is not None) and len(run.text.split()) > 3


_A_QUOTATION = Lazy(r"[“\"„«][^“”\"„«»]{20,}[”\"“»]")


def _is_title(pieces: Sequence[Block | Candidate], i: int) -> bool:
    """Whether a heading of several words stands above a text that is no list."""
    title, below = pieces[i], blocks_below(pieces, i)
    return isinstance(title, Candidate) and len(title.plain.split()) > 2 and bool(below) and not holds_items(below)


def _says_when(candidate: Candidate) -> bool:
    """Whether a heading is made of words of headings and a date: "Teaching in Fall 2023", "Awards (2020-2022)"."""
    dates = find_dates(candidate.plain)
    if len(dates) != 1:
        return False
    rest = candidate.plain[: dates[0].at] + candidate.plain[dates[0].to :]
    return is_known(_LEADING_ON.sub("", rest.strip(" ,:()[]–-")))


_LEADING_ON = Lazy(r"\s+(?:in|for|of|since|from|during)(?:\s+the)?$")

_QUOTED = Lazy(r"[“\"„«](?=(?:\S+ ){2})[^“”\"„«»]{12,}[”\"“»][.,]?")
"""A heading in quotes: the title of a work, whatever words it has."""


def _is_talk(pieces: Sequence[Block | Candidate], i: int) -> bool:
    """Whether what stands right below a heading says that it was a talk."""
    return any(says_talk(b.text.plain) for b in blocks_below(pieces, i)[:2])


def _are_signed(pieces: Sequence[Block | Candidate], members: Sequence[int]) -> bool:
    """Whether headings are titles, since below nearly each its authors begin."""
    long = sum(isinstance(p := pieces[i], Candidate) and len(p.plain.split()) >= 4 for i in members)
    first = [below[0].text.plain[:300] for i in members if (below := blocks_below(pieces, i))]
    named = sum(has_names(text) or AUTHORS_LABEL.match(f"{text.strip()} ") is not None for text in first)
    return len(members) > 2 and long >= 0.7 * len(members) and named >= 0.8 * len(members)


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


def _is_position(candidate: Candidate, parent: Candidate) -> bool:
    """Whether a deeper heading names a position below one of positions or studies: "Visiting Scholar"."""
    below = kind_of(parent.plain) in ("experience", "education") and candidate.level > parent.level
    own = kind_of(candidate.plain) not in ("publications", "patents", "awards", "grants", "service")
    return below and own and candidate.style.startswith("h") and words.position(candidate.plain)


def _is_degree(candidate: Candidate, parent: Candidate) -> bool:
    """Whether a line in bold below education is called by a degree, whatever else its words head: "MA by Research"."""
    if kind_of(parent.plain) != "education" or candidate.style != "bold" or len(candidate.plain) > 60:
        return False
    hit = words.degree(candidate.plain)
    stated = hit is not None and not hit.start and len(candidate.plain) > hit.stop
    return stated and kind_of(candidate.plain) in (None, "experience", "other")


def _is_label(candidate: Candidate, parent: Candidate) -> bool:
    """Whether a deeper heading with a colon merely says again what the section holds ("Course projects:")."""
    same = kind_of(candidate.plain) == kind_of(parent.plain) not in ("publications", None)
    return same and candidate.plain.endswith((":", "：")) and candidate.level > parent.level


def _are_entries(
    pieces: Sequence[Block | Candidate], members: list[int], kind: SectionKind | None, deeper: bool
) -> bool:
    """Whether headings without known words, which stand below one known heading, are its entries."""
    members = [i for i in members if blocks_below(pieces, i)]
    if kind not in _ENTRY_KINDS or not members:
        return False
    plains = [p.plain for i in members if isinstance(p := pieces[i], Candidate)]
    signed = sum(is_only_authors(below[0].text.plain) for i in members if (below := blocks_below(pieces, i)))
    if kind == "publications" and not deeper and signed * 4 >= len(members) * 3 > 6:
        return True
    if kind in ("publications", "students", "projects") and not deeper:
        titles = sum(len(normal(plain).split()) >= 5 and not is_known(plain) for plain in plains)
        return (
            len(members) > 1
            and titles * 4 >= len(members) * 3
            and all(len(blocks_below(pieces, i)) <= 3 for i in members)
        )
    if kind == "publications":
        long = sum(len(plain.split()) >= 4 or len(plain) > 25 for plain in plains)
        bodies = [[b for b in blocks_below(pieces, i) if len(b.text.plain.strip()) > 15] for i in members]
        single = sum(0 < len(below) <= 3 and not holds_items(below) and not _hold_works(below) for below in bodies)
        each = len(members) > 3 and single * 5 >= len(members) * 4
        signed = sum(bool(below) and is_only_authors(below[0].text.plain) for below in bodies)
        if long * 2 > len(members) and signed * 2 > len(members) > 2:
            return True  # the authors' line stands right below each
        joint = sum(bool(below) and CO_AUTHORS.match(below[0].text.plain.strip()) is not None for below in bodies)
        if deeper and long * 5 >= len(members) * 4 and joint * 2 >= len(members) > 2:
            return True  # "With Anna Berg", be it an item
        placed = sum(bool(below) and _PLACED.match(below[0].text.plain.strip()) is not None for below in bodies)
        if deeper and long * 5 >= len(members) * 4 and placed * 2 >= len(members) > 2:
            return True  # "In Sand Letters (2020) with Anna Berg", a summary below
        shared = sum(_WITH_OTHERS.search(plain) is not None for plain in plains)
        if deeper and shared * 2 >= len(members) > 1:
            return True  # "Why sand moves (with Anna Berg)", its journal below
        labelled = sum(any(AUTHORS_LABEL.match(f"{b.text.plain.strip()} ") for b in below) for below in bodies)
        if deeper and long * 2 > len(members) and labelled * 3 >= len(members) * 2:
            return True  # "Authors: ..." stands somewhere below each
        return deeper and (each or (long * 2 > len(members) and single * 2 > len(members)))
    counts = [dated_below(pieces, i) for i in members]
    own = [bool(find_dates(plain)) for plain in plains]
    single_dated = sum(n == 1 or date for n, date in zip(counts, own, strict=True))
    if single_dated * 2 > len(members):
        return True
    if not deeper:
        return False
    if kind == "talks" and len(members) > 1:
        bodies = [blocks_below(pieces, i) for i in members]
        short = sum(0 < len(below) <= 2 and not holds_items(below) for below in bodies)
        long = sum(len(plain.split()) >= 4 and not is_known(plain) for plain in plains)
        if long >= 0.8 * len(members) and short >= 0.8 * len(members):
            return True  # below years: "Moving sand", below it "Paper presented at Sandcon"
    if sum(n >= 2 for n in counts) * 2 > len(members):
        return False
    if kind == "projects":
        return True
    named = sum(names_entry(plain) or words.position(plain) or words.degree(plain) is not None for plain in plains)
    return named * 2 >= len(members) and kind in ("experience", "education", "teaching")


_PLACED = Lazy(
    r"(?:(?:[\w-]+ ){0,2}(?:published|forthcoming|appeared|chapter|article|paper) )?in:? (?-i:[^\W\d_a-z]).{2,160}?"
    r"\((?:19|20)\d\d\)(?=.{0,200}$)",
    re.IGNORECASE | re.DOTALL,
)
"""Where a work has appeared, in the line below its title: "In Sand Letters (2020)", "Book chapter in Sand (2021)"."""

_WITH_OTHERS = Lazy(
    r"\S \((?:joint(?:ly| work)? |co-?authored )?(?:with|mit|avec|con|com|met|med) (?-i:[^\W\d_a-z])[^()]{3,300}\)\W*$"
    r"|\S, (?:joint(?:ly)? )?(?:with|mit|avec) "
    r"(?-i:[^\W\d_a-z][\w’'-]+ (?:[A-Z]\. ?)*[^\W\d_a-z][^(),]{1,30}(?:,|\band\b|\(|$))",
    re.IGNORECASE,
)
"""Who else wrote a work, in brackets behind its title, or behind a comma: "Sand, with Anna Berg and Carl Dahl"."""


def _are_works(pieces: Sequence[Block | Candidate], members: list[int]) -> bool:
    """Whether headings below none that says anything are titles, since what is below each is the rest of a work."""
    titles = [p.plain for i in members if isinstance(p := pieces[i], Candidate)]
    long = sum(len(title.split()) >= 5 and not is_known(title) for title in titles)
    rest = sum(
        (len(below) <= 4 or is_only_authors(_YEAR_BEHIND.sub("", below[0].text.plain).strip(" .,")))
        and (looks_like_work("\v".join(b.text.plain for b in below[:4])) or _is_signed_and_dated(below))
        for below in (blocks_below(pieces, i) for i in members)
    )
    return len(members) > 2 and long >= 0.8 * len(members) and rest >= 0.7 * len(members)


def _is_signed_and_dated(below: Sequence[Block]) -> bool:
    """Whether the line below a heading begins with several names, and a year stands there or right below."""
    line = below[0].text.plain if below else ""
    named = re.split(r"[\v\n]", line)[0][:200]
    signed = has_names(named) and "," in named[:80] and len(line) < 400
    return signed and any(_OF_YEAR.search(b.text.plain[:400]) for b in below[:2])


_OF_YEAR = Lazy(r"\b(?:19|20)\d\d\b")
_YEAR_BEHIND = Lazy(r"[\s,]*\(?(?:19|20)\d\d[a-z]?\)?\W*$")


def names_entry(plain: str) -> bool:
    """Whether a line names a person, an organization, a place or a date."""
    named = person(plain) is not None and not is_partly_known(plain)
    return words.organization(plain) or words.is_place(plain) or bool(find_dates(plain)) or named
