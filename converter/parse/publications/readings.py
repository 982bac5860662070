# ruff: noqa: E501 (a pattern reads better on one line)
"""What of an entry are its authors and its title: all likely readings, each with a score.

A reading is an order of authors, title and the rest, cut at natural boundaries (stops, line ends, quotes, changes of
markup).  The scores are sums of weights for what is seen on either side of the cuts.  No weight decides alone; what single
entries leave open is settled by `style`, which adds what the readings of the whole list have in common.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass, field

from converter.document import HARD_BREAK
from converter.parse.publications.appearance import is_imprint_at, venue_score
from converter.parse.publications.authorship import authors_at
from converter.parse.publications.boundaries import Boundary
from converter.parse.publications.bylines import is_only_authors
from converter.parse.publications.claims import TAKEN
from converter.parse.publications.closing_names import names_at_end
from converter.parse.publications.editor_marks import EDITORS_MARK
from converter.parse.publications.head import DITTO
from converter.parse.publications.names import AuthorList, author_list_ends
from converter.parse.publications.notes import REMARK_LINE
from converter.parse.publications.reaching_names import INITIAL, dates_issue, reach
from converter.parse.publications.scan import Scan
from converter.parse.publications.titles import NOTICE, REVIEW, title_ends
from converter.parse.publications.tokens import cjk_count
from converter.parse.publications.venues import INDEXED, PUBLISHER, is_place
from converter.patterns import Lazy, Rare


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
    led: bool = False
    """Whether "with" or the like leads to the authors."""
    plain_name: bool = False
    """Whether the authors are one or two names without initials, which a title's first words may look like."""
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
    coauthors_only: bool = False
    """Whether the list leaves out its owner and names others behind "with" only."""
    unsigned: bool = False
    """Whether what may pass for names before the titles is none: nobody recurs, and none has initials."""
    recurring: frozenset[str] = frozenset()
    """With what a venue may begin in several entries, whichever their readings are: no two titles share such words."""
    ends_rarely: frozenset[str] = frozenset()
    """The orders of fields in which titles hardly ever end their entry, in all lists of the document."""
    of_chapters: bool = False
    """Whether the heading of a list says that its works are parts of books."""
    of_theses: bool = False
    coauthors_sure: bool = False
    """Whether hardly any entry of such a list could name others without it."""


