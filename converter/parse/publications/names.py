# ruff: noqa: E501 (a pattern reads better on one line)
"""Lists of authors: where one may stand in a string, and the names in it.

A list is read as a path of names and separators through the tokens.  Every form of a name has a cost, and the cheapest path
to each possible end is kept, so that "Berg, Anna, Carl Dahl" and "Berg, A., Dahl, C." are told apart by the whole list.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from converter.document import HARD_BREAK
from converter.parse.publications.dates import YEAR
from converter.parse.publications.name_forms import names_at
from converter.parse.publications.name_marks import AFFILIATION, MARKS, marks_at
from converter.parse.publications.tokens import Token
from converter.patterns import Lazy
from converter.remembered import remembered


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

_AND = frozenset(
    ["and", "und", "et", "y", "e", "i", "og", "och", "en", "&", "sowie", "con", "和", "与", "と", "及", "ve", "a"]
    + ["including", "ja", "dan", "és", "și", "şi", "ir", "un"]
)
_INCLUDING = (
    r"[(\[](?:\d+\+? (?:co-?)?authors,? |(?:(?:and|&) )?(?:many |\d+ )?(?:others|co-?authors|colleagues),? )?"
    r"(?:incluye(?: a)?|including|incl?\.|incluindo|y compris|dont|darunter|u\. ?a\.|inkl\.) [^()\[\]]{3,60}[)\]]"
)
"""Who of the others is named: "Dahl et al. (including Berg, A.)", "Dahl, [and co-authors, including A. Berg]"."""
_COUNTED = (
    r"(?:(?:…|\.\.\.)\s?[(\[]\d{1,4} (?:(?:other|more|additional) )?(?:co-?)?authors"
    r"(?:,? including [^()\[\]]{3,400})?[)\]](?:…|\.\.\.)?"
    r"|[(\[](?:(?:and|&|plus) )?\d{1,4} (?:(?:other|more|additional|further) (?:co-?)?(?:authors|contributors|collaborators)|others)"
    r"(?:,? (?:including|incl\.) [^()\[\]]{3,400})?[)\]]"
    r"|(?:(?:…|\.\.\.) ?)?(?:\d{1,4} other|other \d{1,4}) (?:co-?)?(?:authors|contributors|collaborators)(?=,))"
)
"""How many others there are, in the middle of the list: "A. Berg, ...[12 authors including C. Dahl]..., E. Holm",
"A. Berg, [12 other authors], & E. Holm", "A. Berg, other 98 contributors, and E. Holm"."""
_NAMED_ALONE = r",? (?:including|incl\.) (?-i:(?!the )(?:[^\W\d_a-z][\w’'-]+,? (?:[A-Z]\.[ -]?)+|(?:[^\W\d_a-z][\w.’'-]*+ ){1,3}[^\W\d_a-z][\w’'-]+))"
"""Who of the others is named without brackets: "Dahl C., et al., incl. Berg A.B."."""
_TOGETHER = r"\s?[\[(][^\[\]()]{2,70} collaborations?[\])]"
"""What the authors call themselves, behind the first of them: "A. Berg et al. [SAND Collaboration], Title"."""
_OTHERS = (
    r"(?:(?:and|&) )?\d{1,4} co-?authors\b(?:,? (?:including|incl\.) "
    r"(?-i:(?:[^\W\d_a-z][\w.’'-]*+ ){1,3}[^\W\d_a-z][\w’'-]+(?:(?:, | and | & )(?:[^\W\d_a-z][\w.’'-]*+ ){1,3}[^\W\d_a-z][\w’'-]+)*))?"
)
"""How many others there are, and who of them is named: "A. Berg and 37 coauthors, including C. Dahl"."""
_ET_AL = Lazy(
    rf"(?:{_COUNTED}|{_OTHERS}|et\.? ?al\b(?![-‐‑’'])\.?(?:,? ?{_INCLUDING}|{_TOGETHER}|{_NAMED_ALONE})?|{_INCLUDING}|u\. ?a\.|(?:and|&) (?:others|contributors|collaborators|co-?authors|many others)\b|[(\[](?:and|&) (?:many |\d+ )?(?:others|co-?authors|colleagues)[)\]]|and colleagues|\d{{1,4}} (?:other|additional|more) (?:co-?)?(?:authors|collaborators)|\d{{1,4}} others\b|(?-i:others(?=, [^\W\d_a-z]))|et autres|(?:y|ed?|and) (?:otros|otras|outros|altri)(?: (?:autores|autori))?|(?-i:etc\.(?=\s*[(“\"]| [^\W\d_a-z]))|等|ほか|[\[(]\s*(?:…|\. ?\. ?\.)\s*[\])]|…|\.{{3,5}}|\. \. \.)",
    re.IGNORECASE,
)
MAX_NAMES = 400
_MANNER = 3
"""After how many names the manner in which a list writes them is known."""


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
    grouped = ";" in string and "(" in string and AFFILIATION.search(string) is not None
    while order:
        order.sort(reverse=True)
        at = order.pop()
        states = open_states.pop(at)
        options = names_at(string, tokens, at)
        et_al = _et_al_at(string, tokens, at)
        for (separator, forms), (cost, (names, more)) in states.items():
            if et_al and names:
                others = ((*names, *_included(string, tokens, at, et_al)), True)
                _finish(ends, et_al, cost, others)
                _continue(string, tokens, et_al, separator, forms, cost, others, open_states, order, grouped=grouped)
            for stop, form, price in options:
                if form == "inverted" and _counts(string, tokens[at].start, tokens[stop - 1].end):
                    continue
                extra = _mixing(forms, form, len(names))
                if prefer and form in ("direct", "inverted", "family-first") and form != prefer:
                    extra += 0.0 if (prefer == "mixed") else 0.4
                span_start, span_end = tokens[at].start, tokens[stop - 1].end
                if known and price > 0 and name_key(string[span_start:span_end]) in known:
                    price = 0.0
                if forms == "family-first" != form and HARD_BREAK in string[span_start:span_end]:
                    extra += 1.0  # "Berg A, Dahl M." and below it "Am J Silt. 2006"
                behind, mark = marks_at(string, tokens, stop)
                if form == "single" and mark[:1].isdigit() and mark[0].isascii():
                    price = 0.3  # "Berg1,2*, Dahl3": the number says that it is a person's
                if len(names) >= MAX_NAMES:
                    continue
                if form == forms == "inverted" and len(names) >= _MANNER and price <= 0.4:
                    price *= 0.3  # "Berg, Anna, Dahl, Carl M, Holm, Eva": by then the manner is known
                span = NameSpan(span_start, span_end, form, mark)
                total = cost + price + extra
                path = ((*names, span), more)
                _finish(ends, behind, total, path)
                now = (
                    form
                    if not forms or forms in ("group", "own")
                    else "first-inverted"
                    if (len(names) == 1 and forms == "inverted" and form == "direct")
                    else form  # "Anna Berg, Dahl C, Holm EF": one's own name in full
                    if (
                        len(names) == 1
                        and forms == "direct"
                        and form == "family-first"
                        and tokens[stop - 1].kind == "U"
                    )
                    else forms
                )
                et_next = _et_al_at(string, tokens, behind)
                if et_next:
                    others = ((*path[0], *_included(string, tokens, behind, et_next)), True)
                    _finish(ends, et_next, total, others)
                    _continue(
                        string, tokens, et_next, separator, now, total, others, open_states, order, grouped=grouped
                    )
                _continue(string, tokens, behind, separator, now, total, path, open_states, order, grouped=grouped)
    result = []
    for behind, (cost, (names, more)) in sorted(ends.items()):
        names = _with_lost_commas(string, _without_false_inversions(string, names))
        if behind < len(tokens) and tokens[behind].kind == "&" and behind < max(ends):
            cost += 3.0  # no title begins with "& Holm, E."
        result.append(AuthorList(names[0].start, tokens[behind - 1].end, names, more, cost, behind))
    return result


_NUMBER_OF = Lazy(
    rf"(?:sayı|cilt|heft|nr|no|vol|tome|t|c)\.?:? ?\d{{1,3}}(?!\d)"
    rf"|(?-i:[IVXLC]+) ?\((?!eds?\b|hrsg)[^\W\d_][\w.]{{2,}},? {YEAR}\)"
    rf"|(?-i:[IVXLC]{{2,}}), [^\W\d_][\w.]{{2,}},? {YEAR}, (?:s|pp?)\. ?\d",
    re.IGNORECASE,
)
"""The number of a volume or an issue: "Rivers, Sayı 10", "Rivers, C. 6", "Rivers, III (Altstadt 1996)"."""


_ROMAN = Lazy(r"[IVXLC]{3,}")


def _counts(string: str, start: int, end: int) -> bool:
    """Whether what stands behind the comma of an inverted name is a number of a journal's."""
    comma = string.find(", ", start, end)
    if comma < 0:
        return False
    return _NUMBER_OF.match(string, comma + 2) is not None or _ROMAN.fullmatch(string, start, comma) is not None


