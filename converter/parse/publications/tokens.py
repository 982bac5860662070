# ruff: noqa: E501 (a pattern reads better on one line)
"""An entry's text as words and punctuation, each word with the class that its form gives it.

Classes: I initials with stops ("J.", "C.E.", "A.-L.", "A.-l."), U one to four capitals ("AS", "M"), C capitalised word, P particle
of a surname, L other lower-case word, K word in Chinese, Japanese or Korean script, N number; punctuation stands for itself.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from converter.parse.publications.words import PARTICLES
from converter.patterns import Lazy, Rare

_UPPER = r"[^\W\d_a-z]"
_TOKEN = Lazy(
    rf"(?P<J>{_UPPER}\.[-‐‑]{_UPPER}[^\W\d_A-Z]{{2,}}(?= (?:{_UPPER}|[a-z]{{1,3}} {_UPPER})))"
    rf"|(?P<I>[A-Z]\.[-‐‑][A-Z](?=[,;] )|{_UPPER}\.(?:[-‐‑]{_UPPER}\.)+(?={_UPPER}[^\W\d_A-Z])|[A-Z][a-z]?\.[-‐‑][A-Z][a-z]{{1,3}}\.(?=\s{_UPPER})|{_UPPER}\.[-‐‑][a-z]\.(?=\s{_UPPER}|[,;])|(?:{_UPPER}(?:[-‐‑]{_UPPER})*\.(?:[ ]?[-‐‑](?![ ])|[-‐‑][ ]|[ ][-‐‑][ ](?={_UPPER}\.))?)+(?![^\W\d_])|{_UPPER}\.(?:{_UPPER}\.)*(?={_UPPER})|(?:(?<=[,;&(] )|(?<=[,;]  ))[A-Z]{{2}}\.(?= [A-Z][a-z])|(?:(?<=[A-Z]\. )|(?<=[A-Z]\.))[A-Z]{{2}}\.(?=,| \())"
    r"|(?P<A>(?<=\b[A-Z]\. )(?:[a-z]\.(?= [A-Z])|(?:[adeltvz]\. ){0,2}[adeltvz]\.(?=[,;] | (?:(?:and|und|et|e|y|&) )?[A-Z(“\"]))|(?<!and [A-Z]\. )(?<!& [A-Z]\. )[A-Z][a-z]\.(?=\s*[,;&:]|\s[A-Z][a-z]?\.|\s*\()|(?=[A-Z])(?:(?<!\w )|(?<=\band ))(?:C[hls]|Chr|Fr|G[hy]|Jh|[KPTZ]h|Sh|Sz|Ts|Ju|Y[au]|Zs|Dm|Vl|Wm|Md)\.(?=\s[^\W\d_a-z][^\W\d_A-Z])|(?<=[^\W\d_] )(?:Gy|Sz|Zs|[KZ]h)\.(?=\s[^\W\d_a-z][^\W\d_A-Z]))"
    r"|(?P<W>[^\W\d_]+\u0301?(?:(?:[’'ʼ`´‐‑–-]|(?<=(?<![^\W\d_])[DLO])‘(?=[A-Z])|--(?=[A-ZÀ-Þ][a-zß-ÿ])| -(?=[^\W\d_]{2})|- (?=[A-ZÀ-Þ][a-zß-ÿ])|-[ \v\f](?=(?!(?:and|or|to|und|oder|bis|et|ou|y)\b)[a-zß-ÿ]{2}))[^\W\d_]+|[ ]?[\u0300-\u0308´¨¯˘˙˚˜ˇ¸][ ]?[a-z]+|\\?['`^\"~]\{\w\}(?:[^\W\d_]+)?)*[’']?)"
    r"|(?P<N>\d+)"
    r"|(?P<O>\.{3,5}|,\.(?=\s)|\S)"
)


def _script_runs(text: str) -> list[tuple[bool, str]]:
    """A word cut where it changes between Latin letters and Chinese, Japanese or Korean ones; True for the latter."""
    runs: list[tuple[bool, str]] = []
    for c in text:
        cjk = _is_cjk_letter(c) or c == "·"
        if runs and runs[-1][0] == cjk:
            runs[-1] = (cjk, runs[-1][1] + c)
        else:
            runs.append((cjk, c))
    return runs


def _is_cjk_letter(c: str) -> bool:
    """Whether a character can stand in a Chinese, Japanese or Korean word, where a middle dot ends one."""
    return c > "\u3004" and (
        "\u3041" <= c <= "\u30ff" and c != "・" or "\u3400" <= c <= "\u9fff" or "\uac00" <= c <= "\ud7af"
        or c == "\u3005" or "\uf900" <= c <= "\ufaff"
    )  # fmt: skip


OWN = "M"
"""The class of capitals that a list's entries show to be the initials of whom it is of (see `own_initials`)."""


