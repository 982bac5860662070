"""Closes the gaps that pages and extractions leave between the lines of one item or paragraph."""

from __future__ import annotations

from collections.abc import Sequence

from converter.patterns import Lazy
from converter.readers.lines import Line

_NUMBERS = Lazy(r"\d{1,4}\s?\(\d{1,3}\)\s?[:,]\s?\w*\d")
"""A journal's volume, issue and pages, with which nothing begins."""

_VENUE = Lazy(r"In:? (?:the )?(?:Proc(?:eedings\b|\.)|Advances in )")
"""Where a work stands, with which none begins."""


def close_breaks(lines: Sequence[Line]) -> None:
    """Takes away the blanks below a page's foot, and inside of an item, where the line above goes on."""
    above: Line | None = None
    broken = item = signed = False
    margin = _margin(lines)
    spaced = _is_spaced(lines, margin)
    counted = _counted(lines) if spaced else frozenset()
    for i, line in enumerate(lines):
        if line.furniture:
            broken = True
            continue
        if line.blank_before and above is not None:
            filled = len(above.text) > 40 and above.text[-1] not in '.:;!?)]”"'
            small = _is_small(line.text)
            if broken:
                goes_on = filled and (small or _NUMBERS.match(line.text) or _GOES_ON.search(above.text))
                line.blank_before = not (goes_on or _VENUE.match(line.text))
            elif filled and item and _is_full(above, margin):
                open_end = _GOES_ON.search(above.text) or _OPEN.search(above.text)
                line.blank_before = not (small or open_end and not _DATED.match(line.text))
            if spaced and line.blank_before and _is_full(above, margin) and not broken:
                line.blank_before = i in counted or not _is_further(above.text, line.text, item or signed)
        item = bool(_MARKED.match(line.text)) or item and not line.blank_before
        opens = spaced and (i in counted or bool(_SIGNED.match(line.text)))
        signed = opens or signed and not line.blank_before
        above, broken = line, False
    _close_numbered(lines, margin, spaced)
    _close_quoted(lines)


def _close_quoted(lines: Sequence[Line]) -> None:
    """Takes away the blanks inside of quoted titles, which hang from their first line: "“Slow", "", "rivers”, Sand"."""
    shown = [line for line in lines if not line.furniture]
    opened = False
    for i, line in enumerate(shown):
        if line.blank_before and opened and not _MARKED.match(line.text):
            below = _QUOTE.search(" ".join(each.text for each in shown[i : i + 2]))
            line.blank_before = below is None or below[0] != "”"
        last = max(line.text.rfind("“"), line.text.rfind("”"))
        opened = line.text[last] == "“" if last >= 0 else opened and not line.blank_before


_QUOTE = Lazy(r"[“”]")


def _is_spaced(lines: Sequence[Line], margin: int) -> bool:
    """Whether empty lines stand also inside of paragraphs: often between a full line and one that goes on with it."""
    inside = [
        after.blank_before
        for line, after in zip(lines, lines[1:], strict=False)
        if margin and _is_full(line, margin) and line.text[-1] not in _STOPS and _is_small(after.text)
    ]
    return len(inside) >= _INSIDE and 3 * sum(inside) >= len(inside)


def _is_small(text: str) -> bool:
    return text[:2].isalpha() and text[:2].islower()


_STOPS = ".!?"
_INSIDE = 5
"""So many full lines at least go on in lower case, where it tells whether empty lines part them."""


def _counted(lines: Sequence[Line]) -> frozenset[int]:
    """The lines behind empty ones that begin with a number, where three at least count on or down."""
    found = [(i, int(m[1])) for i, line in enumerate(lines) if line.blank_before and (m := _BARE.match(line.text))]
    steps = [b - a for (_, a), (_, b) in zip(found, found[1:], strict=False)]
    kept = {
        k + n for k, (a, b) in enumerate(zip(steps, steps[1:], strict=False)) if a == b in (1, -1) for n in (0, 1, 2)
    }
    return frozenset(found[k][0] for k in kept)


_BARE = Lazy(r"(\d{1,3})[ \u00a0]+(?=[^\W\d_a-z]|[“\"„«])")


