"""What the first row of a table says of its columns: which holds the position, the award or the institution."""

from __future__ import annotations

from collections.abc import Mapping

from converter.document import Block
from converter.parse.entries import Draft
from converter.parse.lines import blocks_of, cells_of
from converter.patterns import Lazy

_HEADS: Mapping[str, Mapping[str, Lazy]] = {
    "experience": {
        "position": Lazy(
            r"(?i)(?:(?:position|job|academic|official)[ /]?)?(?:title|rank|role|position|appointment)s?(?: title)?|"
            r"(?:position|stelle|funktion|poste|cargo|puesto|posizione)s?"
        ),
        "organization": Lazy(
            r"(?i)(?:name of )?(?:institution|organi[sz]ation|employer|university|company)s?"
            r"(?:\s?/\s?\w+)?(?: name)?|"
            r"einrichtung|arbeitgeber|institution|établissement|employeur|instituci[óo]n|institui[çc][ãa]o|ente|istituzione"
        ),
    },
    "awards": {
        "title": Lazy(
            r"(?i)(?:(?:name|title) of )?(?:the )?(?:award|honou?r|prize|scholarship|fellowship|distinction)s?"
            r"(?:\s?/\s?\w+)?(?: name| title)?|preis|auszeichnung|prix|premio|prêmio"
        ),
        "organization": Lazy(
            r"(?i)(?:awarding |granting |conferring )?(?:institution|organi[sz]ation|body|agency|university)s?|"
            r"(?:awarded|given|granted|conferred) by"
        ),
    },
}
"""What heads the columns of the fields of an entry."""


def _columns_of(head: Block, kind: str) -> dict[str, int]:
    """Which column holds which field; nothing where the row does not name all that an entry is called by."""
    heads = [cell.plain.strip() for cell in head.cells]
    found = {
        field: next((n for n, said in enumerate(heads) if pattern.fullmatch(_bare(said))), -1)
        for field, pattern in _HEADS.get(kind, {}).items()
    }
    return found if found and min(found.values()) >= 0 else {}


def _bare(said: str) -> str:
    """A column's name without what is remarked on it: "Institution (note if specific department)"."""
    return said.split("(")[0].strip(" :*")


def entry_of_row(block: Block, columns: Mapping[str, int], width: int, count: int) -> Draft | None:
    """The entry of a row whose fields stand in known columns; what else it says is said below it."""
    cells = cells_of(block, width)
    if len(block.cells) != count or len(cells) != count:
        return None
    held = {field: cells[n] for field, n in columns.items()}
    if any(len(lines) != 1 or lines[0].only_date for lines in held.values()):
        return None
    kept = [cell for n, cell in enumerate(cells) if n in columns.values() or all(line.only_date for line in cell)]
    rest = [line for cell in cells if cell not in kept for line in cell]
    draft = Draft([line for cell in kept for line in cell], list(blocks_of(rest)) if rest else [])
    draft.named = {field: lines[0] for field, lines in held.items()}
    return draft


def table_of(head: Block | None, kind: str) -> tuple[dict[str, int], int]:
    """The columns of the fields below a row, and how many columns there are."""
    return (_columns_of(head, kind), len(head.cells)) if head is not None else ({}, 0)
