"""What the blocks of a section are, whatever its heading says: papers, meetings that were attended, works in print."""

from __future__ import annotations

import re
from collections.abc import Sequence

from converter.document import Block, BlockKind
from converter.parse.candidate import visible
from converter.parse.publications.bylines import has_names, is_only_authors
from converter.parse.publications.dates import YEAR
from converter.parse.publications.labels import AUTHORS_LABEL
from converter.parse.publications.paragraph_kinds import paragraph_kind
from converter.parse.publications.signs import is_link_label, is_reference
from converter.parse.talk_events import HELD_MARK, says_talk
from converter.patterns import Lazy

_OF_PAPERS = Lazy(r"(?:^|[ _-])(?:papers?|pubs?|publications?|bibitem|csl-entry)(?:$|[ _-])", re.IGNORECASE)


def are_papers(blocks: Sequence[Block]) -> bool:
    """Whether most of a section are entries of elements called papers (see `parse.records`), or stacked works."""
    shown = [b for b in blocks if visible(b)]
    called = sum(_is_of_paper(b) for b in shown if b.record)
    return called > 1 and 2 * called > len(shown)


def _is_of_paper(block: Block) -> bool:
    """Whether a block is part of a record of a paper; one that is no element of the page has names below its title."""
    own = [e for e in block.within if e.start + 1 == block.record]
    return not own or any(_OF_PAPERS.search(e.style) for e in own)


def are_in_lines(blocks: Sequence[Block]) -> bool:
    """Whether paragraphs go round: a title, names and nothing else, where and in which year."""
    shown = [b.text.plain.strip() for b in blocks if visible(b)]
    named = [i for i, text in enumerate(shown) if "," in text and has_names(text) and is_only_authors(text)]
    closed = sum(
        0 < i < len(shown) - 1 and len(shown[i + 1]) < 120 and _DATED.search(shown[i + 1]) is not None for i in named
    )
    return closed > 2 and 3 * closed >= 2 * len(named) and 6 * closed >= len(shown)


_DATED = Lazy(rf"^(?=.*[^\W\d_]{{2}}).*\b{YEAR}\W*$")


def attended(blocks: Sequence[Block]) -> bool:
    """Whether a list only says which meetings somebody went to: a line each, and nobody's name."""
    if sum(_titled(b) for b in blocks) * 2 > sum(map(visible, blocks)):
        return False
    if any("10." in b.text.plain and _DOI.search(b.text.plain) for b in blocks):
        return False  # of what was printed there
    shown = [(line, _signed_item(b)) for b in blocks if visible(b) for line in _lines(b)]
    bare = sum(
        len(line) < 160 and not signed and (not has_names(line) or len(line) < 100 and bool(_HELD_AT.search(line)))
        for line, signed in shown
    )
    return len(shown) > 2 and bare >= 0.8 * len(shown)


_HELD_AT = Lazy(
    r"^(?:(?:19|20)\d\d\s+)?(?=[^,]*[A-Z]{3})[^,“”\".?!:]+(?:, [^,“”\".?!:]*?)?"
    r"\b(?:[Uu]niversit\w+|Universi\w+|Web Conference|School|College|Institut\w*)\b[^“”\".?!:]*$"
)
"""A meeting and where it was, which may look like names: "SAND, University of Lund, Sweden"."""


def _lines(block: Block) -> list[str]:
    return [line for line in re.split("[\v\n]", block.text.plain) if line.strip()]


def _signed_item(block: Block) -> bool:
    """Whether an item is one entry, on however many lines, that begins with names, or with a label and names."""
    if block.kind is not BlockKind.ITEM:
        return False
    text = block.text.plain
    label = _LABEL.match(text)
    return has_names(text[label.end() if label else 0 :], minimum=1 if label else 2)


_LABEL = Lazy(r"\s*\[[A-Z]{0,4}-?\d{1,3}\]\s*")
"""The number of a work, which a list may have printed with the class of its works: "[C12]"."""


_DOI = Lazy(r"\b10\.\d{4,5}/\S")


def _titled(block: Block) -> bool:
    """Whether a title in bold stands beside a venue in italics."""
    bold = any(run.bold and len(run.text.split()) > 3 for run in block.text.runs)
    return bold and any(run.italic and not run.bold and len(run.text.split()) > 1 for run in block.text.runs)


