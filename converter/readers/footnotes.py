"""Footnotes of Markdown that no mark in the text refers to: "[^berg]: Berg A, ..." shows nowhere on a page.

https://pandoc.org/MANUAL.html#footnotes, https://kramdown.gettalong.org/syntax.html#footnotes; who cites works by
such marks often keeps those of the whole list below it.
"""

from __future__ import annotations

import re

from converter.patterns import Lazy

_NOTE = Lazy(r"^[ \t]{0,3}\[\^([^\s\[\]^]{1,80})\]:(?=[ \t])", re.MULTILINE)


def is_unshown(paragraph: str, source: str) -> bool:
    """Whether a paragraph holds the texts of footnotes alone to which nothing in its source refers."""
    if not _NOTE.match(paragraph):
        return False
    return not any(_refers(label, source) for label in _NOTE.findall(paragraph))


def _refers(label: str, source: str) -> bool:
    """Whether the mark of a footnote stands in front of something else than its text."""
    return re.search(rf"\[\^{re.escape(label)}\](?!:)", source) is not None
