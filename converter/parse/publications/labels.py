# ruff: noqa: E501 (a list of words reads better on long lines)
"""Lines that name what they hold: "Authors: A. Berg", "Published in: Journal of Sand", "Topic: ..."."""

from __future__ import annotations

import re

from converter.document import Block, BlockKind
from converter.parse.publications.claims import Claims
from converter.parse.publications.columns import NOWHERE, Places
from converter.parse.publications.dates import YEAR
from converter.parse.publications.label_lines import label_spans, places_by_label_lines
from converter.parse.publications.layout import Layout
from converter.patterns import Lazy, Rare

_TERMS = {
    "title": r"(?:paper |article |work )?title|titel|titre|t[ií]tulo|titolo",
    "authors": r"authors?(?:\(s\))?|co-?authors?(?:\(s\))?|auteurs?|co-?auteurs?|autor(?:en|es|as|a|i)?|co-?autor(?:es|as|a|i)?"
    r"|authored by|written by",
    "venue": r"venue|publication|(?:target(?:ed)? )?journal(?: name)?|conference|book ?title|published (?:in|at|by)|publication venue|publisher|platform|outlet|institution"
    r"|journal/conference|appear(?:s|ed) in|presented at|magazine|zeitschrift|revue|revista|rivista|verlag|éditeur|editorial",
    "year": r"year|date|publication (?:date|year)|year published|date published|jahr|année|año|ano|anno",
    "status": r"status|type|publication type|kind",
    "detail": r"thesis/topic|topics?|topics? covered|focus|themes?|key (?:findings?|contributions?|words|points?|results?)|(?:main )?findings?"
    r"|(?:my |main )?contributions?|my role|research questions?|methods?|methodology|overview|significance|summary|description|synopsis",
    "link": r"links?|urls?|read(?: (?:it )?here)?|available (?:at|here)|website",
}
_TERM = "|".join(terms for name, terms in _TERMS.items() if name not in ("title", "detail", "link"))
FIELD_LABEL = Rare(
    rf"(?:{_TERM})(?:\s?[/&]\s?(?:{_TERM}))*\s?[:：]\s*",
    ":",
    "：",
    flags=re.IGNORECASE,
)
"""What names a field: "Authors: A. Berg", "Publisher/Platform: Journal of Sand"."""
AUTHORS_LABEL = Rare(
    rf"(?:{_TERMS['authors']})\s?[:：]\s",
    ":",
    "：",
    flags=re.IGNORECASE,
)
DETAIL_LABEL = Rare(
    rf"\W*(?:{_TERMS['detail']})\s?[:：]\s",
    ":",
    "：",
    flags=re.IGNORECASE,
)
"""What names a remark on a work of one's own: "Topic: how sand moves"."""
_TITLE_LABEL = Rare(
    rf"(?:(?:thesis|dissertation) )?(?:{_TERMS['title']})\s?[:：]\s*(?=[“\"„«'‘]?[^\W\d_])",
    "tit",
    "tít",
    flags=re.IGNORECASE,
)
"""What leads to the title in front of everything else: "Title: Rivers of sand", "Thesis title: ..."."""
LINK_LABEL = Rare(
    rf"\W*(?:{_TERMS['link']})\s?[:：]\s",
    ":",
    "：",
    flags=re.IGNORECASE,
)
_LABEL = Rare(
    "(?:" + "|".join(f"(?P<{name}>{terms})" for name, terms in _TERMS.items()) + r")(?:\s?[/&]\s?[\w-]+)?\s?[:：]\s*",
    ":",
    "：",
    flags=re.IGNORECASE,
)
CITATION_LABEL = Rare(
    r"\W*(?:(?:full|recommended|suggested|preferred) citation|(?:please )?cite (?:this (?:article |paper )?)?as|how to cite|zitiervorschlag|pour citer(?: cet article)?|c[oó]mo citar)\W{0,3}[:：]\W{0,3}",
    "citation",
    "cite",
    "zitier",
    "citer",
    "citar",
    flags=re.IGNORECASE,
)
"""What leads to a whole reference below a title and an abstract: "Recommended citation: Berg, A. (2020)."."""
LABEL_ALONE = Lazy(
    r"(?:authors?|co-?authors?|auteurs?|autor(?:en|es|as|a|i)?|venue|published (?:in|at)|publication venue)(?=\s*\v)",
    re.IGNORECASE,
)
"""The same on a line of its own above the field."""
_LINE = Lazy(r"[^\v\n\f]+")
_DATE_BEHIND = Lazy(rf"[\s,]*[(\[][^()\[\]]{{0,20}}\b{YEAR}(?:[^\w()\[\]][^()\[\]]{{0,8}})?[)\]]\W*$")


