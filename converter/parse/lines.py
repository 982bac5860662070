"""Blocks as the lines that their author meant, each a slice of its block."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TypeVar

from converter.characters import has_cjk
from converter.document import Block, BlockKind, Document, Text
from converter.parse import words
from converter.parse.dates import find_dates
from converter.parse.fold import fold
from converter.parse.line_ends import rejoined
from converter.parse.single_dates import Date
from converter.parse.torn_dates import is_one_date, without_torn_dates
from converter.patterns import Lazy

T = TypeVar("T")

_DATED_END = Lazy(
    r"\b(?:19|20)\d\d(?:[-–/]\d\d|[-–](?=\)))?[).]{0,2}(?: \((?:expected|anticipated)\))?$|\b(?:present|now)\)?$",
    re.IGNORECASE,
)
_GAP = Lazy(r"\S(?: ?\S){0,18}\s{3,}(?=\S)")
_BESIDE_DATES = Lazy(
    r"(?:\W|\b(?:from|since|academic years?|years?|anno accademico|année universitaire|von|vom|du|dal|"
    r"granted|conferred|defended|graduated|obtained|completed)\b|"
    r"\ba{1,2}\. ?a{1,2}\.)*",
    re.IGNORECASE,
)
"""What may stand beside dates in a line that says no more than when: "From 2019 to 2020", "a.a. 2019/2020"."""
_TYPED_MARKER = Lazy(r"[•▪◦●■○‣⁃·*-]\s+")


@dataclass(frozen=True)
class Line:
    """One line of a block; `text` ends with the blanks and breaks behind it, so that a block is its lines' sum."""

    text: Text
    block: Block
    first: bool = True
    indent: int = 0
    """Blanks before it on its line of a plain text."""

    @cached_property
    def plain(self) -> str:
        """The line without markup and without blanks at its ends."""
        plain = self.text.plain
        return re.sub(r"[\s\v]+", " ", rejoined(plain) if "-\n" in plain else plain).strip()

    @cached_property
    def raw(self) -> str:
        """The line's text, folded, position for position."""
        return fold(self.text.plain)

    @cached_property
    def dates(self) -> list[Date]:
        """Dates of the line; positions are those of `text`."""
        return find_dates(self.text.plain)

    @property
    def item(self) -> bool:
        """Whether the line is of a list item or of what stands inside one."""
        return self.block.kind is BlockKind.ITEM or self.block.depth > 0

    @cached_property
    def bold(self) -> bool:
        """Whether every letter is bold."""
        return _all(self.text, "bold")

    @cached_property
    def italic(self) -> bool:
        """Whether every letter is italic."""
        return _all(self.text, "italic")

    @property
    def heading(self) -> bool:
        """Whether the block is marked up as a heading."""
        return self.block.kind is BlockKind.HEADING

    @cached_property
    def caps(self) -> bool:
        """Whether all letters are capitals, four at least."""
        return is_caps(self.plain)

    @cached_property
    def only_date(self) -> bool:
        """Whether nothing but dates stands in it."""
        return bool(self.dates) and bool(_BESIDE_DATES.fullmatch(outside(self.raw, self.dates)))

    @cached_property
    def dated(self) -> bool:
        """Whether a date stands at its beginning or end, where the dates of entries stand."""
        if not self.dates:
            return False
        raw = self.raw
        before, after = raw[: self.dates[0].at], raw[self.dates[-1].to :]
        return not re.search(r"\w", before) or not re.search(r"\w", after) or bool(re.match(r"\s*[|•·,;(]", after))


def is_caps(text: str) -> bool:
    """Whether a text's letters are capitals, four at least, in a script that has capitals.

    Founts that have no small capital of "i" leave it small: "ARTiCLES".
    """
    if not text.isupper() and _SMALL_I.search(text):
        text = text.replace("i", "I")
    return text.isupper() and sum(c.isupper() for c in text) >= 4 and not has_cjk(text)


_SMALL_I = Lazy(r"[A-Z]i[A-Z]|\bi[A-Z]{2}")


def outside(text: str, dates: Sequence[Date]) -> str:
    """The text without its dates."""
    pieces, last = [], 0
    for date in dates:
        pieces.append(text[last : date.at])
        last = date.to
    return " ".join([*pieces, text[last:]])


def _all(text: Text, mark: str) -> bool:
    runs = [run for run in text.runs if re.search(r"\w", run.text)]
    return bool(runs) and all(getattr(run, mark) for run in runs)


