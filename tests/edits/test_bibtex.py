"""BibTeX files are merged entry by entry, wherever an entry stands and whatever key it has."""

from __future__ import annotations

import pytest

from converter.edits import merge


def entry(key: str, *lines: str) -> str:
    return f"@article{{{key},\n" + "".join(f"  {line},\n" for line in lines) + "}\n"


MOSS = entry("moss", "author = {Moss, Ada}", "title = {Growth of {Moss} in the North}", "year = {2020}")
FERN = entry("fern", "author = {Moss, Ada}", "title = {Ferns and their Friends}", "year = {2021}")
ALGA = entry("alga", "author = {Moss, Ada}", "title = {An Alga on the Roof}", "year = {2022}")
NOTED = MOSS.replace("},\n}", "},\n  note = {mine},\n}")
TORN = MOSS.removesuffix("}\n")
LATER = MOSS.replace("2020", "2021")
RENAMED = LATER.replace("{moss,", "{moss2021,")

CASES: dict[str, tuple[str, str, str, str, list[tuple[str, str, str]]]] = {
    "an edit follows its entry": (f"{MOSS}\n{FERN}", f"{NOTED}\n{FERN}", f"{FERN}\n{MOSS}", f"{FERN}\n{NOTED}", []),
    "an entry that was taken out stays out where it moves": (f"{MOSS}\n{FERN}", FERN, f"{FERN}\n{MOSS}", FERN, []),
    "an entry that was taken out and changes is told": (
        f"{MOSS}\n{FERN}",
        FERN,
        f"{FERN}\n{LATER}",
        FERN,
        [("entry moss", "", LATER.rstrip())],
    ),
    "all were taken out": (f"{MOSS}{FERN}", "", f"{FERN}\n{MOSS}", "", []),
    "the order by hand stays": (
        f"{MOSS}\n{FERN}",
        f"{FERN}\n{MOSS}",
        f"{MOSS}\n{ALGA}\n{FERN}",
        f"{FERN}\n{MOSS}\n{ALGA}",
        [],
    ),
    "an entry of one's own stays behind the one above it": (
        f"{MOSS}\n{FERN}",
        f"{MOSS}\n{ALGA}\n{FERN}",
        f"{FERN}\n{MOSS}",
        f"{FERN}\n{MOSS}\n{ALGA}",
        [],
    ),
    "an entry that was torn stands once": (
        f"{MOSS}\n{FERN}\n{ALGA}",
        f"{ALGA}\n{TORN}\n{FERN}\n}}\n",
        f"{ALGA}\n{FERN}\n{MOSS}",
        f"{ALGA}\n{TORN}\n{FERN}\n}}\n",
        [],
    ),
    "an entry gets another key": (MOSS, NOTED, RENAMED, NOTED.replace("{moss,", "{moss2021,").replace("0}", "1}"), []),
    "an entry that nobody edited goes": (f"{MOSS}\n{FERN}", f"mine\n{MOSS}\n{FERN}", FERN, f"mine\n\n{FERN}", []),
    "an entry that was edited stays when it is gone": (
        f"{MOSS}\n{FERN}",
        f"{NOTED}\n{FERN}",
        FERN,
        f"{NOTED}\n{FERN}",
        [("line 1", NOTED.rstrip(), "")],
    ),
    "a last line without an end": (MOSS, NOTED.rstrip(), FERN + MOSS, f"{FERN}\n{NOTED}".rstrip(), []),
    "two entries of one key": (f"{MOSS}\n{FERN}", f"{FERN}\n{FERN}", f"{MOSS}\n{FERN}\n{ALGA}", "", []),
}


@pytest.mark.parametrize("ends", ["\n", "\r\n"])
@pytest.mark.parametrize("case", CASES)
def test_entries(case: str, ends: str) -> None:
    base, mine, new, merged, conflicts = CASES[case]
    found = merge("a.bib", base, mine.replace("\n", ends), new)
    if merged or not mine:
        assert found.text == merged.replace("\n", ends)
        assert [(conflict.where, conflict.mine, conflict.new) for conflict in found.conflicts] == conflicts
    else:  # not to be told apart, so by lines
        assert found.text.count("{alga,") == 1
    again = merge("a.bib", found.base, found.text, new)
    assert (again.text, again.conflicts) == (found.text, ())
