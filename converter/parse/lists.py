"""Lists without fields: service and skills, each entry a string."""

from __future__ import annotations

import re
from collections.abc import Sequence

from converter.document import Block, BlockKind
from converter.parse import words
from converter.parse.entries import is_label, readable
from converter.parse.fields import clean
from converter.parse.lines import LABEL, Line, lines_of
from converter.patterns import Lazy


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
                strings += _several(joined)
            continue
        strings += [s for x in lines if not x.only_date and not _introduces(x) for s in _several(clean(x.plain))]
        if len(lines) == 1 and is_label(lines[0]) and not LABEL.match(lines[0].plain):
            label = block
        elif label is not None and strings and len(lines) == 1 and not is_label(lines[0]) and len(lines[0].plain) < 400:
            strings[-1] = f"{clean(label.text.plain)}: {strings[-1]}"
            label = None
    return _shown(strings)


def _several(text: str) -> list[str]:
    """The societies that one line lists between commas, else the line."""
    pieces = re.split(r",\s+(?:and\s+|und\s+|et\s+|y\s+)?", text)
    listed = len(pieces) > 2 and all(words.organization(p) and p[:1].isupper() and len(p.split()) < 9 for p in pieces)
    return pieces if listed and not re.search(r"\d", text) else [text]


_UPDATED = Lazy(
    r"(?:last |page )?(?:updated?|modified|revised)(?: on)?\s*:|letzte (?:aktualisierung|änderung)", re.IGNORECASE
)


def _shown(strings: Sequence[str]) -> list[str]:
    """The strings that hold words and are no note of when the page was written."""
    return [s for s in strings if re.search(r"[^\W\d]", s) and not _UPDATED.match(s)]


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
    return _shown(strings)


def _introduces(line: Line) -> bool:
    return line.plain.endswith((":", "："))


def _labelled(lines: Sequence[Line]) -> list[str]:
    groups: list[list[str]] = []
    for line in lines:
        if _introduces(line) or not groups:
            groups.append([])
        groups[-1].append(re.sub(r"\s+", " ", line.plain))
    return [" ".join(group) for group in groups]