def surnames_apart(string: str, names: tuple[NameSpan, ...], *, compound: bool = False) -> tuple[NameSpan, ...] | None:
    """Surnames alone of which each two were taken for one inverted name; None where a name is anything else.

    `compound`: each may be of several words, "van Dahl" or "Castro Lund".
    """
    two = _TWO_SURNAMES if compound else _TWO_WORDS
    parted: list[NameSpan] = []
    for name in names:
        words = two.fullmatch(string, name.start, name.end) if name.form == "inverted" else None
        if words:
            parted += _parted(name, words)
        elif name.form == "single":
            parted.append(name)
        else:
            return None
    return tuple(parted)


def _without_false_inversions(string: str, names: tuple[NameSpan, ...]) -> tuple[NameSpan, ...]:
    """Single names that look like one inverted: among others with initials, or if all names are surnames alone.

    "A. Berg, Suyanto, Zanjana, C. Dahl"; "Berg, Dahl, and Lund".
    """
    forms = [n.form for n in names]
    between = _OTHER_SIGN.search(string, names[0].start, names[-1].end)
    if set(forms) == {"single", "inverted"} and forms == sorted(forms) and not between:
        return surnames_apart(string, names) or names
    if len(names) < 3:
        return names
    others = [n for n in names if not (n.form == "direct" and string[n.start + 1 : n.start + 2] == ".")]
    if len(others) != 1 or others[0].form != "inverted":
        return names
    name = others[0]
    words = _TWO_WORDS.fullmatch(string, name.start, name.end)
    if not words:
        return names
    at = names.index(name)
    return (*names[:at], *_parted(name, words), *names[at + 1 :])


