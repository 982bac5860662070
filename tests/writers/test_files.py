"""Names, order and categories of the papers' files."""

from __future__ import annotations

import re
from itertools import groupby
from pathlib import PurePosixPath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from converter.diagnostics import Code
from converter.merge import merge
from converter.parse import parse
from converter.readers import read
from converter.writers import Output, Page, Site, write
from converter.writers.categories import choose
from converter.writers.slug import slug, unique
from tests.writers.build import Source, cv, paper

UPSTREAM = {"books": "Books", "manuscripts": "Journal Articles", "conferences": "Conference Papers"}


def papers_of(output: Output) -> dict[str, str]:
    return {PurePosixPath(path).stem: text for path, text in output.files.items() if path.startswith("_publications/")}


def listed(output: Output) -> list[str]:
    """Titles in the order in which the theme lists them: by date, then by file name, all reversed."""
    files = papers_of(output)
    dated = sorted(files, key=lambda name: ((re.findall(r"^date: (.*)$", files[name], re.M) or [""])[0], name))
    return [re.findall(r'^title: "(.*)"$', files[name], re.M)[0] for name in reversed(dated)]


def codes(output: Output) -> list[Code]:
    return [diagnostic.code for diagnostic in output.diagnostics]


@pytest.mark.parametrize(
    ("title", "address"),
    [
        ("Über Graphen: ein Überblick", "uber-graphen-ein-uberblick"),
        ("../../etc/passwd :title 2.0", "etc-passwd-title-2-0"),
        ("图论研究", "tu-lun-yan-jiu"),
        ("Графы", "grafy"),
        ("?!", "paper"),
        ("", "paper"),
        ("word " * 80, "word-" * 11 + "word"),
        ("x" * 400, "x" * 60),
    ],
)
def test_slug(title: str, address: str) -> None:
    assert slug(title) == address


@given(st.lists(st.tuples(st.sampled_from(["2019", "2020"]), st.text(alphabet="ab2- é", max_size=4))))
def test_addresses_are_safe_and_unique(titles: list[tuple[str, str]]) -> None:
    found = [f"{prefix}-{made.text}" for (prefix, _), made in zip(titles, unique(titles), strict=True)]
    assert len(set(found)) == len(titles)
    assert all(re.fullmatch(r"[a-z0-9-]{1,90}", address) for address in found)


@given(st.lists(st.sampled_from([2018, 2019, 2020, None]), max_size=12))
def test_the_order_of_the_cv_is_kept_within_a_year(years: list[int | None]) -> None:
    publications = [paper(f"title{{Title {i}}}", year=year) for i, year in enumerate(years)]
    output = write(cv(*publications), Site())
    expected = sorted(range(len(years)), key=lambda i: -(years[i] or 2024))
    assert listed(output) == [f"Title {i}" for i in expected]


def test_a_new_paper_on_top_renames_nothing() -> None:
    old = [paper(f"title{{Title {i}}}", year=2020) for i in range(3)]
    before = papers_of(write(cv(*old), Site()))
    after = papers_of(write(cv(paper("title{New}", year=2020), *old), Site()))
    assert {name: after[name] for name in before} == before
    assert set(after) - set(before) == {"2020-01-01-004-new"}


def test_a_thousand_papers_of_a_year_still_sort() -> None:
    output = write(cv(*(paper(f"title{{Title {i}}}", year=2020) for i in range(1001))), Site())
    assert listed(output) == [f"Title {i}" for i in range(1001)]


def test_equal_titles_get_different_addresses() -> None:
    output = write(cv(paper("title{On graphs}", year=2020), paper("title{On graphs!}", year=2020)), Site())
    permalinks = re.findall(r"^permalink: (/publication.*)$", "".join(papers_of(output).values()), re.M)
    assert permalinks == ["/publication/2020-on-graphs", "/publication/2020-on-graphs-2"]
    assert codes(output) == [Code.SLUG_TAKEN]


def test_a_title_of_400_characters() -> None:
    title = ("abcdefghi " * 40).strip()
    output = write(cv(paper(f"title{{{title}}}", year=2020)), Site())
    ((name, text),) = papers_of(output).items()
    assert len(name) < 110
    assert f'title: "{title}"' in text
    assert codes(output) == [Code.TITLE_SHORTENED]


