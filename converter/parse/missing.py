"""What one would look for in a CV and does not find in a text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from converter.diagnostics import Code, Diagnostic, Severity, quoted
from converter.document import Document
from converter.parse.candidate import visible
from converter.parse.outline import Outline
from converter.parse.vocabulary import is_known


def missing(
    name: str | None, sections: Sequence[Outline], document: Document, *, publications: bool
) -> Iterator[Diagnostic]:
    """A warning each: no name, no publications, a section that is nothing but its heading."""
    if name is None:
        message = "the text does not say whose CV it is"
        hint = "put the name on the first line or in a heading, so that it is marked among the authors"
        yield Diagnostic(Code.NO_NAME, Severity.WARNING, message, hint)
    if not publications:
        hint = "put a heading such as “Publications” above the list"
        yield Diagnostic(Code.NO_PUBLICATIONS, Severity.WARNING, "no publication was found", hint)
    parents = {section.parent for section in sections}
    for index, section in enumerate(sections):
        below = sections[index + 1] if index + 1 < len(sections) else None
        leaf = index not in parents and not section.is_name and is_known(section.heading)
        if leaf and not any(map(visible, section.blocks)) and (below is None or _is_another(below, section)):
            message = f"nothing stands below the heading {quoted(section.heading)}"
            hint = "if the CV has a table or a text box there, copy its text: it was lost on the way to this text"
            yield Diagnostic(Code.SECTION_EMPTY, Severity.WARNING, message, hint, document.locate(section.title.span))


def _is_another(below: Outline, section: Outline) -> bool:
    """Whether a heading begins something else: "Service" stands above "Reviewer", though plain text does not say so."""
    return below.kind != section.kind and is_known(below.heading)
