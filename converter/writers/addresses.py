"""Addresses that the site's own files have as well: Jekyll would show one of the two pages and drop the other."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from converter.diagnostics import Code, Diagnostic, Location, Severity


def normal(address: str) -> str:
    """The address to compare by: `/cv`, `/cv/` and `/cv.html` are one page."""
    return address.removesuffix("index.html").removesuffix(".html").rstrip("/").casefold() or "/"


def taken(ours: Mapping[str, str], theirs: Mapping[str, str]) -> list[Diagnostic]:
    """A warning for each address -> path of ours that a file of the site at another path has too."""
    present = {normal(address): path for address, path in theirs.items()}
    return [
        Diagnostic(
            Code.ADDRESS_TAKEN,
            Severity.WARNING,
            f"this page and {path} have one address, {address}: the site will show only one of them",
            f"delete {present[normal(address)]}, or give it another permalink",
            Location(present[normal(address)], 0, 0),
        )
        for address, path in ours.items()
        if present.get(normal(address), path) != path
    ]


def other_papers(paths: Iterable[str], ours: Iterable[str]) -> list[Diagnostic]:
    """A note that the site has papers of its own, which may be the same ones."""
    mine = set(ours)
    others = sorted(path for path in paths if path.startswith("_publications/") and path not in mine)
    if not others:
        return []
    number = f"{len(others)} files" if len(others) > 1 else "a file"
    return [
        Diagnostic(
            Code.FILE_KEPT,
            Severity.WARNING,
            f"the site has {number} in _publications/ that no run has made, such as {others[0]}; they stay",
            "delete those whose papers the CV has too, or they will be listed twice",
        )
    ]
