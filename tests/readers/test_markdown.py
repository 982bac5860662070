"""Markdown, HTML and site machinery to blocks; every case is a source and the blocks it must give."""

from __future__ import annotations

import pytest

from converter.diagnostics import Code
from converter.document import BlockKind
from tests.readers.shown import document, shown

CASES = {
    "identifiers with colons behind headings": (
        "# Publications {#sec:org1a2b .unnumbered}\n\n## Sand {#sub:a/b}",
        ["heading1: Publications", "heading2: Sand"],
    ),
    "links that touch words": (
        '<p><b>Email</b><a href="mailto:i@x.org">i@x.org</a> <a href="/a">Brooks</a><a href="/b">Creeks</a>s</p>',
        ["paragraph: **Email** [i@x.org](mailto:i@x.org) [Brooks](/a) [Creeks](/b)s"],
    ),
    "ideographs that touch links": ("见[论文](x)和[代码](y)", ["paragraph: 见[论文](x)和[代码](y)"]),
    "Franklin's variables and HTML": (
        '@def title = "Dunes"\n@def hascode = false\n\n~~~\n<ul><li>Berg <b>Sand</b></li></ul>\n~~~\n\n~~~\nx = 1\n~~~',
        ["item>(-): Berg **Sand**", "code: x = 1"],
    ),
    "Pelican's variables": ("Title: Dunes\nDate: 2019-02-20\n\n[TOC]\n\nText", ["template: [TOC]", "paragraph: Text"]),
    "Nikola's variables": (".. title: Dunes\n.. slug: dunes\n\nText", ["paragraph: Text"]),
    "works whose fields are named": (
        "Title: Dunes\nJournal: Sand\n\nTitle: Rain\nJournal: Sand",
        ["paragraph: Title: Dunes¶Journal: Sand", "paragraph: Title: Rain¶Journal: Sand"],
    ),
    "atx and setext headings": (
        "# One\n\nTwo\n===\n\nThree\n------\n\n#### Four ####",
        ["heading1: One", "heading1: Two", "heading2: Three", "heading4: Four"],
    ),
    "headings that touch their marks": (
        "##One ##\n###two and more\n- x\n\n#Three\ntext\n#tag #other\n#4 of 5\n\n##\n",
        [
            "heading2: One",
            "heading3: two and more",
            "item>(-): x",
            "heading1: Three",
            "paragraph: text¶#tag #other¶#4 of 5",
        ],
    ),
    "a rule is no underline": ("Text\n\n---\n\nMore", ["paragraph: Text", "rule:", "paragraph: More"]),
    "a line below several lines is a rule": ("A\nB\n---", ["paragraph: A¶B", "rule:"]),
    "breaks": ("a  \nb\\\nc<br>\nd<br/>e\nf", ["paragraph: a⏎b⏎c⏎d⏎e¶f"]),
    "markup": ("**b** *i* ***bi*** `c` ~~s~~", ["paragraph: **b** *i* ***bi*** `c` <del>s</>"]),
    "links": (
        "[a](http://x.y) <http://u.v> http://bare.z [](w.pdf)",
        ["paragraph: [a](http://x.y) [http://u.v](http://u.v) http://bare.z [w.pdf](w.pdf)"],
    ),
    "an address stays as written": ("[a](http://x.y/ü%20(z)_w)", ["paragraph: [a](http://x.y/ü%20(z)_w)"]),
    "escapes, also doubled": (r"j\_k\\_l\|m C\+\+ a\b", [r"paragraph: j_k_l|m C++ a\b"]),
    "entities": ("a &amp; b &#8211; c &bogus; AT&T", ["paragraph: a & b – c &bogus; AT&T"]),
    "only blanks": ("&nbsp;\n&nbsp;\n\ntext", ["paragraph: text"]),
    "lists": (
        "- a\n  - b\n\n    more\n3. c\n4) d",
        ["item>(-): a", "item>>(-): b", "paragraph>>: more", "item>(3.): c", "item>(4)): d"],
    ),
    "years are markers": ("2015. A title\n\n1986.", ["item>(2015.): A title", "paragraph>: 1986."]),
    "an empty item": ("- a\n-\n- b", ["item>(-): a", "item>(-): b"]),
    "indented text is no code": (
        "Top\n\n    *deep* text\n\n        - item",
        ["paragraph: Top", "paragraph: *deep* text", "item>(-): item"],
    ),
    "fenced code": ("```\na *b*\n  c\n```", ["code: a *b*¶  c"]),
    "table": ("| Y | T |\n|---|---|\n| 1 | a \\| b<br>c | extra |", ["row!: Y | T", "row: 1 | a | b⏎c | extra"]),
    "definition list": ("Term\n: one\n: two", ["paragraph: Term", "item>(:): one", "item>(:): two"]),
    "quotation": ("> a\n> b **c\n> d**", ["paragraph: a¶b **c**¶**d**"]),
    "reference": (
        "[a][1] [2]\n\n[1]: http://x.y\n[2]: Smith",
        ["paragraph: [a](http://x.y) [2]", "template: [1]: http://x.y", "paragraph: [2]: Smith"],
    ),
    "Pandoc's spans": (
        '[A. *Lund*]{.me} and [B]{.underline}[]{#x .anchor} [c]{style="color: red"} [d] {.e} [f](g){.h} [i[j]{.k}',
        [
            'paragraph: <span class="me">A. </><span class="me">*Lund*</> and <u>B</> c [d] {.e} [f](g) '
            '[i<span class="k">j</>'
        ],
    ),
    "ideographs beside markup": ("是**“引”**的", ["paragraph: 是**“引”**的"]),
    "bold with a full stop": ("**Title.**Author", ["paragraph: **Title.**Author"]),
    "marks behind names": ("A. Bee*, C. Dee*, E. Eff", ["paragraph: A. Bee*, C. Dee*, E. Eff"]),
    "ligature": ("ﬂow", ["paragraph: flow"]),
    # HTML
    "harmless HTML": (
        '<font color=red>(Oral)</font> 4<sup>th</sup> <b>b</b> <span style="color: red">r</span>',
        ['paragraph: <font color=red>(Oral)</> 4<sup>th</> **b** <span style="color: red">r</>'],
    ),
    "harmful HTML": (
        "<u onclick=x()>u</u> <span style='background:url(x)'>s</span> <a href='javascript:x'>j</a>",
        ["paragraph: <u>u</> s j"],
    ),
    "no tags": ("p <b c and <john at x dot org> a < b", ["paragraph: p <b c and <john at x dot org> a < b"]),
    "HTML list, items unclosed": (
        "<ul>\n<li>a <b>b</b>\n  c\n<li>d &amp; e</ul>\nText *t*",
        ["item>(-): a **b** c", "item>(-): d & e", "paragraph: Text *t*"],
    ),
    "kramdown's line break": ("a **b** \\\\  \nc", ["paragraph: a **b**⏎c"]),
    "nested HTML lists": ("<ol><li>a<ul><li>b</ul><li>c</ol>", ["item>(1.): a", "item>>(-): b", "item>(2.): c"]),
    "Markdown after HTML": ("<br>\n## Head", ["heading2: Head"]),
    "Markdown in HTML": ("<div markdown='1'>\n**b**\n- i\n</div>", ["paragraph: **b**", "item>(-): i"]),
    "HTML blocks": ("<center><h2>N</h2><p>a\nb</p><hr></center>", ["heading2: N", "paragraph: a b", "rule:"]),
    "rule in a heading": ("<h3>a<hr>\nb</h3><p>c", ["heading3: a", "rule:", "heading3: b", "paragraph: c"]),
    "HTML table": ("<table><tr><th>Y<th>T<tr><td>1<td><p>a</p><p>b</p></table>", ["row!: Y | T", "row: 1 | a⏎⏎b"]),
    "terms": ("<dl><dt>2015<dd>a<dd>b</dl>", ["paragraph: 2015", "item>: a", "item>: b"]),
    "comment": ("a<!-- x -->b\n\n<!--\ny\n\nz\n-->\nc", ["paragraph: ab", "template: <!--¶y¶¶z¶-->", "paragraph: c"]),
    "style": ("<style>\na {}\n\nb {}\n</style>\n\nc", ["template: <style>¶a {}¶¶b {}¶</style>", "paragraph: c"]),
    "icon links": (
        "[![PDF](i.png)](a.pdf) <a href=\"b.pdf\"><i class='fa'></i></a> ![alt](c.png)",
        ["paragraph: [PDF](a.pdf) [b.pdf](b.pdf)"],
    ),
    "icon links side by side": (
        '<a href="http://a.b/c"><img src=x></a><a href="http://d.e/f"><img src=y></a>[g](h.i) (<a href="j.k"></a>)',
        ["paragraph: [http://a.b/c](http://a.b/c) [http://d.e/f](http://d.e/f) [g](h.i) ([j.k](j.k))"],
    ),
    "tags of several lines": (
        '<link\n  rel="stylesheet"\n  href="x.css"\n/>\n\n<div class="a"\n\n  id="b">\n<p>c</p>\n</div>\n'
        '\nd <a\nhref="e.f">g</a>',
        ["paragraph: c", "paragraph: d [g](e.f)"],
    ),
    "attributes without values": (
        '<link rel="x" href="y" crossorigin />\n<p data-a async class="b">c</p>',
        ["paragraph: c"],
    ),
    "quotation marks that do not pair": (
        '<a href="b.c" title="d"">e</a> <b "f">g</b>',
        ['paragraph: [e](b.c) <b "f">g'],
    ),
    "components": ('<Papers year={2020} />\n\n<Icon name="a" />b', ["paragraph: b"]),
    "entities without semicolon": (
        "<p>caf&eacute au&nbsplait d&eacuteluge AT&T a?b&amp=1</p>",
        ["paragraph: café au&nbsplait déluge AT&T a?b&amp=1"],
    ),
    # machinery
    "Liquid lines": (
        "{% include base_path %}\n{{ site.x }}\n# A",
        ["template: {% include base_path %}", "template: {{ site.x }}", "heading1: A"],
    ),
    "Liquid in a line is text": (
        "The {{BERT}} of {% x %} _a_\n\n{{BERT}}",
        ["paragraph: The {{BERT}} of {% x %} *a*", "paragraph: {{BERT}}"],
    ),
    "Liquid in a line of a page of Jekyll": (
        "---\nlayout: page\n---\n<ul>{% for p in site.x %}{{ p.title }}{% endfor %}</ul>\n"
        "\na {{ site.b }} {{BERT}} {% x %} [c]({{ d.e }}/f)",
        ["paragraph: a {{BERT}} {% x %} c"],
    ),
    "Liquid in an attribute": (
        "<div data-x=\"\n    {{ '/a.jpg' | b }},\n\n    {{ '/c.jpg' | b }},\n\">\n<p>d</p>\n</div>",
        ["paragraph: d"],
    ),
    "Liquid in an address": ("[CV]({{ base_path }}/files/cv.pdf)", ["paragraph: CV"]),
    "Liquid comment": (
        "{% comment %}\na\n\nb\n{% endcomment %}\nc",
        ["template: {% comment %}¶a¶¶b¶{% endcomment %}", "paragraph: c"],
    ),
    "kramdown": (
        '# A {#a}\n\nText\n{: .n}\n\n[x](y.z){:target="_blank"} *e*{: .c}.',
        ["heading1: A", "paragraph: Text", "template: {: .n}", "paragraph: [x](y.z) *e*."],
    ),
    "a flag behind a link": (
        "- 'Rules of Sand', [_The Mind_](https://x.y/z){ext} (2021)",
        ["item>(-): 'Rules of Sand', [*The Mind*](https://x.y/z) (2021)"],
    ),
    "table of contents": ("* TOC\n{:toc}\n\nText", ["template: * TOC¶{:toc}", "paragraph: Text"]),
    "shortcode with text": (
        '{{< pic src="a b.png" text="Doe, *J*. 2020" >}}',
        ['template: {{< pic src="a b.png" text="" >}}', "paragraph: Doe, *J*. 2020"],
    ),
    "shortcode pair": (
        "{{< note >}}\n2024\n{{< /note >}}\n- {{< i x >}} a",
        ["template: {{< note >}}", "paragraph: 2024", "template: {{< /note >}}", "item>(-): a"],
    ),
    "Quarto": (
        "::: {.c}\na\n:::\n\n```{r}\nf()\n```",
        ["template: ::: {.c}", "paragraph: a", "template: :::", "template: ```{r}¶f()¶```"],
    ),
    "raw HTML of Pandoc": (
        "```{=html}\n<h2>Sand</h2>\n\n<p>One <b>two</b></p>\n```\n\nthree",
        ["heading2: Sand", "paragraph: One **two**", "paragraph: three"],
    ),
    "R in a line": (
        "`r if(f()){'x'}`\n\nAged `r a$b`, writes `r` and `r code`",
        ["template: `r if(f()){'x'}`", "paragraph: Aged , writes `r` and `r code`"],
    ),
    "front matter": ("---\na: 1\n---\nb", ["paragraph: b"]),
    "no front matter": ("---\n\nb\n\n---\n", ["rule:", "paragraph: b", "rule:"]),
}


