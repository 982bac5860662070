"""What is read of a site before it is written into."""

from __future__ import annotations

from pathlib import Path

import pytest

from converter.diagnostics import Location
from converter.exit import Exit, Stop
from converter.site.config import SHARED, read_site
from converter.site.memory import read
from converter.site.plan import apply, plan


def site(root: Path, config: str = "", **files: str) -> Path:
    (root / "_config.yml").write_text(config, encoding="utf-8")
    for path, text in files.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text, encoding="utf-8")
    return root


CATEGORIES = {
    "as upstream has it": (
        "publication_category:\n  books:\n    title: 'Books'\n  manuscripts:\n    title: 'Journal Articles'\n",
        {"books": "Books", "manuscripts": "Journal Articles"},
    ),
    "several languages": (
        "publication_category:\n  articles:\n    titles:\n      en: Articles\n      fr: Publications\n",
        {"articles": "Articles"},
    ),
    "no titles": ("publication_category:\n  papers:\n  talks: {}\n", {"papers": "papers", "talks": "talks"}),
    "keys that are no strings": ("publication_category:\n  2020:\n    title: 3\n", {"2020": "3"}),
    "null": ("publication_category:\n", None),
    "empty": ("publication_category: {}\n", {}),
    "absent": ("title: x\n", None),
    "an empty file": ("", None),
    "a key that stands twice": ("title: a\ntitle: b\n", None),
}


@pytest.mark.parametrize("case", CATEGORIES)
def test_categories(tmp_path: Path, case: str) -> None:
    config, expected = CATEGORIES[case]
    found = read_site(site(tmp_path, config)).publication_category
    assert (None if found is None else dict(found)) == expected
    assert list(found or ()) == list(expected or ())


def test_data(tmp_path: Path) -> None:
    found = read_site(
        site(
            tmp_path,
            **{"_data/authors.yml": "A:\r\n  name: A\r\n", "_data/navigation.yml": "main:\n", "_data/cv/x.yml": "1\n"},
        )
    )
    assert found.data_files == {"authors.yml", "navigation.yml", "cv"}
    assert (found.authors, found.navigation) == ("A:\n  name: A\n", "main:\n")
    assert (read_site(site(tmp_path / "_data")).authors) is None


def test_addresses_are_those_of_the_site_and_not_ours(tmp_path: Path) -> None:
    page = "---\ntitle: x\npermalink: {} # here\n---\n"
    root = site(
        tmp_path,
        **{
            "_pages/cv.md": page.format("/cv/"),
            "_pages/home.html": page.format('"/"'),
            "_publications/a.md": page.format("'/publication/a'"),
            "_drafts/a.md": page.format("/draft/"),
            "_pages/notes.md": "permalink: /not-front-matter/\n",
            "talks.md": page.format("/talks/"),
            "_site/index.html": "built\n",
        },
    )
    apply(plan(root, {"_pages/about.md": page.format("/about/"), "_pages/cv.md": page.format("/resume/")}, read(root)))
    assert read_site(root, read(root)).addresses == {
        "/cv/": "_pages/cv.md",
        "/": "_pages/home.html",
        "/publication/a": "_publications/a.md",
        "/talks/": "talks.md",
    }


def test_an_index_is_the_home_page(tmp_path: Path) -> None:
    assert read_site(site(tmp_path, **{"index.html": "---\n---\n"})).addresses == {"/": "index.html"}


@pytest.mark.parametrize(
    ("config", "line"),
    [("title: 'a\n", 2), ("a: b: c\n", 1), ("- a\n", 0), ("\ttitle: a\n", 1), ("a: *b\n", 1)],
    ids=["open quote", "two colons", "a list", "tab", "unknown alias"],
)
def test_configuration_that_cannot_be_used(tmp_path: Path, config: str, line: int) -> None:
    with pytest.raises(Stop) as stop:
        read_site(site(tmp_path, config))
    assert stop.value.exit_code is Exit.SITE
    (diagnostic,) = stop.value.diagnostics
    assert isinstance(diagnostic.location, Location)
    assert (diagnostic.location.path, diagnostic.location.line) == (str(tmp_path / "_config.yml"), line)


def test_shared_data_is_read_as_it_was_without_us(tmp_path: Path) -> None:
    root = site(tmp_path, **{"_data/navigation.yml": "main: []\n"})
    files = {"_data/authors.yml": "A: 1\n", "_data/navigation.yml": "main: [1]\n"}
    apply(plan(root, files, read(root), SHARED))
    for text in ("A: 1\n", "A: 1\nB: 2\n"):
        (root / "_data/authors.yml").write_text(text)
        found = read_site(root, read(root))
        assert (found.authors, found.navigation) == (None, "main: []\n")
