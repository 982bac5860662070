"""The written form of every case; that a reader gets its characters back is tested with a real build."""

from __future__ import annotations

import html
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from converter.writers.escape import ht, md, md_min, one_line, url
from tests.writers.cases import CASES

MARKDOWN = {
    "liquid-output": "&#123;{BERT}}: &#123;{Pre-training}} of x",
    "liquid-triple": "&#123;&#123;{Deep} Learning}}",
    "liquid-unclosed": "&#123;{ foo and &#123;% of x",
    "liquid-tag": "&#123;% raw %}&#123;% if x %}&#123;%- y",
    "liquid-escaped-by-hand": r"\\{\\{ x }} \\&#123;% y %}",
    "table": r"Editor \| Journal \| 2015",
    "table-probability": r"P(A \| B) and the norm \|x\|",
    "ordered-list": r"2015\. A title",
    "bullet-list": r"\- x",
    "bullet-plus": r"\+ x",
    "bullet-star": r"\* x",
    "heading": r"\# 1 in the world",
    "heading-end": r"Project C \#",
    "heading-id": "A heading &#123;#id}",
    "quotation": r"\> 100 papers",
    "definition": r"\: a definition",
    "task-list": r"\[x] done and [ ] open",
    "link-definition": r"\[1]: Smith J. A paper",
    "link-definition-label": r"\[Conference]: ICML",
    "footnote-definition": r"\[^1]: see below",
    "abbreviation": r"\*[W3C]: World Wide Web",
    "underline-dashes": r"\-\-\-",
    "underline-dash": r"\-",
    "underline-equals": r"\===",
    "rule-stars": r"\* * \*",
    "end-of-block": "&#94;",
    "attributes-block": "&#123;: .note }",
    "attributes-span": "text&#123;: .note } more",
    "extension": "&#123;::comment} x &#123;:/comment}",
    "table-of-contents": "TOC &#123;:toc}",
    "fence-tildes": r"\~\~\~ x",
    "fence-ticks": r"\`\`\` x",
    "stars-paired": r"A. Smith\*, B. Jones\*",
    "star-alone": r"\*equal contribution",
    "strong": r"\*\*not bold\*\* and \_\_nor this_\_",
    "underscores": r"\_in vivo_ at x.org/\_d_",
    "underscore-digits": r"x_1 and 2\_d",
    "code": r"\`code\` and a single \` tick",
    "link": r"\[Oral](2015)",
    "image": r"!\[a](b)",
    "tag-unknown": "&lt;john at x dot org>",
    "tag-inside": "a&lt;b>c&lt;/b>",
    "tag-block": "&lt;div> and &lt;li> &lt;script>alert(1)&lt;/script>",
    "tag-cjk": "&lt;名字> a",
    "comment": "&lt;!-- hidden -->",
    "autolink": "&lt;a@b.c> &lt;http://x.org>",
    "guillemets": r"a &lt;&lt; b \>\> c",
    "entity": "&amp;copy; &amp;amp; &amp;#36; &amp;#x24; &copy",
    "quotes": "\"q\" '90s it's \\`\\`Quoted''",
    "backslashes": "C:\\temp \\alpha \\\\& \\\\\\ \\\\( \\\\_ \\\\\\\\",
    "backslash-pipe": r"a \\\| b",
    "strikethrough": r"\~\~x\~\~ and ~5",
    "trailing-blanks": "a line end",
    "dollars": "<span>$</span>5,000 (2010) and <span>$</span>10,000",
    "dollars-double": "<span>$</span><span>$</span>x<span>$</span><span>$</span>",
    "dollars-us": "US<span>$</span> 5 or US<span>$</span> 6",
    "formula": "on <span>$</span>x^2<span>$</span> and <span>$</span>a_1<span>$</span>",
    "emoji": "a :<span></span>smile: b :<span></span>+1: c",
    "emoji-ratio": "ratio 1:<span></span>100:1 at 12:30:45 in 10:00-11:30",
}
"""What is not here is written as it is."""

