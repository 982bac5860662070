"""Words that a line's end has hyphenated, put together again."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import TypeVar

from converter.document import Block, Text, concatenate
from converter.model import CV, Entry
from converter.patterns import Lazy

E = TypeVar("E", bound=Entry)

_TORN = Lazy(r"([^\W\d_]*[a-zà-ÿ])([-‐‑\u00ad])\n\s*(?=([a-zà-ÿ][^\W\d_]*))")
_LINE_END = Lazy(r"\w[-‐‑\u00ad–]\s*\n")
_AT_HYPHEN = Lazy(r"(?<=\w)[-\u2010\u2011]\n\s*(?=\w)|(?<=[^\W\d_])–\n\s*(?=[^\W\d_])")
"""The end of a line behind a hyphen or dash that stays: "X-", "ray", "Berg–", "Doe"."""
_SECOND_HALVES = frozenset(
    ["based", "driven", "free", "level", "aware", "specific", "oriented", "making", "scale", "term", "guided", "wide"]
    + ["mediated", "induced", "enhanced", "centered", "centric", "sensitive", "dimensional", "world", "constrained"]
    + ["assisted", "performance", "learning", "leading", "resolution", "throughput", "quality", "efficient", "friendly"]
)
"""Words that hardly end another one, so that a hyphen before them is their compound's: "decision-", "making"."""
_HYPHENS = ("-", "‐", "‑")
_COUNTED_HALVES = frozenset(
    ["two", "three", "four", "five", "six", "seven", "eight", "half", "self", "cross", "high", "low", "above", "below"]
)
"""Words that hardly begin a longer one, so that a hyphen behind them is their compound's: "two-", "stage"."""
_ENDINGS = frozenset(
    [
        "ing",
        "ings",
        "ed",
        "er",
        "est",
        "ly",
        "ness",
        "ish",
        "less",
        "fold",
        "some",
        "light",
        "lights",
        "lighted",
        "lighting",
    ]
    + [
        "way",
        "ways",
        "land",
        "lands",
        "over",
        "overs",
        "road",
        "roads",
        "ground",
        "time",
        "teen",
        "ties",
        "pence",
        "score",
    ]
)
"""Their ends, where they begin a longer one all the same: "high-", "lights"."""
_FIRST_HALVES = frozenset(["inter", "intra", "over", "under", "super", "trans", "counter", "hyper", "semi", "anti"])


def compounds_of(source: str) -> frozenset[str]:
    """The words with a hyphen that stand on one line of a text; nothing where no line ends with a hyphen."""
    source = source.replace("\u2010", "-").replace("\u2011", "-")
    return frozenset(re.findall(r"[^\W\d_]+-[^\W\d_]+", source.lower())) if "-\n" in source else frozenset()


def rejoined(text: str, compounds: frozenset[str] = frozenset()) -> str:
    """A text with the words whole that are hyphenated at its lines' ends; `compounds` keep their hyphen."""
    return "".join(text[a:b] for a, b in _kept(text, compounds))


def with_whole_words(cv: CV, source: str) -> CV:
    """A CV read from a source whose texts have the words whole, too, as its fields do."""
    if not _LINE_END.search(source):
        return cv
    compounds = compounds_of(source)

    def text(torn: Text) -> Text:
        kept = _kept(torn.plain, compounds) if "\n" in torn.plain else []
        return concatenate([torn[a:b] for a, b in kept]) if len(kept) > 1 else torn

    def block(torn: Block) -> Block:
        whole = text(torn.text)
        return torn if whole is torn.text else torn.with_text(whole)

    def entries(torn: Sequence[E]) -> tuple[E, ...]:
        return tuple(
            replace(
                entry,
                parts=tuple(replace(part, text=text(part.text)) for part in entry.parts),
                details=tuple(map(block, entry.details)),
            )
            for entry in torn
        )

    return replace(
        cv,
        sections=tuple(replace(section, prose=tuple(map(block, section.prose))) for section in cv.sections),
        publications=entries(cv.publications),
        education=entries(cv.education),
        experience=entries(cv.experience),
        teaching=entries(cv.teaching),
        talks=entries(cv.talks),
        awards=entries(cv.awards),
    )


def _kept(text: str, compounds: frozenset[str]) -> list[tuple[int, int]]:
    """The ranges of a text that stay: all but lines' ends inside of words, and the hyphens that these have set."""
    gone: dict[int, tuple[int, int]] = {}
    for match in _TORN.finditer(text):
        first, second = match[1], match[3]
        compound = text[max(match.start() - 1, 0) : match.start()] in _HYPHENS  # "differences-in-", "differences"
        compound = compound or len(first) > 3 and second in _SECOND_HALVES and first.lower() not in _FIRST_HALVES
        compound = compound or first.lower() in _COUNTED_HALVES and second not in _ENDINGS
        compound = match[2] != "\u00ad" and (compound or f"{first}-{second}".lower() in compounds)
        gone[match.start(2)] = (match.end(2) if compound else match.start(2), match.end())
    for match in _AT_HYPHEN.finditer(text):
        gone.setdefault(match.start(), (match.start() + 1, match.end()))
    ends = [gone[at] for at in sorted(gone)]
    starts = [0, *(stop for _, stop in ends)]
    return list(zip(starts, [*(start for start, _ in ends), len(text)], strict=True))
