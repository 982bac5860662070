# ruff: noqa: E501 (a pattern reads better on one line)
"""Quotations in an entry, in the quotes of any language."""

from __future__ import annotations

from converter.parse.publications.tokens import cjk_count
from converter.patterns import Lazy

QUOTES = {
    "“": "”",
    '"': '"',
    "»": "«",
    "«": "»",
    "„": '“”"',
    "「": "」",
    "『": "』",
    "‘": "’",
    "‚": "‘",
    "”": "”",
    "《": "》",
    "＂": "＂",
    "〝": "〞",
    "'": "'",
}


_SIGN = Lazy(f"[{''.join(QUOTES)}\\[*]")
_PLAIN = Lazy(r"'(?=\w)[^'\v]{6,300}(?:(?:\w'(?=\w)|s'(?= [a-z]))[^'\v]{0,300}){0,4}(?<=[\w.,!?)])'(?=[\s,.;:)]|$)")
"""A quotation in typewriter's apostrophes, which words may hold as well: 'The river's bed', 'The rivers' beds'."""
_STARRED = Lazy(r"\*(?=[^\W_])(?=(?:[^\s*]+\s+){3})[^*\v]{15,300}(?<=[\w.,!?)’”])\*(?=[\s,.;:]|$)")
"""Words between stars that no reader took for markup: "A. Berg: *Slow rivers in the north* Sand Letters"."""
_MIXED = {'"': "”“", "“": '"“', "”": '"', "„": '"'}
"""With what a quotation ends whose writer's machine made typographic quotes only here and there."""


def quotations(string: str, head: int) -> list[tuple[int, int]]:
    """The ranges of the quotations behind `head`, their quotes included."""
    found: list[tuple[int, int]] = []
    at = head
    while sign := _SIGN.search(string, at):
        at = sign.start()
        if string[at] == "'" and (plain := _PLAIN.match(string, at)) and (at == head or string[at - 1] in " (\v"):
            found.append(plain.span())
            at = plain.end()
            continue
        if string[at] == "*":
            if (starred := _STARRED.match(string, at)) and (at == head or string[at - 1] in " (\v\f"):
                found.append(starred.span())
                at = starred.end()
            else:
                at += 1
            continue
        closer = QUOTES.get(string[at])
        if at == head and string[at] == "[":
            closer = "]"  # a title in brackets, as left over from a link
        apostrophe = string[at] in "‘’" and at and string[at - 1].isalnum()
        apart = at == 0 or not string[at - 1].isalnum() or string[at] in "„“«»《「『" or _opens_glued(string, at)
        if closer and not apostrophe and apart:
            end = _closing(string, at, closer)
            if string[at] in _MIXED and (not end or string[at] == '"' and "”" in string[at:end]):
                end = _closing(string, at, _MIXED[string[at]]) or end
            if end and string[at] == "“" and (longer := _OF_A_TITLE.match(string, end)):
                end = longer.end() - 1
            if end and (end - at > (2 if at == head else 4) or cjk_count(string[at:end]) > 3):
                found.append((at, end + 1))
                at = end + 1
                continue
        at += 1
    return found


def _opens_glued(string: str, at: int) -> bool:
    """Whether a closing quote right behind a name opens, as the only other one closes: "A. Berg”Sand.”, Letters"."""
    if string[at] != "”" or "“" in string or not string[at + 1 : at + 2].isupper():
        return False
    return string.count("”") == 2 and string.find("”") == at


_OF_A_TITLE = Lazy(r"(?<![.,?!])” (?!in\b|In\b)\w[^“”\v]{8,250}[.,?!]”(?=\s)")
"""The rest of a title that begins with a quotation: "“Sand” Revisited: What Rivers Say.”"."""


def _closing(string: str, at: int, closers: str) -> int | None:
    """Where a quotation that opens at `at` closes; a straight quote inside is told from the closing one by what follows."""
    if string[at] == closers == '"' and (end := _closing_around(string, at)):
        return end
    depth = 0
    opener = string[at]
    for i in range(at + 1, min(len(string), at + 450)):
        c = string[i]
        if c == "\v" and closers in ('"',) and string.count('"', at, i) % 2 == 0:
            return None
        if c == opener and opener not in closers and opener != "„":
            depth += 1
        elif c in closers:
            if depth:
                depth -= 1
                continue
            if opener in "‘‚" and i + 1 < len(string) and string[i + 1].isalnum():
                continue
            if opener == "‘" and string[i - 1] == "s" and _GOES_ON.match(string, i + 1):
                continue
            if opener == '"' and i + 1 < len(string) and string[i + 1].isalnum():
                continue
            return i
    return None


_GOES_ON = Lazy(r" [^\W\d_](?:[^‘’\d\v]|’(?=\w)){3,200}(?:(?<![sS])’(?=[\s.,;:)\]]|$)|’(?=[.,;:)\]]| \(|\s*$))")
"""The rest of a quotation behind the apostrophe of a plural: "‘The Rivers’ Beds in Winter’"."""
_INNER = Lazy(r"\"(?=\w)[^\"\v]{3,300}? \"\w[^\"\v]{1,60}\w\" \w[^\"\v]{3,250}[^\"\v\s]\"(?=[\s,.;:)\x01]|$)")


def _closing_around(string: str, at: int) -> int | None:
    """Where a quotation in straight quotes closes that holds another: "Why "sand" moves"."""
    match = _INNER.match(string, at)
    return match.end() - 1 if match and not _CLOSED.search(match[0][:-2]) else None


_CLOSED = Lazy(r"[.,?!]\"|\"(?:[,;:]|\.?(?: [Ii]n:? ))(?=.)|(?:19|20)\d\d")
"""What a title does not hold before its end: a stop before a quote, a year."""
