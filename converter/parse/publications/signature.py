"""The authors of an entry by the reading that was chosen: as they are printed, their parts, and who the owner is."""

from __future__ import annotations

import re
from typing import NamedTuple

from converter.model import Name
from converter.parse.publications.cleaning import clean
from converter.parse.publications.layout import Layout
from converter.parse.publications.people import is_same_person, parts_of_name
from converter.parse.publications.readings import Reading
from converter.parse.publications.tokens import TOGETHER
from converter.patterns import Lazy


class Signature(NamedTuple):
    """Who signed a work: names as printed, their parts and marks, each in printed order, and the owner's index."""

    authors: tuple[str, ...] = ()
    names: tuple[Name, ...] = ()
    marks: tuple[str, ...] = ()
    owner: int | None = None


def read_signature(layout: Layout, plain: str, reading: Reading, owner: str | None) -> Signature:
    """The authors that a reading names in the entry `plain`; `owner` is whose list it is."""
    if not reading.authors:
        return Signature()
    authors: list[str] = []
    names: list[Name] = []
    marks: list[str] = []
    owner_index = None
    bold_owner = None
    others_bold = 0
    for n, span in enumerate(reading.authors.names):
        printed = re.sub(
            r"\s*[(（][^()（）]*(?:author|通讯|student)[^()（）]*[)）]", "", clean(plain[span.start : span.end])
        )
        if span.form in ("inverted", "family-first"):
            printed = _MARK_INSIDE.sub("", printed)
        if span.form == "group":
            printed = _ON_BEHALF.sub("", printed)
        if span.form == "cjk":
            printed = _ROLE.sub("", TOGETHER.sub("", printed))
        authors.append(printed)
        names.append(parts_of_name(printed, span.form))
        marks.append(clean(span.mark))
        if any(a <= span.start + 1 and b >= span.end - 2 for a, b in layout.bold):
            others_bold += 1
            bold_owner = n if bold_owner is None else bold_owner
        if owner_index is None and owner and (span.form == "own" or is_same_person(printed, owner)):
            owner_index = n
    if len(authors) > 1 and _STOP_BEHIND.search(authors[-1]) and not any("." in name for name in authors[:-1]):
        authors[-1] = authors[-1][:-1]  # the sentence's stop, not the initial's
    if owner_index is None and others_bold == 1 and len(authors) > 1:
        owner_index = bold_owner
    elif owner_index is None and others_bold == 1 and len(authors) == 1 and reading.markup != "bold":
        owner_index = 0
    return Signature(tuple(authors), tuple(names), tuple(marks), owner_index)


_ON_BEHALF = Lazy(r"^(?:for|on behalf of|pour|für) (?:the |le |la |die |das )?(?=[^\W\d_a-z])")
_STOP_BEHIND = Lazy(r"[^\W\d_]{2}(?: [A-Z]{1,3})+\.$")
_MARK_INSIDE = Lazy(r"(?<=\w)[*+†‡§¶#^∗⁎⋆＊]+ ?(?=,)|(?<=\w)[*†‡§∗⁎]+(?= [A-Z])|(?<=[A-Z])[*†‡§∗]+\.?$")
"""A mark between a family name and what is given: "Berg*, A.", "Berg* AB"."""
_ROLE = Lazy(r"(?<=\w\w)(?:監修|編著|共著|監訳|共訳|主编|编著|[編著訳译])$|[*†‡]+(?=[(（])")
"""What a Japanese name's bearer did for the book, printed behind the name without a blank; a mark inside of a name."""
