"""The pages that are in the site already, and which of them are an entry's own: it keeps its file and its address."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from difflib import SequenceMatcher
from html import unescape
from typing import Any

from converter.merge.identity import SAME_TITLE, same_works, tell_apart, title_words
from converter.model import Name, Publication
from converter.patterns import Lazy
from converter.writers.addresses import Collection
from converter.writers.site import Page

_FRONT_MATTER = Lazy(r"---[ \t]*\r?\n(.*?)^(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)", re.DOTALL | re.MULTILINE)
_DOI = Lazy(r"\b10\.\d{4,9}/[^\s\"'<>]+")
_ARXIV = Lazy(r"arxiv\.org/(?:abs|pdf)/(\d{4}\.\d{4,5})", re.IGNORECASE)
_ADDRESS = Lazy(r"/[\w./%~+-]*")
_TAG = Lazy(r"</?[a-z]+[^<>]*>")
_LONG_TITLE = 4
"""Words of a title that no other paper has by chance."""
_FEW_WORDS = 4
"""Words beside the title by which a talk is known, its day included."""


@dataclass(frozen=True, slots=True)
class Former:
    """A page as it was generated last, or as it was found in the site."""

    page: Page
    values: Mapping[str, Any] = field(default_factory=dict)
    """Its front matter."""

    @property
    def title(self) -> str:
        """The title without what it is escaped and marked with."""
        return unescape(_TAG.sub("", str(self.values.get("title") or "")))

    @property
    def permalink(self) -> str | None:
        """The page's address."""
        found = self.values.get("permalink")
        return str(found) if found else None

    @property
    def redirects(self) -> tuple[str, ...]:
        """The addresses that it has had before; what is written otherwise stays in the page as it is."""
        found = self.values.get("redirect_from") or ()
        addresses = [found] if isinstance(found, str) else found if isinstance(found, list) else ()
        return tuple(address for address in map(str, addresses) if _ADDRESS.fullmatch(address))

    @property
    def addresses(self) -> tuple[str, ...]:
        """All addresses under which it can be found."""
        return (*((self.permalink,) if self.permalink else ()), *self.redirects)


@dataclass(frozen=True, slots=True)
class Owned:
    """What an entry has in the site already."""

    page: Former
    redirects: tuple[str, ...] = ()
    """Addresses that shall lead to it: those it has had, and those of pages that are the same work and go."""


def read(collection: Collection, pages: Iterable[Page]) -> list[Former]:
    """The pages of a collection whose front matter can be read: ours first."""
    chosen = [page for page in pages if page.path.startswith(f"{collection.folder}/")]
    return [Former(page, values) for page in sorted(chosen, key=_rank) if (values := _values(page.text)) is not None]


def owned_by_papers(formers: Sequence[Former], papers: Sequence[Publication]) -> dict[int, Owned]:
    """Index into `papers` -> what it has: the same DOI, arXiv id, or title and authors.

    What an earlier run made comes first; a page of the site's own is a paper's only if no run has made one for it.
    A page that no paper has any more, but whose title and authors another paper has as well, leads there from now on.
    """
    if not formers:
        return {}
    known = [_publication(former) for former in formers]
    made = [i for i, former in enumerate(formers) if former.page.made]
    pairs: dict[int, int] = {}
    for pool in (made, [i for i in range(len(formers)) if i not in set(made)]):
        for i, j in _same_papers(known, papers, pool, [j for j in range(len(papers)) if j not in pairs]):
            pairs[j] = i
    owned = {j: Owned(formers[i], formers[i].redirects) for j, i in pairs.items()}
    taken = set(pairs.values())
    going = [i for i in made if i not in taken and not formers[i].page.edited]
    for i, j in _same_papers(known, papers, going, list(owned)):
        owned[j] = replace(owned[j], redirects=(*owned[j].redirects, *formers[i].addresses))
    return owned


