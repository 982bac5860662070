"""The whole way from texts to a site's content, without touching a disk."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from converter.diagnostics import Code, Diagnostic, Location, Severity
from converter.document import Document
from converter.exit import Exit, Stop
from converter.merge import merge
from converter.model import CV
from converter.parse import parse
from converter.proof import check
from converter.readers import ReadError, read
from converter.remembered import forget
from converter.writers import Output, Settings, Site, write
from converter.writers.settings import DEFAULTS


@dataclass(frozen=True)
class Conversion:
    """What came of the texts: the CV, the files for the site and all that there is to say about it."""

    cv: CV
    output: Output
    diagnostics: tuple[Diagnostic, ...]


def read_all(sources: Iterable[tuple[str, bytes]]) -> list[Document]:
    """The documents of (name, content) pairs.

    Raises:
        Stop: (SOURCE) if any of them is no text; each is named.
    """
    documents, errors = [], []
    for name, data in sources:
        try:
            documents.append(read(name, data))
        except ReadError as error:
            errors.append(
                Diagnostic(Code.SOURCE_UNREADABLE, Severity.ERROR, str(error), error.hint, Location(name, 0, 0))
            )
    if errors:
        raise Stop(Exit.SOURCE, tuple(errors))
    return documents


def understand(documents: Sequence[Document]) -> CV:
    """The one CV that the documents make, with the diagnostics of all steps up to it."""
    try:
        cv = merge([parse(document) for document in documents])
    finally:
        forget()
    noticed = [diagnostic for document in documents for diagnostic in document.diagnostics]
    return replace(cv, diagnostics=_in_order(documents, [*noticed, *cv.diagnostics]))


def convert(
    sources: Iterable[tuple[str, bytes]], site: Site, settings: Settings = DEFAULTS, *, config: bool = False
) -> Conversion:
    """The content that a site gets from (name, content) pairs, as its owner's settings want it.

    config: whether its `_config.yml` is edited, and not only a proposal made.

    Raises:
        Stop: (SOURCE) if one of them is no text; (PROOF) if words of them would be lost, or others be added.
    """
    documents = read_all(sources)
    cv = understand(documents)
    output = write(cv, site, settings, config=config)
    verdict = check(documents, cv, output, site)
    diagnostics = _in_order(documents, [*cv.diagnostics, *output.diagnostics, *verdict])
    if any(diagnostic.severity is Severity.ERROR for diagnostic in verdict):
        raise Stop(Exit.PROOF, diagnostics)
    return Conversion(cv, output, diagnostics)


def _in_order(documents: Sequence[Document], diagnostics: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Each once, by place in the texts; what has no place comes last."""
    rank = {document.name: i for i, document in enumerate(documents)}

    def place(diagnostic: Diagnostic) -> tuple[int, int, int]:
        at = diagnostic.location
        return (rank.get(at.path, len(rank)), at.line, at.column) if at else (len(rank) + 1, 0, 0)

    return tuple(sorted(dict.fromkeys(diagnostics), key=place))
