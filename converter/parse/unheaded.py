"""The list of works of a document that has no heading to tell that it is one."""

from __future__ import annotations

from collections.abc import Sequence

from converter.document import Document
from converter.model import Publication
from converter.parse.entries import readable
from converter.parse.outline import Outline
from converter.parse.publications import ParsedList, PublicationList, parse_publications

_FEWEST = 5
"""So many records at least make a list of works ..."""
_BELIEVED = 0.75
"""... if so much of them can be believed.

Of 430 pages without publications five were lists of 17 to 91 works without a heading, which are believed from .76 to
.94; a course's readings, the next after them, are believed to .70.
"""


def unheaded(outlines: Sequence[Outline], document: Document, name: str | None) -> list[ParsedList]:
    """What stands in front of all headings of a document, or below a person's name, if it is a list of works.

    Its section is then one of publications; otherwise nothing is found.
    """
    found = [i for i, o in enumerate(outlines) if (o.is_name or not o.heading) and any(map(readable, o.blocks))]
    if len(found) != 1 or any(o.heading and not o.is_name for o in outlines):
        return []
    section = outlines[found[0]]
    if sum(map(readable, section.blocks)) < _FEWEST or section.kind not in ("about", "contact", "other"):
        return []
    parsed = parse_publications([PublicationList(found[0], (section.heading,), tuple(section.blocks))], document, name)
    works = [p for one in parsed for p in one.publications]
    if len(works) < _FEWEST or sum(p.confidence for p in works) < _BELIEVED * len(works):
        return []
    if sum(map(_is_told, works)) < _BELIEVED * len(works):
        return []
    section.kind = "publications"
    return parsed


def _is_told(work: Publication) -> bool:
    """Whether more is known of a work than its title and one thing beside it."""
    return sum(map(bool, (work.authors, work.venue, work.year, work.doi or work.arxiv))) > 1
