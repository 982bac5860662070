# ruff: noqa: E501 (a pattern reads better on one line)
"""Persons: a printed name taken apart, and whether two printed names may be one person."""

from __future__ import annotations

import re

from converter.model import Name
from converter.parse.fold import bare
from converter.parse.publications.tokens import cjk_count
from converter.parse.publications.words import PARTICLES, SUFFIXES
from converter.remembered import remembered


def parts_of_name(printed: str, form: str) -> Name:
    """A name as printed in the terms of CSL-JSON, by the form that its list showed it to have."""
    printed = printed.strip()
    if form in ("group", "own"):
        return Name(literal=printed)
    if form == "cjk":
        if " " in printed:
            family, given = printed.split(None, 1)
            return Name(family=family, given=given)
        if len(printed) in (2, 3) and all("\u3400" <= c <= "\u9fff" for c in printed):
            return Name(family=printed[0], given=printed[1:])
        return Name(literal=printed)
    if form == "inverted" and "," in printed:
        family, given = (part.strip() for part in printed.split(",", 1))
        suffix = None
        if "," in given:
            given, suffix = (part.strip() for part in given.split(",", 1))
        return _with_particle(family, given, suffix)
    if form == "bracketed" and printed.endswith(")"):
        family, given = printed[:-1].split("(", 1)
        return _with_particle(family.strip(), given.strip(), None)
    words = printed.split()
    suffix = None
    while len(words) > 2 and words[-1].strip(".,").lower() in SUFFIXES and words[-1].lower() not in ("v",):
        suffix = words.pop() + (f" {suffix}" if suffix else "")
        words[-1] = words[-1].rstrip(",")
    if form == "family-first" and len(words) > 1:
        return _with_particle(" ".join(words[:-1]), words[-1], suffix)
    if len(words) == 1:
        return Name(literal=printed) if form == "single" else Name(family=printed)
    cut = len(words) - 1
    while cut > 1 and words[cut - 1].lower() in PARTICLES and words[cut - 1][0].islower():
        cut -= 1
    return _with_particle(" ".join(words[cut:]), " ".join(words[:cut]), suffix)


def _with_particle(family: str, given: str, suffix: str | None) -> Name:
    words = family.split()
    n = 0
    while n < len(words) - 1 and words[n] in PARTICLES:
        n += 1
    return Name(family=" ".join(words[n:]), given=given or None, particle=" ".join(words[:n]) or None, suffix=suffix)


@remembered
def _parts(name: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The full words of a name and its initials, lower-cased and without accents, which not every list prints."""
    full, initials = [], []
    if cjk_count(name):
        return (re.sub(r"\s", "", name),), ()
    for word in re.findall(r"[^\W\d_]+", name):
        if len(word) == 1:
            initials.append(bare(word))
        elif len(word) <= 3 and word.isupper():
            initials += list(bare(word))
            full.append(bare(word))
        elif bare(word) not in SUFFIXES:
            full.append(bare(word))
    return tuple(full), tuple(initials)


def is_same_person(a: str, b: str) -> bool:
    """Whether two printed names agree: one word in full, every other word or initial of the shorter found in the longer."""
    (full_a, initials_a), (full_b, initials_b) = _parts(a), _parts(b)
    common = [w for w in full_a if w in full_b]
    if not any(len(w) > 1 for w in common):
        return False
    rest_a = [w for w in full_a if w not in common and not (w.upper() in a and len(w) <= 3)]
    rest_b = [w for w in full_b if w not in common and not (w.upper() in b and len(w) <= 3)]
    letters_a = [w[0] for w in rest_a] + list(initials_a)
    letters_b = [w[0] for w in rest_b] + list(initials_b)
    if rest_a and rest_b and not any(x.startswith(y) or y.startswith(x) for x in rest_a for y in rest_b):
        # "Anna Berg" and "Carl Berg": two full words that are not each other's
        initials = initials_a or initials_b
        if not initials or not set(letters_a) & set(letters_b):
            return False
    if not letters_a or not letters_b:
        return len(common) > 1 or not (letters_a or letters_b)
    short, long = sorted((letters_a, letters_b), key=len)
    return short[0] in long
