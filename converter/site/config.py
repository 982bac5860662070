"""What a run has to know of the site that it writes into, read from the site's own files."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator, Mapping
from pathlib import Path

from converter.diagnostics import Code
from converter.exit import Exit, Stop, stop
from converter.patterns import Lazy
from converter.site.memory import NOTHING, Memory, plain
from converter.site.settings import read_settings
from converter.writers import Page, Settings, Site, about, cv_page
from converter.writers.settings import DEFAULTS

CONFIG = "_config.yml"
SETTINGS = "_data/cv2pages.yml"
"""Where a site's owner chooses.  A file of its own needs no restart of Jekyll when it is edited, as `_config.yml` does,
and no merge when the theme is updated.  Jekyll publishes no file of `_data`."""
_LAYOUT = "_layouts/single.html"
_SIDEBAR = "_includes/author-profile.html"
READ = (_LAYOUT, _SIDEBAR)
"""The theme's own files that are looked into."""
_HEAD = 4096
"""Bytes of a file in which its front matter is looked for."""
_COLLECTIONS = ("_publications/", "_talks/", "_teaching/", "_portfolio/")
_PAGES = ("_pages/", *_COLLECTIONS)
_OURS = (about.PATH, cv_page.PATH)
"""Of two pages of one address, the one that may be taken over does not count."""
_PERMALINK = Lazy(r"^permalink:[ \t]*[\"']?([^\"'#\s]+)", re.M)
AUTHORS = "_data/authors.yml"
NAVIGATION = "_data/navigation.yml"
SHARED = frozenset({AUTHORS, NAVIGATION, CONFIG})
"""The files that the site's owner and the conversion write into together."""


def read_site(
    root: Path,
    memory: Memory = NOTHING,
    settings: Settings = DEFAULTS,
    *,
    examples: Container[str] = (),
    removes_examples: bool = False,
) -> Site:
    """The site whose root a folder is, as it would be without what runs have put into it.

    Files of kinds that are not to be written count as the owner's.  `examples`: the theme's own, which count as gone
    where they are to be removed.

    Raises:
        Stop: (SITE) if it is no folder, or holds no `_config.yml` that can be read.
    """
    config = read_config(root)

    def foreign(path: str) -> str | None:
        # What we have added is added anew, so that it follows the CV.
        if path in memory.base:
            return memory.original.get(path)
        if removes_examples and path in examples:
            return None
        content = _bytes(root / path)
        return None if content is None else _decoded(root / path, content)

    files = sorted(
        path
        for path in _files(root)
        if (path not in memory.base or path in memory.original or settings.leaves_alone(memory.known_as(path)))
        and not (removes_examples and path in examples)
    )
    author = config.get("author")
    avatar = author.get("avatar") if isinstance(author, Mapping) else None
    return Site(
        publication_category=_own_categories(config, memory),
        data_files=frozenset(path.split("/")[1] for path in files if path.startswith("_data/")),
        authors=foreign(AUTHORS),
        navigation=foreign(NAVIGATION),
        addresses=_addresses(root, files),
        baseurl=_baseurl(config.get("baseurl")),
        config=foreign(CONFIG),
        clears_config=removes_examples or CONFIG in memory.base and not _has_examples(memory.base[CONFIG]),
        avatar=avatar if isinstance(avatar, str) else "",
        sidebar=_sidebar(_bytes(root / _SIDEBAR)),
        examples=frozenset(path for path in files if path in examples),
        shows_bibtex=b"bibtexurl" in (_bytes(root / _LAYOUT) or b"bibtexurl"),
        pages=(*_made(root, memory, settings), *_found(root, files)),
    )


def _made(root: Path, memory: Memory, settings: Settings) -> Iterator[Page]:
    """The papers, talks, ... that earlier runs have made."""
    for path, text in memory.base.items():
        if path.startswith(_COLLECTIONS) and not settings.leaves_alone(path):
            content = _bytes(root / path)
            now = None if content is None else plain(content.decode("utf-8", "replace"))
            yield Page(path, text, made=True, edited=now != text, address=address_in(now or ""))


def _found(root: Path, paths: Iterable[str]) -> Iterator[Page]:
    """The papers, talks, ... that the site has of its own."""
    for path in paths:
        if path.startswith(_COLLECTIONS) and path.endswith((".md", ".markdown", ".html")):
            text = plain((_bytes(root / path) or b"").decode("utf-8", "replace"))
            yield Page(path, text, made=False, address=address_in(text))


def settings_of(root: Path) -> Settings:
    """What the owner of the site chose.

    Raises:
        Stop: (SITE) if the file cannot be read or holds a mistake; each is named.
    """
    path = root / SETTINGS
    content = _bytes(path)
    if content is None:
        return Settings()
    settings, problems = read_settings(_decoded(path, content), str(path))
    if problems:
        raise Stop(Exit.SITE, problems)
    return settings


def read_config(root: Path) -> Mapping[str, object]:
    """The settings in the site's `_config.yml`.

    Raises:
        Stop: (SITE) if there is no such file that can be read.
    """
    hint = "--site names the folder that holds the site's _config.yml"
    if not root.exists():
        raise stop(Exit.SITE, Code.SITE_UNUSABLE, "there is no such folder", hint, root)
    if not root.is_dir():
        raise stop(Exit.SITE, Code.SITE_UNUSABLE, "this is a file, not the folder of a site", hint, root)
    path = root / CONFIG
    if not path.is_file():
        raise stop(Exit.SITE, Code.SITE_UNUSABLE, f"the folder holds no {CONFIG}, so it is no Jekyll site", hint, root)
    value = _yaml(path)
    if value is None:
        return {}
    if not isinstance(value, Mapping):
        raise stop(Exit.SITE, Code.SITE_UNUSABLE, "this is no mapping of settings", path=path)
    return value


