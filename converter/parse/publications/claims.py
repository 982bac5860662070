"""Who owns which characters of an entry: ranges with roles, and the string with what is taken blanked out."""

from __future__ import annotations

from typing import NamedTuple

from converter.model import Role

TAKEN = "\x01"
"""Stands for a character that another field has taken; a separator to all patterns."""


class Claim(NamedTuple):
    """A range of the entry's string and its role; `field` says more ("venue", "pages", "status", ...)."""

    start: int
    end: int
    role: Role
    field: str = ""


class Claims:
    """The claims on one entry, added one by one; the first to claim a character keeps it."""

    def __init__(self, string: str) -> None:
        self.free = string
        self.made: list[Claim] = []

    def take(self, start: int, end: int, role: Role, field: str = "") -> None:
        """Give the free characters of a range a role, and blank them out."""
        if start >= end:
            return
        piece = self.free[start:end]
        if TAKEN not in piece:
            self.made.append(Claim(start, end, role, field))
        else:
            at = start
            for fragment in piece.split(TAKEN):
                if fragment:
                    self.made.append(Claim(at, at + len(fragment), role, field))
                at += len(fragment) + 1
        self.free = self.free[:start] + TAKEN * (end - start) + self.free[end:]

    def of(self, field: str) -> list[Claim]:
        """The claims of one field in printed order."""
        return sorted(claim for claim in self.made if claim.field == field)
