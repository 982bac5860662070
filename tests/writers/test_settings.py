"""What each setting does to what is written."""

from __future__ import annotations

import re
from collections.abc import Sequence

import pytest

from converter.document import BlockKind
from converter.model import CV, Award, Publication, Section
from converter.parse import parse
from converter.readers import read
from converter.writers import Settings, Site, write
from converter.writers.settings import FILES, About, FileKind, Grouping, Order, Owner
from tests.writers.build import Source, paper


def papers() -> tuple[Publication, ...]:
    return (
        paper("title{New}. authors{A. Example}. imprint{X}", section=1, year=2021),
        paper("title{Old}. authors{A. Example}. imprint{X}", section=1, year=2009),
        paper("title{Sent}. authors{A. Example}. imprint{submitted}", section=2, status="submitted"),
        paper("title{Newest}. authors{A. Example}. imprint{Y}", section=2, year=2023),
        paper("title{Loose}. authors{A. Example}. imprint{Y}", section=2),
        paper("title{Patent}. authors{A. Example}. imprint{P}", section=3, year=2022, kind="patent"),
    )


def example(**fields: object) -> CV:
    source = Source()
    award = Award(section=4, title="Medal", parts=source.parts("title{Medal}, date{2014}"))
    values = {
        "sections": (
            Section(heading="Works", kind="publications"),
            Section(heading="Articles", kind="publications", level=2),
            Section(heading="Talks in print", kind="publications", level=2),
            Section(heading="Inventions", kind="patents"),
            Section(heading="Honours", kind="awards"),
            Section(heading="Abroad", kind="other", level=2, prose=(source.block("A prize in Oslo"),)),
            Section(heading="Life", kind="about", prose=(source.block("Born."), source.block("Lived."))),
            Section(heading="Hobbies", kind="other", prose=(source.block("Chess", BlockKind.ITEM, depth=1),)),
        ),
        "publications": papers(),
        "awards": (award,),
        "latest_year": 2023,
        **fields,
    }
    return CV(**values)  # type: ignore[arg-type]


def home(about: About, cv: CV | None = None) -> list[str]:
    """The headings, titles of papers and other lines of the home page, in order."""
    page = write(cv or example(), Site(), Settings(about=about)).files["_pages/about.md"].split("---\n", 2)[2]
    lines = [line for line in page.split("\n") if line and not line.startswith(("-", "A. Example", "**A.", "*"))]
    return [re.sub(r"^\d+\. \*\*(.*?)\*\*.*|^#+ (.*)", r"\1\2", line) for line in lines]


PAPERS: dict[tuple[Grouping, Order], list[str]] = {
    ("category", "cv"): ["Works", "Articles", "New", "Old", "Talks in print", "Sent", "Newest", "Loose"]
    + ["Inventions", "Patent"],
    ("category", "newest"): ["Works", "Articles", "New", "Old", "Talks in print", "Sent", "Newest", "Loose"]
    + ["Inventions", "Patent"],
    ("year", "cv"): ["Works", "2021", "New", "2009", "Old", "Not yet published", "Sent", "2023", "Newest"]
    + ["Undated", "Loose", "2022", "Patent"],
    ("year", "newest"): ["Works", "Not yet published", "Sent", "2023", "Newest", "2022", "Patent", "2021", "New"]
    + ["2009", "Old", "Undated", "Loose"],
    ("list", "cv"): ["Works", "New", "Old", "Sent", "Newest", "Loose", "Patent"],
    ("list", "newest"): ["Works", "Sent", "Newest", "Patent", "New", "Old", "Loose"],
}


@pytest.mark.parametrize(("grouping", "order"), PAPERS)
def test_groups_and_order(grouping: Grouping, order: Order) -> None:
    expected = PAPERS[grouping, order]
    assert home(About(("publications",), group_papers=grouping, order_papers=order)) == expected


def test_papers_of_one_kind_have_the_heading_of_their_section_alone() -> None:
    sections = (Section(heading="Works", kind="publications"),)
    one = tuple(paper(f"title{{{title}}}. authors{{A. Example}}", section=0, year=2020) for title in ("New", "Old"))
    about = About(("publications",))
    assert home(about, CV(sections=sections, publications=one)) == ["Works", "New", "Old"]
    other = paper("title{Mine}. authors{A. Example}", section=0, year=2019, kind="book")
    shown = home(about, CV(sections=sections, publications=(*one, other)))
    assert shown == ["Works", "Journal Papers", "New", "Old", "Books", "Mine"]


def test_news_stand_on_the_home_page() -> None:
    source = Source()
    sections = (
        Section(heading="News", kind="news", prose=(source.block("A prize", BlockKind.ITEM, depth=1),)),
        Section(heading="Interests", kind="interests", prose=(source.block("Ferns"),)),
    )
    assert [line for line in home(About(), CV(sections=sections)) if line in ("News", "Interests")] == [
        "Interests",
        "News",
    ]


def test_newest_first_within_a_category() -> None:
    cv = example(publications=papers()[1:2] + papers()[:1])
    shown = home(About(("publications",), order_papers="newest"), cv)
    assert shown == ["Works", "Articles", "New", "Old"]


def test_the_latest_papers_and_a_link_to_all() -> None:
    shown = home(About(("publications",), latest_papers=2))
    assert shown == ["Works", "Talks in print", "Sent", "Newest", "[All publications](publications/)"]
    assert "All" not in "".join(home(About(("publications",), latest_papers=6)))


