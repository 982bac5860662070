"""Lists without fields: service and skills, each entry a string."""

from __future__ import annotations

import re
from collections.abc import Sequence

from converter.document import Block, BlockKind
from converter.parse.entries import LABEL, is_label, readable
from converter.parse.fields import clean
from converter.parse.lines import Line, lines_of


def service_strings(blocks: Sequence[Block], width: int = 0) -> list[str]:
    """One string an item or line; a label alone is none, but goes in front of the paragraph that it introduces."""
    strings: list[str] = []
    label: Block | None = None
    for block in blocks:
        if not readable(block) or block.header:
            continue
        lines = lines_of(block, width)
        if block.kind in (BlockKind.ITEM, BlockKind.ROW) or block.depth > 0:
            lines = [x for x in lines if not x.only_date] or lines
            joined = clean(" ".join(x.plain for x in lines))
            if joined and not (len(lines) == 1 and is_label(lines[0])):
                strings.append(joined)
            continue
        strings += [clean(x.plain) for x in lines if not x.only_date and not is_label(x)]
        if len(lines) == 1 and is_label(lines[0]) and not LABEL.match(lines[0].plain):
            label = block
        elif label is not None and strings and len(lines) == 1 and not is_label(lines[0]) and len(lines[0].plain) < 400:
            strings[-1] = f"{clean(label.text.plain)}: {strings[-1]}"
            label = None
    return [s for s in strings if re.search(r"[^\W\d]", s)]


def skill_strings(blocks: Sequence[Block], width: int = 0) -> list[str]:
    """One string an item or line; a label with what it introduces is one."""
    strings: list[str] = []
    pending: str | None = None
    for block in blocks:
        if not readable(block) or block.header:
            continue
        lines = lines_of(block, width)
        flat = clean(" ".join(x.plain for x in lines))
        if block.kind in (BlockKind.ITEM, BlockKind.ROW) or block.depth > 0:
            if block.depth > 1 and strings:
                strings[-1] = f"{strings[-1]} {flat}"
            else:
                strings.append(flat)
            continue
        if _introduces(lines[0]) and len(lines) > 1:
            strings += _labelled(lines)
        elif pending is not None:
            strings.append(f"{pending} {flat}")
            pending = None
        elif len(lines) == 1 and _introduces(lines[0]):
            pending = flat if flat.endswith(":") else flat + ":"
        else:
            strings += [clean(x.plain) for x in lines if clean(x.plain) and not x.only_date]
    return [s for s in strings if re.search(r"[^\W\d]", s)]


def _introduces(line: Line) -> bool:
    return line.plain.endswith((":", "："))


def _labelled(lines: Sequence[Line]) -> list[str]:
    groups: list[list[str]] = []
    for line in lines:
        if _introduces(line) or not groups:
            groups.append([])
        groups[-1].append(re.sub(r"\s+", " ", line.plain))
    return [" ".join(group) for group in groups]
