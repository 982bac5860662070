"""The pages of talks, courses and projects."""

from __future__ import annotations

import io
from collections.abc import Callable
from datetime import date
from typing import Any

import frontmatter
import pytest

from converter.conversion import convert
from converter.document import BlockKind
from converter.model import CV, Section, Talk, Teaching
from converter.writers import Site
from converter.writers.events import day_of, day_of_data, is_exact
from converter.writers.portfolio import portfolio
from converter.writers.singular import of_heading
from converter.writers.talks import talks
from converter.writers.teaching import teaching
from tests.writers.build import Source, cv


def made(write: Callable[[CV, Site], tuple[dict[str, str], Any]], **fields: Any) -> dict[str, Any]:
    """The pages by file name."""
    files, _ = write(cv(**fields), Site())
    return {path: frontmatter.load(io.StringIO(text)) for path, text in files.items()}


def talk(markup: str, title: str = "A talk", **fields: Any) -> Talk:
    return Talk(section=0, parts=Source().parts(markup), title=title, **fields)


def course(markup: str, title: str = "Logic", **fields: Any) -> Teaching:
    return Teaching(section=0, parts=Source().parts(markup), title=title, **fields)


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("2019", date(2019, 1, 1)),
        ("May 2019", date(2019, 5, 1)),
        ("May 3, 2019", date(2019, 5, 3)),
        ("27 -29 April 2015", date(2015, 4, 27)),
        ("3rd June 2015", date(2015, 6, 3)),
        ("2015-04-27", date(2015, 4, 27)),
        ("27.4.2015", date(2015, 4, 27)),
        ("2015年4月27日", date(2015, 4, 27)),
        ("31.2.2015", date(2015, 2, 1)),
        ("Feb 2018-June 2019", date(2019, 6, 1)),
        ("2018-2019", date(2019, 1, 1)),
        ("2018–present", date(2018, 1, 1)),
        ("Winter 2015", date(2015, 1, 1)),
        ("WS 2015/16", date(2015, 1, 1)),
        ("in press", None),
        ("", None),
    ],
)
def test_days(printed: str, expected: date | None) -> None:
    assert day_of(printed) == expected


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("2004-08", date(2004, 8, 1)),
        ("2004", date(2004, 1, 1)),
        ("2004-2008", date(2008, 1, 1)),
        ("2004-05-2004-08", date(2004, 8, 1)),
        ("", None),
    ],
)
def test_days_of_data(value: str, expected: date | None) -> None:
    assert day_of_data(value) == expected


@pytest.mark.parametrize(
    ("printed", "exact"),
    [("May 3, 2019", True), ("2015-04-27", True), ("May 2019", False), ("2019", False), ("3-5 May 2019", False)],
)
def test_one_day(printed: str, exact: bool) -> None:
    assert is_exact(printed) is exact


@pytest.mark.parametrize(
    ("heading", "one"),
    [
        ("Invited Talks", "Invited talk"),
        ("POSTERS", "Poster"),
        ("Vorträge", "Vortrag"),
        ("Courses taught", "Course"),
        ("Eingeladene Vorträge", ""),
        ("Talks and Posters", ""),
        ("Conferences", ""),
        ("", ""),
    ],
)
def test_one_of_what_a_heading_names(heading: str, one: str) -> None:
    assert of_heading(heading) == one


def test_a_talk() -> None:
    markup = "other{A. Example & B. Other. }title{A talk}. "
    markup += "venue{Invited lecture at the X Meeting}, place{Bern}, date{May 2019}"
    ((path, page),) = made(talks, talks=(talk(markup, venue="X Meeting", date="2019-05"),)).items()
    assert path == "_talks/2019-05-01-001-a-talk.md"
    assert page.metadata == {
        "title": "A talk",
        "collection": "talks",
        "type": "Invited lecture",
        "talk_type": "Invited lecture",
        "permalink": "/talks/2019-a-talk",
        "venue": "X Meeting",
        "date": date(2019, 5, 1),
        "location": "Bern",
        "excerpt": "A. Example & B. Other, May 2019",
    }
    assert page.content == "A. Example & B. Other, May 2019"


def test_a_talk_without_venue_has_no_line_of_it() -> None:
    page = made(talks, talks=(talk("title{A talk}, place{Bern}, date{May 3, 2019}", date="2019-05"),))
    (found,) = page.values()
    assert not {"venue", "talk_type"} & set(found.metadata)
    assert (found["type"], found["excerpt"], found["date"]) == ("Talk", "Bern", date(2019, 5, 3))


