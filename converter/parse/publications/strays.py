"""What stands in a list of works and is none: the links of a page's foot, names of files, how to get in touch."""

from __future__ import annotations

import re
from collections.abc import Sequence

from converter.document import HARD_BREAK
from converter.parse.names import person
from converter.parse.publications.dates import YEAR, heading_year
from converter.parse.publications.raw_entry import RawEntry
from converter.parse.publications.signs import fields_of
from converter.parse.publications.status import heading_status
from converter.parse.publications.tokens import cjk_count
from converter.parse.vocabulary import kind_of
from converter.patterns import Lazy

_YEAR = Lazy(rf"\b{YEAR}\b")
_FILE = Lazy(
    r"\W*(?:https?://)?[^\s]{3,200}/\S*|\W*[\w./ -]{1,120}\.(?:pdf|png|jpe?g|docx?|pptx?|zip|bib)\W*", re.IGNORECASE
)
_REMARK = Lazy(
    r"\W*(?:recommended (?:by|in)|click here|read more|download)\b.{0,60}"
    r"|(?:references )?(?:are )?available (?:up)?on request\W*",
    re.IGNORECASE,
)
_DOI = Lazy(r"\b10\.\d{4,5}/\S")
_FEW = 5
"""So many entries with names or a year show what an entry of the document looks like."""


def without_strays(
    entries: Sequence[Sequence[RawEntry]], headings: Sequence[tuple[str, ...]]
) -> list[tuple[list[RawEntry], list[RawEntry]]]:
    """The entries of each list that are works, and those that are none, judged by the document's other entries."""
    texts = [entry.text.plain for one in entries for entry in one]
    telling = [[bool(fields_of(text) or _DOI.search(text)) for text in (e.text.plain for e in one)] for one in entries]
    total = sum(map(sum, telling))
    if total < _FEW or total < 0.6 * sum(len(told) for told in telling if any(told)):
        return [(list(one), []) for one in entries]
    result = []
    for one, told, above in zip(entries, telling, headings, strict=True):
        last = above[-1] if above else ""
        foreign = (
            bool(last)
            and 3 * sum(told) <= len(told)
            and not any(_YEAR.search(entry.text.plain) or entry.year for entry in one)
            and kind_of(last) is None
            and heading_status(above) is None
            and heading_year(last) is None
        )
        foreign = foreign or _introduces(one, told, above, headings)
        strays = [
            foreign
            or _is_stray(entry, known)
            or not known
            and _is_owner(entry, texts)
            or not place
            and _is_of_all(entry.text.plain)
            for place, (entry, known) in enumerate(zip(one, told, strict=True))
        ]
        result.append(
            (
                [entry for entry, stray in zip(one, strays, strict=True) if not stray],
                [entry for entry, stray in zip(one, strays, strict=True) if stray],
            )
        )
    return result


def _introduces(
    entries: Sequence[RawEntry], told: Sequence[bool], above: tuple[str, ...], headings: Sequence[tuple[str, ...]]
) -> bool:
    """Whether a few entries stand below the heading of all lists, and are what the page says of these or counts."""
    if not above or any(told) or len(entries) > _FEW or any(_YEAR.search(entry.text.plain) for entry in entries):
        return False
    if any(all(run.href for run in entry.text.runs if run.text.strip()) for entry in entries):
        return False  # titles that lead to the works
    return any(len(other) > len(above) and other[: len(above)] == above for other in headings)


def _is_stray(entry: RawEntry, told: bool) -> bool:
    """Whether an entry has nothing that a work has: a word or two, the name of a file, a remark on the one above."""
    text = entry.text.plain.strip()
    if _FILE.fullmatch(text) or _REMARK.fullmatch(text) or _counts_works(text.rstrip(" ,;")):
        return True
    return not told and len(text.split()) < 3 and cjk_count(text) < 5 and len(text) < 30 and text[:1] not in '“"«„'


def _counts_works(text: str) -> bool:
    """Whether an entry says how many works of some kinds there are: "Journal papers : 4", "Journal × 4, Patent × 1"."""
    counts = _COUNTS.fullmatch(text) if len(text) < _LONGEST_COUNT else None
    return counts is not None and kind_of(counts["kind"]) in ("publications", "patents", "talks")


_COUNTS = Lazy(
    r"(?:total\w{0,2}\W*)?(?P<kind>[^\W\d_][^\d:×.“”]{2,40}?)\s*[:×]\s*\d{1,3}"
    r"(?:[,;\s]+[^\W\d_][^\d:×.“”]{2,40}?[:×]\s*\d{1,3})*",
    re.IGNORECASE,
)
_LONGEST_COUNT = 200


def _is_of_all(text: str) -> bool:
    """Whether a text at the head of a list says something of all that follows: "Student collaborators highlighted"."""
    line = text.strip().partition(HARD_BREAK)[0]  # below it stands what is said of one work
    return len({word.lower() for word in _OF_LISTS.findall(line)}) > 1 and fields_of(text) <= {"venue"}


_OF_LISTS = Lazy(
    r"\b(?:publications|publikationen|publicaciones|articles|papers|proceedings|chapters|chapitres|presentations"
    r"|conférences|collaborators?|co-?authors?|students?|mentees|highlighted|listed|section|below|in bold)\b",
    re.IGNORECASE,
)


def _is_owner(entry: RawEntry, texts: Sequence[str]) -> bool:
    """Whether an entry is nothing but the name of somebody of whom many entries are: whose list it is."""
    text = entry.text.plain.strip()
    if len(text) > _LONGEST_NAME or not (name := person(text)):
        return False
    family = max(re.findall(r"\w+", name), key=len)
    return 3 * sum(family in other for other in texts) >= len(texts)


_LONGEST_NAME = 50
