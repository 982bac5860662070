"""The proof holds on whole texts, and it fails when an output is tampered with."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from converter.conversion import convert, read_all, understand
from converter.diagnostics import Code, Severity
from converter.proof import check
from converter.writers import Site, write
from tests.conftest import CORPUS, ROOT

SEEDS = [ROOT / "tests/data/seed-cv.md", ROOT / "tests/data/seed-about.md"]
LABELLED = sorted(path for path in CORPUS.glob("*") if path.suffix in (".md", ".txt"))


def content(path: Path) -> tuple[str, bytes]:
    return path.name, path.read_bytes()


@pytest.mark.parametrize("path", [*SEEDS, *LABELLED], ids=lambda path: path.stem)
def test_nothing_is_lost_or_invented(path: Path) -> None:
    found = convert([content(path)], Site())
    assert [d for d in found.diagnostics if d.severity is Severity.ERROR] == []
    assert found.cv.publications


def test_nothing_is_lost_or_invented_where_two_sources_are_one_site() -> None:
    assert len(convert([content(path) for path in SEEDS], Site()).cv.publications) == 6


@pytest.mark.skipif(not LABELLED, reason="the labelled texts are not here")
def test_the_labelled_texts_are_all_here() -> None:
    assert len(LABELLED) >= 13


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.stem)
def test_each_line_that_the_output_lacks_is_found(path: Path) -> None:
    documents = read_all([content(path)])
    cv = understand(documents)
    output = write(cv, Site())
    page = output.files["_pages/cv.md"].splitlines(keepends=True)
    for i, line in enumerate(page[9:], 9):
        if sum(map(str.isalnum, line)) < 4 or line.startswith("[[BibTeX]]"):
            continue
        shortened = {**output.files, "_pages/cv.md": "".join(page[:i] + page[i + 1 :])}
        found = check(documents, cv, replace(output, files=shortened), Site())
        assert Code.TEXT_LOST in {d.code for d in found}, f"the loss of line {i + 1} was not seen: {line}"
