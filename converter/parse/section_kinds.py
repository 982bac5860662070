"""The kind of each section: by its words, by the sections around it, by what it holds."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from converter.document import Block, BlockKind
from converter.model import SectionKind
from converter.parse.candidate import YEAR, visible
from converter.parse.fold import fold
from converter.parse.lines import lines_of
from converter.parse.outline import Outline
from converter.parse.publications.signs import looks_like_work
from converter.parse.section_contents import (
    are_events,
    are_talks,
    attended,
    only_points,
    printed,
)
from converter.parse.section_works import SHORT_WORKS, VAGUE, any_work, lists_works
from converter.parse.vocabulary import is_document_title, is_known, kind_of, kinds_of, normal
from converter.patterns import Lazy

_PART_OF_LIST = Lazy(
    r"journal|preprint|thes[ei]s|book|workshop|patent|chapter|report|manuscript|working paper|dissertation"
)
_AMBIGUOUS = Lazy(
    r"(?:international |national |domestic |(?:un|non )?refereed )?(?:conferences?|workshops?|symposia)"
    r"(?: (?:and|&) (?:conferences?|workshops?|symposia|forums?|meetings?|events?|seminars?|summer schools))?"
    r"|congres\w+|tagungen"
)
_CONTRIBUTIONS = Lazy(
    r"(?:(?:inter)?nationale )?konferenzbeitrage|(?:[\w-]+,? )*(?:and )?conference contributions|ponencias"
    r"|communications|comunicacio?n?es(?: (?:a|en) congresos)?|comunicacoes|国内学会|国際学会|学会発表"
)
"""Headings of papers in proceedings as well as of talks."""
_AND_ACTIVITIES = Lazy(
    r"\b(?:and|y|e|et|und) (?:\w+ )?(?:activities|actividades|atividades|attivita|activites|aktivitaten)\b"
)
"""Headings over more than publications."""
_MEETINGS = Lazy(
    r"(?!.*(?:proceed|paper|contribut|articl|publica|abstract|chapter|volume))"
    r".*\b(?:conferences?|workshops?|symposia|hackathons?|meetings|seminars|summer schools)\b"
)
_BLOGS = Lazy(r"\bblogs?\b|\bpublic (?:writing|scholarship)\b")
"""Headings of shorter writings, which below "Publications" are works as the others are."""
_FORTHCOMING = Lazy(r"forthcoming|upcoming|coming (?:soon|up)")
_IN_PROGRESS = Lazy(r"\bin (?:progress|preparation)\b")
_INHERITS: dict[SectionKind, frozenset[str]] = {
    "publications": frozenset(
        {"experience", "education", "interests", "skills", "about", "news", "references", "teaching", "contact"}
    ),
    "references": frozenset(
        {"publications", "experience", "education", "service", "teaching", "other", "contact", "projects", "students"}
    ),
    "service": frozenset({"publications", "talks", "education", "experience", "contact", "students"}),
    "talks": frozenset({"publications", "service", "teaching", "experience", "education", "students"}),
    "students": frozenset({"publications", "education", "projects", "teaching", "experience", "service"}),
    "teaching": frozenset({"education", "experience", "publications", "talks", "service"}),
    "grants": frozenset({"projects", "experience", "education", "awards", "publications"}),
    "awards": frozenset({"education", "experience", "publications", "teaching", "service", "talks"}),
    "news": frozenset({"publications", "talks", "awards", "service"}),
    "patents": frozenset({"publications"}),
    "skills": frozenset(
        {"software", "interests", "experience", "publications", "education", "projects", "media", "talks", "teaching"}
    ),
    "interests": frozenset({"skills", "publications", "experience", "education"}),
    "projects": frozenset({"experience", "publications", "software", "education"}),
    "contact": frozenset({"publications", "experience", "service"}),
}


def find_kinds(sections: list[Outline], page: SectionKind | None, *, unmarked: bool = False) -> None:
    """The kind of each section: by its words, by its parent's kind or the page's, by its children's.

    `unmarked`: only the looks of headings tell what their levels are.
    """
    empty: SectionKind | None = None
    above_years = 0
    """The level of a heading "Publications" with nothing below it, whose years are headings of the same level."""
    for i, s in enumerate(sections):
        if s.level == 0:
            s.kind = page or ("contact" if _is_contact(s.blocks) else "about")
            continue
        if s.is_name:
            s.kind = "contact"
            continue
        parent = sections[s.parent].kind if s.parent is not None else page
        if s.parent is not None and is_document_title(sections[s.parent].heading):
            parent = page
        own = kind_of(s.heading)
        if own in (None, "service") and SHORT_WORKS.fullmatch(normal(s.heading)) and any_work(sections, i):
            own = "publications"
        if own == "publications" != parent and _FORTHCOMING.fullmatch(normal(s.heading)) and are_events(s.blocks):
            own = "news"
        if (
            own == "media"
            and parent == "publications"
            and _BLOGS.search(normal(s.heading))
            and any(map(visible, s.blocks))
        ):
            own = "publications"
        if own == "media" and "publications" in kinds_of(s.heading) and _any_work(s):
            own = "publications"  # "Publications and media coverage"
        if own == "awards" and normal(s.heading) == "scholarship" and _has_works(sections, i):
            own = "publications"
        if _is_vague(sections, i):
            s.kind, empty = parent or "other", None
            continue
        if not YEAR.fullmatch(s.heading):
            few = sum(visible(b) for b in s.blocks) < 2 or only_points(s.blocks)
            above_years = s.level if own == "publications" and few else 0
        elif above_years == s.level:
            parent = "publications"
        if YEAR.fullmatch(s.heading):
            own = "talks" if parent is None and are_talks(s.blocks) else None
            parent = parent or (
                "publications" if i == 0 or sections[i - 1].kind in ("about", "contact") else sections[i - 1].kind
            )
        elif _AMBIGUOUS.fullmatch(normal(s.heading)):
            near = [
                o for o in sections[max(0, i - 2) : i + 3] if o is not s and o.level == s.level and o.parent == s.parent
            ]
            listed = parent == "publications" or any(_PART_OF_LIST.search(normal(o.heading)) for o in near)
            listed = listed and not attended(s.blocks)
            own = "publications" if listed else "talks"
        elif own == "talks" and _CONTRIBUTIONS.fullmatch(normal(s.heading)) and printed(s.blocks):
            own = "publications"
        if own == "publications" and _MEETINGS.match(normal(s.heading)) and attended(s.blocks):
            own = "talks"
        if empty == "students" and own == "publications" and re.search(_DEGREE_WORK, normal(s.heading)):
            own = "students"
        elif own is not None:
            menu = all(run.href for run in s.title.runs if run.text.strip())
            empty = None if menu or any(visible(b) for b in s.blocks) else own
        elif parent is None and not YEAR.fullmatch(s.heading):
            parent = empty
        if i and sections[i - 1].kind == "service" and _REVIEWED_FOR.fullmatch(normal(s.heading)):
            # below "Peer review", or next to another such list
            own = "service" if not any(looks_like_work(b.text.plain) for b in s.blocks) else own
        if own == "publications" and parent != own and _is_degree_work(s, sections[:i]):
            own = "education"
        if own == "projects" and parent == "publications" and s.parent is not None:
            # "Work in progress" > "Current projects"
            own = None if _IN_PROGRESS.search(normal(sections[s.parent].heading)) else own
        if parent != "skills" and s.parent is not None and _COURSEWORK.search(normal(sections[s.parent].heading)):
            own, parent = "other", None
        if own == "about" and parent == "teaching" and not is_known(s.heading):
            own = None  # "Introduction to Reeds"
        if own == "teaching" and parent == "education" and re.search(r"\bcourses?\b", normal(s.heading)):
            own, parent = "other", None  # those that were attended
        if own is None and s.parent is not None and _AND_ACTIVITIES.search(normal(sections[s.parent].heading)):
            parent = None if parent == "publications" else parent
        if parent == "publications" and own in ("teaching", "skills") and not _any_work(s):
            parent = None  # "Courses" below "Publications", which ended
        if own == "publications" and lists_works(sections, i, parent):
            s.kind = own
        else:
            s.kind = _with_parent(own, parent, s.heading, unmarked=unmarked)
    _from_children(sections)
    for section in sections:
        if section.kind == "contact" and not section.is_name and _is_career(section):
            section.kind = "experience"


def _is_career(section: Outline) -> bool:
    """Whether most of what stands right below "Short CV" are entries with a date."""
    if not is_document_title(section.heading):
        return False
    shown = [lines_of(b)[0] for b in section.blocks if visible(b)]
    dated = sum(line.dated and line.dates[0].at < 3 for line in shown)
    return dated > 2 and dated * 3 > 2 * len(shown)


_REVIEWED_FOR = Lazy(
    r"(?:(?:scientific|academic|international) )?(?:journals?|conferences?|workshops?)"
    r"(?:(?: and | ?[/&,] ?| )(?:journals?|conferences?|workshops?))?"
)

_DEGREE_WORK = r"\b(?:thes[ei]s|dissertation|tesi|tesis|tese|dissertacao|memoire|abschlussarbeit)\b"
_ADVISED = Lazy(
    r"\b(?:committee|advis[eo]r|supervisor|relat(?:ore|rice)|directeur|directrice|director|orientador|betreuer)\w{0,2}\b",
    re.IGNORECASE,
)


def _is_degree_work(section: Outline, before: Sequence[Outline]) -> bool:
    """Whether "Dissertation" belongs to the education above it, since it says who advised and not what was printed."""
    if not before or before[-1].kind != "education" or not re.search(_DEGREE_WORK, normal(section.heading)):
        return False
    return any(_ADVISED.search(b.text.plain) for b in section.blocks)


def _any_work(section: Outline) -> bool:
    """Whether anything in a section may be a work."""
    return any(looks_like_work(b.text.plain) for b in section.blocks if visible(b))


def _with_parent(own: SectionKind | None, parent: SectionKind | None, heading: str, *, unmarked: bool) -> SectionKind:
    if own is None:
        return parent or "other"
    text = normal(heading)
    if parent is None or own == parent or _OF_ITS_OWN.fullmatch(text):
        return own
    if unmarked and parent in _NO_CHAPTERS and _CHAPTER.fullmatch(text):
        return own
    if parent == "teaching" and own == "students":
        return own if re.search(r"supervis|mentor|advis|betreu|encadr|thes", text) else parent
    if parent == "service" and "book review" in text:
        return own
    if parent == "teaching" and own == "talks" and _TALKS.fullmatch(text):
        return own
    if parent == "publications" and own == "service":
        return "publications" if "review" in text else "other"
    if parent == "publications" and own == "students" and re.search(r"\b(?:papers?|articles?|publications?)\b", text):
        return parent
    if own in _INHERITS.get(parent, frozenset()):
        return parent
    return own


_COURSEWORK = Lazy(r"\b(?:coursework|courses? (?:taken|attended))\b")
_OF_ITS_OWN = Lazy(r"(?:teaching|work|professional|employment) (?:experience|history)|employment")
"""Headings that stand for themselves whatever their level is."""

_NO_CHAPTERS = frozenset(["awards", "contact", "skills", "projects", "grants", "news"])
_CHAPTER = Lazy(
    r"(?:(?:academic|professional|work|research|industry|relevant|higher) )*"
    r"(?:education|experiences?|appointments|positions)"
    r"(?: (?:and|&) (?:training|qualifications|employment|experience|education|positions|appointments))?"
    r"|formation|experiences? professionnelles?|ausbildung|berufserfahrung|educacion|formacion(?: academica)?|"
    r"experiencia (?:laboral|profesional|profissional)|formacao(?: academica)?|formazione|istruzione|"
    r"esperienz[ae] (?:lavorativ[ae]|professional[ei])"
)
"""Headings of chapters that no heading above them holds but by the way they look."""

_TALKS = Lazy(r"(?:(?:invited|conference|scientific|research|selected) )?(?:talks|vortrage|(?:oral )?presentations)")


def _has_works(sections: Sequence[Outline], i: int) -> bool:
    """Whether lists of works stand below a heading: "Scholarship", "Books", "Refereed articles"."""
    return any(o.parent == i and kind_of(o.heading) == "publications" for o in sections[i + 1 :])


def _is_vague(sections: Sequence[Outline], i: int) -> bool:
    """Whether a heading says no more than "Research" or "Pedagogy scholarship" of the headings right below it."""
    return (
        bool(VAGUE.fullmatch(normal(sections[i].heading)))
        and not any(visible(b) for b in sections[i].blocks)
        and any(o.parent == i for o in sections[i + 1 : i + 2])
    )


def _from_children(sections: list[Outline]) -> None:
    """A heading that says no more than "Research" is of the kind of what stands below it."""
    for i, s in enumerate(sections):
        if s.level and VAGUE.fullmatch(normal(s.heading)):
            children = [o.kind for o in sections if o.parent == i]
            if not children and s.kind == "experience" and not any(_entry_like(b) for b in s.blocks if visible(b)):
                s.kind = "interests"
            if children and not any(visible(b) for b in s.blocks):
                kind = Counter(children).most_common(1)[0][0]
                s.kind = kind
                _inherit_again(sections, i)


def _entry_like(block: Block) -> bool:
    """Whether a block could be an entry rather than running text."""
    return block.kind is BlockKind.ROW or any(line.dated for line in lines_of(block))


def _inherit_again(sections: list[Outline], parent: int) -> None:
    for s in sections:
        if s.parent == parent and kind_of(s.heading) is None:
            s.kind = sections[parent].kind


def _is_contact(blocks: Sequence[Block]) -> bool:
    """Whether the text in front of the first heading is a letter head rather than prose."""
    text = " ".join(b.text.plain for b in blocks[:12] if visible(b))
    sentences = len(re.findall(r"[a-z]{3,}[.!?](?:\s|$)", fold(text)))
    address = bool(re.search(r"@|\[at\]|\(at\)|tel\b|phone|\+\d", text, re.I))
    return address and sentences <= 2 or (sentences == 0 and len(text) < 200)
