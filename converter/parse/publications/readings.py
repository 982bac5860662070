# ruff: noqa: E501 (a pattern reads better on one line)
"""What of an entry are its authors and its title: all likely readings, each with a score.

A reading is an order of authors, title and the rest, cut at natural boundaries (stops, line ends, quotes, changes of
markup).  The scores are sums of weights for what is seen on either side of the cuts.  No weight decides alone; what single
entries leave open is settled by `style`, which adds what the readings of the whole list have in common.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from converter.parse.publications import venues
from converter.parse.publications.claims import TAKEN
from converter.parse.publications.dates import DATE, YEAR
from converter.parse.publications.layout import Layout
from converter.parse.publications.names import AuthorList, author_list_ends
from converter.parse.publications.status import find_status
from converter.parse.publications.tokens import CJK, Token
from converter.parse.publications.words import AND, STOPWORDS


class Boundary(NamedTuple):
    """A place where a field may end: its position, the sign there, and the first position behind it."""

    end: int
    sign: str
    next: int
    price: float


@dataclass(slots=True)
class Reading:
    """One way to read an entry."""

    order: str
    """A, T and V in printed order: "ATV", "TAV", "TVA", "T", ..."""
    authors: AuthorList | None
    title: tuple[int, int]
    score: float
    author_sign: str = ""
    """What stands between authors and title."""
    title_sign: str = ""
    """What stands behind the title."""
    markup: str = ""
    """How the title is set: quote, link, bold, italic, line or ""."""
    venue_start: int = -1
    known: float = 0.0
    total: float = 0.0


@dataclass(slots=True)
class Evidence:
    """What all entries of a list have in common, for reading each of them."""

    names: frozenset[str] = frozenset()
    venues: frozenset[str] = frozenset()
    owner: frozenset[str] = frozenset()
    name_form: str | None = None
    no_authors: bool = False
    shares: dict[tuple[str, str], float] = field(default_factory=dict)


_SKIP = re.compile(r"[\s.,;:，。、；：．\-–—―|·•>”\"»“’'*)\]}]*")
_SKIP_LIGHT = re.compile(r"[\s.,;:，。、；：．\-–—―|·•*]*")
_BOUNDARY = re.compile(
    rf"(?=[\s.。．?!？！,，;:(\[（{TAKEN}])(?:(?P<break>\s*\v\s*)|(?P<maybe>\s*\f\s*)|(?P<taken>\s*{TAKEN}+)|(?P<stop>[.。．](?=[\s{TAKEN}(\[“\"]|$|[{CJK}])|(?<=[{CJK}])[.。．]|\.(?=[A-ZÄÖÜ][a-z]+ ))"
    rf"|(?P<ask>[?!？！](?:[.]?)(?=[\s{TAKEN}]|$|[{CJK}]))|(?P<comma>,(?=[\s{TAKEN}])|[，]|(?<=[{CJK})），]),|,(?=[{CJK}]))"
    r"|(?P<dash>\s[-–—|]\s)|(?P<paren>\s?[(\[（](?=\s*(?:with|joint|mit|avec|con|by|in |\d{4}|under|submitted|accepted|in |forth|to appear|work))"
    r"|\s[(\[](?=\w))|(?P<by>\s(?=by (?-i:[^\W\d_a-z])))|(?P<semicolon>;\s)|(?P<colon>:\s))",
    re.IGNORECASE,
)
_ABBREVIATION = re.compile(
    r"(?:^|[\s(])(?:[A-Z]|vs|e\.g|i\.e|cf|no|nr|vol|st|dr|prof|mr|mrs|ms|jr|sr|u\.s|u\.k|al|etc|resp|approx|ed|eds|hrsg|hg|bd|sp|spp|ssp|subsp|"
    r"var|fig|ph|inc|ltd|co|dept|univ|int|conf|proc|trans|lett|rev|sci|phys|chem|math|comput|eng|soc|syst|technol|res|appl|"
    r"jg|art|aufl|ca|bzw|u\.a|z\.b|d\.h|pt|ch|sec|eq|n|v|gen|natl|acad|assoc|amer|am|eur|med|clin|biol|mater|electron|mech)$",
    re.IGNORECASE,
)
_ABBREVIATED_NAME = re.compile(r"(?:[,.?!]\s|^|\s)[A-Z][a-z]{1,9}$")
_WITH = re.compile(
    r"[\s\v,.;]*[(\[]?\s*(?:(?:in )?(?:joint(?:ly)?|collaboration|joint work|co-?authored|co-?written|work|co-?author(?:s|ed)?|together)\s*:?\s*)?(?:with|mit|avec|con|by|von|par|w/)\s*:?\s+",
    re.IGNORECASE,
)
_YEAR_AFTER = re.compile(
    rf"[\s.,:;]*[(\[]?\s*(?:(?:{YEAR})[a-z]?(?:\s*[-–/]\s*(?:{YEAR}|\d\d))?|in press|forthcoming|to appear|accepted|submitted|under review|in review|in prep(?:aration|\.)?|n\.?d\.?|o\.? ?J\.?|im Erscheinen|im Druck|in revision|revise (?:and|&) resubmit|advance online publication|in progress|work in progress|working paper)"
    r"(?:[,;:]?\s+[A-Z]?[a-z]+\.?(?:[-–/][A-Z][a-z]+)?(?:\s+\d{1,2}(?:\s*[-–]\s*\d{1,2})?)?)?\.?\s*[)\]]?",
    re.IGNORECASE,
)
_IN = re.compile(r"(?:in|In|IN|En|en|Dans|dans|Im|im|Pp|In the)\s*:?\s+(?=[\"“„«»*_A-ZÄÖÜÉ0-9(])|In:|in:|(?:In|in) ")
_IMPRINT = re.compile(
    rf"[(\[]?\b{YEAR}\b|\bvol(?:ume)?\b|\bpp?\.|\bpages?\b|\bs\. ?\d|\d+\s*\(\d|\b\d+\s*[:,]\s*[eE]?\d|\b\d+[-–]\d+|\bno\. ?\d|\bissue\b|第\s*\d|\bBd\.|\bJg\.|\bHeft\b|\b\d{{1,4}}\b",
    re.IGNORECASE,
)
_PLACE_PUBLISHER = re.compile(
    r"[A-ZÄÖÜÉ][\w.’'-]+(?:(?:, | u\. | und | and | & | / |/| )[A-ZÄÖÜÉ][\w.’'-]*){0,3}: [A-ZÄÖÜÉ][\w.’' &-]+[.,]?(?:\s|$)"
)
_ENDS_OPEN = re.compile(r"\b[Ii]n(?: [A-Z])?$|\b(?:and|und|of|the|a|for|with)$|\b(?:vs|St|Dr|Mr|No|Vol)$")
_STATUS_HERE = re.compile(r"")
_EDITION = re.compile(
    r"(?:edited|translated|trans|eds?|hrsg|herausgegeben|übersetzt)\.? (?:by|von|and)\b|\d\w+ ed(?:n|ition)?\b|rev(?:ised)?\.? ed|(?:ser|series)\.? ",
    re.IGNORECASE,
)
_QUOTES = {
    "“": "”",
    '"': '"',
    "»": "«",
    "«": "»",
    "„": "“”",
    "「": "」",
    "『": "』",
    "‘": "’",
    "‚": "‘",
    "”": "”",
    "《": "》",
    "＂": "＂",
    "〝": "〞",
}
_TITLE_JUNK = re.compile(
    rf"\({YEAR}[a-z]?\)|\bvol\. ?\d|\bpp?\. ?\d|\bet al\b|\bdoi:|\bno\. ?\d|\d+\(\d+\)|,\s*{YEAR}\b\.?,?|\b(?:eds?|hrsg)\.\)|[a-z]\. \d+$|\d{(2,)}, [A-Z]?\d{(2,)}",
    re.IGNORECASE,
)
_LETTERS = re.compile(rf"[^\W\d_{CJK}][\w’'.-]*|[{CJK}]{{2}}")


class Reader:
    """Finds and scores the readings of one entry.  The string is the entry's with identifiers and labels blanked out."""

    def __init__(self, layout: Layout, free: str, head: int, title_end: int | None) -> None:
        """`head` is where the entry proper begins; `title_end` is given where a heading block is the title."""
        self.layout = layout
        self.string = layout.string
        self.free = free
        self.head = head
        self.title_end = title_end
        self.tokens = layout.tokens
        self.token_starts = [t.start for t in self.tokens]
        self.flags = venues.signals(self.string, self.tokens)
        self.word_counts = _running(_weight(t) for t in self.tokens)
        self.capitals = [_capital(t) for t in self.tokens]
        self.ranges = self._ranges()
        self.inside = self._inside()
        self.boundaries = self._boundaries()
        self._venue_scores: dict[int, float] = {}
        self._author_cache: dict[int, list[tuple[float, AuthorList, str, int, bool]]] = {}
        self.statuses = {phrase.start: phrase for phrase in find_status(free)}
        self.special = bool(venues.find_thesis(free) or venues.REPORT.search(free) or venues.PATENT.search(free))
        """Whether a thesis, a report or a patent is named at all."""
        self.junk = [match.span() for match in _TITLE_JUNK.finditer(free)]

    # ------------------------------------------------------------------------------------------------ preparation

    def _ranges(self) -> list[tuple[int, int, str]]:
        """Stretches that markup or quotes hold together, with their kind."""
        found: list[tuple[int, int, str]] = []
        string = self.string
        for a, b, _ in self.layout.links:
            if TAKEN not in self.free[a:b] and len(string[a:b].split()) + _cjk(string[a:b]) // 3 >= 2:
                found.append((a, b, "link"))
        found += [(a, b, "bold") for a, b in self.layout.bold]
        found += [(a, b, "italic") for a, b in self.layout.italic]
        at = self.head
        while at < len(string):
            closer = _QUOTES.get(string[at])
            apostrophe = string[at] in "‘’" and at and string[at - 1].isalnum()
            if closer and not apostrophe and (at == 0 or not string[at - 1].isalnum() or string[at] in "„“«»《「『"):
                end = self._closing(at, closer)
                if end and (end - at > 4 or _cjk(string[at:end]) > 3):
                    found.append((at, end + 1, "quote"))
                    at = end + 1
                    continue
            at += 1
        return sorted(found)

    def _closing(self, at: int, closers: str) -> int | None:
        """Where a quotation that opens at `at` closes; a straight quote inside is told from the closing one by what follows."""
        string, depth = self.string, 0
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
                if opener == '"' and i + 1 < len(string) and string[i + 1].isalnum():
                    continue
                return i
        return None

    def _inside(self) -> list[int]:
        """For each position, how deep it is inside parentheses."""
        depth, result = 0, []
        for c in self.string:
            if c in "([（":
                depth += 1
            result.append(depth)
            if c in ")]）" and depth:
                depth -= 1
        result.append(depth)
        return result

    def _boundaries(self) -> list[Boundary]:
        """All places at which a title may end."""
        free, result = self.free, []
        for match in _BOUNDARY.finditer(free, self.head):
            sign = match.lastgroup or ""
            start = match.start()
            end = start
            price = 0.0
            if sign == "stop":
                if (
                    _ABBREVIATION.search(free[max(0, start - 12) : start])
                    or _ABBREVIATED_NAME.search(free[max(0, start - 16) : start])
                    and re.match(r"\.\s(?:[A-Z][a-z]{0,9}\.|\d|\(\d)", free[start : start + 14])
                ):
                    price = 1.5
                after = free[match.end() : match.end() + 12].strip()
                if after[:1].islower() and not venues.SERVER.match(after):
                    price += 1.5
            elif sign == "ask":
                end = match.end() if match[0][-1] != "." else match.end() - 1
            elif sign == "comma":
                price = 0.8
            elif sign == "by":
                price = 1.0
            elif sign == "maybe":
                price = 0.6
            elif sign in ("dash", "semicolon"):
                price = 1.5
            elif sign == "colon":
                price = 3.0
            elif sign == "paren":
                price = 0.8
            result.append(
                Boundary(end, sign, self._skip(match.end() if sign not in ("paren", "taken") else start), price)
            )
        for a, b, kind in self.ranges:
            for position in (a, b):
                if position > self.head:
                    result.append(Boundary(position, kind, self._skip(position), 0.3))
        result.append(Boundary(len(free), "end", len(free), 0.0))
        # one boundary a position, the strongest sign (breaks before stops before markup)
        best: dict[int, Boundary] = {}
        for boundary in result:
            end = boundary.end
            while end > self.head and (free[end - 1].isspace() or free[end - 1] in ".,;:，。。"):
                end -= 1
            moved = boundary._replace(end=end)
            old = best.get(end)
            if old is None or (_RANK[moved.sign], moved.price) < (_RANK[old.sign], old.price):
                best[end] = moved._replace(next=max(moved.next, old.next if old else 0))
            elif old:
                best[end] = old._replace(next=max(moved.next, old.next))
        return [best[end] for end in sorted(best) if end > self.head]

    def _skip(self, at: int) -> int:
        """Over blanks, punctuation and what is taken."""
        free = self.free
        while True:
            match = _SKIP.match(free, at)
            now = match.end() if match else at
            while now < len(free) and free[now] == TAKEN:
                now += 1
            if now == at:
                return at
            at = now

    # --------------------------------------------------------------------------------------------------- readings

    def readings(self) -> list[Reading]:
        """All likely readings, unsorted."""
        found: list[Reading] = []
        if self.title_end is not None:
            title = _trim(self.string, self.head, self.title_end)
            found += self._title_first(title, Boundary(title[1], "break", self._skip(self.title_end), 0.0), 6.0, "line")
            return found
        lead = 0.0
        with_at_head = (
            _WITH.match(self.string, self.head)
            if re.match(r"[(\[]|with\b|joint|by\b", self.string[self.head :])
            else None
        )
        first = with_at_head.end() if with_at_head and with_at_head.end() < len(self.string) else self.head
        for score, authors, sign, after, dated in self._authors(first):
            lead = max(lead, score)
            found += self._titles_after(authors, score, sign, after, dated)
        if lead < 5.5:
            for boundary, score, markup in self._title_ends(self.head):
                if score > -3.0:
                    found += self._title_first((self.head, boundary.end), boundary, score, markup)
        return found

    def _titles_after(self, authors: AuthorList, score: float, sign: str, start: int, dated: bool) -> list[Reading]:
        found = []
        start = self._open(start)
        for boundary, title_score, markup in self._title_ends(start):
            venue = self._venue_score(boundary.next, boundary)
            found.append(
                Reading(
                    "ATV", authors, _trim(self.string, start, boundary.end), score + title_score + venue,
                    sign + ("y" if dated else ""), boundary.sign, markup, boundary.next,
                )
            )  # fmt: skip
        # "Authors, year, venue, *title*"
        for a, b, kind in self.ranges:
            if a > start + 3 and b > a + 20 and kind in ("italic", "quote", "link") and self._words(a, b) >= 4:
                between = self.string[start:a]
                if not re.search(r"\d", between) or re.search(r"\b[Ii]n\b|\b[Ee]ds?\b", between):
                    break
                venue = self._venue_score(start, Boundary(start, "comma", start, 0.0)) * 0.7 - 1.0
                weight = {"quote": 4.0, "link": 2.5, "italic": 1.8}[kind] - (
                    2.5 if any(x >= a and y <= b for x, y in self.junk) else 0.0
                )
                found.append(
                    Reading("AVT", authors, _trim(self.string, a, b), score + weight + venue, sign, kind, kind, start)
                )
                break
        # "Authors, year, venue" on one line, the title on the next
        for line in self.boundaries:
            if line.sign == "break" and line.end > authors.end and line.next < len(self.free) and line.next > start:
                venue = self._venue_score(start, line) * 0.7 - 0.8
                for boundary, title_score, markup in self._title_ends(line.next):
                    if boundary.sign in ("break", "end", "quote", "link", "bold", "italic"):
                        title = _trim(self.string, self._open(line.next), boundary.end)
                        found.append(
                            Reading(
                                "AVT", authors, title, score + title_score + venue, sign, boundary.sign, markup, start
                            )
                        )
                break
        return found

    def _title_first(self, title: tuple[int, int], boundary: Boundary, score: float, markup: str) -> list[Reading]:
        found = []
        strong = boundary.sign not in ("comma", "dash", "semicolon", "colon")
        alone = -1.5
        venue = self._venue_score(boundary.next, boundary)
        found.append(Reading("TV", None, title, score + venue + alone, "", boundary.sign, markup, boundary.next))
        starts = []
        match = _WITH.match(self.string, boundary.end)
        if match:
            starts.append((match.end(), 1.5, "with"))
        elif boundary.sign == "comma":
            starts.append((boundary.next, -0.6, ""))
        elif strong:
            starts.append((boundary.next, 0.0, ""))
            if (dated := self._year_behind(boundary.next)) is not None and dated < len(self.string):
                starts.append((dated, 0.3, ""))
        # authors further behind: on a line of their own, or "(with ...)" somewhere
        if markup or boundary.sign in ("break", "maybe"):
            for other in self.boundaries:
                if other.end > boundary.next and other.sign in ("break", "maybe"):
                    starts.append((other.next, -0.6, "V"))
        for later in re.finditer(
            r"[(\[,.;]\s*(?:joint(?:ly)?(?: work)? )?(?:with|mit|avec)\s+(?=[^\W\d_a-z])", self.string[boundary.end :]
        ):
            position = boundary.end + later.end()
            if position not in [s for s, _, _ in starts]:
                starts.append((position, 0.8, "V"))
        for start, bonus, kind in starts[:8]:
            for author_score, authors, _, after, _dated in self._authors(start):
                if kind == "V":
                    found.append(
                        Reading(
                            "TVA",
                            authors,
                            title,
                            score + author_score + bonus + venue * 0.7,
                            boundary.sign,
                            boundary.sign,
                            markup,
                            boundary.next,
                        )
                    )
                else:
                    behind = Boundary(authors.end, self._sign_at(authors.end), after, 0.0)
                    later_venue = self._venue_score(after, behind)
                    found.append(
                        Reading(
                            "TAV",
                            authors,
                            title,
                            score + author_score + bonus + later_venue * 0.8,
                            boundary.sign,
                            boundary.sign,
                            markup,
                            after,
                        )
                    )
        return found

    # ---------------------------------------------------------------------------------------------------- authors

    def _authors(self, start: int) -> list[tuple[float, AuthorList, str, int, bool]]:
        """Author lists that may begin at a position: score, list, sign behind it, where the next field begins, dated."""
        index = bisect_left(self.token_starts, start)
        cached = self._author_cache.get(index)
        if cached is not None:
            return cached
        result: list[tuple[float, AuthorList, str, int, bool]] = []
        if (
            index < len(self.tokens)
            and self.tokens[index].kind in "IUCPLK"
            and self.free[self.tokens[index].start] != TAKEN
        ):
            limit = self.free.find(TAKEN, self.tokens[index].start)
            stop = len(self.tokens) if limit < 0 else bisect_left(self.token_starts, limit)
            for authors in author_list_ends(self.string, self.tokens[:stop], index):
                scored = self._author_score(authors)
                if scored:
                    result.append(scored)
            result = [
                (score - self._cut_short(authors, sign, result), authors, sign, after, dated)
                for score, authors, sign, after, dated in result
            ]
            result.sort(key=lambda item: -item[0])
            result = result[:6]
        self._author_cache[index] = result
        return result

    def _cut_short(
        self, authors: AuthorList, sign: str, others: Sequence[tuple[float, AuthorList, str, int, bool]]
    ) -> float:
        """What a list loses that stops at a comma although it could go on to an end of its own."""
        if sign != "comma" or authors.et_al:
            return 0.0
        count = len(authors.names)
        longer = any(
            len(other.names) > count
            and other.names[:count] == authors.names
            and other.cost - authors.cost < 0.5
            and (end not in ("comma", "") or end == "" and self.string[other.end - 1] == ".")
            for _, other, end, _, _ in others
        )
        return 1.0 if longer else 0.0

    def _author_score(self, authors: AuthorList) -> tuple[float, AuthorList, str, int, bool] | None:
        count = len(authors.names)
        score = 2.0 + 0.35 * min(count - 1, 5) + 0.1 * max(0, min(count, 16) - 6) - 1.2 * authors.cost / count**0.6
        initials = any(
            n.form in ("inverted", "family-first", "cjk")
            or re.search(r"\b[A-Z]\.|\b[A-Z]{1,3} ", self.string[n.start : n.end])
            for n in authors.names
        )
        bold = any(
            a >= authors.start - 2 and b <= authors.end + 2 and b - a < 40 for a, b, k in self.ranges if k == "bold"
        )
        score += 0.5 if initials else 0.0
        score += 0.8 if bold and count > 1 else 0.4 if bold else 0.0
        if authors.et_al:
            score += 1.0
        if count == 1 and not initials:
            score -= 1.0
        if any(
            a < authors.end < b
            for a, b, k in self.ranges
            if k in ("bold", "italic", "link", "quote") and a >= authors.start - 1 and b - authors.end > 2
        ):
            score -= 1.5
        if any(a <= authors.start - 1 and b >= authors.end and k == "quote" for a, b, k in self.ranges):
            score -= 3.0
        end = authors.end
        sign = self._sign_at(end)
        last = self.string[end - 1]
        if (
            last == "."
            and authors.next < len(self.tokens)
            and self.tokens[authors.next].kind == "I"
            and not authors.et_al
        ):
            return None  # cuts through initials
        if last == "." and sign == "" and authors.names[-1].form == "family-first" and not authors.et_al:
            following = self.tokens[authors.next : authors.next + 2]
            if len(following) == 2 and following[0].kind == "C" and following[1].text in (".", ",", ";", ":", "("):
                score -= 1.5  # "William G. Cochran. Sampling": the name goes on
        after = self._skip(end)
        dated = False
        closing = self.string[end : end + 1] in ")]"
        behind = self._year_behind(end)
        if behind is not None:
            dated, after = True, behind
            score += 1.5
        elif re.match(
            r"[\s.,]*\(?(?:eds?|hrsg|hg|éds?|ed|coord|dir|editors?|herausgeber)\b\.?\)?",
            self.string[end:],
            re.IGNORECASE,
        ):
            match = re.match(
                r"[\s.,]*\(?(?:eds?|hrsg|hg|éds?|ed|coord|dir|editors?|herausgeber)\b\.?\)?",
                self.string[end:],
                re.IGNORECASE,
            )
            after = self._skip(end + (match.end() if match else 0))
            behind = self._year_behind(after)
            if behind is not None:
                dated, after = True, behind
        elif sign in ("end", "break") or sign in ("quote", "link", "bold", "italic"):
            score += 0.8
        elif sign == "stop":
            score += 0.4
        elif sign == "comma":
            score -= 0.8
            if self.string[after - 1 : after + 1].strip()[-1:] in _QUOTES or self.string[after : after + 1] in _QUOTES:
                score += 1.6
            elif any(a == after for a, _, _ in self.ranges):
                score += 1.2
        elif sign in ("colon", "semicolon", "dash"):
            score += 0.2 if sign == "colon" else -0.2
        elif sign in ("taken", "paren", "maybe") or closing:
            score += 0.3
        elif last == "." or authors.et_al or last in "*†‡§¶#✉)":
            score -= (
                0.1
                if after < len(self.string) and (self.string[after].isupper() or not self.string[after].isalpha())
                else 2.0
            )
        else:
            score -= 2.5
        if authors.cost / count > 1.9:
            score -= 1.0
        if score < -1.5:
            return None
        return score, authors, sign, after, dated

    def _year_behind(self, at: int) -> int | None:
        """Where the field behind a year (or "forthcoming") at a position begins; None where no year stands there."""
        match = _YEAR_AFTER.match(self.string, at)
        if not match or not match[0].strip(" .,;:([)]"):
            return None
        text = match[0].strip(" .,;:")
        rest = self.string[match.end() : match.end() + 1]
        bracketed = text[0] in "(["
        if bracketed and text[-1] not in ")]":
            return None
        if not bracketed:
            # a bare year must end a sentence or be set off: "2019. Title", not "2019 Census of ..."
            year = re.match(
                rf"[\s.,:;]*({YEAR})[a-z]?(?=\s*[.,:;]|\s*[“\"«»„]|\s*\v|\s*$)|[\s.,:;]*({YEAR})\s", self.string[at:]
            )
            if not year:
                return None
            start = self._skip(at + year.end())
            if (
                year[1] is None
                and not any(a == start for a, _, _ in self.ranges)
                and not (
                    self.string[start : start + 1].isupper()
                    and re.search(r"\b[A-Z]\.,?\s*$|[,:]\s*$|\b[A-Z]{1,3},?$", self.string[max(0, at - 6) : at + 1])
                )
            ):
                return None
            return start
        if rest and rest.isalnum() and not re.match(rf"[{CJK}]", rest):
            return None
        return self._skip(match.end())

    def _sign_at(self, at: int) -> str:
        """What stands directly behind a position."""
        free = self.free
        i = at
        while i < len(free) and free[i] in " *)]”":
            i += 1
        if i >= len(free):
            return "end"
        c = free[i]
        if c == "\v":
            return "break"
        if c == "\f":
            return "maybe"
        if c == TAKEN:
            return "taken"
        if any(a == i or (a == i + 1 and c in "(") for a, _, k in self.ranges if k == "quote"):
            return "quote"
        for a, _, k in self.ranges:
            if a == i and k != "bold":
                return k
        return {
            ".": "stop",
            "。": "stop",
            "．": "stop",
            ",": "comma",
            "，": "comma",
            ":": "colon",
            "：": "colon",
            ";": "semicolon",
            "；": "semicolon",
            "-": "dash",
            "–": "dash",
            "—": "dash",
            "(": "paren",
            "|": "dash",
        }.get(c, "")

    # ------------------------------------------------------------------------------------------------------ title

    def _open(self, start: int) -> int:
        """The start of a title with the quote that opens before it."""
        while (
            start > 0
            and self.string[start - 1] in _QUOTES
            and any(a == start - 1 and k == "quote" for a, _, k in self.ranges)
        ):
            start -= 1
        return start

    def _title_ends(self, start: int) -> list[tuple[Boundary, float, str]]:
        """The boundaries at which a title that begins at `start` may end, each with the title's own score."""
        free, string = self.free, self.string
        if start >= len(free):
            return []
        starting = [
            (b, k)
            for a, b, k in self.ranges
            if start - 2 <= a <= start + 2 and not string[min(a, start) : max(a, start)].strip(" “\"«»„‘'([*")
        ]
        result = []
        swallowed = 0.0
        count = 0
        opening = -1.5 if re.match(r"(?:[Ii]n:? [A-Z“]|[(\[]?\d{4}[)\],.]|pp?\.|vol)", free[start:]) else 0.0
        if free[start] in "([":
            opening -= 3.0
        if free[start].islower():
            opening -= 1.0
        if start in self.statuses:
            opening -= 2.5
        for boundary in self.boundaries:
            end = boundary.end
            if end <= start:
                continue
            if end - start > 500 or count > 60:
                break
            piece = free[start:end]
            words = self._words(start, end)
            if words == 0:
                continue
            count += 1
            score = opening - boundary.price - swallowed
            score += -2.2 if words == 1 else -0.7 if words == 2 else 0.0 if words < 32 else -0.08 * (words - 32)
            markup = ""
            for b, kind in starting:
                if b - 3 <= end <= b + 2 and not string[min(b, end) : max(b, end)].strip(" .,;:?!”\"«»“’'"):
                    weight = {"quote": 4.0, "link": 3.0, "bold": 2.5, "italic": 1.8}[kind]
                    if kind == "bold" and words <= 3 and self._is_name(start, end):
                        weight = -2.0
                    score += weight if not markup else 0.5
                    markup = markup or kind
                elif kind in ("quote", "link") and end < b:
                    score -= 2.5
            for a, b, kind in self.ranges:
                if a < end < b and string[end:b].strip(" .,;:”\"»«’'") != "":
                    score -= {"quote": 2.5, "link": 2.0, "bold": 1.0, "italic": 1.5}[kind]
                elif kind == "italic" and start + 8 < a < end and b >= end - 1 and not markup and b - a > 3:
                    score -= 2.0  # swallows an italic venue
                elif kind == "quote" and start + 3 < a < end and b >= end - 2 and not markup and b - a > 25:
                    score -= 1.5
            if self.inside[end - 1] and not self.inside[start]:
                score -= 2.0 if string[end - 1] not in ")]）" or self.inside[end - 1] > 1 else 0.0
            if TAKEN in piece:
                score -= 2.0
            if "\v" in piece.strip():
                score -= 1.5 * piece.strip().count("\v")
            if _ENDS_OPEN.search(free[max(start, end - 10) : end]):
                score -= 2.5
            if any(a >= start and b <= end for a, b in self.junk):
                score -= 2.5
            if boundary.sign == "break":
                score += 1.0
            if boundary.sign == "end" and not markup:
                score -= 0.5
            result.append((boundary, score, markup))
            here = self._venue_score(boundary.next, boundary) - boundary.price
            if here > 1.0:
                swallowed += min(here, 4.0) * 0.55
        return result

    def _is_name(self, start: int, end: int) -> bool:
        """Whether a stretch has a form that only a name has: initials, or an inversion."""
        first, last = bisect_left(self.token_starts, start), bisect_left(self.token_starts, end)
        return (
            any(
                found.next >= last - first
                and len(found.names) == 1
                and found.names[0].form in ("family-first", "inverted")
                or found.next >= last - first
                and self.tokens[first].kind == "I"
                for found in author_list_ends(self.string, self.tokens[first : last + 1], 0)
            )
            if first < last
            else False
        )

    def _words(self, start: int, end: int) -> float:
        """How many words stand between two positions; two Chinese or Japanese characters count as one."""
        return (
            self.word_counts[bisect_left(self.token_starts, end)]
            - self.word_counts[bisect_left(self.token_starts, start)]
        )

    # ------------------------------------------------------------------------------------------------------ venue

    def _venue_score(self, at: int, boundary: Boundary) -> float:
        """How much what begins at `at` looks like the place where a work appeared."""
        key = at
        if key in self._venue_scores:
            return self._venue_scores[key]
        score = self._venue_score_of(at, boundary)
        self._venue_scores[key] = score
        return score

    def _venue_score_of(self, at: int, boundary: Boundary) -> float:
        free = self.free
        if at >= len(free) or not free[at:].strip(" .,;:)]" + TAKEN):
            return 0.6 if TAKEN in free[boundary.end :] else 0.0
        score = 0.0
        window = free[at : at + 160]
        window = re.split("[\v\f]", window, maxsplit=1)[0]
        if window.startswith(("(", "[", "（")):
            inner = window[1:]
            if re.match(rf"\s*{YEAR}", inner):
                return 1.2
            if at + 1 in self.statuses:
                return 1.5
            if re.match(r"[^()]*\b(?:vol|bd|band|no|nr|series|reihe)\b\.? ?\d|[^()]*, \d+\)", inner, re.IGNORECASE):
                return 2.2
            return 0.0
        if at in self.statuses:
            return 3.0
        if re.match(
            r"(?:unpublished |working |submitted )?(?:pre-?print|working paper|manuscript|draft|mimeo|job market paper)\b",
            window,
            re.IGNORECASE,
        ):
            return 2.2
        if _EDITION.match(window) or self.special and (venues.REPORT.match(window) or venues.THESIS.match(window)):
            return 2.0
        entered = _IN.match(window)
        if entered:
            score += 2.2 if window[0] == "I" else 1.4
            window = window[entered.end() :]
            if re.match(
                r"[^()]{4,110}[(\[](?:eds?|hrsg|hg|éds?|dirs?|coords?|editors?)\.?[)\]]", window, re.IGNORECASE
            ):
                score += 2.5
        elif window[:1].islower() and not re.match(r"[a-z]+[A-Z]|(?:arxiv|npj|it -|pp?\.|vol|doi)\b", window):
            return -1.5
        date = DATE.match(window)
        if date and (date.end() > 6 or YEAR_ONLY.match(window)):
            return score + 1.2
        marker = _IMPRINT.search(window)
        begin = at + (entered.end() if entered else 0)
        status = next(
            (
                s
                for s in self.statuses
                if begin < s < begin + (marker.start() if marker else 100) and s < begin + len(window)
            ),
            None,
        )
        if status is not None:
            marker = _STATUS_HERE.match(window, status - begin)
        cut = window[: marker.start()] if marker else window
        sentence = re.split(rf"(?<=[a-z)\]]{{3}})[.?](?:\s(?!\(?$)|$)|[{TAKEN}]|。", cut, maxsplit=1)[0]
        abbreviated = re.match(r"(?:[A-Z][a-z]*\.?,? )*[A-Z][a-z]{0,8}\. (?:[A-Z][a-z]*\.?,? ?)*", cut)
        if abbreviated and abbreviated.end() >= len(cut.rstrip(" (")):
            sentence = cut
        closed = len(sentence) < len(cut)
        first, last = bisect_left(self.token_starts, begin), bisect_left(self.token_starts, begin + len(sentence))
        words = self.word_counts[last] - self.word_counts[first]
        if marker and marker.start() < 3 and not entered:
            return score + 0.3
        if words == 0:
            return score
        if any(a - 2 <= begin <= a + 1 and k == "italic" for a, _, k in self.ranges):
            score += 2.2
        flags = self.flags[first:last]
        seen = 0
        for flag in flags:
            seen |= flag
        server = bool(flags and flags[0] & venues.IS_SERVER)
        if seen & venues.IS_VENUE:
            score += 2.2
            if sum(1 for flag in flags if flag & venues.IS_VENUE) > 1:
                score += 0.4
        elif abbreviated and marker and re.search(r"[a-z]{2}\. ", sentence):
            score += 1.5
        elif server or self.special and (venues.THESIS.search(sentence[:60]) or venues.PATENT.search(sentence[:40])):
            score += 2.5
        elif self.special and venues.REPORT.search(sentence[:60]):
            score += 1.8
        elif seen & venues.IS_NAME:
            score += 1.2
        elif seen & venues.IS_PUBLISHER:
            score += 1.0
        if ": " in sentence[:50] and _PLACE_PUBLISHER.match(free[at : at + 90].split("\v")[0]):
            score += 1.5
        shown = [c for c in self.capitals[first:last] if c is not None]
        if shown and not server:
            share = sum(shown) / len(shown)
            score += 0.7 if share > 0.85 else 0.0 if share > 0.6 else -1.2
        if words > 14:
            score -= 1.0
        if marker and not closed and words <= 12:
            score += 1.2
        elif closed and not marker and words <= 6 and not free[at + len(sentence) + 1 :].strip(" .\v" + TAKEN):
            score += 1.0
        elif not marker and not closed and words <= 8:
            score += 0.9
        return score


YEAR_ONLY = re.compile(rf"[(\[]?{YEAR}\b")
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


_CJK = re.compile(f"[{CJK}]")


def _cjk(string: str) -> int:
    return len(_CJK.findall(string))


def _weight(token: Token) -> float:
    """What a token counts for in a number of words."""
    if token.kind == "K":
        return len(token.text) / 2
    return 1.0 if token.kind in "CLPU" or token.kind == "I" else 0.0


def _capital(token: Token) -> int | None:
    """1 for a word with a capital, 0 for one without, None for function words and signs."""
    if token.kind in "CUIN":
        return 1
    if token.kind == "L":
        return None if token.text in STOPWORDS else 1 if any(c.isupper() for c in token.text) else 0
    return None


def _running(values: Iterable[float]) -> list[float]:
    total, result = 0.0, [0.0]
    for value in values:
        total += value
        result.append(total)
    return result


def _trim(string: str, start: int, end: int) -> tuple[int, int]:
    while start < end and string[start] in " \v.,;:，。":
        start += 1
    while end > start and string[end - 1] in " \v.,;:，。":
        end -= 1
    return start, end


__all__ = ["AND", "STOPWORDS", "Boundary", "Evidence", "Reader", "Reading"]
