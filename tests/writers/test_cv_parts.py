"""Languages and references for the data CV page."""

from __future__ import annotations

import pytest

from converter.model import CV, Section
from converter.parse import parse
from converter.readers import read
from converter.writers.languages import languages
from converter.writers.references import references
from tests.writers.build import Source


def made(heading: str, *lines: str, kind: str = "skills") -> CV:
    source = Source()
    prose = tuple(source.block(line) for line in lines)
    return CV(sections=(Section(heading=heading, kind=kind, prose=prose),))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("heading", "line", "expected"),
    [
        ("Languages", "English (native), Frisian (fluent)", [("English", "native"), ("Frisian", "fluent")]),
        (
            "Sprachen",
            "Deutsch: Muttersprache / Englisch: fließend",
            [("Deutsch", "Muttersprache"), ("Englisch", "fließend")],
        ),
        ("Skills", "Languages: Spanish and Basque", [("Spanish", ""), ("Basque", "")]),
        ("Idiomas", "Español nativo, Inglés", [("Español", "nativo"), ("Inglés", "")]),
        ("Languages", "Old and Middle English, Latin", [("Old and Middle English", ""), ("Latin", "")]),
        ("语言", "英语、汉语", [("英语", ""), ("汉语", "")]),
        ("Programming languages", "English, C", []),
        ("Languages", "C, Python, English", []),
        ("Languages", "English, JavaScript", []),
        ("Skills", "Programming languages: English", []),
        ("Skills", "English", []),
    ],
)
def test_languages(heading: str, line: str, expected: list[tuple[str, str]]) -> None:
    assert languages(made(heading, line)) == expected


def test_references() -> None:
    blocks = ("Prof. Ada Lind / Chair of Moss / University of X", "Dr. Bo Poe / bo@x.example", "Tel. is at the office")
    assert references(made("References", *blocks, kind="references")) == [
        ("Prof. Ada Lind", "Chair of Moss, University of X"),
        ("Dr. Bo Poe", "bo@x.example, Tel. is at the office"),
    ]
    assert references(made("References", "Available upon request", kind="references")) == []


def test_a_text() -> None:
    text = "# Zoe Owner\n\n## Languages\n\n- English (native)\n- Basque\n\n## References\n\nAda Lind\\\nFirm of X\n"
    cv = parse(read("cv.md", text.encode()))
    assert languages(cv) == [("English", "native"), ("Basque", "")]
    assert references(cv) == [("Ada Lind", "Firm of X")]
