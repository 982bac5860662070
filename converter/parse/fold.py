"""One plain view of a text for pattern matching: the same length, so that positions stay those of the text."""

from __future__ import annotations

import unicodedata
from functools import cache

_DASHES = "‐‑‒–—―−﹣－⁃"
_BLANKS = "\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"


@cache
def _table() -> dict[int, str]:
    table = {code: chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)}
    table |= {ord(c): "-" for c in _DASHES} | {ord(c): " " for c in _BLANKS}
    table |= {ord(c): "'" for c in "‘’ʼ´`"} | {ord(c): '"' for c in "“”„‟«»"}
    table |= {ord("、"): ",", ord("。"): ".", ord("〜"): "~", ord("～"): "~"}
    return table


def fold(text: str) -> str:
    """Full-width forms, dashes, quotes and blanks as ASCII, character for character."""
    return text if text.isascii() and "`" not in text else text.translate(_table())


def bare(text: str) -> str:
    """Folded, casefolded and without accents: for look-ups only, positions are lost."""
    decomposed = unicodedata.normalize("NFD", fold(text).casefold())
    return unicodedata.normalize("NFC", "".join(c for c in decomposed if not "\u0300" <= c <= "\u036f"))


@cache
def _letters() -> dict[int, str]:
    """Accented letters as their bases, one for one."""
    table = {}
    for code in (*range(0xC0, 0x250), *range(0x1E00, 0x1F00)):
        base = unicodedata.normalize("NFD", chr(code))[0]
        if len(base.casefold()) == 1:
            table[code] = base.casefold()
    return table | {ord("ø"): "o", ord("Ø"): "o", ord("ł"): "l", ord("Ł"): "l", ord("ı"): "i", ord("İ"): "i"}


def bare_in_place(text: str) -> str:
    """Folded, lower-cased and without accents, character for character."""
    lowered = fold(text).translate(_letters()).lower()
    return lowered if len(lowered) == len(text) else fold(text)
