# ruff: noqa: E501 (a pattern reads better on one line)
"""Where a field of an entry may end: at stops, line ends, quotes, changes of markup."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from converter.parse.publications import venues
from converter.parse.publications.claims import TAKEN
from converter.parse.publications.shortened import SHORTENED
from converter.patterns import Lazy


class Boundary(NamedTuple):
    """A place where a field may end: its position, the sign there, and the first position behind it."""

    end: int
    sign: str
    next: int
    price: float


_SKIP = Lazy(rf"[{TAKEN}\s.,;:，。、；：．\-–—―|·•/>”\"»“’'*)）\]}}\U0001f300-\U0001faff]*")


_MEETING = (
    r"[Ii]n (?:the )?(?:\d+(?:st|nd|rd|th) )?[A-Z]{3,}[A-Za-z]*(?:[’'/-]\w+)? (?:[A-Z][a-z]+ ){0,2}(?:Workshop|Conference|Symposium)\b"
    r"|[A-Z]{3,}[A-Za-z]*[’']\d\d (?:[A-Z][a-z]+ ){0,2}(?:Workshop|Conference|Symposium)\b"
    r"|(?<=[a-z)A-Z]{2} )(?<!\b(?:[Tt]he|and|for|his|our) )(?<!\b(?:[Oo]f|[Ii]n|at|to|an) )(?<!from )(?<!with )(?:Proceedings of (?:the )?[A-Z\d]"
    r"|\d{1,2}(?:st|nd|rd|th) (?:[A-Z][\w&/’'-]* ){0,5}(?:Conference|Workshop|Symposium)\b"
    r"|(?:[A-Z][a-z]+ ){0,2}(?:Journal|Transactions|Annals|Archives|Bulletin) (?:of|on|for) (?:the )?[A-Z][A-Za-z& -]{2,60}+(?:, )?(?:[Vv]ol\.? ?)?\d{1,4}\b"
    r"|(?<!\d(?:st|nd|rd|th) )(?:ACM|IEEE|SIAM|USENIX)(?:[/-][A-Z]+)? (?:(?:(?:Annual|Joint) )?(?:Int(?:\.|l|ernational) )?(?:Conf(?:\.|erence)|Symp(?:\.|osium)|Workshop)|Trans(?:\.|actions)) (?:on )?[A-Z]"
    r"|(?:19|20)\d\d (?:IEEE|ACM|International|European|Annual)(?:/[A-Z]+)? (?:[A-Z][\w&/’'-]* ){0,5}(?:Conference|Workshop|Symposium)\b)"
)
"""A meeting or journal to which no sign leads: "Title in SAND Workshop on Wind", "Title SAND'19 Conference", "Title 25th Sand Workshop",
"Title Journal of Sand, 12"."""


_EDITED_BOOK = (
    r"in (?:the )?[^\W\d_a-z](?:(?!\sin (?:the )?[^\W\d_a-z])[^;\v]){3,140}?"
    r"(?:,? (?:eds?\.|edited by|ed\. by|hrsg\. v(?:on|\.)|hg\. v(?:on|\.)|a cura di|sous la dir(?:ection|\.) de)| \((?:eds?|hrsg|hg)\.) [^\W\d_a-z]"
)
"""A book and its editors, with no sign before "in": "Salt in the North in Harbours of the Mind, eds. Ada Berg and Carl Dahl"."""

_CAPITALS = r"[a-z]{0,2}[^\W\d_a-z][\w&’'-]*(?: (?:[^\W\d_a-z][\w&’'-]*|of|and|the|for|&)){0,6}"
"""A name of words in capitals, and of what may stand between these."""
_PERIODICAL = (
    rf"in (?:(?:Advances|Annals|Briefings|Frontiers|Letters|Methods|Notes|Progress|Reports|Research|Reviews|Studies|Topics|Transactions|Trends) in )?{_CAPITALS}"
    rf"(?:,? [Vv]ol\b| \d{{1,3}} ?\(\d|[.,]?(?: \d{{1,4}}| \[[^\[\]]{{0,30}}\])?[.,]?\s*(?:[{TAKEN}]|$))"
)
"""A journal to which only "in" leads, then numbers or the end: "Salt in the North in Sand Letters 2020"."""
_NAMED = Lazy(rf"in ({_CAPITALS})(?P<sure>,? [Vv]ol\b| \d{{1,3}} ?\(\d)?")
"""The journal's name, and what only a journal has behind it."""


