"""Which sections hold works, whatever their headings say or where these stand."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from converter.document import BlockKind
from converter.model import SectionKind
from converter.parse.candidate import visible
from converter.parse.outline import Outline
from converter.parse.publications.bylines import has_names
from converter.parse.publications.column_contents import columns_by_contents
from converter.parse.publications.paragraph_kinds import BIBTEX
from converter.parse.publications.roles import begins_dated
from converter.parse.publications.signs import is_reference, looks_like_work
from converter.parse.section_contents import (
    are_in_lines,
    are_papers,
    are_titles_with_links,
    is_signed_title,
    is_work,
    links_papers,
    only_points,
    opens_dated,
    titled_works,
)
from converter.parse.section_topics import (
    ABOUT_THE_PERSON,
    IN_A_YEAR,
    are_topics,
    find_listed_topics,
    find_signed_titles,
    find_topics,
    find_years,
)
from converter.parse.sister_works import find_left_over, find_sisters, find_supervised
from converter.parse.vocabulary import is_known, kind_of, kinds_of, normal
from converter.patterns import Lazy

VAGUE = Lazy(
    r"(?:academic |scientific |scholarly )?(?:research|academic|work)(?: activit(?:y|ies))?|(?:\w+ )*scholarship|"
    r"(?:academic|scientific|scholarly) activities|forschung(?:saktivitaten)?|"
    r"(?:activites de )?recherche|(?:actividades? de )?investigacion|研究(?:活動)?"
)
"""Headings that say no more than "Research"."""
_OF_RESEARCH = Lazy(
    r"(?:my |current |selected |academic )?research(?: (?:papers?|projects?|work))?|"
    r"recherches?|forschung|investigacion|pesquisa|ricerca|研究"
)


_MISTAKEN = ("experience", "service", "teaching")
"""Kinds that a heading's words may give to works: "Orginal research", "Reviews"."""
_SURE = 4
"""More works than this tell that a section right behind one of works is another, whatever its heading says."""


def find_works(sections: Sequence[Outline], *, called: bool, title: str = "") -> None:
    """A section whose heading tells nothing, but which holds works, is one of publications.

    On a page that is `called` "Publications" a year in most paragraphs will do; below the page's `title` "Research"
    titles that are set apart, whatever topics its headings name.
    """
    if _OF_RESEARCH.fullmatch(normal(title)):
        find_topics(sections)
    listed = any(s.kind == "publications" and _lists(s) for s in sections)
    below = [s.kind for s in sections if s.level and any(map(visible, s.blocks))]
    opens = called or bool(_OF_RESEARCH.fullmatch(normal(title))) and set(below) == {"publications"}
    told = _without_topics(sections) if called else {}
    for above, section in zip([None, *sections], sections, strict=False):
        grouped = section.parent is None or called and _only_groups(sections[section.parent])
        untold = section.level == 0 or section.kind == "other" and grouped
        heading = section.heading or (title if len(sections) == 1 else "")
        seen = _Seen(section, called, untold, heading, alone=len(sections) == 1, opens=opens)
        if any(sign(seen) for sign in _BY_STRUCTURE) or seen.tells and any(sign(seen) for sign in _BY_WORDS):
            section.kind = "publications"
        if section.kind == "references" and not listed and seen.most_are_works:
            section.kind = "publications"
        if section.kind == "interests" and "publications" in kinds_of(section.heading) and _most_are_dated(section):
            section.kind = "publications"
        if (
            section.kind in _MISTAKEN
            and len(seen.works) > _SURE
            and seen.most_are_works
            and above is not None
            and above.kind == "publications"
        ):
            section.kind = "publications"
    for i, kind in told.items():
        sections[i].kind = kind if sections[i].kind == "other" else sections[i].kind
    _find_further_numbers(sections)
    find_left_over(sections)
    if not any(s.kind == "publications" for s in sections):
        find_signed_titles(sections)
    if not any(s.kind == kind_of(s.heading) == "publications" for s in sections):
        find_listed_topics(sections)
    find_years(sections)
    if not called and are_topics(sections):
        find_works(sections, called=True, title=title)
    _find_below_works(sections)
    find_sisters(sections)
    find_supervised(sections)


def _without_topics(sections: Sequence[Outline]) -> dict[int, SectionKind]:
    """Takes off, and gives by position, the kinds that topics of works seem to announce: "Web programming"."""
    told: dict[int, SectionKind] = {}
    for i, section in enumerate(sections):
        if section.kind in _AS_TOPICS and not (is_known(section.heading) and any(map(visible, section.blocks))):
            told[i], section.kind = section.kind, "other"
    return told


