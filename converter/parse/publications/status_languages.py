# ruff: noqa: E501 (a pattern reads better on one line)
"""Phrases that say whether a work has appeared, in further languages and in short forms.

Most are words of titles and venues, too, so that they count only where a field begins, and where it ends behind them or
a word leads to the venue: "(в печати)", "W recenzji w *Piasek*".
"""

from __future__ import annotations

import re

from converter.model import Status
from converter.patterns import Rare

_AT_START = r"(?:^|(?<=[(\[,.;:–—\v\n\f\x01-])|(?<=[(\[,.;:–—!?»”\"\v\n\f\x01-]\s))"
_AT_END = r"(?=\s*(?:[)\],.;:–—\v\n\f\x01]|(?:19|20)\d\d|$))"
LEADS = r"\s(?:in|till|til|i|bij|voor|door|do|w|v|u|в|во|до|для|presso|na|no|pro|za|bei|beim|chez|à|a|al|en|em|dans|su|at|for|by)"
"""A blank and the word that leads from such a phrase to the venue."""


def _phrases(*alternatives: str, words: tuple[str, ...]) -> Rare:
    """Matches any of the alternatives as a field of its own, or in front of a venue."""
    return Rare(
        rf"{_AT_START}(?:{'|'.join(alternatives)})\.?(?:{LEADS}(?=\s(?!\d))|{_AT_END})", *words, flags=re.IGNORECASE
    )


