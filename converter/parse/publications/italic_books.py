"""Books in a list of works of all kinds: titles in italics, each with its house and a town behind it.

"*The old sand*, Gilder, Altstadt 2014" looks like a paper in a journal, or like a title with its authors: not every
town is known for one. Where several entries are printed so, the known towns speak for the others.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from converter.parse.publications import venues
from converter.parse.publications.dates import YEAR
from converter.parse.publications.heading_kinds import heading_kind
from converter.parse.publications.raw_entry import RawEntry
from converter.parse.publications.towns import are_towns
from converter.patterns import Lazy

_LEAST = 3
"""So many entries at least are printed so."""
_MAY_HOLD = (None, "book", "chapter", "other")
"""What the headings of lists may name in which books are looked for."""
_KNOWN = 2
"""So many of their towns at least are known."""
_WORD = r"[^\W\d_a-z][\w.’'-]*"
_PRINTED = Lazy(
    r"(?<=\w)[?!]?[,.] (?P<house>[^\W\d_a-z][^.,:;()\[\]\d\v\f“”\"«»]{2,50}), "
    rf"(?P<town>{_WORD}(?:[ /-]{_WORD}| [a-z]{{1,3}} {_WORD}){{0,3}}),? {YEAR}(?!\d)(?P<rest>.*)$",
    re.DOTALL,
)
"""What stands behind the title: "Gilder, Altstadt 2014", "Gilder & Son, Altstadt, 2014"."""
_PAGES = Lazy(r"\d\s?[-–—]\s?\d|\(\d")
"""Where a part of something stands, behind the year: "pp. 33-48"."""
_ACRONYM = Lazy(r"\w*[a-z]?[A-Z]{2}[\w-]*(?: ?['’]\d\d)?$|\w+[a-z][A-Z]\w*$")
"""What may be a meeting, which has a town and a year as well: "NordSAND, Oslo 2019"."""
_SIGNS = " \t*_“”\"'"


def find_italic_books(lists: Sequence[Sequence[RawEntry]], headings: Sequence[tuple[str, ...]]) -> None:
    """Notes in `places` and `heading` which entries are books, if several of a document's lists are printed so."""
    found = [
        (raw, end, printed, kind)
        for entries, above in zip(lists, headings, strict=True)
        if (kind := heading_kind(above)[0]) in _MAY_HOLD
        for raw in entries
        if (end := _title_end(raw)) and (printed := _printed(raw, end))
    ]
    towns = {printed["town"] for _, _, printed, _ in found if are_towns(printed["town"])}
    known = sum(printed["town"] in towns for _, _, printed, _ in found)
    if len(found) < _LEAST or len(towns) < _KNOWN or 3 * known < len(found):
        return
    for raw, end, printed, kind in found:
        raw.places = raw.places._replace(title=(0, end), venue=printed.span("house"))
        raw.heading = raw.heading or ("Books" if kind is None else None)


def _title_end(raw: RawEntry) -> int:
    """Where the italics end with which an entry begins; 0 where it begins otherwise."""
    if raw.title_end is not None or raw.places.title or raw.outlet or raw.number_end:
        return 0
    end = 0
    for run in raw.text.runs:
        if not run.italic and run.text.strip(_SIGNS):
            break
        end += len(run.text)
    title = raw.text.plain[:end].rstrip()
    return len(title) if len(title.strip(_SIGNS)) > 3 else 0


def _printed(raw: RawEntry, end: int) -> re.Match[str] | None:
    """The house and the town behind a title, unless what is taken for a house may be a journal or a meeting."""
    printed = _PRINTED.match(raw.text.plain, end)
    if printed is None or _PAGES.search(printed["rest"]) or _ACRONYM.match(printed["house"]):
        return None
    house = printed["house"]
    named = venues.VENUE.search(house) or venues.JOURNAL.search(house) or venues.CONFERENCE.search(house)
    return None if named or venues.capitalised_share(house) < 0.5 else printed
