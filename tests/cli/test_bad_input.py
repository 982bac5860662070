"""Bad input: a clear message and the documented exit code, or a right result; never half a site."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from converter.exit import Exit
from tests.cli.test_cli import TEXT, run, tree


def _refused(result_code: int, errors: bytes, code: Exit, words: str) -> None:
    text = errors.decode()
    assert result_code == code, text
    assert words in text
    assert "Traceback" not in text


# ---------------------------------------------------------------------------------------------- CVs that are none


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "empty"),
        (b" \n\t\n\xef\xbb\xbf"[:4], "empty"),
        (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n<< /Type /Catalog >>\nendobj\n", "PDF"),
        (b"PK\x03\x04\x14\x00\x06\x00\x08\x00\x00\x00!\x00[Content_Types].xml", "Word"),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(range(256)), ""),
        (b"\x7fELF\x02\x01\x01" + bytes(64), ""),
        (b'{"name": "Ann Miller"}\n', "JSON"),
        (b"\\documentclass{article}\n\\begin{document}\nAnn Miller\n\\end{document}\n", "LaTeX"),
    ],
    ids=["empty", "blank", "pdf", "docx", "png", "elf", "json", "latex"],
)
@pytest.mark.parametrize("command", ["convert", "parse"])
def test_no_text(tmp_path: Path, site: Path, command: str, content: bytes, words: str) -> None:
    cv = tmp_path / "cv.md"
    cv.write_bytes(content)
    before = tree(site)
    target = ("--site", site) if command == "convert" else ()
    result = run(command, cv, *target)
    _refused(result.returncode, result.stderr, Exit.SOURCE, words)
    assert f"{cv}: error: ".encode() in result.stderr
    assert tree(site) == before


def test_missing_and_folder_are_both_named(tmp_path: Path, site: Path) -> None:
    result = run("convert", "missing.md", tmp_path, "--site", site)
    _refused(result.returncode, result.stderr, Exit.SOURCE, "missing.md: error: there is no such file")
    assert f"{tmp_path}: error: this is a folder".encode() in result.stderr


def test_one_bad_cv_stops_all(tmp_path: Path, site: Path) -> None:
    good, bad = tmp_path / "good.md", tmp_path / "bad.md"
    good.write_text(TEXT)
    bad.write_bytes(b"")
    before = tree(site)
    assert run("convert", good, bad, "--site", site).returncode == Exit.SOURCE
    assert tree(site) == before


# ------------------------------------------------------------------------------------------ CVs that are unusual


@pytest.mark.parametrize("encoding", ["cp1252", "utf-16", "utf-16-be", "utf-8-sig"])
def test_other_encodings_are_read_and_said(tmp_path: Path, site: Path, encoding: str) -> None:
    cv = tmp_path / "cv.md"
    text = TEXT.replace("B. Other", "Zoë Müßig").replace("friends", "“friends”")
    cv.write_bytes(text.encode(encoding))
    result = run("convert", cv, "--site", site)
    assert result.returncode == 0, result.stderr.decode()
    assert (b"[encoding]" in result.stderr) == (encoding != "utf-8-sig")
    assert "Zoë Müßig" in (site / "_pages/cv.md").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("text", "code", "papers"),
    [
        ("# Ann Miller\n\n## Education\n\n- PhD in Botany, University of Nowhere, 2019\n", "no-publications", 0),
        (TEXT.split("\n", 4)[4], "no-name", 2),
        ("Only a sentence, which says nothing of anybody.\n", "no-name", 0),
    ],
    ids=["no publications", "no name", "one sentence"],
)
def test_what_is_missing_is_said(tmp_path: Path, site: Path, text: str, code: str, papers: int) -> None:
    cv = tmp_path / "cv.md"
    cv.write_text(text)
    result = run("convert", cv, "--site", site)
    assert result.returncode == 0, result.stderr.decode()
    assert f"[{code}]".encode() in result.stderr
    assert sum(path.startswith("_publications/") for path in tree(site)) == papers
    assert (site / "_pages/about.md").is_file()


def test_two_papers_with_one_slug(tmp_path: Path, site: Path) -> None:
    cv = tmp_path / "cv.md"
    cv.write_text(
        "# Ann Miller\n\n## Publications\n\n"
        '1. **A. Miller**. "Moss: a study". *Journal of Moss*, 2020.\n'
        '2. **A. Miller**, B. Other. "Moss - a study!" *Annals of Lichen*, 2020.\n'
    )
    result = run("convert", cv, "--site", site)
    assert result.returncode == 0, result.stderr.decode()
    papers = [text.decode() for path, text in tree(site).items() if path.startswith("_publications/")]
    permalinks = [line for text in papers for line in text.splitlines() if line.startswith("permalink:")]
    assert len(papers) == len(set(permalinks)) == 2


def test_a_title_of_400_characters(tmp_path: Path, site: Path) -> None:
    title = "On " + " ".join(f"moss{i}" for i in range(60))
    cv = tmp_path / "cv.md"
    cv.write_text(TEXT.replace("On the growth of moss", title))
    assert len(title) > 400
    result = run("convert", cv, "--site", site)
    assert result.returncode == 0, result.stderr.decode()
    papers = {path: text.decode() for path, text in tree(site).items() if path.startswith("_publications/")}
    assert any(title in text for text in papers.values())
    assert all(len(Path(path).name) <= 210 for path in papers)


# ------------------------------------------------------------------------------------------- sites that are none


def _missing(root: Path) -> None:
    (root / "_config.yml").unlink()
    root.rmdir()


def _a_file(root: Path) -> None:
    _missing(root)
    root.write_text("no folder\n")


def _no_config(root: Path) -> None:
    (root / "_config.yml").unlink()


def _bad_config(root: Path) -> None:
    (root / "_config.yml").write_text("title: 'a\nb: [\n")


def _list_config(root: Path) -> None:
    (root / "_config.yml").write_text("- a\n- b\n")


def _latin_config(root: Path) -> None:
    (root / "_config.yml").write_bytes(b"title: M\xfcller\n")


def _pages_is_a_file(root: Path) -> None:
    (root / "_pages").write_text("a file\n")


def _target_is_a_folder(root: Path) -> None:
    (root / "_pages/about.md").mkdir(parents=True)


def _link_out_of_the_site(root: Path) -> None:
    (root / "_pages").mkdir()
    (root / "_pages/cv.md").symlink_to(root.parent / "outside.md")


@pytest.mark.parametrize(
    ("spoil", "words"),
    [
        (_missing, "there is no such folder"),
        (_a_file, "this is a file"),
        (_no_config, "holds no _config.yml"),
        (_bad_config, "_config.yml:"),
        (_list_config, "no mapping"),
        (_latin_config, "_config.yml: error"),
        (_pages_is_a_file, "would have to be a folder"),
        (_target_is_a_folder, "about.md: error: a folder"),
        (_link_out_of_the_site, "out of the site"),
    ],
)
def test_site_that_cannot_be_used(tmp_path: Path, site: Path, spoil: Callable[[Path], None], words: str) -> None:
    cv = tmp_path / "cv.md"
    cv.write_text(TEXT)
    spoil(site)
    before = tree(tmp_path)
    result = run("convert", cv, "--site", site)
    _refused(result.returncode, result.stderr, Exit.SITE, words)
    assert tree(tmp_path) == before


def test_read_only_site(tmp_path: Path, site: Path, read_only: Callable[[Path], None]) -> None:
    cv = tmp_path / "cv.md"
    cv.write_text(TEXT)
    read_only(site)
    before = tree(tmp_path)
    result = run("convert", cv, "--site", site)
    _refused(result.returncode, result.stderr, Exit.SITE, f"{site}: error: the folder is read-only")
    assert tree(tmp_path) == before
