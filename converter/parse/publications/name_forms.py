# ruff: noqa: E501 (a pattern reads better on one line)
"""The forms of a single name: given name first or last, initials, particles, suffixes."""

from __future__ import annotations

from collections.abc import Sequence

from converter.parse.publications.name_groups import group_at
from converter.parse.publications.name_marks import MARKS
from converter.parse.publications.names_apart import name_between_semicolons
from converter.parse.publications.odd_names import (
    EDITORS,
    initials_alone,
    initials_among_full_names,
    is_comma_behind_stop,
    is_glued,
    is_stopped,
    is_torn,
    surnames_before,
    with_given_in_brackets,
    with_initial_behind_stop,
    with_stop_for_comma,
)
from converter.parse.publications.tokens import OWN, TOGETHER, Token
from converter.parse.publications.words import FUNCTION_WORDS, MONTHS, NAME_SUFFIXES, PARTICLES, STOPWORDS
from converter.patterns import Lazy
from converter.remembered import remembered

_WORDS = frozenset("IUCPLK")
_DIRECT = Lazy(
    r"(?:[IU]{1,4}P{0,3}C{1,3}|I{1,2}P{1,2}IC|C(?:[CIU]|P{1,3}(?=C)){0,4}C|U{1,2}[CI]{1,2}C|[IU]{1,3}C{1,2}(?:PP?C{1,2})?|[IU]{1,2}C[IU]{1,2}P{0,3}C{1,2})"
)
_FAMILY_FIRST = Lazy(r"(?:C{0,2}P{1,3})?C{1,3}(?:U{1,3}|U{0,2}I{1,3}|I{1,2}U)P{0,2}")
_SHORT_FAMILY_FIRST = Lazy(r"U(?:U{1,3}|U{0,2}I{1,2})")
"""A family name of a few capitals before initials: "CHEN J", "LE T", "KIPP M E"."""
_FAMILY = Lazy(r"(?:C?P{1,3})?C{1,2}|CI|P{1,3}U|U{1,3}|U{1,2}C{1,2}|CCC")
_GIVEN = Lazy(r"(?:I{1,4}|I{1,3}U|U{1,3}I?|I{1,2}C)P{0,3}|C[CIU]{0,2}P{0,3}")
_GIVEN_WITH_FAMILY = Lazy(r"C[CI]{0,2}P{1,2}C{1,2}")
_GIVEN_IN_FULL = Lazy(r"C(?:P*C)*")
_CAPITAL_PARTICLES = frozenset(
    ["Le", "La", "De", "Del", "Della", "Di", "Da", "Dos", "Du", "Des", "Van", "Von", "El", "Al"]
)
"""What a family name of three words begins with: "Le Blanc Marais, A."."""
_LOUD = Lazy(r"(?=[A-Z]{4})[A-Z]{0,3}[AEIOUY][A-Z]*")
"""A short family name in capitals ("Celia OBUA"): hardly anybody has four initials."""
_LOUD_PARTICLES = Lazy(r"I{1,3}U{1,2}[UC]")
"""Initials and a family name in capitals that particles lead: "C. VAN DE WIEL"."""
_TYPO = Lazy(r"LI{1,4}C|C[CIU]{0,2}CL")
# a code is a few letters, of which few lists have more than a hundred
_is_direct = remembered(_DIRECT.fullmatch)
_is_family_first = remembered(_FAMILY_FIRST.fullmatch)
_is_short_family_first = remembered(_SHORT_FAMILY_FIRST.fullmatch)
_is_family = remembered(_FAMILY.fullmatch)
_is_given = remembered(_GIVEN.fullmatch)
_is_given_with_family = remembered(_GIVEN_WITH_FAMILY.fullmatch)
_is_typo = remembered(_TYPO.fullmatch)
_NO_GIVEN = frozenset(
    ["vol", "volume", "pp", "january", "february", "march", "april", "may", "june", "july", "august", "september"]
    + ["october", "november", "december", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov"]
    + ["dec", "spring", "summer", "fall", "winter", "autumn", "issue"]
)
_ALSO_GIVEN = frozenset(["Can", "Do", "Van", "Via", "Des", "Die", "Das"])
"""Words that some people are called, too: "Can Berg"."""
_ALSO_FAMILY = frozenset(["Das", "Do", "An", "To", "So", "Can", "Der", "How", "In", "Las", "Los", "On", "Than"])
"""Words that are family names, too: "Anna Das"."""
_ADDRESSED = frozenset(["Dr", "Prof"])
"""How people are addressed in front of their names: "Dr. K. V. Berg"."""
_COST_DIRECT = {2: 0.0, 3: 0.0, 4: 0.3, 5: 0.7, 6: 1.2}


def _are_initials(tokens: Sequence[Token], at: int) -> bool:
    """Whether capitals that are a word, too, are initials: "AS Berg"; "A Berg" and "Anna A Berg" only between commas.

    Beside another bare initial they always are: "M A Berg", "A Berg and M Dahl".
    """
    if tokens[at].kind != "U" or at + 1 >= len(tokens):
        return False
    if len(tokens[at].text) == 1 and (_is_bare_initial(tokens, at + 1) or _is_bare_initial(tokens, at - 1)):
        return True
    if tokens[at + 1].kind != "C":
        return False
    if len(tokens[at].text) == 1:
        given = at > 1 and tokens[at - 1].kind == "C"
        before = tokens[at - 2 if given else at - 1].text if at else ""
        behind = tokens[at + 2].text if at + 2 < len(tokens) else ""
        if before in ("", "and", "&") and behind in (",", "and", "&"):
            return any(_is_bare_initial(tokens, near) for near in (at + 3, at - 3, at - 4))
        return at < len(tokens) - 2 and before == "," and behind in (",", "and", "&")
    return not tokens[at + 1].text.isupper()


def _is_bare_initial(tokens: Sequence[Token], at: int) -> bool:
    """Whether a single capital without a stop stands at a token, and a capital behind it: "K Berg", "K T Berg"."""
    return (
        0 <= at < len(tokens) - 1
        and len(tokens[at].text) == 1
        and tokens[at].kind == "U"
        and tokens[at + 1].kind in "UC"
    )


def _among_capitals(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Whether a short word in capitals behind initials is a family name, as other names beside it are: "T. BERG"."""
    if len(tokens[last].text) < 3 or not tokens[last].text.isupper():
        return False
    around = range(max(0, first - 5), min(last + 6, len(tokens) - 1))
    return any(
        tokens[i].kind == "I"
        and tokens[i + 1].text.isupper()
        and (len(tokens[i + 1].text) > 2 or tokens[i + 1].text.lower() in PARTICLES)
        for i in around
        if not first - 1 < i <= last
    )


_YEAR = Lazy(r"(?:19|20)\d\d[a-z]?")


def _is_short_among_names(tokens: Sequence[Token], first: int, stop: int) -> bool:
    """Whether initials and a few capitals are a name, as the one behind it is: "T. YAN, C. Dahl, Y. NG, E. Holm".

    Alone, too, they stand in front of the year: "A. BERG (2011)".
    """
    if stop + 1 >= len(tokens):
        return False
    if not first and tokens[stop].text == "(" and _YEAR.fullmatch(tokens[stop + 1].text):
        return True
    if len(tokens[stop - 1].text) > 3:
        return False
    opens = not first or tokens[first - 1].text in (",", "]")
    return opens and tokens[stop].text == "," and tokens[stop + 1].kind == "I"


def _is_edward(tokens: Sequence[Token], index: int, first: int) -> bool:
    """Whether "Ed" is a person's given name and no mark of editors: "Anna Berg, Ed Dahl"."""
    return index == first and tokens[index].text == "Ed" and index + 1 < len(tokens) and tokens[index + 1].kind == "C"


_DEGREE = Lazy(r"(?:[BM]\.? ?(?:Sc|A|S|Eng|Tech)|Ph\.? ?D|D\.? ?Phil)\.? (?:[Tt]hes[ie]s|[Dd]issertation|[Pp]roject)\b")
"""What makes a thesis of a work and is nobody's name: "M.Sc. Thesis"."""


def _behind_suffix(tokens: Sequence[Token], at: int) -> int:
    """Behind the "Jr." or "III" at a token that something else of a list follows, or 0."""
    if at + 1 >= len(tokens) or tokens[at].text.removesuffix(".") not in ("Jr", "Sr", "II", "III"):
        return 0
    return at + 1 if tokens[at + 1].text in (",", "&", ";", "(", "and", ".") else 0


def _is_mark_inside(tokens: Sequence[Token], at: int, kinds: Sequence[str]) -> bool:
    """Whether a mark at a token parts a family name, to which it belongs, from the initials of a name: "Berg* AB,"."""
    if not kinds or set(kinds) > set("PC") or kinds[-1] != "C" or tokens[at].start != tokens[at - 1].end:
        return False
    initials, behind = tokens[at + 1 : at + 2], tokens[at + 2 : at + 3]
    apart = bool(initials) and initials[0].start > tokens[at].end and initials[0].kind in "IU"
    return apart and (not behind or behind[0].text in (",", ";", "and", "&", "(", "."))


def _is_all_of_surname(tokens: Sequence[Token], at: int, suffix: int) -> bool:
    """Whether "Jr." or "Júnior" stands where initials leave out the surname before it: "C. D. Júnior and A. Berg"."""
    if len(tokens[suffix].text.rstrip(".")) < 2 or tokens[suffix].text.isupper():
        return False  # "A. Berg III"
    alone = all(token.kind == "I" for token in tokens[at:suffix])
    return alone and (suffix + 1 == len(tokens) or tokens[suffix + 1].kind not in "CI")


def _behind_katakana(tokens: Sequence[Token], at: int) -> int:
    """Behind a foreign name in katakana that a comma follows: "アンナ・ベルグ，", "アンナ ベルグ，"."""
    end = at
    while end < len(tokens) and (_KATAKANA.fullmatch(tokens[end].text) or end > at and tokens[end].text in "・＝"):
        end += 1
    return end if end < len(tokens) and tokens[end].text in ",，、" and tokens[end - 1].kind == "K" else at


_KATAKANA = Lazy(r"[ァ-ヺー]{2,12}")


def names_at(string: str, tokens: Sequence[Token], at: int) -> list[tuple[int, str, float]]:
    """The names that may begin at token `at`: index behind each, its form and its cost."""
    found: list[tuple[int, str, float]] = []
    if at >= len(tokens):
        return found
    kind = tokens[at].kind
    if kind == "K":
        if tokens[at].text[0] in "载載" and tokens[at].text[-1] in "编編著":
            return found  # "载李明主编：《...》"
        size = len(TOGETHER.sub("", tokens[at].text).replace("·", ""))
        if "·" in tokens[at].text:
            found.append((at + 1, "cjk", 0.3))
        elif 2 <= size <= 4:
            found.append((at + 1, "cjk", 0.0 if size < 4 else 0.4))
        elif size <= 6 and size > 1:
            found.append((at + 1, "cjk", 0.9 if size == 5 else 2.0))
        if at + 1 < len(tokens) and tokens[at + 1].kind == "K" and size <= 3 and len(tokens[at + 1].text) <= 3:
            found.append((at + 2, "cjk", 0.4))
        if (end := _behind_katakana(tokens, at)) > at + 1:
            found.append((end, "cjk", -0.3))
        return found + _with_other_script(tokens, found)
    if kind == "N":
        return group_at(string, tokens, at)  # "10+ Lakes Project"
    if kind == OWN:
        return [(at + 1, "own", 0.0)]
    if kind not in _WORDS or string[tokens[at].start] in "BMPD" and _DEGREE.match(string, tokens[at].start):
        return found
    kinds: list[str] = []
    places: list[int] = []
    index = at
    while index < len(tokens) and len(kinds) < 7:
        token = tokens[index]
        if token.text.rstrip(".").lower() in EDITORS and not token.text.isupper() and not _is_edward(tokens, index, at):
            break
        if token.text == "In" and index + 1 < len(tokens) and tokens[index + 1].text == ":":
            break  # "Berg, A In: The book"
        if (
            kinds
            and token.text not in ("JR", "SR")
            and token.text.rstrip(".").lower() in NAME_SUFFIXES
            and kinds[-1] in "CUI"
            and not _is_all_of_surname(tokens, at, index)
        ):
            index += 1
            if index < len(tokens) and tokens[index].text == "." and token.text.lower() in ("jr", "sr"):
                index += 1
            places[-1] = index  # "Berg Jr.", "Berg III", "Berg Jr. AK"
            continue
        if kinds == ["I"] and string[tokens[at].end] == "\v" and initials_alone(string, tokens, at):
            break  # "Anna Berg and C.D.<br>SAND"
        if token.text == "," and len(kinds) > 1 and kinds[-1] == "C" and (end := _behind_suffix(tokens, index + 1)):
            places[-1] = end  # "Anna Berg, Jr."
            break
        if token.kind in "IC" and kinds.count("C") > 1 and string.find("\v", tokens[index - 1].end, token.start) >= 0:
            break  # "Silt and Loam<br>A. Berg", "Anna Berg<br>Sandblog"
        if (
            kinds == ["C"]
            and string.find("\v", tokens[index - 1].end, token.start) >= 0
            and surnames_before(tokens, at)
        ):
            break  # "Dahl, Berg, Holm<br>SAND-CONF"
        if token.kind == "L" and not token.text.islower() or token.text == "Preprint":
            break  # "Carl Berg arXiv", "with Carl Berg, Preprint 2021"
        if token.kind in _WORDS and token.kind != "K":
            kinds.append(token.kind)
            places.append(index + 1)
        elif (
            token.text in "(（" and kinds and index + 3 < len(tokens) and tokens[index + 1].kind in "CU"
            and tokens[index + 2].text in ")）" and tokens[index + 3].kind in ("C" if len(kinds) > 1 else "CIU")
        ):  # fmt: skip
            index += 3  # "Wei (Will) Chen", "Berg (Dahl) A."
            continue
        elif (
            token.text == "‘"
            and kinds
            and "".join(t.kind for t in tokens[index + 1 : index + 3]) == "CC"
            and (tokens[index + 1].text[-1] == "’")
        ):
            index += 2  # "Alex ‘Sandy’ Berg"
            continue
        elif token.text[0] in MARKS and _is_mark_inside(tokens, index, kinds):
            index += 1  # "Berg* AB, Dahl* C"
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
        if _is_direct(piece):
            price = _COST_DIRECT.get(size, 2.0)
            if piece[:-1].count("C") > 1 and string.find("\f", tokens[at].end, tokens[stop - 1].start) >= 0:
                price += 1.0  # "Anna C. Berg", and on the next line "Sandy Letters"
            if (
                size > 2
                and len(tokens[at].text) > 2
                and tokens[at].text.isupper()
                and _goes_on_as_title(tokens, at, stop)
            ):
                price += 2.0  # "BERG R K. Robust": the title begins behind the initials
            if piece[1:2] == "P" and tokens[at + 1].text == "y":
                price += 2.0  # "Berg Dahl, Anna y Carl Lind": of one's own names none is "Anna y Carl"
            if "C" in piece and any(
                tokens[i].text.lower() in FUNCTION_WORDS
                for i in range(at, stop)
                if tokens[i].kind in "CUP" and tokens[i].text[0].isupper() and not _are_initials(tokens, i)
            ):
                price += (
                    0.8
                    if size == 2 and tokens[at].text in _ALSO_GIVEN
                    else 0.3
                    if tokens[stop - 1].text in _ALSO_FAMILY and tokens[at].text.lower() not in FUNCTION_WORDS
                    else 3.0
                )
            offer(stop, "direct", price)
        elif piece in ("IU", "IIU", "IIIU") and _among_capitals(tokens, at, stop - 1):
            offer(stop, "direct", 0.2)
        elif piece in ("IU", "IIU") and _is_short_among_names(tokens, at, stop):
            offer(stop, "direct", 0.5)
        elif _is_loud(piece, tokens[at:stop]):
            offer(stop, "direct", 0.0)
        elif _is_family_first(piece) and (
            not piece.endswith("UU") or all(len(t.text) == 1 for t in tokens[at:stop] if t.kind == "U")
        ):
            price = 0.0 if piece in ("CU", "CI", "CII") else 0.4
            offer(stop, "family-first", price + (3.0 if tokens[at].text in _NOBODY else 0.0))
        elif size > 2 and _is_loud_family_first(tokens[at:stop]):
            offer(stop, "family-first", 0.4)
        elif _is_short_family_first(piece) and _is_short_family(tokens[at], tokens[at + 1 : stop]):
            offer(stop, "family-first", 0.2)
        elif piece in ("CLU", "PCLU") and is_torn(tokens, at, stop):
            offer(stop, "family-first", 1.2)
        elif _is_typo(piece) and (piece[-1] != "L" or tokens[stop - 1].text not in STOPWORDS):
            offer(stop, "direct", 2.4 if piece[-1] == "L" else 1.0)
        elif piece in ("ICI", "IICI") and stop < len(tokens) and tokens[stop].text in (",", "and", "&", "y"):
            offer(stop, "direct", 0.6)  # "J. García M.": the mother's family name is shortened
        elif size == 1 and is_glued(string, tokens[at]):
            offer(stop, "direct", 0.3)
        elif piece in ("C", "PC", "PPC") and not _is_month(tokens, stop - 1) and tokens[at].text != "ArXiv":
            offer(stop, "single", 2.0)
        capitals = (
            piece[0] != "U" or "C" not in piece or all(t.text.isupper() and len(t.text) > 1 for t in tokens[at:stop])
        )
        comma = stop
        while comma < len(tokens) and tokens[comma].text[0] in MARKS and tokens[comma].start == tokens[comma - 1].end:
            comma += 1  # "Berg*, A."
        if piece == "C" and is_comma_behind_stop(tokens, comma):
            comma += 1
        glued = size == 1 and is_glued(string, tokens[at])
        stopped = piece == "C" and is_stopped(tokens, comma)
        parted = comma < len(tokens) and (tokens[comma].text in (",", "，") or stopped)
        if capitals and not glued and _is_family(piece) and parted:
            loud = all(len(t.text) > 2 and t.text.isupper() for t in tokens[at:stop] if t.kind != "P")
            apart = at > 0 and tokens[at - 1].text == ";"
            for end, price in _given_after(string, tokens, comma + 1, in_full=loud, apart=apart):
                if piece == "CI" and (tokens[comma + 1].kind == "I" or tokens[stop - 1].text[-1] == "."):
                    continue  # "Lind R., B. Horvat", "Lind R., Bela Horvat": two names
                if piece == "CCC" and tokens[at].text not in _CAPITAL_PARTICLES:
                    if tokens[comma + 1].kind != "I" and not loud:
                        continue
                    price += 0.0 if loud else 1.0
                price += 0.8 if stopped else 0.0 if piece in ("C", "PC", "PPC") else 0.5 if piece != "U" else 0.3
                if price < 1.4 or end not in best:
                    offer(end, "inverted", price)
    for stop, (form, price) in best.items():
        found.append((stop, form, price))
    found += _with_other_script(tokens, found)
    if kind in "CUL":
        found += group_at(string, tokens, at)
    if kind == "C" and (mistyped := with_stop_for_comma(string, tokens, at)):
        found.append((mistyped, "inverted", 0.8))
    if kind == "I" and (alone := initials_alone(string, tokens, at)):
        found.append((alone, "direct", 1.2))
    if kind == "I" and (among := initials_among_full_names(tokens, at)):
        found.append((among, "direct", 0.0))
    if tokens[at].text in _ADDRESSED and at + 2 < len(tokens) and tokens[at + 1].text == ".":
        found += [(stop, form, price + 0.3) for stop, form, price in names_at(string, tokens, at + 2)]
    if ";" in string and tokens[at].text.isupper() and (between := name_between_semicolons(tokens, at)):
        found.append((*between, 0.2))
    if kind in "CP" and (bracketed := with_given_in_brackets(tokens, at)):
        found.append((bracketed, "bracketed", 0.0))
    if kind == "C" and (initialled := with_initial_behind_stop(tokens, at)):
        found.append((initialled, "family-first", 0.6))
    return found


_NOBODY = frozenset({"This", "The", "That", "These", "Those", "Our", "How", "Why", "What", "When", "Does", "Is", "Can"})
"""Words in front of an acronym, which are nobody's family name: "This AI Bot"."""


def _goes_on_as_title(tokens: Sequence[Token], at: int, stop: int) -> bool:
    """Whether nothing but initials stand between a family name and a last word that is not in capitals as it is."""
    between = [token.text.rstrip(".") for token in tokens[at + 1 : stop - 1]]
    return not tokens[stop - 1].text.isupper() and all(len(text) == 1 for text in between)


def _is_loud_family_first(tokens: Sequence[Token]) -> bool:
    """Whether tokens are a family name of several words in capitals and initials without stops: "VON BERG L A"."""
    words = [token.text for token in tokens]
    initials = [text for text in words if len(text.rstrip(".")) == 1]
    family = words[: len(words) - len(initials)]
    return 1 < len(family) < 4 and 0 < len(initials) < 4 and all(len(t) > 2 and t.isupper() for t in family)


def _is_loud(piece: str, tokens: Sequence[Token]) -> bool:
    """Whether a given name or initials lead to a family name in capitals, as particles may: "Celia OBUA", "C. VAN DE WIEL"."""
    last = tokens[-1].text
    if piece in ("CU", "CCU"):
        return bool(_LOUD.fullmatch(last))
    between = [token.text for token in tokens[:-1] if token.kind != "I"]
    loud = last.isupper() and len(last) > 2 and all(word.isupper() and word.lower() in PARTICLES for word in between)
    return loud and bool(_LOUD_PARTICLES.fullmatch(piece))


def _is_short_family(family: Token, given: Sequence[Token]) -> bool:
    """Whether a word in capitals is a family name: longer than the initials behind it."""
    return len(family.text) > 1 and all(len(token.text.rstrip(".")) == 1 for token in given)


def _with_other_script(
    tokens: Sequence[Token], found: Sequence[tuple[int, str, float]]
) -> list[tuple[int, str, float]]:
    """The names with the same name in another script behind them: "李四光(Siguang Li)", "Siguang Li (李四光)"."""
    more = []
    for stop, form, price in found:
        at = stop
        while at < len(tokens) and tokens[at].text[0] in MARKS:
            at += 1
        if at + 2 >= len(tokens) or tokens[at].text not in ("(", "（"):
            continue
        end = at + 1
        while end < len(tokens) and tokens[end].kind in ("K" if form != "cjk" else "CUIP") and end - at < 6:
            end += 1
        if at + 1 < end < len(tokens) and tokens[end].text in (")", "）"):
            more.append((end + 1, form, min(price, 0.2)))
    return more


def _is_month(tokens: Sequence[Token], at: int) -> bool:
    """Whether a year stands right behind the name of a month in a language of Europe, or of a season."""
    if at + 1 >= len(tokens) or tokens[at + 1].kind != "N" or len(tokens[at + 1].text) != len("2024"):
        return False
    name = tokens[at].text.lower()
    return len(name) > len("mar") and (name in MONTHS or name in _SEASONS)


_SEASONS = frozenset(["spring", "summer", "fall", "autumn", "winter"])


_NO_GIVEN_FORM = Lazy(r"[A-Z]{5,}\b|[A-Z][a-z]{4,}[A-Z][a-z]")


def _given_after(
    string: str, tokens: Sequence[Token], at: int, *, in_full: bool = False, apart: bool = False
) -> list[tuple[int, float]]:
    """The given names that may stand at token `at` behind "Family,"; `in_full`: as many as follow "FAMILY,".

    `apart`: a semicolon stands before the name.
    """
    found = []
    code = ""
    index = at
    while index < len(tokens) and tokens[index].kind in "IUCP" and len(code) < 5:
        if index == at and tokens[index].text.lower() in ("forthcoming", "submitted", "accepted", "eds", "hrsg", "hg"):
            break  # "und Carl Dahl, Hrsg. 2019"
        if tokens[index].text.lower() in _NO_GIVEN and any(t.kind == "N" for t in tokens[index + 1 : index + 3]):
            break  # "Contemporary Rivers, Vol. 12", "Fenland Times, May 11"
        if _is_month(tokens, index):
            break  # "Arenas del norte, Agosto 2013"
        if not in_full and _NO_GIVEN_FORM.match(tokens[index].text):
            break  # "Carl Dahl, ICSDUNE 2009", "Carl Dahl, SuperDunes 2009"
        code += tokens[index].kind
        index += 1
        if in_full and _GIVEN_IN_FULL.fullmatch(code) and not tokens[index - 1].text.isupper():
            # ABNT and French usage: capitals alone tell the family name
            found.append((index, -0.2 * len(code)))
        elif _is_given(code) and not (code[-2:] == "IU" and len(tokens[index - 1].text) > 1):
            price = 0.0 if code[0] in "IU" else 0.3 if len(code) == 1 else 0.4 if code[-1] in "IU" else 0.6
            stop = index
            if (
                stop + 1 < len(tokens) and tokens[stop].text == "," and tokens[stop + 1].text.lower().rstrip(".") in ("jr", "sr", "ii", "iii", "iv")
                and not (tokens[stop + 1].kind in "CUI" and stop + 2 < len(tokens) and tokens[stop + 2].kind == "C")
            ):  # fmt: skip
                stop += 2
                if stop < len(tokens) and tokens[stop].text == ".":
                    stop += 1
            found.append((stop, price))
        elif _is_given_with_family(code) and (apart or index < len(tokens) and tokens[index].text == ";"):
            found.append((index, 0.5))  # "Berg, Anna de Souza; Dahl, Carl"
        elif (
            code == "UC" and len(tokens[index - 2].text) == 1
            and index < len(tokens) and tokens[index].text in (",", ";", "&", "and")
        ):  # fmt: skip
            found.append((index, 0.4))  # "Berg, A Jonas, Dahl, Carl"
    return found
