"""HTML to blocks: tags, entities and comments, in whole pages as well as in the middle of Markdown."""

from __future__ import annotations

import html
import re
from collections.abc import Mapping
from functools import lru_cache

from converter.diagnostics import Code
from converter.document import BlockKind, Element
from converter.patterns import Lazy
from converter.readers import elements, inline_in_html, work_data
from converter.readers.bibtex import read_bibtex
from converter.readers.blocks import Builder, Mark
from converter.readers.elements import Tag
from converter.readers.inline_in_html import Sign, line_ends
from converter.readers.offsets import Offsets
from converter.readers.template import HIDDEN

_YEAR = Lazy(r"(?:19|20)\d\d")
_MORE_BLANKS = Lazy(r"(?<=[ \t])[ \t]+")
"""What follows the first blank; HTML shows one where there are several."""
_PARAGRAPH = Lazy(r"<(/?)p[\s>]", re.IGNORECASE)
_NEXT = Lazy(r"[<&\n]")
_ENTITY = Lazy(r"&(?:#[xX][0-9a-fA-F]{1,6}|#[0-9]{1,7}|[A-Za-z][A-Za-z0-9]{1,31});")
_BARE_ENTITY = Lazy(
    r"&#[0-9]{2,5}(?![\d;])|&(?:nbsp|amp|lt|gt|quot)(?![\w;=])|&[A-Za-z](?:acute|grave|circ|tilde|uml|cedil|ring|slash)(?![;=])"
)
"""References without their semicolon, of those that HTML lets stand so."""
_OF_DATA = Lazy(
    r"<(?P<name>pre|textarea|script)\b[^<>]*>(?P<content>\s*[@%].*?)</(?P=name)\s*>", re.IGNORECASE | re.DOTALL
)
_BADGE = Lazy(r"(?:^|[ _-])(?:badges?|pills?|chips?)(?:$|[ _-])", re.IGNORECASE)
"""Classes of what is set in a frame of its own, be it in the middle of a line."""
_OF_WORD = Lazy(r"SpellE|GramE|apple-converted-space|Mso\w+")
"""Classes of what Word would correct, and of its own styles, which show nothing."""
_INDENT = 80
"""So many blanks at most stand in front of an element on its line."""
_ON_A_LINE_OF_ITS_OWN = Lazy(r"</span>[ \t]*\n\s*$")
_ENDED = Lazy(r"[^\W_]{2}[)\]]?</(?:span|strong|small|b|em|i|time)>$")
_BEGINS = Lazy(r"(?:<[^<>]{1,80}>)?[A-ZÀ-Ý\d]")
_LINKED = frozenset({"http", "https", "mailto"})
_UNWANTED = Lazy("[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u200b\ufeff\ud800-\udfff\ue000-\uf8ff]")


