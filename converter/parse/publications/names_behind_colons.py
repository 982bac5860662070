"""Titles that end with a colon, behind which names stand: "Slow rivers: Ada Berg, Carl Dahl, Sand Letters, 2021".

A colon in a title leads to words with capitals, too.  The one name that most entries have behind theirs tells.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from converter.parse.publications.names import name_key
from converter.parse.publications.raw_entry import RawEntry
from converter.patterns import Lazy

_LEAST = 4
"""So many entries at least have names behind a colon."""
_SURNAME = r"(?:(?!and\b|und\b|et\b)[a-z]{2,3}[ \n]){0,2}[^\W\d_a-z][\w’'-]+"
_NAME = (
    rf"(?:(?:[^\W\d_a-z]\.[ \n-]?){{1,3}}{_SURNAME}"
    rf"|[^\W\d_a-z][\w’'-]+[ \n](?:(?:[^\W\d_a-z]\.?){{1,3}}[ \n])*{_SURNAME}(?:[ \n]{_SURNAME}){{0,2}})"
)
_JOIN = r"(?:,[ \n]?(?:and |und |et |& )?|[ \n](?:and |und |et |& ))"
_BEHIND = Lazy(rf":[ \n](?=(?P<names>{_NAME}(?:{_JOIN}{_NAME}){{0,30}})[,.])")
_APART = Lazy(r",[ \n]|[ \n](?:and|und|et|&)[ \n]")
_WORD = Lazy(r"[^\W\d_]{3,}")


def find_names_behind_colons(entries: Sequence[RawEntry]) -> None:
    """Notes in `title_end` where the titles end, if nearly all entries have names behind a colon."""
    found: list[tuple[RawEntry, int]] = []
    counts: Counter[str] = Counter()
    for raw in entries:
        plain = raw.text.plain
        if ": " not in plain and ":\n" not in plain or raw.title_end is not None or raw.places.title:
            continue
        for colon in _BEHIND.finditer(plain):
            found.append((raw, colon.start()))
            counts.update({name_key(name.strip()) for name in _APART.split(colon["names"])})
    if not counts:
        return
    often = counts.most_common(1)[0][1]
    titled = all(_WORD.search(raw.text.plain[:at]) for raw, at in found)
    named = {id(raw): at for raw, at in found}
    if often < _LEAST or 2 * often < len(named) or 3 * len(named) < 2 * len(entries) or not titled:
        return
    for raw in entries:
        if id(raw) in named:
            raw.title_end = named[id(raw)]