_LEAD = r"(?:(?:(?:co-?)?(?:edited|(?:dir|éd|ed|coord|org)\.)|in (?:collaboration|joint work)|joint(?:ly)?|joint work|(?:co-?)?authored|(?:co-?)?written|work|co-?author(?:s|ed)?|together|gemeinsam|zusammen|hrsg\.|en collaboration|(?:en |em )?co-?autor[ií]a|in collaborazione|conjuntamente|junto)\s*:?\s*)"
_CO_AUTHORS = r"(?:współautor(?:ka|ki|zy)?|spoluautor(?:ka|i)?|co-?autor(?:a|as|es)|co-?auteure?s?|co-?authors?|mitautor(?:in|en|innen)?|coautori|coautrice)"
"""Whom a list names beside its owner: "współautor A. Berg", "coautora: Ada Berg"."""
_CO_EDITOR = r"(?<=[(\[])(?:guest |scientific )?(?:co-?)?editors?,? "
"""What leads to the other editors, in brackets in front of a book: "(Editor, with Ada Berg) Sand"."""
_IN_BRACKETS = r"met|med|amb|(?:samen|tillsammans|sammen) me[td]|совм(?:естно|\.) с|в соавт(?:орстве|\.) с|у співавт(?:орстві|\.) з|wspólnie z|ile"
"""What leads to the others' names in further languages; only in brackets, since these are short words."""
_WITH_IN_CHINESE = r"[（(](?:[^（）()\d与和同]{2,8}[，,；;、]\s?)?[与和同](?=[^（）()]{2,60}合[作著编写撰译][）)])"
"""What leads to the others in brackets that say what was done together: "（第一作者，与李明合作）"."""
_WITH = Lazy(
    rf"[\s\v{TAKEN},.;–—-]*(?:(?:[(\[]\s*(?:{_IN_BRACKETS})|[(\[]?\s*(?:{_LEAD}|{_CO_EDITOR})?(?:with|mit|avec|con|com|by|von|par|w/|{_CO_AUTHORS}))\s*:?\s+|{_WITH_IN_CHINESE}|[（(]?[与和同] (?-i:(?=[A-Z])))",
    re.IGNORECASE,
)
_EDITOR_AHEAD = Lazy(r"(?:co-?|guest )?(?:editor|translator)s?,? with\s+", re.IGNORECASE)
"""What leads to the other editors ahead of a book: "Co-editor with Ada Berg, *Sand*"."""
_BRACKETED_NAMES = Rare(
    r"[\s.,”\"]*[(\[](?=[^\W\d_a-z][^()\[\]]{4,200},? (?:and|und|et|y|e|&) [^()\[\]]{3,60}[)\]]|[^\W\d_a-z][^()\[\]\d]{4,300}, (?:19|20)\d\d[)\]])",
    "(",
    "[",
)
_LATER_WITH = Lazy(
    rf"(?:[(\[]\s*(?:(?i:{_LEAD}?)(?:[Ww]ith|mit|[Aa]vec|con|com)|[Cc]o-?(?:authored|written) by|{_IN_BRACKETS})|[,.;·•\v\f]\s*(?:(?i:{_LEAD})(?:with|mit|avec|con|com)|[Ww]ith|mit|[Aa]vec|Con|Com|{_CO_AUTHORS}:?)|(?<=[)\]])\s+(?:With|Joint with)|(?<=\d[)\]])\s+(?:[–—-]\s*)?(?:with|mit|avec|con)|\s(?:co-?authored|co-?written|joint work) with|(?:(?<=n preparation)|(?<=n progress)),? (?:jointly )?with|[（(][与和同](?= [A-Z]))\s+(?=[^\W\d_a-z])"
)
"""A capital must follow, so that no flag makes the whole pattern blind to case."""


_VENUE_CLOSES_LINE = Lazy(
    r"[.,:;?!]? +(?:[–—|-] +)?[(\[]?(?=[^\v\f]{0,40}[A-Z]{2})[^\W\d_a-z][^\v\f.;:]{1,60}?(?:,? (?:19|20)\d\d|[’']\d\d)[)\]]?[.,]?\s*[\v\f]\s*"
)
"""A venue with an acronym and its year at the end of the title's line, the authors below: "Title, ICML 2025"."""
_INVERTED_AHEAD = Lazy(r"[^\W\d_a-z][\w’'-]+(?: [\w’'-]+)?, (?:[^\W\d_a-z](?:[-‐‑][^\W\d_a-z])?(?:\.[ -]?|(?=,)))+,")
_NAME_AHEAD = Lazy(r"[^\W\d_a-z][\w’'-]+,? (?:[^\W\d_a-z]\.[ -]?){1,3},")
"""A name with initials where a title should begin: the list of authors goes on."""
_NAMES_TO_THE_END = Lazy(
    r"(?:(?:[^\W\d_a-z]\.[ -]?){1,3}(?:[a-z]{2,3} ){0,2}[^\W\d_a-z][\w’'-]+(?: [^\W\d_a-z][\w’'-]+)?[*†‡§¶]*(?:,? (?:and |& )?|,|$))+\s*$"
)
"""Names with initials and nothing else: behind an ellipsis they are the last of the authors, and no venue."""
_NAME_LEFT = Lazy(
    r", (?:[^\W\d_a-z]\.[ -]?){1,3}(?:[a-z]{2,3} )?[^\W\d_a-z][\w’'-]+$"
    r"|[.,?!] [^\W\d_a-z][\w’'-]+, [^\W\d_a-z](?:\. ?[^\W\d_a-z])?$"
)
"""The first of the authors where a title should end: "Reeds in the Wind, A. Berg", before ", C. Dahl"."""
_INITIAL_AHEAD = Lazy(r"[^\W\d_a-z]\. [^\W\d_a-z]\. [^\W\d_a-z“\"]")
"""The second of two initials where a title should begin."""
_WITH_IN_TITLE = Lazy(
    r"\s*[(（](?:mit|with|avec|con|com|gemeinsam mit|zusammen mit|joint with|[与和同]) (?=[^\W\d_a-z])[^()（）]{4,150}[)）]$"
)
"""Co-authors in brackets at the end of a line that is the title: "Introduction (with Anna Berg)"."""
_WITH_OTHERS = Lazy(r"(?:Avec|Mit|Con|Com|With) (?=[^\W\d_a-z])")
_LONE_INITIAL = Lazy(
    r"((?!J)[^\W\d_a-z]\.) (?=[”“\"]|\d|[^\W\d_a-z][^\W\d_]* [a-z])(?![^\W\d_a-z][\w-]+(?:,| and\b| &))"
)
"""An initial where a title should begin, and no name of which it is the first."""
_CLOSED = Lazy(r"[\s.,]*[)\]）]")
DATED_AND_CLOSED = Lazy(r",? (?:19|20)\d\d[a-z]?[)\]]")
"""The year behind names in brackets: "Sand (Ada Berg, 2020), Coastal Letters"."""