@pytest.mark.parametrize(
    ("markup", "heading", "expected"),
    [
        ("title{A talk}, other{Keynote}, venue{X Meeting}", "Talks", "Keynote"),
        ("title{A talk}. venue{Paper presented at the X Meeting}", "Talks", "Paper presented"),
        ("title{A talk}., venue{., X Meeting}", "Talks", "Talk"),
        ("title{A talk}, venue{X Meeting}", "Invited Talks", "Invited talk"),
        ("title{A talk}, venue{X Meeting}", "Conferences", "Talk"),
    ],
)
def test_the_type_of_a_talk(markup: str, heading: str, expected: str) -> None:
    sections = (Section(heading=heading, kind="talks"),)
    given = talk(f"{markup}, place{{Bern}}", venue="X Meeting")
    (page,) = made(talks, talks=(given,), sections=sections).values()
    assert page["type"] == page["talk_type"] == expected


def test_an_event_is_no_type_of_a_talk() -> None:
    given = talk("title{A talk}, venue{Moss Colloquium}, place{Bern}", venue="Moss Colloquium")
    (page,) = made(talks, talks=(given,)).values()
    assert (page["type"], page["venue"]) == ("Talk", "Moss Colloquium")


@pytest.mark.parametrize(
    ("markup", "heading", "excerpt"),
    [
        ("title{A talk}, venue{X Meeting}, date{2019}", "Conferences", "X Meeting, 2019"),
        ("title{A talk}, venue{X Meeting}, date{2019}", "Posters", "Poster, X Meeting, 2019"),
        ("title{A talk}, venue{Keynote at the X Meeting}, date{2019}", "Talks", "Keynote at the X Meeting, 2019"),
    ],
)
def test_a_talk_without_a_place_is_told_in_its_text(markup: str, heading: str, excerpt: str) -> None:
    """The theme would print a comma behind the venue."""
    sections = (Section(heading=heading, kind="talks"),)
    (page,) = made(talks, talks=(talk(markup, venue="X Meeting"),), sections=sections).values()
    assert not {"venue", "talk_type"} & set(page.metadata)
    assert page["excerpt"] == page.content == excerpt


@pytest.mark.parametrize(
    ("markup", "excerpt"),
    [
        ("title{A talk}other{.” Roundtable, }place{Bern}", "Roundtable, Bern"),
        ("title{A talk}, other{Moss College (}date{2019}other{)}", "Moss College (2019)"),
        ("other{With C. Other (}date{2019}, title{A talk}", "With C. Other, 2019"),
        ('title{"A talk}other{", Keynote}, other{Bogland Days}, date{2019}', "Keynote, Bogland Days, 2019"),
        (
            "title{A talk}. other{On ferns (}date{2017}, date{2019}other{) and moss (}date{2018})",
            "On ferns (2017, 2019) and moss (2018)",
        ),
    ],
)  # fmt: skip
def test_no_half_of_a_pair_is_left(markup: str, excerpt: str) -> None:
    (page,) = made(talks, talks=(talk(markup),)).values()
    assert page["excerpt"] == excerpt


@pytest.mark.parametrize(
    ("place", "excerpt"), [(", place{Bern}", "2019"), ("", "Paper presentation at the X Meeting, 2019")]
)
def test_words_that_lead_on_to_the_event_stay_with_it(place: str, excerpt: str) -> None:
    markup = f"title{{A talk}}. other{{Paper presentation at the }}venue{{X Meeting}}{place}, date{{2019}}"
    (page,) = made(talks, talks=(talk(markup, venue="X Meeting"),)).values()
    assert (page["type"], page["excerpt"]) == ("Paper presentation", excerpt)


@pytest.mark.parametrize(
    ("speakers", "excerpt"),
    [
        ("Example, A. ", "2019"),
        ("A. Example. ", "2019"),
        ("Example, A. [Forthcoming.] ", "[Forthcoming.], 2019"),
        ("Example, A. & Other, B. ", "Example, A. & Other, B., 2019"),
        ("Example, B. ", "Example, B., 2019"),
    ],
)
def test_a_talk_of_the_owner_alone_names_nobody(speakers: str, excerpt: str) -> None:
    (page,) = made(talks, talks=(talk(f"other{{{speakers}}}title{{A talk}}. date{{2019}}"),)).values()
    assert page["excerpt"] == excerpt


