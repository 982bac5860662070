"""The addresses of pages, and the collections that they belong to."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from converter.diagnostics import Code, Diagnostic, Severity


@dataclass(frozen=True, slots=True)
class Collection:
    """A folder whose pages the theme lists, by date and then by path."""

    folder: str
    address: str
    noun: str
    """What one of its pages is called in messages."""
    ascending: bool = False
    """Whether the theme lists the oldest first, and of one day the first path first; else the other way round."""
    repeats: bool = False
    """Whether two pages of one title are nothing to wonder at: a course is given again every year."""
    by_day: bool = False
    """Whether the day and the place tell what a page is about: nobody gives two talks at once."""


def normal(address: str) -> str:
    """The address to compare by: `/cv`, `/cv/` and `/cv.html` are one page."""
    return address.removesuffix("index.html").removesuffix(".html").rstrip("/").casefold() or "/"


def others(collection: Collection, paths: Iterable[str], ours: Iterable[str]) -> list[Diagnostic]:
    """A note that the site has papers, talks, ... of its own, which may be the same ones."""
    mine = set(ours)
    found = sorted(path for path in paths if path.startswith(f"{collection.folder}/") and path not in mine)
    if not found or not mine:
        return []
    number = f"{len(found)} files" if len(found) > 1 else "a file"
    return [
        Diagnostic(
            Code.FILE_KEPT,
            Severity.WARNING,
            f"the site has {number} in {collection.folder}/ that no run has made, such as {found[0]}; they stay",
            f"delete those whose {collection.noun}s the CV has too, or they will be listed twice",
        )
    ]
