"""Where the words of a heading mislead: what stands below it, above it or beside it says what its section is."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from converter.model import SectionKind
from converter.parse.candidate import YEAR, visible
from converter.parse.outline import Outline
from converter.parse.publications.bylines import has_names
from converter.parse.publications.signs import looks_like_work
from converter.parse.section_contents import (
    are_events,
    are_held,
    are_marked_as_talks,
    are_reviewed_books,
    are_reviews,
    are_talks,
    attended,
    printed,
)
from converter.parse.section_lists import SHORT_WORKS, any_work
from converter.parse.vocabulary import is_known, kind_of, kinds_of, normal
from converter.patterns import Lazy

_PART_OF_LIST = Lazy(
    r"journal|preprint|articles\b|thes[ei]s(?! supervis)|book|workshop|patent|chapter|report|manuscript|working paper"
    r"|dissertation"
    r"|artikel|aufsatze|journaux|revues|livres|chapitres|rapports|brevets|revistas|libros|livros|capitulos|articulos|artigos"
)
_AMBIGUOUS = Lazy(
    r"(?:(?:selected|recent|past|other|international|national|domestic|(?:un|non )?refereed) )*"
    r"(?:conferences?|workshops?|symposia)"
    r"(?:(?:,? (?:and|&) |, | ?/ ?)(?:conferences?|workshops?|symposia|forums?|meetings?|events?|seminars?|hackathons?"
    r"|(?:summer )?schools|colloquia|conventions))*"
    r"|congres\w+|tagungen"
    r"|conferen(?:cias|ze)(?:(?: [ey])? (?:inter)?na[cz]iona(?:les|is|li)){1,2}"
)
_CONTRIBUTIONS = Lazy(
    r"(?:[\w-]+ ){0,3}(?:konferenz|tagungs|kongress)beitrage(?: (?:mit|ohne) (?:peer[ -]review\w*|begutachtung))?"
    r"|(?:[\w-]+,? )*(?:and )?conference contributions|ponencias"
    r"|communications|comunicacio?n?es(?: (?:a|en) congresos)?|comunicacoes|国内学会|国際学会|学会発表"
    r"|conferencias|conferenze|konferenzen"
)
"""Headings of papers in proceedings as well as of talks."""
_AND_ACTIVITIES = Lazy(
    r"\b(?:and|y|e|et|und) (?:\w+ )?(?:activities|actividades|atividades|attivita|activites|aktivitaten)\b"
)
"""Headings over more than publications."""
_MEETINGS = Lazy(
    r"(?!.*(?:proceed|paper|contribut|articl|publica|abstract|chapter|volume|journal|conference item|reviews|reports))"
    r".*\b(?:conferences?|workshops?|symposia|hackathons?|meetings|seminars|summer schools)\b"
)
_BLOGS = Lazy(r"\bblogs?\b|\bpublic (?:writing|scholarship)\b")
"""Headings of shorter writings, which below "Publications" are works as the others are."""
_FORTHCOMING = Lazy(r"forthcoming|upcoming|coming (?:soon|up)")
_IN_PROGRESS = Lazy(r"\bin (?:progress|preparation)\b")
_SPOKEN = Lazy(r"talk|present|speak|invited|poster|seminar|lecture|keynote|vortr|ponenc|palestr|exposes?\b|organi")
"""Headings of what was said at meetings, wherever they stand."""
_REVIEWED_FOR = Lazy(
    r"(?:(?:scientific|academic|international) )?(?:journals?|conferences?|workshops?)"
    r"(?:(?: and | ?[/&,] ?| )(?:journals?|conferences?|workshops?))?"
)

_REVIEWING = Lazy(
    r"\b(?:peer|ad hoc|manuscript|journal|paper|article)[ -]reviews?$|\breview(?:er|ing)s?\b"
    r"|\breviews? (?:activit|service|experience|duties|for\b)"
)
"""Headings of what somebody reviewed for others, and not of reviews that somebody published."""

_DEGREE_WORK = r"\b(?:thes[ei]s|dissertation|tesi|tesis|tese|dissertacao|memoire|abschlussarbeit)\b"
_ADVISED = Lazy(
    r"\b(?:committee|advis[eo]r|supervisor|relat(?:ore|rice)|directeur|directrice|director|orientador|betreuer)\w{0,2}\b",
    re.IGNORECASE,
)
_COURSEWORK = Lazy(r"\b(?:coursework|courses? (?:taken|attended))\b")


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading among the others, and what is known of it so far."""

    sections: Sequence[Outline]
    index: int
    own: SectionKind | None
    """What its words say that its section is."""
    parent: SectionKind | None
    """What the heading above it, or the page, would make of it."""

    @property
    def section(self) -> Outline:
        """The section that it stands above."""
        return self.sections[self.index]

    @property
    def text(self) -> str:
        """Its words, folded."""
        return normal(self.section.heading)

    @property
    def above(self) -> str:
        """The words of the heading above it, or ""."""
        return "" if self.section.parent is None else normal(self.sections[self.section.parent].heading)

    def corrected(self, rules: Sequence[Rule]) -> Heading:
        """With the kind of each rule that holds, one behind the other."""
        heading = self
        for holds, kind in rules:
            if holds(heading):
                heading = replace(heading, own=kind)
        return heading


