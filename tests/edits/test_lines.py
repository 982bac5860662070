"""Bodies and plain text: what either side changed stays, line by line."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from converter.edits.lines import merge
from converter.edits.sections import add

PAPERS = "## Papers\n\n1. Moss\n   Ann\n\n2. Fern\n   Bo\n"

CASES = {
    "nobody changed anything": ("a\nb\n", "a\nb\n", "a\nb\n", "a\nb\n", []),
    "changed by hand": ("a\nb\n", "a\nB\n", "a\nb\n", "a\nB\n", []),
    "generated anew": ("a\nb\n", "a\nb\n", "a\nB\n", "a\nB\n", []),
    "both, far apart": ("a\nb\nc\n", "A\nb\nc\n", "a\nb\nC\n", "A\nb\nC\n", []),
    "both, in lines that touch": ("a\nb\n", "A\nb\n", "a\nB\n", "A\nB\n", []),
    "both the same": ("a\n", "b\n", "b\n", "b\n", []),
    "both differently": ("a\n", "mine\n", "new\n", "mine\n", [("line 1", "mine", "new")]),
    "deleted by hand, changed anew": ("a\nb\nc\n", "a\nc\n", "a\nB\nc\n", "a\nc\n", [("line 2", "", "B")]),
    "changed by hand, gone anew": ("a\nb\nc\n", "a\nB\nc\n", "a\nc\n", "a\nB\nc\n", [("line 2", "B", "")]),
    "deleted by both": ("a\nb\nc\n", "a\nc\n", "a\nc\n", "a\nc\n", []),
    "put in at one place": ("a\n", "a\nmine\n", "a\nnew\n", "a\nnew\nmine\n", []),
    "the same put in by both": ("a\n", "a\nx\nmine\n", "a\nx\n", "a\nx\nmine\n", []),
    "a new item moves the numbers": (
        PAPERS,
        PAPERS.replace("Fern", "Ferns"),
        "## Papers\n\n1. New\n   Cy\n\n2. Moss\n   Ann\n\n3. Fern\n   Bo\n",
        "## Papers\n\n1. New\n   Cy\n\n2. Moss\n   Ann\n\n2. Ferns\n   Bo\n",
        [],
    ),
    "a section that was deleted by hand gets no new items": (
        "Hello.\n\n" + PAPERS,
        "Hello.\n",
        "Hello.\n\n" + PAPERS + "\n3. New\n   Cy\n",
        "Hello.\n",
        [("line 2", "", "\n## Papers\n\n1. Moss\n   Ann\n\n2. Fern\n   Bo\n\n3. New\n   Cy")],
    ),
    "an item that was deleted by hand, and a new one": (
        PAPERS,
        "## Papers\n\n1. Moss\n   Ann\n",
        PAPERS + "\n3. New\n   Cy\n",
        "## Papers\n\n1. Moss\n   Ann\n\n3. New\n   Cy\n",
        [],
    ),
    "line ends of mine stay": ("a\nb\n", "a\r\nMINE\r\n", "A\nb\n", "A\r\nMINE\r\n", []),
    "mixed line ends stay": ("a\nb\nc\n", "a\r\nb\nC\n", "a\nb\nd\nc\n", "a\r\nb\nd\nC\n", []),
    "no line end at the end": ("a\nb\n", "a\nB", "A\nb\n", "A\nB", []),
    "no line end, and more lines": ("a\nb\n", "a\nb", "a\nb\nc\n", "a\nb\nc\n", []),
    "all deleted by hand": ("a\n", "", "a\nb\n", "b\n", []),
    "all gone anew": ("a\n", "a\nmine\n", "", "mine\n", []),
}


@pytest.mark.parametrize("case", CASES)
def test_merge(case: str) -> None:
    base, mine, new, merged, conflicts = CASES[case]
    text, found = merge(base, mine, new)
    assert (text, [(c.where, c.mine, c.new) for c in found]) == (merged, conflicts)


ADDED = {
    "nothing there": ("", "## A\n\nx\n", "## A\n\nx\n"),
    "another text": ("Hello.\n", "## A\n\nx\n", "Hello.\n\n## A\n\nx\n"),
    "no line end": ("Hello.", "## A\n\nx\n", "Hello.\n\n## A\n\nx\n"),
    "the heading is there": ("## A\n\nmine\n", "## A\n\nx\n\n## B\n\ny\n", "## A\n\nmine\n\n## B\n\ny\n"),
    "the heading in another form": ("A\n======\nmine\n", "## A\n\nx\n", "A\n======\nmine\n"),
    "the paragraph is there": ("Hello.\n\nI am.\n", "I am.\n\nI was.\n", "Hello.\n\nI am.\n\nI was.\n"),
    "headings with lines below": (
        "A\n======\nmine\n",
        "A\n------\nx\n\nB\n------\ny\n",
        "A\n======\nmine\n\nB\n------\ny\n",
    ),
    "lower headings belong to their part": (
        "## A\n\nmine\n",
        "## A\n\n### C\n\nx\n\n## B\n\n### A\n\ny\n",
        "## A\n\nmine\n\n## B\n\n### A\n\ny\n",
    ),
    "what is commented out is not there": (
        "<!--\n## A\n\nx\n-->\n",
        "## A\n\nx\n",
        "<!--\n## A\n\nx\n-->\n\n## A\n\nx\n",
    ),
    "line ends": ("Hello.\r\n", "## A\n\nx\n", "Hello.\r\n\r\n## A\r\n\r\nx\r\n"),
}


@pytest.mark.parametrize("case", ADDED)
def test_add(case: str) -> None:
    mine, new, expected = ADDED[case]
    assert add(mine, new) == expected
    assert add(expected, new) == expected


texts = st.lists(st.sampled_from(["", "a", "b", "c", "# h", "1. x", "2. x", "2. y", "===", "d\r"])).map(
    lambda lines: "".join(line + "\n" for line in lines)
)


@given(texts, texts, texts)
def test_what_was_written_by_hand_is_never_lost(base: str, mine: str, new: str) -> None:
    text, conflicts = merge(base, mine, new)
    merged = text.split("\n")
    # A list's numbers are no text: that of a line which goes may go with it.
    unnumbered = [line.partition(". ")[2] or line for line in base.split("\n")]
    by_hand = [line for line in mine.split("\n") if (line.partition(". ")[2] or line) not in unnumbered]
    assert all(line in merged for line in by_hand)
    again, more = merge(new, text, new)
    assert (again, more) == (text, [])
    if mine == base:
        assert text.replace("\r", "") == new.replace("\r", "")


@example(base="# h\n# h\n===\n\n===\n", other="# h\n===\na\n")
@given(texts, texts)
def test_one_side_only(base: str, other: str) -> None:
    assert merge(base, other, base) == (other, [])
    assert merge(base, base, other)[1] == []
    assert merge(base, other, other) == (other, [])