def _parted(name: NameSpan, words: re.Match[str]) -> tuple[NameSpan, NameSpan]:
    first = NameSpan(*words.span("first"), "single", words["mark"])
    return first, NameSpan(*words.span("second"), "single", name.mark)


_INITIALED = r"(?:[^\W\d_a-z]\.[ -]?){1,3}[^\W\d_a-z][\w’'-]+"
_TWO_INITIALED = Lazy(rf"(?P<first>{_INITIALED}) (?P<second>{_INITIALED})")


def _with_lost_commas(string: str, names: tuple[NameSpan, ...]) -> tuple[NameSpan, ...]:
    """Two names with initials that a comma should part, among others of that kind: "A. Berg, C. Dahl E. F. Lind"."""
    if len(names) < 3 or any(n.form != "direct" or string[n.start + 1 : n.start + 2] != "." for n in names):
        return names
    result: list[NameSpan] = []
    for name in names:
        if two := _TWO_INITIALED.fullmatch(string, name.start, name.end):
            result.append(NameSpan(*two.span("first"), "direct", ""))
            name = NameSpan(*two.span("second"), "direct", name.mark)
        result.append(name)
    return tuple(result)


_OTHER_SIGN = Lazy(r"[;/|·•\v]")
_MARK = r"(?P<mark>[*†‡§¶#∗⋆]{0,3})"
_TWO_WORDS = Lazy(rf"(?P<first>[^\W\d_a-z][^\W\d_]+){_MARK}, (?P<second>[^\W\d_a-z][^\W\d_]+)")
_SURNAME = r"(?:(?:v[ao]n|de[rnl]?|d[aiou]s?|la|le|ten?|zu) ){0,2}[^\W\d_a-z][^\W\d_]+(?:[-–’' ][^\W\d_a-z][^\W\d_]+)?"
_TWO_SURNAMES = Lazy(rf"(?P<first>{_SURNAME}){_MARK}, (?P<second>{_SURNAME})")


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
    *,
    grouped: bool,
) -> None:
    """Step over what stands between two names and open the state behind it.

    `grouped` says whether semicolons part groups of authors, each with the place where they are.
    """
    after, sign = _separator(string, tokens, at)
    if after is None:
        # "Berg, C.E. Dahl, A. K.": a forgotten comma
        behind_initials = 0 < at < len(tokens) and tokens[at - 1].kind == "I" and tokens[at].kind == "C"
        last = path[0][-1]
        further = len(path[0]) > 1 and last.form == "family-first"
        if path[1] and _is_last_at(string, tokens, at):
            after, sign = at, ","  # "Berg, C. E., … Dahl, A. K."
        elif behind_initials and ("," in string[last.start : last.end] or further) and _is_inverted_at(tokens, at):
            after, sign, cost = at, ",", cost + 1.5
        elif behind_initials and further and _is_family_first_at(tokens, at):
            after, sign, cost = at, ",", cost + 1.5  # "Berg C., Dahl A. Holm E., Lund F. (2020)"
        else:
            return
    if sign == ".":
        cost += 2.2
    if separator and sign in ",;" and sign != separator[0] and grouped:
        cost += 0.05  # "Ada Berg; Carl Dahl, Eva Holm (University of Westmere); Filip Lund"
    elif separator and sign in ",;" and sign != separator[0]:
        # "Berg, Anna; Dahl, Carl, Acta Math. 5": a comma parts no names where semicolons do
        cost += 2.0 if forms == "inverted" and sign == "," == tokens[after - 1].text else 0.8
    if sign == "," and separator.endswith("&"):
        # "A. Berg and C. Dahl, J. Chem. Phys.": behind "and" stands the last name; but "Berg, A. & Dahl, C., Holm, E."
        cost += 1.0 if forms == "inverted" and _is_inverted_at(tokens, after) else 4.5
    separator = separator or (sign if sign in ",;" else "")
    if sign == "&" and not separator.endswith("&"):
        separator = (separator or ",") + "&"
    key = (separator, forms)
    states = open_states.get(after)
    if states is None:
        states = open_states[after] = {}
        order.append(after)
    if key not in states or cost < states[key][0]:
        states[key] = (cost, path)