_IN_PRINT = Lazy(
    r"\bpp?\. ?\d|\bS\. ?\d|\bpages? \d|\bProc(?:eedings|\.)|\bdoi\b|\bIS[BS]N\b|\bLNCS\b|\bVol\. ?\d|"
    r"\b(?:Actas|Actes|Anais|Atti) d|Tagungsband|論文集|"
    r"\b\d{1,2}\s+pages\b|\bacceptance\s+rate|[.?!”\"»] In: (?=\S)",
    re.IGNORECASE,
)


_RUN_ON = 4


def printed(blocks: Sequence[Block]) -> bool:
    """Whether most of a list says where something was printed, or one paragraph of several entries does so often."""
    shown = [b.text.plain for b in blocks if visible(b) and len(b.text.plain) > 60]
    if len(shown) == 1 and shown[0].count("\n") > _RUN_ON:
        return len(_IN_PRINT.findall(shown[0])) >= _RUN_ON
    return len(shown) > 1 and sum(bool(_IN_PRINT.search(text)) for text in shown) >= 0.6 * len(shown)


def opens_dated(text: str) -> bool:
    """Whether a text begins as references by author and date do: "12. Anna Berg & Carl Dahl. 2020."."""
    start = _NUMBER.match(text)
    begun = text[start.end() : start.end() + 200] if start else text[:200]
    year = _FIRST_YEAR.search(begun)
    return year is not None and year.start() > 4 and is_only_authors(begun[: year.end()])


def titled_works(blocks: Sequence[Block], least: int = 3) -> bool:
    """Whether most items of a list set a title apart, and say when, where or with whom it was written."""
    outer = [b for b in blocks if b.kind in (BlockKind.ITEM, BlockKind.PARAGRAPH) and b.depth <= 1 and visible(b)]
    records: dict[int, list[Block]] = {}
    for block in outer:
        if block.record:
            records.setdefault(block.record, []).append(block)
    if records:
        return len(records) >= least and sum(map(_is_titled_record, records.values())) >= 0.7 * len(records)
    items = [b for b in outer if b.kind is BlockKind.ITEM] or [b for b in outer if paragraph_kind(b) not in _SAID_BELOW]
    return len(items) >= least and sum(map(_is_titled, items)) >= 0.7 * len(items)


def is_signed_title(block: Block) -> bool:
    """Whether a title that is set apart stands on a line above those who wrote it, in one paragraph."""
    first = next((run for run in block.text.runs if run.text.strip()), None)
    title, *lines = re.split("[\v\n]", block.text.plain.strip())
    if not lines or first is None or not (first.bold or first.href) or len(title) < 16:
        return False
    return len(lines) > 1 and is_only_authors(re.sub(r"\s[-–—|·•]\s", ", ", lines[0].strip(" .")))


def _is_titled_record(record: Sequence[Block]) -> bool:
    """Whether an element of the page holds a title that is set apart or stands above co-authors, and an abstract."""
    title, *below = record
    kinds = [paragraph_kind(block) for block in below]
    apart = any(run.bold or run.href for run in title.text.runs if len(run.text) > 24) or kinds[:1] == ["authors"]
    return 24 < len(title.text.plain) < 300 and apart and "abstract" in kinds


def _is_titled(block: Block) -> bool:
    runs = [run for run in block.text.runs if run.text.strip()]
    if not runs or not (runs[0].bold or runs[0].href or runs[0].text.lstrip()[:1] in '“"') or len(runs[0].text) < 25:
        return False
    if re.match(r"[^,]*\b(?:assistant|intern|fellow|researcher|engineer|analyst)\b", runs[0].text, re.IGNORECASE):
        return False  # a position
    quoted = _QUOTED.match(block.text.plain.lstrip())
    rest = block.text.plain.lstrip()[quoted.end() if quoted else len(runs[0].text.lstrip()) :]
    if quoted and not rest.strip(" .,"):
        return True  # a draft, of which no more is said
    appeared = quoted and len(rest) < 250 and re.search(rf"\v.*\b{YEAR}\b", rest)
    below = rest.strip("\v *_.").partition("\v")[0]
    signed = runs[0].href and "\v" in rest[:4] and "," in below and has_names(below) and is_only_authors(below)
    return bool(
        signed or appeared or _SAID_OF_WORK.match(rest) or _JOINT_INSIDE.search(rest) or _IMPRINT_BEHIND.match(rest)
    )


