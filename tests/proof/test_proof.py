"""The proof finds each word that was lost and each that was invented, and nothing else."""

from dataclasses import replace

import pytest

from converter.conversion import convert
from converter.diagnostics import Code, Diagnostic, Severity
from converter.document import Block, BlockKind, Document, Run, Span, Text
from converter.model import CV, Part, Publication
from converter.proof import check
from converter.proof.words import placed
from converter.writers.site import Output, Site

SOURCE = "# Anna Lind\n\n1. **Moss in Winter**, Journal of Moss, 2019.\n\n- Prize of the Moss Society, 2020\n"
CV_PAGE = '---\nlayout: archive\ntitle: "CV"\npermalink: /cv/\n---\n\nAnna Lind\n======\n\n'
TITLE = Text((Run("Moss in Winter", 17, 31),), "cv.md")
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
    pytest.param(SOURCE.replace("Anna", "A\u0301nna"), "A\u0301nna", "cv.md:1:3", id="an accent, decomposed"),
    pytest.param(SOURCE.replace("Anna", "安娜"), "安 娜", "cv.md:1:3", id="Chinese"),
    pytest.param(SOURCE.replace("Prize", "جائزة Prize"), "جائزة", "cv.md:5:3", id="Arabic"),
    pytest.param(
        SOURCE.replace("Anna", "Anna [x](https://a.example/b)"), "https a example b", "cv.md:1", id="an address"
    ),
    pytest.param(SOURCE.replace("Winter", "Winter Wi nter"), "Wi nter", "cv.md:3", id="a torn word that is there once"),
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
    pytest.param(SOURCE.replace("Prize", "3Prize"), "3", id="a page number that ran into a word"),
    pytest.param(SOURCE.replace("Prize", '<font color="red">Prize</font>'), "", id="tags are no words"),
    pytest.param(SOURCE.replace("Lind", "Lind and"), "", id="a word that only joins"),
    pytest.param(SOURCE.replace("Lind", "Li\u200bnd"), "", id="an unseen character"),
    pytest.param(SOURCE.replace("Prize", "Prize <img alt='Seal'>"), "<img alt='Seal'>", id="a picture's words"),
    pytest.param(SOURCE + "\n[a](b.c/d%20e%27f)", "[a](b.c/d%20e'f)", id="escapes in an address"),
    pytest.param(SOURCE.replace("Prize", "Pr&eacute;s &eacutet&eacute"), "prés &eacutet&eacute", id="entities of HTML"),
    pytest.param(SOURCE + "\n<!-- a\nb -->\n<div\n class='c'\n>", "", id="comments and tags of several lines"),
]


@pytest.mark.parametrize(("source", "said"), KEPT)
def test_what_is_kept_or_named_is_not_lost(source: str, said: str) -> None:
    assert [m for m in codes(source, said=said) if m.startswith(Code.TEXT_LOST)] == []


WRITTEN = [
    pytest.param("Müller", "Mu\u0308ller", id="composed"),
    pytest.param("Bjökman, Widén, Âze", "Bj¨ okman, Wid´en, ˆAze", id="accents in front of their letters"),
    pytest.param("Lefèvre, `code` and more", "Lef`evre, `code` and more", id="grave accents in front of their letters"),
    pytest.param("Bořetislav", "Boˇretislav", id="a caron in front of its letter"),
    pytest.param("École, Déprez", "´Ecole, D´eprez", id="acute accents in front of words"),
    pytest.param("the ´quoted´ word", "the ´quoted´ word", id="accents for quotes"),
    pytest.param("ガ", "カ\u3099", id="composed kana"),
    pytest.param("가을", "\u1100\u1161\u110b\u1173\u11af", id="composed syllables"),
    pytest.param("Moss in Sum mer", "Moss in Summer", id="torn by the output"),
    pytest.param("Moss in Summer", "Moss in Sum mer", id="joined by the output"),
    pytest.param("James Weath erby", "Ja mes Weatherby", id="joined and torn"),
    pytest.param("Java™ ㈜ ½", "Java™ ㈜ ½", id="signs that stand for words"),
    pytest.param(
        "[a b](https://x.example/y)", "[a](https://x.example/y) [b](https://x.example/y)", id="links made one"
    ),
    pytest.param("&amp;copy; &amp;#36;", "&copy; &#36;", id="entities that are text"),
    pytest.param("AT&amp;T &lt;3", "AT&T <3", id="escapes of HTML"),
    pytest.param("<span></span>a &lt;b c&gt; d", "a <b c> d", id="what looks like a tag"),
]


