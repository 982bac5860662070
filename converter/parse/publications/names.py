# ruff: noqa: E501 (a pattern reads better on one line)
"""Lists of authors: where one may stand in a string, and the names in it.

A list is read as a path of names and separators through the tokens.  Every form of a name has a cost, and the cheapest path
to each possible end is kept, so that "Berg, Anna, Carl Dahl" and "Berg, A., Dahl, C." are told apart by the whole list.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from converter.parse.publications.tokens import Token
from converter.parse.publications.words import FUNCTION_WORDS, STOPWORDS, SUFFIXES


class NameSpan(NamedTuple):
    """One name of a list by positions in the entry's string."""

    start: int
    end: int
    form: str
    """direct ("Anna Berg", "A. Berg"), family-first ("Berg A"), inverted ("Berg, A."), cjk, group."""
    mark: str


class AuthorList(NamedTuple):
    """A possible list of authors: its range, its names and what it costs to believe in it."""

    start: int
    end: int
    names: tuple[NameSpan, ...]
    et_al: bool
    cost: float
    next: int
    """Index of the first token behind it."""


_Path = tuple[tuple[NameSpan, ...], bool]
"""The names so far, and whether others were left out ("et al.")."""

_WORDS = frozenset("IUCPLK")
_DIRECT = re.compile(
    r"(?:[IU]{1,4}P{0,3}C{1,3}|C(?:[CIU]|P{1,3}(?=C)){0,4}C|U{1,2}[CI]{1,2}C|[IU]{1,3}C{1,2}(?:PP?C)?)"
)
_FAMILY_FIRST = re.compile(r"P{0,3}C{1,3}(?:U|I{1,3})P{0,2}")
_FAMILY = re.compile(r"P{0,3}C{1,2}|U|UC|CU|CP{1,2}C")
_GIVEN = re.compile(r"(?:I{1,4}|U(?:I|U)?)P{0,2}|C[CIU]{0,2}")
_TYPO = re.compile(r"LI{1,4}C|C[CIU]{0,2}CL")
_COST_DIRECT = {2: 0.0, 3: 0.0, 4: 0.3, 5: 0.7, 6: 1.2}
_AND = frozenset(
    ["and", "und", "et", "y", "e", "i", "og", "och", "en", "&", "sowie", "con", "和", "与", "と", "及", "ve", "a"]
)
_MARKS = frozenset("*†‡§¶#∗⁎⋆★✉✝^☨♯⊥∥‖＊") | frozenset("⁰¹²³⁴⁵⁶⁷⁸⁹") | {"\N{ENVELOPE}"}
_MARK_WORDS = re.compile(
    r"[(（\[]\s*(?:[^()（）\[\]]{0,6}\b)?(?:corresponding|co-?corresponding|co-?first|first|joint first|equal|contact|presenter|presenting|"
    r"speaker|student|lead|senior|通讯|共同|第一|責任|advisor|supervis|mentee|mentor|undergrad|graduate)[^()（）\[\]]{0,40}[)）\]]",
    re.IGNORECASE,
)
_GROUP_HEAD = re.compile(
    r"(?:on behalf of |for |and )?(?:the )?(?:[A-Z0-9][\w+&./’'-]*,? (?:of |for |the |and |on )*){0,7}"
    r"(?:Collaboration|Consortium|Team|Working Group|Study Group|Group|Investigators|Initiative|Network|Committee|Project|Society|"
    r"Association|Organi[sz]ation|Institute|Agency|Commission|Council)\b",
)
_ET_AL = re.compile(
    r"(?:et\.? ?al\b\.?|u\. ?a\.|and others|and colleagues|et autres|y otros|等|ほか|…|\.\.\.|\. \. \.)", re.IGNORECASE
)
MAX_NAMES = 400