_NOBODY = Lazy(
    r"(?:(?:solo|sole|single)[- ]?author(?:ed)?|none|n/a|new draft!?|-|–|—)(?=\s*(?:[\v\n\f]|$))", re.IGNORECASE
)
"""What stands behind a label instead of a field: "Co-authors: none"."""


def is_labelled_year(block: Block, above: Block) -> bool:
    """Whether a year is a field of the entry above, beside others that labels name: "Journal: Sand", "Year: 2020"."""
    return (
        block.kind in (BlockKind.ITEM, BlockKind.PARAGRAPH)
        and block.depth == above.depth
        and bool(FIELD_LABEL.match(block.text.plain) and FIELD_LABEL.match(above.text.plain))
    )


def claim_labels(layout: Layout, claims: Claims) -> None:
    """Claims the labels at the beginnings of lines, and the lines of remarks and links behind theirs."""
    if titled := _TITLE_LABEL.match(claims.free):
        claims.take(titled.start(), len(claims.free[: titled.end()].rstrip()), "glue", "label")
    for _, begin, stop in label_spans(layout.string):
        claims.take(begin, stop, "glue", "label")
    for line in re.finditer(r"(?<=[\v\n\f])\s*", claims.free):
        at = line.end()
        if label := FIELD_LABEL.match(claims.free, at) or LABEL_ALONE.match(claims.free, at):
            claims.take(label.start(), len(claims.free[: label.end()].rstrip()), "glue", "label")
            if nobody := _NOBODY.match(claims.free, label.end()):
                claims.take(label.end(), nobody.end(), "other", "label")
        elif DETAIL_LABEL.match(claims.free, at) or LINK_LABEL.match(claims.free, at):
            end = re.compile(r"[\v\n]|$").search(claims.free, at)
            claims.take(at, end.start() if end else at, "other", "label")


def places_by_labels(layout: Layout, head: int) -> Places:
    """Where the fields of an entry stand that names the place of its authors or of its venue."""
    if (places := places_by_label_lines(layout.string)) != NOWHERE:
        return places
    found: dict[str, tuple[int, int]] = {}
    first: tuple[int, int] | None = None
    above = ""
    for line in _LINE.finditer(layout.string, head):
        start = line.start() + len(line[0]) - len(line[0].lstrip())
        if above and line[0].strip():
            found.setdefault(above, (start, line.end()))
            above = ""
            continue
        if (
            first
            and (alone := LABEL_ALONE.match(layout.string, start))
            and not layout.string[alone.end() : line.end()].strip()
        ):
            above = "authors" if "aut" in alone[0].lower() else "venue"
            continue
        label = _LABEL.match(layout.string, start)
        if label and label.lastgroup and label.end() < line.end():
            found.setdefault(label.lastgroup, (label.end(), line.end()))
        elif first is None and line[0].strip():
            first = (start, line.end())
    if "authors" not in found and "venue" not in found:
        return NOWHERE
    title = found.get("title") or (_title_in(layout, *first) if first else None)
    if title and first == title and "authors" not in found:
        title = None  # the authors may stand on the title's line
    return Places(title=title, authors=found.get("authors"), venue=found.get("venue"))


def _title_in(layout: Layout, start: int, end: int) -> tuple[int, int]:
    """The title on its line: what is set apart at its beginning, or all but a date in brackets behind it."""
    for a, b in (*layout.bold, *layout.italic, *((a, b) for a, b, _ in layout.links)):
        if abs(a - start) < 3 and start + 8 < b <= end:
            return a, b
    date = _DATE_BEHIND.search(layout.string, start, end) or _KIND_BEHIND.search(layout.string, start, end)
    return start, date.start() if date else end


_KIND_BEHIND = Lazy(
    r"\s*[(\[](?:[^\W\d_]+[ -]){0,2}(?:article|paper|proceedings?|chapter|poster|workshop|thesis|dissertation|book|report|preprint|abstract)[)\]]\W*$",
    re.IGNORECASE,
)
"""What kind of work it is, in brackets behind its title: "Slow Sand (Conference Paper)"."""
