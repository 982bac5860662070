"""Lists whose authors are surnames alone: "Berg, Dahl, Holm. Title"; two of them look like one inverted name.

And the reverse, an inverted name that looks like two: "Berg, Ada, C. Dahl, and E. Holm".
"""

from __future__ import annotations

from collections.abc import Sequence

from converter.parse.publications.names import AuthorList, surnames_apart
from converter.parse.publications.readings import Reader, Reading
from converter.patterns import Lazy

_LEAST = 3
"""How many records must name an odd number of surnames, by which a document shows that it writes them alone."""


_INITIAL_FIRST = Lazy(r"[^\W\d_a-z]\.")


def with_first_inverted(read: Sequence[tuple[Reader, Sequence[Reading]]]) -> None:
    """Joins the first two names of all readings where both are words alone, and initials stand before all others."""
    for reader, readings in read:
        for reading in readings:
            if reading.authors and _is_first_inverted(reader.string, reading.authors):
                first, second, *others = reading.authors.names
                whole = first._replace(end=second.end, form="inverted")
                reading.authors = reading.authors._replace(names=(whole, *others))


def _is_first_inverted(string: str, authors: AuthorList) -> bool:
    if len(authors.names) < 3 or authors.names[0].form != "single" or authors.names[1].form != "single":
        return False
    first, second, *others = authors.names
    direct = all(name.form == "direct" and _INITIAL_FIRST.match(string, name.start) for name in others)
    return direct and string[first.end : second.start] == ", "


def with_surnames_apart(read: Sequence[tuple[Reader, Sequence[Reading]]]) -> None:
    """Parts the pairs of surnames in the readings of all entries, where the lists of authors show surnames alone."""
    signed = alike = shown = 0
    for reader, readings in read:
        best = max(readings, key=lambda reading: reading.score, default=None)
        if best is None or best.authors is None:
            continue
        names = best.authors.names
        signed += 1
        if surnames_apart(reader.string, names, compound=True):
            alike += 1
            shown += any(name.form != "inverted" for name in names)
    if shown < _LEAST or shown * 4 < alike or alike * 5 < signed * 4:
        return
    for reader, readings in read:
        for reading in readings:
            if reading.authors and (apart := surnames_apart(reader.string, reading.authors.names, compound=True)):
                reading.authors = reading.authors._replace(names=apart)
