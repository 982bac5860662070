"""Who the person is and which pages are their own."""

from __future__ import annotations

import pytest

from converter.conversion import convert
from converter.diagnostics import Code
from converter.parse import parse
from converter.parse.names import person
from converter.readers import read
from converter.writers import Site


def profiles(text: str) -> tuple[str, ...]:
    return parse(read("about.md", text.encode())).profiles


@pytest.mark.parametrize(
    "sentence",
    [
        "I am a student supervised by Prof. [Otto Brand](https://ottobrand.github.io/).",
        "I work closely with [the herons](https://herons.github.io/) of Ely.",
        "My advisor is [Otto](https://ottobrand.github.io/).",
    ],
)
def test_a_page_of_somebody_else_is_no_profile(sentence: str) -> None:
    assert profiles(f"# About\n\n{sentence}\n") == ()


def test_own_pages() -> None:
    text = "# Ines Paredes\n\n[Home page](https://inesparedes.github.io/), [ORCID](https://orcid.org/0000-0001-2345-6789)\n"
    assert profiles(text) == ("https://inesparedes.github.io/", "https://orcid.org/0000-0001-2345-6789")


def test_front_matter_names_them() -> None:
    text = "---\nemail: ines@marsh.example\ngithub: https://github.com/inesparedes\n---\n\n## News\n\nNone.\n"
    cv = parse(read("about.md", text.encode()))
    assert (cv.emails, cv.profiles) == (("ines@marsh.example",), ("https://github.com/inesparedes",))


HEAD = "# Ines Paredes\n\nLecturer, Fenland University, ines@marsh.example\n{}\n\n## Education\n\nMSc, Fenland, 2010\n"


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("ORCID: 0000-0001-2345-6789", ["https://orcid.org/0000-0001-2345-6789"]),
        ("ORCID iD 0000-0001-2345-678X", ["https://orcid.org/0000-0001-2345-678X"]),
        ("ORCID ID: 0000 -0001 -2345 -6789", ["https://orcid.org/0000-0001-2345-6789"]),
        (
            "GitHub: ines-p | Twitter: @inesp | LinkedIn: linkedin.com/in/ines-p",
            ["linkedin.com/in/ines-p", "https://github.com/ines-p", "https://twitter.com/inesp"],
        ),
        ("Bluesky: @ines.bsky.social", ["https://bsky.app/profile/ines.bsky.social"]),
        ("paredes.net | Department page: fenland.edu", ["paredes.net"]),
        ("https://inesparedes.com/", ["https://inesparedes.com/"]),
        ("inesparedes.pdf", []),
        ("GitHub: see the list of software", []),
        ("LinkedIn: Ines Paredes, Google Scholar: Ines Paredes", []),
        ("[ORCID](https://orcid.org/0000-0001-2345-6789) 0000-0001-2345-6789", ["https://orcid.org/0000-0001-2345-6789"]),
    ],
)  # fmt: skip
def test_accounts_and_addresses_in_print(line: str, found: list[str]) -> None:
    assert profiles(HEAD.format(line)) == tuple(found)
    assert parse(read("cv.txt", HEAD.format(line).replace("#", "").encode())).emails == ("ines@marsh.example",)


@pytest.mark.parametrize(
    "line",
    ["LinkedIn: ines-p", "Bluesky: @ines.bsky.social", "X: inesp", "GitLab: ines-p", "Kaggle: inesp", "GitHub: ines-p"]
    + ["Instagram: inesp", "Twitter: @inesp", "ORCID: 0000-0001-2345-6789"],
)
def test_an_account_makes_nobody_refuse_the_conversion(line: str) -> None:
    """The address that stands for it has words that the text has not."""
    convert([("cv.md", HEAD.format(line).encode())], Site())


@pytest.mark.parametrize("text", ["李小龙", "森田 たけし", "Jane Q. Holloway", "Holloway, Jane"])
def test_person(text: str) -> None:
    assert person(text) == text


@pytest.mark.parametrize("text", ["研究", "人工知能学会全国大会", "Jane Holloway, Otto Brand", "Fenland University"])
def test_no_person(text: str) -> None:
    assert person(text) is None


def emails(line: str) -> tuple[tuple[str, ...], frozenset[str], list[Code]]:
    cv = parse(read("cv.md", f"# Jane Holloway\n\n{line}\n\n## Education\n\nMSc, Fenland, 2010\n".encode()))
    return cv.emails, cv.hidden_emails, [said.code for said in cv.diagnostics if said.code == Code.EMAIL_HIDDEN]


@pytest.mark.parametrize(
    "line",
    [
        "jane[dot]holloway[at]fenland[dot]example",
        "jane.holloway (at) fenland.example",
        "Email: jane.holloway at fenland dot example",
        "jane.holloway [@] fenland [.] example",
        "E-mail: <jane.holloway at fenland dot example>",
    ],
)
def test_an_email_address_for_people_only_stays_so(line: str) -> None:
    address = "jane.holloway@fenland.example"
    assert emails(line) == ((address,), frozenset({address}), [Code.EMAIL_HIDDEN])


@pytest.mark.parametrize("line", ["jane@fenland.example", "[write](mailto:jane@fenland.example)"])
def test_an_email_address_for_all(line: str) -> None:
    assert emails(line) == (("jane@fenland.example",), frozenset(), [])


def test_an_email_address_in_both_spellings_is_for_all() -> None:
    assert emails("jane (at) fenland.example\n\njane@fenland.example")[1] == frozenset()


def test_an_address_below_the_name_of_a_referee() -> None:
    text = "INES PAREDES\nines@marsh.example\n\nOtto Brand\n@ brand@heron.example\n\nEDUCATION\n\nMSc, Fenland, 2010\n"
    assert parse(read("cv.txt", text.encode())).emails == ("ines@marsh.example",)


@pytest.mark.parametrize(
    "rows",
    [
        "Full name      Petra Holm, née Dahl\nBorn           7 May 1977",
        "Name: Petra Holm\nBorn: 7 May 1977",
        "First name: Petra\nSurname: Holm",
        "Surname: Holm\nFirst name: Petra",
    ],
)
def test_the_name_in_the_rows_of_personal_data(rows: str) -> None:
    text = f"Personal Data\n\n{rows}\n\nEducation\n\n2001 - 2007 PhD at Dune University\n"
    assert parse(read("cv.txt", text.encode())).name == "Petra Holm"


@pytest.mark.parametrize(
    ("head", "name"),
    [
        ("<title>Ines Paredes | Papers</title>", "Ines Paredes"),
        ("<title>Papers - Ines Paredes</title>", "Ines Paredes"),
        ('<meta name="author" content="Ines Paredes"><title>Papers</title>', "Ines Paredes"),
        ("<title>Otto Brand</title>", None),
        ("<title>Papers on Marshes</title>", None),
    ],
)
def test_the_name_in_the_head_of_a_page(head: str, name: str | None) -> None:
    body = "<h1>Papers</h1><ul><li>I. Paredes, M. Holm, <em>Reeds in winter</em>, Marsh Letters, 2020.</li></ul>"
    source = f"<!doctype html><html><head>{head}</head><body>{body}</body></html>"
    assert parse(read("papers.md", source.encode())).name == name
