# ruff: noqa: E501 (a pattern reads better on one line)
"""The marks behind a name: stars of equal contribution, numbers of affiliations, degrees."""

from __future__ import annotations

import re
from collections.abc import Sequence

from converter.parse.publications.tokens import Token
from converter.parse.publications.words import SUFFIXES
from converter.patterns import Lazy

_WORDS = frozenset("IUCPLK")
MARKS = frozenset("*+±†‡§¶#∗⁎⋆★✉✝^☨♯⊥∥‖＊◊♠♣♦¤") | frozenset("⁰¹²³⁴⁵⁶⁷⁸⁹⁺ᵃᵇᶜ") | {"\N{ENVELOPE}"}
_MARK_WORDS = Lazy(
    r"[(（\[]\s*(?:[^()（）\[\]]{0,6}\b)?(?:corresponding|co-?corresponding|co-?first|first|joint first|shared|equal|contact|presenter|presenting|"
    r"speaker|student|lead|senior|通讯|共同|第一|責任|advisor|supervis|mentee|mentor|undergrad|graduate|tradu[ctz]|trad\.|translat|trans\.|übers)[^()（）\[\]]{0,40}[)）\]]",
    re.IGNORECASE,
)
_MARK_LETTERS = Lazy(
    r"\((?:C\.?A\.?|P\.?I\.?|EC|EQ|UG|\d{1,3}(?:[.,]\d{1,2})?\s?%)\)(?=\s*(?:[,;&.:\v\f(“\"]|and\b|und\b|et\b|y\b|$))"
)
"""Abbreviations that say what an author was, or his share: "A Berg (CA)", the corresponding author; "A. Berg (40%)"."""
_EDITOR_AMONG = Lazy(
    r"[(\[](?:eds?|hrsg|hg|éd|coord|dir)\.?[)\]](?=\s*[,;&]\s*(?:(?:&|and|und|et|y)\s)?(?-i:"
    r"(?:[^\W\d_a-z][\w.’'-]*\s){2,4}[(\[](?:[Ee]d|[Hh]rsg|[Hh]g|[Éé]d|[Cc]oord|[Dd]ir)\.?[)\]]"
    r"|[^\W\d_a-z][\w’'-]+,\s(?:[^\W\d_a-z][\w.’'-]*,?\s){1,3}\((?:19|20)\d\d))",
    re.IGNORECASE,
)
"""The mark of one editor where others follow: "Ada Berg (Ed.), Carl Dahl (Ed.)", "Dahl, C. (Ed.), Holm, E. (2019)"."""

AFFILIATION = Lazy(
    r"[(（](?=[^\W\d_a-z])(?:[^()（）]{0,60}\b(?:Universit|Univ\b|College|Institut|Lab(?:s|oratory|oratories)?\b|Research\b|School|Inc\b|"
    r"Corp\b|Tech(?:nolog|\b)|Hospital|Cent(?:er|re)\b|Academy|Polytechni|Company\b|Ltd\b|GmbH\b|Google\b|Microsoft\b|IBM\b|Amazon\b|"
    r"Intel\b|Adobe\b|Facebook\b|Meta\b|Apple\b|Samsung\b|Huawei\b)[^()（）]{0,60}|[A-Z]{2,7}(?: [A-Z][a-z]+)?|(?:[A-Z][a-z]+ ){0,2}State|[A-Z][a-z]+)[)）]"
    r"(?=\s*(?:[;；]|,? and [^\W\d_a-z]|, (?!eds?\b)))"
)
"""Where somebody is or was at, behind the name: "Ada Berg (University of Westmere); Carl Dahl"."""


