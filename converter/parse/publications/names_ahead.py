"""Readings whose authors go on with a name that the list knows, where no sign parts it from the title."""

from __future__ import annotations

from collections.abc import Sequence

from converter.parse.publications.authorship import authors_at
from converter.parse.publications.names import AuthorList, NameSpan, name_key
from converter.parse.publications.readings import Reader, Reading
from converter.patterns import Lazy

_WORDS = Lazy(r"[^\W\d_a-z][\w.’'-]*(?: [^\W\d_][\w.’'-]*){1,3}")
"""As many words as a name has at most."""
_TITLE_AHEAD = Lazy(r" +(?=An? |[^\W\d_a-z][^\W\d_]+[^\s.]* )")
"""No initial, as that of a second family name is: "Ada Berg Q."."""


def known_names_ahead(reader: Reader, readings: Sequence[Reading], known: frozenset[str]) -> list[Reading]:
    """Further readings of "Ada Berg, Carl Dahl The sand", if other entries name Carl Dahl.

    `known` are the keys of the names that recur in the document.
    """
    starts = {r.title[0]: r for r in readings if r.order == "ATV" and r.authors and r.author_sign == "comma"}
    found: list[Reading] = []
    for start, reading in starts.items():
        end = _known_name_at(reader.free, start, known)
        ahead = _TITLE_AHEAD.match(reader.free, end) if end else None
        if ahead is None or _known_name_at(reader.free, ahead.end(), known):
            continue
        for score, authors, sign, _, dated in authors_at(reader, reader.head):
            if sign == "comma" and not dated and authors == reading.authors:
                found += reader.titles_after(_longer(authors, start, end), score + _SURE, "comma", ahead.end(), False)
    return found


_SURE = 2.0
"""What it adds that the name is one of the list's."""


def _known_name_at(string: str, at: int, known: frozenset[str]) -> int:
    """The end of the name at a place if it is a known one, else 0."""
    match = _WORDS.match(string, at)
    if match is None:
        return 0
    words = match[0].split(" ")
    for count in range(len(words), 1, -1):
        name = " ".join(words[:count])
        if name_key(name) in known and name[-1] != ".":
            return at + len(name)
    return 0


def _longer(authors: AuthorList, start: int, end: int) -> AuthorList:
    return authors._replace(names=(*authors.names, NameSpan(start, end, "direct", "")), end=end)
