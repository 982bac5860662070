"""A source text as blocks of marked-up text, every character of which knows where it came from.

Readers make a Document, parsers take it apart, writers print pieces of it.  Nothing here knows of CVs or of themes.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from functools import cached_property
from typing import NamedTuple

from converter.diagnostics import Diagnostic, Location

HARD_BREAK = "\v"
"""A line break that the author asked for: <br>, two blanks at a line end, a Word line break."""

SOFT_BREAK = "\n"
"""The end of a source line inside a block; in Markdown it means a blank, in plain text it may mean anything."""


_UNBROKEN = ("\xa0", "\u202f", "\u2009", "\u2007")
"""Blanks that keep a line from breaking or are thin; the runs keep them, and so does what is written."""


@dataclass(frozen=True, slots=True)
class Span:
    """Half-open range of characters [start, end) in the decoded text of the source named `source`."""

    source: str
    start: int
    end: int


class Run(NamedTuple):
    """A stretch of text with one markup.

    `text` is what a reader sees; `start` and `end` are offsets in the source.  Where `end - start == len(text)`
    characters correspond one to one; elsewhere (an entity, an escape) the run is one indivisible piece of source.
    `html` holds the opening tags, outermost first, of harmless inline HTML that has no Markdown of its own.
    """

    text: str
    start: int
    end: int
    bold: bool = False
    italic: bool = False
    code: bool = False
    href: str | None = None
    html: tuple[str, ...] = ()


@dataclass(frozen=True)
class Text:
    """Marked-up text: runs in reading order, not necessarily adjacent in the source."""

    runs: tuple[Run, ...] = ()
    source: str = ""

    @cached_property
    def plain(self) -> str:
        """The text without markup; HARD_BREAK and SOFT_BREAK stand for line ends, blanks of all kinds are blanks."""
        plain = "".join(run.text for run in self.runs)
        if not plain.isascii():
            for blank in _UNBROKEN:
                if blank in plain:
                    plain = plain.replace(blank, " ")
        return plain

    @cached_property
    def _starts(self) -> list[int]:
        starts, total = [], 0
        for run in self.runs:
            starts.append(total)
            total += len(run.text)
        return starts

    def __str__(self) -> str:
        return self.plain

    def __bool__(self) -> bool:
        return bool(self.plain)

    def __len__(self) -> int:
        return len(self.plain)

    def __add__(self, other: Text) -> Text:
        return Text(self.runs + other.runs, self.source or other.source)

    def __getitem__(self, part: slice) -> Text:
        """The piece [start:stop] by positions in `plain`; markup and source offsets are kept."""
        start, stop, _ = part.indices(len(self.plain))
        if start >= stop:
            return Text((), self.source)
        if start == 0 and stop == len(self.plain):
            return self
        runs = []
        for i in range(bisect_right(self._starts, start) - 1, len(self.runs)):
            run, at = self.runs[i], self._starts[i]
            if at >= stop:
                break
            low, high = max(start - at, 0), min(stop - at, len(run.text))
            if low >= high:
                continue
            if low == 0 and high == len(run.text):
                runs.append(run)
            elif run.end - run.start == len(run.text):
                runs.append(run._replace(text=run.text[low:high], start=run.start + low, end=run.start + high))
            else:
                runs.append(run._replace(text=run.text[low:high]))
        return Text(tuple(runs), self.source)

    @property
    def span(self) -> Span:
        """The smallest range of the source that holds all of it; an empty text has the range [0, 0)."""
        if not self.runs:
            return Span(self.source, 0, 0)
        return Span(self.source, min(r.start for r in self.runs), max(r.end for r in self.runs))

    def run_at(self, position: int) -> Run:
        """The run that holds the character at `position` of `plain`."""
        return self.runs[bisect_right(self._starts, position) - 1]

    def strip(self, characters: str | None = None) -> Text:
        """Without the given characters (default: white space) at both ends."""
        plain = self.plain
        left = len(plain) - len(plain.lstrip(characters))
        return self[left : len(plain.rstrip(characters))] if left < len(plain) else self[0:0]

    def split(self, pattern: str | re.Pattern[str]) -> list[Text]:
        """The pieces between the matches of a regular expression, empty ones included."""
        pieces, last = [], 0
        for match in re.finditer(pattern, self.plain):
            pieces.append(self[last : match.start()])
            last = match.end()
        pieces.append(self[last:])
        return pieces

    def lines(self, *, soft: bool = False) -> list[Text]:
        """The lines that the author broke (`soft`: and those of the source), stripped, without empty ones."""
        pieces = self.split("[\v\n]" if soft else "\v")
        return [line for piece in pieces if (line := piece.strip())]

    def without(self, spans: Iterable[Span]) -> Text:
        """The text without the characters that came from the given ranges of its source."""
        cut = [(s.start, s.end) for s in spans if s.source == self.source]
        if not cut:
            return self
        keep: list[Text] = []
        for i, run in enumerate(self.runs):
            at = self._starts[i]
            exact = run.end - run.start == len(run.text)
            for j in range(len(run.text)) if exact else (0,):
                low, high = (run.start + j, run.start + j + 1) if exact else (run.start, run.end)
                if not any(a < high and low < b for a, b in cut):
                    keep.append(self[at + j : at + (j + 1 if exact else len(run.text))])
        return Text(joined(run for piece in keep for run in piece.runs), self.source)


def joined(runs: Iterable[Run]) -> tuple[Run, ...]:
    """The runs with neighbours of one markup, adjacent in text and source, made one."""
    result: list[Run] = []
    pieces: list[str] = []  # of the last run's text, put together once: a paragraph may have thousands
    exact = False
    for run in runs:
        if not run.text:
            continue
        was_exact, exact = exact, run.end - run.start == len(run.text)
        last = result[-1] if result else None
        if last and was_exact and exact and last.end == run.start and last[3:] == run[3:]:
            pieces.append(run.text)
            result[-1] = last._replace(end=run.end)
            continue
        if last and len(pieces) > 1:
            result[-1] = last._replace(text="".join(pieces))
        pieces = [run.text]
        result.append(run)
    if len(pieces) > 1:
        result[-1] = result[-1]._replace(text="".join(pieces))
    return tuple(result)


def concatenate(texts: Sequence[Text], separator: str = "") -> Text:
    """One text of several; the separator, if any, is synthetic and has an empty source range."""
    runs: list[Run] = []
    for i, text in enumerate(texts):
        if i and separator and text.runs:
            at = text.runs[0].start
            runs.append(Run(separator, at, at))
        runs += text.runs
    return Text(tuple(runs), texts[0].source if texts else "")


class BlockKind(StrEnum):
    """What a block is in its format.  No kind says anything about CVs."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "item"
    ROW = "row"
    CODE = "code"
    RULE = "rule"
    TEMPLATE = "template"
    """Machinery of a site generator or of HTML that shows no text: Liquid tags, Hugo shortcodes, <style>, comments."""