def test_a_paper_that_stands_twice_is_once_in_one_list() -> None:
    first = papers()[0]
    again = paper("title{New}. authors{A. Example}. imprint{X}", section=2, year=2021, duplicate_of=0)
    cv = example(publications=(first, again))
    assert home(About(("publications",), group_papers="list"), cv) == ["Works", "New"]
    assert home(About(("publications",), latest_papers=1), cv) == ["Works", "Articles", "New"]


def test_patents_on_their_own() -> None:
    shown = home(About(("patents", "publications")))
    assert shown == ["Inventions", "Patent", "Works", "Articles", "New", "Old", "Talks in print", *shown[7:]]
    assert shown[7:] == ["Sent", "Newest", "Loose"]


def test_sections_in_their_order_and_those_below_them() -> None:
    assert home(About(("awards", "about", "news"))) == [
        "Honours",
        "Abroad",
        "A prize in Oslo",
        "Life",
        "Born.",
        "Lived.",
    ]
    page = write(example(), Site(), Settings(about=About(("awards",)))).files["_pages/about.md"]
    assert page.endswith("Honours\n------\n* Medal, 2014\n\n### Abroad\nA prize in Oslo\n")


def test_no_section() -> None:
    assert home(About(())) == []


OWNERS: dict[Owner, tuple[str, str]] = {
    "bold": ("**A. Example**, B. Jones", "<b>A. Example</b>, B. Jones."),
    "italic": ("*A. Example*, B. Jones", "<i>A. Example</i>, B. Jones."),
    "underline": ("<u>A. Example</u>, B. Jones", "<u>A. Example</u>, B. Jones."),
    "none": ("A. Example, B. Jones", "A. Example, B. Jones."),
}


@pytest.mark.parametrize("markup", ["authors{A. Example, B. Jones}", "authors{**A. Example**, B. Jones}"])
@pytest.mark.parametrize("owner", OWNERS)
def test_the_owner_is_marked_everywhere(owner: Owner, markup: str) -> None:
    made = paper(
        f"{markup}. title{{T}}. imprint{{X}}", authors=("A. Example", "B. Jones"), owner=0, section=0, year=2020
    )
    cv = CV(sections=(Section(heading="Works", kind="publications"),), publications=(made,))
    files = write(cv, Site(), Settings(owner=owner)).files
    (of_paper,) = [text for path, text in files.items() if path.startswith("_publications/")]
    line, citation = OWNERS[owner]
    for page in (files["_pages/about.md"], files["_pages/cv.md"], of_paper):
        assert f"\n{line}   \n" in page
    assert f'excerpt: "{line}"' in of_paper
    assert f'citation: "{citation.removesuffix(".")}. (2020).' in of_paper


EVERYTHING = """\
# Ada Example

ada@x.example

## Publications

1. **A. Example** and B. Jones. "On the growth of moss". *Journal of Moss*, 2020.

## Talks

- Moss in winter, Moss Society, Oslo, May 2019

## Teaching

- Teaching assistant, Botany I, University of Nowhere, 2018

## Projects

- **Moss map**: a map of all moss, 2017
"""


def written(settings: Settings) -> set[FileKind]:
    files = write(parse(read("cv.md", EVERYTHING.encode())), Site(), settings).files
    return {kind for kind, place in FILES.items() if any(path.startswith(place) for path in files)}


@pytest.mark.parametrize("kind", FILES)
def test_a_kind_of_files_is_left_out(kind: FileKind) -> None:
    settings = Settings(files=frozenset(FILES) - {kind})
    assert written(settings) == set(FILES) - {kind}
    assert settings.leaves_alone(FILES[kind] + "x" * FILES[kind].endswith("/"))


def test_the_menu_links_only_to_what_is_written() -> None:
    text = write(example(), Site(), Settings(files=frozenset({"navigation", "cv"}))).files["_data/navigation.yml"]
    assert "/cv/" in text
    assert "/publications/" not in text
    assert written(Settings(files=frozenset({"navigation"}))) == set()


def test_the_menu_links_to_what_the_site_has_of_its_own() -> None:
    site = Site(addresses={"/publications/": "_pages/publications.html", "/publication/a": "_publications/a.md"})
    text = write(example(), site, Settings(files=frozenset({"navigation"}))).files["_data/navigation.yml"]
    assert "/publications/" in text
    assert "/cv/" not in text


def left_out(files: Sequence[FileKind], about: About = About()) -> list[str]:  # noqa: B008 - frozen
    found = write(example(), Site(), Settings(about, files=frozenset(files))).diagnostics
    return [note.message.split(" is not,")[0] for note in found if note.code == "section-left-out"]


def test_what_stands_in_no_file_is_named_by_its_section() -> None:
    assert left_out(["cv"]) == []
    assert left_out(["about", "publications"]) == ["“Honours”", "“Abroad”", "“Hobbies”"]
    assert left_out(["about"], About(("awards", "other", "publications"))) == ["“Life”"]
    assert left_out([]) == ["“Works”", "“Articles”", "“Talks in print”", "“Inventions”"] + [
        "“Honours”", "“Abroad”", "“Life”", "“Hobbies”",
    ]  # fmt: skip
