"""Items that move, or that stand right beside an edit: none is lost, none comes back, none is torn."""

from __future__ import annotations

import pytest

from converter.edits.lines import merge

MOSS, FERN, ALGA = "1. **Moss**\nA\n", "2. **Fern**\nB\n", "3. **Alga**\nC\n"
ONE, TWO, SIX = "@article{one,\n  a = {1},\n}\n", "@article{two,\n  a = {2},\n}\n", "@article{six,\n  a = {6},\n}\n"

CASES = {
    "an item that was taken out by hand stays out where it moves": (
        f"{MOSS}\n{FERN}\n{ALGA}",
        f"{FERN}\n{ALGA}",
        f"{FERN}\n{ALGA}\n{MOSS}",
        f"{FERN}\n{ALGA}\n",
        [("moved lines", "", "1. **Moss**\nA")],
    ),
    "an item that was changed by hand stands once where it moves": (
        f"{MOSS}\n{FERN}",
        f"1. **Moss**\nMine\n\n{FERN}",
        f"{FERN}\n{MOSS}",
        f"{FERN}\n1. **Moss**\nMine\n",
        [],
    ),
    "an item that moves beside a conflict is not lost": (
        f"Works\n======\n{MOSS}\n{FERN}\nCourses\n======\n* Ferns\n",
        f"Works\n======\n{MOSS}\n{FERN}\n* Ferns\n",
        f"Works\n======\n{FERN}\n{MOSS}\n{ALGA}",
        None,
        None,
    ),
    "an item that was moved by hand goes when it is gone": (
        "A\n---\n* a\n\nB\n---\n* b\n* c\n",
        "B\n---\n* b\n* c\n\nA\n---\n* a\n",
        "B\n---\n* b\n* c\n",
        "B\n---\n* b\n* c\n\n",
        [],
    ),
    "a line right below an item": (
        ONE,
        ONE + "mine\n",
        ONE + "\n" + SIX,
        ONE + "\n" + SIX + "mine\n",
        [],
    ),
    "of equal lines those go that belong together": (
        f"{ONE}\n{TWO}\n{SIX}",
        f"{ONE}\n{TWO}".removesuffix("}\n") + f"mine\n\n{SIX}",
        f"{ONE}\n{SIX}",
        f"{ONE}\n{TWO}".removesuffix("}\n") + f"mine\n\n{SIX}",
        [("line 5", TWO.removesuffix("}\n") + "mine\n", "")],
    ),
    "items that were all taken out stay out where they move apart": (
        "* Moss\n* Fern\n",
        "",
        "* Fern\n\n* Moss\n\n",
        "",
        [("line 1", "", "* Moss\n"), ("moved lines", "", "* Fern")],
    ),
    "the last item of a list that was taken out stays out where it moves": (
        "a:\n  - Moss\n  - Fern\nb: 1\n",
        "a:\nb: 1\n",
        "a:\n  - Fern\n  - Moss\nb: 1\n",
        "a:\nb: 1\n",
        None,
    ),
    "a heading gets an empty line before it": (
        "Hello.\n\n",
        "\nHello.",
        "Hello.\n\nWorks\n------\n* a\n",
        "\nHello.\n\nWorks\n------\n* a\n",
        [],
    ),
    "a text that was written anew gets no items without a heading": (
        f"Works\n------\n{MOSS}\n{FERN}",
        "Mine.\n",
        f"Works\n------\n{MOSS}\n{FERN}\n{ALGA}",
        "Mine.\n",
        [("line 1", "Mine.", f"Works\n------\n{MOSS}\n{FERN}\n{ALGA}".rstrip("\n"))],
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_moves(case: str) -> None:
    base, mine, new, merged, conflicts = CASES[case]
    text, found = merge(base, mine, new)
    told = [(conflict.where, conflict.mine, conflict.new) for conflict in found]
    if merged is not None:
        assert text == merged
    if conflicts is not None:
        assert told == conflicts
    for item in ("**Moss**", "**Fern**"):
        if item in mine and item in new:
            assert text.count(item) == 1
    assert merge(new, text, new) == (text, [])
