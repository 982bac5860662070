"""Dates that a narrow column has torn apart over several lines."""

from __future__ import annotations

from converter.parse.dates import find_dates
from converter.patterns import Lazy

_FRAGMENT = Lazy(
    r"(?:(?:\d{1,2}\.? )?[^\W\d_]{3,9}\.?(?: (?:19|20)\d\d(?=\s*[-–—]))?|(?:19|20)\d\d(?:/\d\d)?)?\s*[-–—]?\s*"
    r"(?:[^\W\d_]{3,9}\.?|(?:19|20)\d\d)?\s*[-–—]?(?:\s*\((?:expected|anticipated)\))?"
)
"""What a narrow column leaves of a date on one line: "Nov", "2018—Dec", "2022", "Sep 2016-Dec", "2020 (expected)"."""


def without_torn_dates(plain: str, cuts: list[int]) -> list[int]:
    """The beginnings of lines without those inside a date that a narrow column has torn apart."""
    kept = cuts[:1]
    i = 0
    while i + 1 < len(cuts):
        following = i + 1
        if _is_fragment(plain[cuts[i] : cuts[i + 1]]):
            for j in range(min(i + 4, len(cuts) - 1), i + 1, -1):
                whole = plain[cuts[i] : cuts[j]].rstrip()
                if all(_is_fragment(plain[cuts[k] : cuts[k + 1]]) for k in range(i + 1, j)) and _is_torn_date(
                    whole, plain[cuts[i] : cuts[i + 1]].strip()
                ):
                    following = j
                    break
        kept.append(cuts[following])
        i = following
    return kept


def _is_fragment(line: str) -> bool:
    """Whether a line is short, as those of a narrow column are, and a piece of a date."""
    text = line.strip()
    return len(text) <= _LONGEST and bool(_FRAGMENT.fullmatch(text))


_LONGEST = 40
"""Characters of a line in a narrow column; the blanks inside a longer one take the pattern long."""


def is_one_date(text: str) -> bool:
    """Whether a text is one date and nothing else."""
    dates = find_dates(text)
    return len(dates) == 1 and not dates[0].at and dates[0].to == len(text)


def _is_torn_date(whole: str, first: str) -> bool:
    """Whether a text is one date, and what stands on its first line is none or one that goes on."""
    if not is_one_date(whole):
        return False
    dates = find_dates(first)
    return not dates or first[-1] in "-–—" or bool(TO_MONTH.fullmatch(first[dates[-1].to :]))


TO_MONTH = Lazy(r"\s*[-–—]\s*[^\W\d_]{3,9}\.?")
"""The month at the end of a line whose year stands on the next one: "Sep 2016-Dec"."""
