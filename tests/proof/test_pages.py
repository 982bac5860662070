"""What pages of single entries may not lose."""

from __future__ import annotations

import pytest

from converter.diagnostics import Code, Diagnostic, Severity
from converter.model import CV, Talk
from converter.proof.pages import lost_from_pages
from converter.writers import Output
from tests.writers.build import Source

TALK = Talk(section=0, title="On moss", parts=Source().parts("title{On moss} at venue{Bern} on date{May 3, 2019}"))
PAGE = 'title: "On moss"\nvenue: "Bern"\ndate: 2019-05-03\n'


def lost(page: str, *talks: Talk, named: str = "") -> list[str]:
    notes = (Diagnostic(Code.PRIVATE_WITHHELD, Severity.NOTE, "x", text=named),) if named else ()
    files = {"_talks/a.md": page} if page else {}
    return [d.message for d in lost_from_pages(CV(talks=talks), Output(files, notes))]


def test_a_faithful_page_passes() -> None:
    assert lost(PAGE, TALK) == []
    assert lost("", TALK) == []
    assert lost(PAGE.replace("Bern", ""), TALK, named="Bern") == []


@pytest.mark.parametrize(("gone", "said"), [("Bern", "bern"), ("moss", "moss"), ("2019-05-03", "may 3 2019")])
def test_a_word_that_is_gone_is_told(gone: str, said: str) -> None:
    assert lost(PAGE.replace(gone, ""), TALK) == [f"the pages in _talks/ lack: {said}"]


def test_a_day_is_said_by_its_number() -> None:
    parts = Source().parts("title{On moss} at venue{Bern} on date{May 3rd, 2019}")
    talk = Talk(section=0, title="On moss", parts=parts)
    assert lost(PAGE, talk) == []
    assert lost(PAGE.replace("-03", "-04"), talk) == ["the pages in _talks/ lack: 3rd"]


def test_a_page_that_is_gone_is_told() -> None:
    assert lost(PAGE, TALK, TALK) == ["the pages in _talks/ lack: 1 of 2 entries"]
