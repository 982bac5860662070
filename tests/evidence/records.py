"""Invented works: what a list of publications can hold, before any style prints it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from random import Random
from typing import Literal

from tests.evidence.names import Person, person
from tests.evidence.vocabulary import ABBREVIATED, NATIVE, TITLES, VENUES

Kind = Literal["journal", "conference", "workshop", "preprint", "thesis", "book", "chapter", "patent", "report"]
_SHARES: dict[Kind, int] = {
    "journal": 45, "conference": 22, "workshop": 6, "preprint": 7, "thesis": 3, "book": 3, "chapter": 9, "patent": 2,
    "report": 3,
}  # fmt: skip
_UNPUBLISHED = ("in press", "accepted", "submitted", "in preparation")


@dataclass(frozen=True, slots=True, kw_only=True)
class Work:
    """A work by `authors`, one of whom owns the list.  Titles may hold <i> for names of species."""

    kind: Kind
    title: str
    authors: tuple[Person, ...]
    owner: int
    year: int | None
    status: str = "published"
    venue: str = ""
    """Of a book its publisher, of a thesis its university, of a report its institution."""
    acronym: str = ""
    volume: str = ""
    issue: str = ""
    pages: str = ""
    """A range with "–", or the number of an article."""
    publisher: str = ""
    place: str = ""
    month: str = ""
    editors: tuple[Person, ...] = ()
    genre: str = ""
    number: str = ""
    doi: str = ""
    arxiv: str = ""
    url: str = ""
    note: str = ""


def works(random: Random, count: int, *, cjk: float = 0.0) -> tuple[Person, list[Work]]:
    """The owner of a list and `count` works, newest first; no two have one title."""
    owner = person(random)
    # two people of one name in a list would make the truth ambiguous
    people = {(p.family, p.literal): p for p in (person(random, cjk=cjk, group=0.03) for _ in range(14))}
    coauthors = [p for p in people.values() if p.family != owner.family]
    by_title: dict[str, Work] = {}
    while len(by_title) < count:
        one = _work(random, owner, coauthors)
        by_title.setdefault(one.title.casefold(), one)
    return owner, sorted(by_title.values(), key=lambda w: -(w.year or 9999))


def native_works(random: Random, count: int, language: str) -> tuple[Person, list[Work]]:
    """The same in Chinese ("zh") or Japanese ("ja"): articles in journals."""
    words = NATIVE[language]
    people = [Person(literal=name) for name in random.sample(words["people"], len(words["people"]))]
    by_title: dict[str, Work] = {}
    while len(by_title) < count:
        topic, topic2 = random.sample(words["topics"], 2)
        name = random.choice(words["shapes"]).format(topic=topic, topic2=topic2)
        others = random.sample(people[1:], random.randint(0, 3))
        place = random.randint(0, len(others))
        authors = (*others[:place], people[0], *others[place:])
        year = random.randint(2008, 2025)
        work = _journal(random, Work(kind="journal", title=name, authors=authors, owner=place, year=year))
        by_title.setdefault(name, replace(work, venue=random.choice(words["journals"])))
    return people[0], sorted(by_title.values(), key=lambda w: -(w.year or 9999))


def title(random: Random) -> str:
    """An invented title of one of many shapes."""
    if random.random() < 0.08:
        return random.choice(TITLES["foreign"])
    topic, topic2 = random.sample(TITLES["topics"], 2)
    method = random.choice(TITLES["methods"])
    words = {
        "topic": topic, "Topic": _capital(topic), "topic2": topic2, "method": method, "Method": _capital(method),
        "place": random.choice(TITLES["places"]), "name": random.choice(TITLES["systems"]),
        "species": random.choice(TITLES["species"]),
    }  # fmt: skip
    text = random.choice(TITLES["shapes"]).format(**words)
    return _headline(text) if random.random() < 0.35 else text


def short_name(journal: str) -> str:
    """A journal's abbreviated name, or the name itself where it has none."""
    return ABBREVIATED.get(journal, journal)


def _work(random: Random, owner: Person, coauthors: Sequence[Person]) -> Work:
    kind = random.choices(tuple(_SHARES), tuple(_SHARES.values()))[0]
    chosen = random.sample(coauthors, min(random.choice((0, 1, 1, 2, 2, 3, 4, 6)), len(coauthors)))
    people = [p for p in chosen if not p.literal]
    groups = [p for p in chosen if p.literal]
    place = random.randint(0, len(people))
    if kind in ("thesis", "book"):
        people, groups, place = [], [], 0
    authors = (*people[:place], owner, *people[place:], *groups)
    year = random.randint(2008, 2025)
    plain = Work(kind=kind, title=title(random), authors=authors, owner=place, year=year)
    work = _KINDS[kind](random, plain)
    if kind in ("journal", "conference") and random.random() < 0.12:
        return _not_yet(random, work)
    return work


