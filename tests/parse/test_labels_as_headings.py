"""Labels inside of works that are marked up as headings."""

from __future__ import annotations

from converter.document import BlockKind
from converter.parse.text_as_headings import without_texts_as_headings
from converter.readers import read


def test_headings_of_abstracts_in_each_work_s_box() -> None:
    works = (f"#### {n} sand\nAda Berg, Bo Dahl. *Sands*, 19(3), 861.\n\n#### Abstract\nWe study sand." for n in "abc")
    document = without_texts_as_headings(read("cv.md", "\n\n".join(works).encode()))
    heads = [b.text.plain for b in document.blocks if b.kind is BlockKind.HEADING]
    assert heads == ["a sand", "b sand", "c sand"]


def test_one_heading_of_a_summary_is_one() -> None:
    document = without_texts_as_headings(
        read("cv.md", b"## Summary\nAda Berg studies sand.\n\n## Publications\n- Sand")
    )
    assert [b.text.plain for b in document.blocks if b.kind is BlockKind.HEADING] == ["Summary", "Publications"]
