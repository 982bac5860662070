"""Years of a site in seconds: its owner edits files and the CV, and runs the conversion, in any order."""

from __future__ import annotations

import shutil
import tempfile
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from converter import commands
from converter.commands import Options, Planned
from converter.diagnostics import Code
from converter.exit import Exit, Stop
from converter.site.memory import BASE, FOLDER
from converter.site.plan import Action, Reason, Step
from tests.lived_in import expected
from tests.lived_in.choice import Pick
from tests.lived_in.curriculum import Author, Curriculum, Paper, Talk, is_still, likeness
from tests.lived_in.hands import Hand

CONFIG = """\
title: A site
name: &name "Ada Moss"

publication_category:
  books:
    title: 'Books'
  manuscripts:
    title: 'Journal Articles'
  conferences:
    title: 'Conference Papers'
"""
CHOICES = (
    "",
    "about:\n  group_papers: year\n",
    "about:\n  sections: [about, publications, news]\n  latest_papers: 2\nowner: underline\n",
    "files:\n  talks: false\n  bibtex: false\n",
    "files:\n  publications: false\n",
    "files:\n  about: false\n  data: false\n",
    "files:\n  cv: false\n  teaching: false\n",
    "files:\n  navigation: false\n  authors: false\n",
    "about:\n  group_papers: list\n  order_papers: newest\nowner: none\npublish: [phone]\n",
)
DEMO = {
    "_publications/2010-10-01-paper-title-number-2.md": (
        '---\ntitle: "Paper Title 2"\ncollection: publications\npermalink: /publication/2010-10-01-paper-2\n---\n'
        "This paper is about the number 2.\n"
    ),
    "_talks/2013-03-01-tutorial-1.md": (
        '---\ntitle: "Tutorial 1"\ncollection: talks\npermalink: /talks/2013-03-01-tutorial-1\n---\n\n'
        "This is a description of your tutorial.\n"
    ),
    "_pages/about.md": (
        '---\npermalink: /\ntitle: "Your Name"\n---\n\n'
        "This is the front page of a website that is powered by the [template](https://example.org).\n"
    ),
}
"""Files that are known as the theme's examples."""
OPTIONS = (
    Options(),
    Options(),
    Options(),
    Options(),
    Options(adopts=True),
    Options(config=True),
    Options(removes_demo=True),
    Options(config=True, removes_demo=True),
)
SETTINGS = "_data/cv2pages.yml"
PLACES = ("_pages/", "_publications/", "_talks/", "_teaching/")
SHARED = ("_data/authors.yml", "_data/navigation.yml", "_config.yml")
FOLDERS = ("_publications", "_talks", "_teaching", "_pages", "_data", "files", "_drafts", "notes")


@dataclass(frozen=True)
class Home:
    """Where a paper was after a run."""

    paper: Paper
    path: str
    addresses: tuple[str, ...]
    ours: bool
    """Whether a run has made it."""


