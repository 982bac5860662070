"""Finds the machinery of site generators in a Markdown source, so that it is not taken for text.

Liquid (Jekyll): https://shopify.github.io/liquid/basics/introduction/; attribute lists and comments of kramdown:
https://kramdown.gettalong.org/syntax.html; shortcodes of Hugo and Quarto; fenced divs of Pandoc, and of Maruku
("+-- {.section}" to "=--"); code of R in a line of text: https://bookdown.org/yihui/rmarkdown-cookbook/r-code.html;
boxes of MkDocs ('??? note "Title"'): https://squidfunk.github.io/mkdocs-material/reference/admonitions/.

Liquid in the middle of a line stays text, for there it may be what the author wrote ("{{BERT}}"), unless it is a page
of Jekyll, one with front matter, that holds a tag or a variable which Jekyll knows.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from converter.patterns import Lazy

HIDDEN = "\ue000"
"""Stands for a character of Liquid inside a line while Markdown is parsed; decoded text never holds it."""

GONE = "\u2e2e"
"""Stands for a character of what goes; punctuation, so that emphasis marks beside it still open and close."""
_BOX = "*   "
"""What makes an item of a box, so that Markdown takes the lines below for what it holds."""

_OPENER = Lazy(
    r"(?P<toc>^[ \t]*(?:[-*+]|\d+\.)[ \t][^\n]*\n[ \t]*\{:[ \t]*toc\b[^}\n]*\}|^\[(?:TOC|\[_?TOC_?\])\][ \t]*$)|"
    r"(?P<fence>^[ \t]*(?:`{3,}|~{3,}))|"
    r"(?P<div>^[ \t]*(?::{3,}[^\n]*|\+--[ \t]*\{[^{}\n]*\}[ \t]*$|=--[ \t]*$))|<!--|\{\{[<%]|\{\{|\{%|"
    r"\{::comment\}|(?P<attributes>\{:(?=[\s\w.#:/{])[^{}\n]*\}|(?<=[\])*`])\{[#.](?:[\w .#=\"'-]|\n(?!\s*\n))*\}"
    r"|(?<=[)\]])\{ {0,2}[a-z][\w-]* ?= ?(?:\"[^\"{}\n]*\"|[\w-]+)(?:[^{}\n]|\n(?!\s*\n)){0,120}\}"
    r"|(?<=\w\))\{(?:ext|external|nofollow|blank|download)\})"
    r"|(?P<code>(?<!`)`r [^`\n]*[(\[$=][^`\n]*`(?!`))"
    r"|(?P<break>^[ \t]*\\(?:newpage|pagebreak|clearpage|cleardoublepage|bigskip|medskip|smallskip|vfill|hrulefill|"
    r"(?:[vh]space\*?|(?:this)?pagestyle|pagenumbering)\{[^{}\n]*\}|setlength(?:\{[^{}\n]*\}){2})[ \t]*$"
    r"|(?<=[ \t\])])\\(?:newpage|pagebreak|clearpage|bigskip|medskip|smallskip|noindent|hfill)(?![A-Za-z{])"
    r"|(?<![\w\\])\\text(?:asteriskcentered|dagger|daggerdbl|bullet)(?:\{\}|(?![A-Za-z{])))"
    r"|(?P<box>^[ \t]*(?:!!!|\?\?\?\+?)[ \t]+(?P<type>[a-z][\w-]*)(?:[ \t]+[a-z][\w -]*)?"
    r"(?:[ \t]+\"(?P<title>[^\"\n]*)\")?[ \t]*$)"
    r"|(?P<id>[ \t]\{(?:[#.-]|[a-z][\w-]*=)(?:[\w .:/#='-]|\"[^\"{}\n]*\")*\}[ \t]*$)",
    re.MULTILINE,
)
_UNDERLINE = Lazy(r"\r?\n(?:={3,}|-{3,})[ \t]*\r?(?:\n|\Z)")
"""The line that makes a heading of the line above."""
_VARIABLE = Lazy(r"\{\{-?\s*(?:[\w-]+[.\[][^}|]*|\w+_\w+|\S[^}|]*\|[^}]*|\s[a-z]\w*\s)\s*-?\}\}")
_KNOWN_TAG = Lazy(
    r"\{%-?\s*(?:(?:end)?(?:if|unless|for|case|capture|comment|raw|highlight|tablerow|details)|els(?:e|if)|when|assign|"
    r"include(?:_relative|_cached)?|link|post_url|cycle|increment|decrement|break|continue|bibliography|cite|reference)\b"
)
_IN_MARKUP = Lazy(r"\]\([^()\s]*\Z|<[A-Za-z/][^<>]*\Z")
"""The beginning of a link's address or of an HTML tag."""

