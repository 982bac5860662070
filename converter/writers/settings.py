"""What the owner of a site chooses.  The defaults are what most people would choose."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from converter.model import SectionKind

Owner = Literal["bold", "italic", "underline", "none"]
"""How the owner's name stands among the authors."""
Grouping = Literal["category", "year", "list"]
Order = Literal["cv", "newest"]
PRIVATE = ("phone", "address", "referees")
FileKind = Literal[
    "about", "cv", "publications", "talks", "teaching", "portfolio", "bibtex", "data", "authors", "navigation"
]

FILES: dict[FileKind, str] = {
    "about": "_pages/about.md",
    "cv": "_pages/cv.md",
    "publications": "_publications/",
    "talks": "_talks/",
    "teaching": "_teaching/",
    "portfolio": "_portfolio/",
    "bibtex": "files/",
    "data": "_data/cv.yml",
    "authors": "_data/authors.yml",
    "navigation": "_data/navigation.yml",
}
"""Where the files of a kind are: a path, or a folder with a slash behind it."""


@dataclass(frozen=True, slots=True)
class About:
    """What the home page shows."""

    sections: tuple[SectionKind, ...] = ("about", "interests", "news", "education", "experience", "publications")
    """The kinds of sections, in their order."""
    group_papers: Grouping = "category"
    """Under which headings the papers stand: the CV's own or their kinds, their years, or none."""
    order_papers: Order = "cv"
    latest_papers: int | None = None
    """Only so many of the newest papers; None stands for all."""


@dataclass(frozen=True, slots=True)
class Settings:
    """All that can be chosen."""

    about: About = About()
    owner: Owner = "bold"
    publish: frozenset[str] = frozenset()
    """The private things to let in."""
    files: frozenset[FileKind] = frozenset(FILES)
    """The kinds of files to write; those of other kinds are left as they are."""

    @property
    def files_left_alone(self) -> frozenset[str]:
        """The single files that are not to be written: a page or a menu, but no folder."""
        return frozenset(place for kind, place in FILES.items() if kind not in self.files)

    def leaves_alone(self, path: str) -> bool:
        """Whether a file is of a kind that is not to be written."""
        return any(
            path == place or place.endswith("/") and path.startswith(place)
            for kind, place in FILES.items()
            if kind not in self.files
        )


DEFAULTS = Settings()
