"""A line of a document that may be a heading."""

from __future__ import annotations

import re
from dataclasses import dataclass

from converter.document import Block, BlockKind, Text
from converter.model import SectionKind
from converter.parse.vocabulary import is_known
from converter.patterns import Lazy

YEAR = Lazy(r"\W*(?:19[5-9]\d|20[0-4]\d)(?:\s*[-–/]\s*(?:(?:19|20)\d\d|\d\d(?!\d)))?\W*")
"""A year or range of years that is a heading by itself."""
DATED_WORKS = Lazy(
    r"(?P<heading>(?:[A-Z][\w’'-]*[ ,&-]+){0,5}(?:Publications?|Articles|Papers|Books|Chapters))"
    r"[ :,]+\(?(?:since )?(?:19|20)\d\d(?:\s?[-–]\s?(?:(?:19|20)\d\d|present|now))?\)?"
)
"""Words for a list of works with the years that it is of: "Publications 2017", "Journal Articles (2012-2018)"."""

CHIEF: frozenset[SectionKind | None] = frozenset({"education", "experience", "teaching", "publications", "awards"})
"""What a CV hardly lacks."""


@dataclass
class Candidate:
    """A line that may be a heading."""

    block: Block
    text: Text
    style: str
    level: int
    known: bool
    plain: str
    blank: bool = True
    """Whether an empty line stands before it."""
    listed: bool = False
    """Whether it is a paragraph of one line with a list below it."""
    indent: int = 0
    """Blanks before it in a plain text."""
    last: bool = False
    """Whether it is the last line above an empty one, below the end of a sentence."""


def visible(block: Block) -> bool:
    """Whether a block shows text."""
    return block.kind not in (BlockKind.TEMPLATE, BlockKind.RULE) and bool(block.text.plain.strip())


def flat(text: Text) -> str:
    """A text on one line."""
    return re.sub(r"\s+", " ", text.plain).strip()


_MARK_SAYS = Lazy(r"(?:\W*[*†‡§^#] ?[^\W\d_][\w ,-]{3,60}){1,3}\W*|\s*\([^()\d]{6,80}\)\W*")
"""What a mark in the entries below means: "* Presenting author", "(underlined are supervisors)"."""


def before_legend(plain: str, size: int) -> bool:
    """Whether behind the first `size` characters of a line, the words for a section, only a mark's meaning stands."""
    return 0 < size < len(plain) and is_known(plain[:size]) and bool(_MARK_SAYS.fullmatch(plain[size:]))


_DECORATION = " *=#~_<>[]|/-–—"
_LOST_ICON = re.compile(r"\\fa[A-Z]\w*\s*\*?(?:\[\w*\])?:?\s+")
"""The command for an icon of which LaTeX had no fount: "\\faFile *[regular]: Publications"."""


def untorn(text: str) -> str:
    """A heading on one line, without decoration and with letters together that were set apart.

    "E D U C A T I O N" is spaced out; "F INISHED" are small capitals that an extraction has torn.
    """
    bare = text.strip()
    if lost := _LOST_ICON.match(bare):
        bare = bare[lost.end() :]
    if bare[:1] in "*=#~_<[|/–—-":
        bare = bare.strip(_DECORATION)
    words_in = re.split(r"\s{2,}", bare)
    if len(bare) > 6 and all(re.fullmatch(r"\S(?: \S)*", word) for word in words_in):
        return " ".join(word.replace(" ", "") for word in words_in)
    plain = re.sub(r"\s+", " ", bare)
    if re.fullmatch(r"[A-ZÀ-Ý] [A-ZÀ-Ý]{2,}(?: [A-ZÀ-Ý] [A-ZÀ-Ý]{2,})*", plain):
        return re.sub(r"\b([A-ZÀ-Ý]) ", r"\1", plain)
    if plain.isupper():  # one small capital alone: "I NVITED TALKS", "RESEARCH I NTERESTS", "RESEARCH A FFILIATION"
        return re.sub(r"\b(?:I (?=N[B-DF-HJ-NP-TV-Z][A-Z]{2})|A (?=FF[A-Z]|CC[A-Z]|DD[A-Z]|WARDS))", _first, plain)
    return plain


def _first(torn: re.Match[str]) -> str:
    return torn[0][0]


def is_called_heading(block: Block) -> bool:
    """Whether an element's class says that it is a section's title, and its text that the section is a known one."""
    return bool(_SECTION_TITLE.search(block.within[-1].style)) and is_known(flat(block.text))


_SECTION_TITLE = Lazy(
    r"\b(?:section[-_]?(?:title|heading|header)|callout-title-container|panel-(?:title|heading)|accordion-(?:header|title))\b",
    re.IGNORECASE,
)
"""Of sections, and of the boxes that pages fold them into: callouts of Quarto, panels and accordions of Bootstrap."""


_LARGE = Lazy(r"""<font[^>]*\bsize\s*=\s*["']?(?:\+[1-9]|[4-7])\b""", re.IGNORECASE)


def is_large(text: Text) -> bool:
    """Whether all of a line is set larger than the rest, as headings were before there were style sheets."""
    runs = [run for run in text.runs if re.search(r"\w", run.text)]
    return bool(runs) and all(any(_LARGE.match(tag) for tag in run.html) for run in runs)


def size_before_legend(text: Text) -> int:
    """The length of the bold words for a section that a mark's meaning stands beside, 0 without any."""
    size = 0
    for run in text.runs:
        if not run.bold and run.text.strip():
            break
        size += len(run.text)
    return size if before_legend(text.plain, size) else 0
