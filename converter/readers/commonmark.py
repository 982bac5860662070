"""The Markdown parser: markdown-it with rules of its own for HTML blocks and for definitions of links.

HTML blocks end as kramdown ends them, with their element, not at the next empty line: what follows is Markdown. A table
needs no header, as in kramdown (https://kramdown.gettalong.org/syntax.html#tables).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock, reference

from converter.patterns import Lazy
from converter.readers import elements
from converter.readers.grid_tables import Piece
from converter.readers.html import last_index
from converter.readers.ruled_tables import may_begin, table_at

LINK_DEFINITION = Lazy(r"\[(?:[^\]\\]|\\.){1,999}\]:\s*<?([^\s>]*)", re.DOTALL)
"""The definition of a link; its group is the address."""


def parser(custom: frozenset[str]) -> MarkdownIt:
    """A parser of blocks only; `custom` are names to take for HTML elements beside the known ones."""

    def html_rule(state: StateBlock, start_line: int, end_line: int, silent: bool) -> bool:
        return _html_block(state, start_line, end_line, silent, custom)

    md = (
        _MarkdownIt("commonmark", {"maxNesting": 60, "store_labels": True})
        .enable(["table", "strikethrough"])
        .disable("code")
    )
    md.core.ruler.disable(["inline", "text_join"])
    md.block.ruler.at("html_block", html_rule, {"alt": ["paragraph", "reference", "blockquote"]})
    md.block.ruler.at("reference", _reference_rule)
    md.block.ruler.before(
        "heading", "tight_heading", _tight_heading_rule, {"alt": ["paragraph", "reference", "blockquote"]}
    )
    md.block.ruler.before(
        "heading", "torn_heading", _torn_heading_rule, {"alt": ["paragraph", "reference", "blockquote"]}
    )
    md.block.ruler.before("paragraph", "bare_table", _bare_table_rule)
    md.block.ruler.before("table", "ruled_table", _ruled_table_rule)
    return md


class _MarkdownIt(MarkdownIt):
    """Leaves addresses as their authors wrote them; what is unsafe is looked at later."""

    def validateLink(self, url: str) -> bool:  # noqa: N802
        return True

    def normalizeLink(self, url: str) -> str:  # noqa: N802
        return url

    def normalizeLinkText(self, link: str) -> str:  # noqa: N802
        return link


def _reference_rule(state: StateBlock, start_line: int, end_line: int, silent: bool) -> bool:
    """CommonMark's link definitions, which leave a token so that nothing disappears without a trace.

    What has no address ("[1]: Smith") is text.
    """
    begin = state.bMarks[start_line] + state.tShift[start_line]
    match = LINK_DEFINITION.match(state.src, begin)
    if not match or not re.search(r"[./:@#]", match[1]):
        return False
    if not reference(state, start_line, end_line, silent):
        return False
    if not silent:
        token = state.push("definition", "", 0)
        token.map = [start_line, state.line]
    return True


_TIGHT_HEADING = Lazy(r"(#{2,6}(?=[^\W\d_])|#(?=[A-ZÀ-Þ]))([^\n#]{2,}?)[ \t#]*")


def _tight_heading_rule(state: StateBlock, start_line: int, end_line: int, silent: bool) -> bool:
    """Headings without a blank behind their marks, which older renderers took: "##Education"."""
    begin, end = state.bMarks[start_line] + state.tShift[start_line], state.eMarks[start_line]
    match = _TIGHT_HEADING.fullmatch(state.src, begin, end)
    if not match or state.is_code_block(start_line):
        return False
    if len(match[1]) == 1 and start_line and not state.isEmpty(start_line - 1):
        return False  # a tag of a network
    if silent:
        return True
    state.line = start_line + 1
    marks = match[1]
    token = state.push("heading_open", f"h{len(marks)}", 1)
    token.markup, token.map = marks, [start_line, state.line]
    token = state.push("inline", "", 0)
    token.content, token.map, token.children = match[2], [start_line, state.line], []
    token = state.push("heading_close", f"h{len(marks)}", -1)
    token.markup = marks
    return True


_MARKED = Lazy(r"(#{1,6})[ \t]+(?=[^\n]*<[a-z])")
_ELEMENT_OPEN = Lazy(r"<(a|span|b|i|em|strong|u|font|small|sup|sub)(?=[\s>]|$)(?![^\n]*</\1>)", re.IGNORECASE)
"""An element that the line on which it begins does not end."""
_LONGEST_HEADING = 8


def _torn_heading_rule(state: StateBlock, start_line: int, end_line: int, silent: bool) -> bool:
    """Headings that go on below, since Pandoc breaks lines inside of the tags and the elements of HTML in them."""
    begin = state.bMarks[start_line] + state.tShift[start_line]
    if not state.src.startswith("#", begin):
        return False
    if wrapped := _WRAPPED.match(state.src, begin):
        lines = [text.strip() for text in wrapped["text"].split("\n")]
        return _are_wrapped(state.src) and _heading(state, start_line, wrapped["marks"], lines, silent)
    marks = _MARKED.match(state.src, begin, state.eMarks[start_line])
    if not marks or not (element := _ELEMENT_OPEN.search(state.src, marks.end(), state.eMarks[start_line])):
        return False
    closing = f"</{element[1]}>".lower()
    lines = [state.src[marks.end() : state.eMarks[start_line]].strip()]
    line = start_line
    while closing not in lines[-1].lower():
        line += 1
        if line == end_line or line - start_line == _LONGEST_HEADING or state.isEmpty(line):
            return False
        lines.append(state.src[state.bMarks[line] + state.tShift[line] : state.eMarks[line]].strip())
    return _heading(state, start_line, marks[1], lines, silent)


_WRAPPED = Lazy(
    r"(?P<marks>#{1,6})[ \t]+(?P<text>(?=[^\n]{58,76}\n)[^\n]*[^\s.!?]\n(?![ \t#>|*+<~`=-]|\d+[.)] )"
    r"[^\n]+(?:\n[^\n#]+){0,6})(?=\n[ \t]*\n|\n?$)"
)
"""A heading and the lines right below it, where html2text has filled all lines up to its width of 78."""
_FILLED = 78


@lru_cache(maxsize=1)
def _are_wrapped(source: str) -> bool:
    """Whether headings of a text go on in the lines below: two at least of which the next word had no more room."""
    filled = 0
    for heading in re.finditer(rf"^{_WRAPPED.pattern}", source, re.MULTILINE):
        first, below = heading[0].split("\n", 1)
        filled += len(first) + 1 + len(re.split(r"[\s-]", below, maxsplit=1)[0]) > _FILLED
        if filled > 1:
            return True
    return False


def _heading(state: StateBlock, start_line: int, marks: str, lines: Sequence[str], silent: bool) -> bool:
    """Puts down a heading of several lines."""
    if silent:
        return True
    state.line = start_line + len(lines)
    token = state.push("heading_open", f"h{len(marks)}", 1)
    token.markup, token.map = marks, [start_line, state.line]
    token = state.push("inline", "", 0)
    token.content, token.map, token.children = "\n".join(lines), [start_line, state.line], []
    token = state.push("heading_close", f"h{len(marks)}", -1)
    token.markup = marks
    return True


_BARE_ROW = Lazy(r"\|(?=[^\n]*[^\\\s|])[^\n]*\|[^\n]*\|[ \t]*")
_BLANK_ROW = Lazy(r"\|(?:[ \t]*\|){2,}[ \t]*")


def _bare_table_rule(state: StateBlock, start_line: int, end_line: int, silent: bool) -> bool:
    """Lines between bars that go up to an empty line, none of them a header."""
    line = start_line
    while line < end_line and not state.isEmpty(line):
        begin = state.bMarks[line] + state.tShift[line]
        end = state.eMarks[line]
        if not (
            _BARE_ROW.fullmatch(state.src, begin, end)
            or line > start_line
            and _BLANK_ROW.fullmatch(state.src, begin, end)
        ):
            return False
        line += 1
    if silent:
        return True
    state.push("table_open", "table", 1).map = [start_line, line]
    for row in range(start_line, line):
        state.push("tr_open", "tr", 1).map = [row, row + 1]
        state.push("tr_close", "tr", -1)
    state.push("table_close", "table", -1)
    state.line = line
    return True


def _ruled_table_rule(state: StateBlock, start_line: int, end_line: int, silent: bool) -> bool:
    """A table of Pandoc's between strokes, below an empty line."""
    if start_line + 1 >= end_line or start_line and not state.isEmpty(start_line - 1):
        return False
    first, second = (state.bMarks[line] + state.tShift[line] for line in (start_line, start_line + 1))
    if not may_begin(state.src[first : first + 2], state.src[second : second + 2]):
        return False
    bounds = range(start_line, end_line)
    table = table_at([Piece(state.src[state.bMarks[i] : state.eMarks[i]], state.bMarks[i]) for i in bounds], 0)
    if table is None or silent:
        return table is not None
    token = state.push("ruled_table", "table", 0)
    token.map, token.meta = [start_line, start_line + table.last], {"rows": table.rows}
    state.line = start_line + table.last
    return True


