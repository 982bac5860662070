"""Lists whose authors are surnames alone: "Berg, Dahl, Holm. Title"; two of them look like one inverted name."""

from __future__ import annotations

from collections.abc import Sequence

from converter.parse.publications.names import surnames_apart
from converter.parse.publications.readings import Reader, Reading

_LEAST = 3
"""How many records must name an odd number of surnames, by which a document shows that it writes them alone."""


def with_surnames_apart(read: Sequence[tuple[Reader, Sequence[Reading]]]) -> None:
    """Parts the pairs of surnames in the readings of all entries, where the lists of authors show surnames alone."""
    signed = alike = shown = 0
    for reader, readings in read:
        best = max(readings, key=lambda reading: reading.score, default=None)
        if best is None or best.authors is None:
            continue
        names = best.authors.names
        signed += 1
        if surnames_apart(reader.string, names):
            alike += 1
            shown += any(name.form == "single" for name in names)
    if shown < _LEAST or shown * 4 < alike or alike * 5 < signed * 4:
        return
    for reader, readings in read:
        for reading in readings:
            if reading.authors and (apart := surnames_apart(reader.string, reading.authors.names)):
                reading.authors = reading.authors._replace(names=apart)
