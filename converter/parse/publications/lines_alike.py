"""Entries that fill a line or more each in one paragraph, where all lines that begin one look alike."""

from __future__ import annotations

import re
from collections.abc import Sequence

from converter.document import HARD_BREAK, Text
from converter.parse.publications.bylines import has_names, is_only_authors
from converter.parse.publications.dates import YEAR
from converter.parse.publications.signs import length
from converter.patterns import Lazy


def alike_starts(text: Text, starts: Sequence[int]) -> list[int]:
    """Where entries begin in a text whose lines begin at `starts`; empty if nothing says so.

    Either each begins with a title that is bold or linked, or each line that was meant to end ends with its year.
    """
    return _titled_each(text, starts) or _dated_each(text, starts)


def _titled_each(text: Text, starts: Sequence[int]) -> list[int]:
    """The lines that begin with a title set apart as that of the first line is, each with more behind it."""
    first = _set_apart(text, starts[0])
    if first is None:
        return []
    begins = [start for start in starts if _set_apart(text, start) == first]
    ends = [*begins[1:], len(text.plain)]
    told = sum(_tells(text, start, end) for start, end in zip(begins, ends, strict=True))
    return begins if len(begins) > 2 and told >= 0.75 * len(begins) else []


def _set_apart(text: Text, start: int) -> str | None:
    """How a line's first words are set apart, if they are long enough for a title and no names."""
    if not (opening := _FIRST_WORD.match(text.plain, start)):
        return None
    run = text.run_at(opening.end() - 1)
    how = "bold" if run.bold else "link" if run.href else None
    end = _end_of(text, opening.end() - 1, how)
    words = text.plain[opening.end() - 1 : end]
    return how if how and len(words) > 15 and len(words.split()) > 2 and not is_only_authors(words) else None


def _end_of(text: Text, position: int, how: str | None) -> int:
    """Where the markup at a position ends."""
    at = 0
    for run in text.runs:
        at += len(run.text)
        if at > position and not (run.bold if how == "bold" else run.href):
            return at - len(run.text)
        if at > position and (broken := re.search("[\v\n]", text.plain[position:at])):
            return position + broken.start()
    return at


def _tells(text: Text, start: int, end: int) -> bool:
    """Whether an entry says more than its title: who wrote it, or where and when it appeared."""
    run = text.run_at(start)
    rest = text.plain[max(start + 15, _end_of(text, start, "bold" if run.bold else "link")) : end]
    return bool(_APPEARED.search(rest)) or has_names(rest, minimum=1)


def _dated_each(text: Text, starts: Sequence[int]) -> list[int]:
    """All lines, if each is long, was meant to end where it ends and has its year there."""
    lines = [text.plain[a:b] for a, b in zip(starts, [*starts[1:], len(text.plain)], strict=True)]
    meant = all(text.plain[start - 1] == HARD_BREAK for start in starts[1:])
    closed = meant and len(lines) > 2 and all(_CLOSED.search(line) and length(line.strip()) > 60 for line in lines)
    return list(starts) if closed else []


_FIRST_WORD = Lazy(r"[^\w\v\n]*\w")
_APPEARED = Lazy(rf"\b{YEAR}\b|to appear|forthcoming|in press|submitted|under review|\barXiv\b", re.IGNORECASE)
_CLOSED = Lazy(rf"\b{YEAR}\b[\s).,;]*$")
