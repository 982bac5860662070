# ruff: noqa: E501 (a text reads better on one line)
"""Bytes to text, the choice of the format, and whole documents."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from converter.diagnostics import Code
from converter.readers import ReadError, read
from tests.readers.shown import document, shown
from tests.readers.test_properties import check_offsets

ROOT = Path(__file__).parents[2]
SEEDS = sorted((ROOT / "tests/data").glob("seed-*.md"))
CORPUS = Path(os.environ.get("CV2PAGES_CORPUS", ROOT / "../shared/corpus"))
TEXTS = sorted(path for path in CORPUS.glob("*") if path.suffix in (".md", ".txt"))


JAPANESE = "論文\n1. 苔田 花子, 川上 一郎: 「谷の苔の成長について」, 苔学会誌, 12巻, 3-9頁, 2019年.\n2. 川上 一郎: 「川の砂」, 2020年.\n"
CHINESE = "发表论文\n1. 田苔，川一：谷中苔藓的生长，苔藓学报，12卷，3-9页，2019年。\n2. 川一：河中之沙，2020年。\n"
TRADITIONAL = "發表論文\n1. 田苔，川一：谷中苔蘚的生長，苔蘚學報，12卷，3-9頁，2019年。\n2. 川一：河中之沙，2020年。\n"


@pytest.mark.parametrize(
    ("data", "text", "codes"),
    [
        ("Müller".encode(), "Müller", []),
        (
            "das areias\u200b\u200bda praia,\u200b\u200bM. P\u200b\u200bUB".encode(),
            "das areias da praia, M. PUB",
            [Code.CONTROL_CHARACTER],
        ),
        ("Müller".encode("utf-8-sig"), "Müller", []),
        ("Müller“".encode("cp1252"), "Müller“", [Code.ENCODING]),
        ("Müller".encode("utf-16"), "Müller", [Code.ENCODING]),
        ("Müller".encode("utf-16-be"), "Müller", [Code.ENCODING]),
        ("Müller und Söhne".encode("utf-16-le"), "Müller und Söhne", [Code.ENCODING]),
        ("äöüßéè ".encode() + b"\x93a", "äöüßéè “a", [Code.ENCODING]),
        (b"\x97\x97\x97\x97\x97\x97 caf\xe9", "—————— café", [Code.ENCODING]),
        *((JAPANESE.encode(encoding), JAPANESE, [Code.ENCODING]) for encoding in ("shift_jis", "euc_jp")),
        *((CHINESE.encode(encoding), CHINESE, [Code.ENCODING]) for encoding in ("gbk", "gb18030")),
        (TRADITIONAL.encode("big5"), TRADITIONAL, [Code.ENCODING]),
        *(
            (f"<meta {said}>Кира Łuź".encode(encoding, "ignore"), f"<meta {said}>" + text, [Code.ENCODING])
            for said, encoding, text in [
                ('charset="windows-1251"', "cp1251", "Кира u"),
                ('http-equiv="Content-Type" content="text/html; charset=iso-8859-2"', "iso8859-2", " Łuź"),
            ]
        ),
        (b'<meta charset="base64">caf\xe9', '<meta charset="base64">café', [Code.ENCODING]),
        (b'<meta charset="utf-8">caf\xe9', '<meta charset="utf-8">café', [Code.ENCODING]),
        (b'<meta charset="gb2312">caf\xe9', '<meta charset="gb2312">café', [Code.ENCODING]),
        (b"a\r\nb\rc", "a\nb\nc", []),
        ("a\x01\ufeff\x9cb".encode(), "ab", [Code.CONTROL_CHARACTER]),
        ("a\ue0a0b\u202ec".encode(), "abc", [Code.CONTROL_CHARACTER, Code.CONTROL_CHARACTER]),
        ("\uf0b7 a\n \uf0b7 b\n\uf0e0 c".encode(), "\u2022 a\n \u2022 b\n c", [Code.CONTROL_CHARACTER]),
        ("\x88 a\n\x88 b\n \x88 c".encode(), "\u2022 a\n\u2022 b\n \u2022 c", []),
        (b"a\tb c\td\n" * 40, b"a b c d\n".decode() * 40, []),
        (b"1\t2\t3\t4\n" * 40, "1\t2\t3\t4\n" * 40, []),
        (b"\x0e a\n\x0e b\n\x0e c o\x0ed e\x0ef g\x0eh", " a\n b\n c od ef gh", [Code.CONTROL_CHARACTER]),
        (
            b"\x1c a\n\x1c b\n\x1c c o\x1cd e\x1cf g\x1ch",
            " a\n b\n c o\ufb01d e\ufb01f g\ufb01h",
            [Code.CONTROL_CHARACTER],
        ),
        ("\uf0e0 a\n\uf0e0 b".encode(), " a\n b", [Code.CONTROL_CHARACTER]),
        ("\ufffd a\n\ufffd b\n\ufffd c".encode(), "\u2022 a\n\u2022 b\n\u2022 c", []),
        ("a \ufffd b\ufffdc".encode(), "a  b\ufffdc", [Code.CONTROL_CHARACTER]),
        (b"\n \n".join([b"pond"] * 70), " ".join(["pond"] * 70) + "\n", [Code.LINES_JOINED]),
        ("\ud800a".encode("utf-16", "surrogatepass"), "a", [Code.ENCODING, Code.CONTROL_CHARACTER]),
        (b"e+e\x00 " + 60 * b"ab", "e+e " + 60 * "ab", [Code.CONTROL_CHARACTER]),
        ("2016\u00ad19 Owl\u00adSmith \u00ad se\u00adlect".encode(), "2016-19 Owl-Smith - se-lect", []),
        ("Sel\u00ad\nec\u00adtion".encode(), "Sel-\nection", [Code.CONTROL_CHARACTER]),
    ],
)
def test_decoding(data: bytes, text: str, codes: list[Code]) -> None:
    found = read("a.txt", data)
    assert found.source == text
    assert [diagnostic.code for diagnostic in found.diagnostics] == codes


def test_encoding_and_place_are_named() -> None:
    assert "cp1252" in read("a.txt", b"caf\xe9").diagnostics[0].message
    assert str(read("a.txt", b"ab\nc\x01d").diagnostics[0].location) == "a.txt:2:2"


@pytest.mark.parametrize(
    ("data", "hint"),
    [
        (b"", "text of a CV"),
        (b" \n\t\xc2\xa0", "text of a CV"),
        (b"\xef\xbb\xbf", "text of a CV"),
        (b"%PDF-1.7 ...", "pdftotext"),
        (b"PK\x03\x04...", "pandoc"),
        (b"\x89PNG\r\n\x1a\n\x00", "text"),
        (b"\x00\x01\x02\x00\x00\x00text\x00\x00", "Markdown"),
    ],
)
def test_no_text(data: bytes, hint: str) -> None:
    with pytest.raises(ReadError) as caught:
        read("a.md", data)
    assert hint in caught.value.hint


@pytest.mark.parametrize(
    ("name", "source", "hint"),
    [
        ("cv.json", "{", "Markdown"),
        ("cv.txt", '{"basics": {"name": "Ida Quell"}}\n', "Markdown"),
        ("-", '[{"title": "Moss"}]', "Markdown"),
        ("cv.yaml", "cv:\n  name: Ida Quell\n", "Markdown"),
        ("works.bib", "@book{quell,\n title = {Moss}}\n", "--citeproc"),
        ("-", "% mine\n@book{quell,\n title = {Moss}}\n", "--citeproc"),
        ("cv.tex", "\\section{Works}\nQuell, Moss\n", "pdftotext"),
        ("cv.txt", "% my CV\n\\documentclass[11pt]{moderncv}\n\\begin{document}\n", "pandoc -f latex"),
    ],
)
def test_written_for_a_program(name: str, source: str, hint: str) -> None:
    with pytest.raises(ReadError) as caught:
        read(name, source.encode())
    assert hint in caught.value.hint


@pytest.mark.parametrize(
    ("name", "source", "kind"),
    [
        ("-", "[1] A. Quell, Moss. [2]", "text"),
        ("-", "[1]", "text"),
        ("cv.tex", "Ida Quell\nBotanist", "text"),
        ("a.txt", "I teach what \\documentclass{article} does", "text"),
        ("a.txt", "@quell\nIda Quell {botanist}", "text"),
        ("a.txt", "Doe\n# ida@example.org\n\f# ida@example.org\n# +1 555 0100", "text"),
        ("a.txt", "plain text\nwith * and [1] and # here", "text"),
        ("a.txt", "# Name\n\n## Education\n\ntext", "markdown"),
        ("a.txt", "---\ntitle: A\n---\n\ntext", "markdown"),
        ("a", "see [a](b.c) and [d](e.f)", "markdown"),
        ("-", "no markup **", "text"),
        ("a.qmd", "text", "markdown"),
        ("A.MD", "text", "markdown"),
        ("a.html", "<p>text", "markdown"),
    ],
)
def test_format(name: str, source: str, kind: str) -> None:
    assert document(source, name).format == kind


PAGE = "<!DOCTYPE html>\n<html><body>\n<table><tr><td>\n\n    <p>A ferry_in_fog, *1998*</p>\n\n</td></tr></table>\n</body></html>\n"


@pytest.mark.parametrize("name", ["page.md", "page.txt", "page"])
def test_a_whole_page_is_read_as_html_whatever_it_is_called(name: str) -> None:
    expected = [block.text.plain for block in read("page.html", PAGE.encode())]
    assert [block.text.plain for block in read(name, PAGE.encode())] == expected


def test_a_page_with_markdown_in_it_stays_markdown() -> None:
    blocks = list(read("page.md", b"<html>\n\n# Papers\n\n- A *ferry*\n\n</html>\n"))
    assert [block.text.plain for block in blocks if block.level] == ["Papers"]


@pytest.mark.parametrize("path", [*SEEDS, *TEXTS], ids=lambda path: path.name)
def test_whole_documents(path: Path) -> None:
    found = read(path.name, path.read_bytes())
    check_offsets(found)
    assert len(found.blocks) > 10
    assert found.format == ("text" if path.suffix == ".txt" else "markdown")


def test_seed_cv() -> None:
    source = (ROOT / "tests/data/seed-cv.md").read_bytes()
    lines = shown(source, "seed.txt")
    assert lines[0] == "heading1: Mingqing Xiao"
    assert "[mingqing_xiao@pku.edu.cn](mailto:mingqing_xiao@pku.edu.cn)" in lines[1].replace(
        "](mailto:mingqing_xiao@pku.edu.cn)[", ""
    )
    assert sum(line.startswith("heading") for line in lines) == 14
    assert sum(line.startswith("item>(-)") for line in lines) == 43
    assert any("May 4<sup>th</>" in line for line in lines)
    links = [d for d in document(source, "seed.txt").diagnostics if d.code is Code.LINK_WITHOUT_TARGET]
    assert len(links) == source.count(b"](#)")


def test_seed_about() -> None:
    lines = shown((ROOT / "tests/data/seed-about.md").read_bytes())
    assert sum(line.startswith("item") for line in lines) == 6
    assert "heading2: ABOUT ME" in lines
    assert lines[-1] == (
        "item>(1.): **Modeling Lost Information in Lossy Image Compression** [[arXiv]](https://arxiv.org/abs/2006.11999)⏎"
        "Yaolong Wang; **Mingqing Xiao**; Chang Liu; Shuxin Zheng; Tie-Yan Liu"
    )


def test_nothing_heavy_is_imported_before_it_is_needed() -> None:
    code = (
        "import sys, converter.readers;"
        "print([m for m in ('markdown_it', 'frontmatter', 'yaml', 'html') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