class HtmlReader:
    """Feeds a Builder with what HTML means."""

    def __init__(self, builder: Builder, custom: frozenset[str], *, pandoc: bool = False) -> None:
        """`pandoc`: emphasis and line ends inside of HTML are meant as in Markdown, as Pandoc reads them."""
        self.builder = builder
        self.custom = custom
        self._pandoc = pandoc
        self._pre = False
        self._tables: list[bool] = []
        """Of each open table, whether the page is only laid out by it."""
        self._styles: list[str | None] = []
        """The classes of the open elements that colour text ..."""
        self._ended_style: str | None = None
        """... and of the last one that ended."""
        self._left_out: dict[str, list[tuple[int, str]]] = {}

    def fragment(self, offsets: Offsets) -> None:
        """Reads a piece of HTML in which there are no blocks of Markdown."""
        text, builder = offsets.content, self.builder
        signs = inline_in_html.signs(text) if self._pandoc and not self._pre else {}
        position = len(text) - len(text.lstrip(" \t"))
        while position < len(text):
            match = _NEXT.search(text, position)
            stop = match.start() if match else len(text)
            if signs and (position := self._signed(offsets, position, stop, signs)) > stop:
                continue
            ends = self._pandoc and match is not None and match[0] == "\n" and line_ends(text[position:stop])
            plain = text[position:stop].rstrip()
            self._plain(offsets, position, position + len(plain) - 1 if ends and plain[-1:] == "\\" else stop)
            if not match:
                break
            position = stop
            if match[0] == "\n":
                at = offsets.at(stop)
                if self._pre or ends:
                    builder.hard(at, at)
                else:
                    builder.blank(at)
                position += 1
                while not self._pre and position < len(text) and text[position] in " \t":
                    position += 1
            elif match[0] == "&":
                entity = _ENTITY.match(text, position) or _BARE_ENTITY.match(text, position)
                end = entity.end() if entity else position + 1
                raw = text[position:end]
                builder.text(character(raw), offsets.at(position), offsets.end(end))
                position = end
            else:
                position = (
                    self._bibtex(offsets, position)
                    or self.markup(offsets, position)
                    or self._literal(offsets, position)
                )
        builder.end_markup(offsets.end(len(text)))

    def _signed(self, offsets: Offsets, start: int, stop: int, signs: Mapping[int, Sign]) -> int:
        """Reads up to the last of Markdown's signs before a position, and returns where that ends."""
        builder = self.builder
        for at in [at for at in signs if start <= at < stop]:
            self._plain(offsets, start, at)
            sign = signs[at]
            if sign.href:
                written = offsets.content[at : sign.end]
                builder.link("[]", target(builder, sign.href, offsets.at(at), written), offsets.at(at))
            elif sign.mark is None:
                builder.end_link("[]", offsets.end(sign.end))
            elif builder.unmark(sign.mark.name) is None:
                builder.mark(sign.mark)
            start = sign.end
        return start

    def _plain(self, offsets: Offsets, start: int, stop: int) -> None:
        if not self._pre and stop < len(offsets.content) and offsets.content[stop] == "\n":
            stop = start + len(offsets.content[start:stop].rstrip())
        for low, high in offsets.stretches(start, stop):
            at = low
            for gap in () if self._pre else _MORE_BLANKS.finditer(offsets.content, low, high):
                self.builder.exact(offsets.at(at), offsets.at(at) + gap.start() - at)
                at = gap.end()
            self.builder.exact(offsets.at(at), offsets.at(at) + high - at)

    def _literal(self, offsets: Offsets, position: int) -> int:
        self.builder.text("<", offsets.at(position), offsets.at(position) + 1)
        return position + 1

    def markup(self, offsets: Offsets, position: int) -> int:
        """Reads the tag, comment or declaration at a position and returns where it ends; 0 if there is none."""
        end = markup_end(offsets.content, position, self.custom)
        if end:
            self.read(offsets.content[position:end], offsets.at(position), offsets.end(end))
        return end

    def _bibtex(self, offsets: Offsets, position: int) -> int:
        """Reads an element that holds the BibTeX of works, which a script shows; returns where it ends, or 0."""
        element = None if self.builder.dropping else _OF_DATA.match(offsets.content, position)
        if not element:
            return 0
        first, last = offsets.at(element.start("content")), offsets.end(element.end("content"))
        written = self.builder.source[first:last]  # where "{{Sand}}" is not taken for a site's machinery
        if len(written) != len(element["content"]):
            return 0
        place = offsets.at(position), offsets.end(element.end())
        return element.end() if read_bibtex(Offsets(written, [(0, first)]), *place, self.builder) else 0

    def read(self, raw: str, start: int, end: int) -> None:
        """Does what one tag, comment or declaration means."""
        builder = self.builder
        tag = elements.tag_at(raw, 0, self.custom)
        if builder.dropping:
            if tag and tag.closing and tag.name == builder.dropping:
                builder.drop_end(end)
        elif tag is None:
            what = "a comment" if raw.startswith("<!--") else "a declaration"
            builder.template_or_note(start, end, f"{what} shows no text and was left out")
        elif tag.name in elements.DROPPED:
            if raw.endswith("/>"):
                builder.template_or_note(start, end, f"<{tag.name}> shows no text of the CV and was left out")
            elif not tag.closing:
                builder.drop(tag.name, start)
        elif tag.closing:
            self._close(tag, end)
        else:
            self._open(tag, start, end)

    def _open(self, tag: Tag, start: int, end: int) -> None:
        builder, name = self.builder, tag.name
        expressed = not tag.attributes
        if name == "p":
            builder.leave("p")  # its end need not be written
        if name in elements.CONTAINERS or name == "p" and tag.attributes.get("class") and self._is_ended(end):
            year = _YEAR.fullmatch(tag.attributes.get("data-year", ""))
            style = " ".join(tag.attributes.get("class", "").split())
            builder.enter(Element(start, name, style, int(year[0]) if year else None))
        if name == "br":
            builder.hard(start, end)
        elif name == "a":
            expressed = self._link(tag, start, end)
        elif name in elements.BOLD:
            self._part(start, end)
            builder.mark(Mark(name, bold=True))
        elif name in elements.ITALIC:
            self._part(start, end)
            builder.mark(Mark(name, italic=True))
        elif name in elements.CODE:
            builder.mark(Mark(name, code=True))
        elif name in elements.COLOURED:
            expressed = elements.is_harmless(tag)
            if elements.is_next_author(tag, builder.source, start):
                builder.text(", ", start, start)
            elif _BADGE.search(tag.attributes.get("class", "")) or self._is_field(tag, start):
                builder.hard(start, start)
            else:
                self._part(start, end)
                builder.box()
            self._styles.append(tag.attributes.get("class"))
            shown = expressed and tag.attributes and not _OF_WORD.fullmatch(tag.attributes.get("class", ""))
            builder.mark(Mark(name, html=tag.raw if shown else ""))
        elif name in elements.KEPT:
            if name == "small":
                self._part(start, end)
            expressed = elements.is_harmless(tag)
            builder.mark(Mark(name, html=tag.raw if expressed else f"<{name}>"))
        elif name == "img":
            expressed = self._image(tag, start, end)
        elif name == "hr":
            builder.rule(start, end)
        elif name == "pre":
            self._break(start, end)
            self._pre = True
        elif level := elements.heading_level(name):
            builder.open(BlockKind.HEADING, start, level)
        elif name in elements.LISTS:
            number = int(tag.attributes.get("start", "1")) if tag.attributes.get("start", "1").isdecimal() else 1
            builder.open_list(html=True, ordered=name == "ol", number=number)
        elif name in ("li", "dd"):
            self._item(tag, start, end)
        elif name == "table":
            self._break(start, end)
            self._tables.append(is_layout(builder.source, end))
        elif name in elements.OF_TABLE and self._tables and self._tables[-1]:
            builder.close()
        elif name == "tr":
            builder.open_row(start)
        elif name in elements.CELLS:
            builder.open_cell(header=name == "th")
        elif name in elements.BLOCK:
            self._break(start, end)
        elif name in self.custom and (work := work_data.work_in(tag, builder.source, start, end)):
            builder.open_list()
            work_data.read_plain(work, builder)
            builder.close_list()
        if not expressed:
            self._left_out.setdefault(tag.name, []).append((start, builder.source[start:end]))

    def _is_ended(self, end: int) -> bool:
        """Whether the end of a paragraph is written, so that it is known how far it goes."""
        following = _PARAGRAPH.search(self.builder.source, end)
        return following is not None and bool(following[1])

    def _part(self, start: int, end: int) -> None:
        """A break between two elements whose words would run into each other, did no style sheet set them apart."""
        source = self.builder.source
        if _ENDED.search(source, max(start - _INDENT, 0), start) and _BEGINS.match(source, end):
            self.builder.hard(start, start)

    def _is_field(self, tag: Tag, start: int) -> bool:
        """Whether an element of a class begins a line below one of another that ended: a style sheet sets it apart."""
        before = self.builder.source[max(start - _INDENT, 0) : start]
        style = tag.attributes.get("class")
        return bool(style) and style != self._ended_style and bool(_ON_A_LINE_OF_ITS_OWN.search(before))

    def _close(self, tag: Tag, end: int) -> None:
        builder, name = self.builder, tag.name
        if name in elements.CONTAINERS or name == "p":
            builder.leave(name)
        if name == "a":
            builder.end_link(name, end)
        elif name == "br":
            builder.hard(end - len(tag.raw), end)
        elif name == "pre":
            self._pre = False
            self._break(end - len(tag.raw), end)
        elif name in elements.LISTS:
            builder.close_list(html=True)
        elif name == "li":
            builder.close()
            builder.close_item()
        elif name == "table":
            self._break(end - len(tag.raw), end)
            if self._tables and not self._tables.pop():
                builder.close_row(end)  # that of a row whose own end was not written
        elif name in elements.OF_TABLE and self._tables and self._tables[-1]:
            builder.close()
        elif name == "tr":
            builder.close_row(end)
        elif elements.heading_level(name):
            builder.close(end)
        elif name in elements.BLOCK and name not in elements.CELLS:
            self._break(end - len(tag.raw), end)
        else:
            if name in elements.COLOURED and self._styles:
                self._ended_style = self._styles.pop()
            builder.unmark(name)

    def _break(self, start: int, end: int) -> None:
        """The end of a paragraph; in a table cell only a line break."""
        if self.builder.in_cell:
            self.builder.hard(start, end)
        else:
            self.builder.close()

    def _item(self, tag: Tag, start: int, end: int) -> None:
        builder = self.builder
        level = builder.lists[-1] if builder.lists and builder.lists[-1].html else None
        marker = "" if tag.name == "dd" else "-"
        if level and level.ordered and tag.name == "li":
            value = tag.attributes.get("value", "")
            level.number = int(value) if value.isdecimal() else level.number
            marker = f"{level.number}."
            level.number += 1
        builder.item(marker, start, end)

    def _link(self, tag: Tag, start: int, end: int) -> bool:
        builder = self.builder
        written = tag.attributes.get("href")
        href = None
        if written is not None:
            href = target(builder, written, start, builder.source[start:end])
        builder.link("a", href, start)
        return not tag.attributes.keys() - {"href"}

    def _image(self, tag: Tag, start: int, end: int) -> bool:
        alt = " ".join(tag.attributes.get("alt", "").split())
        self.image(alt, start, end)
        return True

    def image(self, alt: str, start: int, end: int) -> None:
        """A picture is left out; inside a link its alternative text is the link's label."""
        builder = self.builder
        at = builder.source.find(alt, start, end)
        if alt and builder.href and at >= 0:
            builder.text(alt, at, at + len(alt))
            builder.apart()
        builder.notes.add(Code.TEMPLATE_DROPPED, start, "a picture was left out", text=builder.source[start:end])

    def report(self) -> None:
        """Notes the tags whose attributes were left out, one remark for each element."""
        for name, found in self._left_out.items():
            count = f"{len(found)} <{name}> tags" if len(found) > 1 else f"<{name}>"
            message = f"{count}: attributes that the output does not need were left out; the text stays"
            self.builder.notes.add(Code.HTML_DROPPED, found[0][0], message, text="\n".join(raw for _, raw in found))


