"""Publications out of Markdown or plain text, for tests."""

from __future__ import annotations

from converter.document import Block, BlockKind, Document
from converter.model import Publication
from converter.parse.publications import ParsedList, PublicationList, parse_publications
from converter.readers import read

Row = tuple[str, list[str], str | None, int | None]
"""A record's title, authors, venue and year."""


def parsed(source: str, *headings: str, name: str = "cv.md", owner: str | None = None) -> ParsedList:
    """The whole source as one list below the given headings."""
    document = read(name, source.encode())
    blocks = tuple(b for b in document.blocks if b.kind not in (BlockKind.RULE, BlockKind.TEMPLATE))
    (result,) = parse_publications([PublicationList(0, headings or ("Publications",), blocks)], document, owner)
    return result


def publications(source: str, *headings: str, name: str = "cv.md", owner: str | None = None) -> tuple[Publication, ...]:
    return parsed(source, *headings, name=name, owner=owner).publications


def rows(source: str, *headings: str, name: str = "cv.md") -> list[Row]:
    return [(p.title, list(p.authors), p.venue, p.year) for p in publications(source, *headings, name=name)]


def covered(publication: Publication) -> str:
    """The text of all parts of an entry."""
    return "".join(part.text.plain for part in publication.parts)


def document_of(text: str, blocks: tuple[Block, ...]) -> Document:
    return Document("x", text, blocks, "text")
