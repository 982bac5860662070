"""Several CVs of one person made one: a paper that stands in two of them is one paper, and the newer facts win."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TypeVar

from converter.diagnostics import Code, Diagnostic, Severity
from converter.merge.identity import same_works, title_words
from converter.merge.papers import join, joined_note, text_of
from converter.merge.sections import section_order
from converter.model import CV, Entry, Publication, entries

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
    diagnostics = list(older.diagnostics) + list(newer.diagnostics)
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
    diagnostics += [
        Diagnostic(
            Code.VALUE_REPLACED,
            Severity.NOTE,
            f"an entry stands in both sources and is shown once: {text_of(entry)[:80]}",
            "",
            entry.location,
            text_of(entry),
        )
        for entry in twice
    ]
    gone = {id(entry) for entry in twice} | {id(older.publications[i]) for i in joined}

    order, emptied = section_order(older, newer, gone)
    for i in emptied:
        diagnostics.append(
            Diagnostic(
                Code.VALUE_REPLACED,
                Severity.NOTE,
                f"the section “{older.sections[i].heading}” is left out: the newer source has all of its entries",
                "",
                None,
                older.sections[i].heading,
            )
        )
    index = {place: new for new, place in enumerate(order)}

    def placed(which: int, items: Iterable[E]) -> list[E]:
        return [
            replace(item, section=index[which, item.section])
            for item in items
            if id(item) not in gone and (which, item.section) in index
        ]

    def both(a: Sequence[E], b: Sequence[E]) -> tuple[E, ...]:
        return tuple(sorted(placed(0, a) + placed(1, b), key=lambda entry: entry.section))

    sections = tuple((older, newer)[which].sections[i] for which, i in order)
    papers = placed(0, kept) + placed(1, publications)
    merged = CV(
        name=newer.name or older.name,
        emails=_union(newer.emails, older.emails),
        profiles=_union(newer.profiles, older.profiles),
        sections=sections,
        publications=tuple(sorted(papers, key=lambda paper: paper.section)),
        education=both(older.education, newer.education),
        experience=both(older.experience, newer.experience),
        teaching=both(older.teaching, newer.teaching),
        talks=both(older.talks, newer.talks),
        awards=both(older.awards, newer.awards),
        service=_union(newer.service, older.service),
        skills=_union(newer.skills, older.skills),
        private=older.private + newer.private,
        latest_year=max(older.latest_year or 0, newer.latest_year or 0) or None,
        diagnostics=tuple(diagnostics),
    )
    counts = [sum(paper.section == i for paper in merged.publications) for i in range(len(sections))]
    recounted = tuple(
        replace(s, entries=counts[i]) if s.kind in ("publications", "patents") else s for i, s in enumerate(sections)
    )
    return replace(merged, sections=recounted)


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