def owned_by_titles(
    formers: Sequence[Former], entries: Sequence[tuple[str, str, str]], *, by_day: bool = False
) -> dict[int, Owned]:
    """Index into `entries`, which are titles, dates and whole texts, -> what the entry has: a page of its title.

    One of its day comes first, of several the one that says most of what the entry says: a course that was given twice
    has two.  What is left then has another title: nearly the same; or any, if `by_day`, where the day is the same and
    so is all else that is said.
    """
    found: dict[int, Owned] = {}
    free = dict(enumerate(formers))
    said = [frozenset(title_words(text)) for _, _, text in entries]
    shown = {n: frozenset(title_words(former.page.text)) for n, former in free.items()} if entries else {}
    for with_date in (True, False):
        by_key: dict[object, list[int]] = {}
        for n, former in free.items():
            by_key.setdefault(_key(former.title, str(former.values.get("date") or "") * with_date), []).append(n)
        groups: dict[object, list[int]] = {}
        for i, (title, date, _) in enumerate(entries):
            if i not in found:
                groups.setdefault(_key(title, date * with_date), []).append(i)
        for key, wanted in groups.items():
            pairs = [(i, n) for i in wanted for n in by_key.get(key, ())]
            if len(pairs) > 1:
                pairs.sort(key=lambda pair: (-len(said[pair[0]] & shown[pair[1]]), pair))
            for i, n in pairs:
                if i not in found and n in free:
                    found[i] = Owned(free.pop(n), formers[n].redirects)
    left = [i for i in range(len(entries)) if i not in found]
    made = [n for n, former in free.items() if former.page.made] if left else []
    alike = [
        (likeness, i, n)
        for i in left
        for n in made
        if (likeness := _retitled(formers[n], entries[i], said[i], shown[n] if by_day else frozenset()))
    ]
    for _, i, n in sorted(alike, key=lambda found: (-found[0], found[1:])):
        if i not in found and n in free:
            found[i] = Owned(free.pop(n), formers[n].redirects)
    return found


def _retitled(former: Former, entry: tuple[str, str, str], said: frozenset[str], shown: frozenset[str]) -> float:
    """How sure it is that an entry is a talk or course that had another title; 0 if it is not."""
    title, date, _ = entry
    before, now = title_words(former.title), title_words(title)
    if tell_apart(before, now):
        return 0
    ratio = SequenceMatcher(None, before, now, autojunk=False).ratio()
    if ratio >= SAME_TITLE:
        return 1 + ratio
    rest = said.difference(now)
    same_day = str(former.values.get("date")) == date and not date.endswith("-01-01")
    return ratio + 0.1 if same_day and len(rest) >= _FEW_WORDS and rest <= shown else 0


def moved(pages: Iterable[Page], written: Mapping[str, str]) -> dict[str, Former]:
    """Path of a new page -> the page of another collection that it has been: no other has its title and year.

    What stood among the talks stands among the courses when the CV, or who reads it, calls it otherwise.
    """
    known = {page.path for page in pages}
    new = [Page(path, text, made=True) for path, text in written.items() if path not in known]
    gone = [page for page in pages if page.made and page.path not in written]
    if not new or not gone:
        return {}
    sides: list[dict[object, list[Former]]] = [{}, {}]
    for side, group in zip(sides, (gone, new), strict=True):
        for page in group:
            former = Former(page, _values(page.text) or {})
            if former.title:
                key = title_words(former.title), getattr(former.values.get("date"), "year", None)
                side.setdefault(key, []).append(former)
    pairs = ((sides[0][key], there) for key, there in sides[1].items() if key in sides[0])
    return {
        there[0].page.path: here[0]
        for here, there in pairs
        if len(here) == len(there) == 1 and _folder(here[0].page) != _folder(there[0].page)
    }


def _folder(page: Page) -> str:
    return page.path.partition("/")[0]


