"""Two entries of one paper made one."""

from __future__ import annotations

import re
from dataclasses import replace

from converter.diagnostics import Code, Diagnostic, Severity, quoted
from converter.merge.identity import fold, title_words
from converter.model import Entry, Link, Publication


def text_of(entry: Entry) -> str:
    """All words of an entry as printed, white space collapsed."""
    pieces = [part.text.plain for part in entry.parts] + [block.text.plain for block in entry.details]
    return " ".join(" ".join(pieces).split())


def _addresses(entry: Entry) -> str:
    texts = [part.text for part in entry.parts] + [block.text for block in entry.details]
    return " ".join(run.href for text in texts for run in text.runs if run.href)


def join(older: Publication, newer: Publication) -> Publication:
    """The newer entry with what only the older one knows: identifiers, links and remarks, never dates or venues."""
    urls = newer.urls + tuple(u for u in older.urls if u not in newer.urls)
    links = newer.links + tuple(link for link in older.links if link.url not in {one.url for one in newer.links})
    known = " ".join(newer.notes).casefold()
    notes = newer.notes + tuple(note for note in older.notes if note.casefold() not in known)
    titles = older.former_titles
    if title_words(older.title) != title_words(newer.title):
        titles += (older.title,)
    return replace(
        newer,
        doi=newer.doi or older.doi,
        arxiv=newer.arxiv or older.arxiv,
        urls=urls,
        links=_with_arxiv(links, newer.arxiv or older.arxiv),
        notes=notes,
        former_titles=titles + newer.former_titles,
    )


def _with_arxiv(links: tuple[Link, ...], arxiv: str | None) -> tuple[Link, ...]:
    """One arXiv link for a paper, even where the two entries wrote its address in two ways."""
    if not arxiv:
        return links
    seen, result = False, []
    for link in links:
        if re.search(rf"arxiv\.org/\w+/{re.escape(arxiv)}(v\d+|\.pdf)?$", link.url):
            if seen:
                continue
            seen = True
        result.append(link)
    return tuple(result)


def _changes(older: Publication, newer: Publication) -> list[str]:
    """Each fact of the older entry that gave way, in words."""
    told = []
    for field in ("title", "venue", "year", "status", "kind"):
        before, after = getattr(older, field), getattr(newer, field)
        if field == "title" and before != after:
            told.append(f"title: was {_short(before)}")
        elif before is not None and before != after:
            told.append(f"{field}: {_short(before)} → {_short(after)}")
    gone = [name for name in older.authors if fold(name) not in {fold(other) for other in newer.authors}]
    come = [name for name in newer.authors if fold(name) not in {fold(other) for other in older.authors}]
    if gone or come:
        told.append("authors: " + ", ".join([f"+ {name}" for name in come] + [f"− {name}" for name in gone]))
    return told


def _short(value: object) -> str:
    return quoted(str(value))[1:-1] if value is not None else "–"


def joined_note(older: Publication, newer: Publication, why: str) -> Diagnostic:
    """Says that two entries were joined, why, and which facts of the older one gave way."""
    changes = _changes(older, newer)
    other = f"the one at {older.location}" if older.location else quoted(older.title)
    return Diagnostic(
        Code.PAPERS_JOINED,
        Severity.NOTE,
        f"{quoted(newer.title)} and {other} are one paper: {why}"
        + (f"; from the newer text: {'; '.join(changes)}" if changes else ""),
        "if they are two papers, give them different titles, or each its DOI",
        newer.location,
        f"{text_of(older)} {_addresses(older)}",
    )
