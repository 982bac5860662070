"""What BibTeX below a work, to be copied, says of it that the work leaves out: its journal, its volume, its DOI."""

from __future__ import annotations

import re
from dataclasses import replace

from converter.model import Publication, PublicationKind
from converter.parse.publications.identifiers import clean_doi
from converter.parse.publications.kind_names import KIND_NAME
from converter.parse.publications.paragraph_kinds import BIBTEX
from converter.patterns import Lazy

_TYPE = Lazy(r"@(?P<type>[A-Za-z]{3,20})\s?\{")
_FIELD = Lazy(
    r"[\s,](?P<name>[A-Za-z]{2,20})\s*=\s*"
    r"(?:\{(?P<braced>(?:[^{}]|\{[^{}]{0,300}\}){0,600})\}|\"(?P<quoted>[^\"{}]{0,600})\"|(?P<bare>\d{1,9}))"
)
_KINDS: dict[str, PublicationKind] = {
    "article": "journal",
    "inproceedings": "conference",
    "conference": "conference",
    "incollection": "chapter",
    "inbook": "chapter",
    "book": "book",
    "phdthesis": "thesis",
    "mastersthesis": "thesis",
    "thesis": "thesis",
    "techreport": "report",
}
_VENUES = ("journal", "journaltitle", "booktitle", "school", "institution")


def with_bibtex_below(work: Publication) -> Publication:
    """A work with the facts of the BibTeX among its details, where that is of the same title and the work has none."""
    texts = [block.text.plain.strip() for block in work.details]
    below = next((text for text in texts if BIBTEX.match(text)), None)
    if below is None or (typed := _TYPE.match(below)) is None or len(_TYPE.findall(below)) > 1:
        return work
    fields = {match["name"].lower(): _plain(match) for match in _FIELD.finditer(below)}
    if _letters(fields.get("title", "")) != _letters(work.title):
        return work
    said = KIND_NAME.fullmatch(work.venue) if work.venue else None
    venue = None if said else work.venue
    if not venue:
        venue = next((fields[name] for name in _VENUES if fields.get(name) and "\\" not in fields[name]), None)
    kind = _KINDS.get(typed["type"].lower(), work.kind) if work.kind == "other" and venue else work.kind
    year = fields.get("year") or fields.get("date", "")[:4]
    doi = fields.get("doi")
    return replace(
        work,
        venue=venue or work.venue,
        kind=kind,
        year=work.year or (int(year) if year.isdecimal() else None),
        volume=work.volume or fields.get("volume") or None,
        issue=work.issue or fields.get("number") or fields.get("issue") or None,
        pages=work.pages or fields.get("pages") or None,
        doi=work.doi or (clean_doi(doi) if doi and doi.startswith("10.") else None),
    )


def _plain(match: re.Match[str]) -> str:
    """What a field holds, without the braces that keep capitals."""
    value = match["braced"] or match["quoted"] or match["bare"] or ""
    return " ".join(value.replace("{", "").replace("}", "").split())


def _letters(text: str) -> str:
    """The letters and digits of a title, by which titles are compared."""
    return "".join(filter(str.isalnum, text.casefold()))
