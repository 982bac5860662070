"""Labels of the day on which a page was made, which look like headings: "Published", "2026-08-08 01:43"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from converter.document import Block
from converter.parse.candidate import Candidate
from converter.patterns import Lazy

_LABEL = Lazy(r"(?:(?:date|last) )?(?:published|updated|modified|posted|created)(?: on| online)?:?", re.IGNORECASE)
_MONTH = r"(?:[^\W\d_]{3,10}\.?,? )?"
_DAY = Lazy(rf"(?=.*(?:19|20)\d\d){_MONTH}[\d ./,-]{{1,12}}{_MONTH}[\d :./,-]{{0,18}}(?:[AP]M)?")
"""A day and perhaps the hour."""


def without_labels_of_dates(pieces: Sequence[Block | Candidate]) -> list[Block | Candidate]:
    """The pieces of a text, with such labels above a day alone as the blocks that they are."""
    return [
        piece.block
        if isinstance(piece, Candidate)
        and not piece.style.startswith("h")
        and _LABEL.fullmatch(piece.plain)
        and isinstance(below, Block)
        and _DAY.fullmatch(below.text.plain.strip())
        else piece
        for piece, below in zip(pieces, [*pieces[1:], None], strict=False)
    ]
