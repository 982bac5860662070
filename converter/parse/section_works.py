"""Which sections hold works, whatever their headings say or where these stand."""

from __future__ import annotations

from collections.abc import Sequence

from converter.document import Block, BlockKind
from converter.model import SectionKind
from converter.parse.candidate import visible
from converter.parse.outline import Outline
from converter.parse.publications.bylines import has_names
from converter.parse.publications.roles import begins_dated
from converter.parse.publications.signs import is_reference, looks_like_work
from converter.parse.section_contents import (
    are_in_lines,
    are_papers,
    is_work,
    links_papers,
    only_points,
    opens_dated,
    titled_works,
)
from converter.parse.vocabulary import is_known, kind_of, normal
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


def find_works(sections: Sequence[Outline], *, called: bool, title: str = "") -> None:
    """A section whose heading tells nothing, but which holds works, is one of publications.

    On a page that is `called` "Publications" a year in most paragraphs will do; below the page's `title` "Research"
    titles that are set apart, whatever topics its headings name.
    """
    if _OF_RESEARCH.fullmatch(normal(title)):
        _find_topics(sections)
    for section in sections:
        if section.level == 0 and called and only_points(section.blocks):
            section.kind = "publications"
            continue
        grouped = section.parent is None or called and _only_groups(sections[section.parent])
        untold = section.level == 0 or section.kind == "other" and grouped
        above = section.heading or (title if len(sections) == 1 else "")
        if (
            (untold or section.kind == "experience")
            and _OF_RESEARCH.fullmatch(normal(above))
            and titled_works(section.blocks)
        ):
            section.kind = "publications"
            continue
        shown = [b.text.plain for b in section.blocks if visible(b)]
        vague = section.kind == "experience" and VAGUE.fullmatch(normal(section.heading))
        if vague and (links_papers(section.blocks) or are_in_lines(section.blocks)):
            section.kind = "publications"  # "Research", and below it papers
            continue
        signed = sum(map(is_reference, shown))
        studies = section.kind == "education" and _STUDIES.fullmatch(normal(section.heading))
        if studies and signed > 1 and 3 * signed >= 2 * len(shown):
            section.kind = "publications"  # studies that somebody wrote, not those that somebody made
            continue
        about = _ABOUT_THE_PERSON.search(normal(section.heading))
        if section.kind == "other" and not about and sum(is_work(b) for b in section.blocks) > len(shown) // 8:
            section.kind = "publications"  # whole references are headings, or lines name authors and venues
            continue
        if section.kind not in ("publications", "patents", "talks", "teaching", "news") and are_papers(section.blocks):
            section.kind = "publications"  # the page calls its elements so
            continue
        identified = sum(b.kind is BlockKind.ITEM and bool(_HAS_DOI.search(b.text.plain)) for b in section.blocks)
        if untold and identified > 2 and 4 * identified >= 3 * len(shown):
            section.kind = "publications"  # nearly all items have a DOI
            continue
        works_told = any(_IN_A_YEAR.search(text) or has_names(text) for text in shown)
        if untold and works_told and sum(b.kind is BlockKind.HEADING for b in section.blocks) > 1:
            section.kind = "publications"  # only works' titles are headings and yet in a section
            continue
        long = [text for text in shown if len(text) > 60]
        if (
            len(long) <= 0.2 * len(shown)
            or section.is_name
            and not called
            and len(long) < 4
            or section.kind in ("publications", "patents")
        ):
            continue
        works = [text for text in long if looks_like_work(text)]
        if section.kind in _OPEN and not about and len(works) > 2 and len(works) >= 0.8 * len(long):
            section.kind = "publications"
            continue
        labelled = any(
            len(text) < 40 and text.rstrip().endswith(":") and is_known(text) and kind_of(text) == "publications"
            for text in shown
        )
        if untold and kind_of(section.heading) is None and labelled and len(works) > 1:
            section.kind = "publications"  # "Selected publications:" below a topic
            continue
        tall = [line for text in long if text.count("\v") > 5 for line in text.split("\v") if len(line) > 60]
        dated = [text for text in (tall or long) if _IN_A_YEAR.search(text)]
        if called and untold:
            found = len(dated) >= (2 if section.level == 0 else 1)
        elif section.is_name and not called:
            found = len(works) > 3 and len(works) >= 0.7 * len(long)
        elif called and section.kind in _ELSEWHERE:
            works_in_year = sum(
                looks_like_work(text) or bool(_SIGNED.match(text)) or begins_dated(text) for text in dated
            )
            found = works_in_year >= 0.7 * len(dated) > 0
        elif called and section.kind not in ("talks", "awards") or untold and kind_of(section.heading) is None:
            found = len(works) >= 2 and len(works) >= 0.7 * len(long)
            found = found or untold and len(dated) > 4 and sum(map(has_names, dated)) > 0.6 * len(long)
            found = found or untold and len(dated) > 4 and sum(map(opens_dated, dated)) > 0.8 * len(long)
        else:
            found = False
        if found:
            section.kind = "publications"


