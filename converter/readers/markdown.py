"""Markdown to a Document: CommonMark with tables and strikethrough, HTML, front matter and site machinery.

CommonMark 0.31 (https://spec.commonmark.org/0.31.2/), tables by GitHub Flavored Markdown; HTML blocks end as kramdown
ends them, with the element.  Indented text is never code: in a CV it is text that somebody indented.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from markdown_it.token import Token

from converter.diagnostics import Code, Diagnostic
from converter.document import Block, BlockKind, Document, Element, Span
from converter.patterns import Lazy
from converter.readers import commonmark, elements, front_matter, html2text_tables, hugo_lists, template, work_data
from converter.readers.bibtex import read_bibtex
from converter.readers.blocks import Builder
from converter.readers.divs import within_divs
from converter.readers.doubled_items import without_doubled_items
from converter.readers.environments import with_environments, without_arguments
from converter.readers.footnotes import is_unshown
from converter.readers.grid_blocks import is_grid, read_grid, read_rows
from converter.readers.html import HtmlReader
from converter.readers.indents import without_indents
from converter.readers.inline import InlineReader, escapes_all
from converter.readers.latex_tables import with_latex_rows
from converter.readers.listed_headings import listed_headings
from converter.readers.menus import without_menus
from converter.readers.notes import Notes
from converter.readers.numbers_inside import with_numbers_inside
from converter.readers.offsets import Offsets, line_starts_of, of_lines
from converter.readers.page_feet import without_page_feet
from converter.readers.typed_items import with_typed_items

_DEFINITION = Lazy(r"^:(?=[ \t]+\S)", re.MULTILINE)
_PICTURE = Lazy(r"\{\{[<%]-?\s*(?:figure|figures|img|image|gallery|photo|video)\b")
"""A shortcode whose texts are the captions of pictures."""
_BAR = Lazy(r"(?<!\\)((?:\\\\)*)\|")
_PREFIX = Lazy(r"[\s>]*")
_ITEM_PREFIX = Lazy(r"[\s>]*(?:[-*+]|\d{1,9}[.)])[ \t]+")


def read(name: str, source: str, diagnostics: Sequence[Diagnostic] = ()) -> Document:
    """Reads a decoded source; `diagnostics` are those of its decoding."""
    return _read(name, source, diagnostics, page=False)


def read_html(name: str, source: str, diagnostics: Sequence[Diagnostic] = ()) -> Document:
    """Reads a page of HTML, which may have front matter and Liquid."""
    return _read(name, source, diagnostics, page=True)


def _read(name: str, source: str, diagnostics: Sequence[Diagnostic], *, page: bool) -> Document:
    source = source.replace("\f", "\n")
    notes = Notes(name, source)
    values, start = front_matter.read(source, notes)
    masked = template.mask(source, start)
    builder = Builder(name, source, notes, masked.gaps)
    html = HtmlReader(builder, elements.closed_in(source), pandoc=name.lower().endswith((".qmd", ".rmd")))
    reader = _Reader(builder, html, masked)
    if page:
        html.fragment(Offsets(masked.text, [(0, 0)]))
    else:
        reader.read()
    reader.read_machinery()
    html.report()
    span = Span(name, 0, start) if start else None
    read = without_indents(builder.blocks()) if page else builder.blocks()
    shown = without_menus(read, notes)
    if not page:
        shown = with_numbers_inside(without_page_feet(without_doubled_items(shown, source), notes), notes)
    divided = within_divs(shown, source, masked.machinery)
    body = list(with_typed_items(with_environments(with_latex_rows(without_arguments(divided, notes), notes), source)))
    blocks = tuple(_with_profile(body, values, source[:start], builder) if hugo_lists.keys_read(values) else body)
    if work_data.keys_of_works(values):
        blocks = tuple(_with_works(blocks, values, source[:start], builder))
    all_diagnostics = (*diagnostics, *notes.diagnostics())
    return Document(name, source, blocks, "markdown", values, span, all_diagnostics)


def _with_profile(body: Sequence[Block], values: Mapping[str, object], front: str, builder: Builder) -> list[Block]:
    """The blocks of a page between those that its front matter, the profile of an author, gives."""
    profile = hugo_lists.locate(values, front)
    name, head, lists = (Builder(builder.name, builder.source, builder.notes) for _ in range(3))
    written = any(block.kind is not BlockKind.TEMPLATE for block in body)
    hugo_lists.read_name(profile, name, _inline(name))
    hugo_lists.read_head(profile, head, _inline(head), bio=not written)
    hugo_lists.read_lists(profile, front, lists, _inline(lists))
    return [*name.blocks(), *head.blocks(), *body, *lists.blocks()]


def _with_works(body: Sequence[Block], values: Mapping[str, object], front: str, builder: Builder) -> list[Block]:
    """The blocks of a page with the works that its front matter lists: below their own heading last, others first."""
    first, last = (Builder(builder.name, builder.source, builder.notes) for _ in range(2))
    for key, works in work_data.work_lists(hugo_lists.locate_all(values, front)):
        heading = work_data.heading_of(key)
        into = last if heading else first
        if heading:
            at = front.casefold().index(key)
            into.open(BlockKind.HEADING, at, 2)
            into.text(heading, at, at + len(key))
            into.close()
        into.open_list()
        for work in works:
            work_data.read_work(work, into, _inline(into))
        into.close_list()
    return [*first.blocks(), *body, *last.blocks()]


def _inline(builder: Builder) -> hugo_lists.Inline:
    html = HtmlReader(builder, frozenset())
    reader = InlineReader(commonmark.parser(html.custom), html)
    return lambda offsets: reader.read(offsets, {})


class _Reader:
    """Walks the block tokens of markdown-it."""

    def __init__(self, builder: Builder, html: HtmlReader, masked: template.Masked) -> None:
        self.builder = builder
        self.html = html
        self.masked = masked
        self.source = masked.text
        self.lines = line_starts_of(self.source)
        self.md = commonmark.parser(html.custom)
        self.inline = InlineReader(self.md, html)
        self.inline.toggles = escapes_all(masked.text)
        self.env: dict[str, object] = {}
        self._covered = bytearray(len(self.lines) + 1)
        self._item_line = -1
        self._marker_end = 0
        self._marker_ends: dict[int, int] = {}
        self._callouts: list[bool] = []
        """Of each open quotation, whether the page sets it as a box of its own."""

    def read(self) -> None:
        """Reads the whole source."""
        builder = self.builder
        tokens = self.md.parse(self.source, self.env)
        definitions: list[Token] = []
        listed = listed_headings(tokens, self.source)
        i = 0
        while i < len(tokens):
            token = tokens[i]
            kind = token.type
            if kind == "paragraph_open":
                self._paragraph(token, tokens[i + 1])
                i += 2
            elif kind == "heading_open":
                self._heading(token, tokens[i + 1], item=i in listed)
                i += 2
            elif kind == "definition":
                self._cover(token)
                definitions.append(token)
            elif kind == "ruled_table":
                self._cover(token)
                self.builder.close()
                read_rows(token.meta["rows"], self.builder, lambda part: self.inline.read(part, self.env))
            elif kind == "table_open":
                i = self._table(tokens, i)
            else:
                self._block(token)
            i += 1
        for token in definitions:
            self._definition(token)
        if self.inline.references:
            names = " ".join(name for _, name in self.inline.references)
            message = "the names by which links refer to their definitions are not shown"
            builder.notes.add(Code.TEMPLATE_DROPPED, self.inline.references[0][0], message, text=names)
        builder.close()
        self._uncovered()

    def read_machinery(self) -> None:
        """Accounts for what the mask hides; texts among its arguments on lines of their own become paragraphs."""
        message = "code of the site that the text was on (Liquid, a shortcode) shows no text and was left out"
        for item in self.masked.machinery:
            if not item.whole_line:
                text = " ".join(self.builder.source[low:high] for low, high in item.gaps)
                self.builder.notes.add(Code.TEMPLATE_DROPPED, item.start, message, text=text)
                continue
            self.builder.template(item.start, item.end, message, item.values)
            source = self.builder.source
            pictured = _PICTURE.match(source, item.start)
            named = _SHORTCODE.match(source, item.start) if len(item.values) > 1 and not pictured else None
            if named:
                self.builder.enter(Element(item.start, "shortcode", named[1]))
            for low, high in item.values:
                content = source[low:high]
                key = _PARAMETER.search(source, max(item.start, low - 30), low) if named else None
                low += len(content) - len(content.lstrip())
                if pictured:
                    self.builder.enter(Element(item.start, "figcaption", ""))
                elif key:
                    self.builder.enter(Element(low, "parameter", key[1]))
                self.builder.open(BlockKind.PARAGRAPH, low)
                self.inline.read(Offsets(content.strip(), [(0, low)]), self.env)
                self.builder.close()
                if pictured:
                    self.builder.leave("figcaption")
                elif key:
                    self.builder.leave("parameter")
            if named:
                self.builder.leave("shortcode")

    def _definition(self, token: Token) -> None:
        """The definition of a link, which is shown only where the link is."""
        start, end = self._range(token)
        match = commonmark.LINK_DEFINITION.match(self.builder.source[start:end])
        if match and match[1] in self.inline.hrefs:
            self.builder.template(start, end, "the definition of a link is shown where the link is")
        else:
            self.builder.template(start, end, "the definition of a link that nothing refers to was left out")

    def _range(self, token: Token) -> tuple[int, int]:
        """The source range of a token's lines without blanks at its ends."""
        first, last = token.map or [0, 0]
        start = self.lines[first]
        end = self.lines[last] if last < len(self.lines) else len(self.source)
        raw = self.source[start:end]
        return end - len(raw.lstrip()) if raw.strip() else start, start + len(raw.rstrip())

    def _cover(self, token: Token) -> None:
        first, last = token.map or [0, 0]
        self._covered[first:last] = b"\x01" * (last - first)

    def _offsets(self, token: Token) -> Offsets:
        return of_lines(token.content, self.source, self.lines, (token.map or [0, 0])[0])

    def _paragraph(self, token: Token, content: Token) -> None:
        self._cover(token)
        start, end = self._range(token)
        offsets = self._offsets(content)
        if offsets.content.startswith("[^") and is_unshown(offsets.content, self.source):
            self.builder.template(start, end, "the text of a footnote that nothing refers to was left out")
            return
        if is_grid(offsets.content):
            self.builder.close()
            read_grid(offsets, self.builder, lambda part: self.inline.read(part, self.env))
            return
        rows = list(html2text_tables.rows_of(offsets)) if "---|" in offsets.content else []
        if rows:
            self._rows(rows, start, end)
            return
        terms = [match.start() for match in _DEFINITION.finditer(offsets.content)]
        if terms:
            self._definitions(offsets, start, terms)
            return
        self.builder.open(BlockKind.PARAGRAPH, start)
        self.inline.read(offsets, self.env)
        self.builder.close(end)

    def _rows(self, rows: Sequence[Sequence[Offsets]], start: int, end: int) -> None:
        """Rows that are no lines of the source."""
        self.builder.close()
        for cells in rows:
            self.builder.open_row(start)
            for cell in cells:
                self.builder.open_cell()
                self.inline.read(cell, self.env)
            self.builder.close_row(end)

    def _definitions(self, offsets: Offsets, start: int, definitions: Sequence[int]) -> None:
        """A term and its definitions: a paragraph and items."""
        bounds = [0, *definitions] if definitions[0] else list(definitions)
        starts = frozenset(definitions)
        for low, high in zip(bounds, [*bounds[1:], len(offsets.content)], strict=True):
            is_definition = low in starts
            if is_definition:
                at = offsets.at(low)
                self.builder.open_list()
                self.builder.item(":", at, at + 1)
                low += 1
            self.builder.open(BlockKind.PARAGRAPH, start)
            self.inline.read(offsets.part(low, high), self.env)
            self.builder.close()
            if is_definition:
                self.builder.close_list()

    def _heading(self, token: Token, content: Token, *, item: bool = False) -> None:
        """A heading, or an `item` of a list of headings."""
        builder = self.builder
        first, last = token.map or [0, 0]
        if not token.markup.startswith("#") and "\n" in content.content:
            # A line below a paragraph of several lines was meant as a rule, as kramdown reads it.
            last_line = Token("", "", 0, map=[last - 1, last])
            self._paragraph(Token("", "", 0, map=[first, last - 1]), content)
            self._cover(last_line)
            builder.rule(*self._range(last_line))
            return
        self._cover(token)
        start, end = self._range(token)
        if not builder.lists or all(level.html for level in builder.lists):
            builder.lists.clear()
        if item:
            builder.open(BlockKind.PARAGRAPH, start)
        else:
            builder.open(BlockKind.HEADING, start, int(token.tag[1]))
        if token.markup.startswith("#") and "\n" not in content.content:
            line = self.source[self.lines[first] : end].rstrip()
            bare = line.rstrip("#")
            line = bare.rstrip() if bare[-1:] in (" ", "\t") else line
            at = self.lines[first] + len(line) - len(content.content)
            self.inline.read(Offsets(content.content, [(0, at)]), self.env)
        else:
            self.inline.read(self._offsets(content), self.env)
        builder.close(end)

    def _block(self, token: Token) -> None:
        builder, kind = self.builder, token.type
        if kind in ("bullet_list_open", "ordered_list_open"):
            builder.open_list(ordered=kind == "ordered_list_open")
        elif kind in ("bullet_list_close", "ordered_list_close"):
            builder.close_list()
        elif kind == "list_item_open":
            self._item_line = (token.map or [0, 0])[0]
            marker = token.info + token.markup
            start = self.source.find(marker, max(self.lines[self._item_line], self._marker_end))
            self._marker_end = start + len(marker)
            self._marker_ends[self._item_line] = self._marker_end
            builder.item(marker, start, self._marker_end)
        elif kind == "list_item_close":
            builder.close()
            builder.close_item()
        elif kind == "blockquote_open":
            start = self.lines[(token.map or [0, 0])[0]]
            if named := _CALLOUT.search(builder.source, max(start - 80, 0), start):
                builder.enter(Element(start, "blockquote", named[1]))
            self._callouts.append(named is not None)
        elif kind == "blockquote_close":
            if self._callouts and self._callouts.pop():
                builder.close()
                builder.leave("blockquote")
        elif kind == "hr":
            self._cover(token)
            builder.rule(*self._range(token))
        elif kind == "fence":
            self._fence(token)
        elif kind == "html_block":
            self._cover(token)
            self.html.fragment(self._offsets(token))

    def _fence(self, token: Token) -> None:
        self._cover(token)
        builder = self.builder
        start, end = self._range(token)
        first = (token.map or [0, 0])[0] + 1
        content = Offsets(token.content, of_code(token.content, self.source, self.lines, first))
        if token.info.strip() == "{=html}":  # Pandoc's, https://pandoc.org/MANUAL.html#extension-raw_attribute
            builder.notes.add(Code.TEMPLATE_DROPPED, start, "the name of a language is not shown", text=token.info)
            self.html.fragment(content)
            return
        if token.markup == "~~~" and not token.info.strip() and _HTML_PAGE.match(token.content):
            self.html.fragment(content)  # Franklin's, https://franklinjl.org/syntax/markdown/#html_blocks
            return
        if read_bibtex(content, start, end, builder):
            return
        if token.info.strip().startswith("{"):
            builder.template(start, end, "code that a program runs shows no text and was left out")
            return
        if token.info.strip():
            info = builder.source[start:end].partition("\n")[0]
            builder.notes.add(Code.TEMPLATE_DROPPED, start, "the language of a code block was left out", text=info)
        builder.open(BlockKind.CODE, start)
        position = 0
        for line in token.content.split("\n"):
            if line.strip():
                at = content.at(position)
                builder.text(builder.source[at : at + len(line)], at, at + len(line))
            if position + len(line) < len(token.content):
                builder.soft(content.at(position + len(line)))
            position += len(line) + 1
        builder.close(end)

    def _table(self, tokens: Sequence[Token], i: int) -> int:
        """Reads a table from its opening token; returns the index of its closing one."""
        self._cover(tokens[i])
        while tokens[i].type != "table_close":
            token = tokens[i]
            if token.type == "tr_open":
                self._row(token, header=tokens[i + 1].type == "th_open")
            i += 1
        return i

    def _row(self, token: Token, *, header: bool) -> None:
        builder = self.builder
        start, end = self._range(token)
        first = (token.map or [0, 0])[0]
        prefix = _ITEM_PREFIX if first == self._item_line else _PREFIX
        line_start = self.lines[first]
        match = prefix.match(self.source, line_start, end)
        low = match.end() if match else line_start
        builder.open_row(start, header=header)
        bars = [m.end() - 1 for m in _BAR.finditer(self.source, low, end)]
        cells = list(zip([low, *(bar + 1 for bar in bars)], [*bars, end], strict=True))
        if bars and bars[0] == low:
            cells = cells[1:]
        if bars and bars[-1] == end - 1:
            cells = cells[:-1]
        for low, high in cells:
            builder.open_cell()
            self.inline.read(_cell(self.source, low, high), self.env)
        builder.close_row(end)

    def _uncovered(self) -> None:
        """What lies deeper than the parser goes is kept as it stands."""
        for i, covered in enumerate(self._covered[: len(self.lines)]):
            if covered:
                continue
            start = self._marker_ends.get(i, self.lines[i])
            end = self.lines[i + 1] - 1 if i + 1 < len(self.lines) else len(self.source)
            line = self.source[start:end]
            if any(map(str.isalnum, line)):
                start += len(line) - len(line.lstrip())
                self.builder.open(BlockKind.PARAGRAPH, start)
                self.builder.exact(start, start + len(line.strip()))
                self.builder.close()