_ATTRIBUTE = Lazy(r"""([\w-]+)\s*=\s*("(?:[^"\\]|\\.)*+"|'(?:[^'\\]|\\.)*+')|("(?:[^"\\]|\\.)*+")""")
_NOT_TEXT = {"class", "style", "alt", "src", "href", "link", "id", "width", "height", "rel", "sizes", "srcset", "path",
             "url", "target", "file", "icon", "layout", "align"}  # fmt: skip
_MARKER = Lazy(r"[ \t>]*(?:[-*+]|\d{1,3}[.)])?[ \t]*")
"""What may stand in front of a shortcode that fills its line: a quotation's sign, a list's."""
_INCLUDE = Lazy(r"\{%-?\s*include")
_OF_WORKS = frozenset(["title", "author", "authors", "journal", "venue", "year", "date", "doi"])
"""Parameters whose values may be of one word, where a shortcode shows a work."""


@dataclass(frozen=True, slots=True)
class Machinery:
    """A piece of machinery [start, end); `values` are the ranges inside it that hold text for readers."""

    start: int
    end: int
    values: tuple[tuple[int, int], ...] = ()
    whole_line: bool = False
    """Whether nothing else stands on its lines."""
    box: bool = False
    """Whether it opens a box, whose lines are set in by four blanks as those of an item are."""

    @property
    def gaps(self) -> list[tuple[int, int]]:
        """The ranges around the values."""
        gaps, position = [], self.start
        for low, high in (*self.values, (self.end, self.end)):
            if position < low:
                gaps.append((position, low))
            position = high
        return gaps


@dataclass(frozen=True, slots=True)
class Masked:
    """A source with its machinery made invisible to Markdown, of the same length."""

    text: str
    machinery: tuple[Machinery, ...]
    """What is to be left out."""

    @property
    def gaps(self) -> list[tuple[int, int]]:
        """The ranges to leave out in the middle of lines."""
        return [gap for item in self.machinery if not item.whole_line for gap in item.gaps]


def mask(source: str, start: int = 0) -> Masked:
    """The source with its machinery from offset `start` on masked, and what precedes `start` blanked."""
    pieces: list[str] = [re.sub(r"[^\n]", " ", source[:start])]
    found: list[Machinery] = []
    last = start
    for item, inline in _classified(source, list(_spans(source, start)), page=start > 0):
        pieces.append(source[last : item.start])
        raw = source[item.start : item.end]
        if item.whole_line:
            pieces.append(re.sub(r"[^\n]", " ", raw))
            found.append(item)
        elif inline:
            position = item.start
            if item.box:
                marker = raw[: len(raw) - len(raw.lstrip())] + _BOX
                pieces.append(marker)
                position += len(marker)
            for low, high in item.values:
                pieces += [GONE * (low - position), source[low:high]]
                position = high
            pieces.append(GONE * (item.end - position))
            found.append(item)
        else:
            pieces.append(HIDDEN * len(raw))
        last = item.end
    pieces.append(source[last:])
    return Masked("".join(pieces), tuple(found))


