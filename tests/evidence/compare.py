"""Whether a parsed publication says what the printed one says.

The rules are those of the label format's scorer: titles by their letters and digits, names by their parts or initials,
venues by their words, everything else by its normal form.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from difflib import SequenceMatcher
from functools import lru_cache
from itertools import permutations

from converter.model import Publication
from tests.evidence.printed import Truth

SIMILAR = 0.65
"""Likeness of two titles from which on they are one publication's."""


@lru_cache(maxsize=20_000)
def key(text: str) -> str:
    """The letters and digits of a text in one case."""
    folded = unicodedata.normalize("NFKC", text).casefold()
    return "".join(c for c in folded if c.isalnum() or c == "+" or unicodedata.category(c)[0] == "M")


_HAN = "\\u3040-\\u30ff\\u3400-\\u9fff\\uac00-\\ud7af"


@lru_cache(maxsize=20_000)
def words(text: str) -> tuple[str, ...]:
    """The words of a text in one case; a Han, Kana or Hangul character is a word."""
    folded = re.sub("[’'ʼ]", "", unicodedata.normalize("NFKC", text).casefold())
    return tuple(re.findall(rf"[{_HAN}]|[^\W_{_HAN}]+", folded))


@lru_cache(maxsize=20_000)
def same_name(one: str, other: str) -> bool:
    """Whether the parts of two names pair off, a part with itself or its initial, and one part is equal in full."""
    return any(_pair_off(a, b) for a in _name_parts(one) for b in _name_parts(other))


def _name_parts(name: str) -> list[tuple[str, ...]]:
    parts = re.findall(r"[^\W\d_]+", unicodedata.normalize("NFC", re.sub("[’'ʼ`´]", "", name)))
    split = [p for part in parts for p in (part if 2 <= len(part) <= 3 and part.isupper() else (part,))]
    return [tuple(p.casefold() for p in reading) for reading in {tuple(parts), tuple(split)}]


def _pair_off(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    if len(one) != len(other) or not one:
        return False
    common = Counter(one) & Counter(other)
    mine, theirs = list((Counter(one) - common).elements()), list((Counter(other) - common).elements())
    if not mine:
        return True
    if len(mine) > 6 or not any(len(part) > 1 for part in common):
        return False
    return any(
        all(a[0] == b[0] and 1 in (len(a), len(b)) for a, b in zip(mine, order, strict=True))
        for order in permutations(theirs)
    )


def same_authors(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether two lists hold the same names in one order."""
    return len(one) == len(other) and all(map(same_name, one, other))


def same_venue(one: str | None, other: str | None) -> bool:
    """Whether two venues share most of their words, or one is most of the other."""
    a, b = words(one or ""), words(other or "")
    if not a or not b:
        return not a and not b
    if 2 * sum((Counter(a) & Counter(b)).values()) / (len(a) + len(b)) >= 0.8:
        return True
    short, long = sorted((a, b), key=len)
    inside = any(long[i : i + len(short)] == short for i in range(len(long) - len(short) + 1))
    return inside and len(short) >= 0.6 * len(long)


def _pages(text: str | None) -> str:
    return re.sub(r"\s+|^pp?\.?", "", re.sub("[‐-―−-]+", "-", (text or "").casefold()))


def _url(text: str) -> str:
    return re.sub(r"^https?://(www\.)?", "", text.rstrip(".,;)/"))


def _set(urls: Sequence[str]) -> set[str]:
    return {_url(u) for u in urls}


Rule = Callable[[Truth, Publication], bool]
ALWAYS: Mapping[str, Rule] = {
    "title": lambda t, p: key(t.title) == key(p.title),
    "authors": lambda t, p: same_authors(t.authors, p.authors),
    "venue": lambda t, p: same_venue(t.venue, p.venue),
    "year": lambda t, p: t.year == p.year,
}
"""The fields that every record is judged by."""
IF_PRINTED: Mapping[str, Rule] = {
    "kind": lambda t, p: t.kind == p.kind,
    "status": lambda t, p: t.status == p.status,
    "et_al": lambda t, p: t.et_al == p.et_al,
    "volume": lambda t, p: key(t.volume or "") == key(p.volume or ""),
    "issue": lambda t, p: key(t.issue or "") == key(p.issue or ""),
    "pages": lambda t, p: _pages(t.pages) == _pages(p.pages),
    "doi": lambda t, p: (t.doi or "").lower() == (p.doi or "").lower(),
    "arxiv": lambda t, p: (t.arxiv or "") == (p.arxiv or ""),
    "urls": lambda t, p: _set(t.urls) == _set(p.urls),
}
"""The fields that are judged where the truth, or the prediction, has a value that is not the usual one."""
_USUAL = (None, "", (), False, "published")


def judged(field: str, truth: Truth, found: Publication | None) -> bool:
    """Whether a field of the second group counts for this record."""
    if field == "kind":
        return truth.kind is not None
    return getattr(truth, field) not in _USUAL or (found is not None and getattr(found, field) not in _USUAL)


def align(truths: Sequence[Truth], found: Sequence[Publication]) -> list[Publication | None]:
    """For each truth the publication that is most like it; none is taken twice, the likest pairs come first."""
    partner: list[Publication | None] = [None] * len(truths)
    free = set(range(len(found)))
    by_key: dict[str, list[int]] = {}
    for j, publication in enumerate(found):
        by_key.setdefault(key(publication.title), []).append(j)
    for i, truth in enumerate(truths):
        same = by_key.get(key(truth.title))
        if same:
            partner[i] = found[same[0]]
            free.discard(same.pop(0))
    rest = [i for i in range(len(truths)) if partner[i] is None]
    pairs = [(_likeness(truths[i].title, found[j].title), -i, -j) for i in rest for j in sorted(free)]
    for likeness, i, j in sorted(pairs, reverse=True):
        if likeness >= SIMILAR and partner[-i] is None and -j in free:
            partner[-i] = found[-j]
            free.discard(-j)
    return partner


def _likeness(one: str, other: str) -> float:
    a, b = key(one), key(other)
    if not a or not b:
        return 0.0
    held = SIMILAR if min(len(a), len(b)) >= 8 and (a in b or b in a) else 0.0
    matcher = SequenceMatcher(None, a, b, autojunk=False)
    return max(held, matcher.ratio() if matcher.real_quick_ratio() >= SIMILAR else 0.0)