def is_plain(document: Document) -> bool:
    """Whether the ends of source lines mean something: in plain text, and in a long paragraph without any headings."""
    if document.format == "text":
        return True
    if any(block.kind is BlockKind.HEADING for block in document.blocks):
        return False
    paragraphs = (block for block in document.blocks if block.kind is BlockKind.PARAGRAPH)
    return any(block.text.plain.count("\n") > 12 for block in paragraphs)


def wrap_width(document: Document) -> int:
    """How long a plain text's lines are, without their indents; the longest where it is not wrapped; 0 for Markdown.

    Lines that go on in lower case were wrapped; where there are enough of them, they tell. Where an extraction joins
    two lines to mend a hyphenated word, those are twice as long as all others and tell nothing.
    """
    if not is_plain(document):
        return 0
    shown = [block for block in document.blocks if block.kind is not BlockKind.TEMPLATE]
    blocks = [[line.strip() for line in block.text.plain.split("\n")] for block in shown]
    wrapped = [len(a) for lines in blocks for a, b in zip(lines, lines[1:], strict=False) if a and b[:1].islower()]
    told = len(wrapped) > _TELLING
    lengths = sorted(wrapped if told else [len(line) for lines in blocks for line in lines if line])
    width = lengths[int(len(lengths) * 0.97)] if lengths else 0
    usual = lengths[len(lengths) // 2] if told else 0
    if usual >= _NARROWEST and width > 1.4 * usual:
        single = lengths[: bisect_right(lengths, 1.25 * usual)]
        if len(single) >= 0.7 * len(lengths):
            return single[int(len(single) * 0.97)]
    return width


_TELLING = 11
"""More wrapped lines than so many tell how long lines are."""
_NARROWEST = 40
"""So many characters at least have the lines of a text that is no narrow column."""


def lines_of(block: Block, width: int = 0) -> list[Line]:
    """The lines of a block: parted at hard breaks, and at the ends of source lines that are no mere wrapping.

    `width` is the column at which the source is wrapped; 0 (Markdown) lets soft breaks part nothing unless the
    lines are short.
    """
    plain = block.text.plain
    cuts = [0]
    if block.kind is BlockKind.ROW:
        cuts += [m.end() for m in re.finditer("\v", plain)]
        for a, b in _dates_in_cells(block):
            cuts = [cut for cut in cuts if not a < cut < b]
    else:
        filled = bool(width) and block.kind is BlockKind.ITEM and _is_filled(plain)
        labelled = bool(width) and len(_LABELLED.findall(plain)) > 2
        hanging = bool(width) and block.kind is BlockKind.PARAGRAPH
        before = block.indent if hanging else 0
        for match in re.finditer(r"[\v\n][\s\v]*", plain):
            here = indent_at(block, match.end()) if hanging else 0
            if (
                "\v" in match[0]
                or (labelled and _LABELLED.match(plain, match.end()))
                or (
                    not filled
                    and (width or not _goes_on_bold(block.text, cuts[-1], match))
                    and _real_end(plain, cuts[-1], match, width, here + 1 < before)
                )
                or (not width and _ends_bold(block.text, cuts[-1], match))
            ):
                cuts.append(match.end())
            before = here
    cuts.append(len(plain))
    if width:
        cuts = without_torn_dates(plain, cuts)
    ranges = [(a, b) for a, b in zip(cuts, cuts[1:], strict=False) if b > a]
    return [
        Line(block.text[a:b], block, i == 0, indent_at(block, a) if width else 0) for i, (a, b) in enumerate(ranges)
    ]


def _dates_in_cells(block: Block) -> list[tuple[int, int]]:
    """The cells of a row that hold one date on several lines: "2026", "August"."""
    ranges, at = [], 0
    for cell in block.cells:
        if "\v" in cell.plain.strip() and is_one_date(cell.plain.strip()):
            ranges.append((at, at + len(cell.plain)))
        at += len(cell.plain) + 1
    return ranges


def indent_at(block: Block, at: int) -> int:
    """Blanks before the line that begins at a position of a plain text's block."""
    if not at:
        return block.indent
    run = block.text.run_at(at - 1)
    return run.end - run.start - 1 if run.text == "\n" else 0


def cells_of(block: Block, width: int = 0) -> list[list[Line]]:
    """The lines of each cell of a row."""
    rest = lines_of(block, width)
    cells: list[list[Line]] = []
    for cell in block.cells:
        size = 1 if is_one_date(cell.plain.strip()) else cell.plain.count("\v") + 1
        cells.append(rest[:size])
        rest = rest[size:]
    if cells:
        cells[-1] += rest
        return [cell for cell in cells if cell]
    return [[line] for line in rest]


_OPEN = Lazy(r"(?:[,-]|\b(?:and|of|the|in|for|und|et|de|&))$")
"""The end of a line that goes on."""

_BRACKET = Lazy(r"[(（][^()（）]{0,60}$")
_CLOSED = Lazy(r"[^()（）]{0,60}[)）]")
"""What closes on a line the bracket that the line above has opened."""


def _is_filled(plain: str) -> bool:
    """Whether an item of three lines or more is one text that was typed up to a margin of its own."""
    lines = [line.strip() for line in plain.split("\n") if line.strip()]
    longest = max(map(len, lines), default=0)
    if len(lines) < 3 or longest < 50:
        return False
    pairs = list(zip(lines, lines[1:], strict=False))
    fits = all(len(a) + 1 + len(b.split(None, 1)[0]) > longest * 0.8 for a, b in pairs)
    return fits and not find_dates(" ".join(lines[1:])) and any(b[0].islower() or _OPEN.search(a) for a, b in pairs)


_LABELLED = Lazy(r"(?m)^[A-ZÀ-Ý][^\W\d_]{3,12}(?: [^\W\d_]{2,12})?: ")
"""A line that says what it holds, where others of its paragraph do so too."""

LABEL = Lazy(
    r"(?:(?:(?:doctoral|ph\.?d\.?|master[’']?s?|bachelor[’']?s?|honou?rs|senior|undergraduate) )?"
    r"(?:thesis|dissertation)|"
    r"rank|(?:(?:research|thesis|academic|faculty|doctoral|phd|postdoc\w*) )?advis[oe]rs?|"
    r"supervis(?:or|ors|ed by)|committee|mentors?|gpa|overall gpa|minor|"
    r"major|focus|"
    r"projects?|courses?|coursework|relevant course(?:s|work)|study abroad|responsibilities|duties|topic|title|"
    r"research topic|"
    r"honou?rs|note|"
    r"key skills|keywords|description|betreuer\w*|thema|note|abschlussarbeit|directeur|encadrant|directors?|"
    r"tutor|orientador|"
    r"principal investigators?|group (?:head|leader)|"
    r"(?:bachelor|master|doktor|diplom|magister)arbeit|abschlussnote|gastgeber(?:in)?|"
    r"relatore|tesi|tesis|导师|论文|指導教員)\b[^:：]{0,30}[:：]",
    re.IGNORECASE,
)
"""What begins a line that belongs to the entry above: "Advisor: ..."."""

TALK_LABEL = Lazy(
    r"(?:(?:invited|oral|contributed|keynote|plenary|conference|paper|poster) )?"
    r"(?:talk|poster|presentation|lecture|keynote|paper|vortrag|exposé|charla|ponencia|palestra|relazione)\s*[:：]",
    re.IGNORECASE,
)
"""What begins the line of a talk's title, below its event."""

_FLUSH_RIGHT = Lazy(
    r"\S.{8,}?\S\s{4,}\S(?:.(?!\s{3})){1,38}"
    r"|[A-ZÀ-Ý\d][\w&.–—-]{1,11}\s{16,}[A-ZÀ-Ý][\w .'’-]{2,25}, [A-ZÀ-Ý][\w .]{1,20}"
)
"""A line with a short piece at its right end: "Example University          Boston, MA", "2019          Boston, MA"."""

_NUMBERED = Lazy(r"[A-Z]{2,5}[ -]?\d{2,4}[A-Z]?[:.]?\s+[A-Z]\w*[a-z]")
"""A course behind its number: "BIOL 170B Reeds"."""

_ADDRESS = Lazy(r"[\w.+-]+@[\w-]+\.\w")
"""What begins no line of running text, though in lower case."""


_OPEN_RANGE = Lazy(r"\s{2,}(?:[A-Z][a-z]{2,8}\.? )?(?:19|20)\d\d\s?[-–]$")
"""The end of a line whose entry still goes on: "Tutor, Alder College      2018-"."""
_POSITION_IN = Lazy(
    r"[A-Z][^\n,.;]{4,60},? \(?(?:19|20)\d\d\s?(?:[-–]\s?(?:(?:19|20)?\d\d|[Pp]resent)?)?\)?\.?(?:\n|$)"
)
"""A line that has nothing but a position and its date below an employer: "Tutor, 2019-2020"."""
_SINCE = Lazy(r"(?:seit|ab|since|depuis|desde|dal|sinds)\s(?:[^\W\d_]{3,9}\.?\s|\d\d?[./])?(?:19|20)\d\d\s{2,}\S")
"""How a line begins in a column of dates, in lower case: "seit 2024     Tutor"."""
_INITIALS = Lazy(r"[A-Z]{1,3}[.,]\s")
_SURNAME_LAST = Lazy(r"[A-Z], [A-ZÀ-Ý][\w'’-]+$")
"""The end of a line at which a name breaks off in front of its initials: "Lind I, Holm"."""
_DEPARTMENT = Lazy(r"(?:Department|Division|School|Faculty|College|Institute|University) (?:of|for) [A-Z]")


def _real_end(plain: str, begin: int, match: re.Match[str], width: int, outdented: bool) -> bool:
    """Whether a soft break ends a line that could have been longer, or stands before one that begins further left."""
    last = plain.rfind("\n", begin, match.start())
    line = plain[last + 1 if last >= begin else begin : match.start()].rstrip()
    following = plain[match.end() :].split("\n", 1)[0]
    if not following.strip() or not line.strip():
        return False
    labelled = LABEL.match(following) or TALK_LABEL.match(following)
    if _TYPED_MARKER.match(following) or (width and (_ADDRESS.match(following) or labelled)):
        return True
    if not width and following[0].isupper() and _is_study(line, following):
        return True
    if width and (gap := _GAP.match(following)) and (own := _GAP.match(line)) and gap.end() == own.end():
        return True
    if width and LABEL.match(line) and (found := words.degree(following[:60])) and not found.start:
        return True
    beside = width and " | " in line and " | " not in following
    if beside and len(line) + 1 + len(following.split(None, 1)[0]) < width * 0.8:
        return True
    if width and _NUMBERED.match(following) and _NUMBERED.match(line):
        return True
    if width and _OPEN_RANGE.search(line) and following[0].isupper():
        return True
    if width and _POSITION_IN.match(following) and words.position(following.split(",")[0]) and line[-1] not in ",;":
        return True
    if width and _SINCE.match(following) and _begins_with_date(plain):
        return True
    if width and line[-1] in ".)" and _SIGNED.match(following):
        return True
    if _OPEN.search(line) or following[0].islower() or (_BRACKET.search(line) and _CLOSED.match(following)):
        return False
    if width and _INITIALS.match(following) and _SURNAME_LAST.search(line):
        return False
    if width and _DEPARTMENT.match(following) and line[-1].isalpha() and len(following) < width * 0.7:
        return True
    if width and (outdented or _FLUSH_RIGHT.fullmatch(line) or _FLUSH_RIGHT.fullmatch(following.rstrip())):
        return True
    word = following.split(None, 1)[0]
    if width and _DATED_END.search(line) and not following[0].islower():
        return True
    if width and line.endswith(")") and following[0].isupper() and _ends_in_place(line):
        return True
    if width and _begins_with_date(following) and (_begins_with_date(plain) or _begins_with_date(line)):
        return True
    if width:
        return len(line) + 1 + len(word) < width * 0.9 or _is_above_place(plain, match.end())
    longest = max((len(piece) for piece in plain.split("\n")), default=0)
    told = longest > 110 and words.university(line) or bool(find_dates(line) or find_dates(following))
    return len(line) + 1 + len(word) < 60 and (longest <= 75 or told)


_SIGNED = Lazy(
    r"[A-ZÀ-Ý][\w'’-]+(?:[ -][A-ZÀ-Ý][\w'’-]+)?, (?:[A-Z]\.[ -]?){1,3}(?:, [^()\d\n]{3,120}?)? ?\((?:19|20)\d\d[),]"
)
"""How an entry begins in the manner of the APA: "Berg, A., & Dahl, C. (2019)"."""
_TOWN_ALONE = Lazy(r"(?P<above>[A-ZÀ-Ý][^\n.]{3,90})\n(?P<place>[A-ZÀ-Ý][\w .'’-]{2,25}, [A-ZÀ-Ý][\w .]{1,20})(?:\n|$)")


def _is_above_place(plain: str, at: int) -> bool:
    """Whether a line begins there that has nothing but a place below it, as the names of employers have."""
    match = _TOWN_ALONE.match(plain, at)
    return match is not None and words.is_place(match["place"])


def _is_study(line: str, following: str) -> bool:
    """Whether a line goes on with another of an entry: a label, or the university behind a degree."""
    if LABEL.match(following):
        return bool(LABEL.match(line) or find_dates(line) or words.university(line))
    if len(line) >= 75 or words.university(line) or not words.university(following[:60]):
        return False
    found = words.degree(line[:40])
    return found is not None and not found.start


def _ends_in_place(line: str) -> bool:
    """Whether a line ends in a place in brackets, as entries do: "Rushlake College (Owlton, Norway)"."""
    opening = line.rfind("(")
    return any(start == opening + 1 and stop == len(line) - 1 for start, stop in words.find_places(line))


def _ends_bold(text: Text, begin: int, match: re.Match[str]) -> bool:
    """Whether a source line is bold from its beginning to its end, and the one below it is not."""
    above, below = text[begin : match.start()], text[match.end() :]
    last = above.plain.rfind("\n") + 1
    return _all(above[last:], "bold") and not below.run_at(0).bold and bool(re.match(r"[^\W_]", below.plain))


def _goes_on_bold(text: Text, begin: int, match: re.Match[str]) -> bool:
    """Whether a long source line that is bold goes on in bold on the next, which then holds something else, too."""
    above, below = text[begin : match.start()], text[match.end() :]
    line, _, _ = below.plain.partition("\n")
    if (
        len(above.plain) < _LONG_TITLE
        or not above.plain.rstrip()[-1:].isalpha()
        or not line
        or not below.run_at(0).bold
    ):
        return False
    apart = not _all(below[: len(line)], "bold") or line.rstrip()[-1:] in (".", ",")
    return apart and _all(above[above.plain.rfind("\n") + 1 :], "bold")


_LONG_TITLE = 45


def _begins_with_date(text: str) -> bool:
    """Whether a date column stands on the left."""
    if not re.match(r"\W{0,2}(?:[^\W\d_]{1,9}\W{1,2})?\d", text):
        return False
    dates = find_dates(text[:48])
    return bool(dates) and dates[0].at <= 1


def sliced(block: Block, start: int, stop: int) -> Block:
    """The part of a block that holds the characters [start:stop] of its text."""
    text = block.text[start:stop]
    if start == 0 and stop >= len(block.text):
        return block
    return replace(
        block,
        text=text,
        span=text.span if text.runs else block.span,
        marker=block.marker if start == 0 else "",
        indent=block.indent if start == 0 else indent_at(block, start),
        blank_before=block.blank_before if start == 0 else False,
        cells=(),
    )


def whole(pieces: Sequence[T | Block], loose: Collection[int]) -> list[T | Block]:
    """Pieces in which each block whose id is among `loose` is one again with those that it was cut from."""
    result: list[T | Block] = []
    for piece in pieces:
        last = result[-1] if result else None
        if (
            isinstance(piece, Block)
            and isinstance(last, Block)
            and (id(piece) in loose or id(last) in loose)
            and last.text.runs
            and piece.text.runs
            and last.text.span.end == piece.text.span.start
            and (last.kind, last.depth) == (piece.kind, piece.depth)
            and not piece.blank_before
            and not piece.marker
        ):
            joined = Text((*last.text.runs, *piece.text.runs), last.text.source)
            result[-1] = replace(last, text=joined, span=joined.span)
            loose = {*loose, id(result[-1])} if id(piece) in loose else loose
        else:
            result.append(piece)
    return result


def block_of(lines: Iterable[Line]) -> Block:
    """The block that neighbouring lines of one block make."""
    lines = list(lines)
    block = lines[0].block
    if lines[0].first and sum(len(line.text) for line in lines) == len(block.text):
        return block
    text = Text(tuple(run for line in lines for run in line.text.runs), block.text.source)
    return replace(
        block,
        text=text,
        span=text.span if text.runs else block.span,
        marker=block.marker if lines[0].first else "",
        blank_before=block.blank_before if lines[0].first else False,
        cells=(),
    )


def blocks_of(lines: Iterable[Line]) -> tuple[Block, ...]:
    """Lines as blocks: neighbours of one block are one block again."""
    groups: list[list[Line]] = []
    for line in lines:
        if groups and groups[-1][-1].block is line.block:
            groups[-1].append(line)
        else:
            groups.append([line])
    return tuple(block_of(group) for group in groups)
