"""What stands above an entry and holds for it: a year, a heading."""

from __future__ import annotations

from dataclasses import dataclass

from converter.document import Block
from converter.parse.publications.dates import YEAR
from converter.parse.publications.raw_entry import Unit
from converter.parse.publications.status import heading_status
from converter.patterns import Lazy


@dataclass(slots=True)
class Above:
    """The year and the sub-heading that hold for what comes next."""

    year: int | None = None
    year_level: int = 0
    heading: str | None = None
    heading_level: int = 0
    outlet: str | None = None
    """What the works below an item appeared in: "The Sandby Times"."""

    def see_year(self, year: int | None, level: int) -> None:
        """A year ends what stood above it, but for the heading that it stands below and for "Published"."""
        self.year, self.year_level = year, level
        status = heading_status((self.heading,)) if self.heading else None
        if status != "published" and (self.heading_level >= level or status is not None):
            self.heading, self.heading_level = None, 0

    def see_heading(self, heading: str, level: int) -> None:
        """A heading ends the year above it unless it stands below it; "Forthcoming" is instead of a year."""
        self.heading, self.heading_level, self.outlet = heading, level, None
        if level <= self.year_level and (level < 7 or heading_status((heading,)) not in (None, "preprint")):
            self.year, self.year_level = None, 0

    def unit(self, block: Block) -> Unit:
        """An entry that begins here; a year may be its marker: "2021. Berg" is an item of an ordered list."""
        marked = _MARKED_YEAR.fullmatch(block.marker)
        return Unit([block], int(marked[1]) if marked else self.year, self.heading, outlet=self.outlet)


_MARKED_YEAR = Lazy(rf"[(\[]?({YEAR})[)\].:]*")
