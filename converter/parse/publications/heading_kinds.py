# ruff: noqa: E501 (a pattern reads better on one line)
"""What kinds of works the heading of a list names: "Journal articles", "Articles & book chapters"."""

from __future__ import annotations

import re

from converter.model import PublicationKind
from converter.patterns import Lazy
from converter.remembered import remembered

_OF_KIND_OTHER = (
    r"\breviews? of books|book reviews?|\brezension(?:en)?\b|\bcomptes? rendus\b|\brecens\w*|rese[ñn]h?as|\w*kritiken\b|\bblogs?\b|^\W*posts?\b(?![\w-])|newspaper|magazine|"
    r"op-?eds?|public (?:writing|scholarship|humanities|engagement)|essays?\b|рецензи|recenz[ejiy]|künstlerisch|\bart[ií]sti(?:c|que|ch|ca)\w*|journalis"
)
_NOT_SCHOLARLY = r"popular|media|outreach|vulgari[sz]ation|divulga|(?:non[- ]?|un)(?:peer|academic|refereed)"
"""What a heading says of the works of a kind: "Non-refereed project reports"."""
JOURNAL = r"\bjournals?\b|zeitschrift|revues?\b|\brevistas?\b|\briviste\b|期刊|学术论文|原著"
_ARTICLES = r"\barticles?\b|aufsätze|artículos|\bartigos\b|\barticoli\b"
"""Words for papers of any kind: "Articles in conference proceedings"."""
_HEADINGS: list[tuple[PublicationKind, str]] = [
    ("patent", r"\bpatents?\b|\bbrevets?\b|patente|专利|特許"),
    ("thesis", r"\bthes[ie]s\b|\bdissertations?\b|\bdisserta(?:ção|ções|zion[ei])|学位论文|qualifikationsschrift|\bthèses?\b|tesis\b|\bteses?\b|\btesi\b"),
    ("workshop", r"\bworkshops?\b|研讨会|ワークショップ"),
    ("chapter", r"\bchapters?\b|buchkapitel|sammelb[aä]nden?|in sammelwerken|beiträge in(?! \w*(?:journals|zeitschriften))|chapitres?|capítulos?|capitoli|章节|главы|rozdział|kapitol[ay]|kitap bölüm|kitap\w* bölüm|bölüm yazar|fejezet|hoofdstuk|bok?kap"
     r"|\bin (?:edited )?(?:volumes|books|(?:edited )?collections|anthologies)\b|contributions? to (?:edited )?(?:volumes|books|collections)|dans (?:des |un )?(?:ouvrages|volumes|livres)|(?:contribut[oi]|saggi|articoli) in volum[ei]"),
    ("report", r"技術報告|研究報告|(?<!citation )\breports?\b|\bwhite ?papers?\b|forschungsberichte|policy (?:briefs|notes|papers|reports)|rapports\b|\brelatórios?\b|\binformes\b|^\W*(?:estudios|estudos)\W*$"),
    ("poster", r"\bposters?\b"),
    ("other", rf"{_OF_KIND_OTHER}|{_NOT_SCHOLARLY}"),
    ("conference", r"\bconf[eé]rences?\b|\bproceedings\b|\bsymposi(?:um|a)\b|konferenz|tagungsb[aä]nd|congres|kongress|\bactes\b|\bactas\b|\banais\b|\bconfer[eê]ncias?\b|\bconferenz[ae]\b|\bsimp[oó]sios?\b|\bcol[oó]quios?\b|会议|国際会議|bildiri"),
    ("journal", rf"{JOURNAL}|{_ARTICLES}|статьи|статті|makale|artykuł|článk|člank|članci|cikk|학술지"),
    ("book", r"\bbooks?\b|monogra(?:f|ph)|\bbücher\b|herausgeb|\blivres?\b|\blivros?\b|\blibros?\b|\blibri\b|ouvrages?|edited volumes?|专著|著書|книги|монограф|\bkitap(?:lar\w*)?\b|książk|knih[ya]|könyvek|cărți|knjige|boeken\b|bøker|저서"),
    ("preprint", r"\bpre-?prints?\b|\barxiv\b|预印"),
]  # fmt: skip
_BOTH = Lazy(
    r"\b(?:books?|articles?|papers?|essays|aufsätze|artículos|artigos|articoli|zeitschriften\w*) (?:and|&|und|et|y|e) "
    r"|\b(?:książki|knihy|knjige|könyvek|kitap(?:lar)?|bücher|livres|libros|livros|libri)(?:,| (?:i|a|és|ve|veya|und|et|y|e|o)) ",
    re.IGNORECASE,
)
"""Two kinds in one heading: "Articles & book chapters"."""
_INCLUDING = Lazy(r"\b(?:including|incl\.|inkl\.|einschließlich|y compris)(?!\w)", re.IGNORECASE)
"""What leads to a kind that only some works of a list are of: "Publications including reports"."""
_WITH_MAGAZINES = Lazy(
    r"\bjournals?(?:,| and| &|/| or) ?(?:\w+ )?magazines?\b|\bmagazines? (?:and|&|or) journals?\b", re.IGNORECASE
)
"""Journals that a heading names together with magazines, as engineers do: "Journal and Magazine Articles"."""
_NOT_ALONE = Lazy(r"\b(?:publi[ck]a|papers\b|articles\b)", re.IGNORECASE)
"""What a heading names beside patents: "Publications and patents"."""

