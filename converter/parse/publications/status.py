# ruff: noqa: E501 (a pattern reads better on one line)
"""Whether a work has appeared: the phrases that say so, in an entry and in its headings."""

from __future__ import annotations

import re
from typing import NamedTuple

from converter.model import Status
from converter.parse.publications.status_languages import FURTHER, LEADS
from converter.patterns import Lazy, Rare
from converter.remembered import remembered


class StatusPhrase(NamedTuple):
    """A phrase with its place and meaning; `leads` is true where a venue's name follows ("Submitted to")."""

    start: int
    end: int
    status: Status
    leads: bool


_TO = r"(?:\s*@\s+|\s+(?:to|at|by|from|into|for publication in|for publication at|for publication|for presentation at|for(?=\s(?:the )?(?-i:[A-Z\d]))|in|with|bei|pour publication(?: (?:dans|à|au))?|para (?:su )?publicación(?: en)?|para publicação(?: em| na| no)?|per (?:la )?pubblicazione(?: (?:su|in))?|zur (?:Veröffentlichung|Publikation)(?: in)?|dans|à|a|en|em|su|the)\b(?:\s+(?-i:the)\b(?=\s+(?:journal|proceedings|(?-i:[A-Z\d]))))?)?"
_PHRASES: list[tuple[Status, Rare]] = [
    ("submitted", Rare(rf"(?:(?:currently|manuscript|paper|article|re-?|has been|was|just|recently)\s*)*\b(?:re-?)?submitted[^\W\d_]*+(?: for (?:publication|review|consideration))?{_TO}", "submitted", flags=re.IGNORECASE)),
    ("in preparation", Rare(rf"\b(?:expected|planned|anticipated|intended|upcoming)(?: (?:for|in))?(?: (?:in )?[^\W\d_]{{3,9}})?(?:,? [\d\x01]{{4}})?(?: for)? submission\b(?: in(?: [^\W\d_]{{3,9}})? (?:19|20)\d\d)?{_TO}", "submission", flags=re.IGNORECASE)),
    ("submitted", Rare(rf"(?<!target )(?<!planned )(?<!intended )\b(?:in |under |pending )?(?:the )?(?:re-?)?submission\b(?: process)?{_TO}", "submission", flags=re.IGNORECASE)),
    ("submitted", Rare(rf"\b(?:(?:manuscript|paper|article) )?(?:currently )?(?:under|in|pending|(?:sent )?out for) (?:peer[- ]?|journal |(?:first|second|third|1st|2nd|3rd)[- ](?:round )?)?review(?! of (?-i:[^\W\d_a-z])){_TO}", "review", flags=re.IGNORECASE)),
    ("submitted", Rare(rf"\b(?:(?:manuscript|paper|article) )?(?:under|in) (?:major |minor )?revisions?(?![^\W\d_]){_TO}|\brevisions? pending\b{_TO}|\b(?:major|minor|invited|requested|(?:first|second|third) round of|(?:first|second|third)) revisions?(?: (?:requested|submitted))?{_TO}|\brevisions? (?:requested|invited|submitted){_TO}", "revision", flags=re.IGNORECASE)),
    ("submitted", Rare(rf"\b(?:(?:invited to )?(?:conditional )?revis(?:e[sd]?|ing)[- ]?(?:and|&|to)[- ]?re-?submit(?:ted|ting)?|invited to re-?submit){_TO}|\b(?:(?:first|second|third|1st|2nd|3rd|4th)[- ]round,? )?(?:reject(?:ed)? (?:and|&) resubmit(?:ted)?|(?:[Rr]ej\. ?& ?)?R ?& ?R|[Rr]ej\. ?& ?R(?:es(?:ub)?\.?)?)\b{_TO}", "resubmit", "re-submit", "rej.", "r&r", "r & r", "r &r", "r& r", flags=re.IGNORECASE)),
    ("submitted", Rare(rf"\bunder consideration{_TO}|\b(?:zur Veröffentlichung )?eingereicht{_TO}|\bin begutachtung|\bim (?:(?:peer[- ]?)?review(?:[- ]?(?:prozess|verfahren))?|begutachtungsverfahren)\b{_TO}|\bsoumis(?:e|es)?(?: (?:pour|à) (?:révision|évaluation|publication|expertise|relecture))?{_TO}|\b(?:révisions? (?:demandée|en cours|soumise)s?|en (?:cours de )?révision){_TO}|\b(?:enviad[oa]|sometid[oa]|sottomesso|submetido){_TO}|(?<=[\[(])pending(?=[\])])|投稿中|在审|审稿中|外审|返修|査読中", "consideration", "eingereicht", "begutachtung", "im review", "im peer", "soumis", "révision", "enviad", "sometid", "sottomesso", "submetido", "pending", "投稿中", "在审", "审稿中", "外审", "返修", "査読中", flags=re.IGNORECASE)),
    ("accepted", Rare(rf"(?:(?:conditionally|provisionally|just|recently|has been|already|paper|article|manuscript|forthcoming,?|in press,?)\s*)*\baccepted(?![^\W\d_]| (?:papers|submissions|abstracts|manuscripts)\b| (?:author(?:'s|’s)? )?(?:manuscript|version) (?:pdf|version|file|here|available|is)\b)(?: \(?(?:with|subject to)[^.,;)]*\)?| (?:manuscript|article|paper|version)\b)?{_TO}|\b(?:angenommen|accepté[e]?|aceptad[oa]|accettato|aceito){_TO}|已录用|录用|已接收|接收|採択済?", "accept", "angenommen", "acept", "accettato", "aceito", "录用", "接收", "採択", flags=re.IGNORECASE)),
    ("in press", Rare(rf"\bforthcoming{_TO}|\bto ap+e+a?r{_TO}|\b[àa] para(?:î|i)?(?:tre)?\.|\bto be (?:published|presented|included){_TO}|\bin[- ]press\b{_TO}|\b(?:im druck|im erscheinen|erscheint(?: (?:demnächst|voraussichtlich|in))*|[àa] para[iî]tre(?: (?:dans|en|chez))?|próximamente|en cours de publication|em breve|di prossima pubblicazione|sous presse|en[ -]prensa|in (?:corso di )?stampa|no prelo|in publicatie)\b|(?-i:\bi\. ?(?:Dr|Ersch)\.)|待刊|即将出版|印刷中|掲載予定|\bin production\b(?! [^\W\d_])|\bin print\b", "forthcoming", "to ap", "à para", "a para", "to be published", "to be presented", "to be included", "press", "druck", "ersche", "paraître", "paraitre", "próxima", "cours de publi", "breve", "prossima", "prensa", "stampa", "prelo", "publicatie", "i.dr", "i. dr", "i.ersch", "i. ersch", "in production", "in print", "待刊", "即将出版", "印刷中", "掲載予定", flags=re.IGNORECASE)),
    ("in preparation", Rare(r"\b(?:currently )?in prep(?:\b\.?|aration\b)(?: for(?: submission(?: to)?)?)?(?:,? (?:soon )?to be submitted to)?|\bin (?:\w+ ){0,2}stages? of preparation\b|(?:\b(?:analysis|data collection|fieldwork|writing|coding|draft) )?\b(?:in|under) progress\b(?! at (?-i:[A-Z])| (?:track|session|workshop|papers?|posters?|proceedings)\b)|\bin data collection\b|\bdata (?:collected|collection (?:is )?(?:completed?|ongoing|running))\b|\bpreparing (?:a |the |final |first ){0,2}draft\b|\bwork[- ]in[- ]progress\b(?! at (?-i:[A-Z])| (?:track|session|workshop|papers?|posters?|proceedings)\b)|\b(?:(?:open[- ]access|digital) )?(?:book|monograph|article|paper)[- ]in[- ]progress\b|\bmanuscript (?:in preparation|in progress)|\bin (?:vorbereitung|arbeit)\b|\ben (?:préparation|preparación)\b|\ben prép\b\.?|\b(?:art[íi]culo |artigo |articolo |libro |livro )?(?:en desarrollo|in sviluppo|em desenvolvimento)\b|\bin preparazione\b|\bem preparação\b|\b(?:soon )?to be (?:soon )?submitted(?: to| soon)?\b|\bunder preparation\b|\b(?:completed?|full|rough|preliminary) draft\b(?! (?:of|for))|\bdraft (?:available|in preparation|manuscript)|(?<=[(\[])\s*(?:draft|on hold)(?=\s*[)\]])|\b(?:(?:unpublished|full-length|working|draft) (?:book )?|book )manuscript\b(?! (?:submitted|accepted|under))|\bunder (?:advance )?contract(?: (?:with|at))?|(?<=[\v\f(\[])\s*early[- ]stages?(?=\s*(?:[)\]\v\f]|$))|撰写中|準備中", "in prep", "early stage", "early-stage", "progress", "data collect", "manuscript", "vorbereitung", "arbeit", "prép", "desarrollo", "sviluppo", "desenvolvimento", "prepar", "to be submitted", "to be soon submitted", "draft", "on hold", "contract", "撰写中", "準備中", flags=re.IGNORECASE)),
    *FURTHER,
]  # fmt: skip
_LEADS = Lazy(
    rf"\b(?:to|at|by|for|in|into|with|bei|à|a|en|dans|chez|the|contract with)$|@\s*$|(?:{LEADS})$", re.IGNORECASE
)

