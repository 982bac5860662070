"""What a heading takes from the one above it: "Papers" below "Teaching" are not those of a list of works."""

from __future__ import annotations

import re

from converter.model import SectionKind
from converter.parse.vocabulary import normal
from converter.patterns import Lazy

_INHERITS: dict[SectionKind, frozenset[str]] = {
    "publications": frozenset({"experience", "education", "interests", "skills", "about", "references", "teaching"}),
    "references": frozenset(
        {"publications", "experience", "education", "service", "teaching", "other", "contact", "projects", "students"}
    ),
    "service": frozenset({"publications", "talks", "education", "experience", "contact", "students"}),
    "talks": frozenset({"publications", "service", "teaching", "experience", "education", "students"}),
    "students": frozenset({"publications", "education", "projects", "teaching", "experience", "service"}),
    "teaching": frozenset({"education", "experience", "publications", "talks", "service"}),
    "grants": frozenset({"projects", "experience", "education", "awards", "publications"}),
    "awards": frozenset({"education", "experience", "publications", "teaching", "service", "talks"}),
    "news": frozenset({"publications", "talks", "awards", "service"}),
    "patents": frozenset({"publications"}),
    "skills": frozenset(
        {"software", "interests", "experience", "publications", "education", "projects", "media", "talks", "teaching"}
    ),
    "interests": frozenset({"skills", "publications", "experience", "education"}),
    "projects": frozenset({"experience", "publications", "software", "education"}),
    "contact": frozenset({"publications"}),
}
_OF_ITS_OWN = Lazy(
    r"(?:teaching|work|professional|employment) (?:experience|history)|employment|(?:academic |professional )?career"
    r"|[経职職]歴|学歴|略歴|履歴|(?:工作|教育|学习)经历|教育背景"
)
"""Headings that stand for themselves whatever their level is."""

_NO_CHAPTERS = frozenset(["awards", "contact", "skills", "projects", "grants", "news"])
_BESIDE_TALKS = frozenset(["service", "experience", "education", "students"])
"""Kinds of chapters with which one of talks is not set apart by its look."""
_CHAPTER = Lazy(
    r"(?:(?:academic|professional|work|research|industry|relevant|higher) )*"
    r"(?:education|experiences?|appointments|positions)"
    r"(?: (?:and|&) (?:training|qualifications|employment|experience|education|positions|appointments))?"
    r"|formation|experiences? professionnelles?|ausbildung|berufserfahrung|educacion|formacion(?: academica)?|"
    r"experiencia (?:laboral|profesional|profissional)|formacao(?: academica)?|formazione|istruzione|"
    r"esperienz[ae] (?:lavorativ[ae]|professional[ei])"
)
"""Headings of chapters that no heading above them holds but by the way they look."""

_SERVICE = Lazy(r"(?:(?:professional|academic|university|departmental|community|public|scientific|other) )*service")
_PLACE_OF_WORK = Lazy(r"\b(?:current|present)\b|\b(?:position|affiliation)s?$")
"""Headings of what stands in a letter head, and not of somebody's career."""
_REVIEWED_OTHERS = Lazy(
    r"\breview(?:ing|er|s)? (?:activit|service)|\b(?:peer|journal|paper|manuscript) reviewing\b|\breferee"
)
"""Headings on whose works somebody reviewed, and not of reviews that were printed."""
_TALKS = Lazy(
    r"(?:(?:invited|conference|scientific|research|selected|recent|professional|academic) )*"
    r"(?:talks|vortrage|(?:oral )?presentations)"
)


def with_parent(own: SectionKind | None, parent: SectionKind | None, heading: str, *, unmarked: bool) -> SectionKind:
    """The kind of a section by what its heading says and by the kind of the one above it.

    `unmarked`: only the looks of headings tell what their levels are.
    """
    if own is None:
        return parent or "other"
    text = normal(heading)
    if parent is None or own == parent or _OF_ITS_OWN.fullmatch(text):
        return own
    if unmarked and parent in _NO_CHAPTERS and _CHAPTER.fullmatch(text):
        return own
    if unmarked and parent in _BESIDE_TALKS and own == "talks" and _TALKS.fullmatch(text):
        return own
    if unmarked and parent == "teaching" and own == "service" and _SERVICE.fullmatch(text):
        return own
    if parent == "contact" and own in ("experience", "service") and _PLACE_OF_WORK.search(text):
        return parent
    if parent == "teaching" and own == "students":
        return own if re.search(r"supervis|mentor|advis|betreu|encadr|thes", text) else parent
    if own == "students" and parent in ("experience", "education") and text.endswith(" student"):
        return parent  # "PhD student", which somebody was
    if parent == "service" and "book review" in text:
        return own
    if parent == "teaching" and own == "talks" and _TALKS.fullmatch(text):
        return own
    if parent == "publications" and own == "service":
        return own if _REVIEWED_OTHERS.search(text) else "publications" if "review" in text else "other"
    if parent == "publications" and own == "students" and re.search(r"\b(?:papers?|articles?|publications?)\b", text):
        return parent
    if own in _INHERITS.get(parent, frozenset()):
        return parent
    return own
