"""What a section holds, in printed order."""

from __future__ import annotations

from collections.abc import Sequence

from converter.document import Text
from converter.model import Item, Publication, Section
from converter.writers.texts import of, unmarked


def papers(items: Sequence[Item]) -> list[Publication]:
    """The publications among the contents of a section."""
    return [item for item in items if isinstance(item, Publication)]


def heading(section: Section) -> Text:
    """A section's heading with its markup, as far as headings may have any."""
    title = section.title.strip()
    return unmarked(title) if title else of(section.heading)
