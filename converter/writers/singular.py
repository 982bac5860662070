"""What one entry is called where the heading above it names many."""

from __future__ import annotations

from converter.patterns import Lazy

SINGULAR = {
    "talks": "talk", "presentations": "presentation", "lectures": "lecture", "posters": "poster",
    "seminars": "seminar", "keynotes": "keynote", "tutorials": "tutorial", "workshops": "workshop",
    "courses": "course", "classes": "class", "colloquia": "colloquium", "panels": "panel", "speeches": "speech",
    "papers": "paper",
    "vorträge": "Vortrag", "seminare": "Seminar", "exposés": "exposé", "séminaires": "séminaire",
    "ponencias": "ponencia", "charlas": "charla", "conferencias": "conferencia", "seminarios": "seminario",
    "palestras": "palestra", "seminários": "seminário", "relazioni": "relazione", "seminari": "seminario",
}  # fmt: skip
"""What one entry is where a heading names many."""

_GIVEN = Lazy(r"\s(?:taught|given|held)$")


def of_heading(heading: str) -> str:
    """One of what a heading names: "Invited Talks" are each an "Invited talk"; "" where it names nothing known."""
    *before, last = _GIVEN.sub("", heading.strip(" :").casefold()).split() or [""]
    one = SINGULAR.get(last)
    plain = len(before) <= 2 and all(word.isalpha() and word != "and" for word in before)
    if not one or before and not (plain and heading.isascii()):
        return ""
    said = " ".join([*before, one])
    return said[0].upper() + said[1:]
