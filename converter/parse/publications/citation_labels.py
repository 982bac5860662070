# ruff: noqa: E501 (a pattern reads better on one line)
"""The label by which a text cites a work, in front of its entry: "Berg, Dahl 2020: A. Berg, C. Dahl, Title"."""

from __future__ import annotations

import re
from typing import NamedTuple

from converter.parse.publications.dates import YEAR
from converter.patterns import Lazy

_LABEL = Lazy(
    rf"\[?(?P<names>[^\W\d][^\d\v\n\f()\[\]:=]{{1,70}}?)[ ,]*(?:(?<!\()|(?P<bracket>\())(?P<year>{YEAR})[a-z]?(?(bracket)\))(?:\]|\s?[:=]|,|\s[–-])\s+(?=[^\s“\"„»«])"
)
_PARTS = Lazy(r"\s?[,/&–-]\s|\s(?:et|and|und|y|e|u\.)\s")
_WITHIN = 70
"""Characters behind the label in which its first name stands again."""


class CitationLabel(NamedTuple):
    """Where a label ends, and the year that it holds."""

    end: int
    year: int


def citation_label(text: str) -> CitationLabel | None:
    """The label at the beginning of an entry; None unless its first name stands again behind it, with initials."""
    label = _LABEL.match(text)
    if not label:
        return None
    surname = _PARTS.split(label["names"])[0].split()[-1].strip(".,")
    if len(surname) < 2:
        return None
    name = re.escape(surname)
    signed = rf"(?:[^\W\d_]\.?[ -]?){{1,4}}(?:[a-z]{{2,4}} ){{0,2}}{name}(?!\w)|(?<!\w){name},? (?:[^\W\d_]\.|[^\W\d_a-z]{{1,3}}\b)"
    if not re.search(signed, text[label.end() : label.end() + _WITHIN], re.IGNORECASE):
        return None
    return CitationLabel(label.end(), int(label["year"]))
