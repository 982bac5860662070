"""Inline Markdown with the place of every character.

markdown-it gives no positions inside a paragraph; its parser's state does know them while it works.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Literal

from markdown_it import MarkdownIt
from markdown_it.helpers import parseLinkLabel
from markdown_it.rules_inline import StateInline, image, link
from markdown_it.rules_inline.state_inline import Scanned
from markdown_it.token import Token

from converter.characters import is_wide
from converter.diagnostics import Code
from converter.patterns import Lazy
from converter.readers import html
from converter.readers.blocks import Mark
from converter.readers.html import HtmlReader
from converter.readers.odd_signs import odd_link, torn_entity
from converter.readers.offsets import Offsets
from converter.readers.template import GONE

_OVERESCAPED = "_*#|~&"
"""Characters in front of which a doubled backslash comes from a converter that escaped twice."""

_UNESCAPED = Lazy(r"\\+(?=[!-/:-@\[-`{-~])")
_SEAM = Lazy(r"(?<=\w)``(?=\w)")
"""Backslashes in an address, where they never belong."""

_REFERENCE = Lazy(r"\]\s?\[([^\[\]]+)\]\Z")
"""What follows the text of a link that names its definition."""

_MARKS = {
    "strong": Mark("**", bold=True),
    "em": Mark("*", italic=True),
    "s": Mark("~~", html="<del>"),
    "sup": Mark("^", html="<sup>"),
    "sub": Mark("~", html="<sub>"),
}


_DOT = Lazy(r"(\\?)\.(?=[ \n]|\Z)")
_LIST_NUMBER = Lazy(r"^[ \t]*\d{1,3}\. ", re.MULTILINE)
_LEAST = 10


def escapes_all(source: str) -> bool:
    """Whether a program wrote a source that escapes each sign, so that all others mark something, as Mammoth does."""
    escaped = source.count("\\. ") + source.count("\\.\n")
    if escaped < _LEAST:
        return False
    bare = sum(not match[1] for match in _DOT.finditer(source)) - sum(1 for _ in _LIST_NUMBER.finditer(source))
    return 20 * bare < escaped


_EMPHASIS = Lazy(r"\\.|(?P<mark>__|\*)|!?\]\([^()\s]*\)", re.DOTALL)


class _State(StateInline):
    """Notes in `meta["at"]` of every token where it begins."""

    toggles = False
    """Whether signs of emphasis open and close by turns, whatever stands beside them: "__Ada Berg __*Title *"."""

    def pushPending(self) -> Token:  # noqa: N802
        token = super().pushPending()
        token.meta = {"at": self.src.rfind(token.content, 0, self.pos)}
        return token

    def push(self, ttype: str, tag: str, nesting: Literal[-1, 0, 1]) -> Token:
        token = super().push(ttype, tag, nesting)
        at = self.pos
        if ttype == "text" and len(self.tokens) > 1:
            # Emphasis marks are pushed one by one while the position stays before the first.
            last = self.tokens[-2]
            if last.type == "text" and last.meta["at"] + len(last.content) > at:
                at = last.meta["at"] + len(last.content)
        token.meta = {"at": at}
        return token

    def scanDelims(self, start: int, canSplitWord: bool) -> Scanned:  # noqa: N802, N803
        """Lets "**" close behind punctuation ("**Title.**Author") and beside ideographs, as kramdown does.

        And lets "*" open before the stop that Word has made part of the emphasis: "Berg*. Title.* Journal".
        """
        scanned = super().scanDelims(start, canSplitWord)
        if self.toggles:
            size = 1 if self.src[start] == "*" else scanned.length
            mark = self.src[start : start + size]
            opened = sum(match["mark"] == mark for match in _EMPHASIS.finditer(self.src, 0, start)) % 2
            return Scanned(not opened, bool(opened), size)
        if self.src[start] != "*":
            return scanned
        end = start + scanned.length
        before = self.src[start - 1] if start else " "
        after = self.src[end] if end < self.posMax else " "
        if is_wide(before) or is_wide(after):
            return Scanned(not after.isspace(), not before.isspace(), scanned.length)
        if scanned.length % 2 and before.isalnum() and _WITH_ITS_STOP.match(self.src, end):
            return Scanned(True, scanned.can_close, scanned.length)
        if scanned.length == 2 and after.isalnum() and not before.isalnum() and not before.isspace():
            return Scanned(scanned.can_open, True, scanned.length)
        return scanned


_WITH_ITS_STOP = Lazy(r"[.,:;]\s[^*\n]{20,300}(?:\n[^*\n]{1,300}){0,4}(?<=[.,?!”\"])\*(?!\*)\s+(?=[^\W_])")


def _with_end(rule: Callable[[StateInline, bool], bool]) -> Callable[[StateInline, bool], bool]:
    """A rule that notes in the token it makes first where what it read ends."""

    def ending(state: StateInline, silent: bool) -> bool:
        before = len(state.tokens)
        if not rule(state, silent):
            return False
        for token in state.tokens[before:]:
            if token.type != "text":
                token.meta["end"] = state.pos
                break
        return True

    return ending


def _overescape(state: StateInline, silent: bool) -> bool:
    """Two backslashes where one was meant."""
    position = state.pos
    if not state.src.startswith("\\\\", position) or state.src[position + 2 : position + 3] not in _OVERESCAPED:
        return False
    if position + 2 >= state.posMax:
        return False
    if not silent:
        token = state.push("text_special", "", 0)
        token.content, token.markup = state.src[position + 2], state.src[position : position + 3]
    state.pos += 3
    return True


def _kramdown_break(state: StateInline, silent: bool) -> bool:
    """Two backslashes at a line's end, kramdown's line break (https://kramdown.gettalong.org/syntax.html)."""
    position = state.pos
    match = _LINE_BREAK.match(state.src, position)
    if not match or match.end() > state.posMax:
        return False
    if not silent:
        state.push("hardbreak", "br", 0)
    state.pos = match.end()
    return True


_LINE_BREAK = Lazy(r"\\\\[ \t]*\n[ \t]*")


def _bracketed_span(state: StateInline, silent: bool) -> bool:
    """Pandoc's "[text]{.class}" (https://pandoc.org/MANUAL.html#extension-bracketed_spans), its attributes masked."""
    start = state.pos
    if state.src[start] != "[":
        return False
    end = parseLinkLabel(state, start)
    if end < 0 or not state.src.startswith(GONE, end + 1):
        return False
    if not silent:
        limit = state.posMax
        state.push("span_open", "span", 1).meta["end"] = end + 1
        state.pos, state.posMax = start + 1, end
        state.md.inline.tokenize(state)
        state.pos, state.posMax = end, limit
        state.push("span_close", "span", -1)
    state.pos = end + 1
    return True


_RAISED = Lazy(
    r"(?<=[\w.,)\]}*_])(?:\^((?:st|nd|rd|th|er|re|[eèé]me|[oaeªº]|ste|TM|\d{1,3}[+−–-]?|[+−–-]|(?:\\?[*†‡§¶#])+)(?:,(?:\d{1,3}|\\?[*†‡§¶#]))*)\^"
    r"|(?<=[A-Za-z)\]])~(\d{1,3}(?:\.\d)?|[xn])~)"
)
"""What Pandoc writes of raised and lowered letters (https://pandoc.org/MANUAL.html#superscripts-and-subscripts)."""


def _raised(state: StateInline, silent: bool) -> bool:
    """Pandoc's "3^rd^" and "CO~2~"."""
    match = _RAISED.match(state.src, state.pos)
    if match is None or match.end() > state.posMax:
        return False
    if not silent:
        limit, kind = state.posMax, "sup" if match[1] else "sub"
        state.push(f"{kind}_open", kind, 1)
        state.pos, state.posMax = state.pos + 1, match.end() - 1
        state.md.inline.tokenize(state)
        state.push(f"{kind}_close", kind, -1)
        state.posMax = limit
    state.pos = match.end()
    return True


_ATTRIBUTES = Lazy(r"\{[^{}\n]*\}")
_CLASS = Lazy(r"(?<=[\s{])\.([\w-]{1,40})")
_UNDERLINED = frozenset({"underline", "ul"})
"""Pandoc's names: https://pandoc.org/MANUAL.html#underline."""


def _span(source: str, end: int) -> Mark:
    """What the attributes behind a bracketed span mean: its classes, of which one underlines."""
    attributes = _ATTRIBUTES.match(source, end)
    classes = _CLASS.findall(attributes[0]) if attributes else []
    if _UNDERLINED & set(classes):
        return Mark("[]{}", html="<u>")
    return Mark("[]{}", html=f'<span class="{" ".join(classes)}">' if classes else "")


class InlineReader:
    """Reads the inline content of blocks into a Builder."""

    def __init__(self, md: MarkdownIt, reader: HtmlReader) -> None:
        self.md = md
        self.reader = reader
        self.builder = reader.builder
        self.toggles = False
        """Whether the source escapes each sign that marks nothing (see `escapes_all`)."""
        self.hrefs: set[str] = set()
        self.references: list[tuple[int, str]] = []
        """The names that links call their definitions by, where they are not the links' texts, and where they stand."""
        md.inline.ruler.at("html_inline", self._html)
        md.inline.ruler.at("link", _with_end(link))
        md.inline.ruler.at("image", _with_end(image))
        md.inline.ruler.after("link", "odd_link", _with_end(odd_link))
        md.inline.ruler.after("odd_link", "bracketed_span", _bracketed_span)
        md.inline.ruler.before("escape", "raised", _raised)
        md.inline.ruler.before("entity", "torn_entity", torn_entity)
        md.inline.ruler.before("raised", "overescape", _overescape)
        md.inline.ruler.before("overescape", "kramdown_break", _kramdown_break)
        md.inline.ruler2.disable("fragments_join")

    def _html(self, state: StateInline, silent: bool) -> bool:
        position = state.pos
        if state.src[position] != "<":
            return False
        end = html.markup_end(state.src, position, self.reader.custom)
        if not end or end > state.posMax:
            return False
        if not silent:
            state.push("html_inline", "", 0).content = state.src[position:end]
        state.pos = end
        return True

    def read(self, offsets: Offsets, env: dict[str, object]) -> None:
        """Reads the inline content of one block."""
        content, builder = offsets.content, self.builder
        state = _State(content, self.md, env, [])
        state.toggles = self.toggles
        self.md.inline.tokenize(state)
        for rule in self.md.inline.ruler2.getRules(""):
            rule(state)
        auto, link_end = False, 0
        for token in state.tokens:
            at = token.meta["at"]
            kind = token.type
            if kind == "text":
                start = at + auto
                self._text(offsets, start, start + len(token.content))
            elif kind == "text_special":
                self._special(offsets, token, at)
            elif kind == "softbreak":
                builder.soft(offsets.at(at))
            elif kind == "hardbreak":
                self._hard(offsets, at)
            elif kind == "code_inline":
                self._code(offsets, token, at)
            elif kind == "html_inline":
                self.reader.read(token.content, offsets.at(at), offsets.end(at + len(token.content)))
            elif kind == "link_open":
                auto = token.info == "auto"
                link_end = offsets.end(token.meta.get("end", at))
                self._open_link(token, offsets.at(at), link_end)
            elif kind == "link_close":
                auto = False
                builder.end_link("[]", link_end)
            elif kind == "image":
                self._image(offsets, token, at)
            elif kind == "span_open":
                builder.mark(_span(builder.source, offsets.end(token.meta["end"])))
            elif kind == "span_close":
                builder.unmark("[]{}")
            elif token.nesting > 0:
                builder.mark(_MARKS[kind.removesuffix("_open")])
            elif token.nesting < 0:
                builder.unmark(_MARKS[kind.removesuffix("_close")].name)
        builder.end_markup(offsets.end(len(content)))

    def _text(self, offsets: Offsets, start: int, end: int) -> None:
        for low, high in offsets.stretches(start, end):
            self.builder.exact(offsets.at(low), offsets.at(low) + high - low)

    def _special(self, offsets: Offsets, token: Token, at: int) -> None:
        content, end = token.content, at + len(token.markup)
        if token.info == "entity":
            content = html.character(token.markup)
        if content == token.markup:
            self._text(offsets, at, end)
        else:
            self.builder.text(content, offsets.at(at), offsets.end(end))

    def _hard(self, offsets: Offsets, at: int) -> None:
        start = at
        while offsets.content[at] == "\n" and start and offsets.content[start - 1] == " ":
            start -= 1
        end = offsets.content.find("\n", at) + 1
        self.builder.hard(offsets.at(start), offsets.end(end))

    def _code(self, offsets: Offsets, token: Token, at: int) -> None:
        """Code; of two pieces that a converter from Word has set right behind each other, `20``14`, the text is one."""
        builder = self.builder
        start = at + len(token.markup)
        if not offsets.content.replace("\n", " ").startswith(token.content, start):
            start += 1
        end = start + len(token.content)
        builder.mark(Mark("`", code=True))
        while start < end:
            stop = offsets.content.find("\n", start, end)
            stop = end if stop < 0 else stop
            for seam in _SEAM.finditer(offsets.content, start, stop):
                self._text(offsets, start, seam.start())
                start = seam.end()
            self._text(offsets, start, stop)
            if stop < end:
                builder.soft(offsets.at(stop))
            start = stop + 1
        builder.unmark("`")

    def _open_link(self, token: Token, start: int, end: int) -> None:
        builder = self.builder
        written = str(token.attrs["href"])
        self.hrefs.add(written)
        if "label" in token.meta and (name := _REFERENCE.search(builder.source, start, end)):
            self.references.append((name.start(1), name[1]))
        raw = builder.source[start:end]
        destination = (
            raw[raw.rfind("](" + written[:20]) + 2 :] if "](" + written[:20] in raw else raw.rpartition("](")[2]
        )
        href = html.target(builder, _UNESCAPED.sub("", written), start, destination)
        if token.attrGet("title"):
            builder.notes.add(Code.TEMPLATE_DROPPED, start, "a link's tooltip was left out", text=destination)
        builder.link("[]", href, start)

    def _image(self, offsets: Offsets, token: Token, at: int) -> None:
        self.reader.image(token.content, offsets.at(at), offsets.end(token.meta["end"]))
