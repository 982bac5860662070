"""A paper stays itself: its file and its address outlast changes of the CV."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from converter.conversion import convert
from converter.writers import Page, Settings, Site
from converter.writers.places import _between

HEAD = "# Ann Miller\n\nann@example.org\n\n## Publications\n\n"

MOSS = "A. Miller and B. Other. “On the growth of moss”. Journal of Moss, 2020."
LICHEN = "B. Other and A. Miller. “Lichens and their friends in cold places”. Journal of Lichen, 2018."
FERN = "A. Miller and C. Third. “Ferns that nobody has seen before”. Journal of Fern, 2019."


def files(papers: list[str], pages: tuple[Page, ...] = (), rest: str = "") -> dict[str, str]:
    text = HEAD + "".join(f"{n}. {paper}\n" for n, paper in enumerate(papers, 1)) + rest
    return dict(convert([("cv.md", text.encode())], Site(pages=pages), Settings()).output.files)


def pages(texts: dict[str, str], *edited: str, made: bool = True) -> tuple[Page, ...]:
    return tuple(
        Page(path, text, made, path in edited, permalink(text))
        for path, text in texts.items()
        if path.startswith(("_publications", "_talks", "_teaching"))
    )


def permalink(text: str) -> str | None:
    found = re.search(r"^permalink: (.*)$", text, re.MULTILINE)
    return found[1] if found else None


def papers(texts: dict[str, str]) -> dict[str, str]:
    """Title -> path."""
    return {
        re.findall(r'^title: "(.*)"$', text, re.MULTILINE)[0]: path
        for path, text in texts.items()
        if path.startswith("_publications/")
    }


SAME = {
    "nothing": MOSS,
    "the title, a little": MOSS.replace("On the growth of moss", "On the slow growth of moss"),
    "the status": MOSS.replace("Journal of Moss, 2020", "Accepted at Journal of Moss, 2020"),
    "the venue": MOSS.replace("Journal of Moss", "Annals of Heather"),
    "the kind": MOSS.replace("Journal of Moss", "Proceedings of the International Conference on Heather"),
    "the year": MOSS.replace("2020", "2022"),
    "the authors": MOSS.replace("A. Miller and B. Other", "A. Miller, B. Other, C. Third, D. Fourth, and E. Fifth"),
    "all but the title": "A. Miller, Y. Sixth and Z. Seventh. “On the growth of moss”. Moss Conference, 2023.",
    "the authors' initials": MOSS.replace("A. Miller and B. Other", "Miller, A. and Other, B."),
    "the title, with a DOI": "A. Miller and B. Other. “Heather”. Journal of Moss, 2020. doi:10.1234/moss",
    "the title, with an arXiv id": "A. Miller and B. Other. “Heather”. Journal of Moss, 2020. arXiv:2001.01234",
}


@pytest.mark.parametrize("case", SAME)
def test_a_changed_paper_keeps_its_file_and_address(case: str) -> None:
    extra = {"the title, with a DOI": " doi:10.1234/moss", "the title, with an arXiv id": " arXiv:2001.01234"}
    former = files([LICHEN, MOSS + extra.get(case, ""), FERN])
    new = files([FERN, SAME[case], LICHEN], pages(former))
    assert papers(new).keys() >= {"Lichens and their friends in cold places", "Ferns that nobody has seen before"}
    assert set(papers(new).values()) == set(papers(former).values())
    assert {permalink(new[path]) for path in papers(new).values()} == {
        permalink(former[path]) for path in papers(former).values()
    }
    assert "redirect_from" not in "".join(new[path] for path in papers(new).values())
    assert files([FERN, SAME[case], LICHEN], pages(new)) == new


TWO = {
    "parts": (MOSS.replace("moss”", "moss: Part 1”"), MOSS.replace("moss”", "moss: Part 2”")),
    "identifiers": (MOSS + " doi:10.1234/a", MOSS.replace("of moss", "of mosses") + " doi:10.1234/b"),
    "other people": (MOSS, "C. Third and D. Fourth. “On the growth of moss”. Journal of Moss, 2021."),
    "a conference and a journal": (MOSS, MOSS.replace("Journal of Moss, 2020", "Proceedings of Heather, 2019")),
}


@pytest.mark.parametrize("case", TWO)
def test_two_papers_of_nearly_one_title_stay_two(case: str) -> None:
    one, other = TWO[case]
    first = files([one])
    both = files([other, one], pages(first))
    (path,) = papers(first).values()
    assert len([p for p in both if p.startswith("_publications/")]) == 2
    assert both[path] == first[path]
    swapped = files([one, other], pages(both))
    assert all(swapped[path] == both[path] for path in both if path.startswith("_publications/"))


def test_a_paper_that_replaces_another_is_not_it() -> None:
    former = files([MOSS])
    new = files([LICHEN], pages(former))
    assert not set(papers(former).values()) & set(papers(new).values())


def test_an_address_is_not_given_away() -> None:
    former = files(["X. Gone and Y. Left. “Moss”. Journal of Moss, 2020."])
    new = files(["A. Miller. “Moss”. Annals of Heather, 2020."], pages(former))
    assert not set(papers(former).values()) & set(papers(new).values())
    assert permalink(new[papers(new)["Moss"]]) == "/publication/2020-moss-2"


def test_two_entries_that_become_one_lead_to_one_page() -> None:
    preprint = MOSS.replace("Journal of Moss, 2020", "arXiv preprint, 2019")
    former = files([MOSS, preprint])
    assert len(papers(former)) == 1
    assert len([path for path in former if path.startswith("_publications/")]) == 2
    new = files([MOSS], pages(former))
    (path,) = papers(new).values()
    assert new[path].count("redirect_from:\n  - /publication/2019-on-the-growth-of-moss\n") == 1
    assert files([MOSS], pages(new)) == new
    (other,) = [p for p in former if p.startswith("_publications/") and p != path]
    edited = files([MOSS], pages(former, other))
    assert "redirect_from" not in edited[path]


def test_a_page_of_the_site_is_the_papers_own() -> None:
    text = '---\ntitle: "On the Growth of Moss"\ncollection: publications\npermalink: /publication/moss\n---\n\nMine.\n'
    new = files([MOSS, LICHEN], (Page("_publications/moss.md", text, made=False, address="/publication/moss"),))
    assert permalink(new["_publications/moss.md"]) == "/publication/moss"
    assert len(papers(new)) == 2


def test_a_page_comes_before_its_copy() -> None:
    text = '---\ntitle: "On the Growth of Moss"\ncollection: publications\npermalink: /publication/moss\n---\n\nMine.\n'
    found = [
        Page(f"_publications/{name}.md", text, False, address="/publication/moss") for name in ("moss-copy", "moss")
    ]
    assert list(papers(files([MOSS], tuple(found))).values()) == ["_publications/moss.md"]


def test_a_page_that_has_no_address_gets_none() -> None:
    text = '---\ntitle: "On the Growth of Moss"\n---\n'
    new = files([MOSS], (Page("_publications/moss.md", text, made=False),))
    assert permalink(new["_publications/moss.md"]) is None


@pytest.mark.parametrize(
    "head", ["", "[\n", "- a\n", "title:\n  - a\nauthors: 3\ndate: x\npermalink: 3\n", "a: &a\n  b: *a\n", "a: !x y\n"]
)
def test_pages_that_say_nothing(head: str) -> None:
    page = Page("_publications/moss.md", f"---\n{head}---\n", made=False)
    assert len(papers(files([MOSS], (page,)))) == 1


def test_new_papers_sort_between_those_that_keep_their_numbers() -> None:
    same_year = [MOSS, LICHEN.replace("2018", "2020")]
    former = files(same_year)
    new = files([same_year[0], FERN.replace("2019", "2020"), same_year[1]], pages(former))
    newest_first = sorted(papers(new).items(), key=lambda item: item[1], reverse=True)
    assert [title.split()[0] for title, _ in newest_first] == ["On", "Ferns", "Lichens"]
    assert files([same_year[0], FERN.replace("2019", "2020"), same_year[1]], pages(new)) == new


@pytest.mark.parametrize(
    ("low", "high", "count", "numbers"),
    [
        (None, "002", 1, ["001"]),
        (None, "001", 1, ["0009"]),
        ("001", None, 2, ["002", "003"]),
        ("999", None, 1, ["9991"]),
        ("001", "003", 1, ["002"]),
        ("001", "002", 2, ["0011", "0012"]),
        ("001", "0011", 1, ["00101"]),
    ],
)
def test_numbers_between(low: str | None, high: str | None, count: int, numbers: list[str]) -> None:
    assert _between(low, high, count) == numbers
    assert sorted([f"{n}-" for n in [low, *numbers, high] if n]) == [f"{n}-" for n in [low, *numbers, high] if n]


@pytest.mark.parametrize("number", ["000", "0010"])
def test_where_no_number_fits_the_page_has_one_all_the_same(number: str) -> None:
    """Found by the state machine: it went on looking for a number between "001" and "0010" until Python refused."""
    moss, fern, lichen = (re.sub("20[0-9]{2}", "2020", paper) for paper in (MOSS, FERN, LICHEN))
    former = pages(files([lichen, moss]))
    last = max(former, key=lambda page: page.path)
    renamed = replace(last, path=re.sub(r"-[0-9]{3}-", f"-{number}-", last.path))
    new = files([lichen, fern, moss], (*(page for page in former if page is not last), renamed))
    assert renamed.path in new
    assert len(papers(new)) == 3


def test_a_course_that_is_given_again_keeps_its_pages() -> None:
    def rest(*years: str) -> str:
        return "\n## Teaching\n\n" + "".join(f"- Logic, University of Nowhere, {year}\n" for year in years)

    former = files([MOSS], rest=rest("2019", "2018"))
    new = files([MOSS], pages(former), rest=rest("2020", "2019", "2018"))
    taught = {path for path in former if path.startswith("_teaching/")}
    assert len(taught) == 2
    assert taught < new.keys()
    assert all(new[path] == former[path] for path in taught)


TALK = '- "Why moss matters", Invited talk, Moss Days, University of Nowhere, May 2019'
COURSE = "- Introduction to Ferns, University of Nowhere, Fall 2020"
PROJECT = "- **A Machine that Hums**, 2018, with friends"
OTHERS = {
    "Talks": '- "The slow fern", Invited talk, Stone College, May 2017',
    "Teaching": "- Moss Laboratory, University of Nowhere, Fall 2020",
    "Projects": "- **A Compiler for Ferns**, 2018",
}
RETITLED = {
    "a talk": ("Talks", TALK, TALK.replace("moss matters", "the moss matters")),
    "a talk, wholly": ("Talks", TALK, TALK.replace("Why moss matters", "What a spore knows")),
    "a talk, and its day": ("Talks", TALK, TALK.replace("moss matters", "the moss matters").replace("May", "June")),
    "a course": ("Teaching", COURSE, COURSE.replace("to Ferns", "to Ferns and Mosses")),
    "a project": ("Projects", PROJECT, PROJECT.replace("Hums", "Hums Softly")),
}


def others(texts: dict[str, str]) -> dict[str, str]:
    """Pages of talks, courses and projects."""
    return {path: text for path, text in texts.items() if path.startswith(("_talks", "_teaching", "_portfolio"))}


@pytest.mark.parametrize("case", RETITLED)
def test_what_is_not_a_paper_keeps_its_file_and_address(case: str) -> None:
    heading, before, after = RETITLED[case]
    rest = f"\n## {heading}\n\n{{}}\n{OTHERS[heading]}\n"
    former = files([MOSS], rest=rest.format(before))
    known = tuple(Page(path, text, made=True, address=permalink(text)) for path, text in others(former).items())
    new = files([MOSS], known, rest=rest.format(after))
    assert len(others(new)) == 2
    assert {path: permalink(text) for path, text in others(new).items()} == {
        path: permalink(text) for path, text in others(former).items()
    }
    changed = [path for path in others(new) if new[path] != former[path]]
    assert len(changed) == 1
    assert re.search('title: "(.*)"', new[changed[0]]) != re.search('title: "(.*)"', former[changed[0]])


@pytest.mark.parametrize(
    ("heading", "before", "after"),
    [
        ("Talks", TALK, '- "The slow fern", Invited talk, Moss Days, University of Nowhere, May 2020'),
        ("Talks", TALK.replace("moss matters", "moss, part 1"), TALK.replace("moss matters", "moss, part 2")),
        ("Teaching", COURSE, COURSE.replace("Introduction to Ferns", "Moss Laboratory")),
        ("Projects", PROJECT, "- **A Compiler for Ferns**, 2018, with friends"),
    ],
)
def test_another_talk_or_course_is_another(heading: str, before: str, after: str) -> None:
    former = files([MOSS], rest=f"\n## {heading}\n\n{before}\n")
    known = tuple(Page(path, text, made=True, address=permalink(text)) for path, text in others(former).items())
    new = files([MOSS], known, rest=f"\n## {heading}\n\n{after}\n")
    assert len(others(former)) == len(others(new)) == 1
    assert not others(former).keys() & others(new).keys()


def test_what_stands_under_another_heading_leads_there_from_its_old_address() -> None:
    former = files([MOSS], rest=f"\n## Talks\n\n{TALK}\n")
    (old,) = others(former)
    known = (Page(old, former[old], made=True, address=permalink(former[old])),)
    text = f"{HEAD}1. {MOSS}\n\n## Teaching\n\n{TALK.replace('Invited talk, ', '')}\n"
    output = convert([("cv.md", text.encode())], Site(pages=known), Settings()).output
    (new,) = others(dict(output.files))
    assert (old, new) == ("_talks/2019-05-01-001-why-moss-matters.md", "_teaching/2019-05-01-001-why-moss-matters.md")
    assert output.moved == {new: old}
    assert "redirect_from:\n  - /talks/2019-why-moss-matters\n" in output.files[new]
    back = convert(
        [("cv.md", f"{HEAD}1. {MOSS}\n\n## Talks\n\n{TALK}\n".encode())],
        Site(pages=(Page(new, output.files[new], made=True, address=permalink(output.files[new])),)),
        Settings(),
    ).output
    assert back.moved == {old: new}
    assert "permalink: /talks/2019-why-moss-matters\nredirect_from:\n  - /teaching/" in back.files[old]
    assert back.files[old].count("/talks/2019-why-moss-matters") == 1
