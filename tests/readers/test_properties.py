"""What holds for any source: offsets are exact, order is kept, no word disappears."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from converter.document import Block, BlockKind, Document
from converter.readers import ReadError, read

PIECES = [
    "word", "Müller", "\u6c6a\u658c", "2015", "1. ", "12) ", "- ", "* ", "• ", "# ", "## ", "> ", "    ", "\t",
    "\n", "\n\n", "  \n", "\\\n", "**", "*", "_", "__", "~~", "~", "`", "``", "```", "[", "](", ")", "](#)",
    "](http://a.b/c_d)", "![", "<b>", "</b>", "<br>", "<ul>", "<li>", "</ul>", "<p>", "<div class='x'>", "</div>",
    "<a href='http://x.y'>", "</a>", "<td>", "<table>", "<tr>", "</table>", "<!--", "-->", "<style>", "</style>",
    "<x at y>", "&amp;", "&nbsp;", "&", "<", ">", "\\_", "\\\\_", "\\", "|", "\n|--|--|\n", "\\|", "---\n",
    "===\n", "{{ site.x }}", "{{", "}}", "{% if x %}", "%}", "{: .c}", '{{< f d="two words" >}}', "{#id}",
    "[a]: b", "<http://u.v>", ": ", " ", " ", " ", "\f", "\ufb02", "“", "$", ":::", "Term\n: def", "<pre>", "<h2>",
    "</h2>", "<hr>", "***", "|a|b|", "'", '"', "Page 3 of 7", "o ", "– ",
]  # fmt: skip

sources = st.lists(st.sampled_from(PIECES), max_size=25).map("".join)


def parse(name: str, source: str) -> Document | None:
    try:
        return read(name, source.encode())
    except ReadError:
        return None


@pytest.mark.parametrize("name", ["a.md", "a.html", "a.txt", "plain"])
@settings(max_examples=200, deadline=None)
@given(source=sources)
def test_offsets_order_and_words(name: str, source: str) -> None:
    document = parse(name, source)
    if document is None:
        return
    check_offsets(document)
    check_words(document)


def check_offsets(document: Document) -> None:
    source = document.source
    for block in document:
        texts = block.cells or (block.text,)
        last = 0
        for text in texts:
            for run in text.runs:
                assert 0 <= run.start <= run.end <= len(source)
                if run.end - run.start == len(run.text) and run.text not in ("\n", "\v"):
                    assert source[run.start : run.end] == run.text
                assert run.start >= last, (block, run)
                last = run.end
        assert block.span.start <= block.span.end
    starts = [block.span.start for block in document]
    assert starts == sorted(starts)


def check_words(document: Document) -> None:
    """Every word of the source is in a block, an address, an attribute, or named in a diagnostic."""
    have = " ".join(
        [accounted(block) for block in document] + [diagnostic.text for diagnostic in document.diagnostics]
    ).replace("fl", "\ufb02")
    words = set(re.findall(r"\w+", have.replace("_", " ")))
    tags = {
        "nbsp",
        "amp",
        "b",
        "br",
        "ul",
        "li",
        "p",
        "div",
        "a",
        "td",
        "table",
        "tr",
        "pre",
        "h2",
        "hr",
        "style",
        "href",
        "class",
    }
    for word in re.findall(r"\w+", document.source.replace("_", " ")):
        assert word in words or word in tags or word in have.replace("_", " "), (word, document)


def accounted(block: Block) -> str:
    hrefs = " ".join(run.href or "" for run in block.text.runs)
    code = block.span
    info = code if block.kind is BlockKind.CODE else None
    return f"{block.marker} {block.text.plain} {hrefs} {'' if info is None else 'code'}"