HTML = {
    "quotation": "&gt; 100 papers",
    "tag-unknown": "&lt;john at x dot org&gt;",
    "tag-inside": "a&lt;b&gt;c&lt;/b&gt;",
    "tag-block": "&lt;div&gt; and &lt;li&gt; &lt;script&gt;alert(1)&lt;/script&gt;",
    "tag-cjk": "&lt;名字&gt; a",
    "comment": "&lt;!-- hidden --&gt;",
    "less-safe": "p &lt; 0.05, I &lt;3 x, n&lt;=4",
    "autolink": "&lt;a@b.c&gt; &lt;http://x.org&gt;",
    "guillemets": "a &lt;&lt; b &gt;&gt; c",
    "ampersand-safe": "R&amp;D, AT&amp;T & Co",
    "entity": "&amp;copy; &amp;amp; &amp;#36; &amp;#x24; &amp;copy",
    "trailing-blanks": "a line end",
    "dollars": "<span>$</span>5,000 (2010) and <span>$</span>10,000",
    "dollars-double": "<span>$</span><span>$</span>x<span>$</span><span>$</span>",
    "dollars-us": "US<span>$</span> 5 or US<span>$</span> 6",
    "formula": "on <span>$</span>x^2<span>$</span> and <span>$</span>a_1<span>$</span>",
    "emoji": "a :<span></span>smile: b :<span></span>+1: c",
    "emoji-ratio": "ratio 1:<span></span>100:1 at 12:30:45 in 10:00-11:30",
    "yaml-anchor": "&amp;anchor me",
}


@pytest.mark.parametrize(("name", "text"), CASES, ids=[name for name, _ in CASES])
def test_markdown_is_escaped_no_more_than_needed(name: str, text: str) -> None:
    assert md_min(text) == MARKDOWN.get(name, text)


@pytest.mark.parametrize(("name", "text"), CASES, ids=[name for name, _ in CASES])
def test_html_is_escaped_no_more_than_needed(name: str, text: str) -> None:
    assert ht(text) == HTML.get(name, text)


def test_only_the_start_of_a_block_can_be_a_list() -> None:
    assert md_min("2015. A title", block_start=False) == "2015. A title"


@given(st.text())
def test_html_gives_the_text_back(text: str) -> None:
    shown = html.unescape(ht(text).replace("<span></span>", "").replace("<span>$</span>", "$"))
    assert shown.split() == one_line(text).split()
    assert not re.search(r"<(?!/?span>)", ht(text))


@given(st.text(alphabet="{%}:#\\ab* "))
def test_no_liquid_is_left(text: str) -> None:
    for written in (md_min(text), md(text)):
        assert not re.search(r"\{[{%:]", written)


@pytest.mark.parametrize(
    ("target", "written"),
    [
        ("https://x.org/a b.pdf", "https://x.org/a%20b.pdf"),
        ("https://x.org/a_(b)", "https://x.org/a_(b)"),
        ("https://x.org/a)b", "https://x.org/a%29b"),
        ("https://x.org/)a(", "https://x.org/%29a%28"),
        ("https://x.org/{{x}}|<y>\"'", "https://x.org/%7B%7Bx%7D%7D%7C%3Cy%3E%22%27"),
        ("https://x.org/?a=1&copy;=2", "https://x.org/?a=1&amp;copy;=2"),
        ("mailto:a@b.c", "mailto:a@b.c"),
        ("/files/a.pdf", "/files/a.pdf"),
        ("paper.pdf", "paper.pdf"),
        ("javascript:alert(1)", None),
        ("JaVa\nScript:alert(1)", None),
        ("data:text/html,x", None),
        ("vbscript:x", None),
        ("tel:+123", None),
        ("http://[x", None),
        ("#", None),
        ("", None),
        ("doi.org/10.1000/1", "https://doi.org/10.1000/1"),
        ("www.example.org/a", "https://www.example.org/a"),
        ("scholar.example.com/x?user=1", "https://scholar.example.com/x?user=1"),
        ("www/a.html", "www/a.html"),
        ("notes.org", "notes.org"),
    ],
)
def test_link_targets(target: str, written: str | None) -> None:
    assert url(target) == written