def _is_further(above: str, text: str, entry: bool) -> bool:
    """Whether a line behind an empty one goes on with the full line above, which may be that of an entry of a list."""
    if _MARKED.match(text) or _SIGNED.match(text) or text.isupper() or _A_DATE.fullmatch(text):
        return False
    if (
        _is_small(text)
        and above[-1] not in _STOPS
        or _GOES_ON.search(above)
        or _OPEN.search(above)
        or above[-1] in ",-"
    ):
        return True
    if not entry or _LABEL.fullmatch(text):
        return False
    closed = above[-1] in '.!?)]”"»' or above[-1] == "’" and "‘" in above
    return not closed or bool(_NUMBERS_BEHIND.search(text)) or bool(_YEAR_BEHIND.match(text))


_A_DATE = Lazy(r"(?:[^\W\d_]+\.? )?(?:19|20)\d\d(?: ?[-–—] ?(?:(?:19|20)\d\d|[^\W\d_]+))?")
_LABEL = Lazy(r"[^\W\d_a-z][\w &’'/-]{2,40}:?")
"""A few words without a sign, as a heading has them."""
_SIGNED = Lazy(
    r"[†‡§*]*(?:(?:[a-z]{2,3} )?[^\W\d_a-z][\w’'-]+ ?){1,2}, [^\W\d_a-z]"
    r"(?:\.|[\w’'-]+(?: [^\W\d_a-z]\.?)?(?:[.,]| &| and| \())"
)
"""How an entry begins with its first author inverted: "Berg, A.", "Berg, Ada.", "van Berg, Ada & Carl Dahl"."""
_YEAR_BEHIND = Lazy(r"\((?:19|20)\d\d[a-z]?\)")
_NUMBERS_BEHIND = Lazy(r"^\S.{3,60}? \d{1,4} ?\(\d{1,4}\)[:,]? ?(?:pp?\. ?)?\d+")
"""A journal with its numbers, below a title that fills its line: "Sand Journal 7(2): 106-117"."""


def _close_numbered(lines: Sequence[Line], margin: int, spaced: bool) -> None:
    """Takes away the blanks between the lines of an item whose number the next item's follows.

    They stay below full lines where items have one each, mostly below a line that is not full: it parts title and rest.
    Where a text is `spaced` and most items have some, nothing is told by any, but by one in front of a heading.
    """
    numbered = [(i, int(match[1])) for i, line in enumerate(lines) if (match := _NUMBERED.match(line.text))]
    items = [
        (i, j)
        for (i, a), (j, b) in zip(numbered, numbered[1:], strict=False)
        if abs(a - b) == 1 and j - i <= _MOST_LINES and lines[i].text.rstrip()[-1] != "]"
    ]
    inside = [[k for k in range(i + 1, j) if lines[k].blank_before] for i, j in items]
    once = sum(len(blanks) == 1 for blanks in inside)
    parted = sum(bool(blanks) and not _is_full(lines[blanks[0] - 1], margin) for blanks in inside)
    apart = len(items) > _FEW and 10 * once >= 9 * len(items) and 2 * parted > len(items)
    torn = spaced and 5 * sum(map(bool, inside)) >= 3 * len(inside) > 3 * _INSIDE
    for (i, j), blanks in zip(items, inside, strict=True):
        for k in blanks if torn else ():
            lines[k].blank_before = k == j - 1 and _LABEL.fullmatch(lines[k].text) is not None
        for k in range(i + 1, j):
            below_title = k - i < _TITLE_LINES and _NAMES.match(lines[k].text)
            below_names = k == i + 1 and _BYLINE.fullmatch(lines[i].text)
            open_above = not apart and (below_names or _is_full(lines[k - 1], margin))
            if lines[k].blank_before and not (below_title or open_above):
                break
            lines[k].blank_before = False
    last = numbered[-1][0] if items and not apart else len(lines)
    if (
        last + 1 < len(lines)
        and _BYLINE.fullmatch(lines[last].text)
        and any(_BYLINE.match(lines[i].text) for i, _ in items)
    ):
        lines[last + 1].blank_before = False


