"""Plain text to blocks."""

from __future__ import annotations

import pytest

from converter.diagnostics import Code
from tests.readers.shown import document, shown

LONG = "A sentence of a word processor that runs on and on until its paragraph ends, far behind any line's usual end"
CASES = {
    "paragraphs": ("A\nB  \n\n  C\n", ["paragraph: A¶B", "paragraph: C"]),
    "wrapped lines of a Chinese text": (
        "\n".join(["1. " + "河流" * 28, "泥沙"] * 6),
        ["item>(1.): " + "河流" * 28 + "泥沙"] * 6,
    ),
    "links numbered by a text browser": (
        "  [1]Home\n  * Sand (2017). Catena 5. doi:\n    [2]10.1000/5.\n  * [3]Old silt in lakes [4]PDF [5]Data"
        "\n    set [7]\n\n"
        "References\n\n   Visible links:\n   1. file:///a.html\n   2. https://doi.org/10.1000/5\n   3. https://example.org/a\n"
        "   4. https://example.org/b\n   5. https://example.org/c\n\n   Hidden links:\n   6. https://example.org/d",
        [
            "paragraph: Home",
            "item>(*): Sand (2017). Catena 5. doi:¶[10.1000/5](https://doi.org/10.1000/5).",
            "item>(*): Old silt in lakes [PDF](https://example.org/b) Data¶set [7]",
        ],
    ),
    "links numbered by a text browser right behind words": (
        "* A. Berg and C. Dahl[1]Slow rivers, 2020\n* C. Dahl, [2]Sand\n* [3]Silt\n\nReferences\n\n"
        "1. https://example.org/a\n2. https://example.org/b\n3. https://example.org/c",
        ["item>(*): A. Berg and C. Dahl Slow rivers, 2020", "item>(*): C. Dahl, [Sand](https://example.org/b)"]
        + ["item>(*): [Silt](https://example.org/c)"],
    ),
    "references by number that are no links": (
        "[1] A\n[2] B\n\nReferences\n\n1. https://example.org/a\n2. https://example.org/b",
        ["item>([1]): A", "item>([2]): B", "paragraph: References"]
        + ["item>(1.): https://example.org/a", "item>(2.): https://example.org/b"],
    ),
    "bullets": (
        "• a\n  b\n•\tc\n▪d\n- e\n- f",
        ["item>(•): a¶b", "item>(•): c", "item>>(▪): d", "item>>>(-): e", "item>>>(-): f"],
    ),
    "a bullet on a line of its own": ("•\na\n•\nb", ["item>(•): a", "item>(•): b"]),
    "numbers": ("1. a\n2. b\n[3] c\n[4] d", ["item>(1.): a", "item>(2.): b", "item>>([3]): c", "item>>([4]): d"]),
    "numbers that count down": ("Papers\n12. a\n11. b", ["paragraph: Papers", "item>(12.): a", "item>(11.): b"]),
    "numbers that are none": (
        "Journal 12, 1-\n45. Publisher\n\n2015. Title",
        ["paragraph: Journal 12, 1-¶45. Publisher", "paragraph: 2015. Title"],
    ),
    "a dash that is none": ("Turku\n– Finland", ["paragraph: Turku¶– Finland"]),
    "rules": ("TITLE\n-----\na", ["paragraph: TITLE", "rule:", "paragraph: a"]),
    "pages": ("a\n3\n\fb", ["paragraph: a", "template: 3", "paragraph: b"]),
    "pages between dashes, without page breaks": (
        "- 1 -\na\n- b\n- 2 -\nc\n– 3 –\n- d",
        ["template: - 1 -", "paragraph: a", "item>(-): b¶c", "template: - 2 -", "template: – 3 –", "item>(-): d"],
    ),
    "running heads": (
        "a\nDoe 1\n\fb\nDoe 2\n\fc\nDoe 3",
        ["paragraph: a", "template: Doe 1", "paragraph: b", "template: Doe 2", "paragraph: c", "template: Doe 3"],
    ),
    "a running head that repeats the letterhead": (
        "Ida Doe\nRivers\n1 of 2\n\fIda Doe   Rivers   May 2021\nb",
        ["paragraph: Ida Doe¶Rivers", "template: 1 of 2", "template: Ida Doe   Rivers   May 2021", "paragraph: b"],
    ),
    "running heads with numbers, without page breaks": (
        "Ida Doe\nRivers\n" + "a\n" * 13 + "Ida DOE 2\nb\n" + "a\n" * 13 + "Ida DOE 3\nc",
        ["paragraph: Ida Doe¶Rivers" + "¶a" * 13 + "¶b" + "¶a" * 13 + "¶c"]
        + ["template: Ida DOE 2", "template: Ida DOE 3"],
    ),
    "running heads beside pages' numbers, without page breaks": (
        "Ida Doe\n1\n" + "".join(f"{'xyabc'[i]}\n" * 13 + f"Ida Doe\n{i}\n" for i in (2, 3, 4)) + "b",
        ["paragraph: " + "¶".join(["Ida Doe", *"a" * 13, *"b" * 13, *"c" * 13, "b"]), "template: 1"]
        + [line for i in (2, 3, 4) for line in ("template: Ida Doe", f"template: {i}")],
    ),
    "running heads with the pages' numbers below, of which the first stands at its page's foot": (
        "Ida Doe\nRivers\n" + "a\n" * 13 + "1\n" + "".join(f"Ida Doe, Rivers\n{i}\n" + "b\n" * 13 for i in (2, 3, 4)),
        ["paragraph: " + "¶".join(["Ida Doe", "Rivers", *"a" * 13, *"b" * 39]), "template: 1"]
        + [line for i in (2, 3, 4) for line in ("template: Ida Doe, Rivers", f"template: {i}")],
    ),
    "words of one line that stand on lines of their own": (
        "A study of sand. Journal of\nSand\nStudies\n38(5):\n78–80.\ndoi:\n10.1234/1.",
        ["paragraph: A study of sand. Journal of¶Sand Studies 38(5): 78–80. doi: 10.1234/1."],
    ),
    "an item that goes on below a page's foot": (
        "• Old sand in rivers of the plain, in the Journal of Sand\nPage 1 of 2\n\n115(10):12-19\n\nPage 2 of 2\n\nb",
        ["item>(•): Old sand in rivers of the plain, in the Journal of Sand¶115(10):12-19", "template: Page 1 of 2"]
        + ["template: Page 2 of 2", "paragraph: b"],
    ),
    "a page that begins with bullets of the second level": (
        "• a\no b\nPage 1 of 2\n\nc\n\no d\n• e\no f\nPage 2 of 2",
        ["item>(•): a", "item>>(o): b", "template: Page 1 of 2", "paragraph: c", "item>>(o): d", "item>(•): e"]
        + ["item>>(o): f", "template: Page 2 of 2"],
    ),
    "numbers set flush right, and another margin": (
        " 11. a\n    b\n    10. c\n     9. d",
        ["item>(11.): a¶b", "item>(10.): c", "item>(9.): d"],
    ),
    "a line to the left of a bullet": (
        "A\n  - b\n     c\nD\n  - e",
        ["paragraph: A", "item>(-): b¶c", "paragraph: D", "item>(-): e"],
    ),
    "accents before their letters": (
        "G¨odel, Poincar´e, Mu˜noz, don´t, x.org/˜a",
        ["paragraph: Gödel, Poincaré, Muñoz, don´t, x.org/˜a"],
    ),
    "accents behind their letters, and behind a first letter": (
        "Ko¨nig, Franc¸ois, Kaze˙, R´ıos, P´erez, we´ll, O´Brian, Joz´ef, \u02d9Zuk",
        ["paragraph: König, François, Kaze˙, Ríos, Pérez, we´ll, O´Brian, Jozéf, Żuk"],
    ),
    "an accent behind a first letter, where others are apostrophes": ("L´air, don´t", ["paragraph: L´air, don´t"]),
    "pages at a number's place": (
        "Papers\n\n24. a, 536–\n553.\n23. b",
        ["paragraph: Papers", "item>(24.): a, 536–¶553.", "item>(23.): b"],
    ),
    "counted pages": (
        "a\nPage 1 of 2\nb\nPage 2 of 2",
        ["paragraph: a¶b", "template: Page 1 of 2", "template: Page 2 of 2"],
    ),
    "numbers of papers where pages end are of no page": (
        "".join(
            f"{each} rivers\nOnline: https://doi.org/10.55/{i}{i}\n\n- {i} -\n\f" for i, each in enumerate("abc", 1)
        ),
        [
            line
            for i, each in enumerate("abc", 1)
            for line in (f"paragraph: {each} rivers¶Online: https://doi.org/10.55/{i}{i}", f"template: - {i} -")
        ],
    ),
    "pages counted in Roman numbers": (
        "a\ni of iii\nb\nii of iii\nc\niii of iii",
        ["paragraph: a¶b¶c", "template: i of iii", "template: ii of iii", "template: iii of iii"],
    ),
    "what two pages say they are of, with a date above and the number below": (
        "Ida Doe\nRivers\na\nMay 2019\n\nIda Doe · CV\n\n1\n\n\fb\nMay 2019\n\nIda Doe · CV\n\n2\n\n\fc",
        ["paragraph: Ida Doe¶Rivers¶a", *(f"template: {each}" for each in ("May 2019", "Ida Doe · CV", "1"))]
        + ["paragraph: b", *(f"template: {each}" for each in ("May 2019", "Ida Doe · CV", "2")), "paragraph: c"],
    ),
    "running heads that tell the number of pages, with a line beside them": (
        "Ida Doe\nRivers\nLakes\n"
        + "".join(f"{i} a\n" + "b\n" * 14 + f"Updated June 2018\nAnna{' ' * i}Berg {i} of 3\n" for i in (1, 2, 3)),
        [
            "paragraph: Ida Doe¶Rivers¶Lakes¶1 a" + "¶b" * 14 + "¶2 a" + "¶b" * 14 + "¶3 a" + "¶b" * 14,
            *(f"template: {line}" for i in (1, 2, 3) for line in ("Updated June 2018", f"Anna{' ' * i}Berg {i} of 3")),
        ],
    ),
    "lines that count, of no pages": (
        "Ida Doe\nRivers\nLakes\n" + "".join(f"Project {i}\n" + "b\n" * 14 for i in (1, 2, 3)),
        ["paragraph: Ida Doe¶Rivers¶Lakes¶" + "¶".join(f"Project {i}" + "¶b" * 14 for i in (1, 2, 3))],
    ),
    "a number that is no page": ("a\n3\nb", ["paragraph: a¶3¶b"]),
    "hyphens and ligatures stay for parsers": ("Sel-\nec\u00adtion ﬂow", ["paragraph: Sel-¶ection flow"]),
    "a paragraph a line": (
        "\n".join(f"{LONG} {i}." for i in range(10)),
        [f"paragraph: {LONG} {i}." for i in range(10)],
    ),
    "wrapped lines": (
        "\n".join(["A line that goes on", "in the next one"] * 6),
        ["paragraph: " + "¶".join(["A line that goes on", "in the next one"] * 6)],
    ),
    "years": ("2019 Award\n2018 Prize", ["paragraph: 2019 Award¶2018 Prize"]),
}


