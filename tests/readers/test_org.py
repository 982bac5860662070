"""Outlines of Emacs to blocks: headings behind stars, and what shows no text."""

from __future__ import annotations

from converter.diagnostics import Code
from tests.readers.shown import document, shown

OUTLINE = """\
#+TITLE: Ada Quell CV
#+OPTIONS: toc:nil
# a comment

* Contact :ignore:
:PROPERTIES:
:CUSTOM_ID: contact
:END:
Harbour Road 5
* Work
** Papers
:PROPERTIES:
:CUSTOM_ID: papers
:END:
Quell A. *Tides in narrow harbours* Tidal Letters 3, 2021
"""


def test_an_outline() -> None:
    assert shown(OUTLINE, "cv.org") == [
        "paragraph: Ada Quell CV",
        "heading1: Contact",
        "paragraph: Harbour Road 5",
        "heading1: Work",
        "heading2: Papers",
        "paragraph: Quell A. *Tides in narrow harbours* Tidal Letters 3, 2021",
    ]
    dropped = [d.text for d in document(OUTLINE, "cv.org").diagnostics if d.code is Code.TEMPLATE_DROPPED]
    assert dropped[:4] == ["#+TITLE:", "#+OPTIONS: toc:nil", "# a comment", ":ignore:"]


def test_stars_as_bullets_are_no_outline() -> None:
    assert shown("Papers\n* Slow tides\n* Fast tides\n* Neap tides\n", "cv.txt") == [
        "paragraph: Papers",
        "item>(*): Slow tides",
        "item>(*): Fast tides",
        "item>(*): Neap tides",
    ]