def _is_full(line: Line, margin: int) -> bool:
    """Whether a line goes as far as those that are wrapped."""
    return bool(margin) and not line.furniture and 0.85 * margin <= len(line.text) <= 1.15 * margin


def find_scattered(lines: Sequence[Line]) -> None:
    """Marks the words that stand on lines of their own because they were set too far apart to fill one line.

    Among them are a journal's numbers: "Journal of", "Sand", "Studies", "38(5):", "785–803.", "doi:".
    """
    start = 0
    for i in range(len(lines) + 1):
        line = lines[i] if i < len(lines) else None
        if line is not None and _is_word(line) and not (line.blank_before and i > start):
            continue
        if i - start > _FEW and any(_NUMBERED_WORD.fullmatch(word.text) for word in lines[start:i]):
            for word in lines[start + 1 : i]:
                word.scattered = True
            if line is not None and not (line.blank_before or line.furniture) and lines[i - 1].text == "doi:":
                line.scattered = True
        start = i if line is not None and _is_word(line) else i + 1


def _is_word(line: Line) -> bool:
    return len(line.text) < _LONG_WORD and line.text.count(" ") < 2 and not line.furniture


_FEW = 3
"""More lines in a row than so many hold a word or two each."""
_LONG_WORD = 26
_NUMBERED_WORD = Lazy(
    r"\d{1,4} ?\(\d{1,4}(?:[-–/]\d{1,4})?\) ?[:,.]?|\((?!(?:19|20)\d\d\b)\d{1,3}(?:[-–/]\d{1,3})?\)[:,]|doi:"
)


_MARKED = Lazy(r"(?:[•▪◦●■○‣⁃·*–Ø➢►▶❖➤✓-]|[\[(]?\d{1,3}[*∗†‡]?(?:[.)\]]|\.\)))\s+\S")
_NUMBERED = Lazy(r"[\[(]?(\d{1,3})[*∗†‡]?(?:[.)\]]|\.\))(?:\s+\S|(?<=\])\s*$)")
_MOST_LINES = 9
"""So many lines at most does an item of a numbered list fill."""
_TITLE_LINES = 4
_NAME = r"(?:[^\W\d_a-z][\w’'.-]*+ ){1,3}[^\W\d_a-z][\w’'-]+"
_NAMES = Lazy(
    rf"{_NAME}(?:, {_NAME}(?:,|$)| (?:and|&) (?:{_NAME}(?:$| \()|\d{{1,4}} co-?authors\b)| \((?:19|20)\d\d\))"
)
"""The authors on a line below a title: "Ada Berg, Carl Dahl", "A. Berg and 12 coauthors", "A. Berg (2020)"."""
_SIGNED_NAME = r"(?:[^\W\d_a-z]\.[ -]?){1,3}(?:[a-z]{2,3} )?[^\W\d_a-z][\w’'-]+(?: [^\W\d_a-z][\w’'-]+)?[⋆*†‡]{0,2}"
_BYLINE = Lazy(rf"[\[(]?\d{{1,3}}[.)\]]\s+{_SIGNED_NAME}(?:(?:, (?:and )?| and | & ){_SIGNED_NAME})+[.,]?")
"""An item's first line that holds authors and nothing else: "20. C. Dahl, A. Berg, E. Holm."."""
_DATED = Lazy(r"(?:[A-Z][a-z]{2,8}\.? )?\d")


_GOES_ON = Lazy(r"\b(?:of|in|for|and|the|with|to|at|by|und|et|de)$")
_OPEN = Lazy(r"[“„«][^“”„«»]*$|\([^()]*$")
"""What a line opens and does not close."""
_WRAPPED = 8
"""So many lines at least that go on in lower case tell where a text's lines end."""


def _margin(lines: Sequence[Line]) -> int:
    """How long the lines are that go on in lower case on the next one; 0 if there are few."""
    lengths = sorted(
        len(line.text)
        for line, after in zip(lines, lines[1:], strict=False)
        if _is_small(after.text) and not after.furniture
    )
    return lengths[int(len(lengths) * 0.7)] if len(lengths) >= _WRAPPED else 0
