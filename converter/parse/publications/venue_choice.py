# ruff: noqa: E501 (a pattern reads better on one line)
"""Which of the pieces behind a title is likeliest the venue."""

from __future__ import annotations

import re
from collections.abc import Sequence

from converter.parse import words
from converter.parse.publications import venues
from converter.parse.publications.claims import Claims
from converter.parse.publications.dates import YEAR
from converter.parse.publications.fields import Imprint
from converter.parse.publications.layout import Layout
from converter.parse.publications.printed import place_and_publisher
from converter.parse.publications.tokens import cjk_count
from converter.parse.publications.towns import are_towns
from converter.parse.publications.venue_ends import BARE, PLACE_ALONE
from converter.parse.publications.words import COUNTRIES
from converter.patterns import Lazy

_TELLS = Lazy(
    r"(?:explores|investigates|examines|demonstrates|presents|shows|argues|reviews?|proposes|develops|describes|discusses|"
    r"analy[sz]es|introduces|studies|provides|offers|considers)\b",
    re.IGNORECASE,
)
"""How a sentence begins that says what a work does."""
_OWN_PART = Lazy(r"I (?:also |have )?(?:co-?)?(?:[a-z]{2,12}ed|led|wrote|built|was|am|spent|took|made|gave|ran|did)\b")
"""How a sentence begins that says what the owner did for a work: "I led the field work"."""


def told(place: tuple[int, int] | None, text: str, *, book: bool) -> bool:
    """Whether a column or a class says that a text with a colon is the venue: "Rivers & Dunes: SRCI"."""
    return place is not None and not book and not venues.PUBLISHER.search(text)


def likeliest(
    layout: Layout,
    claims: Claims,
    result: Imprint,
    pieces: Sequence[tuple[int, int, bool]],
    *,
    title: tuple[int, int],
    known: frozenset[str],
    heading: str | None,
    place: tuple[int, int] | None,
) -> int | None:
    """The index of the venue among pieces (start, end, whether "In" leads to it), or None where none is likely.

    A piece that says what the work is, and another whose, makes a report of the work.
    """
    book = heading == "book"
    best, best_score = None, -1.0
    italics = layout.italic
    numbered = {c.start for c in claims.made if c.field == "numbers"}
    cited = any(
        any(end <= at <= end + 2 for at in numbered) and not venues.SERVER.match(layout.string[start:end])
        for start, end, _ in pieces
    )
    any_behind = any(start >= title[1] for start, _, _ in pieces)
    # a journal, of whose paper more may be said: "Paper appeared in the SAND"
    numbers_first = cited and any(
        start >= title[1] and any(end <= at <= end + 2 for at in numbered) for start, end, _ in pieces[:1]
    )
    for order, (start, end, lead) in enumerate(pieces):
        text = layout.string[start:end]
        score = -0.4 * order
        if start < title[0] and any_behind:
            score -= 1.5
        if lead and order and numbers_first:
            score -= 2.0
        elif lead:
            # "arXiv preprint. In submission to X": the paper is where it can be read
            score += 2.0 if order == 0 or result.status != "submitted" else 0.3
        if any(a <= start + 2 and b >= min(end, start + 6) for a, b in italics):
            score += 2.0
        if cited and venues.SERVER.match(text):
            score -= 4.0  # "arXiv:2104.1234, JSAND 06 (2021) 026"
        if venues.SERVER.match(text) and order > 0 and not lead:
            score -= 0.5  # a journal with its preprint's number
        elif venues.VENUE.search(text) or venues.SERVER.match(text):
            score += 2.0
        elif venues.JOURNAL.search(text) or venues.CONFERENCE.search(text):
            score += 1.0
        if venues.INSTITUTION.search(text) and any(
            venues.REPORT.search(layout.string[a:b]) for a, b, _ in pieces if a != start
        ):
            score += 2.5
        if result.thesis and venues.INSTITUTION.search(text):
            score += 1.5
        printer = bool(venues.PUBLISHER.search(text) and not venues.VENUE.search(text))
        if (text.split(",")[0].strip(" .").lower() in known or text.strip(" .").lower() in known) and not (
            printer and result.edited
        ):
            score += 1.5
        if (
            (match := place_and_publisher(text, heading))
            and not (order == 0 and (lead or result.edited or result.volume))
            and not told(place, text, book=book)
            and not venues.VENUE.search(match.place)
        ):
            score -= 1.2
        elif all(venues.is_place(part) for part in text.split(",")) and not _HYPHENED_YEAR.match(layout.string, start):
            score -= 3.0
        elif printer:
            score -= 0.6
        elif (town := text.split(", "))[-1].lower() in COUNTRIES and len(town) == 2 and len(town[0].split()) < 4:
            named = venues.VENUE.search(text) or venues.INSTITUTION.search(text) or venues.CONFERENCE.search(text)
            score -= 0.0 if named or lead else 2.5  # "Sandby, Denmark"
        if len(pieces) > order + 1 and venues.REPORT.fullmatch(text):
            score -= 2.5  # what it is, and then whose
            result.report = True
        if are_towns(text) or not (lead or len(pieces) > 1) and _is_only_place(text):
            score -= 3.0  # "Title, Leiden 2003, 24-31.", "Title, Sandby, Denmark, 2003"
        elif (
            (book or "/" in text and not _IN_CAPITALS.search(text))
            and PLACE_ALONE.fullmatch(text)
            and _YEAR_BEFORE_END.match(layout.string, end)
        ):
            score -= 3.0  # "Title, Leiden/Boston 2003."
        if ARTICLE.sub("", text)[:1].islower() and not re.match(r"[a-z]+[A-Z]|(?:arxiv|npj|it)\b", text):
            listed = heading == "journal" and len(pieces) == 1 and start > title[1] and len(text.split()) < 8
            score -= 0.5 if listed else 1.5  # "Title, Berg, A., valley and dune research"
        if not (re.search(r"[^\W\d_]{2}|[A-Z] ?& ?[A-Z]|^G3$", text) or cjk_count(text) > 1):
            score -= 4.0
        if not lead and _TELLS.match(text) and len(text.split()) > 7 and venues.capitalised_share(text) < 0.4:
            score -= 4.0  # a sentence on the work
        elif not lead and _OWN_PART.match(text):
            score -= 4.0
        if _ACRONYM.fullmatch(text.strip(" .")) and any(is_venue(layout.string[a:b]) for a, b, _ in pieces[:order]):
            score -= 3.0  # "International Conference on Sand. (ICS 2026)"
        if _SO_MANY_PAGES.search(text):
            score -= 4.0
        if _OTHERS.fullmatch(text):
            score -= 6.0  # "Berg, A. in Dahl et al.": whose work a part is in
        if order and _SOCIETY.fullmatch(text.strip(" .,;")):
            score -= 3.0  # "NordSand 2020, ACM."
        if _OF_SERIES.fullmatch(text.strip(" .,;")) and any(
            venues.VENUE.search(layout.string[a:b]) for a, b, _ in pieces[order + 1 :]
        ):
            score -= 3.0  # "Springer, Lecture Notes in Sand, 8, Transactions on Dunes"
        if len(pieces) > 1 and BARE.fullmatch(text.strip(" .,;")):
            score -= 4.0  # "Theory of Sand - 7th Conference, SANDS 2016, Proceedings"
        if score > best_score:
            best, best_score = order, score
    return best


