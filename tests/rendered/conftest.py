from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.conftest import needed

from .browser import Browser, Page, served, started
from .jekyll import Theme, build, themes


@dataclass(frozen=True)
class Site:
    """A built site that can be looked at."""

    theme: Theme
    root: Path
    """Its sources."""
    pages: Path
    """Its pages, as files."""
    address: str
    browser: Browser

    def page(self, path: str) -> Page:
        """The page at a path that begins with a slash."""
        return self.browser.open(self.address + path)

    def file_of(self, path: str) -> Path | None:
        """The file that a visitor of a path gets."""
        at = self.pages / path.strip("/")
        candidates = (at / "index.html", at, at.with_name(at.name + ".html"))
        return next((file for file in candidates if file.is_file()), None)


Builder = Callable[[Theme, str, Callable[[Path], object]], Site]


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    needed("jekyll")
    chromium = needed("chromium", "chromium-browser", "google-chrome", "chrome")
    with started(chromium, needed("chromedriver", "chromium.chromedriver")) as browser:
        yield browser


@pytest.fixture(scope="session", params=themes(), ids=lambda theme: theme.name)
def theme(request: pytest.FixtureRequest) -> Theme:
    return request.param  # type: ignore[no-any-return]


@pytest.fixture(scope="session")
def built(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Builder]:
    """Copies a theme, lets somebody write into the copy, and builds it; each name only once, even if that fails."""
    sites: dict[tuple[Theme, str], Site | Exception] = {}
    with ExitStack() as stack:

        def make(theme: Theme, name: str, fill: Callable[[Path], object]) -> Site:
            root = theme.copy(tmp_path_factory.mktemp(f"{theme.name}-{name}"))
            fill(root)
            pages = build(root)
            return Site(theme, root, pages, stack.enter_context(served(pages)), browser)

        def builder(theme: Theme, name: str, fill: Callable[[Path], object]) -> Site:
            if (theme, name) not in sites:
                try:
                    sites[theme, name] = make(theme, name, fill)
                except Exception as error:
                    sites[theme, name] = error
            site = sites[theme, name]
            if isinstance(site, Exception):
                raise site
            return site

        yield builder
