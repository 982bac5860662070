"""The main job on the two seed texts: what a visitor of the built site gets to see."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import frontmatter
import pytest
from pybtex.database import parse_string

from converter.conversion import read_all, understand
from converter.model import CV

from . import seeds
from .browser import squeeze
from .checks import EVERYWHERE, documents, written
from .conftest import Builder, Site
from .jekyll import Theme, convert
from .seeds import OF_THE_CV, OF_THE_PAGE, OWNER, Paper

SOURCES = {"cv": (seeds.CV,), "page": (seeds.PAGE,), "both": (seeds.CV, seeds.PAGE)}
PAPERS = {"cv": OF_THE_CV, "page": OF_THE_PAGE, "both": OF_THE_PAGE}
CASES = [pytest.param(name, paper, id=f"{name}-{paper.title[:24]}") for name in PAPERS for paper in PAPERS[name]]


@pytest.fixture(scope="module")
def sites(theme: Theme, built: Builder) -> Callable[[str], Site]:
    return lambda name: built(theme, name, lambda root: convert(root, *SOURCES[name]))


@pytest.fixture(params=SOURCES)
def name(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def site(sites: Callable[[str], Site], name: str) -> Site:
    return sites(name)


def parsed(name: str) -> CV:
    return understand(read_all((str(path), path.read_bytes()) for path in SOURCES[name]))


def plain(text: str) -> str:
    """The text with quotes and dashes as on a typewriter: kramdown sets them for print."""
    table = {0x201C: '"', 0x201D: '"', 0x2018: "'", 0x2019: "'", 0x2013: "-", 0x2014: "-"}
    return squeeze(text.translate(table))


def sources_of_papers(site: Site) -> dict[str, frontmatter.Post]:
    """The documents that the converter wrote into _publications, by title."""
    ours = {path for path in written(site) if path.parts[0] == "_publications"}
    return {str(post["title"]): post for path, post in documents(site).items() if path in ours}


def address(site: Site, paper: Paper) -> str:
    return str(sources_of_papers(site)[paper.title]["permalink"])


def in_order(words: list[str], text: str) -> None:
    at = 0
    for word in words:
        assert word in text, f"{word!r} is not in {text!r}"
        assert word in text[at:], f"{word!r} comes too early in {text!r}"
        at = text.index(word, at) + len(word)


def listed(site: Site, paper: Paper) -> str:
    """What the list shows of a paper, which is there once."""
    items = [text for text in site.page("/publications/").texts(".archive__item") if text.startswith(paper.title)]
    assert len(items) == 1
    return items[0]


@pytest.mark.parametrize("check", EVERYWHERE, ids=lambda check: check.__name__)
def test_every_page(site: Site, check: Callable[[Site], None]) -> None:
    check(site)


def test_phone_and_address_are_in_no_file(site: Site) -> None:
    for path in [*site.pages.rglob("*"), *(site.root / file for file in written(site))]:
        if path.is_file() and path.suffix in {".html", ".md", ".yml", ".json", ".xml"}:
            text = path.read_text("utf-8")
            assert not [piece for piece in seeds.PRIVATE if piece in text], path


def test_as_many_papers_as_in_the_source(site: Site, name: str) -> None:
    papers = parsed(name).publications
    assert len(papers) == len(PAPERS[name])
    assert len(sources_of_papers(site)) == len(papers)
    ours = {str(post["permalink"]) for post in sources_of_papers(site).values()}
    links = [link.href for link in site.page("/publications/").all(".archive__item-title a[rel=permalink]")]
    assert sorted(link for link in links if link and link in ours) == sorted(ours)


@pytest.mark.parametrize(("name", "paper"), CASES)
def test_paper_in_the_list(sites: Callable[[str], Site], name: str, paper: Paper) -> None:
    text = listed(sites(name), paper)
    in_order(paper.authors.split("; "), text)
    assert paper.place.casefold() in text.casefold()
    if paper.year:
        assert paper.year in text
    page = sites(name).page("/publications/")
    owners = page.run(
        """return [...document.querySelectorAll(".archive__item")]
           .filter(item => item.innerText.trim().startsWith(arguments[0]))
           .flatMap(item => [...item.querySelectorAll("strong, b")].map(bold => bold.innerText))""",
        paper.title,
    )
    assert OWNER in owners


@pytest.mark.parametrize(("name", "paper"), CASES)
def test_page_of_a_paper(sites: Callable[[str], Site], name: str, paper: Paper) -> None:
    site = sites(name)
    page = site.page(address(site, paper))
    assert page.text("h1.page__title") == paper.title
    text = page.text("article.page")
    in_order([paper.title, *paper.authors.split("; ")], text)
    assert OWNER in page.texts("article.page strong, article.page b")
    assert paper.place in text
    assert paper.year in text
    assert paper.note in text
    links = [link.href for link in page.all("article.page a")]
    assert set(paper.links) <= set(links)


@pytest.mark.parametrize(("name", "paper"), CASES)
def test_paper_on_the_front_page(sites: Callable[[str], Site], name: str, paper: Paper) -> None:
    page = sites(name).page("/")
    items = [
        item for item in page.all(".page__content li, .page__content p") if item.text.startswith(paper.title)
    ]  # fmt: skip
    assert items, "no item begins with the title"
    (item, *_) = items
    in_order([paper.title, *paper.authors.split("; "), paper.place, paper.note], item.text)
    assert paper.year in item.text
    assert re.search(rf"<strong>\s*{re.escape(paper.title)}\s*</strong>", squeeze(item.html))
    assert f"<strong>{OWNER}</strong>" in item.html
    for link in paper.links:
        assert f'href="{link}"' in item.html.replace("&amp;", "&")
    if paper.place:
        assert re.search(rf"<em>[^<]*{re.escape(paper.place)}[^<]*</em>", squeeze(item.html))


def test_front_page_says_who_it_is(sites: Callable[[str], Site]) -> None:
    text = plain(sites("cv").page("/").text(".page__content"))
    in_order(["My research interests lie in the general area of machine learning", "Peking University"], text)
    assert "Microsoft Research Asia" in text
    text = plain(sites("page").page("/").text(".page__content"))
    in_order(["I am currently a Ph.D. student", "My research interests lie in", "From Sep. 2019 to Jun. 2020"], text)


def test_sidebar_stays_as_the_site_has_it(theme: Theme, built: Builder, site: Site) -> None:
    bare = built(theme, "bare", lambda root: root).page("/cv/").all(".author__name, .author__avatar, .author__urls")
    assert site.page("/cv/").all(".author__name, .author__avatar, .author__urls") == bare
    authors = (site.root / "_data/authors.yml").read_text("utf-8")
    assert "Name Name:" in authors


def test_harmless_html_keeps_its_meaning(sites: Callable[[str], Site]) -> None:
    assert "(Spotlight, Top 3%)" in sites("page").page("/").texts(".page__content font[color=red]")


def test_papers_are_listed_by_category(sites: Callable[[str], Site]) -> None:
    site = sites("page")
    if not site.theme.modern:
        pytest.skip("the old theme has no categories")
    categories = {title: post.get("category") for title, post in sources_of_papers(site).items()}
    assert {paper.title: paper.kind for paper in OF_THE_PAGE if paper.kind} == {
        paper.title: categories[paper.title] for paper in OF_THE_PAGE if paper.kind
    }
    assert categories[seeds.COMPRESSION.title], "a preprint has no key of its own, and still has to be listed"


def test_the_order_of_the_list(sites: Callable[[str], Site]) -> None:
    """Newest first, and those of a year as in the text."""
    site = sites("page")
    titles = site.page("/publications/").texts(".archive__item-title")
    papers = [paper for paper in OF_THE_PAGE if paper.year]
    for kind in ("manuscripts", "conferences") if site.theme.modern else ("",):
        of_a_kind = [paper for paper in papers if paper.kind == kind or not kind]
        expected = sorted(of_a_kind, key=lambda paper: -int(paper.year))
        wanted = {paper.title for paper in expected}
        assert [title for title in titles if title in wanted] == [paper.title for paper in expected]


def test_courses_and_projects_have_their_lists(sites: Callable[[str], Site]) -> None:
    site = sites("cv")
    (course,) = [text for text in site.page("/teaching/").texts(".archive__item") if "Algorithm Design" in text]
    assert course.startswith("Algorithm Design and Analysis Teaching, Teaching assistant, 2019 Feb 2019-June 2019")
    titles = site.page("/portfolio/").texts(".archive__item-title")
    in_order(["Parallelizing shortest single source path", "compiler for miniC", "captcha recognition"], str(titles))
    menu = [link.href for link in site.page("/").all(".masthead__menu-item:not(.persist) a")]
    assert {"/teaching/", "/portfolio/"} <= set(menu)


@pytest.mark.parametrize(("name", "paper"), CASES)
def test_bibtex_of_a_paper(sites: Callable[[str], Site], name: str, paper: Paper) -> None:
    site = sites(name)
    links = [str(link.href) for link in site.page(address(site, paper)).all("article.page a")]
    (link,) = [link for link in links if link.endswith(".bib")]
    (entry,) = parse_string((site.pages / link.lstrip("/")).read_text("utf-8"), "bibtex").entries.values()
    assert entry.fields["title"].replace("{", "").replace("}", "") == paper.title
    assert len(entry.persons["author"]) == len(paper.authors.split("; "))


def test_cv_page_holds_the_whole_cv_in_its_order(sites: Callable[[str], Site]) -> None:
    in_order(list(seeds.WORDS_OF_THE_CV), plain(sites("cv").page("/cv/").text(".archive")))


@pytest.mark.parametrize("name", ["cv", "page"])
def test_cv_page_holds_every_block_of_the_source(sites: Callable[[str], Site], name: str) -> None:
    text = plain(sites(name).page("/cv/").text(".archive"))
    papers = {paper.title for paper in PAPERS[name]}
    for document in read_all((str(path), path.read_bytes()) for path in SOURCES[name]):
        for block in document:
            for line in block.text.lines():
                words = plain(line.plain)
                if any(piece in words for piece in seeds.PRIVATE):
                    continue
                # Papers are laid out anew: all their words are there.
                wanted = words.split() if any(paper in words for paper in papers) else [words]
                assert not [word for word in wanted if word.strip(";.") not in text], document.locate(block.span)


def test_data_page_has_all_entries(site: Site, name: str) -> None:
    if not site.theme.modern:
        pytest.skip("the old theme has no such page")
    cv, page = parsed(name), site.page("/cv-json/")
    assert cv.name is None or cv.name in page.text(".cv-header h1")
    counts = page.run(
        """return Object.fromEntries([...document.querySelectorAll(".cv-section")].map(section =>
           [section.querySelector("h1, h2").innerText, section.querySelectorAll("li.cv-item").length]))"""
    )
    assert counts.get("Publications", 0) == len(cv.publications)
    assert counts.get("Education", 0) == len(cv.education)
    assert counts.get("Work Experience", 0) == len(cv.experience)
    assert counts.get("Presentations", 0) == len(cv.talks)
    assert counts.get("Teaching", 0) == len(cv.teaching)
    titles = page.texts(".cv-item-title")
    for paper in PAPERS[name]:
        assert paper.title in titles


def test_data_page_shows_what_a_visitor_can_read(site: Site, name: str) -> None:
    if not site.theme.modern:
        pytest.skip("the old theme has no such page")
    page = site.page("/cv-json/")
    assert all(page.texts(".cv-item-title")), "an entry has no title"
    dates = page.texts(".cv-item-date")
    assert not [date for date in dates if 0 < len(date) < 5 and not re.fullmatch(r"\d{4}", date)], (
        "the theme cuts a date to four letters"
    )
    websites = [link.href for link in page.all(".cv-contact a")]
    assert websites == ([] if name == "page" else ["http://pkuxmq.github.io"]), "a supervisor's page is not the owner's"


def test_a_second_run_writes_nothing(sites: Callable[[str], Site], name: str) -> None:
    root = sites(name).root
    before = {path: path.stat().st_mtime_ns for path in root.rglob("*") if path.is_file()}
    convert(root, *SOURCES[name])
    assert {path: path.stat().st_mtime_ns for path in root.rglob("*") if path.is_file()} == before


def test_a_second_run_takes_nothing_away(theme: Theme, tmp_path: Path) -> None:
    root = theme.copy(tmp_path)
    for file in ("_data/authors.yml", "_data/navigation.yml"):
        (root / file).unlink()
    convert(root, seeds.CV)
    before = {path: path.read_bytes() for path in root.rglob("*") if path.is_file()}
    assert root / "_data/authors.yml" in before
    convert(root, seeds.CV)
    assert {path: path.read_bytes() for path in root.rglob("*") if path.is_file()} == before
