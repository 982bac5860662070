"""Finds the lines of a plain text that may be headings."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from converter.document import Block, BlockKind, Text
from converter.parse.candidate import Candidate, flat, untorn
from converter.parse.dates import find_dates
from converter.parse.lines import indent_at, is_caps, outside, sliced
from converter.parse.plain_headings import explains_marks, far_in, indented, longer, names_one, set_alone, text_heading
from converter.parse.publications.status import heading_status
from converter.parse.run_on_lines import runs_on, wraps
from converter.parse.vocabulary import is_known, kind_of
from converter.patterns import Lazy


def text_pieces(block: Block, listed: bool = False, above: str = "", width: int = 0) -> Iterable[Block | Candidate]:
    """Heading lines of a plain-text paragraph, which may hold many; `listed` says whether a list follows it.

    `above` is the line that it goes on from, where it is the rest of an item; `width` is where the text is wrapped.
    """
    plain = block.text.plain
    if block.blank_before and _is_numbered_heading(plain):
        yield Candidate(block, block.text.strip(), "title", 0, True, untorn(flat(block.text)))
        return
    begin = 0
    at = 0
    source_lines = re.split(r"(?<=[\n\v])", plain)
    skip = 0
    after_heading = False
    for n, line in enumerate(source_lines):
        stop = at + len(line)
        if skip:
            skip -= 1
            at = stop
            continue
        if broken := _broken(source_lines[n : n + 4]):
            if at > begin:
                yield sliced(block, begin, at)
            end = at + sum(len(piece) for piece in source_lines[n : n + broken])
            joined = flat(block.text[at:end])
            style = "caps" if is_caps(joined) else "broken"
            blank = at == 0 and block.blank_before
            yield Candidate(sliced(block, at, end), block.text[at:end].strip(), style, 0, True, joined, blank)
            begin = end
            skip = broken - 1
            at = stop
            after_heading = True
            continue
        if (box := _BEHIND_BOX.fullmatch(line.strip())) and is_known(box["heading"]):
            end = at + line.index(box["heading"], box.end("before"))
            yield sliced(block, begin, end)
            title = block.text[end:stop].strip()
            yield Candidate(sliced(block, end, stop), title, "caps", 0, True, untorn(box["heading"]))
            begin = at = stop
            after_heading = True
            continue
        fresh = after_heading or (at == 0 and block.blank_before)
        after_heading = False
        if not fresh and n and _OPEN_END.search(source_lines[n - 1].rstrip()):
            at = stop
            continue
        single = block.blank_before and len(source_lines) == 1
        alone = listed and single
        found = text_heading(line, fresh, listed and n + 1 == len(source_lines))
        if found and not found[2] and source_lines[n + 1 : n + 2] and source_lines[n + 1].lstrip()[:1].islower():
            found = None  # the sentence goes on below
        if found and found[1] == "title" and not fresh and (n or above) and " " not in line.strip():
            found = None if runs_on([above, *source_lines], n, width) else found
        if found and found[1] == "near" and not fresh and above and not n:
            found = None if wraps(above.strip(), width) else found
        if found and found[1] == "column" and _is_entry(block, line, found[0], at):
            found = None
        if found and found[1].endswith("column") and not fresh and (n or above) and _is_spread(line.strip()):
            found = None
        if found and found[1].endswith("column") and _COUNTED.fullmatch(line[line.index(found[0]) + len(found[0]) :]):
            found = None
        others = [*source_lines[:n], *source_lines[n + 1 :]]
        if found and found[1] == "column" and _is_status_for_year(found[0], others):
            found = None
        if found and _is_dated_like(line, [*source_lines[max(n - 1, 0) : n], *source_lines[n + 1 : n + 2]]):
            found = None
        if not found and not explains_marks(line):
            found = (single and far_in(line, listed)) or (alone and set_alone(line)) or None
            found = found or (single and longer(line)) or (fresh and indented(block, at, stop)) or None
        if found and (at and _is_inside_link(block.text, at) or names_one(line)):
            found = None
        if found:
            heading, style, known = found
            if at > begin:
                yield sliced(block, begin, at)
            length = line.index(heading) + len(heading)
            rest = line[length:]
            end = at + length + len(rest) - len(rest.lstrip())
            yield Candidate(
                sliced(block, at, end),
                block.text[at:end].strip(),
                style,
                0,
                known,
                untorn(heading),
                fresh or (n > 0 and bool(_PAGE.fullmatch(source_lines[n - 1]))),
                alone,
                indent_at(block, at),
                bool(n) and n + 1 == len(source_lines) and _SENTENCE_ENDS.search(source_lines[n - 1]) is not None,
            )
            begin = end
            if style.endswith("column") and kind_of(rest.strip()) == "publications" and is_known(rest.strip()):
                # "Publications      Journal articles": a sub-heading stands beside the heading
                title = block.text[end:stop].strip()
                yield Candidate(sliced(block, end, stop), title, "title", 0, True, untorn(rest.strip()))
                begin = stop
            after_heading = known or style == "caps"
        at = stop
    if begin < len(plain):
        yield sliced(block, begin, len(plain))


def _is_spread(line: str) -> bool:
    """Whether wide gaps are between nearly all words of a line, which was set out to both margins, and no column."""
    gaps = _BLANKS.findall(line)
    return len(gaps) >= _FEW_GAPS and 5 * sum(len(gap) > 1 for gap in gaps) >= 4 * len(gaps)


_BLANKS = Lazy(r"(?<=\S) +(?=\S)")
_FEW_GAPS = 4


def _is_numbered_heading(plain: str) -> bool:
    """Whether a paragraph is nothing but a heading with the number of a part of a part: "2.4.1 Mapping old dunes"."""
    if "." not in plain[:6] or len(plain) > _NUMBERED_HEADING:
        return False
    line = re.sub(r"\s+", " ", plain).strip()
    number = _NUMBER_OF_PART.match(line)
    return number is not None and not re.search(r"\b(?:19|20)\d\d\b|[“”\"@]|[.,;:]$", line[number.end() :])


_NUMBER_OF_PART = Lazy(r"\d{1,2}(?:\.\d{1,2}){2,5}\.? (?=[^\W\d_a-z])")
_NUMBERED_HEADING = 150
"""A heading has fewer characters than these."""
_SENTENCE_ENDS = Lazy(r"[.!?)\d]\s*$")


_BEHIND_BOX = Lazy(
    r"(?P<before>.{0,40}(?:[^\W\d_]{3,}\.?|\d\d)\s?[-–—]\s?(?:[^\W\d_]{3,}\.? ?)?"
    r"(?:\d{4}|[Pp]resent|[Cc]urrent|[Nn]ow))(?P<heading>[A-Z][A-Z&,/ -]{5,50})"
)
"""A heading right behind the dates of a text box that Word has anchored to it: "May 2023 – PresentWORK EXPERIENCE"."""


def _is_entry(block: Block, line: str, heading: str, at: int) -> bool:
    """Whether a line at a place is an entry with its date on the right, rather than a heading on the left of dates."""
    rest = line[line.index(heading) + len(heading) :]
    dates = find_dates(rest)
    if not dates or re.search(r"\w", outside(rest, dates)):
        return False
    following = at + len(line)
    return following >= len(block.text) or indent_at(block, following) <= indent_at(block, at) + 4


def _is_status_for_year(heading: str, others: Sequence[str]) -> bool:
    """Whether the words in a column of years are an entry's status: "To appear   Ada Berg. ..." above "2018   ..."."""
    if len(heading.split()) > 2 or heading_status((heading,)) is None:
        return False
    return any(
        (match := _BESIDE_ENTRY.match(other)) and (match["year"] or heading_status((match["words"],)) is not None)
        for other in others
    )


