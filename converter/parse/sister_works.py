"""Sections of a few works beside one of publications whose own headings tell nothing: "Others", "Editor-reviewed"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import dropwhile, pairwise

from converter.document import Block, BlockKind
from converter.model import SectionKind
from converter.parse.candidate import visible
from converter.parse.outline import Outline
from converter.parse.publications import venues
from converter.parse.publications.bylines import has_names, is_only_authors
from converter.parse.publications.signs import A_YEAR, is_sentence, looks_like_work, opening_of
from converter.parse.publications.status import find_status
from converter.parse.section_topics import ABOUT_THE_PERSON
from converter.parse.vocabulary import normal
from converter.patterns import Lazy

_UNTOLD: frozenset[SectionKind] = frozenset({"other", "education"})
"""Kinds of sections whose headings may be those of works: "Others", "Educational resources"."""
_THESES = Lazy(
    r"\b(?:theses|thesis|dissertations?|tez(?:ler\w*|i)?|tesis|teses|tesi|theses?|memoires|abschlussarbeiten|\w+arbeiten)\b"
)
_SHORT = 60
"""Characters that hardly a work does with."""
_FEW = 2
"""So few works tell nothing of how a list's entries open."""


_LEFT_OVER = Lazy(r"(?:misc(?:ellaneous|ellanea|\.)?|others?|varia|divers|diverse?s?|sonstiges|weiteres|otros|outros)")
_NAMES_AND_YEAR = Lazy(r"[^\W\d_a-z][\w’'-]+, [^\W\d_a-z]\.[^\v]{0,400}?\((?:19|20)\d\d[a-z]?\)\. [^\W\d_]")
_APART = 900
"""No more characters stand between the beginnings of two such references."""


def find_left_over(sections: Sequence[Outline]) -> None:
    """References under "Miscellaneous" right behind a list of works: what bibliographies by types of works end with."""
    for above, section in pairwise(sections):
        if section.kind != "other" or above.kind != "publications" or not _LEFT_OVER.fullmatch(normal(section.heading)):
            continue
        text = " ".join(b.text.plain.replace("\v", " ") for b in section.blocks if visible(b))
        references = len(_NAMES_AND_YEAR.findall(text))
        if references and len(text) < _APART * references:
            section.kind = "publications"


def find_sisters(sections: Sequence[Outline]) -> None:
    """A section that stands beside one of publications, and holds nothing but entries like those, is one, too."""
    for i, section in enumerate(sections):
        if section.kind not in _UNTOLD or ABOUT_THE_PERSON.search(normal(section.heading)):
            continue
        shown = [b for b in section.blocks if visible(b)]
        items = [b for b in shown if b.kind is BlockKind.ITEM]
        items = items or list(dropwhile(_is_sentence, shown))  # without the words above a list
        sisters = _entries_beside(sections, i) if items else []
        if not sisters or not all(map(_appeared, items)):
            continue
        alike = sum(looks_like_work(b.text.plain) or section.kind == "other" and _opens_like(b, sisters) for b in items)
        if alike >= (0.5 * len(items) if section.kind == "other" else len(items)):
            section.kind = "publications"


def find_supervised(sections: Sequence[Outline]) -> None:
    """Theses below a heading of those whom somebody supervised that holds nothing itself are theirs."""
    heads = False
    for above, section in pairwise(sections):
        heads = heads or above.kind == "students" and not any(map(visible, above.blocks))
        heads = heads and section.kind == "publications" and bool(_THESES.search(normal(section.heading)))
        if heads:
            section.kind = "students"


def _entries_beside(sections: Sequence[Outline], i: int) -> list[Block]:
    """The works on the level of a section, if the one above it holds any."""
    section = sections[i]
    level = section.level, section.parent
    above = next((s for s in reversed(sections[:i]) if s.level <= section.level), None)
    if above is None or above.kind != "publications" or (above.level, above.parent) != level:
        return []
    beside = [s for s in sections if s.kind == "publications" and (s.level, s.parent) == level]
    entries = [b for s in beside for b in s.blocks if visible(b) and len(b.text.plain) > _SHORT]
    return entries if sum(bool(A_YEAR.search(b.text.plain)) for b in entries) > _FEW else []


def _appeared(block: Block) -> bool:
    """Whether a block says when and where it appeared."""
    text = block.text.plain
    if len(text) < _SHORT or is_sentence(text) or not (A_YEAR.search(text) or find_status(text)):
        return False
    return bool(_NUMBERS.search(text) or venues.VENUE.search(text) or venues.PUBLISHER.search(text))


def _opens_like(block: Block, others: Sequence[Block]) -> bool:
    """Whether a block begins with the author of another, or opens as most of the others do and has names inside."""
    text = block.text.plain
    words = _first_words(text)
    if len(words) > 1 and any(words == _first_words(other.text.plain) for other in others):
        return True
    opened = opening_of(block)
    alike = sum(opening_of(other) == opened for other in others)
    return bool(opened) and 2 * alike > len(others) and any(map(_names, _AFTER_STOP.split(text)))


def _is_sentence(block: Block) -> bool:
    return is_sentence(block.text.plain)


def _names(text: str) -> bool:
    return has_names(text) or is_only_authors(text)


def _first_words(text: str) -> list[str]:
    return _WORD.findall(text[:60])[:2]


_WORD = Lazy(r"[^\W\d_]+")
_NUMBERS = Lazy(
    r"\b\d{1,4} ?\(\d{1,3}\)|\b\d{1,3}\.\d{1,2}\b|\b(?:pp?|vol|no|nr)\. ?\d|\b(?:pages|nº|n°) ?\d|\b10\.\d{4,5}/\S",
    re.IGNORECASE,
)
"""Those of volumes, issues and pages."""
_AFTER_STOP = Lazy(r"[.?!][\s\v]+|[\v\n]")