@cache
def _boundary(cjk: bool) -> re.Pattern[str]:
    """The signs at which a field may end; with the rules for Chinese and Japanese only where they are needed."""
    han = r"[^\x00-\u3004]"
    behind, before = (f"|{han}", f"|(?<={han})[.。．]") if cjk else ("", "")
    comma = f"|(?<={han}),|,(?={han})" if cjk else ""
    bracket = r"|[（(](?=[^()（）]{2,60}[,，] ?(?:19|20)\d\d[)）])" if cjk else ""
    return re.compile(
        rf"(?=[\s.。．…?!？！,，;:(\[（{TAKEN}])(?:(?P<break>\s*\v\s*)|(?P<maybe>\s*\f\s*)|(?P<taken>\s*{TAKEN}+)"
        rf"|(?P<stop>[.。．](?=[\s{TAKEN}(\[“\"]|${behind}){before}|\.(?=[A-ZÄÖÜ][A-Za-z]+ ))"
        rf"|(?P<ask>…(?=\s[Ii]n:?\s)|[?!？！][.]?(?=[\s{TAKEN}]|${behind}))|(?P<comma>,(?=[\s{TAKEN}])|，{comma})|(?P<dash>\s[-–—|·•]\s)"
        r"|(?P<paren>\s?[(\[（](?=\s*(?:\d{4}|= ?[^\W\d_a-z]|(?i:with|joint|mit|avec|con|by|in |under|submitted|accepted|forth|to appear|work)))|[（(](?=[与和同] [A-Z])|\s[(\[](?=\w)"
        rf"{bracket})"
        rf"|(?P<by>(?<=[\w)?!])\s(?=In: [^\W\d_a-z]|In (?:the )?(?:Proceedings|Proc\.) |{_MEETING}|{_EDITED_BOOK})|(?<=[\w)?!])(?<!rint)\s(?=ar[Xx]iv(?: preprint)? ?{TAKEN})|(?<!dited)(?<!anslated)(?<!ompiled)(?<!llustrated)\s(?=[Bb]y [^\W\d_a-z]|(?:co-?authored|co-?written|joint work) with [^\W\d_a-z]))|(?P<into>(?<=\w)\s(?={_PERIODICAL}))|(?P<semicolon>;\s)|(?P<colon>:\s))"
    )


