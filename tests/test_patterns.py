"""The words of rare patterns: each match must hold one of them, or it would be lost.  And what no pattern may do."""

from __future__ import annotations

import importlib
import pkgutil
import re
import warnings
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any

import pytest

import converter
from converter.patterns import Lazy, Rare
from tests import backtracking

with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    parser: Any = importlib.import_module("re._parser")


MODULES = [m.name for m in pkgutil.walk_packages(converter.__path__, "converter.") if m.name != "converter.__main__"]
MOST_GROWTH = 40
"""How much the ways may grow when a text doubles: as its fifth power does, not as what doubles with each word."""
growth = cache(backtracking.growth)


def patterns(module: str) -> Iterator[tuple[str, Any]]:
    """The patterns of a module by their names, those in its tables, too."""
    for name, value in vars(importlib.import_module(module)).items():
        yield from ((f"{module}.{name}", pattern) for pattern in within(value))


def within(value: object) -> Iterator[Any]:
    if isinstance(value, (Rare, Lazy, re.Pattern)):
        yield value
    elif isinstance(value, (list, tuple)):
        for item in value:
            yield from within(item)
    elif isinstance(value, dict):
        yield from within(list(value.values()))


def rare_patterns() -> Iterator[tuple[str, Rare]]:
    for module in MODULES:
        yield from ((name, pattern) for name, pattern in patterns(module) if isinstance(pattern, Rare))


def wordless(source: str, words: Iterable[str], flags: int = 0) -> set[str]:
    """The shortest texts that a pattern may match and that hold none of the words; a gap stands for anything else."""
    words, gap = tuple(words), "\0"
    longest = max(map(len, words))

    def joined(heads: set[str], tails: set[str]) -> set[str]:
        # only the end may become part of a word: of many texts the beginnings are left out
        kept = 40 if len(heads) * len(tails) < 1_000 else longest
        texts = {head + tail for head in heads for tail in tails}
        return {text[-kept:] for text in texts if not any(word in text for word in words)}

    def of(sequence: Any) -> set[str]:
        texts = {""}
        for op, value in sequence:
            texts = joined(texts, of_one(str(op), value))
        return texts

    def of_one(op: str, value: Any) -> set[str]:
        if op == "LITERAL":
            return {chr(value).lower()}
        if op == "IN" and len(value) < 4 and all(str(kind) == "LITERAL" for kind, _ in value):
            return {chr(code).lower() for _, code in value}
        if op == "SUBPATTERN":
            return of(value[-1])
        if op == "ATOMIC_GROUP":
            return of(value)
        if op == "BRANCH":
            return set().union(*map(of, value[1]))
        if op in ("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"):
            least, most, repeated = value
            once = of(repeated)
            more = joined(joined(once, {gap}), once) if most > 1 else set()
            return ({""} if least == 0 else set()) | once | more
        if op == "ASSERT":
            return {""} if of(value[1]) else set()
        if op in ("AT", "ASSERT_NOT"):
            return {""}
        return {gap}

    return of(parser.parse(source, flags))


@pytest.mark.parametrize(("name", "pattern"), [pytest.param(n, p, id=n) for n, p in rare_patterns()])
def test_every_match_holds_a_word(name: str, pattern: Rare) -> None:
    assert wordless(pattern.source, pattern.words, pattern.flags) == set()
    assert all(word == word.lower() for word in pattern.words)


def test_what_the_check_would_find() -> None:
    assert wordless("(?:sand|river)s?", ["sand"]) == {"river", "rivers"}
    assert wordless("[Ss]and|tl;?dr", ["sand", "tl;dr"]) == {"tldr"}
    assert wordless(r"in\s+sand", ["in sand"]) == {"in\0sand", "in\0\0\0sand"}


def test_as_the_pattern_itself() -> None:
    rare = Rare(r"\bsands?\b", "sand", flags=re.IGNORECASE)
    for text in ("The Sands of time, sand", "SAND", "sandy", "rivers"):
        found, expected = rare.search(text), rare.pattern.search(text)
        assert (found and found.span()) == (expected and expected.span())
        assert [m.span() for m in rare.finditer(text)] == [m.span() for m in rare.pattern.finditer(text)]
        assert bool(rare.match(text, 4)) == bool(rare.pattern.match(text, 4))
        assert bool(rare.fullmatch(text)) == bool(rare.pattern.fullmatch(text))
        assert rare.sub("-", text) == rare.pattern.sub("-", text)


def test_compiled_when_first_tried() -> None:
    rare = Rare("sand(", "sand")
    assert rare.search("rivers") is None
    with pytest.raises(re.error):
        rare.search("sand")


def test_lazy_as_a_pattern() -> None:
    lazy, pattern = Lazy(r"(s)ands?", re.IGNORECASE), re.compile(r"(s)ands?", re.IGNORECASE)
    text = "Sand and sands"
    assert [m.span() for m in lazy.finditer(text, 1)] == [m.span() for m in pattern.finditer(text, 1)]
    assert lazy.findall(text) == pattern.findall(text)
    assert lazy.split(text, maxsplit=1) == pattern.split(text, maxsplit=1)
    assert lazy.sub("-", text, count=1) == pattern.sub("-", text, count=1)
    assert bool(lazy.fullmatch(text)) == bool(pattern.fullmatch(text))
    assert lazy.pattern == pattern.pattern


@pytest.mark.parametrize("module", MODULES)
def test_none_tries_the_same_in_ever_more_ways(module: str) -> None:
    for name, pattern in patterns(module):
        tried: Any = pattern.pattern if isinstance(pattern, Rare) else pattern
        if isinstance(tried.pattern, str):
            times, text = growth(tried.pattern, tried.flags)
            assert times <= MOST_GROWTH, f"{name}, of {text!r} repeated"


@pytest.mark.parametrize(
    "source",
    [
        r"(?:a+)+b", r"(?:\w+\s*)*:", r"(?:ab?|b)+c", r"x(?:[A-Z]{1,2}-?)+\.", r"(?:\s*\w+\s*,)*\d|(?:,\s*|\s*)+x",
        r"(?=(?:a|ab?|b)+c)", r"(?:<!--.*?-->\s*)*<html",
    ],
)  # fmt: skip
def test_what_ever_more_ways_are(source: str) -> None:
    assert backtracking.growth(source)[0] > MOST_GROWTH


@pytest.mark.parametrize(
    "source",
    [
        r"(?:a++)+b", r"(?:\w+\s)*:", r"(?>ab?|a b)+c", r"x[A-Z]+(?:-[A-Z]+)*\.", r"\w+\s*\w+", r"(?:\b\w+\b\s*)*:",
        r"(\d)\1+", r"(?i:a|b)+c",
    ],
)  # fmt: skip
def test_what_they_are_not(source: str) -> None:
    assert backtracking.growth(source)[0] <= MOST_GROWTH