def marks_at(string: str, tokens: Sequence[Token], at: int) -> tuple[int, str]:
    """Index behind the equal-contribution marks and degrees at token `at`, and the marks as printed."""
    first, start = at, at
    while at < len(tokens):
        token = tokens[at]
        if token.text[0] in MARKS or (token.kind in "U" and token.text.lower() in SUFFIXES):
            at += 1
        elif token.kind in "CPLIK":
            break
        elif token.kind == "N" and len(token.text) <= 2 and at and tokens[at - 1].end == token.start:
            at += 1  # an affiliation's number
            if (
                at + 1 < len(tokens)
                and tokens[at].text == "/"
                and tokens[at + 1].kind == "N"
                and tokens[at].end == tokens[at + 1].start == tokens[at].start + 1
            ):
                at += 2  # "Berg, A2/15": the second of fifteen authors
            elif (
                at + 1 < len(tokens)
                and tokens[at].text == ","
                and tokens[at + 1].kind == "N"
                and tokens[at].end == tokens[at + 1].start
            ):
                at += 1
        elif (
            token.text == "."
            and at == first > 0
            and tokens[at - 1].kind in "ICU"
            and token.start == tokens[at - 1].end
            and at + 1 < len(tokens)
            and (
                tokens[at - 1].kind != "U"
                and tokens[at + 1].text in (",", ";")
                or token.end == tokens[at + 1].start
                and tokens[at + 1].text[0] in MARKS
            )
        ):
            at += 1  # "Berg A.., & Dahl", "C. Dahl., E. Holm": a stop too many; "Berg AB.*"
        elif (
            token.text == "."
            and at > first
            and token.start == tokens[at - 1].end
            and at + 1 < len(tokens)
            and tokens[at + 1].text == ","
            and tokens[at + 1].start == token.end
        ):
            at += 1  # "Berg, A. *., Dahl, C. *.,": the stop that ends initials, behind a mark
        elif (
            token.text == "?"
            and at == first > 0
            and token.start == tokens[at - 1].end
            and at + 1 < len(tokens)
            and tokens[at + 1].text in (",", ".", ";", ")", "and", "&")
        ):
            at += 1  # "Berg?, Dahl": a star that the fount has lost
        elif token.text == "\\" and at + 1 < len(tokens) and tokens[at + 1].text[0] in MARKS:
            at += 2
        elif (
            token.text == "("
            and at + 2 < len(tokens)
            and tokens[at + 1].kind == "N"
            and len(tokens[at + 1].text) == 1
            and tokens[at + 2].text == ")"
            and (at + 3 >= len(tokens) or tokens[at + 3].text in ",.;&")
        ):
            at += 3  # "Berg (1), Dahl (1), Lund": of equal rank
        elif token.text in "(（[" and (
            match := _MARK_WORDS.match(string, token.start)
            or _MARK_LETTERS.match(string, token.start)
            or _EDITOR_AMONG.match(string, token.start)
            or AFFILIATION.match(string, token.start)
        ):
            while at < len(tokens) and tokens[at].start < match.end():
                at += 1
        elif (
            token.text in "(（"
            and at + 2 < len(tokens)
            and tokens[at + 1].text[0] in MARKS
            and tokens[at + 2].text in ")）"
        ):
            at += 3
        elif (
            token.text == ","
            and at + 1 < len(tokens)
            and tokens[at + 1].text.lower().strip(".") in ("jr", "sr", "phd", "md", "iii")
            and not (tokens[at + 1].kind in "CUI" and at + 2 < len(tokens) and tokens[at + 2].kind in "CI")
        ):
            at += 2
            if at < len(tokens) and tokens[at].text == ".":
                at += 1
        elif (
            token.text == ","
            and at + 1 < len(tokens)
            and tokens[at + 1].text[0] in MARKS
            and not _goes_on_behind_marks(tokens, at + 2)
        ):
            at += 2
        else:
            break
    return at, string[tokens[first].start : tokens[at - 1].end].strip() if at > start else ""


def _goes_on_behind_marks(tokens: Sequence[Token], at: int) -> bool:
    """Whether a name begins at token `at` or behind the marks there: "Berg, ** Dahl **"."""
    while at < len(tokens) and tokens[at].text[0] in MARKS:
        at += 1
    return at < len(tokens) and tokens[at].kind in _WORDS