Rule = tuple[Callable[[Heading], bool], SectionKind | None]
"""What may be seen of a heading, and the kind that its section then is."""


def _are_short_works(h: Heading) -> bool:
    if h.own not in (None, "service") or not SHORT_WORKS.fullmatch(h.text):
        return False
    listed = h.index > 0 and h.sections[h.index - 1].kind == "publications"
    blocks = h.section.blocks
    reviews = are_reviews(blocks) or listed and are_reviewed_books(blocks)
    return reviews or any_work(h.sections, h.index)


def _are_coming_events(h: Heading) -> bool:
    return h.own == "publications" != h.parent and bool(_FORTHCOMING.fullmatch(h.text)) and are_events(h.section.blocks)


def _are_shorter_writings(h: Heading) -> bool:
    below = h.own == "media" and h.parent == "publications"
    return below and bool(_BLOGS.search(h.text)) and any(map(visible, h.section.blocks))


def _are_works_and_media(h: Heading) -> bool:
    """Both in one: "Publications and media coverage"."""
    both = h.own == "media" and "publications" in kinds_of(h.section.heading)
    return both and (h.parent == "publications" or _any_work(h.section))


def _is_scholarship_in_print(h: Heading) -> bool:
    """What somebody has written, and not what somebody was given: "Scholarship"."""
    if h.own != "awards" or h.text != "scholarship":
        return False
    return _has_works(h.sections, h.index) or _most_are_works(h.section)


BY_CONTENTS: tuple[Rule, ...] = (
    (_are_short_works, "publications"),
    (_are_coming_events, "news"),
    (_are_shorter_writings, "publications"),
    (_are_works_and_media, "publications"),
    (_is_scholarship_in_print, "publications"),
)


def _is_year(h: Heading) -> bool:
    return bool(YEAR.fullmatch(h.section.heading))


def _is_year_of_talks(h: Heading) -> bool:
    return _is_year(h) and h.parent is None and are_talks(h.section.blocks)


def _are_meetings(h: Heading) -> bool:
    return bool(_AMBIGUOUS.fullmatch(h.text))


def _are_proceedings(h: Heading) -> bool:
    """Meetings among other lists of works."""
    return _are_meetings(h) and not _only_attended(h) and (h.parent == "publications" or _is_beside_lists(h))


def _is_beside_lists(h: Heading) -> bool:
    """Whether a heading of the same level nearby is one of works: "Journals"."""
    s = h.section
    near = h.sections[max(0, h.index - 2) : h.index + 3]
    beside = [o for o in near if o is not s and o.level == s.level and o.parent == s.parent]
    return any(_PART_OF_LIST.search(normal(o.heading)) for o in beside)


def _only_attended(h: Heading) -> bool:
    """Whether others only went to the meetings; below "Publications", the lines must say that they are meetings."""
    if not attended(h.section.blocks):
        return False
    shown = [b.text.plain for b in h.section.blocks if visible(b)]
    if h.parent != "publications" or 2 * sum(bool(_OF_MEETING.search(text)) for text in shown) >= len(shown):
        return True
    return not _is_beside_lists(h) and 2 * sum(map(_is_signed_behind, shown)) < len(shown)


def _is_signed_behind(text: str) -> bool:
    """Whether names stand in a line behind a title."""
    return any(has_names(text[sign.end() : sign.end() + 80]) for sign in _BEHIND_SIGN.finditer(text))


