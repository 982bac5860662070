"""The words of a text as they are compared, each with its place.

Two texts of the same words give the same list whether they are Markdown, HTML or YAML, escaped or not, composed or
decomposed (Unicode Standard Annex #15).
"""

from __future__ import annotations

import html
import re
import unicodedata
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from typing import NamedTuple
from urllib.parse import unquote

from converter.characters import is_plain
from converter.document import BlockKind, Document
from converter.patterns import Lazy

_CJK = (
    "\u3040-\u3096\u309d-\u309f\u30a1-\u30fa\u30fc-\u30ff"
    "\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff\uff66-\uff9d\U00020000-\U0003ffff"
)
_UNSEEN = "\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufe00-\ufe0f\ufeff"
_MARKS = (
    "\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u064b-\u065f\u0670"
    "\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed\u0900-\u0903\u093a-\u094f\u0962\u0963\u0980-\u0983"
    "\u09bc-\u09cd\u0a3c-\u0a4d\u0abc-\u0acd\u0b3c-\u0b4d\u0bbe-\u0bcd\u0c3e-\u0c4d\u0cbc-\u0ccd\u0d3e-\u0d4d"
    "\u0e31\u0e34-\u0e3a\u0e47-\u0e4e\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\u3099\u309a\ufe20-\ufe2f\uff9e\uff9f"
)
"""Combining marks, which belong to the letter before them; Python's `\\w` leaves them out."""

_ACCENTS = {
    "\u00b4": "\u0301",
    "\u00a8": "\u0308",
    "\u02c6": "\u0302",
    "\u02dc": "\u0303",
    "\u02c7": "\u030c",
    "\u02da": "\u030a",
    "\u02d9": "\u0307",
    "\u00b8": "\u0327",
    "\u02dd": "\u030b",
}
_BEFORE = rf"(?:[{''.join(_ACCENTS)}][ ]?(?=[aeiouycnszAEIOUYCNSZ\u0131])|\u02c7(?=[drtDRT]))"
"""An accent that stands in front of its letter, as the founts of TeX leave it in a PDF: "Wid´ en"."""
_BEHIND = (
    r"(?<=\u0131)[\u00a8\u00b4\u02c6](?=[^\W\d_])"
    r"|(?<=[aeiouyAEIOUY])[\u00a8\u00b4\u02c6\u02da](?=[b-df-hj-np-tv-xz])(?!(?:s|t|re|ve|ll|d|m)\b)"
    r"|(?<=[csCS])\u00b8(?![csCS])"
)
"""An accent behind its letter, where the next one has none: "Ko¨nig", "Franc¸ois"."""

_GRAVE = r"(?<=[^\W\d_][^\W\d_])\\?`(?=[aeiou](?![`']))"
"""A grave accent in front of its letter: "Lef`evre", also where it is escaped as a sign of Markdown."""

_ESCAPED = (
    r"&#?\w{1,31};|&#[0-9]{2,5}(?![\d;])|&nbsp(?![\w;=])"
    r"|&[A-Za-z](?:acute|grave|circ|tilde|uml|cedil|ring|slash)(?![;=])|\\?%[0-9A-Fa-f]{2}"
)
_TAG = Lazy(
    r"""</?(?:[A-Za-z][A-Za-z0-9]{0,7}:)?[A-Za-z][A-Za-z0-9-]*(?:\s(?:(?:[^<>"']|"(?:[^"<]|<(?=\d))*"|'[^'<]*')*+|[^<>]*))?/?>"""
)
"""A tag; the address in it may be an old DOI's: "10.9999/3141(1997)010<0271:SOA>2.0.CO;2"."""
_CODE = Lazy(r"((?<!`)`[^`\n]+`(?!`))")
_SHOWN = Lazy(r"""((?:href|src|alt|description)\s*=\s*)(?!["']?#)("[^"]*"|'[^']*'|[^\s>]+)""", re.IGNORECASE)
"""What a tag shows or leads to, but for a place on the same page."""
_OWN_PLACE = Lazy(r"(?<=# )\[\]\(#[^()\s]*\)")
"""A link at the start of a heading that shows nothing and leads to the heading."""


LONGEST = 12
"""Into how many pieces a word may have been torn."""
SPACED_OUT = 24
"""How many letters of a word may stand alone, or symbols of a formula: "E D U C A T I O N", "Bi<sub>2</sub>Sr"."""


def _is_plain(text: str) -> bool:
    return is_plain(text) and _torn().search(text) is None


@cache
def _torn() -> re.Pattern[str]:
    return re.compile(f"{_BEHIND}|{_BEFORE}|{_GRAVE}")


