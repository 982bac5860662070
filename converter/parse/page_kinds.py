"""What a page holds throughout, by its title, its address and the name of its file."""

from __future__ import annotations

import re

from converter.document import BlockKind, Document
from converter.model import SectionKind
from converter.parse.vocabulary import kind_of, kinds_of
from converter.patterns import Lazy

_PAGES: frozenset[SectionKind | None] = frozenset(
    {"publications", "teaching", "talks", "awards", "service", "students"}
)
"""The kinds of pages on which everything is of one kind."""


_AND_RESEARCH = Lazy(
    r"\b(?:research|investigaci[oó]n|recherches?|forschung|ricerca|pesquisa|onderzoek|forskning|badania|araştırma)\b",
    re.IGNORECASE,
)
"""What else a page is on whose title begins with teaching: its headings say more of each."""
_TITLE = Lazy(r"<title>\s*([^<>]{1,200}?)\s*</title>", re.IGNORECASE)
_TITLE_IN_COMMENT = Lazy(r"<!--\s*(?:\.\. [a-z]+:[^\n]*\n\s*){0,9}\.\. title:[ \t]*([^\n]{1,200}?)\s*\n")
"""Nikola's front matter, a comment of lines such as ".. title: Publications"."""
_TITLE_PARTS = Lazy(r"\s+[|·•–—-]\s+")
"""A page's title in HTML, and what parts it from the name of the site: "Publications | Anna Berg"."""
_POSITION = Lazy(
    r"\b(?:student|assistant|fellow|professor|lecturer|instructor|teacher|researcher|speaker|reviewer|attorney)"
    r"(?:,? (?:at|in|of|@) .*|, .*)?$",
    re.IGNORECASE,
)
"""What somebody is, in the title of a page on everything: "Anna Berg - PhD Student"."""
_OF_PUBLICATIONS = Lazy(
    r"(?:^|/)(?:[a-z]{2}/)?(?:publications?|publikationen|publicaciones|publicacoes|pubblicazioni|papers)(?:/|\.html|$)"
)
"""The address of a page whose title does not say what it is, as academicpages has it: "/publications/"."""
_FILE_OF_PUBLICATIONS = Lazy(
    r"(?:^|[/\\])_?(?:my[-_]|full[-_]|list[-_]of[-_])?"
    r"(?:publications?(?:[-_]?list)?|publist|pubs|publikation(?:en|er)|publicaciones|publicacoes|pubblicazioni|publicaties)"
    r"(?:[-_.](?:en|de|fr|es|pt|it|nl|ja|jp|zh|cn|ko))?(?:[/\\]_?index)?\.(?:q?md|rmd|markdown|txt|html?)$",
    re.IGNORECASE,
)
"""The name of a file that holds a list of works, where it has no title and no heading: "docs/publications.md"."""
_FILE_OF_ONE_KIND = Lazy(
    r"(?:^|[/\\])(?:(?P<talks>talks?|presentations)|teaching|courses?|enseignements?|lehre|docencia|ensino|didattica)"
    r"(?:[-_.](?:en|de|fr|es|pt|it))?(?:[/\\]_?index)?\.(?:q?md|rmd|markdown|txt|html?)$",
    re.IGNORECASE,
)
"""The name of a file that holds nothing else: "pages/teaching.md"."""
_SCHOLARSHIP = Lazy(r"\s*(?:my |our |selected )?scholarship\s*", re.IGNORECASE)
"""What American pages call somebody's works; as a heading in a CV it may be a grant."""


def _kind_of(title: str) -> SectionKind | None:
    """The kind that a title names; None where it names works and something else: "Publications and Awards"."""
    kind = kind_of(title)
    return None if kind != "publications" and "publications" in kinds_of(title) else kind


def page_kind(document: Document) -> SectionKind | None:
    """What a page's title, if it has one, says that all of it is."""
    titles = [document.front_matter.get(key) for key in ("title", "subtitle")]
    for block in document:
        if block.kind is not BlockKind.TEMPLATE:
            continue
        if called := _TITLE.fullmatch(block.text.plain):
            titles += _TITLE_PARTS.split(called[1])
        elif called := _TITLE_IN_COMMENT.match(block.text.plain):
            titles.append(called[1])
    kinds = (
        "publications" if _SCHOLARSHIP.fullmatch(title) else _kind_of(title)
        for title in titles
        if isinstance(title, str) and not _POSITION.search(title)
    )
    kind = next((kind for kind in kinds if kind in _PAGES), None)
    if kind == "teaching" and any(isinstance(title, str) and _AND_RESEARCH.search(title) for title in titles):
        kind = None
    address = document.front_matter.get("permalink")
    if kind is None and isinstance(address, str) and _OF_PUBLICATIONS.search(address):
        return "publications"
    if kind is None and (named := _FILE_OF_ONE_KIND.search(document.name)):
        return "talks" if named["talks"] else "teaching"
    if kind is None and _FILE_OF_PUBLICATIONS.search(document.name):
        return None if any(block.kind is BlockKind.HEADING for block in document) else "publications"
    return kind
