"""What people do to the files of their site, one thing at a time, to any text.

Each edit tells by `Edit` what has to be there from then on: whatever it puts in holds a mark that no other text has.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import count

from tests.lived_in.choice import Pick

FRONT_MATTER = re.compile(r"\A(---\n)(.*?)^(---\n)", re.DOTALL | re.MULTILINE)
KEY = re.compile(r"[A-Za-z][\w ]*:(?= |\n|\Z)")
SCALAR = re.compile(r"(?P<start>[ ]*(?:- )?(?:[A-Za-z][\w]*: ))(?P<value>\"[^\"\\]*\"|'[^']*'|[\w/.@-]+)\Z")
ITEM = re.compile(r"(?P<start>[ ]*- )(?P<value>\"[^\"\\]*\"|'[^']*'|[\w/.@-]+)\Z")
FIXED = ("permalink", "collection")
"""Keys by which Jekyll finds a page; there are edits of their own for them."""


@dataclass(frozen=True)
class Edit:
    """A text after an edit."""

    text: str
    marks: frozenset[str] = frozenset()
    """What has been put in."""
    keys: frozenset[str] = frozenset()
    """The keys that have been taken out."""


@dataclass(repr=False)
class Hand:
    """Somebody with a text editor."""

    pick: Pick
    numbers: count[int] = field(default_factory=lambda: count(1))

    def mark(self) -> str:
        """A word that is nowhere else."""
        return f"hand{next(self.numbers):04}x"

    def edit(self, path: str, text: str) -> Edit:
        """A file's text with one thing changed; the text has line feeds only."""
        head = FRONT_MATTER.match(text)
        if path.endswith((".yml", ".yaml")):
            return self.pick(OF_YAML)(self, text)
        if head and self.pick((True, False)):
            done = self.pick(OF_YAML)(self, head[2])
            return Edit(head[1] + done.text + head[3] + text[head.end() :], done.marks, done.keys)
        at = head.end() if head else 0
        done = self.pick(OF_LINES)(self, text[at:])
        return Edit(text[:at] + done.text, done.marks)

    # ------------------------------------------------------------------------------------------------------- YAML

    def change_value(self, text: str) -> Edit:
        """Another value for a key, quoted in some way, or with a comment behind it."""
        lines, at = self._line(text, SCALAR)
        if at is None:
            return Edit(text)
        mark = self.mark()
        value = self.pick((mark, f"'{mark}'", f'"{mark}: a"', f"{mark}   # by hand", f"!!str {mark}"))
        match = SCALAR.match(lines[at])
        assert match
        if match["start"].strip(" -:") in FIXED:
            return Edit(text)
        lines[at] = match["start"] + value
        return Edit("\n".join(lines), frozenset({mark}))

    def requote(self, text: str) -> Edit:
        """The same value in other quotes."""
        lines, at = self._line(text, SCALAR)
        match = SCALAR.match(lines[at]) if at is not None else None
        if at is None or match is None or match["value"][0] != '"' or "'" in match["value"]:
            return Edit(text)
        lines[at] = match["start"] + "'" + match["value"][1:-1] + "'"
        return Edit("\n".join(lines))

    def add_key(self, text: str) -> Edit:
        """A key of one's own, with a value, a list or a mapping."""
        mark = self.mark()
        value = self.pick((f"{mark}: yes", f"own: {mark}", f"{mark}:\n  - 1", f"{mark}:\n- 1", f"{mark}:\n  a: 1"))
        if value.startswith("own") and re.search(r"^own:", text, re.MULTILINE):
            value = f"{mark}: |\n  a\n\n  b"
        places = self._tops(text)
        at = self.pick(places)
        return Edit(text[:at] + value + "\n" + text[at:], frozenset({mark}))

    def remove_key(self, text: str) -> Edit:
        """A key less, with all that belongs to it."""
        tops = self._tops(text)
        if len(tops) < 2:
            return Edit(text)
        at = self.pick(range(len(tops) - 1))
        start, stop = tops[at], tops[at + 1]
        key = text[start:stop].split(":")[0].strip("\"'")
        if key in FIXED:
            return Edit(text)
        return Edit(text[:start] + text[stop:], keys=frozenset({key}))

    def move_key(self, text: str) -> Edit:
        """A key at another place."""
        tops = self._tops(text)
        if len(tops) < 3 or not text.endswith("\n"):
            return Edit(text)
        start, stop = tops[0], tops[1]
        return Edit(text[:start] + text[stop : tops[-1]] + text[start:stop] + text[tops[-1] :])

    def comment(self, text: str) -> Edit:
        """A comment on a line of its own, or an empty line."""
        lines = text.split("\n")
        at = self.pick(range(len(lines)))
        mark = self.mark()
        indent = self.pick(("", "", "  ", "      "))
        return Edit("\n".join([*lines[:at], f"{indent}# {mark}", *lines[at:]]), frozenset({mark}))

    def comment_behind(self, text: str) -> Edit:
        """A comment behind a value."""
        lines, at = self._line(text, self.pick((SCALAR, ITEM, KEY)))
        if at is None or "#" in lines[at]:
            return Edit(text)
        mark = self.mark()
        return Edit("\n".join([*lines[:at], f"{lines[at]}  # {mark}", *lines[at + 1 :]]), frozenset({mark}))

    def add_item(self, text: str) -> Edit:
        """An item of one's own in a list."""
        lines, at = self._line(text, ITEM)
        match = ITEM.match(lines[at]) if at is not None else None
        if at is None or match is None:
            return Edit(text)
        mark = self.mark()
        at += self.pick((0, 1))
        return Edit("\n".join([*lines[:at], f"{match['start']}{mark}", *lines[at:]]), frozenset({mark}))

    def change_item(self, text: str) -> Edit:
        """An item of a list with another text."""
        lines, at = self._line(text, ITEM)
        match = ITEM.match(lines[at]) if at is not None else None
        if at is None or match is None:
            return Edit(text)
        mark = self.mark()
        lines[at] = match["start"] + self.pick((mark, f'"{match["value"].strip(chr(34))} {mark}"'))
        return Edit("\n".join(lines), frozenset({mark}))

    def remove_item(self, text: str) -> Edit:
        """An item of a list less."""
        lines, at = self._line(text, ITEM)
        if at is None:
            return Edit(text)
        return Edit("\n".join([*lines[:at], *lines[at + 1 :]]))

    def brackets(self, text: str) -> Edit:
        """A list in brackets."""
        match = re.search(r"^([ ]*)(\w+):\n((?:\1  - [\w/.\"' -]+\n)+)(?!\1  )", text, re.MULTILINE)
        if not match:
            return Edit(text)
        items = ", ".join(line.strip()[2:] for line in match[3].splitlines())
        return Edit(f"{text[: match.start()]}{match[1]}{match[2]}: [{items}]\n{text[match.end() :]}")

    def break_yaml(self, text: str) -> Edit:
        """A slip of the hand, so that it is no YAML any more."""
        mark = self.mark()
        line = self.pick((f"{mark}: [", f'{mark}: "', f"\t{mark}: a", f"  {mark}", f"{mark}: a: b"))
        at = self.pick(self._tops(text))
        return Edit(f"{text[:at]}{line}\n{text[at:]}", frozenset({mark}))

    # ------------------------------------------------------------------------------------------------------ lines

    def add_line(self, text: str) -> Edit:
        """A line of one's own between two others."""
        lines = text.split("\n")
        at = self.pick(range(len(lines)))
        mark = self.mark()
        line = self.pick(
            (f"* {mark}", f"1. {mark}", mark, f"\n{mark}\n", f"{mark}\n======", f"## {mark}", f"    {mark}")
        )
        return Edit("\n".join([*lines[:at], line, *lines[at:]]), frozenset({mark}))

    def change_line(self, text: str) -> Edit:
        """A line with something added."""
        lines = text.split("\n")
        at = self.pick(range(len(lines)))
        mark = self.mark()
        lines[at] = self.pick((f"{lines[at]} {mark}", f"{mark} {lines[at]}", mark))
        return Edit("\n".join(lines), frozenset({mark}))

    def remove_lines(self, text: str) -> Edit:
        """Some lines less."""
        lines = text.split("\n")
        at = self.pick(range(len(lines)))
        return Edit("\n".join([*lines[:at], *lines[at + self.pick((1, 1, 2, 5)) :]]))

    def rewrite(self, text: str) -> Edit:
        """All lines new."""
        marks = [self.mark() for _ in range(3)]
        return Edit("\n\n".join(marks) + self.pick(("\n", "")), frozenset(marks))

    def empty_line(self, text: str) -> Edit:
        """An empty line more."""
        lines = text.split("\n")
        at = self.pick(range(len(lines)))
        return Edit("\n".join([*lines[:at], "", *lines[at:]]))

    def no_last_end(self, text: str) -> Edit:
        """No line end at the end."""
        return Edit(text.rstrip("\n"))

    # ----------------------------------------------------------------------------------------------------- places

    def _line(self, text: str, pattern: re.Pattern[str]) -> tuple[list[str], int | None]:
        lines = text.split("\n")
        found = [i for i, line in enumerate(lines) if pattern.match(line)]
        return lines, self.pick(found) if found else None

    @staticmethod
    def _tops(text: str) -> list[int]:
        """Where the keys of a mapping begin, and where it ends."""
        tops = [match.start() for match in re.finditer(r"^[A-Za-z][^:\n]*:", text, re.MULTILINE)]
        return [*tops, len(text)] if text.endswith("\n") or not text else tops or [0]


OF_YAML: tuple[Callable[[Hand, str], Edit], ...] = (
    Hand.change_value,
    Hand.change_value,
    Hand.requote,
    Hand.add_key,
    Hand.remove_key,
    Hand.move_key,
    Hand.comment,
    Hand.comment_behind,
    Hand.add_item,
    Hand.change_item,
    Hand.remove_item,
    Hand.brackets,
    Hand.empty_line,
    Hand.break_yaml,
)
OF_LINES: tuple[Callable[[Hand, str], Edit], ...] = (
    Hand.add_line,
    Hand.change_line,
    Hand.remove_lines,
    Hand.rewrite,
    Hand.empty_line,
    Hand.no_last_end,
)
