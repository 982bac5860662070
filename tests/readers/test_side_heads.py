"""Headings in a column beside the text."""

from __future__ import annotations

import re

from converter.document import Document
from converter.parse import parse
from tests.readers.shown import document, show

BESIDE = """\
CONTACT            Department of Rivers              Email: ida@example.org
INFORMATION        University of Somewhere

EDUCATION          University of Somewhere
                       Ph.D., Rivers                                 2017

                   University of Elsewhere
                       B.A., Lakes                                   2012

ACADEMIC           "On brooks." With Bo Lind. Journal of
PUBLICATIONS:      Rivers 3 (2025)
ARTICLES

                   "On creeks." Journal of Rivers 2 (2024)

                   "On ponds." With Bo Lind and Cy
                   Berg. Journal of Rivers 1 (2023)

SERVICE            Referee, Journal of Rivers
"""


def read_text(source: str) -> Document:
    return document(source, "cv.txt")


def test_a_heading_over_several_lines_stands_before_the_text_beside_it() -> None:
    assert [show(block) for block in read_text(BESIDE).blocks] == [
        "heading1: CONTACT INFORMATION",
        "paragraph: Department of Rivers              Email: ida@example.org¶University of Somewhere",
        "heading1: EDUCATION",
        "paragraph: University of Somewhere¶Ph.D., Rivers                                 2017",
        "paragraph: University of Elsewhere¶B.A., Lakes                                   2012",
        "heading1: ACADEMIC PUBLICATIONS: ARTICLES",
        'paragraph: "On brooks." With Bo Lind. Journal of¶Rivers 3 (2025)',
        'paragraph: "On creeks." Journal of Rivers 2 (2024)',
        'paragraph: "On ponds." With Bo Lind and Cy¶Berg. Journal of Rivers 1 (2023)',
        "heading1: SERVICE",
        "paragraph: Referee, Journal of Rivers",
    ]


def test_every_run_is_its_place_in_the_source() -> None:
    read = read_text(BESIDE)
    for block in read.blocks:
        for run in block.text.runs:
            assert run.text == read.source[run.start : run.end] or run.text.isspace()


def test_pages_may_be_indented_otherwise_or_not_at_all() -> None:
    second = re.sub(r"(?m)^(.{13,}?) {3}(?=\S)", r"\1", BESIDE)
    pages = BESIDE + "\f3\n" + second + "\f'A book.' Rivers Press\nTowns, 2011.\n\nOthers"
    headings = [block.text.plain for block in read_text(pages).blocks if block.level]
    heads = ["CONTACT INFORMATION", "EDUCATION", "ACADEMIC PUBLICATIONS: ARTICLES", "SERVICE"]
    assert headings == heads + heads
    assert [show(block) for block in read_text(pages).blocks][-2:] == [
        "paragraph: 'A book.' Rivers Press¶Towns, 2011.",
        "paragraph: Others",
    ]


def test_dates_and_few_words_beside_a_text_are_no_headings() -> None:
    dates = "".join(f"{year} - {year + 1}        Reader, University {year}\n\n" for year in range(2001, 2009))
    places = "".join(f"Education\n\nTown {name}         Ph.D.\n                    2012\n\n" for name in "ABCDEF")
    two = "Lakes         one\n              two\n              three\nRivers        four\n              five\n"
    for text in (dates, places, two):
        assert not [block for block in read_text(text).blocks if block.level]


LIST_BESIDE = """\
E DUCATION         University of Somewhere
                   Ph.D., Rivers                                 2017

P UBLICATIONS        [1] Lind, T. (under review). On brooks, and
                         where they go.
                     [2] Lind, T. (2023). On creeks. Journal of
                         Rivers 2.
                     [3] Lind, T. (2022). On ponds. Journal of
                         Rivers 1.

I NDUSTRY          River pilot, Some Port                        2011
                   Deckhand, Other Port                          2010
                   Deckhand, Third Port                          2009

S ERVICE           Referee, Journal of Rivers
                   Referee, Journal of Lakes
"""


def test_a_list_beside_a_heading_keeps_its_first_item() -> None:
    shown = [show(block) for block in read_text(LIST_BESIDE).blocks]
    assert [line.split(":")[1].split(" (")[0].strip() for line in shown if "Lind" in line] == ["Lind, T."] * 3
    kinds = [section.kind for section in parse(read_text(LIST_BESIDE)).sections]
    assert kinds == ["education", "publications", "experience", "service"]


NARROW = """\
Contacto         Calle Sur 4, Villa Norte
Web:             example.org/tarno

Estudios         Universidad del Sur                              2001-2006
                 - Licenciada en Hidrología
                     - Tesis de grado: Molinos de marea en la costa sur
                     - Notas: 9 de 10

                 Instituto de la Marea, Villa Norte               1999-2000

                 - Técnica en boyas
                     - Prácticas: taller de anclas

Publicaciones en   - Mareas y muelles de piedra. A. Tarno,
revistas con         B. Quel. Revista de Mareas 4 (2012) 9-21.
revisión por         Palabras clave: mareas, muelles.
pares
(selección)        - Boyas que no vuelven. B. Quel y
                     A. Tarno. Cuadernos del Mar 2 (2010) 33-40.

Capítulos de     - Faros sin luz. A. Tarno. En Libro de Faros,
libros             Editorial del Muelle, 2009.

Premios          - Beca del Faro Viejo para estudios de la costa, que
                   dan los pueblos de la ría (2014).
                 - Medalla de la Marea (2011).
"""


def test_a_heading_may_go_on_over_most_lines_of_the_text_beside_it() -> None:
    assert [show(block) for block in read_text(NARROW).blocks if block.level] == [
        "heading1: Contacto Web:",
        "heading1: Estudios",
        "heading1: Publicaciones en revistas con revisión por pares (selección)",
        "heading1: Capítulos de libros",
        "heading1: Premios",
    ]
    items = [block.text.plain for block in read_text(NARROW).blocks if block.marker]
    assert [item.split(".")[0] for item in items] == [
        "Licenciada en Hidrología",
        "Tesis de grado: Molinos de marea en la costa sur",
        "Notas: 9 de 10",
        "Técnica en boyas",
        "Prácticas: taller de anclas",
        "Mareas y muelles de piedra",
        "Boyas que no vuelven",
        "Faros sin luz",
        "Beca del Faro Viejo para estudios de la costa, que\ndan los pueblos de la ría (2014)",
        "Medalla de la Marea (2011)",
    ]
