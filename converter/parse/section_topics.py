"""Which sections of a page hold works together: topics as headings, titles and who wrote each."""

from __future__ import annotations

from collections.abc import Sequence

from converter.document import Block, BlockKind
from converter.parse.candidate import visible
from converter.parse.outline import Outline
from converter.parse.publications.bylines import has_names
from converter.parse.publications.dates import heading_year
from converter.parse.publications.signs import looks_like_work
from converter.parse.section_contents import is_signed_title, titled_works
from converter.parse.vocabulary import kind_of, normal
from converter.patterns import Lazy


def find_signed_titles(sections: Sequence[Outline]) -> None:
    """Sections of a page without any works otherwise, which together are titles set apart and who wrote each."""
    groups = [s for s in sections if s.level and any(map(visible, s.blocks))]
    signed = {
        id(s): [is_signed_title(b) for b in s.blocks if visible(b) and b.kind is not BlockKind.HEADING] for s in groups
    }
    every = [one for found in signed.values() for one in found]
    if sum(every) > 3 and 3 * sum(every) > 2 * len(every):
        for section in groups:
            found = signed[id(section)]
            # the works of one year are what those of the others are
            if 3 * sum(found) > 2 * len(found) > 0 or heading_year(section.heading) is not None:
                section.kind = "publications"


def find_listed_topics(sections: Sequence[Outline]) -> None:
    """Sections of a page whose headings name no works, which together hold works for the most part."""
    held: list[tuple[Outline, int]] = []
    for section in sections:
        told = section.kind not in ("other", "publications") or kind_of(section.heading) not in (None, "other")
        if section.level and not told and not ABOUT_THE_PERSON.search(normal(section.heading)):
            long = [b.text.plain for b in section.blocks if visible(b) and len(b.text.plain) > 60]
            works = sum(map(looks_like_work, long))
            if works and 2 * works > len(long):
                held.append((section, works))
    if len(held) > 1 and sum(works for _, works in held) > 3:
        for section, _ in held:
            section.kind = "publications"


def find_years(sections: Sequence[Outline]) -> None:
    """Years below headings that tell nothing, which together hold works for the most part: "Post-doc", "2024"."""
    years = [s for s in sections if s.kind in ("other", "publications") and heading_year(s.heading) is not None]
    long = [b.text.plain for s in years for b in s.blocks if visible(b) and len(b.text.plain) > 60]
    if not any(s.kind == "other" for s in years) or len(years) < _SEVERAL or len(long) <= _FEW:
        return
    if sum(map(_is_dated_work, long)) >= 0.8 * len(long):
        for section in years:
            section.kind = "publications"


_SEVERAL = 2
_FEW = 3


def are_topics(sections: Sequence[Outline]) -> bool:
    """Whether headings that tell nothing stand above works in every second section at least, and no others do."""
    filled = [s for s in sections if any(map(visible, s.blocks))]
    works = [s for s in filled if s.kind == "publications" and s.level and kind_of(s.heading) in (None, "other")]
    return len(works) > 1 and 2 * len(works) >= len(filled) and all(s in works or s.kind == "other" for s in filled)


def find_topics(sections: Sequence[Outline]) -> None:
    """Sections of a research page that together are titles set apart, and what is said of each."""
    topics = [s for s in sections if (s.kind == "other" or s.is_name) and s.level and any(map(visible, s.blocks))]
    each = all(titled_works(s.blocks, least=1) for s in topics)
    if each and titled_works([b for s in topics for b in s.blocks]):
        for section in topics:
            section.kind, section.is_name = "publications", False
    for section in sections:
        if section.kind in ("other", "projects", "experience") and section.level and _are_dated_works(section.blocks):
            section.kind = "publications"


def _are_dated_works(blocks: Sequence[Block]) -> bool:
    """Whether nearly all that stands below a heading of a research page has names and a year, as references have."""
    long = [f"{b.marker} {b.text.plain}" for b in blocks if visible(b) and len(b.text.plain) > 60]
    works = sum(map(_is_dated_work, long))
    return works > 2 and works >= 0.8 * len(long)


def _is_dated_work(text: str) -> bool:
    """Whether a text has names and a year, as references have."""
    return bool(IN_A_YEAR.search(text)) and (has_names(text[:250]) or bool(_ONE_AUTHOR.match(text)))


_ONE_AUTHOR = Lazy(
    r"\W*(?:(?:19|20)\d\d\W+)?(?:[^\W\d_a-z][\w’'-]+ ?){1,2}, [^\W\d_a-z][\w.’'-]*\.? [\W\d]*[^\W\d_a-z]"
)
"""How somebody signs alone, behind the year or before it: "2020. Berg, Anna. The sand"."""
ABOUT_THE_PERSON = Lazy(r"\b(?:press|media|mentions?|interviews?|coverage|news|cited)\b")
IN_A_YEAR = Lazy(r"\b(?:19|20)\d\d[a-z]?\b")
