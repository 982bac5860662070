"""Which entries are one work, and which are two."""

import pytest

from converter.merge.identity import same_works
from converter.model import Name, Publication


def paper(title: str, *authors: str, **fields: object) -> Publication:
    names = tuple(Name(family=author.split()[-1], given=author.split()[0]) for author in authors)
    return Publication(section=0, title=title, authors=authors, names=names, **fields)  # type: ignore[arg-type]


ANNA, BORIS, CHEN = "Anna Lind", "Boris Horvat", "Chen Ruo"

TWO = [
    pytest.param(
        paper("On Moss, Part I", ANNA, BORIS), paper("On Moss, Part II", ANNA, BORIS), id="a number tells them apart"
    ),
    pytest.param(
        paper("Moss in Winter", ANNA, kind="conference", venue="Moss Conference"),
        paper("Moss in Winter", ANNA, kind="journal", venue="Journal of Moss"),
        id="conference and journal version",
    ),
    pytest.param(
        paper("Moss in Winter", ANNA, doi="10.1000/1"), paper("Moss in Winter", ANNA, doi="10.1000/2"), id="two DOIs"
    ),
    pytest.param(paper("Moss in Winter", ANNA), paper("Moss in Winter", BORIS), id="other people"),
    pytest.param(
        paper("Invertible Rescaling of Moss", ANNA, BORIS),
        paper("Invertible Rescaling Network and Its Extensions", ANNA, BORIS),
        id="a follow-up",
    ),
    pytest.param(
        paper("Moss in Winter", ANNA, arxiv="1901.00001"),
        paper("Moss in Winter", ANNA, arxiv="1902.00002"),
        id="two arXiv ids",
    ),
]

ONE = [
    pytest.param(
        paper("Training Deep Networks by Lifted Operators", ANNA, BORIS, status="submitted", venue="Trans. Moss"),
        paper("Training Networks by Lifted Operators", ANNA, BORIS, venue="Transactions on Moss"),
        id="the title lost a word in review",
    ),
    pytest.param(
        paper(
            "A: Network with Recurrent Attention for Robust Recognition of Moss", ANNA, BORIS, CHEN, status="submitted"
        ),
        paper("B: Network with Recurrent Modulation for Robust Recognition of Moss", ANNA, BORIS, CHEN),
        id="a word and the acronym changed",
    ),
    pytest.param(
        paper("Moss in Winter", ANNA, BORIS), paper("Moss in winter.", ANNA, BORIS, CHEN), id="an author joined"
    ),
    pytest.param(
        paper("Something Else", ANNA, doi="10.1000/1"), paper("Moss in Winter", ANNA, doi="10.1000/1"), id="one DOI"
    ),
    pytest.param(
        paper("Old Words", ANNA, arxiv="1901.00001", status="preprint"),
        paper("New Words", ANNA, arxiv="1901.00001"),
        id="one arXiv id",
    ),
    pytest.param(
        paper("Moss in Winter", ANNA, status="submitted", venue="A", kind="conference"),
        paper("Moss in Winter", ANNA, venue="Journal of B", kind="journal"),
        id="refused there, published here",
    ),
    pytest.param(
        paper("Moss in Winter", ANNA, doi="10.48550/arXiv.1901.00001", status="preprint", kind="preprint"),
        paper("Moss in Winter", ANNA, doi="10.1000/1", kind="journal"),
        id="preprint DOI and journal DOI",
    ),
]


@pytest.mark.parametrize(("a", "b"), TWO)
def test_two_works_stay_two(a: Publication, b: Publication) -> None:
    assert same_works([a], [b]) == {}


@pytest.mark.parametrize(("a", "b"), ONE)
def test_one_work_is_one(a: Publication, b: Publication) -> None:
    (pair,) = same_works([a], [b]).items()
    assert (pair[0], pair[1][0]) == (0, 0)
    assert pair[1][1], "the reason is told"


def test_each_entry_finds_its_best_partner() -> None:
    older = [paper("Moss in Winter", ANNA, BORIS), paper("Moss in Deep Winter", ANNA, BORIS)]
    newer = [paper("Moss in Deep Winter", ANNA, BORIS), paper("Moss in Winter", ANNA, BORIS)]
    assert {j: i for j, (i, _) in same_works(older, newer).items()} == {0: 1, 1: 0}
