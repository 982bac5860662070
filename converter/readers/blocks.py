"""Puts blocks together from what a parser of Markdown or HTML comes across, in reading order."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace

from converter.characters import is_cjk
from converter.diagnostics import Code
from converter.document import HARD_BREAK, SOFT_BREAK, Block, BlockKind, Element, Run, Span, Text, concatenate, joined
from converter.patterns import Lazy
from converter.readers.ligatures import LIGATURE, spelled_out
from converter.readers.notes import Notes

_PARAGRAPH = Lazy(r"\s*<p(?:\s[^<>]*)?>\s*(?:<[a-z][^<>]*>\s*)*", re.IGNORECASE)
"""The beginning of a paragraph of HTML, which is one without any empty line."""

DEEPEST = 40
"""How many pieces of inline markup can be open at once; nobody means more."""


@dataclass(frozen=True, slots=True)
class Mark:
    """Inline markup that is open: the element's name and what it does to the text."""

    name: str
    bold: bool = False
    italic: bool = False
    code: bool = False
    href: str | None = None
    html: str = ""
    start: int = 0
    added: int = 0
    """How many runs there were when it was opened: a link that has added none shows nothing."""


@dataclass(slots=True)
class ListLevel:
    """A list that is open; `html` tells <ul> and <ol> from lists of Markdown."""

    html: bool = False
    ordered: bool = False
    number: int = 1


def _without_anchor(text: Text) -> Text:
    """A heading without the sign behind it that links to the heading itself."""
    runs = list(text.runs)
    while (
        len(runs) > 1 and (runs[-1].href or "").startswith("#") and runs[-1].text.strip() in ("#", "¶", "§", "🔗", "∞")
    ):
        runs.pop()
    return Text(tuple(runs), text.source).strip() if len(runs) < len(text.runs) else text


