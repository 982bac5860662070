"""The proof that a conversion lost nothing and invented nothing.

It is made on every run, before anything is written, and shares no code with the parts that it checks: it reads the
decoded source and the finished files as strings.

Nothing lost: every word of the source stands in the CV page (which holds the whole CV) as often as in the source, or is
named by a diagnostic, or is one of the few words that only join others ("and", a list's number).  Of a site without
that page all files count together, and what stands in none of them is named by a diagnostic.

It is told, too, where a word of a paper, talk or course is in none of the pages of its kind.

Nothing invented: every word of every file stands in the source, or in the site's own files that were added to, or is
one of the theme's and our own fixed words (front matter keys, "Publications", "Journal Papers", ...).
"""

from __future__ import annotations

from collections.abc import Sequence

from converter.diagnostics import Diagnostic
from converter.document import Document
from converter.model import CV
from converter.proof.invented import invented
from converter.proof.lost import lost
from converter.proof.pages import lost_from_pages
from converter.proof.words import placed
from converter.writers.site import Output, Site

__all__ = ["check"]


def check(documents: Sequence[Document], cv: CV, output: Output, site: Site) -> tuple[Diagnostic, ...]:
    """Errors for each line with lost words and each file with invented words; none is the proof."""
    sources = [(document, placed(document.source)) for document in documents]
    return (*lost(sources, cv, output), *lost_from_pages(cv, output), *invented(sources, cv, output, site))
