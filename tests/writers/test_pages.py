"""The home page and the CV page."""

from __future__ import annotations

from dataclasses import replace

import pytest

from converter.conversion import convert
from converter.document import BlockKind, Run, Text
from converter.model import CV, Award, Education, Experience, Part, Private, Section
from converter.writers import Settings, Site, write
from tests.writers.build import SOURCE, Source, paper


def example() -> CV:
    """A CV with everything in it, in the order of the source."""
    source = Source()
    name = source.text("Ada Example")
    contact = source.block("Phone: +1 555 0100 | ada@example.org")
    about = source.block("I study *graphs*. / See [my group](https://g.org).")
    degree = Education(
        section=2,
        institution="Example University",
        degree="Ph.D. in Mathematics",
        start="2010",
        end="2014",
        parts=source.parts("institution{Example University},")
        + source.parts("place{Town}")
        + source.parts("degree{Ph.D. in Mathematics}")
        + source.parts("date{2010–2014}"),
        details=(source.block("Thesis: 100% | on graphs", BlockKind.ITEM, depth=1, marker="-"),),
    )
    old = Experience(
        section=3,
        organization="Old Lab",
        end="2016",
        parts=source.parts("position{Postdoc} at organization{Old Lab}, date{2014–2016}"),
    )
    new = Experience(
        section=3,
        organization="New Lab",
        start="2016",
        end="present",
        parts=source.parts("position{Reader} at organization{New Lab}, date{2016–present}"),
    )
    papers = [
        paper(
            "title{**One**} / authors{**A. Example**; B. Jones} / imprint{*J. X*, 2020}", source, section=5, year=2020
        ),
        paper(
            "authors{B. Jones and A. Example}. title{Two}. imprint{Conf. Y, 2019}.",
            source,
            section=6,
            year=2019,
            owner=1,
        ),
    ]
    award = Award(section=7, title="Best thesis", date="2014", parts=source.parts("other{Best thesis}, date{2014}"))
    loose = source.block("Also: *E. coli* medal", BlockKind.ITEM, depth=1, marker="-")
    rows = [
        source.block("Year", BlockKind.ROW, cells=(Text(), source.text("Talk")), header=True),
        source.block("2014", BlockKind.ROW, cells=(source.text("2014"), source.text("A | B"))),
    ]
    phone = Private("phone", contact.text[:18])
    return CV(
        name="Ada Example",
        emails=("ada@example.org",),
        sections=(
            Section(heading="Ada Example", kind="contact", title=name, prose=(contact,)),
            Section(heading="About", kind="about", prose=(about,)),
            Section(heading="Education", kind="education"),
            Section(heading="Work", kind="experience"),
            Section(heading="Publications", kind="publications"),
            Section(heading="Articles", kind="publications", level=2),
            Section(heading="Proceedings", kind="publications", level=2),
            Section(heading="Honours", kind="awards", prose=(loose,)),
            Section(heading="Talks", kind="other", prose=tuple(rows)),
        ),
        publications=tuple(papers),
        education=(degree,),
        experience=(old, new),
        awards=(award,),
        private=(phone,),
        latest_year=2020,
    )


PUBLICATIONS = """\
{0}
1. **One**   
**A. Example**; B. Jones   
*J. X*, 2020

{1}
1. **Two**   
B. Jones, **A. Example**   
*Conf. Y, 2019*
"""  # noqa: W291

ABOUT = """\
---
permalink: /
title: ""
excerpt: "About me"
author_profile: true
redirect_from:
  - /about/
  - /about.html
---

About
------
I study *graphs*.   
See [my group](https://g.org).

Education
------
* **Example University**, Ph.D. in Mathematics, 2010–2014

Work
------
* **Reader**, New Lab, 2016–present

Publications
------
"""  # noqa: W291