def test_words_that_lead_on_to_the_date_stay_with_it() -> None:
    given = talk("title{A talk}. venue{X Meeting}. place{Bern}other{, scheduled for }date{2019}", venue="X Meeting")
    (page,) = made(talks, talks=(given,)).values()
    assert page["excerpt"] == "scheduled for 2019"


def test_the_bracket_of_a_place_that_is_shown() -> None:
    given = talk("title{A talk}. venue{Roundtable for X Meeting (}place{Bern}), date{2019}", venue="X Meeting")
    (page,) = made(talks, talks=(given,)).values()
    assert (page["type"], page["location"], page["excerpt"]) == ("Roundtable", "Bern", "2019")


def test_a_year_in_front_of_the_whole_date_is_not_said_again() -> None:
    given = talk("title{A talk} (date{2019}), place{Bern}, date{May 2019}", date="2019-05")
    (page,) = made(talks, talks=(given,)).values()
    assert page["excerpt"] == "Bern, May 2019"


def test_what_the_venue_leaves_over_is_shown() -> None:
    markup = "venue{Lecture at the XII Moss Meeting: Moss and more}, title{A talk}"
    (page,) = made(talks, talks=(talk(markup + ", place{Bern}", venue="XII Moss Meeting"),)).values()
    assert (page["type"], page["excerpt"]) == ("Lecture", "Moss and more")


def test_a_place_that_was_read_in_two() -> None:
    (page,) = made(talks, talks=(talk("title{A talk}, venue{X}, other{Basel - }place{Bern}", venue="X"),)).values()
    assert (page["location"], page["excerpt"]) == ("Basel - Bern", "")


def test_a_linked_title_leads_there() -> None:
    (page,) = made(talks, talks=(talk("title{[A talk](https://x.example/slides)}"),)).values()
    assert page["link"] == "https://x.example/slides"


def test_the_order_of_the_cv_within_a_day() -> None:
    names = ["First", "Second", "Third"]
    found = made(talks, talks=tuple(talk(f"title{{{name}}}", name, date="2019") for name in names))
    assert [page["title"] for _, page in sorted(found.items(), reverse=True)] == names


@pytest.mark.parametrize(
    ("markup", "fields", "shown"),
    [
        ("title{Logic}, venue{School}, date{2019}", {"venue": "School"}, ("Teaching", "School")),
        ("title{Logic}, role{Tutor}, date{2019}", {"role": "Tutor"}, ("Teaching", "Tutor")),
        ("title{Logic}, role{Tutor}, date{Fall 2019}", {"role": "Tutor"}, ("Tutor", "Fall")),
        ("title{Logic}, role{Tutor}, date{2018–2019}", {"role": "Tutor"}, ("Teaching", "Tutor")),
        ("title{Logic}, role{Tutor}, date{Feb 2019-June 2019}", {"role": "Tutor"}, ("Teaching", "Tutor")),
        ("title{Logic}, venue{School.}, date{2019}", {"venue": "School."}, ("Teaching", "School")),
        ("other{As Tutor} title{Logic}, venue{School}", {"venue": "School"}, ("Tutor", "School")),
        ("title{Logic}", {}, ("Teaching", "Courses")),
    ],
)
def test_nothing_is_missing_between_the_commas(markup: str, fields: dict[str, str], shown: tuple[str, str]) -> None:
    sections = (Section(heading="Courses", kind="teaching"),)
    (page,) = made(teaching, teaching=(course(markup, date="2019", **fields),), sections=sections).values()
    assert (page["type"], page["venue"]) == shown


@pytest.mark.parametrize(
    ("heading", "shown"),
    [
        ("Courses Taught", "Course"),
        ("Guest Lectures", "Guest lecture"),
        ("Graduate", "Graduate"),
        ("Abroad", "Teaching"),
    ],
)
def test_a_sub_heading_tells_the_type_of_a_course(heading: str, shown: str) -> None:
    sections = (Section(heading=heading, kind="teaching", level=2),)
    given = course("title{Logic}, venue{School}", venue="School", date="2019")
    (page,) = made(teaching, teaching=(given,), sections=sections).values()
    assert page["type"] == shown


def test_a_course_without_a_date_has_that_of_the_school_above_it() -> None:
    above = Source().block("School of Logic (2009-2015)")
    sections = (Section(heading="Teaching", kind="teaching", prose=(above,)),)
    given = course("title{Logic}, Winter", venue="School of Logic", date=None)
    (page,) = made(teaching, teaching=(given,), sections=sections).values()
    assert page["date"] == date(2015, 1, 1)