_SAID_BELOW = frozenset({"abstract", "links", "remark", "note", "pointer", "legend"})
"""Kinds of paragraphs that say more of the work above."""
_QUOTED = Lazy(r"[“\"][^“”\"]{20,250}[”“\"]")
_SAID_OF_WORK = Lazy(
    rf"\W*(?:{YEAR}\b(?!\s?[-–])|forthcoming|revise|r ?& ?r|under review|working paper|job market|accepted|in press)",
    re.IGNORECASE,
)
_IMPRINT_BEHIND = Lazy(rf"\W{{0,3}}[^\W\d_a-z][^.?!]{{3,120}}, (?:[^.?!]{{3,40}}, )?{YEAR}\b")
"""Where and when a work appeared, behind its title: ", Sand Journal, Vol. 3, 2020"."""
_JOINT_INSIDE = Lazy(r"\b(?:[Ww]ith|[Mm]it|[Aa]vec|[Cc]on|[Cc]om) [^\W\d_a-z]")
_NUMBER = Lazy(r"\W{0,3}\d{1,3}[.)\]]\s+")
_FIRST_YEAR = Lazy(rf"\b{YEAR}[a-z]?\b(?=[–—-]?\)?[.:,]? )")


def only_points(blocks: Sequence[Block]) -> bool:
    """Whether the words above the first heading are about the list: "See my Google Scholar page for all of them."."""
    return all(paragraph_kind(block) in ("pointer", "legend") for block in blocks if visible(block))


def are_reviewed_books(blocks: Sequence[Block]) -> bool:
    """Whether most lines have titles in italics and a year: "Ada Berg, *Sand*. *Dune Review* 3 (2020)".

    Or whether all of them say that they are reviews: "“Review of Sand.” Dune Review 3 (2020)".
    """
    long = [line for b in blocks if visible(b) for line in b.text.lines() if len(line.plain) > 30]
    if long and all(_REVIEWED_LINE.match(line.plain) and _IN_YEAR.search(line.plain) for line in long):
        return True
    titled = sum(
        any(run.italic and len(run.text.split()) > 1 for run in line.runs) and _IN_YEAR.search(line.plain) is not None
        for line in long
    )
    return titled > 1 and 3 * titled > 2 * len(long)


def are_reviews(blocks: Sequence[Block]) -> bool:
    """Whether several lines begin with what was reviewed, or more say it inside of them.

    "2019 Review of Ada Berg, Sand. Dune Studies 3", "Eva Lund, “Review: Slow dunes.” Dune Studies 4 (2020)".
    """
    texts = [b.text.plain for b in blocks if visible(b)]
    if sum(len(_REVIEWED_LINE.findall(text)) for text in texts) > 1:
        return True
    return len(_REVIEWED.findall(" ".join(texts).replace("\n", " "))) >= _SEVERAL_REVIEWS


_REVIEW = r"(?i:(?:book |exhibition )?\breview(?: essay)?(?: of|:)) (?=[^\W\d_a-z]|[“\"])"
_REVIEWED = Lazy(_REVIEW)
_REVIEWED_LINE = Lazy(rf"^\W*(?:{YEAR}\s+)?{_REVIEW}", re.MULTILINE)
_SEVERAL_REVIEWS = 3
_IN_YEAR = Lazy(rf"\b{YEAR}\b")


def are_talks(blocks: Sequence[Block]) -> bool:
    """Whether every second paragraph or so begins with what kind of a talk it was, and at what."""
    shown = [b.text.plain for b in blocks if visible(b)]
    return sum(map(says_talk, shown)) * 5 >= len(shown) * 2 > 0


def are_marked_as_talks(blocks: Sequence[Block]) -> bool:
    """Whether most entries say in brackets that they were held, as the APA has it: "Slow sand [Poster]. Sand Days"."""
    shown = "\n".join(b.text.plain for b in blocks if visible(b))
    marks = len(HELD_MARK.findall(shown)) if "[" in shown else 0
    return marks > 1 and 2 * marks > len(_IN_BRACKETS.findall(shown))