def _is_last_at(string: str, tokens: Sequence[Token], at: int) -> bool:
    """Whether the last author stands at token `at`, right behind an ellipsis."""
    if not 0 < at < len(tokens) or not _ELLIPSIS.search(string, max(0, tokens[at - 1].end - 5), tokens[at - 1].end):
        return False
    while at + 1 < len(tokens) and tokens[at].kind == "P":
        at += 1  # "… de Dahl, A."
    initialled = (
        tokens[at].kind == "I" or at + 1 < len(tokens) and tokens[at].kind == "C" and tokens[at + 1].kind == "U"
    )
    glued = (
        at + 2 < len(tokens) and tokens[at].kind == "C" and tokens[at + 1].text == "," and tokens[at + 2].kind == "U"
    )
    behind = at + 2 == len(tokens) or at + 2 < len(tokens) and tokens[at + 2].kind not in "CW"
    family_first = tokens[at].kind == "C" and behind and tokens[at + 1].kind == "I"  # "… Dahl A."
    return initialled or family_first or _is_inverted_at(tokens, at) or glued and len(tokens[at + 2].text) < 4


_ELLIPSIS = Lazy(r"(?:…|\. ?\. ?\.)[\])]?$")


def _is_inverted_at(tokens: Sequence[Token], at: int) -> bool:
    """Whether "Family, I." stands at token `at`."""
    return at + 2 < len(tokens) and tokens[at].kind == "C" and tokens[at + 1].text == "," and tokens[at + 2].kind == "I"