_LONG_ROW = 5000
_OF_TABLES = Lazy(r"<(/?)(table|tr|h[1-6]|heading|ul|ol|p(?= |>)|br\s*/?>\s*<br(?=\s*/?>))", re.IGNORECASE)
_PARAGRAPHS = 6
"""So many in one row are more than one work has."""


def is_layout(source: str, position: int) -> bool:
    """Whether a table that opens before a position only lays a page out.

    It does if it holds other tables, or more headings and lists than rows, or rows as long as pages, or if its only row
    has many paragraphs; a table of data holds none of these.
    """
    rows, structure, paragraphs, stop = 0, 0, 0, position
    for match in _OF_TABLES.finditer(source, position):
        name = match[2].lower()
        if name == "table":
            if not match[1]:
                return True
            stop = match.start()
            break
        if name[0] in "pb":
            paragraphs += not match[1]
        elif not match[1]:
            rows += name == "tr"
            structure += name != "tr"
    several = rows <= 1 and paragraphs > _PARAGRAPHS
    return structure > rows or several or stop - position > _LONG_ROW * max(rows, 1)


_DECLARATION = Lazy(r"<!(?:doctype\b[^<>]*|\[(?:if\b[^\[\]<>]*|endif)\])>", re.IGNORECASE)
"""A document's type, and the conditions in Word's HTML that other programs skip: "<![if !supportLists]>"."""


