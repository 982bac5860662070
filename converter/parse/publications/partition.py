"""The claims on an entry as parts that cover it: each character in exactly one part, in printed order."""

from __future__ import annotations

import re
from collections.abc import Sequence

from converter.document import Text
from converter.model import Part, Role
from converter.parse.publications.claims import Claim


def partition(text: Text, claims: Sequence[Claim]) -> tuple[Part, ...]:
    """The parts; what nobody claimed is glue, or other where it holds letters or digits."""
    plain = text.plain
    pieces: list[tuple[int, int, Role]] = []
    at = 0
    for claim in sorted(claims):
        start, end = max(claim.start, at), claim.end
        if start >= end:
            continue
        if start > at:
            pieces.append((at, start, _gap(plain[at:start])))
        pieces.append((start, end, claim.role))
        at = end
    if at < len(plain):
        pieces.append((at, len(plain), _gap(plain[at:])))
    return tuple(Part(role, text[start:end]) for start, end, role in _whole(plain, _joined(plain, pieces)))


def _gap(text: str) -> Role:
    return (
        "other"
        if re.search(r"\w", text)
        and not re.fullmatch(
            r"\W*(?:and|und|et|in|with|by|joint|work|mit|y|the|see)?(?:\s+with)?\W*", text, re.IGNORECASE
        )
        else "glue"
    )


_HALVES = {"(": ")", "[": "]"}
_IN = re.compile(r"(?:(?<=\s)|^)(?:in|dans|en|em)\s?:?\s*$", re.IGNORECASE)
_EDITORS = re.compile(
    r"\((?:eds?\.?|editors?|hgg?\.|hrsg\.?|dirs?\.|coords?\.|orgs?\.|a cura di)[^()]{0,20}\)|\ba cura di\b",
    re.IGNORECASE,
)


def _whole(plain: str, pieces: list[tuple[int, int, Role]]) -> list[tuple[int, int, Role]]:
    """Imprints with the bracket that closes one of theirs, and with the "In" in front of editors."""
    result = list(pieces)
    for i, (start, end, role) in enumerate(pieces):
        if role != "imprint":
            continue
        if i + 1 < len(pieces) and pieces[i + 1][2] == "glue":
            after = plain[end : pieces[i + 1][1]]
            for half, other in _HALVES.items():
                if after.startswith(other) and plain.count(half, start, end) > plain.count(other, start, end):
                    end += 1
                    result[i + 1] = (end, *pieces[i + 1][1:])
                    break
        glue = result[i - 1] if i and result[i - 1][2] == "glue" else None
        if glue and (match := _IN.search(plain, glue[0], start)) and _EDITORS.search(plain, start, end):
            start = match.start()
            result[i - 1] = (glue[0], start, "glue")
        result[i] = (start, end, role)
    return [piece for piece in result if piece[0] < piece[1]]


def _joined(plain: str, pieces: list[tuple[int, int, Role]]) -> list[tuple[int, int, Role]]:
    """Neighbours of one role made one; an imprint goes on over its commas up to the end of a sentence or line."""
    result: list[tuple[int, int, Role]] = []
    for piece in pieces:
        start, end, role = piece
        if result and result[-1][2] == role and role != "link":
            result[-1] = (result[-1][0], end, role)
        elif (
            len(result) > 1
            and role in ("imprint", "date")
            and result[-1][2] == "glue"
            and result[-2][2] == "imprint"
            and not re.search(r"\v|[.。;](?:\s|$)", plain[result[-1][0] : start])
        ):
            first = result[-2][0]
            del result[-2:]
            result.append((first, end, "imprint"))
        else:
            result.append(piece)
    return result
