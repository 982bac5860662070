"""What holds for every text: no character is lost or doubled, and nothing raises."""

from __future__ import annotations

import os
import re
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from converter.document import BlockKind, Document, Text
from converter.model import CV, entries
from converter.parse import parse
from converter.readers import ReadError, read

ROOT = Path(__file__).parents[2]
CORPUS = Path(os.environ.get("CV2PAGES_CORPUS", ROOT.parent / "shared" / "corpus"))
TEXTS = [
    path
    for folder in (ROOT / "tests" / "data", Path(__file__).parent / "cases", CORPUS)
    if folder.is_dir()
    for path in sorted(folder.iterdir())
    if path.suffix in (".md", ".org", ".txt")
]


def characters(text: Text) -> Counter[tuple[int, str]]:
    """The visible characters of a text with the source offsets that they came from."""
    found: Counter[tuple[int, str]] = Counter()
    for run in text.runs:
        exact = run.end - run.start == len(run.text)
        found.update((run.start + (i if exact else 0), c) for i, c in enumerate(run.text) if not c.isspace())
    return found


def held(cv: CV) -> Counter[tuple[int, str]]:
    found: Counter[tuple[int, str]] = Counter()
    for section in cv.sections:
        found += characters(section.title)
        for block in section.prose:
            found += characters(block.text)
    for entry in entries(cv):
        for part in entry.parts:
            found += characters(part.text)
        for block in entry.details:
            found += characters(block.text)
    return found


def shown(document: Document) -> Counter[tuple[int, str]]:
    found: Counter[tuple[int, str]] = Counter()
    for block in document.blocks:
        if block.kind not in (BlockKind.TEMPLATE, BlockKind.RULE):
            found += characters(block.text)
    return found


def named(document: Document, cv: CV) -> Counter[tuple[int, str]]:
    """The names of columns that a diagnostic says are left out."""
    said = {d.text for d in cv.diagnostics if "columns" in d.message}
    heads = [block.text for block in document.blocks if block.header and block.text.plain in said]
    return sum(map(characters, heads), Counter())


def assert_all_held(document: Document) -> None:
    """Every character is in one place, but for the hyphens with which lines end inside of words."""
    cv = parse(document)
    found, wanted = held(cv) + named(document, cv), shown(document)
    hyphens = Counter((m.start(), m[0]) for m in re.finditer(r"[-‐‑\u00ad](?=\s*\n)", document.source))
    assert found - wanted == Counter()
    assert wanted - found - hyphens == Counter()


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.name)
def test_every_character_has_one_place(path: Path) -> None:
    assert_all_held(read(path.name, path.read_bytes()))


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.name)
def test_private_pieces_are_cut_out_exactly(path: Path) -> None:
    document = read(path.name, path.read_bytes())
    for piece in parse(document).private:
        assert piece.text.plain.strip()
        assert not characters(piece.text) - shown(document)


LINES = [
    "# Jane Roe",
    "## Education",
    "EDUCATION",
    "Work Experience",
    "**Awards**",
    "2015–2018",
    "Sep 2016-present",
    "Ph.D. in Physics, University of Somewhere, 2019",
    "- B.S. in Botany",
    "  - GPA 4.0",
    "* Best Paper Award. 2018 & 2019",
    "Research Assistant at Lab X, Berlin, Germany",
    "Supervisor: Prof. Doe",
    "Beijing, China",
    "Tel: +49 30 123456",
    "1. Roe, J. (2019). A title. Journal, 3(4), 5-6.",
    "| 2020 | Prize |",
    "| --- | --- |",
    "Talks",
    '"On Y", Workshop Z, May 2019',
    "教育背景",
    "2019.09 - 至今，博士，某大学",
    "",
    "",
    "---",
    "Languages: English",
    "I am a researcher. I like things.",
    "### CS 101",
]


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.lists(st.one_of(st.sampled_from(LINES), st.text(max_size=40)), max_size=14), st.sampled_from(["cv.md", "cv.txt"])
)
def test_nothing_is_lost_and_nothing_raises(lines: list[str], name: str) -> None:
    try:
        document = read(name, "\n".join(lines).encode("utf-8", "replace"))
    except ReadError:
        return
    assert_all_held(document)


@pytest.mark.parametrize("course", ["lab", "- lab", "Lab, 2019", "- Laboratory\n- Seminar"])
def test_a_course_may_only_say_its_form(course: str) -> None:
    parse(read("cv.txt", f"# Ida Doe\n\nTeaching\n\n{course}\n".encode()))


@pytest.mark.parametrize(
    "text",
    [
        "Reeds in the rain, " + "G. Brindisi, S. Galliano, V. Tommasini, " * 8 + "2024!",
        "Anna Rechtsschutzversicherungsgesellschaften%",
    ],
    ids=["authors", "a word"],
)
def test_no_pattern_tries_all_ways_to_cut_a_text(text: str) -> None:
    """Each of these once took longer than anybody waits: a pattern could match its words in a great many ways."""
    assert held(parse(read("cv.md", f"{text}\n".encode())))
