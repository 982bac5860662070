"""Whether two entries are one work.

They are if they share a DOI or an arXiv id, or if their titles differ by little and their authors are the same people.
They stay two if a number tells their titles apart ("Part 2"), or if both have appeared, in places of different names or
kinds: a conference paper and its journal version are two works.
"""

from __future__ import annotations

import difflib
import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from converter.model import Publication
from converter.patterns import Lazy

SAME_TITLE = 0.75
"""Least ratio of matching words for two titles with the same authors to be one; the ratio is difflib's."""

SAME_PEOPLE = 0.6
"""Least share of the longer author list's family names that the other list holds too."""

_AGREEMENT = 0.001
"""What another fact in common counts: only between entries that are equally alike it decides."""

_APPEARED = {"published", "accepted", "in press"}
_SERVER_DOI = Lazy(r"10\.(48550|1101|31234|31235|2139|21203|20944|26434|5281)/")
_FIRST_CJK = "\u3040"
_FUNCTION_WORDS = {"the", "of", "and", "on", "in"}


@dataclass(frozen=True, slots=True)
class _Key:
    """What two entries are compared by."""

    words: tuple[str, ...]
    people: frozenset[str]
    venue: frozenset[str]


def fold(text: str) -> str:
    """The text without case and accents, to compare by."""
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    return "".join(c for c in decomposed if not unicodedata.combining(c))


def title_words(text: str) -> tuple[str, ...]:
    """The folded words of a text; a Chinese or Japanese character is a word of its own."""
    words: list[str] = []
    for word in re.findall(r"[^\W_]+", fold(text)):
        if max(word) < _FIRST_CJK:
            words.append(word)
        else:
            for alone, group in groupby(word, key=lambda character: character >= _FIRST_CJK):
                whole = "".join(group)
                words += whole if alone else [whole]
    return tuple(words)


def _key(paper: Publication) -> _Key:
    people = set()
    for i, printed in enumerate(paper.authors):
        name = paper.names[i] if i < len(paper.names) else None
        family = (name.family or name.literal) if name else None
        people.add(fold(family or (printed.split() or [""])[-1]))
    return _Key(title_words(paper.title), frozenset(people), frozenset(title_words(paper.venue or "")))


def tell_apart(a: Sequence[str], b: Sequence[str]) -> bool:
    """Whether a number is in one title and not in the other: "Part I" and "Part II" are two works."""
    numbers = re.compile(r"\d+|[ivx]+")
    return {w for w in a if numbers.fullmatch(w)} != {w for w in b if numbers.fullmatch(w)}


def _own_doi(paper: Publication) -> str | None:
    return paper.doi.lower() if paper.doi and not _SERVER_DOI.match(paper.doi) else None


def _likeness(a: Publication, b: Publication, key_a: _Key, key_b: _Key) -> tuple[float, str]:
    """How surely two entries are one work, 0 to a little over 3, and why."""
    doi_a, doi_b = _own_doi(a), _own_doi(b)
    nearer = _AGREEMENT * sum(
        (a.kind == b.kind, a.year == b.year, a.status == b.status, bool(key_a.venue & key_b.venue - _FUNCTION_WORDS))
    )
    if doi_a and doi_b:
        return (3.0 + nearer, f"both have the DOI {a.doi}") if doi_a == doi_b else (0.0, "")
    both_appeared = a.status in _APPEARED and b.status in _APPEARED
    other_place = bool(key_a.venue and key_b.venue) and not key_a.venue & key_b.venue - _FUNCTION_WORDS
    if both_appeared and "preprint" not in (a.kind, b.kind) and (a.kind != b.kind or other_place):
        return 0.0, ""
    if a.arxiv and b.arxiv:
        return (2.5 + nearer, f"both have the arXiv id {a.arxiv}") if a.arxiv == b.arxiv else (0.0, "")
    ratio = difflib.SequenceMatcher(None, key_a.words, key_b.words, autojunk=False).ratio()
    if ratio < SAME_TITLE or tell_apart(key_a.words, key_b.words):
        return 0.0, ""
    longer = max(len(key_a.people), len(key_b.people))
    people = len(key_a.people & key_b.people) / longer if longer else float(ratio == 1)
    if people < SAME_PEOPLE and not (ratio == 1 and (a.et_al or b.et_al) and key_a.people & key_b.people):
        return 0.0, ""
    why = "the titles are the same" if ratio == 1 else "the titles are nearly the same"
    return ratio + people / 2 + nearer, f"{why} and so are the authors"


def same_works(older: Sequence[Publication], newer: Sequence[Publication]) -> dict[int, tuple[int, str]]:
    """Index into `newer` -> (index into `older`, why) of the entries that are one work, the surest first."""
    keys_a, keys_b = [_key(p) for p in older], [_key(p) for p in newer]
    by_word: dict[str, set[int]] = {}
    for i, key in enumerate(keys_a):
        for word in key.words:
            by_word.setdefault(word, set()).add(i)
    by_id = {value: i for i, p in enumerate(older) for value in (_own_doi(p), p.arxiv) if value}
    found: list[tuple[float, int, int, str]] = []
    for j, paper in enumerate(newer):
        candidates = {by_id[v] for v in (_own_doi(paper), paper.arxiv) if v in by_id}
        rare = sorted({w for w in keys_b[j].words if w in by_word}, key=lambda w: (len(by_word[w]), w))
        for word in rare[: max(1, len(keys_b[j].words) // 4 + 1)]:
            candidates |= by_word[word]
        for i in sorted(candidates):
            score, why = _likeness(older[i], paper, keys_a[i], keys_b[j])
            if score:
                found.append((score, j, i, why))
    result: dict[int, tuple[int, str]] = {}
    taken: set[int] = set()
    for _, j, i, why in sorted(found, key=lambda f: (-f[0], f[1], f[2])):
        if j not in result and i not in taken:
            result[j] = (i, why)
            taken.add(i)
    return result