def author_list_ends(
    string: str, tokens: Sequence[Token], first: int, *, prefer: str | None = None, known: frozenset[str] = frozenset()
) -> list[AuthorList]:
    """Every way in which a list of authors may begin at token `first`, the cheapest one for each end.

    `prefer` is the form that the whole list's names have ("direct", "inverted", "family-first"); `known` are keys of
    names that recur in the list.
    """
    # state: (token index, separator class, forms so far) -> (cost, path)
    open_states: dict[int, dict[tuple[str, str], tuple[float, _Path]]] = {first: {("", ""): (0.0, ((), False))}}
    ends: dict[int, tuple[float, _Path]] = {}
    order = [first]
    while order:
        order.sort(reverse=True)
        at = order.pop()
        states = open_states.pop(at)
        options = _names_at(string, tokens, at)
        et_al = _et_al_at(string, tokens, at)
        for (separator, forms), (cost, (names, more)) in states.items():
            if et_al and names:
                _finish(ends, et_al, cost, (names, True))
                _continue(string, tokens, et_al, separator, forms, cost, (names, True), open_states, order)
            for stop, form, price in options:
                extra = _mixing(forms, form, len(names))
                if prefer and form in ("direct", "inverted", "family-first") and form != prefer:
                    extra += 0.0 if (prefer == "mixed") else 0.4
                span_start, span_end = tokens[at].start, tokens[stop - 1].end
                if known and price > 0 and name_key(string[span_start:span_end]) in known:
                    price = 0.0
                behind, mark = _marks(string, tokens, stop)
                if len(names) >= MAX_NAMES:
                    continue
                span = NameSpan(span_start, span_end, form, mark)
                total = cost + price + extra
                path = ((*names, span), more)
                _finish(ends, behind, total, path)
                now = (
                    form
                    if not forms
                    else "first-inverted"
                    if (len(names) == 1 and forms == "inverted" and form == "direct")
                    else forms
                )
                et_next = _et_al_at(string, tokens, behind)
                if et_next:
                    _finish(ends, et_next, total, (path[0], True))
                    _continue(string, tokens, et_next, separator, now, total, (path[0], True), open_states, order)
                _continue(string, tokens, behind, separator, now, total, path, open_states, order)
    result = []
    for behind, (cost, (names, more)) in sorted(ends.items()):
        result.append(AuthorList(names[0].start, tokens[behind - 1].end, names, more, cost, behind))
    return result


def _finish(
    ends: dict[int, tuple[float, _Path]],
    at: int,
    cost: float,
    path: _Path,
) -> None:
    if at not in ends or cost < ends[at][0]:
        ends[at] = (cost, path)


def _continue(
    string: str,
    tokens: Sequence[Token],
    at: int,
    separator: str,
    forms: str,
    cost: float,
    path: _Path,
    open_states: dict[int, dict[tuple[str, str], tuple[float, _Path]]],
    order: list[int],
) -> None:
    """Step over what stands between two names and open the state behind it."""
    after, sign = _separator(string, tokens, at)
    if after is None:
        # "Berg, C.E. Dahl, A. K.": a forgotten comma
        behind_initials = 0 < at < len(tokens) and tokens[at - 1].kind == "I" and tokens[at].kind == "C"
        if not (behind_initials and "," in string[path[0][-1].start : path[0][-1].end] and _is_inverted_at(tokens, at)):
            return
        after, sign, cost = at, ",", cost + 1.5
    if sign == ".":
        cost += 2.2
    if separator and sign in ",;" and sign != separator:
        cost += 0.8
    key = (separator or (sign if sign in ",;" else ""), forms)
    states = open_states.get(after)
    if states is None:
        states = open_states[after] = {}
        order.append(after)
    if key not in states or cost < states[key][0]:
        states[key] = (cost, path)


def _is_inverted_at(tokens: Sequence[Token], at: int) -> bool:
    """Whether "Family, I." stands at token `at`."""
    return at + 2 < len(tokens) and tokens[at].kind == "C" and tokens[at + 1].text == "," and tokens[at + 2].kind == "I"


def _mixing(forms: str, form: str, count: int) -> float:
    """What it costs that a list's names have several forms."""
    if not forms or forms == form or form in ("cjk", "group"):
        return 0.0
    if forms == "first-inverted":
        return 0.0 if form == "direct" else 1.0
    if forms == "inverted" and form == "direct":
        return 0.4 if count == 1 else 1.0
    if {forms, form} == {"inverted", "family-first"}:
        return 0.3
    if form == "inverted":
        return 1.6
    return 0.8