@cache
def _token(plain: bool) -> re.Pattern[str]:
    """A word as it is written, entities and unseen characters in it; `plain`: of a text for which `is_plain` holds."""
    if plain:
        return re.compile(rf"(?:[^\W_]|{_ESCAPED})+")
    letter, inner = rf"[^\W_{_CJK}]", rf"(?:[{_MARKS}{_UNSEEN}]|{_BEHIND}|{_GRAVE})"
    return re.compile(
        rf"[{_CJK}]{inner}*|(?:{letter}|{_ESCAPED}|(?!\u00b4(?![AEIOUY][A-Za-z])){_BEFORE})(?:{letter}|{inner}|{_ESCAPED}|{_BEFORE})*"
    )


@cache
def _word(plain: bool) -> re.Pattern[str]:
    """A word as it is compared."""
    if plain:
        return re.compile(r"[^\W_]+")
    return re.compile(rf"[{_CJK}][{_MARKS}]*|[^\W_{_CJK}](?:[^\W_{_CJK}]|[{_MARKS}])*")


@cache
def _unseen() -> re.Pattern[str]:
    return re.compile(f"[{_UNSEEN}]")


class Word(NamedTuple):
    """A word of a text and where it stands."""

    text: str
    start: int
    end: int


def words(text: str) -> list[str]:
    """The words: compatibility forms undone, caseless, ideographs one by one; HTML tags only as far as they show.

    What a tag would be in Markdown's code is text.
    """
    found: list[str] = []
    shown = "".join(part if i % 2 else _without_tags(part) for i, part in enumerate(_CODE.split(text)))
    for token in _token(_is_plain(text)).findall(shown):
        if token.isascii() and token.isalnum():
            found.append(token.casefold())
        else:
            found += _compared(token)
    return found


def placed(text: str, *, tags: bool = False) -> list[Word]:
    """The words with their places; `tags`: also those in HTML tags that no reader sees."""
    found = []
    for match in _token(_is_plain(text)).finditer(text if tags else _without_tags(text)):
        token = match[0]
        if token.isascii() and token.isalnum():
            found.append(Word(token.casefold(), match.start(), match.end()))
        else:
            found += [Word(word, match.start(), match.end()) for word in _compared(token)]
    return found


def windows(i: int, first: int, last: int) -> Iterator[tuple[int, int]]:
    """The ranges of two and more places around a place, shortest first."""
    for length in range(2, LONGEST + 1):
        for start in range(max(first, i - length + 1), i + 1):
            if start + length <= last:
                yield start, start + length


def _compared(token: str) -> list[str]:
    """The words of a token that may hold entities, percent signs and marks."""
    if "%" in token:
        token = unquote(token.replace("\\%", "%"), errors="ignore")
    if "&" in token:
        token = "".join(" " if unicodedata.category(c) == "So" else c for c in html.unescape(token))
    if not is_plain(token) or _torn().search(token):
        token = re.sub(rf"{_GRAVE}(.)", lambda m: m[1] + "\u0300", token)
        token = re.sub(_BEHIND, lambda m: _ACCENTS[m[0]], token)
        token = re.sub(rf"({_BEFORE})(.)", lambda m: m[2].replace("\u0131", "i") + _ACCENTS[m[1][0]], token)
        token = re.sub("\u0131(?=[\u0300-\u0308])", "i", _unseen().sub("", token))
    token = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", token).casefold())
    return _word(is_plain(token)).findall(token)


def _without_tags(text: str) -> str:
    """The text with HTML's comments and tags blanked, but for what tags show and link to; all stays in its place."""

    def blank(match: re.Match[str]) -> str:
        tag = match[0]
        kept = [" "] * len(tag)
        for shown in _SHOWN.finditer(tag):
            kept[shown.start(2) : shown.end(2)] = shown[2]
        return "".join(kept)

    text = _OWN_PLACE.sub(lambda match: " " * len(match[0]), text)
    return _TAG.sub(blank, _without_comments(text))


def _without_comments(text: str) -> str:
    pieces, position = [], 0
    while (start := text.find("<!--", position)) >= 0 and (end := text.find("-->", start + 4)) >= 0:
        pieces += [text[position:start], " " * (end + 3 - start)]
        position = end + 3
    return "".join([*pieces, text[position:]])


_HYPHENATED = Lazy(r"([^\W\d_]+)[-‐]\s*\n\s*([^\W\d_]+)")


def hyphenated(document: Document) -> Iterator[tuple[str, str]]:
    """The halves of the words that are hyphenated at line ends, also where a page ends between the two lines."""
    shown = [b.text.plain for b in document.blocks if b.kind not in (BlockKind.TEMPLATE, BlockKind.RULE)]
    torn = (f"{one}\n{other}" for one, other in pairwise(shown) if one.endswith(("-", "‐")))
    for text in (*shown, *torn):
        for match in _HYPHENATED.finditer(text):
            yield match[1].casefold(), match[2].casefold()