FURTHER: list[tuple[Status, Rare]] = [
    (
        "submitted",
        _phrases(
            r"(?:currently )?(?:under|in) evaluation|(?:editorial )?decision pending|(?:being revised|revising)(?= (?:for|at)\b)|returned for revisions?|(?:(?:\d(?:st|nd|rd|th)|first|second|third) )R ?& ?R",
            r"(?:soumis|en cours) d[’']évaluation|(?:(?:manuscrit|article|chapitre|texte) )?en (?:cours d[’']|phase d[’'])?évaluation|en (?:cours de )?(?:relecture|expertise)|en (?:proceso de |fase de )?(?:evaluación|revisión)|(?:en )?dictamen|em (?:processo de |fase de )?(?:avaliação|revisão)|in (?:corso di |fase di )?(?:valutazione|revisione)|sottopost[oa]|inviat[oa](?: per la pubblicazione)?|sottomess[oa]|submetid[oa]|în (?:curs de )?evaluare",
            r"(?:ter|onder) beoordeling|onder review|ingediend|inskicka[dt]|inn?sendt|under (?:fagfelle)?vurdering|under (?:granskning|bedömning|bedømmelse)|arvioitavana|vertaisarvioinnissa|lähetetty",
            r"w (?:trakcie )?recenzji|złożon[aey](?: do druku)?|v recenzním řízení|(?:u|v|na) (?:postupku )?recenzij[ie]|na recenzi|на (?:рецензии|рецензировании|рассмотрении)|находится на рецензировании|направлен[аоы]?(?! в печать)|подан[аоы]?|принят[аоы]? к рассмотрению|на рецензії",
            r"(?:hakem )?değerlendirmede|hakem sürecinde|inceleme(?:de| aşamasında)|(?:elbírálás|bírálat) alatt|benyújtva|υπό κρίση|심사 ?중|투고 ?중|大修|小修|修回",
            words=("evaluat", "decision pending", "being revised", "revising", "returned for", "r&r", "r & r", "r &r", "r& r", "évaluation", "relecture", "expertise", "evalua", "revisi", "dictamen", "avalia", "revis", "valutazione", "sottopost", "inviat", "sottomess", "submetid", "beoordeling", "onder review", "ingediend", "inskicka", "sendt", "vurdering", "granskning", "bedöm", "bedømm", "arvioi", "lähetetty", "recenz", "złożon", "реценз", "рассмотрени", "направлен", "подан", "değerlendir", "hakem", "inceleme", "elbírál", "bírálat", "benyújtva", "κρίση", "심사", "투고", "大修", "小修", "修回"),
        ),
    ),
    (
        "accepted",
        _phrases(
            r"accept(?:ance)?(?: (?:with|subject to) (?:minor |major )?(?:revisions?|changes|corrections))?|conditional(?:ly)? accept(?:ance)?",
            r"(?:zur (?:Veröffentlichung|Publikation|Drucklegung) )?angenommen|acceptat|geaccepteerd|aanvaard|antatt|antage[tn]|accepterat|accepteret|hyväksytty(?: julkaistavaksi)?",
            r"(?:za)?przyjęt[aey](?: do (?:druku|publikacji))?|přijato(?: k (?:tisku|publikaci))?|prihvaćeno(?: za (?:tisak|objavu))?|sprejeto(?: v (?:tisk|objavo))?|(?:принят[аоы]?|прийнят[аоы]?)(?: (?:к|в|до) (?:печати|печать|публикации|опубликованию|друку))?|elfogadva|közlésre elfogad(?:va|ott)|kabul edil(?:di|miş(?:tir)?)|게재 ?(?:확정|승인)|接受",
            words=("accept", "angenommen", "geaccepteerd", "aanvaard", "antatt", "antage", "hyväksytty", "przyjęt", "přijato", "prihvaćeno", "sprejeto", "принят", "прийнят", "elfogad", "kabul edil", "게재", "接受"),
        ),
    ),
    (
        "in press",
        _phrases(
            r"(?<=\W)(?:forthc?|forthcom)\.|(?:coming|appearing) soon|upcoming|(?:expected|due|scheduled|to come out|coming out)(?: (?:in|for))?(?: [^\W\d_]{3,9}\.?)?(?= (?:19|20)\d\d\b)|(?:in )?(?:page )?proofs|awaiting publication",
            r"(?:im|in) (?:Druck|Satz|Ersch\.?|Erscheinen)|(?-i:i\. ?E)|(?-i:[Dd]emnächst)|à par|(?:de )?próxima (?:aparición|publicación)|(?:no|en el) prelo|em (?:vias de|processo de) publicação|in (?:c\.d\.s|corso di pubblicazione)|c\.d\.s|în curs de (?:apariție|publicare)|sub tipar",
            r"w druku|w przygotowaniu do druku|[vu] (?:tisku|tlači|tisak)|у друці|под печат|(?:сдан[аоы]? |направлен[аоы]? )?в печат[иь]|i tryck(?:en)?|i trykk(?:en)?|under (?:tryckning|trykning|utgivelse|utgivning|udgivelse)|kommande|kommer|under publisering|in druk|ter perse|te verschijnen|verschijnt|painossa|tulossa",
            r"baskıda|yayın(?:da|lanacak| aşamasında)|(?:megjelenés|nyomdai előkészítés|sajtó) alatt|megjelenés előtt|υπό (?:έκδοση|δημοσίευση)|게재 ?예정|출판 ?예정|近刊|刊行予定",
            words=("forth", "soon", "upcoming", "expected", "due", "scheduled", "come out", "coming out", "proofs", "awaiting", "druck", "satz", "ersch", "i. e", "i.e", "emnächst", "à par", "próxima", "prelo", "publica", "pubblica", "c.d.s", "apariție", "tipar", "druk", "tisku", "tlači", "tisak", "друці", "печат", "tryck", "trykk", "tryckning", "trykning", "utgiv", "udgiv", "kommande", "kommer", "publisering", "perse", "verschijn", "painossa", "tulossa", "baskıda", "yayın", "megjelenés", "alatt", "έκδοση", "δημοσίευση", "예정", "近刊", "刊行予定"),
        ),
    ),
    (
        "in preparation",
        _phrases(
            r"(?:research |study |project )?ongoing|(?:writing|write)[ -]up|(?:now )?drafting|(?:final(?:iz|is)ing|preparing|ready)(?: (?:a )?(?:manuscript|paper|draft))? for (?:re)?submission|(?:drafts?|papers?|wp|working paper|manuscript|preprint) (?:(?:is |are )?(?:coming|available) soon)|drafts? in progress|in the works|(?:planned|intended) for",
            r"target(?:ed)? (?:journals?|outlets?|venues?)(?= ?:)",
            r"(?-i:i\. ?V)|(?:in|i\.) Vorb|en cours(?: d[’'](?:écriture|élaboration)| de (?:rédaction|préparation))?|en (?:rédaction|chantier)|en (?:curso|elaboración|proceso)|em (?:curso|andamento|elaboração|redação)|in (?:corso|elaborazione|lavorazione)(?: di (?:stesura|redazione))?|în (?:curs de )?(?:pregătire|elaborare|lucru)",
            r"in voorbereiding|under (?:förberedelse|arbete|arbeid|arbejde|utarbeidelse|utarbejdelse|forberedelse)|valmisteilla|w (?:trakcie )?(?:przygotowani[ua]|opracowani[ua])|v přípravě|[uv] pripremi|v pripravi|в (?:стадии )?(?:подготовк[еи]|работе)|готовится(?: к (?:печати|публикации|изданию))?|у підготовці|hazırlanıyor|hazırlık aşamasında|hazırlanmakta|előkészületben|előkészítés alatt|υπό (?:προετοιμασία|επεξεργασία)|投稿準備中|준비 ?중|执笔中|待投",
            words=("ongoing", "soon", "writing up", "writing-up", "write up", "write-up", "drafting", "for submission", "for resubmission", "draft", "in the works", "planned for", "intended for", "target", "i. v", "i.v", "vorb", "en cours", "rédaction", "chantier", "curso", "elabora", "en proceso", "andamento", "redação", "in corso", "lavorazione", "pregătire", "lucru", "voorbereiding", "förberedelse", "under arbe", "utarb", "forberedelse", "valmisteilla", "przygotowani", "opracowani", "přípravě", "pripremi", "pripravi", "подготовк", "работе", "готовится", "підготовці", "hazırlan", "hazırlık", "előkész", "υπό", "準備", "준비", "执笔", "待投"),
        ),
    ),
]  # fmt: skip
"""What `status` adds to the phrases of English and to the longer ones of the languages that CVs are most often in."""
