"""Headings of pages and sections of teaching that are courses: "### Introduction to Reeds" above what it is about."""

from __future__ import annotations

from collections.abc import Sequence

from converter.document import Block, BlockKind
from converter.model import SectionKind
from converter.parse import words
from converter.parse.candidate import Candidate, visible
from converter.parse.course_titles import CODE
from converter.parse.dates import find_dates
from converter.parse.entries import is_prose
from converter.parse.lines import lines_of
from converter.parse.overhead import role_above
from converter.parse.vocabulary import is_known, kind_of
from converter.patterns import Lazy

_NUMBER = Lazy(rf"\W*(?:{CODE.pattern}\b|\d{{3,6}}\s+[-–—:]).*|.*[(\[]{CODE.pattern}[)\]]\W*")
"""A heading with the number of a course in front of its name, or behind it in brackets."""
_SUBJECTS: frozenset[SectionKind | None] = frozenset(
    {None, "skills", "interests", "projects", "software", "education", "about", "teaching"}
)
"""What the words of a course's name may sound like."""
_OF_TEACHING = Lazy(r"(?i)(?:my |past |current |previous )?teach|.*\b(?:philosophy|statement|materials?|experience)\b")
_MOST_BLOCKS = 5
"""So many blocks at most tell of a course; an essay on teaching has more below each heading."""
_STATEMENT = Lazy(r"(?i)\b(?:philosophy|statement|approach|pedagog\w+)\b")


_TITLE = Lazy(r"[^\W_].* .*[^:.]")
_BEHIND_TITLE = Lazy(r"\s*(?:[,(|]|[–—-]\s)")


def without_courses(pieces: Sequence[Block | Candidate], page: SectionKind | None) -> list[Block | Candidate]:
    """Marked-up headings below one of teaching, or on a page of it, made blocks again where they are courses."""
    groups: dict[tuple[int, int], list[int]] = {}
    above: list[int] = []
    for i, piece in enumerate(pieces):
        if not isinstance(piece, Candidate):
            continue
        above = [j for j in above if _level(pieces[j]) < piece.level]
        if piece.style.startswith("h") and _kind(pieces, above, page) == "teaching" and _may_be_course(piece):
            groups.setdefault((above[-1] if above else -1, piece.level), []).append(i)
        above.append(i)
    courses = {i for members in groups.values() if _are_courses(pieces, members) for i in members}
    result: list[Block | Candidate] = []
    depth: int | None = None
    for i, piece in enumerate(pieces):
        if isinstance(piece, Candidate):
            depth = piece.level if i in courses else depth if depth is not None and piece.level > depth else None
            result.append(piece if depth is None else piece.block)
        else:
            result.append(piece)
    return result


def _level(piece: Block | Candidate) -> int:
    return piece.level if isinstance(piece, Candidate) else 0


def _kind(pieces: Sequence[Block | Candidate], above: Sequence[int], page: SectionKind | None) -> SectionKind | None:
    """The kind of the nearest heading above that is made of words of headings, else of the page."""
    for j in reversed(above):
        piece = pieces[j]
        if isinstance(piece, Candidate) and _STATEMENT.search(piece.plain):
            return None
        if isinstance(piece, Candidate) and (kind := kind_of(piece.plain)) and (piece.known or kind == "teaching"):
            return kind
    return page


def _may_be_course(heading: Candidate) -> bool:
    """Whether a heading names something that could be taught, rather than where, when or what kind of section."""
    plain = heading.plain
    if _NUMBER.fullmatch(plain):
        return True
    if is_known(plain) or kind_of(plain) not in _SUBJECTS or _OF_TEACHING.match(plain):
        return False
    bare = plain
    for date in reversed(find_dates(plain)):
        bare = bare[: date.at] + bare[date.to :]
    return len(bare.strip(" ()[]:–-").split()) > 1 and not words.university(plain) and not role_above(plain)


def _are_courses(pieces: Sequence[Block | Candidate], members: Sequence[int]) -> bool:
    """Whether headings of one level are courses: most have a number, or what they are about stands below as a text."""
    numbered = sum(bool(_NUMBER.fullmatch(_plain(pieces[i]))) for i in members)
    dated = any(find_dates(_plain(pieces[i])) for i in members)
    told = sum(_is_told(pieces, i) for i in members)
    return numbered * 2 >= len(members) or (len(members) > 1 or dated) and told * 3 >= 2 * len(members)


def _plain(piece: Block | Candidate) -> str:
    return piece.plain if isinstance(piece, Candidate) else ""


def _is_told(pieces: Sequence[Block | Candidate], i: int) -> bool:
    """Whether running text or a role stands right below a heading."""
    below: list[Block] = []
    for piece in pieces[i + 1 :]:
        if isinstance(piece, Candidate):
            break
        below += [piece] if visible(piece) else []
    if not below or below[0].kind is not BlockKind.PARAGRAPH or below[0].depth or len(below) > _MOST_BLOCKS:
        return False
    line = lines_of(below[0])[0]
    first = line.text.run_at(0)
    if first.bold and _TITLE.fullmatch(first.text.strip()) and _BEHIND_TITLE.match(line.text.plain, len(first.text)):
        return False  # the courses stand below: "**Introduction to Reeds** — Alder College. Lecturer."
    return is_prose(line) or len(below[0].text.plain) > 80 or role_above(line.plain) is not None
