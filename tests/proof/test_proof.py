"""The proof finds each word that was lost and each that was invented, and nothing else."""

import pytest

from converter.diagnostics import Code, Diagnostic, Severity
from converter.document import Block, BlockKind, Document, Run, Span, Text
from converter.model import CV, Part, Publication
from converter.proof import check
from converter.writers.site import Output, Site

SOURCE = "# Anna Lind\n\n1. **Moss in Winter**, Journal of Moss, 2019.\n\n- Prize of the Moss Society, 2020\n"
CV_PAGE = '---\nlayout: archive\ntitle: "CV"\npermalink: /cv/\n---\n\nAnna Lind\n======\n\n'
ALL = "1. **Moss in Winter**\n*Journal of Moss, 2019*\n\n* Prize of the Moss Society, 2020\n"


def document(source: str) -> Document:
    marked = Block(BlockKind.ITEM, Text(), Span("cv.md", source.find("1."), source.find("1.") + 2), marker="1.")
    return Document("cv.md", source, (marked,) if "1." in source else (), "markdown")


def codes(
    source: str, *, page: str = CV_PAGE + ALL, said: str = "", site: Site | None = None, **more: str
) -> list[str]:
    notes = (Diagnostic(Code.TEMPLATE_DROPPED, Severity.NOTE, "left out", text=said),) if said else ()
    output = Output(
        {"_pages/cv.md": page, **{key.replace("__", "/") + ".yml": text for key, text in more.items()}}, notes
    )
    return [
        f"{d.code}: {d.message} {d.location or ''}" for d in check([document(source)], CV(), output, site or Site())
    ]


def test_a_faithful_page_passes() -> None:
    assert codes(SOURCE) == []


LOST = [
    pytest.param(SOURCE.replace("Prize", "Great Prize"), "Great", "cv.md:5:3", id="a word"),
    pytest.param(SOURCE + "\n- Moss\n", "Moss", "cv.md:", id="a word that stands elsewhere, but once less"),
    pytest.param(SOURCE.replace("2020", "2020, 17"), "17", "cv.md:5:36", id="a number"),
    pytest.param(
        SOURCE.replace("Moss Society", "[Moss Society](https://moss.example)"), "example", "cv.md:5", id="a link"
    ),
    pytest.param(SOURCE.replace("Anna", "Änna"), "Änna", "cv.md:1:3", id="an accent"),
    pytest.param(SOURCE.replace("Anna", "安娜"), "安 娜", "cv.md:1:3", id="Chinese"),
]


@pytest.mark.parametrize(("source", "word", "place"), LOST)
def test_lost_words_are_named_with_their_place(source: str, word: str, place: str) -> None:
    (message,) = [m for m in codes(source) if m.startswith(Code.TEXT_LOST)]
    assert word in message
    assert place in message


KEPT = [
    pytest.param(SOURCE + "\n{% include base_path %}\n", "{% include base_path %}", id="named by a diagnostic"),
    pytest.param(SOURCE.replace("Winter", "Win<b>ter</b>"), "", id="torn by a tag"),
    pytest.param(SOURCE.replace("Winter", "Win-\nter"), "", id="hyphenated"),
    pytest.param(SOURCE.replace("Winter", "Win`ter`"), "", id="torn by code marks"),
    pytest.param(SOURCE.replace("of Moss", "of&nbsp;M&#111;ss"), "", id="entities"),
    pytest.param(SOURCE.replace("Prize", "ﬁPrize"), "fiprize", id="ligatures"),
    pytest.param(SOURCE.replace("Prize", '<font color="red">Prize</font>'), "", id="tags are no words"),
    pytest.param(SOURCE.replace("Lind", "Lind and"), "", id="a word that only joins"),
]


@pytest.mark.parametrize(("source", "said"), KEPT)
def test_what_is_kept_or_named_is_not_lost(source: str, said: str) -> None:
    assert [m for m in codes(source, said=said) if m.startswith(Code.TEXT_LOST)] == []


INVENTED = [
    pytest.param("* Prize of the Moss Society, 2021", "2021", id="a year"),
    pytest.param("* Anna Linde", "linde", id="a name"),
    pytest.param('date: "2019-03"', "03", id="a month"),
    pytest.param("https://orcid.org/0000", "0000", id="a number in a link"),
]


@pytest.mark.parametrize(("line", "word"), INVENTED)
def test_invented_words_are_found_in_any_file(line: str, word: str) -> None:
    (message,) = codes(SOURCE, _data__cv=line)
    assert message.startswith(Code.TEXT_INVENTED)
    assert word in message


GIVEN = [
    pytest.param(SOURCE, "date: 2019-01-01\n", id="the day that the theme wants behind a year"),
    pytest.param(SOURCE, 'permalink: "/publication/2019-moss-in-wintre"', id="addresses"),
    pytest.param(SOURCE + "\n- March\n", 'date: "2019-03"', id="a month by its name"),
    pytest.param(SOURCE + "\n- 2017–18\n", 'endDate: "2018"', id="a year of two digits"),
]


@pytest.mark.parametrize(("source", "line"), GIVEN)
def test_what_follows_from_the_source_is_not_invented(source: str, line: str) -> None:
    assert [m for m in codes(source, _data__cv=line) if m.startswith(Code.TEXT_INVENTED)] == []


def test_the_sites_own_words_are_not_invented() -> None:
    site = Site(navigation="- title: Blog\n", publication_category={"talksandmore": "Varia"})
    assert codes(SOURCE, _data__navigation="- title: Blog\n- category: talksandmore Varia\n", site=site) == []


def test_a_papers_fields_come_from_its_own_entry() -> None:
    text = Text((Run("Moss in Winter", 17, 31),), "cv.md")
    paper = Publication(section=0, title="Moss in Winter", authors=("Anna Lind",), parts=(Part("title", text),))
    output = Output({"_pages/cv.md": CV_PAGE + ALL})
    (found,) = check([document(SOURCE)], CV(publications=(paper,)), output, Site())
    assert "anna lind" in found.message
