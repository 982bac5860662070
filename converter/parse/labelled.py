"""Entries whose lines each say what they hold: "Degree: ...", "Institution: ..."."""

from __future__ import annotations

import re
from collections.abc import Sequence

from converter.parse.fields import Segment
from converter.parse.lines import Line
from converter.patterns import Rare

_FIELDS = {
    "degree": r"degree|grado|t[ií]tulo|titolo|grade|abschluss|dipl[oô]me|titre|grau|学位",
    "institution": r"institution|institutional affiliation|university|school|instituci[oó]n|universidad|"
    r"institui[cç][aã]o|universidade|universit[aà]|universit[eé]|[eé]tablissement|istituto|universität|hochschule|学校",
    "position": r"position|role|job title|puesto|cargo|poste|posizione|ruolo|funktion|職名",
    "organization": r"employer|organi[sz]ation|company|location|empresa|employeur|datore di lavoro|arbeitgeber|所属",
}
_FIELD = Rare(
    "(?:" + "|".join(f"(?P<{name}>{terms})" for name, terms in _FIELDS.items()) + r")\s*[:：]",
    ":",
    "：",
    flags=re.IGNORECASE,
)


def field_of(line: Line) -> str | None:
    """The field that a line says it holds."""
    match = _FIELD.match(line.plain)
    return match.lastgroup if match else None


def is_field_name(segment: Segment) -> bool:
    """Whether a piece only says what its line holds: "Institution: "."""
    return segment.start < 2 and segment.line.raw[segment.stop :].lstrip()[:1] == ":" and bool(field_of(segment.line))


def labelled_records(lines: Sequence[Line]) -> list[list[Line]]:
    """Groups of lines that are a record each, from one line of the first line's field up to the next; else none."""
    fields = [field_of(line) for line in lines]
    if not fields or fields[0] is None or len({f for f in fields if f}) < 2:
        return []
    starts = [i for i, found in enumerate(fields) if found == fields[0]]
    bounds = [*starts, len(lines)]
    return [list(lines[a:b]) for a, b in zip(bounds, bounds[1:], strict=False)]
