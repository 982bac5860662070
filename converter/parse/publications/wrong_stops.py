"""Lists of authors that a full stop parts where a comma was meant: "A. Berg, C. Dahl. E. Holt, “Sand”"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator

from converter.parse.publications import venues
from converter.parse.publications.boundaries import skip_signs
from converter.parse.publications.dates import YEAR
from converter.parse.publications.names import AuthorList, author_list_ends
from converter.parse.publications.scan import Scan
from converter.patterns import Lazy

_FEW_NAMES = 80
"""Characters that the names behind a wrong full stop may take."""
_FEW_WORDS = 4
"""What is in italics and no longer may be a venue."""
_PRICE = 0.3
_ONE_AND_YEAR = Lazy(
    r"(?P<name>[^\W\d_a-z][\w’'-]+(?:,? [^\W\d_a-z]{1,3}|,? (?:[^\W\d_a-z]\.[ -]?){1,3}))"
    rf"[.,]?\s\(?{YEAR}[a-z]?\)?[.,:]\s"
)
"""One more name in front of the year: "Berg A, Dahl C. Lund KA. 2024. "."""
_NAMES_AND_SIGN = Lazy(r"[^\W\d_a-z][^\d\x01\v“”\"]{3,}[,.]\s*[“\"«„]?")


def across_stops(scan: Scan, lists: Iterable[AuthorList], stop: int) -> Iterator[AuthorList]:
    """Lists that end at a stop, with the names behind it up to a title in quotes or italics, or one up to the year.

    `stop` is the index of the token before which all names stand.
    """
    for authors in lists:
        if authors.et_al:
            continue
        after = skip_signs(scan.free, authors.end)
        if _SIGNED_NEXT.match(scan.free, after):
            yield from _with_signed(scan, authors, after, stop)
        if len(authors.names) > 1 and (last := _ONE_AND_YEAR.match(scan.free, after)):
            at = last.end("name")
        elif scan.string[authors.end - 1] == ".":
            continue
        else:
            title = next((a for a, b, kind in scan.ranges if a > after and _is_title(scan, a, b, kind)), None)
            if title is None or title - after > _FEW_NAMES or not _NAMES_AND_SIGN.fullmatch(scan.free, after, title):
                continue
            at = title
        for more in author_list_ends(scan.string, scan.tokens[:stop], bisect_left(scan.token_starts, after)):
            if not scan.string[more.end : at].strip(" ,.;"):
                names, cost = (*authors.names, *more.names), authors.cost + more.cost + _PRICE
                yield AuthorList(authors.start, more.end, names, more.et_al, cost, more.next)


_BEFORE = (
    r"(?:[^\W\d_a-z]\.[ -]?){1,3} ?(?:[a-z]{2,3} ){0,2}[^\W\d_a-z][\w’'-]+(?: (?:[a-z]{2,3} ){0,2}[^\W\d_a-z][\w’'-]+)?"
)
_BEHIND = r"(?:[a-z]{2,3} ){0,2}[^\W\d_a-z][\w’'-]+(?: [^\W\d_a-z][\w’'-]+)?, (?:[^\W\d_a-z]\.[ -]?){1,3}"
_SIGNED_NEXT = Lazy(rf"{_BEFORE}, (?:and |& )?{_BEFORE}[,.]|{_BEHIND},? (?:and |& )?{_BEHIND}")
"""Two names with their initials behind a stop, with which no title begins: "E. Holt, F. Lund. Sand"."""


def _with_signed(scan: Scan, authors: AuthorList, after: int, stop: int) -> Iterator[AuthorList]:
    """A list with the names behind a stop, if they are written as those before it."""
    forms = {name.form for name in authors.names}
    for more in author_list_ends(scan.string, scan.tokens[:stop], bisect_left(scan.token_starts, after)):
        if len(more.names) > 1 and {name.form for name in more.names} == forms:
            names, cost = (*authors.names, *more.names), authors.cost + more.cost + _PRICE
            yield AuthorList(authors.start, more.end, names, more.et_al, cost, more.next)


def _is_title(scan: Scan, start: int, end: int, kind: str) -> bool:
    """Whether what is set apart is a title more likely than a venue."""
    if kind == "quote":
        return True
    return kind == "italic" and scan.words(start, end) > _FEW_WORDS and not venues.VENUE.search(scan.string[start:end])