@pytest.mark.parametrize(("source", "blocks"), CASES.values(), ids=CASES.keys())
def test_blocks(source: str, blocks: list[str]) -> None:
    assert shown(source) == blocks


@pytest.mark.parametrize(
    ("source", "code", "text"),
    [
        ("[a](#)", Code.LINK_WITHOUT_TARGET, ""),
        ("[a](javascript:b)", Code.HTML_DROPPED, "javascript:b)"),
        ("[CV]({{ x.y }}/cv.pdf)", Code.TEMPLATE_DROPPED, "{{ x.y }}/cv.pdf)"),
        ("a<script>b</script>c", Code.TEMPLATE_DROPPED, "<script>b</script>"),
        ("![alt](b.png) c", Code.TEMPLATE_DROPPED, "![alt](b.png)"),
        ("<div id=a>b</div>", Code.HTML_DROPPED, "<div id=a>"),
        ("{% if x %}\na", Code.TEMPLATE_DROPPED, "{% if x %}"),
        ("---\na: b\n---\nc", Code.FRONT_MATTER_DROPPED, "a: b\n"),
        ("---\na: [b\n---\nc", Code.FRONT_MATTER_DROPPED, "a: [b\n"),
        ("[a](tel:+491)", Code.HTML_DROPPED, "tel:+491)"),
        ("[a]([http://b.c/d](http://e.f))", Code.HTML_DROPPED, "[http://b.c/d](http://e.f))"),
        ('[a](b.c "words")', Code.TEMPLATE_DROPPED, 'b.c "words")'),
    ],
)
def test_what_is_left_out_is_named(source: str, code: Code, text: str) -> None:
    assert [(d.code, d.text) for d in document(source).diagnostics] == [(code, text)]


