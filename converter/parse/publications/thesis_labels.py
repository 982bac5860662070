# ruff: noqa: E501 (a pattern reads better on one line)
"""What says in front of a title that the work is a thesis: "PhD thesis: Sand", "Master's thesis – Sand"."""

from __future__ import annotations

from converter.parse.publications import venues
from converter.parse.publications.claims import TAKEN, Claims
from converter.patterns import Lazy

_THESIS_LABEL = Lazy(
    r"[^\W\d_a-z][\w.’' ()-]{3,40}:\s+(?=[“\"]?[^\W\d_a-z](?:\S* ){3})"
    r"|(?:My )?(?:Ph\.? ?D|Doctoral|Doctorate|Master(?:[’']?s)?|M\.?Sc|M\.?S|Bachelor(?:[’']?s)?|B\.?Sc|Honou?rs|Licentiate|Diploma)\.? "
    r"(?:[Tt]hesis|[Dd]issertation)(?: [-–—] (?=[“\"]?[^\W\d_a-z](?:\S* ){2})|, (?=[“\"]))"
)
DEGREE_WORK = Lazy(r"(?:Monografia|Dissertação|Disertación|TCC|Trabalho de [Cc]onclusão[\w ]*|TFG|TFM|Tesina)\s?:")
"""What theses are called that are no word for one elsewhere."""


def claim_thesis_label(claims: Claims, head: int) -> int:
    """Claims "PhD dissertation:" or "PhD thesis –" before a title; where the title begins."""
    label = _THESIS_LABEL.match(claims.free, head)
    if not label or not (venues.THESIS.search(label[0]) or DEGREE_WORK.match(label[0])) or TAKEN in label[0]:
        return head
    named = len(claims.free[: label.end()].rstrip(" :,-–—"))
    claims.take(head, named, "note", "thesis")
    claims.take(named, label.end(), "glue", "thesis")
    return label.end()
