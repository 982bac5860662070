"""What the writers need to know of the site that they write for, and what they hand back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from converter.diagnostics import Diagnostic


@dataclass(frozen=True, slots=True)
class Page:
    """A page of a collection that is in the site, or was made for it, before the run."""

    path: str
    text: str
    """As it was generated last; as it is, if no run has made it."""
    made: bool
    """Whether a run has made it."""
    edited: bool = False
    """Whether it was edited by hand, or deleted, since then."""
    address: str | None = None
    """The address that it has now."""


@dataclass(frozen=True, slots=True)
class Site:
    """The target as far as it matters to what is written."""

    publication_category: Mapping[str, str] | None = None
    """The keys and titles of `publication_category` in the site's order; None where the site has no such setting."""
    data_files: frozenset[str] = frozenset()
    """The names in `_data`: "cv.json", "authors.yml", "cv" for a folder."""
    authors: str | None = None
    """The text of `_data/authors.yml`."""
    navigation: str | None = None
    """The text of `_data/navigation.yml`."""
    addresses: Mapping[str, str] = field(default_factory=dict)
    """The addresses of the pages and papers that the site has of its own -> their paths, relative to its root."""
    baseurl: str = ""
    """What stands in front of the addresses of the site's files: "" or "/blog"."""
    config: str | None = None
    """The text of `_config.yml`, line ends and all."""
    clears_config: bool = False
    """Whether the theme's examples in it are emptied, or were once."""
    avatar: str = ""
    """The owner's picture as `_config.yml` names it."""
    sidebar: frozenset[str] | None = None
    """The keys that the theme's sidebar reads of an author; None where that is not known."""
    examples: frozenset[str] = frozenset()
    """The paths of the theme's example content, which is told of as a whole."""
    shows_bibtex: bool = True
    """Whether the theme's page of a paper links to its BibTeX file."""
    pages: tuple[Page, ...] = ()
    """The papers, talks, ... that are there, or that earlier runs have made."""
    leading: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """The path of a page that stood in another collection before -> the addresses that shall lead to it."""


@dataclass(frozen=True, slots=True)
class Output:
    """The texts to be, by path relative to the site's root, and what the user should know."""

    files: Mapping[str, str] = field(default_factory=dict)
    diagnostics: tuple[Diagnostic, ...] = ()
    proposed: Mapping[str, str] = field(default_factory=dict)
    """Texts that are written only when the user asks for it: `_config.yml`."""
    moved: Mapping[str, str] = field(default_factory=dict)
    """The path of a page -> the one that it has had in another collection."""