CV_PAGE = """\
---
layout: archive
title: "CV"
permalink: /cv/
author_profile: true
redirect_from:
  - /resume
---

Ada Example
======
ada@example.org

About
======
I study *graphs*.   
See [my group](https://g.org).

Education
======
* **Example University**, Ph.D. in Mathematics, Town, 2010–2014
    * Thesis: 100% \\| on graphs

Work
======
* **Postdoc** at Old Lab, 2014–2016
* **Reader** at New Lab, 2016–present

Publications
======
[[BibTeX]](/files/publications.bib)


"""  # noqa: W291

CV_END = """
Honours
======
* Best thesis, 2014

* Also: *E. coli* medal

Talks
======
|  | Talk |
| --- | --- |
| 2014 | A \\| B |
"""


def test_about() -> None:
    page = write(example(), Site()).files["_pages/about.md"]
    assert page == ABOUT + PUBLICATIONS.format("### Articles\n", "### Proceedings\n")


def test_cv_page() -> None:
    page = write(example(), Site()).files["_pages/cv.md"]
    assert page == CV_PAGE + PUBLICATIONS.format("Articles\n------", "Proceedings\n------") + CV_END


def test_what_is_private_is_withheld_everywhere_and_named() -> None:
    output = write(example(), Site())
    assert "555" not in "".join(output.files.values())
    (note,) = [note for note in output.diagnostics if note.code == "private-withheld"]
    assert note.text == "Phone: +1 555 0100"
    assert "--publish phone" in note.hint


@pytest.mark.parametrize(("separator", "written"), [("|", "\\|"), ("♦", "♦")])
def test_no_separator_is_left_hanging(separator: str, written: str) -> None:
    block = Source().block(f"a@x.org {separator} +1 555 0100 {separator} x.org")
    sections = (Section(heading="", kind="contact", level=0, prose=(block,)),)
    output = write(CV(sections=sections, private=(Private("phone", block.text[10:21]),)), Site())
    assert output.files["_pages/cv.md"].endswith(f"\na@x.org {written} x.org\n")


def test_what_may_be_published_is_there() -> None:
    output = write(example(), Site(), Settings(publish=frozenset({"phone"})))
    assert "Phone: +1 555 0100 \\| ada@example.org" in output.files["_pages/cv.md"]
    assert 'phone: "Phone: +1 555 0100"' in output.files["_data/cv.yml"]


def test_a_section_that_was_private_as_a_whole_goes_with_its_heading() -> None:
    source = Source()
    block = source.block("1 Lane, Town")
    sections = (Section(heading="Home", kind="contact", prose=(block,)), Section(heading="Other", kind="other"))
    output = write(CV(sections=sections, private=(Private("address", block.text),)), Site())
    assert "Home" not in output.files["_pages/cv.md"]
    assert output.diagnostics[0].text == "1 Lane, Town\nHome"


def test_papers_stand_under_kinds_where_the_cv_does_not_divide_them() -> None:
    made = CV(
        sections=(Section(heading="Works", kind="publications"),),
        publications=(paper("title{A}", kind="book"), paper("title{B}"), paper("title{C}", kind="book")),
        latest_year=2020,
    )
    page = write(made, Site()).files["_pages/about.md"]
    assert page.split("---\n\n")[-1] == (
        "Works\n------\n### Journal Papers\n\n1. **B**\n\n### Books\n\n1. **A**\n\n2. **C**\n"
    )


def test_the_latest_position_stands_in_for_a_current_one() -> None:
    source = Source()
    positions = [
        Experience(section=0, organization=f"Lab {end}", end=end, parts=source.parts(f"organization{{Lab {end}}}"))
        for end in ("2014", "2019", "2016")
    ]
    made = CV(sections=(Section(heading="Work", kind="experience"),), experience=tuple(positions))
    page = write(made, Site()).files["_pages/about.md"]
    assert [line for line in page.split("\n") if line.startswith("* ")] == ["* **Lab 2019**"]


