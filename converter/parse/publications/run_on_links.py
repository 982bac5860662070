"""Lists whose entries run on in one paragraph, with their titles linked: a converter has lost what parted them.

Such as "Ada Berg, [Slow rivers](u), Sand Letters, 2020. Carl Dahl, [Grains](v), ..." or "[Slow rivers](u), with Ada
Berg, 2020. [Grains](v), ...", where an unclosed element or a line break of HTML has been dropped.
"""

from __future__ import annotations

from collections.abc import Sequence

from converter.document import Block, BlockKind
from converter.parse.publications.bylines import is_only_authors
from converter.parse.publications.dates import YEAR
from converter.parse.publications.signs import A_YEAR
from converter.parse.publications.split import cut
from converter.patterns import Lazy

_LEAST = 3
"""So many entries at least run on."""
_TITLE = 20
"""Characters that most titles have at least."""
_LONGEST = 700
"""Characters that an entry has at most, on an average."""
_END = Lazy(r"(?:[.)\]!?][\"”’]?|\d)\s+|\s{2,}")
"""Where an entry may end."""
_YEAR_AHEAD = Lazy(rf"\s*(?P<year>[(\[]?{YEAR}[)\].:,]{{0,2}}\s*)$")
"""The year in front of a title."""
_DIGIT = Lazy(r"\d")
_SIGNS = " .,;:\n\v\"“”'‘’[("


def parted_at_titles(blocks: Sequence[Block]) -> Sequence[Block]:
    """The blocks with each paragraph of several such entries cut into them."""
    result: list[Block] = []
    for block in blocks:
        starts = _starts(block) if block.kind is BlockKind.PARAGRAPH and not block.record else []
        result += [block.with_text(piece) for piece in cut(block.text, starts)] if starts else [block]
    return result


def _starts(block: Block) -> list[int]:
    """Where the entries of a paragraph begin, if all of them have linked titles at the same place; else nothing."""
    plain = block.text.plain
    links = _links(block)
    if len(links) < _LEAST or len(A_YEAR.findall(plain)) < _LEAST:
        return []
    signed: list[int] = []
    above = 0
    for start, end in links:
        if (opens := _byline(plain, above, start)) is not None:
            signed.append(opens)
            above = end
    titled = [a for a, _ in links if a == links[0][0] or _ends_before(plain, a)]
    starts = signed if len(signed) >= len(titled) else titled
    if starts and _YEAR_AHEAD.fullmatch(plain, 0, starts[0]):
        starts = _with_years_ahead(plain, starts)
    if len(starts) < _LEAST or len(plain) > _LONGEST * len(starts) or 3 * len(starts) < 2 * len(links):
        return []
    return [0, *starts] if plain[: starts[0]].strip() else [0, *starts[1:]]


def _with_years_ahead(plain: str, starts: Sequence[int]) -> list[int]:
    """The starts of entries moved in front of the year before each title, as a paragraph has it that opens with one."""
    years = [_YEAR_AHEAD.search(plain, above, at) for above, at in zip([0, *starts], starts, strict=False)]
    return [year.start("year") if year else at for year, at in zip(years, starts, strict=True)]


def _links(block: Block) -> list[tuple[int, int]]:
    """Where the links stand that could be titles."""
    found: list[tuple[int, int, str]] = []
    at = 0
    for run in block.text.runs:
        end = at + len(run.text)
        if run.href and found and found[-1][2] == run.href and not block.text.plain[found[-1][1] : at].strip():
            found[-1] = (found[-1][0], end, run.href)
        elif run.href:
            found.append((at, end, run.href))
        at = end
    texts = [(a, b, block.text.plain[a:b].strip()) for a, b, _ in found]
    return [(a, b) for a, b, text in texts if len(text) >= _TITLE and len(text.split()) > 1 and "://" not in text]


def _byline(plain: str, above: int, title: int) -> int | None:
    """Where the authors begin that stand between an entry and the title of the next one."""
    ends = [above] if not above else [m.end() for m in _END.finditer(plain, above, title)]
    bylines = ((end, plain[end:title].strip(_SIGNS)) for end in ends)
    return next((end for end, text in bylines if is_only_authors(text) and not _DIGIT.search(text)), None)


def _ends_before(plain: str, at: int) -> bool:
    """Whether an entry ends right before a position."""
    before = plain[max(0, at - 40) : at].rstrip(" \n\v\"“'‘")
    return before.endswith((".", ")", "]")) or before[-4:].isdigit()