def _is_family_first_at(tokens: Sequence[Token], at: int) -> bool:
    """Whether "Family I." stands at token `at`, and another name or the year behind it."""
    return at + 2 < len(tokens) and tokens[at + 1].kind == "I" and tokens[at + 2].text in _BEHIND_A_NAME


_BEHIND_A_NAME = frozenset([",", ";", "&", "and", "("])


def _mixing(forms: str, form: str, count: int) -> float:
    """What it costs that a list's names have several forms."""
    if not forms or forms == form or form in ("cjk", "group", "own"):
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


_YEAR_BEHIND = Lazy(r"\s*[A-ZÀ-Þ][a-zß-ÿ]+,? \(?(?:19|20)\d\d\b")
"""One word and a year: a journal, since a name has two."""


def _separator(string: str, tokens: Sequence[Token], at: int) -> tuple[int | None, str]:
    """Index behind the separator that begins at token `at`, and its sign; None where there is none."""
    start, sign = at, ""
    while at < len(tokens) and at - start < 4:
        text = tokens[at].text
        if text in (",", "，", "、"):
            if sign == "," and at != start + 1:
                break  # two may stand there: "Ferns Consortium, , Berg" has an exporter's empty field
            sign = sign or ","
        elif text in (";", "；"):
            sign = ";"
        elif (
            text in ("&", "＆", "AND", "ⓡ", "®")
            and not _et_al_at(string, tokens, at)
            or (text in _AND and tokens[at].kind in "LPK&" and not _et_al_at(string, tokens, at))
        ):
            sign = sign or "&"
        elif text == "u" and not sign and string.startswith(". ", tokens[at].end):
            sign, at = "&", at + (at + 1 < len(tokens) and tokens[at + 1].text == ".")
        elif text in ("·", "•", "|", "/", "・", "･") and not sign:
            if text in ("·", "•", "|") and _YEAR_BEHIND.match(string, tokens[at].end):
                break  # "Ada Berg · Demography, 2022"
            sign = ","
        elif (
            text in ("-", "–", "—")
            and not sign
            and (_is_between_names(tokens, at) or _LINE_OF_NAMES.fullmatch(_line_at(string, tokens[at].start)))
        ):
            sign = ";"
        elif sign == "," and text[0] in MARKS and tokens[at].start == tokens[at - 1].end:
            pass  # "Berg,* Dahl": the mark of the name before
        elif sign and text[0] in MARKS and at + 1 < len(tokens) and tokens[at + 1].kind in "IUCP*":
            pass  # "Berg, *Dahl", "Berg, ** Dahl **"
        elif text == "." and not sign and at == start and at > 0 and tokens[at - 1].kind in ("U", ")", "I"):
            sign = "."
        else:
            break
        at += 1
    if at == start or at >= len(tokens):
        return None, ""
    return at, sign


