"""What kind of section a heading announces, by its words: those of `heading_phrases`, `heading_words` and
`further_languages`.

Order matters: of the terms in a heading, the one that stands first in these lists decides, so that "teaching awards"
are awards and "research interests" are interests.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from converter.characters import has_cjk
from converter.model import SectionKind
from converter.parse.fold import bare
from converter.parse.further_languages import FURTHER_FILLERS, FURTHER_KINDS
from converter.parse.heading_phrases import PHRASES
from converter.parse.heading_words import FILLERS, KINDS
from converter.parse.lexicon import Hit, Lexicon
from converter.patterns import Lazy
from converter.remembered import remembered

_TITLES = Lazy(
    r"(?:(?:academic|full|short|my) )?(?:curriculum vitae?|cv|c\.v|vitae|vita|resume|lebenslauf|curriculum|curriculo|"
    r"履歴書|简历|个人简历)"
)


_ALL_KINDS = (*PHRASES, *KINDS, *FURTHER_KINDS)


@cache
def _lexicon() -> Lexicon:
    return Lexicon([*(terms for _, terms in (*PHRASES, *KINDS)), *(bare(terms) for _, terms in FURTHER_KINDS)])


@cache
def _fillers() -> frozenset[str]:
    return frozenset((*FILLERS.split(), *bare(FURTHER_FILLERS).split()))


_LOST_TI = Lazy(
    r"\b(publica|educa|presenta|posi|ar|affilia|distinc|ac|invita|addi|edi|qualifica|informa|interna|na|scien|disserta|"
    r"cita|certifica|organiza|exhibi|recogni|appoin|produc|participa|forma)[\W\d_](ons?|onal|cles?|vity|vities|fic)\b"
)
"""Words of headings in whose middle a fount's ligature was lost: "Publica ons", "Educa%on"."""


_GLUED = Lazy(r"[A-Z][a-z]{3,}(?:[-‐‑]?[A-Z][a-z]{3,}|And[A-Z][a-z]+){1,6}:?")
"""Words of a heading whose blanks an extraction has lost: "WorkingPapers", "PublicationsinPeer-ReviewedJournals"."""
_GLUED_SMALL = Lazy(r"(?<=[a-z]{4})(and|for|in|of|with)(?=[A-Z])")
_GLUED_AT = Lazy(r"(?<=[a-z])(?=[A-Z])")
_FOOTNOTE = Lazy(r"(?<=[a-z]{4})\d\s*$")
"""A footnote's number behind a heading: "Journal articles1"."""


_TWO_SCRIPTS = Lazy(r"(?<=[\u3041-\u9fff\uac00-\ud7af])(?=[A-Z][a-z])")
"""Where a heading in a second language follows the first, as a page that shows one of them at a time has both."""


@remembered
def normal(heading: str) -> str:
    """A heading as it is looked up: without numbering, brackets, symbols and punctuation at its ends."""
    if " " not in heading and _GLUED.fullmatch(heading):
        heading = _GLUED_AT.sub(" ", _GLUED_SMALL.sub(r" \1 ", heading))
    if not heading.isascii() and has_cjk(heading):
        heading = _TWO_SCRIPTS.sub(" ", heading)
    text = _LOST_TI.sub(r"\1ti\2", bare(heading))
    text = re.sub(r"\([^()]*\)|\[[^\[\]]*\]|:[a-z_]+:?(?=\s|$)", " ", text)
    text = re.sub(
        r"^\W*(?:\d{1,2}(?:\.\d{1,2})*\s(?=[^\W\d])|(?:[ivx]{1,4}|[a-z]|\d{1,2}(?:\.\d+)*)[.):]\s*)?", "", text
    )
    text = re.sub(r"[^\w'&/,.+-]+", " ", text)
    text = _FOOTNOTE.sub("", text)
    return re.sub(r"\s+", " ", text).strip(" -.,/&'")


@remembered
def _looked_up(text: str) -> tuple[SectionKind | None, tuple[str, ...]]:
    """The kind that a normal heading's words announce, and the words that headings are not made of."""
    hits = _lexicon().find(text)
    whole = [hit for hit in hits if not any(_covers(other, hit) for other in hits)]
    kind = _announced(text, whole, bool(_SEVERAL.search(text)))
    rest = list(text)
    for hit in hits:
        rest[hit.start : hit.stop] = " " * (hit.stop - hit.start)
    words = re.split(r"[\s,/&.'+-]+", "".join(rest))
    unknown = tuple(word for word in words if word and word not in _fillers())
    if unknown and [text[hit.start : hit.stop] for hit in whole] == ["chapter"] and not _OF_WHICH.intersection(unknown):
        kind = None
    return kind, unknown


_OF_WHICH = frozenset(
    ["handbook", "textbook", "companion", "anthology", "guidebook", "volume", "casebook", "festschrift"]
)
"""Whose a chapter in print is; any other word names a society's branch: "Northern Chapter, No. 12"."""