def test_names_of_definitions_are_named_as_often_as_they_are_used() -> None:
    found = document("[a][x] [b][x] [x] [x][]\n\n[x]: http://y.z").diagnostics
    assert [diagnostic.text for diagnostic in found] == ["x x", "[x]: http://y.z"]


def test_diagnostics_say_where() -> None:
    found = document("a\n\nb [c](#)\n\n<!-- d -->").diagnostics
    assert [str(diagnostic.location) for diagnostic in found] == ["cv.md:3:4", "cv.md:5:1"]


def test_an_ampersand_in_an_address_is_no_character() -> None:
    read = document('<p><a href="https://example.org/?id=1&noteId=2&amp;b=3">Sand</a></p>')
    assert read.blocks[0].text.runs[0].href == "https://example.org/?id=1&noteId=2&b=3"


def test_front_matter_values() -> None:
    read = document("---\ntitle: A\ntags: [b, c]\n---\ntext")
    assert read.front_matter == {"title": "A", "tags": ["b", "c"]}
    assert read.front_matter_span is not None
    assert read.source[read.front_matter_span.end :] == "text"
    assert document('+++\ntitle = "A"\n+++\ntext').front_matter == {"title": "A"}


def test_a_page_of_html() -> None:
    page = "<html><head><title>T</title></head><body><h1>N</h1>\n\n    <p>a *b*</p>\n{% x %}\n</body></html>"
    assert shown(page, "a.html") == [
        "template: <title>T</title>",
        "heading1: N",
        "paragraph: a *b*",
        "template: {% x %}",
    ]


