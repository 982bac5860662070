"""Reading `_data/cv2pages.yml`: what may stand there, and what is said of what may not."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from converter.exit import Exit, Stop
from converter.site.config import SETTINGS, settings_of
from converter.site.memory import read
from converter.site.plan import apply, plan
from converter.site.settings import read_settings
from converter.writers.settings import FILES, About, Settings
from tests.conftest import ROOT

PAGE = (ROOT / ".github/SETTINGS.md").read_text(encoding="utf-8")
ALL, *EXAMPLES = re.findall(r"^```yaml\n(.*?)^```", PAGE, re.DOTALL | re.MULTILINE)

READ = {
    "nothing": ("", Settings()),
    "a comment": ("# nothing\n", Settings()),
    "the documented defaults": (ALL, Settings()),
    "settings without values": ("about:\nfiles:\n  # about: false\n", Settings()),
    "a list in a column": ("about:\n  sections:\n  - news\n  - about\n", Settings(About(("news", "about")))),
    "words for a list": ("about:\n  sections: news, about\n", Settings(About(("news", "about")))),
    "one twice": ("about:\n  sections: [news, about, news]\n", Settings(About(("news", "about")))),
    "an empty list": ("about:\n  sections: []\n", Settings(About(()))),
    "papers": (
        "about: {group_papers: year, order_papers: newest, latest_papers: 5}\n",
        Settings(About(group_papers="year", order_papers="newest", latest_papers=5)),
    ),
    "the owner": ("owner: underline\n", Settings(owner="underline")),
    "nothing marked": ('owner: "none"\n', Settings(owner="none")),
    "as the command line has it": ("publish: phone,address\n", Settings(publish=frozenset({"phone", "address"}))),
    "files": ("files:\n  cv: false\n  data: no\n  about: yes\n", Settings(files=frozenset(FILES) - {"cv", "data"})),
    "an alias": ("about: &a {sections: [news]}\n<<: {owner: none}\n", Settings(About(("news",)), "none")),
}


@pytest.mark.parametrize("case", READ)
def test_what_may_stand_there(case: str) -> None:
    text, expected = READ[case]
    assert read_settings(text, "x.yml") == (expected, ())


WRONG = {
    "a misspelt key": (
        "# mine\nonwer: none\n",
        "x.yml:2:1: there is no setting “onwer”; did you mean “owner”? there are: about, owner, publish, files",
    ),
    "a misspelt key below another": (
        "about:\n  group-papers: year\n",
        "x.yml:2:3: there is no setting “about.group-papers”; did you mean “group_papers”? "
        "there are: sections, group_papers, order_papers, latest_papers",
    ),
    "a key in the wrong place": (
        "group_papers: year\n",
        "x.yml:1:1: there is no setting “group_papers”; write it below “about:”, with two blanks before it",
    ),
    "a key of the other place": (
        "about:\n  bibtex: false\n",
        "x.yml:2:3: there is no setting “about.bibtex”; write it below “files:”, with two blanks before it",
    ),
    "a key too far in": (
        "files:\n  owner: none\n",
        "x.yml:2:3: there is no setting “files.owner”; write it at the beginning of a line",
    ),
    "a key like no other": (
        "colour: red\n",
        "x.yml:1:1: there is no setting “colour”; there are: about, owner, publish, files",
    ),
    "a misspelt value": (
        "owner: underlined\n",
        "x.yml:1:8: owner cannot be “underlined”; did you mean “underline”? there are: bold, italic, underline, none",
    ),
    "a value of another type": (
        "owner: [bold]\n",
        "x.yml:1:8: owner cannot be a list; there are: bold, italic, underline, none",
    ),
    "no value": ("owner:\n", "x.yml:1:1: owner cannot be empty; there are: bold, italic, underline, none"),
    "a misspelt section": (
        "about:\n  sections:\n    - about\n    - publication\n",
        "x.yml:4:7: about.sections cannot be “publication”; did you mean “publications”? there are: about, interests, ",
    ),
    "sections that are no list": (
        "about:\n  sections: {about: true}\n",
        "x.yml:2:13: about.sections is a mapping where a list is wanted; there are: about, interests, ",
    ),
    "a number that is none": (
        "about:\n  latest_papers: 0\n",
        "x.yml:2:18: about.latest_papers cannot be “0”; write a number from 1 on, or all",
    ),
    "a truth for a number": (
        "about: {latest_papers: true}\n",
        "x.yml:1:24: about.latest_papers cannot be true; write a number from 1 on, or all",
    ),
    "neither true nor false": (
        "files:\n  about: maybe\n",
        "x.yml:2:10: files.about cannot be “maybe”; write true or false",
    ),
    "a list of files": (
        "files: [about]\n",
        "x.yml:1:8: files is a list where settings are wanted, each as “name: value”; there are: about, cv, ",
    ),
    "a fax": ("publish: fax\n", "x.yml:1:10: publish cannot be “fax”; there are: phone, address, referees"),
    "no settings": (
        "- owner\n",
        "x.yml:1:1: this is a list where settings are wanted, each as “name: value”; there are: about, owner, ",
    ),
    "a setting that stands twice": (
        "owner: bold\nowner: none\n",
        'x.yml:2:1: this is not YAML: found duplicate key "o',
    ),
    "no YAML": ("owner: 'bold\n", "x.yml:2:1: this is not YAML: found unexpected end of stream; "),
    "two texts": ("owner: bold\n---\nowner: none\n", "x.yml:2:1: this is not YAML: but found another document; "),
}


@pytest.mark.parametrize("case", WRONG)
def test_a_mistake_is_named_with_its_place_and_what_is_right(case: str) -> None:
    text, expected = WRONG[case]
    _, (problem,) = read_settings(text, "x.yml")
    assert f"{problem.location}: {problem.message}; {problem.hint}".startswith(expected)


def test_all_mistakes_are_named_at_once() -> None:
    _, problems = read_settings("onwer: bold\nabout:\n  sections: [talk, award]\nfiles: {pubs: true}\n", "x.yml")
    assert len(problems) == 4


ALPHABET = "about sections owner publish files: -[]{}&*!|>'\"\n\t#0:%@`é\x00"


@given(st.text(st.sampled_from(ALPHABET), max_size=60) | st.text(max_size=40))
def test_any_text_is_read_or_refused(text: str) -> None:
    settings, problems = read_settings(text, "x.yml")
    assert isinstance(settings, Settings)
    assert all(problem.severity == "error" and problem.message for problem in problems)


def test_the_page_names_every_section_and_every_file() -> None:
    assert all(f"`{kind}`" in PAGE for kind in ("about", "talks", "other"))
    assert all(f"# {place}" in ALL for place in FILES.values())
    for example in EXAMPLES:
        settings, problems = read_settings(example, "x.yml")
        assert (settings != Settings(), problems) == (True, ())


def test_the_readmes_example_is_right() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    (example,) = re.findall(r"^```yaml\n(.*?)^```", readme, re.DOTALL | re.MULTILINE)
    assert read_settings(example, "x.yml")[1] == ()


def test_a_site_without_the_file_has_the_defaults(site: Path) -> None:
    assert settings_of(site) == Settings()


def test_mistakes_stop_a_run(site: Path) -> None:
    path = site / SETTINGS
    path.parent.mkdir()
    path.write_text("onwer: bold\npublish: fax\n", encoding="utf-8")
    with pytest.raises(Stop) as stop:
        settings_of(site)
    assert stop.value.exit_code is Exit.SITE
    assert [str(d.location) for d in stop.value.diagnostics] == [f"{path}:1:1", f"{path}:2:10"]


def test_a_byte_order_mark_and_windows_lines(site: Path) -> None:
    path = site / SETTINGS
    path.parent.mkdir()
    path.write_bytes("\ufeffowner: none\r\n".encode())
    assert settings_of(site).owner == "none"


def test_what_is_left_alone(site: Path) -> None:
    files = dict.fromkeys(["_pages/about.md", "_publications/a.md", "_data/authors.yml", "_pages/cv.md"], "text\n")
    apply(plan(site, files, read(site)))
    settings = Settings(files=frozenset({"cv", "data", "authors", "navigation"}))
    rest = plan(site, {"_pages/cv.md": "text\n"}, read(site), leaves_alone=settings.leaves_alone)
    assert rest.changes.deleted == ("_data/authors.yml",)
    apply(rest)
    assert read(site).base.keys() == files.keys() - {"_data/authors.yml"}