_CLOSING_NUMBERS = Lazy(r"[^\W\d_]\.?, (?:19|20)\d\d(?:, [A-Za-z]?\d[\w–-]*){0,3}$")
"""How a line closes that says where and when a work appeared: "Sand Lett., 2016, 2, 522"."""
_LETTER = Lazy(r"[^\W\d_]")
_BRACKET_BEHIND = Lazy(r"^ \([^()]*\)")
_MANY = 16
"""How many names at the beginning of an entry are its authors, and no title."""


_FEW_WORDS = Lazy(r"[)\]][,.:]? (?=[^\W\d_a-z])[^()\[\].“”\"]{2,70}[,.:]? ?[“\"«]?$")
"""A venue between a date in brackets and a quoted title: "(2024), *Sand Letters*, “"."""


class Reader(Scan):
    """Finds and scores the readings of one entry."""

    names_at_end: int = 0
    """Where names begin in the brackets that close the entry, or behind everything else."""
    behind_italics: int = 0
    """The same, where they stand behind a venue in italics."""

    def readings(self) -> list[Reading]:
        """All likely readings, unsorted."""
        if self.places.title and self.places.authors:
            return [self._by_columns(self.places.title)]
        if self.places.title:
            return self._around(self.places.title)
        found: list[Reading] = []
        self.led = [match.end() for match in _LATER_WITH.finditer(self.string, self.head)]
        self.behind_italics = self._names_behind_italics()
        self.names_at_end = self.behind_italics or names_at_end(self.free, self.head)
        if self.title_end is not None:
            title = trim(self.free, self.head, self.title_end)
            if (coauthors := _WITH_IN_TITLE.search(self.string, *title)) and coauthors.start() > title[0] + 3:
                at = coauthors.start()
                shorter = trim(self.free, self.head, at)
                behind = Boundary(at, "break", self.skip(self.title_end), 0.0)
                found += [reading for reading in self._title_first(shorter, behind, 8.0, "line") if reading.authors]
            found += self._title_first(title, Boundary(title[1], "break", self.skip(self.title_end), 0.0), 6.0, "line")
            return found
        lead = 0.0
        with_at_head = (
            self._lead()
            if re.match(
                r"[(\[]|with\b|joint|by\b|(?:[Gg]uest |[Cc]o-?)?(?:[Ee]dit|[Aa]uthor|[Tt]ranslat|[Ww]ritten)[a-z]*,? with\b|(?:Mit|Avec) [^\W\d_a-z][^:.,;]{4,60}:",
                self.string[self.head :],
            )
            or self._leads_to_names(self.head)
            else None
        )
        first = with_at_head.end() if with_at_head and with_at_head.end() < len(self.string) else self.head
        many = False
        for score, authors, sign, after, dated in () if NOTICE.match(self.string, first) else authors_at(self, first):
            lead = max(lead, score)
            many = many or len(authors.names) >= _MANY and authors.cost < 0.4 * len(authors.names)
            found += self.titles_after(authors, score, sign, after, dated)
        if lead < 5.5 and not many:
            for boundary, score, markup in title_ends(self, self.head):
                if score > -3.0:
                    found += self._title_first(trim(self.free, self.head, boundary.end), boundary, score, markup)
        if venue := self.places.venue:
            # what a class calls the journal is no part of the title
            apart = [r for r in found if r.title[1] <= venue[0] or r.title[0] >= venue[1]]
            found = apart or found
        return found

    def _names_behind_italics(self) -> int:
        """Where names begin that close the entry behind a venue in italics: "Sand (2020), *Letters*, Ada Berg"; or 0."""
        for _, end, kind in self.ranges:
            rest = self.free[end:].strip(_ENDS)
            if kind == "italic" and end > self.head + 20 and rest and self.string.startswith(", ", end):
                named = is_only_authors(rest) and not any(map(str.isdigit, rest))
                named = named and not any(map(is_place, rest.split(", ")))
                return self.skip(end) if named and not PUBLISHER.search(rest) else 0
        return 0

    def _around(self, place: tuple[int, int]) -> list[Reading]:
        """The readings of an entry whose title is known: with authors before it, behind it, or none."""
        title = trim(self.free, *place)
        behind = Boundary(title[1], "break", self.skip(place[1]), 0.0)
        self.led = [match.end() for match in _LATER_WITH.finditer(self.string, self.head)]
        found = self._title_first(title, behind, 6.0, "line")
        for score, authors, sign, _, dated in authors_at(self, self.head) if title[0] > self.head + 3 else ():
            if authors.end <= title[0] and not re.search(r"[^\W\d_]{3}", self.free[authors.end : title[0]]):
                sign += "y" if dated else ""
                found.append(Reading("ATV", authors, title, score + 7.0, sign, "break", "line", behind.next))
        if venue := self.places.venue:  # what is known to be the venue are no names, unless "with" leads to them
            found = [r for r in found if not (r.authors and not r.led and venue[0] <= r.authors.start < venue[1])]
        return found

    def _by_columns(self, column: tuple[int, int]) -> Reading:
        """The reading that a table's columns give; `column` is that of the titles."""
        title = trim(self.free, *column)
        low, high = self.places.authors or (0, 0)
        start = self.skip(low)
        if led := _WITH.match(self.string, start):
            start = led.end()
        first, last = bisect_left(self.token_starts, start), bisect_left(self.token_starts, high)
        lists = author_list_ends(self.string, self.tokens[:last], first) if first < last else []
        # in a byline the journal may stand on the line below
        unbroken = [a for a in lists if not any(HARD_BREAK in self.string[n.start : n.end] for n in a.names)]
        authors = max(unbroken or lists, key=lambda found: found.end, default=None)
        order = "TV" if authors is None else "TAV" if low > title[0] else "ATV"
        venue = (self.places.venue or (max(title[1], high), 0))[0]
        return Reading(order, authors, title, 9.0, "break" if authors else "", "break", "line", venue)

    def titles_after(self, authors: AuthorList, score: float, sign: str, start: int, dated: bool) -> list[Reading]:
        """The readings of an entry whose title begins at `start`, behind authors, a sign and perhaps a date."""
        found = []
        start = self.open(start)
        if (
            sign == "comma"
            and authors.names[-1].form == "inverted"
            and (lone := _LONE_INITIAL.match(self.string, start))
        ):
            # "Berg, C., D. The sand": the second initial of the last author
            last = authors.names[-1]._replace(end=lone.end(1))
            authors = authors._replace(names=(*authors.names[:-1], last), end=lone.end(1))
            sign, start, score = "stop", self.open(lone.end()), score + 0.8
        led = authors.start > self.head and bool(self._lead())
        plain = not led and is_plain(self.string, authors)
        score -= 1.2 if _NAME_AHEAD.match(self.string, start) else 0.0
        score -= 3.0 if self.string.startswith(("In: ", "in: ", "& "), start) else 0.0
        score -= 1.5 if _INITIAL_AHEAD.match(self.string, max(start - 3, authors.start)) else 0.0
        if not (sign or dated) and authors.names[0].form == "inverted" and len(authors.names) == 1:
            first = authors.names[0]  # "Flows, Random Perturbations and Sand"
            score -= 0.0 if INITIAL.search(self.string, first.start, first.end) else 1.5
        whole = self._marked_with(authors)
        for boundary, title_score, markup in title_ends(self, start):
            venue = venue_score(self, boundary.next, boundary)
            torn = 3.0 if whole - 2 <= boundary.end and not _LETTER.search(self.free, whole, boundary.end) else 0.0
            found.append(
                Reading(
                    "ATV", authors, trim(self.free, start, boundary.end), score + title_score + venue - torn,
                    sign + ("y" if dated else ""), boundary.sign, markup, boundary.next, led, plain,
                )
            )  # fmt: skip
        # "Authors, year, venue, *title*"
        for a, b, kind in self.ranges:
            if a > start + 3 and b > a + 20 and kind in ("italic", "quote", "link") and self.words(a, b) >= 4:
                between = self.string[start:a]
                if kind != "quote" and any(k == "quote" and abs(x - a) < 3 for x, _, k in self.ranges):
                    continue
                quoted = kind == "quote" or self.string[a : a + 1] in ("“", "«", '"')
                closing = dated and quoted and self._closes_entry(a, b)
                if not (closing or re.search(r"\d", between)) or re.search(r"\b[Ii]n\b|\b[Ee]ds?\b", between):
                    break
                venue = venue_score(self, start, Boundary(start, "comma", start, 0.0)) * 0.7 - 1.0
                weight = {"quote": 4.0, "link": 2.5, "italic": 1.8}[kind] - (
                    2.5 if any(x >= a and y <= b for x, y in self.junk) else 0.0
                )
                found.append(
                    Reading("AVT", authors, trim(self.free, a, b), score + weight + venue, sign, kind, kind, start)
                )
                break
        # "Authors, year, venue" on one line, the title on the next
        for line in self.boundaries:
            closed = (
                line.sign == "break" or line.sign == "maybe" and _CLOSING_NUMBERS.search(self.string, start, line.end)
            )
            if closed and REMARK_LINE.match(self.free, line.next):
                continue  # "Hot paper", above the title
            if closed and line.end > authors.end and line.next < len(self.free) and line.next > start:
                venue = venue_score(self, start, line) * 0.7 - 0.8
                for boundary, title_score, markup in title_ends(self, line.next):
                    if boundary.sign in ("break", "end", "quote", "link", "bold", "italic"):
                        title = trim(self.free, self.open(line.next), boundary.end)
                        found.append(
                            Reading(
                                "AVT", authors, title, score + title_score + venue, sign, boundary.sign, markup, start
                            )
                        )
                break
        return found

    def _closes_entry(self, start: int, end: int) -> bool:
        """Whether a quotation ends the entry, but for links, and is led by a few words without any sign inside."""
        behind = self.free[end:].replace(TAKEN, " ")
        return not re.search(r"[^\W\d_]{3}", behind) and bool(_FEW_WORDS.search(self.string, max(0, start - 90), start))

    def _title_first(self, title: tuple[int, int], boundary: Boundary, score: float, markup: str) -> list[Reading]:
        found = []
        strong = boundary.sign not in ("comma", "dash", "semicolon", "colon")
        alone = -1.5
        venue = venue_score(self, boundary.next, boundary)
        found.append(Reading("TV", None, title, score + venue + alone, "", boundary.sign, markup, boundary.next))
        starts: list[
            tuple[int, float, bool, bool]
        ] = []  # where, bonus, whether behind the venue, whether led by "with"
        match = _WITH.match(self.free, boundary.end)
        if match:
            starts.append((match.end(), 1.5, False, True))
        elif (bracket := _BRACKETED_NAMES.match(self.string, boundary.end)) and not (
            cjk_count(self.string[slice(*title)]) > 3 and self.string[bracket.end()].isascii()
        ):  # "标题 (Nat Sand, 2020)" names a journal
            starts.append((bracket.end(), 0.3, False, False))  # "Title" (A. Berg and C. Dahl)
        elif boundary.sign == "comma":
            starts.append((boundary.next, -0.6, False, False))
            if (dated := self.year_behind(boundary.next)) is not None and dated < len(self.string):
                starts.append((dated, 0.0, False, False))  # "Title, 2020, Ada Berg, Sand Letters"
        elif boundary.sign == "dash":
            starts.append((boundary.next, 0.0, False, False))
            starts += [
                (b.next, -0.3, True, False) for b in self.boundaries if b.sign == "dash" and b.end > boundary.next
            ]
        elif strong:
            starts.append((boundary.next, 0.0, False, False))
            if (dated := self.year_behind(boundary.next)) is not None and dated < len(self.string):
                starts.append((dated, 0.3, False, False))
        # authors further behind: on a line of their own, or "(with ...)" somewhere
        if markup or boundary.sign in ("break", "maybe"):
            for other in self.boundaries:
                if other.end > boundary.next and other.sign in ("break", "maybe"):
                    starts.append((other.next, -0.6, True, False))
        elif closing := _VENUE_CLOSES_LINE.match(self.string, boundary.end):
            starts.append((closing.end(), 0.8, True, False))
        if self.names_at_end and self.names_at_end > boundary.next + 3:
            starts.append((self.names_at_end, 0.5, True, False))
        for position in self.led:
            if position > boundary.end and position not in [s[0] for s in starts]:
                starts.append((position, 0.8, True, True))
        for start, bonus, later, led in starts[:8]:
            if REVIEW.match(self.string, self.head) and not (led and self.string[start - 3 : start].strip() != "by"):
                continue  # the reviewed book's authors
            if not led and (is_imprint_at(self.free, start) or INDEXED.match(self.string, start)):
                continue  # "Title, Gilder, Paris, 2018", "Title (SCI-Expanded, Scopus)"
            lists = authors_at(self, start)
            led_by = self.string[boundary.end : start]
            in_brackets = "(" in led_by or "（" in led_by
            closed = in_brackets and any(_CLOSED.match(self.string, authors.end) for _, authors, *_ in lists)
            for author_score, authors, _, after, _dated in lists:
                if closed and not _CLOSED.match(self.string, authors.end):
                    continue
                if authors.start < self.behind_italics <= authors.names[-1].start:
                    continue  # a venue's name, and those behind it
                if not led and EDITORS_MARK.match(self.string, authors.end):
                    continue
                if in_brackets and (closing_year := DATED_AND_CLOSED.match(self.string, authors.end)):
                    after = self.skip(closing_year.end())
                total = score + author_score + bonus - reach(self, authors, led=led)
                if led:
                    total += 0.5 * min(1.6, authors.cost / len(authors.names))  # surnames alone will do
                elif boundary.sign == "comma" and _NAME_LEFT.search(
                    self.string, max(title[0], title[1] - 40), title[1]
                ):
                    total -= 2.5
                plain = not led and is_plain(self.string, authors)
                if later:
                    total += venue * 0.7
                    found.append(
                        Reading(
                            "TVA",
                            authors,
                            title,
                            total,
                            boundary.sign,
                            boundary.sign,
                            markup,
                            boundary.next,
                            led,
                            plain,
                        )
                    )
                    continue
                if not led and DITTO.match(self.string):
                    total -= 2.0  # "———. Title. Chapel Hill: Press": the authors are those of the entry above
                if authors.names[-1].form == "inverted" and _INVERTED_AHEAD.match(self.string, after):
                    total -= 4.0  # "Title, Berg, A., Dahl, C., sand letters": no venue is called "Dahl, C."
                if authors.et_al and _NAMES_TO_THE_END.match(self.string, after):
                    total -= 4.0
                later_venue = venue_score(self, after, Boundary(authors.end, self.sign_at(authors.end), after, 0.0))
                total += later_venue * 0.8
                total -= 4.0 if plain and self._closes_dated(authors) else 0.0
                if plain and later_venue <= 1.25:
                    total -= 1.8 + 0.6 * authors.cost  # "Title". Erkenntnis, 2021: no author but the venue
                    total -= 3.5 if dates_issue(self, authors) else 0.0
                found.append(
                    Reading("TAV", authors, title, total, boundary.sign, boundary.sign, markup, after, led, plain)
                )
        return found

    def _closes_dated(self, authors: AuthorList) -> bool:
        """Whether names are all that is in italics behind a date in brackets: "**Sand** (2020) *Acta Arenaria*"."""
        if (
            self.string[authors.start - 2 : authors.start] != ") "
            or not self.string[authors.start - 6 : authors.start - 2].isdigit()
        ):
            return False
        alone = any(
            kind == "italic" and abs(a - authors.start) < 2 and b > authors.end - 2 for a, b, kind in self.ranges
        )
        return alone and not _LETTER.search(_BRACKET_BEHIND.sub("", self.free[authors.end :]).replace(TAKEN, " "))

    def _marked_with(self, authors: AuthorList) -> int:
        """Where what is set apart ends that words like names begin: "**Sand, Wind, and Salt: A Story**. Journal"."""
        if not all_words(self.string, authors):
            return len(self.free) + 9
        around = [
            b for a, b, kind in self.ranges if kind != "italic" and a <= authors.start + 1 and b > authors.end + 3
        ]
        return max((b for b in around if self.words(b, len(self.free)) > 1), default=len(self.free) + 9)

    def _lead(self) -> re.Match[str] | None:
        """What leads to the others at the beginning of the entry."""
        return _WITH.match(self.string, self.head) or _EDITOR_AHEAD.match(self.string, self.head)

    def _leads_to_names(self, at: int) -> bool:
        """Whether "With" and the others' names stand before a title that is set off, or before what makes them editors.

        "Avec Anna Berg, « Le sable »", "With Anna Berg (eds.). The Book of Sand".
        """
        led = _WITH_OTHERS.match(self.string, at)
        if not led:
            return False
        title = next((a for a, _, kind in self.ranges if a > at + 8 and kind != "bold"), 0)
        mark = EDITORS_MARK.search(self.string, led.end(), at + 160)
        end = min(mark.start() if mark else title, title or len(self.string))
        return at < end < at + 160 and is_only_authors(self.string[led.end() : end].strip(" ,:"))


def is_plain(string: str, authors: AuthorList) -> bool:
    """Whether a list is one or two names without initials or inversion, as any capitalised words could be."""
    return len(authors.names) < 3 and all_words(string, authors)


def all_words(string: str, authors: AuthorList) -> bool:
    """Whether no name of a list has initials or is inverted."""
    return not any(
        name.form in ("inverted", "family-first", "cjk", "group", "own")
        or re.search(r"\b[^\W\d_a-z]\b", string[name.start : name.end])
        for name in authors.names
    )


_ENDS = " \v.,;:，。" + TAKEN


def trim(string: str, start: int, end: int) -> tuple[int, int]:
    """A range without blanks, stops and links at its ends; in the string, what a link stands for is taken."""
    while start < end and string[start] in _ENDS:
        start += 1
    while end > start and string[end - 1] in _ENDS:
        end -= 1
    return start, end
