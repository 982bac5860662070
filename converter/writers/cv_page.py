"""`_pages/cv.md`: the whole CV, every section and entry in its order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from converter.document import Block
from converter.model import CV, Award, Entry, Item, Link, Publication, Section, contents
from converter.writers import blocks, inline
from converter.writers.contents import heading
from converter.writers.opening import in_lines
from converter.writers.paper import Paper
from converter.writers.settings import Owner

PATH = "_pages/cv.md"
ADDRESS = "/cv/"
FRONT_MATTER = """\
---
layout: archive
title: "CV"
permalink: /cv/
author_profile: true
redirect_from:
  - /resume
---
"""


def cv_page(cv: CV, owner: Owner, bib: Link | None = None) -> str:
    """The text of the CV page.  It holds no Liquid: the theme's loops would repeat what stands here.

    bib: the file of all papers in BibTeX, to which the heading above them leads.
    """
    return "\n".join([FRONT_MATTER, *(text for _, text in sections(cv, owner, bib) if text)])


def sections(cv: CV, owner: Owner, bib: Link | None = None) -> Iterator[tuple[Section, str]]:
    """Each section with all that it says, heading included."""
    for section, items in zip(cv.sections, contents(cv), strict=True):
        title = blocks.heading(heading(section), max(section.level, 1))
        if bib and cv.publications and section.kind == "publications":
            title += f"{inline.link(bib.label, bib.url)}\n\n"
            bib = None
        if section.level == 0 or section.kind == "contact":
            items = in_lines(items)
        yield section, title + "\n".join(text.rstrip("\n") + "\n" for text in groups(items, owner))


def groups(items: Sequence[Item], owner: Owner) -> Iterator[str]:
    """Neighbouring papers make one numbered list, neighbouring entries one list, neighbouring blocks stay together."""
    for kind, group in groupby(items, key=_family):
        if kind == "papers":
            yield _papers((item for item in group if isinstance(item, Publication)), owner)
        elif kind == "entries":
            yield "\n".join(
                blocks.entry(item, bold=not isinstance(item, Award)) for item in group if isinstance(item, Entry)
            )
        elif text := blocks.prose([item for item in group if isinstance(item, Block)]):
            yield text


def _family(item: Item) -> str:
    if isinstance(item, Publication):
        return "papers"
    return "entries" if isinstance(item, Entry) else "prose"


def _papers(publications: Iterable[Publication], owner: Owner) -> str:
    """A numbered list in the manner of the home page, with all that the entries say beyond it."""
    written = []
    for number, publication in enumerate(publications, 1):
        paper = Paper(publication, owner)
        head = paper.heading(full=True)
        lines = [head, *blocks.paper_lines(paper, [head])]
        bullet = f"{number}. "
        written.append(blocks.item_with_details("   \n".join(lines), publication.details, bullet) + "\n")
    return "\n".join(written)
