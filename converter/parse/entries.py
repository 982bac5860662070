"""What an entry is before it is read, and what its lines are."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from converter.document import Block, BlockKind
from converter.parse import words
from converter.parse.dates import find_dates
from converter.parse.lines import LABEL, Line
from converter.parse.quoted_lines import begins_quoted
from converter.patterns import Lazy

_SAYS = Lazy(r"\b[HhSs]?he (?:has|had|was|is|teaches|taught|received|joined|works|worked)\b")


@dataclass
class Draft:
    """An entry that has been cut out but not read."""

    lines: list[Line]
    details: list[Block] = field(default_factory=list)
    context: str | None = None
    """What stands above several entries and holds for each of them, e.g. their university."""
    date_line: Line | None = None
    """A date that stands above several entries and holds for each of them."""
    second: bool = False
    """Whether the second piece of its first line is what the entry is called, as in the others of its list."""
    role: str | None = None
    """The role that a heading or line above several entries names for all of them."""
    role_last: bool = False
    """Whether the last piece of its first line is a role, as in most of its list, whatever its words say."""
    school_last: bool = False
    """Whether the last piece of its first line, or the first item below it, is an institution, as in others of its
    list."""
    title: Line | None = None
    """The line that is its title where the list's layout says so, be it one that stands above several entries."""

    named: dict[str, Line] = field(default_factory=dict)
    """The lines that are its fields where the head of a table says so, by the field."""

    @property
    def dated(self) -> bool:
        """Whether a date stands in its header."""
        return any(line.dates for line in self.lines)


def above(draft: Draft) -> list[Line]:
    """The line whose date holds for several drafts, if there is one."""
    return [draft.date_line] if draft.date_line else []


def readable(block: Block) -> bool:
    """Whether a block holds words that a reader sees."""
    return block.kind not in (BlockKind.TEMPLATE, BlockKind.RULE, BlockKind.CODE) and bool(
        re.search(r"\w", block.text.plain)
    )


def is_table_head(block: Block) -> bool:
    """Whether a row names the columns; a table without such a row has its first entry there."""
    return block.header and not find_dates(block.text.plain)


def is_label(line: Line) -> bool:
    """Whether a line only introduces what follows ("As Instructor:") or belongs to the entry above ("Advisor: ...")."""
    return bool(LABEL.match(line.plain)) or line.plain.endswith((":", "："))


def is_prose(line: Line) -> bool:
    """Whether a line is running text rather than a piece of a header."""
    words_in = line.plain.split()
    if len(words_in) < 7:
        return False
    if re.match(r"(?:I|He|She|We|My|They|Ich|Je|Yo) ", line.plain) and line.plain.endswith("."):
        return True
    if _SAYS.search(line.plain):
        return True
    if line.dated:
        return False
    if len(line.plain) > 80 and len(words_in) >= 12:
        return line.plain.endswith(".") or not (line.italic or _PLACE_AT_MARGIN.search(line.raw) or _is_address(line))
    small = sum(word[:1].islower() for word in words_in)
    return (
        line.plain.endswith((".", "!", "?"))
        and small * 2 >= len(words_in)
        and line.plain.count(",") * 5 < len(words_in)
    )


_PLACE_AT_MARGIN = Lazy(r"\S\s{4,}[A-ZÀ-Ý](?:.(?!\s{3})){2,40}$")
"""The end of a line whose last piece is set flush right."""


def _is_address(line: Line) -> bool:
    """Whether a line is the long name of where somebody was: its longer words have capitals."""
    longer = [word for word in re.findall(r"[^\W\d_]+", line.plain) if len(word) > 3]
    capitals = sum(word[0].isupper() for word in longer)
    return "," in line.plain and capitals * 8 >= len(longer) * 7 and words.organization(line.plain)


def context_of(line: Line) -> str:
    """A header line without its dates."""
    raw, last, kept = line.text.plain, 0, []
    for date in line.dates:
        kept.append(raw[last : date.at])
        last = date.to
    kept.append(raw[last:])
    text = re.sub(r"\(\s*\)", "", re.sub(r"[\s\v]+", " ", " ".join(kept))).strip(" ,;:|-–—*")
    return text if text.endswith(")") and text.count("(") == text.count(")") else text.strip(" ,;:|-–—*()")


_AT_PLACE = Lazy(
    r"\s(?:at|bei|an der|à|en|na|presso)\s+(?:the\s+|la\s+|l')?(?P<at>[^()]+?)\s*$|[(（](?P<in>[^()（）]+)[)）]\s*$"
)


def place_in(heading: str) -> str | None:
    """Where a heading says that its courses were: "Courses at Example College", "Tutor (Example College)"."""
    match = _AT_PLACE.search(heading)
    place = (match["at"] or match["in"]).strip() if match else ""
    before = heading[: match.start()] if match else ""
    if not place or words.organization(before) and not words.position(before):
        return None
    return place if words.organization(place) or re.fullmatch("[A-Z]{3,8}", place) else None


def header_of(lines: Sequence[Line]) -> tuple[list[Line], list[Line]]:
    """An entry's lines parted into its header and the running text below it."""
    for i, line in enumerate(lines):
        behind = i > 1 and lines[i - 1].only_date and words.university(lines[0].plain) and len(line.plain) > 60
        running = behind or is_prose(line) and not begins_quoted(line) or LABEL.match(line.plain)
        if any(not x.only_date for x in lines[:i]) and running:
            if (
                any(later.only_date for later in lines[i + 1 :])
                or i == 1
                and (_employer_below(lines) or _university_below(lines))
            ):
                continue
            return list(lines[:i]), list(lines[i:])
    return list(lines), []


def _employer_below(lines: Sequence[Line]) -> bool:
    """Whether a project stands between a position and its employer: "Tutor (2024)", "A project on ...", "College"."""
    first, *others = lines
    if not first.dates or not words.position(first.plain) or words.organization(first.plain + lines[1].plain):
        return False
    return any(words.university(x.plain) and not is_prose(x) and len(x.plain) < 110 for x in others[1:3])


def _university_below(lines: Sequence[Line]) -> bool:
    """Whether a thesis stands between a degree and the university with its date: "PhD", "Thesis: ...", "Owl, 2019"."""
    first, label, *others = lines
    if not words.degree(first.plain) or first.dates or words.organization(first.plain) or not LABEL.match(label.plain):
        return False
    return any(words.university(x.plain) and x.dates and not LABEL.match(x.plain) for x in others[:1])