_ABBREVIATION = Lazy(
    r"(?:^|[\s(])(?:[A-Z]|vs|e\.g|i\.e|cf|no|nr|vol|st|dr|prof|mr|mrs|ms|jr|sr|u\.s|u\.k|al|etc|resp|approx|ed|eds|hrsg|hg|bd|sp|spp|ssp|subsp|"
    r"var|fig|ph|inc|ltd|co|dept|univ|int|conf|proc|trans|lett|rev|sci|phys|chem|(?-i:Math|Art)|comput|eng|soc|syst|technol|res|appl|"
    r"jg|jrg|årg|roč|god|τόμ|aufl|ca|bzw|u\.a|z\.b|d\.h|pt|ch|sec|eq|n|v|gen|natl|acad|assoc|amer|am|eur|med|clin|biol|mater|electron|mech)$",
    re.IGNORECASE,
)
_ABBREVIATED_NAME = Lazy(r"(?:[,.?!]\s|^|(?<!\s[ia][nt])(?<!\sfrom)\s)[A-Z][a-z]{1,9}$")
"""A word that may be shortened, in a title not behind "in", "at" or "from", which lead to a place."""
_SMALL_FIELD = Lazy(r"[a-z]{1,2}[A-Z]|pp?\. ?\d")
"""How some journals are written, and pages: "eLife", "mBio", "pp. 3–9"."""
_COUNTED = Lazy(r"[\s,(](?:t|z|zv|zesz|art|arts|ust|poz|par|čl|č|sv|br|str|s|ss|т|ст|вып|№)$")
_NUMBER_NEXT = Lazy(r"\. ?(?:\d|[IVXLC]+\b)")
"""What is counted, and its number: "Prawo Morskie t. XXI/2005", "the meaning of art. 39"."""
_OF_SPECIES = Lazy(r"[\s(](?:subsp|ssp|var|cv)$")
"""What stands inside the name of a species: "Silta nova subsp. vetus"."""
_OPENS_A_HOUSE = Lazy(r"[.,?!] (?:Univ|Inst|Acad)$")
"""How a publisher's name begins, with a stop that ends nothing: "Title. Univ. Press of Sandby"."""
_SERIAL = Lazy(r" \((?:No|Nr)\.? ?[A-Za-z]{0,3}-?\d[\w/-]*\)\. (?=[^\W\d_a-z])")
"""The number that a report has, behind its title as the APA sets it: "Slow sand (No. w123). Office of Silt"."""
_BEHIND_COMMA = Lazy(r", ([A-Z][a-z]{3,16})$")
_SHORTENED = SHORTENED - frozenset(
    ["Antennas", "Cell", "Circuits", "Class", "Front", "Graph", "Learn", "Organ", "Percept", "Plasma", "Process"]
    + ["Quantum", "Signal", "Speech", "Super"]
)
"""Shortened words that are no others with which a title may end."""
_PARTY_NEXT = Lazy(r"\s*[^\W\d_a-z][^\W\d_A-Z]")
"""Whom the first party of a case is against: "Sand Tax in Gilder v. Holm"."""
_STATUS_AHEAD = Lazy(
    r"(?:in|under) (?:revi|press|prep|subm)|submitted|accepted|to appear|forthcoming|soumis|[àa] para[iî]|eingereicht|aceptad|aceito|(?:first|second|third|1st|2nd|3rd|4th)[- ]round",
    re.IGNORECASE,
)
_JOURNAL_BEHIND = Lazy(
    r"[A-Z][\w&’'.-]*(?:,? (?:of|the|and|in|for|on|&|[A-Z][\w&’'.-]*)){0,9}, v(?:ol)?\. ?\d", re.ASCII
)
"""The manner of the Geological Society of America: "Title: Journal of Sand, v. 3, p. 29-33"."""
_PART_AHEAD = Lazy(r"\s*(?:part|teil|partie|parte) (?:[ivx]{1,5}|\d\d?|one|two|three)(?:: |\. )[^\W_]", re.IGNORECASE)
"""What goes on with a title behind a stop: "Sand maps. Part II: The wind"."""
_QUOTE_CLOSES = Lazy(r"[.,?!]”(?=\s)|(?<=\w)”,(?=\s)")
"""The end of a quotation; where no range says that one is, its opening sign is lost."""
_ENTERED = (" in: ", " In: ", " in : ", ". I: ")
"""What leads to the book that a chapter is in, without a doubt."""
_RANK = {
    "maybe": 4,
    "break": 0,
    "end": 1,
    "quote": 2,
    "link": 3,
    "stop": 4,
    "ask": 4,
    "bold": 5,
    "italic": 5,
    "taken": 6,
    "comma": 7,
    "paren": 8,
    "by": 8,
    "semicolon": 9,
    "dash": 10,
    "colon": 11,
}