def _lists(section: Outline) -> bool:
    """Whether a section holds more than a line on its list: "Last updated: May 2020" above "References"."""
    return any(len(b.text.plain) > _LINE or looks_like_work(b.text.plain) for b in section.blocks if visible(b))


def _most_are_dated(section: Outline) -> bool:
    """Whether most lines of a section name a year, as works do and interests do not."""
    shown = [b.text.plain for b in section.blocks if visible(b)]
    dated = sum(bool(IN_A_YEAR.search(text)) for text in shown)
    return dated > 2 and 2 * dated > len(shown)


_LINE = 60
"""Characters that hardly a work does with."""


def _find_below_works(sections: Sequence[Outline]) -> None:
    """Works below a topic, or a heading of what is left, that stands below one of works: "Programming Languages"."""
    for i, section in enumerate(sections):
        above = sections[section.parent] if section.parent is not None else None
        if above is None or above.kind != "publications" or section.kind not in _TOPICAL:
            continue
        end = next((k for k, s in enumerate(sections[i + 1 :], i + 1) if s.level <= section.level), len(sections))
        own = [s for s in sections[i:end] if s.kind in _TOPICAL]
        long = [text for s in own for b in s.blocks if visible(b) and len(text := b.text.plain) > 60]
        works = sum(
            looks_like_work(text)
            or begins_dated(text)
            or bool(IN_A_YEAR.search(text))
            and (has_names(text[:300]) or _QUOTED.match(text) is not None)
            for text in long
        )
        if works > max(1, 0.6 * len(long)):
            for one in own:
                one.kind = "publications"


_QUOTED = Lazy(r"(?:[^\W\d_a-z][\w.’'-]*,? ){0,4}[“\"„«][^“”\"]{28,250}[”\"“»]\S? ?\S")
"""A title in quotes, perhaps with who wrote it in front, and more behind."""


def _find_further_numbers(sections: Sequence[Outline]) -> None:
    """Meetings whose numbers go on those of the papers above: "Journals", [1] to [5], and then "Conferences", [6]."""
    for above, section in pairwise(sections):
        if section.kind != "talks" or above.kind != "publications" or _SPOKEN.search(normal(section.heading)):
            continue
        before, own = _numbers(above), _numbers(section)
        if before and own and own[0] == before[-1] + 1 and own[0] > 1:
            section.kind = "publications"


def _numbers(section: Outline) -> list[int]:
    """The numbers of a section's items."""
    markers = ["".join(filter(str.isdecimal, b.marker)) for b in section.blocks if b.kind is BlockKind.ITEM]
    return [int(number) for number in markers if number]


@dataclass
class _Seen:
    """A section and what is seen of it."""

    section: Outline
    called: bool
    """Whether the page is called "Publications"."""
    untold: bool
    """Whether no heading tells what the section is."""
    heading: str
    """Its own heading, or the title of a page that is this section alone."""
    alone: bool = False
    """Whether it is all there is."""
    opens: bool = False
    """Whether the page is called "Publications", or "Research" and holds nothing else below its headings."""

    @cached_property
    def shown(self) -> list[str]:
        """Its texts, without the BibTeX to be copied that may stand below each work."""
        return [b.text.plain for b in self.section.blocks if visible(b) and not BIBTEX.match(b.text.plain)]

    @cached_property
    def long(self) -> list[str]:
        return [text for text in self.shown if len(text) > 60]

    @cached_property
    def works(self) -> list[str]:
        """The long texts that look like works by themselves."""
        return [text for text in self.long if looks_like_work(text)]

    @cached_property
    def dated(self) -> list[str]:
        """The long texts with a year, or the lines of those that are lists in one paragraph."""
        tall = [line for text in self.long if text.count("\v") > 5 for line in text.split("\v") if len(line) > 60]
        return [text for text in (tall or self.long) if IN_A_YEAR.search(text)]

    @cached_property
    def about(self) -> bool:
        """Whether the heading is one of what others say of somebody."""
        return bool(ABOUT_THE_PERSON.search(normal(self.section.heading)))

    @property
    def most_are_works(self) -> bool:
        """Whether what BibTeX sets below "References" stands there, and not people who are asked for a reference."""
        if len(self.works) > 2 and 2 * len(self.works) > len(self.long):
            return True
        dated = sum(len(_CITED_WITH_YEAR.findall(text)) for text in self.long)
        return dated > max(_FEW, 0.5 * len(self.long))

    @property
    def tells(self) -> bool:
        """Whether there is enough text for its words to tell something that is not known yet."""
        few = len(self.long) <= 0.2 * len(self.shown)
        few = few or self.section.is_name and not self.called and len(self.long) < 4
        return not few and self.section.kind not in ("publications", "patents")


