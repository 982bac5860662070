"""The data files, and YAML in general."""

from __future__ import annotations

import gc
import json
import sys
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from ruamel.yaml import YAML

from converter.diagnostics import Code
from converter.model import CV, Education, Experience, Section, Talk, Teaching
from converter.writers import Site, write, yaml
from converter.writers.authors import authors
from converter.writers.navigation import links, navigation
from converter.writers.profiles import profiles
from converter.writers.yaml import Word, clean, dump, front_matter
from tests.writers.build import Source, cv, paper
from tests.writers.cases import CASES

OWNER = CV(
    name="Ada Example",
    emails=("ada@example.org",),
    profiles=(
        "https://ada.example.org",
        "https://github.com/ada",
        "https://scholar.google.com/citations?user=x",
        "https://www.linkedin.com/in/ada-example/",
        "https://orcid.org/0000-0001",
        "javascript:x",
    ),
    experience=(Experience(section=0, organization="R&D Lab", end="present"),),
)
ENTRY = """\
Ada Example:
  name: "Ada Example"
  employer: "R&amp;D Lab"
  uri: "https://ada.example.org"
  email: "ada@example.org"
  github: "ada"
  googlescholar: "https://scholar.google.com/citations?user=x"
  linkedin: "ada-example"
  orcid: "https://orcid.org/0000-0001"
"""
UPSTREAM_AUTHORS = """\
# Authors

Name Name:
  name        : "Name Name"   # a comment
  avatar      : 'bio-photo-2.jpg'

Ada Byron:
  name        : "Ada Byron"
"""
UPSTREAM_NAVIGATION = """\
# main links
main:
  - title: "Talks"
    url: /talks/

  # - title: "CV"
  #   url: /cv-json/
  - title: "Publications"
    url: /publications/
"""


def load(text: str) -> Any:
    return YAML(typ="safe", pure=True).load(text)


@given(st.dictionaries(st.from_regex(r"[a-z]{1,8}", fullmatch=True).filter(lambda key: len(key) > 3), st.text()))
def test_text_comes_back_from_yaml(values: dict[str, str]) -> None:
    assert (load(dump(values)) or {}) == {key: clean(text) for key, text in values.items()}


@pytest.mark.parametrize("text", [text for _, text in CASES], ids=[name for name, _ in CASES])
def test_text_is_one_line_in_double_quotes(text: str) -> None:
    written = dump({"title": text})
    assert json.loads(written.removeprefix("title: ")) == clean(text)
    assert written.count("\n") == 1


@pytest.mark.parametrize("word", ["no", "Yes", "null", "a: b", "-x", "1e3", "2019", "a#b", "über"])
def test_a_word_that_yaml_would_misread_is_quoted(word: str) -> None:
    assert load(dump({"category": Word(word)})) == {"category": word}


def test_values_are_readable_and_in_order() -> None:
    values = {"title": "x" * 500, "permalink": Word("/publication/2019-x"), "date": date(2019, 1, 1), "l": [{"a": "b"}]}
    assert front_matter(values) == (
        f'---\ntitle: "{"x" * 500}"\npermalink: /publication/2019-x\ndate: 2019-01-01\nl:\n  - a: "b"\n---\n'
    )


def test_what_no_yaml_can_hold_is_left_out() -> None:
    assert load(dump({"a": "b\x00\x07\ud800c\u2028d\n---\ne"})) == {"a": "bc d --- e"}


# ---------------------------------------------------------------------------------------------------------- authors


def test_an_authors_file_is_made() -> None:
    assert authors(OWNER, None) == (ENTRY, [])
    assert authors(OWNER, "") == (ENTRY, [])
    assert authors(OWNER, "# nobody yet\n") == ("# nobody yet\n\n" + ENTRY, [])


def test_existing_authors_stay_as_they_are() -> None:
    assert authors(OWNER, UPSTREAM_AUTHORS) == (UPSTREAM_AUTHORS + "\n" + ENTRY, [])


@pytest.mark.parametrize("existing", [ENTRY, "ada example: {name: Ada}\n"])
def test_an_entry_of_the_owner_is_never_changed(existing: str) -> None:
    assert authors(OWNER, existing) == (None, [])


@pytest.mark.parametrize("existing", ["a: [", "- a\n", "text"])
def test_an_authors_file_that_is_none_is_kept(existing: str) -> None:
    text, (note,) = authors(OWNER, existing)
    assert text is None
    assert note.code is Code.FILE_KEPT


