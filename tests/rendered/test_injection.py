"""Texts that Liquid, Markdown, YAML or HTML would garble come out as the characters that they are, everywhere."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import pytest

from converter.site.config import read_site
from converter.writers import write as write_content

from . import jekyll
from .browser import Element, Page, squeeze
from .checks import EVERYWHERE, documents, no_template_language, written
from .conftest import Builder, Site
from .handmade import handmade, marker, printed, url
from .jekyll import Theme
from .texts import CASES

NAMES = [name for name, _ in CASES]
TEXTS = [text for _, text in CASES]
SEPARATORS = " ,;:.|"
"""What a venue may lose at its ends where it is set anew between commas."""
TYPOGRAPHY = (
    ("---", "—"), ("--", "–"), ("...", "…"), ("<<", "«"), (">>", "»"), ("“", '"'), ("”", '"'), ("‘", "'"), ("’", "'"),
)  # fmt: skip

PAGE = """
const shown = selector => [...document.querySelectorAll(selector)];
const risky = "#main script, #main style, #main [onerror], #main [onmouseover]";
return {
  title: document.title,
  live: shown(risky).map(element => element.outerHTML),
  heading: shown("h1.page__title").map(heading => heading.innerText)[0],
  text: shown("article.page").map(article => article.innerText)[0],
  links: shown("article.page a").map(link => link.getAttribute("href")),
  pager: shown("nav.pagination a").map(link => link.attributes.length),
};
"""
VENUES = """
const items = [...document.querySelectorAll(".archive__item")];
return arguments[0].map(name => items.find(item => item.innerText.includes(name)).querySelector("p i").innerText);
"""


@pytest.fixture(scope="module")
def site(theme: Theme, built: Builder) -> Site:
    def fill(root: Path) -> None:
        output = write_content(handmade(TEXTS), read_site(root))
        jekyll.write(root, output.files)

    return built(theme, "injection", fill)


@pytest.fixture(scope="module")
def pages(site: Site) -> list[dict[str, Any]]:
    """What the papers' pages show, in the order of the cases."""
    return site.page("/").visit(addresses(site), PAGE)


def seen(text: str) -> str:
    """The text as a reader takes it in: kramdown sets quotes, dashes and dots for print, accents may be composed."""
    text = unicodedata.normalize("NFC", squeeze(text))
    for typewriter, print_ in TYPOGRAPHY:
        text = text.replace(typewriter, print_)
    return squeeze(text)


def in_order(expected: Iterable[tuple[str, str]], shown: Iterable[str]) -> None:
    """Each of the named texts is among what is shown, in the same order; exact but for typography."""
    rest = [seen(text) for text in shown]
    missing = []
    for name, text in expected:
        wanted = seen(text)
        if wanted in rest:
            rest = rest[rest.index(wanted) + 1 :]
        else:
            missing.append(f"{name}: {text!r} is not next in {rest[:2]!r}")
    assert not missing, "\n" + "\n".join(missing)


def within(expected: Iterable[tuple[str, str]], shown: Iterable[str], times: int = 1) -> None:
    """Each of the named texts stands in its own piece of what is shown, at least so many times."""
    missing = [
        f"{name}: {text!r} is not {times} times in {place!r}"
        for (name, text), place in zip(expected, shown, strict=True)
        if seen(place).count(seen(text)) < times
    ]
    assert not missing, "\n" + "\n".join(missing)


def addresses(site: Site) -> list[str]:
    """Where the papers are, in the order of the cases."""
    papers = {path: post for path, post in documents(site).items() if path.parts[0] == "_publications"}
    ours = [papers[path] for path in written(site) if path in papers]
    found = {}
    for post in ours:
        ((number,),) = [re.findall(r"Case No(\d{3})", str(post.metadata.get("citation", "")) + post.content)[:1]]
        found[int(number)] = str(post["permalink"])
    return [found[i] for i in range(len(TEXTS))]


def items(site: Site) -> list[Element]:
    """The list's entries of the papers, in the order of the cases."""
    elements = site.page("/publications/").all(".archive__item")
    return [element for i in range(len(TEXTS)) for element in elements if marker(i) in element.text]


def blocks(page: Page) -> list[str]:
    """What each block of the content shows, lists without their inner lists."""
    texts = page.run(
        """const main = document.querySelector(".page__content, .archive");
           return [...main.querySelectorAll("h1,h2,h3,h4,h5,h6,p,li,dt,dd,td,pre,blockquote")].map(block => {
             const parts = [...block.childNodes].filter(node => !/^(UL|OL|P)$/.test(node.nodeName));
             const inner = block.querySelectorAll(":scope > ul, :scope > ol");
             for (const list of inner) list.style.display = "none";
             const text = block.innerText;
             for (const list of inner) list.style.display = "";
             return text;
           })"""
    )
    return [str(text) for text in texts]


@pytest.mark.parametrize("check", [check for check in EVERYWHERE if check is not no_template_language])
def test_every_page(site: Site, check: Callable[[Site], None]) -> None:
    check(site)


def test_nothing_runs(site: Site, pages: list[dict[str, Any]]) -> None:
    others = site.page("/").visit(["/", "/cv/", "/publications/"], PAGE)
    for page in [*others, *pages]:
        assert page["title"] != "owned"
        assert not [element for element in page["live"] if re.search("owned|alert|display:none", element)]


