# ruff: noqa: E501 (an example reads better on one line)
"""What speaks against it that names behind a title are all authors: they reach into the venue, a place or a date."""

from __future__ import annotations

import re
from itertools import pairwise

from converter.parse.publications.claims import TAKEN
from converter.parse.publications.dates import begins_with_month, date_at, is_date
from converter.parse.publications.names import AuthorList
from converter.parse.publications.scan import Scan
from converter.parse.publications.shortened import ends_abbreviated
from converter.parse.publications.venues import is_place
from converter.parse.publications.words import MONTHS
from converter.patterns import Lazy

INITIAL = Lazy(r"(?<!\w)[^\W\d_a-z](?:\.|\b)")
_ON_OR_IN = Lazy(r"\s(?:in|on|of|and|en|des?|di)\s[^\W\d_a-z]")
_SHORT_JOURNAL = Lazy(r"(?:J\.|C\. ?R\.) [A-Z][a-z]{1,8}\. (?:[A-Z][a-z]{0,8}\.,? |(?:of|and|&) )*[A-Z][a-z]{0,8}\.")
"""How the names of journals are shortened, whose first two words could be a name: "J. Math. Fluv. Appl."."""
_ACRONYM = Lazy(r"[A-Z]{3,9}")
_AND = Lazy(r"\band\b|\bund\b|\bet\b")


def reach(scan: Scan, authors: AuthorList, *, led: bool) -> float:
    """How far a list of names behind a title seems to reach beyond the authors; 0 if it does not.

    `led` says that "with" leads to the names.
    """
    price = 5.0 if _is_shortened_journal(scan, authors) or _reaches_acronym(scan, authors) else 0.0
    if led:
        price += 1.5 if _leaves_link(scan, authors) else 0.0
        price += 2.5 if _inverts(scan, authors) or _goes_beyond(scan, authors) else 0.0
        price += 3.0 if _enters_journal(scan, authors) or _reaches_place(scan, authors) else 0.0
        price += 3.0 if _is_numbered(scan, authors) else 0.0
    return price


def _inverts(scan: Scan, authors: AuthorList) -> bool:
    """Whether a name among those behind "with" would be inverted and yet written in full: "Ada Berg, VoxEU"."""
    return any(
        name.form == "inverted" and not INITIAL.search(scan.string, name.start, name.end) for name in authors.names
    )


def _goes_beyond(scan: Scan, authors: AuthorList) -> bool:
    """Whether a name stands behind the one that "and" led, which is the last: "Ada Berg, and Bo Ek, Sand Today"."""
    between = [scan.string[a.end : b.start] for a, b in pairwise(authors.names)]
    return any(_AND.search(gap) for gap in between[:-1])


def dates_issue(scan: Scan, authors: AuthorList) -> bool:
    """Whether a month and a year and no more follow what may be one name: "Fenland Weekly, March 2020"."""
    if len(authors.names) > 1 or scan.string[authors.end : authors.end + 2] != ", ":
        return False
    line = re.split(r"[\v\f]", scan.string[authors.end + 2 :], maxsplit=1)[0].rstrip(" .")
    return begins_with_month(line) and is_date(line)


def _enters_journal(scan: Scan, authors: AuthorList) -> bool:
    """Whether the last of several names is the first word of a journal's: "with A. Berg, Communications in Sand"."""
    last = authors.names[-1]
    return (
        last.form == "single"
        and any(name.form != "single" for name in authors.names)
        and _ON_OR_IN.match(scan.string, last.end) is not None
    )


_NUMBERS = Lazy(
    rf" \(\d{{4}}\)(?:,? ?(?:\d|pp?\.|vol\b|no\b|advance\b|online\b|first\b|[{TAKEN}])|\W*(?:[{TAKEN}\v]|$))|,? \d{{1,4}}(?: ?\(\d|[.:] ?\d| \d)"
)
"""A year in brackets and numbers, or a volume and an issue, as they stand behind the name of a journal."""


def _is_numbered(scan: Scan, authors: AuthorList) -> bool:
    """Whether the last of several names, which no "and" leads, has a volume: "with Ada Berg, Mind (2003), 112(4)"."""
    if not _NUMBERS.match(scan.string, authors.end):
        return False
    last = authors.names[-1]
    parted = len(authors.names) > 1 and scan.string[authors.names[-2].end : last.start] == ", "
    return parted or last.form == "inverted" and not INITIAL.search(scan.string, last.start, last.end)


def _is_shortened_journal(scan: Scan, authors: AuthorList) -> bool:
    """Whether the last name is the begin of a journal's shortened one: "with A. Berg, J. Math. Fluv. Appl."."""
    last = authors.names[-1]
    if not scan.string.startswith(("J. ", "C. "), last.start) or not _SHORT_JOURNAL.match(scan.string, last.start):
        return False
    return ends_abbreviated(scan.string[last.start : last.end] + ".")


def _reaches_acronym(scan: Scan, authors: AuthorList) -> bool:
    """Whether the last of names with initials is a meeting's acronym before a date: "A. Berg, C. Dahl, SAND, May 2020"."""
    last = authors.names[-1]
    if last.form != "single" or len(authors.names) < 2 or not scan.string.startswith(", ", last.end):
        return False
    names = scan.string[authors.start : last.start]
    acronym = _ACRONYM.fullmatch(scan.string, last.start, last.end)
    return bool(acronym) and not names.isupper() and date_at(scan.string[last.end + 2 : last.end + 40]) > 0


def _reaches_place(scan: Scan, authors: AuthorList) -> bool:
    """Whether the last of several names is where or when a meeting was: "with Ada Berg, Sandby, Ohio, May 1996"."""
    last = scan.string[authors.names[-1].start : authors.names[-1].end]
    return len(authors.names) > 1 and (is_place(last.rpartition(", ")[2]) or last.lower() in MONTHS)


def _leaves_link(scan: Scan, authors: AuthorList) -> bool:
    """Whether names that are links, each by itself, leave another such link: "with [A](a), [B](b), [C](c)"."""
    links = [(a, b) for a, b, _ in scan.layout.links if a >= authors.start and scan.free[a:b].strip(TAKEN)]
    names = [(name.start, name.end) for name in authors.names]
    if len(names) < 2 or [(a, b) for a, b in links[: len(names)]] != names:
        return False
    behind = scan.free[authors.end :].strip(" .,&;" + TAKEN)
    return len(links) > len(names) and behind.removeprefix("and ") == scan.free[slice(*links[len(names)])]