_BEHIND_SIGN = Lazy(r"[.,:;?!”\"] (?=[^\W\d_a-z])")
_OF_MEETING = Lazy(
    r"\b(?:conference|workshop|symposium|congr|meeting|seminar|summer school|talk|poster|present|speaker|organi[sz])"
    r"|\b(?:colloque|journées|école d|tagung|convegno|jornada)",
    re.IGNORECASE,
)


def _are_printed_contributions(h: Heading) -> bool:
    if h.own != "talks":
        return False
    named = _CONTRIBUTIONS.fullmatch(h.text) or h.parent == "publications" and not _SPOKEN.search(h.text)
    return bool(named or _REVIEWED.search(h.text)) and printed(h.section.blocks)


_REVIEWED = Lazy(r"^(?!.*\b(?:invited|non|un)\b).*\b(?:reviewed|refereed|juried)\b")
"""What others let through may be printed though it is called by what was held: "Peer-reviewed presentations"."""


def _were_attended(h: Heading) -> bool:
    named = h.own == "publications" and _MEETINGS.match(h.text) and not _JUDGED.search(h.text)
    return bool(named) and _only_attended(h)


_JUDGED = Lazy(r"\bwith (?:a )?(?:selection|program(?:me)?|review(?:ing)?) committees?\b")
"""What is said of works that others chose to print: "International conferences with selection committee"."""


def _are_papers_held(h: Heading) -> bool:
    """What was read to others, beside talks: "Conference papers" below "Invited presentations"."""
    beside = any(o.kind == "talks" for o in h.sections[max(0, h.index - 2) : h.index])
    return beside and h.own == "publications" and bool(_PAPERS_HELD.fullmatch(h.text)) and are_held(h.section.blocks)


def _are_papers_and_talks(h: Heading) -> bool:
    """What was read and held in one list, none of it printed: "Conference papers, talks, and workshops"."""
    both = h.own == "publications" and _PAPERS_AND_TALKS.fullmatch(h.text)
    return bool(both) and not printed(h.section.blocks)


_PAPERS_AND_TALKS = Lazy(
    r"(?:(?:conference|workshop|invited|selected) )?papers(?:,? and |,? & |, )(?:(?:invited|public|conference) )?"
    r"(?:talks|presentations|lectures)(?:(?:,? and |,? & |, )(?:workshops|posters|panels|seminars|demos))+"
)
_PAPERS_HELD = Lazy(r"(?:[\w-]+ ){0,3}(?:conference|workshop|seminar|meeting) papers(?: presented)?")
_PAPERS_GIVEN = Lazy(r"(?:invited|contributed|selected) papers(?: presented)?")


def _are_papers_given(h: Heading) -> bool:
    """The parts of a section of talks: "Presentations", "Invited papers"."""
    if h.own != "publications" or not h.index or not _PAPERS_GIVEN.fullmatch(h.text):
        return False
    above = h.sections[h.index - 1]
    part = _PAPERS_GIVEN.fullmatch(normal(above.heading)) or not any(map(visible, above.blocks))
    return above.kind == "talks" and bool(part) and not printed(h.section.blocks)


def _are_marked_as_talks(h: Heading) -> bool:
    return h.own in (None, "publications") and are_marked_as_talks(h.section.blocks)


BY_MEETINGS: tuple[Rule, ...] = (
    (_is_year, None),
    (_is_year_of_talks, "talks"),
    (_are_meetings, "talks"),
    (_are_proceedings, "publications"),
    (_are_printed_contributions, "publications"),
    (_were_attended, "talks"),
    (_are_papers_held, "talks"),
    (_are_papers_and_talks, "talks"),
    (_are_papers_given, "talks"),
    (_are_marked_as_talks, "talks"),
)
"""Years, and meetings, whose proceedings are works and which others only went to."""


def _are_reviews(h: Heading) -> bool:
    """Those reviewed for: "Journals" below "Peer review", or next to another such list."""
    beside = h.index and h.sections[h.index - 1].kind == "service" and _REVIEWED_FOR.fullmatch(h.text)
    return bool(beside) and not any(looks_like_work(b.text.plain) for b in h.section.blocks)


def _are_reviews_of_manuscripts(h: Heading) -> bool:
    """Those written for journals, among one's own works: "Peer review activities" below "Publications"."""
    if h.own not in ("service", "publications") or h.parent != "publications" or not _REVIEWING.search(h.text):
        return False
    return not any(looks_like_work(b.text.plain) for b in h.section.blocks if visible(b))