class Element(NamedTuple):
    """An element of HTML that blocks stand in; its place in the source tells it from others of its name."""

    start: int
    name: str
    style: str
    """Its class, or ""."""
    year: int | None = None
    """That of its attribute "data-year", by which scripts sort and head a page's works."""


@dataclass(frozen=True, slots=True)
class Block:
    """One heading, paragraph, list item, table row, ... in reading order."""

    kind: BlockKind
    text: Text
    span: Span
    level: int = 0
    """1 to 6 for headings, else 0."""
    depth: int = 0
    """Lists that the block stands in: 0 outside, 1 for an item or a paragraph of a top-level list, ..."""
    marker: str = ""
    """An item's bullet or number as printed: "-", "•", "12.", "[3]"."""
    cells: tuple[Text, ...] = ()
    """A row's cells; `text` is then their concatenation with HARD_BREAKs."""
    header: bool = False
    """Whether a row is its table's header."""
    indent: int = 0
    """Blanks before the first character, in plain text."""
    blank_before: bool = True
    """Whether an empty line, or the start of the text, stands before the block."""
    within: tuple[Element, ...] = ()
    """The elements of HTML that the block stands in, outermost first."""
    record: int = 0
    """Which of the parts of a page that are built alike the block belongs to (see `parse.records`); 0 for none."""

    def with_text(self, text: Text) -> Block:
        """The block with another text."""
        return replace(self, text=text)


@dataclass(frozen=True)
class Document:
    """A decoded source, its blocks and what was noticed while reading it."""

    name: str
    """The path or name to show in messages; also the `source` of all spans."""
    source: str
    """The decoded text; line ends are "\\n"."""
    blocks: tuple[Block, ...]
    format: str
    """"markdown" or "text"."""
    front_matter: Mapping[str, object] = field(default_factory=dict)
    front_matter_span: Span | None = None
    diagnostics: tuple[Diagnostic, ...] = ()

    @cached_property
    def _line_starts(self) -> list[int]:
        return [0] + [m.end() for m in re.finditer("\n", self.source)]

    def locate(self, span: Span) -> Location:
        """Line and column, both from 1, of a range's first character."""
        line = bisect_right(self._line_starts, span.start)
        return Location(self.name, line, span.start - self._line_starts[line - 1] + 1)

    def __iter__(self) -> Iterator[Block]:
        return iter(self.blocks)
