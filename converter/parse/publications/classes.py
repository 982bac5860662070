# ruff: noqa: E501 (a list of words reads better on long lines)
"""Where the fields of an entry stand, if the classes of its page's elements say so: `<div class="pub-authors">`."""

from __future__ import annotations

import re
from collections.abc import Sequence

from converter.document import Block
from converter.parse.publications.bylines import is_only_authors
from converter.parse.publications.columns import NOWHERE, Places
from converter.patterns import Lazy
from converter.remembered import remembered

_WORDS = Lazy(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")
_FIELDS = {
    "title": "title", "titles": "title", "papertitle": "title", "pubtitle": "title",
    "author": "authors", "authors": "authors", "byline": "authors", "pubauthors": "authors", "pubauthor": "authors",
    "venue": "venue", "venues": "venue", "outlet": "venue", "journal": "venue", "periodical": "venue", "conference": "venue", "conf": "venue",
    "booktitle": "venue", "proceedings": "venue", "pubvenue": "venue", "pubjournal": "venue",
    "year": "year",
    "links": "other", "buttons": "other", "abstract": "other", "tags": "other", "keywords": "other", "topics": "other",
}  # fmt: skip
_NO_HEAD = frozenset(
    {"name", "names", "list", "text", "line", "link", "span", "info", "label", "block", "full", "main"}
)
"""Words behind the one that says what an element holds: "journal-name"."""
_WORKS = frozenset({"publication", "paper", "pub", "article", "work"})
"""What a name is a title of: "publication-name"."""
_CLASS = Lazy(r"class=[\"']([^\"']*)[\"']")


_KIND = Lazy(
    r"\W*(?:(?:journal|conference|workshop|proceedings|book|magazine|review|research|invited|short|full|demo|peer-reviewed) ?)*"
    r"(?:articles?|papers?|chapters?|abstracts?|posters?|preprints?|journals?|conferences?|workshops?|books?|thesis|reports?|patents?)\W*",
    re.IGNORECASE,
)
"""A label that only says of which kind the work is."""
_YEAR_IN_FRONT = Lazy(r"\s*((?:19|20)\d\d)\s+(?=\S)")
"""A year that an element of its own sets in front of the title in the title's element."""
_INITIAL = Lazy(r"\b[^\W\d_a-z]\.")
"""One of a name, which hardly an outlet has."""
_LEADS = Lazy(r"\s+(?:in|en|em|dans)\b:?\s*$", re.IGNORECASE)
"""What leads to an outlet."""
_LONGEST_YEAR = 30
"""Signs of an element with a year ("2021", "prep", "to appear in 2021"); a longer one classed so holds a year's works."""
_BADGE = Lazy(r"\v[^\v]{1,30}$")
"""What is set apart behind a title."""


@remembered
def field_of(style: str) -> str | None:
    """The field that an element's class names, if its last telling word does: "pub-title", but not "author-role"."""
    for name in style.split():
        words = [word.lower() for word in _WORDS.findall(name)]
        if len(words) > 1 and words[-1] == "name" and words[-2] in _WORKS:
            return "title"
        while len(words) > 1 and words[-1] in _NO_HEAD:
            words.pop()
        if words and words[-1] in _FIELDS:
            return _FIELDS[words[-1]]
    return None


def places_by_class(blocks: Sequence[Block]) -> Places:
    """Where in the text of an entry, its blocks a line each, the fields stand that classes name."""
    found: dict[str, list[tuple[int, int]]] = {}
    at = 0
    innermost = [block.within[-1] if block.within else None for block in blocks]
    for block, element in zip(blocks, innermost, strict=True):
        end = at + len(block.text.plain)
        field = None
        if element and innermost.count(element) == 1 and element.start + 1 != block.record:
            field = field_of(element.style)
        if field == "year" and len(block.text.plain) > _LONGEST_YEAR:
            field = None
        if field:
            shown = block.text.plain
            dated = _YEAR_IN_FRONT.match(shown) if field == "title" else None
            if dated and block.text.runs[0].text.strip() == dated[1]:
                found.setdefault("year", []).append((at, at + dated.end(1)))
                at += dated.end()
                shown = shown[dated.end() :]
            badge = _BADGE.search(shown) if field == "title" else None
            found.setdefault(field, []).append((at, at + badge.start() if badge else end))
        else:
            _runs(block, at, found)
        at = end + 1
    if not {"title", "authors", "venue", "year"} & found.keys():
        return NOWHERE
    if "authors" not in found and len(places := found.get("venue", [])) == 1:
        found |= _signed_venue(blocks, places[0])
    if ranges := found.get("other"):  # abstract and links, which stand below each other
        last = max(end for field, others in found.items() if field != "other" for _, end in others)
        found["other"] = [(ranges[0][0], ranges[-1][1])] if ranges[0][0] > last else []
    # a field that stands twice is none
    once = {field: ranges[0] for field, ranges in found.items() if len(ranges) == 1}
    return Places(
        title=once.get("title"),
        authors=once.get("authors"),
        venue=once.get("venue"),
        year=once.get("year"),
        other=once.get("other"),
    )


def _signed_venue(blocks: Sequence[Block], venue: tuple[int, int]) -> dict[str, list[tuple[int, int]]]:
    """The authors that an element called the venue holds in front of an outlet in italics, which is read as anywhere."""
    at = 0
    for block in blocks:
        place = at
        for run in block.text.runs:
            if run.italic and venue[0] < place < venue[1] and run.text.strip():
                names = _LEADS.sub("", block.text.plain[max(0, venue[0] - at) : place - at])
                signed = venue[0] >= at and _INITIAL.search(names) and is_only_authors(names)
                return {"authors": [(venue[0], venue[0] + len(names))], "venue": []} if signed else {}
            place += len(run.text)
        at += len(block.text.plain) + 1
    return {}


def _runs(block: Block, at: int, found: dict[str, list[tuple[int, int]]]) -> None:
    """Adds the stretches of a block that inline elements with such classes hold."""
    last: str | None = None
    for run in block.text.runs:
        end = at + len(run.text)
        field = next((f for tag in reversed(run.html) if (m := _CLASS.search(tag)) and (f := field_of(m[1]))), None)
        if field == "venue" and _KIND.fullmatch(run.text):
            field = None
        if field and field == last:
            found[field][-1] = (found[field][-1][0], end)
        elif field and run.text.strip():
            found.setdefault(field, []).append((at, end))
        if run.text.strip():
            last = field
        at = end
