# ruff: noqa: E501 (a pattern reads better on one line)
"""Front matter without a fence: what a page's first lines tell its site generator.

'Title: Publications' (Pelican, https://docs.getpelican.com/en/latest/content.html), '.. title: Publications' (Nikola,
https://getnikola.com/handbook.html#metadata-fields) and '@def title = "Publications"' (Franklin,
https://franklinjl.org/syntax/page-variables/).
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from converter.patterns import Lazy

_LINES = Lazy(
    r"\s*(?P<franklin>(?:@def [a-z]\w* *=[^\n]*(?:\n|\Z))(?:@def [a-z]\w* *=[^\n]*(?:\n|\Z)|[ \t]*\n(?=\s*@def ))*)"
    r"|\s*(?P<comment><!--\s*\n)?(?P<nikola>(?:\.\. [a-z_]+:[^\n]*(?:\n|\Z)){2,})(?(comment)-->[ \t]*(?:\n|\Z))"
    r"|(?P<pelican>[Tt]itle:[^\n]*(?:\n[A-Za-z][\w-]*:(?=[ \n])[^\n]*|\n {4,}\S[^\n]*)*(?:\n(?=[ \t]*\n|\[TOC\])|\Z))"
)
_LINE = Lazy(r"^(?:@def |\.\. |)(\w[\w-]*) *[:=][ \t]*\"?([^\n]*?)\"?[ \t]*$", re.MULTILINE)
_TEXT = Lazy(
    r"^(?:name|e-?mail|phone|tel|address|office|affiliation|position|born|journal|venue|conference|doi|year|abstract|degree):",
    re.IGNORECASE | re.MULTILINE,
)
"""How lines begin that are a CV's own: of the person, or of a work."""
_TITLE = Lazy(r"^title:", re.IGNORECASE | re.MULTILINE)


def read(source: str) -> tuple[Mapping[str, str], int]:
    """The values of the lines and the offset of the text behind them; ({}, 0) where there are none."""
    lines = _LINES.match(source)
    if not lines or _TEXT.search(lines[0]) or _TITLE.search(source, lines.end()):
        return {}, 0
    return {key.lower(): value for key, value in _LINE.findall(lines[0])}, lines.end()
