# ruff: noqa: E501 (a case reads better on one line)
"""Nothing is lost: the parts of an entry are its text, whatever it is."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from converter.document import Block, BlockKind, Run, Span, Text
from converter.parse import parse
from converter.parse.publications import PublicationList, parse_publications
from converter.readers import read
from tests.publications.helpers import covered, document_of

PIECES = st.sampled_from(
    ["A. Berg", "Berg, A.", ", ", ". ", " and ", "(2019)", "“Sand”", "Sand and silt", "In ", "Journal of Sand", "12(3)", "pp. 1-9", "\v", "\n",
     "https://doi.org/10.1000/1", "arXiv:2101.00001", "[pdf]", "(Oral)", "et al.", "林一", "，", "*", "†", "accepted", "(", ")", "»", "«", "\x01", "1.", "—"]
)  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(st.lists(st.one_of(PIECES, st.text(max_size=8)), min_size=1, max_size=25), st.booleans())
def test_parts_cover_any_text(pieces: list[str], linked: bool) -> None:
    runs, at = [], 0
    for number, piece in enumerate(pieces):
        if piece:
            runs.append(
                Run(
                    piece,
                    at,
                    at + len(piece),
                    bold=number % 5 == 1,
                    italic=number % 7 == 2,
                    href="https://example.org" if linked and number == 3 else None,
                )
            )
            at += len(piece)
    text = Text(tuple(runs), "x")
    block = Block(BlockKind.ITEM, text, Span("x", 0, at), depth=1)
    (result,) = parse_publications(
        [PublicationList(0, ("Publications",), (block,))], document_of(text.plain, (block,)), "Anna Berg"
    )
    if result.publications:
        assert "".join(covered(p) for p in result.publications) == text.plain
    else:
        assert result.prose == (block,)


def _corpus() -> list[Path]:
    folder = Path(os.environ.get("CV2PAGES_CORPUS", Path(__file__).parents[2] / "../shared/corpus"))
    return sorted([*folder.glob("*.md"), *folder.glob("*.txt")]) if folder.is_dir() else []


@pytest.mark.parametrize(
    "path",
    _corpus() or [pytest.param(None, marks=pytest.mark.skip("no corpus"))],
    ids=lambda p: p.stem if p else "none",
)
def test_parts_cover_the_corpus(path: Path) -> None:
    cv = parse(read(path.name, path.read_bytes()))
    assert cv.publications
    for publication in cv.publications:
        spans = [run for part in publication.parts for run in part.text.runs]
        ordered = [run.start for run in spans]
        assert ordered == sorted(ordered)
        assert publication.title
        assert all(part.text for part in publication.parts)
