"""CVs made by hand, the way a parser would make them."""

from __future__ import annotations

import re
from typing import Any, get_args

from converter.document import Block, BlockKind, Run, Text
from converter.model import CV, Part, Publication, Role, Section

SOURCE = "cv.md"
_ROLES = get_args(Role)


class Source:
    """Makes texts whose offsets follow each other as in a file."""

    def __init__(self) -> None:
        self.at = 100

    def text(self, markup: str) -> Text:
        """Text with **bold**, *italics*, `code` and [label](target), none inside another; " / " is a line break."""
        runs = []
        for bold, italic, code, label, href, plain in re.findall(
            r"\*\*(.+?)\*\*|\*(.+?)\*|`(.+?)`|\[(\[?[^\]]+\]?)\]\((\S+?)\)|((?:[^*`\[]|\[(?![^(]*\]\())+)", markup
        ):
            shown = (bold or italic or code or label or plain).replace(" / ", "\v")
            start = self.at
            self.at += len(shown)
            runs.append(Run(shown, start, self.at, bool(bold), bool(italic), bool(code), href or None))
            self.at += 0 if plain else 2
        self.at += 1
        return Text(tuple(runs), SOURCE)

    def parts(self, markup: str) -> tuple[Part, ...]:
        """Parts written as `role{text}`; what stands between them is glue."""
        found = []
        for role, inside, glue in re.findall(r"(\w+)\{([^{}]*)\}|((?:(?!\w+\{).)+)", markup):
            assert not role or role in _ROLES, role
            found.append(Part(role or "glue", self.text(inside if role else glue)))
            self.at -= 1
        self.at += 3
        return tuple(found)

    def block(self, markup: str, kind: BlockKind = BlockKind.PARAGRAPH, **more: Any) -> Block:
        text = self.text(markup)
        return Block(kind, text, text.span, **more)


def paper(markup: str = "", source: Source | None = None, **fields: Any) -> Publication:
    """A publication from parts such as `title{A title}. authors{A. Smith, B. Jones}. imprint{J. X, 2020}`."""
    parts = (source or Source()).parts(markup)
    said = {part.role: part.text.plain for part in parts}
    authors = tuple(
        name for name in re.split(r"[,;] (?:and )?| and ", re.sub(r"[*†]", "", said.get("authors", ""))) if name
    )
    values = {"title": said.get("title", "A title"), "authors": authors, "section": 0, "kind": "journal", **fields}
    return Publication(parts=parts, **values)


def cv(*publications: Publication, **fields: Any) -> CV:
    """A CV with one section of publications."""
    values: dict[str, Any] = {
        "name": "Ada Example",
        "sections": (Section(heading="Publications", kind="publications", level=1),),
        "publications": publications,
        "latest_year": 2024,
        **fields,
    }
    return CV(**values)


def located(text: str, start: int) -> Text:
    """Unmarked text at a place of the source."""
    return Text((Run(text, start, start + len(text)),), SOURCE)
