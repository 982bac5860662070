"""Takes up into an entry's header what stands in the items below it: its date, or all but its date."""

from __future__ import annotations

import re

from converter.document import BlockKind
from converter.parse.entries import Draft, is_label, is_prose
from converter.parse.lines import Line, lines_of, outside


def take_up(draft: Draft, width: int) -> None:
    """Makes the first items below a date alone the header of their entry: "2020 – 2023", "- PhD, Example College"."""
    bare = [re.sub(r"[(（][^()（）]*[)）]", "", outside(line.raw, line.dates)) for line in draft.lines]
    if not draft.dated or any(re.search(r"\w", text) for text in bare):
        return
    while draft.details and len(draft.lines) < 3:
        block = draft.details[0]
        lines = lines_of(block, width)
        plain = block.text.plain.strip()
        said = (
            len(lines) > 1 or re.match(r"[(（\"“]|[^:：]{2,30}[:：]", plain) or is_prose(lines[0]) or len(plain) > 110
        )
        if block.kind is not BlockKind.ITEM or block.depth > draft.lines[0].block.depth + 1 or said:
            return
        draft.lines += lines
        del draft.details[0]


def take_up_date(draft: Draft, width: int) -> None:
    """Makes a date below a position a line of its header, with what stands between: "Tutor", "- College", "- 2019"."""
    if draft.date_line or any(line.dates for line in draft.lines):
        return
    taken: list[Line] = []
    for block in draft.details[:3]:
        lines = lines_of(block, width)
        line = lines[0]
        if len(lines) > 1 or not block.depth or len(line.plain) > 90 or is_label(line) or is_prose(line):
            return
        taken.append(line)
        if line.only_date:
            draft.lines += taken
            del draft.details[: len(taken)]
            return
        if line.dates:
            return
