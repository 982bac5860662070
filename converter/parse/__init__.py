"""Reads a CV out of a document: sections, entries, contact data.  Knows CVs and nothing of formats or themes."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, TypeVar

from converter.diagnostics import Code, Diagnostic, Severity, quoted
from converter.document import Block, BlockKind, Document, Span
from converter.model import CV, Award, Education, Entry, Experience, Publication, Section, Talk, Teaching, start_of
from converter.parse import words
from converter.parse.awards import award_drafts, read_awards
from converter.parse.contact import Email, find_emails, find_name
from converter.parse.dates import find_dates
from converter.parse.education import read_education
from converter.parse.entries import Draft, above, place_in, readable
from converter.parse.experience import read_experience
from converter.parse.grouping import group
from converter.parse.line_ends import with_whole_words
from converter.parse.lines import Line, block_of, lines_of, wrap_width
from converter.parse.lists import service_strings, skill_strings
from converter.parse.missing import missing
from converter.parse.outline import Outline
from converter.parse.overhead import place_above, role_above
from converter.parse.private import find_private
from converter.parse.profiles import find_profiles
from converter.parse.publications import PublicationList, parse_publications
from converter.parse.publications.pointers import is_called_out
from converter.parse.sections import find_sections
from converter.parse.single_dates import PRESENT
from converter.parse.table_heads import without_table_heads
from converter.parse.talks import read_talks
from converter.parse.teaching import read_teaching
from converter.parse.unheaded import unheaded
from converter.parse.vocabulary import kind_of, kinds_of, normal
from converter.patterns import Lazy

E = TypeVar("E", bound=Entry)


@dataclass
class _Reading:
    """What the sections hold, as it is gathered."""

    publications: list[Publication] = field(default_factory=list)
    education: list[Education] = field(default_factory=list)
    experience: list[Experience] = field(default_factory=list)
    teaching: list[Teaching] = field(default_factory=list)
    talks: list[Talk] = field(default_factory=list)
    awards: list[Award] = field(default_factory=list)
    service: list[str] = field(default_factory=list)
    skills: list[str] = field(default_factory=list)
    prose: dict[int, list[Block]] = field(default_factory=dict)
    counts: dict[int, int] = field(default_factory=dict)
    diagnostics: list[Diagnostic] = field(default_factory=list)


def parse(document: Document) -> CV:
    """The CV that a document holds.

    Every block that is neither a heading nor machinery of a template ends up in exactly one place: the parts or
    details of an entry, the prose of its section, or a diagnostic that names it.  Nothing raises; what cannot be read
    is kept as prose and named in a diagnostic.
    """
    outlines = find_sections(document)
    reading = _Reading()
    name = find_name(document, outlines)
    _read_publications(outlines, document, name, reading)
    width = wrap_width(document)
    for index in range(len(outlines)):
        if index not in reading.prose:
            _read_section(index, outlines, width, document, reading)
    for index in [i for i, count in reading.counts.items() if count]:
        reading.prose[index], heads = without_table_heads(reading.prose.get(index, []), document)
        reading.diagnostics += heads
    diagnostics = list(document.diagnostics) + reading.diagnostics
    diagnostics += missing(name, outlines, document, publications=bool(reading.publications))
    emails = find_emails(document, outlines, name)
    diagnostics += [_hidden(email, document) for email in emails if email.veil]
    cv = CV(
        name=name,
        emails=tuple(email.address for email in emails),
        hidden_emails=frozenset(email.address for email in emails if email.veil),
        profiles=find_profiles(document, outlines, name),
        sections=tuple(_section(index, outline, reading) for index, outline in enumerate(outlines)),
        publications=_placed(reading.publications, document),
        education=_placed(reading.education, document),
        experience=_placed(reading.experience, document),
        teaching=_placed(reading.teaching, document),
        talks=_placed(reading.talks, document),
        awards=_placed(reading.awards, document),
        service=tuple(reading.service),
        skills=tuple(reading.skills),
        private=find_private(document, outlines),
        latest_year=latest_year(document),
        diagnostics=tuple(diagnostics),
    )
    return with_whole_words(cv, document.source)


def _hidden(email: Email, document: Document) -> Diagnostic:
    message = "an e-mail address is spelt such that machines do not read it; it stays so, and the sidebar has none"
    hint = "write it plainly if the sidebar shall link to it"
    place = document.locate(email.veil.span) if email.veil else None
    return Diagnostic(Code.EMAIL_HIDDEN, Severity.NOTE, message, hint, place)


def _placed(found: Sequence[E], document: Document) -> tuple[E, ...]:
    """The entries with the places at which they begin."""
    starts = [start_of(entry)[1] for entry in found]
    return tuple(
        replace(entry, location=document.locate(Span(document.name, start, start)))
        for entry, start in zip(found, starts, strict=True)
    )


def _section(index: int, outline: Outline, reading: _Reading) -> Section:
    return Section(
        heading=outline.heading,
        kind=outline.kind,
        entries=reading.counts.get(index, 0),
        level=outline.level,
        title=outline.title,
        prose=tuple(reading.prose.get(index, ())),
    )


# ------------------------------------------------------------------------------------------------ sections


def _read_publications(outlines: list[Outline], document: Document, name: str | None, reading: _Reading) -> None:
    """All lists of works in one call, since they share their style and their owner."""
    lists = [
        PublicationList(section=i, headings=_with_title(_headings(outlines, i), document), blocks=tuple(o.blocks))
        for i, o in enumerate(outlines)
        if o.kind in ("publications", "patents") and any(readable(b) for b in o.blocks)
    ]
    for parsed in parse_publications(lists, document, name) if lists else unheaded(outlines, document, name):
        reading.publications += parsed.publications
        reading.prose[parsed.section] = list(parsed.prose)
        reading.counts[parsed.section] = len(parsed.publications)
        reading.diagnostics += parsed.diagnostics


def _headings(outlines: Sequence[Outline], index: int) -> tuple[str, ...]:
    chain: list[str] = []
    at: int | None = index
    while at is not None:
        chain.append(outlines[at].heading)
        at = outlines[at].parent
    return tuple(reversed(chain))


def _with_title(headings: tuple[str, ...], document: Document) -> tuple[str, ...]:
    """The headings, and above them the page's title where none of them says what works these are: "Working Papers"."""
    title = document.front_matter.get("title")
    if not isinstance(title, str) or any(kind_of(heading) == "publications" for heading in headings):
        return headings
    return (title, *headings)


