"""The projects among the blocks of a CV's sections of projects.

A project is a list item, a row of a table, or a paragraph above a list; what is nested in it or follows it are its
details.  Running text holds none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property

from converter.document import Block, BlockKind, Text, concatenate
from converter.model import CV, Section
from converter.parse.dates import find_dates
from converter.patterns import Lazy
from converter.writers.escape import one_line
from converter.writers.escape import url as safe_url
from converter.writers.texts import of, period, trimmed, unmarked

_EDGES = " \t\n\v\u00a0,;:|·•-–—"
_GROUP = Lazy(r"proje[ck]t|progett|proyect|projet|portfolio|项目|項目|研究|プロジェクト", re.IGNORECASE)
_STOP = Lazy(r"[\v\n]|\t|\s[-–—|]\s|(?<=\w\w)[.;]\s+(?=\S)|\.$|。|[:：](?=\s*(?:\S+\s+){9,}\S)")
"""Ends of a title that is not set off; a colon is one where what follows is too long for a subtitle."""


@dataclass(frozen=True)
class Project:
    """A project as a reader sees it."""

    header: Text
    details: tuple[Block, ...] = ()
    group: str = ""
    """The heading or label that it stands under."""
    period: Text = field(default=Text())
    """A date that stands above several projects and holds for each of them."""

    @cached_property
    def title(self) -> Text:
        """What is in bold or linked at the beginning, else the first words, without dates."""
        return self._divided[0]

    @cached_property
    def rest(self) -> Text:
        """What the header says beyond the title and the dates."""
        return self._divided[1]

    @cached_property
    def dates(self) -> Text:
        """The date or period as printed: before or behind the title, else above the project, else in the title."""
        header, without = self.header.strip(), self._without_date
        rest = without[len(self._title_source) :]
        for place in (header[: len(header) - len(without)], rest):
            if found := find_dates(place.plain):
                return period(place[found[0].at : found[0].to])
        if self.period:
            return self.period
        return concatenate([period(header[date.at : date.to]) for date in find_dates(header.plain)[:1]])

    @cached_property
    def link(self) -> str | None:
        """Where the title leads."""
        targets = {run.href for run in self._title_source.runs if run.text.strip()}
        target = safe_url(next(iter(targets)) or "") if len(targets) == 1 else None
        return target if target and target.startswith(("http://", "https://")) else None

    @cached_property
    def _without_date(self) -> Text:
        """The header without a date in front of it."""
        header = self.header.strip()
        dates = find_dates(header.plain)
        if dates and not re.search(r"\w", header.plain[: dates[0].at]) and len(header) > dates[0].to + 3:
            rest = header[dates[0].to :]
            return rest[len(rest.plain) - len(rest.plain.lstrip(_EDGES + ".)]")) :]
        return header

    @cached_property
    def _title_source(self) -> Text:
        header = self._without_date
        leading = _marked_length(header)
        if leading:
            return header[:leading]
        plain = header.plain
        stops = [match.start() for match in _STOP.finditer(plain)]
        stop = next((at for at in stops if at > 12 or " " in plain[:at]), len(plain))
        dates = [date for date in find_dates(plain) if date.at > 3 and date.at < stop]
        return header[: dates[0].at if dates else stop]

    @cached_property
    def _divided(self) -> tuple[Text, Text]:
        header = self._without_date
        source = self._title_source
        rest = header[len(source) :]
        pieces, at = [], 0
        for date in find_dates(rest.plain)[:1]:
            pieces.append(rest[: date.at])
            at = date.to
        pieces.append(rest[at:])
        said = [_bare(piece) for piece in pieces]
        title = unmarked(_unquoted(_without_brackets(_bare(source))), italic=True, href=True)
        return title, concatenate([piece for piece in said if re.search(r"\w", piece.plain)], " ")


def projects(cv: CV) -> list[Project]:
    """All projects of a CV in printed order."""
    found: list[Project] = []
    for i, section in enumerate(cv.sections):
        if section.kind != "projects":
            continue
        if _is_title(cv.sections, i):
            found.append(Project(section.title or of(section.heading), section.prose, _above(cv.sections, i)))
        else:
            found += _of_section(section.prose, one_line(section.heading))
    return [project for project in found if re.search(r"\w", project.title.plain)]


def _is_title(sections: Sequence[Section], i: int) -> bool:
    """Whether a heading below that of the projects is one project's title."""
    section = sections[i]
    return bool(section.level > 1 and _above(sections, i) and section.prose and not _GROUP.search(section.heading))


