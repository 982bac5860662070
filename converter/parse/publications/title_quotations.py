# ruff: noqa: E501 (a pattern reads better on one line)
"""What quotations inside of a title, or right behind it, say of where it ends."""

from __future__ import annotations

import re
from collections.abc import Sequence

from converter.parse.publications.boundaries import Boundary
from converter.patterns import Lazy

_QUOTE_IN_TITLE = Lazy(r"[”\"»“’'‘«]?(?:: |\s(?:and|und|et|y|e|or|oder|of|von|as|als|for|für|des|der|du|versus|vs)\b)")
"""What goes on with a title behind words in quotes: "“Sand” and stone", "‘Why us?’: An inquiry"."""
_VOLUME_OF_QUOTED = Lazy(
    r",? (?:(?:t|tom|nr|no|n|vol|bd|jg|r|roč|č|z|h)\.|nr|tom|vol) ?(?:\d{1,4}|[IVXLC]{1,7})\b", re.IGNORECASE
)
"""The volume or issue of a journal whose name is quoted."""
_LEMMA = Lazy(
    r"(?:(?:(?:dictionary|encyclop\w+|lexicon) )?(?:entry|article)|lemma|eintrag|(?:lexikon)?artikel|voce|entrada|verbete|voz|hasło|heslo)(?: (?:on|for|zu|su))?:? ",
    re.IGNORECASE,
)
_BOOK_NEXT = Lazy(r" [Ii]n:? (?:the |der |dem )?[^\W\d_a-z]")
"""What leads to the book behind the title of an entry: "Entry “Ferry” in Encyclopedia of Water"."""
_GOES_ON_UNSIGNED = Lazy(r"(?<![.,?!][”\"»“’'‘«]) [^\W\d_]")
"""A word right behind a quotation, with no sign inside of it or behind it."""
_DASH = Lazy(r" (?:[–—-]|--) ")
_SIGNS = {".": "stop", ",": "comma"}
UNSIGNED = Lazy(r"[^\W\d_] $")
"""A word, and no sign behind it, right before a quotation."""


def beside_quotations(
    string: str, start: int, boundary: Boundary, quoted: Sequence[tuple[int, int]]
) -> tuple[Boundary, float]:
    """The boundary, with the sign behind a quotation that closes the title, and what the title's own quotations say of it."""
    end, score = boundary.end, 0.0
    for a, b in quoted:
        closes = a > start + 2 and b - 2 <= end <= b and boundary.sign == "quote"
        if closes and b < len(string) and string[b] in _SIGNS:
            boundary = boundary._replace(sign=_SIGNS[string[b]])
        if a - 2 <= end <= a and UNSIGNED.search(string, max(start, a - 3), a):
            score -= 3.0  # "Reply to ‘Sand’": no sign stands before the quotation
        elif b - 2 <= end <= b + 1 and _QUOTE_IN_TITLE.match(string, end):
            score -= 8.0 if a <= start + 1 else 3.0
        elif a > start + 3 and end in (b - 1, b) and _GOES_ON_UNSIGNED.match(string, b):
            score += (
                3.0 if _LEMMA.fullmatch(string, start, a) and _BOOK_NEXT.match(string, b) else -3.0
            )  # "Sand and the ‘common’ Reader"
        elif a > start + 3 and end >= b and _VOLUME_OF_QUOTED.match(string, b):
            score -= 3.0  # "Sand, „Rocznik Piasku” t. XIV": swallows a journal in quotes
        elif a <= start + 1 and end > b + 2 and string.startswith(" [", b):
            score -= 4.0  # "“Sand” [code online], Rivers": a remark
        elif closes and quoted[0][0] <= start + 1 and _DASH.match(string, b):
            score -= 3.0  # "“Sand” or “stone” – A survey"
    return boundary, score
