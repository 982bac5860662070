"""`_config.yml`, changed in place."""

from __future__ import annotations

from difflib import unified_diff
from pathlib import Path

import pytest
from ruamel.yaml import YAML

from converter.diagnostics import Code
from converter.model import CV, Experience, Section
from converter.writers import Site, write
from converter.writers.config import config
from tests.writers.build import Source, paper

OWNER = CV(
    name="Ada Example",
    emails=("ada@example.org",),
    profiles=("https://ada.example.org", "https://github.com/ada", "https://orcid.org/0000-0001", "https://x.com/ada"),
    experience=(Experience(section=0, organization="R&D Lab", position="Chief", end="present"),),
)
MODERN = """\
# Welcome!
title                    : "Your Name / Site Title"
title_separator          : "-"
name                     : &name "Your Name"
description              : &description "Your Name's academic portfolio"   # Update this
url                      : https://example.org # "https://[your GitHub username].github.io"

author:
  # Biographic information
  avatar           : "profile.png"
  name             : "Your Sidebar Name"
  bio              : 'Short biography for the left-hand sidebar'
  location         : "Earth"
  employer         : "Red Brick University"
  uri              : # URL
  email            : "none@example.org" \n
  # Academic websites
  orcid            : "http://orcid.org/yourorcidurl"
  pubmed           : "https://www.ncbi.nlm.nih.gov/pubmed/?term=john+snow"
  github           : academicpages   # mine
  bluesky          : #"bsky.app"

publication_category:
  books:
    title: 'Books'
  manuscripts:
    title: 'Journal Articles'    \n
# Site Settings
future                   : true
author_note: *name
"""


def changed(before: str, after: str | None) -> list[str]:
    """The lines of the diff."""
    lines = unified_diff(before.split("\n"), (after or "").split("\n"), n=0, lineterm="")
    return [line for line in lines if line[:1] in "+-" and line[:3] not in ("+++", "---")]


def test_only_examples_and_empty_values_give_way() -> None:
    text, notes = config(OWNER, MODERN, {}, frozenset({"twitter"}))
    assert changed(MODERN, text) == [
        '-title                    : "Your Name / Site Title"',
        '+title                    : "Ada Example"',
        '-name                     : &name "Your Name"',
        '-description              : &description "Your Name\'s academic portfolio"   # Update this',
        '+name                     : &name "Ada Example"',
        '+description              : &description "Ada Example\'s academic portfolio"   # Update this',
        '-  name             : "Your Sidebar Name"',
        "-  bio              : 'Short biography for the left-hand sidebar'",
        '+  name             : "Ada Example"',
        "+  bio              : 'Chief'",
        '-  employer         : "Red Brick University"',
        "-  uri              : # URL",
        '-  email            : "none@example.org" ',
        '+  employer         : "R&amp;D Lab"',
        '+  uri              : "https://ada.example.org" # URL',
        '+  email            : "ada@example.org" ',
        '-  orcid            : "http://orcid.org/yourorcidurl"',
        '+  orcid            : "https://orcid.org/0000-0001"',
        "-  github           : academicpages   # mine",
        '+  github           : "ada"   # mine',
        '+  twitter          : "ada"',
    ]
    (note,) = notes
    assert note.code is Code.CONFIG_EXAMPLE
    assert "author.location, author.pubmed" in note.message


def test_a_site_without_a_name_of_its_own_is_told_of() -> None:
    _, (note,) = config(CV(), MODERN, {}, None, clears=True)
    assert note.code is Code.CONFIG_EXAMPLE
    assert note.message.endswith(": title, name")


def test_examples_are_emptied_where_that_is_asked_for() -> None:
    text, notes = config(OWNER, MODERN, {}, None, clears=True)
    assert not notes
    assert text is not None
    assert "\n  location         :\n" in text
    assert "\n  pubmed           :\n" in text
    assert config(OWNER, text, {}, None)[0] is None
    commented = 'author:\n  github : "academicpages" # name\n'
    assert config(CV(name="A"), commented, {}, None, clears=True)[0] == "author:\n  github : # name\n"


