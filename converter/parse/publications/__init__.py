"""Publication lists to publications.  The list, not the single entry, is the unit of inference.

The order of the work, one module each:

    segment      blocks -> entries (an entry may be several blocks; one block may be several entries)
    layout       an entry's text -> a flat string with markup, line ends that mean something told from wrapped lines
    identifiers  links, URLs, DOIs, arXiv numbers
    names        where a list of authors may stand, and what its names are
    readings     what an entry's authors, title and rest may be, scored
    style        what the readings of the whole list have in common decides what single entries leave open
    imprint      status, numbers, dates, editors, venue, publisher; with status, dates, notes, venues
    kind         journal, conference, chapter, ...
    partition    every character of the entry in exactly one part
    entry        the steps above for one entry
"""

from __future__ import annotations

from collections.abc import Sequence

from converter.document import Document
from converter.parse.publications.lists import ParsedList, PublicationList, guess_owner, parse_lists


def parse_publications(lists: Sequence[PublicationList], document: Document, owner: str | None) -> list[ParsedList]:
    """The publications of all lists of a document; `owner` is the name of the person whose CV it is, if known."""
    return parse_lists(lists, document, owner)


def owner_of(lists: Sequence[PublicationList]) -> str | None:
    """The best guess of the owner's name from names in bold and names that recur, where the CV names nobody."""
    return guess_owner(lists)


__all__ = ["ParsedList", "PublicationList", "owner_of", "parse_publications"]
