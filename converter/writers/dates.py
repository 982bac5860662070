"""Which of the dates that an entry prints is its own."""

from __future__ import annotations

from collections.abc import Sequence

from converter.document import Text
from converter.model import Education, Experience, part_text
from converter.parse.dates import find_dates
from converter.writers.texts import period, unstyled


def printed_dates(entry: Education | Experience, others: Sequence[Education] | Sequence[Experience] = ()) -> list[Text]:
    """The dates of an entry as printed: the one that says all that was read from it, or else all of them.

    Two degrees that have one date between them both have it: where an entry prints none, that of the first of the
    `others` in its section that says the same counts.
    """
    if not part_text(entry, "date") and (entry.start or entry.end):
        for other in others:
            alike = (other.section, other.start, other.end) == (entry.section, entry.start, entry.end)
            if alike and part_text(other, "date"):
                return printed_dates(other)
    texts = [text for part in part_text(entry, "date") if (text := unstyled(period(part)))]
    for text in texts:
        found = find_dates(text.plain)
        if len(found) == 1 and (found[0].start, found[0].end) in _said(entry):
            return [text]
    return texts


def _said(entry: Education | Experience) -> list[tuple[str | None, str | None]]:
    """The ways in which a single printed date can say when an entry began and ended."""
    if entry.start and entry.end:
        return [(entry.start, entry.end)]
    only = entry.start or entry.end
    return [(only, only), (only, None), (None, only)] if only else []
