# ruff: noqa: E501 (a pattern reads better on one line)
"""What leads to where a work appeared: "(Oral, Published at NordSand 2025)", "Available at SSRN 1234567"."""

from __future__ import annotations

import re

from converter.parse.publications.claims import TAKEN, Claims
from converter.parse.publications.dates import YEAR
from converter.parse.publications.fields import Imprint
from converter.patterns import Lazy, Rare

_FORM = r"(?:oral(?: presentation)?|spotlight|poster|highlight)"
_LEAD = Lazy(
    rf"[(\[]\s*(?:(?P<note>{_FORM})(?:\s*[,;]\s*|\s+(?=at|in)))?(?:(?:published|presented|appeared)\s+)?(?:at|in)\s+(?:the\s+)?"
    rf"(?=[A-Z][^()\[\]]*\b{YEAR}\s*[)\]])",
    re.IGNORECASE,
)
_ON_SSRN = Rare(
    r"(?:available (?:at|on)(?: the)?:? )?"
    r"(?P<server>SSRN)\b(?P<number>:?(?: (?:no\.? ?|id:? ?|abstract:? ?|#)?\d{5,8}\b)?)",
    "ssrn",
    flags=re.IGNORECASE,
)
_TO_SERVER = Rare(
    r"(?<=[\s.?!])(?:(?:the )?(?:accepted (?:author )?(?:version|manuscript)|author[’']?s? version|pre-?print|post-?print|paper|manuscript|draft)"
    r"(?:(?:,? and|,? &|,) (?:(?:supporting|supplementary|all) )?(?:online )?(?:materials?|data(?:sets?)?|code|scripts?|analys[ei]s(?: scripts?)?|supplements?|pre-?registration)){1,4}"
    r"|accepted (?:author )?(?:version|manuscript)),? (?:(?:is|are) )?(?:(?:freely|openly|publicly|also) )?(?:available|posted|shared)?,? ?(?:on|at|in|from|via)(?: the)? (?=[a-zA-Z]{2,8}[rRaA]?[xX]iv\b|OSF\b|SSRN\b|PsyArXiv\b)",
    "version",
    "print",
    "paper",
    "manuscript",
    "draft",
    flags=re.IGNORECASE,
)
"""What is shared on a server, where the server is all that is said: "Pre-print, data, and code available on SandXiv"."""
_WORDS = Lazy(r"[^\W\d_]{3}")
_NO_WORDS = Lazy(rf"(?:[\W\d_{TAKEN}]|(?:pdf|paper|link|code|doi|arxiv|slides|video)\b)*", re.IGNORECASE)


_REPRINT = Rare(
    r"(?:(?<=[.),\]\v\x01”\"] )|(?<=[.),\]”\"]  ))(?:(?:and )?(?:also )?re-?printed|repr\.|republished|wieder(?:abdruck|abgedruckt|veröffentlicht)|neudruck|repris|ristampato|reimpreso|przedruk)"
    r"(?:,? in (?:an? )?(?:abridged|revised|expanded|shortened|modified)(?: form| version)?,?)? (?:in|as|with (?:\w+ )?(?:corrections?|changes|revisions?|additions?),? (?:in|as)|dans|en|w)(?: |:)[^\v]{12,}"
    r"|(?<=\d[.,;] )(?:re-?printed|repr\.),? (?-i:[^\W\d_a-z])[\w. /&-]{2,30}: [^\v:]{3,40}, (?:19|20)\d\d\b\.?",
    "reprint",
    "re-print",
    "repr.",
    "republished",
    "wieder",
    "neudruck",
    "repris",
    "ristampato",
    "reimpreso",
    "przedruk",
    flags=re.IGNORECASE,
)
"""Where else a work was printed, with that book's editors, publisher and year: "Reprinted in *Sand*, ed. Ada Berg"."""
_TRANSLATED = Rare(
    r"(?<=[.)])\s{1,2}(?:(?:Traduction|Traducción|Traduzione|Tradução) [a-zàçéíóñêã]{5,14}\s?:|[A-Z][a-zö]{4,12}e Übersetzung:"
    r"|(?:English|Spanish|French|German|Italian|Portuguese|Chinese|Japanese|Russian|Polish|Turkish|Korean|Arabic|Greek|Dutch) translations?"
    r"(?: (?:in|as))?:?|Published in (?:English|Spanish|French|German|Italian|Portuguese|Chinese|Japanese|Russian|Polish|Turkish),? (?:with [^.,]{3,30},? )?as) (?=[¿¡“\"«‘]?[^\W\d_a-z])[^\v]{8,}",
    " translation",
    "published in ",
    "traduc",
    "traduzione",
    "tradução",
    "übersetzung",
)
"""Where a translation of the work was printed: "Spanish translation: Título, 2007a, pp. 3-9. Translated by Ada Berg"."""


def claim_reprint(claims: Claims, result: Imprint, title: tuple[int, int]) -> None:
    """The sentence that says where else a work or its translation was printed: its place, numbers and year are others."""
    for pattern in (_REPRINT, _TRANSLATED):
        if elsewhere := pattern.search(claims.free, title[1]):
            result.notes.append(elsewhere[0].replace(TAKEN, " ").strip(" .,;"))
            claims.take(*elsewhere.span(), "note", "note")


def claim_published(claims: Claims, result: Imprint, title: tuple[int, int]) -> None:
    """The words in front of a server or the venue and the brackets around it, where nothing else names one."""
    if server := _ON_SSRN.search(claims.free, title[1]):
        claims.take(server.start(), server.start("server"), "imprint", "published")
        claims.take(*server.span("number"), "imprint", "published")
    if (shared := _TO_SERVER.search(claims.free, title[1])) and not _WORDS.search(
        claims.free, title[1], shared.start()
    ):
        claims.take(*shared.span(), "imprint", "published")
    lead = _LEAD.search(claims.free, title[1])
    if not lead:
        return
    end = next((i for i in range(lead.end(), len(claims.free)) if claims.free[i] in ")]"), -1)
    if end < 0 or not _NO_WORDS.fullmatch(claims.free[title[1] : lead.start()] + claims.free[end + 1 :]):
        return
    if lead["note"]:
        result.notes.append(lead["note"])
        claims.take(*lead.span("note"), "note", "note")
    for start, stop in (
        ((lead.start(), lead.start("note")), (lead.end("note"), lead.end())) if lead["note"] else (lead.span(),)
    ):
        claims.take(start, stop, "imprint", "published")
    claims.take(end, end + 1, "imprint", "published")