def _same_papers(
    known: Sequence[Publication], papers: Sequence[Publication], pool: Sequence[int], wanted: Sequence[int]
) -> list[tuple[int, int]]:
    """Pairs of a known paper of the pool and a wanted one that are one work.

    Most papers have not changed, and are paired without being compared with all others.  What is left when all that is
    surely the same has been paired was changed more: the venue or kind, then the identifiers or the authors.  That is
    no reason to call it another paper, since the CV has the former one no longer.
    """
    unchanged: dict[object, list[int]] = {}
    for i in reversed(pool):
        unchanged.setdefault(_facts(known[i]), []).append(i)
    pairs = [(equal.pop(), j) for j in wanted if (equal := unchanged.get(_facts(papers[j])))]
    for loosened in (False, True):
        left_i, left_j = _left(pool, wanted, pairs)
        before, after = [known[i] for i in left_i], [papers[j] for j in left_j]
        if loosened:
            before, after = [_not_out(paper) for paper in before], [_not_out(paper) for paper in after]
        same = same_works(before, after)
        pairs += [(left_i[a], left_j[b]) for b, (a, _) in same.items()]
    left_i, left_j = _left(pool, wanted, pairs)
    by_title: dict[object, list[int]] = {}
    for i in left_i:
        by_title.setdefault(title_words(known[i].title), []).append(i)
    for j in left_j:
        candidates = by_title.get(title_words(papers[j].title), [])
        if possible := [i for i in candidates if _may_be_one(known[i], papers[j])]:
            pairs.append((min(possible, key=lambda i: known[i].year != papers[j].year), j))
            candidates.remove(pairs[-1][0])
    return pairs


def _facts(paper: Publication) -> object:
    authors = tuple(" ".join(name.split()) for name in paper.authors)
    return title_words(paper.title), authors, paper.year, paper.kind, paper.status, paper.doi, paper.arxiv


def _not_out(paper: Publication) -> Publication:
    """The paper as if it had not appeared anywhere, so that it is not told apart by where it did."""
    return replace(paper, status="in preparation")


def _left(pool: Sequence[int], wanted: Sequence[int], pairs: Sequence[tuple[int, int]]) -> tuple[list[int], list[int]]:
    gone_i, gone_j = {i for i, _ in pairs}, {j for _, j in pairs}
    return [i for i in pool if i not in gone_i], [j for j in wanted if j not in gone_j]


def _may_be_one(known: Publication, paper: Publication) -> bool:
    """Whether two papers of one title can be the same: a common one ("Editorial") is no proof without an author."""
    people = {_family(name).casefold() for name in known.authors} & {_family(name).casefold() for name in paper.authors}
    return bool(people) or not known.authors or len(title_words(paper.title)) >= _LONG_TITLE


def _publication(former: Former) -> Publication:
    """As much of a paper as its page tells."""
    values = former.values
    authors = values.get("authors")
    names = tuple(str(name) for name in authors) if isinstance(authors, list) else ()
    links = f"{values.get('paperurl') or ''} {values.get('link') or ''}"
    doi, arxiv = _DOI.search(links), _ARXIV.search(links)
    made = former.page.made
    return Publication(
        section=0,
        title=former.title,
        authors=names,
        names=tuple(Name(family=_family(name)) for name in names),
        venue=unescape(str(values.get("venue") or "")) or None,
        year=getattr(values.get("date"), "year", None),
        kind=values["kind"] if made and "kind" in values else "other",
        status=values["status"] if made and "status" in values else "published" if made else "in preparation",
        doi=str(values["doi"]) if values.get("doi") else doi[0] if doi and not made else None,
        arxiv=str(values["arxiv"]) if values.get("arxiv") else arxiv[1] if arxiv and not made else None,
    )


def _family(printed: str) -> str:
    if "," in printed:
        return printed.split(",", 1)[0].strip()
    words = printed.split() or [""]
    initials = len(words) > 1 and len(words[-1].strip(".")) <= 2 and words[-1].isupper()
    return words[0] if initials else words[-1]


def _values(text: str) -> Mapping[str, Any] | None:
    import yaml

    match = _FRONT_MATTER.match(text.removeprefix("\ufeff"))
    try:
        values = yaml.load(match[1], getattr(yaml, "CSafeLoader", yaml.SafeLoader)) if match else None
    except (yaml.YAMLError, ValueError, RecursionError):
        return None
    return values if isinstance(values, Mapping) else None


def _key(title: str, date: str) -> object:
    return title_words(title), date


def _rank(page: Page) -> tuple[bool, str, str]:
    # A copy that was made by hand is called like its original and more.
    return not page.made, page.path.rpartition(".")[0], page.path