def test_a_course_that_is_given_again() -> None:
    given = [course("title{Logic}, date{2019}", date=printed) for printed in ("Fall 2019", "Spring 2019", "2018")]
    files, notes = teaching(cv(teaching=tuple(given)), Site())
    assert [path.removeprefix("_teaching/") for path in files] == [
        "2019-01-01-002-logic.md",
        "2019-01-01-001-logic-2.md",
        "2018-01-01-001-logic.md",
    ]
    assert not notes


def test_what_the_title_leaves_over_is_shown() -> None:
    (page,) = made(teaching, teaching=(course("title{Tutor of Logic (CS 1)}, venue{School}", venue="School"),)).values()
    assert page["excerpt"] == "Tutor, (CS 1)"


ITEM = BlockKind.ITEM


def projects(*blocks: tuple[str, Any], heading: str = "Projects", **more: Any) -> dict[str, Any]:
    source = Source()
    prose = tuple(source.block(markup, **fields) for markup, fields in blocks)
    sections = (Section(heading=heading, kind="projects", prose=prose, **more),)
    return made(portfolio, sections=sections)


def item(markup: str, depth: int = 1) -> tuple[str, Any]:
    return markup, {"kind": ITEM, "depth": depth, "marker": "-"}


def test_projects_of_a_list() -> None:
    found = projects(
        item("**Big Machine**, 2018 - 2019, with friends"),
        item("It hums.", 2),
        item("Little [machine](https://x.example) that could, 2017"),
    )
    assert [(path, page["title"], page["excerpt"]) for path, page in found.items()] == [
        ("_portfolio/2019-01-01-999-big-machine.md", "Big Machine", "with friends, 2018 - 2019"),
        (
            "_portfolio/2017-01-01-999-little-machine-that-could.md",
            "Little machine that could",
            "2017",
        ),
    ]
    assert found["_portfolio/2019-01-01-999-big-machine.md"].content.endswith("* It hums.")


def test_a_date_above_holds_for_all_below() -> None:
    found = projects(("May 2017-June 2019", {}), item("A compiler"), item("An interpreter"))
    assert [page["date"] for page in found.values()] == [date(2019, 6, 1)] * 2
    assert [page["title"] for _, page in sorted(found.items())] == ["A compiler", "An interpreter"]


def test_a_paragraph_above_a_list_is_a_project() -> None:
    found = projects(("A compiler | 2019", {}), item("It compiles."), ("An interpreter", {}), item("It does not."))
    assert [(page["title"], page.content.split("\n")[-1]) for page in found.values()] == [
        ("A compiler", "* It compiles."),
        ("An interpreter", "* It does not."),
    ]


def test_running_text_holds_no_projects() -> None:
    assert not projects(("I have done many things and will not say which of them were projects.", {}))


def test_headings_of_projects() -> None:
    source = Source()
    sections = (
        Section(heading="Projects", kind="projects", level=1),
        Section(heading="Big Machine", kind="projects", level=2, prose=(source.block("It hums."),)),
        Section(heading="Course projects", kind="projects", level=2, prose=(source.block("A toy", ITEM, depth=1),)),
    )
    found = made(portfolio, sections=sections)
    assert [page["title"] for page in found.values()] == ["Big Machine", "A toy"]


def test_the_whole_way() -> None:
    text = """\
# Zoe Owner

## Talks

- "How to whisper", Meeting of the Quiet Society, Bern, 3-5 May 2019

## Teaching

- Introduction to Silence, University of Bern, Fall 2018

## Projects

- **Soundless** ([code](https://x.example/soundless)), 2017
"""
    files = convert([("cv.md", text.encode())], Site()).output.files
    assert {path for path in files if not path.startswith(("_pages", "_data"))} == {
        "_talks/2019-05-03-001-how-to-whisper.md",
        "_teaching/2018-01-01-001-introduction-to-silence.md",
        "_portfolio/2017-01-01-999-soundless.md",
    }
    assert "/talks/" in files["_data/navigation.yml"]
    assert "/publications/" not in files["_data/navigation.yml"]


def test_an_email_address_for_people_only_is_in_no_data() -> None:
    text = "# Ada Moss\n\nada [at] moss [dot] example\n\n## Education\n\nMSc, Fenland, 2010\n"
    files = convert([("cv.md", text.encode())], Site(config="author:\n  email:\n"), config=True).output.files
    assert "ada [at] moss [dot] example" in files["_pages/cv.md"]
    assert not [path for path, text in files.items() if "@moss" in text]
