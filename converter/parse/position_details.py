"""What the items below an entry of experience say of it: the organization, the position, or several positions."""

from __future__ import annotations

import re

from converter.document import Block, BlockKind
from converter.parse import words
from converter.parse.entries import Draft, is_label
from converter.parse.fields import clean
from converter.parse.lines import lines_of


def listed_positions(draft: Draft) -> list[tuple[Block, list[Block]]]:
    """The positions that are listed below an organization, each with what is nested below it."""
    listed: list[tuple[Block, list[Block]]] = []
    for block in draft.details:
        if block.kind is BlockKind.ITEM and block.depth <= 1:
            listed.append((block, []))
        elif listed and block.depth > 1:
            listed[-1][1].append(block)
        else:
            return []
    tops = [block.text.plain for block, _ in listed]
    short = all(len(plain) < 110 and not re.search(r"[a-z]{2}\.\s*$", plain) for plain in tops)
    named = sum(words.position(plain) for plain in tops)
    return listed if len(tops) > 1 and short and named * 2 >= len(tops) else []


def organization_below(draft: Draft) -> str:
    """The organization that one of the first items below a header is."""
    for block in draft.details[:2]:
        plain = lines_of(block)[0].plain if block.text.plain.strip() else ""
        short = (
            block.kind in (BlockKind.ITEM, BlockKind.PARAGRAPH)
            and block.depth
            and len(plain) < 100
            and ":" not in plain
            and not plain.endswith(".")
        )
        if short and words.organization(plain) and not words.position(plain):
            return clean(plain)
        if short and draft.school_last and block is draft.details[0] and _is_name(plain):
            return clean(plain)
    return ""


def _is_name(plain: str) -> bool:
    """Whether most of the longer words of a text have capitals, as those of names have."""
    longer = [word for word in re.findall(r"[^\W\d_]+", plain) if len(word) > 3]
    named = sum(word[0].isupper() for word in longer)
    if re.match(r"(?:For|With|In|On|Under|By|As|Main|Project)\b", plain):
        return False
    return plain[:1].isupper() and named * 3 > 2 * len(longer) > 1 and not words.position(plain)


def position_below(draft: Draft) -> str:
    """The position that the first item below a header names."""
    for block in draft.details[:1]:
        for line in lines_of(block)[:1]:
            if is_label(line):
                continue
            match = re.match(r"(?:[A-Z][\w-]*\s+){0,3}", line.plain)
            lead = re.split(r"[,;.:]|\s(?:at|in|led|under|with|supervis\w+|for|on)\s", line.plain)[0]
            if match and len(lead) < 50 and words.position(lead):
                return clean(lead)
    return ""
