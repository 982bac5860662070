"""The two seed documents: what a person would read in them."""

from __future__ import annotations

from pathlib import Path

from converter.model import CV
from converter.parse import parse
from converter.readers import read

DATA = Path(__file__).parents[1] / "data"


def seed(name: str) -> CV:
    return parse(read(name, (DATA / name).read_bytes()))


def test_person() -> None:
    cv = seed("seed-cv.md")
    assert cv.name == "Mingqing Xiao"
    assert cv.emails == ("mingqing_xiao@pku.edu.cn",)
    assert cv.profiles == ("http://pkuxmq.github.io",)
    assert cv.latest_year == 2020
    assert [(p.kind, p.text.plain) for p in cv.private] == [
        ("phone", "TEL: (+86)15810127868"),
        ("address", "ADDRESS: Room 431, Building 28, Peking University, Beijing 100871, China"),
    ]


def test_sections() -> None:
    assert [(s.heading, s.kind) for s in seed("seed-cv.md").sections] == [
        ("Mingqing Xiao", "contact"),
        ("Education", "education"),
        ("Internship", "experience"),
        ("Publications", "publications"),
        ("Research Interests", "interests"),
        ("Research Experience", "experience"),
        ("Project Experience", "projects"),
        ("Teaching Experience", "teaching"),
        ("Honors & Awards", "awards"),
    ]


def test_degrees_are_put_together_again() -> None:
    first, second = seed("seed-cv.md").education
    assert (first.institution, first.degree, first.area) == (
        "Peking University (PKU)",
        "B.S. in Computer Science",
        "Computer Science",
    )
    assert (first.start, first.end, first.expected) == ("2016-09", "present", True)
    assert [part.role for part in first.parts] == ["other", "place", "institution", "date"]
    assert len(first.details) == 3
    assert second.area == "Psychology"


def test_dates_below_the_bullets_go_to_their_internship() -> None:
    interns = seed("seed-cv.md").experience[:2]
    assert [(e.organization, e.position, e.start, e.end) for e in interns] == [
        ("Microsoft Research Asia", "Research Intern", "2019-09", "present"),
        ("Johns Hopkins University", "Research Intern", "2019-06", "2019-09"),
    ]


def test_headings_that_are_entries() -> None:
    research = seed("seed-cv.md").experience[2:]
    assert [e.start for e in research] == ["2019-09", "2019-06", "2019-02", "2018-10", "2018-05"]
    assert research[1].parts[0].text.plain.startswith("Prototype-based")


def test_awards() -> None:
    awards = seed("seed-cv.md").awards
    assert (awards[0].title, awards[0].date) == ("Merit Student of Peking University (Top 10%)", "2018")
    assert awards[3].date == "2017 & 2018"


def test_teaching() -> None:
    (course,) = seed("seed-cv.md").teaching
    assert (course.title, course.role) == ("Algorithm Design and Analysis", "Teaching assistant")


def test_about_page() -> None:
    cv = seed("seed-about.md")
    assert [(s.heading, s.kind, s.level) for s in cv.sections] == [
        ("ABOUT ME", "about", 1),
        ("Publications", "publications", 1),
        ("Journal Papers", "publications", 2),
        ("Conference Papers", "publications", 2),
        ("Preprints", "publications", 2),
    ]
    assert cv.profiles == ()