@pytest.mark.parametrize(("source", "blocks"), CASES.values(), ids=CASES.keys())
def test_blocks(source: str, blocks: list[str]) -> None:
    assert shown(source, "cv.txt") == blocks


def test_indent_and_blank_before() -> None:
    blocks = document("a\n\n    b\n• c", "cv.txt").blocks
    assert [(block.indent, block.blank_before) for block in blocks] == [(0, True), (4, True), (0, False)]


def test_furniture_is_named() -> None:
    found = document("a\n\f- 2 -\nb", "cv.txt").diagnostics
    assert [(d.code, d.text) for d in found] == [(Code.TEMPLATE_DROPPED, "- 2 -")]


def test_numbers_of_pages_printed_twice() -> None:
    page = "".join(f"Line {line}\n" for line in range(14))
    numbers = "".join(f"{n}\n \n{n}\n \n{page}" for n in (1, 2, 3))
    found = document(numbers, "cv.txt").diagnostics
    assert [(d.code, d.text) for d in found] == [(Code.TEMPLATE_DROPPED, n) for n in "112233"]


def test_long_lists() -> None:
    source = "\n".join(f"{i}. Title {i}" for i in range(1, 2101))
    assert len(shown(source, "cv.txt")) == 2100


def test_words_that_a_reader_of_pdfs_has_torn_are_closed_up() -> None:
    words = "long -read, well -being, tissue -specific, non -coding, Rojas -Castillo and Ann Lee , Bo Wu , 2017 -2019"
    (block,) = document(words, "cv.txt").blocks
    whole = "long-read, well-being, tissue-specific, non-coding, Rojas-Castillo and Ann Lee, Bo Wu, 2017-2019"
    assert block.text.plain == whole
    name = block.text[whole.index("Rojas") :][:14].span
    assert words[name.start : name.end] == "Rojas -Castillo"
    (kept,) = document("a well-known -x and Ann , Bo", "cv.txt").blocks
    assert kept.text.plain == "a well-known -x and Ann , Bo"