def markup_end(text: str, position: int, custom: frozenset[str]) -> int:
    """Where the tag, comment or declaration at a "<" ends; 0 if it is none."""
    for opening, closing in (("<!--", "-->"), ("<![CDATA[", "]]>"), ("<?", "?>")):
        if text.startswith(opening, position):
            if last_index(text, closing) < position + len(opening):
                return 0
            return text.find(closing, position + len(opening)) + len(closing)
    if text.startswith("<!", position):
        declaration = _DECLARATION.match(text, position)
        return declaration.end() if declaration else 0
    tag = elements.tag_at(text, position, custom)
    return position + len(tag.raw) if tag else 0


@lru_cache(maxsize=8)
def last_index(text: str, piece: str) -> int:
    """Where a piece of a text begins for the last time, -1 if never; asked for at every "<" of the text."""
    return text.rfind(piece)


def character(entity: str) -> str:
    """What a character reference stands for; characters that no text may hold stand for nothing, breaks for blanks."""
    text = html.unescape(entity)
    if text in ("\n", "\t", "\r"):
        return " "
    return _UNWANTED.sub("", text)


def target(builder: Builder, href: str, at: int, raw: str) -> str | None:
    """The target of a link as it may be kept; None, and a remark, for one that leads nowhere or runs something."""
    href = href.strip()
    if href in ("", "#"):
        hint = "put the address in, or take the link's brackets off"
        builder.notes.add(Code.LINK_WITHOUT_TARGET, at, "the link leads nowhere and was made plain text", hint=hint)
        return None
    if HIDDEN in href:
        hint = "write the whole address"
        message = "the link's address holds Liquid, which only the old site can fill in; the label stays"
        builder.notes.add(Code.TEMPLATE_DROPPED, at, message, hint=hint, text=raw)
        return None
    nested = re.match(r"\[([a-z]+://[^\s\[\]]+)\]\(", href, re.IGNORECASE)
    if nested:
        builder.notes.add(Code.HTML_DROPPED, at, "a link inside of an address was made an address", text=raw)
        href = nested[1]
    scheme = re.match(r"([^/?#]*):", re.sub(r"[\x00-\x20]", "", href))
    if (scheme and scheme[1].lower() not in _LINKED) or re.match(r"(?:\w+:)?//[^/?#]*[\[\]]", href):
        message = (
            f"a page should not link to {scheme[1].lower() + ':' if scheme else 'such an address'}; the label stays"
        )
        builder.notes.add(Code.HTML_DROPPED, at, message, text=raw)
        return None
    return href
