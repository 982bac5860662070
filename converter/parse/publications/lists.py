"""All lists of a document together: segment, read, learn the style, read again, take the fields."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from converter.diagnostics import Code, Diagnostic, Severity, quoted
from converter.document import Block, Document
from converter.model import Publication
from converter.parse.line_ends import compounds_of
from converter.parse.publications.badge_lines import find_badge_lines
from converter.parse.publications.bare_labels import common_labels
from converter.parse.publications.better_cuts import better_cuts
from converter.parse.publications.bibtex_below import with_bibtex_below
from converter.parse.publications.bylines import is_only_authors
from converter.parse.publications.carried_years import carry_years
from converter.parse.publications.doubts import UNCLEAR, confidence_of
from converter.parse.publications.emphasis import names_in_italics, species_in_italics
from converter.parse.publications.entry import read_entry
from converter.parse.publications.habits import Draft, Habits, habits
from converter.parse.publications.head import begins_with_year, has_year_column
from converter.parse.publications.heading_kinds import heading_kind
from converter.parse.publications.italic_books import find_italic_books
from converter.parse.publications.kinds_ahead import find_kinds_ahead
from converter.parse.publications.labelled_terms import by_labelled_terms
from converter.parse.publications.names import name_key
from converter.parse.publications.names_ahead import known_names_ahead
from converter.parse.publications.names_behind_colons import find_names_behind_colons
from converter.parse.publications.oddities import leftover, oddities
from converter.parse.publications.one_inverted import with_one_inverted
from converter.parse.publications.outlets_ahead import find_outlets_ahead
from converter.parse.publications.outlets_behind import outlets_behind
from converter.parse.publications.own_initials import mark_own_initials
from converter.parse.publications.page_foot import without_foot
from converter.parse.publications.pages import with_unseen
from converter.parse.publications.prepared import Prepared, prepare
from converter.parse.publications.readings import Evidence, Reader, Reading
from converter.parse.publications.recurring_lines import recurring_lines, without_recurring
from converter.parse.publications.rows_in_pairs import rows_in_pairs
from converter.parse.publications.rows_of_works import rows_of_works
from converter.parse.publications.said_in_headings import read_whole_headings
from converter.parse.publications.same_authors import by_the_same
from converter.parse.publications.segment import openings, segment
from converter.parse.publications.strays import without_strays
from converter.parse.publications.style import choose, ends_rarely, learn, recurring_venues, support
from converter.parse.publications.surnames import with_first_inverted, with_surnames_apart
from converter.parse.publications.tight_commas import part_at_commas
from converter.parse.publications.untitled import without_titles
from converter.parse.publications.years_at_line_ends import find_years_at_line_ends


@dataclass(frozen=True, slots=True)
class PublicationList:
    """One section of kind publications or patents, as handed over by the section finder."""

    section: int
    """Index into `CV.sections`."""
    headings: tuple[str, ...]
    """The section's own heading last, its parents' before it."""
    blocks: tuple[Block, ...]
    """Its blocks.  Headings that are entries (a paper's title) are among them, and year sub-headings."""
    way: str = ""
    """How to cut it, whatever it looks like (see `recut`)."""


@dataclass(frozen=True, slots=True)
class ParsedList:
    """What a list holds: its publications, and the blocks that are none."""

    section: int
    publications: tuple[Publication, ...]
    prose: tuple[Block, ...]
    diagnostics: tuple[Diagnostic, ...]


HOPELESS = 8.0
"""Readings that trail by more than this before the list's style counts are never chosen, and given up at once."""


@dataclass(slots=True)
class _Item:
    """An entry on its way: which list it is of, and its readings."""

    list_index: int
    prepared: Prepared
    reader: Reader
    readings: list[Reading]


_ENOUGH = 8
"""Entries that a document has whose lists tell how titles end."""


def parse_lists(lists: Sequence[PublicationList], document: Document, owner: str | None) -> list[ParsedList]:
    """The publications of all lists; the lists of one document share names and venues, and each has its own style.

    Where no owner is given, it is guessed from the names (see `guess_owner`). Lists whose records make no sense are
    cut in another way if that makes sense of them (see `better_cuts`).
    """
    blocks = by_labelled_terms(rows_of_works(rows_in_pairs([one.blocks for one in lists])))
    lists = [replace(one, blocks=tuple(own)) for one, own in zip(lists, blocks, strict=True)]
    parsed = _parse(lists, document, owner)

    def read(samples: Mapping[int, Sequence[Block]], way: str) -> dict[int, list[float]]:
        found = _parse([replace(lists[i], blocks=tuple(b), way=way) for i, b in samples.items()], document, owner)
        return dict(zip(samples, map(_confidences, found), strict=True))

    plain_text = document.format == "text"
    ways = better_cuts([one.blocks for one in lists], [*map(_confidences, parsed)], read, plain_text=plain_text)
    if not ways:
        return parsed
    return _parse([replace(one, way=ways.get(i, "")) for i, one in enumerate(lists)], document, owner)


def _confidences(parsed: ParsedList) -> list[float]:
    return [publication.confidence for publication in parsed.publications]


def _parse(lists: Sequence[PublicationList], document: Document, owner: str | None) -> list[ParsedList]:
    prose, items = _read(lists, document, owner)
    owner = owner or _owner_of_items(items)
    owner_keys = frozenset({name_key(owner)}) if owner else frozenset()
    # a first round over everything, for names and venues that recur; a second over each list, for its style
    general = learn([i.reader for i in items], [i.readings for i in items], owner_keys)
    general.recurring = recurring_venues(
        [i.reader for i in items], [i.readings for i in items], no_authors=general.no_authors
    )
    publications: list[list[Publication]] = [[] for _ in lists]
    diagnostics: list[list[Diagnostic]] = [[] for _ in lists]
    for item in items:
        item.readings += known_names_ahead(item.reader, item.readings, general.names)
        for candidate in item.readings:
            candidate.known = support(item.reader, candidate, general)
    overall = learn([i.reader for i in items], [i.readings for i in items], owner_keys)
    usual_ends = ends_rarely(overall) if len(items) >= _ENOUGH else frozenset()
    drafts: list[list[Draft]] = [[] for _ in lists]
    compounds = compounds_of(document.source)
    for index, one in enumerate(lists):
        mine = [item for item in items if item.list_index == index]
        own = (
            learn([i.reader for i in mine], [i.readings for i in mine], owner_keys)
            if len(mine) < len(items)
            else overall
        )
        # a short list says little of itself; the others of the document help it out
        trust = len(mine) / (len(mine) + 3.0)
        shares = {
            trait: trust * own.shares.get(trait, 0.0) + (1 - trust) * overall.shares.get(trait, 0.0)
            for trait in sorted({*own.shares, *overall.shares})
        }
        evidence = Evidence(general.names, general.venues, owner_keys, general.name_form, general.no_authors, shares)
        evidence.unsigned = general.unsigned
        evidence.ends_rarely = usual_ends
        kind = heading_kind(one.headings)
        evidence.of_chapters, evidence.of_theses = kind == ("chapter", True), kind == ("thesis", True)
        for item, untitled in zip(mine, without_titles([item.reader for item in mine]), strict=True):
            chosen = choose(item.reader, item.readings, evidence) if item.readings else None
            reading = untitled or (chosen[0] if chosen else None)
            headings = one.headings + ((item.prepared.raw.heading,) if item.prepared.raw.heading else ())
            publication = read_entry(item.prepared, reading, one.section, headings, owner, general.venues, compounds)
            publication = with_bibtex_below(publication)
            if item.prepared.ditto and drafts[index]:
                publication = by_the_same(publication, drafts[index][-1].publication)
            text, string, free = item.prepared.raw.text, item.reader.string, item.reader.free
            drafts[index].append(Draft(publication, text, reading, item.readings, string, free))
    everything = [draft for own_drafts in drafts for draft in own_drafts]
    for index, own_drafts in enumerate(drafts):
        common = habits(own_drafts, everything, lists[index].headings)
        for place, draft in enumerate(own_drafts):
            publication, notes = _with_doubts(draft, common, place, document)
            publications[index].append(publication)
            diagnostics[index] += notes
    return [
        ParsedList(one.section, tuple(found), tuple(loose), tuple(said))
        for one, found, loose, said in zip(lists, publications, prose, diagnostics, strict=True)
    ]


def _with_doubts(draft: Draft, common: Habits, place: int, document: Document) -> tuple[Publication, list[Diagnostic]]:
    where = document.locate(draft.text.span)
    confidence, doubts = confidence_of(oddities(draft, common, place))
    if UNCLEAR in doubts:
        unclear = f"{UNCLEAR}: {quoted(leftover(draft.publication))}"
        doubts = tuple(unclear if doubt == UNCLEAR else doubt for doubt in doubts)
    publication = replace(draft.publication, confidence=confidence, doubts=doubts)
    if draft.reading is None:
        return publication, [
            Diagnostic(
                Code.ENTRY_UNREAD,
                Severity.WARNING,
                f"{quoted(publication.title)} could not be taken apart and is shown as it was written",
                "write it as the others of its list are written, and run again",
                where,
            )
        ]
    if not doubts:
        return publication, []
    message = f"{quoted(publication.title)}: {'; '.join(doubts)}"
    hint = "compare the paper on the site with your CV"
    return publication, [Diagnostic(Code.FIELD_DOUBTFUL, Severity.WARNING, message, hint, where)]


def _read(
    lists: Sequence[PublicationList], document: Document, owner: str | None
) -> tuple[list[list[Block]], list[_Item]]:
    """The blocks of each list that are no entries, and all entries with what they may say; `owner` is whose it is."""
    plain_text = document.format == "text"
    parted = [without_foot(one.blocks) for one in lists]
    if plain_text and (recurring := recurring_lines([blocks for blocks, _ in parted])):
        cut_at = [without_recurring(blocks, recurring) for blocks, _ in parted]
        parted = [(blocks, [*foot, *lines]) for (blocks, lines), (_, foot) in zip(cut_at, parted, strict=True)]
    common = openings([blocks for blocks, _ in parted])
    prose: list[list[Block]] = []
    items: list[_Item] = []
    cut = [
        segment(
            with_unseen(blocks, document), source=document.source, plain_text=plain_text, common=common, way=one.way
        )
        for one, (blocks, _) in zip(lists, parted, strict=True)
    ]
    works = without_strays([segmented.entries for segmented in cut], [one.headings for one in lists])
    for segmented, (entries, strays), (_, foot) in zip(cut, works, parted, strict=True):
        segmented.entries = entries
        segmented.prose += [block for stray in strays for block in (*stray.blocks, *stray.details)]
        segmented.prose += foot
    for segmented in cut:
        part_at_commas(segmented.entries)
    texts = [raw.text.plain for segmented in cut for raw in segmented.entries]
    columns = [has_year_column([raw.text.plain for raw in segmented.entries]) for segmented in cut]
    column = has_year_column(texts)
    labels = common_labels(texts, lost=plain_text)
    find_kinds_ahead([raw for segmented in cut for raw in segmented.entries])
    find_names_behind_colons([raw for segmented in cut for raw in segmented.entries])
    carry_years([segmented.entries for segmented in cut])
    find_italic_books([segmented.entries for segmented in cut], [one.headings for one in lists])
    if plain_text:
        find_years_at_line_ends([segmented.entries for segmented in cut])
    read_whole_headings([raw for segmented in cut for raw in segmented.entries])
    initials: frozenset[str] = frozenset()
    for index, segmented in enumerate(cut):
        prose.append(segmented.prose)
        find_badge_lines(segmented.entries)
        find_outlets_ahead(segmented.entries)
        few = any(columns) and all(begins_with_year(raw.text.plain) for raw in segmented.entries)
        dated = column or columns[index] or few
        drafts = [prepare(raw, segmented.width, column=dated, labels=labels) for raw in segmented.entries]
        layouts = [prepared.layout for prepared in drafts]
        initials = mark_own_initials(layouts, owner, initials)
        own = names_in_italics(layouts) | species_in_italics(layouts)
        for raw, prepared in zip(segmented.entries, drafts, strict=True):
            if own:
                prepared.layout.set_upright(own)
            if raw.number_end > prepared.head:
                prepared.claims.take(0, raw.number_end, "glue", "number")
                prepared.head = raw.number_end + 1
            reader = Reader(
                prepared.layout, prepared.claims.free, prepared.head, raw.title_end, raw.places, prepared.year
            )
            reader.title_mark = next((mark.start for mark in prepared.claims.of("type")), 0)
            readings = reader.readings()
            if prepared.claims.of("leading venue"):
                readings = [reading for reading in readings if not _leaves_authors(reader, reading)] or readings
            least = max((reading.score for reading in readings), default=0.0) - HOPELESS
            items.append(_Item(index, prepared, reader, [r for r in readings if r.score >= least]))
    outlets_behind([(item.reader, item.readings) for item in items])
    with_first_inverted([(item.reader, item.readings) for item in items])
    with_surnames_apart([(item.reader, item.readings) for item in items])
    with_one_inverted([(item.reader, item.readings) for item in items])
    return prose, items


def _leaves_authors(reader: Reader, reading: Reading) -> bool:
    """Whether names are left behind the authors, where the venue is known to stand elsewhere."""
    if not reading.authors or reading.order != "TAV":
        return False
    left = reader.free[reading.authors.end :].strip(" .,;&")
    return bool(left) and is_only_authors(left)


def _owner_of_items(items: Sequence[_Item]) -> str | None:
    """The name that stands in bold in most entries, else the one that recurs in most."""
    bold: Counter[str] = Counter()
    recurring: Counter[str] = Counter()
    shown: dict[str, Counter[str]] = {}
    entries = 0
    for item in items:
        if not item.readings:
            continue
        entries += 1
        best = max(item.readings, key=lambda r: r.score)
        for name in best.authors.names if best.authors else ():
            printed = re.sub(r"\s+", " ", item.reader.string[name.start : name.end]).strip()
            key = name_key(printed)
            shown.setdefault(key, Counter())[printed] += 1
            recurring[key] += 1
            if any(a <= name.start + 1 and b >= name.end - 2 for a, b in item.prepared.layout.bold):
                bold[key] += 1
    for counter, least in ((bold, 0.3), (recurring, 0.6)):
        if counter:
            key, count = max(counter.items(), key=lambda pair: (pair[1], len(pair[0])))
            if count >= max(2, least * entries) or counter is bold and count == entries:
                return shown[key].most_common(1)[0][0]
    return None
