"""Names of which something was lost, mistyped or left out, and names that few lists print so."""

from __future__ import annotations

from collections.abc import Sequence

from converter.parse.publications.name_marks import MARKS
from converter.parse.publications.tokens import Token
from converter.parse.publications.words import STOPWORDS
from converter.patterns import Lazy

EDITORS = frozenset(["ed", "eds", "hrsg", "hg", "editor", "editors"])
"""What makes editors of the names beside it, and is nobody's given name."""


def is_torn(tokens: Sequence[Token], at: int, stop: int) -> bool:
    """Whether a family name among others has lost a ligature on the way out of a PDF: ", Gri n A,", ", Ho mann B,"."""
    rest, initials = tokens[stop - 2].text, tokens[stop - 1].text
    among = at > 0 and tokens[at - 1].text == "," and stop < len(tokens) and tokens[stop].text in (",", ".")
    return among and len(rest) < 7 and rest not in STOPWORDS and len(initials) < 4 and initials.isupper()


_INITIALS = Lazy(r"(?:[A-Z]\.-?){2,4}")


def initials_alone(string: str, tokens: Sequence[Token], at: int) -> int:
    """Index behind initials that are all that is written of one's own name: "Anna Berg and C.D."; else 0."""
    if not _INITIALS.fullmatch(tokens[at].text):
        return 0
    before = tokens[at - 1].text if at else ""
    opens = string[max(0, tokens[at].start - 1) : tokens[at].start] in ("", "\v", "\f")
    behind = tokens[at + 1].text if at + 1 < len(tokens) else ""
    closes = before in ("and", "&") and string[tokens[at].end : tokens[at].end + 1] in ("", "\v")
    return at + 1 if closes or (opens or before == ",") and behind in ("and", "&") else 0


def initials_among_full_names(tokens: Sequence[Token], at: int) -> int:
    """Index behind two initials between two names in full: "Anna Berg, C. D., Eva Holm, Filip Lund"; else 0."""
    if "".join(t.kind if t.kind in "CI" else t.text for t in tokens[max(0, at - 3) : at]) != "CC,":
        return 0
    behind = at + 1
    while behind < len(tokens) and tokens[behind].kind == "I":
        behind += 1
    letters = sum(char.isalpha() for token in tokens[at:behind] for char in token.text)
    following = "".join(t.kind if t.kind in "CI" else t.text for t in tokens[behind : behind + 6])
    return behind if letters == 2 and _FULL_NAME_NEXT.match(following) else 0


_FULL_NAME_NEXT = Lazy(r",CC(?:[.;]|,(?!I)|and|&|$)")
"""Kinds of what stands behind initials, where the next name is in full and not inverted."""


def with_stop_for_comma(string: str, tokens: Sequence[Token], at: int) -> int:
    """Index behind a last name with a stop in place of its comma: "Dahl, C., & Serra. X."; 0 where there is none."""
    if not at or at + 2 >= len(tokens) or tokens[at + 1].text != "." or tokens[at + 2].kind != "I":
        return 0
    ends = at + 3 >= len(tokens) or string[tokens[at + 2].end :].lstrip(" ")[:1] in ("\v", "\f", "(")
    inverted = at > 2 and tokens[at - 1].text in (",", "&", "and") and tokens[at - 2].kind in "I,"
    return at + 3 if ends and inverted else 0


def with_given_in_brackets(tokens: Sequence[Token], at: int) -> int:
    """Index behind a family name with the given one in brackets, as French libraries set them; 0 where there is none.

    "Berg (Jean-Carl), Dahl (Eva). Title": what follows is another name or the stop.
    """
    opening = at
    while opening < len(tokens) and opening < at + 3 and tokens[opening].kind == "P":
        opening += 1
    opening += 1
    if opening >= len(tokens) or tokens[opening - 1].kind != "C" or tokens[opening].text != "(":
        return 0
    closing = opening + 1
    while closing < len(tokens) and closing < opening + 4 and tokens[closing].kind in "CIU":
        closing += 1
    if closing == opening + 1 or closing + 1 >= len(tokens) or tokens[closing].text != ")":
        return 0
    if tokens[opening + 1].text.rstrip(".").lower() in EDITORS:
        return 0
    return closing + 1 if tokens[closing + 1].text in (",", ".", ";", "&", "and", "et", "und", ":") else 0


def with_initial_behind_stop(tokens: Sequence[Token], at: int) -> int:
    """Index behind a name with its initials behind a stop, as South Indian ones are set: "Asha. K, Mohan.R."; or 0."""
    if at and tokens[at - 1].text not in (",", ";", "and", "&") or at + 3 >= len(tokens) or tokens[at + 1].text != ".":
        return 0
    initial, behind = tokens[at + 2 : at + 4]
    single = initial.kind == "U" and len(initial.text) == 1 or initial.kind == "I" and at == 0
    return at + 3 if single and behind.text in (",", ";", "and", "&") else 0


_GLUED = Lazy(r"[A-Z]{2,4}[^\W\d_A-Z]{2,}(?:[-‐‑][A-Z][^\W\d_A-Z]+)?")


def is_glued(string: str, token: Token) -> bool:
    """Whether a word is a name whose blanks were lost, next to another: the first of "ABerg,CDahl(2020)"."""
    beside = string[token.end : token.end + 1] == "," and string[token.end + 1 : token.end + 2].isalpha()
    behind = string[token.start - 1 : token.start] == "," or beside
    return behind and _GLUED.fullmatch(token.text) is not None


def is_comma_behind_stop(tokens: Sequence[Token], at: int) -> bool:
    """Whether a stray stop stands between a family name and its comma: "Dahl., R.E."."""
    if at + 2 >= len(tokens) or tokens[at].text != "." or tokens[at + 1].text != "," or tokens[at + 2].kind != "I":
        return False
    return tokens[at - 1].end == tokens[at].start and tokens[at].end == tokens[at + 1].start


def is_stopped(tokens: Sequence[Token], at: int) -> bool:
    """Whether a stop stands in the comma's place between a family name and initials: "Dahl, C., Berg. A. (2020)"."""
    end = at + 1
    while end < len(tokens) and tokens[end].kind == "I":
        end += 1
    return at + 1 < end < len(tokens) and tokens[at].text == "." and tokens[end].text in (",", "&", "(", ";")


def surnames_before(tokens: Sequence[Token], at: int) -> bool:
    """Whether two family names alone stand in front of a token, each with its comma: "Dahl*, Berg, Holm"."""
    words = [token for token in tokens[max(at - 8, 0) : at] if token.text[0] not in MARKS]
    return (
        len(words) > 3
        and [token.kind for token in words[-4:]] == ["C", ",", "C", ","]
        and (len(words) == 4 or words[-5].text == ",")
    )