def test_lists_keep_their_depth_and_their_numbers() -> None:
    source = Source()
    blocks = [
        source.block("a", BlockKind.ITEM, depth=1, marker="1."),
        source.block("b", BlockKind.ITEM, depth=2, marker="-"),
        source.block("c", BlockKind.ITEM, depth=1, marker="2."),
        source.block("text"),
        source.block("d", BlockKind.ITEM, depth=1, marker="3."),
    ]
    made = CV(sections=(Section(heading="Lists", kind="other", prose=tuple(blocks)),))
    page = write(made, Site()).files["_pages/cv.md"]
    assert page.endswith("Lists\n======\n1. a\n    * b\n2. c\n\ntext\n\n3\\. d\n")


def test_details_of_the_hundredth_paper_are_nested_below_its_text() -> None:
    source = Source()
    block = source.block("abstract", BlockKind.ITEM, depth=1, marker="-")
    made = CV(
        sections=(Section(heading="Works", kind="publications"),),
        publications=tuple(paper(f"title{{T {i}}}", source, details=(block,)) for i in range(100)),
    )
    page = write(made, Site()).files["_pages/cv.md"]
    assert "\n99. **T 98**\n    * abstract\n" in page
    assert "\n100. **T 99**\n     * abstract\n" in page


def test_code_is_shown_and_not_run() -> None:
    source = Source()
    block = source.block("{{ x }} <b>", BlockKind.CODE)
    made = CV(sections=(Section(heading="Code", kind="other", prose=(block,)),))
    assert "<pre>&#123;&#123; x }} &lt;b&gt;</pre>" in write(made, Site()).files["_pages/cv.md"]


def test_parts_of_one_line_keep_their_words() -> None:
    entry = Experience(section=0, organization="X", parts=(Part("position", Source().text("Reader")),))
    made = CV(sections=(Section(heading="Work", kind="experience"),), experience=(entry,))
    assert "* **Reader**\n" in write(made, Site()).files["_pages/cv.md"]
    assert SOURCE not in write(made, Site()).files["_pages/cv.md"]


def entries_on_pages(education: tuple[Education, ...] = (), experience: tuple[Experience, ...] = ()) -> tuple[str, str]:
    sections = (Section(heading="Education", kind="education"), Section(heading="Work", kind="experience"))
    files = write(CV(sections=sections, education=education, experience=experience), Site()).files
    return files["_pages/about.md"], files["_pages/cv.md"]


def test_an_open_period_stays_open() -> None:
    parts = Source().parts("organization{Lab} date{2019-}")
    about, _ = entries_on_pages(
        experience=(Experience(section=1, organization="Lab", start="2019", end="present", parts=parts),)
    )
    assert "* **Lab**, 2019-\n" in about


def test_a_degree_has_its_field_and_its_full_stop() -> None:
    parts = Source().parts("degree{Ph.D.}, other{Human Development}, institution{Example University}, date{2019}")
    made = Education(
        section=0,
        institution="Example University",
        degree="Ph.D.",
        area="Human Development",
        end="2019",
        parts=parts,
    )
    about, page = entries_on_pages(education=(made,))
    assert "* **Ph.D.**, Human Development, Example University, 2019\n" in about
    assert "* **Ph.D.**, Human Development, Example University, 2019\n" in page


def test_lines_of_plain_text_stay_apart() -> None:
    line = "2023 - Present\nStatistics Office, Review Team\nAnalyst"
    text = Text((Run(line, 0, len(line)),), "cv.txt")
    cuts = [("date", 0, 14), ("glue", 14, 15), ("organization", 15, 45), ("glue", 45, 46), ("position", 46, len(line))]
    parts = tuple(Part(role, text[start:stop]) for role, start, stop in cuts)  # type: ignore[arg-type]
    made = Experience(section=1, organization="Statistics Office", start="2023", end="present", parts=parts)
    _, page = entries_on_pages(experience=(made,))
    assert "* **Statistics Office, Review Team**, Analyst, 2023 - Present\n" in page


