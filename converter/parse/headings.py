"""Decides which of the lines that may be headings are some, and on what level each stands."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from converter.document import Block, Document
from converter.model import SectionKind
from converter.parse.below_headings import dated_below, parting_lines
from converter.parse.candidate import CHIEF, YEAR, Candidate, visible
from converter.parse.closing_years import without_closing_years
from converter.parse.contents_lists import without_contents
from converter.parse.course_headings import without_courses
from converter.parse.date_labels import without_labels_of_dates
from converter.parse.levels import assign_levels
from converter.parse.lines import whole
from converter.parse.page_kinds import page_kind
from converter.parse.plain_headings import FAR_IN
from converter.parse.titled_entries import names_entry, without_entries
from converter.parse.vocabulary import is_known, is_partly_known, kind_of, kinds_of, normal
from converter.parse.whose_lists import set_leads_apart, set_lists_apart, set_title_apart
from converter.patterns import Lazy

_PUNCTUATED = ("title-colon", "title-stop")


@dataclass(frozen=True)
class _Habits:
    """How the writer of a CV sets headings."""

    known: Counter[str]
    """How many lines of each style are certainly words of headings."""
    marked: bool
    """Whether headings are marked up; the name above a CV may be the only one."""
    unsaid: frozenset[SectionKind | None]
    """The chief kinds that only a line with a colon or a full stop announces: a CV hardly lacks its education, so that
    "Education:" is its heading even where the others have no colon."""
    mixed: bool
    """Whether some headings have a colon or a full stop and others have none."""
    above_lists: bool
    """Whether most lines that stand alone above a list are headings."""


def _habits(candidates: Sequence[Candidate]) -> _Habits:
    known = [c for c in candidates if c.known]
    heads = [c for c in candidates if c.style.startswith("h")]
    unsaid = CHIEF - {kind_of(c.plain) for c in known if c.style not in _PUNCTUATED}
    above = sum(c.listed for c in known)
    return _Habits(
        known=Counter(c.style for c in known),
        marked=any(c.known for c in heads) or len(heads) > 1,
        unsaid=unsaid,
        mixed=sum(c.style in _PUNCTUATED and kind_of(c.plain) in unsaid for c in known) > 1,
        above_lists=above > 3 and above > 2 * sum(c.style == "listed" for c in candidates),
    )


_CHAPTERS = frozenset(["teaching", "students", "service", "awards", "talks", "grants", "references", "patents"])
_WORKS = Lazy(r"publication|article|paper|\bbook|chapter|manuscript|proceeding|review", re.IGNORECASE)


_DONE = Lazy(r"outreach|engagement|activit|experience|committee|qualification|profess", re.IGNORECASE)


def _is_course(plain: str) -> bool:
    """Whether words that could be a heading's are likelier a course's: "Web Design Workshop", "Games Journalism"."""
    kind = kind_of(plain)
    return kind not in _CHAPTERS and not (kind == "publications" and _WORKS.search(plain) or _DONE.search(plain))


def settled(pieces: list[Block | Candidate], document: Document) -> list[Block | Candidate]:
    """Candidates that are no headings made blocks again, and the level of the others decided."""
    pieces = without_contents(pieces)
    candidates = [piece for piece in pieces if isinstance(piece, Candidate)]
    habits = _habits(candidates)
    known, marked = habits.known, habits.marked
    keep: set[int] = set()
    kinds = {kind_of(c.plain) for c in candidates if c.style != "inline"}
    repeated = _repeated([c for c in candidates if not c.style.startswith("h")])
    titles = [c for c in candidates if c.known and c.style in ("title", "caps")]
    set_off = [c.indent for c in titles if c.blank]
    spaced = len(titles) > 2 and len(set_off) * 10 >= len(titles) * 7
    usual = Counter(set_off).most_common(1)[0][0] if set_off else 0
    unsaid = all("publications" not in kinds_of(c.plain) for c in candidates if c.known and c.blank)
    """Whether no heading of a list of works is set off: then one that is not is better than none."""
    jitter = 1 if set_off.count(usual) > 0.8 * len(set_off) else 2
    own_indent = usual >= FAR_IN and sum(abs(indent - usual) < 2 for indent in set_off) > max(2, 0.8 * len(set_off))
    for c in candidates:
        if c.style == "lone":
            continue
        if not c.style.startswith("h") and normal(c.plain) in repeated and not YEAR.fullmatch(c.plain):
            continue
        aligned = c.known and c.indent == usual and len(c.plain.split()) > 1
        only = c.known and "publications" in kinds_of(c.plain) and unsaid
        closing = c.known and c.last and kind_of(c.plain) == "publications"
        if spaced and c.style in ("title", "near") and not (c.blank or aligned or only or closing):
            continue
        if c.style == "inline" and kind_of(c.plain) in kinds:
            continue
        if habits.above_lists and c.listed and c.style in (*_PUNCTUATED, "listed"):
            c.style = "listed"
            keep.add(id(c))
        elif c.style.startswith("h") or (c.known and _accepted(c, habits)):
            keep.add(id(c))
    seen_known = far = False
    current: SectionKind | None = None
    position = {id(piece): i for i, piece in enumerate(pieces)}
    parting = parting_lines(candidates, pieces, position)
    labels: set[int] = set()
    """Words of a lost left column among works, which are better apart from the names that they stand before."""
    for c in candidates:
        if c.style == "torn" and current == "publications":
            labels.add(id(c))
        if c.style == "cell" and marked and current == "skills":
            keep.discard(id(c))  # what each row of a table of skills is of
            continue
        if id(c) in keep and c.known:
            seen_known = True
            current = kind_of(c.plain) or current
        elif _out_of_place(c, current) or (
            c.style == "lone" and not is_partly_known(c.plain) and dated_below(pieces, position[id(c)]) < 2
        ):
            continue
        elif id(c) not in keep and not c.known and seen_known:
            popular = known[c.style] >= 2 and c.style in ("caps", "bold") and (c.style == "caps" or not marked)
            popular = popular or (
                known[c.style] >= 1 and c.style in ("bold-colon", "italic-colon") and kind_of(c.plain) is not None
            )
            popular = popular or (c.style == "title-colon" and known[c.style] >= 3)
            loud = c.style == "caps-colon" and c.blank and known["caps-colon"] >= 3
            popular = popular or loud or (c.style == "caps-colon" and known["caps"] >= 2)
            popular = popular or (current == "publications" and id(c) in parting)
            far_in = own_indent and c.blank and c.indent >= FAR_IN and abs(c.indent - usual) < jitter
            if c.style == "near":
                popular = known["title"] >= 3 or (c.blank and known["title"] + known["caps"] >= 3)
                popular = popular and (c.blank or not spaced)
            if c.style in ("near", "far") and current == "teaching" and _is_course(c.plain):
                continue
            if c.style == "far":
                again = kind_of(c.plain) == current and not (c.listed and far)
                popular = known["title"] + known["caps"] >= 3 and not again
                far = far or popular
            popular = popular or far_in
            sure = c.style == "title-colon" or loud or id(c) in parting or far_in and kind_of(c.plain) is not None
            if (popular or c.style in ("sub", "lone")) and (sure or not names_entry(c.plain)):
                keep.add(id(c))
                current = kind_of(c.plain) or current if c.style == "far" else current
    settled: list[Block | Candidate] = [p if isinstance(p, Block) or id(p) in keep else p.block for p in pieces]
    settled = whole(settled, {id(c.block) for c in candidates if id(c) not in keep | labels})
    settled = without_labels_of_dates(_without_years_of_entries(_without_years_outside(without_closing_years(settled))))
    set_title_apart(settled)
    if all(kind_of(p.plain) != "publications" for p in settled if isinstance(p, Candidate)):
        set_lists_apart(settled)
    set_leads_apart(settled)
    assign_levels(settled, document)
    page = page_kind(document)
    return without_courses(without_entries(settled, called=page == "publications"), page)


_FAR_APART = 1000
"""So many characters at least lie between the headings that stand again at the heads of pages."""


def _repeated(candidates: Sequence[Candidate]) -> frozenset[str]:
    """The words of lines that stand more than twice, as labels inside of entries do.

    Headings of lists of works may stand again on each page that a list goes on on: "Publications (continued)".
    """
    places: dict[str, list[int]] = {}
    for c in candidates:
        places.setdefault(normal(c.plain), []).append(c.block.span.start)
    often = {plain: found for plain, found in places.items() if len(found) > 2}
    return frozenset(
        plain
        for plain, found in often.items()
        if not is_known(plain)
        or kind_of(plain) != "publications"
        or found[-1] - found[0] < _FAR_APART * (len(found) - 1)
    )


def _out_of_place(candidate: Candidate, current: SectionKind | None) -> bool:
    """Whether a line would be a part of a list of works where no list of works is."""
    inside = current in ("publications", None)
    return candidate.style == "sub" and not inside and not re.match(r"publi[ck]|selection ", normal(candidate.plain))


def _accepted(candidate: Candidate, habits: _Habits) -> bool:
    """Whether a known heading line without heading markup is one, given the styles of the others."""
    known, marked = habits.known, habits.marked
    style = candidate.style
    if style in ("bold-colon", "italic-colon"):
        return True
    if style == "title-stop" and kind_of(candidate.plain) == "publications" and not _WORKS.search(candidate.plain):
        return False  # what is said of a work above it: "Dissertation research."
    if style in _PUNCTUATED and kind_of(candidate.plain) in habits.unsaid:
        return True
    if style in _PUNCTUATED and habits.mixed and len(candidate.plain.split()) > 1:
        return True
    if style == "title-stop":
        return False
    if style in ("caps-colon", "title-colon"):
        below = style == "title-colon" and candidate.blank and known["caps"] > 2 and known[style] > 1
        if below and kind_of(candidate.plain) in ("publications", "talks", "media"):
            return True  # set off below chapters in capitals: "Journal articles:"
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
    if style == "lower":
        return known[style] >= 3
    if style == "broken":
        return known[style] >= 2 or known["caps"] + known["title"] > 0
    if style == "torn":
        return known["broken"] >= 3
    if style == "inline":
        return known["title"] + known["caps"] + known["broken"] >= 2 and known[style] <= 2
    return True


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
