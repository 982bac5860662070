"""What the entries of a list of courses have in common: where their roles and institutions stand."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from converter.parse import words
from converter.parse.course_titles import (
    is_role,
    is_school,
)
from converter.parse.entries import Draft
from converter.parse.fields import (
    Segment,
    segments,
)
from converter.patterns import Lazy


def with_styles(drafts: Sequence[Draft]) -> Sequence[Draft]:
    """The drafts, told what most of their list have in common: that the second piece is the course, or the last one the
    institution or the role.
    """
    firsts = [segments(draft.lines[0], colon=False)[:3] if draft.lines else [] for draft in drafts]
    roles = [len(s) > 2 and is_role(s[0].plain) for s in firsts]
    clear = [role and not is_school(s[1].plain) for role, s in zip(roles, firsts, strict=True)]
    if sum(clear) > 2 and sum(clear) * 10 >= len(drafts) * 6 and sum(roles) * 10 >= len(drafts) * 8:
        for draft, role, known in zip(drafts, roles, clear, strict=True):
            draft.second = role and not known
    for draft, pieces in zip(drafts, _with_schools_last(drafts), strict=True):
        draft.school_last = pieces
    last = [_set_off_last(s) for s in (segments(d.lines[0], colon=False) if d.lines else [] for d in drafts)]
    styled = sum(s is not None for s in last)
    told = sum(s is not None and is_role(s.plain) for s in last)
    if told > 2 and told * 5 >= styled * 2 and styled * 5 >= len(drafts) * 4:
        for draft, segment in zip(drafts, last, strict=True):
            draft.role_last = segment is not None
    return drafts


def _with_schools_last(drafts: Sequence[Draft]) -> list[bool]:
    """Which drafts end in an institution, be it one whose name says nothing: where most others do, or where the same
    words end several and others end in an institution that is known.
    """
    ends = [pieces[-1].plain if len(pieces) > 1 else "" for pieces in (_pieces(draft) for draft in drafts)]
    told = [bool(end) and is_school(end) and not words.position(end) for end in ends]
    often = Counter(ends)
    most = sum(told) > 1 and 2 * sum(told) >= sum(map(bool, ends))
    return [
        bool(end) and not known and any(told) and (most or often[end] > 2) and bool(_NAME.fullmatch(end))
        for end, known in zip(ends, told, strict=True)
    ]


_NAME = Lazy(r"(?=[A-ZÀ-Ý])[\w.'’&-]+(?: (?:of|de|di|du|[A-ZÀ-Ý][\w.'’&-]*)){0,4}")


def _pieces(draft: Draft) -> list[Segment]:
    """The pieces of a draft's first line, what a course is aside."""
    found = segments(draft.lines[0], colon=False) if draft.lines else []
    return [s for s in found if not STUDY_LEVEL.fullmatch(s.plain) and not is_role(s.plain)]


def _set_off_last(pieces: Sequence[Segment]) -> Segment | None:
    """The last piece of a line where it is set in italics or bold, and the first is not."""
    if len(pieces) < 2 or len(pieces[-1].plain.split()) > 6:
        return None
    first, last = pieces[0], pieces[-1]
    return last if (last.italic or last.bold) and not (first.italic or first.bold) else None


STUDY_LEVEL = Lazy(
    r"(?:(?:upper|lower|advanced)[- ])?"
    r"(?:under-?graduate|graduate|post-?graduate|bachelor'?s?|master'?s?|ph\.?d\.?|doctoral|mba|bsc|msc|"
    r"licence|grado|posgrado|pregrado|graduação|pós-graduação)(?: (?:level|courses?|class|programme?))?",
    re.IGNORECASE,
)