@pytest.mark.parametrize("piece", ["> ", "- ", "[", "**a ", "<b>", "<ul><li>", "<!--", "{{", "<a href='x'>", "1. "])
def test_depth_is_no_danger(piece: str) -> None:
    source = piece * 2000 + "word"
    assert any("word" in block for block in shown(source))


def test_blank_before() -> None:
    assert [block.blank_before for block in document("a\n# b\nc\n\n- d\n- e")] == [True, False, False, True, False]


def test_code_that_a_converter_has_cut_is_one_text() -> None:
    (block,) = document("`20``14` to `pres``ent`").blocks
    assert block.text.plain == "2014 to present"


def test_what_word_writes_into_html_is_markup() -> None:
    body = "<p>Sand in <st1:place w:st='on'>Altstadt</st1:place>, 2001<o:p></o:p></p>\n<p>Gravel</p>"
    assert shown(f"<html><body>{body}</body></html>") == ["paragraph: Sand in Altstadt, 2001", "paragraph: Gravel"]


@pytest.mark.parametrize("name", ["research.qmd", "research.Rmd", "research.md"])
def test_pandoc_reads_emphasis_in_html(name: str) -> None:
    """Pandoc's Markdown goes on in the tags of a block of HTML, CommonMark's does not."""
    source = "---\ntitle: Research\n---\n\n<ul>\n<li>Berg, A. (2020). On Sand. *Journal of Sand*.</li>\n</ul>\n"
    (item,) = (block for block in document(source, name).blocks if "Berg" in block.text.plain)
    slanted = [run.text for run in item.text.runs if run.italic]
    assert slanted == ([] if name.endswith(".md") else ["Journal of Sand"])


