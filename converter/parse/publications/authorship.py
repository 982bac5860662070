# ruff: noqa: E501 (a pattern reads better on one line)
"""What of an entry may be its list of authors, scored."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from converter.parse.publications import venues
from converter.parse.publications.bylines import is_only_authors
from converter.parse.publications.claims import TAKEN
from converter.parse.publications.dates import YEAR
from converter.parse.publications.editor_marks import AUTHORS_ARE_EDITORS
from converter.parse.publications.journal_names import (
    ABBREVIATED,
    IN_JOURNAL,
    INITIAL,
    NUMBERS,
    OF_SCIENCE,
    PERIODICAL,
    PRINTS,
    ROMAN_VOLUME,
    closes_with_journal,
    is_abbreviated_journal,
    is_house,
    is_of_journal,
)
from converter.parse.publications.names import AuthorList, NameSpan, author_list_ends
from converter.parse.publications.odd_pieces import over_odd_pieces
from converter.parse.publications.quotes import QUOTES
from converter.parse.publications.scan import Scan
from converter.parse.publications.towns import are_towns
from converter.parse.publications.wrong_stops import across_stops
from converter.patterns import Lazy
from converter.remembered import remembered

_EDITED = Lazy(
    r"\b(?:edited|translated|ed\.|eds\.|hg\.|hrsg\.|herausgegeben) (?:by|von)\b(?:(?![(\[](?:co-?\w+ |joint )?(?:with|by) )[^.;\v\x01])*$|\b(?:[Ee]ds?|[Hh]rsg|Hg|[Tt]rans|[Tt]r)\.\s+$"
)


_EDITED_ABOVE = Lazy(
    r"\v\s*(?:(?:[Cc]o-?)?[Ee]dited by|[Hh]erausgegeben von|[Hh]r?sg\. (?:von|v\.)|[Hh]g\. (?:von|v\.)) [^\v]{4,200}\v\s*$"
)

_INITIALLED = Lazy(r"(?:[^\W\d_a-z]\.[ -]?){1,3} ?[^\W\d_a-z][\w’'-]*$")
_BARE_INITIALS = Lazy(r"(?:[A-Z] ){1,3}[^\W\d_a-z][\w’'-]*$")
"""A name whose initials have no stops: "M A Berg"."""
_POSSESSIVE = ("'s", "’s")
"""How a title goes on behind somebody's name: "Ada Berg's “Rivers of Sand”"."""
_LEADS_TO_OTHERS = Lazy(r"\b(?:with|avec|con|com|mit|by|par|di|von)\s$")
_KEPT = 6
"""How many lists are considered for each place where one may begin."""
_CUT_SHORT = 2.5
_STOPS_INSIDE = 1.2
"""What a list of inverted names loses that stops at a semicolon behind which another such name stands."""


