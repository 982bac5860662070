# ruff: noqa: E501 (a pattern reads better on one line)
"""An entry's text as words and punctuation, each word with the class that its form gives it.

Classes: I initials with stops ("J.", "C.E.", "A.-L."), U one to four capitals ("AS", "M"), C capitalised word, P particle
of a surname, L other lower-case word, K word in Chinese, Japanese or Korean script, N number; punctuation stands for itself.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from converter.parse.publications.words import PARTICLES

CJK = "\u3005\u3041-\u3096\u30a1-\u30fa\u30fc-\u30ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff"
_LETTER = rf"[^\W\d_{CJK}]"
_TOKEN = re.compile(
    rf"(?P<I>(?:[^\W\d_a-z{CJK}]\.(?:[ ]?-[ ]?)?)+(?![^\W\d_])|[^\W\d_a-z{CJK}]\.(?:[^\W\d_a-z{CJK}]\.)*(?=[^\W\d_a-z]))"
    r"|(?P<A>[A-Z][a-z]\.(?=\s*[,;&:]| [A-Z]\.|\s*\())"
    rf"|(?P<W>{_LETTER}+\u0301?(?:(?:[’'ʼ`´‐‑-]| -(?=[^\W\d_]{{2}})){_LETTER}+)*[’']?)"
    rf"|(?P<K>[{CJK}·]+)"
    r"|(?P<N>\d+)"
    r"|(?P<O>\.\.\.|\S)"
)


class Token(NamedTuple):
    """A word or sign: its class, its text and its place in the entry's string."""

    kind: str
    text: str
    start: int
    end: int


def tokenize(string: str, start: int = 0, end: int | None = None) -> list[Token]:
    """The words and signs of a string, white space left out."""
    tokens = []
    for match in _TOKEN.finditer(string, start, len(string) if end is None else end):
        text = match[0]
        kind = match.lastgroup or "O"
        if kind == "W":
            kind = word_class(text)
        elif kind == "A":
            kind = "I"  # "Sh.", "Yu.": an initial of a transcribed name
        elif kind == "O":
            kind = text
        tokens.append(Token(kind, text, match.start(), match.end()))
    return tokens


def word_class(word: str) -> str:
    """The class of a word in letters."""
    if word[0].islower():
        if word in PARTICLES:
            return "P"
        # "al-Rashid", "d'Alembert", "ffrench-Constant": a capital inside
        return "C" if any(c.isupper() for c in word[1:]) and re.match(r"(?:[a-z]{1,2}[’'-])[A-Z]", word) else "L"
    if len(word) <= 4 and word.isupper() and word.isalpha():
        return "U"
    return "C"