def _holds_for_all(heading: Line, cut: Sequence[Draft | Block]) -> bool:
    """Whether the one date of a heading says when all its courses were, since none does so: "Teaching in Fall 23"."""
    drafts = [draft for draft in cut if isinstance(draft, Draft)]
    return len(heading.dates) == 1 and not any(x.dates for d in drafts for x in (*d.lines, *above(d)))


_Reader = Callable[[Sequence[Draft], int], list[tuple[Draft, list[Any]]]]
_READERS: dict[str, _Reader] = {
    "education": read_education,
    "experience": read_experience,
    "teaching": read_teaching,
    "talks": read_talks,
    "awards": read_awards,
}


_LISTS = {Education: "education", Experience: "experience"}


_MIXED = Lazy(
    r"(?:(?:short|brief|academic|scientific|kurzer|tabellarischer|akademischer|wissenschaftlicher|beruflicher) )?"
    r"(?:cv|curriculum vitae|vita|vitae|lebenslauf|werdegang|parcours|cursus|trayectoria|biography|career)|"
    r"parcours (?:academique|universitaire|professionnel)|(?:学术|个人|工作和教育)?(?:简历|履历|经历)|"
    r"略歴|経歴|履歴|学歴・職歴"
)
"""Headings of lists that hold studies and positions in the order of time."""


def _is_study(draft: Draft) -> bool:
    """Whether an entry of "Education and positions" is one of education."""
    found = [words.degree(x.plain) for x in draft.lines]
    jobs = [hit.start for x in draft.lines for hit in words.positions(x.plain)]
    return any(found) and not (jobs and not any(hit and hit.start <= min(jobs) for hit in found))


_YEARS_BEHIND = Lazy(r"\s*\((?:19|20)\d\d[^()]*\)$")


def _place_of(outlines: Sequence[Outline], index: int) -> str | None:
    """The institution that a heading above names: "Teaching", "Example University", "Courses taught"."""
    at: int | None = index
    while at is not None:
        heading = outlines[at].heading
        if words.organization(heading) and kind_of(heading) is None:
            return place_in(heading) or _YEARS_BEHIND.sub("", heading)
        if outlines[at].kind in ("teaching", "experience") and (place := place_in(heading) or place_above(heading)):
            return place
        at = outlines[at].parent
    return None


def _role_of(outlines: Sequence[Outline], index: int) -> str | None:
    """The role in the courses of a section that its heading names, or the one above a date: "Tutor", "2023-2024"."""
    outline = outlines[index]
    while outline.kind == "teaching":
        if role := role_above(outline.heading):
            return role
        if outline.parent is None or not _says_when(outline):
            break
        outline = outlines[outline.parent]
    return None


def _says_when(outline: Outline) -> bool:
    """Whether a heading is no more than a date."""
    return bool(outline.blocks and outline.title) and Line(outline.title, outline.blocks[0]).only_date