def test_pandoc_reads_links_and_line_ends_in_html() -> None:
    """Of a list of summaries: a linked title, another link, and behind two blanks the line of the authors."""
    source = (
        "<details>\n<summary> [On Sand](https://example.org/a?b=1&c=2) [[preprint](https://example.org/d)]  \n"
        "**A. Berg<sup>&dagger;</sup>**, C. Dahl\n</summary>\n<p>Why sand moves.</p></details>\n"
    )
    first, _ = document(source, "research.Rmd").blocks
    assert first.text.plain == "On Sand [preprint]\vA. Berg†, C. Dahl"
    links = [(run.text, run.href) for run in first.text.runs if run.href]
    assert links == [("On Sand", "https://example.org/a?b=1&c=2"), ("preprint", "https://example.org/d")]


def test_lists_to_select_from_show_no_text() -> None:
    source = """<div>

<select id="a"> <option value="">All
areas</option> <option value="b">Book Chapter</option> </select>
<select id="b" disabled> <option>2020</option>
<option>2021</option> </select> <select id="c">
<option value="">All outlets</option> <option value="d">Book
Chapter</option> </select>

</div>

Sand and silt.
"""
    assert [block.text.plain for block in document(source).blocks if block.kind is BlockKind.PARAGRAPH] == [
        "Sand and silt."
    ]
