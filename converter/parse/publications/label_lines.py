# ruff: noqa: E501 (a list of words reads better on long lines)
"""Lists in which a line above each field names it: "title", "Slow Rivers", "author", "Ada Berg", ...

So archives list works, whose lists of definitions lose their form when they are copied.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from converter.document import HARD_BREAK, SOFT_BREAK, Block, BlockKind, Text, concatenate
from converter.parse.publications.columns import NOWHERE, Places
from converter.patterns import Lazy

_TERMS = {
    "title": r"title|titel|titre|t[ií]tulo|titolo",
    "authors": r"authors?|auteurs?|autor(?:en|es|as|a|i)?",
    "venue": r"article|journal|venue|published in|conference|proceedings|zeitschrift|revue|revista|rivista|in",
    "other": r"acc[eè]s au (?:texte intégral et )?bibtex|full ?text|bibtex|typdoc|type|identifiant|abstract|résumé|resume|summary|keywords|mots[- ]clés|annexe|doi|urls?|links?",
}
_LINE = Lazy(
    r"^[ \t]*(?:" + "|".join(f"(?P<{name}>{terms})" for name, terms in _TERMS.items()) + r")\s?[:：]?[ \t]*$",
    re.IGNORECASE | re.MULTILINE,
)
_FIRST = Lazy(rf"(?:{_TERMS['title']})\s?[:：]?[ \t]*{HARD_BREAK}", re.IGNORECASE)


def with_label_lines(blocks: Sequence[Block]) -> Sequence[Block]:
    """The blocks with each paragraph of such lines cut into entries whose line ends mean something."""
    result: list[Block] = []
    for block in blocks:
        entries = _entries_of(block)
        result += [replace(block.with_text(text), record=text.span.start + 1) for text in entries] or [block]
    return result


def _entries_of(block: Block) -> list[Text]:
    """The texts of the entries that a paragraph holds, each of which begins with the label of its title."""
    plain = block.text.plain
    if block.kind is not BlockKind.PARAGRAPH or plain.count(SOFT_BREAK) < 3:
        return []
    labels = list(_LINE.finditer(plain))
    starts = [label.start() for label in labels if label.lastgroup == "title"]
    if not starts or starts[0] or not {"authors", "venue"} <= {label.lastgroup for label in labels}:
        return []
    return [_with_ends(block.text[a:b]) for a, b in zip(starts, [*starts[1:], len(plain)], strict=True)]


def _with_ends(text: Text) -> Text:
    """An entry's text with breaks around its labels that mean something."""
    plain = text.plain
    ends = sorted({end for label in _LINE.finditer(plain) for end in (label.start() - 1, label.end()) if end > 0})
    pieces = [text[a + 1 if a else 0 : b].strip() for a, b in zip([0, *ends], [*ends, len(plain)], strict=True)]
    return concatenate([piece for piece in pieces if piece.plain], HARD_BREAK)


def label_spans(string: str) -> list[tuple[str, int, int]]:
    """The fields of an entry by their names, and where their labels stand."""
    if not _FIRST.match(string):
        return []
    lines = string.replace(HARD_BREAK, SOFT_BREAK)
    found = [(label.lastgroup or "", label.start(), label.end()) for label in _LINE.finditer(lines)]
    names = {name for name, _, _ in found}
    return found if {"authors", "venue"} <= names else []


def places_by_label_lines(string: str) -> Places:
    """Where the fields of an entry stand below such labels."""
    if not (spans := label_spans(string)):
        return NOWHERE
    places: dict[str, tuple[int, int]] = {}
    for (name, _, end), (_, following, _) in zip(spans, [*spans[1:], ("", len(string), 0)], strict=True):
        if name != "other" and string[end:following].strip():
            start = end + len(string[end:following]) - len(string[end:following].lstrip())
            places.setdefault(name, (start, start + len(string[start:following].rstrip())))
    if not {"title", "authors"} <= set(places):
        return NOWHERE
    return Places(title=places["title"], authors=places["authors"], venue=places.get("venue"))