def _is_only_place(text: str) -> bool:
    """Whether a piece is a known town, perhaps with its country or state: "Kyoto", "Cambridge, MA"."""
    town, _, region = text.strip(" .,;").partition(", ")
    if "(" in town:
        return False  # "Gilder (Denmark)"
    return words.is_place(town) and (not region or "," not in region and words.is_place(text)) and not cjk_count(text)


_OF_SERIES = Lazy(r"[A-Z][\w-]+, Lecture Notes in [A-Z]\w+(?: [A-Z]\w+)?|[A-Z][\w-]+, (?:LNCS|LNAI|LNM|CCIS|LNBIP)")
"""A publisher and its series."""
_HYPHENED_YEAR = Lazy(rf"[A-Z]{{2,}}-{YEAR}\b")
"""An acronym and its year, though the letters are those of a country: "KR-2018"."""
_IN_CAPITALS = Lazy(r"\b[A-Z]{3}")
"""What no town has: \"IEEE/ACM DuneSys\"."""
ARTICLE = Lazy(
    r"^(?:the |(?:de|het|die|der|das|le|la|les|el|los|las|il|lo|os?|as?) (?=[^\W\d_a-z])|l['’](?=[^\W\d_a-z]))"
)
"""With what the name of a newspaper may begin inside of a sentence: "the Guardian", "de Volkskrant"."""
_ACRONYM = Lazy(rf"\([A-Z][\w/&’'-]*[A-Z][\w/&’'-]*,? ?(?<!\d){YEAR}\)?")
_OTHERS = Lazy(r"(?:[A-Z]\. ?|[^\W\d_a-z][\w’'-]+ |[a-z]{2,3} ){1,4}et al\.?")
_SO_MANY_PAGES = Lazy(r"^(?:preprint, ?)?\d+ (?:pages|pp|figures|tables)\b", re.IGNORECASE)
"""What mathematicians say of a preprint: "Preprint, 46 pages"."""

SOCIETIES = (
    r"(?:ACM|IEEE|Springer(?:[ -]Verlag)?|Elsevier|PMLR|USENIX|(?:ACM|IEEE|AAAI|MIT) Press|IEEE Computer Society)"
)
_SOCIETY = Lazy(SOCIETIES)
"""Who prints the proceedings of many meetings."""


def is_venue(text: str) -> bool:
    """Whether a piece says more of a venue than a badge with its acronym does."""
    return bool(venues.VENUE.search(text) or venues.JOURNAL.search(text) or venues.CONFERENCE.search(text)) and (
        " " in text.strip() and not ARTICLE.sub("", text)[:1].islower()
    )


_YEAR_BEFORE_END = Lazy(rf"\s{YEAR}\s*[.\v\f]*\s*(?:$|https?:|[\v\f])")
