# ruff: noqa: E501 (a case reads better on one line)
"""One invented reference in many styles: the fields must come out the same."""

from __future__ import annotations

import pytest

from converter.model import Publication
from tests.publications.helpers import publications

TITLE = "Slow rivers carry old sand"
VENUE = "Journal of Invented Results"
THREE = ["Oduya, K. B.", "Lindqvist, T.", "van der Hoek, M."]

STYLES = {
    "apa": "- Oduya, K. B., Lindqvist, T., & van der Hoek, M. (2019). Slow rivers carry old sand. *Journal of Invented Results*, *12*(3), 45–67.",
    "apa plain": "- Oduya, K. B., Lindqvist, T., & van der Hoek, M. (2019). Slow rivers carry old sand. Journal of Invented Results, 12(3), 45–67.",
    "ieee": '- K. B. Oduya, T. Lindqvist, and M. van der Hoek, "Slow rivers carry old sand," *Journal of Invented Results*, vol. 12, no. 3, pp. 45–67, 2019.',
    "ieee curly": "- K. B. Oduya, T. Lindqvist, and M. van der Hoek, “Slow rivers carry old sand,” Journal of Invented Results, vol. 12, no. 3, pp. 45–67, May 2019.",
    "chicago": "- Oduya, Kira B., Tove Lindqvist, and Mees van der Hoek. “Slow Rivers Carry Old Sand.” *Journal of Invented Results* 12, no. 3 (2019): 45–67.",
    "chicago author-date": "- Oduya, Kira B., Tove Lindqvist, and Mees van der Hoek. 2019. “Slow Rivers Carry Old Sand.” *Journal of Invented Results* 12 (3): 45–67.",
    "vancouver": "- Oduya KB, Lindqvist T, van der Hoek M. Slow rivers carry old sand. Journal of Invented Results. 2019;12(3):45-67.",
    "mla": "- Oduya, Kira B., et al. “Slow Rivers Carry Old Sand.” *Journal of Invented Results*, vol. 12, no. 3, 2019, pp. 45-67.",
    "acm": "- Kira B. Oduya, Tove Lindqvist, and Mees van der Hoek. 2019. Slow rivers carry old sand. *Journal of Invented Results* 12, 3 (2019), 45–67.",
    "title first, lines": "- **Slow rivers carry old sand**  \n  Kira B. Oduya, Tove Lindqvist, Mees van der Hoek  \n  *Journal of Invented Results*, 12(3), 45-67, 2019",
    "title first, link": "- [Slow rivers carry old sand](https://example.org/a). Kira B. Oduya, Tove Lindqvist, Mees van der Hoek. Journal of Invented Results 12(3): 45-67, 2019. [[pdf]](https://example.org/a.pdf)",
    "title first, with": "- **Slow rivers carry old sand** (with Tove Lindqvist and Mees van der Hoek), *Journal of Invented Results*, 2019, 12(3), 45–67.",
    "title first, by": "- Slow rivers carry old sand by Kira B. Oduya, Tove Lindqvist, Mees van der Hoek. Journal of Invented Results, 12(3), 45-67, 2019",
    "semicolons": "- Oduya, K. B.; Lindqvist, T.; van der Hoek, M. Slow rivers carry old sand. Journal of Invented Results 2019, 12(3), 45–67.",
    "initials without stops": "- KB Oduya, T Lindqvist, M van der Hoek (2019) Slow rivers carry old sand. *Journal of Invented Results* 12(3):45-67",
    "lncs": "- Oduya, K.B., Lindqvist, T., van der Hoek, M.: Slow rivers carry old sand. Journal of Invented Results 12(3), 45–67 (2019)",
    "guillemets": "- Oduya, Kira B., Tove Lindqvist und Mees van der Hoek. 2019. »Slow rivers carry old sand«. Journal of Invented Results 12 (3), 45–67.",
    "heading": "### Slow rivers carry old sand\nKira B. Oduya, Tove Lindqvist, Mees van der Hoek  \nJournal of Invented Results, 12(3), 45-67, 2019",
    "table row": "| | |\n|-|-|\n| 2019 | Kira B. Oduya, Tove Lindqvist, Mees van der Hoek. <br> **Slow rivers carry old sand** <br> *Journal of Invented Results*, 12(3), 45-67 |",
}  # fmt: skip


def _key(text: str) -> str:
    return "".join(c for c in text.casefold() if c.isalnum())


@pytest.mark.parametrize("style", STYLES)
def test_style(style: str) -> None:
    found = publications(STYLES[style])
    assert len(found) == 1
    (one,) = found
    assert _key(one.title) == _key(TITLE)
    assert one.venue == VENUE
    assert (one.year, one.kind, one.status) == (2019, "journal", "published")
    assert (one.volume, one.issue, one.pages and one.pages.replace("–", "-")) == ("12", "3", "45-67")
    families = {"mla": ["Oduya"], "title first, with": ["Lindqvist", "Hoek"]}.get(style, ["Oduya", "Lindqvist", "Hoek"])
    assert [name.family for name in one.names] == families
    assert one.et_al is (style == "mla")