def _says_only_where(seen: _Seen) -> bool:
    """The words above the first heading of a list."""
    return seen.section.level == 0 and seen.called and only_points(seen.section.blocks)


def _is_titled_research(seen: _Seen) -> bool:
    """Titles that are set apart below "Research"."""
    open_kind = seen.untold or seen.section.kind in ("experience", "interests")
    vague = open_kind and _OF_RESEARCH.fullmatch(normal(seen.heading))
    return bool(vague) and titled_works(seen.section.blocks)


def _opens_a_page_of_works(seen: _Seen) -> bool:
    """Titles that are set apart in front of the first heading of a page that is called "Working papers"."""
    return seen.section.level == 0 and seen.opens and titled_works(seen.section.blocks, least=1)


def _is_vague_with_papers(seen: _Seen) -> bool:
    """Papers below "Research"."""
    if seen.section.kind != "experience" or not VAGUE.fullmatch(normal(seen.section.heading)):
        return False
    blocks = seen.section.blocks
    signed = sum(map(is_signed_title, blocks))
    return links_papers(blocks) or are_in_lines(blocks) or signed > 1 and 2 * signed > len(seen.shown)


def _is_studies_written(seen: _Seen) -> bool:
    """Studies that somebody wrote, not those that somebody made: "Studien", "Estudios de caso"."""
    studies = _STUDIES.fullmatch(normal(seen.section.heading)) if seen.section.kind == "education" else None
    if not studies:
        return False
    signed = sum(map(is_reference, seen.shown))
    return signed > (0 if studies[1] else 1) and 3 * signed >= 2 * len(seen.shown)


def _has_references(seen: _Seen) -> bool:
    """Whole references are headings, or lines name authors and venues; a topic's words may be those of talks."""
    vague = seen.section.kind in ("experience", "interests") and bool(VAGUE.fullmatch(normal(seen.section.heading)))
    if (vague or seen.section.kind in ("talks", "projects")) and not seen.about:
        headings = [b for b in seen.section.blocks if b.kind is BlockKind.HEADING]
        return len(headings) > 1 and all(map(is_work, headings))
    if seen.section.kind != "other" or seen.about:
        return False
    return sum(is_work(b) for b in seen.section.blocks) > len(seen.shown) // 8


def _has_elements_called_papers(seen: _Seen) -> bool:
    """Elements with classes of papers; a theme's may hold degrees and positions, too."""
    others = ("publications", "patents", "talks", "teaching", "news", "education", "awards", "grants", "service")
    held = seen.section.kind == "experience" and not VAGUE.fullmatch(normal(seen.section.heading))
    return seen.section.kind not in others and not held and are_papers(seen.section.blocks)


def _is_work_on_something(seen: _Seen) -> bool:
    """Works below "Earlier work on dunes", which is nobody's position."""
    if seen.section.kind != "experience" or not _WORK_ON.fullmatch(normal(seen.section.heading)):
        return False
    signed = sum(looks_like_work(text) or bool(IN_A_YEAR.search(text)) and has_names(text[:300]) for text in seen.long)
    return 0 < len(seen.long) <= 2 * signed


_WORK_ON = Lazy(r"(?:\w+ ){0,2}works? (?:on|about|in) .+|(?:earlier|older|early) works?")


def _is_table_of_works(seen: _Seen) -> bool:
    """A table with titles, names and outlets in its columns."""
    rows = sum(b.kind is BlockKind.ROW for b in seen.section.blocks)
    return seen.untold and 2 * rows > len(seen.shown) and bool(columns_by_contents(seen.section.blocks))


def _has_dois(seen: _Seen) -> bool:
    """Nearly all items have a DOI."""
    if not seen.untold:
        return False
    with_doi = sum(b.kind is BlockKind.ITEM and bool(_HAS_DOI.search(b.text.plain)) for b in seen.section.blocks)
    return with_doi > 2 and 4 * with_doi >= 3 * len(seen.shown)


def _is_list_of_linked_titles(seen: _Seen) -> bool:
    """Titles alone, without a heading or below the person's name, and links to the works below them."""
    return (seen.untold or seen.section.is_name) and are_titles_with_links(seen.section.blocks)


