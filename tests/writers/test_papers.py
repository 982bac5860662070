"""How papers are shown."""

from __future__ import annotations

import re
from typing import Any

import pytest

from converter.model import Link, Publication
from converter.writers import Site, write
from converter.writers.blocks import paper_lines
from converter.writers.paper import Paper
from tests.writers.build import cv, paper

RUN_IN = (
    "authors{B. Jones, A. Example*, and C. Poe}. date{2019}. title{On graphs}."
    " imprint{J. Graphs, 3(1), 1–9}. note{Best paper}."
)
CASES: dict[str, tuple[Publication, list[str]]] = {
    "run-in": (
        paper(RUN_IN, authors=("B. Jones", "A. Example", "C. Poe"), marks=("", "*", ""), owner=1, year=2019),
        ["**On graphs**", r"B. Jones, **A. Example**\*, C. Poe", "*J. Graphs, 3(1), 1–9, 2019* Best paper"],
    ),
    "laid-out": (
        paper("title{**On graphs**} / authors{B. Jones; A. Example} / imprint{*J. G.*, 2019} note{(Oral)}", owner=1),
        ["**On graphs**", "B. Jones; **A. Example**", "*J. G.*, 2019 (Oral)"],
    ),
    "year-once": (
        paper("authors{A. Example} title{On graphs}. imprint{Graphs 2019, May 2019} (date{2019})", year=2019),
        ["**On graphs**", "A. Example", "*Graphs 2019, May 2019*"],
    ),
    "status": (
        paper("authors{A. Example}. date{2019}. title{T}. imprint{arXiv:1901.00001}. imprint{Submitted to G 2020}."),
        ["**T**", "A. Example", "*arXiv:1901.00001, 2019. Submitted to G 2020*"],
    ),
    "bracket-around-a-link": (
        paper("authors{A. Example}. title{T}. imprint{Rays (in press}; link{preprint})", status="in press", year=2019),
        ["**T**", "A. Example", "*Rays (in press), 2019*"],
    ),
    "status-in-the-place-of-the-year": (
        paper("authors{A. Example} imprint{(Forthcoming)}. title{T}. imprint{Accepted at Ferns.}", status="in press"),
        ["**T**", "A. Example", "*Accepted at Ferns (Forthcoming)*"],
    ),
    "year-in-a-number": (
        paper("authors{A. Example} date{(2020)}. title{T}. imprint{G, j.g.2020.117}", year=2020),
        ["**T**", "A. Example", "*G, j.g.2020.117, 2020*"],
    ),
    "link-taken-out-of-brackets": (
        paper("title{T} / authors{A. Example} / imprint{G} / note{(Best paper} link{[[link]](https://x.org/a)} note{)}",
              links=(Link("link", "https://x.org/a"),)),
        ["**T** [[link]](https://x.org/a)", "A. Example", "G", "(Best paper)"],
    ),
    "link-taken-out-of-the-beginning-of-brackets": (
        paper("title{T} / authors{A. Example} / note{(}link{[Paper](https://x.org/a)}note{, Artifact, Talk)}",
              links=(Link("Paper", "https://x.org/a"),)),
        ["**T** [[Paper]](https://x.org/a)", "A. Example", "(Artifact, Talk)"],
    ),
    "names-with-commas-keep-the-last-word": (
        paper(
            "authors{Example, A., Jones, B., & Poe, C.} (date{2019}). title{T}.",
            authors=("Example, A.", "Jones, B.", "Poe, C."),
        ),
        ["**T**", "Example, A., Jones, B., & Poe, C.", "*2019*"],
    ),
    "half-a-quote-by-the-date": (
        paper("authors{A. Example}. date{2020. »} title{T}. imprint{In G}", year=2020),
        ["**T**", "A. Example", "*In G, 2020*"],
    ),
    "note-in-brackets": (
        paper("authors{A. Example}, title{On graphs}, imprint{Graphs, 2019} (note{Oral, top 2%})."),
        ["**On graphs**", "A. Example", "*Graphs, 2019* (Oral, top 2%)"],
    ),
    "et-al": (
        paper("authors{A. Example, B. Jones, et al.} title{On graphs}", authors=("A. Example", "B. Jones"), et_al=True),
        ["**On graphs**", "A. Example, B. Jones, et al."],
    ),
    "joint-with": (
        paper("title{On graphs} (authors{joint work with B. Jones})", authors=("B. Jones",)),
        ["**On graphs**", "joint work with B. Jones"],
    ),
    "no-authors": (paper("title{On graphs}. imprint{G, 2019}"), ["**On graphs**", "*G, 2019*"]),
    "title-alone": (paper("title{On graphs}"), ["**On graphs**"]),
    "title-in-part-italic": (
        paper("authors{A. Example}. title{On *E. coli*}.", title="On E. coli"),
        ["**On *E. coli***", "A. Example"],
    ),
    "title-quoted": (
        paper("authors{A. Example}, title{“On graphs,”} imprint{G}", title="On graphs"),
        ["**On graphs**", "A. Example", "*G*"],
    ),
    "other-names-in-bold-stay": (
        paper("title{On graphs} / authors{**B. Jones**, A. Example}", owner=1, authors=("B. Jones", "A. Example")),
        ["**On graphs**", "**B. Jones**, **A. Example**"],
    ),
    "links": (
        paper(
            "title{On graphs} link{[[pdf]](https://x.org/a)} / authors{A. Example}",
            links=(Link("pdf", "https://x.org/a"), Link("doi.org/10.1/2", "https://doi.org/10.1/2")),
            doi="10.1/2",
            arxiv="1901.00001",
        ),
        [
            "**On graphs** [[pdf]](https://x.org/a) [[DOI]](https://doi.org/10.1/2) [[arXiv]](https://arxiv.org/abs/1901.00001)",
            "A. Example",
        ],
    ),
    "link-twice": (
        paper(
            "title{[On graphs](https://x.org/a)} link{[[Paper]](https://x.org/a)} / authors{A. Example}",
            links=(Link("link", "https://x.org/a"), Link("Paper", "https://x.org/a")),
        ),
        ["**On graphs** [[Paper]](https://x.org/a)", "A. Example"],
    ),
    "link-in-a-line": (
        paper(
            "title{On graphs} / authors{[B. Jones](https://b.org), A. Example}",
            authors=("B. Jones", "A. Example"),
            links=(Link("B. Jones", "https://b.org"),),
        ),
        ["**On graphs**", "[B. Jones](https://b.org), A. Example"],
    ),
    "dollars-in-two-lines": (
        paper("title{A $5 graph} / authors{A. Example} / imprint{The $9 journal}"),
        ["**A <span>$</span>5 graph**", "A. Example", "The <span>$</span>9 journal"],
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", CASES)
def test_lines(name: str) -> None:
    publication, lines = CASES[name]
    shown = Paper(publication)
    assert [shown.heading(), *shown.lines()] == lines


def test_every_word_of_the_entry_is_there_in_full() -> None:
    markup = "other{Reviewed:} title{T}. authors{A. Example}. imprint{G}. identifier{doi: 10.1/2}. other{Erratum 2021}"
    shown = Paper(paper(markup))
    assert paper_lines(shown, [shown.heading()]) == ["A. Example", "*G*", "Reviewed: doi: 10.1/2, Erratum 2021"]


def test_an_entry_that_cannot_be_taken_apart_stands_as_written() -> None:
    shown = Paper(paper("authors{A. Example} wrote glue{the unheard-of} title{On graphs} in imprint{G}"))
    assert paper_lines(shown, [shown.heading()]) == ["A. Example wrote the unheard-of On graphs in G"]


def front_matter(publication: Publication, site: Site = Site()) -> str:  # noqa: B008 - frozen
    files = write(cv(publication), site).files
    (text,) = [text for path, text in files.items() if path.startswith("_publications/")]
    return text


def test_a_published_paper() -> None:
    publication = paper(
        RUN_IN,
        authors=("B. Jones", "A. Example", "C. Poe"),
        marks=("", "*", ""),
        owner=1,
        year=2019,
        venue="J. Graphs",
        volume="3",
        issue="1",
        pages="1–9",
        doi="10.1/2",
    )
    assert front_matter(publication) == (
        "---\n"
        'title: "On graphs"\n'
        "collection: publications\n"
        "category: manuscripts\n"
        "permalink: /publication/2019-on-graphs\n"
        'excerpt: "B. Jones, **A. Example**\\\\*, C. Poe"\n'
        "date: 2019-01-01\n"
        'venue: "J. Graphs"\n'
        'paperurl: "https://doi.org/10.1/2"\n'
        'bibtexurl: "/files/bibtex/2019-on-graphs.bib"\n'
        'citation: "B. Jones, <b>A. Example</b>, C. Poe. (2019). '
        '&quot;On graphs.&quot; <i>J. Graphs</i>. 3(1), 1–9."\n'
        "authors:\n"
        '  - "B. Jones"\n'
        '  - "A. Example"\n'
        '  - "C. Poe"\n'
        'owner: "A. Example"\n'
        "status: published\n"
        "kind: journal\n"
        'doi: "10.1/2"\n'
        'volume: "3"\n'
        'issue: "1"\n'
        'pages: "1–9"\n'
        "links:\n"
        '  - label: "DOI"\n'
        '    url: "https://doi.org/10.1/2"\n'
        "---\n"
        "\n"
        "B. Jones, **A. Example**\\*, C. Poe   \n"
        "*J. Graphs, 3(1), 1–9, 2019* Best paper\n"
        "\n"
        "[[DOI]](https://doi.org/10.1/2)\n"
    )


@pytest.mark.parametrize(
    ("markup", "fields", "venue"),
    [
        ("title{T}. imprint{Submitted to G}.", {"status": "submitted"}, "(not yet published: submitted to G)"),
        ("title{T}. imprint{in preparation}.", {"status": "in preparation"}, "(not yet published: in preparation)"),
        ("title{T}. imprint{J. of X, Accepted}.", {"status": "accepted"}, "(J. of X, Accepted)"),
        ("title{T}. imprint{J. of X}.", {"status": "accepted"}, "(accepted: J. of X)"),
        ("title{T}. imprint{US 11300648}, date{2022-04-12}", {"kind": "patent"}, "Patent US 11300648"),
        ("title{T}. note{US Patent 113006}", {"kind": "patent", "notes": ("US Patent 113006",)}, "US Patent 113006"),
        ("title{T}.", {"status": "in preparation"}, "(not yet published: in preparation)"),
        ("title{T}. imprint{G, to appear}.", {"status": "in press", "venue": "G"}, "(in press: G, to appear)"),
        ("title{T}.", {"status": "accepted"}, "(accepted)"),
        (
            "imprint{(Forthcoming)}. title{T}. imprint{Accepted at G}.",
            {"status": "in press", "venue": "G"},
            "(in press: accepted at G)",
        ),
        (
            "imprint{(In preparation)}. title{T}. imprint{Book}. imprint{Under contract with G}.",
            {"status": "in preparation", "venue": "G"},
            "(not yet published: in preparation: Book. Under contract with G)",
        ),
        ("title{T}. imprint{J. Ferns (preprint)}.", {"status": "preprint", "venue": "J. Ferns"}, "J. Ferns (preprint)"),
        ("title{T}. imprint{arXiv}.", {"status": "preprint", "venue": "arXiv"}, "arXiv"),
        ("title{T}.", {"status": "preprint", "kind": "preprint", "arxiv": "1901.00001"}, "arXiv"),
        ("title{T}.", {"kind": "book"}, "Book"),
        ("title{T}.", {"kind": "other"}, "Publications"),
        ("title{T}. imprint{A < B & C}", {"venue": "A < B & C"}, "A &lt; B & C"),
    ],
)  # fmt: skip
def test_venue_reads_right_behind_published_in(markup: str, fields: dict[str, Any], venue: str) -> None:
    assert f'\nvenue: "{venue}"\n' in front_matter(paper(markup, **fields))


def test_status_stands_where_the_list_says_published_in_and_in_the_citation() -> None:
    text = front_matter(paper("authors{A. Example}. title{T}. imprint{in revision for J. *G*}.", status="submitted"))
    assert 'venue: "(not yet published: in revision for J. G)"' in text
    assert 'excerpt: "A. Example"' in text
    assert 'citation: "A. Example. (submitted). &quot;T.&quot; <i>in revision for J. G</i>."' in text


def test_a_citation_of_what_is_only_submitted_says_so() -> None:
    text = front_matter(paper("title{T}. imprint{J. Graphs}.", status="submitted", venue="J. Graphs"))
    assert 'citation: "(submitted). &quot;T.&quot; <i>J. Graphs</i>."' in text


def test_keys_without_a_value_are_left_out() -> None:
    keys = re.findall(r"^(\w+):", front_matter(paper("title{T}")), re.M)
    assert keys == [
        "title",
        "collection",
        "category",
        "permalink",
        "date",
        "venue",
        "bibtexurl",
        "citation",
        "status",
        "kind",
    ]


def test_links_of_a_paper() -> None:
    links = (
        Link("code", "https://g.org/x"),
        Link("slides", "https://x.org/s"),
        Link("bib", "https://x.org/b"),
        Link("PDF", "/files/a.pdf"),
    )
    text = front_matter(paper("title{T}", links=links))
    assert 'paperurl: "/files/a.pdf"\nslidesurl: "https://x.org/s"\nbibtexurl: "https://x.org/b"\n' in text
    assert text.endswith(
        "\n[[code]](https://g.org/x) [[slides]](https://x.org/s) [[bib]](https://x.org/b) [[PDF]](/files/a.pdf)\n"
    )


def test_links_that_are_no_paper_are_no_paperurl() -> None:
    assert "paperurl" not in front_matter(
        paper("title{T}", links=(Link("code", "https://g.org/x"), Link("pdf", "a.pdf")))
    )


def test_a_citation_has_one_full_stop_behind_initials() -> None:
    text = front_matter(paper("authors{Lind, A.} title{T}.", authors=("Lind, A.",), owner=0))
    assert 'citation: "<b>Lind, A.</b> &quot;T.&quot;' in text


def test_a_year_in_front_of_an_entry_is_not_said_twice() -> None:
    made = paper("date{2012 -} authors{A. Example}. title{T}. imprint{G, March 2012}.", year=2012)
    assert "*G, March 2012*" in "".join(write(cv(made), Site()).files.values())


@pytest.mark.parametrize(
    ("printed", "line"),
    [
        ("A. Example, B. Jones, ..., & C. Lee", "**A. Example**, B. Jones, …, C. Lee"),
        ("A. Example, B. Jones, … C. Lee", "**A. Example**, B. Jones, …, C. Lee"),
        ("A. Example, B. Jones, C. Lee, et al.", "**A. Example**, B. Jones, C. Lee, et al."),
    ],
)
def test_authors_are_left_out_where_the_entry_leaves_them_out(printed: str, line: str) -> None:
    names = ("A. Example", "B. Jones", "C. Lee")
    made = paper(f"authors{{{printed}}}. title{{T}}. imprint{{G}}.", authors=names, et_al=True, owner=0)
    text = "".join(write(cv(made), Site()).files.values())
    assert f"\n{line}   \n" in text
    assert f'excerpt: "{line}"' in text


@pytest.mark.parametrize(
    ("markup", "fields", "citation"),
    [
        (
            "authors{Fern, A.* & Moss, B.†} (date{2019}). title{T}.",
            {"authors": ("Fern, A.", "Moss, B."), "marks": ("*", "†"), "year": 2019},
            "Fern, A. &amp; Moss, B. (2019).",
        ),
        (
            "authors{A. Fern* and B. Moss}. title{T}.",
            {"authors": ("A. Fern", "B. Moss"), "marks": ("*", "")},
            "A. Fern, B. Moss.",
        ),
        (
            "authors{Fern, A. und Moss, B.} title{T}.",
            {"authors": ("Fern, A.", "Moss, B.")},
            "Fern, A. und Moss, B.",
        ),
        (
            "authors{A. Fern}. imprint{(in preparation)}. title{T}.",
            {"status": "in preparation"},
            "A. Fern. (in preparation).",
        ),
        (
            "authors{A. Fern}. title{T}. imprint{J. Ferns (preprint), 2020}",
            {"status": "preprint", "venue": "J. Ferns", "year": 2020},
            "A. Fern. (2020, preprint).",
        ),
    ],
)
def test_a_citation_begins_with_names_and_year_or_status(markup: str, fields: dict[str, Any], citation: str) -> None:
    assert f'citation: "{citation} &quot;T.&quot;' in front_matter(paper(markup, **fields))
