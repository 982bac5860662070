"""Lists of words and phrases, looked up word by word: no text is scanned once for every word of a list."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from converter.characters import has_cjk, is_cjk
from converter.parse.fold import bare_in_place
from converter.patterns import Lazy

_WORD = Lazy(r"[^\W_]+")


class Hit(NamedTuple):
    """A term found at [start, stop) of a text, and the number of the list that it is of."""

    start: int
    stop: int
    rank: int


class Lexicon:
    """Terms that are looked up without regard to case, accents and hyphens.

    Each list is a string of terms separated by commas.  A term is one word or more; a word that ends in "*" stands for
    all words that begin so.  Terms in scripts that put no blanks between words are found inside longer words.
    """

    def __init__(self, lists: Iterable[str]) -> None:
        self._exact: dict[str, list[tuple[int, tuple[str, ...]]]] = {}
        self._prefix: dict[str, list[tuple[int, tuple[str, ...]]]] = {}
        self._inside: list[tuple[int, str]] = []
        self._longest = 0
        for rank, terms in enumerate(lists):
            for term in terms.split(","):
                self._add(rank, bare_in_place(term).replace("-", " ").replace("'", " ").split())

    def _add(self, rank: int, words: Sequence[str]) -> None:
        if not words:
            return
        if has_cjk(words[0]):
            self._inside.append((rank, words[0]))
        elif words[0].endswith("*"):
            self._prefix.setdefault(words[0][:-1], []).append((rank, tuple(words[1:])))
            self._longest = max(self._longest, len(words[0]) - 1)
        else:
            self._exact.setdefault(words[0], []).append((rank, tuple(words[1:])))

    def find(self, text: str) -> list[Hit]:
        """All terms in a text, in order of their beginnings; they may overlap."""
        flat = bare_in_place(text)
        tokens = list(_tokens(flat))
        hits: list[Hit] = []
        for i, (start, stop, word) in enumerate(tokens):
            if is_cjk(word[0]):
                for rank, term in self._inside:
                    at = word.find(term)
                    if at >= 0:
                        hits.append(Hit(start + at, start + at + len(term), rank))
                continue
            found = list(self._exact.get(word, ()))
            for length in range(1, min(len(word), self._longest) + 1):
                found += self._prefix.get(word[:length], ())
            for rank, rest in found:
                if not rest:
                    hits.append(Hit(start, stop, rank))
                elif len(rest) < len(tokens) - i and all(
                    _matches(tokens[i + 1 + n][2], wanted) for n, wanted in enumerate(rest)
                ):
                    hits.append(Hit(start, tokens[i + len(rest)][1], rank))
        return hits

    def search(self, text: str) -> Hit | None:
        """The first term of a text, the longest of those that begin there."""
        hits = self.find(text)
        return min(hits, key=lambda hit: (hit.start, -hit.stop)) if hits else None


def _tokens(flat: str) -> Iterator[tuple[int, int, str]]:
    """The words of a text with their positions; where scripts change, words end."""
    for match in _WORD.finditer(flat):
        if not has_cjk(match[0]):
            yield match.start(), match.end(), match[0]
            continue
        at = match.start()
        for _, group in groupby(match[0], is_cjk):
            word = "".join(group)
            yield at, at + len(word), word
            at += len(word)


def _matches(word: str, wanted: str) -> bool:
    return word.startswith(wanted[:-1]) if wanted.endswith("*") else word == wanted
