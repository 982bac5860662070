# ruff: noqa: E501 (a pattern reads better on one line)
"""An entry made ready for reading: its words, what markup and quotes hold together, where a field may end."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable

from converter.parse.publications import venues
from converter.parse.publications.boundaries import find_boundaries, skip_signs
from converter.parse.publications.claims import TAKEN
from converter.parse.publications.columns import NOWHERE, Places
from converter.parse.publications.dates import YEAR, date_at
from converter.parse.publications.emphasis import is_in_sentence
from converter.parse.publications.layout import Layout
from converter.parse.publications.names import AuthorList, author_list_ends
from converter.parse.publications.quotes import QUOTES, quotations
from converter.parse.publications.status import find_status
from converter.parse.publications.tokens import Token, cjk_count
from converter.parse.publications.words import INSTEAD_OF_YEAR, MONTHS, STOPWORDS
from converter.patterns import Lazy

_YEAR_AFTER = Lazy(
    rf"[\s.,:;]*[(\[（]?\s*(?:\[{YEAR}[^\[\]]{{0,4}}\]\s?(?={YEAR}))?(?:(?:ca?\. ?)?(?:{YEAR})[a-z+]?(?:-\d\d-\d\d|\s*[-–/]\s*(?:{YEAR}|\d\d)|\s\[{YEAR}\])?|{INSTEAD_OF_YEAR})"
    r"(?:(?:[,;:]\s*|\s+)[A-Z]?[a-z]+\.?(?:[-–/][A-Z][a-z]+)?(?:\s+\d{1,2}(?:\s*[-–]\s*\d{1,2})?)?)?\.?\s*[)\]）]?",
    re.IGNORECASE,
)
_INSTEAD_OF_YEAR = Lazy(
    r"[\s.,:;]*(?i:in press|forthcoming|accepted|submitted|(?:under|in) (?:review|revision)|in prep(?:aration)?|n\.\s?d|angenommen|eingereicht|im (?:Druck|Erscheinen)|in Vorbereitung|en (?:prensa|preparación)|à paraître|sous presse|soumis|in (?:corso di )?stampa|no prelo|em preparação)(?=(?:[.:]|\.?,)\s+[^\W\d_a-z]|[.:,]?\s+[“\"«„»])"
)
"""Where others print the year: "A. Berg. In review. Title."."""
_BARE_YEAR = Lazy(rf"[\s.,:;]*({YEAR})[a-z]?(?=\s*[.,:;]|\s*[“\"«»„]|\s*\v|\s*$)|[\s.,:;]*({YEAR})\s")
_BEFORE_DATE = Lazy(r"[\s.,:;]*[(\[]?")
_YEAR_IN_BRACKET = Lazy(rf"[\s.,;:]*[(\[] ?{YEAR}[a-z]?[,;:]\s")
_OPENING_BRACKET = Lazy(r"[\s.,:;]*[(\[]\s*")
_MONTH_NEXT = Lazy(r", ([A-Z][a-z]{2,8})(?: \d{1,2})?\.\s")
_STOPS = Lazy(r"[\s.,:;]*")
_APPEARED = Lazy(
    rf"\((?:joint(?:ly)? |joint work )?(?:with|mit|avec) [^\W\d_a-z][^()]{{3,150}}\)|[.?!] (?:[^\W\d_a-z][^.?!]{{3,110}} \({YEAR}\)|[A-Z][\w&/-]{{1,14}} {YEAR}: [^.?!]{{8,150}}[.?!])(?=[\s.]*(?:\Z|[^\W\d_a-z]))"
)
"""What stands in a link that holds an entry as a whole: "Title. Journal of Sand (2020)", "Title. SAND 2020: Conference.",
"Title (with A. Berg)"."""
_CITED = Lazy(
    r"[^\W\d_]{3}[.?!]\s+[^\W\d_a-z][^.?!\d]{2,90}, (?:\d{1,4}(?: ?\(\d[\d–-]*\))?(?:, ?[A-Za-z]?\d[\w.–-]*)?|e\d+|[Aa]\d+|n/a.{0,20})[.)]*$"
    r"|\((?:joint(?:ly)? |joint work )?with [^\W\d_a-z][^()]{3,150}\)\s*$"
)
"""How a link ends that holds a title and more: "Title. Rivers, 5(12), 1377–1393.", "Title (with A. Berg)"."""
_SIGNED = Lazy(
    r"(?:[^\W\d_a-z][\w’'-]+, (?:[^\W\d_a-z]\.[ -]?){1,4}(?:, ?|; ?|(?:,? (?:and|&|und|et|y|e) )|(?=[^\W\d_a-z][^\W\d_])))+(?=[^\W\d_a-z])(?:\S* ){3}"
)
"""How a link begins that holds the authors and the title: "Berg, A., Dahl, C. Rivers of sand in the north"."""
_BRACKET = Lazy(r"[()\[\]（）]")
_CLOSING_BRACKET = Lazy(rf"\s*[(\[]([^()\[\]]{{4,40}})[)\]][.,]?$|(?<=[^\W\d_]{{2}}),\s(?={YEAR}\.?$)")
_TITLE_JUNK = Lazy(
    rf"(?=[\d(,]|\b(?-i:[VvPpEeDdNnHh])|\b(?:årg|jrg|roč|τόμ|cilt|sayı|sa|ss)\.|[a-z]\. \d|[a-z]?[.?!] (?-i:In:|[AEISDP][a-z]))(?:\({YEAR}[a-z+]?\)|\b(?:vol|årg|jrg|roč|τόμ|cilt|sayı|sa)\. ?\d|\b(?:pp?|ss)\. ?\d|\bet al\b|\bdoi:|\bno\. ?\d|\d+\(\d+\)|,\s*{YEAR}\b(?!\s?[-–]| (?:to|until|through) {YEAR})\.?,?|\b(?:eds?|hrsg)\.\)|\(= ?[^\W\d_][^()]{{2,80}}\)|[a-z]\. \d+$|[a-z][.?!] (?-i:In: [A-Z])|,\s*editors?\.|,\s(?-i:t\. ?|T\. )(?:\d|(?-i:[IVXLC]+)\b)|\d{{2,}}, [A-Z]?\d{{2,}}|[.?!] (?-i:Argues|Explores|Examines|Investigates|Shows|Discusses|Presents) (?:for|that|how|why|whether|the|an?)\b)",
    re.IGNORECASE,
)


_SLASHED = Lazy(r"(?<=\s)/(?=[^\W\d_])[^/\v\x01]{2,120}(?<=[\w.])/(?=[\s,.;]|$)")
"""Emphasis as Org has it: "Slow rivers. /Sand Lett./ 3"."""


_TITLE_WORDS = 3
"""So many blanks at least are in an underlined title."""


class Scan:
    """What is seen of an entry before it is read.  The string is the entry's with identifiers and labels blanked out."""

    def __init__(
        self,
        layout: Layout,
        free: str,
        head: int,
        title_end: int | None,
        places: Places = NOWHERE,
        year: int | None = None,
    ) -> None:
        """`head` is where the entry proper begins; `title_end` is given where a heading block is the title.

        `places`: where a table's columns say that fields stand; `year`: the one in front of the entry proper.
        """
        self.year = year
        self.places = places
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
        self.boundaries = find_boundaries(free, head, self.ranges)
        self._years_behind: dict[int, int | None] = {}
        self._signs: dict[int, str] = {}
        self.venue_scores: dict[int, float] = {}
        self.author_lists: dict[int, list[tuple[float, AuthorList, str, int, bool]]] = {}
        self.led: list[int] = []
        """Where "with" or the like leads to names."""
        self.title_mark = 0
        """Where a mark stands that ends the title, as "//" does."""
        self.statuses = {phrase.start: phrase for phrase in find_status(free)}
        self.thesis = venues.THESIS.worth(self.string)
        """Whether a thesis may be named."""
        self.special = bool(venues.THESIS.search(free) or venues.REPORT.search(free) or venues.PATENT.search(free))
        """Whether a thesis, a report or a patent is named at all."""
        self.junk = [match.span() for match in _TITLE_JUNK.finditer(free)]

    # ------------------------------------------------------------------------------------------------ preparation
    def _ranges(self) -> list[tuple[int, int, str]]:
        """Stretches that markup or quotes hold together, with their kind."""
        found: list[tuple[int, int, str]] = []
        string, italics = self.string, self.layout.italic
        for a, b, _ in self.layout.links:
            if (
                _CITED.search(string, a, b)
                or _SIGNED.match(string, a, b)
                or _APPEARED.search(string, a, b)
                and not re.search(r"[^\W\d_]{2}", self.free[self.head : a] + self.free[b:])
            ):
                continue  # the link holds the venue, too
            if TAKEN not in self.free[a:b] and len(string[a:b].split()) + cjk_count(string[a:b]) // 3 >= 2:
                found.append((a, b, "link"))
        found += [(a, b, "bold") for a, b in self.layout.bold]
        # a name is underlined as it is set in bold, and a title as well
        found += [(a, b, "bold") for a, b in self.layout.underlined if string.count(" ", a, b) >= _TITLE_WORDS]
        found += [(a, b, "italic") for a, b in italics if not is_in_sentence(string, a, b, italics)]
        found += [(a, b, "quote") for a, b in quotations(string, self.head)]
        if " /" in string:
            found += [(*match.span(), "italic") for match in _SLASHED.finditer(self.free, self.head)]
        return sorted({(a, self._before_date(a, b), kind) for a, b, kind in found})

    def _before_date(self, start: int, end: int) -> int:
        """Where a marked stretch ends that a date or status closes: "**Title (2019)**", "**Title, 2019**", "**Title (in press)**"."""
        bracket = _CLOSING_BRACKET.search(self.free, start, end)
        if not bracket or bracket.start() - start < 8:
            return end
        if bracket[1] is None or re.fullmatch(rf"{YEAR}[a-z]?", bracket[1]):
            # the only year of the entry; elsewhere it may be a film's, or the last of what the work is about
            if self.year and str(self.year) not in self.free[bracket.start() : end]:
                return end
            return end if re.search(rf"\b{YEAR}\b", self.free[self.head : start] + self.free[end:]) else bracket.start()
        phrases = find_status(bracket[1])
        return bracket.start() if phrases and phrases[0].end - phrases[0].start >= len(bracket[1]) - 6 else end

    def _inside(self) -> list[int]:
        """For each position, how deep it is inside parentheses."""
        depth = 0
        result: list[int] = []
        for bracket in _BRACKET.finditer(self.string):
            result += [depth] * (bracket.start() - len(result))
            if bracket[0] in "([（":
                depth += 1
                result.append(depth)
            else:
                result.append(depth)
                depth -= depth > 0
        return result + [depth] * (len(self.string) + 1 - len(result))

    def skip(self, at: int) -> int:
        """Over blanks, punctuation and what is taken."""
        return skip_signs(self.free, at)

    def year_behind(self, at: int) -> int | None:
        """Where the field behind a year (or "forthcoming") at a position begins; None where no year stands there."""
        if at not in self._years_behind:
            self._years_behind[at] = self._year_behind(at)
        return self._years_behind[at]

    def _year_behind(self, at: int) -> int | None:
        opening = _OPENING_BRACKET.match(self.free, at)
        if opening and opening.end() not in self.statuses:
            dated = _YEAR_IN_BRACKET.match(self.free, at)
            if dated and (day := date_at(self.string[opening.end() : opening.end() + 40])) > 6:
                closing = re.compile(r"\s*[)\]]").match(self.string, opening.end() + day)
                if closing:
                    return self.skip(closing.end())  # "(2023, 31 octobre). Title"
            opening = dated or opening
        if opening and opening.end() in self.statuses:
            # "(in revision for Current Rivers): Title", "(2026, in preparation), Current Rivers"
            closing = re.compile(r"[^()\[\]]{0,80}[)\]]").match(self.free, opening.end())
            if closing:
                return self.skip(closing.end())
        if (month := _STOPS.match(self.string, at)) and month.end() > at:
            length = date_at(self.string[month.end() : month.end() + 40])
            written = self.string[month.end() : month.end() + length]
            if length > 6 and not written[0].isdigit() and re.search(rf"{YEAR}$", written):
                closed = re.match(r"\s*[.:,]\s", self.string[month.end() + length :])
                if closed:
                    return self.skip(month.end() + length)  # "A. Berg. Dec, 2020. Title"
        match = _YEAR_AFTER.match(self.string, at)
        if not match or not match[0].strip(" .,;:([（)]）"):
            return self._month_behind(at)
        text = match[0].strip(" .,;:")
        rest = self.string[match.end() : match.end() + 1]
        bracketed = text[0] in "([（"
        if bracketed and text[-1] not in ")]）":
            return None
        if not bracketed:
            # a bare year must end a sentence or be set off: "2019. Title", not "2019 Census of ..."
            year = _BARE_YEAR.match(self.string, at)
            if not year:
                undated = _INSTEAD_OF_YEAR.match(self.string, at)
                return self.skip(undated.end()) if undated else None
            start = self.skip(year.end())
            if year[1] and (month := _MONTH_NEXT.match(self.string, year.end())) and month[1].lower() in MONTHS:
                return self.skip(month.end())  # "Berg, A., 2018, July. Title."
            if (
                year[1] is None
                and not any(a == start for a, _, _ in self.ranges)
                and not (
                    self.string[start : start + 1].isupper()
                    and re.search(
                        r"\b[A-Z]\.,?\s*$|[,:]\s*$|\b[A-Z]{1,3},?\s*$|[^\W\d_]\d{0,2}[*†‡]\s*$|[^\W\d_]\d(?:,\d)*\s*$",
                        self.string[max(0, at - 6) : at + 1],
                    )
                )
                and not self._is_only_year(at, start)
            ):
                return None
            return start
        if rest and rest.isalnum() and not cjk_count(rest):
            return None
        return self.skip(match.end())

    def _is_only_year(self, at: int, behind: int) -> bool:
        """Whether a stop and a year without one, which is the entry's only one, part authors from a title."""
        title = self.string[at : at + 1] == "." and self.string[behind : behind + 1].isupper()
        return title and not re.search(rf"\b{YEAR}\b", self.string[behind:])

    def _month_behind(self, at: int) -> int | None:
        """Where the field behind a month and its year begins: "Berg A. Mar/Apr 2014. Title"."""
        match = _BEFORE_DATE.match(self.string, at)
        if not match or not self.string[match.end() : match.end() + 1].isalnum():
            return None
        end = match.end() + date_at(self.string[match.end() : match.end() + 40])
        if end == match.end() or not re.search(rf"[^\W\d_]\W+(?:\d{{1,2}},? )?{YEAR}$", self.string[match.end() : end]):
            return None
        return self.skip(end)

    def sign_at(self, at: int) -> str:
        """What stands directly behind a position."""
        if at not in self._signs:
            self._signs[at] = self._sign_at(at)
        return self._signs[at]

    def _sign_at(self, at: int) -> str:
        free = self.free
        i = at
        while i < len(free) and free[i] in " *)]”":
            i += 1
        if i >= len(free):
            return "end"
        c = free[i]
        if c in ",;" and not free[i:].strip(" .,;\v" + TAKEN):
            return "end"  # a comma, then only links
        if c == "," and free[i : i + 3].replace(" ", "")[1:2] == ".":
            return "stop"  # "Berg, A., .": a sign behind the name was lost
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
        return _SIGNS.get(c, "")

    def open(self, start: int) -> int:
        """The start of a title with the quote that opens before it."""
        while (
            start > 0
            and self.string[start - 1] in QUOTES
            and any(a == start - 1 and k == "quote" for a, _, k in self.ranges)
        ):
            start -= 1
        return start

    def is_name(self, start: int, end: int) -> bool:
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

    def words(self, start: int, end: int) -> float:
        """How many words stand between two positions; two Chinese or Japanese characters count as one."""
        return (
            self.word_counts[bisect_left(self.token_starts, end)]
            - self.word_counts[bisect_left(self.token_starts, start)]
        )


_SIGNS = {
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
    "·": "dash",
    "•": "dash",
}


def _weight(token: Token) -> float:
    """What a token counts for in a number of words."""
    if token.kind == "K":
        return len(token.text) / 2
    return 1.0 if token.kind in "CLPUM" or token.kind == "I" else 0.0


def _capital(token: Token) -> int | None:
    """1 for a word with a capital, 0 for one without, None for function words and signs."""
    if token.kind in "CUINM":
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
