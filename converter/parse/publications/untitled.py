"""Lists of works that are cited without their titles: "A. Berg, C. Dahl, Phys. Rev. Lett. 123, 045301 (2019)"."""

from __future__ import annotations

from collections.abc import Sequence

from converter.parse.publications import venues
from converter.parse.publications.claims import TAKEN
from converter.parse.publications.names import AuthorList, author_list_ends
from converter.parse.publications.readings import Reader, Reading
from converter.patterns import Lazy

UNTITLED = "untitled"
"""The sign of a reading whose entry has no title; what stands behind the authors is shown in its place."""
_LEAST = 3
_SHARE = 0.6
"""From how many entries on, and from which share of a list, a citation without a title is the list's manner."""
_LOWER_CASE = Lazy(r"(?<![\w’'-])(?!and\b|und\b|the\b|von\b|van\b|der\b)[^\W\d_A-Z]{3,}")
_FEW = 2
"""Words in lower case that an entry without a title may hold."""
_WORD = r"(?:[^\W\d_a-z][^\W\d_]*+(?:[-&’'][^\W\d_]+)*\.?|of|the|and|in|&|de|für|der|et|del?la|B:|A:)"
_JOURNAL_ALONE = Lazy(
    rf"[\s,.;:]*(?P<journal>(?=[^\W\d_a-z]){_WORD}(?: {_WORD}){{0,8}})"
    rf"[\s,:;]*(?=[^\v]*\d)(?:(?:vol|no|pp?|issue|art|article|id)\b\.?+|in press|accepted|DOI:?+"
    rf"|[A-Za-z]{{0,2}}\d[\w.–-]*+|[\s,.;:()\[\]–—-]|{TAKEN})+",
)
"""A journal's name and numbers, and nothing else up to the entry's end."""
_NAMES = Lazy(r"(?:\band|&) [^\W\d_a-z]\. |(?<!^C)\. [^\W\d_a-z]\. [^\W\d_a-z][^\W\d_]{2,}(?![.\w])")
"""What shows that the last of the authors are among the words: "Dahl and A. K. Berg Chem. Sci."."""
_ABBREVIATED = Lazy(r"\b[^\W\d_a-z][^\W\d_]{0,8}\.(?=[ ,]|$)")


def without_titles(readers: Sequence[Reader]) -> list[Reading | None]:
    """For each entry of a list its reading without a title, if that is the list's manner."""
    found = [_reading(reader) for reader in readers]
    count = sum(reading is not None for reading in found)
    if count < _LEAST or count < _SHARE * len(found):
        return [None] * len(found)
    return found


def _reading(reader: Reader) -> Reading | None:
    if len(_LOWER_CASE.findall(reader.free, reader.head)) > _FEW:
        return None
    lists = author_list_ends(reader.string, reader.tokens, _first(reader))
    ending = (one for one in lists if _is_journal_behind(reader, one) and not _holds_title(reader, one))
    authors = min(ending, key=lambda one: one.cost, default=None)
    if authors is None:
        return None
    start = reader.skip(authors.end)
    return Reading("AV", authors, (start, start), 9.0, UNTITLED, UNTITLED, "", start)


def _holds_title(reader: Reader, authors: AuthorList) -> bool:
    """Whether the last name is a short title, too: "Berg A, Kerr D. Cold dunes"."""
    last = reader.string[authors.names[-1].start : authors.names[-1].end]
    return bool(_LOWER_CASE.fullmatch(last.rpartition(" ")[2]))


def _first(reader: Reader) -> int:
    return next((i for i, token in enumerate(reader.tokens) if token.start >= reader.head), len(reader.tokens))


def _is_journal_behind(reader: Reader, authors: AuthorList) -> bool:
    rest = _JOURNAL_ALONE.fullmatch(reader.free, authors.end)
    if not rest:
        return False
    name = rest["journal"]
    return not _NAMES.search(name) and bool(_ABBREVIATED.search(name) or venues.JOURNAL.search(name))
