"""Generated texts that change from run to run: a page, a data file, a BibTeX file."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from converter.writers.yaml import dump
from tests.lived_in.choice import Pick
from tests.lived_in.curriculum import WORDS

KEYS = ("title", "venue", "excerpt", "status", "doi")
HEADINGS = ("Papers", "Talks", "News")


@dataclass(repr=False)
class Writer:
    """Gives the texts, and changes what they say."""

    pick: Pick
    values: dict[str, Any] = field(default_factory=lambda: {"title": "Moss", "permalink": "/moss", "authors": ["A"]})
    items: dict[str, list[list[str]]] = field(default_factory=lambda: {"Papers": [["Moss", "A", "B"], ["Fern", "C"]]})

    def text(self, path: str) -> str:
        """What is generated now."""
        if path.endswith(".bib"):
            entries = [item for items in self.items.values() for item in items]
            return "\n".join(
                "@article{" + item[0] + ",\n" + "".join(f"  author = {{{line}}},\n" for line in item[1:]) + "}\n"
                for item in entries
            )
        if path.endswith(".yml"):
            lists = {
                heading: [{"name": item[0], "summary": " ".join(item[1:])} for item in items]
                for heading, items in self.items.items()
            }
            return dump({**self.values, **lists})
        sections = [
            f"{heading}\n------\n"
            + "\n".join(f"{i}. **{item[0]}**   \n" + "   \n".join(item[1:]) + "\n" for i, item in enumerate(items, 1))
            for heading, items in self.items.items()
        ]
        return f"---\n{dump(self.values)}---\n\nHello.\n\n" + "\n".join(sections)

    def change(self) -> None:
        """One or two things change."""
        for _ in range(self.pick((1, 1, 2))):
            self.pick((self._value, self._list, self._links, self._section, self._item, self._item, self._order))()

    def _words(self) -> str:
        return f"{self.pick(WORDS)} {self.pick(WORDS)}{self.pick(('', ': a', ' & b', ' #c'))}"

    def _value(self) -> None:
        key = self.pick(KEYS)
        self.values.pop(key, None)
        if self.pick((True, True, False)):
            self.values = {**self.values, key: self._words()}

    def _list(self) -> None:
        authors = list(self.values.get("authors", []))
        if authors and self.pick(("less", "more")) == "less":
            authors.remove(self.pick(authors))
        else:
            authors.insert(self.pick(range(len(authors) + 1)), self.pick(WORDS))
        self.values = {**self.values, "authors": list(dict.fromkeys(authors))}
        if not authors:
            del self.values["authors"]

    def _links(self) -> None:
        links = [{"label": self.pick(("DOI", "PDF", "Code")), "url": f"/{self.pick(WORDS)}"} for _ in range(2)]
        self.values.pop("links", None)
        if count := self.pick((0, 1, 2)):
            self.values = {**self.values, "links": links[:count]}

    def _section(self) -> None:
        heading = self.pick(HEADINGS)
        if self.items.pop(heading, None) is None:
            self.items[heading] = [self._new()]

    def _item(self) -> None:
        if not self.items:
            return
        items = self.items[self.pick(tuple(self.items))]
        at = self.pick(range(len(items)))
        what = self.pick(("add", "change", "line", "remove"))
        if what == "add":
            items.insert(at, self._new())
        elif what == "change":
            items[at] = self._new()
        elif what == "line":
            items[at] = [items[at][0], self._words(), *items[at][1:2]]
        elif len(items) > 1:
            del items[at]

    def _order(self) -> None:
        for items in self.items.values():
            items.reverse()

    def _new(self) -> list[str]:
        return [f"{self._words()} {self.pick(range(1000))}", *(self._words() for _ in range(self.pick((1, 2))))]