class Builder:
    """Takes openings, text and breaks; keeps the finished blocks."""

    def __init__(self, name: str, source: str, notes: Notes, gaps: Sequence[tuple[int, int]] = ()) -> None:
        """`gaps` are the ranges of the source, in order, that are no text even in the middle of a line."""
        self.name = name
        self.source = source
        self.notes = notes
        self.lists: list[ListLevel] = []
        self.added = 0
        self._gaps = gaps
        self._gap_starts = [start for start, _ in gaps]
        self._has_ligatures = LIGATURE.search(source) is not None
        self._blocks: list[Block] = []
        self._marks: list[Mark] = []
        self._style: tuple[bool, bool, bool, str | None, tuple[str, ...]] = (False, False, False, None, ())
        self._item: tuple[str, int, int] | None = None
        self._kind: BlockKind | None = None
        self._level = 0
        self._marker = ""
        self._start: int | None = None
        self._runs: list[Run] = []
        self._row: list[list[Run]] | None = None
        self._header = False
        self._dropped: tuple[str, int] | None = None
        self._linked = False  # a link has just ended
        self._parts = False  # a link that begins where a word ends
        self._within: tuple[Element, ...] = ()
        self._opened_within: tuple[Element, ...] = ()
        self._after_address = False  # of a link without a text; what touches it would become a part of it
        self._after_markup = False  # inline markup has just ended
        self._boxed = False  # an element begins where another one ends

    # Blocks

    def enter(self, element: Element) -> None:
        """Begins an element that blocks may stand in; an item ends the one before it, whose end need not be written."""
        if element.name == "li":
            last = next((e.name for e in reversed(self._within) if e.name in ("li", "ul", "ol")), "")
            if last == "li":
                self.leave("li")
        if len(self._within) < DEEPEST:
            self._within = (*self._within, element)

    def leave(self, name: str) -> None:
        """Ends the innermost open element of a name, and those left open in it."""
        for i in range(len(self._within) - 1, -1, -1):
            if self._within[i].name == name:
                self._within = self._within[:i]
                return

    def open(self, kind: BlockKind, start: int | None = None, level: int = 0) -> None:
        """Begins a block; a list item that waits for its text takes a paragraph's place."""
        self.close()
        self._opened_within = self._within
        self._kind, self._level, self._marker, self._start = kind, level, "", start
        if self._item:
            if kind is BlockKind.PARAGRAPH:
                self._kind, self._marker, self._start = BlockKind.ITEM, self._item[0], self._item[1]
                self._item = None
            else:
                self._empty_item()

    def close(self, end: int | None = None) -> None:
        """Ends the open block, if there is one; without text it leaves nothing behind."""
        if self._row is not None:
            self.close_row(end)
            return
        kind = self._kind
        if kind is None:
            return
        text = self._text(self._runs)
        self._kind, self._runs = None, []
        if text or (kind is BlockKind.ITEM and any(map(str.isdigit, self._marker))):
            self._append(kind, text, end)

    def _append(self, kind: BlockKind, text: Text, end: int | None) -> None:
        if kind is BlockKind.HEADING:
            text = _without_anchor(text)
        start = text.span.start if self._start is None else self._start
        stop = max(text.span.end if end is None else end, start)
        span = Span(self.name, start, stop)
        depth = len(self.lists) or (kind is BlockKind.ITEM)
        self._blocks.append(Block(kind, text, span, self._level, int(depth), self._marker, within=self._opened_within))

    def _text(self, runs: list[Run]) -> Text:
        return Text(joined(spelled_out(runs) if self._has_ligatures else runs), self.name).strip()

    def rule(self, start: int, end: int) -> None:
        """A line across the page; a heading in which it stands goes on below it."""
        headed = self._kind is BlockKind.HEADING and self._level
        self.open(BlockKind.RULE)
        self._kind = None
        self._blocks.append(Block(BlockKind.RULE, Text((), self.name), Span(self.name, start, end), 0, len(self.lists)))
        if headed:
            self.open(BlockKind.HEADING, end, headed)

    def template(self, start: int, end: int, message: str, keep: tuple[tuple[int, int], ...] = ()) -> None:
        """Machinery on lines of its own; the ranges in `keep` are no part of it."""
        runs, position = [], start
        for low, high in (*keep, (end, end)):
            if position < low:
                runs.append(Run(self.source[position:low], position, low))
            position = high
        text = Text(tuple(runs), self.name)
        self._blocks.append(Block(BlockKind.TEMPLATE, text, Span(self.name, start, end)))
        self.notes.add(Code.TEMPLATE_DROPPED, start, message, text=text.plain)

    # Lists

    def open_list(self, *, html: bool = False, ordered: bool = False, number: int = 1) -> None:
        """Begins a list inside the open ones."""
        self.close()
        if self._item:
            self._empty_item()
        self.lists.append(ListLevel(html, ordered, number))

    def close_list(self, *, html: bool = False) -> None:
        """Ends the innermost list of its kind, and with a Markdown list the HTML lists left open in it."""
        self.close()
        self.close_item()
        if html:
            if self.lists and self.lists[-1].html:
                self.lists.pop()
            return
        while self.lists and self.lists.pop().html:
            pass

    def item(self, marker: str, start: int, end: int) -> None:
        """Begins an item, whose text is the next paragraph; [start, end) is its marker in the source."""
        self.close()
        self.close_item()
        self._item = (marker, start, end)

    def close_item(self) -> None:
        """Ends an item.  One without text stays only if it has a number, which may be a year."""
        if self._item:
            marker, start, end = self._item
            self._item = None
            if self.source[start:end] == marker and any(map(str.isdigit, marker)):
                text = Text((Run(marker, start, end),), self.name)
                span = Span(self.name, start, end)
                self._blocks.append(Block(BlockKind.PARAGRAPH, text, span, 0, len(self.lists)))

    def _empty_item(self) -> None:
        if self._item:
            marker, start, end = self._item
            self._item = None
            if any(map(str.isdigit, marker)):
                span = Span(self.name, start, end)
                text = Text((), self.name)
                self._blocks.append(Block(BlockKind.ITEM, text, span, 0, len(self.lists), marker))

    # Tables

    def open_row(self, start: int | None, *, header: bool = False) -> None:
        """Begins a table row."""
        self.open(BlockKind.ROW, start)
        self._row, self._header = [], header

    def open_cell(self, *, header: bool = False) -> None:
        """Begins a cell of the open row, or of a new one."""
        if self._row is None:
            self.open_row(None, header=header)
        self._header = self._header or header
        self._runs = []
        if self._row is not None:
            self._row.append(self._runs)

    def close_row(self, end: int | None = None) -> None:
        """Ends the open row."""
        if self._row is None:
            return
        cells = tuple(self._text(runs) for runs in self._row)
        self._row, self._kind, self._runs = None, None, []
        if any(cells):
            text = concatenate([cell for cell in cells if cell], HARD_BREAK)
            start = text.span.start if self._start is None else self._start
            span = Span(self.name, start, text.span.end if end is None else end)
            block = Block(
                BlockKind.ROW,
                text,
                span,
                0,
                len(self.lists),
                cells=cells,
                header=self._header,
                within=self._opened_within,
            )
            self._blocks.append(block)

    @property
    def in_cell(self) -> bool:
        """Whether text goes to a table cell."""
        return bool(self._row)

    @property
    def idle(self) -> bool:
        """Whether no block is open, or the open one has no text yet."""
        return self._kind is None or not self._runs

    # Text

    def exact(self, start: int, end: int) -> None:
        """Text that is the source's own, without the gaps in it."""
        i = bisect_right(self._gap_starts, start) - 1
        if i >= 0:
            start = max(start, self._gaps[i][1])
        while start < end:
            i += 1
            stop = min(end, self._gap_starts[i]) if i < len(self._gaps) else end
            self.text(self.source[start:stop], start, stop)
            start = self._gaps[i][1] if stop < end else end
            if start < end and not self._dropped and self._touches(self.source[start]):
                self._runs.append(Run(" ", start, start))

    def text(self, text: str, start: int, end: int) -> None:
        """Text with the markup that is open; [start, end) is where it came from."""
        if self._dropped or not text:
            return
        if text[0] == " " and self._runs and self._runs[-1].text[-1] == " " and end - start == len(text):
            # "Sand, <b> 12</b>": a blank on either side of a tag is one
            size = len(text) - len(text.lstrip(" "))
            text, start = text[size:], start + size
            if not text:
                return
        blank = text.isspace()
        if self._kind is None or (self._kind is BlockKind.ROW and not self._row):
            if blank:
                return
            self.open(BlockKind.PARAGRAPH)
        if self._after_address:
            self._after_address = False
            if self._runs and text[0].isalnum():
                self._runs.append(Run(" ", start, start))
        elif self._boxed and text[0].isupper() and self._touches(text[0]) and not self._runs[-1].text[-1].isupper():
            self._runs.append(Run(HARD_BREAK, start, start))
        elif self._parts and self._touches(text[0]) or self._linked and text[0].isupper() and self._touches(text[0]):
            self._runs.append(Run(" ", start, start))
        self._parts = self._linked = self._after_markup = self._boxed = False
        self.added += not blank
        self._runs.append(Run(text, start, end, *self._style))

    def _touches(self, following: str) -> bool:
        """Whether a character would make one word with the text before it, from which markup parts it."""
        before = self._runs[-1].text[-1] if self._runs else " "
        return before.isalnum() and following.isalnum() and not (is_cjk(before) or is_cjk(following))

    def soft(self, at: int) -> None:
        """The end of a source line."""
        if self._runs and not self._dropped and self._runs[-1].text not in (HARD_BREAK, SOFT_BREAK):
            self._runs.append(Run(SOFT_BREAK, at, at + 1))

    def blank(self, at: int) -> None:
        """The end of a source line that means no more than a blank."""
        if self._runs and self._runs[-1].text not in (HARD_BREAK, SOFT_BREAK):
            self.text(" ", at, at)

    def hard(self, start: int, end: int) -> None:
        """A line break that the author asked for."""
        if self._dropped or not self._runs:
            return
        if self._runs[-1].text in (SOFT_BREAK, " "):
            self._runs.pop()
        self._runs.append(Run(HARD_BREAK, start, end))

    # Inline markup

    def mark(self, mark: Mark) -> None:
        """Opens inline markup."""
        if len(self._marks) < DEEPEST or mark.href:
            self._marks.append(mark)
            self._restyle()

    def unmark(self, name: str) -> Mark | None:
        """Closes the innermost open markup of that name, wherever it is; None if there is none."""
        for i in range(len(self._marks) - 1, -1, -1):
            if self._marks[i].name == name:
                mark = self._marks.pop(i)
                self._after_markup = True
                self._restyle()
                return mark
        return None

    def box(self) -> None:
        """Opens an inline element of its own: one that touches another, as no words do, is set apart from it."""
        self._boxed = self._after_markup

    def apart(self) -> None:
        """What follows is no part of the word before it."""
        self._parts = True

    def link(self, name: str, href: str | None, start: int) -> None:
        """Opens a link; there are no links inside of links, so an open one ends."""
        for mark in [mark for mark in self._marks if mark.href]:
            self.end_link(mark.name, start)
        self.apart()
        self.mark(Mark(name, href=href, start=start, added=self.added))

    def end_link(self, name: str, end: int) -> None:
        """Closes a link; one without text (an icon) shows its address, but for one to the heading that it is in."""
        mark = self.unmark(name)
        self._linked = bool(mark and mark.href)
        own = self._kind is BlockKind.HEADING and mark and (mark.href or "").startswith("#")
        if mark and mark.href and mark.added == self.added and not (self._dropped or own):
            at = self.source.find(mark.href, mark.start, end)
            low, high = (at, at + len(mark.href)) if at >= 0 else (mark.start, end)
            while self._runs and self._runs[-1].start >= low:
                self._runs.pop()
            if self._runs and (self._runs[-1].text[-1].isalnum() or self._after_address):
                self._runs.append(Run(" ", low, low))
            self._after_address = False
            self.mark(mark)
            self.text(mark.href, low, high)
            self.unmark(name)
            self._after_address = True

    def end_markup(self, end: int) -> None:
        """Closes all inline markup, as the end of a paragraph does."""
        if self._dropped:
            self.drop_end(end)
        while self._marks:
            self.end_link(self._marks[-1].name, end)

    @property
    def href(self) -> str | None:
        """The target of the link that is open."""
        return self._style[3]

    def _restyle(self) -> None:
        marks = self._marks
        self._style = (
            any(mark.bold for mark in marks),
            any(mark.italic for mark in marks),
            any(mark.code for mark in marks),
            next((mark.href for mark in reversed(marks) if mark.href), None),
            tuple(mark.html for mark in marks if mark.html),
        )

    # What is no text

    def drop(self, element: str, start: int) -> None:
        """Ignores everything up to the end of an element that shows no text."""
        if not self._dropped:
            self._dropped = (element, start)

    @property
    def dropping(self) -> str:
        """The element that is being ignored, or ""."""
        return self._dropped[0] if self._dropped else ""

    def drop_end(self, end: int) -> None:
        """Ends what is being ignored."""
        if self._dropped:
            element, start = self._dropped
            self._dropped = None
            self.template_or_note(start, end, f"<{element}> shows no text of the CV and was left out")

    def template_or_note(self, start: int, end: int, message: str) -> None:
        """Machinery: a block of its own outside of paragraphs, inside them a remark."""
        if self.idle:
            self.template(start, end, message)
        else:
            self.notes.add(Code.TEMPLATE_DROPPED, start, message, text=self.source[start:end])

    def blocks(self) -> tuple[Block, ...]:
        """The finished blocks in the order of the source, each told whether an empty line stands before it."""
        self.close()
        self.close_item()
        ordered = sorted(self._blocks, key=lambda block: block.span.start)
        return tuple(
            block if self._blank_before(block.span.start) else replace(block, blank_before=False) for block in ordered
        )

    def _blank_before(self, start: int) -> bool:
        line = self.source.rfind("\n", 0, start) + 1
        before = self.source.rfind("\n", 0, max(line - 1, 0)) + 1
        above = self.source[before : line - 1].strip()
        return (
            line == 0
            or not above
            or bool(_PARAGRAPH.fullmatch(above) or _PARAGRAPH.fullmatch(self.source, line, start))
        )
