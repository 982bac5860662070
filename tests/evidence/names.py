"""Invented people and groups, and the ways in which a name is printed."""

from __future__ import annotations

import re
from dataclasses import dataclass
from random import Random
from typing import Literal

from tests.evidence.vocabulary import PEOPLE

NameForm = Literal[
    "Given Family", "G. Family", "G Family", "GM Family",
    "Family, Given", "Family, G.", "Family, G", "Family G", "Family G.",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Person:
    """A name in the terms of CSL-JSON; `literal` alone for groups and for names written without a blank."""

    given: str = ""
    family: str = ""
    particle: str = ""
    suffix: str = ""
    literal: str = ""


def person(random: Random, *, cjk: float = 0.0, group: float = 0.0) -> Person:
    """One invented author; `cjk` and `group` are the chances of a name in Han or Hangul and of a group."""
    chance = random.random()
    if chance < cjk:
        return Person(literal=random.choice(PEOPLE["cjk"]))
    if chance < cjk + group:
        return Person(literal=random.choice(PEOPLE["groups"]))
    particle = random.choice(PEOPLE["particles"]) if random.random() < 0.1 else ""
    suffix = random.choice(("Jr.", "III")) if random.random() < 0.01 else ""
    return Person(random.choice(PEOPLE["given"]), random.choice(PEOPLE["family"]), particle, suffix)


def initials(given: str, dot: str = ".", between: str = " ") -> str:
    """The initials of given names: "Jean-Luc M." is "J.-L. M."."""
    parts = ["-".join(piece[0].upper() + dot for piece in part.split("-")) for part in given.split()]
    return between.join(parts)


def print_name(who: Person, form: NameForm) -> str:
    """A name as a list of references prints it."""
    if who.literal:
        return who.literal
    family = f"{who.particle} {who.family}".strip()
    suffix = f" {who.suffix}" if who.suffix else ""
    match form:
        case "Given Family":
            return f"{who.given} {family}{suffix}"
        case "G. Family":
            return f"{initials(who.given)} {family}{suffix}"
        case "G Family":
            return f"{initials(who.given, '')} {family}{suffix}"
        case "GM Family":
            return f"{_bare(who.given)} {family}{suffix}"
        case "Family, Given":
            return f"{family}, {who.given}{',' if suffix else ''}{suffix}"
        case "Family, G.":
            return f"{family}, {initials(who.given)}{',' if suffix else ''}{suffix}"
        case "Family, G":
            return f"{family}, {_bare(who.given)}{suffix}"
        case "Family G":
            return f"{family} {_bare(who.given)}{suffix}"
        case "Family G.":
            return f"{family} {initials(who.given)}{suffix}"


def _bare(given: str) -> str:
    return initials(given, "", "").replace("-", "")


def pattern_of(who: Person) -> re.Pattern[str]:
    """Matches the name in any form that a citation style prints, in full or by initials, in any order."""
    if who.literal:
        return re.compile(re.escape(who.literal), re.I)
    parts = re.split(r"[\s-]+", who.given)
    long = r"[\s\u00a0-]+".join(re.escape(p) for p in parts)
    mixed = r"[\s\u00a0]*-?".join(rf"(?:{re.escape(p)}(?!\w)|{re.escape(p[0])}\.?)" for p in parts)
    given = rf"(?:{long}|{mixed})(?![^\W_])"
    particle_word = re.escape(who.particle)
    particle = particle_word + r"[\s\u00a0]+" if who.particle else ""
    family = re.escape(who.family)
    suffix = rf"(?:,?\s+{re.escape(who.suffix)})?" if who.suffix else ""
    whole = f"(?:{particle})?{family}" if particle else family
    # behind the given names, if what follows is not the next family name
    dropped = rf"(?:,?[\s\u00a0]+{particle_word}(?=[,;.:/)]|\s(?:and|&|et|und|y)\s|$))?" if who.particle else ""
    blank = r"[\s\u00a0]*"
    given_first = rf"{given}{blank}{whole}(?!\w){suffix}"
    family_first = rf"{whole}(?!\w){suffix},?{blank}{given}{dropped}{suffix}"
    return re.compile(rf"(?<!\w)(?:{given_first}|{family_first})", re.I)