_HEADINGS: list[tuple[Status, str]] = [
    ("submitted", r"\b(?:under|in) (?:(?:peer[- ])?review\b|revision|submission|consideration)|\bsubmitted|\bsubmissions\b|eingereicht|soumis|\bsometid|\bsubmetid|\bsottomess|\benviados\b|en soumission|^\W*revisions\W*$|审稿|R ?& ?R|revise|在审|投稿|査読中|\b(?:in begutachtung|im (?:peer[- ]?)?review|im begutachtungs)|\ben (?:proceso de |cours d[e’'] ?)?(?:evaluaci[oó]n|[ée]valuation|revisi[oó]n|r[ée]vision)|\bem (?:processo de )?(?:avalia[cç][aã]o|revis[aã]o)|\bin (?:corso di )?(?:revisione|valutazione)"),
    ("accepted", r"\baccepted\b|angenommen|\baceptad|\baceit|\baccett|\baccepté|录用"),
    ("in press", r"\bforthcoming|\bin press|to appear|im druck|im erscheinen|à paraître|sous presse|en[ -]prensa|no prelo|in (?:corso di )?stampa|di prossima pubblicazione|^\W*upcoming(?: publications| papers)?\W*$|待刊"),
    ("in preparation", r"(?:in|under) preparation|\b(?:am|are) (?:currently )?working on\b|\bin prep\b|in progress|\bdraft (?:coming )?soon\b|in vorbereitung|en préparation|en preparación|em preparação|in preparazione|ongoing|travaux en cours|trabajos? en curso|trabalhos? em (?:curso|andamento)|lavori in corso|laufende arbeiten|recherches en cours|unpublished manuscripts?|manuscripts? (?:in|under) prep"),
    ("preprint", r"\bpre-?prints?\b|\barxiv\b|预印|(?:working|discussion|unpublished|job[ -]market) papers?\b|\bdrafts?\b|manuscripts?$|arbeitspapier|diskussionspapier|documents? de travail|documentos? de trabajo|textos? para discuss|documenti di lavoro|\bprépublications?\b|препринт|vorabdruck|\bmimeos?\b"),
]  # fmt: skip


