"""Our themes read content as the real ones do: the same tests hold on a checkout of a real site."""

from __future__ import annotations

import json
from itertools import combinations

import pytest

from .conftest import Builder, Site
from .jekyll import Theme, write

VALUES = {
    "citation": "Ann Author. <i>Cited.</i> 2015.",
    "paperurl": "https://host.example/paper.pdf",
    "slidesurl": "https://host.example/slides.pdf",
    "bibtexurl": "https://host.example/paper.bib",
}
LINKED = ["".join(keys) for size in range(5) for keys in combinations("cpsb", size)]
"""Every set of the four keys above, by first letter."""
MODERN_LIST = {"ps": "p", "psb": "pb"}
MODERN_PAGE = {"p": "", "ps": "s", "psb": "sb"}
OLD_LIST = {keys: keys.replace("s", "").replace("b", "") for keys in LINKED}
OLD_PAGE = {keys: "cp" if {"c", "p"} <= {*keys} else "c" if "c" in keys else "" for keys in LINKED}


def document(body: str = "", /, **keys: object) -> str:
    lines = [f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in keys.items()]
    return "\n".join(["---", *lines, "---", "", body, ""])


def paper(name: str, /, body: str = "", **keys: object) -> dict[str, str]:
    given = {"title": f"Paper {name}", "category": "manuscripts", "permalink": f"/publication/{name}"}
    return {f"_publications/{name}.md": document(body, **{**given, **keys})}


CONTENT = {
    **{
        path: text
        for keys in LINKED
        for path, text in paper(
            f"links-{keys}",
            date="2003-01-01",
            venue="V",
            excerpt="",
            **{key: value for key, value in VALUES.items() if key[0] in keys},
        ).items()
    },
    **paper("same-day-998", date="2002-01-01", venue="V", excerpt=""),
    **paper("same-day-999", date="2002-01-01", venue="V", excerpt=""),
    **paper("other-key", date="2001-01-01", venue="V", category="Manuscripts"),
    **paper("no-venue", date="2000-01-01", excerpt="An *excerpt* & <b>more</b>"),
    **paper("no-excerpt", "One\n\nTwo", date="1999-01-01", venue="<i>V</i> *not md*", title="A *title* <sub>2</sub>"),
    "_talks/2014-02-01-first.md": document(
        "Body", title="First talk", type="Talk", venue="Venue", location="City", date="2014-02-01",
        permalink="/talks/first",
    ),
    "_talks/2014-02-02-second.md": document(
        "Body", title="Second talk", talk_type="Keynote", venue="Venue", location="City", date="2014-02-02",
        permalink="/talks/second",
    ),
    "_teaching/2014-course.md": document(
        "Body", title="Course", type="Lecture", venue="School", location="City", date="2014-02-01",
        permalink="/teaching/c",
    ),
    "_pages/person.md": document("Body", title="Person", permalink="/person/", author="ann", author_profile=True),
    "_data/authors.yml": (
        "ann:\n  name: Ann Author\n  bio: A <b>bio</b>\n"
        "  googlescholar: https://scholar.example/ann\n  github: ann-author\n"
    ),
    "_data/navigation.yml": "main:\n  - title: One & only\n    url: /person/\n",
    "_data/cv.yml": json.dumps(
        {
            "basics": {"name": "Ann Author", "label": "Physicist", "location": {"city": "Bern", "region": "BE"}},
            "education": [{"area": "Physics", "startDate": "2008", "endDate": "2008 – 2012", "institution": "School"}],
            "work": [{"position": "Postdoc", "company": "Institute", "startDate": "2012", "endDate": "2014",
                      "highlights": ["One <b>thing</b>", "Two"]}],
            "publications": [{"name": "A paper", "publisher": "Journal", "releaseDate": "2015-01-01",
                              "summary": "A. Author"}],
            "skills": [{"name": "Languages", "keywords": ["C", "Lisp"]}],
            "awards": [{"title": "Never shown"}],
        }
    ),
}  # fmt: skip


@pytest.fixture(scope="module")
def site(theme: Theme, built: Builder) -> Site:
    return built(theme, "contract", lambda root: write(root, CONTENT))


def listed(site: Site, path: str = "/publications/") -> dict[str, str]:
    """What lists show below each title of ours, in order."""
    titles = site.page(path).all(".archive__item-title a[rel=permalink]")
    texts = site.page(path).texts(".archive__item")
    result = {}
    for title, text in zip(titles, texts, strict=True):
        assert title.href
        result[title.href.rpartition("/")[2]] = text.removeprefix(title.text).strip()
    return result