def _separator(string: str, tokens: Sequence[Token], at: int) -> tuple[int | None, str]:
    """Index behind the separator that begins at token `at`, and its sign; None where there is none."""
    start, sign = at, ""
    while at < len(tokens) and at - start < 4:
        text = tokens[at].text
        if text in (",", "，", "、"):
            if sign in (",",):
                break
            sign = sign or ","
        elif text in (";", "；"):
            sign = ";"
        elif text in ("&", "＆") or (text in _AND and tokens[at].kind in "LPK&" and not _et_al_at(string, tokens, at)):
            sign = sign or "&"
        elif text in ("·", "•", "|", "/", "・", "･") and not sign:
            sign = ","
        elif text == "." and not sign and at == start and at > 0 and tokens[at - 1].kind in ("U", ")", "I"):
            sign = "."
        else:
            break
        at += 1
    if at == start or at >= len(tokens):
        return None, ""
    return at, sign


def _et_al_at(string: str, tokens: Sequence[Token], at: int) -> int:
    """Index behind "et al." or an ellipsis at token `at`, 0 where there is none."""
    if at >= len(tokens):
        return 0
    token = tokens[at]
    if token.text[0] not in "eEuUaAy等ほ….":
        return 0
    match = _ET_AL.match(string, token.start)
    if not match:
        return 0
    while at < len(tokens) and tokens[at].start < match.end():
        at += 1
    return at


def _marks(string: str, tokens: Sequence[Token], at: int) -> tuple[int, str]:
    """Index behind the equal-contribution marks and degrees at token `at`, and the marks as printed."""
    first, start = at, at
    while at < len(tokens):
        token = tokens[at]
        if token.text[0] in _MARKS or (token.kind in "U" and token.text.lower() in SUFFIXES):
            at += 1
        elif token.kind == "N" and len(token.text) <= 2 and at and tokens[at - 1].end == token.start:
            at += 1  # an affiliation's number
            if (
                at + 1 < len(tokens)
                and tokens[at].text == ","
                and tokens[at + 1].kind == "N"
                and tokens[at].end == tokens[at + 1].start
            ):
                at += 1
        elif token.text == "\\" and at + 1 < len(tokens) and tokens[at + 1].text[0] in _MARKS:
            at += 2
        elif token.text in "(（[" and (match := _MARK_WORDS.match(string, token.start)):
            while at < len(tokens) and tokens[at].start < match.end():
                at += 1
        elif (
            token.text in "(（"
            and at + 2 < len(tokens)
            and tokens[at + 1].text[0] in _MARKS
            and tokens[at + 2].text in ")）"
        ):
            at += 3
        elif (
            token.text == ","
            and at + 1 < len(tokens)
            and tokens[at + 1].text.lower().strip(".") in ("jr", "sr", "phd", "md", "iii")
        ):
            at += 2
            if at < len(tokens) and tokens[at].text == ".":
                at += 1
        elif token.text == "," and at + 1 < len(tokens) and tokens[at + 1].text[0] in _MARKS:
            at += 2
        else:
            break
    return at, string[tokens[first].start : tokens[at - 1].end].strip() if at > start else ""


