"""Whether a line holds a list of authors."""

from __future__ import annotations

import re

from converter.parse.publications.dates import YEAR
from converter.parse.publications.names import author_list_ends
from converter.parse.publications.tokens import tokenize
from converter.patterns import Lazy
from converter.remembered import remembered


def has_names(text: str, *, minimum: int = 2) -> bool:
    """Whether a text begins with a list of at least so many names."""
    return _names(text[:140])[0] >= minimum


def is_only_authors(text: str) -> bool:
    """Whether a text holds names, and behind them at most a year."""
    if ALL_INVERTED.fullmatch(text):
        return True
    text = _INITIAL_A.sub(r"\1.", text[:600])
    count, end = _names(text)
    return count > 0 and not re.sub(rf"{YEAR}[a-z]?|[^\w]|\bet al\b", "", text[end:])


_INITIAL_A = Lazy(r"((?:\band|&|,) A)(?= [^\W\d_a-z][\w’'-]+\W*$)")
"""The last author's initial, which looks like a title's first word: "C Dahl and A Berg"."""


_INVERTED = r"(?:(?:[a-z]{2,3} ){0,2}[^\W\d_a-z][\w.’'-]+ ?){1,3}, ?(?:[^\W\d_a-z][\w.’'-]* ?){1,3}"
ALL_INVERTED = Lazy(rf"\s*{_INVERTED}(?: and {_INVERTED})+(?: and others)?\W*")
"""Authors as BibTeX writes them: "Berg, Anna and Dahl, Carl F and Holm, Ivan"."""
_OF_A_SOCIETY = Lazy(r"\s*(?:IEEE|ACM|AAAI|SIAM|USENIX|IFAC)(?:[/-][A-Z]+)? [A-Z](?![\w-]+, [A-Z])")
"""What no name begins with: "IEEE Robotics and Automation Letters"."""


@remembered
def _names(text: str) -> tuple[int, int]:
    """How many names the list of authors has with which a text begins, and where it ends; zeros where there is none."""
    if _OF_A_SOCIETY.match(text):
        return 0, 0
    tokens = tokenize(text)
    first = 0
    while first < len(tokens) and tokens[first].kind not in "IUCPKL":
        first += 1
    if first >= len(tokens):
        return 0, 0
    lists = [f for f in author_list_ends(text, tokens, first) if f.cost / len(f.names) < 0.9]
    longest = max(lists, key=lambda found: (len(found.names), found.end), default=None)
    return (len(longest.names), longest.end) if longest else (0, 0)
