"""The same texts, this time written by people: in a CV in Markdown, with its escapes, and in one in plain text."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from converter.conversion import convert, read_all, understand
from converter.site.config import read_site
from converter.writers import Site as Target
from converter.writers import write

from . import jekyll
from .checks import EVERYWHERE, no_template_language
from .conftest import Builder, Site
from .jekyll import Theme
from .test_injection import blocks, in_order
from .texts import CASES

HARMLESS = """\
- Paper A <font color=red>(Oral)</font>
- First line<br>second line
- H<sub>2</sub>O and x<sup>2</sup>
- <u>underlined</u> and **bold** and *italics* and `code`
- [a link](https://host.example/a_b?c=d&e=f) and <https://host.example/auto>
- [no script](javascript:alert(1)) and [no data](data:text/html,x)
"""
PRIVATE = {"plus-safe"}
"""What the converter takes for a telephone number."""
NOT_PLAIN_TEXT = {
    # bullets, numbers, rules and a heading
    "ordered-list", "ordered-list-parenthesis", "bullet-list", "bullet-plus", "bullet-star", "underline-dashes",
    "underline-dash", "underline-equals", "rule-stars", "link-definition", "reference", "yaml-comment",
    # signs by which a text is taken for Markdown
    "heading", "hash", "link", "image", "image-like", "strong", "tag-item", "tag-block",
    # TeX's quotes, which are read as what they stand for
    "fence-ticks", "quotes",
    # a short line alone with a word of headings in it
    "cjk",
}  # fmt: skip
"""What has a meaning at the beginning of a line of a plain text, and what shows that it is none."""


def in_markdown(text: str) -> str:
    """The text with all escapes that CommonMark allows."""
    return re.sub(r"([!-/:-@\[-`{-~])", r"\\\1", text)


def markdown_cv() -> str:
    texts = [in_markdown(text) for name, text in CASES if name not in PRIVATE]
    paragraphs = "\n\n".join(texts)
    items = "\n".join(f"- {text}" for text in texts)
    sections = "\n\n".join(f"### {text}\n\nBelow." for text in texts)
    return f"# Zoe Owner\n\n## About me\n\n{paragraphs}\n\n## Miscellaneous\n\n{items}\n{HARMLESS}\n{sections}\n"


def plain_cv() -> str:
    texts = [text for name, text in CASES if name not in PRIVATE | NOT_PLAIN_TEXT]
    paragraphs = "\n\n".join(texts)
    items = "\n".join(f"- {text}" for text in texts)
    return f"Zoe Owner\n\nABOUT ME\n\n{paragraphs}\n\nMISCELLANEOUS\n\n{items}\n"


@pytest.fixture(scope="module")
def sites(theme: Theme, built: Builder) -> Callable[[str], Site]:
    def fill(root: Path, name: str, text: str) -> None:
        cv = understand(read_all([(name, text.encode())]))
        jekyll.write(root, write(cv, read_site(root)).files)

    texts = {"cv.md": markdown_cv, "cv.txt": plain_cv}
    return lambda name: built(theme, name, lambda root: fill(root, name, texts[name]()))


@pytest.mark.parametrize("name", ["cv.md", "cv.txt"])
@pytest.mark.parametrize("check", [check for check in EVERYWHERE if check is not no_template_language])
def test_every_page(sites: Callable[[str], Site], name: str, check: Callable[[Site], None]) -> None:
    check(sites(name))


def test_markdown(sites: Callable[[str], Site]) -> None:
    shown = blocks(sites("cv.md").page("/cv/"))
    texts = [(name, text) for name, text in CASES if name not in PRIVATE]
    in_order([*texts, *texts, *texts], shown)
    in_order(texts, blocks(sites("cv.md").page("/")))


def test_plain_text(sites: Callable[[str], Site]) -> None:
    texts = [(name, text) for name, text in CASES if name not in PRIVATE | NOT_PLAIN_TEXT]
    in_order([*texts, *texts], blocks(sites("cv.txt").page("/cv/")))
    in_order(texts, blocks(sites("cv.txt").page("/")))


def test_harmless_html_keeps_its_meaning(sites: Callable[[str], Site]) -> None:
    page = sites("cv.md").page("/cv/")
    items = {item.text: item.html for item in page.all(".archive li")}
    assert page.texts(".archive li font[color=red]") == ["(Oral)"]
    assert "<br" in items["First line second line"]
    assert "<sub>2</sub>" in items["H2O and x2"]
    assert "<sup>2</sup>" in items["H2O and x2"]
    html = items["underlined and bold and italics and code"]
    assert all(f"<{tag}>" in html for tag in ("u", "strong", "em"))
    assert page.texts(".archive li code, .archive li kbd") == ["code"]
    links = [link.href for link in page.all(".archive li a")]
    assert "https://host.example/a_b?c=d&e=f" in links
    assert "https://host.example/auto" in links
    assert "no script and no data" in items


@pytest.mark.parametrize(("name", "text"), CASES, ids=[name for name, _ in CASES])
def test_proof_lets_them_pass(name: str, text: str) -> None:
    paragraph = f"# Zoe Owner\n\n## About me\n\nSay {in_markdown(text)} twice.\n"
    convert([("cv.md", paragraph.encode())], Target())
    if name not in NOT_PLAIN_TEXT:
        convert([("cv.txt", f"Zoe Owner\n\nABOUT ME\n\nSay {text} twice.\n".encode())], Target())