def _above(sections: Sequence[Section], i: int) -> str:
    """The heading of the section of projects that a section stands in."""
    for section in reversed(sections[:i]):
        if section.level < sections[i].level:
            return one_line(section.heading) if section.kind == "projects" else ""
    return ""


def _of_section(blocks: Sequence[Block], heading: str) -> list[Project]:
    found: list[Project] = []
    group, above = heading, Text()
    for block, below in _groups(blocks):
        if block.kind is BlockKind.HEADING or _is_label(block):
            group, above = one_line(block.text.plain).rstrip(" :："), Text()
        elif _is_date(block.text):
            above = period(block.text)
        elif block.kind is BlockKind.ROW:
            if not block.header:
                found.append(
                    Project(concatenate(block.cells, "\v") if block.cells else block.text, below, group, above)
                )
        elif block.kind in (BlockKind.ITEM, BlockKind.PARAGRAPH) and (
            block.kind is BlockKind.ITEM or below or _marked_length(block.text)
        ):
            found.append(Project(block.text, below, group, above))
        elif found and block.kind is BlockKind.PARAGRAPH:
            last = found[-1]
            found[-1] = replace(last, details=(*last.details, block))
    return found


def _groups(blocks: Sequence[Block]) -> Iterator[tuple[Block, tuple[Block, ...]]]:
    """Each block that begins something, with those that belong to it."""
    blocks = [block for block in blocks if block.kind not in (BlockKind.TEMPLATE, BlockKind.RULE)]
    i = 0
    while i < len(blocks):
        block, first = blocks[i], i + 1
        i = first
        header = block.kind is BlockKind.PARAGRAPH and not block.depth and _is_header(block)
        while i < len(blocks) and (blocks[i].depth > block.depth) and (header or block.kind is BlockKind.ITEM):
            i += 1
        yield block, tuple(blocks[first:i])


def _is_header(block: Block) -> bool:
    """Whether a paragraph may be the title of the list below it."""
    return not _is_label(block) and not _is_date(block.text)


def _is_label(block: Block) -> bool:
    plain = block.text.plain.strip()
    return block.kind is BlockKind.PARAGRAPH and plain.endswith((":", "：")) and len(plain.split()) <= 6


def _is_date(text: Text) -> bool:
    """Whether a text is a date and nothing else."""
    plain, left = text.plain, []
    at = 0
    for date in find_dates(plain):
        left.append(plain[at : date.at])
        at = date.to
    return at > 0 and not re.search(r"\w", "".join([*left, plain[at:]]))


def _marked_length(text: Text) -> int:
    """How much of the beginning of a text is set off from the rest, in bold or as a link."""
    text = text.strip()
    length = 0
    for run in text.runs:
        if not (run.bold or run.href):
            break
        length += len(run.text)
    if length == len(text) or not re.search(r"\w{2}", text.plain[:length]):
        return 0
    return length


def _bare(text: Text) -> Text:
    return trimmed(text.strip(_EDGES))


def _unquoted(text: Text) -> Text:
    """The text without the one pair of quotes around it."""
    return text[1:-1] if re.fullmatch(r"[\"“„«][^\"“”„«»]+[\"“”»]", text.plain) else text


def _without_brackets(text: Text) -> Text:
    """The text without a bracket that opens at its end: what stood in it was a date."""
    return text.strip(" \t\n\v([" + ",;") if text.plain.rstrip().endswith(("(", "[")) else text