_COUNTED = Lazy(r"\s+\d{1,3}\s*")
"""How many works of a kind there are, in a table, or the page on which they are: "Book chapters      6"."""
_BESIDE_ENTRY = Lazy(r"\s*(?:(?P<year>(?:19|20)\d\d)|(?P<words>[A-Z][a-z]+\.?(?: [a-z]+\.?)?))\s{2,}(?=\S)")
"""What stands in a column of years, and behind it the beginning of an entry."""
_DATED_END = Lazy(r"\((?P<before>[^()]*?)(?:19|20)\d\d(?:\s?[-–—/]\s?(?:\d{2,4}|present)?)?\s*\)\W*$", re.IGNORECASE)
"""How entries end that have their date in brackets: "Award for Teaching (2023-25)", "Tutor (Alder College, 2020)"."""


def _is_dated_like(line: str, beside: Sequence[str]) -> bool:
    """Whether a line ends with its date in brackets as a line beside it does, or names there what the date is of."""
    match = _DATED_END.search(line)
    if match is None:
        return False
    return "," in match["before"] or any(_DATED_END.search(other) for other in beside)


_OPEN_END = Lazy(r"(?:[,&-]|(?<![.@])\b(?:of|for|the|and|in|at|to|on|with|de|du|des|et|und|der|für|y|e|di|von))$")
_PAGE = Lazy(r"\W*(?:page\s*)?\d{1,3}(?:\s*(?:/|of)\s*\d{1,3})?\W*", re.IGNORECASE)