def test_titles_in_the_list(site: Site) -> None:
    titles = [title.text for title in site.page("/publications/").all(".archive__item-title")]
    in_order(zip(NAMES, TEXTS, strict=True), titles)


def test_venue_authors_and_note_in_the_list(site: Site) -> None:
    shown = items(site)
    assert len(shown) == len(TEXTS)
    within(zip(NAMES, TEXTS, strict=True), [item.text for item in shown], 3)
    venues = site.page("/publications/").run(VENUES, [marker(i) for i in range(len(TEXTS))])
    within(zip(NAMES, TEXTS, strict=True), venues)


def test_pages_of_the_papers(pages: list[dict[str, Any]]) -> None:
    cases = list(zip(NAMES, TEXTS, strict=True))
    in_order(cases, [page["heading"] for page in pages])
    within(cases, [page["text"] for page in pages], 4)
    assert all(url(i) in page["links"] for i, page in enumerate(pages))
    assert all(count <= 3 for page in pages for count in page["pager"]), "a title breaks out of its attribute"


def test_front_page(site: Site) -> None:
    page = site.page("/")
    shown = blocks(page)
    cases = [(f"{name}-{kind}", text) for name, text in CASES for kind in ("paragraph", "item")]
    in_order(cases, shown)
    entries = [element for element in page.all(".page__content li") if re.search(r"Case No\d{3}", element.text)]
    by_case = [next(e for e in entries if marker(i) in e.text) for i in range(len(TEXTS))]
    cases = list(zip(NAMES, TEXTS, strict=True))
    texts = [element.text for element in by_case]
    within(cases, texts, 2)
    within([(name, text.strip(SEPARATORS)) for name, text in CASES], texts, 4)
    titles = page.run(
        "return [...document.querySelectorAll('.page__content li strong:first-child')].map(s => s.innerText)"
    )
    in_order(cases, titles)


def test_cv_page(site: Site) -> None:
    page, cv = site.page("/cv/"), handmade(TEXTS)
    shown = blocks(page)
    for entries in (cv.education, cv.experience, cv.teaching, cv.talks, cv.awards):
        in_order(zip(NAMES, map(printed, entries), strict=True), shown)
    for entries in (cv.education, cv.experience):
        cases = [
            case
            for name, entry in zip(NAMES, entries, strict=True)
            for case in ((name, printed(entry)), (f"{name}-item", entry.details[0].text.plain))
        ]
        in_order(cases, shown)
    about = [(f"{name}-{kind}", text) for name, text in CASES for kind in ("paragraph", "item")]
    in_order(about, shown)
    sections = [(f"{name}-{kind}", text) for name, text in CASES for kind in ("heading", "paragraph", "item")]
    in_order(sections, shown)
    papers = [text for text in shown if re.search(r"Case No\d{3}", text)]
    by_case = [next(text for text in papers if marker(i) in text) for i in range(len(TEXTS))]
    within(zip(NAMES, TEXTS, strict=True), by_case, 2)
    within([(name, text.strip(SEPARATORS)) for name, text in CASES], by_case, 4)
    below = page.run("return [...document.querySelectorAll('.archive ol > li > ul > li')].map(item => item.innerText)")
    in_order(zip(NAMES, TEXTS, strict=True), below)


PLACES = {"talks": 4, "teaching": 4, "portfolio": 2}
"""Where else the texts stand, and how often in each entry of the list."""


@pytest.mark.parametrize("place", PLACES)
def test_lists_of_talks_courses_and_projects(site: Site, place: str) -> None:
    page = site.page(f"/{place}/")
    titles, shown = page.texts(".archive__item-title"), page.texts(".archive__item")
    wanted = [f"Plan {text} end" if place == "portfolio" else text for text in TEXTS]
    in_order(zip(NAMES, wanted, strict=True), titles)
    ours = [shown[next(i for i, title in enumerate(titles) if seen(title) == seen(text))] for text in wanted]
    within(zip(NAMES, TEXTS, strict=True), ours, PLACES[place])


@pytest.mark.parametrize("place", PLACES)
def test_pages_of_talks_courses_and_projects(site: Site, place: str) -> None:
    posts = {path: post for path, post in documents(site).items() if path.parts[0] == f"_{place}"}
    ours = [str(posts[path]["permalink"]) for path in written(site) if path in posts]
    visited = site.page("/").visit(ours if place == "portfolio" else ours[::-1], PAGE)
    assert len(visited) == len(TEXTS)
    assert not [element for page in visited for element in page["live"]]
    wanted = [f"Plan {text} end" if place == "portfolio" else text for text in TEXTS]
    in_order(zip(NAMES, wanted, strict=True), [page["heading"] for page in visited])
    times = {"talks": 4, "teaching": 4, "portfolio": 3}[place]
    within(zip(NAMES, TEXTS, strict=True), [page["text"] for page in visited], times)


def test_data_page(site: Site) -> None:
    if not site.theme.modern:
        pytest.skip("the old theme has no such page")
    page = site.page("/cv-json/")
    titles, details = page.texts(".cv-item-title"), page.texts(".cv-item")
    cases = list(zip(NAMES, TEXTS, strict=True))
    papers = [next(item for item in details if marker(i) in item) for i in range(len(TEXTS))]
    within(cases, papers, 3)
    in_order(cases, titles)
    in_order(cases, page.texts(".cv-highlights li"))
