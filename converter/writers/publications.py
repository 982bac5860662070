"""`_publications/`: a file for each paper, with every key that the theme reads and the facts as data beside them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import partial

from converter.diagnostics import Diagnostic
from converter.model import CV, Link, Publication
from converter.parse.dates import find_dates
from converter.parse.publications.status import find_status
from converter.patterns import Lazy
from converter.writers import bibtex, blocks, inline
from converter.writers.addresses import Collection
from converter.writers.categories import choose
from converter.writers.escape import ht, one_line
from converter.writers.former import owned_by_papers, read
from converter.writers.links import BIBTEX, SLIDES, labelled, paper_url
from converter.writers.paper import Paper
from converter.writers.places import Place, Wanted, day, places
from converter.writers.settings import Settings
from converter.writers.site import Site
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

_TAG = Lazy(r"</?[a-z]+>")


def publications(cv: CV, site: Site, settings: Settings) -> tuple[dict[str, str], list[Diagnostic]]:
    """The files of all papers, one for a paper that the CV lists twice, and what was assumed on the way."""
    papers, found, notes = _placed(cv, site)
    keys, more = choose(papers, site.publication_category)
    files = {}
    for publication, place, key in zip(papers, found, keys, strict=True):
        bib = Link("BibTeX", f"{site.baseurl}/{bibtex.path(_name(place))}") if "bibtex" in settings.files else None
        files[place.path] = _file(cv, Paper(publication, settings.owner), place, key, bib, shown=site.shows_bibtex)
    return files, [*notes, *more]


def bibtex_of_all(site: Site) -> Link:
    """Where the BibTeX file of all papers is."""
    return Link("BibTeX", f"{site.baseurl}/{bibtex.ALL}")


def bibtex_files(cv: CV, site: Site) -> dict[str, str]:
    """The BibTeX files of all papers, called as their pages are."""
    papers, found, _ = _placed(cv, site)
    return bibtex.bibtex(papers, [_name(place) for place in found])


def _placed(cv: CV, site: Site) -> tuple[list[Publication], list[Place], list[Diagnostic]]:
    papers = [publication for publication in cv.publications if publication.duplicate_of is None]
    wanted = [Wanted(paper.title, day(paper.year), paper.location) for paper in papers]
    owned = owned_by_papers(read(PUBLICATIONS, site.pages), papers)
    return papers, *places(PUBLICATIONS, wanted, cv.latest_year, site, owned)


def _name(place: Place) -> str:
    last = (place.permalink or place.path.removesuffix(".md")).rstrip("/").rpartition("/")[2]
    return re.sub(r"[^a-z0-9]+", "-", last.removesuffix(".html").lower()).strip("-") or "paper"


def _file(cv: CV, paper: Paper, place: Place, category: str, bib: Link | None, *, shown: bool) -> str:
    """`bib`: the paper's own BibTeX file; `shown`: whether the theme links to it, so that the text need not."""
    publication = paper.publication
    links = paper.links
    slides = labelled(links, SLIDES)
    cited = labelled(links, BIBTEX)
    venue = _venue(cv, paper)
    values: dict[str, object] = {
        "title": inline.markdown(paper.title, line_break=" "),
        "collection": Word("publications"),
        "category": Word(category),
        "permalink": Word(place.permalink),
        "redirect_from": [Word(address) for address in place.redirects],
        "excerpt": _excerpt(paper),
        "date": place.date,
        "venue": venue,
        "paperurl": paper_url(links),
        "slidesurl": slides,
        "bibtexurl": cited or bib and bib.url,
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
    filled = {key: value for key, value in values.items() if value}
    return front_matter(filled) + _body(paper, (bib,) if bib and not (cited or shown) else ())


def _body(paper: Paper, more: Sequence[Link]) -> str:
    """Authors, imprint, what else the entry says, and all links."""
    links = " ".join(inline.link(link.label, link.url) for link in (*paper.links, *more))
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
        return ht(f"{venue} ({publication.status})" if _unpublished(paper) else venue)
    if publication.arxiv and publication.kind in ("preprint", "other"):
        return "arXiv"
    label = _patent(paper) or _LABELS.get(publication.kind)
    if not label and 0 <= publication.section < len(cv.sections):
        label = cv.sections[publication.section].heading
    return ht(label or "other")


def _patent(paper: Paper) -> str:
    """A patent with its number as printed: "US Patent 11300648", "Patent ZL 202110065604.4"."""
    if paper.publication.kind != "patent":
        return ""
    said = [one_line(paper.appeared), *map(one_line, paper.publication.notes)]
    pieces = [piece.strip(" .()[]") for text in said for piece in re.split(r",\s+|;|\.\s+", text)]
    number = next((piece for piece in pieces if re.search(r"\d{5}", piece) and not find_dates(piece)), "")
    return number if not number or re.search(r"patent|专利|特許", number, re.IGNORECASE) else f"Patent {number}"


def _status(status: str, said: str) -> str:
    """What a paper has come to, in words that begin with its status whatever the CV prints."""
    said = re.sub(r"^[(\[][^()\[\]]{3,30}[)\]][\s.,:;]*", "", said) if said[:1] in "([" else said
    if match := re.search(r"(?<=\w)[\s.,:;]*[(\[]([^()\[\]]{3,40})[)\]]$", said):
        said = said[: match.start()] if find_status(match[1]) else said
    first = said.split(" ", 1)[0].lower()
    if first in _STATUS_WORDS:
        said = said[0].lower() + said[1:]
    told = status == "submitted" and bool(said) or bool(re.search(rf"^{status}|\b{status}\W*$", said, re.IGNORECASE))
    words = said if told else f"{status}: {said}" if said else status
    return f"not yet published: {words}" if status in ("submitted", "in preparation") else words


def _excerpt(paper: Paper) -> str:
    """The authors with the owner in bold; the line above it, made of `venue`, tells the status."""
    return inline.markdown(paper.authors, line_break=" ", dollars=paper.dollars)


def _citation(paper: Paper) -> str:
    """Authors. (Year). "Title." Venue. Volume(issue), pages.  As the theme's own papers have it.

    The status of a paper that has not appeared stands with the year.
    """
    publication = paper.publication
    escaped = partial(ht, dollars=paper.dollars)
    names = [
        paper.owner_in_html(escaped(name)) if i == publication.owner else escaped(name)
        for i, name in enumerate(publication.authors)
    ]
    said = ", ".join(filter(None, (str(publication.year or ""), _unpublished(paper))))
    title = inline.html(paper.title, line_break=" ", dollars=paper.dollars)
    volume = escaped(publication.volume or "") + (f"({escaped(publication.issue)})" if publication.issue else "")
    venue = publication.venue or (_more_than_status(paper.appeared) if _unpublished(paper) else "")
    pieces = [
        paper.listed(names),
        f"({said})" if said else "",
        f"&quot;{title}{'' if _ends(title) else '.'}&quot;",
        f"<i>{escaped(venue)}</i>" if venue else escaped(_patent(paper)),
        ", ".join(filter(None, (volume, escaped(publication.pages or "")))),
    ]
    return " ".join(
        piece if piece.endswith("&quot;") or _ends(piece, ".") else piece + "." for piece in pieces if piece
    )


def _unpublished(paper: Paper) -> str:
    """The status of a work that has not appeared in its venue."""
    publication = paper.publication
    if publication.status == "preprint":
        said = "preprint" in paper.appeared.lower() and "preprint" not in (publication.venue or "preprint").lower()
        return "preprint" if said and publication.kind != "preprint" else ""
    return "" if publication.status == "published" else publication.status


def _more_than_status(said: str) -> str:
    """What is said, unless that is a status and nothing more."""
    left = said
    for phrase in reversed(find_status(said)):
        left = left[: phrase.start] + left[phrase.end :]
    return said if re.search(r"\w", left) else ""


def _ends(html: str, marks: str = ".?!") -> bool:
    """Whether a piece of HTML shows one of the marks at its end."""
    return _TAG.sub("", html).rstrip()[-1:] in tuple(marks)
