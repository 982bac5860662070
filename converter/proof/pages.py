"""Pages of single entries that hold less than their entries."""

from __future__ import annotations

from collections.abc import Iterator

from converter.diagnostics import Code, Diagnostic, Severity
from converter.model import CV, Entry
from converter.proof.vocabulary import DAY, JOINING, MONTHS
from converter.proof.words import words
from converter.writers.site import Output


def lost_from_pages(cv: CV, output: Output) -> Iterator[Diagnostic]:
    """A warning for each paper, talk and course of which a word is in no page of its kind, where there are such pages.

    Words by which an entry is only held together may be left out, and those that a diagnostic names.
    """
    named = {word for diagnostic in (*cv.diagnostics, *output.diagnostics) for word in words(diagnostic.text)}
    papers = [paper for paper in cv.publications if paper.duplicate_of is None]
    for folder, entries in (("_publications/", papers), ("_talks/", cv.talks), ("_teaching/", cv.teaching)):
        pages = [text for path, text in output.files.items() if path.startswith(folder)]
        if not pages:
            continue
        here = [word for page in pages for word in words(page)]
        known = named.union(here, JOINING)
        # A date that is one day stands in numbers, which the theme prints in full.
        months = tuple(stem for n, stems in enumerate(MONTHS, 1) if f"{n:02}" in known for stem in stems)
        run_on = "".join(here)
        for entry in entries:
            new = [word for word in _said(entry) if word not in known and word not in run_on]
            missing = [word for word in new if not (word.startswith(months) or _is_day(word, known))]
            if missing:
                yield _error(folder, entry, list(dict.fromkeys(missing)))
        if len(pages) < len(entries):
            yield _error(folder, entries[0], [f"{len(entries) - len(pages)} of {len(entries)} entries"])


def _is_day(word: str, known: set[str] | frozenset[str]) -> bool:
    match = DAY.fullmatch(word)
    return match is not None and match[1].zfill(2) in known


def _said(entry: Entry) -> list[str]:
    said = [word for part in entry.parts if part.role != "glue" for word in words(part.text.plain)]
    return said + [word for block in entry.details for word in words(block.text.plain)]


def _error(folder: str, entry: Entry, missing: list[str]) -> Diagnostic:
    return Diagnostic(
        Code.TEXT_LOST,
        Severity.WARNING,
        f"the pages in {folder} lack: {' '.join(missing[:12])}",
        "The CV page has it. This is a fault of the program: please report it with the line above.",
        entry.location,
    )
