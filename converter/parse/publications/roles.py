"""What each loose paragraph of a list does: begin an entry, go on with the one before, or neither."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from converter.document import Block, BlockKind
from converter.parse.publications import venues
from converter.parse.publications.bylines import has_names, is_only_authors
from converter.parse.publications.context import in_context
from converter.parse.publications.dates import YEAR, heading_year
from converter.parse.publications.notes import REMARK_LINE
from converter.parse.publications.paragraph_kinds import introduces, opens_with_others, paragraph_kind
from converter.parse.publications.pointers import is_kind_with_links
from converter.parse.publications.said_in_items import (
    beside_numbers,
    definitions,
    labelled_items,
    remarks_at,
    set_in,
)
from converter.parse.publications.signs import (
    LOOSE,
    fields_of,
    goes_on,
    is_complete,
    is_imprint,
    is_label,
    is_link_label,
    looks_like_work,
    opening_of,
)
from converter.parse.publications.words import INSTEAD_OF_YEAR
from converter.patterns import Lazy

DATED = "authors and year"
"""An opening of paragraphs: authors, and the year or how far the work is in brackets."""
SIGNED = "authors"
"""An opening of paragraphs: authors alone, the rest in the next paragraph."""

_YEAR_AND_LABELS = Lazy(rf"\W*{YEAR}\W*(?:\w{{3,5}}\W*)?")
_VENUE_AND_YEAR = Lazy(rf"[^.,;:]{{8,110}},? {YEAR}\W*")
"""A line of one name and the year, which may look like two people's: "Letters on Sand and Rivers 2024"."""
_FOLLOWING = Lazy(r"\bthe following (?:[^\W\d_]+ ){0,3}[^\W\d_]+:$")
"""How a sentence ends that heads the list below: "I am working on the following papers:"."""
_SAID_OF_ALL = Lazy(r"(?:Submitted|Contributed|Prepared) (?:to|for) [^.“\"\v\n]{5,150}\.?")
"""What stands below a heading of works that went to one place: "Submitted to the Survey of Sand, 2014–2023."."""
_AWARD = Lazy(r"\W*(?:best|outstanding|finalist|nominated|oral|spotlight|honou?rable)\b.{0,60}", re.IGNORECASE)


def _is_cycle(kinds: Sequence[str]) -> bool:
    """Whether the blocks are lines that go round: a title, its authors, their venue, the next title."""
    named = [i for i, kind in enumerate(kinds) if kind == "authors" and kinds[i - 1 : i] != ["authors"]]
    closed = sum("venue" in kinds[i + 1 : i + 3] for i in named)
    return closed > 2 and kinds[0] in ("title", "links", "note") and closed >= 0.4 * len(named)


def _next_of_cycle(kind: str, text: str, fields: set[str]) -> set[str] | None:
    """What a line adds to an entry that is made of lines; None where it begins the next one."""
    if "venue" in fields:
        return set() if _YEAR_AND_LABELS.fullmatch(text) or _AWARD.fullmatch(text) else None
    if kind == "authors":
        return {"authors"}
    if kind in ("title", "note", "links") and "authors" not in fields:
        return set()  # a wrapped title
    if "authors" in fields and (
        kind == "venue"
        or kind == "entry"
        and len(text) < 160
        and (not has_names(text, minimum=2) or _VENUE_AND_YEAR.fullmatch(text) and venues.VENUE.search(text))
    ):
        return {"venue"}
    return None


def signed(blocks: Sequence[Block], *, usual: bool = False) -> frozenset[int]:
    """The paragraphs that hold an entry's authors alone, where each entry begins with such a one; else none.

    `usual`: the document's other lists are of this kind.
    """
    kinds = [paragraph_kind(b) if b.kind in LOOSE else "" for b in blocks]
    shown = [i for i, kind in enumerate(kinds) if kind not in ("", "legend", "pointer", "links", "remark")]
    named = [i for i in shown if kinds[i] == "authors" or _is_byline(blocks[i].text.plain)]
    if not named or shown[0] != named[0] or "" in kinds[named[0] : named[-1]]:
        return frozenset()
    rest = [i for i in shown if i not in named]
    followed = sum(a + 1 < b for a, b in zip(named, [*named[1:], len(kinds)], strict=True))
    also_named = sum(has_names(blocks[i].text.plain) for i in rest)
    alone = len(named) > 2 and followed >= 0.9 * len(named) and len(rest) <= 2 * len(named)
    return frozenset(named) if usual or alone and 5 * also_named <= len(rest) else frozenset()


