"""A place that was changed on both sides."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Conflict:
    """Where both sides changed a text, and what they made of it; "" stands for nothing at all."""

    where: str
    """A key ("title", "links.2.url") or a line ("line 12") of the text as it stays."""
    mine: str
    """What was written by hand, which stays."""
    new: str
    """What was generated, which is left out."""
