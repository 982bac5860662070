"""Readers know formats and nothing of CVs: bytes in, a Document of blocks out."""

from __future__ import annotations

import re
from pathlib import PurePath

from converter.diagnostics import Code
from converter.document import Document
from converter.patterns import Lazy
from converter.readers.decode import decode
from converter.readers.errors import ReadError
from converter.readers.foreign import refuse

__all__ = ["ReadError", "read"]

_MARKDOWN = frozenset({".md", ".markdown", ".mkd", ".mdown", ".qmd", ".rmd", ".mdx"})
_HTML = frozenset({".html", ".htm", ".xhtml"})

# An icon in front of an address can come out of an extraction as "#": "# name@example.org"; stars may be footnotes.
_SIGNS = Lazy(
    r"(?P<strong>^\#{1,6}[ ]+(?![\w.+-]+@|https?:|www\.|[+(]?\d[\d() +/-]{5})\S|\]\([^\s()]+\))"
    r"|(?P<weak>(?<![\w*])\*\*(?=[\w\"“'\[(])[^*\n]*\S\*\*(?!\*)|</?(?:br|li|ul|strong|em|font|h[1-6])\b[^>\n]*>)",
    re.MULTILINE,
)

_PAGE = Lazy(
    r"\ufeff?\s*(?:<\?xml[^<>]*>\s*)?(?:(?><!--.*?-->)\s*)*<(?:!doctype html|html)\b", re.IGNORECASE | re.DOTALL
)
_SIGNS_OF_MARKDOWN = Lazy(r"^(?:#{1,6}[ ]+\S|[-*+] +\[?\w|\d+\. +\[?\w)|\w\]\((?:https?:|/)", re.MULTILINE)


def read(name: str, data: bytes) -> Document:
    """Reads one source; its name decides the format, or its looks where the name does not.

    Raises ReadError for what is empty, binary, no text, or data and sources for other programs.
    """
    text, diagnostics = decode(name, data)
    refuse(name, text)
    suffix = PurePath(name).suffix.lower()
    if suffix in _HTML or is_page(text):
        from converter.readers import markdown

        return markdown.read_html(name, text, diagnostics)
    joined = any(d.code is Code.LINES_JOINED for d in diagnostics)
    if (
        suffix in _MARKDOWN
        and not is_bare(text, 1 if joined else _LONG)
        or suffix != ".org"
        and looks_like_markdown(text)
    ):
        from converter.readers import markdown

        return markdown.read(name, text, diagnostics)
    from converter.readers import text as plain

    return plain.read(name, text, diagnostics)


def is_page(text: str) -> bool:
    """Whether a text is a whole page of HTML, whatever it is called, and nothing in it is written in Markdown."""
    return bool(_PAGE.match(text)) and text.rstrip()[-7:].lower() == "</html>" and not _SIGNS_OF_MARKDOWN.search(text)


def is_bare(text: str, least: int) -> bool:
    """Whether next to nothing in a text is marked up, as some converters leave the text of a PDF: an icon, a minus.

    It has so many lines at `least`.
    """
    if text.count("\n") < least or "  \n" in text or _MARKED_UP.search(text):
        return False
    return all(len(sign.findall(text)) < _FEW for sign in (_HEADING, _BULLET))


_MARKED_UP = Lazy(
    r"^(?:---[ \t]*$|===|[ \t]*```|>|\||::|!\[)|\]\(|\*\*|(?<!\w)[*_]\w[^\n*_]*\w[*_](?!\w)|</?[a-z][a-z\d]*[ >/]"
    r"|\\[\[(._*'-]|\[\^|\{[{%#.]|&[a-z]{2,6};|^[^\S\n]*\[[^\]\n]{1,80}\]:",
    re.MULTILINE,
)
_HEADING = Lazy(r"^#{1,6}[ ]+(?![\w.+-]+@)\S", re.MULTILINE)
_BULLET = Lazy(r"^[-*+][ ]+\S", re.MULTILINE)
_FEW = 2
_LONG = 30
"""Lines that a page of a PDF has at least; who writes so many marks something up."""


def looks_like_markdown(text: str) -> bool:
    """Whether a text without a telling name is marked up: front matter, headings, links, bold, HTML."""
    if re.match(r"---[ \t]*\n(?:[\w.-]+:.*\n)(?:.*\n){0,200}?---[ \t]*\n", text):
        return True
    strong = weak = 0
    for match in _SIGNS.finditer(text):
        strong += match.lastgroup == "strong"
        weak += match.lastgroup == "weak"
        if strong >= 2 or (strong and weak) or weak >= 4:
            return True
    return False
