"""Where co-authors work, in brackets behind the name of each: "(with Ada Berg (Altstadt), Carl Dahl (Gilder Bank))"."""

from __future__ import annotations

from converter.parse.publications.status import find_status
from converter.patterns import Lazy, Rare

_NAME = r"(?:[^\W\d_a-z][\w.’'-]* ){1,3}(?:(?:van|von|de|der|di|da|del|la|le|bin|al) ){0,2}[^\W\d_a-z][\w.’'-]*"
_EACH = rf"{_NAME} \((?:[^()\d\v\f]{{2,80}})\)"
_AND = r"(?:, and|,| and| &) "
_INSIDE = Lazy(rf"\([\w ]{{0,24}}\bwith (?P<all>(?:{_NAME}{_AND})*{_EACH}(?:{_AND}(?:{_EACH}|{_NAME}))*)\)")
_SEVERAL = Lazy(rf"\b[Ww]ith (?P<all>{_EACH}(?:{_AND}{_EACH})+)")
_PLACE = Lazy(r"\([^()]*\)")


def without_affiliations(string: str) -> str:
    """The string with blanks for such brackets; one alone is none, but inside the co-authors' own."""
    if "ith " not in string or ") " not in string and "))" not in string:
        return string
    for pattern in (_INSIDE, _SEVERAL):
        if (found := pattern.search(string)) and not find_status(found["all"]):
            start, end = found.span("all")
            blanked = _PLACE.sub(lambda place: " " * len(place[0]), string[start:end])
            string = string[:start] + blanked + string[end:]
    return string


_TOGETHER = Rare(r"(?<=[（(][与和同] )(?P<names>[A-Z][^（）()\v\f]{2,200}) (?P<act>等?合[作著编写撰译])(?=[）)])", "合")


def without_together(string: str) -> str:
    """The string with blanks for what was done behind names in Latin letters: "（与 Ada Berg、Carl Dahl 合作）"."""
    found = _TOGETHER.search(string)
    if found is None:
        return string
    return string[: found.start("act")] + " " * len(found["act"]) + string[found.end("act") :]
