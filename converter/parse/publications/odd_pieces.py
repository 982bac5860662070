# ruff: noqa: E501 (a pattern reads better on one line)
"""Lists of authors in front of a quoted title with one piece between commas that is no name as names are written."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator

from converter.parse.publications.boundaries import skip_signs
from converter.parse.publications.dates import YEAR
from converter.parse.publications.names import AuthorList, NameSpan, author_list_ends
from converter.parse.publications.scan import Scan
from converter.patterns import Lazy

_MANY_NAMES = 600
"""Characters that the rest of the names may take."""
_PRICE = 1.2
_AND = Lazy(r"(?:and|&|und|et) ")
_INITIALS = r"(?:[^\W\d_a-z]\.[ -]?\.? ?){1,4}"
_ODD = Lazy(
    rf"(?:{_INITIALS} ?(?:[^\W\d_A-Z]{{1,7}} ){{0,3}}[^\W\d_a-z]?[^\W\d_]*(?: [^\W\d_A-Z][\w’'-]{{1,20}}| [A-Z]|[-–][A-Z][\w-]+)?"
    rf"|[^\W\d_]\.? [^\W\d_a-z][\w’'-]+ [A-Z]|[A-Z][\w’'-]+, {_INITIALS}[a-z]\.?|[a-z][\w-]*[A-Z][\w-]+, {_INITIALS})"
    r"(?=,| and | & |;| ?[(“\"„])"
)
"""A name that an extraction has torn, or with a word in small letters that is no particle: "M. L opez-Dahl",
"W. Gary S", "A. vanden Holm"."""
_TO_TITLE = Lazy(rf"[\s,.;:]*(?:[(\[]?{YEAR}[a-z]?[)\]]?)?[\s,.:]*")


def over_odd_pieces(scan: Scan, lists: Iterable[AuthorList], stop: int) -> Iterator[AuthorList]:
    """Lists that end at a comma, with an odd piece and the names behind it up to a title in quotes.

    `stop` is the index of the token before which all names stand.
    """
    quoted = [a for a, _, kind in scan.ranges if kind == "quote"]
    for authors in lists:
        after = skip_signs(scan.free, authors.end)
        title = next((a for a in quoted if a > after), None)
        if title is None or title - after > _MANY_NAMES or authors.et_al or "\v" in scan.free[after:title]:
            continue
        joined = _AND.match(scan.free, after)
        odd = _ODD.match(scan.free, joined.end() if joined else after)
        if odd is None or odd.end() > title:
            continue
        piece = NameSpan(odd.start(), odd.end(), "direct", "")
        names, cost = (*authors.names, piece), authors.cost + _PRICE
        if _TO_TITLE.fullmatch(scan.free, odd.end(), title):
            yield AuthorList(authors.start, odd.end(), names, False, cost, bisect_left(scan.token_starts, odd.end()))
            continue
        at = skip_signs(scan.free, odd.end())
        behind = _AND.match(scan.free, at)
        first = bisect_left(scan.token_starts, behind.end() if behind else at)
        for more in author_list_ends(scan.string, scan.tokens[:stop], first):
            if _TO_TITLE.fullmatch(scan.free, more.end, title):
                yield AuthorList(
                    authors.start, more.end, (*names, *more.names), more.et_al, cost + more.cost, more.next
                )
