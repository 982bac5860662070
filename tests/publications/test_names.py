# ruff: noqa: E501 (a case reads better on one line)
"""Lists of names, each form and mixture."""

from __future__ import annotations

import pytest

from converter.model import Name
from converter.parse.publications.names import author_list_ends
from converter.parse.publications.people import is_same_person, parts_of_name
from converter.parse.publications.tokens import tokenize
from tests.publications.helpers import publications

LISTS = {
    "Stein, Petra, Rolf Feld und Dora Grund": ["Stein, Petra", "Rolf Feld", "Dora Grund"],
    "Stein, Petra, Feld, Rolf, Grund Alt, Dora und Max Moos": ["Stein, Petra", "Feld, Rolf", "Grund Alt, Dora", "Max Moos"],
    "Berg, C.E. Dahl, A. K., Hall, J. & Moe, R.": ["Berg, C.E.", "Dahl, A. K.", "Hall, J.", "Moe, R."],
    "Berg, M, Dahl, AS, Hall, Moe, L, Ness, LP": ["Berg, M", "Dahl, AS", "Hall", "Moe, L", "Ness, LP"],
    "Berg, L.R., R. Dahl, J. Hall": ["Berg, L.R.", "R. Dahl", "J. Hall"],
    "D Berg, D van der Moe, AA Dahl, KS O'Hall": ["D Berg", "D van der Moe", "AA Dahl", "KS O'Hall"],
    "A. L. F. de Moe, T.-Y. Dahl, and Joa R. R. A. Hall": ["A. L. F. de Moe", "T.-Y. Dahl", "Joa R. R. A. Hall"],
    "Anna Berg; Carl Dahl; and Di Moe": ["Anna Berg", "Carl Dahl", "Di Moe"],
    "Berg Y*, Dahl, Q, Moe H†": ["Berg Y", "Dahl, Q", "Moe H"],
    "Moe, Sh., Berg, A., Dahl, L.": ["Moe, Sh.", "Berg, A.", "Dahl, L."],
    "The Mosaic across Old Dunes Network (MODN), Berg A": ["The Mosaic across Old Dunes Network (MODN)", "Berg A"],
    "Moe, Ann, Berg, Jonas M, Fern Consortium (FC), , Hall, S Eva, De Dahl, Di, deVries, Max, The MOSS Study, , iROOT Group, Lund, Bo, and Roth, Cy": [
        "Moe, Ann", "Berg, Jonas M", "Fern Consortium (FC)", "Hall, S Eva", "De Dahl, Di", "deVries, Max", "The MOSS Study", "iROOT Group",
        "Lund, Bo", "Roth, Cy",
    ],
    "林一, 王小二，陈三": ["林一", "王小二", "陈三"],
    "Jae -Ho Moe, Ann Berg -Dahl": ["Jae -Ho Moe", "Ann Berg -Dahl"],
}  # fmt: skip


@pytest.mark.parametrize("text", LISTS)
def test_names(text: str) -> None:
    tokens = tokenize(text)
    best = min((a for a in author_list_ends(text, tokens, 0) if a.next == len(tokens)), key=lambda a: a.cost)
    assert [text[n.start : n.end] for n in best.names] == LISTS[text]


def test_et_al_and_ellipsis() -> None:
    for text in ("A. Berg, C. Dahl, et al.", "A. Berg, C. Dahl, ...", "A. Berg and C. Dahl et al."):
        tokens = tokenize(text)
        best = max(author_list_ends(text, tokens, 0), key=lambda a: a.next)
        assert (len(best.names), best.et_al) == (2, True)


@pytest.mark.parametrize(
    ("printed", "form", "name"),
    [
        ("van der Moe, M.", "inverted", Name(family="Moe", given="M.", particle="van der")),
        ("Anna van Moe", "direct", Name(family="Moe", given="Anna", particle="van")),
        ("Moe AB", "family-first", Name(family="Moe", given="AB")),
        ("Moe, A., Jr.", "inverted", Name(family="Moe", given="A.", suffix="Jr.")),
        ("林一", "cjk", Name(family="林", given="一")),
        ("The Sand Collaboration", "group", Name(literal="The Sand Collaboration")),
    ],
)
def test_parts_of_a_name(printed: str, form: str, name: Name) -> None:
    assert parts_of_name(printed, form) == name


@pytest.mark.parametrize(
    ("a", "b", "same"),
    [
        ("Anna B. Berg", "Berg, A. B.", True),
        ("A Berg", "Anna Berg", True),
        ("Berg AB", "Anna Berg", True),
        ("Carl Berg", "Anna Berg", False),
        ("C. Berg", "Anna Berg", False),
        ("Anna Dahl", "Anna Berg", False),
        ("Andres Solis Sand", "Andrés Solís Sand", True),
        ("Šír, Ö.", "Odo Sir", True),
    ],
)
def test_same_person(a: str, b: str, same: bool) -> None:
    assert is_same_person(a, b) is same


def test_a_title_of_one_word_behind_bare_initials() -> None:
    found = publications(
        "1. **Oduya KB,** Ipek S, Keule NJ, Wilm S, Zakh L. Sand-Compulsive and Related Rivers. In: Storn TA, Wils TE, Favo M, editors. *Oldtown Hospital Book of Rivers.* Altstadt. Gilder. 2025; 362-370.\n"
        "2. **Oduya KB,** Shale T, Schnitt K. Silting. In: *Sandby’s Clinical Advisor*. Gilder Health. 2022: 13-19.\n"
        "3. **Oduya KB**, Ipek S, Holm AJ. How slow rivers carry sand. *Journal of Sand.* 2012 Sep 26; 32(39): 13433-13438.\n"
        "4. Patt SH, **Oduya KB**, Holm AJ. Frequency of sand in rivers. *Journal of Sand.* 2013 Sep 26; 33(39): 133-138.\n"
    )
    assert [(p.title, len(p.authors)) for p in found[:2]] == [("Sand-Compulsive and Related Rivers", 5), ("Silting", 3)]
