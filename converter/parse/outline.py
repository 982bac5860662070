"""A section before its contents are read."""

from __future__ import annotations

from dataclasses import dataclass, field

from converter.document import Block, Text
from converter.model import SectionKind


@dataclass
class Outline:
    """A heading with what stands below it up to the next one."""

    heading: str
    title: Text
    level: int
    kind: SectionKind
    blocks: list[Block] = field(default_factory=list)
    parent: int | None = None
    is_name: bool = False