def test_the_owners_own_words_stay() -> None:
    own = MODERN.replace("Your Sidebar Name", "Countess").replace("none@example.org", "me@example.org")
    own = own.replace("http://orcid.org/yourorcidurl", "http://orcid.org/0000-0001/")
    text, notes = config(OWNER, own, {}, None)
    assert text is not None
    assert '"Countess"' in text
    assert "me@example.org" in text
    assert "http://orcid.org/0000-0001/" in text
    assert "twitter" not in text
    assert [note.message for note in notes if note.code is Code.CONFIG_DIFFERS] == [
        "the sidebar says something else than the CV: author.name, author.email; the site's own words stay"
    ]


def test_a_second_time_changes_nothing() -> None:
    text, _ = config(OWNER, MODERN, {"workshops": "Workshop Papers"}, None)
    assert text
    assert config(OWNER, text, {"workshops": "Workshop Papers"}, None)[0] is None


def test_categories_are_added_below_the_last() -> None:
    text, _ = config(CV(), MODERN, {"books": "X", "workshops": "Workshop Papers", "other": "Other"}, None)
    assert changed(MODERN, text) == [
        "+  workshops:",
        "+    title: 'Workshop Papers'",
        "+  other:",
        "+    title: 'Other'",
    ]


@pytest.mark.parametrize(
    "existing",
    ["", "- a\n", "author:\n", "author: me\n", "title: [\n", 'author: {name: "Your Name"}\n', "name: >\n  Your Name\n"],
)
def test_what_cannot_be_edited_stays(existing: str) -> None:
    assert config(OWNER, existing, {}, None)[0] is None


@pytest.mark.parametrize("name", ["It's", 'The "best"', "a: b # c", "back\\slash", "*star", "Zoë & 李"])
def test_any_name_is_read_back(name: str) -> None:
    for quote in ('"', "'"):
        existing = f"title : {quote}Your Name / Site Title{quote} # x\n"
        text, _ = config(CV(name=name), existing, {}, None)
        assert text is not None
        assert YAML(typ="safe").load(text) == {"title": name}
        assert text.endswith(" # x\n")


def test_line_ends_stay() -> None:
    existing = '\ufefftitle: "Your Name / Site Title"\r\nname:\r\n'
    text, _ = config(OWNER, existing, {}, None)
    assert text == '\ufefftitle: "Ada Example"\r\nname: "Ada Example"\r\n'


@pytest.mark.parametrize(
    ("line", "location"),
    [("Location: Bern, Switzerland", "Bern, Switzerland"), ("Bern, Switzerland", None), ("Location: 12 Main St", None)],
)
def test_a_place_is_taken_only_where_the_text_calls_it_one(line: str, location: str | None) -> None:
    prose = (Source().block(line),)
    made = CV(name="A", sections=(Section(heading="A", kind="contact", prose=prose),))
    text, _ = config(made, "author:\n  location: Earth\n", {}, None)
    assert text == (f'author:\n  location: "{location}"\n' if location else None)


def test_the_edit_is_proposed_and_made_when_asked_for() -> None:
    made = CV(name="A", publications=(paper("title{T}", kind="patent"),), sections=(Section(heading="", kind="other"),))
    site = Site(publication_category={"books": "Books"}, config="publication_category:\n  books:\n    title: Books\n")
    output = write(made, site)
    assert output.proposed.keys() == {"_config.yml"}
    assert "_config.yml" not in output.files
    assert {Code.CONFIG_PROPOSED, Code.CATEGORY_MISSING} <= {note.code for note in output.diagnostics}
    output = write(made, site, config=True)
    assert not output.proposed
    assert 'patents:\n    title: "Patents"\n' in output.files["_config.yml"]
    assert not {Code.CONFIG_PROPOSED, Code.CATEGORY_MISSING} & {note.code for note in output.diagnostics}
    assert any("category: patents" in text for text in output.files.values())


@pytest.mark.parametrize("theme", ["old", "modern"])
def test_the_small_themes(theme: str) -> None:
    existing = (Path(__file__).parents[1] / "theme" / theme / "_config.yml").read_text()
    text, _ = config(OWNER, existing, {}, None)
    if text is not None:
        assert len(changed(existing, text)) < 30
        assert len(text.split("\n")) == len(existing.split("\n"))