_SEVERAL = Lazy(r"\b(?:and|und|et|y|e|и|ve|oraz|och|og)\b|[,&/与和]|及び|および|(?<=[^\x00-\u3004]) (?=[^\x00-\u3004])")
"""Between two kinds in one heading; a middle dot is looked up as a blank."""
_OPEN = Lazy(r"open[ -]source")
"""What works of any kind may be: "Open-source textbooks" are books."""
_OTHERS = ("其他", "其它")
"""What stands before the word for a section, with no blank between: "其他论文" are other papers."""
_WORKS_ON = Lazy(r"(?:articles|papers|publications|chapters|books|articulos|publicaciones) (?:in|on|about|en|sobre) ")
"""How headings begin that say what works are on: "Articles in my research areas"."""
_ABOUT_ONESELF = Lazy(
    r"(?:\w+ )?(?:articles|stories|features|reports|publications|papers) (?:about|on|featuring|covering|mentioning) "
    r"(?:me|us|(?:my|our)(?: \w+)? (?:work|research|lab|group))\b"
)
"""Headings of what others wrote: "Articles about my work"."""
_IN_PEER_REVIEW = Lazy(
    r"\bpeer[ -]review[ -](?:artikel|aufsatz|aufsatze|articles?|papers?|publi)|"
    r"\b(?:artikel|aufsatze|articles?|papers?|manuscripts?|manuskripte|publi[kc]ations?|publikationen|veroffentlichungen|books?|chapters"
    r"|arti(?:coli|culos|gos)|pubblicazioni|publica(?:ciones|coes)|saggi|contributi)\b"
    r".*\b(?:in|under|im|mit|with|without|ohne|con|senza|sin|com|sem|avec|sans) peer[ -]review"
)
_FOR_OTHERS = Lazy(
    r"\b(?:reviewers?|referees?|gutachter(?:in)?|evaluat(?:eur|rice)s?|revisor(?:a|es)?"
    r"|(?:editorial|publication|committee|review(?:ing)?) services?)$"
)
_WORKS = Lazy(
    r"publi[ck]|публи|yayin|makale|pubbli|veroffentl|papers\b|articles\b|proceedings\b(?!.*abstracts)|出版|発表論文|論文|论文"
    r"|(?:research|scholarly|academic|scientific) (?:output|product)"
)


_REVIEWED = Lazy(r"(?:with )?peer[ -]review|conferences?\b")
_HELD_FIRST = Lazy(r"(?:[\w-]+ ){0,2}(?:presentations|talks|lectures|posters) (?:and|&) conference papers$")
_BESIDE_WORKS = frozenset({"publications", "patents", "software", "projects", "teaching", "grants", "awards"})
"""Kinds whose sections may begin with works: where papers and programs stand together, no paper is to be lost."""
_PARTED = Lazy(rf"(?:,|\s*(?:{_SEVERAL.pattern}))")
_EITHER = (
    {"education", "experience"},
    {"teaching", "students"},
    {"teaching", "students", "experience"},
)
"""Kinds of which the one that a heading names first is the section's: "Teaching and mentoring positions"."""


def _announced(text: str, hits: Sequence[Hit], several: bool) -> SectionKind | None:
    """The kind whose term stands first in the list; of "education and experience" the one that is named first."""
    if _ABOUT_ONESELF.match(text):
        return "media"
    if _WORKS_ON.match(text):
        return "publications"
    named = [hit for hit in hits if text[hit.start : hit.stop] not in _OTHERS]
    hits = [hit for hit in named if not _OPEN.fullmatch(text[hit.start : hit.stop])] or named or hits
    kinds = {_ALL_KINDS[hit.rank][0] for hit in hits}
    works = [hit.start for hit in hits if _WORKS.match(text, hit.start)]
    talks = [hit.start for hit in hits if _ALL_KINDS[hit.rank][0] == "talks"]
    both = kinds == {"publications", "talks"} and bool(works) and min(works) < min(talks)
    if kinds == {"publications", "patents"} and works and min(works) == min(hit.start for hit in hits):
        return "publications"  # "Publications and patents"
    if several and kinds <= _BESIDE_WORKS and works and works[0] == hits[0].start and _PARTED.match(text, hits[0].stop):
        return "publications"  # "Publications, projects and software"
    if kinds == {"publications", "service"} and _IN_PEER_REVIEW.search(text):
        return "publications"  # "Peer-Review-Artikel", "Articles under peer review"
    if kinds == {"publications", "service"} and _FOR_OTHERS.search(text):
        return "service"  # "Journal/Abstract Reviewer", "Publication and editorial service"
    if several and kinds == {"publications", "talks"} and _HELD_FIRST.match(text):
        return "talks"  # "Invited presentations and conference papers"
    if kinds == {"publications", "talks"} and all(
        _REVIEWED.match(text, hit.start) for hit in hits if _ALL_KINDS[hit.rank][0] == "publications"
    ):
        return "talks"  # "Presentations with peer-reviewed admission"
    if kinds == {"talks", "other"}:
        return "talks"  # "Presentations and professional development"
    if several and kinds in ({"skills", "interests"}, {"teaching", "other"}, {"skills", "education"}):
        return _ALL_KINDS[min(hits)[2]][0]
    if several and (both or kinds in _EITHER):
        return _ALL_KINDS[min(hits)[2]][0]
    return _ALL_KINDS[min(hit.rank for hit in hits)][0] if hits else None