def test_a_full_stop_at_the_end_of_a_line_goes_with_the_line() -> None:
    parts = Source().parts("organization{Office} / position{Data Scientist.} / date{2020 – 2023}")
    _, page = entries_on_pages(experience=(Experience(section=1, organization="Office", parts=parts),))
    assert "* **Office**, Data Scientist, 2020 – 2023\n" in page


@pytest.mark.parametrize(
    ("markup", "fields", "line"),
    [
        (
            "date{2015-2020} degree{PhD}, institution{School}. other{Defended in} date{mars 2020}",
            {"start": "2015", "end": "2020"},
            "* **PhD**, School, 2015-2020",
        ),
        ("degree{PhD}, institution{School (}date{2019}other{)}", {"end": "2019"}, "* **PhD**, School, 2019"),
        ("degree{PhD}, institution{School}, date{2015}, date{2019}", {"start": "2015", "end": "2019"}, "2015, 2019"),
        (
            "degree{BA}, institution{School}, date{Aug 2005}, other{Prize} (date{2001-2005})",
            {"end": "2005-08"},
            "School, Aug 2005",
        ),
    ],
)  # fmt: skip
def test_a_short_line_has_the_dates_of_the_entry(markup: str, fields: dict[str, str], line: str) -> None:
    made = Education(section=0, institution="School", degree="PhD", parts=Source().parts(markup), **fields)  # type: ignore[arg-type]
    about, _ = entries_on_pages(education=(made,))
    assert f"{line}\n" in about


TOP = "Zoe Owner\nChair of Moss, University of X\nzoe@x.example\n"
PROSE = "I look at moss from near and from afar, and I have\ndone so for many years in all of its places.\n"


def test_lines_at_the_top_stay_lines_and_are_no_biography() -> None:
    files = convert([("cv.txt", f"{TOP}{PROSE}\nEDUCATION\n\nPhD in Moss, University of X, 2019\n".encode())], Site())
    prose = PROSE.strip().replace("\n", " ")
    lines = TOP.replace("\n", "   \n")
    assert f"---\n\n{lines}{prose}\n" in files.output.files["_pages/cv.md"]
    assert f"---\n\n{prose}\n" in files.output.files["_pages/about.md"]


def test_courses_that_were_attended_stand_beside_no_degree() -> None:
    studies = "## Education\n\n- PhD in Moss, University of X, 2019\n- Moss and sand, University of Z, 2018\n"
    courses = "### Select Coursework and Workshops\n\n- [2017] **Sand for all**, University of Y, Wales\n"
    files = convert([("cv.md", f"# Zoe Owner\n\n{studies}\n{courses}".encode())], Site()).output.files
    assert "University of Y" in files["_pages/cv.md"]
    assert "University of Z" in files["_pages/about.md"]
    assert "University of Y" not in files["_pages/about.md"]


def test_a_heading_above_each_paper_stands_once() -> None:
    paper = "### {}\n\nZ. Owner, B. Elm. Moss {} of all. *Journal of Moss*, {}.\n\n"
    papers = "".join(paper.format(year, words, year) for year, words in ((2020, "one"), (2020, "two"), (2019, "three")))
    about = convert([("cv.md", f"# Zoe Owner\n\n## Publications\n\n{papers}".encode())], Site()).output.files
    assert about["_pages/about.md"].count("### 2020") == 1
    assert "\n2. **Moss two of all**" in about["_pages/about.md"]


def test_words_about_a_list_of_papers_are_no_biography() -> None:
    words = "Check my [Google Scholar](https://scholar.google.com/citations?user=x) for all papers."
    papers = "* Z. Owner, B. Elm. Age of moss in Wales. *Botany*, 2020.\n* Z. Owner. Form of moss. *Botany*, 2020.\n"
    page = f"---\ntitle: Publications\n---\n{words}\n\n## Preprints\n\n{papers}"
    files = convert([("p.md", page.encode())], Site()).output.files
    assert words in files["_pages/cv.md"]
    assert "for all papers" not in "".join(text for path, text in files.items() if path.startswith("_data/"))


