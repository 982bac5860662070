"""A CV that changes in the course of the years, as values; what each paper is stays known, whatever the text says."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from difflib import SequenceMatcher
from itertools import count

from tests.lived_in.choice import Pick

WORDS = [
    "moss",
    "fern",
    "lichen",
    "alga",
    "spore",
    "meadow",
    "river",
    "stone",
    "harbour",
    "winter",
    "valley",
    "island",
    "lantern",
    "copper",
    "wool",
    "ledger",
    "orchard",
    "glacier",
    "pollen",
    "timber",
    "canal",
    "archive",
    "signal",
    "lattice",
    "kernel",
    "prism",
    "market",
    "treaty",
    "ballad",
    "dialect",
    "Bäume",
    "naïve",
]
JOINTS = ("of the", "and", "in a", ": a study of", "without", "after the", "& its", "against")
PEOPLE = ("B. Other", "C. Third", "D. Fourth-Fifth", "E. Größe", "F. García López", "G. H. Sixth", "K. Li")
JOURNALS = ("Journal of Moss Studies", "Annals of Invented Science", "Quarterly Review of Ferns")
MEETINGS = ("Proceedings of the Fern Conference", "Proceedings of the Workshop on Imaginary Plants")
STATES = ("journal", "conference", "submitted", "in press", "preprint")
OWNER = "A. Moss"
PROSE = {
    "Awards": ("Prize for Young Mosses, 2015", "Medal of the Fern Society, 2018", "Best Paper Award, 2020"),
    "Professional Service": ("Reviewer for the Annals of Invented Science", "Member of the Lichen Committee, 2016"),
    "Research Interests": ("Mosses that grow on ledgers", "The grammar of ferns"),
    "Education": ("PhD in Botany, University of Fernhill, 2012", "MSc in Ferns, Stone College, 2008"),
    "Skills": ("Python, R", "Drawing of spores"),
}
TALKS = ("Why moss matters", "The slow fern", "Lichens for lawyers", "What a spore knows")
COURSES = ("Introduction to Ferns", "Moss Laboratory", "Writing about Plants")
PLACES = ("University of Fernhill", "Stone College")


@dataclass(frozen=True)
class Paper:
    """One paper; `number` is its own for ever."""

    number: int
    title: str
    authors: tuple[str, ...]
    year: int
    state: str
    venue: str
    doi: str = ""

    def entry(self) -> str:
        """The paper as the CV prints it."""
        people = ", ".join(self.authors[:-1]) + (" and " if len(self.authors) > 1 else "") + self.authors[-1]
        end = {
            "journal": f"*{self.venue}*, {self.number}, {self.year}, pp. 1-9.",
            "conference": f"In *{self.venue}*, {self.year}.",
            "submitted": f"Submitted to *{self.venue}*, {self.year}.",
            "in press": f"*{self.venue}*, in press, {self.year}.",
            "preprint": f"Preprint, {self.year}.",
        }[self.state]
        link = f" https://doi.org/{self.doi}" if self.doi else ""
        return f'{people}. "{self.title}." {end}{link}'


@dataclass(frozen=True)
class Talk:
    """A talk or a course; `number` is its own for ever."""

    number: int
    title: str
    place: str
    year: int


@dataclass(frozen=True)
class Curriculum:
    """A CV."""

    papers: tuple[Paper, ...] = ()
    talks: tuple[Talk, ...] = ()
    courses: tuple[Talk, ...] = ()
    sections: tuple[tuple[str, tuple[str, ...]], ...] = ()
    papers_first: bool = True

    def texts(self, *, apart: bool = False) -> list[str]:
        """The CV in Markdown; `apart`: the papers in one file, all else in another."""
        head = "# Ada Moss\n\nProfessor of Botany, ada.moss@example.org, Phone: +1 555 010 0199\n"
        if not apart:
            return [head + "\n" + self._body()]
        rest = replace(self, papers=())
        return [head + "\n" + part._body() for part in (rest, Curriculum(self.papers)) if part._body()] or [head]

    def _body(self) -> str:
        papers = "".join(f"{i}. {paper.entry()}\n" for i, paper in enumerate(self.papers, 1))
        blocks = [f"## {heading}\n\n" + "".join(f"- {line}\n" for line in lines) for heading, lines in self.sections]
        if papers:
            blocks.insert(0 if self.papers_first else len(blocks), f"## Publications\n\n{papers}")
        if self.talks:
            lines = [f'- "{talk.title}", Invited talk, {talk.place}, May {talk.year}\n' for talk in self.talks]
            blocks.append("## Talks\n\n" + "".join(lines))
        if self.courses:
            lines = [f"- {course.title}, {course.place}, Fall {course.year}\n" for course in self.courses]
            blocks.append("## Teaching\n\n" + "".join(lines))
        return "\n".join(blocks)


@dataclass(repr=False)
class Author:
    """Whoever keeps the CV: invents papers and changes things, one at a time."""

    pick: Pick
    numbers: count[int] = field(default_factory=lambda: count(1))

    def title(self) -> str:
        """A title of about seven words."""
        first, second, third, fourth = (self.pick(WORDS) for _ in range(4))
        return f"{first.capitalize()} {second} {self.pick(JOINTS)} {third} {fourth}".replace(" :", ":")

    def authors(self) -> tuple[str, ...]:
        """The owner and up to two others."""
        others = [self.pick(PEOPLE) for _ in range(self.pick((0, 1, 2)))]
        return tuple(dict.fromkeys([OWNER, *others] if self.pick((True, False)) else [*others, OWNER]))

    def paper(self, title: str = "") -> Paper:
        """A new paper."""
        state = self.pick(STATES)
        number = next(self.numbers)
        doi = f"10.1234/moss.{number}" if state == "journal" and self.pick((True, False)) else ""
        venue = self.pick(MEETINGS if state == "conference" else JOURNALS)
        return Paper(number, title or self.title(), self.authors(), self.pick(range(2014, 2024)), state, venue, doi)

    def changed(self, cv: Curriculum) -> Curriculum:
        """The CV with one thing changed."""
        return self.pick(CHANGES)(self, cv)

    def _with_paper(self, cv: Curriculum, paper: Paper) -> Curriculum:
        if len(cv.papers) >= 7 or any(_twice(paper, other) for other in cv.papers):
            return cv
        at = self.pick(range(len(cv.papers) + 1))
        return replace(cv, papers=(*cv.papers[:at], paper, *cv.papers[at:]))

    def _of_one(self, cv: Curriculum, **facts: object) -> Curriculum:
        if not cv.papers:
            return cv
        old = self.pick(cv.papers)
        new = replace(old, **facts)  # type: ignore[arg-type]
        others = [paper for paper in cv.papers if paper is not old]
        if any(_twice(new, other) for other in others):
            return cv
        return replace(cv, papers=tuple(new if paper is old else paper for paper in cv.papers))

    def add(self, cv: Curriculum) -> Curriculum:
        """Another paper."""
        return self._with_paper(cv, self.paper())

    def add_near(self, cv: Curriculum) -> Curriculum:
        """A paper whose title is nearly that of another one."""
        if not cv.papers:
            return cv
        like = self.pick(cv.papers).title
        title = self.pick((f"{like} II", f"{like}, part 2", self.reworded(like), like))
        return self._with_paper(cv, self.paper(title))

    def reworded(self, title: str) -> str:
        """A title with one word changed."""
        words = title.split()
        at = self.pick(range(1, len(words)))
        return " ".join([*words[:at], self.pick(WORDS), *words[at + 1 :]])

    def remove(self, cv: Curriculum) -> Curriculum:
        """One paper less."""
        gone = self.pick(cv.papers) if cv.papers else None
        return replace(cv, papers=tuple(paper for paper in cv.papers if paper is not gone))

    def retitle(self, cv: Curriculum) -> Curriculum:
        """A paper gets another title, nearly the same or not."""
        if not cv.papers:
            return cv
        old = self.pick(cv.papers)
        title = self.reworded(old.title) if self.pick((True, True, False)) else self.title()
        new = replace(old, title=title)
        if any(_twice(new, other) for other in cv.papers):
            return cv
        return replace(cv, papers=tuple(new if paper is old else paper for paper in cv.papers))

    def restate(self, cv: Curriculum) -> Curriculum:
        """A paper is accepted, printed, ...: state and venue change."""
        state = self.pick(STATES)
        return self._of_one(cv, state=state, venue=self.pick(MEETINGS if state == "conference" else JOURNALS))

    def redate(self, cv: Curriculum) -> Curriculum:
        """A paper gets another year."""
        return self._of_one(cv, year=self.pick(range(2014, 2024)))

    def reauthor(self, cv: Curriculum) -> Curriculum:
        """A paper gets other authors."""
        return self._of_one(cv, authors=self.authors())

    def identify(self, cv: Curriculum) -> Curriculum:
        """A paper gets, or loses, its DOI."""
        if not cv.papers:
            return cv
        old = self.pick(cv.papers)
        new = replace(old, doi="" if old.doi else f"10.1234/moss.{old.number}")
        return replace(cv, papers=tuple(new if paper is old else paper for paper in cv.papers))

    def reorder(self, cv: Curriculum) -> Curriculum:
        """A paper moves, or all are turned around."""
        if len(cv.papers) < 2:
            return cv
        if self.pick((True, False)):
            return replace(cv, papers=cv.papers[::-1])
        return replace(cv, papers=(*cv.papers[1:], cv.papers[0]))

    def section(self, cv: Curriculum) -> Curriculum:
        """A section comes or goes."""
        heading = self.pick(tuple(PROSE))
        left = tuple(section for section in cv.sections if section[0] != heading)
        return replace(cv, sections=left if left != cv.sections else (*left, (heading, PROSE[heading][:1])))

    def line(self, cv: Curriculum) -> Curriculum:
        """A line of a section comes or goes."""
        if not cv.sections:
            return cv
        heading, lines = self.pick(cv.sections)
        one = self.pick(PROSE[heading])
        lines = tuple(line for line in lines if line != one) if one in lines else (*lines, one)
        changed = tuple((h, lines if h == heading else held) for h, held in cv.sections)
        return replace(cv, sections=tuple((h, held) for h, held in changed if held))

    def move_papers(self, cv: Curriculum) -> Curriculum:
        """The publications move to the other end of the CV."""
        return replace(cv, papers_first=not cv.papers_first)

    def talk(self, cv: Curriculum) -> Curriculum:
        """A talk comes, goes, or gets another year."""
        return replace(cv, talks=self._one_of(cv.talks, TALKS))

    def course(self, cv: Curriculum) -> Curriculum:
        """A course comes, goes, or is given in another year."""
        return replace(cv, courses=self._one_of(cv.courses, COURSES))

    def regroup(self, cv: Curriculum) -> Curriculum:
        """A talk stands among the courses, or a course among the talks."""
        if not cv.talks and not cv.courses:
            return cv
        one = self.pick((*cv.talks, *cv.courses))
        if one in cv.talks:
            rest = tuple(talk for talk in cv.talks if talk is not one)
            return replace(cv, talks=rest, courses=_different([*cv.courses, one]))
        rest = tuple(course for course in cv.courses if course is not one)
        return replace(cv, courses=rest, talks=_different([*cv.talks, one]))

    def _one_of(self, talks: Sequence[Talk], titles: Sequence[str]) -> tuple[Talk, ...]:
        what = self.pick(("add", "remove", "date", "title"))
        if what == "add" or not talks:
            new = Talk(next(self.numbers), self.pick(titles), self.pick(PLACES), self.pick(range(2014, 2024)))
            return _different([*talks, new])[:4]
        old = self.pick(talks)
        if what == "remove":
            return tuple(talk for talk in talks if talk is not old)
        if what == "title":
            words = old.title.split()
            title = " ".join(words[:-1]) if words[-1] == "Again" else f"{old.title} Again"
            new = replace(old, title=title)
        else:
            new = replace(old, year=self.pick(range(2014, 2024)))
        return _different([new if talk is old else talk for talk in talks])


def _different(talks: Sequence[Talk]) -> tuple[Talk, ...]:
    """Those that are not told twice."""
    return tuple({(talk.title, talk.place, talk.year): talk for talk in reversed(talks)}.values())[::-1]


CHANGES = (
    Author.add,
    Author.add,
    Author.add_near,
    Author.remove,
    Author.retitle,
    Author.restate,
    Author.redate,
    Author.reauthor,
    Author.identify,
    Author.reorder,
    Author.section,
    Author.line,
    Author.move_papers,
    Author.talk,
    Author.course,
    Author.regroup,
)


def is_still(old: Paper, new: Paper, others: Sequence[Paper]) -> bool:
    """Whether anybody would say that an entry is the paper that it was, `others` being all the other papers.

    It has the same DOI; or the same title and somebody of its authors; or nearly the same title and most of the
    authors; and no other paper comes near it.
    """
    if any(likeness(other.title, title) >= 0.6 for other in others for title in (old.title, new.title)):
        return False
    if old.doi and new.doi:
        return old.doi == new.doi
    common = {*old.authors} & {*new.authors}
    if old.title == new.title:
        return bool(common)
    if _part(old.title) != _part(new.title):
        return False
    alike = likeness(old.title, new.title) >= 0.75
    return alike and len(common) / max(len(old.authors), len(new.authors)) >= 0.6


def likeness(one: str, other: str) -> float:
    """How much of their words two titles share, in order."""
    return SequenceMatcher(None, _words(one), _words(other), autojunk=False).ratio()


def _part(title: str) -> str:
    return next((word for word in title.split() if word in ("II", "2")), "")


def _words(title: str) -> list[str]:
    return [word.strip(":,&").casefold() for word in title.split() if word.strip(":,&")]


def _twice(one: Paper, other: Paper) -> bool:
    """Whether two entries would be one paper that the CV lists twice."""
    return (_words(one.title), one.year, one.venue) == (_words(other.title), other.year, other.venue) or (
        _words(one.title) == _words(other.title) and "preprint" in (one.state, other.state)
    )
