"""Keeping telephone numbers, postal addresses and the addresses of referees out of everything that is written."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from typing import TypeVar

from converter.diagnostics import Code, Diagnostic, Severity
from converter.document import Block, Run, Span, Text
from converter.model import CV, Entry, Part, Section, entries

E = TypeVar("E", bound=Entry)

_NAMES = {"phone": "a telephone number", "address": "a postal address", "referees": "the e-mail address of a referee"}
_HANGING = " \t\n\v\u00a0,;|·•♦◆/"


def redact(cv: CV, publish: frozenset[str]) -> tuple[CV, tuple[Diagnostic, ...]]:
    """The CV without the private pieces that may not be published, and a note for each of them."""
    withheld = [private for private in cv.private if private.kind not in publish]
    if not withheld:
        return cv, ()
    spans: dict[str, list[Span]] = defaultdict(list)
    for private in withheld:
        for run in private.text.runs:
            spans[private.text.source].append(Span(private.text.source, run.start, run.end))

    def clean(text: Text) -> Text:
        near = [span for span in spans.get(text.source, ()) if _overlap(span, text.span)]
        if not near:
            return text
        left = text.without(near)
        return left if left.plain == text.plain else _tidied(_parted(left, near))

    def clean_block(block: Block) -> Block:
        text = clean(block.text)
        cells = tuple(clean(cell) for cell in block.cells)
        return block if text is block.text and cells == block.cells else replace(block, text=text, cells=cells)

    def clean_blocks(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
        cleaned = [(block, clean_block(block)) for block in blocks]
        return tuple(new for old, new in cleaned if new.text.strip() or not old.text.strip())

    def clean_entry(entry: E) -> E:
        parts = tuple(Part(part.role, text) for part in entry.parts if (text := clean(part.text)) or not part.text)
        details = clean_blocks(entry.details)
        return (
            entry if (parts, details) == (entry.parts, entry.details) else replace(entry, parts=parts, details=details)
        )

    headings: list[str] = []

    def clean_section(index: int, section: Section) -> Section:
        prose = clean_blocks(section.prose)
        leaf = index + 1 == len(cv.sections) or cv.sections[index + 1].level <= section.level
        emptied = any(map(_readable, section.prose)) and not any(map(_readable, prose))
        if leaf and emptied and index not in with_entries:
            headings.append(section.heading)
            return replace(section, heading="", title=Text(), prose=())
        return replace(section, title=clean(section.title), prose=prose)

    with_entries = {entry.section for entry in entries(cv)}
    sections = tuple(clean_section(index, section) for index, section in enumerate(cv.sections))
    notes = tuple(
        Diagnostic(
            Code.PRIVATE_WITHHELD,
            Severity.NOTE,
            f"{_NAMES[private.kind]} is kept out of the site",
            f"--publish {private.kind} lets it in",
            private.location,
            "\n".join([private.text.plain, *_addresses(private.text), *(headings if not i else ())]),
        )
        for i, private in enumerate(withheld)
    )
    cleaned = replace(
        cv,
        sections=sections,
        publications=tuple(map(clean_entry, cv.publications)),
        education=tuple(map(clean_entry, cv.education)),
        experience=tuple(map(clean_entry, cv.experience)),
        teaching=tuple(map(clean_entry, cv.teaching)),
        talks=tuple(map(clean_entry, cv.talks)),
        awards=tuple(map(clean_entry, cv.awards)),
        private=tuple(private for private in cv.private if private.kind in publish),
    )
    return cleaned, notes


def _addresses(text: Text) -> list[str]:
    """Where the links of a text lead."""
    return list(dict.fromkeys(run.href for run in text.runs if run.href))


def _parted(text: Text, withheld: Sequence[Span]) -> Text:
    """The text with a blank where what is withheld stood between the halves of two words, which line ends had torn."""
    runs: list[Run] = []
    for run in text.runs:
        last = runs[-1] if runs else None
        halves = last is not None and last.text[-1:].isalnum() and run.text[:1].isalnum()
        if last and halves and any(last.end <= span.start and span.end <= run.start for span in withheld):
            runs.append(Run(" ", last.end, last.end))
        runs.append(run)
    return Text(tuple(runs), text.source)


def _tidied(text: Text) -> Text:
    """The text without separators that have lost what they separated."""
    text = text.strip(_HANGING)
    while match := re.search(r"([|·•♦◆,;/])\s*(?=\1)", text.plain):
        text = text[: match.start()] + text[match.end() :]
    return text


def _overlap(a: Span, b: Span) -> bool:
    return a.start < b.end and b.start < a.end


def _readable(block: Block) -> bool:
    return any(character.isalnum() for character in block.text.plain)
