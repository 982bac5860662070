from __future__ import annotations

import pytest

from converter.document import Run, Text
from converter.writers.inline import html, link, markdown


def text(*runs: tuple[str, str] | tuple[str, str, str]) -> Text:
    """Runs as (text, marks[, target]) with the marks b, i, c."""
    made = []
    for run in runs:
        content, marks, *more = run
        made.append(Run(content, 0, 0, "b" in marks, "i" in marks, "c" in marks, more[0] if more else None))
    return Text(tuple(made))


CASES = [
    ("plain", text(("a_b * c", "")), "a_b * c", "a_b * c"),
    ("blanks-outside", text(("a", ""), (" b ", "b"), ("c", "")), "a **b** c", "a <b>b</b> c"),
    ("nested", text(("a ", "b"), ("b", "bi"), (" c", "b")), "**a *b* c**", "<b>a <i>b</i> c</b>"),
    ("link-around", text(("a ", "", "/x"), ("b", "b", "/x")), "[a **b**](/x)", '<a href="/x">a <b>b</b></a>'),
    ("link-brackets", text(("[pdf]", "", "http://x")), "[[pdf]](http://x)", '<a href="http://x">[pdf]</a>'),
    ("link-unbalanced", text(("[pdf", "", "http://x")), r"[\[pdf](http://x)", '<a href="http://x">[pdf</a>'),
    ("link-refused", text(("x", "", "javascript:x")), "x", "x"),
    ("link-exclamation", text(("so!", ""), ("x", "", "/x")), r"so\![x](/x)", 'so!<a href="/x">x</a>'),
    ("touching", text(("a", "b"), ("b", "i")), "**a**<i>b</i>", "<b>a</b><i>b</i>"),
    ("boundary", text(("a_", "b"), ("b\\", ""), ("c", "i")), "**a\\_**b\\\\*c*", "<b>a_</b>b\\<i>c</i>"),
    ("code", text(("a_b*", "c")), "`a_b*`", "<code>a_b*</code>"),
    ("code-liquid", text(("{{a|`", "c")), "<code>&#123;&#123;a&#124;`</code>", "<code>&#123;&#123;a&#124;`</code>"),
    ("code-touching", text(("20", "c"), ("14", "c")), "`2014`", "<code>2014</code>"),
    ("bold-number", text(("2015. A", "b")), r"**2015\. A**", "<b>2015. A</b>"),
    ("line-break", text(("a\v- b", "")), "a   \n\\- b", "a<br>- b"),
    ("soft-break", text(("a\nb", "")), "a b", "a b"),
    ("soft-break-cjk", text(("中\n文", "")), "中文", "中文"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "given", "as_markdown", "as_html"), CASES, ids=[case[0] for case in CASES])
def test_markup(name: str, given: Text, as_markdown: str, as_html: str) -> None:
    assert markdown(given) == as_markdown
    assert html(given) == as_html


def test_harmless_html_keeps_its_tags() -> None:
    given = Text((Run("May 4", 0, 0), Run("th", 0, 0, html=("<sup>",)), Run(" x", 0, 0)))
    assert markdown(given) == html(given) == "May 4<sup>th</sup> x"


def test_where_kramdown_reads_no_markdown_there_is_none() -> None:
    red = ("<font color=red>",)
    runs = (Run("so ", 0, 0), Run("a_b *c*", 0, 0, italic=True, html=red), Run(", ", 0, 0))
    linked = Run("d", 0, 0, bold=True, href="http://x.org", html=("<u>",))
    given = Text((*runs, linked, Run("e_", 0, 0, html=("<span style='color: red'>",))))
    assert markdown(given) == (
        "so *<font color=red>a_b *c*</font>*, [**<u>d</u>**](http://x.org)<span style='color: red'>e\\_</span>"
    )


def test_a_tag_at_the_start_makes_no_block_of_html() -> None:
    given = Text((Run("Oral", 0, 0, html=("<font color=red>",)),))
    assert markdown(given) == "<span></span><font color=red>Oral</font>"
    assert markdown(given, block_start=False) == "<font color=red>Oral</font>"


def test_a_dollar_sign_is_protected_where_another_may_follow() -> None:
    assert markdown(text(("$5", ""))) == "$5"
    assert markdown(text(("$5", "")), dollars=True) == "<span>$</span>5"


def test_link() -> None:
    assert link("code", "http://x.org/a b") == "[[code]](http://x.org/a%20b)"
    assert link("a [b", "http://x.org") == r"[\[a \[b\]](http://x.org)"


def test_a_class_of_another_page_is_not_written() -> None:
    tags = ('<span class="when">', "<span>", '<span style="color:red">')
    assert [markdown(Text((Run("x", 0, 1, html=(tag,)),))) for tag in tags] == [
        "x",
        "x",
        '<span style="color:red">x</span>',
    ]
