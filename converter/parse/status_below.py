"""Lines that say how far a work has come, right below the heading that is its title: "Slow dunes", "Under review"."""

from __future__ import annotations

from collections.abc import Sequence

from converter.document import Block
from converter.parse.candidate import Candidate
from converter.parse.publications.status import find_status


def without_status_lines(pieces: Sequence[Block | Candidate]) -> list[Block | Candidate]:
    """The pieces of a document with such lines as blocks, though their words are also those of headings.

    Above a list of works stands a heading of works, never one whose words say nothing.
    """
    result: list[Block | Candidate] = []
    title = False
    for piece in pieces:
        said = title and isinstance(piece, Candidate) and _is_status(piece)
        result.append(piece.block if said and isinstance(piece, Candidate) else piece)
        title = isinstance(piece, Candidate) and piece.style.startswith("h") and not piece.known
    return result


def _is_status(candidate: Candidate) -> bool:
    """Whether a line without the markup of a heading is a status and nothing else."""
    if candidate.style.startswith("h"):
        return False
    plain = candidate.plain.strip(" .:()[]")
    return any(phrase.start == 0 and phrase.end >= len(plain) for phrase in find_status(plain))
