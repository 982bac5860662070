"""The fields that an entry has beside its authors and its title."""

from __future__ import annotations

from dataclasses import dataclass, field

from converter.model import Status


@dataclass(slots=True)
class Imprint:
    """What the rest of an entry says."""

    volume: str | None = None
    issue: str | None = None
    pages: str | None = None
    year: int | None = None
    status: Status | None = None
    venue: tuple[int, int] | None = None
    publisher: str | None = None
    thesis: bool = False
    report: bool = False
    report_of: bool = False
    """Whether it says so in front of who published it: "Project report for the Gilder Foundation"."""
    patent: bool = False
    edited: bool = False
    entered: bool = False
    """Whether "In" leads to the venue."""
    journal: bool = False
    """Whether the form of the citation is that of a journal."""
    issn: bool = False
    """Whether the number of a periodical stands beside it."""
    place_publisher: bool = False
    meeting: bool = False
    """Whether the venue is an acronym with its year ("SAND 2017")."""
    series: bool = False
    """Whether a book's series stands in brackets: "(= Sandstudien 5)"."""
    whole_issue: bool = False
    """Whether the work is an issue of a journal that somebody edited: "Special issue of Sand Letters"."""
    notes: list[str] = field(default_factory=list)
