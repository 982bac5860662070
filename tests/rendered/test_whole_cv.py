"""A whole CV on a site in one run: every place of the theme shows what is the person's, and nothing half said."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from .checks import EVERYWHERE
from .conftest import Builder, Site
from .jekyll import Theme

CV = """\
Ines Marlow
Chair of Soil, University of Westmere
Location: Westmere, Norway
ines@westmere.example
I look at sand from near and from afar, and I have done so
for many years in all of its places.

EDUCATION

PhD in Soil Science, University of Northmere, 2004-2008. Degree received in March 2009
BSc in Geology, University of Northmere (2004)

POSITIONS

2016–       Professor of Soil. University of Westmere.
2009–2016   Lecturer, University of Sandby

PUBLICATIONS

Marlow, I. (2019). How sand remembers rain. Journal of Sand, 12(3), 1-9.
Marlow, I. & Poe, B. (2017). Salt in the wind. Journal of Sand, 10(1), 20-31.

PATENTS

Marlow, I. and Poe, B. "A sieve for wet sand." US Patent 11300648, 2015.

TALKS

“The Weight of Dunes.” Roundtable, “Dunes and People.” International Soil Congress. Kalamazoo, MI, 2017.
“Wet Sand and Its Friends.” New Sand Society, 2016.
“Counting Sand.” Paper presentation at the Westmere Soil Colloquium. Oslo, 12 May 2015.

TEACHING

Courses Taught

Soil One. Seminar introduction to the subject. University of Westmere, 2010, 2016.
Sand in Time (2015, 2017), Fall 2018
Soil Two, University of Sandby, 2012–2013

PROJECTS

- Sand Atlas, 2015-2018. A map of all sand.

SKILLS

Python, R, sieves

LANGUAGES

English (native), Norwegian (fluent)
"""
HALVES = re.compile(
    r"\(\s*[,;)]|[,;(]\s*\)|,\s*,|“\s*[,.]|^[,.;)\]”]|[,;(\[“]$|(?<=[^\W\d_]{3})\.,|\band$|\bat the$", re.MULTILINE
)
"""What is left where something was taken out of a line."""


def convert(root: Path) -> None:
    for page in ("about.md", "cv.md"):
        (root / "_pages" / page).unlink(missing_ok=True)
    source = root.with_name(root.name + "-cv.txt")
    source.write_text(CV, "utf-8")
    options = ["--adopt", "--config", "--remove-demo"]
    command = [sys.executable, "-m", "converter", "convert", str(source), "--site", str(root), *options]
    run = subprocess.run(command, capture_output=True, text=True)
    assert run.returncode == 0, run.stderr


@pytest.fixture(scope="module")
def site(theme: Theme, built: Builder) -> Site:
    return built(theme, "whole", convert)


def items(site: Site, path: str) -> dict[str, str]:
    """What a list shows below each title."""
    texts = site.page(path).run(
        """return [...document.querySelectorAll(".archive__item")].map(item =>
           [item.querySelector(".archive__item-title").innerText.trim(), item.innerText])"""
    )
    return {title: text.replace("\xa0", " ") for title, text in texts}


@pytest.mark.parametrize("check", EVERYWHERE, ids=lambda check: check.__name__)
def test_every_page(site: Site, check: Callable[[Site], None]) -> None:
    check(site)


@pytest.mark.parametrize("path", ["/", "/publications/", "/talks/", "/teaching/", "/portfolio/", "/cv/"])
def test_nothing_is_half_said(site: Site, path: str) -> None:
    lines = [
        line.strip() for line in site.page(path).run("return document.querySelector('#main').innerText").split("\n")
    ]
    ours = [line for line in lines if re.search(r"Marlow|[Ss]and|Soil|Dune|mere\b", line)]
    assert not [line for line in ours if HALVES.search(line)]


def test_the_menu_leads_to_what_there_is(site: Site) -> None:
    links = site.page("/").all(".masthead__menu-item:not(.persist) a")
    shown = {link.href for link in links} | {link.text for link in links}
    assert {"/publications/", "/talks/", "/teaching/", "/portfolio/"} <= shown
    assert {"/cv/", "CV"} & shown


def test_the_home_page_says_who_it_is(site: Site) -> None:
    text = site.page("/").text(".page__content")
    assert text.startswith(
        "I look at sand from near and from afar, and I have done so for many years in all of its places."
    )
    assert (
        "PhD in Soil Science, University of Northmere, 2004-2008 BSc in Geology, University of Northmere, 2004" in text
    )
    assert "Professor of Soil, University of Westmere, 2016–" in text


def test_talks(site: Site) -> None:
    shown = items(site, "/talks/")
    assert {"The Weight of Dunes", "Wet Sand and Its Friends", "Counting Sand"} <= set(shown)
    assert "New Sand Society, 2016" in shown["Wet Sand and Its Friends"]
    assert "Kalamazoo, MI" in shown["The Weight of Dunes"]
    assert "Roundtable" in shown["The Weight of Dunes"]
    assert "Paper presentation, Westmere Soil Colloquium, Oslo" in shown["Counting Sand"].replace(",  ", ", ")
    assert "May 12, 2015" in shown["Counting Sand"]


def test_courses(site: Site) -> None:
    shown = items(site, "/teaching/")
    assert "Course, University of Westmere, 2016" in shown["Soil One"]
    assert "Course, University of Sandby, 2013" in shown["Soil Two"]
    assert "2012–2013" in shown["Soil Two"]


def test_a_patent_has_its_number(site: Site) -> None:
    assert "US Patent 11300648, 2015" in items(site, "/publications/")["A sieve for wet sand"]


def test_projects(site: Site) -> None:
    assert "A map of all sand" in items(site, "/portfolio/")["Sand Atlas"]


def test_the_cv_page(site: Site) -> None:
    page = site.page("/cv/")
    assert "Ines Marlow\nChair of Soil, University of Westmere\nLocation: Westmere, Norway" in page.run(
        "return document.querySelector('.archive').innerText"
    )
    (link,) = [link.href for link in page.all(".archive a") if (link.href or "").endswith("publications.bib")]
    assert (site.pages / str(link).lstrip("/")).is_file()


def test_the_data_page(site: Site) -> None:
    if not site.theme.modern:
        pytest.skip("the old theme has no such page")
    text = site.page("/cv-json/").run("return document.querySelector('#main').innerText")
    for words in ("2009 - 2016", "2016–", "Norwegian", "Sand Atlas", "Soil One", "Counting Sand"):
        assert words in text
    assert text.count("Norwegian") == 1