def find_status(string: str) -> list[StatusPhrase]:
    """All status phrases of a string."""
    matches = [
        (match.start(), index, match.start() + len(match[0].rstrip()))
        for index, (_, phrase) in enumerate(_PHRASES)
        for match in phrase.finditer(string)
        if match[0].strip()
    ]
    found: list[StatusPhrase] = []
    for start, index, end in sorted(matches):
        if not found or start >= found[-1].end:
            found.append(StatusPhrase(start, end, _PHRASES[index][0], bool(_LEADS.search(string[start:end]))))
    return found


@remembered
def names_a_server(headings: tuple[str, ...]) -> bool:
    """Whether the headings say that the works below them can be read on a server: "Preprints", not "Working papers"."""
    return any(_ON_SERVER.search(heading) for heading in headings)


_ON_SERVER = Lazy(
    r"\bpre-?prints?\b|\w*r[xχ]iv\b|\bssrn\b|预印|\bprépublications?\b|препринт|vorabdruck", re.IGNORECASE
)


_AND_RECENT = Lazy(r"(?:/|&|\band)\s*recent\b", re.IGNORECASE)
"""What is said of works of which some have appeared: "In Press / Recent"."""


def heading_status(headings: tuple[str, ...]) -> Status | None:
    """What the headings say of the status of the works below them; the innermost decides."""
    for heading in reversed(headings):
        if re.search(r"\bpublished\b", heading, re.IGNORECASE) and not re.search(
            r"un-?published|to be published", heading, re.IGNORECASE
        ):
            return "published"
        if _AND_RECENT.search(heading):
            continue
        for status, pattern in _HEADINGS:
            if re.search(pattern, heading, re.IGNORECASE):
                return status
        for status, phrase in FURTHER:
            if phrase.search(heading):
                return status
    return None