def _names_at(string: str, tokens: Sequence[Token], at: int) -> list[tuple[int, str, float]]:
    """The names that may begin at token `at`: index behind each, its form and its cost."""
    found: list[tuple[int, str, float]] = []
    if at >= len(tokens):
        return found
    kind = tokens[at].kind
    if kind == "K":
        size = len(tokens[at].text.replace("·", ""))
        if "·" in tokens[at].text:
            found.append((at + 1, "cjk", 0.3))
        elif 2 <= size <= 4:
            found.append((at + 1, "cjk", 0.0 if size < 4 else 0.4))
        elif size <= 6 and size > 1:
            found.append((at + 1, "cjk", 2.0))
        if at + 1 < len(tokens) and tokens[at + 1].kind == "K" and size <= 3 and len(tokens[at + 1].text) <= 3:
            found.append((at + 2, "cjk", 0.4))
        return found
    if kind not in _WORDS:
        return found
    kinds: list[str] = []
    places: list[int] = []
    index = at
    while index < len(tokens) and len(kinds) < 7:
        token = tokens[index]
        if token.kind in _WORDS and token.kind != "K":
            kinds.append(token.kind)
            places.append(index + 1)
        elif (
            token.text in "(（" and kinds and index + 3 < len(tokens) and tokens[index + 1].kind in "CU"
            and tokens[index + 2].text in ")）" and tokens[index + 3].kind == "C"
        ):  # fmt: skip
            index += 3  # "Wei (Will) Chen"
            continue
        elif (
            token.text in '“"'
            and kinds
            and index + 3 < len(tokens)
            and tokens[index + 2].text in '”"'
            and tokens[index + 1].kind == "C"
            and tokens[index + 3].kind == "C"
        ):
            index += 3
            continue
        else:
            break
        if kinds[-1] == "L" and (tokens[index].text in STOPWORDS or len(kinds) > 4):
            break
        index += 1
    code = "".join(kinds)
    best: dict[int, tuple[str, float]] = {}

    def offer(stop: int, form: str, price: float) -> None:
        if stop not in best or price < best[stop][1]:
            best[stop] = (form, price)

    for size in range(1, len(code) + 1):
        piece = code[:size]
        stop = places[size - 1]
        if _DIRECT.fullmatch(piece):
            price = _COST_DIRECT.get(size, 2.0)
            if "C" in piece and any(
                tokens[i].text.lower() in FUNCTION_WORDS
                for i in range(at, stop)
                if tokens[i].kind in "CUP" and tokens[i].text[0].isupper()
            ):
                price += 3.0
            offer(stop, "direct", price)
        elif _FAMILY_FIRST.fullmatch(piece):
            offer(stop, "family-first", 0.0 if piece in ("CU", "CI", "CII") else 0.4)
        elif _TYPO.fullmatch(piece):
            offer(stop, "direct", 2.4 if piece[-1] == "L" else 1.0)
        elif piece in ("C", "PC", "PPC"):
            offer(stop, "single", 2.0)
        if _FAMILY.fullmatch(piece) and stop < len(tokens) and tokens[stop].text in (",", "，"):
            for end, price in _given_after(string, tokens, stop + 1):
                price += 0.0 if piece in ("C", "PC", "PPC") else 0.5 if piece != "U" else 0.3
                if price < 1.4 or end not in best:
                    offer(end, "inverted", price)
    for stop, (form, price) in best.items():
        found.append((stop, form, price))
    match = _GROUP_HEAD.match(string, tokens[at].start) if kind in "CUL" else None
    if match and " " in match[0].strip():
        stop = at
        while stop < len(tokens) and tokens[stop].start < match.end():
            stop += 1
        found.append((stop, "group", 0.6))
    return found


def _given_after(string: str, tokens: Sequence[Token], at: int) -> list[tuple[int, float]]:
    """The given names that may stand at token `at` behind "Family,"."""
    found = []
    code = ""
    index = at
    while index < len(tokens) and tokens[index].kind in "IUCP" and len(code) < 5:
        code += tokens[index].kind
        index += 1
        if _GIVEN.fullmatch(code):
            price = 0.0 if code[0] in "IU" else 0.3 if len(code) == 1 else 0.4 if code[-1] in "IU" else 0.6
            stop = index
            if (
                stop + 1 < len(tokens) and tokens[stop].text == "," and tokens[stop + 1].text.lower().rstrip(".") in ("jr", "sr", "ii", "iii", "iv")
            ):  # fmt: skip
                stop += 2
                if stop < len(tokens) and tokens[stop].text == ".":
                    stop += 1
            found.append((stop, price))
    return found


@lru_cache(maxsize=20_000)
def name_key(name: str) -> str:
    """What is the same of a person's name in all its forms: the longest word, lower-cased, and the other initials."""
    words = re.findall(r"[^\W\d_]+", name)
    if not words:
        return ""
    return " ".join(sorted(w.lower() for w in words))