_BESIDE_REPORTS = Lazy(
    r"\b(?:(?:publi[ck]a\w+|articles)|(?<!policy )(?<!white )(?<!working )papers),?(?: (?:and|und|et|y|e) |\s?[&,/] ?)"
    r"|(?: (?:and|und|et|y|e)|[&,]) (?:\w+ )?(?:publi[ck]a|articles\b)",
    re.IGNORECASE,
)
"""Works of any kind beside reports: "Publications & reports"."""


@remembered
def heading_kind(headings: tuple[str, ...]) -> tuple[PublicationKind | None, bool]:
    """The kind that the innermost telling heading names, and whether it names that one only."""
    for heading in reversed(headings):
        found = [kind for kind, pattern in _HEADINGS if re.search(pattern, heading, re.IGNORECASE)]
        both = _BOTH.search(heading)
        if found and (among := _INCLUDING.search(heading)) and heading_kind((heading[: among.start()],))[0] is None:
            return found[0], False
        if found[:1] == ["other"] and _WITH_MAGAZINES.search(heading):
            found = found[1:]
        if found[:1] == ["report"] and _BESIDE_REPORTS.search(heading):
            found = found[1:]
        if found[:1] == ["patent"] and _NOT_ALONE.search(heading):
            found = found[1:]
        if len(found) > 1 and not both:
            found = _without_general(found, heading)
        if found:
            # "Book chapters" is chapter, "Book reviews" other, "Journal articles" journal
            if found[0] in ("chapter", "thesis", "other", "patent", "poster") and set(found[1:]) <= {
                "book",
                "journal",
                "preprint",
            }:
                # "Short essays and blog posts" are one kind
                essays = (
                    found[0] == "other" and set(found[1:]) <= {"book"} and both and both[0].lower() == "essays and "
                )
                return found[0], not both or bool(essays)
            if set(found) == {"conference", "workshop"}:
                return "conference", False
            return found[0], len(found) == 1
    return None, False


def _without_general(found: list[PublicationKind], heading: str) -> list[PublicationKind]:
    """The kinds without those that a heading names only by the way: "Artículos de conferencia"."""
    telling = {"workshop", "chapter", "report", "poster", "conference"} & set(found)
    if not telling:
        return found
    dropped: set[PublicationKind] = set()
    if "other" in found and not re.search(_OF_KIND_OTHER, heading, re.IGNORECASE):
        dropped.add("other")
    several = _SEVERAL.search(heading) and not _OF_MEETINGS.search(heading)
    if not (several or re.search(JOURNAL, heading, re.IGNORECASE)):
        dropped.add("journal")
    return [kind for kind in found if kind not in dropped]


_OF_MEETINGS = Lazy(r"\b(?:conference|workshop|symposium|proceedings) articles?\b", re.IGNORECASE)
"""Articles that are no journal's: "Conference and Workshop Articles"."""
_SEVERAL = Lazy(r"[,;/&+]|\b(?:and|und|et|y|e|or)\b", re.IGNORECASE)
