"""The proof holds on whole texts, and it fails when an output is tampered with."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from converter.conversion import convert, read_all, understand
from converter.diagnostics import Code, Severity
from converter.proof import check
from converter.writers import Site, write
from tests.conftest import CORPUS, ROOT

SEEDS = [ROOT / "tests/data/seed-cv.md", ROOT / "tests/data/seed-about.md"]
INVENTED = sorted(path for path in (ROOT / "tests/parse/cases").glob("*") if path.suffix in (".md", ".org", ".txt"))
LABELLED = sorted(path for path in CORPUS.glob("*") if path.suffix in (".md", ".txt"))


def content(path: Path) -> tuple[str, bytes]:
    return path.name, path.read_bytes()


@pytest.mark.parametrize("path", [*SEEDS, *LABELLED], ids=lambda path: path.stem)
def test_nothing_is_lost_or_invented(path: Path) -> None:
    found = convert([content(path)], Site())
    assert [d for d in found.diagnostics if d.severity is Severity.ERROR] == []
    assert found.cv.publications


@pytest.mark.parametrize("path", INVENTED, ids=lambda path: path.stem)
def test_no_invented_cv_is_refused(path: Path) -> None:
    found = convert([content(path)], Site())
    assert [d for d in found.diagnostics if d.severity is Severity.ERROR] == []


@pytest.mark.parametrize(
    "source",
    [
        "I like <code>&lt;em&gt;here</code>.\n\n<pre><code>&lt;body&gt; and &lt;p&gt;page</code></pre>",
        'Text.\n\n<iframe src ="https://x.org/a-b/?c=2.1"\n  style="border: none"/>\n</iframe>\n\nMore.',
        '<p>I advise <a href="https://x.org"><img alt="met atlas" src="./metatlas.png">Metabolic Atlas</a></p>',
        '<p><b><font size="6"><a href="my.htm"><font>M</font></a></font><a href="my.htm"><font>y</font></a></b></p>',
        "- Only the first case counts to `$\n S_A = \\min(4\\lfloor t/2\\rfloor, |A|) \\text{ grains}\n$`",
        "# Publications\n\n| 2022| **砂　浜子**・小川　大・鎌田洋一郎 全砂丘回帰モデルを用いた量的形質と"
        "質的形質に対する全砂丘関連解析　ISBN978-4-909508-18-8　砂丘医学　2022.4　（Vol.12 No.2）　|"
        "[https://sand.example/g.html](https://sand.example/g.html)|\n",
        "[https://x.org/Citt\\%C3\\%A0/b.pdf](https://x.org/.../b.pdf)",
        "Sand and Bj&oumlrn, Andr&eacutee and Fr&eacuted&eacuteric, Sockets in Sand&#8482;: A Guide",
        '<p><font color="#101010">Reading:</font>\n<br><font color="#101010">1. B. Sand, C. Dune, <a href="https://x.org/a.ps">'
        '&#8220;Silt&#8221;</a></font>\n<br><font color="#101010">2. D. Reed, Marsh.</font></p>',
        "In: <em><span>S</span>ifting <span>A</span> <span>T</span>rough of <span>S</span>and</em>, at last.",
    ],
    ids=[
        "tags as code",
        "a frame",
        "a picture in a link",
        "one link in pieces",
        "a formula in code over lines",
        "dots between names",
        "escaped signs in an address",
        "character references without their ends",
        "numbers behind breaks in coloured lines",
        "capitals torn from words, one of a letter",
    ],
)
def test_odd_markup_loses_nothing(source: str) -> None:
    assert convert([("cv.md", f"# Mia Lund\n\n{source}\n".encode())], Site()).cv.name


def test_capitals_torn_from_their_words_lose_nothing() -> None:
    text = (
        "[1] G. G RANDE, A. S ARTORINO, M. L UND , AND A. P AGLIA, The\n"
        "     ratchet of an ageing marble. J. Stat. Mech. 2010, L12002 (2010).\n"
        "[2] M. L UND , O. C HAVEZ , AND A. C ERVO, Tissue growth portrays home-\n"
        "     ostasis as a critical state and proliferation as Markovian. Royal\n"
        "     Society Open Science 10, 230871 (2023).\n"
    )
    assert convert([("cv.txt", text.encode())], Site()).cv.publications


def test_letters_set_apart_in_several_ways_lose_nothing() -> None:
    text = (
        "# Mia Lund\n\nS U R V EY S , D EV E LO P M ENT OF R E E D L A N D S\n\n- Reeds and sand of the coast\n\n"
        "<p>D <b>E</b>V E L O PM E N T OF R E E D</p>\n\nS A ND OF S U R V EYS\n\nE V E N S O\n"
    )
    assert convert([("cv.md", text.encode())], Site()).cv.name


def test_a_menu_that_shows_tags_loses_nothing() -> None:
    text = (
        '<html><body><nav class="navbar"><a href="b.html">About &lt;em&gt;who am I?&lt;/em&gt;</a>'
        '<a href="c.html">&lt;span id="tag"&gt;CV&lt;/span&gt;</a></nav>'
        "<h1>Mia Lund</h1><p>I read reeds.</p></body></html>"
    )
    assert convert([("cv.html", text.encode())], Site()).cv.name


def test_an_accent_torn_from_its_letter_loses_nothing() -> None:
    text = "Mia Lund\n\nPUBLICATIONS\n\n[1] M. Lund and B. Dahl, On the Erd\u02ddos problems. J. Graphs 3 (2010).\n"
    assert convert([("cv.txt", text.encode())], Site()).cv.publications[0].title == "On the Erd\u0151s problems"


def test_words_torn_at_the_ends_of_lines_and_pages_lose_nothing() -> None:
    text = (
        "Mia Lund\n\nPUBLICATIONS\n\n"
        "1. Lund M, Dahl B (2015) World Heron Organization global esti-\n\n\n1\n\n\x0cMia Lund\n\n"
        "   mates of herons. PLoS Herons 10:e0142.\n"
        "2. Lund M, Dahl B (2014) Nests and injuries: A differences-in-\n   differences analysis. J. Herons 16:1-9.\n"
        "3. Lund M (2013) Reeds for Bio-\n   statistics. J. Herons 15:1-9.\n"
        "4. Lund M (2012) Reeds for Statis-\n   tics. J. Herons 14:1-9.\n"
    )
    cv = convert([("cv.txt", text.encode())], Site()).cv
    assert "Nests and injuries: A differences-in-differences analysis" in [paper.title for paper in cv.publications]


def test_words_that_run_into_a_status_are_not_cut() -> None:
    text = "Mia Lund\n\nPUBLICATIONS\n\nReeds of the South\nA. Berg, M. Lund\nsubmittedforpublicationtoReeds&Rain\n"
    assert convert([("cv.txt", text.encode())], Site()).cv.publications[0].status == "submitted"


def test_nothing_is_lost_or_invented_where_two_sources_are_one_site() -> None:
    assert len(convert([content(path) for path in SEEDS], Site()).cv.publications) == 6


@pytest.mark.skipif(not LABELLED, reason="the labelled texts are not here")
def test_the_labelled_texts_are_all_here() -> None:
    assert len(LABELLED) >= 13


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.stem)
def test_each_line_that_the_output_lacks_is_found(path: Path) -> None:
    documents = read_all([content(path)])
    cv = understand(documents)
    output = write(cv, Site())
    page = output.files["_pages/cv.md"].splitlines(keepends=True)
    for i, line in enumerate(page[9:], 9):
        if sum(map(str.isalnum, line)) < 4 or line.startswith("[[BibTeX]]"):
            continue
        shortened = {**output.files, "_pages/cv.md": "".join(page[:i] + page[i + 1 :])}
        found = check(documents, cv, replace(output, files=shortened), Site())
        assert Code.TEXT_LOST in {d.code for d in found}, f"the loss of line {i + 1} was not seen: {line}"


def test_a_date_whose_blanks_are_lost_says_its_month() -> None:
    text = "Mia Lund\n\nINVITED SEMINARS\n\n28Nov2024, Sandby. How lakes remember. “Lake seminars”, Sandby.\n"
    assert convert([("cv.txt", text.encode())], Site()).cv.talks[0].date == "2024-11"


def test_a_formula_set_with_tags_is_one_word() -> None:
    formula = "Bi<sub>2</sub>Sr<sub>2</sub>Ca<sub>1</sub>Cu<sub>2</sub>O<sub>8</sub>"
    text = f"# Mia Lund\n\n## Publications\n\n- M. Lund, Fields in {formula} crystals, Sand Letters 77, 1451 (2008)\n"
    assert "Bi2Sr2Ca1Cu2O8" in convert([("cv.md", text.encode())], Site()).cv.publications[0].title


@pytest.mark.parametrize(
    "text",
    [
        "PUBLICATIONS\n\nA. Berg, M. Lund. How rivers re-\nformulate sand. Reeds & Rain, 3(1):1-9, 2019.\n"
        "A. Berg, M. Lund. Lakes that for-\nmulate silt again. Reeds & Rain, 4(1):1-9, 2020.\n",
        "SERVICE\n\nJoint Meeting on Lexical and Computa-\n\ntional Reeds\n\nPUBLICATIONS\n\n"
        "A. Berg, M. Lund. Sand and silt, Society for Compu-\ntational Reeds, 3(1):1-9, 2019.\n"
        "A. Berg, M. Lund. Silt and sand, Interna-\ntional Reeds, 3(1):1-9, 2018.\n",
    ],
    ids=["one word's half is another word", "half of a word in two lines that do not meet"],
)
def test_words_that_lines_tear_are_found_whole(text: str) -> None:
    assert convert([("cv.txt", f"Mia Lund\n\n{text}".encode())], Site()).cv.publications


def test_what_is_withheld_between_torn_words_makes_no_word_of_their_halves() -> None:
    text = "Mia Lund\n\nREFERENCES\n\nJon Dahl\nSand College\n64, Sec. 2, Reed Rd., Sand-\n"
    convert(
        [
            (
                "cv.txt",
                f"{text}shan District, 11601 Taipei, Tai-\nwan. General Building\nBo Ek\nRiver College\n".encode(),
            )
        ],
        Site(),
    )


def test_a_date_in_the_middle_of_a_bracket_parts_its_words() -> None:
    text = (
        "TALKS\n\n- International Conference on Reeds (workshop on\n  Frontiers of 6/2026\n  Rain for Reeds)\n\n"
        "- University of Sandby (Reed Seminar) 05/2026\n"
    )
    assert len(convert([("cv.txt", f"Mia Lund\n\n{text}".encode())], Site()).cv.talks) == 2


@pytest.mark.parametrize("name", ["cv.md", "cv.txt"])
def test_a_border_inside_a_row_of_a_grid_table_loses_nothing(name: str) -> None:
    table = (
        "+------------+---------------------------+\n"
        "| ## SERVICE | **Chair**                 |\n"
        "|            |                           |\n"
        "|            | - Area Chair: Reeds       |\n"
        "|            +---------------------------+\n"
        "|            | Reviewer of Reeds \\| Rain |\n"
        "|            |                           |\n"
        "|            | 1. Sand and               |\n"
        "|            |    silt                   |\n"
        "+------------+---------------------------+\n"
    )
    assert convert([(name, f"# Mia Lund\n\n{table}".encode())], Site()).cv.sections


def _spelt(heading: str) -> str:
    """A heading in small capitals, each letter an element of its own."""
    return " ".join("".join(f"<span>{letter}</span>" for letter in word) for word in heading.split())


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("cv.txt", "Mia Lund\n\nLANGUAGES\n\n\u00b8Danish: native \u00b8German: good\n"),
        (
            "cv.txt",
            "Mia Lund\n\nPUBLICATIONS\n\n[2] Moss in spring\n\n\u00b4EF, M Lund, B Dahl, Moss Lett 18, 4410 (2018)\n\n"
            "[1] Moss in winter\n\n\u00b4EF, M Lund, Moss Lett 14, 3310 (2014)\n",
        ),
        ("cv.md", "# Mia Lund\n\n## Papers\n\n- M. Lund. *Moss in winter.* Moss Lett. 4 (2019). arXiv:1907.123456\n"),
        (
            "cv.html",
            "<html><body><h1>Mia Lund</h1><h2>Papers</h2><ul><li>M. Lund and B. Dahl and C. Holm. Moss in winter. "
            f"Moss Lett. 4, 2019.</li></ul><h2>{_spelt('PRIZES AND GRANTS')}</h2><p>Moss Prize, 2019</p></body></html>",
        ),
    ],
    ids=["icons", "accents of initials", "numbers too long", "letters apart"],
)
def test_signs_at_words_neither_lose_nor_invent_any(name: str, text: str) -> None:
    assert convert([(name, text.encode())], Site()).cv.name == "Mia Lund"