def _runs_on_with_references(seen: _Seen) -> bool:
    """A paragraph of many lines in front of all headings with DOIs and years: an extraction put the heading below."""
    if not seen.untold or seen.section.level:
        return False
    tall = [text for text in seen.shown if text.count("\n") > _TALL]
    return any(len(_HAS_DOI.findall(text)) > _FEW and len(IN_A_YEAR.findall(text)) > _FEW for text in tall)


_TALL = 9
"""More lines than so many does one entry hardly fill."""
_FEW = 3


def _has_titles_as_headings(seen: _Seen) -> bool:
    """Only works' titles are headings and yet in a section."""
    titles = sum(b.kind is BlockKind.HEADING for b in seen.section.blocks)
    if titles < 2 or not (seen.untold or seen.section.is_name and titles > 2) or _holds_positions(seen):
        return False
    return 3 * sum(bool(IN_A_YEAR.search(text)) or has_names(text) for text in seen.shown) >= titles


def _holds_positions(seen: _Seen) -> bool:
    """Whether every second paragraph or so below titles says from when to when: what somebody was, not wrote."""
    titles = sum(b.kind is BlockKind.HEADING for b in seen.section.blocks)
    return 2 * sum(bool(_SPAN.search(text)) for text in seen.shown if len(text) < _LINES_OF_POSITION) > titles


_LINES_OF_POSITION = 300
"""A paragraph that says where and when somebody worked is shorter than so many characters."""
_SPAN = Lazy(
    r"\b(?:19|20)\d\d ?(?:[-–—]|to) ?(?:[^\W\d_]{3,9}\.? ){0,2}(?:(?:19|20)\d\d\b|present\b|current\b|now\b|today\b)",
    re.IGNORECASE,
)


def _is_list_alone(seen: _Seen) -> bool:
    """A list without a heading, whose items nearly all say in which volume or on which pages they appeared."""
    if not seen.alone or seen.section.level or kind_of(seen.heading) not in (None, "other"):
        return False
    items = [b.text.plain for b in seen.section.blocks if b.kind is BlockKind.ITEM and visible(b)]
    cited = sum(bool(IN_A_YEAR.search(text) and _CITED.search(text)) for text in items)
    return len(items) > 4 and len(items) >= 0.8 * len(seen.shown) and cited >= 0.7 * len(items)


def _are_papers_at_meetings(seen: _Seen) -> bool:
    """Papers with pages or DOIs below "International Conferences"."""
    if seen.section.kind != "talks" or _SPOKEN.search(normal(seen.section.heading)):
        return False
    printed = sum(bool(_IN_PROCEEDINGS.search(text)) for text in seen.long)
    return printed > 1 and printed >= 0.6 * len(seen.long)


def _are_papers_too(seen: _Seen) -> bool:
    """Works of several authors each below "Conference papers and presentations"."""
    if seen.section.kind != "talks" or not _PAPERS_TOO.search(normal(seen.section.heading)):
        return False
    signed = sum(has_names(text[:_BYLINE], minimum=2) and bool(IN_A_YEAR.search(text)) for text in seen.long)
    return signed > 2 and signed >= 0.8 * len(seen.long)


_PAPERS_TOO = Lazy(
    r"\b(?:papers?|proceedings|publications?|articles) (?:and|&) (?:\w+ )?(?:presentations?|talks)\b"
    r"|\b(?:presentations?|talks) (?:and|&) (?:\w+ )?(?:papers|proceedings|publications)\b"
)
_BYLINE = 60
"""So many characters of an entry hold two of its authors."""
_SPOKEN = Lazy(
    r"talk|present|speak|invited|poster|seminar|lecture|vortr|ponenc|comunicac|palestr|apresent|relazion|exposé"
    r"|expose|intervention|organi"
)
_IN_PROCEEDINGS = Lazy(r"\b(?:pp?\.|pages|pags?\.|S\.) ?\d+ ?[-–] ?\d|\b10\.\d{4,5}/\S")
_BY_STRUCTURE = (
    _are_papers_at_meetings,
    _are_papers_too,
    _is_list_alone,
    _says_only_where,
    _is_titled_research,
    _opens_a_page_of_works,
    _is_vague_with_papers,
    _is_studies_written,
    _has_references,
    _has_elements_called_papers,
    _is_table_of_works,
    _has_dois,
    _is_list_of_linked_titles,
    _runs_on_with_references,
    _has_titles_as_headings,
)