def authors_at(scan: Scan, start: int) -> list[tuple[float, AuthorList, str, int, bool]]:
    """Author lists that may begin at a position: score, list, sign behind it, where the next field begins, dated."""
    index = bisect_left(scan.token_starts, start)
    cached = scan.author_lists.get(index)
    if cached is not None:
        return cached
    result: list[tuple[float, AuthorList, str, int, bool]] = []
    if (
        index
        and scan.tokens[min(index, len(scan.tokens)) - 1].kind == "I"
        or _EDITED.search(scan.string, max(0, start - 150), start)
        or scan.thesis
        and venues.THESIS.match(scan.string, start)
    ):
        scan.author_lists[index] = result
        return result  # behind an initial a name goes on, and neither editors nor "B.Sc. thesis" are authors
    if (
        index < len(scan.tokens)
        and scan.tokens[index].kind in "IUCPLKM"
        and scan.free[scan.tokens[index].start] != TAKEN
    ):
        limit = scan.free.find(TAKEN, scan.tokens[index].start)
        # "(with A. Berg, Revise and Resubmit)": what is said of the work is no name, though it has capitals
        said = min((at for at in scan.statuses if at > scan.tokens[index].start), default=-1)
        limit = said if limit < 0 or 0 < said < limit else limit
        stop = len(scan.tokens) if limit < 0 else bisect_left(scan.token_starts, limit)
        for authors in author_list_ends(scan.string, scan.tokens[:stop], index):
            scored = _author_score(scan, authors)
            told = are_towns(scan.string[authors.start : authors.end]) or any(
                n.start in scan.statuses for n in authors.names
            )
            told = told or scan.string.endswith((*_POSSESSIVE, " Series"), authors.start, authors.end)
            told = told or scan.special and bool(venues.REPORT.search(scan.string[authors.start : authors.end]))
            if scored and not told:
                result.append(scored)
        going_on = (
            authors
            for _, authors, sign, _, dated in result
            if not dated and (sign == "stop" or not sign and scan.string[authors.end - 1] == ".")
        )
        result += filter(None, [_author_score(scan, longer) for longer in across_stops(scan, going_on, stop)])
        parted = [authors for _, authors, sign, _, dated in result if not dated and sign == "comma"]
        result += filter(None, [_author_score(scan, longer) for longer in over_odd_pieces(scan, parted, stop)])
        best = sorted((item[0] for item in result), reverse=True)[:_KEPT]
        longer = _Longer.of(scan, result)
        result = [
            (score - _cut_short(scan, authors, sign, longer), authors, sign, after, dated)
            for score, authors, sign, after, dated in result
            if score >= best[-1] - _CUT_SHORT
        ]
        result.sort(key=lambda item: (-item[0], -len(item[1].names)))
        result = result[:_KEPT]
    scan.author_lists[index] = result
    return result


_LAST_OF_ALL = Lazy(
    r"\W{0,3},? (?:and|&|und|et|y) (?:[^\W\d_a-z][\w’'-]+ )+(?:[^\W\d_a-z]\. ?)+[^\W\d_a-z][\w’'-]+ (?!and\b|&)[^\W\d_a-z]"
)
"""A last name with a middle initial, and more words in capitals right behind it: ", and Eve F. Lind Slow rivers"."""


_TITLE_WITHIN = Lazy(r" [^\W\d_a-z]\. [^\W\d_a-z][^\W\d_]+(?: [^\W\d_a-z][\w’'-]+){3,}$")
"""Four words in capitals behind an initial, which no family's name has: "Eve F. Lind Slow Sand Finder"."""


def _are_direct(names: Sequence[NameSpan]) -> bool:
    return all(name.form == "direct" for name in names)


def _is_spelled_alone(string: str, starts: Sequence[int], end: int) -> bool:
    """Whether no initial is in the last name, though all others have some in front: "A. Berg, C. Dahl, Computer Methods"."""
    others = all(_WITH_INITIAL.match(string, start) for start in starts[:-1])
    return others and "." not in string[starts[-1] : end]


_CITED = Lazy(
    rf"(?P<more>(?:[^\W\d_a-z][\w-]{{0,9}}\. ?){{1,3}})?\d{{1,4}}[a-zA-Z]?(?: ?\(\d{{1,3}}\))?[,:] ?[A-Za-z]?\d+(?:[-–]\d+)?,? \({YEAR}\)"
)
"""Volume, page and year, perhaps behind the rest of a journal's shortened name; what stands in front is no person."""
_REST_OF_JOURNAL = Lazy(rf"\.?,? ?(?:[^\W\d_a-z][a-z]+\.? ?){{0,3}}, {YEAR}, (?=\w*\d)")
"""The rest of a journal's name, a year and a volume: "Acta Ped" and ".", "2021, 12"; "Chem" and ". Eng Sci., 2021, 12"."""
_WITH_INITIAL = Lazy(r"[^\W\d_a-z]\.")


