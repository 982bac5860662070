"""Whether works stand below a heading of works, whatever section it seems to be a part of."""

from __future__ import annotations

from collections.abc import Sequence

from converter.document import Block
from converter.model import SectionKind
from converter.parse.candidate import visible
from converter.parse.outline import Outline
from converter.parse.publications import venues
from converter.parse.publications.signs import looks_like_work
from converter.parse.section_topics import IN_A_YEAR
from converter.parse.vocabulary import normal
from converter.patterns import Lazy

_LIST_OF_WORKS = Lazy(
    r"(?:(?:(?:peer[- ])?reviewed|refereed|selected|academic|scientific|research|recent|my|list of) ){0,3}"
    r"(?:publications?|(?:(?:journal|research) )?(?:papers|articles))|"
    r"(?:pre-?prints|publikationen|publicacion(?:es)?|"
    r"pubblicazioni|publicacoes)"
)
_LIST_OF_ARTICLES = Lazy(
    r"(?:journal articles|articles? (?:de|dans des) revues?|articulos|artigos|articoli|aufsatze|artikel|"
    r"zeitschriftenartikel|(?:book )?chapters|capitulos?|chapitres?|capitoli"
    r"|buchkapitel|buchbeitrage|books|(?:co ?)?edited (?:books|volumes|collections)|translations|libros|livros|libri"
    r"|ouvrages"
    r"|(?:conference|workshop) proceedings|tech(?:nical)? reports)"
    r"(?: (?:de|d|en|em|in|i|su|des|dans) .{3,70})?"
)


_BOOKS_AND_CHAPTERS = Lazy(
    r"(?:(?:co ?)?edited |authored )?(?:books|volumes) (?:and )?(?:book )?chapters"
    r"|(?:book )?chapters (?:and )?(?:edited )?(?:books|volumes)"
    r"|libros y capitulos(?: de libros?)?|livros e capitulos(?: de livros?)?|libri e capitoli(?: di libr[oi])?"
    r"|ouvrages et chapitres(?: d ouvrages?)?|bucher und (?:buchkapitel|kapitel)"
)


def lists_works(sections: Sequence[Outline], i: int, parent: SectionKind | None) -> bool:
    """Whether a bare "Publications" holds works, though it seems to stand below a heading on something else."""
    if parent in (None, "publications", "students"):
        return False
    heading = normal(sections[i].heading)
    if _LIST_OF_ARTICLES.fullmatch(heading) and sum(map(_appeared, sections[i].blocks)) > 1:
        return True
    return bool(_LIST_OF_WORKS.fullmatch(heading) or _BOOKS_AND_CHAPTERS.fullmatch(heading)) and any_work(sections, i)


def _appeared(block: Block) -> bool:
    """Whether an entry says when and where something appeared, whoever wrote it."""
    text = block.text.plain
    return bool(
        visible(block) and IN_A_YEAR.search(text) and (venues.VENUE.search(text) or venues.PUBLISHER.search(text))
    )


_SHORT_FORM = r"(?:reviews?|comments?|commentar(?:y|ies)|perspectives?|letters?|viewpoints?|news and views|opinions?)"
SHORT_WORKS = Lazy(
    rf"(?:invited |short |literature |select(?:ed)? )?{_SHORT_FORM}(?:(?:,? and |, | & | / ?){_SHORT_FORM})*"
)
"""Headings of kinds of articles that are words of other things too: "Reviews", "Comments and Perspectives"."""


def any_work(sections: Sequence[Outline], i: int) -> bool:
    """Whether a work stands right below a heading, or below one of a year or the like that stands below it."""
    end = next((k for k, o in enumerate(sections[i + 1 :], i + 1) if o.level <= sections[i].level), len(sections))
    return any(looks_like_work(f"{b.text.plain} {o.heading}") for o in sections[i:end] for b in o.blocks if visible(b))