def _find_topics(sections: Sequence[Outline]) -> None:
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
    works = sum(
        bool(_IN_A_YEAR.search(text)) and (has_names(text[:250]) or bool(_ONE_AUTHOR.match(text))) for text in long
    )
    return works > 2 and works >= 0.8 * len(long)


_ONE_AUTHOR = Lazy(
    r"\W*(?:(?:19|20)\d\d\W+)?(?:[^\W\d_a-z][\w’'-]+ ?){1,2}, [^\W\d_a-z][\w.’'-]*\.? [\W\d]*[^\W\d_a-z]"
)
"""How somebody signs alone, behind the year or before it: "2020. Berg, Anna. The sand"."""


_OPEN: frozenset[SectionKind] = frozenset({"other", "projects", "about", "contact", "skills", "interests"})
"""Kinds of sections in which nobody's works are looked for, so that a list of works tells more than the heading."""


def _only_groups(section: Outline) -> bool:
    """Whether a heading that tells nothing stands above others alone."""
    return section.kind == "other" and section.parent is None and not any(map(visible, section.blocks))


_HAS_DOI = Lazy(r"\b10\.\d{4,5}/\S")
_SIGNED = Lazy(r"[^\W\d_a-z][\w’'-]+, (?:[^\W\d_a-z]\.[ -]?){1,3}")
"""How somebody alone signs a work: "Berg, A., 2005. Grains"."""
_ELSEWHERE: frozenset[SectionKind] = frozenset({"interests", "education", "about", "skills"})
"""What headings on a page of publications may seem to be, though works stand below them: topics, "Studien"."""
_STUDIES = Lazy(r"estudios|estudos|studi|studien|studies|etudes")
_ABOUT_THE_PERSON = Lazy(r"\b(?:press|media|mentions?|interviews?|coverage|news|cited)\b")
_IN_A_YEAR = Lazy(r"\b(?:19|20)\d\d\b")


_LIST_OF_WORKS = Lazy(
    r"(?:(?:(?:peer[- ])?reviewed|refereed|selected|academic|scientific|recent|my|list of) ){0,3}publications?|"
    r"(?:(?:journal |research )?(?:papers|articles)|pre-?prints|publikationen|publicacion(?:es)?|"
    r"pubblicazioni|publicacoes)"
)


def lists_works(sections: Sequence[Outline], i: int, parent: SectionKind | None) -> bool:
    """Whether a bare "Publications" holds works, though it seems to stand below a heading on something else."""
    if parent in (None, "publications", "students"):
        return False
    return bool(_LIST_OF_WORKS.fullmatch(normal(sections[i].heading))) and any_work(sections, i)


_SHORT_FORM = r"(?:reviews?|comments?|commentar(?:y|ies)|perspectives?|letters?|viewpoints?|news and views|opinions?)"
SHORT_WORKS = Lazy(rf"(?:invited |short |literature )?{_SHORT_FORM}(?:(?:,? and |, | & | / ?){_SHORT_FORM})*")
"""Headings of kinds of articles that are words of other things too: "Reviews", "Comments and Perspectives"."""


def any_work(sections: Sequence[Outline], i: int) -> bool:
    """Whether a work stands right below a heading, or below one of a year or the like that stands below it."""
    end = next((k for k, o in enumerate(sections[i + 1 :], i + 1) if o.level <= sections[i].level), len(sections))
    return any(looks_like_work(f"{b.text.plain} {o.heading}") for o in sections[i:end] for b in o.blocks if visible(b))