def _covers(long: Hit, short: Hit) -> bool:
    return long.start <= short.start and short.stop <= long.stop and long[:2] != short[:2]


_COURSE = Lazy(r"(?:introduction|intro) (?:to|into|a la|al|a) |einfuhrung in ")
"""What the names of courses begin with, but no heading."""


_LAST_CHANGED = Lazy(r"last (?:updated?|modified|changed|revised)\b")
"""A page's date, which is no heading of news."""
_OCCUPATION = Lazy(r"\bsoftware (?:developer|engineer|architect|entwickler(?:in)?|ingenieur(?:in|e)?)\b")
"""What somebody is, and not what somebody has made: "Software Developer @ Sand Labs"."""
_WORKS_ALONE = Lazy(r"\W*((?:[\w-]+ ){0,3}(?:publications|articles|papers)): (?=[^\W\d_])", re.IGNORECASE)


@remembered
def kind_of(heading: str) -> SectionKind | None:
    """The kind that a heading's words announce, or None."""
    if ": " in heading and (works := _WORKS_ALONE.match(heading)):
        heading = works[1]  # "Refereed publications: Software" are papers on it
    text = normal(heading)
    if not text or len(text) > 120:
        return None
    if _COURSE.match(text) or text.startswith("last ") and _LAST_CHANGED.match(text):
        return None
    if text == "these":
        return "publications"  # a thesis in French, but no word of an English heading
    kind, unknown = _looked_up(_NAMED_AFTER.sub(" ", text).strip() if " of " in text or " for " in text else text)
    if kind == "software" and _OCCUPATION.search(text):
        return None
    if kind is None and has_cjk(text) and (inner := re.search(r"[(（]([^()（）]{2,12})[)）]", heading)):
        within = kind_of(inner[1])
        return within if within in ("talks", "publications", "patents") else None  # "国際学会（口頭発表）"
    words = text.split()
    return kind if len(words) <= 5 or len(unknown) * 2 <= len(words) else None


_NAMED_AFTER = Lazy(
    r"\b(?:universit(?:y|at)|institute|college|school|academy|faculty|foundation) (?:of|for) "
    r"(?:(?!service)[\w-]+ (?:and )?){0,2}?(?:technology|education|studies|research|software)\b"
)
"""What an institution is called after, which says nothing of the entries below: "Sandby Institute of Technology"."""


@remembered
def kinds_of(heading: str) -> frozenset[SectionKind]:
    """All kinds that a heading's words announce: "Education and positions" announces two."""
    hits = _lexicon().find(normal(heading))
    return frozenset(_ALL_KINDS[hit.rank][0] for hit in hits if not any(_covers(other, hit) for other in hits))


@remembered
def is_document_title(heading: str) -> bool:
    """Whether a heading says no more than that the document is a CV."""
    return bool(_TITLES.fullmatch(re.sub(r"\s*\d+$", "", normal(heading)).replace("æ", "ae")))


_STATUS_BEHIND = Lazy(r"\((?:forthcoming|in press|accepted|to appear|in print|im druck|in stampa)\)\W*$", re.IGNORECASE)


@remembered
def is_known(heading: str) -> bool:
    """Whether a heading is made of nothing but words of headings, so that it needs no markup to be one."""
    text = normal(heading)
    if not text or len(text) > 75 or kind_of(heading) is None:
        return False
    if text == "these":
        return "è" in heading.casefold()
    if kind_of(heading) != "publications" and _STATUS_BEHIND.search(heading):
        return False  # the end of a journal's name: "Ford" above "Studies (forthcoming)"
    if _STUDENT.fullmatch(text):
        return False
    unknown = _looked_up(text)[1]
    if has_cjk(text):
        return len("".join(unknown)) <= 2 and len(text) <= 14 or _is_known_twice(text)
    return not unknown and sum(len(word) > 2 for word in text.split()) <= 8


_STUDENT = Lazy(r"(?:[\w.]+ ){1,2}student")
"""What somebody was, and not whom somebody taught: "PhD student"."""


def _is_known_twice(text: str) -> bool:
    """Whether a heading says the same in two languages: "学術誌論文 Journal articles"."""
    native = " ".join(word for word in text.split() if has_cjk(word))
    other = " ".join(word for word in text.split() if not has_cjk(word))
    if not other or len(native) > 10:
        return False
    kind = kind_of(other)
    return kind is not None and not _looked_up(other)[1] and kind_of(native) == kind


@remembered
def is_partly_known(heading: str) -> bool:
    """Whether at least one word of a heading is a word of headings."""
    text = normal(heading)
    words = [word for word in re.split(r"[\s,/&.'+-]+", text) if word]
    return bool(words) and len(_looked_up(text)[1]) < len(words)


def unknown_words(heading: str) -> int:
    """How many words of a heading are no words of headings."""
    return len(_looked_up(normal(heading))[1])