@dataclass(repr=False)
class Life:
    """A site, its CV, and what its owner may expect to find in it."""

    pick: Pick
    root: Path
    cv: Curriculum = field(default_factory=Curriculum)
    marks: dict[str, frozenset[str]] = field(default_factory=dict)
    """What was put in by hand, by file."""
    keys: dict[str, frozenset[str]] = field(default_factory=dict)
    """The keys that were taken out by hand, by file."""
    homes: dict[int, Home] = field(default_factory=dict)
    """Where the papers of the last run are, by their number."""
    identified: dict[str, str] = field(default_factory=dict)
    """The file of the last paper that had a DOI."""
    names: dict[str, str] = field(default_factory=dict)
    """The names that files were made under, by those that they have been given by hand."""
    talks: dict[int, tuple[Talk, str, str]] = field(default_factory=dict)
    """The talks and courses of the last run by their number, with their file and address."""

    def __post_init__(self) -> None:
        self.site = self.root / "site"
        self.site.mkdir()
        (self.site / "_config.yml").write_text(CONFIG, encoding="utf-8")
        self.author, self.hand = Author(self.pick), Hand(self.pick)

    # ------------------------------------------------------------------------------------------------- what people do

    def begin(self) -> None:
        """A site of one's own, or one with the theme's examples; a CV that says something already, or nothing."""
        if self.pick((True, False, False)):
            for path, text in DEMO.items():
                self._put(path, text.encode())
        for _ in range(self.pick((0, 2, 4))):
            self.change_cv()

    def change_cv(self) -> None:
        """The CV changes in one place."""
        self.cv = self.author.changed(self.cv)

    def edit(self) -> None:
        """A file is edited: mostly one that a run has made."""
        path = self._some_file()
        if path is None:
            return
        content = (self.site / path).read_bytes()
        try:
            text = content.decode()
        except UnicodeDecodeError:
            return
        mark, ends = text[:1] if text.startswith("\ufeff") else "", "\r\n" if "\r\n" in text else "\n"
        done = self.hand.edit(path, text.removeprefix("\ufeff").replace("\r\n", "\n"))
        if path == "_config.yml" and not expected.readable(path, done.text):
            return  # a run refuses it, which has a test of its own
        self._put(path, (mark + done.text.replace("\n", ends)).encode(), done.marks, done.keys)

    def change_file(self) -> None:
        """Something is done to a file as a whole."""
        path = self._some_file()
        if path is None or path == "_config.yml":
            return
        content = (self.site / path).read_bytes()
        other = self._free(path)
        match self.pick(("crlf", "lf", "delete", "delete", "rename", "move", "copy", "mark", "bytes", "back", "anew")):
            case "crlf":
                self._put(path, content.replace(b"\r\n", b"\n").replace(b"\n", b"\r\n"))
            case "lf":
                self._put(path, content.replace(b"\r\n", b"\n"))
            case "delete":
                self._gone(path)
            case "rename":
                self._move(path, other)
            case "move":
                self._move(path, f"{self.pick(FOLDERS)}/{other.rpartition('/')[2]}")
            case "copy":
                self._put(other, content, self.marks.get(path, frozenset()))
                self.names[other] = self.names.get(path, path)
            case "mark":
                if not content.startswith(b"\xef\xbb\xbf"):
                    self._put(path, b"\xef\xbb\xbf" + content)
            case "bytes":
                if not path.endswith(SHARED):  # a run refuses those, which has a test of its own
                    mark = self.hand.mark()
                    self._put(path, content + b"\n\xff " + mark.encode() + b"\n", frozenset({mark}))
            case "back":
                if (base := self.site / BASE / path).is_file():
                    self._put(path, base.read_bytes())
            case "anew":
                if (base := self.site / BASE / path).is_file() and not path.endswith(SHARED):
                    base.unlink()
                    self.homes = {number: home for number, home in self.homes.items() if home.path != path}
                    self.talks = {number: known for number, known in self.talks.items() if known[1] != path}
                    self._gone(path)

    def own_file(self) -> None:
        """A file of one's own is put where one of ours may go."""
        papers = [paper.title for paper in self.cv.papers] or ["A Paper of My Own"]
        title = self.pick(papers)
        slug = "-".join(word for word in title.lower().split() if word.isascii() and word.isalpha())
        year = self.pick(range(2014, 2024))
        mark = self.hand.mark()
        page = f'---\ntitle: "{title}"\npermalink: /publication/{year}-{slug}\n---\n\n{mark}\n'
        plain = f"---\npermalink: {self.pick(('/', '/cv/', '/about/'))}\ntitle: Mine\n---\n\n{mark}\n"
        path, text = self.pick(
            (
                ("_pages/about.md", plain),
                ("_pages/cv.md", f"{mark}\n\nPublications\n======\n"),
                ("_pages/own.md", plain),
                (f"_publications/{year}-01-01-001-{slug}.md", page),
                (f"_publications/{slug}.md", page),
                (f"_publications/{slug}.md", page.replace("permalink", "# permalink")),
                (f"_talks/{year}-05-01-001-why-moss-matters.md", page.replace("publication", "talks")),
                (f"files/bibtex/{year}-{slug}.bib", f"% {mark}\n"),
                ("_data/cv.yml", f"basics:\n  name: {mark}\n"),
                ("_data/authors.yml", f"Somebody Else:\n  name: {mark}\n"),
                ("_data/navigation.yml", f"main:\n  - title: {mark}\n    url: /{mark}/\n"),
            )
        )
        if not (self.site / path).exists():
            self._put(path, text.encode(), frozenset({mark}))

    def choose(self) -> None:
        """The settings change."""
        text = self.pick(CHOICES)
        path = self.site / SETTINGS
        path.parent.mkdir(exist_ok=True)
        path.write_text(text)

    def forget(self) -> None:
        """What is remembered gets lost."""
        shutil.rmtree(self.site / FOLDER, ignore_errors=True)
        self.keys.clear()  # without it nobody knows that they were there
        self.homes.clear()
        self.talks.clear()

    # ------------------------------------------------------------------------------------------------------------ runs

    def run(self) -> None:
        """A run, and another one after it."""
        sources = self._write_sources()
        options = self.pick(OPTIONS)
        publish = self.pick((None, None, None, frozenset({"phone"}), frozenset[str]()))
        before, remembered = self._files(), self._remembered()
        for path, name in self.names.items():
            if name in remembered and path not in remembered:
                remembered[path] = remembered[name]
        try:
            planned = self._plan(sources, options, publish)
        except Stop as end:
            assert self._files() == before
            raise AssertionError([str(diagnostic.message) for diagnostic in end.diagnostics]) from end
        if self.pick((True, False, False, False)):
            report = commands.check(sources, self.site, publish, lambda step: None, options)
            assert report.exit_code == (Exit.CHANGES if planned.plan.operations else Exit.DONE)
            told = any(diagnostic.code is Code.OUT_OF_DATE for diagnostic in report.diagnostics)
            assert told == bool(planned.plan.operations)
        assert self._files() == before
        commands.apply(planned)
        after = self._files()
        self._does_the_plan(planned, before, after)
        again = self._plan(sources, options, publish)
        assert not again.plan.operations, [operation.path for operation in again.plan.operations]
        assert not [step.path for step in again.plan.changes.steps if step.conflicts]
        self._follow(planned, remembered)
        self._keeps_edits(planned, remembered, after)
        self._keeps_papers(planned, before)
        self._keeps_talks(planned, before)
        self._has_each_address_once(planned, before, after)

    def _write_sources(self) -> list[str]:
        """The CV in one file or in two, which may be reached by a link."""
        sources = []
        for name, text in zip(("cv", "papers"), self.cv.texts(apart=self.pick((False, False, True))), strict=False):
            source, real = self.root / f"{name}.md", self.root / f"{name}-{self.pick((1, 2))}.txt"
            source.unlink(missing_ok=True)
            if self.pick((True, False, False)):
                source.symlink_to(real.name)
            source.write_text(text, encoding="utf-8")
            sources.append(str(source))
        return sources

    def _plan(self, sources: list[str], options: Options, publish: frozenset[str] | None) -> Planned:
        return commands.make_plan(sources, self.site, publish, lambda step: None, options)

    def _follow(self, planned: Planned, remembered: dict[str, str]) -> None:
        """What is known of a file is known of it by its new name; what was an example is nobody's."""
        for step in planned.plan.changes.steps:
            if step.former and step.action is Action.RENAME:
                self.marks[step.path] = self.marks.pop(step.former, frozenset())
                self.keys[step.path] = self.keys.pop(step.former, frozenset())
                remembered[step.path] = remembered[step.former]
            elif step.reason in (Reason.EXAMPLE, Reason.REPLACED):
                self.marks.pop(step.path, None)

    def _does_the_plan(self, planned: Planned, before: dict[str, bytes], after: dict[str, bytes]) -> None:
        """Just what was planned was done; what can be read stays so."""
        due = dict(before)
        for step in planned.plan.changes.steps:
            assert step.before == before.get(step.former or step.path), step.path
            match step.action:
                case Action.CREATE | Action.CHANGE:
                    assert step.after is not None
                    assert step.after != step.before
                    due[step.path] = step.after
                    text, old = step.after.decode(), (step.before or b"").decode()
                    assert expected.readable(step.path, text) or not expected.readable(step.path, old), step.path
                    if "\n" in old and old.count("\r\n") in (0, old.count("\n")):
                        assert text.count("\r\n") == bool(old.count("\r\n")) * text.count("\n"), step.path
                case Action.RENAME:
                    assert step.former is not None
                    assert step.after is not None
                    del due[step.former]
                    due[step.path] = step.after
                case Action.DELETE:
                    del due[step.path]
        assert after == due
        told = {step.path: step.base for step in planned.plan.changes.steps}
        assert {path: text for path, text in self._remembered().items() if path in told} == {
            path: text for path, text in told.items() if text is not None
        }

    def _keeps_edits(self, planned: Planned, remembered: dict[str, str], after: dict[str, bytes]) -> None:
        """What was put in by hand is there, what was taken out is not; what both sides changed is named."""
        for path, marks in self.marks.items():
            held = after.get(path, b"").decode("utf-8", "replace")
            assert not (lost := sorted(mark for mark in marks if mark not in held)), (path, lost)
        for step in planned.plan.changes.steps:
            base, new = remembered.get(step.path), step.base
            if step.reason is Reason.ADOPTED:
                base = None
            if step.before is None:
                assert base is None or step.path not in after, f"{step.path} came back"
                continue
            if base is None:
                not_ours = (Reason.ADOPTED, Reason.REPLACED, Reason.EXAMPLE)
                kept = step.path in SHARED or step.after == step.before or step.reason in not_ours
                assert kept, (step.path, step.former, step.action, step.reason)
                continue
            if step.action is Action.DELETE and step.reason is not Reason.EXAMPLE:
                assert _plain(step.before) == base, step.path
            elif step.action in (Action.CHANGE, Action.RENAME) and new is not None and step.after is not None:
                faults = expected.merged(step.path, base, _plain(step.before), new, _plain(step.after), step.conflicts)
                assert not (found := list(faults)), (step.path, found, self._shown(step, base))
            if step.reason in (Reason.GONE, Reason.KEPT):
                self.keys.pop(step.path, None)
            given = expected.parts(step.path, new or "")[0] or {}
            stays_out = frozenset(key for key in self.keys.get(step.path, ()) if key in given)
            self.keys[step.path] = stays_out
            there = expected.parts(step.path, _plain(after.get(step.path, b"")))[0]
            assert not stays_out & set(there or ()), (step.path, stays_out)

    def _shown(self, step: Step, base: str) -> str:
        names = ("base", "held", "given", "after")
        texts = (base, _plain(step.before or b""), step.base or "", _plain(step.after or b""))
        shown = "".join(f"\n=== {name}\n{text}" for name, text in zip(names, texts, strict=True))
        return f"{shown}\n=== conflicts {step.conflicts}"

    def _keeps_papers(self, planned: Planned, before: dict[str, bytes]) -> None:
        """Each paper of the CV has one page, and it is the one that it has had."""
        steps = {step.path: step for step in planned.plan.changes.steps}
        gone = (Reason.GONE, Reason.KEPT, Reason.EXAMPLE)
        pages: dict[str, dict[str, Any]] = {}
        for path, step in steps.items():
            if path.startswith("_publications/") and step.reason not in gone:
                # What is not ours is not remembered, and neither is what would have been written there.
                text = step.base if step.base is not None else _plain(step.before or b"")
                pages[path] = expected.parts(path, text)[0] or {}
        settings = self.site / SETTINGS
        if settings.exists() and "publications: false" in settings.read_text():
            return
        # Whether the CV still gives a page that is not UTF-8 is not told.
        unsure = [path for path in pages if steps[path].reason is Reason.NOT_TEXT]
        sure = {path for path in pages if steps[path].reason is not Reason.DELETED_BY_HAND or steps[path].base}
        fewest = len(sure.difference(unsure))
        assert fewest <= len(self.cv.papers) <= fewest + len(unsure), (sorted(sure), self.cv.papers)
        homes = {}
        for paper in self.cv.papers:
            found = [path for path, values in pages.items() if _is_page_of(values, paper, self.cv.papers)]
            if len(found) != 1:
                continue
            values = pages[found[0]]
            known = (str(values.get("permalink", "")), *expected.redirects(values))
            ours = steps[found[0]].base is not None and steps[found[0]].reason is not Reason.ADOPTED
            homes[paper.number] = Home(paper, found[0], known, ours)
            if was := self.homes.get(paper.number):
                others = [home.paper for number, home in self.homes.items() if number != paper.number]
                others += [other for other in self.cv.papers if other.number != paper.number]
                # A page of the owner's own is known by what it says now.
                held = expected.parts(was.path, _plain(before.get(was.path, b"")))[0] or {}
                alike = [
                    path
                    for path, text in before.items()
                    if path.startswith("_publications/") and _title(text) == paper.title
                ]
                by_title = was.paper.title == paper.title and _is_page_of(held, paper, self.cv.papers)
                known_by = was.ours or by_title and len(alike) == 1
                if known_by and is_still(was.paper, paper, others):
                    if paper.doi and not was.paper.doi and self.identified.get(paper.doi, was.path) != was.path:
                        continue  # a page of an earlier run, which was kept for its edits, has this DOI
                    renamed = was.path not in before and self.names.get(found[0]) == self.names.get(was.path, was.path)
                    assert found[0] == was.path or renamed, (was, paper, found)
                    if was.ours and ours:
                        assert set(was.addresses) <= set(known), (was, known)
        self.homes = homes
        self.identified |= {home.paper.doi: home.path for home in homes.values()}

    def _keeps_talks(self, planned: Planned, before: dict[str, bytes]) -> None:
        """A talk or course that gets another title of nearly the same words, and nothing else, has its page still."""
        entries = [*self.cv.talks, *self.cv.courses]
        gone = (Reason.GONE, Reason.KEPT, Reason.EXAMPLE)
        pages = {
            step.path: expected.parts(step.path, step.base)[0] or {}
            for step in planned.plan.changes.steps
            if step.base is not None and step.path.startswith(("_talks/", "_teaching/")) and step.reason not in gone
        }
        former, self.talks = self.talks, {}
        for talk in entries:
            found = [path for path, values in pages.items() if expected.title_of(values) == talk.title]
            if len(found) != 1 or any(_core(other.title) == _core(talk.title) for other in entries if other != talk):
                continue
            address = str(pages[found[0]].get("permalink", ""))
            self.talks[talk.number] = (talk, found[0], address)
            was, path, known = former.get(talk.number, (talk, found[0], address))
            others = [other for number, (other, _, _) in former.items() if number != talk.number]
            if any(_core(other.title) == _core(talk.title) for other in others) or was.place != talk.place:
                continue
            if was.title != talk.title and was.year != talk.year:
                continue
            held = (text for at, text in before.items() if at.startswith(("_talks/", "_teaching/")) and at != path)
            if any(_core(_title(text)) == _core(talk.title) for text in held):
                continue
            place = found[0].rpartition("/")[0]
            if place.partition("/")[0] == path.partition("/")[0]:
                renamed = self.names.get(found[0], found[0]) == self.names.get(path, path)
                assert found[0] == path or renamed, (was, talk, path, found)
                assert address == known
            elif was == talk and any(step.former == path for step in planned.plan.changes.steps):
                assert known in expected.redirects(pages[found[0]]), (was, talk, known)

    def _has_each_address_once(self, planned: Planned, before: dict[str, bytes], after: dict[str, bytes]) -> None:
        """No two pages have one address, unless the owner made it so by hand: then the report says so."""
        given = {step.path: step.base for step in planned.plan.changes.steps if step.base is not None}
        given = {path: text for path, text in given.items() if path in after}
        gone = {s.path for s in planned.plan.changes.steps if s.reason in (Reason.KEPT, Reason.NOT_TEXT)}
        names = {step.former: step.path for step in planned.plan.changes.steps if step.former}
        was = expected.addresses({names.get(path, path): _plain(content) for path, content in before.items()})
        for address, pages in expected.addresses({p: t for p, t in given.items() if p not in gone}).items():
            by_hand = {path for path, _ in was.get(address, [])}
            assert {path for path, _ in pages} <= by_hand or len({path for path, _ in pages}) == 1, (address, pages)
        shown = {path: _plain(content) for path, content in after.items() if path.startswith(PLACES)}
        told = [d for d in planned.report.diagnostics if d.code is Code.ADDRESS_TAKEN]
        words = " ".join(f"{d.location} {d.message}" for d in told)
        for address, pages in expected.addresses(shown).items():
            paths = {path for path, _ in pages}
            if len(paths) > 1 and paths & given.keys():
                assert any(path in words for path in paths), (address, pages)

    # ----------------------------------------------------------------------------------------------------------- files

    def _files(self) -> dict[str, bytes]:
        """All files of the site but those that runs remember."""
        found = {p.relative_to(self.site).as_posix(): p for p in self.site.rglob("*") if p.is_file()}
        return {path: p.read_bytes() for path, p in sorted(found.items()) if not path.startswith(f"{FOLDER}/")}

    def _remembered(self) -> dict[str, str]:
        base = self.site / BASE
        return {p.relative_to(base).as_posix(): p.read_text("utf-8") for p in base.rglob("*") if p.is_file()}

    def _some_file(self) -> str | None:
        kept = ("notes/", *(path for path in DEMO if not (self.site / BASE / path).is_file()))
        paths = [path for path in self._files() if path != SETTINGS and not path.startswith(kept)]
        return self.pick(paths) if paths else None

    def _free(self, path: str) -> str:
        folder, _, name = path.rpartition("/")
        stem, _, ending = name.rpartition(".")
        return f"{folder}/{stem}-{self.hand.mark()}.{ending}" if folder else f"{stem}-{self.hand.mark()}.{ending}"

    def _put(
        self,
        path: str,
        content: bytes,
        marks: frozenset[str] = frozenset(),
        keys: frozenset[str] = frozenset(),
    ) -> None:
        target = self.site / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)
        text = content.decode("utf-8", "replace")
        self.marks[path] = frozenset(mark for mark in self.marks.get(path, frozenset()) | marks if mark in text)
        held = expected.parts(path, _plain(content))[0] or {}
        if not (self.site / BASE / self.names.get(path, path)).is_file():
            keys = frozenset()  # what a file has that no run has made is not known
        self.keys[path] = frozenset(key for key in self.keys.get(path, frozenset()) | keys if key not in held)

    def _gone(self, path: str) -> None:
        (self.site / path).unlink()
        self.marks.pop(path, None)
        self.keys.pop(path, None)

    def _move(self, path: str, other: str) -> None:
        self._put(other, (self.site / path).read_bytes(), self.marks.get(path, frozenset()))
        self.names[other] = self.names.get(path, path)
        self._gone(path)


def new_life(pick: Pick) -> Life:
    """A site in a folder of its own, in memory where the system has such folders."""
    memory = Path("/dev/shm")
    return Life(pick, Path(tempfile.mkdtemp(prefix="cv2pages-life-", dir=memory if memory.is_dir() else None)))


def _plain(content: bytes) -> str:
    return content.decode("utf-8", "replace").removeprefix("\ufeff").replace("\r\n", "\n")


def _title(content: bytes) -> str:
    return expected.title_of(expected.parts("a.md", _plain(content))[0] or {})


def _core(title: str) -> str:
    return title.removesuffix(" Again")


def _is_page_of(values: dict[str, Any], paper: Paper, papers: tuple[Paper, ...]) -> bool:
    if likeness(expected.title_of(values), paper.title) < 1:
        return False
    alike = [other for other in papers if likeness(other.title, paper.title) == 1]
    return (
        len(alike) == 1
        or getattr(values.get("date"), "year", None) == paper.year
        and len({other.year for other in alike}) == len(alike)
    )
