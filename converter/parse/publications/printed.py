# ruff: noqa: E501 (a pattern reads better on one line)
"""Where and by whom books are printed: "Altstadt: Gilder", "Gilder Press, Altstadt, NY"."""

from __future__ import annotations

import re
from typing import NamedTuple

from converter.parse import words as places
from converter.parse.publications import venues
from converter.parse.publications.towns import are_towns
from converter.parse.publications.words import COUNTRIES
from converter.patterns import Lazy

_CAPITAL = "[A-ZÀ-ÖØ-ÞĀ-ſȘȚА-ЯЁЄІЇΑ-Ω]"
PLACE_PUBLISHER = Lazy(
    rf"^(?!\w*[a-z][A-Z])(?![^:]*?[a-zà-ÿ]{{5}}\. )(?!.*\([A-Z]\w*[A-Z]\w*\)$)(?P<place>(?:{_CAPITAL}(?:[^\W\d_]|[.’'-])*|u\.|und|and|&|[A-Z]{{2}}|a\. ?M\.|/|de|am)(?:[ ,/]+(?:{_CAPITAL}(?:[^\W\d_]|[.’'-])*|u\.|und|and|&|a\. ?M\.|de|am|upon))*)\s*:\s*(?P<publisher>(?:{_CAPITAL}|\d)[^:]{{1,110}}|[a-zäöü]{{3,15}})$"
)
_TOWN_PUBLISHER = Lazy(
    r"^(?P<place>[^\W\d_a-z][^\d:,«“\"]{2,40}), (?P<publisher>[^\W\d_][^\d:,«“\"]{1,80}?)(?:, (?:coll(?:ection|ana|ección|\.)?|series|reihe)\b.*)?$"
)
_TOWN_AND_HOUSE = Lazy(r"^(?P<place>[^\W\d_a-z][^\d:,()]{2,40}) \((?P<publisher>[^\W\d_][^\d:()]{2,50})\)$")
_PUBLISHER_TOWN = Lazy(r"^(?P<publisher>[^\W\d_][^\d:,«“\"]{1,60}), (?P<place>[^\W\d_a-z][^\d:,«“\"]{2,40})$")


_NO_TOWN = Lazy(rf"(?!IS)[A-Z]{{3,}}|{_CAPITAL}\w+(?: {_CAPITAL}\w+){{2,}}")
"""An acronym, or more words than a town's name has, before a colon: "SANDR: Mathematics of Silt"; not ISSN and ISBN."""


class Printed(NamedTuple):
    """Where and by whom a book was printed."""

    place: str
    publisher: str


def place_and_publisher(text: str, heading: str | None) -> Printed | None:
    """Where and by whom a book was printed: "Altstadt: Gilder"; of a book also "Altstadt, Gilder", "Gilder, Altstadt".

    Among journals a place is one for sure, as "Sediments: Old Sand" is one of them.
    """
    text = text.strip(" .,;")
    if (printed := _TOWN_AND_HOUSE.match(text)) and are_towns(printed["place"]):
        return Printed(printed["place"], printed["publisher"])
    if venues.PUBLISHER.search(text) and (house := _house_and_place(text)):
        return house
    if (match := PLACE_PUBLISHER.match(text)) or heading != "book":
        sure = match is not None and (
            heading != "journal" and not _NO_TOWN.fullmatch(match["place"]) or is_printed(match)
        )
        return Printed(match["place"], match["publisher"]) if match and sure else None
    for pattern in (_TOWN_PUBLISHER, _PUBLISHER_TOWN):
        match = pattern.match(text)
        if match and are_towns(match["place"]) and not are_towns(match["publisher"]):
            return Printed(match["place"], match["publisher"])
    match = _TOWN_PUBLISHER.match(text)
    if match is None or len(match["place"].split()) > 3 or venues.PUBLISHER.search(match["place"]):
        return None
    return Printed(match["place"], match["publisher"]) if venues.PUBLISHER.search(match["publisher"]) else None


def _house_and_place(text: str) -> Printed | None:
    """A publisher's name and the place in either order, if their words tell them: "Sandby, NY, Gilder Press"."""
    parts = re.split(r"[,:] ", text)
    for publisher, place in ((parts[0], ", ".join(parts[1:])), (parts[-1], ", ".join(parts[:-1]))):
        named = (
            venues.VENUE.search(publisher) or venues.JOURNAL.search(publisher) or venues.CONFERENCE.search(publisher)
        )
        if venues.PUBLISHER.search(publisher) and not named and places.is_place(place):
            return Printed(place, publisher)
    return None


def is_printed(match: re.Match[str]) -> bool:
    """Whether a place is a town, or its country is named, or a publisher has the name of one."""
    town, _, country = match["place"].partition(", ")
    located = are_towns(town) or country.lower() in COUNTRIES
    return located or bool(venues.PUBLISHER.search(match["publisher"]))
