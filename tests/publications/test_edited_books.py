# ruff: noqa: E501 (a case reads better on one line)
"""Invented lists with edited books, chapters and series in several languages: titles, names, venues, years, kinds."""

from __future__ import annotations

import pytest

from tests.publications.helpers import publications

Row = tuple[str, list[str], str | None, int | None, str]

LISTS: dict[str, tuple[str, list[Row]]] = {
    "(Hgg.) behind names with semicolons, series in brackets": (
        "- Berg, A.; Dahl, C.; Holm, E.; Sand, J. (Hgg.): Das Netz der Flüsse. Ressourcen für Historiker (= Sandstudien, 5). Eingereicht.\n"
        "- Berg, A. Zwischen Ernüchterung und Hoffnung. In: Dahl-Rosen, R. u. a. (Hgg.): Das Netz der Flüsse (= Sandstudien, 5). Im Druck.\n"
        "- Dahl, C.; Berg, A.: Digitale Sandkunde … In: Digital Sand (= Studies in Sand 6). Altstadt 2022.\n"
        "- Berg, A.: Auf Befehl? In: Zeitschrift für Sandgeschichte 71 (2018), 41–59.\n",
        [
            (
                "Das Netz der Flüsse. Ressourcen für Historiker",
                ["Berg, A.", "Dahl, C.", "Holm, E.", "Sand, J."],
                None,
                None,
                "book",
            ),
            ("Zwischen Ernüchterung und Hoffnung", ["Berg, A."], "Das Netz der Flüsse", None, "chapter"),
            ("Digitale Sandkunde …", ["Dahl, C.", "Berg, A."], "Digital Sand", 2022, "chapter"),
            ("Auf Befehl?", ["Berg, A."], "Zeitschrift für Sandgeschichte", 2018, "journal"),
        ],
    ),
    "(dir.) behind two full names, a French colon in the book's title": (
        "- « Le sable est-il au travail ? », in Anna Dahl, Réjane Holm (dir.), Sables-rivières : penser le grain, Paris, La Documentation sableuse, 2012.\n"
        "- « Les grains de la plaine », in Dictionnaire des sables, Dahl P., (dir.), Presses Universitaires de Sable, 2018.\n"
        "- « Le gravier et ses usages », Revue du sable, n°88, 2015.\n",
        [
            ("Le sable est-il au travail ?", [], "Sables-rivières : penser le grain", 2012, "chapter"),
            ("Les grains de la plaine", [], "Dictionnaire des sables", 2018, "chapter"),
            ("Le gravier et ses usages", [], "Revue du sable", 2015, "journal"),
        ],
    ),
    "books in quotes before their editors, without brackets": (
        '- Berg A., Dahl C., Rigorous estimates of sand, in "Rivers of the Old World", D. Holm, C. Lind eds., Gilder Press, Altstadt, p. 1-24, 2002\n'
        '- Berg A., Basics of gravel theory, in "Wide Worlds: from order to silt", B. Steen ed., Gilder, 203-230 (2006)\n'
        '- Berg A., Dahl C., editori, "Modern Sand", Quarry Letters, vol. 46, n. 11 (1998)\n'
        "- Berg A., Stability of gravel, Quarry Letters, vol. 28, p.78-86 (1987)\n",
        [
            ("Rigorous estimates of sand", ["Berg A.", "Dahl C."], "Rivers of the Old World", 2002, "chapter"),
            ("Basics of gravel theory", ["Berg A."], "Wide Worlds: from order to silt", 2006, "chapter"),
            ("Modern Sand", ["Berg A.", "Dahl C."], "Quarry Letters", 1998, "other"),
            ("Stability of gravel", ["Berg A."], "Quarry Letters", 1987, "journal"),
        ],
    ),
}


@pytest.mark.parametrize("manner", LISTS)
def test_lists(manner: str) -> None:
    source, rows = LISTS[manner]
    assert [(p.title, list(p.authors), p.venue, p.year, p.kind) for p in publications(source)] == rows


def test_a_link_to_the_manuscript_is_no_status() -> None:
    (found,) = publications(
        "- Berg, A. (2022). Showing where sand stands. *Journal of Sand*, *36*(1), 46–72. [Published article](https://example.org/a) / [Accepted manuscript](https://example.org/b)\n"
    )
    assert (found.title, found.status, found.pages) == ("Showing where sand stands", "published", "46–72")


def test_journals_in_capitals_are_no_authors() -> None:
    found = publications(
        "- Semantics of sand monitors, Jun Berg, Eri Dahl, Lecture Notes in Gravel Science 10548 403-409 2017年. 査読有り\n"
        "- SAND IN FREE RIVERS, Eri Dahl, ARCHIVE FOR GRAVEL SCIENCE 8(3) 12-20 2012年. 査読有り\n"
        "- A formal gravel, Eri Dahl, Jun Berg, Quarry Letters 26(5) 943-962 2014年9月. 査読有り\n"
    )
    assert [(p.venue, list(p.authors), p.volume, p.issue, p.pages, p.year) for p in found] == [
        ("Lecture Notes in Gravel Science", ["Jun Berg", "Eri Dahl"], "10548", None, "403-409", 2017),
        ("ARCHIVE FOR GRAVEL SCIENCE", ["Eri Dahl"], "8", "3", "12-20", 2012),
        ("Quarry Letters", ["Eri Dahl", "Jun Berg"], "26", "5", "943-962", 2014),
    ]


def test_a_book_of_one_word_behind_editors_and_a_colon() -> None:
    (found,) = publications(
        "Fenet, É. et Oduya, K. (2018) : L’espace des rives anciennes. In Boult, A. et Petit-Sable, C. (éds) : Ridere, gaudere, hoc est uiuere, 353-364\n"
    )
    assert (found.venue, found.pages) == ("Ridere, gaudere, hoc est uiuere", "353-364")


def test_a_publisher_stands_in_the_place_of_a_book_without_name() -> None:
    (found,) = publications(
        "- Oduya, K., & Feuer, T. (2019). Strukturen im Sand der Täler. In Knop, J., Stefen, M., & Tran, y. W. B. (Eds.). Oslo, Norway: Institutt for Elver.\n"
    )
    assert (found.venue, found.year) == ("Institutt for Elver", 2019)