@pytest.mark.parametrize(("written", "source"), WRITTEN)
def test_the_same_words_in_another_form(written: str, source: str) -> None:
    assert codes(f"{SOURCE}\n{source}\n", page=f"{CV_PAGE}{ALL}\n{written}\n") == []


INVENTED = [
    pytest.param("* Prize of the Moss Society, 2021", "2021", id="a year"),
    pytest.param("* Anna Linde", "linde", id="a name"),
    pytest.param('date: "2019-03"', "03", id="a month"),
    pytest.param("https://orcid.org/0000", "0000", id="a number in a link"),
    pytest.param("* Änna Lind", "änna", id="an accent"),
    pytest.param("* 1987", "1987", id="digits out of a longer number"),
    pytest.param("* Anna Lindlind", "lindlind", id="a word made of others"),
]


@pytest.mark.parametrize(("line", "word"), INVENTED)
def test_invented_words_are_found_in_any_file(line: str, word: str) -> None:
    (message,) = codes(f"{SOURCE}\nPMID 219873\n", page=f"{CV_PAGE}{ALL}\nPMID 219873\n", _data__cv=line)
    assert message.startswith(Code.TEXT_INVENTED)
    assert word in message


GIVEN = [
    pytest.param(SOURCE + "\nA Moth1, B Bee12", "* A Moth, B Bee", id="a name without its mark"),
    pytest.param(SOURCE + "\narXiv 2105.07718v2", 'arxiv: "2105.07718"', id="a preprint without its version"),
    pytest.param(SOURCE, "date: 2019-01-01\n", id="the day that the theme wants behind a year"),
    pytest.param(SOURCE, 'permalink: "/publication/2019-moss-in-wintre"', id="addresses"),
    pytest.param(SOURCE + "\n- March\n", 'date: "2019-03"', id="a month by its name"),
    pytest.param(SOURCE + "\n- March 14th\n", "date: 2019-03-14", id="a day by its number's ending"),
    pytest.param(SOURCE + "\nJ. Moss, P10015\n", 'pages: "10015"', id="an article's number without its letter"),
    pytest.param(SOURCE + "\nUS D881,340\n", "* 881,340", id="a patent's number without its letter"),
    pytest.param(SOURCE + "\nat the70th meeting\n", "* 70th meeting", id="a number that ran into a word"),
    pytest.param(SOURCE + "\n- 2017–18\n", 'endDate: "2018"', id="a year of two digits"),
]


@pytest.mark.parametrize(("source", "line"), GIVEN)
def test_what_follows_from_the_source_is_not_invented(source: str, line: str) -> None:
    assert [m for m in codes(source, _data__cv=line) if m.startswith(Code.TEXT_INVENTED)] == []


def test_the_sites_own_words_are_not_invented() -> None:
    site = Site(navigation="- title: Blog\n", publication_category={"talksandmore": "Varia"})
    assert codes(SOURCE, _data__navigation="- title: Blog\n- category: talksandmore Varia\n", site=site) == []


def test_a_year_at_the_beginning_of_a_line_is_no_lists_number() -> None:
    source = f"{SOURCE}\n1987\\. Moss at rest\n"
    assert codes(source, page=f"{CV_PAGE}{ALL}\n1987\\. Moss at rest\n") == []


def test_a_number_that_the_parser_took_for_the_lists_is_not_lost() -> None:
    source = SOURCE.replace("1. **Moss", "**17** **Moss")
    number = Part("glue", Text((Run("17", source.index("17"), source.index("17") + 2),), "cv.md"))
    paper = Publication(section=0, title="Moss in Winter", parts=(number, Part("title", TITLE)))
    assert (
        list(check([document(source)], CV(publications=(paper,)), Output({"_pages/cv.md": CV_PAGE + ALL}), Site()))
        == []
    )


