"""The title of a course among the pieces of its entry: in a cell, set off, quoted, beside its number or its role."""

from __future__ import annotations

import re
from collections.abc import Sequence

from converter.document import BlockKind
from converter.parse import words
from converter.parse.fields import Segment, segments
from converter.parse.lines import Line
from converter.patterns import Lazy

CODE = Lazy(r"(?:[A-Z]{2,8}[\s-]?|[A-Z][a-z]{2,9} )\d{2,5}[A-Z]?(?:[/-]\w+)?")
"""The number of a course."""


_IN_BRACKETS = Lazy(rf"\W*(?P<title>[^():]{{6,110}}?)\s*\((?:[^()]{{2,30}}, )?{CODE.pattern}[,;)]")


def whole_line(line: Line | None) -> Segment | None:
    """The line that is the title, up to a date or a link beside it."""
    if line is None:
        return None
    stop = next((d.at for d in line.dates if d.at > 3), len(line.text.plain.rstrip()))
    parted = re.search(r"\s[|❘]\s", line.raw[:stop])
    return Segment(line, 0, parted.start() if parted else stop)


def cell(header: Sequence[Line]) -> Segment | None:
    """The cell of a table's row that is neither a date nor an institution nor a role."""
    if len(header) < 2 or header[0].block.kind is not BlockKind.ROW:
        return None
    for line in header:
        if not line.dates and not is_school(line.plain) and not is_role(line.plain):
            return Segment(line, 0, len(line.text.plain.rstrip()))
    return None


_QUOTED = Lazy(r"(?:[“„«「『《]|(?<![^\s(])[”\"](?=\w))\s*([^“”„«»「」『』《》\"]{4,}?)[.,]?\s*[”“»」』》\"]")


def quoted(header: Sequence[Line]) -> Segment | None:
    """The title that stands in quotes behind other words: "Lecturer of the module “Wetlands”"."""
    for line in header[:2]:
        if match := _QUOTED.search(line.text.plain):
            return Segment(line, match.start(1), match.end(1))
    return None


def own_line(header: Sequence[Line]) -> Segment | None:
    """The one line of several that is set off by italics or, failing that, bold."""
    if len(header) < 2:
        return None
    for marked in ([x for x in header if x.italic], [x for x in header if x.bold and not is_school(x.plain)]):
        if len(marked) == 1 and not words.university(marked[0].plain):
            line = marked[0]
            stop = line.dates[0].at if line.dates and line.dates[0].at > 3 else len(line.text.plain.rstrip())
            return Segment(line, 0, stop)
    return None


def before_code(header: Sequence[Line]) -> Segment | None:
    """What stands in front of a course's number in brackets: "Reeds, Herons, and Shores (REED 676)"."""
    match = _IN_BRACKETS.match(header[0].raw)
    if not match or is_role(match["title"].split(",")[0]) or any(d.at < match.end() for d in header[0].dates):
        return None
    return Segment(header[0], match.start("title"), match.end("title"))


def below_school(header: Sequence[Line], pieces: Sequence[Segment]) -> Segment | None:
    """The dated line below one that begins with an institution, where it is neither that nor a role itself."""
    if len(header) < 2 or header[0].dates or not header[1].dates or not words.university(pieces[0].plain):
        return None
    below = [s for s in pieces if s.line is header[1]]
    if not below or any(is_school(s.plain) or is_role(s.plain) for s in below):
        return None
    return Segment(header[1], below[0].start, below[-1].stop)


def before_role(pieces: Sequence[Segment]) -> Segment | None:
    """What stands in front of a role on the first line, where the institution stands elsewhere."""
    first = [s for s in pieces if s.line is pieces[0].line]
    if len(first) < 2 or not is_role(first[1].plain) or is_role(first[0].plain):
        return None
    return first[0] if any(is_school(s.plain) for s in pieces if s is not first[0]) else None


def behind_label(header: Sequence[Line]) -> Segment | None:
    """The title behind a role and a colon or a dash: "Teaching assistant: Compilers"."""
    line = header[0]
    match = re.match(r"(?P<role>(?:[^:,;()]|\([^()]{1,60}\)){2,40}):\s+(?=\S)", line.raw) or _DASHED.match(line.raw)
    if not match or not (is_role(match["role"]) or _TAUGHT.match(match["role"])):
        return None
    rest = [s for s in segments(line, colon=False) if s.stop > match.end()]
    return Segment(line, max(rest[0].start, match.end()), rest[0].stop) if rest else None


_DASHED = Lazy(r"(?P<role>[^:,;()–—\d-]{2,40}) [–—-] (?=[A-Z])")
_TAUGHT = Lazy(r"(?:co-?|guest |team[- ])?(?:teaching|taught|lectur\w+|instruct\w+)(?![^\W\d_])", re.IGNORECASE)


_SUBJECT = Lazy(
    r"\b(?:systems|technologies|solutions|groups?|labs?|laborator\w+|government|studio|partners|organi[sz]ations?|"
    r"(?:and|&|in|the) society|society (?:and|&|in))\b",
    re.IGNORECASE,
)
"""Words of employers of which courses are called, too: "Operating Systems", "Physics Lab II"."""


def is_school(plain: str) -> bool:
    """Whether a piece of a course's entry names an institution by more than words that courses are called, too."""
    if not words.organization(plain):
        return False
    return words.institution(plain) or words.organization(_SUBJECT.sub(" ", plain))


def is_role(plain: str) -> bool:
    """Whether a piece is a role in a course: "Teaching Assistant"."""
    return (
        len(plain.split()) <= 6
        and words.position(plain)
        and not re.search(r'["“”]|^(?:and|or|&) ', plain)
        and not _OTHER.search(plain)
    )


_OTHER = Lazy(
    r"\b(?:Prof|Dr|PD)\.\s*(?:[A-Z][\w.]*\s+)*[A-ZÀ-Ý]|^Prof(?:essor)?\.? [A-ZÀ-Ý][\w.]*(?: [A-ZÀ-Ý][\w-]+)+$"
)
"""Another person, whose course it was."""


def marked(pieces: Sequence[Segment]) -> Segment | None:
    """The segment that markup, quotes or a link set off as the title, where that tells it from others."""
    for s in pieces:
        if s.plain[:1] in '"“„«»‘「《':
            return s
    if len({(s.bold, s.italic) for s in pieces}) < 2:
        return None
    for s in pieces:
        if not (s.italic or s.bold or s.link) or words.institution(s.plain) or len(s.plain) <= 3:
            continue
        rest = [p for p in pieces if p is not s]
        if is_role(s.plain) and any(not is_role(p.plain) and not is_school(p.plain) for p in rest):
            return None
        like = [
            p for p in pieces if p.line is s.line and (p.bold, p.italic) == (s.bold, s.italic) and p.start >= s.start
        ]
        return Segment(s.line, s.start, like[-1].stop)
    return None