def find_boundaries(free: str, head: int, ranges: Sequence[tuple[int, int, str]]) -> list[Boundary]:
    """All places at which a title may end."""
    result = []
    for match in _boundary(not free.isascii() and max(free) > "\u3004").finditer(free, head):
        sign = match.lastgroup or ""
        start = match.start()
        end = start
        price = 0.0
        if sign == "into":
            named = _NAMED.match(free, match.end())
            if not named or not named["sure"] and not venues.JOURNAL.search(named[1]):
                continue
            sign = "by"
        if sign == "stop":
            if (
                _ABBREVIATION.search(free[max(0, start - 12) : start])
                or _ABBREVIATED_NAME.search(free[max(0, start - 16) : start])
                and re.match(r"\.\s(?:[A-Z][a-z]{0,9}\.|\d|\(\d)", free[start : start + 14])
            ):
                price = 1.5
            if _COUNTED.search(free, max(0, start - 6), start) and _NUMBER_NEXT.match(free, start):
                price = 4.0
            if _OPENS_A_HOUSE.search(free, max(0, start - 8), start):
                price = 5.0
            if (word := _BEHIND_COMMA.search(free, max(0, start - 24), start)) and word[1] in _SHORTENED:
                price = 4.0
            if free.endswith(" v", 0, start) and _PARTY_NEXT.match(free, match.end()):
                price = 5.0
            if _PART_AHEAD.match(free, match.end()):
                price = 5.0
            after = free[match.end() : match.end() + 12].strip()
            if _STATUS_AHEAD.match(after):
                price = 0.0
            elif after[:1].islower() and not (venues.SERVER.match(after) or _SMALL_FIELD.match(after)):
                price += 6.0 if _OF_SPECIES.search(free, max(0, start - 8), start) else 1.5
        elif sign == "ask":
            end = match.end() if match[0][-1] != "." else match.end() - 1
        elif sign == "comma":
            price = 0.2 if free.startswith(_ENTERED, match.end()) else 0.8
        elif sign == "by":
            price = 1.0
        elif sign == "maybe":
            price = 0.5
        elif sign in ("dash", "semicolon"):
            price = 1.5
        elif sign == "colon":
            price = 0.3 if _JOURNAL_BEHIND.match(free, match.end()) else 3.0
        elif sign == "paren":
            price = -2.0 if _SERIAL.match(free, start) else 0.8
        result.append(
            Boundary(end, sign, skip_signs(free, match.end() if sign not in ("paren", "taken") else start), price)
        )
    for a, b, kind in ranges:
        if kind in ("italic", "link") and free.endswith(" In ", head, a) and free[a - 5 : a - 4].isalnum():
            result.append(Boundary(a - 4, "by", a - 3, 0.3))  # "Slow rivers In *Sand Letters*"
        for position in (a, b):
            if position > head:
                result.append(Boundary(position, kind, skip_signs(free, position), 0.3))
    if "”" in free:
        for match in _QUOTE_CLOSES.finditer(free, head):
            if not any(a <= match.start() < b for a, b, kind in ranges if kind == "quote"):
                result.append(Boundary(match.start(), "quote", skip_signs(free, match.end()), 0.3))
    result.append(Boundary(len(free), "end", len(free), 0.0))
    # one boundary a position, the strongest sign (breaks before stops before markup)
    best: dict[int, Boundary] = {}
    for boundary in result:
        end = boundary.end
        while end > head and (free[end - 1].isspace() or free[end - 1] in ".,;:，。。"):
            end -= 1
        _, sign, following, price = boundary
        if (old := best.get(end)) is None:
            best[end] = Boundary(end, sign, following, price)
        elif (_RANK[sign], price) < (_RANK[old.sign], old.price):
            best[end] = Boundary(end, sign, max(following, old.next), price)
        elif following > old.next:
            best[end] = Boundary(end, old.sign, following, old.price)
    return [best[end] for end in sorted(best) if end > head]


def skip_signs(free: str, at: int) -> int:
    """Over blanks, punctuation and what is taken."""
    match = _SKIP.match(free, at)
    return match.end() if match else at
