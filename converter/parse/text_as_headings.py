"""Whole texts that are marked up as one heading, for the size of its letters: a list of works in <h5>."""

from __future__ import annotations

import re
from dataclasses import replace

from converter.document import BlockKind, Document
from converter.patterns import Lazy

_LONG = 240
"""More characters than that has hardly a heading, even one that is a whole reference."""
_SEVERAL = 2
"""So many empty lines part the pieces of a text ..."""
_MANY = 8
"""... or so many ends of lines; a title with its authors, its journal and its links has fewer."""


def without_texts_as_headings(document: Document) -> Document:
    """The document with each heading that holds a text of several pieces made a paragraph."""
    if not any(b.kind is BlockKind.HEADING and _is_text(b.text.plain) for b in document.blocks):
        return document
    blocks = (
        replace(b, kind=BlockKind.PARAGRAPH, level=0, blank_before=True)
        if b.kind is BlockKind.HEADING and _is_text(b.text.plain)
        else b
        for b in document.blocks
    )
    return replace(document, blocks=tuple(blocks))


def _is_text(plain: str) -> bool:
    if len(plain) <= _LONG or "\v" not in plain:
        return False
    return len(_EMPTY_LINE.findall(plain)) >= _SEVERAL or len(re.findall("\v", plain.strip())) >= _MANY


_EMPTY_LINE = Lazy(r"\v\s*\v(?=\s*\S)")
