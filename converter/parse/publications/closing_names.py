# ruff: noqa: E501 (a pattern reads better on one line)
"""Authors that stand behind everything else of an entry."""

from __future__ import annotations

from converter.parse.publications import venues
from converter.parse.publications.bylines import has_names, is_only_authors
from converter.parse.publications.claims import TAKEN
from converter.patterns import Lazy

_IN_BRACKETS = Lazy(r"[(\[]([^\W\d_a-z][^()\[\]\d]{6,1500}(?:, | and | & )[^()\[\]\d]{3,60})[)\]][\s.\x01]*$")
"""Names in the brackets that close an entry: "Title. ICSD 2024 (Ada Berg, Carl Dahl)"."""
_BEHIND_NUMBERS = Lazy(
    rf"(?<=[\d){TAKEN}])(?:[,.;]| [–—|-])\s+(?=(?:[^\W\d_a-z][\w‐’'-]+(?: [^\W\d_a-z][\w‐’'-]+)?, (?:[A-Z](?:-[A-Z])?\.[ -]?)+|(?:[A-Z]\.[ -]?)+ ?[^\W\d_a-z][\w‐’'-]+)(?:,| and | & |\s*$))"
)
"""Where names with initials follow an entry's numbers: "Title, Sand Letters, 2024, 15, 105–113, Berg, A., Dahl, C."."""

_LAST_FIELD = Lazy(
    rf"(?:[\v\f]|[\d){TAKEN}][.,;]?\s|[a-z)\]]{{2}}\.\s)\s*(?:[–—|-]\s+)?(?=[^\W\d_a-z][^\d{TAKEN}\v\f()\[\]“”\"]+$)(?!.*[a-z]{{3}}\. )"
)
"""What stands before the last field, which has no numbers and is one sentence."""
_WORD = Lazy(r"[^\W\d_]{2,}")
_IN_BOOK = Lazy(r"[.,;”\"] [Ii]n:? ")
_SENTENCE = Lazy(r"(?:\b[a-z]{3,}[ ,]+){2}")


def names_at_end(free: str, head: int) -> int:
    """Where in an entry, which begins at `head`, the authors begin that stand behind everything else; 0 where none do."""
    closing = _IN_BRACKETS.search(free, head)
    if closing and is_only_authors(closing[1]):
        return closing.start(1)
    for match in _BEHIND_NUMBERS.finditer(free, head):
        rest, _, behind = free[match.end() :].partition(TAKEN)
        rest = rest.rstrip(" .,;")
        if _in_book(free, head, match.start()):
            return 0  # the book's editors
        if len(_WORD.findall(behind)) < 4 and (
            is_only_authors(rest) or has_names(rest, minimum=3) and not _SENTENCE.search(rest)
        ):
            return match.end()
    return _last_field(free, head)


def _last_field(free: str, head: int) -> int:
    """Where the last field begins if it holds several names and nothing else; 0 if it does not."""
    end = len(free.rstrip(" .,;|·/[]\v" + TAKEN))
    field = _LAST_FIELD.search(free, head, end)
    if not field or end - field.end() > 600 or _in_book(free, head, field.start()):
        return 0
    rest = free[field.end() : end]
    named = any(venues.is_place(part) or _is_house(part) for part in rest.split(","))
    return field.end() if not named and has_names(rest, minimum=2) and is_only_authors(rest) else 0


def _in_book(free: str, head: int, end: int) -> bool:
    """Whether a book is entered before a place of the entry, whose editors may stand there."""
    entered = _IN_BOOK.search(free, head, end)
    return entered is not None and not (
        venues.CONFERENCE.search(free[entered.end() : end]) or venues.VENUE.search(free[entered.end() : end])
    )


def _is_house(text: str) -> bool:
    return any(phrases.search(text) for phrases in (venues.PUBLISHER, venues.INSTITUTION, venues.VENUE))
