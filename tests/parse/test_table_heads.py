"""The names of a table's columns, which say nothing once its rows are entries."""

from __future__ import annotations

from converter.conversion import convert
from converter.diagnostics import Code
from converter.parse import parse
from converter.readers import read
from converter.writers import Site

HEAD = "| Position | Date | Institution |\n| --- | --- | --- |\n"
ROW = "| Reader | 2012 - 2015 | University of Ely |\n"


def test_they_are_left_out_and_named() -> None:
    text = f"# Ines Paredes\n\n## Experience\n\n{HEAD}{ROW}".encode()
    cv = parse(read("cv.md", text))
    assert [e.organization for e in cv.experience] == ["University of Ely"]
    (note,) = [d for d in cv.diagnostics if d.code is Code.TEMPLATE_DROPPED]
    assert note.text == "Position\vDate\vInstitution"
    assert note.location is not None
    assert note.location.line == 5
    page = convert([("cv.md", text)], Site()).output.files["_pages/cv.md"]
    assert "Ely" in page
    assert "Position" not in page


def test_they_stay_above_rows_that_are_shown_as_they_were_written() -> None:
    text = f"# Ines Paredes\n\n## Reeds\n\n{HEAD}| Sedge | tall | wet |\n".encode()
    page = convert([("cv.md", text)], Site()).output.files["_pages/cv.md"]
    assert "| Position | Date | Institution |" in page


def test_a_letterhead_in_a_tables_first_row_stays() -> None:
    head = 'Mia Lund</th><th>Sandby University | <a href="mailto:mia@lund.org">mia@lund.org</a></th>'
    row = "<tr><td>2019</td><td>Sand Prize</td></tr>"
    text = f"## Awards\n\n<table><thead><tr><th>{head}</tr></thead><tbody>{row}</tbody></table>\n"
    cv = parse(read("cv.md", text.encode()))
    assert not [d for d in cv.diagnostics if "columns" in d.message]
