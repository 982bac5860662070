"""Italics in the middle of a sentence, which set off a species' name or a foreign word, and no field of an entry."""

from __future__ import annotations

from collections.abc import Sequence

from converter.patterns import Lazy

_LATIN = Lazy(r"[A-Z][a-z]{3,}(?: [a-z]{3,}){0,2}")
_SPECIES = Lazy(r"[A-Z](?:[a-z]{2,}|\.) ?[a-z]{4,}(?: (?:subsp|ssp|var)\. [a-z]{3,}| [a-z]{4,})?")
_GOES_ON = Lazy(r"\)\s[a-z]")
_VENUE_FOLLOWS = Lazy(r"\)[.,:]\s+[A-Z][a-z]{2,}")
_WORD_FOLLOWS = Lazy(
    r" (?!(?:vol|volume|issue|numero|pp?|pages?|nr?|no|by|with|eds?|edited|held|to appear|accepted|submitted|under"
    r"|forthcoming|in (?:press|prep|review|revision|the press))\b)(?:[a-z]{2,}|a )"
)
"""A sentence's next word, which behind a venue would be none of those that lead to its volume or status."""
_CAPITAL_FOLLOWS = Lazy(
    r" (?!(?:Vol|Volume|Issue|Band|Heft|Series|Press|Supplement|Accepted|Submitted)\b)[A-Z][a-z]{3,}"
)
_WORD_BEFORE = Lazy(r"[^\W\d_]{2,}[-–]?[ (]$")


def is_in_sentence(string: str, start: int, end: int, italics: Sequence[tuple[int, int]]) -> bool:
    """Whether the italics of a range are a part of the sentence around them: "genes of *Mus musculus* in winter"."""
    if string[start - 1 : start] == "(" and string[end : end + 1] == ")":
        if not _LATIN.fullmatch(string, start, end):
            return False
        return (
            bool(_GOES_ON.match(string, end))
            or any(end < a < end + 6 for a, _ in italics)
            or bool(_VENUE_FOLLOWS.match(string, end))
        )
    behind_word = bool(_WORD_BEFORE.search(string, max(start - 14, 0), start))
    if _WORD_FOLLOWS.match(string, end):
        return behind_word or bool(_SPECIES.fullmatch(string, start, end))
    return behind_word and bool(_CAPITAL_FOLLOWS.match(string, end)) and bool(_LATIN.fullmatch(string, start, end))
