"""Lines that say whose list stands below and what it holds: "Anna Berg: Papers", "Recordings by Anna Berg include:"."""

from __future__ import annotations

import re

from converter.document import Block, BlockKind
from converter.parse.candidate import Candidate, visible
from converter.parse.names import person
from converter.parse.vocabulary import is_known, kind_of
from converter.patterns import Lazy


def set_title_apart(pieces: list[Block | Candidate]) -> None:
    """Makes the line that all stands below a heading, if it says whose list of works it is."""
    first = next((i for i, p in enumerate(pieces) if isinstance(p, Candidate) or visible(p)), None)
    block = pieces[first] if first is not None else None
    if first is not None and isinstance(block, Block) and block.kind is BlockKind.PARAGRAPH:
        text = block.text.plain.strip()
        if "\n" not in text and _is_list_of(text):
            pieces[first] = Candidate(block, block.text, "title", 0, True, text)


def set_lists_apart(pieces: list[Block | Candidate]) -> None:
    """Makes lines that stand alone headings, if they say whose list of works it is."""
    for i, piece in enumerate(pieces):
        if isinstance(piece, Block) and piece.kind is BlockKind.PARAGRAPH and piece.blank_before:
            text = piece.text.plain.strip()
            if len(text) < 90 and "\n" not in text and "ubli" in text and _is_list_of(text):
                pieces[i] = Candidate(piece, piece.text, "title", 0, True, text)


def set_leads_apart(pieces: list[Block | Candidate]) -> None:
    """Makes lines headings that lead to further lists as one does to works: "Recordings by Ada Berg include:"."""
    leads = (_BY_WHOM.search(piece.plain) for piece in pieces if isinstance(piece, Candidate))
    whom = next((lead[0] for lead in leads if lead), "")
    for i, piece in enumerate(pieces) if whom else ():
        if isinstance(piece, Block) and piece.kind is BlockKind.PARAGRAPH and piece.blank_before:
            text = piece.text.plain.strip()
            if text.endswith(whom) and text[: -len(whom)].count(" ") < _FEW_WORDS:
                pieces[i] = Candidate(piece, piece.text, "title", 0, False, text)


_FEW_WORDS = 5


def _is_list_of(opening: str) -> bool:
    """Whether a line says nothing but whose list of works stands below: "Anna Berg: Publication list"."""
    opening = _INCLUDE.sub("", opening)
    match = _WHAT_OF_WHOM.fullmatch(opening) or _WHOSE_WHAT.fullmatch(opening)
    if match is None:
        return False
    return any(
        kind_of(what) == "publications" and is_known(what) and person(_TITLE_OF_NAME.sub("", whose)) is not None
        for what, whose in (match.group("what", "whose"), match.group("whose", "what"))
    )


_WHOSE_WHAT = Lazy(r"(?P<whose>[^:|]{5,60}?)(?:: | [–—|-] |['’]s? )(?P<what>[^:|]{4,50})")
_WHAT_OF_WHOM = Lazy(r"(?P<what>[^:|]{4,50}?) (?:of|by|von|de|di|da|des|av|af) (?P<whose>(?-i:[^\W\d_a-z])[^:|]{4,60})")
_INCLUDE = Lazy(r"(?: (?:includes?|are|comprise))?\s?:$")
"""How a line goes on that leads to a list as a heading does: "Publications by Ada Berg include:"."""
_BY_WHOM = Lazy(r" by [^\W\d_a-z][^:]{3,50} includes?\s?:$")
_TITLE_OF_NAME = Lazy(r"^(?:(?:prof|dr|professor|doctor)\b\.? ?)+", re.IGNORECASE)
