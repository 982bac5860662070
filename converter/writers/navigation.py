"""`_data/navigation.yml`: links to the pages that have content beside those that are there."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from converter.diagnostics import Code, Diagnostic, Severity
from converter.writers.yaml import dump, holds, load

PATH = "_data/navigation.yml"
LINKS = (
    ("Publications", "/publications/", "_publications/"),
    ("Talks", "/talks/", "_talks/"),
    ("Teaching", "/teaching/", "_teaching/"),
    ("Portfolio", "/portfolio/", "_portfolio/"),
    ("CV", "/cv/", "_pages/cv.md"),
)
"""Titles and addresses in the order of the theme's own menu, and which files make the page worth a visit."""

Link = tuple[str, str]


def links(files: Iterable[str], addresses: Mapping[str, str]) -> list[Link]:
    """The titles and addresses of the pages that show some of the files, as far as the site has those pages.

    addresses: the addresses of the site's own pages -> their paths; a site of which none is known has the theme's.
    """
    paths = set(files)
    # A page that is written, or would be if it were not there, says nothing of the others: it may be taken over.
    known = {
        _address(address)
        for address, path in addresses.items()
        if path not in paths and (path.startswith("_pages/") or "/" not in path)
    }
    return [
        (title, url)
        for title, url, holds_content in LINKS
        if any(path.startswith(holds_content) for path in paths)
        and (not known or _address(url) in known or holds_content in paths)
    ]


def navigation(existing: str | None, wanted: Sequence[Link]) -> tuple[str | None, list[Diagnostic]]:
    """The file's new text, None where nothing is missing."""
    from ruamel.yaml.error import YAMLError

    if not wanted:
        return None, []
    fresh = {"main": [{"title": title, "url": url} for title, url in wanted]}
    if existing is None or not existing.strip():
        return dump(fresh), []
    try:
        tree: Any = load(existing)
    except YAMLError:
        return None, [_kept("is no YAML")]
    if tree is None:
        return existing.rstrip("\n") + "\n\n" + dump(fresh), []
    if not isinstance(tree, Mapping) or not _is_list_of_links(tree.get("main")):
        return None, [_kept("has no list of links named main")]
    there = tree.get("main") or []
    present = {_address(link.get("url")) for link in there} | {_title(link.get("title")) for link in there}
    missing = [
        {"title": title, "url": url}
        for title, url in wanted
        if _address(url) not in present and _title(title) not in present
    ]
    if not missing:
        return None, []
    text = _with(existing, tree, missing)
    expected = {**tree, "main": [*(tree.get("main") or []), *missing]}
    return (text, []) if holds(text, expected) else (None, [_kept("is not laid out in lines")])


def _with(existing: str, tree: Any, missing: list[dict[str, str]]) -> str:
    """The text with the links put behind those that are there, as they are indented."""
    lines = existing.rstrip("\n").split("\n")
    added = dump({"main": missing}).rstrip("\n").split("\n")
    if not tree.get("main"):
        at = next((i for i, line in enumerate(lines) if line.split("#")[0].rstrip() == "main:"), None)
        return "\n".join([*lines, *added] if at is None else [*lines[: at + 1], *added[1:], *lines[at + 1 :]]) + "\n"
    links = tree["main"]
    indent = " " * links.lc.col
    last_link: Any = links[-1]
    last = max(place[2] for place in last_link.lc.data.values())
    return "\n".join([*lines[: last + 1], *(indent + line[2:] for line in added[1:]), *lines[last + 1 :]]) + "\n"


def _is_list_of_links(value: object) -> bool:
    return value is None or isinstance(value, list) and all(isinstance(link, Mapping) and link for link in value)


def _address(url: object) -> str:
    return str(url or "").strip().removesuffix(".html").strip("/").lower()


def _title(title: object) -> str:
    """A title to compare by; two links of one title in a menu would only confuse."""
    return "title " + str(title or "").strip().casefold()


def _kept(why: str) -> Diagnostic:
    return Diagnostic(
        Code.FILE_KEPT,
        Severity.WARNING,
        f"{PATH} {why}; it stays as it is",
        "add links to /publications/, /cv/ and the like by hand",
    )
