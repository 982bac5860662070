"""Sentences that lead to a list and say what it holds, in place of a heading: "I have given the following talks:"."""

from __future__ import annotations

import re

from converter.parse.vocabulary import is_known, kind_of
from converter.patterns import Lazy

_LEADS = Lazy(
    r"(?:(?:I|We) (?:have |am |was |also )*[a-z]+ (?:(?:at|in|on|of|a) )?(?:the )?following"
    r"|(?:Here|Below|The following) are (?:some of )?(?:my|our|the)|Some of (?:my|our)) (?P<what>[a-z][a-z -]{3,40}):",
    re.IGNORECASE,
)
_KINDS = frozenset({"talks", "teaching", "awards", "service", "students", "grants"})
"""Lists of works stay together, whatever sentences stand between them."""


def led_to(plain: str) -> str:
    """What the list below a sentence holds, if this says so and it holds no works; else nothing."""
    match = _LEADS.fullmatch(plain) if plain.endswith(":") else None
    return match["what"] if match and is_known(match["what"]) and kind_of(match["what"]) in _KINDS else ""
