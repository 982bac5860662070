"""Plain text to a Document: paragraphs between empty lines, items behind bullets and numbers.

Which line is a heading, and where an entry ends inside a paragraph, is for parsers to say: every line end stays.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence, Set
from dataclasses import replace

from converter.diagnostics import Code, Diagnostic
from converter.document import SOFT_BREAK, Block, BlockKind, Document, Run, Span, Text
from converter.patterns import Lazy
from converter.readers.bar_tables import find_barred
from converter.readers.blanks import note_missing_blanks
from converter.readers.furniture import find_furniture, roman
from converter.readers.grid_tables import Table, find_grids
from converter.readers.image_labels import without_image_labels
from converter.readers.justified import closed_up
from converter.readers.ligatures import (
    LIGATURE,
    TORN_ACUTE,
    TORN_CAPITAL,
    TORN_GRAVE,
    TORN_WORD,
    TYPED_QUOTE,
    has_torn_acutes,
    has_torn_capitals,
    has_torn_words,
    spelled_out,
)
from converter.readers.lines import Line, is_paragraph_per_line, lines_of
from converter.readers.link_lists import linked, without_link_list, without_marks
from converter.readers.markers import find_markers, items_hang
from converter.readers.notes import Notes
from converter.readers.org import is_org, with_outline
from converter.readers.ruled_tables import find_ruled
from converter.readers.section_numbers import with_bulleted_headings, with_section_numbers, with_signed_headings
from converter.readers.side_columns import with_side_columns
from converter.readers.side_heads import with_heads_before_lists, with_side_heads
from converter.readers.stacked_numbers import with_stacked_numbers
from converter.readers.tab_tables import find_tabbed
from converter.readers.torn_items import close_breaks, find_scattered
from converter.readers.wide_wraps import wrapped_lines
from converter.readers.year_columns import find_repeated_years, find_years_far_right, with_years_before_items


def read(name: str, source: str, diagnostics: Sequence[Diagnostic] = ()) -> Document:
    """Reads a decoded source; `diagnostics` are those of its decoding."""
    notes = Notes(name, source)
    lines = lines_of(source)
    org = is_org(name, lines)
    lines, links = without_link_list(with_outline(lines, notes) if org else lines, notes)
    find_furniture(lines)
    tables = [*find_grids(lines, name), *find_ruled(lines, source, name), *find_tabbed(lines, source, name)]
    tables = sorted([*tables, *(find_barred(lines, name) if not tables else ())])
    lines = with_stacked_numbers(_outside(lines, tables))
    find_repeated_years(lines)
    find_years_far_right(lines)
    close_breaks(lines)
    find_scattered(lines)
    lines = with_years_before_items(lines)
    lines = without_image_labels(_without_unread(lines, notes), notes)
    lines = with_side_columns(lines)
    lines = with_section_numbers(with_bulleted_headings(with_signed_headings(with_side_heads(lines))))
    lines = with_heads_before_lists(lines)
    note_missing_blanks(lines, notes)
    find_markers(lines)
    without_marks(lines, links)
    per_line = not org and is_paragraph_per_line(lines)  # Org parts paragraphs by empty lines alone
    hanging = items_hang(lines)
    wrapped = wrapped_lines(lines)
    blocks: list[Block] = []
    depths = _Depths()
    spellings = [LIGATURE, TYPED_QUOTE]
    spellings += [TORN_GRAVE] if "`" in source else []
    spellings += [TORN_CAPITAL] if has_torn_capitals(source) else []
    spellings += [TORN_ACUTE] if has_torn_acutes(source) else []
    spellings += [TORN_WORD] if has_torn_words(source) else []
    group: list[Line] = []
    left_out: list[Block] = []
    """What a printer put between lines that no empty line parts: their paragraph may go on."""
    for line in lines:
        while tables and tables[0].rows[0].span.start < line.start:
            _finish(blocks, group, name, depths, spellings, links, wrapped)
            blocks += tables.pop(0).rows
        bare_marker = bool(group) and group[-1].text == group[-1].marker and not line.marker
        below = hanging and bool(group) and bool(group[0].marker) and line.indent < group[0].indent
        apart = (
            line.blank_before or line.marker or line.furniture or line.is_rule or below or per_line and not bare_marker
        )
        if line.heading or (group and group[0].heading):
            goes_on = group and group[0].heading and line.heading and not (line.blank_before or line.marker)
            apart = not goes_on
        inside = line.furniture and bool(group) and not (line.blank_before or per_line or group[0].heading)
        if apart and not inside:
            _finish(blocks, group, name, depths, spellings, links, wrapped)
            blocks += left_out
            left_out = []
        if line.furniture:
            message = "a page number or running head of the printed page was left out"
            notes.add(Code.TEMPLATE_DROPPED, line.start, message, text=line.text)
            (left_out if inside else blocks).append(_single(BlockKind.TEMPLATE, line, name))
        elif line.is_rule:
            blocks.append(_single(BlockKind.RULE, line, name))
        else:
            group.append(line)
    _finish(blocks, group, name, depths, spellings, links, wrapped)
    blocks += left_out
    blocks += (row for table in tables for row in table.rows)
    if org:
        from converter.readers.org_inline import with_inline_markup

        blocks = with_inline_markup(blocks, notes)
    return Document(name, source, tuple(blocks), "text", diagnostics=(*diagnostics, *notes.diagnostics()))


def _outside(lines: Sequence[Line], tables: list[Table]) -> list[Line]:
    """The lines that stand in no table."""
    result: list[Line] = []
    at = 0
    for table in tables:
        result += lines[at : table.first]
        at = table.last
        if at < len(lines):
            lines[at].blank_before = True
    tables[:] = [table for table in tables if table.rows]
    return [*result, *lines[at:]]


_UNREAD = Lazy(r"(?:\(cid:\d{1,5}\)\s*)+(?=\S)")
"""Signs that an extraction could not read, most of them icons, in front of a line."""
_FILLED = Lazy(r"_{3,}(?=[^\W_])")
"""Strokes in place of the blanks by which a line hangs."""
_UNDERLINED = Lazy(r"(?<=[^\s_])\s*_{5,}[\s_]*$")
"""Strokes behind a heading as far as the margin: "PUBLICATIONS_________"."""
_NAMED = Lazy(r"(?=[^a-zà-ý])[^\W\d_][^\d@:;.]{3,60}")
"""Words that strokes set off as a heading, whatever they say: "Consulting________"."""
_LABEL = Lazy(r"\[[^\W\d_]{1,6}[ +]{0,2}#[a-z]?\]")
"""A label that tells one list from the next, or names authors and year: "[J12]" and "[C3]", "[Ber+24]", "[BD21b]"."""
_LETTERED = Lazy(r"^[A-Z]{1,2}(?=[.-]?#)")
"""What tells such lists apart without brackets: "J12." and "DC3."."""
_BULLETS = 3
"""So many lines that begin with the same such sign are items."""


def _without_unread(lines: Sequence[Line], notes: Notes) -> list[Line]:
    """The lines without the signs in front of them that no one can read, or with these as their bullets."""
    found = {i: match for i, line in enumerate(lines) if (match := _UNREAD.match(line.text))}
    counts = Counter(match[0].strip() for match in found.values())
    loud = Counter(match[0].strip() for i, match in found.items() if lines[i].text[match.end() :].isupper())
    result = list(lines)
    for i, match in found.items():
        line, sign = lines[i], match[0].strip()
        notes.add(Code.TEMPLATE_DROPPED, line.start, "a sign that no one can read was left out", text=sign)
        if counts[sign] >= _BULLETS and 2 * loud[sign] <= counts[sign]:  # else they adorn headings
            result[i] = replace(line, marker=sign)
        else:
            size = match.end()
            result[i] = replace(line, text=line.text[size:], start=line.start + size, lead=line.lead + size)
    underlined = sum(line.text.endswith("____") for line in lines) >= _BULLETS
    for i, line in enumerate(lines):
        if line.text.endswith("__") and (match := _UNDERLINED.search(line.text)):
            strokes = match[0].lstrip(":.) ")
            size = len(line.text) - len(strokes)
            notes.add(Code.TEMPLATE_DROPPED, line.start + size, "strokes up to the margin were left out", text=strokes)
            text = line.text[:size].rstrip()
            heading = 1 if underlined and _NAMED.fullmatch(text) else line.heading
            result[i] = replace(result[i], text=text, end=line.start + len(text), heading=heading)
            continue
        if line.text.startswith("___") and i and not line.blank_before and (match := _FILLED.match(line.text)):
            size = match.end()
            notes.add(Code.TEMPLATE_DROPPED, line.start, "strokes in place of blanks were left out", text=match[0])
            result[i] = replace(line, text=line.text[size:], start=line.start + size, lead=line.lead + size)
    return result


class _Depths:
    """How deep list items are nested, by their indents and bullets."""

    def __init__(self) -> None:
        self._open: list[tuple[int, str]] = []
        self._numbers: dict[str, tuple[int, int]] = {}
        """The last number of each style, and the depth of its item."""
        self._above: dict[str, str] = {}
        """The bullet below which another stood, set in no deeper: "•" above "o", with which a page may begin."""

    def of_item(self, line: Line) -> int:
        """The depth of an item that begins with a line.

        A number that goes on a list is of that list, wherever it stands: numbers are set flush right, and the margins
        of pages differ.
        """
        style = "".join("#" if character.isdigit() else character for character in line.marker)
        style = _LABEL.sub("[A#]", style.replace("##", "#").replace("##", "#"))
        style = _LETTERED.sub("A", style) if style[:1].isupper() else style
        number = int("".join(filter(str.isdecimal, line.marker)) or 0)
        if len(style) > 1 and set(style[:-1]) <= set("ivxl"):
            style, number = "i" + style[-1], roman(style[:-1])
        last, depth = self._numbers.get(style, (0, 0))
        known = (line.indent, style) in self._open
        if not known and last and number and abs(number - last) == 1 and 0 < depth <= len(self._open):
            del self._open[depth:]
            self._open[-1] = (line.indent, style)
            self._numbers[style] = number, depth
            return depth
        while self._open and line.indent + 1 < self._open[-1][0]:
            self._open.pop()
        if known:
            del self._open[self._open.index((line.indent, style)) :]
        elif self._open and abs(self._open[-1][0] - line.indent) <= 1 and self._open[-1][1] == style:
            self._open.pop()
        elif self._open and not number and self._open[-1] == (line.indent, self._open[-1][1]):
            self._above.setdefault(style, self._open[-1][1])
        elif not self._open and style in self._above:
            self._open.append((line.indent, self._above[style]))
        self._open.append((line.indent, style))
        if number:
            self._numbers[style] = number, len(self._open)
        return len(self._open)

    def of_paragraph(self, indent: int) -> int:
        """The depth of a paragraph by its least indent; one that is not indented ends all lists."""
        while self._open and indent <= self._open[-1][0]:
            self._open.pop()
        return len(self._open)

    def end(self) -> None:
        """Forgets how bullets were nested: at a heading."""
        self._above.clear()


def _single(kind: BlockKind, line: Line, name: str) -> Block:
    """A line that is no text of the CV; a rule has no words."""
    runs = (Run(line.text, line.start, line.end),) if kind is BlockKind.TEMPLATE else ()
    span = Span(name, line.start, line.end)
    return Block(kind, Text(runs, name), span, indent=line.indent, blank_before=line.blank_before)


def _finish(
    blocks: list[Block],
    group: list[Line],
    name: str,
    depths: _Depths,
    spellings: Sequence[Lazy],
    links: Mapping[str, str],
    wrapped: Set[int],
) -> None:
    """Makes a block of the lines gathered so far."""
    if not group:
        return
    first, marker = group[0], group[0].marker
    if marker and first.text == marker and len(group) == 1:
        marker = ""
        if not any(map(str.isalnum, first.text)):
            group.clear()
            return
    runs: list[Run] = []
    for i, line in enumerate(group):
        text, start = line.text, line.start
        if i == 0 and marker:
            text = text[len(marker) :].lstrip()
            start = line.end - len(text)
        elif runs and start not in wrapped:
            # the break ends where the line begins, so its length in the source is the line's indent and the line end
            between = " " if first.heading or line.scattered else SOFT_BREAK
            runs.append(Run(between, max(line.start - line.lead - 1, group[i - 1].end), line.start))
        if text:
            runs.append(Run(text, start, line.end))
    span = Span(name, first.start, group[-1].end)
    kind = BlockKind.HEADING if first.heading else BlockKind.ITEM if marker else BlockKind.PARAGRAPH
    if first.heading:
        depths.end()
    if kind is BlockKind.ITEM:
        depth = depths.of_item(first)
    else:
        depth = depths.of_paragraph(0 if first.heading else min(line.indent for line in group))
    runs = list(closed_up(runs))
    for spelling in spellings:
        runs = list(spelled_out(runs, spelling))
    runs = list(linked(runs, links)) if links else runs
    text_ = Text(tuple(runs), name)
    blocks.append(
        Block(
            kind,
            text_,
            span,
            first.heading,
            depth,
            marker,
            indent=first.indent,
            blank_before=first.blank_before,
        )
    )
    group.clear()