def _yaml(path: Path) -> object:
    from ruamel.yaml import YAML
    from ruamel.yaml.error import YAMLError

    yaml = YAML(typ="safe")
    yaml.allow_duplicate_keys = True  # as Jekyll does
    try:
        return yaml.load(path.read_bytes())
    except YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        problem = getattr(error, "problem", None) or str(error)
        line, column = (mark.line + 1, mark.column + 1) if mark else (0, 0)
        hint = "Jekyll cannot read it either"
        raise stop(Exit.SITE, Code.SITE_UNUSABLE, f"this is not YAML: {problem}", hint, path, line, column) from error
    except (OSError, UnicodeDecodeError) as error:
        raise stop(Exit.SITE, Code.SITE_UNUSABLE, f"cannot be read: {error}", path=path) from error


def _baseurl(value: object) -> str:
    return "/" + value.strip().strip("/") if isinstance(value, str) and value.strip(" /") else ""


def _sidebar(include: bytes | None) -> frozenset[str] | None:
    """The keys that the sidebar's template reads of an author."""
    if include is None:
        return None
    found = re.findall(r"author(?:\.([a-z_]+)|\[[\"']([a-z-]+)[\"']\])", include.decode("utf-8", "replace"))
    return frozenset(first or second for first, second in found)


def _own_categories(config: Mapping[str, object], memory: Memory) -> dict[str, str] | None:
    """The site's categories without those that runs have added."""
    categories = _categories(config.get("publication_category"))
    if categories is None or CONFIG not in memory.base:
        return categories
    written, own = (_keys(texts.get(CONFIG, "")) for texts in (memory.base, memory.original))
    return {key: title for key, title in categories.items() if key in own or key not in written}


def _has_examples(text: str) -> bool:
    """Whether a text of `_config.yml` holds examples of the theme as the owner's facts."""
    from converter.writers.config import examples

    value = _parsed(text)
    return isinstance(value, Mapping) and bool(examples(value.get("author")))


def _parsed(text: str) -> object:
    from ruamel.yaml import YAML

    return YAML(typ="safe").load(text)


def _keys(text: str) -> set[str]:
    value = _parsed(text)
    return set(_categories(value.get("publication_category")) or {}) if isinstance(value, Mapping) else set()


def _categories(value: object) -> dict[str, str] | None:
    """The titles of the site's categories by key; None where the theme lists papers without categories.

    Sites of several languages write `titles: {en: ..., fr: ...}` in place of `title`; the first one is taken.
    """
    if not isinstance(value, Mapping):
        return None
    return {str(key): _title(settings) or str(key) for key, settings in value.items()}


def _title(settings: object) -> str:
    if not isinstance(settings, Mapping):
        return ""
    title = settings.get("title")
    titles = settings.get("titles")
    if title is None and isinstance(titles, Mapping):
        title = next(iter(titles.values()), None)
    return "" if title is None else str(title)


def pages(root: Path) -> list[str]:
    """The files that are pages, or entries of collections that have pages."""
    return _pages(root, _files(root))


def _pages(root: Path, paths: Iterable[str]) -> list[str]:
    chosen = [path for path in paths if path.startswith(_PAGES)]
    at_the_root = (path for path in root.glob("*.*") if path.suffix in (".md", ".markdown", ".html"))
    return [*chosen, *(path.name for path in at_the_root if path.is_file())]


def _addresses(root: Path, paths: Iterable[str]) -> dict[str, str]:
    """Where the site's own pages and papers are to be found, by the `permalink` of their front matter."""
    found: dict[str, str] = {}
    for path in sorted(_pages(root, paths), key=lambda path: (path in _OURS, path)):
        with (root / path).open("rb") as file:
            address = address_in(file.read(_HEAD).decode("utf-8", "replace"))
        if address:
            found.setdefault(address, path)
        elif path.startswith("index."):
            found.setdefault("/", path)
    return found


def address_in(text: str) -> str | None:
    """The `permalink` in the front matter of a text."""
    permalink = _PERMALINK.search(text[:_HEAD]) if text.removeprefix("\ufeff").startswith("---") else None
    return permalink[1] if permalink else None


def _files(root: Path) -> list[str]:
    """The files in the folders that a theme knows ("_pages", "_data", ...), without what Jekyll built of them."""
    folders = sorted(path for path in root.glob("_*") if path.is_dir() and path.name != "_site")
    return [path.relative_to(root).as_posix() for folder in folders for path in folder.rglob("*") if path.is_file()]


def _bytes(path: Path) -> bytes | None:
    try:
        return path.read_bytes() if path.is_file() else None
    except OSError as error:
        raise stop(Exit.SITE, Code.SITE_UNUSABLE, error.strerror or str(error), path=path) from error


def _decoded(path: Path, content: bytes) -> str:
    try:
        return content.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        raise stop(Exit.SITE, Code.SITE_UNUSABLE, f"this is not UTF-8: {error}", path=path) from error