def _is_work_for_a_degree(h: Heading) -> bool:
    """A "Dissertation" in the education above it, which says who advised and not what was printed."""
    if h.own != "publications" or h.parent == h.own or not h.index or h.sections[h.index - 1].kind != "education":
        return False
    return is_degree_work(h) and any(_ADVISED.search(b.text.plain) for b in h.section.blocks)


def _are_supervised(h: Heading) -> bool:
    """Theses of others, on a page of teaching: "Thesis", "co-supervised with Ada Berg"."""
    return h.own == "publications" and h.parent == "teaching" and is_degree_work(h)


def is_degree_work(h: Heading) -> bool:
    """Whether a heading names theses."""
    return bool(re.search(_DEGREE_WORK, h.text))


def _are_works_in_progress(h: Heading) -> bool:
    """Such as "Current projects" below "Work in progress"."""
    return h.own == "projects" and h.parent == "publications" and bool(_IN_PROGRESS.search(h.above))


def _is_below_coursework(h: Heading) -> bool:
    return h.parent != "skills" and bool(_COURSEWORK.search(h.above))


def _is_entry_of_a_year(h: Heading) -> bool:
    """What is named in a year, whatever its words are: "Photography Workshop" below "2018" among courses attended."""
    if h.section.parent is None or h.own is None or h.parent in (None, "publications"):
        return False
    return bool(YEAR.fullmatch(h.sections[h.section.parent].heading)) and not is_known(h.section.heading)


def _is_name_of_course(h: Heading) -> bool:
    """Such as "Introduction to Reeds"."""
    return h.own == "about" and h.parent == "teaching" and not is_known(h.section.heading)


def _are_courses_attended(h: Heading) -> bool:
    return h.own in ("teaching", "other") and h.parent == "education" and bool(re.search(r"\bcourses?\b", h.text))


BY_PLACE: tuple[Rule, ...] = (
    (_are_reviews, "service"),
    (_are_reviews_of_manuscripts, "service"),
    (_is_work_for_a_degree, "education"),
    (_are_supervised, "students"),
    (_are_works_in_progress, None),
    (_is_below_coursework, "other"),
    (_is_entry_of_a_year, None),
    (_is_name_of_course, None),
    (_are_courses_attended, "other"),
)


def is_on_its_own(h: Heading) -> bool:
    """Whether a heading takes nothing from the one above it."""
    if _is_below_coursework(h) or _are_courses_attended(h) or _are_reviews_of_manuscripts(h):
        return True
    if h.parent == "awards" and h.own in _ACHIEVED and _ACHIEVEMENTS.search(normal(h.above)):
        return True
    if h.own == "publications" != h.parent and h.own in kinds_of(h.above):
        return True  # "Publications" below "Publications and awards"
    if h.parent != "publications":
        return False
    ended = h.own in ("teaching", "skills") and not _any_work(h.section) or _are_topics(h)
    return ended or h.own is None and bool(_AND_ACTIVITIES.search(h.above))


_ACHIEVED = frozenset(["talks", "service", "publications", "teaching"])
_ACHIEVEMENTS = Lazy(r"\b(?:achievements?|accomplishments?|activit(?:y|ies))\b")
"""What holds more than awards: talks below "Academic achievements"."""


def _are_topics(h: Heading) -> bool:
    """What somebody works on, and no works that are listed by what they are on: next to nothing below has a year."""
    shown = [b.text.plain for b in h.section.blocks if visible(b)]
    return h.own == "interests" and 4 * sum(bool(re.search(r"\b(?:19|20)\d\d\b", text)) for text in shown) < len(shown)


def _any_work(section: Outline) -> bool:
    """Whether anything in a section may be a work."""
    return any(looks_like_work(b.text.plain) for b in section.blocks if visible(b))


def _most_are_works(section: Outline) -> bool:
    """Whether more than half of a section's paragraphs that are no short lines look like works."""
    long = [text for b in section.blocks if visible(b) and len(text := b.text.plain) > 60]
    return 2 * sum(map(looks_like_work, long)) > len(long)


def _has_works(sections: Sequence[Outline], i: int) -> bool:
    """Whether lists of works stand below a heading: "Scholarship", "Books", "Refereed articles"."""
    return any(o.parent == i and kind_of(o.heading) == "publications" for o in sections[i + 1 :])
