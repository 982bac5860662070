"""What of the CV stands in no file, where the site's settings leave the CV page out."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from converter.diagnostics import Code, Diagnostic, Severity, quoted
from converter.model import CV
from converter.writers.cv_page import sections
from converter.writers.settings import Owner


def left_out(cv: CV, files: Iterable[str], owner: Owner) -> Iterator[Diagnostic]:
    """A note for each section that the texts of the files do not hold as a whole."""
    there = Counter(word for text in files for word in _words(text))
    for section, text in sections(cv, owner):
        needed = Counter(_words(text))
        if needed <= there:
            there -= needed
            continue
        what = quoted(section.heading) if section.heading else "what stands above the first heading"
        message = f"{what} is not, or not wholly, on the site: its settings leave the CV page out"
        hint = "write “cv: true” below “files:” in _data/cv2pages.yml to have it all on one page"
        yield Diagnostic(Code.SECTION_LEFT_OUT, Severity.NOTE, message, hint, text=text)


def _words(text: str) -> list[str]:
    return re.findall(r"[^\W_]+", text.casefold())
