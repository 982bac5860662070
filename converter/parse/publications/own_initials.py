"""The initials by which somebody is called in a list of one's own works: "Ada Berg, CSD and Eva Holm (2023)".

The one in the middle of the owner's name, too, where it is a word: "Ada A Berg".
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from converter.parse.fold import bare
from converter.parse.publications.layout import Layout
from converter.parse.publications.tokens import OWN

_LEAST = 4
"""So many entries at least show who is meant."""


def mark_own_initials(layouts: Sequence[Layout], owner: str | None, shown: frozenset[str]) -> frozenset[str]:
    """Makes names of the owner's initials in a list's entries, where half of them show these among names.

    Fewer may mean something else, such as a state: "Salem, MA".  `shown` are the initials that other lists of the
    document have shown to be the owner's; returns them with those of this list.
    """
    words = re.findall(r"[^\W\d_]+", bare(owner)) if owner else []
    if len(words) < 2:
        return shown
    first, last = words[0][0], words[-1][0]
    found: list[tuple[Layout, int]] = []
    for layout in layouts:
        capitals = [i for i, token in enumerate(layout.tokens) if token.kind == "U"]
        for i in capitals:
            if layout.tokens[i].text == "A" and _is_between(layout, i, words[0], words[-1]):
                layout.tokens[i] = layout.tokens[i]._replace(kind="I")
        own = [i for i in capitals if _is_of(layout.tokens[i].text, first, last)]
        found += [(layout, i) for i in own if _stands_apart(layout, i)][:1]
    if len(layouts) >= _LEAST and 2 * len(found) >= len(layouts):
        shown |= {layout.tokens[i].text for layout, i in found}
    for layout, i in found:
        if layout.tokens[i].text in shown:
            layout.tokens[i] = layout.tokens[i]._replace(kind=OWN)
    return shown


def _is_between(layout: Layout, at: int, given: str, family: str) -> bool:
    """Whether a capital that is a word, too, stands between the owner's names: "Ada A Berg. “Title”"."""
    return (
        0 < at < len(layout.tokens) - 1
        and bare(layout.tokens[at - 1].text) == given
        and bare(layout.tokens[at + 1].text) == family
    )


def _is_of(text: str, first: str, last: str) -> bool:
    """Whether capitals may be the initials of a name whose first and last words begin with these letters."""
    letters = bare(text)
    return 1 < len(letters) < 5 and letters[0] == first and letters[-1] == last


def _stands_apart(layout: Layout, at: int) -> bool:
    """Whether a word stands where one name of several does, or opens a line or an entry as one does."""
    token, behind = layout.tokens[at], layout.tokens[at + 1].text if at + 1 < len(layout.tokens) else "."
    opens = at == 0 or layout.string[token.start - 1] in "\v\f"
    before = "," if opens else layout.tokens[at - 1].text
    return before in _BEFORE and behind in _BEHIND and (opens or {before, behind} & _AMONG != set())


_AMONG = frozenset([",", ";", "and", "&", "with"])
_BEFORE = _AMONG | {"]", ".", ":"}
_BEHIND = _AMONG | {"(", ".", ":", "*", "“", '"'}
