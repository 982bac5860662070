"""Texts whose blanks were lost when they were taken out of a PDF: "publishedinAstronomy&Astrophysics698"."""

from __future__ import annotations

from collections.abc import Sequence

from converter.characters import has_cjk
from converter.diagnostics import Code, Severity
from converter.patterns import Lazy
from converter.readers.lines import Line
from converter.readers.notes import Notes

_LONG = 30
"""Characters without a blank that are hardly one word, but may be an address."""


_GLUED_AND = Lazy(r"(?<=[,.;]) ?and(?=[A-Z])|(?<=[a-z])and(?=[A-Z]\.)")
"""The word in front of a last name, which has run into it: "A.Berg,andC.Dahl", "BergandC.Dahl"."""
_LEAST = 3
"""So many times at least does a text have it where its blanks were lost."""


def with_and_apart(text: str) -> str:
    """The text with blanks around the "and" of lists of names, so that these can be told apart."""
    if "and" not in text or len(_GLUED_AND.findall(text)) < _LEAST:
        return text
    return _GLUED_AND.sub(" and ", text)


def note_missing_blanks(lines: Sequence[Line], notes: Notes) -> None:
    """Warns of a text in which every fifth long line or more has no blank."""
    long = [line for line in lines if len(line.text) >= _LONG and not has_cjk(line.text)]
    glued = [line for line in long if _is_glued(line.text)]
    if len(glued) < 4 or 5 * len(glued) < len(long):
        return
    message = f"the words of {len(glued)} lines run into each other, so names and titles cannot be told apart"
    hint = 'take the text out of the PDF again, with "pdftotext -layout FILE" or by copy and paste from another viewer'
    notes.add(Code.BLANKS_MISSING, glued[0].start, message, hint=hint, severity=Severity.WARNING)


def _is_glued(text: str) -> bool:
    longest = max(text.split(), key=len)
    return len(longest) >= _LONG and not any(sign in longest for sign in ("@", "/", "www.", "..", "__", "--"))