INITIAL_INSIDE = Lazy(r"[^\W\d_a-z][^\W\d_][\w’' -]* (?:[^\W\d_a-z]-?){1,3}\. [^\W\d_]")
"""A name and what begins the title, where names are "Berg A": "Berg A. Sand"."""
_WORD_AND_WORD = Lazy(r"[^\W\d_]{4,} [eiy] [^\W\d_a-z][^\W\d_]+(?: [^\W\d_a-z][^\W\d_]+)?")
"""A word, "and", and another: no name, whose family's may have one inside ("Ada Costa e Silva")."""
_AL = Lazy(r"\bal\.?, *$")
_NAME_AHEAD = Lazy(r"(?:[^\W\d_a-z]\.[ -]?){1,4}[^\W\d_a-z][\w’'-]+(?:[,:]| [–-] )")
_INITIALS_AHEAD = Lazy(r"(?:[^\W\d_a-z]\.-?){1,3},")
_AFFILIATION = Lazy(r"\b(?:Universi\w+|Uni|College|School|Hochschule|Institut\w*)\b")
_LEADS_TO_MEETING = Lazy(
    rf" (?:(?:at|in) |@ ?)(?:the )?(?=[A-Z][\w’'/&-]*[A-Z][\w’'/&-]*(?: [A-Z][\w-]+)?,? \(?(?:{YEAR}|['’]\d\d))"
)
"""A meeting's acronym and its year, with no sign between the authors and it: "Ada Berg and Carl Dahl at DUNES (2018)"."""
_CLOSING_YEAR = Lazy(r", (?:19|20)\d\d[)\]]")


@dataclass(frozen=True, slots=True)
class _Longer:
    """Lists that begin at one place, as far as they tell where shorter ones are cut short."""

    by_count: Mapping[int, list[AuthorList]]
    ending: list[AuthorList]
    """Those with an end of their own, the longest first."""
    inverted: list[AuthorList]
    """Those of which each name is inverted, the longest first."""

    @classmethod
    def of(cls, scan: Scan, found: Sequence[tuple[float, AuthorList, str, int, bool]]) -> _Longer:
        by_count: dict[int, list[AuthorList]] = {}
        ending: list[AuthorList] = []
        inverted: list[AuthorList] = []
        for _, authors, sign, _, dated in sorted(found, key=lambda item: -len(item[1].names)):
            by_count.setdefault(len(authors.names), []).append(authors)
            if (
                dated
                or sign not in ("comma", "")
                or sign == ""
                and scan.string[authors.end - 1] == "."
                or all(name.form == "direct" and INITIAL.match(scan.string, name.start) for name in authors.names)
            ):
                ending.append(authors)
            elif all(name.form in ("inverted", "family-first") for name in authors.names):
                inverted.append(authors)
        return cls(by_count, ending, inverted)


def _cut_short(scan: Scan, authors: AuthorList, sign: str, longer: _Longer) -> float:
    """What a list loses that stops at a comma although it could go on to an end of its own."""
    names, count = authors.names, len(authors.names)
    if sign == "semicolon" and all(name.form == "inverted" for name in names):
        on = longer.by_count.get(count + 1, [])
        return _STOPS_INSIDE if any(o.names[:count] == names and o.cost - authors.cost < 0.5 for o in on) else 0.0
    if sign != "comma" or authors.et_al:
        return 0.0
    for other in longer.by_count.get(count + 1, ()):
        # "A. Berg, C. Dahl, E. Lund, Sand in the valley": no title begins with the next one's initials
        if other.cost - authors.cost < 0.1 and other.names[:count] == names:
            following = other.names[count]
            if following.form == "direct" and _INITIALLED.match(scan.string[following.start : following.end]):
                return _CUT_SHORT
            bare = (_BARE_INITIALS.match(scan.string, name.start, name.end) for name in (names[-1], following))
            if following.form == "direct" and all(bare):
                return _CUT_SHORT
    for others, more in ((longer.ending, 1), (longer.inverted, 2)):
        for other in others:
            if len(other.names) < count + more:
                break
            if other.cost - authors.cost < 0.5 and other.names[:count] == names:
                return 1.0
    return 0.0


@remembered
def _has_initials(name: str) -> bool:
    return bool(re.search(r"\b[A-Z]\.|\b[A-Z]{1,3} ", name))


