"""What Hugo's academic themes keep of a CV in front matter."""

from __future__ import annotations

import pytest

from converter.conversion import convert
from converter.diagnostics import Code
from converter.document import Document
from converter.parse import parse
from converter.readers import read
from converter.writers import Site

YAML = r"""---
# Role/position: Reader
role: Reader in *Hydrology*
title: Ines Paredes
superuser: true
authors: [admin]
organizations:
- name: Fenland University
  url: "https://fenland.example"
bio: Reeds
  and rivers.
interests:
- Reeds
- 'Salt: marsh''s edge'
education:
  courses:
  - course: PhD in Hydrology
    institution: Fenland University
    year: 2012
  - {course: BSc in Geography, institution: "Holm \"Old\" University", year: 2008}
social:
- icon: orcid
  link: https://orcid.org/0000-0001-2345-6789
---
"""
BLOX = """---
title: Ines Paredes
role: Reader
education:
  - area: PhD Hydrology
    institution: Fenland University
    date_start: 2008-10-01
    date_end: 2012-10-01
    summary: |
      Thesis on _reeds_.
      - Supervised by [Otto Brand](https://brand.example).
work:
  - position: Reader
    company_name: Holm University
    date_start: 2014-01-01
    date_end: ''
skills:
  - name: Technical
    items:
      - name: Fortran
        percent: 80
      - name: Sieves
awards:
  - title: Marsh Prize
    date: '2019-05-03'
    awarder: Reed Society
---

I study rivers.
"""
TOML = """+++
title = "Ines Paredes"
role = "Reader"

[interests]
interests = ["Reeds", "Marshes"]

[[education.courses]]
course = "PhD in Hydrology"
institution = "Fenland University"
year = 2012
+++
"""
WIDGET = """---
# An instance of the Experience widget.
widget: experience
active: true
title: Titles and positions
experience:
  - title: "Reader"
    company: Fenland University
    company_url: 'https://fenland.example'
    location: Ely
    date_start: '2014-01-01'
    date_end: ''
    description: |2-
        Responsibilities include:

        * Reeds
---
"""
CERTIFICATES = """+++
widget = "accomplishments"  # See the documentation
active = {}

title = "Certificates"

[[item]]
  organization = "Reed Society"
  title = "Sorting of reeds"
  url = ""
  date_start = "2018-10-01"
  date_end = ""
  description = ""
+++
"""


def document(text: str) -> Document:
    return read("_index.md", text.encode())


def shown(text: str) -> list[str]:
    return [block.text.plain for block in document(text)]


def test_lists_stand_below_the_headings_that_the_themes_show() -> None:
    assert shown(YAML) == [
        "Ines Paredes",
        "Reader in Hydrology\vFenland University",
        "Reeds\nand rivers.",
        "Interests",
        "Reeds",
        "Salt: marsh's edge",
        "Education",
        "PhD in Hydrology\vFenland University\v2012",
        'BSc in Geography\vHolm "Old" University\v2008',
    ]
    assert shown(TOML)[1:] == [
        "Reader",
        "Interests",
        "Reeds",
        "Marshes",
        "Education",
        "PhD in Hydrology\vFenland University\v2012",
    ]


def test_ranges_summaries_and_groups() -> None:
    assert shown(BLOX) == [
        "Ines Paredes",
        "Reader",
        "I study rivers.",
        "Education",
        "PhD Hydrology\vFenland University\v2008-10-01 – 2012-10-01",
        "Thesis on reeds.",
        "Supervised by Otto Brand.",
        "Experience",
        "Reader\vHolm University\v2014-01-01 –",
        "Skills",
        "Technical: Fortran, Sieves",
        "Awards",
        "Marsh Prize\vReed Society\v2019-05-03",
    ]


def test_widgets_of_the_home_page() -> None:
    assert shown(WIDGET) == [
        "Titles and positions",
        "Reader\vFenland University\vEly\v2014-01-01 –",
        "Responsibilities include:",
        "Reeds",
    ]
    assert shown(CERTIFICATES.format("true")) == ["Certificates", "Sorting of reeds\vReed Society\v2018-10-01"]
    assert shown(CERTIFICATES.format("false")) == []


@pytest.mark.parametrize("text", [YAML, BLOX, TOML])
def test_every_text_knows_where_it_stands(text: str) -> None:
    for block in document(text):
        for run in block.text.runs:
            if run.end - run.start == len(run.text) and block.text.plain not in ("Skills", "Awards"):
                assert text[run.start : run.end].casefold() == run.text.casefold()


def test_the_profile_is_a_cv() -> None:
    cv = parse(document(BLOX))
    assert cv.name == "Ines Paredes"
    (degree,) = cv.education
    assert (degree.institution, degree.start, degree.end) == ("Fenland University", "2008-10", "2012-10")
    (position,) = cv.experience
    assert (position.organization, position.start, position.end) == ("Holm University", "2014-01", "present")
    assert parse(document(YAML)).profiles == ("https://orcid.org/0000-0001-2345-6789",)


@pytest.mark.parametrize("text", [YAML, BLOX, TOML, "\n" + BLOX])
def test_the_rest_is_named_and_the_conversion_proves_it(text: str) -> None:
    (note,) = [d for d in document(text).diagnostics if d.code is Code.FRONT_MATTER_DROPPED]
    assert "role" in note.message
    assert "superuser" not in note.message
    assert "_pages/about.md" in convert([("_index.md", text.encode())], Site()).output.files


def test_a_page_with_a_title_is_no_profile() -> None:
    assert shown("---\ntitle: Ines Paredes\nrole: page\n---\n\nReeds.\n") == ["Reeds."]
