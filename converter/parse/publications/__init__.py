"""Publication lists to publications.  The list, not the single entry, is the unit of inference.

The order of the work, one module each:

    pages        what the pages of a printed CV leave in its text
    signs        what a block or line looks like: an entry, a field of one, a label, a remark
    split        a block that holds several entries cut into them
    columns      what the columns of a table hold
    cards        entries that the elements of a page of HTML give
    segment      blocks -> entries (an entry may be several blocks); with units, title_headings
    strays       entries that are none
    layout       an entry's text -> a flat string with markup, line ends that mean something told from wrapped lines
    identifiers  links, URLs, DOIs, arXiv numbers
    names        where a list of authors may stand, and what its names are
    readings     what an entry's authors, title and rest may be, scored
    style        what the readings of the whole list have in common decides what single entries leave open
    imprint      status, numbers, dates, editors, venue, publisher; with status, dates, notes, venues
    cjk_venues   venues in the brackets of Chinese and Japanese
    kind         journal, conference, chapter, ...
    partition    every character of the entry in exactly one part
    entry        the steps above for one entry
    doubts       how sure each record is; with better_cuts, which cuts a list again that makes no sense
"""

from __future__ import annotations

from collections.abc import Sequence

from converter.document import Document
from converter.parse.publications.lists import ParsedList, PublicationList, parse_lists


def parse_publications(lists: Sequence[PublicationList], document: Document, owner: str | None) -> list[ParsedList]:
    """The publications of all lists of a document.

    `owner` is the name of the person whose CV it is; where it is not known, the name in bold in many entries, or that
    recurs in most, is taken for it.
    """
    return parse_lists(lists, document, owner)


__all__ = ["ParsedList", "PublicationList", "parse_publications"]
