"""Keeps what people change by hand in texts that are generated again and again: three-way merging, text in, text out.

Of each text there are three: the one that was generated last time (base), what it has become by hand (mine), and the
one that is generated now (new).  What only one side changed is taken from it.  Where both changed the same place, mine
stays and the place is named, so that nobody's words are lost and no marks get into a published file.
"""

from __future__ import annotations

from converter.edits.conflict import Conflict
from converter.edits.texts import Merged, adopt, merge

__all__ = ["Conflict", "Merged", "adopt", "merge"]
