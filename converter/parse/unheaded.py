# ruff: noqa: E501 (a pattern reads better on long lines)
"""The list of works of a document that has no heading to tell that it is one."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from converter.document import Block, Document, Text
from converter.model import Publication, start_of
from converter.parse.entries import readable
from converter.parse.outline import Outline
from converter.parse.publications import ParsedList, PublicationList, parse_publications
from converter.parse.works_apart import stretches_of_works
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


def unheaded(outlines: list[Outline], document: Document, name: str | None) -> list[ParsedList]:
    """What stands in front of all headings of a document, or below a person's name, if it is a list of works.

    Its section is then one of publications; lists of works among other text become sections of their own.  Otherwise
    nothing is found.
    """
    found = [i for i, o in enumerate(outlines) if (o.is_name or not o.heading) and any(map(readable, o.blocks))]
    if any(o.heading and not o.is_name for o in outlines):
        return _bibliography(outlines, document, name)
    if len(found) != 1:
        return []
    section = outlines[found[0]]
    if sum(map(readable, section.blocks)) < _FEWEST or section.kind not in ("about", "contact", "other"):
        return []
    parsed = parse_publications([PublicationList(found[0], (section.heading,), tuple(section.blocks))], document, name)
    works = [p for one in parsed for p in one.publications]
    believed = sum(p.confidence for p in works) >= _BELIEVED * len(works)
    told = believed and sum(map(_is_told, works)) >= _BELIEVED * len(works)
    if len(works) < _FEWEST or not (told or _are_titles(section.blocks, works)):
        return _set_apart(outlines, found[0], works, document, name)
    section.kind = "publications"
    return parsed


def _set_apart(
    outlines: list[Outline], index: int, works: Sequence[Publication], document: Document, name: str | None
) -> list[ParsedList]:
    """The lists of works inside of a section that holds a whole CV, which are made sections of their own.

    `works` is what the section holds if it is read as one list.
    """
    section = outlines[index]
    believed = _believed(works)
    lists = [
        stretch
        for stretch in stretches_of_works(section.blocks, believed)
        if _are_works(
            parse_publications([PublicationList(index, ("",), tuple(section.blocks[slice(*stretch)]))], document, name)
        )
    ]
    if not lists:
        return []
    parts: list[Outline] = []
    at = 0
    for start, stop in [*lists, (len(section.blocks), len(section.blocks))]:
        parts += [replace(section, blocks=section.blocks[at:start])] if start > at else []
        parts += [replace(section, blocks=section.blocks[start:stop], kind="publications")] if stop > start else []
        at = stop
    for part in parts[1:]:
        part.heading, part.title, part.level, part.is_name = "", Text((), document.name), 0, False
    if len(parts) > 1 and parts[0].kind == "publications":
        parts[0].heading, parts[0].is_name = section.heading, section.is_name
    outlines[index : index + 1] = parts
    own = [
        PublicationList(i, (part.heading,), tuple(part.blocks))
        for i, part in enumerate(parts, index)
        if part.kind == "publications"
    ]
    return parse_publications(own, document, name)


def _bibliography(outlines: list[Outline], document: Document, name: str | None) -> list[ParsedList]:
    """What Pandoc sets at the end of a document, whatever stands there, if it cites works; its place is by its heading.

    That heading is then empty; where there is none, elements are classed as entries of a bibliography.
    """
    last = outlines[-1]
    classed = any("csl-" in element.style for block in last.blocks for element in block.within)
    empty = next(
        (i for i, o in enumerate(outlines) if o.kind == "publications" and not any(map(readable, o.blocks))), None
    )
    if last.kind in ("talks", "teaching") or empty is None and not classed:
        return []
    parsed = parse_publications([PublicationList(0, ("",), tuple(last.blocks))], document, name)
    ranges = stretches_of_works(last.blocks, _believed([p for one in parsed for p in one.publications]))
    if not ranges or any(map(readable, last.blocks[ranges[-1][1] :])):
        return []
    start = ranges[-1][0]
    while start and _MAY_BE_WORK.match(last.blocks[start - 1].text.plain):
        start -= 1
    works = last.blocks[start:]
    if not _are_works(parse_publications([PublicationList(0, ("",), tuple(works))], document, name)):
        return []
    del last.blocks[start:]
    if empty is None:
        empty = len(outlines)
        outlines.append(Outline("", Text((), document.name), 0, "publications"))
    outlines[empty].blocks += works
    own = PublicationList(empty, (outlines[empty].heading,), tuple(outlines[empty].blocks))
    return parse_publications([own], document, name)


_MAY_BE_WORK = Lazy(r"(?=[^\W\d_a-z])(?=.{60}).*\b(?:19|20)\d\d\b", re.DOTALL)
"""A long text with a year, above works that are read without a doubt."""


def _believed(works: Sequence[Publication]) -> list[int]:
    """Where the works begin of which enough can be read."""
    return [start_of(work)[1] for work in works if work.confidence >= _BELIEVED and _is_told(work)]


def _are_works(parsed: Sequence[ParsedList]) -> bool:
    """Whether lists among other text are of works: most name their authors, which talks do not."""
    works = [p for one in parsed for p in one.publications]
    if 2 * sum(bool(work.authors) for work in works) <= len(works):
        return False
    believed = sum(p.confidence for p in works) >= _BELIEVED * len(works)
    return len(works) >= _FEWEST and believed and sum(map(_is_told, works)) >= _BELIEVED * len(works)


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