def _journal(random: Random, work: Work) -> Work:
    volume = random.randint(14, 99)
    articles = (f"e{random.randint(10000, 99999)}", str(random.randint(100001, 999999)))
    pages = _range(random) if random.random() < 0.7 else random.choice(articles)
    issue = str(random.randint(1, 12)) if random.random() < 0.6 else ""
    venue = random.choice(VENUES["journals"])
    return replace(work, venue=venue, volume=str(volume), issue=issue, pages=pages, doi=_doi(random, work, 0.5))


def _meeting(random: Random, work: Work) -> Work:
    name, acronym = random.choice(VENUES["workshops" if work.kind == "workshop" else "conferences"])
    shape = "{}" if name.startswith("Advances") else random.choice(VENUES["shapes"])
    return replace(
        work,
        venue=shape.format(name, a=acronym),
        acronym=acronym,
        pages=_range(random) if random.random() < 0.7 else "",
        place=random.choice(VENUES["cities"]) if random.random() < 0.5 else "",
        month=random.choice(VENUES["months"]),
        doi=_doi(random, work, 0.25),
        note=random.choice(VENUES["notes"]) if random.random() < 0.15 else "",
    )


def _preprint(random: Random, work: Work) -> Work:
    number = f"{(work.year or 0) % 100:02}{random.randint(1, 12):02}.{random.randint(1000, 99999):05}"
    return replace(work, arxiv=number, url=f"https://arxiv.org/abs/{number}", venue="arXiv", status="preprint")


def _thesis(random: Random, work: Work) -> Work:
    genre = random.choice(("PhD thesis", "Master's thesis", "Ph.D. dissertation"))
    return replace(work, venue=random.choice(VENUES["universities"]), genre=genre)


def _book(random: Random, work: Work) -> Work:
    return replace(work, venue=random.choice(VENUES["publishers"]), place=random.choice(VENUES["cities"]))


def _chapter(random: Random, work: Work) -> Work:
    return replace(
        work,
        venue=random.choice(VENUES["books"]),
        editors=tuple(person(random) for _ in range(random.randint(1, 3))),
        publisher=random.choice(VENUES["publishers"]),
        place=random.choice(VENUES["cities"]),
        pages=_range(random),
    )


def _patent(random: Random, work: Work) -> Work:
    shape = random.choice(("US 9,{:03},{:03}", "EP 3{:03} {:03} B1", "US Patent 11,{:03},{:03}"))
    return replace(work, number=shape.format(random.randint(100, 999), random.randint(100, 999)))


def _report(random: Random, work: Work) -> Work:
    number = str(random.randint(3, 250))
    return replace(work, venue=random.choice(VENUES["institutions"]), genre="Technical report", number=number)


_KINDS: dict[Kind, Callable[[Random, Work], Work]] = {
    "journal": _journal, "conference": _meeting, "workshop": _meeting, "preprint": _preprint, "thesis": _thesis,
    "book": _book, "chapter": _chapter, "patent": _patent, "report": _report,
}  # fmt: skip


def _not_yet(random: Random, work: Work) -> Work:
    """The work as one that has not appeared."""
    status = random.choice(_UNPUBLISHED)
    venue = "" if status == "in preparation" else work.venue
    return replace(
        work, status=status, venue=venue, year=None, volume="", issue="", pages="", doi="", note="", place="", month=""
    )


def _range(random: Random) -> str:
    first = random.randint(101, 1890)
    return f"{first}–{first + random.randint(4, 31)}"


def _doi(random: Random, work: Work, chance: float) -> str:
    if random.random() > chance:
        return ""
    return f"10.{random.randint(1000, 9999)}/inv.{work.year}.{random.randint(10, 9999)}"


def _capital(text: str) -> str:
    return text[0].upper() + text[1:]


def _headline(text: str) -> str:
    small = {"a", "an", "and", "the", "of", "in", "on", "for", "with", "from", "to", "is", "at", "under"}
    parts = text.split(" ")
    return " ".join(w if i and w in small else _capital(w) if w[0].islower() else w for i, w in enumerate(parts))