def _read_section(index: int, outlines: Sequence[Outline], width: int, document: Document, reading: _Reading) -> None:
    outline = outlines[index]
    reader = _READERS.get(outline.kind)
    if reader is None:
        _read_list(index, outline, width, reading)
        return
    boxed = [b for b in outline.blocks if is_called_out(b) or _FOOTNOTE.match(b.text.plain)]
    blocks = [b for b in outline.blocks if b not in boxed] if boxed else outline.blocks
    cut = award_drafts(blocks, width) if outline.kind == "awards" else group(blocks, width, outline.kind)
    if place := _place_of(outlines, index):
        for draft in cut:
            if isinstance(draft, Draft) and draft.context is None:
                draft.context = place
    if role := _role_of(outlines, index):
        for draft in cut:
            if isinstance(draft, Draft) and draft.role is None:
                draft.role = role
    dated = Line(outline.title, outline.blocks[0]) if outline.blocks and outline.title else None
    if dated and (dated.only_date or outline.kind == "teaching" and _holds_for_all(dated, cut)):
        for draft in cut:
            if isinstance(draft, Draft) and draft.date_line is None:
                draft.date_line = dated
    prose: list[Block] = boxed
    unread: list[Block] = []
    results: dict[int, Sequence[Any]]
    drafts = [d for d in cut if isinstance(d, Draft)]
    if kinds_of(outline.heading) == {"education", "experience"} or _MIXED.fullmatch(normal(outline.heading)):
        studies = [d for d in drafts if _is_study(d)]
        jobs = [d for d in drafts if not _is_study(d)]
        read: list[tuple[Draft, list[Any]]] = [*read_education(studies, index), *read_experience(jobs, index)]
    else:
        read = reader(drafts, index)
    results = {id(draft): entries for draft, entries in read}
    count = 0
    for item in cut:
        if isinstance(item, Block):
            prose.append(item)
        elif results[id(item)]:
            for entry in results[id(item)]:
                getattr(reading, _LISTS.get(type(entry), outline.kind)).append(entry)
            count += len(results[id(item)])
        else:
            loose = _blocks(item)
            prose += loose
            unread += [b for b in loose if readable(b)]
    reading.prose[index] = prose
    reading.counts[index] = count
    if unread:
        what = quoted(outline.heading)
        message = f"the section {what} holds text that could not be taken apart; it is shown as it was written"
        where = document.locate(unread[0].span)
        reading.diagnostics.append(Diagnostic(Code.ENTRY_UNREAD, Severity.NOTE, message, location=where))


_FOOTNOTE = Lazy(r"\[\^[^\s\[\]]{1,80}\]:")
"""How the text of a footnote begins in Markdown."""


def _blocks(draft: Draft) -> list[Block]:
    """A draft's text as blocks again."""
    blocks: list[Block] = []
    for line in draft.lines:
        blocks.append(block_of([line]))
    return blocks + draft.details


def _read_list(index: int, outline: Outline, width: int, reading: _Reading) -> None:
    reading.prose[index] = list(outline.blocks)
    if outline.kind == "service":
        strings = service_strings(outline.blocks, width)
        reading.service += strings
        reading.counts[index] = len(strings)
    elif outline.kind == "skills":
        strings = skill_strings(outline.blocks, width)
        reading.skills += strings
        reading.counts[index] = len(strings)
    else:
        reading.counts[index] = _count(outline.blocks, width)


def _count(blocks: Sequence[Block], width: int) -> int:
    """How many items a section without fields has: top-level items and rows, else paragraphs or their lines."""
    shown = [b for b in blocks if readable(b)]
    items = [b for b in shown if b.kind in (BlockKind.ITEM, BlockKind.ROW) and b.depth <= 1 and not b.header]
    if items:
        return len(items)
    return len(shown) if len(shown) != 1 else len(lines_of(shown[0], width))


# --------------------------------------------------------------------------------------------- latest year


_FUTURE = Lazy(r"(?:expir\w*|until|valid|due|bis|jusqu'en|hasta|até|fino al?)\W*$", re.IGNORECASE)


def latest_year(document: Document) -> int | None:
    """The year that the CV is of: the latest that it names and does not call expected.

    The end of a range counts only up to a year past the latest single date or start, since "2024-2029" is a plan.
    """
    certain: set[int] = set()
    ends: set[int] = set()
    for block in document.blocks:
        if block.kind is BlockKind.TEMPLATE or not re.search(r"\d\d", block.text.plain):
            continue
        for d in find_dates(block.text.plain):
            if d.single and (d.expected or _FUTURE.search(block.text.plain[max(0, d.at - 16) : d.at])):
                continue
            if d.start:
                certain.add(int(d.start[:4]))
            if d.end and d.end != PRESENT and not d.expected and not d.single:
                ends.add(int(d.end[:4]))
    latest = max(certain, default=None)
    if latest is None:
        return max(ends, default=None)
    return max([latest, *(year for year in ends if year <= latest + 1)])


__all__ = ["latest_year", "parse"]
