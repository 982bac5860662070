# ruff: noqa: E501 (a pattern reads better on one line)
"""The names of kinds of works, as labels and badges print them."""

from __future__ import annotations

import re

from converter.patterns import Lazy

KIND_NAME = Lazy(
    r"(?:(?:refereed|peer[- ]reviewed|invited) )?(?:(?:journal|conference|workshop|book|demo|full|short|poster|position|dataset|white|working)[ -])?"
    r"(?:article|paper|proceedings?|chapter|poster|workshop|thesis|dissertation|performance|white ?paper|extended abstract|demo|preprint|presentation|(?:technical )?report|book review)",
    re.IGNORECASE,
)
"""What a work is, as a label says it: "Journal article"."""