def dated(blocks: Sequence[Block], *, usual: bool = False) -> frozenset[int]:
    """The paragraphs that begin with authors and a year in brackets, where the others are remarks on these; else none.

    `usual`: the document's other lists are of this kind.
    """
    loose = [i for i, b in enumerate(blocks) if b.kind in LOOSE and b.text.plain.strip()]
    shown = [i for i in loose if paragraph_kind(blocks[i]) not in ("legend", "pointer", "links")]
    begins = [i for i in shown if begins_dated(blocks[i].text.plain)]
    if not begins or begins[0] != shown[0] or len(loose) < len([b for b in blocks if b.text.plain.strip()]):
        return frozenset()
    others = [blocks[i].text.plain.strip() for i in shown if i not in begins]
    works = sum(looks_like_work(text) for text in others)
    told = sum(text[0].isupper() and not has_names(text[:25], minimum=1) for text in others)
    if len(begins) < (1 if usual else 4) or works > max(1, len(begins) // 4) or told < 0.6 * len(others):
        return frozenset()
    return frozenset(begins)


def begins_dated(text: str) -> bool:
    """Whether a text begins with authors and the year in brackets."""
    match = _DATED.match(text.strip())
    return match is not None and is_only_authors(match[1].strip(" ,:"))


_DATED = Lazy(
    rf"((?-i:[^\W\d_a-z])[^()\n\d]{{3,300}}?)\s*\((?:{YEAR}|{INSTEAD_OF_YEAR})[^()]{{0,30}}\)",
    re.IGNORECASE,
)


def _is_byline(text: str) -> bool:
    """Whether a text is a list of authors that nothing else could be, as "Clinical Science" could be a name."""
    text = text.strip(" .,;\v\n")
    if len(text) > 300:
        return has_names(text, minimum=6) and not _YEAR_INSIDE.search(text)
    return is_only_authors(text) and (has_names(text) or bool(re.search(r"\b[^\W\d_a-z](?:\.|$)|,", text)))


def _is_torn(before: str) -> bool:
    """Whether a text ends in the middle of where the work appeared."""
    return before[-1:].isalpha() and _YEAR_INSIDE.search(before) is None and "." not in before.rsplit(None, 1)[-1]


_YEAR_INSIDE = Lazy(rf"\b{YEAR}\b")


class Roles:
    """What each loose paragraph does: begin an entry, go on with the one before, or neither."""

    def __init__(
        self, blocks: Sequence[Block], titles: frozenset[int], common: frozenset[str], tagged: frozenset[int]
    ) -> None:
        self.has_items = any(b.kind is BlockKind.ITEM for b in blocks)
        self._roles: dict[int, str] = {}
        self._remarks = beside_numbers(blocks)
        if any(b.kind in LOOSE for b in blocks) or any(b.kind is BlockKind.ITEM and not b.marker for b in blocks):
            self._read(blocks, titles, common, tagged)

    def of(self, index: int) -> str:
        """Begin an "entry", "more" of the one before or the "rest" of its sentence, a "detail" of it,
        a "label" for those below, or "prose".
        """
        return self._roles.get(index, "entry")

    def is_remark(self, index: int) -> bool:
        """Whether an item says something of the paragraph above it."""
        return index in self._remarks

    def _read(
        self, blocks: Sequence[Block], titles: frozenset[int], common: frozenset[str], tagged: frozenset[int]
    ) -> None:
        kinds = [paragraph_kind(b) if b.kind in LOOSE else "" for b in blocks]
        kinds = [
            "authors" if kind and SIGNED + b.text.plain.strip() in common else kind
            for b, kind in zip(blocks, kinds, strict=True)
        ]
        kinds = in_context(blocks, kinds)
        opened = [_opening(b, kind) for b, kind in zip(blocks, kinds, strict=True)]
        loose = sum(bool(kind) for kind in kinds)
        usual = {
            opening
            for opening, count in Counter(opened).items()
            if opening and (count >= max(2, 0.2 * loose) or opening in common)
        }
        marked = {"year", "number"} & (usual | common & set(opened))
        complete = sum(kind == "entry" for kind in kinds)
        # a title, then its authors or its venue in a paragraph of their own
        complete += sum(
            kind == "title" and below in ("authors", "venue", "entry")
            for kind, below in zip(kinds, kinds[1:], strict=False)
        )
        items = [i for i, b in enumerate(blocks) if b.kind is BlockKind.ITEM]
        whole = [i for i in items if is_complete(plain := blocks[i].text.plain) and not REMARK_LINE.match(plain)]
        apart = sum(kind == "entry" and not b.depth for b, kind in zip(blocks, kinds, strict=True))
        if apart > 1 and apart > 2 * len(whole):
            self._remarks |= set(items) - set(whole)
        if apart >= 2 * len(items):
            # in few items that are set in below paragraphs, something is said of these, even if it is long
            self._remarks |= set_in(blocks, items)
        self._remarks |= definitions(blocks)
        labelled = labelled_items(blocks)
        self._remarks |= labelled
        attached = _with_abstracts(blocks, kinds)
        cycle = not items and _is_cycle(kinds)
        begins = frozenset() if items or cycle else signed(blocks, usual=SIGNED in common)
        further = "more"
        if not begins and not items and not cycle:
            begins = dated(blocks, usual=DATED in common)
            further = "detail" if begins else further
        fields: set[str] | None = None
        """What the open entry has; None where none is open."""
        before = ""
        for index, (block, kind, opening) in enumerate(zip(blocks, kinds, opened, strict=True)):
            text = block.text.plain.strip()
            if not kind:
                if fields is not None and fields > {"title"} and index not in self._remarks:
                    self._remarks |= remarks_at(blocks, index)
                if index in self._remarks:
                    before = text
                    continue
                opens = block.kind in (BlockKind.ITEM, BlockKind.ROW) or index in titles
                if opens and re.search(r"\w", text):
                    fields = fields_of(text) | {"title"}
                elif block.kind is BlockKind.HEADING:
                    fields = None
                before = text
                continue
            role = "entry"
            if fields is None and kind == "title" and introduces(text) and kinds[index + 1 : index + 2] == ["entry"]:
                self._roles[index] = "prose"
                continue
            if index == 0 and _SAID_OF_ALL.fullmatch(text) and not has_names(text, minimum=1):
                self._roles[index] = "prose"
                continue
            if index in tagged or index + 1 in labelled:
                fields = fields_of(text) | {"title"}
            elif fields is not None and index in attached:
                role = "more"
            elif kind == "pointer" and _FOLLOWING.search(text):
                role, fields = "label", None
            elif kind in ("legend", "pointer"):
                role = "prose"
            elif heading_year(text) is not None:
                role, fields = "prose", None
            elif is_label(text) and not (fields is not None and (text[:1] in "([" or is_kind_with_links(block))):
                role, fields = "label", None
            elif index in begins:
                fields = {"authors"}
            elif begins and fields is not None:
                role = further
            elif cycle and fields is not None and (added := _next_of_cycle(kind, text, fields)) is not None:
                role = "more"
                fields |= added
            elif kind in ("links", "abstract", "remark"):
                role = "more" if fields is not None else "prose"
            elif fields and fields <= {"title", "authors"} and len(text) < 160 and _MEETING_OF_YEAR.match(text):
                role = "more"
                fields |= {"venue"}
            elif (opening in usual or opening in ("year", "number") and len(text) > 45) and not (
                self.has_items and complete < 2
            ):
                fields = {"title"} if _is_marked(block) else fields_of(text) | {"title"}
            elif fields is not None and goes_on(before, text) and not opens_with_others(text):
                role = "more"
                fields |= fields_of(text)
            elif marked and fields is not None and not opening and not has_names(text):
                role = "more"
            elif fields is not None and kind == "authors" and "authors" not in fields:
                role = "more"
                fields |= {"authors"} | fields_of(text)
            elif fields is not None and kind == "venue" and "venue" not in fields:
                role = "more"
                fields |= {"venue"}
            elif fields == {"title", "authors"} and kind == "entry" and is_imprint(text):
                role = "more"  # a venue that is long enough to be an entry
                fields |= {"venue"}
            elif fields is not None and kind == "venue" and is_imprint(text) and _is_torn(before):
                role = "rest"  # "Journal of Sand", and on the next line "Analysis, vol. 3, 2018"
            elif kind == "note":
                role = "more" if fields is not None else "prose"
            elif (
                kind == "entry"
                and fields == {"title"}
                and not (is_complete(before) or _SIGNED_WORK.match(before))
                and not _is_marked(block)
                and len(text) < 400
                and block.depth == 0
                and not self.has_items
                and fields_of(text) >= {"authors", "venue"}
            ):
                role = "more"  # a title alone, then a paragraph of authors and venue
                fields |= {"authors", "venue"}
            elif self.has_items and complete < 2:
                role = "prose"
            else:
                fields = {"authors"} if kind == "authors" else fields_of(text) | {"title"}
                if _is_marked(block):
                    fields.discard("authors")  # a title's words may look like names
            self._roles[index] = role
            before = text


def _opening(block: Block, kind: str) -> str:
    """How a paragraph opens, if it may be an entry; a link of a word or two opens none."""
    if kind in ("", "legend", "pointer", "links", "abstract", "remark"):
        return ""
    opening = opening_of(block)
    return "" if kind == "note" and opening == "link" else opening


def _with_abstracts(blocks: Sequence[Block], kinds: Sequence[str]) -> set[int]:
    """The paragraphs that stand with an abstract between two titles that are set apart by their type."""
    titles = [
        i
        for i, (block, kind) in enumerate(zip(blocks, kinds, strict=True))
        if kind not in ("", "abstract", "remark", "links", "note", "legend", "pointer") and _opens_marked(block)
    ]
    groups: list[range] = []
    for start, end in zip(titles, [*titles, len(kinds)][1:], strict=True):
        groups.append(range(start + 1, next((i for i in range(start + 1, end) if not kinds[i]), end)))
    told = [group for group in groups if any(kinds[i] == "abstract" for i in group)]
    others = {i for group in told for i in group if kinds[i] == "entry" and _QUOTED.search(blocks[i].text.plain)}
    return {i for group in told for i in group} - others if 2 * len(told) >= len(groups) else set()


_QUOTED = Lazy(r"^[^\W\d_a-z].{3,300}[“\"»„].{15,}[”\"«“]", re.DOTALL)
"""Something and a title in quotes: a work of its own."""


def _opens_marked(block: Block) -> bool:
    """Whether a block begins with some bold or linked words that are not only names."""
    first = next((run for run in block.text.runs if run.text.strip()), None)
    if first is None or not (first.bold or first.href):
        return False
    return len(first.text) > 15 and not is_only_authors(first.text)


_SIGNED_WORK = Lazy(
    r"(?=.{60})[^\W\d_a-z][\w’'-]+, (?:[^\W\d_a-z]\.[ -]?){1,3},? ?(?:(?:and|&) )?[^\W\d_a-z][^\W\d_A-Z]"
)
"""A work whose year a heading says, which its only author begins: "Berg, A. Slow rivers. In C. Dahl (dir.), Sand"."""
_MEETING_OF_YEAR = Lazy(rf"{YEAR} (?:[A-Z&/-]+ )?[\w &-]*\b(?:Conference|Workshop|Symposium|Meeting|Congress)\b")
"""A venue that its year begins: "2014 European Sand Conference"."""


def _is_marked(block: Block) -> bool:
    """Whether a whole block is one link or bold, as a title's line is, but for links' labels at its end."""
    shown = [run for run in block.text.runs if run.text.strip()]
    while len(shown) > 1 and is_link_label(shown[-1].text.strip()):
        shown.pop()
    return bool(shown) and (all(run.href for run in shown) or all(run.bold for run in shown))
