"""`_publications/`: a file for each paper, with every key that the theme reads and the facts as data beside them."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import partial

from converter.diagnostics import Diagnostic
from converter.model import CV, Link
from converter.writers import blocks, inline
from converter.writers.addresses import Collection
from converter.writers.categories import choose
from converter.writers.escape import ht, one_line
from converter.writers.paper import Paper
from converter.writers.places import Place, Wanted, day, places
from converter.writers.settings import Owner
from converter.writers.yaml import Word, front_matter

PUBLICATIONS = Collection("_publications", "/publication", "paper")

_LABELS = {
    "journal": "Journal",
    "conference": "Conference",
    "workshop": "Workshop",
    "preprint": "Preprint",
    "book": "Book",
    "chapter": "Book chapter",
    "thesis": "Thesis",
    "patent": "Patent",
    "report": "Report",
    "poster": "Poster",
}
"""What stands where the theme prints "Published in" and the CV names no venue."""

_STATUS_WORDS = frozenset(
    {"in", "submitted", "under", "accepted", "to", "forthcoming", "revised", "currently", "manuscript"}
)

_TAG = re.compile(r"</?[a-z]+>")

_SLIDES = ("slides", "slide", "presentation")
_BIBTEX = ("bib", "bibtex", "cite", "citation")
_NOT_THE_PAPER = frozenset(
    re.findall(
        r"\w+",
        """slides slide presentation bib bibtex cite citation code github video youtube talk poster data dataset demo
        blog press news project website homepage supplement supplementary software""",
    )
)
_THE_PAPER = ("pdf", "paper", "doi", "link", "arxiv", "full text", "article", "preprint")


def publications(
    cv: CV, configured: Mapping[str, str] | None, addresses: Mapping[str, str], owner: Owner
) -> tuple[dict[str, str], list[Diagnostic]]:
    """The files of all papers, one for a paper that the CV lists twice, and what was assumed on the way."""
    papers = [publication for publication in cv.publications if publication.duplicate_of is None]
    wanted = [Wanted(paper.title, day(paper.year), paper.location) for paper in papers]
    found, notes = places(PUBLICATIONS, wanted, cv.latest_year, addresses)
    keys, more = choose(papers, configured)
    files = {}
    for publication, place, key in zip(papers, found, keys, strict=True):
        files[place.path] = _file(cv, Paper(publication, owner), place, key)
    return files, [*notes, *more]


def _file(cv: CV, paper: Paper, place: Place, category: str) -> str:
    publication = paper.publication
    links = paper.links
    slides = _labelled(links, _SLIDES)
    bibtex = _labelled(links, _BIBTEX)
    venue = _venue(cv, paper)
    values: dict[str, object] = {
        "title": inline.markdown(paper.title, line_break=" "),
        "collection": Word("publications"),
        "category": Word(category),
        "permalink": Word(place.permalink),
        "excerpt": _excerpt(paper),
        "date": place.date,
        "venue": venue,
        "paperurl": _paper_url(links),
        "slidesurl": slides,
        "bibtexurl": bibtex,
        "citation": _citation(paper),
        "authors": [one_line(name) for name in publication.authors],
        "owner": publication.owner is not None and one_line(publication.authors[publication.owner]),
        "status": Word(publication.status),
        "kind": Word(publication.kind),
        "doi": publication.doi,
        "arxiv": publication.arxiv,
        "volume": publication.volume,
        "issue": publication.issue,
        "pages": publication.pages,
        "links": [{"label": link.label, "url": link.url} for link in links],
    }
    return front_matter({key: value for key, value in values.items() if value}) + _body(paper)


def _body(paper: Paper) -> str:
    """Authors, imprint, what else the entry says, and all links."""
    links = " ".join(inline.link(link.label, link.url) for link in paper.links)
    lines = blocks.paper_lines(paper, [paper.heading(full=True), links])
    pieces = ["   \n".join(lines), blocks.prose(paper.publication.details), links]
    return "".join(f"\n{piece}\n" for piece in pieces if piece)


def _venue(cv: CV, paper: Paper) -> str:
    """What reads right behind the theme's "Published in", whatever the paper's status."""
    publication = paper.publication
    venue = one_line(publication.venue or "")
    said = one_line(paper.appeared) or venue
    if publication.status not in ("published", "preprint"):
        return f"({ht(_status(publication.status, said))})"
    if venue:
        return ht(venue)
    if publication.arxiv and publication.kind in ("preprint", "other"):
        return "arXiv"
    label = _LABELS.get(publication.kind)
    if not label and 0 <= publication.section < len(cv.sections):
        label = cv.sections[publication.section].heading
    return ht(label or "other")


def _status(status: str, said: str) -> str:
    """What a paper has come to, in words that begin with its status whatever the CV prints."""
    said = re.sub(r"^[(\[][^()\[\]]{3,30}[)\]][\s.,:;]*", "", said) if said[:1] in "([" else said
    first = said.split(" ", 1)[0].lower()
    if first in _STATUS_WORDS:
        said = said[0].lower() + said[1:]
    told = status == "submitted" and bool(said) or said.lower().startswith(status)
    words = said if told else f"{status}: {said}" if said else status
    return f"not yet published: {words}" if status in ("submitted", "in preparation") else words


def _excerpt(paper: Paper) -> str:
    """The authors with the owner in bold; the line above it, made of `venue`, tells the status."""
    return inline.markdown(paper.authors, line_break=" ", dollars=paper.dollars)


def _citation(paper: Paper) -> str:
    """Authors (year). “Title.” Venue, volume(issue), pages.  An unpublished paper has its status where the venue is."""
    publication = paper.publication
    escaped = partial(ht, dollars=paper.dollars)
    marks = publication.marks or ("",) * len(publication.authors)
    names = [
        paper.owner_in_html(escaped(name)) + escaped(mark) if i == publication.owner else escaped(name + mark)
        for i, (name, mark) in enumerate(zip(publication.authors, marks, strict=False))
    ]
    first = ", ".join(paper.with_left_out(names, str))
    if publication.year:
        first += f" ({publication.year})"
    title = inline.html(paper.title, line_break=" ", dollars=paper.dollars)
    pieces = [first, f"“{title}{'' if paper.title.plain.rstrip()[-1:] in ('.', '?', '!', '') else '.'}”"]
    if publication.status in ("published", "preprint"):
        where = f"<i>{escaped(publication.venue)}</i>" if publication.venue else ""
        volume = escaped(publication.volume or "") + (f"({escaped(publication.issue)})" if publication.issue else "")
        pieces.append(", ".join(filter(None, (where, volume, escaped(publication.pages or "")))))
    else:
        pieces.append(f"<i>{escaped(paper.appeared or publication.status)}</i>")
    return " ".join(
        piece if piece[-1] in "”" or _TAG.sub("", piece)[-1:] == "." else piece + "." for piece in pieces if piece
    )


def _labelled(links: Sequence[Link], labels: Sequence[str]) -> str | None:
    return next((link.url for link in links if link.label.lower() in labels and _absolute(link.url)), None)


def _paper_url(links: Sequence[Link]) -> str | None:
    """The link that leads to the paper itself."""
    for wanted in _THE_PAPER:
        for link in links:
            label = link.label.lower()
            if _absolute(link.url) and (wanted == label or wanted in label.split()):
                return link.url
    return next(
        (link.url for link in links if not set(link.label.lower().split()) & _NOT_THE_PAPER and _absolute(link.url)),
        None,
    )


def _absolute(url: str) -> bool:
    """Whether an address works from any page of the site."""
    return url.startswith(("http://", "https://", "/"))