def test_words_that_run_into_each_other_are_told() -> None:
    glued = "ReedsintheNorthernSkyandtheirRain\nA.Berg,C.Dahl,E.Falk&G.HolmofNorthland\n" * 3
    links = "https://example.org/reeds/in/the/northern/sky\nmira.holm.of.northland@reeds.example.org\n" * 4
    found = [document(text, "cv.txt").diagnostics for text in (glued, links, "江".ljust(40, "河") + "\n")]
    assert [[d.code for d in diagnostics] for diagnostics in found] == [[Code.BLANKS_MISSING], [], []]
    assert str(found[0][0].location) == "cv.txt:1:1"


def test_a_gap_below_the_authors_of_an_item_is_closed() -> None:
    """Where an extraction sets the first line of each item apart, that line is often longer than those below."""
    prose = "\n".join(["and the silt that the tide leaves in narrow old harbours where"] * 10)
    works = (
        "3. C. Dahl, R. Lund, A. Berg, N. Vik, G. M. Moen, L. Holm-Strand, Y. Haug, O. Ruud.\n\nTarred soundings.\n"
        "The Harbour Journal (2025).\n\n"
        "2. A. Berg, C. Dahl, and R. Lund.\nGulls at noon. The Harbour Journal (2024).\n\n"
        "1. A. Berg, L. Holm-Strand.\n\nWet lamps. Workshop on Lamps (2021)."
    )
    assert shown(f"About\n\n{prose}\n\nPublications\n\n{works}", "cv.txt")[-3:] == [
        "item>(3.): C. Dahl, R. Lund, A. Berg, N. Vik, G. M. Moen, L. Holm-Strand, Y. Haug, O. Ruud.¶"
        "Tarred soundings.¶The Harbour Journal (2025).",
        "item>(2.): A. Berg, C. Dahl, and R. Lund.¶Gulls at noon. The Harbour Journal (2024).",
        "item>(1.): A. Berg, L. Holm-Strand.¶Wet lamps. Workshop on Lamps (2021).",
    ]


def test_numbers_with_a_stop_and_a_bracket_or_a_dash() -> None:
    assert shown("1.) Slow sand\n2.) Fast silt\n\n1.- Arena\n2.- Barro", "cv.txt") == [
        "item>(1.)): Slow sand",
        "item>(2.)): Fast silt",
        "item>>(1.-): Arena",
        "item>>(2.-): Barro",
    ]
