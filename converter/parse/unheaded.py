# ruff: noqa: E501 (a pattern reads better on long lines)
"""The list of works of a document that has no heading to tell that it is one."""

from __future__ import annotations

import re
from collections.abc import Sequence

from converter.document import Block, Document
from converter.model import Publication
from converter.parse.entries import readable
from converter.parse.outline import Outline
from converter.parse.publications import ParsedList, PublicationList, parse_publications
from converter.patterns import Lazy

_FEWEST = 5
"""So many records at least make a list of works ..."""
_BELIEVED = 0.75
"""... if so much of them can be believed.

Of 430 pages without publications five were lists of 17 to 91 works without a heading, which are believed from .76 to
.94; a course's readings, the next after them, are believed to .70.
"""


_TITLES = 8
"""So many titles at least that lead to papers, without anything else, make one."""
_PAPER = Lazy(
    r"\.pdf\b|/articles?[/-]|/article_|\bdoi\.org/10\.|/chapter/|/abs/|/view/\d|/pii/|arxiv\.org|jstor\.org|academia\.edu/\d|researchgate"
    r"|journals?\.|czasopism|revist|rivist|zeitschrift|springer|tandfonline|sciencedirect|wiley|sagepub|brill\.com|degruyter"
    r"|muse\.jhu|cambridge\.org/core|oup\.com|hal\.science|ssrn|cejsh|persee|cairn\.info|openedition|scielo|cnki",
    re.IGNORECASE,
)
"""An address where papers are read."""


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
    believed = sum(p.confidence for p in works) >= _BELIEVED * len(works)
    told = believed and sum(map(_is_told, works)) >= _BELIEVED * len(works)
    if len(works) < _FEWEST or not (told or _are_titles(section.blocks, works)):
        return []
    section.kind = "publications"
    return parsed


def _are_titles(blocks: Sequence[Block], works: Sequence[Publication]) -> bool:
    """Whether a list is one of titles that lead to papers, few of them with names: somebody's own."""
    items = [block.text for block in blocks if readable(block)]
    if len(items) < _TITLES or sum(len(work.authors) > 0 for work in works) * 2 > len(works):
        return False
    first = [next((run for run in text.runs if run.text.strip()), None) for text in items]
    led = [run.href for run in first if run and run.href and len(run.text.split()) > 2]
    places = {href.split("/")[2] for href in led if href.count("/") > 2}
    papers = sum(bool(_PAPER.search(href)) for href in led)
    return len(led) >= 0.85 * len(items) and papers > 0.6 * len(items) and len(places) * 3 > len(items)


def _is_told(work: Publication) -> bool:
    """Whether more is known of a work than its title and one thing beside it."""
    return sum(map(bool, (work.authors, work.venue, work.year, work.doi or work.arxiv))) > 1
