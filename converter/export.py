"""A CV as plain data: the format of the corpus's labels, and beside its keys what else the model knows."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import asdict
from io import StringIO
from typing import cast

from converter import model, schema
from converter.document import HARD_BREAK, Block, Document, Span, Text


def export(cv: model.CV, document: Document) -> schema.CV:
    """The CV that was read from one document, by `schema.CV`, with all private pieces that it still holds."""
    return _Exporter(cv, document).cv()


def as_json(value: schema.CV) -> str:
    """The data as JSON, to be read by people too."""
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"


def as_yaml(value: schema.CV) -> str:
    """The data as YAML; every string is quoted, so that no reader takes one for a number, a date or a truth."""
    from ruamel.yaml import YAML
    from ruamel.yaml.scalarstring import DoubleQuotedScalarString

    def quoted(value: object) -> object:
        if isinstance(value, str):
            return DoubleQuotedScalarString(value)
        if isinstance(value, dict):
            return {key: quoted(item) for key, item in value.items()}
        return [quoted(item) for item in value] if isinstance(value, list) else value

    yaml = YAML()
    yaml.width = 1_000_000_000
    stream = StringIO()
    yaml.dump(quoted(value), stream)
    return stream.getvalue()


class _Exporter:
    def __init__(self, cv: model.CV, document: Document) -> None:
        self._cv = cv
        self._document = document
        # Headings only are sections: the text above the first one is the preamble.
        numbered = [index for index, section in enumerate(cv.sections) if section.level]
        self._numbers = {index: number for number, index in enumerate(numbered)}

    def cv(self) -> schema.CV:
        cv = self._cv
        preamble = [block for section in cv.sections if not section.level for block in section.prose]
        return {
            "name": cv.name,
            "emails": list(cv.emails),
            "hidden_emails": [address for address in cv.emails if address in cv.hidden_emails],
            "profiles": list(cv.profiles),
            "sections": [self._section(section) for section in cv.sections if section.level],
            "publications": [self._publication(entry) for entry in cv.publications],
            "education": [self._education(entry) for entry in cv.education],
            "experience": [self._experience(entry) for entry in cv.experience],
            "teaching": [self._teaching(entry) for entry in cv.teaching],
            "talks": [self._talk(entry) for entry in cv.talks],
            "awards": [self._award(entry) for entry in cv.awards],
            "service": list(cv.service),
            "skills": list(cv.skills),
            "preamble": _blocks(preamble),
            "private": [_private(piece) for piece in cv.private],
            "latest_year": cv.latest_year,
            "source": self._document.name,
        }

    def _section(self, section: model.Section) -> schema.Section:
        return {
            "heading": section.heading,
            "kind": section.kind,
            "entries": section.entries,
            "level": section.level,
            "prose": _blocks(section.prose),
        }

    def _publication(self, entry: model.Publication) -> schema.Publication:
        return {
            "title": entry.title,
            "authors": list(entry.authors),
            "et_al": entry.et_al,
            "venue": entry.venue,
            "year": entry.year,
            "kind": entry.kind,
            "status": entry.status,
            "volume": entry.volume,
            "issue": entry.issue,
            "pages": entry.pages,
            "doi": entry.doi,
            "arxiv": entry.arxiv,
            "urls": list(entry.urls),
            "notes": list(entry.notes),
            "names": [_name(name) for name in entry.names],
            "marks": list(entry.marks),
            "owner": entry.owner,
            "links": [{"label": link.label, "url": link.url} for link in entry.links],
            "former_titles": list(entry.former_titles),
            "confidence": round(entry.confidence, 3),
            "doubts": list(entry.doubts),
            "duplicate_of": entry.duplicate_of,
            **self._entry(entry),
        }

    def _education(self, entry: model.Education) -> schema.Education:
        return {
            "institution": entry.institution,
            "degree": entry.degree,
            "area": entry.area,
            "start": entry.start,
            "end": entry.end,
            "expected": entry.expected,
            **self._entry(entry),
        }

    def _experience(self, entry: model.Experience) -> schema.Experience:
        return {
            "organization": entry.organization,
            "position": entry.position,
            "start": entry.start,
            "end": entry.end,
            **self._entry(entry),
        }

    def _teaching(self, entry: model.Teaching) -> schema.Teaching:
        return {
            "title": entry.title,
            "role": entry.role,
            "venue": entry.venue,
            "date": entry.date,
            **self._entry(entry),
        }

    def _talk(self, entry: model.Talk) -> schema.Talk:
        return {"title": entry.title, "venue": entry.venue, "date": entry.date, **self._entry(entry)}

    def _award(self, entry: model.Award) -> schema.Award:
        return {"title": entry.title, "date": entry.date, **self._entry(entry)}

    def _entry(self, entry: model.Entry) -> schema.Entry:
        parts = [part for part in entry.parts if part.text]
        spans = [part.text.span for part in parts] + [block.span for block in entry.details]
        return {
            "section": self._numbers.get(entry.section),
            "place": self._place(spans),
            "parts": [{"role": part.role, **_piece(part.text)} for part in parts],
            "details": _blocks(entry.details),
        }

    def _place(self, spans: list[Span]) -> schema.Place | None:
        if not spans:
            return None
        start, end = min(span.start for span in spans), max(span.end for span in spans)
        at = self._document.locate(Span(self._document.name, start, end))
        return {"line": at.line, "column": at.column, "start": start, "end": end}


def _blocks(blocks: Iterable[Block]) -> list[schema.Block]:
    return [{"kind": str(block.kind), **_piece(block.text)} for block in blocks if block.text]


def _name(name: model.Name) -> schema.Name:
    return cast(schema.Name, {key: value for key, value in asdict(name).items() if value is not None})


def _private(piece: model.Private) -> schema.Private:
    return {"kind": piece.kind, **_piece(piece.text)}


def _piece(text: Text) -> schema.Piece:
    span = text.span
    return {"text": text.plain.replace(HARD_BREAK, "\n"), "start": span.start, "end": span.end}