class Token(NamedTuple):
    """A word or sign: its class, its text and its place in the entry's string."""

    kind: str
    text: str
    start: int
    end: int


def tokenize(string: str, start: int = 0, end: int | None = None) -> list[Token]:
    """The words and signs of a string, white space left out."""
    tokens: list[Token] = []
    for match in _TOKEN.finditer(string, start, len(string) if end is None else end):
        text = match[0]
        kind = match.lastgroup or "O"
        at = match.start()
        if kind in "IW" and not text.isascii() and max(text) > "\u3004":
            for cjk, run in _script_runs(text):
                if run[0] in "与和同" and len(run) > 2 and WITH_OTHERS.match(string, at):
                    tokens.append(Token("K", run[0], at, at + 1))  # "（与李明合作）"
                    at, run = at + 1, run[1:]
                tokens.append(
                    Token("K" if cjk else word_class(run) if run[0].isalpha() else run, run, at, at + len(run))
                )
                at += len(run)
            if len(tokens) > 2 and tokens[-2].text == "·" and tokens[-3].kind == tokens[-1].kind == "K":
                # a foreign name in Chinese characters
                name = tokens[-3]
                tokens[-3:] = [Token("K", string[name.start : at], name.start, at)]
            continue
        if kind == "W":
            kind = word_class(text)
        elif kind == "A":
            kind = "I"  # "Sh.", "Yu.": an initial of a transcribed name
        elif kind == "J":
            kind = "C"  # "J.-Luc": one given name
        elif kind == "I" and string[match.end() : match.end() + 1].isdecimal():
            kind = "C"  # "H.264"
        elif kind == "O":
            kind = text = "," if text == ",." else text
        tokens.append(Token(kind, text, at, match.end()))
    return tokens


def word_class(word: str) -> str:
    """The class of a word in letters."""
    if word[0].islower():
        if word in PARTICLES:
            return "P"
        # "al-Rashid", "d'Alembert", "ffrench-Constant", "deVries": a capital inside
        return (
            "C"
            if any(c.isupper() for c in word[1:])
            and re.match(
                r"(?:[a-z]{1,2}[’'-]|(?:van|von|der|den|del|bin|ben|ibn|abu|ter|ten)-|(?:de|di|du|van|von)(?=[A-Z][a-z]{3}))[A-Z]",
                word,
            )
            else "L"
        )
    if len(word) <= 4 and word.isupper() and word.isalpha():
        return "U"
    if word[1:2] in ("-", "‐", "‑") and (len(word) <= 4 or word[2:].islower()) and "." not in word:
        return "U"  # "J-W", "M-jun"
    return "C"


WITH_OTHERS = Rare(r"[与和同](?=[^（）()]{2,60}合[作著编写撰译][）)])", "合")
"""What leads to them in brackets that say what was done together: "（第一作者，与李明合作）"."""
TOGETHER = Rare(r"(?<=\w\w)等?合[作著编写撰译]$", "合")
"""What a Chinese list says behind the last of those with whom a work was written, without a blank."""


def cjk_count(text: str) -> int:
    """How many characters of a text are Chinese, Japanese or Korean."""
    return 0 if text.isascii() else sum(map(_is_cjk_letter, text))