def _in_what_is_set_off(scan: Scan, end: int) -> bool:
    """Whether the book or journal stands behind a position, in italics: "with Ada Berg in *The Book of Sand*"."""
    return scan.string.startswith(" in ", end) and any(a == end + 4 and k == "italic" for a, _, k in scan.ranges)


_LINKED = Lazy(r"(?:\band|\bund|\bet|\by|\be|&)\s*$")
_GIVEN_BEHIND = Lazy(
    r" [^\W\d_a-z][^\W\d_A-Z]+(?:,? (?:and|&) [^\W\d_a-z][\w’'-]+,|,? [^\W\d_a-z][\w’'-]+, [^\W\d_a-z]|;)"
)


def _closed_before(string: str, authors: AuthorList) -> bool:
    """Whether "and" stands before the last name but one, and none before the last: "A, B, and C, Sand Since"."""
    before, closing, last = authors.names[-3:]
    return bool(_LINKED.search(string, before.end, closing.start)) and not _LINKED.search(
        string, closing.end, last.start
    )


_FIVE_WORDS = Lazy(r"(?:[^\W\d_a-z][^\W\d_]+ ){4,}[^\W\d_a-z][^\W\d_]+")
"""More words with a capital than a name has."""


def _only_last_inverted(string: str, authors: AuthorList) -> bool:
    """Whether a comma stands in the last name alone, and "and" before it: "Anna Berg and Carl Dahl, Stat"."""
    *others, before, last = authors.names
    spelled = not _has_initials(string[last.start : last.end])
    return (
        spelled
        and all(name.form == "direct" for name in (*others, before))
        and bool(_LINKED.search(string, before.end, last.start))
    )


