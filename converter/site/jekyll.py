"""Which files of a site's folder Jekyll publishes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from fnmatch import fnmatchcase
from pathlib import Path

from converter.diagnostics import Code, Diagnostic, Location, Severity
from converter.site.config import CONFIG, read_config

_UNSEEN = (".", "_", "#", "~")
"""First characters of names that Jekyll passes over."""


def publishes(config: Mapping[str, object], path: str) -> bool:
    """Whether Jekyll publishes a file without front matter, as it is or as a page; the path is relative to the site.

    The rules are those of Jekyll's EntryFilter, Reader and Collection, which are the same in 3.10 and 4.3: each name on
    the way is passed over if it begins with a dot or an underscore, or ends with "~", or if `exclude` has the path up
    to it; unless `include` has the name.  Folders of collections with `output: true` are read by themselves.
    """
    include, exclude = _patterns(config.get("include")), _patterns(config.get("exclude"))
    parts = path.split("/")

    def passes(names: set[str], whole: str) -> bool:
        if any(_has(include, name) for name in names):
            return True
        unseen = any(name.startswith(_UNSEEN) or name.endswith("~") for name in names)
        return not unseen and not _has(exclude, whole, is_folder=whole != path)

    if len(parts) > 1 and parts[0] in _collections(config) and passes({"/".join(parts[1:]), parts[-1]}, path):
        return True
    return all(passes({name}, "/".join(parts[: i + 1])) for i, name in enumerate(parts))


def published(root: Path, sources: Iterable[str]) -> tuple[Diagnostic, ...]:
    """A warning for each source file that Jekyll would publish as it is, telephone number and all.

    Raises:
        Stop: (SITE) if the site's settings cannot be read.
    """
    told = []
    for source in sources:
        path = _inside(root, Path(source))
        if path and publishes(read_config(root), path):
            message = "Jekyll publishes this file as it is, with what is kept out of the pages"
            hint = f'move it out of the site\'s folder, or add "{path}" to "exclude:" in {CONFIG}'
            told.append(Diagnostic(Code.SOURCE_PUBLISHED, Severity.WARNING, message, hint, Location(source, 0, 0)))
    return tuple(told)


def _inside(root: Path, file: Path) -> str | None:
    """The path of a file within a site; None if it lies elsewhere."""
    place = file.parent.resolve() / file.name
    root = root.resolve()
    return place.relative_to(root).as_posix() if place.is_relative_to(root) else None


def _patterns(value: object) -> list[str]:
    values = value if isinstance(value, list) else [value]
    return [pattern.lstrip("/") for pattern in values if isinstance(pattern, str) and pattern.lstrip("/")]


def _has(patterns: Iterable[str], entry: str, *, is_folder: bool = False) -> bool:
    # Jekyll takes the beginning of a path for the whole of it: "cv" excludes "cv.md".
    return any(
        fnmatchcase(entry, pattern) or entry.startswith(pattern) or (is_folder and pattern == f"{entry}/")
        for pattern in patterns
    )


def _collections(config: Mapping[str, object]) -> set[str]:
    """The folders of the collections that are published."""
    collections = config.get("collections")
    if not isinstance(collections, Mapping):
        return set()
    return {f"_{name}" for name, value in collections.items() if isinstance(value, Mapping) and value.get("output")}