_IN_BRACKETS = Lazy(rf"\({YEAR}[^()]{{0,30}}\)")
"""When, in brackets as the APA has it; so many entries there are at least."""


def are_held(blocks: Sequence[Block]) -> bool:
    """Whether most paragraphs end with a meeting and its year, and say neither with whom nor where it was printed."""
    shown = [b.text.plain for b in blocks if visible(b) and len(b.text.plain) > 40]
    if len(shown) < 3 or printed(blocks) or 10 * sum(map(has_names, shown)) > 3 * len(shown):
        return False
    return 10 * sum(bool(_AT_MEETING.search(text)) for text in shown) >= 7 * len(shown)


_AT_MEETING = Lazy(
    r"[.,”\"»?!] [^.]{0,90}\b(?:meeting|conference|congress|convention|symposium|workshop|colloquium|seminar)\b"
    rf".{{0,120}}\b{YEAR}\b.{{0,30}}$",
    re.IGNORECASE,
)


def links_papers(blocks: Sequence[Block]) -> bool:
    """Whether many items are links to papers, and others say with whom they were written or where they appeared."""
    items = [b for b in blocks if b.kind is BlockKind.ITEM]
    linked = [b for b in items if any(_TO_PAPER.search(run.href or "") for run in b.text.runs if len(run.text) > 15)]
    joint = sum(bool(_JOINT.match(b.text.plain)) for b in items)
    return len(linked) > 3 and 3 * len(linked) > len(items) and joint > 1


def are_titles_with_links(blocks: Sequence[Block]) -> bool:
    """Whether a list is of titles, and below most of them stand labels that lead to the work: "DOI", "Appendix"."""
    shown = [b for b in blocks if visible(b)]
    labels = [is_link_label(b.text.plain) for b in shown]
    titles = [i for i, label in enumerate(labels) if not label]
    if len(titles) < _LEAST_LINKED or any(b.kind is not BlockKind.ITEM for b in shown):
        return False
    long = sum(len(shown[i].text.plain.split()) >= _OF_A_TITLE for i in titles)
    below = [i for i in titles if i + 1 < len(shown) and labels[i + 1] and shown[i + 1].depth > shown[i].depth]
    leading = sum(
        any(_DOI_OF.search(run.href or "") for b in shown[i:end] for run in b.text.runs)
        for i, end in zip(titles, [*titles[1:], len(shown)], strict=True)
    )
    return min(long, leading) >= 0.6 * len(titles) and 2 * len(below) > len(titles)


_LEAST_LINKED = 4
_OF_A_TITLE = 4
"""So many words at least have most titles."""
_DOI_OF = Lazy(r"\b10\.\d{4,5}/\S|arxiv\.org/(?:abs|pdf)/|ssrn\.com/")


def are_events(blocks: Sequence[Block]) -> bool:
    """Whether most paragraphs begin with a day and tell what the writer will do then."""
    shown = [b.text.plain for b in blocks if visible(b)]
    days = sum(bool(_DAY_FIRST.match(text)) and bool(_WILL.search(text)) for text in shown)
    return days > 1 and 3 * days >= 2 * len(shown)


_DAY_FIRST = Lazy(
    r"\W*(?:(?:19|20)\d\d-\d\d-\d\d|[A-Z][a-z]{2,8}\.? \d{1,2}\b|\d{1,2}(?:st|nd|rd|th)? [A-Z][a-z]{2,8}\b)"
)
_WILL = Lazy(r"\b(?:will|to be held|am|is|are)\b")
_TO_PAPER = Lazy(r"arxiv\.org|doi\.org|\.pdf$")
_JOINT = Lazy(r"\W*(?:joint(?:ly)?|joint work|with|co-?authored) (?:with )?(?=[^\W\d_a-z])")


def is_work(block: Block) -> bool:
    """Whether a block is a heading that is a whole reference, or a line that says that it names authors."""
    if block.kind is BlockKind.HEADING:
        return is_reference(block.text.plain)
    return block.depth > 0 and bool(AUTHORS_LABEL.match(block.text.plain.strip()))