def _is_open_with_works(seen: _Seen) -> bool:
    """Nearly all is works where none are looked for."""
    vague = seen.section.kind == "experience" and VAGUE.fullmatch(normal(seen.section.heading))
    reviewed = seen.section.kind == "service" and _REVIEWED.fullmatch(normal(seen.section.heading))
    return (
        bool(seen.section.kind in _OPEN or vague or reviewed)
        and not seen.about
        and len(seen.works) > 2
        and len(seen.works) >= (0.6 if reviewed else 0.8) * len(seen.long)
    )


_REVIEWED = Lazy(r"(?:in |with )?peer[ -]?review(?: (?:literature|work|\d+))?")
"""What may say that one's works were reviewed, or that one reviews: "Peer Review (43)"."""


def _has_label(seen: _Seen) -> bool:
    """A label "Selected publications:" below a topic."""
    labelled = any(
        len(text) < 40 and text.rstrip().endswith(":") and is_known(text) and kind_of(text) == "publications"
        for text in seen.shown
    )
    return seen.untold and kind_of(seen.section.heading) is None and labelled and len(seen.works) > 1


def _is_mostly_works(seen: _Seen) -> bool:
    """Most long texts are works; how sure that must be depends on what the page and its headings say."""
    section, works, long, dated = seen.section, seen.works, seen.long, seen.dated
    if seen.called and seen.untold:
        return len(dated) >= (2 if section.level == 0 else 1)
    if section.is_name and not seen.called:
        return len(works) > 3 and len(works) >= 0.7 * len(long)
    if seen.called and section.kind in _ELSEWHERE:
        found = sum(looks_like_work(text) or bool(_SIGNED.match(text)) or begins_dated(text) for text in dated)
        return found >= 0.7 * len(dated) > 0
    if seen.called and section.kind not in ("talks", "awards") or seen.untold and kind_of(section.heading) is None:
        if len(works) >= 2 and len(works) >= 0.7 * len(long):
            return True
        several = seen.untold and len(dated) > 4
        return several and (
            sum(map(has_names, dated)) > 0.6 * len(long) or sum(map(opens_dated, dated)) > 0.8 * len(long)
        )
    return False


_BY_WORDS = (_is_open_with_works, _is_work_on_something, _has_label, _is_mostly_works)


_OPEN: frozenset[SectionKind] = frozenset({"other", "projects", "about", "contact", "skills", "interests"})
"""Kinds of sections in which nobody's works are looked for, so that a list of works tells more than the heading."""


_TOPICAL: frozenset[SectionKind] = frozenset({"other", "skills", "interests", "education"})
"""Kinds of sections that a topic of works may seem to be."""


_AS_TOPICS: frozenset[SectionKind] = frozenset({"skills", "interests", "experience"})
"""Kinds that the words of a topic may name on a page of works."""


def _only_groups(section: Outline) -> bool:
    """Whether a heading that tells nothing stands above others alone."""
    return section.kind == "other" and section.parent is None and not any(map(visible, section.blocks))


_CITED = Lazy(
    r"\b\d{1,4} ?\((?:19|20)\d\d\)|\d ?\(\d{1,3}\) ?[:,]|\bpp?\. ?\d|, \d{1,4}[,:] ?\d+ ?[-–] ?\d"
    r"|10\.\d{4,5}/\S|\barXiv\b"
)
"""Numbers of volumes and pages: "Rivers, 29 (2025), 1–18"."""
_CITED_WITH_YEAR = Lazy(r"(?:\.|[—–_-]{2,}\.?) \(?(?:19|20)\d\d[a-z]?\)?\.\s(?=[“\"‘*_]?[^\W\d_])")
"""The year between names and title, as bibliographies have it: "Berg, Ada. 2021b. “Slow", "———. 2021. Slow"."""
_HAS_DOI = Lazy(r"\b10\.\d{4,5}/\S")
_SIGNED = Lazy(r"[^\W\d_a-z][\w’'-]+, (?:[^\W\d_a-z]\.[ -]?){1,3}")
"""How somebody alone signs a work: "Berg, A., 2005. Grains"."""
_ELSEWHERE: frozenset[SectionKind] = frozenset({"interests", "education", "about", "skills"})
"""What headings on a page of publications may seem to be, though works stand below them: topics, "Studien"."""
_STUDIES = Lazy(r"(?:estudios|estudos|studi|studien|studies|etudes)( .+)?")