def shown(theme: Theme, keys: str) -> str:
    """How citation and links are printed."""
    names = {"p": "Download Paper", "s": "Download Slides", "b": "Download Bibtex"}
    parts = []
    if "c" in keys:
        parts.append("Recommended citation: Ann Author. Cited. 2015.")
    if theme.modern:
        parts.append(" | ".join(names[key] for key in "psb" if key in keys))
    elif "p" in keys:
        parts.append(VALUES["paperurl"] if "c" in keys else "Download here")
    return " ".join(filter(None, parts))


@pytest.mark.parametrize("keys", LINKED)
def test_links_of_a_paper(site: Site, keys: str) -> None:
    on_list = (MODERN_LIST if site.theme.modern else OLD_LIST).get(keys, keys)
    on_page = (MODERN_PAGE if site.theme.modern else OLD_PAGE).get(keys, keys)
    assert listed(site)[f"links-{keys}"] == f"Published in V, 2003 {shown(site.theme, on_list)}".strip()
    page = site.page(f"/publication/links-{keys}")
    where = ".page__content" if site.theme.modern else "article header"
    assert page.text(where).removeprefix(f"Paper links-{keys} Published in V, 2003").strip() == shown(
        site.theme, on_page
    )


def test_same_day_is_listed_in_reverse_path_order(site: Site) -> None:
    names = list(listed(site))
    assert names.index("same-day-999") < names.index("same-day-998")
    assert names.index("links-c") < names.index("same-day-999") < names.index("no-venue")


def test_only_keys_of_the_configuration_are_listed(site: Site) -> None:
    assert ("other-key" in listed(site)) is not site.theme.modern
    if site.theme.modern:
        assert "Journal Articles" in site.page("/publications/").texts("h2")


def test_paper_without_venue(site: Site) -> None:
    assert listed(site)["no-venue"] == "Published in , 2000 An excerpt & more"
    assert "Published: January 01, 2000" in site.page("/publication/no-venue").text("article header")


def test_markdown_in_titles_and_html_in_venues(site: Site) -> None:
    page = site.page("/publication/no-excerpt")
    assert page.all("h1.page__title")[0].html.strip() == "A <em>title</em> <sub>2</sub>"
    assert "Published in V *not md*, 1999" in page.text("article header")
    assert listed(site)["no-excerpt"] == "Published in V *not md*, 1999 One"


def test_talks(site: Site) -> None:
    assert listed(site, "/talks/")["first"] == "February 01, 2014 Talk, Venue, City Body"
    assert site.page("/talks/first").text("article header") == "First talk Date: February 01, 2014"
    assert site.page("/talks/second").text("article header").endswith("Keynote at Venue, City")


def test_teaching(site: Site) -> None:
    assert listed(site, "/teaching/")["c"] == "Lecture, School, 2014 Body"
    assert site.page("/teaching/c").text("article header") == "Course Lecture, School, 2014"


def test_sidebar(site: Site) -> None:
    page = site.page("/person/")
    assert page.text("h3.author__name") == "Ann Author"
    assert page.text("p.author__bio") == "A bio"
    links = [link.href for link in page.all(".author__urls a")]
    assert links == ["https://scholar.example/ann", "https://github.com/ann-author"] or links == [
        "https://github.com/ann-author", "https://scholar.example/ann"
    ]  # fmt: skip


def test_navigation(site: Site) -> None:
    links = [(link.text, link.href) for link in site.page("/person/").all(".masthead__menu-item:not(.persist) a")]
    assert ("One & only", "/person/") in links


def test_cv_page_of_the_theme(site: Site) -> None:
    page = site.page("/cv/")
    assert "Paper links-cp Ann Author. Cited. 2015." in page.texts(".archive li")
    assert "Paper no-venue" in page.texts(".archive li")


def test_cv_as_data(site: Site) -> None:
    if not site.theme.modern:
        pytest.skip("the old theme has no such page")
    page = site.page("/cv-json/")
    assert page.text(".cv-header") == "Ann Author Physicist Bern, BE"
    assert page.texts("li.cv-item") == [
        "Physics 2008 – 2012 School",
        "Postdoc 2012 - 2014 Institute One thing Two",
        "A paper 2015 Journal A. Author",
    ]
    assert "Never shown" not in page.text()
