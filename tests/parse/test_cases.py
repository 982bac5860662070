"""Invented CVs in several languages and layouts, each beside the facts that it states, one a line."""

from __future__ import annotations

from pathlib import Path

import pytest

from converter.model import CV
from converter.parse import parse
from converter.parse.fold import fold
from converter.readers import read

CASES = Path(__file__).parent / "cases"
SOURCES = sorted(path for path in CASES.iterdir() if path.suffix in (".html", ".md", ".org", ".txt"))


def facts(cv: CV) -> list[str]:
    rows: list[tuple[str | None, ...]] = [("name", cv.name)] if cv.name else []
    rows += [("email", email) for email in cv.emails]
    rows += [("profile", url) for url in cv.profiles]
    rows += [("section", s.heading, s.kind) for s in cv.sections if s.heading]
    rows += [("publication", p.title, str(p.year or "")) for p in cv.publications]
    rows += [("author", name) for p in cv.publications for name in p.authors]
    rows += [("venue", p.venue) for p in cv.publications]
    rows += [("experience", e.organization, e.position, e.start, e.end) for e in cv.experience]
    rows += [("education", e.institution, e.degree, e.area, e.start, e.end) for e in cv.education]
    rows += [("teaching", e.title, e.role, e.venue, e.date) for e in cv.teaching]
    rows += [("talk", e.title, e.venue, e.date) for e in cv.talks]
    rows += [("award", e.title, e.date) for e in cv.awards]
    rows += [("service", text) for text in cv.service]
    rows += [("skill", text) for text in cv.skills]
    rows += [(piece.kind, fold(piece.text.plain).replace("\n", " ")) for piece in cv.private]
    return [normal(" | ".join(field or "" for field in row)) for row in rows]


def normal(line: str) -> str:
    return " | ".join(field.strip() for field in line.split("|")).strip()


@pytest.mark.parametrize("source", SOURCES, ids=lambda path: path.stem)
def test_facts(source: Path) -> None:
    expected = [normal(line) for line in source.with_suffix(".expected").read_text("utf-8").splitlines() if line]
    found = facts(parse(read(source.name, source.read_bytes())))
    assert [line for line in expected if line not in found] == []
    kinds = {line.split(" | ")[0] for line in expected} | {"section"}
    assert [line for line in found if line not in expected and line.split(" | ")[0] in kinds] == []
