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
        "paragraph: Quell A. **Tides in narrow harbours** Tidal Letters 3, 2021",
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


def test_markup_inside_lines() -> None:
    source = (
        "[[https://example.org/t][Slow *tides*]] and [[https://example.org/u]]\\\\\nby *Ada Quell*, /Tidal\nLetters/ 3"
        "\n\n[[./harbour.png]]\n\nhttps://example.org/a/b/ c/d x*y*z =a*b*= @@html:<br>@@ [[*Work][work]]\n"
    )
    assert shown(source, "cv.org") == [
        "paragraph: [Slow ](https://example.org/t)[**tides**](https://example.org/t) and "
        "[https://example.org/u](https://example.org/u)⏎by **Ada Quell**, *Tidal Letters* 3",
        "paragraph: https://example.org/a/b/ c/d x*y*z `a*b*` ⏎ work",
    ]
    dropped = [d.text for d in document(source, "cv.org").diagnostics if d.code is Code.TEMPLATE_DROPPED]
    assert dropped == ["[[./harbour.png]]", "@@html:<br>@@"]


def test_other_texts_keep_such_signs() -> None:
    assert shown("See [[1]] and *this* /that/\n", "cv.txt") == ["paragraph: See [[1]] and *this* /that/"]