def test_a_header_of_a_table_that_has_no_rows_left() -> None:
    block = replace(Source().block("Year"), kind=BlockKind.ROW, header=True)
    block = replace(block, cells=(Source().text("Year"), Source().text("Course")))
    page = write(CV(sections=(Section(heading="E", kind="other", prose=(block,)),)), Site()).files["_pages/cv.md"]
    assert page.endswith("\n| Year | Course |\n")


def test_dates_are_not_set_as_code() -> None:
    parts = Source().parts("degree{PhD}, institution{School}, date{`2019`}")
    made = CV(sections=(Section(heading="E", kind="education"),), education=(Education(section=0, parts=parts),))
    pages = write(made, Site()).files
    assert "**PhD**, School, 2019" in pages["_pages/cv.md"]
    assert "`" not in pages["_pages/about.md"]


def test_years_in_running_text_are_not_set_as_code() -> None:
    page = "# Zoe Owner\n\n## Memberships\n\n`2012–present`\nMoss Society, with `moss-2.0` and `2012`\n"
    files = convert([("cv.md", page.encode())], Site()).output.files
    assert "\n2012–present" in files["_pages/cv.md"]
    assert "`moss-2.0` and 2012\n" in files["_pages/cv.md"]


def test_about_says_all_that_was_read_of_studies_and_positions() -> None:
    """Also what stood below them or was torn at a line's end; not courses that were attended."""
    cv = """Ada Berg

Education
Sep 2016-Dec
2020 (expected)
PhD in Reeds; École Nationale d'Informatique et Mathéma-
tiques Appliquées de Rushlake

Experience
• [2019-present] Postdoctoral Scholar
– Heron Institute for Data Science, Owlton, CA
– Advisor: Dr. Eva Holm
• [2018-2019] Advised by Dr. Eva Holm, Owlton, CA

Coursework and Workshops
• [2023] Leadership and Management, The Heron Institutes, Owlton, CA
• [2015] Train the Trainers, Alder State University
"""
    page = convert([("cv.txt", cv.encode())], Site()).output.files["_pages/about.md"]
    school = "École Nationale d'Informatique et Mathématiques Appliquées de Rushlake"
    assert f"* **PhD in Reeds**, {school}, Sep 2016-Dec 2020 (expected)\n" in page
    assert "* **Postdoctoral Scholar**, Heron Institute for Data Science" in page
    assert "Workshops" not in page


def test_words_that_the_lines_of_a_plain_text_hyphenate_are_whole() -> None:
    studies = "EDUCATION\n\nPhD in Moss-based Physics, Univer-\nsity of Examples, 2019\n"
    service = "SERVICE\n\nReviewer of the Journal of Lim-\nnology and of a well-known, well-\nknown letter\n"
    files = convert([("cv.txt", f"Zoe Owner\n\n{studies}\n{service}".encode())], Site()).output.files
    assert "PhD in Moss-based Physics**, University of Examples, 2019" in files["_pages/about.md"]
    assert "University of Examples, 2019" in files["_pages/cv.md"]
    assert "Journal of Limnology and of a well-known, well-known letter" in files["_pages/cv.md"]


def test_positions_stand_with_the_degrees_of_their_section() -> None:
    lines = "- Reader, University of Y, 2020 - present\n- PhD in Moss, University of X, 2019\n"
    courses = "## Courses taken\n\n- [2017] Sand for all, University of W, Wales\n- PhD school, University of Z, 2018\n"
    text = f"# Zoe Owner\n\n## Education and Positions\n\n{lines}\n{courses}- Salt, University of V, 2016\n"
    page = convert([("cv.md", text.encode())], Site()).output.files["_pages/about.md"]
    assert page.count("Education and Positions") == 1
    assert page.index("Reader**, University of Y") < page.index("PhD in Moss**, University of X")
    assert "Wales" not in page
    assert "University of V" not in page