_CALLOUT = Lazy(r"\{:\s*\.([\w-]+)[^{}\n]*\}[ \t]*\n\Z")
"""The class that kramdown gives the quotation below: "{: .note-title }"."""
_SHORTCODE = Lazy(r"(?:\{\{[<%]|\{%-?\s*include(?:_cached|_relative)?)\s*([\w./-]+)")
_PARAMETER = Lazy(r"([\w-]+)\s*=\s*[\"']\Z")
_HTML_PAGE = Lazy(r"\s*<(?:[a-z][a-z0-9]*)\b[^<>]*>", re.IGNORECASE)
"""How a block begins that is HTML and no program's text."""


def of_code(content: str, source: str, lines: Sequence[int], first: int) -> list[tuple[int, int]]:
    """Stretches of the lines of a fenced block, whose blanks at the end are kept."""
    stretches, position = [], 0
    for i, line in enumerate(content.split("\n"), first):
        if i >= len(lines):
            break
        end = lines[i + 1] - 1 if i + 1 < len(lines) else len(source)
        stretches.append((position, end - len(line)))
        position += len(line) + 1
    return stretches


def _cell(source: str, low: int, high: int) -> Offsets:
    """The content of a table cell; a bar in it is written with a backslash, which the table takes off."""
    while low < high and source[low].isspace():
        low += 1
    while low < high and source[high - 1].isspace():
        high -= 1
    pieces, stretches, length = [], [], 0
    for piece in re.split(r"\\(?=\|)", source[low:high]):
        pieces.append(piece)
        stretches.append((length, low))
        length += len(piece)
        low += len(piece) + 1
    return Offsets("".join(pieces), stretches)