_A_NAME = r"(?:[^\W\d_a-z][\w’'.-]*+ )(?:[a-z]{2,3} )?(?:[^\W\d_a-z][\w’'.-]*+ ?){1,3}"
_LINE_OF_NAMES = Lazy(rf"\s*{_A_NAME}(?:(?<= )[-–—] {_A_NAME})+\s*")
"""A line that holds nothing but names in full with dashes between them: "Ada Berg - Carl Dahl"."""


def _line_at(string: str, at: int) -> str:
    """The line of an entry around a position; "" where it is the only one."""
    start = max(string.rfind("\v", 0, at), string.rfind("\f", 0, at)) + 1
    ends = [end for end in (string.find("\v", at), string.find("\f", at)) if end >= 0]
    return string[start : min(ends, default=len(string))] if start or ends else ""


def _is_between_names(tokens: Sequence[Token], at: int) -> bool:
    """Whether the dash at token `at` parts two names: "Berg, Anna - Dahl, Carl", "Berg A. – Dahl C.", "A. Berg – C. Dahl"."""
    if at + 2 >= len(tokens) or tokens[at - 1].end == tokens[at].start or tokens[at].end == tokens[at + 1].start:
        return False
    first = at + 1
    while first + 2 < len(tokens) and first < at + 4 and {tokens[first].kind, tokens[first + 1].kind} <= {"P", "C"}:
        first += 1  # "van der Berg", "Berg Dahl"
    while first + 2 < len(tokens) and tokens[first].kind == tokens[first + 1].kind == "I":
        first += 1
    name, behind, given = tokens[first], tokens[first + 1], tokens[first + 2 : first + 3]
    if name.kind == "I":
        return behind.kind in "CPU"
    last = at + 1
    while last < len(tokens) and last < at + 5 and tokens[last].kind in "CP":
        last += 1
    before = [token.kind for token in tokens[max(at - 2, 0) : at]]
    if before == ["C", "C"] and at + 2 < last < len(tokens) and tokens[last].text in "–-:":
        return True  # "Berg Anna – Dahl Carl: Title"
    after = tokens[first + 3 : first + 4]
    inverted = behind.text == "," and bool(given) and given[0].kind in "IUC"
    inverted = inverted and not (given[0].kind == "I" and after and after[0].kind == "C")  # "Sand – Stone, A. Berg"
    return name.kind in "CU" and (behind.kind == "I" or inverted)


def _et_al_at(string: str, tokens: Sequence[Token], at: int) -> int:
    """Index behind "et al." or an ellipsis at token `at`, 0 where there is none."""
    if at >= len(tokens):
        return 0
    token = tokens[at]
    if token.text[0] not in "eEuUaAyo&等ほ….[(" and token.kind != "N":
        return 0
    match = _ET_AL.match(string, token.start)
    if not match:
        return 0
    while at < len(tokens) and tokens[at].start < match.end():
        at += 1
    return at


def _included(string: str, tokens: Sequence[Token], at: int, end: int) -> tuple[NameSpan, ...]:
    """Those whom the brackets behind "et al." name, of the tokens [at, end)."""
    first = next((i + 1 for i in range(at, end) if tokens[i].text.lower() in _INCLUDES), end)
    if first < end and tokens[first].text == ".":
        first += 1
    if first >= end:
        return ()
    last = next((i for i in range(end - 1, first, -1) if tokens[i].text in (")", "]")), end)
    inner = tokens[:last]
    found = [people for people in author_list_ends(string, inner, first) if people.next == last]
    return found[0].names if found else ()


_INCLUDES = frozenset(["including", "incl", "incluindo", "darunter", "dont", "compris", "incluye"])


@remembered
def name_key(name: str) -> str:
    """What is the same of a person's name in all its forms: the longest word, lower-cased, and the other initials."""
    words = re.findall(r"[^\W\d_]+", name)
    if not words:
        return ""
    return " ".join(sorted(w.lower() for w in words))