def _author_score(scan: Scan, authors: AuthorList) -> tuple[float, AuthorList, str, int, bool] | None:
    count = len(authors.names)
    first_of_many = count == 1 and authors.et_al  # before "et al." a surname alone is a person's
    # behind "with" surnames alone will do, too
    cost = authors.cost * (0.3 if authors.start in scan.led or first_of_many else 1.0)
    score = 2.0 + 0.35 * min(count - 1, 5) + 0.1 * max(0, min(count, 16) - 6) - 1.2 * cost / count**0.6
    initials = any(
        n.form in ("inverted", "family-first", "cjk", "own") or _has_initials(scan.string[n.start : n.end])
        for n in authors.names
    )
    if count <= 2 and any(
        name.form != "group" and is_house(scan.string[name.start : name.end]) for name in authors.names
    ):
        score -= 2.0
    if (
        count <= 2
        and not initials
        and any(PERIODICAL.search(scan.string[name.start : name.end]) for name in authors.names if name.form != "group")
    ):
        score -= 2.0
    if count > 1 and initials and authors.names[-1].form == "direct" and not authors.et_al:
        last_name = scan.string[authors.names[-1].start : authors.names[-1].end]
        score -= 2.0 if PERIODICAL.search(last_name) else 0.0  # "with Ada B. Berg, Old Sand Blog"
    if count <= 2 and scan.thesis and venues.THESIS.search(scan.string[authors.start : authors.end]):
        return None  # "Diploma Thesis, Example University"
    if (
        count == 1
        and scan.thesis
        and scan.special
        and venues.INSTITUTION.search(scan.string[authors.start : authors.end])
    ):
        return None  # "Altstadt University - Sandby: MSc thesis"
    last = authors.names[-1]
    if (count > 1 or IN_JOURNAL.match(scan.string, last.end)) and is_of_journal(scan.string, authors):
        return None
    if (
        count > 1
        and last.form == "direct"
        and all(name.form == "family-first" for name in authors.names[:-1])
        and INITIAL_INSIDE.match(scan.string, last.start, last.end)
    ):
        score -= 2.5  # "Berg A, Dahl C. DuneNet: A sand"
    if (
        authors.et_al
        and last.form in ("direct", "single")
        and not INITIAL.match(scan.string, last.start)
        and _AL.search(scan.string, max(0, last.start - 8), last.start)
    ):
        return None  # "Berg, A., et al., Quiet Sand of the North": the title
    if authors.names[-1].form == "direct" and OF_SCIENCE.search(
        scan.string, authors.names[-1].start, authors.names[-1].end
    ):
        return None  # "Anna Berg, Applied Numerical Mathematics"
    if (
        count > 1
        and authors.start in scan.led
        and _AFFILIATION.search(scan.string, authors.names[-1].start, authors.end)
    ):
        return None  # "with Anna Berg, University of Sandby"
    if count > 1 and authors.start in scan.led and _FIVE_WORDS.fullmatch(scan.string, last.start, last.end):
        return None  # "with Anna Berg, Shores With Sand Education Fund"
    if count == 1 and _WORD_AND_WORD.fullmatch(scan.string, last.start, last.end):
        return None  # "Maré e Areias Brancas: Title"
    if count == 1 and ROMAN_VOLUME.match(scan.string, last.start):
        return None  # "Title, Echa Piasku XIV (2013), 7-29"
    if count == 1 and ABBREVIATED.match(scan.string, authors.start):
        return None  # "Title, J. Reine Angew. Math., vol. 12"
    if "\v" in scan.string[: authors.start] and _EDITED_ABOVE.search(scan.string, 0, authors.start):
        return None  # the line below "edited by Anna Berg": who printed the book
    behind_title = count == 1 and authors.start > scan.head + 3
    if behind_title and scan.string.startswith("In ", authors.start):
        return None  # "Title. In TCS", "Title. In A. Berg and C. Dahl, editors"
    if (
        behind_title
        and PRINTS.match(scan.string, authors.end)
        and not _LEADS_TO_OTHERS.search(scan.string, 0, authors.start)
    ):
        return None  # "*Title*, Carl Dahl, Altstadt, pp. 203": who prints books is called as people are
    bold = any(a >= authors.start - 2 and b <= authors.end + 2 and b - a < 40 for a, b, k in scan.ranges if k == "bold")
    score += 0.5 if initials else 0.0
    score += 0.8 if bold and count > 1 else 0.4 if bold else 0.0
    if authors.et_al:
        score += 1.0
    if count == 1 and not (initials or first_of_many):
        score -= 1.0
    if any(
        a < authors.end < b
        for a, b, k in scan.ranges
        if k in ("bold", "italic", "link", "quote") and a >= authors.start - 1 and b - authors.end > 2
    ):
        score -= 1.5
    if any(a <= authors.start - 1 and b >= authors.end and k == "quote" for a, b, k in scan.ranges):
        score -= 3.0
    end = authors.end
    sign = scan.sign_at(end)
    if (
        (sign in ("", "break") or sign == "stop" and _REST_OF_JOURNAL.match(scan.string, end))
        and count > 2
        and not authors.et_al
        and _is_spelled_alone(scan.string, [n.start for n in authors.names], end)
    ):
        score -= 2.0
    closing_sign = scan.string[end - 1]
    if (
        closing_sign == "."
        and authors.next < len(scan.tokens)
        and scan.tokens[authors.next].kind == "I"
        and not authors.et_al
    ):
        return None  # cuts through initials
    if sign == "comma" and authors.names[-1].form != "inverted" and _INITIALS_AHEAD.match(scan.string, scan.skip(end)):
        return None  # "Berg, A., Dahl, C.,": cuts through the last name
    if "\v" in scan.string[authors.start : authors.names[0].end]:
        score -= 1.5  # the last word of a title above the first name
    if count > 2 and _closed_before(scan.string, authors):
        score -= 2.0
    if count > 2 and last.form == "inverted" and _only_last_inverted(scan.string, authors):
        score -= 1.5
    if closing_sign == "." and sign == "" and last.form == "inverted" and _GIVEN_BEHIND.match(scan.string, end):
        score -= 1.5  # "Berg, Q. Esther, and Dahl, C.": the given names go on
    if closing_sign == "." and sign == "" and last.form == "family-first" and not authors.et_al:
        following = scan.tokens[authors.next : authors.next + 2]
        if len(following) == 2 and following[0].kind == "C" and following[1].text in (".", ",", ";", ":", "("):
            score -= 1.5  # "William G. Cochran. Sampling": the name goes on
        elif following and following[0].kind == "C" and count > 2 and _are_direct(authors.names[:-1]):
            score -= 3.0  # "Ada Berg, Carl Dahl, and Eve F. Lind Slow rivers"
    if sign == "stop" and count > 1 and is_abbreviated_journal(scan.free, authors.names[-1].start):
        return None  # "A. Berg and C. Dahl, J. Chem. Phys. 128"
    after = scan.skip(end)
    cited = _CITED.match(scan.string, after) if sign == "stop" and count > 1 and initials else None
    if cited and (not cited["more"] or last.form == "single"):
        return None  # "A. Berg, Z. Sandkd. 31b, 477 (1991)", "A. Berg, Hydro-Silt. Rev. 29, 31 (2004)"
    # "Ada Berg, **Carl Dahl**, Eva Lund": another name is set off
    goes_on = any(
        a == after
        and kind in ("link", "bold")
        and scan.string[b : b + 1] in (",", ";")
        and is_only_authors(scan.string[a:b])
        for a, b, kind in scan.ranges
    )
    if goes_on and sign in ("link", "bold"):
        sign = "comma"
    if sign == "" and count > 1 and (led := _LEADS_TO_MEETING.match(scan.string, end)):
        sign, after = "by", led.end()
    dated = False
    closing = scan.string[end : end + 1] in ")]"
    behind = scan.year_behind(end)
    if behind is not None:
        dated, after = True, behind
        score += 1.5 if not closes_with_journal(scan, authors, behind) else -3.0
    elif editors := AUTHORS_ARE_EDITORS.match(scan.string, end):
        after = scan.skip(editors.end())
        behind = scan.year_behind(after)
        if behind is not None:
            dated, after = True, behind
        if "(" in editors[0] and count > 1:
            score += 0.8
    elif sign in ("end", "break") or sign in ("quote", "link", "bold", "italic"):
        score += 0.8
    elif sign == "stop":
        score += 0.4
    elif sign == "comma" and _CLOSING_YEAR.match(scan.string, end):
        score += 0.8
    elif sign == "comma":
        score -= 0.8
        if count > 1 and authors.names[-1].form == "direct" and NUMBERS.match(scan.string, after):
            score -= 2.5  # "..., Kira Oduya, Contemporary Rivers, Vol. 12 (2021)": the last one is the journal
        if scan.string[after - 1 : after + 1].strip()[-1:] in QUOTES or scan.string[after : after + 1] in QUOTES:
            score += 1.6
        elif not goes_on and any(a == after for a, _, _ in scan.ranges):
            score += 1.2
    elif sign in ("colon", "semicolon", "dash"):
        score += 0.2 if sign == "colon" or authors.et_al else -0.2
        if sign == "dash" and _NAME_AHEAD.match(scan.string, after):
            score -= 1.5  # "A. Berg – C. Dahl, Title"
    elif sign in ("taken", "paren", "maybe", "by") or closing or _in_what_is_set_off(scan, end):
        score += 0.3
    elif closing_sign == "." or authors.et_al or closing_sign in "*†‡§¶#✉)+":
        score -= (
            0.1
            if after < len(scan.string) and (scan.string[after].isupper() or not scan.string[after].isalpha())
            else 2.0
        )
    else:
        # "Sorting Rivers by Sand": two words of a title; "Surprising AI project": no initials
        lower = last.form == "family-first" and scan.string[after : after + 1].islower()
        if count > 2 and last.form == "direct" and _LAST_OF_ALL.match(scan.string, authors.names[-2].end):
            score += 1.7
        score -= 4.0 if count == 1 and (not initials or lower) and authors.start not in scan.led else 2.5
    if cost / count > 1.9:
        score -= 1.0
    if last.form == "direct" and _TITLE_WITHIN.search(scan.string, last.start, last.end):
        score -= 3.0
    if score < -1.5:
        return None
    return score, authors, sign, after, dated