def _html_block(state: StateBlock, start_line: int, end_line: int, silent: bool, custom: frozenset[str]) -> bool:
    """A block of HTML: from a block-level tag to the end of its element, or to an empty line before that."""
    begin = state.bMarks[start_line] + state.tShift[start_line]
    source = state.src
    if source[begin : begin + 1] != "<":
        return False
    line = start_line + 1
    if source.startswith("<!--", begin):
        if last_index(source, "-->") < begin:
            return False
        end = source.find("-->", begin)
    else:
        tag = elements.tag_at(source, begin, custom)
        if not tag or (tag.name not in elements.BLOCK and tag.name not in elements.DROPPED):
            return False
        end = begin + len(tag.raw) - 1
        if tag.name in elements.DROPPED and not tag.closing:
            if tag.name in custom or tag.name == "select":
                end = _dropped_end(source, tag.name, begin)
        elif "markdown" not in tag.attributes:
            line = _element_end(state, start_line, end_line, custom)
    if silent:
        return True
    while line < end_line and state.bMarks[line] <= end:
        line += 1
    state.line = line
    token = state.push("html_block", "", 0)
    token.map = [start_line, line]
    token.content = state.getLines(start_line, line, state.blkIndent, True)
    return True


def _dropped_end(source: str, name: str, begin: int) -> int:
    """Behind an element whose content is no text, and behind others of its name that follow on the same line."""
    closing = re.compile(f"</{name}\\s*>(?P<again>[^\\n]*<{name}\\b)?", re.IGNORECASE)
    found = closing.search(source, begin)
    while found and found["again"] and (further := closing.search(source, found.end())):
        found = further
    return found.end() if found else begin


def _element_end(state: StateBlock, start_line: int, end_line: int, custom: frozenset[str]) -> int:
    """The line behind the one on which all elements opened since `start_line` are closed again."""
    open_elements: list[str] = []
    line, inside = start_line, 0
    while line < end_line:
        if state.bMarks[line] < inside:
            line += 1
            continue
        if state.isEmpty(line) or (line > start_line and state.sCount[line] < state.blkIndent):
            break
        low, high = state.bMarks[line] + state.tShift[line], state.eMarks[line]
        line += 1
        position = state.src.find("<", low, high)
        while position >= 0:
            tag = elements.tag_at(state.src, position, custom)
            inside = position + len(tag.raw) if tag else inside
            if tag and tag.name in elements.BLOCK and tag.name not in elements.VOID:
                if not tag.closing:
                    if "markdown" in tag.attributes:
                        return line
                    open_elements.append(tag.name)
                elif tag.name in open_elements:
                    while open_elements.pop() != tag.name:
                        pass
                else:
                    open_elements.clear()
            position = state.src.find("<", max(position + 1, inside), high)
        if not open_elements and high >= inside:
            break
    return line
