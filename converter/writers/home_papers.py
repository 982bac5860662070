"""The papers on the home page: which of them, under which headings, in which order."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from converter.model import CV, Item, Publication, PublicationKind, SectionKind
from converter.writers import blocks
from converter.writers.contents import heading, papers
from converter.writers.paper import Paper
from converter.writers.settings import Owner, Settings
from converter.writers.texts import of

HEADINGS: dict[PublicationKind, str] = {
    "journal": "Journal Papers",
    "conference": "Conference Papers",
    "workshop": "Workshop Papers",
    "preprint": "Preprints",
    "book": "Books",
    "chapter": "Book Chapters",
    "thesis": "Theses",
    "patent": "Patents",
    "report": "Reports",
    "poster": "Posters",
    "other": "Other",
}
"""What papers of a kind stand under where the CV itself does not divide them; in the order of the page."""

NOT_YET, UNDATED = "Not yet published", "Undated"
ALL = "[All publications](publications/)"
"""Relative, so that it leads to the list of a site in a folder of its host too."""


def papers_of(kind: SectionKind, cv: CV, content: Sequence[Sequence[Item]], settings: Settings) -> Iterator[str]:
    """The lists of papers in the sections of a kind, with their headings; numbers begin anew at each.

    Patents stand among the publications unless they are asked for on their own.
    """
    about = settings.about
    holders = {
        i: found
        for i, items in enumerate(content)
        if (found := papers(items)) and _list_of(cv.sections[i].kind, about.sections) == kind
    }
    everything = [paper for found in holders.values() for paper in found]
    shown = _chosen(everything, about.latest_papers)
    lists = {i: mine for i, found in holders.items() if (mine := [paper for paper in found if id(paper) in shown])}
    if about.order_papers == "newest":
        lists = {i: _newest_first(found) for i, found in lists.items()}
    if not lists:
        return
    tops = [i for i, section in enumerate(cv.sections) if section.kind == kind and not _above(cv, i, kind)]
    only = tops[0] if len(tops) == 1 and cv.sections[tops[0]].heading else None
    title = blocks.heading(heading(cv.sections[only]) if only is not None else of(kind.capitalize()), 2)
    once = [paper for found in lists.values() for paper in found if paper.duplicate_of is None]
    if about.order_papers == "newest":
        once = _newest_first(once)
    if about.group_papers == "list":
        yield title
        yield numbered(once, settings.owner)
    elif about.group_papers == "year":
        yield from _under_each(title, _by(once, _year), settings.owner)
    elif kind == "publications" and len(holders) == 1 and not _above(cv, next(iter(holders)), kind):
        (found,) = lists.values()
        kinds = _by(found, lambda paper: HEADINGS[paper.kind])
        ordered = {words: kinds[words] for words in HEADINGS.values() if words in kinds}
        if len(ordered) == 1 and only is not None:
            ordered = {"": found}
        yield from _under_each(title, ordered, settings.owner)
    else:
        yield from _under_own_headings(title, only, cv, lists, kind, settings.owner)
    if kind == "publications" and any(id(paper) not in shown for paper in everything if paper.duplicate_of is None):
        yield ALL


def _list_of(kind: SectionKind, asked: Sequence[SectionKind]) -> SectionKind:
    """In which list the papers of a section stand."""
    return "patents" if kind == "patents" and kind in asked else "publications"


def _under_each(title: str, groups: dict[str, list[Publication]], owner: Owner) -> Iterator[str]:
    for words, found in groups.items():
        yield f"{title}### {words}\n" if words else title
        yield numbered(found, owner)
        title = ""


def _under_own_headings(
    title: str, only: int | None, cv: CV, lists: dict[int, list[Publication]], kind: SectionKind, owner: Owner
) -> Iterator[str]:
    """The papers under the CV's own headings."""
    shown = set() if only is None else {only}
    for i, found in _once_each(cv, lists, kind).items():
        for above in [*_above(cv, i, kind), i]:
            if above not in shown and cv.sections[above].heading:
                shown.add(above)
                depth = len(_above(cv, above, kind)) - (only is not None)
                yield title + blocks.heading(heading(cv.sections[above]), 3 + max(depth, 0))
                title = ""
        if title:
            yield title
            title = ""
        yield numbered(found, owner)


def _once_each(cv: CV, lists: dict[int, list[Publication]], kind: SectionKind) -> dict[int, list[Publication]]:
    """The lists with those in one that stand below the same heading again, such as a year beside each paper."""
    joined: dict[int, list[Publication]] = {}
    for i, found in lists.items():
        last = next(reversed(joined), None)
        if last is not None and _called(cv, last, kind) == _called(cv, i, kind):
            joined[last] = joined[last] + found
        else:
            joined[i] = found
    return joined


def _called(cv: CV, index: int, kind: SectionKind) -> tuple[list[int], int, str]:
    section = cv.sections[index]
    return _above(cv, index, kind), section.level, section.heading


def numbered(publications: Sequence[Publication], owner: Owner) -> str:
    """A numbered list of papers with an empty line between them."""
    return "\n".join(item(Paper(publication, owner), number) for number, publication in enumerate(publications, 1))


def item(paper: Paper, number: int) -> str:
    """One paper of a list: title and links, authors, imprint, each on a line of its own."""
    return "   \n".join([f"{number}. {paper.heading()}", *paper.lines()]) + "\n"


def _chosen(publications: Sequence[Publication], most: int | None) -> set[int]:
    """The identities of all, or of the newest papers, each then once."""
    if most is None:
        return set(map(id, publications))
    once = [paper for paper in publications if paper.duplicate_of is None]
    return set(map(id, _newest_first(once)[:most]))


def _newest_first(publications: Sequence[Publication]) -> list[Publication]:
    """By year, in the CV's order within one; what has no year comes first if it is still to appear, else last."""
    return sorted(publications, key=lambda paper: paper.year or (9999 if _to_appear(paper) else 0), reverse=True)


def _year(paper: Publication) -> str:
    return str(paper.year) if paper.year else NOT_YET if _to_appear(paper) else UNDATED


def _to_appear(paper: Publication) -> bool:
    return paper.status not in ("published", "preprint")


def _by(publications: Sequence[Publication], key: Callable[[Publication], str]) -> dict[str, list[Publication]]:
    found: dict[str, list[Publication]] = {}
    for paper in publications:
        found.setdefault(key(paper), []).append(paper)
    return found


def _above(cv: CV, index: int, kind: SectionKind) -> list[int]:
    """The sections of a kind that a section stands in, outermost first."""
    found, level = [], cv.sections[index].level
    for i in range(index - 1, -1, -1):
        if level <= 1:
            break
        if cv.sections[i].level < level:
            level = cv.sections[i].level
            found.append(i)
    return [i for i in reversed(found) if cv.sections[i].kind == kind]