def test_a_paper_without_a_date_takes_the_latest_year_of_the_cv() -> None:
    output = write(cv(paper("title{T}")), Site())
    ((name, text),) = papers_of(output).items()
    assert name == "2024-01-01-001-t"
    assert "\ndate: 2024-01-01\n" in text
    assert codes(output) == [Code.DATE_ASSUMED]


def test_no_date_is_invented_where_the_cv_has_none() -> None:
    output = write(cv(paper("title{A}"), paper("title{B}"), latest_year=None), Site())
    assert list(papers_of(output)) == ["002-a", "001-b"]
    assert "date:" not in "".join(papers_of(output).values())
    assert codes(output) == [Code.DATE_ASSUMED] * 2


@pytest.mark.parametrize(
    ("configured", "kinds", "expected"),
    [
        (UPSTREAM, "journal conference book", "manuscripts conferences books"),
        (UPSTREAM, "preprint chapter thesis workshop", "manuscripts books books conferences"),
        ({"proceedings": "", "articles": "", "x": "Patents"}, "journal conference patent", "articles proceedings x"),
        ({"book-chapters": "", "books": ""}, "book chapter", "books book-chapters"),
        ({"journal": "", "workingpapers": ""}, "journal preprint", "journal workingpapers"),
        ({"conferences": "Conference Papers", "workshops": ""}, "workshop", "workshops"),
        ({"everything": "All"}, "journal patent", "everything everything"),
        (None, "journal conference", "manuscripts conferences"),
        ({}, "journal", "manuscripts"),
    ],
)
def test_category_is_a_key_of_the_site(configured: dict[str, str] | None, kinds: str, expected: str) -> None:
    chosen, _ = choose([paper(kind=kind) for kind in kinds.split()], configured)
    assert chosen == expected.split()


def test_submitted_papers_go_where_the_site_puts_them() -> None:
    configured = {"journal": "", "underreview": ""}
    assert choose([paper(status="submitted"), paper()], configured)[0] == ["underreview", "journal"]


def test_a_missing_category_is_reported_once_a_kind() -> None:
    _, notes = choose([paper(kind="patent"), paper(kind="patent"), paper(kind="journal")], UPSTREAM)
    (note,) = notes
    assert note.code is Code.CATEGORY_MISSING
    assert "patents:" in note.hint
    assert "title: 'Patents'" in note.hint
    assert not choose([paper(kind="patent")], None)[1]


def test_the_output_does_not_depend_on_anything_but_its_input() -> None:
    source = Source()
    made = cv(*(paper(f"title{{T {i}}}. authors{{A, B}}", source, year=2000 + i) for i in range(5)))
    first, second = write(made, Site()), write(made, Site())
    assert list(first.files.items()) == list(second.files.items())
    assert [path for path, _ in groupby(first.files)] == list(first.files)


def test_a_paper_that_the_cv_lists_twice_has_one_file_and_stands_on_the_cv_page_twice() -> None:
    source = """# Anna Lind

## Selected Publications

1. Lind, A. (2019). Moss in winter. *Journal of Moss*, 3, 1-9.

## Publications

1. Lind, A. (2020). Moss in spring. *Journal of Moss*, 4, 1-9.
2. Lind, A. (2019). Moss in winter. *Journal of Moss*, 3, 1-9.
"""
    files = write(merge([parse(read("cv.md", source.encode()))]), Site()).files
    assert sorted(path.split("-", 4)[-1] for path in files if path.startswith("_publications/")) == [
        "moss-in-spring.md",
        "moss-in-winter.md",
    ]
    assert files["_pages/cv.md"].count("Moss in winter") == 2


def test_a_paper_of_the_site_keeps_its_address() -> None:
    site = Site(addresses={"/publication/2024-moss": "_publications/moss.md"})
    output = write(cv(paper("title{Moss}. date{2024}", year=2024)), site)
    assert [path for path in output.files if path.endswith("-moss-2.md")]
    assert {Code.SLUG_TAKEN, Code.FILE_KEPT} <= {note.code for note in output.diagnostics}


def test_a_file_of_a_run_that_nobody_remembers_is_the_same_paper() -> None:
    path = "_publications/2024-01-01-001-moss.md"
    publication = paper("title{Moss}. date{2024}", year=2024)
    page = Page(path, write(cv(publication), Site()).files[path], made=False)
    output = write(cv(publication), Site(addresses={"/publication/2024-moss": path}, pages=(page,)))
    assert path in output.files
    assert Code.SLUG_TAKEN not in {note.code for note in output.diagnostics}