def test_a_papers_fields_come_from_its_own_entry() -> None:
    paper = Publication(section=0, title="Moss in Winter", authors=("Anna Lind",), parts=(Part("title", TITLE),))
    output = Output({"_pages/cv.md": CV_PAGE + ALL})
    (found,) = check([document(SOURCE)], CV(publications=(paper,)), output, Site())
    assert "anna lind" in found.message


def test_tags_of_word_are_no_words() -> None:
    assert [word.text for word in placed("Moss<o:p></o:p> <st1:place>in</st1:place> Winter")] == [
        "moss",
        "in",
        "winter",
    ]


def test_a_number_of_a_character_without_its_semicolon_is_no_word() -> None:
    assert [word.text for word in placed("Moss &#150 Winter &#38; 150")] == ["moss", "winter", "150"]


LINKED = "# Anna Lind\n\n[Moss](https://x.example/jbc.1)\n\n{}jbc\n"


@pytest.mark.parametrize(
    ("again", "page", "lost"),
    [
        ("[Sand](https://x.example/jbc.1)\n\n", "[Moss](https://x.example/jbc.1)\n\nSand jbc\n", []),
        ("[Sand](https://x.example/jbc.1)\n\n", "[Moss](https://x.example/jbc.1)\n\nSand\n", ["jbc"]),
        ("", "[Moss](https://x.example/jbc.1)\n", ["jbc"]),
    ],
)
def test_an_address_that_stands_twice_is_linked_once(again: str, page: str, lost: list[str]) -> None:
    source = document(LINKED.format(again))
    found = check([source], CV(), Output(files={"_pages/cv.md": CV_PAGE + page}), Site())
    assert [d.message.removeprefix("the output would lose: ") for d in found] == lost


def test_dashes_stand_for_the_author_above() -> None:
    source = "Anna Lind. Frost. ———. Moss in Winter."
    runs = [
        Text((Run(said, source.index(said), source.index(said) + len(said)),), "cv.md") for said in source.split(". ")
    ]
    above = Publication(
        section=0, title="Frost", authors=("Anna Lind",), parts=(Part("authors", runs[0]), Part("title", runs[1]))
    )
    paper = Publication(
        section=0, title="Moss in Winter", authors=("Anna Lind",), parts=(Part("glue", runs[2]), Part("title", runs[3]))
    )
    output = Output({"_pages/cv.md": source})
    assert not [
        d for d in check([document(source)], CV(publications=(above, paper)), output, Site()) if "hold" in d.message
    ]
    other = replace(paper, authors=("Ida Berg",))
    assert [
        d for d in check([document(source)], CV(publications=(above, other)), output, Site()) if "ida berg" in d.message
    ]


def test_the_owners_words_may_stay_in_their_own_file_only() -> None:
    said = "title: Mossland\n"
    assert codes(SOURCE, _data__navigation=said, site=Site(navigation=said)) == []
    assert codes(SOURCE, _config=said, site=Site(config=said)) == []
    assert codes(SOURCE, _config=said, site=Site(navigation=said)) != []


def test_names_of_services_may_differ_from_their_addresses() -> None:
    addresses = (
        "x.com/ada",
        "bsky.app/profile/ada.example",
        "inspirehep.net/authors/1",
        "stackoverflow.com/users/1/ada",
    )
    text = "# Ada Lind\n\n" + "".join(f"- <https://{address}>\n" for address in addresses)
    convert([("cv.md", text.encode())], Site())


def test_a_link_to_a_bibtex_file_below_the_papers_heading_is_kept_beside_ours() -> None:
    line = "[[BibTeX]](/files/publications.bib)"
    source = f"# Anna Lind\n\n## Publications\n\n{line}\n\n1. **Moss in Winter**, Anna Lind, 2019.\n"
    assert convert([("cv.md", source.encode())], Site()).output.files["_pages/cv.md"].count(line) == 2
