"""Several CVs of one person made one: a paper that stands in two of them is one paper, and the newer facts win."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import TypeVar

from converter.diagnostics import Code, Diagnostic, Location, Severity, quoted
from converter.document import Block
from converter.merge.identity import same_works, title_words
from converter.merge.papers import join, joined_note, text_of
from converter.merge.sections import counterparts, section_order
from converter.model import CV, Education, Entry, Experience, Publication, entries

E = TypeVar("E", bound=Entry)


def merge(cvs: Sequence[CV]) -> CV:
    """One CV of at least one; the later ones in the argument win among CVs of the same year.

    Papers listed twice in one CV ("Selected", then all) keep both entries, the second with `duplicate_of` set.
    The result's diagnostics hold those of all CVs, and name every paper that was joined and every fact that gave way.
    """
    if len(cvs) == 1:
        return _mark_duplicates(cvs[0])
    order = sorted(range(len(cvs)), key=lambda i: (cvs[i].latest_year or 0, i))
    result = cvs[order[0]]
    for i in order[1:]:
        result = _merge_two(result, cvs[i])
    return _mark_duplicates(result)


def _merge_two(older: CV, newer: CV) -> CV:
    pairs = same_works(older.publications, newer.publications)
    diagnostics = [*older.diagnostics, *newer.diagnostics]
    if older.name or newer.name:
        diagnostics = [d for d in diagnostics if d.code is not Code.NO_NAME]
    if older.publications or newer.publications:
        diagnostics = [d for d in diagnostics if d.code is not Code.NO_PUBLICATIONS]
    publications: list[Publication] = []
    for j, paper in enumerate(newer.publications):
        if j not in pairs:
            publications.append(paper)
            continue
        before, why = older.publications[pairs[j][0]], pairs[j][1]
        publications.append(join(before, paper))
        diagnostics.append(joined_note(before, paper, why))
    joined = {i for i, _ in pairs.values()}
    kept = [paper for i, paper in enumerate(older.publications) if i not in joined]

    same = {text_of(entry) for entry in entries(newer) if not isinstance(entry, Publication)}
    twice = [e for e in entries(older) if not isinstance(e, Publication) and text_of(e) in same]
    diagnostics += [_shown_once("an entry", text_of(entry), entry.location) for entry in twice]
    gone = {id(entry) for entry in twice} | {id(older.publications[i]) for i in joined}

    pairs_of_sections = counterparts(older, newer)
    prose, twice_said = _prose(older, newer, pairs_of_sections)
    diagnostics += [_shown_once("a passage", block.text.plain) for block in twice_said]
    had = {entry.section for entry in entries(older)}
    has = {entry.section for entry in entries(older) if id(entry) not in gone}
    emptied = {i for i in had - has if not older.sections[i].prose}
    left_out = emptied | pairs_of_sections.keys()
    diagnostics += [_shown_once("a heading", older.sections[i].heading) for i in sorted(left_out)]
    is_old = (older.latest_year or 0) < (newer.latest_year or 0)
    if is_old:
        periods: list[Education | Experience] = [*older.education, *older.experience]
        diagnostics += [
            _maybe_over(entry, older.latest_year)
            for entry in periods
            if entry.end == "present" and id(entry) not in gone
        ]
    order = section_order(older, newer, left_out)
    index = {place: new for new, place in enumerate(order)}
    index |= {(0, i): index[1, j] for i, j in pairs_of_sections.items()}

    def placed(which: int, items: Iterable[E]) -> list[E]:
        return [replace(item, section=index[which, item.section]) for item in items if id(item) not in gone]

    def both(a: Sequence[E], b: Sequence[E]) -> tuple[E, ...]:
        return tuple(sorted(placed(1, b) + placed(0, a), key=lambda entry: entry.section))

    sections = tuple(replace(newer.sections[i], prose=prose[i]) if which else older.sections[i] for which, i in order)
    papers = placed(1, publications) + placed(0, kept)
    merged = CV(
        name=newer.name or older.name,
        emails=_union(newer.emails, older.emails),
        hidden_emails=newer.hidden_emails | (older.hidden_emails - set(newer.emails)),
        profiles=_union(newer.profiles, older.profiles),
        sections=sections,
        publications=tuple(sorted(papers, key=lambda paper: paper.section)),
        education=both(older.education, newer.education),
        experience=both(
            [_outdated(entry) if is_old and id(entry) not in gone else entry for entry in older.experience],
            newer.experience,
        ),
        teaching=both(older.teaching, newer.teaching),
        talks=both(older.talks, newer.talks),
        awards=both(older.awards, newer.awards),
        service=_union(newer.service, older.service),
        skills=_union(newer.skills, older.skills),
        private=older.private + newer.private,
        latest_year=max(older.latest_year or 0, newer.latest_year or 0) or None,
        diagnostics=tuple(diagnostics),
    )
    counts = Counter(paper.section for paper in merged.publications)
    recounted = tuple(
        replace(s, entries=counts[i]) if s.kind in ("publications", "patents") else s for i, s in enumerate(sections)
    )
    return replace(merged, sections=recounted)


def _prose(older: CV, newer: CV, pairs: Mapping[int, int]) -> tuple[list[tuple[Block, ...]], list[Block]]:
    """The newer sections' prose with what only their older counterparts say, and the older blocks said twice."""
    prose = [section.prose for section in newer.sections]
    twice: list[Block] = []
    for i, j in pairs.items():
        said = {block.text.plain for block in prose[j]}
        prose[j] += tuple(block for block in older.sections[i].prose if block.text.plain not in said)
        twice += [block for block in older.sections[i].prose if block.text.plain in said]
    return prose, twice


def _outdated(position: Experience) -> Experience:
    return replace(position, outdated=position.end == "present")


def _maybe_over(entry: Education | Experience, year: int | None) -> Diagnostic:
    return Diagnostic(
        Code.FIELD_DOUBTFUL,
        Severity.WARNING,
        f"{quoted(text_of(entry))} was still going on in {year}, the year of its source; the other source is newer",
        "write its end into the CV if it is over",
        entry.location,
    )


def _shown_once(what: str, text: str, location: Location | None = None) -> Diagnostic:
    message = f"{what} stands in both sources and is shown once: {quoted(text)}"
    return Diagnostic(Code.VALUE_REPLACED, Severity.NOTE, message, "", location, text)


def _union(first: Sequence[str], second: Sequence[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys([*first, *second]))


def _mark_duplicates(cv: CV) -> CV:
    """The CV with `duplicate_of` set on each paper that an earlier entry of the same source already is."""
    first: dict[tuple[tuple[str, ...], str | None, int | None], int] = {}
    papers = []
    for i, paper in enumerate(cv.publications):
        key = (title_words(paper.title), paper.venue and " ".join(title_words(paper.venue)), paper.year)
        same = first.setdefault(key, i)
        papers.append(replace(paper, duplicate_of=same) if same != i else paper)
    return replace(cv, publications=tuple(papers))