_COLUMN_LINE = Lazy(r"[^\W\d_]+(?: (?:[^\W\d_]+|&))?")
_SECOND = Lazy(
    r"(?:dissertation|thesis|workshops|symposia|conferences|books|posters|lectures|students|projects|"
    r"references|experiences?|interests?|activities|skills|awards|honou?rs|papers|articles|chapters|presentations|"
    r"talks|positions|"
    r"appointments|employment|background|service|development|proceedings|reports|memberships|affiliations|information|"
    r"history|training|groups?|statement|support|grants|distinctions|publications|preparation|review|works?)",
    re.IGNORECASE,
)


_WHOLE = Lazy(r"(?:selected |refereed )?(?:publications|writings)", re.IGNORECASE)


def _broken(lines: Sequence[str]) -> int:
    """Over how many lines a narrow left column has broken a heading ("Honors and", "Awards"); 0 if it is none."""
    stripped = [line.strip() for line in lines]
    for count in (2, 3):
        part = stripped[:count]
        if len(part) < count or not _COLUMN_LINE.fullmatch(part[-1]) or len(part[-1]) > 24:
            return 0
        if count == 2 and (len(part[0]) > 24 or not part[0][:1].isupper()):
            return 0
        if count == 2 and not _COLUMN_LINE.fullmatch(part[0]):
            if _OPEN_END.search(part[0]):
                continue  # "Invited talks and", "conference", "presentations"
            return 0
        if count == 2 and _WHOLE.fullmatch(part[0]):
            return 0  # "Publications", "Books": a heading and the first one below it
        known = _SECOND.fullmatch(part[-1]) and is_known(" ".join(part))
        begun = count == 2 or _OPEN_END.search(part[0]) or not is_known(part[0])
        if known and begun and len({is_caps(x) for x in part}) == 1:
            return count
    return 0


def item_pieces(block: Block, restarts: bool, width: int = 0) -> Iterable[Block | Candidate]:
    """A numbered heading, or an item whose last lines are headings because nothing set them off.

    `restarts` says whether the next block is the first item of a numbered list; `width` is where the text is wrapped.
    """
    plain = flat(block.text)
    top = block.text.plain.split("\n", 1)[0]
    numbered = block.depth <= 1 and re.match(r"(?:[IVX]+|[A-Z]|\d{1,2}(?:\.\d{1,2})*)[.)]?$", block.marker)
    if numbered and len(top) < len(block.text.plain) and len(top) < 60 and is_known(top) and not top.endswith("."):
        size = len(top) + 1
        yield Candidate(sliced(block, 0, size), block.text[: len(top)].strip(), "numbered", 0, True, untorn(top))
        rest = replace(sliced(block, size, len(block.text)), kind=BlockKind.PARAGRAPH, depth=0, blank_before=False)
        yield from text_pieces(rest, width=width)
        return
    if (
        block.depth <= 1
        and re.match(r"(?:[IVX]+|[A-Z]|\d{1,2})[.)]", block.marker)
        and is_known(plain)
        and len(plain) < 60
    ):
        yield Candidate(block, block.text.strip(), "numbered", 0, True, plain)
        return
    first = block.text.plain.find("\n") + 1
    if not first:
        yield block
        return
    rest = replace(sliced(block, first, len(block.text)), kind=BlockKind.PARAGRAPH, depth=0, blank_before=False)
    pieces = list(text_pieces(rest, above=block.text.plain[:first], width=width))
    if not any(isinstance(p, Candidate) and (p.known or p.style == "caps") for p in pieces):
        yield block
        return
    head, last = pieces[0], pieces[-1]
    if restarts and isinstance(last, Candidate):
        last.blank = True
    if isinstance(head, Block):
        yield sliced(block, 0, first + len(head.text))
        yield from pieces[1:]
    else:
        yield sliced(block, 0, first)
        yield from pieces


def _is_inside_link(text: Text, at: int) -> bool:
    """Whether a line that begins at a position goes on with the words of a link in the line above."""
    above, below = text[:at].strip(), text[at:].strip()
    return (
        bool(above.runs and below.runs)
        and above.runs[-1].href is not None
        and above.runs[-1].href == below.runs[0].href
    )
