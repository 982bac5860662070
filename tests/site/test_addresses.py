"""Of two pages with one address Jekyll shows one: whoever gave it, it is told."""

from __future__ import annotations

from pathlib import Path

import pytest

from converter.site.addresses import doubled
from converter.site.memory import read
from converter.site.plan import apply, plan

HOME = "---\npermalink: /\nredirect_from:\n  - /about/\n  - /about.html\n---\nHello.\n"
MOSS = "---\ntitle: Moss\npermalink: /publication/moss\n---\n"


def told(root: Path, files: dict[str, str]) -> list[tuple[str, str]]:
    """The pages that are named, and the addresses."""
    todo = plan(root, files, read(root))
    found = [(d.location.path if d.location else "", d.message.split(", ")[1].split(":")[0]) for d in doubled(todo)]
    apply(todo)
    return found


OTHERS = {
    "the address itself": ("_pages/home.md", "---\npermalink: /index.html\n---\n", ["/index.html"]),
    "an index at the root": ("index.md", "---\ntitle: x\n---\n", ["/"]),
    "one that leads to it": ("_pages/own.md", "---\npermalink: /about/\n---\n", ["/about/"]),
    "both lead somewhere": ("_pages/own.md", "---\npermalink: /me/\nredirect_from: /about\n---\n", ["/about"]),
    "in brackets": ("_pages/own.md", '---\nredirect_from: ["/a", "/about"]\npermalink: /me/\n---\n', ["/about"]),
    "line ends and a byte order mark": ("_pages/own.md", "\ufeff---\r\npermalink: /about/\r\n---\r\n", ["/about/"]),
    "another page": ("_pages/own.md", "---\npermalink: /me/\nredirect_from:\n  # /about/\n  - /i/\n---\n", []),
    "no page": ("_data/own.yml", "permalink: /\n", []),
    "in the text only": ("_pages/own.md", "---\ntitle: x\n---\nredirect_from: /about/\n", []),
}


@pytest.mark.parametrize("case", OTHERS)
def test_a_page_of_the_owners(case: str, tmp_path: Path) -> None:
    path, text, addresses = OTHERS[case]
    (tmp_path / path).parent.mkdir(exist_ok=True)
    (tmp_path / path).write_bytes(text.encode())
    assert told(tmp_path, {"_pages/about.md": HOME}) == [(path, address) for address in addresses]
    assert told(tmp_path, {"_pages/about.md": HOME}) == [(path, address) for address in addresses]


def test_edits_give_addresses_too(tmp_path: Path) -> None:
    files = {"_publications/a.md": MOSS, "_publications/b.md": MOSS.replace("moss", "fern")}
    assert told(tmp_path, files) == []
    (tmp_path / "_publications/b.md").write_text(MOSS)
    assert told(tmp_path, files) == [("_publications/b.md", "/publication/moss")]
    home = tmp_path / "_publications/a.md"
    home.write_text(MOSS.replace("permalink", "redirect_from:\n\n  # mine\n  - /publication/fern\npermalink"))
    (tmp_path / "_publications/b.md").write_text(files["_publications/b.md"])
    assert told(tmp_path, files) == [("_publications/b.md", "/publication/fern")]


def test_a_page_that_goes_has_no_address_any_more(tmp_path: Path) -> None:
    told(tmp_path, {"_publications/a.md": MOSS})
    assert told(tmp_path, {"_publications/b.md": MOSS}) == []


def test_two_pages_of_the_owners_are_their_business(tmp_path: Path) -> None:
    (tmp_path / "_pages").mkdir()
    for name in ("one", "two"):
        (tmp_path / f"_pages/{name}.md").write_text("---\npermalink: /me/\n---\n")
    assert told(tmp_path, {"_pages/about.md": HOME}) == []
