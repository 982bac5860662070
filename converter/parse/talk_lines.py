"""Talks of a plain text that fill several lines each, and of which whole paragraphs stand below one another."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from converter.document import Block, BlockKind
from converter.parse import words
from converter.parse.entries import Draft, readable
from converter.parse.joined_lines import joined_in_blocks
from converter.parse.lines import Line, lines_of, outside
from converter.parse.talk_events import looks_like_names
from converter.parse.talk_speakers import behind_date
from converter.patterns import Lazy

_LONG = 90
"""Characters that most talks have."""
_LEAST = 5


def talks_by_line(blocks: Sequence[Block], width: int) -> list[Draft | Block]:
    """A draft of each line, as the lines that were wrapped are put together; nothing where they are no talks.

    A line in lower case goes on with the talk that a page's end has cut.
    """
    shown = [b for b in blocks if readable(b)]
    if not width or any(b.kind is not BlockKind.PARAGRAPH or b.depth for b in shown):
        return []
    lines = [lines_of(b, width) for b in shown]
    held = [line for own in lines for line in own]
    begun = [line for above, line in zip([None, *held], held, strict=False) if not _goes_on(above, line)]
    whole = sum(len(line.plain) > _LONG and bool(line.dates) and not line.dated for line in begun)
    if whole < _LEAST or whole * 4 < len(begun) * 3 or max(map(len, lines)) < 3:
        return []
    result: list[Draft | Block] = [b for b in blocks if not readable(b)]
    drafts: list[Draft] = []
    for above, line in zip([None, *held], held, strict=False):
        if drafts and _goes_on(above, line):
            drafts[-1].lines = joined_in_blocks([*drafts[-1].lines, line])
        else:
            drafts.append(Draft([line]))
    return [*result, *drafts]


def _goes_on(above: Line | None, line: Line) -> bool:
    """Whether a line goes on with the one above: it is in lower case or short and without a date, or above are but
    speakers and a date.
    """
    if above is None or line.plain[:1].islower() or not line.dates and len(line.plain) < _LONG:
        return above is not None
    if words.is_place(outside(line.raw, line.dates).strip(" ,.\n\v")):
        return True  # "Owlton, Canada, May 2022"
    day = above.dates[-1] if above.dates else None
    spoken = day is not None and not above.raw[day.to :].strip(" .\n\v")
    return spoken and day is not None and looks_like_names(above.plain[: day.at].rstrip(" ."))


_FULL_NAME = (
    r"[^\W\d_a-z][\w’'-]+ (?:[^\W\d_a-z]\. ?|[^\W\d_a-z][\w’'-]+ )?(?:(?:van|von|de|der|di|da) )?[^\W\d_a-z][\w’'-]+"
)
_SPEAKERS = Lazy(rf"(?P<names>{_FULL_NAME}(?:,?\s(?:and|&)\s{_FULL_NAME}|,\s{_FULL_NAME})*)\.\s+(?=[^\W\d_a-z]|[“\"‘])")
_BETWEEN = Lazy(r",?\s(?:and|&)\s|,\s")


def behind_same_speaker(drafts: Sequence[Draft]) -> list[int]:
    """Where each title begins behind full names and a stop, where most of a list begin with one and the same person:
    "Ada Berg. Reeds", "Carl Dahl and Ada Berg. Herons"; 0 for those that do not.
    """
    shown = [next((x for x in draft.lines if not x.only_date), None) for draft in drafts]
    found = [_SPEAKERS.match(line.raw, behind_date(line)) if line else None for line in shown]
    people = Counter(name for match in found if match for name in set(_BETWEEN.split(match["names"])))
    often = {name for name, count in people.items() if count > 2 and 2 * count >= len(drafts)}
    return [m.end() if m and often & set(_BETWEEN.split(m["names"])) else 0 for m in found]