CASES: list[tuple[str, str, dict[str, object]]] = [
    (
        "chapter",
        "- Oduya, K. B. (2016). Rumor. In P. Stone & R. Fields (Eds.), *Handbook of small talk* (2nd ed., pp. 210–233). New York, NY: Gilder Press.",
        {"title": "Rumor", "venue": "Handbook of small talk", "kind": "chapter", "pages": "210–233", "year": 2016},
    ),
    (
        "chapter in German",
        "- Oduya, Kira. 2020. »Über Sand«. In Flüsse lesen. Ein Buch, herausgegeben von Stein, Petra und Rolf Feld, 12–34. Berlin: Neuer Verlag.",
        {"title": "Über Sand", "venue": "Flüsse lesen. Ein Buch", "kind": "chapter", "pages": "12–34"},
    ),
    (
        "book",
        "- Oduya, K. B., & Stone, P. (2020). *Gossip: A social history*. Newtown University Press.",
        {"title": "Gossip: A social history", "venue": "Newtown University Press", "kind": "book", "year": 2020},
    ),
    (
        "arXiv",
        "- Kira Oduya and Tove Lindqvist. Sand again. arXiv preprint arXiv:2101.00001, 2021.",
        {"venue": "arXiv", "kind": "preprint", "status": "preprint", "arxiv": "2101.00001", "year": 2021},
    ),
    (
        "submitted to a conference",
        "- Kira Oduya, Tove Lindqvist. Sand again. Submitted to ICML 2021.",
        {"title": "Sand again", "venue": "ICML", "status": "submitted", "kind": "conference"},
    ),
    (
        "in press",
        "- Lindqvist, T., & Oduya, K. B. (in press). Norms without sanctions. *Psychological Ideas*.",
        {"title": "Norms without sanctions", "venue": "Psychological Ideas", "status": "in press", "year": None},
    ),
    (
        "thesis",
        "- Kira Oduya. Sand and silence. PhD thesis, University of Newtown, 2018.",
        {"title": "Sand and silence", "venue": "University of Newtown", "kind": "thesis", "year": 2018},
    ),
    (
        "conference with place",
        "- Kira Oduya and Tove Lindqvist. Sand again. In Proceedings of the 5th Conference on Invented Things (CIT), Lisbon, Portugal, June 2017, pp. 1-9. (Best Paper Award)",
        {"venue": "Proceedings of the 5th Conference on Invented Things (CIT)", "kind": "conference", "pages": "1-9", "notes": ("Best Paper Award",)},
    ),
    (
        "doi behind a link whose text is wrong",
        "- K Oduya, T Lindqvist (2020) *Sand again*. Journal of Invented Results. doi: [10.1000/ 1234](https://doi.org/10.1000/1234-5)",
        {"doi": "10.1000/1234-5", "urls": ("https://doi.org/10.1000/1234-5",)},
    ),
    (
        "Chinese",
        "- **林一**,王小二.沙与河的关系研究.地理学报, 2020第3期(CSSCI)",
        {"title": "沙与河的关系研究", "authors": ("林一", "王小二"), "venue": "地理学报", "issue": "3", "year": 2020, "notes": ("CSSCI",)},
    ),
    (
        "French",
        "- Dupré, Claire et Martin Lévêque, « La ville et l'eau », *Annales inventées*, vol. 128, n° 3, 2019, p. 45-67.",
        {"title": "La ville et l'eau", "authors": ("Dupré, Claire", "Martin Lévêque"), "venue": "Annales inventées", "volume": "128", "issue": "3"},
    ),
]  # fmt: skip


@pytest.mark.parametrize(("source", "expected"), [pytest.param(s, e, id=i) for i, s, e in CASES])
def test_fields(source: str, expected: dict[str, object]) -> None:
    (one,) = publications(source)
    assert {field: getattr(one, field) for field in expected} == expected


def test_the_list_decides_what_one_entry_leaves_open() -> None:
    # alone, "Nature of Sand" could be the end of the title or the venue
    source = """
- Kira Oduya, Tove Lindqvist. Rivers and time. Letters on Rivers, 2017.
- Kira Oduya. Old banks. Letters on Rivers, 2018.
- Tove Lindqvist, Kira Oduya. Silt. Water and Stone, 2019.
- Tove Lindqvist, Kira Oduya. Slow water. Water and Stone, 2020.
"""
    found = publications(source)
    assert [p.venue for p in found] == ["Letters on Rivers"] * 2 + ["Water and Stone"] * 2
    assert [p.title for p in found] == ["Rivers and time", "Old banks", "Silt", "Slow water"]


def test_owner_by_bold_initials_and_inversion() -> None:
    source = "- **K. Oduya**, T. Lindqvist. Sand again. Journal of Sand, 2019.\n- Lindqvist, T., Oduya, K. Silt and mud. Journal of Sand, 2020."
    found: tuple[Publication, ...] = publications(source, owner="Kira Oduya")
    assert [p.owner for p in found] == [0, 1]