def test_a_name_alone_makes_no_entry() -> None:
    assert authors(CV(name="Ada Example"), None) == (None, [])


@pytest.mark.parametrize(
    ("url", "key", "value"),
    [
        ("https://github.com/ada/", "github", "ada"),
        ("https://github.com/ada/repository", None, "https://github.com/ada/repository"),
        ("https://ada.github.io", None, "https://ada.github.io"),
        ("ada.github.io", None, "https://ada.github.io"),
        ("www.linkedin.com/in/ada", "linkedin", "ada"),
        ("https://x.com/@ada", "twitter", "ada"),
        ("https://scholar.google.de/citations?user=x", "googlescholar", "https://scholar.google.de/citations?user=x"),
        ("https://dblp.org/pid/1", None, "https://dblp.org/pid/1"),
        ("https://www.researchgate.net/profile/Ada", "researchgate", "https://www.researchgate.net/profile/Ada"),
    ],
)
def test_profiles(url: str, key: str | None, value: str) -> None:
    (profile,) = profiles([url])
    assert (profile.key, profile.value) == (key, value)


# ------------------------------------------------------------------------------------------------------- navigation


WANTED = [("Publications", "/publications/"), ("CV", "/cv/")]


def test_a_navigation_is_made() -> None:
    expected = 'main:\n  - title: "Publications"\n    url: "/publications/"\n  - title: "CV"\n    url: "/cv/"\n'
    assert navigation(None, WANTED) == (expected, [])


def test_missing_links_are_added_and_all_else_stays() -> None:
    text, notes = navigation(UPSTREAM_NAVIGATION, WANTED)
    assert text == UPSTREAM_NAVIGATION + '  - title: "CV"\n    url: "/cv/"\n'
    assert not notes


@pytest.mark.parametrize(
    "link", ["My CV\n    url: /cv/", "My CV\n    url: /cv", "My CV\n    url: cv/", "My CV\n    url: /cv.html"]
)
def test_a_complete_navigation_stays(link: str) -> None:
    assert navigation(f"{UPSTREAM_NAVIGATION}  - title: {link}\n", WANTED) == (None, [])


def test_a_link_of_the_same_title_to_another_place_stays_alone() -> None:
    assert navigation(UPSTREAM_NAVIGATION + "  - title: CV\n    url: /files/cv.pdf\n", WANTED) == (None, [])


def test_links_are_put_into_an_empty_list() -> None:
    text, _ = navigation('main:\n#  - title: "Talks"\n#    url: /talks/\n', WANTED)
    assert text is not None
    assert [link["url"] for link in load(text)["main"]] == ["/publications/", "/cv/"]
    assert text.endswith('#  - title: "Talks"\n#    url: /talks/\n')


@pytest.mark.parametrize("existing", ["main: [", "- a\n", "main: text\n"])
def test_a_navigation_that_is_none_is_kept(existing: str) -> None:
    text, (note,) = navigation(existing, WANTED)
    assert text is None
    assert note.code is Code.FILE_KEPT


@pytest.mark.parametrize(
    ("files", "addresses", "expected"),
    [
        (["_pages/cv.md"], {}, ["/cv/"]),
        (["_pages/cv.md", "_talks/a.md", "_publications/b.md"], {}, ["/publications/", "/talks/", "/cv/"]),
        (["_pages/cv.md", "_talks/a.md", "_teaching/b.md"], {"/talks/": "_pages/talks.html"}, ["/talks/", "/cv/"]),
        (["_portfolio/a.md"], {"/portfolio.html": "_pages/portfolio.html"}, ["/portfolio/"]),
    ],
)
def test_links_only_to_what_has_content(files: list[str], addresses: dict[str, str], expected: list[str]) -> None:
    assert [url for _, url in links(files, addresses)] == expected


# ------------------------------------------------------------------------------------------------------- the CV data