def _spans(source: str, start: int) -> Iterator[tuple[int, int, str]]:
    """All machinery with its kind: "tag", "value", "shortcode", "attributes", "text"."""
    closers: dict[str, int] = {}

    def close(closer: str, position: int) -> int:
        if closers.get(closer, 0) < position:
            at = source.find(closer, position)
            closers[closer] = at if at >= 0 else len(source) + 1
        at = closers[closer]
        return at + len(closer) if at <= len(source) else -1

    position = start
    while match := _OPENER.search(source, position):
        begin, token = match.start(), match[0]
        position = match.end()
        if match["fence"]:
            end = close("\n" + token.strip()[:3], position)
            position = end if end > 0 else position
        elif match["box"]:
            yield begin, match.end(), "box"
        elif match["div"] or match["toc"] or match["attributes"] or match["code"] or match["break"]:
            yield begin, match.end(), "attributes"
        elif match["id"]:
            heading = source[source.rfind("\n", 0, begin) + 1 : begin].lstrip()
            if heading.startswith("#") or heading and _UNDERLINE.match(source, match.end()):
                yield begin, match.end(), "attributes"
        elif token == "<!--":
            end = close("-->", position)
            position = end if end > 0 else position
        elif token == "{::comment}":
            end = close("{:/comment}", position)
            if end > 0:
                yield begin, end, "tag"
                position = end
        elif token in ("{{<", "{{%"):
            end = close(token[2].translate({60: 62}) + "}}", position)
            if end > 0 and "\n\n" not in source[begin:end]:
                yield begin, end, "shortcode"
                position = end
        else:
            end = close("}}" if token == "{{" else "%}", position)
            raw = source[begin:end]
            if end < 0 or len(raw) > 2000 or "\n\n" in raw or (token == "{{" and "\n" in raw):
                continue
            if token == "{%" and re.match(r"\{%-?\s*comment\b", raw):
                closing = re.compile(r"\{%-?\s*endcomment\s*-?%\}").search(source, end)
                end = closing.end() if closing else end
            kind = "tag" if token == "{%" else "value" if _VARIABLE.fullmatch(raw) else "text"
            yield begin, end, kind
            position = end


def _classified(source: str, spans: list[tuple[int, int, str]], *, page: bool) -> Iterator[tuple[Machinery, bool]]:
    """Each span with whether it stands on lines of its own, and whether it goes when it does not."""
    i = 0
    while i < len(spans):
        j = i + 1
        while j < len(spans) and _blank(source, spans[j - 1][1], spans[j][0]):
            j += 1
        group = spans[i:j]
        line_start = source.rfind("\n", 0, group[0][0]) + 1
        line_end = source.find("\n", group[-1][1])
        line_end = len(source) if line_end < 0 else line_end
        shows = group[0][2] == "shortcode" or _INCLUDE.match(source, group[0][0]) is not None
        marked = shows and _MARKER.fullmatch(source, line_start, group[0][0]) is not None
        alone = (
            (marked or _blank(source, line_start, group[0][0]))
            and _blank(source, group[-1][1], line_end)
            and all(kind != "text" for *_, kind in group)
        )
        for begin, end, kind in group:
            if kind == "box" and (opened := _OPENER.match(source, begin)):
                shown = opened.span("title" if opened["title"] else "type")
                yield Machinery(begin, end, (shown,), box=True), True
                continue
            values = tuple(_values(source, begin, end)) if kind in ("shortcode", "tag") else ()
            goes = kind in ("shortcode", "attributes") or (page and _is_jekylls(source, begin, kind))
            yield Machinery(begin, end, values, alone), goes
        i = j


def _is_jekylls(source: str, begin: int, kind: str) -> bool:
    """Whether Jekyll would fill in what begins here, outside of addresses and tags."""
    if kind == "text" or (kind == "tag" and not _KNOWN_TAG.match(source, begin)):
        return False
    return not _IN_MARKUP.search(source[max(begin - 300, 0) : begin])


def _blank(source: str, start: int, end: int) -> bool:
    """Whether a range holds nothing but blanks of one line."""
    piece = source[start:end]
    return not piece.strip() and "\n" not in piece


def _values(source: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The quoted values of several words in a shortcode or an include: captions, descriptions."""
    if source.startswith("{%", start) and not _INCLUDE.match(source, start):
        return
    found = list(_ATTRIBUTE.finditer(source, start, end))
    work = any((match[1] or "").lower() in ("author", "authors") for match in found)
    for match in found:
        group = 2 if match[2] else 3
        low, high = match.start(group) + 1, match.end(group) - 1
        key, value = (match[1] or "").lower(), source[low:high].strip()
        if key not in _NOT_TEXT and (" " in value or work and value and key in _OF_WORKS):
            yield low, high
