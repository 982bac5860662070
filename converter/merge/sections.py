"""In which order the sections of two CVs stand in one."""

from __future__ import annotations

from collections.abc import Sequence

from converter.merge.identity import fold
from converter.model import CV, Section

_FRONT: set[str] = {"contact", "about", "interests"}


def _families(sections: Sequence[Section]) -> list[list[int]]:
    """Top-level sections with their sub-sections, as indices in printed order."""
    families: list[list[int]] = []
    for i, section in enumerate(sections):
        if families and section.level > sections[families[-1][0]].level and sections[families[-1][0]].level > 0:
            families[-1].append(i)
        else:
            families.append([i])
    return families


def counterparts(older: CV, newer: CV) -> dict[int, int]:
    """Index of each older section -> index of the newer one that has its kind and heading."""
    by_heading: dict[tuple[str, str], list[int]] = {}
    for j, section in enumerate(newer.sections):
        by_heading.setdefault((section.kind, fold(section.heading)), []).append(j)
    result: dict[int, int] = {}
    for i, section in enumerate(older.sections):
        if found := by_heading.get((section.kind, fold(section.heading))):
            result[i] = found.pop(0)
    return result


def section_order(older: CV, newer: CV, left_out: set[int]) -> list[tuple[int, int]]:
    """The sections of the result as (0 older | 1 newer, index), without the older ones in `left_out`.

    The CV with more sections gives the order.  A section of the other stands next to those of its kind, the newer one
    in front; what has no counterpart goes to the front if it says who the person is, else to the end.
    """
    both = (older, newer)
    host = 0 if len(older.sections) > len(newer.sections) else 1
    guest = 1 - host
    guests: dict[str, list[tuple[int, int]]] = {}
    for family in _families(both[guest].sections):
        kind = both[guest].sections[family[0]].kind
        guests.setdefault(kind, []).extend((guest, i) for i in family)

    hosts = _families(both[host].sections)
    kinds = [both[host].sections[family[0]].kind for family in hosts]
    order: list[tuple[int, int]] = []
    for n, family in enumerate(hosts):
        kind = kinds[n]
        if kind not in _FRONT and not set(kinds[:n]) - _FRONT:
            for unmet in [k for k in guests if k in _FRONT and k not in kinds]:
                order += guests.pop(unmet)
        if guest == 1 and kind not in kinds[:n]:
            order += guests.pop(kind, [])
        order += [(host, i) for i in family]
        if guest == 0 and kind not in kinds[n + 1 :]:
            order += guests.pop(kind, [])
    for rest in guests.values():
        order += rest
    return [place for place in order if place[0] == 1 or place[1] not in left_out]