def test_cv_data() -> None:
    source = Source()
    made = cv(
        paper(
            "title{T <x>}. imprint{Submitted to G}.", authors=("A. Example", "B & C"), status="submitted", et_al=True
        ),
        sections=(Section(heading="About", kind="about", prose=(source.block("I am *A* & co."),)),),
        emails=("ada@example.org",),
        profiles=("https://ada.example.org", "https://github.com/ada"),
        education=(Education(section=0, institution="U", degree="Ph.D.", area="Logic", start="2010", end="2014"),),
        experience=(Experience(section=0, organization="L", position="Reader", start="2016", end="present"),),
        talks=(Talk(section=0, title="A talk", date="2014-05"),),
        teaching=(Teaching(section=0, title="Algebra", role="Tutor", date="2013"),),
        skills=("Python", "C++"),
    )
    assert write(made, Site()).files["_data/cv.yml"] == (
        "basics:\n"
        '  name: "Ada Example"\n'
        '  email: "ada@example.org"\n'
        '  website: "https://ada.example.org"\n'
        "  profiles:\n"
        '    - network: "GitHub"\n'
        '      url: "https://github.com/ada"\n'
        '  summary: "I am A & co."\n'
        "work:\n"
        '  - position: "Reader"\n'
        '    company: "L"\n'
        '    startDate: "2016"\n'
        '    endDate: "present"\n'
        "education:\n"
        '  - area: "Ph.D., Logic"\n'
        '    institution: "U"\n'
        '    endDate: "2010 – 2014"\n'
        "skills:\n"
        "  - keywords:\n"
        '      - "Python"\n'
        '      - "C++"\n'
        "publications:\n"
        '  - name: "T &lt;x&gt;"\n'
        '    publisher: "Submitted to G"\n'
        '    summary: "A. Example, B & C, et al."\n'
        "presentations:\n"
        '  - name: "A talk"\n'
        '    date: "2014"\n'
        "teaching:\n"
        '  - course: "Algebra"\n'
        '    date: "2013"\n'
        '    role: "Tutor"\n'
    )


@pytest.mark.parametrize(
    ("printed", "begun", "ended"),
    [
        ("07 2024 - 06 2025", "07 2024", "06 2025"),
        ("Sept. 2021—July 2024", "Sept. 2021", "July 2024"),
        ("2015–16", "2015", "16"),
        ("Depuis Nov 2020", "Depuis Nov 2020", None),
        ("2016–", "2016–", None),
        ("", "2015-01", "present"),
    ],
)
def test_the_dates_of_a_position_are_the_printed_ones(printed: str, begun: str, ended: str | None) -> None:
    parts = Source().parts(f"organization{{L}}, date{{{printed}}}") if printed else ()
    position = Experience(section=0, organization="L", start="2015-01", end="present", parts=parts)
    (work,) = YAML(typ="safe").load(write(cv(experience=(position,)), Site()).files["_data/cv.yml"])["work"]
    assert (work["startDate"], work.get("endDate")) == (begun, ended)


def test_skills_stand_apart_and_without_the_languages() -> None:
    source = Source()
    sections = (
        Section(heading="Skills", kind="skills", prose=(source.block("Code: / R - for figures / C++ - for speed"),)),
        Section(heading="Languages", kind="skills", level=2, prose=(source.block("English (fluent)"),)),
    )
    made = CV(sections=sections, skills=("Code: R - for figures C++ - for speed", "English (fluent)"))
    data = YAML(typ="safe").load(write(made, Site()).files["_data/cv.yml"])
    assert data["skills"] == [{"name": "Skills", "keywords": ["Code: R - for figures; C++ - for speed"]}]
    assert data["languages"] == [{"language": "English", "fluency": "fluent"}]


@pytest.mark.parametrize("name", ["cv.json", "cv.csv", "cv.tsv", "cv"])
def test_a_file_that_hides_the_data_is_named(name: str) -> None:
    output = write(cv(), Site(data_files=frozenset({name, "cv.yml", "authors.yml"})))
    assert "_data/cv.yml" in output.files
    (note,) = output.diagnostics
    assert note.code is Code.DATA_HIDDEN
    assert f"_data/{name}" in note.hint


def test_data_of_the_site_is_not_hidden() -> None:
    output = write(cv(), Site(data_files=frozenset({"cv.yaml"})))
    assert "_data/cv.yml" not in output.files
    assert [note.code for note in output.diagnostics] == [Code.FILE_KEPT]


def test_degrees_that_share_a_date_both_have_it_as_printed() -> None:
    one = Education(section=0, institution="U", degree="BS", end="2005-08")
    other = replace(one, degree="BA", parts=Source().parts("degree{BA} date{Aug 2005}"))
    sections = (Section(heading="Education", kind="education"),)
    text = write(CV(education=(one, other), sections=sections), Site()).files["_data/cv.yml"]
    assert text.count('endDate: "Aug 2005"') == 2


def test_reading_yaml_again_and_again_keeps_no_memory() -> None:
    def held() -> int:
        gc.collect()
        return sys.getallocatedblocks()

    yaml.load("a: 1\n")
    before = held()
    for _ in range(2_000):
        yaml.load("a: 1\n")
    assert held() - before < 1_000
